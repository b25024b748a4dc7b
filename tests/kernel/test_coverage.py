"""Member beside finding, and what a person did, counted."""

import dataclasses

from huiyin.kernel import coverage, personal
from huiyin.kernel.personal import Count, Signed
from tests.kernel.ledger import World


def test_members_are_laid_beside_findings() -> None:
    world = World()
    world.submitted("f")
    world.claimed("g")
    members = {world.id(name): frozenset({world.id(name)}) for name in ("omar", "mia", "max")}
    measures = [world["measure of f"], dataclasses.replace(world["measure of f"], state="dropped")]
    found = coverage.coverage(members, [world["f"], world["g"]], measures=measures)
    assert [(each.member, each.finding, each.claims, each.measures) for each in found.cells] == [
        (world.id("mia"), world.id("f"), True, 1),
        (world.id("mia"), world.id("g"), True, 0),
    ]
    assert found.without_claim == (world.id("omar"), world.id("max"))
    assert (found.unclaimed, found.without_lead) == ((), ())


def test_what_all_claim_and_what_nobody_claims_is_told() -> None:
    world = World()
    world.issued("f", "g")
    for name in ("mia", "max"):
        world.do("finding.claim", name, "f")
        world.sign("omar", "f")
    world.do("finding.claim", "omar", "f")
    # Who stands under two ids is one member.
    members = {"omar": frozenset({world.id("omar"), world.id("mia")}), "max": frozenset({world.id("max")})}
    found = coverage.coverage(members, [world["f"], world["g"]])
    assert (found.unclaimed, found.without_lead) == ((world.id("g"),), (world.id("f"),))
    assert [each.member for each in found.cells] == ["omar", "max"]
    assert found.claimants_left == ()
    left = coverage.coverage({"vera": frozenset({world.id("vera")})}, [world["f"], world["g"]])
    assert (left.claimants_left, left.unclaimed) == ((world.id("f"),), (world.id("g"),))


def test_what_a_person_did_is_counted_and_paper_told_apart() -> None:
    lines = [Signed("finding.claim", False), Signed("finding.claim", True), Signed("round.plan", False)]
    found = personal.counts(lines)
    assert [each for each in found if each.acts] == [Count("claimed", 2, 1)]
    assert len(found) == len(personal.DEEDS)


def test_what_lies_with_a_person_is_counted() -> None:
    world = World()
    world.rectifying("f")
    world.do("finding.take_lead", "mia", "f")
    world.sign("omar", "f")
    ids, measures = frozenset({world.id("mia")}), [world["measure of f"]]
    late = personal.standing(ids, [world["f"]], measures=measures, on=world.on(61))
    assert (late.claims, late.leads, late.measures, late.done, late.overdue) == (1, 1, 1, 0, 1)
    assert personal.standing(ids, [world["f"]], measures=measures, on=world.on()).overdue == 0
