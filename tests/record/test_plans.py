"""What the book fills in around plans, what it reads of them, who hears nothing, and what the check names."""

import datetime
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.refused import Refused
from huiyin.record import acts, check
from huiyin.record.models import ReportRow
from huiyin.record.queries import desk, leaderships, personal, plans
from tests.kernel.ledger import CN
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db


def refusal(book: Book, act_name: str, by: str, subject: str, **given: Any) -> Refused:
    """Say why the book refuses an act."""
    call = book.call(act_name, subject, given)
    with pytest.raises(Refused) as caught:
        acts.perform(call, actor=book.cast[by], at=book.now)
    return caught.value


def test_a_plan_is_made_for_the_text_that_stands_and_a_second_click_is_the_same_act() -> None:
    book = Book()
    book.claimed("f")
    values = {"organisation": book.id("a"), "round": book.id("round"), **book.plan_values("f")}
    call = book.call("plan.submit", "plan", values)
    receipt = acts.perform(call, actor=book.cast["omar"], at=book.now)
    again = acts.perform(call, actor=book.cast["omar"], at=book.now)
    assert (again.number, again.repeated) == (receipt.number, True)
    values["measures"][0]["text"] = "Another"
    other = book.call("plan.submit", "plan", values)
    with pytest.raises(Refused, match="act_id_reused"):
        acts.perform(type(call)(**{**_fields(call), "given": other.given}), actor=book.cast["omar"], at=book.now)


def _fields(call: Any) -> dict[str, Any]:
    return {name: getattr(call, name) for name in call.__dataclass_fields__}


def test_a_text_that_changed_meanwhile_is_not_planned() -> None:
    book = Book()
    book.claimed("f")
    values = {"organisation": book.id("a"), "round": book.id("round"), **book.plan_values("f")}
    values["findings"][0]["text_digest"] = "0" * 64
    assert refusal(book, "plan.submit", "omar", "plan", **values).code == "finding_text_is_unchanged"


def test_who_is_relieved_of_the_last_post_leaves_measures_unowned() -> None:
    book = Book()
    book.rectifying("f")
    book.do("post.relieve", "ada", "post of mia", reason="Elsewhere")
    assert book["measure of f"].unowned
    omar, on = book.cast["omar"], book.now.date()
    assert [each.facts.id for each in plans.unowned(omar, most=5)] == [book.id("measure of f")]
    assert plans.unowned(book.cast["oona"], most=5) == plans.unowned(book.cast["ada"], most=5) == ()
    told = {duty.act: duty.found for duty in desk.duties(omar, on=on, rules={"": CN})}
    assert "measure.start" not in told
    assert told["measure.hand_over"].facts.id == book.id("measure of f")
    book.do("measure.hand_over", "omar", "measure of f", to=book.id("max"), handover="To Max")
    book.sign("max", "measure of f")
    assert plans.unowned(omar, most=5) == ()


def test_whatever_waits_for_a_signature_is_on_the_desk_of_whoever_may_sign_it() -> None:
    book = Book()
    book.rectifying("f")
    due = datetime.date.fromisoformat(book["measure of f"].due_date) + datetime.timedelta(days=20)

    def signs(by: str) -> bool:
        found = desk.duties(book.cast[by], on=book.now.date(), rules={"": CN})
        return "measure.countersign" in [duty.act for duty in found]

    assert not signs("vera")
    book.do("measure.extend", "mia", "measure of f", due_date=due.isoformat(), reason="Parts are late")
    assert signs("vera") and not signs("oona")


def test_a_member_examines_themself_once_in_a_round() -> None:
    book = Book()
    book.issued("f")

    def awaited(by: str) -> bool:
        acts_due = [duty.act for duty in desk.duties(book.cast[by], on=book.now.date(), rules={"": CN})]
        return "self_examination.hand_in" in acts_due

    assert awaited("mia") and awaited("omar") and not awaited("hank") and not awaited("oona")
    book.examined("mia")
    assert not awaited("mia") and awaited("max")
    again = refusal(book, "self_examination.hand_in", "mia", "again", **book.place(), text="More")
    assert (again.code, again.facts["earlier"]) == ("is_the_only_one", 1)
    assert "self_examination.accept" in [
        d.act for d in desk.duties(book.cast["omar"], on=book.now.date(), rules={"": CN})
    ]


def test_what_is_the_principals_comes_before_what_leader_and_handler_do() -> None:
    book = AppointedBook()
    book.rectifying("f", "g")
    found = desk.duties(book.cast["omar"], on=book.now.date(), rules={"": CN})
    assert "report.sign" in [each.act for each in found if not each.of_another]
    assert {each.act for each in found if each.of_another} <= {"measure.start", "measure.declare_done"}
    assert [each.of_another for each in found] == sorted(each.of_another for each in found)
    assert found[-1].of_another
    carried_out = desk.duties(book.cast["mia"], on=book.now.date(), rules={"": CN})
    assert carried_out and not [each for each in carried_out if each.of_another]


def test_the_figures_of_a_report_are_counted_and_come_out_again() -> None:
    book = AppointedBook()
    book.rectifying("f", "g")
    due = [duty.act for duty in desk.duties(book.cast["omar"], on=book.now.date(), rules={"": CN})]
    assert "report.sign" in due
    book.reported()
    book.reported("principal", name="second")
    rates = {each.code: (each.numerator, each.denominator) for each in book["report"].figures}
    assert rates["declared_rate"] == (0, 2)
    book.done("f")
    book.declare("f")
    found = check.check(book.site, on=book.now.date())
    assert not [gap for gap in found.gaps if gap.broken]
    missing = [gap for gap in found.gaps if gap.code == "self_examination_missing"]
    assert [(gap.kind, gap.facts["members"]) for gap in missing] == [("body", 2)]
    typed = {"organisation": book.id("a"), "plan": book.id("plan"), "report_kind": "progress", "text": "Fine"}
    assert refusal(book, "report.sign", "oona", "theirs", **typed, truth_pledge=True).code == "of_the_organisation"
    row = ReportRow.objects.get(subject=book.id("report"), until_number=None)
    assert row.serial == 1


def test_a_figure_that_was_made_up_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    book = AppointedBook()
    book.rectifying("f")
    made_up = {"figures": [{"code": "closed_rate", "numerator": 1, "denominator": 1, "unit": "findings"}]}
    monkeypatch.setattr(
        "huiyin.record.reports.given", lambda *a, on, size, **k: {**made_up, "as_of": on, "journal_size": size}
    )
    book.reported()
    found = check.check(book.site, on=book.now.date())
    assert [gap.kind for gap in found.gaps if gap.code == "report_figures_differ"] == ["report"]
    assert not found.sound


@pytest.mark.parametrize("findings", [2, 40])
def test_a_plan_is_read_in_as_many_queries_whatever_its_size(findings: int) -> None:
    book = Book()
    names = [f"f{place}" for place in range(findings)]
    book.submitted(*names)
    book.do("plan.comment", "vera", "plan", text="Why?")
    vera, found = book.cast["vera"], {}

    def counted(name: str, run: Any) -> Any:
        with CaptureQueriesContext(connection) as context:
            result = run()
        found[name] = len(context)
        return result

    whole = counted("whole", lambda: plans.whole(vera, number=1))
    signs = counted("reviewed", lambda: plans.reviewed(vera, whole, rules=CN, language="zh-Hans"))
    place = {"round_id": book.id("round"), "on": book.now.date()}
    covered = counted("covered", lambda: leaderships.leadership(vera, book.id("a"), **place)).coverage
    deeds = counted("personal", lambda: personal.of_leadership(vera, book.id("a"), **place))
    assert found == {"whole": 3, "reviewed": 5, "covered": 8, "personal": 8}
    assert (len(whole.findings), len(whole.measures), len(whole.plan.facts.open_comments)) == (findings, findings, 1)
    assert {book.id("mia")} == whole.persons() - {book.id("vera")}
    assert [sign.code for sign in signs] == [
        *["one_person_answers_for_all"] * (findings > 2), "detail_missing_throughout"
    ]  # fmt: skip
    assert len(covered.cells) == findings
    assert covered.without_claim == (book.id("max"),)
    mia = next(each for each in deeds if each.member == book.id("mia"))
    assert (mia.standing.claims, {each.code: each.acts for each in mia.counts}["claimed"]) == (findings, findings)
    past = personal.of_leadership(vera, book.id("a"), **place, as_of=len(book.lines) - findings)
    assert next(each for each in past if each.member == book.id("mia")).standing.measures == 0


def test_of_another_organisation_nothing_is_told() -> None:
    book = Book()
    book.submitted("f")
    with pytest.raises(Refused, match="not_found"):
        plans.whole(book.cast["oona"], number=1)
    with pytest.raises(Refused, match="not_found"):
        personal.of_leadership(book.cast["oona"], book.id("a"), round_id=book.id("round"), on=book.now.date())
    elsewhere = leaderships.leadership(book.cast["oona"], book.id("a"), round_id=book.id("round"), on=book.now.date())
    assert elsewhere.coverage.cells == ()


def test_a_past_day_shows_the_members_of_that_day() -> None:
    book = Book()
    book.claimed("f")
    before = len(book.lines)
    book.examined("mia")
    line, place = len(book.lines), {"round_id": book.id("round"), "on": book.now.date()}
    book.do("post.relieve", "ada", "post of mia", reason="Elsewhere")
    book.do("person.register", "ada", "new", name="New")
    book.do("post.appoint", "ada", "post of new", person=book.id("new"), body=book.id("a"),
            post_kind="leadership_member", from_date="2026-01-01")  # fmt: skip
    vera = book.cast["vera"]
    for at, members, claiming in ((line, {"mia", "max"}, ["mia"]), (None, {"new", "max"}, [])):
        shown = leaderships.leadership(vera, book.id("a"), **place, as_of=at)
        assert set(shown.members) == {book.id(each) for each in members}
        assert [each.member for each in shown.coverage.cells] == [book.id(each) for each in claiming]
        deeds = personal.of_leadership(vera, book.id("a"), **place, as_of=at)
        # Who has left keeps the record of what they did in the round.
        assert {each.member for each in deeds} == set(shown.members) | {book.id("mia")}
    told = {"organisations": [book.id("a")], "on": book.now.date()}
    for at, done in ((before, {"mia": False, "max": False}), (line, {"mia": True, "max": False}),
                     (None, {"new": False, "max": False})):  # fmt: skip
        listed = leaderships.examinations(vera, book.id("round"), **told, as_of=at)
        assert {each.member.person: each.found is not None for each in listed} == {
            book.id(name): handed_in for name, handed_in in done.items()
        }


def test_the_period_ends_with_the_report_on_progress() -> None:
    book = Book()
    book.submitted("f")
    before = plans.period_ends(book["plan"], rules=CN)
    book.accept_plan()
    assert before is not None
    assert plans.period_ends(book["plan"], rules=CN) == book["plan"].clock("progress_report").due_date
    assert datetime.date.fromisoformat(before) > book.now.date()
    assert uuid.UUID(book["plan"].id)


def test_what_was_declined_counts_for_nobody_and_who_left_keeps_what_they_did() -> None:
    book = Book()
    book.issued("f", "g")
    for name in ("f", "g"):
        book.do("finding.claim", "mia", name)
    book.do("finding.decline", "omar", "f", opened=book["f"].pending.act_id, reason="Not hers")
    book.do("finding.claim", "max", "f")
    for name in ("f", "g"):
        book.sign("omar", name)
    book.do("post.relieve", "ada", "post of mia", reason="Elsewhere")
    book.wait(3)

    def deeds() -> dict[str, dict[str, int]]:
        found = personal.of_leadership(book.cast["vera"], book.id("a"), round_id=book.id("round"), on=book.now.date())
        return {each.member: {one.code: one.acts for one in each.counts} for each in found}

    assert {name: deeds()[book.id(name)]["claimed"] for name in ("mia", "max")} == {"mia": 1, "max": 1}
    book.do("post.appoint", "ada", "post of omar", person=book.id("max"), body=book.id("b"), post_kind="principal",
            from_date="2026-01-01")  # fmt: skip
    assert set(deeds()) == {book.id("mia"), book.id("max")}


def test_a_post_that_ends_by_its_date_leaves_its_measures_on_the_desk_of_the_leadership() -> None:
    book = Book()
    book.do("person.register", "ada", "lea", name="Lea")
    until = {"from_date": "2026-01-01", "until_date": book.on(20)}
    held = {"body": book.id("a"), "post_kind": "leadership_member"}
    book.do("post.appoint", "ada", "post of lea", person=book.id("lea"), **held, **until)
    book.claimed("f", "g")
    measures = [book.measure("f"), book.measure("g", responsible=book.id("lea"))]
    signs = {
        name: {each.act for each in desk.duties(by, on=book.now.date(), rules={"": CN})}
        for name, by in (("omar", book.cast["omar"]), ("stands in", book.delegate("hank", "omar")))
    }
    assert ["plan.submit" in signs[name] for name in ("omar", "stands in")] == [True, False]
    book.do("plan.submit", "omar", "plan", **book.place(), **book.plan_values("f", "g", measures=measures))
    book.accept_plan()

    def waits(by: str) -> list[str]:
        found = desk.duties(book.cast[by], on=book.now.date(), rules={"": CN})
        return [each.found.facts.id for each in found if each.act == "measure.hand_over" and each.found]

    assert waits("omar") == waits("vera") == []
    book.wait(30)
    assert waits("omar") == waits("max") == [book.id("measure of g")]
    assert waits("vera") == waits("oona") == []
    book.do("person.register", "ada", "again", name="Lea")
    book.do("person.same_person", "ada", "lea", other=book.id("again"), reason="Twice")
    book.do("post.appoint", "ada", "post again", person=book.id("again"), **held, from_date="2026-01-01")
    assert waits("omar") == []
