"""What a bulk export asks for and holds: many rows of the ledger, or restricted ones, need two persons to leave (M42).

A condition is a name and a value in plain, as the API's ledger takes them; several of one name are joined by or. The
condition ``papers`` = ``packages``, beside one round and nothing else, asks for that round's packages as papers.
"""

import datetime
import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Max, QuerySet

from huiyin.kernel import finding, given
from huiyin.kernel.actor import Actor
from huiyin.kernel.bulk_export import BulkExport
from huiyin.kernel.refused import Refused
from huiyin.record import rows, takings, visibility
from huiyin.record.models import FindingRow, Head, PartRow
from huiyin.record.queries import ledger, printed, texts
from huiyin.record.queries.subjects import Found

_SETS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "state": ("states", finding.STATES),
    "origin": ("origins", finding.ORIGINS),
    "severity": ("severities", finding.SEVERITIES),
    "timeliness": ("timeliness", ledger.TIMELINESS),
    "side": ("side", ledger.SIDES),
}
IDS = ("round", "inspection", "plan", "package", "imported_list")
PAPERS, PACKAGES = "papers", "packages"
# Requests lie about for days and no longer, so that a few of the newest hold what counts.
_LOOKED_THROUGH = 50


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
    found = _chosen(actor, wanted, on=on, as_of=as_of, numbers=numbers)
    rows = found.values("number")[: ledger.COUNT_CAP + 1].count()
    label = found.order_by().aggregate(highest=Max("label"))["highest"] or 0
    # A text that came later may be more restricted than the finding.
    parts = PartRow.objects.filter(site=actor.site, label__gt=label, label__lte=actor.clearance)
    stated = parts.filter(commitment__in=found.order_by().values("statement")).aggregate(highest=Max("label"))
    return Holding(rows, max(label, stated["highest"] or 0))


def _chosen(
    actor: Actor, wanted: ledger.Wanted, *, on: datetime.date, as_of: int | None, numbers: Collection[int]
) -> QuerySet[FindingRow]:
    found = ledger.chosen(actor, wanted, on=on, as_of=as_of)
    return found.filter(number__in=numbers) if numbers else found


def take(
    actor: Actor,
    wanted: ledger.Wanted,
    *,
    on: datetime.date,
    at: datetime.datetime,
    as_of: int | None = None,
    numbers: Collection[int] = (),
) -> None:
    """This function will count the findings that one person takes out of the ledger as a table.

    :raises Refused: as ``takings.take``.
    """
    found = _chosen(actor, wanted, on=on, as_of=as_of, numbers=numbers).order_by()
    takings.take(actor, dict.fromkeys(map(str, found.values_list("subject", flat=True)), False), at=at)


def wanted_of(conditions: Iterable[tuple[str, str]]) -> ledger.Wanted:
    """This function will read conditions.

    :raises Refused: condition_unfit, for the first that can't be taken.
    """
    read: dict[str, Any] = {}
    for name, value in conditions:
        if name in _SETS and value in _SETS[name][1]:
            field = _SETS[name][0]
            read[field] = (*read.get(field, ()), value)
        elif name in ("category", "text"):
            read[name] = value
        elif name == "organisation" and given.is_uuid(value):
            read["organisations"] = (*read.get("organisations", ()), uuid.UUID(value))
        elif name in IDS and given.is_uuid(value):
            read[name] = uuid.UUID(value)
        else:
            raise _unfit(name, value)
    return ledger.Wanted(**read)


def _unfit(name: str, value: str) -> Refused:
    """This function will make the refusal of a condition. It is a rule of the book: the act's schema takes any code
    for a name, and any line for a value."""
    return Refused("condition_unfit", name=name[:40], value=value[:40])


def held(asked: Mapping[str, Any], *, actor: Actor, at: datetime.datetime) -> dict[str, int]:
    """This function will count for a request what it holds for the one who asks, as of now; what is no condition at all
    is left to the act's own check.

    :raises Refused: condition_unfit.
    """
    listed = asked.get("conditions") or ()
    if isinstance(listed, str) or not all(isinstance(each, Mapping) for each in listed):
        return {}
    pairs = [(str(each.get("name", "")), str(each.get("value", ""))) for each in listed]
    round_id = round_of(pairs)
    size = Head.objects.filter(site=actor.site).values_list("number", flat=True).first() or 0
    if round_id is None:
        found = holding(actor, wanted_of(pairs), on=at.date(), as_of=size)
    else:
        found = holding_of_round(actor, round_id)
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
    pairs = conditions_of(export, actor=actor)
    if round_of(pairs) is not None:
        raise Refused("not_found", kind="bulk_export")
    return wanted_of(pairs)


def conditions_of(export: BulkExport, *, actor: Actor) -> list[tuple[str, str]]:
    """This function will read the conditions of an export in plain, to one who sees it."""
    shown = texts.shown([value for _, value in export.conditions], actor=actor)
    return [(name, shown[value].text) for name, value in export.conditions]


def round_of(conditions: Iterable[tuple[str, str]]) -> uuid.UUID | None:
    """This function will give the round whose packages are asked for as papers; None where it is about the ledger.

    :raises Refused: condition_unfit, where anything but one round stands beside ``papers``.
    """
    pairs = tuple(conditions)
    if PAPERS not in dict(pairs):
        return None
    rounds: list[uuid.UUID] = []
    for name, value in pairs:
        if name == "round" and not rounds and given.is_uuid(value):
            rounds.append(uuid.UUID(value))
        elif (name, value) != (PAPERS, PACKAGES):
            raise _unfit(name, value)
    if not rounds:
        raise _unfit(PAPERS, PACKAGES)
    return rounds[0]


def holding_of_round(actor: Actor, round_id: uuid.UUID) -> Holding:
    """This function will tell what the papers of a round's packages would hold for an actor; a row is a package."""
    found = printed.packages(actor, round_id=str(round_id))
    return Holding(len(found), max(printed.labels(actor, found), default=0))


def for_round(actor: Actor, *, round_id: str, on: datetime.date) -> Found | None:
    """This function will give an actor's own export of a round's packages: one that was taken today; else one that may
    be taken; else one that waits for somebody's word. Two queries.
    """
    seen = rows.current("bulk_export", actor.site).filter(visibility.visible_to(actor, "bulk_export"))
    own = seen.filter(requester__in=sorted(actor.identities), state__in=("requested", "approved", "taken"))
    found = [
        Found("bulk_export", row.number, rows.decode("bulk_export", row.facts), row.from_number, row)
        for row in own.order_by("-number")[:_LOOKED_THROUGH]
    ]
    values = [value for each in found for _, value in each.facts.conditions]
    shown = texts.shown(values, actor=actor)
    wanted = {("round", round_id), (PAPERS, PACKAGES)}
    ranked = [
        (rank, each)
        for each in found
        if {(name, shown[value].text) for name, value in each.facts.conditions} == wanted
        and (rank := _rank(each.facts, on=on.isoformat())) is not None
    ]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _rank(export: BulkExport, *, on: str) -> int | None:
    if export.state == "taken":
        return 0 if export.taken_date == on else None
    if export.state == "approved":
        return 1 if (export.until_date or "") >= on else None
    return 2


def require_one_person(found: Holding) -> None:
    """This function will refuse an export that one person may not take.

    :raises Refused: needs_two_persons.
    """
    if found.needs_two:
        raise Refused("needs_two_persons", act="bulk_export.request", rows=found.rows, most=settings.HUIYIN.bulk_rows)
