"""What happens around a plan: comments, measures that change, last or are left behind, self-examinations, reports."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from huiyin.kernel import coverage, plan
from huiyin.kernel.act import Refused
from huiyin.kernel.actor import Actor
from huiyin.kernel.row import Signature, Taken
from tests.kernel.ledger import CN, IG, World, file


@pytest.fixture
def world() -> Iterator[World]:
    """A world whose journal is replayed at the end of the story."""
    made = World()
    yield made
    assert made.replay() == made.facts


def test_comments_are_numbered_kept_and_answered_by_number(world: World) -> None:
    world.submitted("f")
    world.do("plan.comment", "vera", "plan", finding=world.id("f"), text="Why?")
    world.do("plan.comment", "sven", "plan", measure=world.id("measure of f"), text="By whom?")
    world.do("plan.comment", "sven", "plan", text="A slip")
    world.do("plan.withdraw_comment", "sven", "plan", number=3, reason="It is there")
    world.returned("Too late")
    world.resubmitted("f")
    plan = world["plan"]
    assert [(each.number, each.item, each.submission) for each in plan.comments] == [
        (1, "finding", 1),
        (2, "measure", 1),
        (3, None, 1),
        (4, None, 1),
    ]
    assert [each.body for each in plan.comments] == [
        world.id(each) for each in ("watch", "staffing", "staffing", "office")
    ]
    assert [bool(each.answer) for each in plan.comments] == [True, True, False, True]
    assert plan.open_comments == ()
    world.do("plan.comment", "vera", "plan", text="Still?")
    world.returned()
    assert [each.number for each in world["plan"].open_comments] == [5]
    world.resubmitted("f")
    world.accept_plan()


def test_a_measure_for_several_findings_names_a_cause_of_each(world: World) -> None:
    world.claimed("f", "g")
    both = [world.id("f"), world.id("g")]
    values = world.plan_values("f", "g", measures=[world.measure("f", findings=both, causes=[1, 1])])
    values["findings"][1]["causes"].append("a second cause")
    place = {"organisation": world.id("a"), "round": world.id("round")}
    with pytest.raises(Refused) as caught:
        world.do("plan.submit", "omar", "plan", **place, **values)
    assert (caught.value.code, caught.value.facts["untreated"]) == ("every_measure_treats_a_cause", 1)
    values["measures"].append(world.measure("g", causes=[2], handler=world.id("max"), start_date=world.on(1)))
    values["measures"][0] |= {
        "goal": "None left",
        "target": 3,
        "unit": "loans",
        "lead_unit": "Finance",
        "co_units": ["Law"],
    }
    world.do("plan.submit", "omar", "plan", **place, **values)
    shared = world["measure of f"]
    assert shared.treats == ((world.id("f"), world["f"].causes[0]), (world.id("g"), world["g"].causes[0]))
    assert (shared.target, len(shared.co_units), world["measure of g"].handler) == (3, 1, world.id("max"))
    assert world["g"].measures == (shared.id, world.id("measure of g"))
    values["measures"][1]["findings"] = both
    values["measures"][1]["causes"] = [1]
    world.returned("Why?")
    with pytest.raises(Refused) as caught:
        world.resubmitted("f", "g", findings=values["findings"], measures=values["measures"])
    assert (caught.value.code, caught.value.facts["uncaused"]) == ("every_measure_treats_a_cause", 1)


def test_an_accepted_measure_changes_before_two_and_keeps_what_it_was(world: World) -> None:
    world.rectifying("f")
    before = world["measure of f"]
    new = {"text": "Another", "target": 5, "unit": "loans", "co_units": ["Law", "Audit"], "handler": world.id("max")}
    world.do("measure.change", "omar", "measure of f", reason="Practice", **new)
    assert world["measure of f"].changes == ()
    world.sign("vera", "measure of f")
    after = world["measure of f"]
    assert [each.name for each in after.changes] == ["text", "target", "unit", "co_units", "handler"]
    assert (after.changes[0].before, after.changes[0].after) == ((before.text,), (after.text,))
    assert (after.changes[1].before, after.changes[1].after) == ((), ("5",))
    assert (after.target, len(after.changes[3].after), after.handler) == (5, 2, world.id("max"))
    assert after.due_date == before.due_date
    world.do("measure.change", "omar", "measure of f", target=6, reason="More")
    world.sign("otto", "measure of f")
    assert world["measure of f"].changes[-1].before == ("5",)


@pytest.mark.parametrize(
    ("outcome", "clock"), [("sustained", "review"), ("in_progress", "measure"), ("accepted_done", "")]
)
def test_a_measure_that_lasts_is_reviewed(world: World, outcome: str, clock: str) -> None:
    world.lasting("f")
    assert world["measure of f"].next_review_date == world["measure of f"].clock("review").due_date
    dated = {"next_review_date": world.on(120)} if clock else {}
    world.do("measure.review_sustained", "vera", "measure of f", outcome=outcome, record="Seen", **dated)
    assert world["measure of f"].state == outcome
    assert [each.name for each in world["measure of f"].running()] == ([clock] if clock else [])


def test_what_a_leader_leaves_behind_is_unowned_until_two_sign(world: World) -> None:
    world.rectifying("f")
    appointed = {"person": world.id("mia"), "body": world.id("a"), "from_date": "2026-01-01"}
    world.do("post.appoint", "ada", "first", post_kind="leadership_member", **appointed)
    world.do("post.appoint", "ada", "second", post_kind="handler", **appointed)
    world.do("post.relieve", "ada", "second", reason="One is enough")
    assert not world["measure of f"].unowned
    world.do("post.relieve", "ada", "first", reason="Elsewhere")
    assert world["measure of f"].unowned
    world.do("measure.hand_over", "omar", "measure of f", to=world.id("max"), handover="To Max")
    world.sign("max", "measure of f")
    assert (world["measure of f"].unowned, world["measure of f"].responsible) == (False, world.id("max"))


def test_one_of_those_who_claim_leads(world: World) -> None:
    world.issued("f")
    for name in ("mia", "max"):
        world.do("finding.claim", name, "f")
        world.sign("omar", "f")
    world.do("finding.claim", "omar", "f")
    assert world["f"].lead is None
    assert coverage.needs_a_lead(world["f"])
    for name in ("mia", "max"):
        world.do("finding.take_lead", name, "f")
        world.sign("omar", "f")
        assert world["f"].lead == world.id(name)


def test_an_amended_text_is_planned_anew(world: World) -> None:
    world.submitted("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    world.do("finding.decide_objection", "cyril", "f", decision="amended", reason="Right", text="Amended")
    with pytest.raises(Refused) as caught:
        world.do("plan.accept", "otto", "plan")
    assert caught.value.code == "finding_text_is_unchanged"
    world.returned("The text is another now")
    world.resubmitted("f")
    world.accept_plan()


def test_a_self_examination_is_judged_by_the_principal_and_the_principals_outside(world: World) -> None:
    world.examined("mia")
    world.do("self_examination.return", "omar", "examination of mia", reason="Deeper")
    world.do("self_examination.hand_in_again", "mia", "examination of mia", text="Deeper")
    found = {"reference_date": world.on(), "statement": "Risk", "basis": "Herself", "origin": "self_examination"}
    found["self_examination"] = world.id("examination of mia")
    world.do("finding.report_self_found", "omar", "s", **world.place(), **found)
    world.do("self_examination.accept", "omar", "examination of mia")
    mine = world["examination of mia"]
    assert (mine.state, mine.returns, mine.findings, mine.person) == ("accepted", 1, (world.id("s"),), world.id("mia"))
    world.examined("omar")
    with pytest.raises(Refused) as caught:
        world.do("self_examination.accept", "omar", "examination of omar")
    assert caught.value.code == "is_not_the_person"
    world.do("self_examination.accept", "vera", "examination of omar")


def test_a_report_is_numbered_frozen_and_received(world: World) -> None:
    world.rectifying("f")
    world.reported()
    world.reported("principal", name="second")
    world.reported(name="third")
    assert [world[each].serial for each in ("report", "second", "third")] == [1, 1, 2]
    assert world["plan"].running() == ()
    assert world["report"].figures[0].as_of == world["report"].signed_date
    world.do("report.return", "vera", "report", comments=["More figures"], due_date=world.on(9))
    assert [each.name for each in world["report"].running()] == ["report"]
    world.do("report.sign_again", "omar", "report", text="In full", truth_pledge=True)
    assert (world["report"].edition, world["report"].serial) == (2, 1)
    world.do("report.receive", "otto", "report")
    assert world["report"].running() == ()


def test_the_same_round_goes_by_either_rule_set() -> None:
    """With its own quorum, periods and steps: an audit office accepts alone, and has no self-examination."""
    for rules, quorum in ((CN, 3), (IG, 1)):
        world = World(rules=rules)
        world.submitted("f")
        world.do("plan.comment", "vera", "plan", text="Why?")
        world.returned()
        world.resubmitted("f")
        for signer in ("otto", "vera", "sven")[:quorum]:
            assert world["plan"].state == "submitted"
            world.do("plan.accept", signer, "plan") if world["plan"].pending is None else world.sign(signer, "plan")
        assert world["plan"].state == "accepted"
        assert {each.name for each in world["plan"].running()} == {"progress_report", "principal_report"}
        world.reported()
        world.do("report.receive", "otto", "report")
        if rules is IG:
            with pytest.raises(Refused) as caught:
                world.examined("mia")
            assert caught.value.code == "step_not_in_profile"
        assert world.replay() == world.facts


def test_lines_of_before_comments_had_numbers_are_read_as_they_are() -> None:
    world = World()
    world.submitted("f")
    signature = Signature("office_head", "post", "office", "otto", ("otto",))
    said = [{"text": "a" * 64}, {"text": "b" * 64}]
    taken = Taken(world["plan"], "plan.return", "act", {"comments": said}, (signature,), world.site, "2026-03-03", ())
    (returned,) = plan.returned(taken, {})
    assert [(each.number, each.text) for each in returned.open_comments] == [(1, "a" * 64), (2, "b" * 64)]
    row = {"id": "m", "findings": [world.id("f")], "cause": 1, "text": {"text": "t"}, "measure_kind": "staged"}
    again = {
        "findings": [{"finding": world.id("f"), "causes": [{"text": "c" * 64}]}],
        "measures": [{**row, "responsible": "mia", "due_date": "2026-05-01"}],
        "answers": [{"text": "d" * 64}],
    }
    taken = replace(taken, subject=returned, given=again)
    answered, finding, measure, dropped = plan.submitted(taken, {**world.facts, returned.id: returned})
    assert [each.answer for each in answered.comments] == ["d" * 64, None]
    assert measure.treats == ((finding.id, "c" * 64),)
    assert dropped.state == "dropped"


def test_digests_are_filled_in_where_there_is_a_finding_and_none_is_named() -> None:
    world = World()
    world.imported("f")
    filled = plan.with_text_digests({"findings": [{"finding": world.id("f")}, {"finding": "x"}]}, world.facts.get)
    assert [("text_digest" in each) for each in filled["findings"]] == [True, False]
    assert plan.with_text_digests({"findings": "odd"}, world.facts.get) == {"findings": "odd"}


def handed_over(world: World, first: str | Actor, second: str | Actor, **more: Any) -> bool:
    """This function will have the measure of Mia handed over to Max by two signatures, or tell that they do not do."""
    values = {"to": world.id("max"), "handover": "To Max", **more}
    actors = [world.cast[each] if isinstance(each, str) else each for each in (first, second)]
    try:
        for actor in actors:
            waiting = world["measure of f"].pending
            name, given = ("hand_over", values) if waiting is None else ("countersign", {"opened": waiting.act_id})
            paper = {} if actor.enterer is None else {"clock": "paper", "scan": file("scan")}
            world.perform(world.call(f"measure.{name}", "measure of f", given, **paper), actor=actor, at=world.now)
    except Refused:
        return False
    return bool(world["measure of f"].responsible == world.id("max"))


CAST = World()
BECAUSE = {"unsigned_because": "Ill"}


@pytest.mark.parametrize(
    ("first", "second", "more", "done"),
    [
        ("mia", "max", {}, True),
        ("max", "mia", {}, True),
        ("mia", CAST.on_paper("max", "cora"), {}, True),
        (CAST.on_paper("omar", "cleo"), "max", BECAUSE, True),
        ("max", "omar", BECAUSE, True),
        (CAST.delegate("hank", "mia"), "max", {}, True),
        ("omar", "max", {}, False),
        ("max", "omar", {}, False),
        ("mia", CAST.delegate("hank", "max"), {}, False),
        (CAST.delegate("max", "omar"), "mia", {}, False),
        ("max", "vera", BECAUSE, False),
        (CAST.on_paper("mia", "cora"), "omar", {"to": CAST.id("cora")}, False),
    ],
)
def test_who_takes_over_signs_and_who_hands_over_is_heard(
    world: World, first: str | Actor, second: str | Actor, more: dict[str, Any], done: bool
) -> None:
    world.do("person.register", "ada", "cora", name="Cora")
    world.rectifying("f")
    assert handed_over(world, first, second, **more) == done


@pytest.mark.parametrize(("second", "done"), [("vera", True), ("otto", True), ("hank", False)])
def test_the_last_leader_takes_over_with_a_signature_from_outside(world: World, second: str, done: bool) -> None:
    world.rectifying("f")
    for name in ("mia", "max"):
        held = {"person": world.id(name), "body": world.id("a"), "from_date": "2026-01-01"}
        world.do("post.appoint", "ada", f"post of {name}", post_kind="leadership_member", **held)
    world.do("post.relieve", "ada", "post of mia", reason="Elsewhere")
    assert not handed_over(world, "vera", "max")
    assert handed_over(world, "max", second) == done


def test_what_a_leader_leaves_behind_before_the_plan_is_accepted_is_handed_over_first(world: World) -> None:
    world.submitted("f")
    held = {"person": world.id("mia"), "body": world.id("a"), "from_date": "2026-01-01"}
    world.do("post.appoint", "ada", "first", post_kind="leadership_member", **held)
    world.do("plan.accept", "otto", "plan")
    world.do("post.relieve", "ada", "first", reason="Elsewhere")
    world.sign("vera", "plan")
    with pytest.raises(Refused, match="every_measure_has_a_leader"):
        world.sign("sven", "plan")
    assert handed_over(world, "omar", "max")
    assert (world["measure of f"].state, world["measure of f"].unowned) == ("proposed", False)
    world.sign("sven", "plan")
    assert world["measure of f"].state == "accepted"


def test_nobody_signs_a_plan_or_a_report_in_the_principals_place(world: World) -> None:
    world.claimed("f")
    with pytest.raises(Refused, match="acts_in_person"):
        world.do("plan.submit", world.delegate("hank", "omar"), "plan", **world.place(), **world.plan_values("f"))
    world.do("plan.submit", world.cast["omar"], "plan", **world.place(), **world.plan_values("f"))
    world.accept_plan()
    with pytest.raises(Refused, match="acts_in_person"):
        world.reported(by=world.delegate("hank", "omar"))


def test_two_organs_of_one_body_take_back_their_own_comments(world: World) -> None:
    world.submitted("f")
    world.do("plan.comment", "vera", "plan", text="Serious")
    world.do("plan.comment", "cleo", "plan", text="Late")
    beside = replace(world.cast["sven"], body=world.cast["vera"].body)
    with pytest.raises(Refused, match="comment_is_of_ones_own_body"):
        world.do("plan.withdraw_comment", beside, "plan", number=1, reason="Not so")
    world.do("plan.withdraw_comment", "vito", "plan", number=1, reason="Clear")
    world.do("plan.withdraw_comment", "otto", "plan", number=2, reason="Clear")
    assert world["plan"].open_comments == ()
