"""The pages that belong to a round: which of them a post may open, the tabs between them, the round itself."""

from collections.abc import Iterable

from huiyin.kernel.actor import INSPECTED, TEAM, Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.papers import composing
from huiyin.record import visibility
from huiyin.record.queries import leaderships, subjects, texts
from huiyin.record.queries.delivery import sees_all
from huiyin.record.queries.subjects import Found
from huiyin.web.pages.parts import Link, Sentence
from huiyin.web.visits import Visit

TABS = ("feedback", "sessions", "answers", "leaders", "coverage")


def open_to(actor: Actor) -> tuple[str, ...]:
    """This function will name the pages of a round's feedback that a post may open."""
    whole = sees_all(actor)
    outside = actor.post_kind in visibility.OUTSIDE_THE_ROUND
    allowed = {
        "feedback": whole,
        "sessions": whole or outside or actor.post_kind in TEAM or actor.post_kind is Post.PRINCIPAL,
        "answers": whole or outside or actor.post_kind in INSPECTED,
        "leaders": leaderships.may_open(actor),
        "coverage": whole,
    }
    return tuple(name for name in TABS if allowed[name])


def address(number: int, name: str = "") -> str:
    """This function will give the address of a page of a round."""
    return f"/rounds/{number}/{name}/" if name else f"/rounds/{number}/"


def tabs(visit: Visit, number: int, *, current: str = "") -> tuple[Link, ...]:
    """This function will make the tabs of a round, its own page first."""
    names: Iterable[str] = ("", *open_to(visit.actor))
    return tuple(Link(Sentence(f"web-tab-{name or 'round'}"), address(number, name), name == current) for name in names)


def compose_url(visit: Visit, round_: Found) -> str:
    """This function will give where the opinions of a round are asked for at once, to those who may, today and as long
    as it is fed back.
    """
    fits = visit.as_of is None and composing.fits(round_)
    return f"{address(round_.number)}packages/compose/" if fits and composing.may_ask(visit.actor) else ""


def found(visit: Visit, number: int, *, page: str) -> Found:
    """This function will find a round for one of its pages.

    :raises Refused: not_found, also for a page that is not for this post.
    """
    if page not in open_to(visit.actor):
        raise Refused("not_found", kind="round")
    return subjects.by_number(visit.actor, "round", number=number, as_of=visit.line)


def title(visit: Visit, round_: Found) -> str:
    """This function will give the title of a round."""
    commitment = round_.facts.title
    shown = texts.shown([commitment], actor=visit.actor)[commitment]
    return shown.text or f"{round_.facts.term}-{round_.facts.ordinal}"
