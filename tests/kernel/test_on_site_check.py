"""The on-site check: planned, drawn, carried out by two, cited by a verification; a look-back of what is closed."""

import pytest

from huiyin.kernel import drawing, invariants, on_site_check
from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World


@pytest.fixture
def world() -> World:
    return World()


def nobody(body: str) -> frozenset[str]:
    return frozenset()


def gaps(world: World) -> set[str]:
    posts = invariants.Posts(nobody, nobody)
    return {
        each.code for each in invariants.gaps(world.facts.values(), look=world.facts.get, posts=posts, on=world.on())
    }


def test_a_verification_cites_what_two_persons_saw(world: World) -> None:
    world.verifying()
    world.do("on_site_check.plan", "vera", "check", **world.place(), purpose="verification",
             findings=[world.id("f")], reason="Key area")  # fmt: skip
    world.carry_out("check", "f")
    with pytest.raises(Refused, match="has_signed_already"):
        world.sign("vera", "check")
    world.sign("sven", "check")
    check = world["check"]
    assert (check.state, check.checked_by) == ("carried_out", (world.id("vera"), world.id("sven")))
    assert [each.result for each in check.results] == ["as_declared", "as_declared"]
    world.do("finding.verify", "vera", "f", **world.answers(), check=check.id)
    assert (world["f"].depth, world["f"].check) == ("on_site", check.id)
    world.do("finding.close", "cyril", "f", decision="Closed")
    world.do("finding.reopen", "otto", "f", reason="Again", due_date=world.on(30))
    assert world["f"].check is None


def test_a_check_of_before_the_declaration_shows_nothing(world: World) -> None:
    world.verifying()
    world.checked_on_site("f")
    world.wait(3)
    world.do("finding.return", "vera", "f", further_requirement="More", due_date=world.on(9))
    world.declare("f")
    world.do("finding.begin_verification", "vera", "f", depth="desk")
    with pytest.raises(Refused, match="check_saw_the_finding"):
        world.do("finding.verify", "vera", "f", **world.answers(), check=world.id("check"))


def test_a_sample_is_drawn_by_what_was_announced_after_the_plan(world: World) -> None:
    names = ("f", "g", "h", "i")
    world.rectifying(*names)
    for each in names:
        world.done(each)
        world.declare(each)
    world.do("on_site_check.plan", "vera", "check", **world.place(), purpose="verification", to_draw=2,
             findings=[world.id(each) for each in names], reason="All of the field")  # fmt: skip
    world.do("on_site_check.draw", "sven", "check", announced="2026.112")
    check = world["check"]
    assert check.seed == drawing.seed(check.ordered, "2026.112")
    again = drawing.draw(check.seed, (on_site_check.stratum(check),))
    assert check.sample == tuple(each.item for each in again) and len(check.sample) == 2
    drawn = [each for each in names if world.id(each) in check.sample]
    world.carry_out("check", *drawn)
    world.sign("sven", "check")
    left = next(each for each in names if each not in drawn)
    assert check.result_of(world.id(left)) is None
    assert world.replay() == world.facts


def test_a_look_back_that_finds_it_false_asks_for_a_concern(world: World) -> None:
    world.closed()
    world.wait(90)
    world.checked_on_site("f", purpose="look_back", result="not_as_declared")
    world.do("finding.record_look_back", "lutz", "f", check=world.id("check"), result="false")
    assert (world["f"].look_back, world["f"].clock("look_back").stopped_date) == ("false", world.on())
    assert "look_back_without_concern" in gaps(world)
    world.do("finding.raise_concern", "lutz", "f", reason="Nothing was done")
    assert "look_back_without_concern" not in gaps(world)


@pytest.mark.parametrize(("seen", "result"), [("as_declared", "holds"), ("not_seen", "not_seen")])
def test_a_look_back_says_what_its_check_says(world: World, seen: str, result: str) -> None:
    world.closed()
    world.checked_on_site("f", purpose="look_back", result=seen)
    world.do("finding.record_look_back", "lutz", "f", check=world.id("check"), result=result)
    assert world["f"].look_back == result and "look_back_without_concern" not in gaps(world)


def test_nobody_checks_their_own_organisation(world: World) -> None:
    world.declared()
    own = world.actor("own", Post.DISCIPLINE_SUPERVISOR, "a")
    with pytest.raises(Refused, match="not_of_the_organisation"):
        world.do("on_site_check.plan", own, "check", **world.place(), purpose="verification",
                 findings=[world.id("f")], reason="Mine")  # fmt: skip


def test_a_check_that_is_cancelled_stays_to_be_read(world: World) -> None:
    world.declared()
    world.do("on_site_check.plan", "vera", "check", **world.place(), purpose="verification",
             findings=[world.id("f")], reason="Key area")  # fmt: skip
    world.do("on_site_check.cancel", "vera", "check", reason="Flooded")
    assert world["check"].state == "cancelled"
