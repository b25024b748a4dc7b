"""The signs of a site as they were last computed: stored whole or in part, forgotten when something is erased.

Signs are no acts. They are made of the book by detectors that lie above it, so they come here as plain values.
"""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from huiyin.people.temporal import new_id
from huiyin.record import tables
from huiyin.record.models import RaisedSign, ReadFile, SignRun
from huiyin.record.portions import portions

TEN_THOUSANDTHS = 10_000
AT_ONCE = 2_000
_PARAMETERS = 500


@dataclass(frozen=True, slots=True)
class Raised:
    """One sign to be kept; ``beside`` pairs a finding or None with the own excerpt and the other one. The empty rule
    stands for the matter itself.
    """

    finding: str
    cycle: int
    organisation: str
    rule: str
    strength: float
    label: int
    beside: tuple[tuple[str | None, str, str], ...]
    facts: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Run:
    """Of which journal size the signs of a site are, over how many matters, when they were computed."""

    size: int
    matters: int
    computed_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class FileSays:
    """What a file says of itself."""

    metadata_date: datetime.date | None
    text: str


def last_run(site: str) -> Run | None:
    """This function will tell of which state of the book the signs are; None before the first run: one query."""
    found = SignRun.objects.filter(site=site).first()
    return None if found is None else Run(found.size, found.matters, found.computed_at)


@transaction.atomic
def keep(site: str, found: Sequence[Raised], *, run: Run) -> None:
    """This function will put signs in the place of all that were kept."""
    RaisedSign.objects.filter(site=site).delete()
    _insert(site, found)
    _note(site, run)


@transaction.atomic
def keep_of(site: str, found: Sequence[Raised], *, matters: Collection[tuple[str, int]], run: Run) -> None:
    """This function will put signs in the place of those of some matters (finding and cycle) alone."""
    for portion in portions(sorted({finding for finding, _ in matters}), _PARAMETERS):
        stored = RaisedSign.objects.filter(site=site, finding__in=portion).values_list("id", "finding", "cycle")
        stale = [id_ for id_, finding, cycle in stored if (str(finding), cycle) in matters]
        RaisedSign.objects.filter(id__in=stale).delete()
    _insert(site, found)
    _note(site, run)


def _insert(site: str, found: Sequence[Raised]) -> None:
    for portion in portions(found, AT_ONCE):
        tables.insert(RaisedSign, [_row(site, each) for each in portion])


def _row(site: str, each: Raised) -> tuple[Any, ...]:
    strength = round(each.strength * TEN_THOUSANDTHS)
    place = (str(new_id()), site, each.finding, each.cycle, each.organisation, each.rule)
    nearest = next((finding for finding, _, _ in each.beside), None)
    return (*place, strength, each.label, nearest, [list(pair) for pair in each.beside], dict(each.facts))


def _note(site: str, run: Run) -> None:
    SignRun.objects.filter(site=site).delete()
    tables.insert(SignRun, [(site, run.size, run.matters, run.computed_at)])


def files_say(site: str, digests: Iterable[str]) -> dict[str, FileSays]:
    """This function will give what files were read to say, by digest; those not read yet are left out."""
    told = {}
    for portion in portions(sorted(set(digests)), _PARAMETERS):
        for found in ReadFile.objects.filter(site=site, digest__in=portion):
            told[found.digest] = FileSays(found.metadata_date, found.text)
    return told


def note_files(site: str, read: Mapping[str, FileSays]) -> None:
    """This function will keep what files say; one that another run has noted meanwhile stays."""
    with transaction.atomic():
        known = files_say(site, read)
        new = [(site, digest, says.metadata_date, says.text) for digest, says in read.items() if digest not in known]
        tables.insert(ReadFile, new)


def forget(site: str, digests: Collection[str]) -> None:
    """This function will forget all signs of a site, and what its erased files said: something of it may stand in them.
    The next run makes them anew from what is left.
    """
    RaisedSign.objects.filter(site=site).delete()
    SignRun.objects.filter(site=site).delete()
    for portion in portions(sorted(digests), _PARAMETERS):
        ReadFile.objects.filter(site=site, digest__in=portion).delete()
