"""The sample round: made by acts, the same from the same seed, sound by the check, and nobody in two duties."""

import datetime
import json
import uuid

import pytest
from django.db import transaction

from huiyin.kernel import finding, session
from huiyin.kernel.refused import Refused
from huiyin.people.models import Account, Site
from huiyin.record import check, rows
from huiyin.record.models import FindingRow, Head, Line
from huiyin.sample import build, cast, content

NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
SCALE = 150


def test_the_sample_round(db, subtests):
    """One building for all: it takes seconds, and what is asked of it only reads."""
    built = build.build(at=NOW, seed=7, scale=SCALE)
    for claim in (
        tells_of_the_whole_procedure,
        shows_a_newcomer_what_becomes_of_measures,
        says_what_real_plans_say,
        keeps_duties_apart,
        feeds_back_to_every_organisation,
        hangs_on_the_last_march,
        offers_a_sign_in_for_each_post,
        uses_the_categories_of_its_rule_set,
        tells_of_a_concern_with_each_outcome,
        is_sound_and_repeats,
    ):
        with subtests.test(claim.__name__):
            claim(built)


def findings(site):
    stored = FindingRow.objects.filter(site=site.id, until_number__isnull=True)
    return [rows.decode("finding", each) for each in stored.values_list("facts", flat=True)]


def is_sound_and_repeats(built):
    head = Head.objects.get(site=built.site.id)
    report = check.check(str(built.site.id), on=NOW.date())

    again = build.build(at=NOW, seed=7, scale=SCALE)

    assert report.faults == ()
    assert not [gap for gap in report.gaps if gap.broken]
    assert again.acts == built.acts == head.number
    assert Head.objects.get(site=built.site.id).digest == head.digest
    assert Site.objects.filter(code=built.site.code).count() == 1


def tells_of_the_whole_procedure(built):
    found = findings(built.site)
    states = {each.state for each in found}
    acts = set(Line.objects.filter(site=built.site.id).values_list("act", flat=True).distinct())

    assert len(found) >= SCALE
    assert {"draft", "facts_put", "approved", "claimed", "rectifying", "declared", "verified", "closed"} <= states
    assert states <= set(finding.STATES)
    assert {"package.sign_for", "plan.accept", "measure.accept_done", "finding.countersign"} <= acts
    assert {"finding.take_lead", "plan.amend", "post.relieve"} <= acts
    assert {f"measure.{each}" for each in ("change", "cancel", "extend", "hand_over", "sustain")} <= acts
    assert "measure.review_sustained" in acts
    assert {"signed", "drawn_up"} == {each.state for each in facts_of(built.site, "extract")}
    assert {each.organisation for each in found if each.state == "closed"}
    assert built.organisations == build.LEAST_ORGANISATIONS


def shows_a_newcomer_what_becomes_of_measures(built):
    """In the organisation whose people sign in: each state that a measure of an accepted plan can come to."""
    (first,) = [each for each in facts_of(built.site, "plan") if each.id == build_id(built, "plan 0")]
    measures = [each for each in facts_of(built.site, "measure") if each.plan == first.id]

    assert {"in_progress", "accepted_done", "sustained", "cancelled"} <= {each.state for each in measures}
    assert any(each.unowned for each in measures)
    assert any(each.changes for each in measures)
    assert any(each.next_review_date for each in measures if each.state == "sustained")


def says_what_real_plans_say(built):
    """No column of the three lists is empty, and none is full where real ones aren't."""
    measures = [each for each in facts_of(built.site, "measure") if each.state != "dropped"]
    planned = [each for each in findings(built.site) if each.plan]

    for name, least, most in (
        ("goal", 0.4, 0.8),
        ("target", 0.15, 0.4),
        ("co_units", 0.25, 0.55),
        ("handler", 0.4, 0.8),
    ):
        assert least < sum(bool(getattr(each, name)) for each in measures) / len(measures) < most, name
    assert all(each.unit for each in measures if each.target)
    assert 0.01 < sum(len(each.findings) > 1 for each in measures) / len(measures) < 0.2
    assert 0.15 < sum(bool(each.own_wording) for each in planned) / len(planned) < 0.45


def build_id(built, name):
    space = build.namespace(built.seed, march=built.march, scale=SCALE)
    return str(uuid.uuid5(space, name))


def keeps_duties_apart(built):
    for each in findings(built.site):
        declared, verified, closed = set(each.declared_by), set(each.verified_by), set(each.closed_by)
        assert not declared & verified
        assert not declared & closed
        assert not verified & closed


def facts_of(site, kind):
    stored = rows.current(kind, str(site.id)).values_list("facts", flat=True)
    return [rows.decode(kind, each) for each in stored]


def feeds_back_to_every_organisation(built):
    """25 March: meeting and requirements; 26 to 29 March: 33 sessions of 15 teams, none at once, 66 packages."""
    (meeting,) = facts_of(built.site, "meeting")
    held = facts_of(built.site, "session")
    packages = facts_of(built.site, "package")
    answers = facts_of(built.site, "answer")
    round_ = next(each for each in facts_of(built.site, "round") if each.delivered)
    days = {(built.march + datetime.timedelta(days=day)).isoformat() for day in range(1, 5)}

    assert (meeting.state, meeting.day) == ("minuted", built.march.isoformat())
    assert [each.item for each in meeting.agenda] == ["directive", "common_problems", "arrangements", "speech"]
    assert {each.day for each in held} == days
    assert len({each.team for each in held}) == cast.TEAMS
    assert session.clashes(held) == ()
    assert len(round_.delivered) == len(round_.inspections) == len(held) == built.organisations
    for audience in ("principal", "leadership"):
        numbers = sorted(each.serial for each in packages if each.audience == audience)
        assert numbers == list(range(1, built.organisations + 1))
    assert {each.audience for each in packages} == {"principal", "leadership"}
    assert all(len([one for one in each.items if one.item == "achievement"]) == 2 for each in packages)
    assert max(each.edition for each in packages) == 2
    assert sum(len(each.refusals) for each in packages) == 1
    assert len(answers) == 3 * built.organisations
    assert {"accepted", "awaited", "answered"} <= {each.state for each in answers}
    assert any(each.returns for each in answers)
    assert any(each.answered_date > each.clocks[0].due_date for each in answers if each.answered_date)
    assert {"principal", "leadership"} <= {each.audience for each in findings(built.site)}


def tells_of_a_concern_with_each_outcome(built):
    found = findings(built.site)
    kept = [each for one in found for each in (*one.concerns, *filter(None, (one.concern,)))]
    assert {"cleared", "perfunctory", "false"} <= {each.determination for each in kept}
    assert {"answered", "due"} <= {each.state for each in facts_of(built.site, "accountability_referral")}
    assert {each.state for each in facts_of(built.site, "hearing")} == {"answered"}
    assert "look_back" in {each.purpose for each in facts_of(built.site, "on_site_check")}
    assert [each.state for each in facts_of(built.site, "watch")] == ["watching"]


def hangs_on_the_last_march(built):
    times = Line.objects.filter(site=built.site.id).order_by("number").values_list("recorded_at", flat=True)

    assert built.march == datetime.date(2026, 3, 25)
    assert list(times) == sorted(times)
    assert times[0].date() < datetime.date(2025, 6, 1)
    assert max(times) <= NOW


@pytest.mark.parametrize(
    ("at", "march"),
    [("2026-11-23", 2026), ("2026-03-29", 2025), ("2026-03-30", 2026), ("2027-01-01", 2026)],
)
def test_the_last_march_is_one_whose_sessions_are_over(at, march):
    moment = datetime.datetime.fromisoformat(f"{at}T12:00:00+00:00")

    assert cast.last_march(moment) == datetime.date(march, 3, 25)


def offers_a_sign_in_for_each_post(built):
    offered = build.sign_ins(built.site)

    assert {each.sign_in_name for each in offered} == set(
        Account.objects.filter(site=built.site).values_list("sign_in_name", flat=True)
    )
    assert {"principal", "handler", "office_head", "discipline_supervisor", "team_head"} <= {
        each.sign_in_name for each in offered
    }
    assert build.sign_ins(Site(id=built.site.id, is_sample=False)) == ()


def test_every_text_is_there_in_both_languages():
    for pattern in content.patterns():
        assert set(pattern.wordings) == {"zh-Hans", "en"}
        for wording in pattern.wordings.values():
            assert wording.statement
            assert wording.manifestations
            assert len(wording.measures) >= len(wording.causes)
    statements = [each.statement for pattern in content.patterns() for each in pattern.wordings.values()]
    assert len(set(statements)) == len(statements) >= 48


def test_another_seed_is_another_sample(db):
    first, second = (build.namespace(seed, march=datetime.date(2026, 3, 25), scale=SCALE) for seed in (1, 2))

    assert first != second


def uses_the_categories_of_its_rule_set(built):
    stored = FindingRow.objects.filter(site=built.site.id).values_list("facts", flat=True)
    used = {json.loads(each)["category"] for each in stored}

    assert used <= set(content.CATEGORIES.values())


def test_the_same_seed_makes_the_same_sample_from_nothing(db: None) -> None:
    made = []
    for _ in range(2):
        with transaction.atomic():
            built = build.build(at=NOW, seed=3, scale=build.LEAST_ORGANISATIONS)
            lines = Line.objects.filter(site=built.site.id).order_by("number")
            found = FindingRow.objects.filter(site=built.site.id).order_by("number", "version")
            made.append([*lines.values_list("envelope", flat=True), *found.values_list("facts", flat=True)])
            transaction.set_rollback(True)
    assert made[0] == made[1]
    assert len(made[0]) > 500


@pytest.mark.parametrize("scale", [-5, 0, build.LEAST_ORGANISATIONS - 1])
def test_a_sample_too_small_for_its_organisations_is_refused(scale: int) -> None:
    with pytest.raises(Refused, match="sample_too_small"):
        build.build(at=NOW, scale=scale)


@pytest.mark.django_db
def test_a_round_can_be_built_as_far_as_it_has_got_before_its_own_march() -> None:
    before = datetime.datetime(2026, 2, 27, 12, tzinfo=datetime.UTC)
    built = build.build(at=before, seed=2, scale=100, march=datetime.date(2026, 3, 25))
    assert {each.state for each in findings(built.site)} == {"approved"}
    assert not rows.current("package", str(built.site.id)).exists()
