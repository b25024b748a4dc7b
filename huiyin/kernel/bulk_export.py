"""The bulk export (批量导出): many rows, or restricted ones, leave the site only when two persons say so (M42)."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("requested", "approved", "taken", "refused")
LONGEST_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkExport(Subject):
    """``conditions`` pair the name of a condition of the ledger with the commitment of its value.

    ``row_count`` and ``highest_label`` say what it holds as of ``journal_size``, the line of the journal after which it
    was asked for: what is taken is what was approved. ``requester`` is the person whose it is; ``requested_by`` are all
    that stand behind the request.
    """

    purpose: str
    conditions: tuple[tuple[str, str], ...] = ()
    row_count: int
    highest_label: int
    journal_size: int
    requester: str
    requested_by: tuple[str, ...]
    approved_by: tuple[str, ...] = ()
    until_date: str | None = None
    taken_date: str | None = None


def what_it_holds_is_counted(at: Situation) -> Mapping[str, Any] | None:
    return None if {"row_count", "highest_label", "journal_size"} <= at.given.keys() else {}


def until_date_is_near(at: Situation) -> Mapping[str, Any] | None:
    """A permission that lies about is one that somebody forgets."""
    until = at.given["until_date"]
    latest = datetime.date.fromisoformat(at.on) + datetime.timedelta(days=LONGEST_DAYS)
    return None if at.on <= until <= latest.isoformat() else {"date": until, "days": LONGEST_DAYS}


def is_not_too_late(at: Situation) -> Mapping[str, Any] | None:
    return None if (at.subject.until_date or "") >= at.on else {"date": at.subject.until_date}


def born(taken: Taken, bundle: Bundle) -> BulkExport:
    """This function will make the bulk export of its birth act."""
    given = taken.given
    return BulkExport(
        id=taken.subjects[0][1],
        site=taken.site,
        state="requested",
        purpose=given["purpose"]["text"],
        conditions=tuple((each["name"], each["value"]["text"]) for each in given.get("conditions", ())),
        row_count=given["row_count"],
        highest_label=given["highest_label"],
        journal_size=given["journal_size"],
        requester=taken.signatures[0].participants[0],
        requested_by=taken.participants,
    )


def approved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, approved_by=taken.participants, until_date=taken.given["until_date"]),)


def used(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, taken_date=taken.on),)


ACTS = (
    ActRow(
        "request",
        "bulk_export",
        (),
        "requested",
        birth=True,
        given=(
            Field("purpose", FieldKind.TEXT),
            Field(
                "conditions",
                FieldKind.ROWS,
                required=False,
                columns=(Field("name", FieldKind.CODE), Field("value", FieldKind.LINE)),
            ),
            Field("row_count", FieldKind.INTEGER, required=False, by_book=True),
            Field("highest_label", FieldKind.INTEGER, required=False, by_book=True),
            Field("journal_size", FieldKind.INTEGER, required=False, by_book=True),
        ),
        needs=(what_it_holds_is_counted,),
    ),
    ActRow(
        "approve",
        "bulk_export",
        ("requested",),
        "approved",
        given=(Field("until_date", FieldKind.DATE), common.NOTE),
        needs=(until_date_is_near,),
        effect=approved,
    ),
    ActRow("refuse", "bulk_export", ("requested", "approved"), "refused", given=(common.REASON,)),
    ActRow("take", "bulk_export", ("approved",), "taken", foreseen=(is_not_too_late,), effect=used),
)
KIND = Kind(
    "bulk_export",
    BulkExport,
    (*ACTS, *common.acts("bulk_export", STATES)),
    references={"requester": "person"},
    states=STATES,
    open_states=STATES[:2],
    birth=born,
)
