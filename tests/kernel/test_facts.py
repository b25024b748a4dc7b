"""Facts: stored without defaults, read back the same, copied field by field."""

import dataclasses
import itertools

import pytest

from huiyin.kernel import canonical, facts, kinds
from huiyin.kernel.row import Clock, Pending, Signature
from tests.kernel.ledger import World, uid


def test_every_kind_is_read_back_from_its_stored_bytes() -> None:
    world = World()
    world.closed("f")
    world.submitted("g", plan="second")
    world.do("finding.raise_concern", "lutz", "f", reason="Copied")
    assert {kinds.kind_of(each) for each in world.facts.values()} >= {
        "body",
        "person",
        "round",
        "finding",
        "plan",
        "measure",
    }
    for each in world.facts.values():
        stored = canonical.encode(facts.encode(each))
        again = facts.decode(type(each), canonical.decode(stored))
        assert again == each
        assert canonical.encode(facts.encode(again)) == stored


def test_what_waits_for_signatures_is_kept_whole() -> None:
    body = World()["a"]
    signature = Signature("principal", uid("post"), uid("body"), uid("holder"), (uid("person"),))
    pending = Pending("body.annul", uid("act"), {"rows": [{"n": 1, "on": None, "yes": True}]}, (signature,))
    waiting = facts.replace(body, pending=pending, clocks=(Clock("x", "a", "b", "c", extensions=2),))
    assert facts.decode(type(body), canonical.decode(canonical.encode(facts.encode(waiting)))) == waiting


def test_a_copy_is_what_dataclasses_would_make_of_it() -> None:
    body = World()["a"]
    assert facts.replace(body, state="abolished", version=9) == dataclasses.replace(body, state="abolished", version=9)
    with pytest.raises(TypeError):
        facts.replace(body, colour="red")
    with pytest.raises(dataclasses.FrozenInstanceError):
        facts.replace(body).state = "abolished"  # type: ignore[misc]
    with pytest.raises(TypeError):
        facts.decode(type(body), {"id": "x", "colour": "red"})


def test_clocks_are_found_by_name_the_newest_first() -> None:
    clocks = tuple(Clock(name, day, day, day) for name, day in itertools.product(("a", "b"), ("1", "2")))
    body = facts.replace(World()["a"], clocks=(*clocks, clocks[0].stopped("3")))
    assert body.clock("b") == clocks[3]
    assert body.clock("c") is None
    assert body.running() == clocks
