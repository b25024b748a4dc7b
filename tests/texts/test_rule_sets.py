"""What a rule set names has its words in both languages."""

import pytest

from huiyin import texts
from huiyin.kernel import profile
from huiyin.kernel.profile import Profile
from tests.kernel.test_profile import CN, IG


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
