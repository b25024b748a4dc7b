"""What tells of a finding is never easier to see than the finding: plans, measures, causes, and what is added later."""

from collections.abc import Iterator

import pytest

from huiyin.kernel import act, journal
from tests.kernel.ledger import World


@pytest.fixture
def world() -> Iterator[World]:
    """A world with an open finding and a narrow one, both claimed; its journal is replayed at the end of the story."""
    made = World()
    made.imported("open")
    made.imported("narrow", label=2)
    made.handed_over("open", "narrow")
    for name in ("open", "narrow"):
        made.do("finding.claim", "mia", name)
        made.sign("omar", name)
    yield made
    assert made.replay() == made.facts


def submitted(world: World, *names: str) -> set[int]:
    """Submit a plan of some findings with the label that a door gives by itself; tell the labels of what it says."""
    entry = world.do("plan.submit", "omar", "plan", **world.place(), **world.plan_values(*names))
    return labels(entry)


def labels(entry: act.Entry) -> set[int]:
    """Tell the labels of what a line keeps."""
    return {content.label for each in entry.parts if (content := journal.open_part(each)) is not None}


def test_a_plan_and_its_measures_are_as_narrow_as_their_narrowest_finding(world: World) -> None:
    assert submitted(world, "open", "narrow") == {2}
    assert world["plan"].label == world["measure of narrow"].label == 2


def test_a_plan_that_comes_again_with_a_narrower_finding_is_as_narrow(world: World) -> None:
    world.imported("other")
    world.handed_over("other")
    world.do("finding.claim", "mia", "other")
    world.sign("omar", "other")
    assert submitted(world, "other") == {1}
    world.returned("The others too")
    world.resubmitted("open", "narrow", "other")
    assert {world[each].label for each in ("plan", "measure of narrow", "measure of other")} == {2}


def test_a_measure_that_is_added_is_as_narrow_as_what_it_treats(world: World) -> None:
    submitted(world, "open", "narrow")
    world.accept_plan()
    entry = world.do("plan.amend", "omar", "plan", measures=[world.measure("narrow", id=world.id("more"))], reason="So")
    world.sign("vera", "plan")
    assert labels(entry) == {2}
    assert world["more"].label == 2
