"""A world in which something is owed: who is addressed, and the letter that a clerk or the site's own actor sends."""

import dataclasses
from typing import Any

from huiyin.kernel import act, letter
from huiyin.kernel.actor import Actor, Post
from tests.kernel.ledger import World

HELD = {"omar": "principal", "mia": "leadership_member", "hank": "handler", "vera": "discipline_supervisor"}


def in_post(world: World, *names: str) -> None:
    """This function will register people of the cast and appoint them to their posts, once."""
    for name in names:
        if world.id(name) not in world.facts:
            world.do("person.register", "ada", name, name=name.title())
        if world.id(f"post of {name}") not in world.facts:
            place = world.id("a") if name != "vera" else world.id("office")
            world.do("post.appoint", "ada", f"post of {name}", person=world.id(name), body=place,
                     post_kind=HELD[name], from_date="2026-01-01")  # fmt: skip


def site_actor(world: World) -> Actor:
    """This function will make the actor that sends the letters of the ladder in the name of the office."""
    return dataclasses.replace(world.actor("system", Post.SYSTEM, "office"), body=world.id("office"))


def addressed(world: World, *names: str) -> list[dict[str, str]]:
    in_post(world, *names)
    posts = [world[f"post of {name}"] for name in names]
    return [{"person": each.person, "post": each.id, "post_kind": each.post_kind, "body": each.body} for each in posts]


def values(world: World, matter: str, clock: str, *names: str, **more: Any) -> dict[str, Any]:
    """This function will give what a letter about a running clock is given."""
    kind = more.pop("kind", clock if clock == "measure" else "finding")
    due = world[matter].clock(clock).due_date
    told = {kind: world.id(matter), "round": world.id("round"), "clock": clock, "due_date": due, "text": "Due"}
    return {**told, "addressees": addressed(world, *(names or ("omar",))), **more}


def lettered(
    world: World, matter: str, clock: str, *names: str, by: str = "cleo", name: str = "letter", **more: Any
) -> act.Entry:
    """This function will have a letter issued under the id that is its own, and make it known by a name."""
    given = values(world, matter, clock, *names, **more)
    own = letter.named_by(given)
    call = dataclasses.replace(world.call("letter.issue", name, given), subject=own)
    actor = site_actor(world) if by == "system" else world.cast[by]
    entry = world.perform(call, actor=actor, at=world.now)
    world.letters = {**getattr(world, "letters", {}), name: own}
    return entry


def the(world: World, name: str = "letter") -> Any:
    """This function will give the letter of a name."""
    return world.facts[world.letters[name]]


def does(world: World, what: str, by: str | Actor, name: str = "letter", **given: Any) -> act.Entry:
    """This function will have somebody act on the letter of a name."""
    call = dataclasses.replace(world.call(f"letter.{what}", name, given), subject=the(world, name).id)
    return world.perform(call, actor=world.cast[by] if isinstance(by, str) else by, at=world.now)
