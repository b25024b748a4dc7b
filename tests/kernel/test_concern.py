"""The integrity concern: whom it concerns is heard, the organ determines it, what follows is due until it is done."""

import dataclasses
from typing import Any

import pytest

from huiyin.kernel import act, concern, facts, invariants, permit
from huiyin.kernel.actor import INSPECTED
from huiyin.kernel.finding import Concern, Finding
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import Signature, Taken
from tests.kernel.ledger import World


@pytest.fixture
def world() -> World:
    world = World()
    world.closed()
    return world


def nobody(body: str) -> frozenset[str]:
    return frozenset()


def gaps(world: World) -> set[str]:
    posts = invariants.Posts(nobody, nobody)
    found = invariants.gaps(world.facts.values(), look=world.facts.get, posts=posts, on=world.on())
    return {each.code for each in found}


def test_who_is_concerned_is_told_and_answers_before_the_determination(world: World) -> None:
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    determined = {"determination": "cleared", "reason": "It is their own"}
    with pytest.raises(Refused, match="concerned_were_heard"):
        world.do("finding.determine_concern", "dora", "f", **determined)
    world.told_of_concern()
    assert "hearing_unanswered" in gaps(world)
    with pytest.raises(Refused, match="concerned_were_heard"):
        world.do("finding.determine_concern", "dora", "f", **determined)
    with pytest.raises(Refused, match="is_the_person"):
        world.do("hearing.answer", "omar", "hearing", answer="For Mia")
    world.do("hearing.answer", "mia", "hearing", answer="We wrote it")
    heard = world["hearing"]
    assert (heard.state, heard.answered_date) == ("answered", world.on())
    assert heard.clock("hearing").stopped_date == world.on()
    world.do("finding.determine_concern", "dora", "f", **determined)
    assert "hearing_unanswered" not in gaps(world)


def test_silence_is_recorded_after_the_last_day(world: World) -> None:
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    world.told_of_concern()
    due = world["hearing"].clock("hearing").due_date
    while world.on() < due:
        world.wait(1)
    with pytest.raises(Refused, match="period_has_passed"):
        world.do("hearing.record_silence", "dora", "hearing")
    world.wait(1)
    world.do("hearing.record_silence", "dora", "hearing")
    assert world["hearing"].state == "silent"
    world.do("finding.determine_concern", "dora", "f", determination="cleared", reason="Nothing shows it")


def test_without_a_period_nobody_is_silent_on_the_day_they_were_told(world: World) -> None:
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    world.told_of_concern()
    heard = world["hearing"]
    world.facts[heard.id] = facts.replace(heard, clocks=())
    with pytest.raises(Refused, match="period_has_passed"):
        world.do("hearing.record_silence", "dora", "hearing")
    world.wait(1)
    world.do("hearing.record_silence", "dora", "hearing")


@pytest.mark.parametrize("determination", concern.DETERMINATIONS)
def test_every_determination_is_kept_alike(world: World, determination: str) -> None:
    """The three differ in what follows, and in nothing else that is kept of them."""
    world.determined(determination=determination)
    kept = world["f"].concern
    assert (kept.determination, kept.raised_by) == (determination, (world.id("lutz"),))
    assert kept.determined_date == world.on()
    upheld = determination != "cleared"
    assert concern.is_upheld(world["f"]) == upheld
    assert {"reopening_due", "referral_due"} <= gaps(world) if upheld else not {"reopening_due"} & gaps(world)
    if upheld:
        world.do("finding.reopen", "otto", "f", reason="As determined", due_date=world.on(30))
        assert "reopening_due" not in gaps(world)
    else:
        world.do("finding.raise_concern", "vito", "f", reason="Something else")
    assert world["f"].concerns == (kept,)
    assert world.replay() == world.facts


def test_what_was_found_to_be_false_goes_no_other_way_than_anew() -> None:
    world = World()
    world.verifying()
    with pytest.raises(Refused, match="is_closed_or_upheld"):
        world.do("finding.reopen", "otto", "f", reason="Again", due_date=world.on(30))
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    with pytest.raises(Refused, match="has_no_open_concern"):
        world.do("finding.return", "vera", "f", further_requirement="More", due_date=world.on(9))
    world.heard()
    world.do("finding.determine_concern", "dora", "f", determination="perfunctory", reason="A poster only")
    for name, given in (
        ("verify", world.answers()),
        ("return", {"further_requirement": "More", "due_date": world.on(9)}),
        ("sustain", {"stage_goal": "Half", "next_review_date": world.on(90)}),
    ):
        with pytest.raises(Refused, match="has_no_upheld_concern"):
            world.do(f"finding.{name}", "vera", "f", **given)
    world.do("finding.reopen", "vera", "f", reason="As determined", due_date=world.on(30))
    assert (world["f"].state, world["f"].cycle, world["f"].concern) == ("rectifying", 2, None)


def test_a_referral_is_due_sent_received_and_has_a_result(world: World) -> None:
    world.determined()
    due = world.referral()
    assert (due.state, due.finding, due.determination) == ("due", world.id("f"), "false")
    world.do("body.found", "ada", "field", name="Discipline", body_kind="department")
    sent = {"recipient": world.id("field"), "persons": [world.id("mia")], "text": "Made up"}
    world.do("accountability_referral.send", "otto", due.id, **sent)
    assert "referral_not_received" in gaps(world) and "referral_due" not in gaps(world)
    with pytest.raises(Refused, match="of_the_recipient"):
        world.do("accountability_referral.receive", "sue", due.id)
    world.do("accountability_referral.receive", "dan", due.id)
    assert "referral_without_result" in gaps(world)
    result = {"result": "held_accountable", "result_text": "Warned"}
    world.do("accountability_referral.state_result", "dan", due.id, **result)
    ended = world.referral()
    assert (ended.state, ended.result, ended.persons) == ("answered", "held_accountable", (world.id("mia"),))
    assert ended.clock("referral").stopped_date == world.on()
    assert not {"referral_due", "referral_not_received", "referral_without_result"} & gaps(world)
    assert world.replay() == world.facts


def test_lines_of_before_keep_no_concern_of_before(world: World) -> None:
    world.determined(determination="cleared")
    world.do("finding.raise_concern", "vito", "f", reason="Something else")
    found = world["f"]
    of_before = concern.raised(taken_before(world, found), {})[0]
    assert (of_before.concerns, concern.determined(taken_before(world, found), {})[0].concern.determined_date) == (
        found.concerns,
        None,
    )


def test_lines_of_before_replay_as_they_did(world: World) -> None:
    """A line of the fifth meaning names nobody who was heard and begins no referral; reopened, its concern is gone."""
    lines = [world.do("finding.raise_concern", "lutz", "f", reason="Copied text")]
    world.heard()
    closed = world["f"]
    given = {"determination": "false", "reason": "As both say"}
    lines.append(world.do("finding.determine_concern", "dora", "f", **given))
    lines.append(world.do("finding.reopen", "otto", "f", reason="As determined", due_date=world.on(30)))
    known: dict[str, Any] = {**world.facts, closed.id: facts.replace(closed, concern=None)}
    (unanswered,) = of_before(lines[2], dict(known) | {closed.id: closed})
    assert unanswered.clock("concern") == closed.clock("concern") is not None  # it was reopened beside an open concern
    raised, determined, reopened = (of_before(each, known) for each in lines)
    assert [[type(each) for each in made] for made in (raised, determined, reopened)] == [[Finding]] * 3
    kept = Concern((world.id("lutz"),), lines[0].given["frozen"]["on"], "false")
    assert (raised[0].concern, determined[0].concern) == (dataclasses.replace(kept, determination=None), kept)
    assert (reopened[0].state, reopened[0].cycle, reopened[0].concern, reopened[0].concerns) == (
        "rectifying",
        2,
        None,
        (),
    )


def of_before(entry: act.Entry, known: dict[str, Any]) -> tuple[Any, ...]:
    """Give what a line that was written before this meaning makes, and keep it."""
    given = {name: value for name, value in entry.given.items() if name not in ("heard", "unheard", "referral")}
    subjects = tuple(each for each in entry.subjects if each[0] == "finding")
    made = act.apply(dataclasses.replace(entry, apply_version=6, given=given, subjects=subjects), known)
    known.update({each.id: each for each in made})
    return made


def taken_before(world: World, found: object) -> Taken:
    signature = Signature("decider", world.id("p"), world.id("organ"), world.id("dora"), (world.id("dora"),))
    given = {"determination": "cleared", "frozen": {}}
    return Taken(found, "x", world.id("x"), given, (signature,), world.site, world.on(), (), meaning=6)


def test_nobody_inspected_tells_determines_or_refers() -> None:
    referred = [f"accountability_referral.{each}" for each in ("send", "receive", "state_result")]
    acts = ("hearing.tell", "hearing.record_silence", "finding.determine_concern", *referred)
    for post in INSPECTED:
        assert [each for each in acts if permit.provisos(post, each) is not None] == []
