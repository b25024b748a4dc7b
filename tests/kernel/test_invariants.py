"""Gaps: each one named where it is, none on a ledger in which everything was done."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from huiyin.kernel import invariants
from huiyin.kernel.finding import Concern, Objection
from huiyin.kernel.row import Clock
from tests.kernel.codes import gap_codes
from tests.kernel.ledger import World

HELD = frozenset({World().id(name) for name in ("mia", "max", "omar", "oona")})


def codes(
    world: World, *, holders: frozenset[str] = HELD, leaders: frozenset[str] = HELD, on: str = ""
) -> dict[str, dict[str, Any]]:
    posts = invariants.Posts(lambda body: holders, lambda body: leaders)
    found = invariants.gaps(world.facts.values(), look=world.facts.get, posts=posts, on=on or world.on())
    return {gap.code: dict(gap.facts) for gap in (*found, *invariants.left_out(world.facts.values()))}


def change(world: World, name: str, **changes: Any) -> None:
    """This function will change facts without an act, as somebody with the database's password could."""
    world.facts[world.id(name)] = dataclasses.replace(world[name], **changes)


def test_a_finding_closed_with_everything_done_leaves_no_gap() -> None:
    world = World()
    world.issued("f")
    world.sign_for("omar", "package of f")
    world.do("finding.claim", "mia", "f")
    world.sign("omar", "f")
    place = {"organisation": world.id("a"), "round": world.id("round")}
    world.do("plan.submit", "omar", "plan", **place, **world.plan_values("f"))
    world.accept_plan()
    world.done()
    world.declare()
    world.do("measure.accept_done", "vera", "measure of f")
    world.do("finding.begin_verification", "vera", "f", depth="desk")
    world.do("finding.verify", "vera", "f", **world.answers())
    world.do("finding.close", "cyril", "f", decision="Closed")
    assert codes(world) == {}


CLOSED_CHANGES = {
    "finding_without_claim": {"claims": ()},
    "finding_without_cause": {"causes": ()},
    "finding_without_measure": {"measures": ()},
    "manifestation_unanswered": {"answers": ()},
    "text_differs_from_fed_back": {"statement": "0" * 64, "manifestations": ()},
    "closed_without_effect_evidence": {"evidence": ()},
    "closed_with_open_objection": {"objection": Objection("x", "2026-03-02")},
    "closed_with_open_concern": {"concern": Concern(("x",), "2026-03-02")},
    "closed_by_declarer_or_verifier": {"closed_by": ("x",), "declared_by": ("x",)},
    "look_back_without_concern": {"look_back": "false", "looked_back_date": "2027-03-02"},
    "concern_unanswered": {"concern": Concern(("x",), "2027-03-02")},
}


@pytest.mark.parametrize("code", CLOSED_CHANGES)
def test_a_closed_finding_that_was_tampered_with_is_named(code: str) -> None:
    world = World()
    world.closed("f")
    assert code not in codes(world)
    change(world, "f", **CLOSED_CHANGES[code])
    assert code in codes(world)


def test_an_amended_text_is_no_difference() -> None:
    world = World()
    world.issued("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    assert codes(world)["objection_unanswered"] == {"on": world.on()}
    world.do("finding.decide_objection", "cyril", "f", decision="amended", reason="Right", text="Amended")
    for state in ("claimed", "rectifying"):
        change(world, "f", state=state)
        assert "text_differs_from_fed_back" not in codes(world)


def test_what_nobody_was_told_of_and_what_has_no_date_is_named() -> None:
    world = World()
    world.imported()
    assert codes(world)["finding_not_handed_over"] == {"issued_date": world.on()}
    place = {"round": world.id("round"), "organisation": world.id("a")}
    world.do("package.compose", "cleo", "draft", **place, audience="leadership", findings=[world.id("f")], text="Draft")
    assert "package_not_received" not in codes(world)
    world.handed_over("f")
    assert codes(world)["package_not_received"] == {"issued_date": world.on()}
    change(world, "f", clocks=())
    assert "finding_without_date" in codes(world)


@pytest.mark.parametrize("changes", [{"words": ()}, {"addressee": ()}, {"addressee": ("0" * 64,)}, {"text": "0" * 64}])
def test_a_document_that_is_not_that_of_its_digest_is_named(changes: dict[str, Any]) -> None:
    world = World()
    world.issued("f")
    assert "document_differs_from_digest" not in codes(world)
    digest = world["package of f"].digest
    change(world, "package of f", **changes)
    assert codes(world)["document_differs_from_digest"] == {"digest": digest}


def test_a_requirement_waits_for_its_answer_and_the_answer_for_its_judgement() -> None:
    world = World()
    world.required()
    assert codes(world)["requirement_unanswered"] == {"returns": 0}
    world.do("answer.give", "omar", world.answer(), text="Done")
    assert "requirement_unanswered" not in codes(world)
    assert codes(world)["answer_unjudged"] == {"answered_date": world.on()}
    world.do("answer.accept", "cleo", world.answer())
    assert not {"requirement_unanswered", "answer_unjudged"} & codes(world).keys()


def test_what_waits_for_a_signature_or_is_late_is_named() -> None:
    world = World()
    world.issued("f")
    world.do("finding.claim", "mia", "f")
    assert codes(world)["signature_outstanding"] == {"act": "finding.claim", "signatures": 1}
    world.sign_for("omar", "package of f")
    world.wait(60)
    assert codes(world)["clock_overdue"]["days"] == 29


def test_a_plan_without_an_answer_is_named() -> None:
    world = World()
    world.submitted("f")
    assert "plan_unanswered" in codes(world)
    world.returned("Why?", "Who?", by="vera")
    assert codes(world)["comments_unanswered"] == {"comments": 2}


def test_what_the_evaluated_said_of_an_extract_is_answered_or_named() -> None:
    world = World()
    world.rectifying("f")
    world.do("extract.draw_up", "cleo", "extract", organisation=world.id("a"), year=2026)
    world.do("extract.put", "cleo", "extract", comments_until=world.on(9))
    assert "extract_comments_unanswered" not in codes(world)
    world.do("extract.comment", "omar", "extract", text="It was done in May.")
    assert codes(world)["extract_comments_unanswered"] == {"comments": 1}
    world.do("evaluation.draw_up", "cleo", "e", organisation=world.id("a"), round=world.id("round"))
    assert "evaluation_comments_unanswered" not in codes(world)
    world.do("evaluation.put", "cleo", "e", comments_until=world.on(9))
    world.do("evaluation.comment", "omar", "e", text="And scored as late.")
    assert codes(world)["evaluation_comments_unanswered"] == {"comments": 1}
    world.do("extract.withdraw", "cleo", "extract", reason="Not asked for")
    assert "extract_comments_unanswered" not in codes(world)


def test_what_was_handed_in_and_has_no_answer_is_named() -> None:
    world = World()
    world.rectifying("f")
    world.examined("mia")
    world.reported()
    assert {"self_examination_unjudged", "report_unanswered"} <= codes(world).keys()
    world.do("self_examination.return", "omar", "examination of mia", reason="Deeper")
    world.do("report.return", "vera", "report", comments=["More"], due_date=world.on(9))
    found = codes(world)
    assert (found["self_examination_returned"], found["report_returned"]) == ({"returns": 1}, {"comments": 1})
    world.do("self_examination.hand_in_again", "mia", "examination of mia", text="Deeper")
    world.do("self_examination.accept", "omar", "examination of mia")
    world.do("report.sign_again", "omar", "report", text="In full", truth_pledge=True)
    world.do("report.receive", "vera", "report")
    assert not {each for each in codes(world) if "examination" in each or "report" in each}


PLANNED_CHANGES = {
    "text_differs_from_planned": {"planned_text": "0" * 64},
    "finding_without_lead": {"claims": ("a", "b", "c")},
    "cause_untreated": {"causes": ("another",)},
    "lists_differ": {"measures": ()},
}


@pytest.mark.parametrize("code", PLANNED_CHANGES)
def test_lists_that_tell_of_different_plans_are_named(code: str) -> None:
    world = World()
    world.rectifying("f")
    assert code not in codes(world)
    change(world, "f", **PLANNED_CHANGES[code])
    assert code in codes(world)


def test_a_measure_that_names_no_finding_of_its_own_is_named() -> None:
    world = World()
    world.rectifying("f", "g")
    change(world, "measure of f", findings=(world.id("g"),))
    assert codes(world)["lists_differ"] == {"measures": 1}


def test_measures_of_before_every_finding_had_its_cause_leave_no_cause_untreated() -> None:
    world = World()
    world.rectifying("f", "g")
    both = (world.id("f"), world.id("g"))
    change(world, "measure of f", findings=both)
    change(world, "g", measures=(world.id("measure of f"),))
    change(world, "measure of g", state="cancelled")
    assert "cause_untreated" not in codes(world)
    change(world, "measure of f", other_causes=("another",))
    assert "cause_untreated" in codes(world)


def test_a_measure_kept_under_review_has_a_date() -> None:
    world = World()
    world.lasting("f")
    assert "sustained_without_review_date" not in codes(world)
    change(world, "measure of f", next_review_date=None)
    assert "sustained_without_review_date" in codes(world)


def test_owners_that_left_and_bodies_that_ended_are_named() -> None:
    world = World()
    world.rectifying("f")
    assert {"responsible_left", "claimants_left"} <= set(codes(world, holders=frozenset()))
    assert "responsible_not_leading" in codes(world, leaders=frozenset())
    assert not {"responsible_left", "responsible_not_leading"} & set(codes(world))
    change(world, "measure of f", unowned=True)
    assert "measure_unowned" in codes(world)
    world.do("body.abolish", "ada", "a", successors=[world.id("b")], reason="Merged")
    assert "organisation_abolished" in codes(world)


def test_a_sustained_finding_without_a_review_date_is_named() -> None:
    world = World()
    world.sustained("f")
    assert "sustained_without_review_date" not in codes(world)
    change(world, "f", next_review_date=None)
    assert "sustained_without_review_date" in codes(world)


def test_findings_left_out_of_every_plan_are_named() -> None:
    world = World()
    world.rectifying("f", "g")
    assert "fed_back_finding_unplanned" not in codes(world)
    change(world, "g", plan=None, state="claimed")
    assert codes(world)["fed_back_finding_unplanned"] == {"findings": 1}


def test_what_was_annulled_leaves_no_gap() -> None:
    world = World()
    world.imported()
    world.do("finding.annul", "otto", "f", act=world["f"].last_act, reason="Entered twice")
    world.sign("cyril", "f")
    assert world["f"].state == "annulled"
    assert codes(world) == {}


def test_a_book_that_does_not_balance_is_named() -> None:
    world = World()
    world.imported()
    assert invariants.balanced([world["f"]], place="a") is None
    change(world, "f", issued_date=None)
    gap = invariants.balanced([world["f"]], place="a")
    assert gap is not None
    assert (gap.code, gap.facts) == ("book_does_not_balance", {"issued": 0, "counted": 1})


def test_a_date_that_moved_without_an_act_is_named() -> None:
    world = World()
    world.rectifying("f")
    before = world["measure of f"]
    world.do("measure.extend", "mia", "measure of f", due_date=world.on(90), reason="Late delivery")
    world.sign("otto", "measure of f")
    after = world["measure of f"]
    assert invariants.dates_kept(before, after) is None
    tampered = dataclasses.replace(after, version=before.version)
    gap = invariants.dates_kept(before, tampered)
    assert gap is not None
    assert gap.code == "date_moved_without_act"
    assert invariants.dates_kept(before, dataclasses.replace(before, clocks=(Clock("x", "a", "b", "c"),))) is None


def test_what_waits_beside_the_findings_is_named() -> None:
    world = World()
    world.issued("f")
    world.screened()
    world.copied("f")
    world.do("screening.report", "omar", "s", summary="None", areas=["Loans"], number_found=0, nothing_found=True)
    found = codes(world)
    assert found["screening_unanswered"] == {"on": world.on()}
    assert found["copy_not_received"] == {"on": world.on()}
    world.do("screening.accept", "vera", "s")
    world.do("copy_notice.acknowledge", "dan", "copy")
    assert codes(world)["copy_use_not_stated"] == {"due_date": world["copy"].due_date}
    world.do("copy_notice.state_use", "dan", "copy", use="A rule was written")
    assert not {"screening_unanswered", "copy_not_received", "copy_use_not_stated"} & set(codes(world))


def test_an_export_that_nobody_has_answered_is_named() -> None:
    world = World()
    world.exported()
    assert codes(world)["bulk_export_unanswered"] == {}
    world.do("bulk_export.approve", "otto", "export", until_date=world.on(2))
    assert "bulk_export_unanswered" not in codes(world)


def test_a_notice_that_was_not_searched_or_tells_what_was_not_released_is_named() -> None:
    world = World()
    world.issued("f")
    world.worded()
    world.approved_notice("f")
    assert not {"published_with_leaks", "published_unreleased"} & set(codes(world))
    world.do("notice.publish", "cleo", "notice", **world.checked())
    assert not {"published_with_leaks", "published_unreleased"} & set(codes(world))
    change(world, "notice", leaks=None)
    change(world, "f", wording=None)
    found = codes(world)
    assert found["published_with_leaks"] == {"ordinal": 1}
    assert found["published_unreleased"] == {"ordinal": 1, "findings": 1}


def test_a_finding_that_left_all_its_measures_behind_waits_for_others_in_the_plan_of_its_owner() -> None:
    world = World()
    world.claimed("f", "g")
    both = [world.measure("f", findings=[world.id("f"), world.id("g")], causes=[1, 1])]
    world.do("plan.submit", "omar", "plan", **world.place(), **world.plan_values("f", "g", measures=both))
    world.accept_plan()
    plan = world["f"].plan
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("omar", "f")
    world.sign("oona", "f")
    assert {"measures_outstanding", "cause_untreated"} <= codes(world).keys()
    assert "finding_in_nobodys_plan" not in codes(world)
    change(world, "f", plan=plan)
    assert "finding_in_nobodys_plan" in codes(world)


def test_what_a_plan_in_force_leaves_out_is_told_until_a_further_plan_takes_it_in() -> None:
    world = World()
    world.rectifying("f")
    assert "finding_left_out" not in codes(world)
    world.claimed("g")
    assert codes(world)["finding_left_out"] == {"handed_over_date": world["g"].handed_over_date}
    world.do("plan.submit", "omar", "further", **world.place(), **world.plan_values("g"))
    assert "finding_left_out" not in codes(world)
    world.imported("h")
    assert "finding_left_out" not in codes(world)


def test_every_gap_that_the_check_knows_is_reached_here() -> None:
    others = ("letter", "concern", "consultation", "rectification_told")
    names = (Path(__file__), *(Path(__file__).with_name(f"test_{each}.py") for each in others))
    text = "".join(each.read_text(encoding="utf-8") for each in names)
    assert [code for code in gap_codes() if f'"{code}"' not in text] == []
    assert gap_codes() >= invariants.BROKEN
