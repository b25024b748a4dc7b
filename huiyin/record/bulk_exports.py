"""What a bulk export asks for and holds: many rows of the ledger, or restricted ones, need two persons to leave (M42).

A condition is a name and a value in plain, as the API's ledger takes them; several of one name are joined by or.
"""

import datetime
import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Max

from huiyin.kernel import finding, given
from huiyin.kernel.bulk_export import BulkExport
from huiyin.kernel.given import Fault
from huiyin.kernel.permit import Actor
from huiyin.kernel.refused import Refused
from huiyin.record.models import Head, PartRow
from huiyin.record.queries import ledger, texts

_SETS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "state": ("states", finding.STATES),
    "origin": ("origins", finding.ORIGINS),
    "severity": ("severities", finding.SEVERITIES),
    "timeliness": ("timeliness", ledger.TIMELINESS),
    "side": ("side", ledger.SIDES),
}
IDS = ("round", "inspection", "plan", "package", "imported_list")
CONDITIONS = (*_SETS, *IDS, "organisation", "category", "text")


@dataclass(frozen=True, slots=True)
class Holding:
    """What an export would hold: rows up to the cap of counting, and the highest label among its texts."""

    rows: int
    highest_label: int

    @property
    def needs_two(self) -> bool:
        """Whether it leaves only by two persons: more rows than the site allows one, or any restricted text."""
        return self.rows > settings.HUIYIN.bulk_rows or self.highest_label >= texts.RESTRICTED_LABEL


def holding(
    actor: Actor,
    wanted: ledger.Wanted,
    *,
    on: datetime.date,
    as_of: int | None = None,
    numbers: Collection[int] = (),
) -> Holding:
    """This function will tell what an export of the ledger would hold for an actor: four queries.

    ``numbers`` keep some of the findings only.
    """
    found = ledger.chosen(actor, wanted, on=on, as_of=as_of)
    if numbers:
        found = found.filter(number__in=numbers)
    rows = found.values("number")[: ledger.COUNT_CAP + 1].count()
    label = found.order_by().aggregate(highest=Max("label"))["highest"] or 0
    # A text that came later may be more restricted than the finding.
    parts = PartRow.objects.filter(site=actor.site, label__gt=label, label__lte=actor.clearance)
    stated = parts.filter(commitment__in=found.order_by().values("statement")).aggregate(highest=Max("label"))
    return Holding(rows, max(label, stated["highest"] or 0))


def wanted_of(conditions: Iterable[tuple[str, str]]) -> ledger.Wanted:
    """This function will read conditions.

    :raises Refused: given_faulty, naming each that can't be taken.
    """
    read: dict[str, Any] = {}
    faults: list[Fault] = []
    for place, (name, value) in enumerate(conditions):
        if name not in CONDITIONS:
            faults.append(Fault(f"conditions.{place}.name", "not_a_choice", {"value": name[:40]}))
        elif name in _SETS:
            field, known = _SETS[name]
            if value in known:
                read[field] = (*read.get(field, ()), value)
            else:
                faults.append(Fault(f"conditions.{place}.value", "not_a_choice", {"value": value[:40]}))
        elif name in ("category", "text"):
            read[name] = value
        elif not given.is_uuid(value):
            faults.append(Fault(f"conditions.{place}.value", "not_an_id", {"value": value[:40]}))
        elif name == "organisation":
            read["organisations"] = (*read.get("organisations", ()), uuid.UUID(value))
        else:
            read[name] = uuid.UUID(value)
    if faults:
        raise Refused("given_faulty", faults=tuple(faults))
    return ledger.Wanted(**read)


def held(asked: Mapping[str, Any], *, actor: Actor, at: datetime.datetime) -> dict[str, int]:
    """This function will count for a request what it holds for the one who asks, as of now; what is no condition at all
    is left to the act's own check.

    :raises Refused: given_faulty.
    """
    rows = asked.get("conditions") or ()
    if isinstance(rows, str) or not all(isinstance(each, Mapping) for each in rows):
        return {}
    wanted = wanted_of([(str(each.get("name", "")), str(each.get("value", ""))) for each in rows])
    size = Head.objects.filter(site=actor.site).values_list("number", flat=True).first() or 0
    found = holding(actor, wanted, on=at.date(), as_of=size)
    return {"row_count": found.rows, "highest_label": found.highest_label, "journal_size": size}


def released(actor: Actor, export: BulkExport, *, on: datetime.date) -> ledger.Wanted:
    """This function will give what an export that was taken today holds, as of its journal size, to the one who took
    it.

    :raises Refused: not_found, to others; export_not_taken, before it was taken and after that day.
    """
    if export.requester not in actor.identities:
        raise Refused("not_found", kind="bulk_export")
    if export.state != "taken" or export.taken_date != on.isoformat():
        raise Refused("export_not_taken", act="bulk_export.take")
    shown = texts.shown([value for _, value in export.conditions], actor=actor)
    return wanted_of([(name, shown[value].text) for name, value in export.conditions])


def require_one_person(found: Holding) -> None:
    """This function will refuse an export that one person may not take.

    :raises Refused: needs_two_persons.
    """
    if found.needs_two:
        raise Refused("needs_two_persons", act="bulk_export.request", rows=found.rows, most=settings.HUIYIN.bulk_rows)
