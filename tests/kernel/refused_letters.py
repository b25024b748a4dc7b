"""What is refused of letters. For ``test_refusals``."""

import dataclasses
from typing import Any

from huiyin.kernel import letter
from tests.kernel import letters
from tests.kernel.ledger import World, uid
from tests.kernel.refused import Refusals

REFUSALS = Refusals()
refuses = REFUSALS.of


def asked(world: World, subject: str = "", **changed: Any) -> object:
    """This function will ask for a letter about an issued finding with something changed; None leaves a value out."""
    given = {**letters.values(world, "f", "feedback", "omar"), "extra": 1, **changed}
    given = {name: value for name, value in given.items() if value is not None}
    call = world.call("letter.issue", "letter", given)
    named = dataclasses.replace(call, subject=subject or letter.named_by(given))
    return world.perform(named, actor=world.cast["cleo"], at=world.now)


@refuses("is_addressed")
def _(world: World) -> object:
    world.issued("f")
    letters.lettered(world, "f", "feedback", "omar", extra=1)
    return letters.does(world, "acknowledge", "hank")


@refuses("matter_is_due_then")
def _(world: World) -> object:
    world.issued("f")
    return asked(world, due_date=world.on(300))


@refuses("step_is_due")
def _(world: World) -> object:
    world.issued("f")
    return asked(world, extra=None, step=1)


@refuses("addressees_are_in_post")
def _(world: World) -> object:
    world.issued("f")
    rows = letters.addressed(world, "omar")
    return asked(world, addressees=[{**rows[0], "post_kind": "handler"}])


@refuses("is_not_sent_twice")
def _(world: World) -> object:
    world.issued("f")
    return asked(world, subject=uid("another"))


@refuses("not_acknowledged_yet")
def _(world: World) -> object:
    world.issued("f")
    letters.lettered(world, "f", "feedback", "omar", extra=1)
    letters.does(world, "acknowledge", "omar")
    return letters.does(world, "acknowledge", "omar")
