"""The numbers of an assessment extract: counted from the ledger and the journal as of a line, and the same again
whenever they are asked for (I7).
"""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from huiyin.kernel import extract, figures, personal
from huiyin.kernel.extract import Done, Extract, Number
from huiyin.kernel.figures import Behind
from huiyin.kernel.finding import Finding
from huiyin.people import identities
from huiyin.record import journal, rows
from huiyin.record.models import FindingRow, MeasureRow
from huiyin.record.queries import personal as lines
from huiyin.record.queries.ledger import at_line
from huiyin.record.queries.subjects import line_of_day

# Of these some are told to the principal or the leadership alone: what all may know of counts.
_OPEN_TO_ALL = {"finding": Q(audience="all"), "package": Q(audience="leadership")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an extract is about, and as of which day and line; no ``ids`` where it is about the organisation."""

    site: str
    organisation: str
    year: int
    ids: frozenset[str]
    as_of: str
    size: int
    size_before: int


def asked_by(found: Extract) -> Asked:
    """This function will ask again what an extract was counted from: of whom the ids that were known then."""
    return Asked(
        site=found.site,
        organisation=found.organisation,
        year=found.year,
        ids=frozenset(found.known_as),
        as_of=found.as_of,
        size=found.journal_size,
        size_before=found.size_before,
    )


def findings(asked: Asked) -> tuple[Finding, ...]:
    """This function will give the findings that an extract counts, as they stood: one query, one more for a leader's
    measures."""
    place = {"site": asked.site, "organisation": asked.organisation}
    found = FindingRow.objects.filter(at_line(asked.size), **place, audience="all", handed_over_date__isnull=False)
    every = (rows.decode("finding", stored) for stored in found.order_by("number").values_list("facts", flat=True))
    kept = tuple(each for each in every if extract.counts(each, year=asked.year))
    if not asked.ids:
        return kept
    own = MeasureRow.objects.filter(at_line(asked.size), **place, responsible__in=sorted(asked.ids))
    measures = [rows.decode("measure", stored) for stored in own.values_list("facts", flat=True)]
    return extract.of_leader(kept, measures=measures, ids=asked.ids)


def deeds(asked: Asked) -> tuple[Done, ...]:
    """This function will count what a leader signed on matters of the organisation in lines of the year."""
    if not asked.ids:
        return ()
    managers: list[Any] = [(kind, rows.MODELS[kind]._default_manager) for kind in lines.KINDS]
    subjects = [
        manager.filter(
            at_line(asked.size), _OPEN_TO_ALL.get(kind, Q()), site=asked.site, organisation=asked.organisation
        )
        for kind, manager in managers
    ]
    told = lines.lines_that_count(asked.site, subjects, persons=asked.ids, as_of=asked.size)
    return extract.done(personal.counts(lines.deed(each) for each in told if each.number > asked.size_before))


def given(site: str, named: dict[str, Any], *, on: str) -> dict[str, Any]:
    """This function will give what the book fills into an extract: of an organisation, a year, and a leader or none."""
    as_of = extract.last_day(named["year"], on=on)
    size = journal.size(site) if as_of == on else line_of_day(site, datetime.date.fromisoformat(as_of))
    before = line_of_day(site, datetime.date(named["year"] - 1, 12, 31))
    person = named.get("person")
    ids = identities.of_site(UUID(site)).of(person) if person else frozenset()
    asked = Asked(
        site=site,
        organisation=named["organisation"],
        year=named["year"],
        ids=ids,
        as_of=as_of,
        size=size,
        size_before=min(before, size),
    )
    told: dict[str, Any] = {"numbers": _rows(extract.numbers(findings(asked), as_of=as_of), Number)}
    if ids:
        told |= {"deeds": _rows(deeds(asked), Done), "known_as": sorted(ids)}
    return {**told, "as_of": as_of, "journal_size": size, "size_before": asked.size_before}


def _rows(made: Collection[Any], of: type[Any]) -> list[dict[str, Any]]:
    return [{name: getattr(each, name) for name in of.__slots__} for each in made]


def behind_each(found: Extract) -> tuple[Mapping[str, Behind], tuple[Finding, ...]]:
    """This function will name the findings behind each number of an extract, and give all that it counts, as they stood
    when it was counted."""
    counted = findings(asked_by(found))
    return figures.behind(counted, as_of=found.as_of), counted


def behind(found: Extract, code: str) -> tuple[Behind, tuple[Finding, ...]]:
    """This function will give the findings behind one number of an extract, as they stood when it was counted.

    :raises LookupError: where the extract has no such number.
    """
    every, counted = behind_each(found)
    named = every[code]
    either = {*named.above, *named.below}
    return named, tuple(each for each in counted if each.id in either)


def differing(found: Extract) -> tuple[str, ...]:
    """This function will name the numbers of an extract that the acts do not give again: all of them, where a finding
    that they count was changed into what is no finding."""
    asked = asked_by(found)
    try:
        again = extract.numbers(findings(asked), as_of=found.as_of)
        done = deeds(asked)
    except (LookupError, ValueError, TypeError, AttributeError):
        again, done = (), ()
    return extract.differing(found, numbers_again=again, deeds_again=done)
