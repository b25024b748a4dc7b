"""Acts that are settled and not written yet: sealed into lines one after another, then written together.

A single act is a batch of one, so that one by one and many at once leave the same journal and the same rows.
"""

import datetime
import operator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from huiyin.kernel import kinds, numbering
from huiyin.kernel.refused import Refused
from huiyin.record import blobs, counters, journal, parts, rows, search, signs, tables, tags
from huiyin.record.models import Line, LineSubject, PartRow, SubjectHead
from huiyin.record.settling import Settled
from huiyin.record.shelf import Held, Shelf

_RAISED = ("PositiveIntegerField", "UUIDField", "UUIDField")  # the parameters of raise_version.sql
_COMMITMENT = 1  # its place in a part's row


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an act left: its line's number and digest (hex), its subjects, the first one's own number, its
    effect.

    ``effect`` is ``taken``, or ``opened`` while signatures are outstanding. ``repeated`` tells that the act had been
    performed before and was met again; only one of many askers at the same moment has written it.
    """

    number: int
    act_id: str
    digest: str
    subjects: tuple[tuple[str, str], ...]
    subject_number: int
    effect: str
    repeated: bool = field(default=False, compare=False)


class Batch:
    """Sealed lines and all that hangs on them, gathered until :meth:`write`. Locks: the caller holds the
    head.
    """

    def __init__(self, end: journal.End, shelf: Shelf) -> None:
        self.end = end
        self.shelf = shelf
        self.rows = rows.Rows(end.site)
        self.moves = counters.Moves()
        self.found_by = search.Changes(end.site)
        self.tags = tags.Changes(end.site)
        self.lines: list[tuple[Any, ...]] = []
        self.subjects: list[tuple[Any, ...]] = []
        self.parts: list[tuple[Any, ...]] = []
        self.born: dict[str, tuple[Any, ...]] = {}
        self.raised: dict[str, int] = {}
        self.erased: list[tuple[str, str, tuple[str, ...]]] = []

    def add(self, settled: Settled, *, at: datetime.datetime) -> Receipt:
        """This function will seal a settled act as the next line and put what it changed.

        :raises Refused: file_not_stored.
        """
        site, entry = self.end.site, settled.entry
        _require_stored(settled, site=site)
        line, made = self.end.seal(entry, settled.call.salt, at=at)
        envelope = line.envelope
        self.lines.append(journal.row(line))
        self.subjects += [(site, subject, envelope.number, kind) for kind, subject in entry.subjects]
        self.parts += [parts.row(part, site=site, number=envelope.number) for part in made]
        self._note_texts(settled)
        self.found_by.keep(entry.parts)
        for facts in settled.changed:
            self._put(facts, settled, line=envelope.number, at=envelope.recorded_at)
        if settled.erased:
            self.erased.append((*entry.subjects[0], settled.erased))
        return Receipt(
            number=envelope.number,
            act_id=entry.act_id,
            digest=line.digest.hex(),
            subjects=entry.subjects,
            subject_number=self.shelf.held[entry.subjects[0][1]].number,
            effect=entry.effect,
        )

    def _put(self, facts: Any, settled: Settled, *, line: int, at: datetime.datetime) -> None:
        site, before = self.end.site, settled.before.get(facts.id)
        kind = kinds.kind_of(facts)
        if before is None:
            held = Held(kind, numbering.next_number(self.end.numbers, facts), site, facts.version)
            self.born[facts.id] = (site, facts.id, kind, held.number, site, facts.version)
        else:
            old = self.shelf.held[facts.id]
            held = Held(kind, old.number, old.master_site, facts.version)
            if facts.id in self.born:
                self.born[facts.id] = (*self.born[facts.id][:-1], facts.version)
            else:
                self.raised[facts.id] = facts.version
        self.rows.put(facts, number=held.number, line=line, at=at, is_new=before is None)
        self.moves.note(before, facts)
        self.found_by.note(before, facts)
        self.tags.note(before, facts, line=line)
        self.shelf.put(facts, held)

    def _note_texts(self, settled: Settled) -> None:
        """This function will keep the texts that the hall's rows hold in plain, before they lie in the
        tables.
        """
        if not any(kind in rows.PLAIN_TEXTS for kind, _ in settled.entry.subjects):
            return
        for part in settled.entry.parts:
            text = parts.text_of(part)
            if text is not None:
                self.rows.texts[part.commitment] = text

    def write(self) -> None:
        """This function will write all that was added, the journal's head last."""
        site = self.end.site
        if not self.lines:
            return
        self.rows.write()
        tables.insert(SubjectHead, list(self.born.values()))
        raised = [(version, site, subject) for subject, version in self.raised.items()]
        tables.run("raise_version", raised, kinds=_RAISED)
        tables.insert(Line, self.lines)
        tables.insert(LineSubject, self.subjects)
        # In the order of their key: commitments are random, and an index is filled page by page this way.
        tables.insert(PartRow, sorted(self.parts, key=operator.itemgetter(_COMMITMENT)))
        self.moves.write(site)
        self.found_by.write()
        self.tags.write()
        for kind, subject, commitments in self.erased:
            self._erase(kind, subject, commitments)
        journal.write_end(self.end)
        for waiting in (self.lines, self.subjects, self.parts, self.born, self.raised, self.erased):
            waiting.clear()

    def _erase(self, kind: str, subject: str, commitments: tuple[str, ...]) -> None:
        site = self.end.site
        digests = parts.erase(commitments, site=site)
        rows.blank(commitments, site=site, subject=subject, kind=kind)
        search.renew(kind, subject, site=site)
        signs.forget(site, digests)
        orphans = blobs.forget(digests, site=site)
        # A file can't be brought back by a rollback, so it goes when the act is certain; the sweep catches
        # the rest.
        transaction.on_commit(lambda: blobs.remove(orphans))


def _require_stored(settled: Settled, *, site: str) -> None:
    """This function will refuse a file that does not lie in the store as it is described.

    :raises Refused: file_not_stored.
    """
    if not settled.files:
        return
    known = blobs.known([file.digest for file in settled.files], site=site)
    for file in settled.files:
        stored = known.get(file.digest)
        if stored is None or (stored.size_bytes, stored.media_type) != (file.size_bytes, file.media_type):
            raise Refused("file_not_stored", file_name=file.file_name, digest=file.digest)
