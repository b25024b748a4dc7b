"""What a rule set names has its words in both languages, and what is wrong with one its sentence."""

from collections.abc import Iterator

import pytest

from huiyin import texts
from huiyin.kernel import profile, work_calendar
from huiyin.kernel.profile import Profile, ProfileFault
from tests.kernel import test_profile, test_work_calendar
from tests.kernel.test_profile import CN, IG, at, changed


@pytest.mark.parametrize("rules", [profile.load_profile(CN), profile.load_profile(IG)], ids=lambda each: each.name)
def test_what_a_rule_set_names_has_its_words(rules: Profile) -> None:
    codes = [f"profile-{rules.name}", f"profile-calendar-{rules.calendar}"]
    codes += [f"label-{code}" for code in rules.labels] + [f"severity-{code}" for code in profile.SEVERITIES]
    codes += [f"category-{each.code}" for each in rules.taxonomy.categories]
    codes += [f"clock-{clock}" for clock in (*profile.CLOCKS, *profile.DATED_CLOCKS)]
    codes += [f"recipient-{code}" for code in profile.RECIPIENTS]
    for language in texts.LANGUAGES:
        assert [code for code in codes if not texts.has(code, language=language, profile=rules.name)] == []
        for deadline in rules.deadlines.values():
            period = deadline.period
            assert texts.say("profile-period", language=language, unit=period.unit, count=period.count)


def refused() -> Iterator[ProfileFault]:
    """Give all that the tests of the kernel know to be wrong with a rule set or a calendar."""
    rule_sets = [changed(change) for change, _ in test_profile.FAULTY]
    rule_sets += [changed(at("signatures", act, value=groups)) for act, groups, _ in test_profile.TOO_FEW]
    rule_sets += [raw for raw, _ in test_profile.NO_TABLE]
    for raw in (*rule_sets, b""):
        with pytest.raises(ProfileFault) as wrong:
            profile.load_profile(raw)
        yield wrong.value
    small = test_work_calendar.SMALL
    for text in (*(small.replace(old, new) for old, new, _ in test_work_calendar.FAULTY), *test_work_calendar.NO_LINE):
        with pytest.raises(ProfileFault) as wrong:
            work_calendar.load_calendar(text.encode())
        yield wrong.value


def test_whatever_is_wrong_with_a_rule_set_is_said_in_a_sentence() -> None:
    faults = {(fault.code, tuple(fault.facts)): fault for each in refused() for fault in each.faults}
    assert len({code for code, _ in faults}) > 25
    for fault in faults.values():
        for language in texts.LANGUAGES:
            assert texts.say(f"profile-fault-{fault.code}", language=language, path=fault.path, **fault.facts)
