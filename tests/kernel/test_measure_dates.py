"""No date of a measure moves by another name: returns, reviews, replacements keep the first date and the extensions."""

import contextlib
import dataclasses
import datetime
import importlib.resources
from collections.abc import Iterator
from typing import Any

import pytest

from huiyin.kernel import act, profile, three_lists
from huiyin.kernel.act import Refused
from huiyin.kernel.measure import Measure
from tests.kernel.ledger import World

M = "measure of f"


@pytest.fixture
def world() -> Iterator[World]:
    """A world whose journal is replayed at the end of the story; each measure's date is that of its clock."""
    made = World()
    yield made
    assert made.replay() == made.facts
    measures = [each for each in made.facts.values() if isinstance(each, Measure) and each.clock("measure")]
    assert [each.due_date for each in measures] == [each.clock("measure").due_date for each in measures]


def dates(world: World, name: str = M) -> tuple[str, str, int]:
    """Tell a measure's first date, the one that counts, and how often it was put off."""
    clock = world[name].clock("measure")
    return (clock.original_date, clock.due_date, clock.extensions)


def sent_back(world: World, due: str | None = None, *, by: str = "vera") -> None:
    """Have a measure that was declared done returned."""
    dated = {} if due is None else {"due_date": due}
    world.do("measure.return", by, M, further_requirement="More", **dated)


def refused(world: World, due: str, why: str) -> None:
    with pytest.raises(Refused, match="later_date_is_granted") as told:
        sent_back(world, due)
    assert told.value.facts["why"] == why


def test_a_return_keeps_the_first_date_and_counts_a_later_one_as_an_extension(world: World) -> None:
    world.rectifying("f")
    first = world[M].due_date
    world.done("f")
    sent_back(world, world.on(40))
    assert dates(world) == (first, world.on(40), 0)
    world.do("measure.declare_done", "hank", M, result="Again")
    sent_back(world)
    assert dates(world) == (first, world.on(40), 0)
    world.do("measure.declare_done", "hank", M, result="Again")
    sent_back(world, world.on(90))
    assert dates(world) == (first, world.on(90), 1)
    assert world["f"].clock("rectification").due_date == world.on(90)
    world.do("measure.declare_done", "hank", M, result="Again")
    refused(world, world.on(95), "level")  # the second time is a level higher
    sent_back(world)
    world.do("measure.extend", "mia", M, due_date=world.on(95), reason="Late")
    world.sign("lena", M)
    world.do("measure.declare_done", "hank", M, result="Again")
    refused(world, world.on(99), "used_up")


def test_what_was_declared_late_stays_late(world: World) -> None:
    world.rectifying("f")
    first = world[M].due_date
    world.wait(70)
    world.done("f")
    refused(world, world.on(9), "late")
    sent_back(world)
    assert dates(world) == (first, first, 0)


def test_a_measure_that_is_taken_up_again_keeps_its_dates(world: World) -> None:
    world.lasting("f")
    first = world[M].due_date
    world.do("measure.review_sustained", "vera", M, outcome="in_progress", record="Seen")
    assert dates(world) == (first, first, 0)
    world.do("measure.sustain", "mia", M, stage_goal="More", next_review_date=world.on(90))
    world.sign("vera", M)
    world.do("measure.review_sustained", "vera", M, outcome="in_progress", record="Seen", next_review_date=world.on(99))
    assert dates(world) == (first, world.on(99), 1)


def test_rules_may_say_how_long_nobody_need_look() -> None:
    raw = (importlib.resources.files("huiyin.kernel") / "profiles" / "cn-inspection-3.toml").read_bytes()
    assert profile.load_profile(b"longest_review_months = 6\n" + raw).longest_review_months == 6
    assert profile.load_profile(raw).longest_review_months == 12


@pytest.mark.parametrize("kind", ["measure", "finding"])
def test_what_is_kept_is_looked_at_within_the_time_of_the_rules(world: World, kind: str) -> None:
    world.lasting("f") if kind == "measure" else world.sustained("f")
    year = datetime.date.fromisoformat(world.on(0)).replace(year=2027)
    dated = {"outcome": "sustained", "record": "Seen", "next_review_date": (year + datetime.timedelta(1)).isoformat()}
    with pytest.raises(Refused, match="next_review_is_within_the_period"):
        world.do(f"{kind}.review_sustained", "vera", M if kind == "measure" else "f", **dated)
    dated["next_review_date"] = year.isoformat()
    world.do(f"{kind}.review_sustained", "vera", M if kind == "measure" else "f", **dated)


def added(world: World, due: str, *, by: str = "vera") -> None:
    """Have another measure for the same cause added to the plan."""
    measures = [world.measure("f", id=world.id("second"), due_date=due)]
    world.do("plan.amend", "omar", "plan", measures=measures, reason="Better")
    world.sign(by, "plan")


def cancelled(world: World, by: str) -> None:
    if world[M].pending is None:
        world.do("measure.cancel", "omar", M, replacement=world.id("second"), reason="Better")
    world.sign(by, M)


def test_a_replacement_inherits_the_first_date_and_the_extensions(world: World) -> None:
    world.rectifying("f")
    first = world[M].due_date
    world.do("measure.extend", "mia", M, due_date=world.on(70), reason="Late")
    world.sign("vera", M)
    added(world, world.on(99), by="cyril")
    with pytest.raises(Refused, match="replacement_is_due_no_later") as told:
        cancelled(world, "vera")
    assert told.value.facts["why"] == "level"
    cancelled(world, "lena")
    assert dates(world, "second") == (first, world["second"].due_date, 2)
    assert (world[M].state, world[M].replacement) == ("cancelled", world.id("second"))
    assert [each.measure for each in three_lists.replaced([world[M], world["second"]])] == [world.id(M)]


def test_what_is_late_is_not_replaced_by_something_later(world: World) -> None:
    world.rectifying("f")
    added(world, world.on(70))
    world.wait(61)
    with pytest.raises(Refused, match="replacement_is_due_no_later") as told:
        cancelled(world, "vera")
    assert told.value.facts["why"] == "late"


def test_a_replacement_that_is_done_or_due_earlier_is_no_extension(world: World) -> None:
    world.rectifying("f")
    first = world[M].due_date
    added(world, world.on(90))
    world.do("measure.start", "hank", "second")
    world.do("measure.declare_done", "hank", "second", result="Done")
    cancelled(world, "vera")
    assert dates(world, "second")[0::2] == (first, 0)


def back_dated(world: World, name: str, by: str, days: int, **given: object) -> None:
    """Perform an act on the measure now, as of so many days before, on nobody's word but the actor's."""
    call = world.call(name, M, given, clock="stated", performed_at=world.now - datetime.timedelta(days=days))
    world.perform(call, actor=world.cast[by], at=world.now)


def test_nobody_is_in_time_or_extends_in_time_by_saying_so(world: World) -> None:
    world.rectifying("f")
    world.wait(90)
    with pytest.raises(Refused, match="earlier_day_needs_a_paper"):
        back_dated(world, "measure.declare_done", "hank", 40, result="In time")
    with pytest.raises(Refused, match="earlier_day_needs_a_paper"):
        back_dated(world, "measure.extend", "mia", 40, due_date=world.on(9), reason="In time")
    with pytest.raises(Refused, match="later_than_now_due"):
        back_dated(world, "measure.extend", "mia", 0, due_date=world.on(9), reason="In time")
    back_dated(world, "measure.declare_done", "hank", 0, result="Late")
    assert world[M].clock("measure").stopped_date == world.on()


def as_before(world: World, entry: act.Entry, before: dict[str, Any]) -> dict[str, Any]:
    """Give what a line of the meaning before this one would have made of an act."""
    return {each.id: each for each in act.apply(dataclasses.replace(entry, apply_version=2), before)}


def test_a_measure_that_is_added_puts_a_finding_off_by_the_rules_of_an_extension(world: World) -> None:
    world.rectifying("f")
    first = world["f"].clock("rectification").due_date

    def more(name: str, due: str) -> None:
        measures = [world.measure("f", id=world.id(name), due_date=due)]
        world.do("plan.amend", "omar", "plan", measures=measures, reason="More")

    @contextlib.contextmanager
    def refused_as(why: str) -> Iterator[None]:
        with pytest.raises(Refused, match="added_dates_are_granted") as told:
            yield
        assert told.value.facts["why"] == why

    more("no later", first)
    world.sign("vera", "plan")
    more("once", world.on(200))
    world.sign("vera", "plan")
    more("twice", world.on(400))
    with refused_as("level"):
        world.sign("vera", "plan")
    world.sign("cyril", "plan")
    with refused_as("used_up"):
        more("thrice", world.on(600))
    clock = world["f"].clock("rectification")
    assert (clock.original_date, clock.due_date, clock.extensions) == (first, world.on(400), 2)
    more("no later again", world.on(400))
    world.sign("vera", "plan")


def test_a_line_of_before_begins_the_dates_anew(world: World) -> None:
    world.rectifying("f")
    world.done("f")
    before, due = dict(world.facts), world.on(40)
    entry = world.do("measure.return", "vera", M, further_requirement="More", due_date=due)
    clock = as_before(world, entry, before)[world.id(M)].clock("measure")
    assert (clock.original_date, clock.due_date, clock.extensions) == (due, due, 0)


def test_a_replacement_of_before_inherited_nothing(world: World) -> None:
    world.rectifying("f")
    world.do("plan.amend", "omar", "plan", measures=[world.measure("f", id=world.id("other"))], reason="Another way")
    world.sign("vera", "plan")
    world.do("measure.cancel", "omar", M, replacement=world.id("other"), reason="Replaced")
    before = dict(world.facts)
    made = as_before(world, world.sign("vera", M), before)
    assert made[world.id(M)].state == "cancelled" and world.id("other") not in made


def test_a_transfer_of_before_begins_no_plan(world: World) -> None:
    world.rectifying("f")
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("oona", "f")
    found = world["f"]
    given = {name: value for name, value in found.pending.given.items() if name != "plan"}
    before = {**world.facts, found.id: dataclasses.replace(
        found, pending=dataclasses.replace(found.pending, given=given)
    )}  # fmt: skip
    made = as_before(world, world.sign("omar", "f"), before)
    assert set(made) == {world.id("f"), world.id(M)}
    assert made[world.id("f")].plan == made[world.id(M)].plan == world.id("plan")
