"""The check: is what is stored what the journal says, and does nothing that it says wait without an answer?

Three parts, all read-only: the chain of lines with the checkpoints that left earlier, the replay of every line, and the
files; then the completeness gaps of the kernel's invariants (M18).
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import checkpoint, invariants, journal
from huiyin.kernel.finding import Finding
from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.people import models as people
from huiyin.record import blobs
from huiyin.record.models import Blob, Line, PartRow
from huiyin.record.replay import Fault, Progress, Replay


@dataclass(frozen=True, slots=True)
class GapFound:
    """A gap of an invariant, with the number of its subject; ``broken`` ones can't come from any act."""

    code: str
    kind: str
    number: int
    facts: Mapping[str, Any]
    broken: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: differences between journal and tables, and gaps; ``lines`` were replayed."""

    site: str
    lines: int
    subjects: int
    faults: tuple[Fault, ...]
    gaps: tuple[GapFound, ...]

    @property
    def sound(self) -> bool:
        """Whether everything stored is what the journal says."""
        return not self.faults and not any(gap.broken for gap in self.gaps)


def check(
    site: str,
    *,
    on: datetime.date,
    heads: Iterable[checkpoint.Checkpoint] = (),
    progress: Progress | None = None,
) -> Report:
    """This function will check one site from its first line to its last file.

    ``heads`` are checkpoints, their signatures verified, that must fit the journal: stored ones and any that left
    earlier. ``on`` is the day by which the gaps are told.
    """
    replay = Replay(site)
    faults = list(_chain(site, tuple(heads)))
    faults += replay.run(progress=progress)
    faults += _files(site)
    gaps = tuple(_gaps(replay, site=site, on=on))
    return Report(site, replay.size, len(replay.facts), _once(faults), gaps)


def _once(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """This function will leave out what was said before: chain and replay both meet a line that can't be read."""
    kept: dict[tuple[str, str, str, str], Fault] = {}
    for fault in faults:
        kept.setdefault((fault.code, fault.table, fault.key, str(fault.facts.get("column", ""))), fault)
    return tuple(kept.values())


def _chain(site: str, heads: tuple[checkpoint.Checkpoint, ...]) -> Iterator[Fault]:
    envelopes = Line.objects.filter(site=site).order_by("number").values_list("envelope", flat=True)
    raw = (envelope.encode() for envelope in envelopes.iterator(chunk_size=2000))
    for fault in journal.verify_chain(raw, site=site, heads=heads):
        yield Fault(fault.code, "lines", str(fault.number), {"line": fault.number, **fault.facts})


def _files(site: str) -> Iterator[Fault]:
    """This function will read every file that a part speaks of and compare its digest."""
    known = set()
    for blob in Blob.objects.filter(site=site).order_by("digest").iterator():
        known.add(blob.digest)
        place = blobs.place_of(blob.digest)
        if not place.is_file():
            yield Fault("file_missing", "files", blob.digest, {})
            continue
        if place.stat().st_size != blob.size_bytes:
            yield Fault("file_size_differs", "files", blob.digest, {})
            continue
        try:
            for _ in blobs.read(blob.digest):
                pass
        except Refused as refused:
            yield Fault(refused.code, "files", blob.digest, {})
    spoken_of = PartRow.objects.filter(site=site, blob__isnull=False).values_list("blob", "number")
    for digest, number in spoken_of.iterator():
        if digest not in known:
            yield Fault("file_unknown", "files", digest, {"line": number})


def _gaps(replay: Replay, *, site: str, on: datetime.date) -> Iterator[GapFound]:
    holders = _holders(site, on=on)
    nobody: frozenset[str] = frozenset()
    found = invariants.gaps(
        replay.standing(), look=replay.facts.get, holders=lambda body: holders.get(body, nobody), on=on.isoformat()
    )
    for gap in found:
        number = replay.numbers[gap.subject][1]
        yield GapFound(gap.code, gap.kind, number, gap.facts, gap.code in invariants.BROKEN)
    findings = [each for each in replay.standing() if isinstance(each, Finding)]
    unbalanced = invariants.balanced(findings, place=site)
    if unbalanced is not None:
        yield GapFound(unbalanced.code, unbalanced.kind, 0, unbalanced.facts, broken=True)


def _holders(site: str, *, on: datetime.date) -> dict[str, frozenset[str]]:
    """This function will give who holds a post at each body on a day."""
    held: dict[str, set[str]] = {}
    posts = people.PostRow.objects.filter(people.CURRENT, site=site, state=actors.HELD, from_date__lte=on)
    for body, person, until in posts.values_list("body", "person", "until_date"):
        if until is None or until >= on:
            held.setdefault(str(body), set()).add(str(person))
    return {body: frozenset(persons) for body, persons in held.items()}
