"""A notice of rectification: of what is closed or kept under review, and of nothing that is open again or was false."""

import pytest

from huiyin.kernel import invariants
from huiyin.kernel.notice import Notice
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World


def gaps(world: World) -> dict[str, dict[str, object]]:
    posts = invariants.Posts(lambda body: frozenset(), lambda body: frozenset())
    found = [each for each in world.facts.values() if isinstance(each, Notice)]
    told = invariants.gaps(found, look=world.facts.get, posts=posts, on=world.on())
    return {each.code: dict(each.facts) for each in told}


def closed_and_worded(world: World) -> None:
    world.verified()
    world.do("finding.close", "cyril", "f", decision="Agreed", notice_text="The exits are clear")
    world.worded("f")


def approved(world: World) -> None:
    world.noticed("f", notice_kind="rectification")
    world.do("notice.approve", "otto", "notice", **world.checked("notice"))
    world.sign("lena", "notice")


def reopened(world: World) -> None:
    world.do("finding.reopen", "vera", "f", reason="Blocked again", basis="Visit", due_date=world.on(30))


def test_it_is_published_and_named_once_a_finding_is_open_again() -> None:
    world = World()
    closed_and_worded(world)
    assert world["f"].notice_text is not None
    approved(world)
    world.do("notice.publish", "otto", "notice", **world.checked("notice"))
    assert (world["notice"].state, world["notice"].notice_kind) == ("published", "rectification")
    assert "published_not_rectified" not in gaps(world)
    reopened(world)
    assert world["f"].notice_text is None
    assert gaps(world)["published_not_rectified"] == {"ordinal": 1, "findings": 1}
    assert world.replay() == world.facts


def test_what_was_reopened_meanwhile_is_not_published_as_put_right() -> None:
    world = World()
    closed_and_worded(world)
    approved(world)
    reopened(world)
    with pytest.raises(Refused) as caught:
        world.do("notice.publish", "otto", "notice", **world.checked("notice"))
    assert caught.value.code == "findings_are_rectified"


def test_what_a_look_back_found_false_is_not_told_as_put_right() -> None:
    world = World()
    closed_and_worded(world)
    world.checked_on_site("f", purpose="look_back", result="not_as_declared")
    world.do("finding.record_look_back", "lutz", "f", check=world.id("check"), result="false")
    with pytest.raises(Refused) as caught:
        world.noticed("f", notice_kind="rectification")
    assert caught.value.code == "findings_are_rectified"


def test_what_is_kept_under_review_may_be_told() -> None:
    world = World()
    world.sustained()
    world.worded("f")
    world.noticed("f", notice_kind="rectification")
    assert world["notice"].notice_kind == "rectification"
