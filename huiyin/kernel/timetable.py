"""The timetable: meetings and sessions that can't take place at the same time, refused before anybody is invited.

What else is to take place then, only the book knows; it looks and names the first that is in the way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import Situation

# What is in the way, told by the book: kind and number, and over what. None of them where nothing is.
FIELDS = (
    Field("clash_with", FieldKind.CODE, required=False, by_book=True),
    Field("clash_number", FieldKind.INTEGER, required=False, by_book=True),
    Field("clash_over", FieldKind.CODE, required=False, by_book=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """When something takes place, and who is needed. Times are local times of the ``day``, ``09:30``.

    A meeting has a beginning and no end, and is for all organisations of its ``round``.
    """

    kind: str
    id: str
    round: str
    day: str
    starts: str
    ends: str = ""
    chair: str = ""
    organisation: str = ""


def clash(one: Slot, other: Slot) -> str:
    """This function will say over what two can't both take place: ``chair``, ``organisation``, ``round``; else nothing.

    One that ends as the other begins does not clash with it.
    """
    if one.day != other.day:
        return ""
    if one.ends and other.ends:
        if one.starts < other.ends and other.starts < one.ends:
            return next((name for name in ("chair", "organisation") if getattr(one, name) == getattr(other, name)), "")
        return ""
    return "round" if one.round == other.round and _begins_within(one, other) else ""


def _begins_within(one: Slot, other: Slot) -> bool:
    """A meeting begins while a session lasts, or at the same moment as another meeting."""
    if one.ends:
        return one.starts <= other.starts < one.ends
    return other.starts <= one.starts < other.ends if other.ends else one.starts == other.starts


def first_clash(wanted: Slot, others: Iterable[Slot]) -> tuple[Slot, str] | None:
    """This function will find the earliest that is in the way of what is wanted, and over what."""
    found = [(other, over) for other in others if other.id != wanted.id and (over := clash(wanted, other))]
    return min(found, key=lambda each: (each[0].starts, each[0].id), default=None)


def nothing_else_is_then(at: Situation) -> Mapping[str, Any] | None:
    """The same person and the same organisation are in one place at a time."""
    given = at.given
    if "clash_number" not in given:
        return None
    return {"with": given["clash_with"], "number": given["clash_number"], "over": given["clash_over"]}
