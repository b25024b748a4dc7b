"""The measure (整改措施): one checkable action with a deliverable, an owner and a due date."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.actor import LEADERSHIP
from huiyin.kernel.facts import Subject
from huiyin.kernel.given import Field, FieldKind

STATES = (
    "proposed",
    "accepted",
    "in_progress",
    "done_declared",
    "accepted_done",
    "sustained",
    "cancelled",
    "dropped",
)
LIVE = ("accepted", "in_progress", "done_declared", "sustained")
OWNED = ("proposed", *LIVE)  # those that a leader answers for
TREATING = (*LIVE, "accepted_done")  # those that a cause can be said to be treated by
KINDS = ("immediate", "staged", "sustained")
CHANGEABLE = ("text", "deliverable", "goal", "target", "unit", "lead_unit", "co_units", "handler")
# What a measure says beyond whom it is for: the same when it is planned and when it is changed.
SAYS = (
    Field("deliverable", FieldKind.LINE, required=False),
    Field("goal", FieldKind.TEXT, required=False),
    Field("target", FieldKind.INTEGER, required=False),
    Field("unit", FieldKind.LINE, required=False),
    Field("lead_unit", FieldKind.LINE, required=False),
    Field("co_units", FieldKind.LINE, required=False, many=True),
    Field("handler", FieldKind.SUBJECT, of="person", required=False),
)


@dataclass(frozen=True, slots=True)
class Change:
    """One value of an accepted measure that was changed: the field, what stood there before and after, and the day.

    Texts are commitments, persons ids, numbers digits; a field of one value holds a tuple of one, of none an empty one.
    """

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Subject):
    """``cause`` is the text of the root cause of its first finding that it treats, ``other_causes`` those of the others
    in their order. ``responsible`` is the leader who answers for it, ``handler`` who carries it out; units are names.
    ``target`` is the figure of the goal, counted in ``unit``. ``replacement`` is the measure that a cancelled one gave
    way to; it has inherited the first date and the extensions.
    """

    plan: str
    organisation: str
    round: str
    findings: tuple[str, ...]
    cause: str
    text: str
    deliverable: str | None = None
    measure_kind: str
    responsible: str
    due_date: str
    progress: str | None = None
    declared_by: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    returns: int = 0
    unowned: bool = False
    other_causes: tuple[str, ...] = ()
    goal: str | None = None
    target: int | None = None
    unit: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] = ()
    handler: str | None = None
    start_date: str | None = None
    stage_goal: str | None = None
    next_review_date: str | None = None
    changes: tuple[Change, ...] = ()
    replacement: str | None = None

    @property
    def treats(self) -> tuple[tuple[str, str], ...]:
        """What it treats: each finding with the text of the cause. One that was planned when only the first finding's
        cause was asked for names no cause of the others."""
        return tuple(zip(self.findings, (self.cause, *self.other_causes), strict=False))


def left_behind(
    ids: frozenset[str], post: Any, *, others: Iterable[Any], measures: Iterable[Measure], on: str
) -> list[str]:
    """This function will name the measures, proposed and live, that nobody answers for once a post ends, by id: those
    of its holder, unless they hold another one of ``others`` in the leadership of the same body that day. ``ids`` are
    all that are this person's."""
    stays = any(
        each.id != post.id and each.state == "held" and each.body == post.body and (each.until_date or on) >= on
        for each in others
        if each.person in ids and each.post_kind in LEADERSHIP
    )
    left = (each for each in measures if each.organisation == post.body and each.responsible in ids)
    return [] if stays else sorted(each.id for each in left if each.state in OWNED and not each.unowned)
