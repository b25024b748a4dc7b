"""The public wordings of findings that a notice may be made of, and how many still wait for release."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.kernel.notice import RECTIFIED
from huiyin.record import rows, visibility
from huiyin.record.queries import texts
from huiyin.record.queries.texts import Shown

MOST = 200
# How stored facts spell it (RFC 8785: no spaces, what is unset left out). Facts hold commitments and codes, so nothing
# that somebody wrote can look like it; and there is no column for what is asked for once in a round.
_WORDED, _RELEASED, _FALSE = '"wording":{', '"released_date":"', '"look_back":"false"'


@dataclass(frozen=True, slots=True)
class Released:
    """A finding whose public wording is released, with that wording."""

    subject: str
    number: int
    organisation: str
    category: str
    wording: Shown


def released(
    actor: Actor, *, round_id: uuid.UUID, organisation: uuid.UUID | None = None, notice_kind: str = "feedback"
) -> tuple[Released, ...]:
    """This function will list the released wordings of a round that a kind of notice may tell of, by organisation and
    category: two queries, one more for each hundred. At most :data:`MOST` are listed.
    """
    found = _of_round(actor, round_id, organisation).filter(facts__contains=_RELEASED)
    if notice_kind == "rectification":
        found = found.filter(state__in=RECTIFIED).exclude(facts__contains=_FALSE)
    kept: list[tuple[Any, Finding]] = [
        (row, rows.decode("finding", row.facts)) for row in found.order_by("organisation", "category", "number")[:MOST]
    ]
    worded = [(row, each, each.wording) for row, each in kept if each.wording is not None]
    shown = texts.shown([wording.text for _, _, wording in worded], actor=actor)
    return tuple(
        Released(each.id, row.number, each.organisation, each.category or "", shown[wording.text])
        for row, each, wording in worded
    )


def waiting(actor: Actor, *, round_id: uuid.UUID, organisation: uuid.UUID | None = None) -> int:
    """This function will count the wordings that are written and not released: one query."""
    worded = _of_round(actor, round_id, organisation).filter(facts__contains=_WORDED)
    return worded.exclude(facts__contains=_RELEASED).count()


def _of_round(actor: Actor, round_id: uuid.UUID, organisation: uuid.UUID | None) -> QuerySet[Any]:
    place = Q() if organisation is None else Q(organisation=organisation)
    found = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"), place, round=round_id)
    return found.exclude(state__in=("withdrawn", "annulled"))
