"""What was copied to whom and what they made of it: the matrix of copies and uses (M40)."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from huiyin.kernel.actor import Actor
from huiyin.record import rows, visibility
from huiyin.record.models import CopyNoticeRow
from huiyin.record.models.state import NO_DATE
from huiyin.record.queries.ledger import at_line

MOST = 1_000


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy notice as a cell of the matrix; ``late`` past the day on which its use was to be stated.

    ``told`` are the ids of the findings that it tells of.
    """

    number: int
    recipient: str
    recipient_kind: str
    state: str
    findings: int
    sent_date: datetime.date
    due_date: datetime.date | None
    late: bool
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """One row of the matrix: a body, what it was sent, how much of it was received and used."""

    body: str
    copies: tuple[Copy, ...]

    @property
    def acknowledged(self) -> int:
        """How many of the copies were received."""
        return sum(each.state != "sent" for each in self.copies)

    @property
    def used(self) -> int:
        """Of how many copies the use is stated."""
        return sum(each.state == "used" for each in self.copies)

    @property
    def late(self) -> int:
        """How many of the copies wait past their date."""
        return sum(each.late for each in self.copies)


def matrix(actor: Actor, *, on: datetime.date, round_id: str = "", as_of: int | None = None) -> tuple[Recipient, ...]:
    """This function will list recipients with their copies, as far as the actor sees them, as they are or as they were
    at a line: one query. What is late is told by the day ``on``.

    Recipients stand in the order of their first copy, copies in the order of their numbers.
    """
    by_body: dict[str, list[Copy]] = {}
    for row in _seen(actor, Q(round=round_id) if round_id else Q(), as_of=as_of):
        by_body.setdefault(str(row.recipient), []).append(_copy(row, on=on))
    return tuple(Recipient(body, tuple(copies)) for body, copies in by_body.items())


def unanswered(actor: Actor, *, on: datetime.date) -> tuple[Copy, ...]:
    """This function will list the copies that wait for a receipt or a statement of use, the latest first due."""
    waiting = sorted(_seen(actor, Q(state__in=("sent", "acknowledged"))), key=lambda row: (row.due_order, row.number))
    return tuple(_copy(row, on=on) for row in waiting)


def by_finding(recipients: tuple[Recipient, ...]) -> Mapping[str, Mapping[str, tuple[Copy, ...]]]:
    """This function will turn the matrix round: the copies of each finding by body, in the order of their numbers.

    Copies that tell of no finding stand under an empty id.
    """
    found: dict[str, dict[str, tuple[Copy, ...]]] = {}
    numbered = sorted(((each, of.body) for of in recipients for each in of.copies), key=lambda pair: pair[0].number)
    for each, body in numbered:
        for finding in each.told or ("",):
            cells = found.setdefault(finding, {})
            cells[body] = (*cells.get(body, ()), each)
    return found


def _seen(actor: Actor, condition: Q, *, as_of: int | None = None) -> list[CopyNoticeRow]:
    seen = CopyNoticeRow.objects.filter(at_line(as_of)).filter(visibility.visible_to(actor, "copy_notice"), condition)
    return list(seen.exclude(state="annulled").order_by("number")[:MOST])


def _copy(row: CopyNoticeRow, *, on: datetime.date) -> Copy:
    due = None if row.due_order == NO_DATE else row.due_order
    return Copy(
        row.number,
        str(row.recipient),
        row.recipient_kind,
        row.state,
        row.findings,
        row.sent_date,
        due,
        late=due is not None and due < on,
        told=rows.decode("copy_notice", row.facts).findings,
    )
