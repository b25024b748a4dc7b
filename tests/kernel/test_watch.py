"""The watchlist: what concerns a finding, and what that asks of whoever verifies it."""

import pytest

from huiyin.kernel import act, permit
from huiyin.kernel.actor import INSPECTED, OFFICE, Post
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World


def begun(world: World, *, depth: str) -> str:
    """Begin the verification as vera, and give the code of the refusal, or an empty text."""
    try:
        world.do("finding.begin_verification", "vera", "f", depth=depth)
    except Refused as refused:
        return refused.code
    return ""


def entry(world: World, **what: str) -> None:
    world.do("watch.set", "vera", "entry", organisation=what.pop("organisation", world.id("a")), reason="Again", **what)


def appointed(world: World, who: str, kind: str) -> str:
    """Appoint somebody at a and give the post."""
    given = {"person": world.id(who), "body": world.id("a"), "post_kind": kind, "from_date": world.on()}
    world.do("post.appoint", "ada", f"held by {who}", **given)
    return world.id(f"held by {who}")


@pytest.fixture
def world() -> World:
    world = World()
    world.declared()
    return world


def test_a_watched_finding_is_verified_on_site_and_by_two_persons(world: World) -> None:
    entry(world, finding=world.id("f"))
    assert begun(world, depth="desk") == "watched_is_seen_on_site"
    assert begun(world, depth="on_site") == ""
    with pytest.raises(Refused, match="watched_has_two_checkers"):
        world.do("finding.verify", "vera", "f", **world.answers())
    world.checked_on_site("f")
    world.do("finding.verify", "vito", "f", **world.answers(), check=world.id("check"))
    assert world["f"].state == "verified"


def test_what_is_lifted_asks_for_nothing_more(world: World) -> None:
    entry(world, finding=world.id("f"))
    world.do("watch.lift", "sven", "entry", reason="Mended")
    assert world["entry"].lifted_date == world.on()
    assert begun(world, depth="desk") == ""


def test_a_person_is_watched_in_what_they_claim_and_answer_for(world: World) -> None:
    entry(world, person=world.id("mia"))
    assert begun(world, depth="desk") == "watched_is_seen_on_site"


def test_somebody_who_answers_for_nothing_of_it_is_no_reason(world: World) -> None:
    entry(world, person=world.id("max"))
    assert begun(world, depth="desk") == ""


def test_the_post_of_the_principal_is_watched_in_everything_there(world: World) -> None:
    world.do("person.register", "ada", "omar", name="Omar")
    entry(world, post=appointed(world, "omar", "principal"))
    assert begun(world, depth="desk") == "watched_is_seen_on_site"


def test_another_post_is_watched_in_what_its_holder_answers_for(world: World) -> None:
    entry(world, post=appointed(world, "max", "leadership_member"))
    assert begun(world, depth="desk") == ""


def test_a_review_that_goes_back_to_verification_counts_as_its_beginning(world: World) -> None:
    world.do("finding.begin_verification", "vera", "f", depth="on_site")
    world.do("finding.sustain", "vera", "f", stage_goal="Half", next_review_date=world.on(90))
    world.sign("otto", "f")
    review = {"outcome": "verifying", "record": "Done now", "next_review_date": world.on(30)}
    world.do("finding.review_sustained", "vito", "f", **review)
    assert world["f"].begun_by == (world.id("vito"),)
    entry(world, finding=world.id("f"))
    world.checked_on_site("f")
    with pytest.raises(Refused, match="watched_has_two_checkers"):
        world.do("finding.verify", "vito", "f", **world.answers(), check=world.id("check"))
    world.do("finding.verify", "sven", "f", **world.answers(), check=world.id("check"))


def test_nobody_inspected_and_nobody_of_the_office_sets_it(world: World) -> None:
    for post in (*INSPECTED, *OFFICE):
        assert permit.provisos(post, "watch.set") is None
    own = world.actor("own", Post.DISCIPLINE_SUPERVISOR, "a")
    call = world.call("watch.set", "entry", {"organisation": world.id("a"), "person": world.id("max"), "reason": "x"})
    with pytest.raises(Refused, match="not_of_the_organisation"):
        act.decide(call, world.load(call), actor=own, at=world.now, rules=world.rules, calendar=world.calendar)
