"""What stands behind commitments, for an actor: the text, or that it was erased, or that it isn't for this post."""

import contextlib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.record import parts, visibility
from huiyin.record.portions import portions

RESTRICTED_LABEL = 2  # from here on reading leaves a trace
_AT_ONCE = 100  # a statement stays below 10 kB


@dataclass(frozen=True, slots=True)
class Shown:
    """One part as an actor may see it. ``value`` is the text, or the file's facts; None when erased or hidden."""

    commitment: str
    value: Any = None
    language: str | None = None
    label: int = 0
    line: int = 0
    name: str = ""
    kind: str = "text"
    erased: bool = False
    hidden: bool = False

    @property
    def text(self) -> str:
        """The text, or nothing when there is none to show."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def restricted(self) -> bool:
        """Whether reading it leaves a trace."""
        return self.value is not None and self.label >= RESTRICTED_LABEL


@dataclass(slots=True)
class Watch:
    """The restricted texts that one request was shown, by commitment, and those of them that are in the trace."""

    read: dict[str, Shown] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)

    def left(self) -> tuple[Shown, ...]:
        """This method will give what was shown and isn't in the trace yet."""
        return tuple(each for commitment, each in self.read.items() if commitment not in self.noted)


_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextlib.contextmanager
def watched() -> Iterator[Watch]:
    """This function will keep in view which restricted texts are shown, so that no door forgets its trace."""
    watch = Watch()
    token = _WATCH.set(watch)
    try:
        yield watch
    finally:
        _WATCH.reset(token)


def watch() -> Watch:
    """This function will give what is kept in view now: nothing, where nobody watches."""
    return _WATCH.get() or Watch()


def shown(commitments: Iterable[str | None], *, actor: Actor) -> dict[str, Shown]:
    """This function will give what an actor may see behind each commitment, with one query for each hundred.

    The caller has made sure that the actor may see the subject; here the part's own label and audience decide.
    """
    wanted = sorted({each for each in commitments if each})
    found: dict[str, parts.Shown] = {}
    for portion in portions(wanted, _AT_ONCE):
        found.update(parts.shown(actor.site, portion))
    return {each: show(found[each], actor=actor) if each in found else Shown(each, erased=True) for each in wanted}


def show(part: parts.Shown, *, actor: Actor) -> Shown:
    """This function will show one stored part to an actor."""
    readable = visibility.may_read(actor, audience=part.audience, label=part.label)
    made = Shown(
        part.commitment,
        part.value if readable else None,
        part.language,
        part.label,
        part.number,
        part.name,
        part.kind,
        erased=part.is_erased,
        hidden=not readable and not part.is_erased,
    )
    if made.restricted:
        watch().read[made.commitment] = made
    return made
