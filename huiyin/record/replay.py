"""Replay: the journal told again from its first line, and everything stored beside it held against what comes out.

One pass, a thousand lines at a time. Facts are made anew by the kernel's ``apply`` alone; rows, columns, numbers,
counters and names are computed from them by the functions that wrote them, and each difference is named.
"""

import datetime
import itertools
import json
import uuid
from collections import Counter as Counts
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel import act, common, journal, kinds, lines, merkle
from huiyin.kernel.finding import Finding
from huiyin.record import counters, parts, rows
from huiyin.record import journal as stored_journal
from huiyin.record.models import Counter, Head, Line, LineSubject, PartRow, SubjectHead, TreeNode

WINDOW_LINES = 1000
# Columns of a state row that aren't computed from the facts alone.
_OWN = frozenset({"id", "until_number", "until_at"})

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """One difference: the reason code, the table and key of what differs, facts for the sentence."""

    code: str
    table: str
    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Claim:
    """What the stored row of a subject says of its own end, kept until the line that ends it."""

    from_number: int
    until_number: int | None
    until_at: datetime.datetime | None


def plain(value: Any) -> Any:
    """This function will bring a column's value to the form in which facts hold it."""
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


class Replay:
    """One telling of a site's journal. :meth:`run` yields faults as they are met; the facts stay for the figures."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.facts: dict[str, Any] = {}
        self.numbers: dict[str, tuple[str, int]] = {}
        self.given_out: Counts[str] = Counts()
        self.claims: dict[tuple[str, str], Claim] = {}
        self.tainted: set[str] = set()
        self.erased: set[str] = set()
        self.missing_parts: dict[str, int] = {}
        self.frontier = merkle.Frontier()
        self.size = 0
        self.last: Line | None = None
        self.nodes: list[merkle.TileNode] = []

    def run(self, *, progress: Progress | None = None) -> Iterator[Fault]:
        """This function will tell the whole journal and yield each difference."""
        total = stored_journal.size(self.site)
        waiting = stored_journal.lines(self.site)
        while window := list(itertools.islice(waiting, WINDOW_LINES)):
            yield from self._window(window)
            if progress is not None:
                progress(self.size, max(total, self.size))
        yield from self._ends()
        yield from self._heads()
        yield from self._tree()
        yield from self._counters()
        yield from self._orphans()
        for commitment, number in self.missing_parts.items():
            if commitment not in self.erased:
                yield Fault("erased_without_act", "parts", commitment, {"line": number})

    def _window(self, window: list[Line]) -> Iterator[Fault]:
        first, last = window[0].number, window[-1].number
        stored_parts = self._parts(first, last)
        stored_rows = self._rows(first, last)
        named: dict[int, set[tuple[str, str]]] = {}
        subjects = LineSubject.objects.filter(site=self.site, number__gte=first, number__lte=last)
        for subject, number, kind in subjects.values_list("subject", "number", "kind"):
            named.setdefault(number, set()).add((kind, str(subject)))
        leaves = []
        for line in window:
            leaves.append(merkle.leaf_digest(line.envelope.encode()))
            self.size, self.last = line.number, line
            yield from self._line(line, stored_parts.pop(line.number, []), named.pop(line.number, set()), stored_rows)
        for number, found in named.items():
            yield Fault("row_without_line", "line_subjects", str(number), {"rows": len(found)})
        for number, extra in stored_parts.items():
            yield Fault("row_without_line", "parts", str(number), {"rows": len(extra)})
        for (kind, subject, number), _ in stored_rows.items():
            if subject not in self.tainted:
                yield Fault("row_unexpected", kind, self._name(kind, subject), {"line": number})
        self.frontier, nodes = merkle.grow(self.frontier, leaves)
        self.nodes += nodes

    def _line(
        self,
        line: Line,
        found: list[PartRow],
        named: set[tuple[str, str]],
        stored_rows: dict[tuple[str, str, int], Any],
    ) -> Iterator[Fault]:
        try:
            read = journal.decode_line(line.envelope.encode())
        except journal.NotALine as broken:
            yield Fault(broken.code, "lines", str(line.number), {**broken.facts, "line": line.number})
            self.tainted |= {subject for _, subject in named}
            return
        envelope = read.envelope
        yield from self._columns_of_line(line, read)
        if named != set(envelope.subjects):
            yield Fault("row_differs", "line_subjects", str(line.number), {"column": "subjects"})
        given, faulty = None, False
        for fault in journal.verify_parts(envelope, [parts.stored(each) for each in found]):
            faulty = True
            yield Fault(fault.code, "parts", str(line.number), {"line": line.number, **fault.facts})
        for each in found:
            yield from self._columns_of_part(each, line.number)
            if each.name == journal.GIVEN and each.body is not None and not faulty:
                given = json.loads(each.body)["value"]
            if each.body is None:
                self.missing_parts[each.commitment] = line.number
        subjects = {subject for _, subject in envelope.subjects}
        if given is None or faulty or subjects & self.tainted:
            self.tainted |= subjects
            return
        yield from self._applied(envelope, given, stored_rows)

    def _columns_of_line(self, line: Line, read: journal.Line) -> Iterator[Fault]:
        names = [each.attname for each in Line._meta.concrete_fields]
        for name, expected in zip(names, stored_journal.row(read), strict=True):
            if plain(getattr(line, name)) != plain(expected):
                yield Fault("row_differs", "lines", str(line.number), {"column": name, "line": line.number})

    def _columns_of_part(self, part: PartRow, number: int) -> Iterator[Fault]:
        if part.body is None or part.salt is None:
            return
        body = json.loads(part.body) if part.body.startswith("{") else {}
        value = body.get("value")
        blob = value.get("digest") if body.get("kind") == "file" and isinstance(value, dict) else None
        expected = {
            "label": body.get("label"),
            "audience": body.get("audience"),
            "kind": body.get("kind"),
            "blob": blob,
        }
        for name, held in expected.items():
            if getattr(part, name) != held:
                yield Fault("row_differs", "parts", part.commitment, {"column": name, "line": number})

    def _applied(
        self, envelope: journal.Envelope, given: Mapping[str, Any], stored_rows: dict[tuple[str, str, int], Any]
    ) -> Iterator[Fault]:
        """This function will apply one line and hold its rows against what is stored."""
        bundle = {subject: self.facts[subject] for _, subject in envelope.subjects if subject in self.facts}
        primary = bundle.get(envelope.subjects[0][1])
        if (0 if primary is None else primary.version) != envelope.based_on:
            yield Fault("based_on_other_version", "lines", str(envelope.number), {"line": envelope.number})
        self._note_erased(envelope, given, primary)
        changed = act.apply(lines.entry_of(envelope, given), bundle)
        texts = self._plain_texts(changed)
        for subject in changed:
            kind = kinds.kind_of(subject)
            is_new = subject.id not in self.facts
            if is_new:
                self.given_out[kind] += 1
                self.numbers[subject.id] = (kind, self.given_out[kind])
            else:
                yield from self._ended(kind, subject.id, envelope)
            self.facts[subject.id] = subject
            row = stored_rows.pop((kind, subject.id, envelope.number), None)
            if row is None:
                yield Fault("row_missing", kind, self._name(kind, subject.id), {"line": envelope.number})
                continue
            self.claims[kind, subject.id] = Claim(row.from_number, row.until_number, row.until_at)
            yield from self._row(kind, subject, row, envelope, texts)

    def _ended(self, kind: str, subject: str, envelope: journal.Envelope) -> Iterator[Fault]:
        claim = self.claims.pop((kind, subject), None)
        if claim is not None and (claim.until_number, claim.until_at) != (envelope.number, envelope.recorded_at):
            facts = {"column": "until_number", "line": claim.from_number}
            yield Fault("row_differs", kind, self._name(kind, subject), facts)

    def _row(
        self, kind: str, subject: Any, row: Any, envelope: journal.Envelope, texts: Mapping[str, str]
    ) -> Iterator[Fault]:
        expected = {
            "site": self.site,
            "subject": subject.id,
            "state": subject.state,
            "version": subject.version,
            "label": subject.label,
            "facts": rows.stored_facts(subject),
            "from_number": envelope.number,
            "from_at": envelope.recorded_at,
            "number": self.numbers[subject.id][1],
            "pending_act": subject.pending.act if subject.pending is not None else "",
            **rows.columns(subject, texts),
        }
        for each in row._meta.concrete_fields:
            name = each.attname
            if name in _OWN or name not in expected:
                continue
            if plain(getattr(row, name)) != plain(expected[name]):
                facts = {"column": name, "line": envelope.number}
                yield Fault("row_differs", kind, self._name(kind, subject.id), facts)

    def _plain_texts(self, changed: Iterable[Any]) -> Mapping[str, str]:
        wanted = {
            getattr(subject, name) for subject in changed for name in rows.PLAIN_TEXTS.get(kinds.kind_of(subject), ())
        } - {None}
        return parts.texts(self.site, wanted)

    def _note_erased(self, envelope: journal.Envelope, given: Mapping[str, Any], primary: Any) -> None:
        """This function will remember the parts that an act of erasing names; only those may be gone."""
        name = envelope.act.partition(".")[2]
        if envelope.effect != "taken":
            return
        if name == "expunge":
            self.erased |= set(given["parts"])
        elif name == "countersign" and primary is not None and primary.pending is not None:
            if primary.pending.act.endswith(".expunge"):
                self.erased |= set(primary.pending.given["parts"])

    def _name(self, kind: str, subject: str) -> str:
        """This function will name a subject as people do, by its number, or by its id where it has none."""
        return str(self.numbers[subject][1]) if subject in self.numbers else subject

    def _parts(self, first: int, last: int) -> dict[int, list[PartRow]]:
        found: dict[int, list[PartRow]] = {}
        wanted = PartRow.objects.filter(site=self.site, number__gte=first, number__lte=last)
        for part in wanted.order_by("number", "name"):
            found.setdefault(part.number, []).append(part)
        return found

    def _rows(self, first: int, last: int) -> dict[tuple[str, str, int], Any]:
        found = {}
        for kind, model in rows.MODELS.items():
            wanted = model._default_manager.filter(site=self.site, from_number__gte=first, from_number__lte=last)
            for row in wanted:
                found[kind, str(row.subject), row.from_number] = row
        return found

    def _ends(self) -> Iterator[Fault]:
        """The rows that are current must say that nothing has ended them."""
        for (kind, subject), claim in self.claims.items():
            if (claim.until_number, claim.until_at) != (None, None) and subject not in self.tainted:
                facts = {"column": "until_number", "line": claim.from_number}
                yield Fault("row_differs", kind, self._name(kind, subject), facts)
        for kind, model in rows.MODELS.items():
            beyond = model._default_manager.filter(site=self.site, from_number__gt=self.size)
            for row in beyond:
                yield Fault("row_without_line", kind, str(row.subject), {"rows": 1})

    def _heads(self) -> Iterator[Fault]:
        stored = {str(head.subject): head for head in SubjectHead.objects.filter(site=self.site).iterator()}
        for subject, (kind, number) in self.numbers.items():
            head = stored.pop(subject, None)
            facts = self.facts[subject]
            if subject in self.tainted:
                continue
            if head is None:
                yield Fault("row_missing", "subject_heads", subject, {"line": 0})
            elif (head.kind, head.number, head.version) != (kind, number, facts.version):
                yield Fault("row_differs", "subject_heads", str(number), {"column": "version", "line": 0})
            elif str(head.master_site) != facts.site:
                yield Fault("row_differs", "subject_heads", str(number), {"column": "master_site", "line": 0})
        for subject in stored:
            if subject not in self.tainted:
                yield Fault("row_without_line", "subject_heads", subject, {"rows": 1})

    def _tree(self) -> Iterator[Fault]:
        expected = {(node.tile_level, node.index): node.digest.hex() for node in self.nodes}
        for node in TreeNode.objects.filter(site=self.site).iterator():
            if expected.pop((node.level, node.index), None) != node.digest:
                yield Fault("row_differs", "tree", f"{node.level}/{node.index}", {"column": "digest", "line": 0})
        for level, index in expected:
            yield Fault("row_missing", "tree", f"{level}/{index}", {"line": 0})
        head = Head.objects.filter(site=self.site).first()
        if head is None:
            return
        held = {
            "number": (head.number, self.size),
            "digest": (head.digest, self.last.digest if self.last else journal.NOTHING_BEFORE),
            "recorded_at": (head.recorded_at, self.last.recorded_at if self.last else None),
            "frontier": (head.frontier, self.frontier.encode()),
        }
        if not self.tainted:
            held["numbers"] = (head.numbers, dict(self.given_out))
        for name, (stored, computed) in held.items():
            if stored != computed:
                yield Fault("row_differs", "head", self.site, {"column": name, "line": self.size})

    def _counters(self) -> Iterator[Fault]:
        if self.tainted:
            return
        findings = {key: each for key, each in self.facts.items() if isinstance(each, Finding)}
        expected = counters.counted(findings)
        for row in Counter.objects.filter(site=self.site):
            key = (str(row.round), str(row.organisation), row.state)
            if expected.pop(key, 0) != row.findings:
                yield Fault("counter_differs", "counters", "/".join(key), {"state": row.state})
        for key in expected:
            yield Fault("counter_differs", "counters", "/".join(key), {"state": key[2]})

    def _orphans(self) -> Iterator[Fault]:
        """Parts and subjects of lines beyond the last one: what is left when the journal's tail is cut off."""
        for table, model in (("parts", PartRow), ("line_subjects", LineSubject)):
            beyond = model._default_manager.filter(site=self.site, number__gt=self.size).count()
            if beyond:
                yield Fault("row_without_line", table, str(self.size + 1), {"rows": beyond})

    def standing(self) -> Iterator[Any]:
        """This function will give the facts of every subject that was not annulled."""
        return (each for each in self.facts.values() if each.state != common.ANNULLED)
