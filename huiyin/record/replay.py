"""Replay: the journal told again from its first line, and everything stored beside it held against what comes out.

One pass, a thousand lines at a time. Facts are made anew by the kernel's ``apply`` alone; rows, columns, numbers,
counters and names are computed from them by the functions that wrote them, and each difference is named.
"""

import itertools
import json
from collections import Counter as Counts
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from huiyin.kernel import act, canonical, common, journal, kinds, lines, merkle, numbering
from huiyin.kernel.finding import Finding
from huiyin.record import counters, rows, search, signers, stored, tags
from huiyin.record import journal as stored_journal
from huiyin.record.faults import BROKE_OFF, Fault, attempt, section, told
from huiyin.record.models import (
    Counter,
    FindingTag,
    Head,
    Line,
    LineSubject,
    PartRow,
    SearchText,
    SubjectHead,
    TreeNode,
)
from huiyin.record.portions import portions
from huiyin.record.stored import Row

WINDOW_LINES = 1000
# Columns of a state row that its line alone doesn't tell.
_OWN = ("id", "until_number", "until_at")
# What a line of the journal that contradicts the lines before it may lead ``apply`` into.
_CONTRADICTIONS = (LookupError, ValueError, TypeError, AttributeError)

Progress = Callable[[int, int], None]
Hanging = tuple[tuple[str, type[Any], str], ...]  # table, model, the column that holds the line's number
Place = tuple[str, str, Any]  # kind, subject, line: where a state row belongs


class Replay:
    """One telling of a site's journal. :meth:`run` yields faults as they are met; the facts stay for the figures.

    A subject that a fault touches is ``tainted``: what its rows should be is not known any more, so they are not
    compared further.
    """

    def __init__(self, site: str) -> None:
        self.site = site
        self.facts: dict[str, Any] = {}
        self.numbers: dict[str, tuple[str, int]] = {}
        self.given_out: Counts[str] = Counts()
        self.ends: dict[tuple[str, str], tuple[Any, Any, Any]] = {}
        self.texts: dict[str, str] = {}
        self.tainted: set[str] = set()
        self.erased: set[str] = set()
        self.gone: dict[str, int] = {}
        self.frontier = merkle.Frontier()
        self.nodes: list[merkle.TileNode] = []
        self.size = 0
        self.counted_once: set[counters.Key] = set()
        self.tagged: dict[tags.Key, int | None] = {}
        self.tagged_now: dict[tuple[str, str], tags.Key] = {}
        self.last: journal.Line | None = None
        # Whether the lines could not be read to their end: what should follow from them is not known then.
        self.broke_off = False
        self.signers = signers.Signers(site)

    def run(self, *, progress: Progress | None = None) -> Iterator[Fault]:
        """This function will tell the whole journal and yield each difference."""
        broken: list[Fault] = []
        total = attempt("lines", Line.objects.filter(site=self.site).count, faults=broken) or 0
        done, after = 0, 0
        windows = stored.windows(Line, self.site, by="number", size=WINDOW_LINES)
        while window := attempt("lines", lambda: next(windows, None), faults=broken):
            faults = section("lines", self._window(window, after=after))
            yield from faults
            if any(each.code == BROKE_OFF and each.table == "sections" for each in faults):
                self.broke_off = True
                return
            after = max((line.number for line in window if isinstance(line.number, int)), default=after)
            done += len(window)
            if progress is not None:
                progress(done, total)
        yield from broken
        self.broke_off = bool(broken)
        if not self.broke_off:
            yield from self._after_the_lines(after)

    def _after_the_lines(self, after: Any) -> Iterator[Fault]:
        """What the whole journal says: each part apart, so that none keeps another from being compared."""
        yield from section("places", itertools.chain(self._before_the_first(), self._beyond(after)))
        yield from section("states", self._last_rows())
        yield from section("subject_heads", self._heads())
        yield from section("tree", self._tree())
        yield from section("head", self._end())
        yield from section("counters", self._counters())
        yield from section("tags", self._tags())
        for commitment, number in self.gone.items():
            if commitment not in self.erased:
                yield Fault("erased_without_act", "parts", commitment, {"line": number})

    def _window(self, window: list[Row], *, after: Any) -> Iterator[Fault]:
        last = window[-1].number
        stored_parts: dict[Any, list[Row]] = {}
        for part in stored.between(PartRow, self.site, by="number", after=after, last=last):
            stored_parts.setdefault(part.number, []).append(part)
        named: dict[Any, set[tuple[str, str]]] = {}
        for row in stored.between(LineSubject, self.site, by="number", after=after, last=last):
            named.setdefault(row.number, set()).add((row.kind, row.subject))
        made: dict[Place, Row] = {}
        for kind, model in rows.MODELS.items():
            for row in stored.between(model, self.site, by="from_number", after=after, last=last):
                made[kind, row.subject, row.from_number] = row
        # A line that is gone took its subjects' history with it: nothing that follows on them can be held against it.
        present = {line.number for line in window}
        for number, subjects in named.items():
            if number not in present:
                self.tainted |= {subject for _, subject in subjects}
        leaves = []
        for line in window:
            raw = line.envelope.encode()
            leaves.append(merkle.leaf_digest(raw))
            found, subjects = stored_parts.pop(line.number, []), named.pop(line.number, set())
            faults = told(self._line(line, raw, found, subjects, made), table="lines", key=str(line.number))
            yield from faults
            if faults and faults[-1].code == BROKE_OFF:
                self.tainted |= {subject for _, subject in subjects}
        for table, left in (("line_subjects", named), ("parts", stored_parts)):
            for number, extra in left.items():
                yield Fault("row_without_line", table, str(number), {"rows": len(extra)})
        for kind, subject, number in made:
            if subject not in self.tainted:
                yield Fault("row_unexpected", kind, self._name(subject), {"line": number})
        self.frontier, nodes = merkle.grow(self.frontier, leaves)
        self.nodes += nodes

    def _line(
        self, line: Row, raw: bytes, found: list[Row], named: set[tuple[str, str]], made: dict[Place, Row]
    ) -> Iterator[Fault]:
        self.size += 1
        try:
            read = journal.decode_line(raw)
        except journal.NotALine as broken:
            yield Fault(broken.code, "lines", str(line.number), {**broken.facts, "line": line.number})
            self.tainted |= {subject for _, subject in named}
            return
        envelope, self.last = read.envelope, read
        yield from self._columns_of_line(line, read)
        subjects = {subject for _, subject in envelope.subjects}
        if named != set(envelope.subjects):
            yield Fault("row_differs", "line_subjects", str(line.number), {"column": "subjects", "line": line.number})
        if envelope.number != line.number:
            self.tainted |= subjects
            return
        given, faults = self._opened(envelope, found)
        yield from faults
        if given is None or subjects & self.tainted:
            self.tainted |= subjects
            return
        yield from self._applied(envelope, given, made)

    def _columns_of_line(self, line: Row, read: journal.Line) -> Iterator[Fault]:
        expected = stored.record_of(Line)(stored.forms(stored_journal.row(read)))
        if line != expected:
            for name in differing(line, expected):
                yield Fault("row_differs", "lines", str(line.number), {"column": name, "line": line.number})

    def _opened(self, envelope: journal.Envelope, found: list[Row]) -> tuple[Any, list[Fault]]:
        """This function will open the parts of one line, and give the value of ``given`` if all of it is as sealed."""
        faults, given = [], None
        wrong = {}
        for fault in journal.verify_parts(envelope, [_part(each) for each in found]):
            wrong[fault.facts.get("name")] = fault.code
            key = f"{envelope.number} {fault.facts.get('name', '')}".strip()
            faults.append(Fault(fault.code, "parts", key, {**fault.facts, "line": envelope.number}))
        keeps_texts = any(kind in rows.PLAIN_TEXTS for kind, _ in envelope.subjects)
        for each in found:
            if each.name in wrong:
                continue
            if each.body is None:
                self.gone[each.commitment] = envelope.number
                continue
            content = json.loads(each.body)
            faults += self._columns_of_part(each, content, envelope.number)
            if each.name == journal.GIVEN:
                given = content["value"]
            elif keeps_texts and content["kind"] == "text":
                self.texts[each.commitment] = content["value"]
        return given, faults

    def _columns_of_part(self, part: Row, content: Mapping[str, Any], number: int) -> Iterator[Fault]:
        expected = part._replace(
            site=self.site,
            label=content["label"],
            audience=content["audience"],
            kind=content["kind"],
            blob=content["value"]["digest"] if content["kind"] == "file" else None,
        )
        if part != expected:
            for name in differing(part, expected):
                yield Fault("row_differs", "parts", f"{number} {part.name}", {"column": name, "line": number})

    def _applied(self, envelope: journal.Envelope, given: Mapping[str, Any], made: dict[Place, Row]) -> Iterator[Fault]:
        """This function will apply one line and hold its rows against what is stored."""
        bundle = {subject: self.facts[subject] for _, subject in envelope.subjects if subject in self.facts}
        primary = bundle.get(envelope.subjects[0][1])
        try:
            effective = act.effective_row(act.row_of(envelope.act), primary).code
            changed = act.apply(lines.entry_of(envelope, given), bundle)
            self._note_erased(envelope, given, primary)
        except _CONTRADICTIONS:
            self.tainted |= {subject for _, subject in envelope.subjects}
            yield Fault("line_contradicts", "lines", str(envelope.number), {"line": envelope.number})
            return
        if (0 if primary is None else primary.version) != envelope.based_on:
            yield Fault("based_on_other_version", "lines", str(envelope.number), {"line": envelope.number})
        wrong = self.signers.fault(envelope, effective) if envelope.post not in self.tainted else None
        if wrong is not None:
            yield Fault(wrong, "lines", str(envelope.number), {"line": envelope.number})
        for subject in changed:
            self.signers.note(subject, at=envelope.recorded_at)
            kind = kinds.kind_of(subject)
            if subject.id not in self.facts:
                self.numbers[subject.id] = (kind, numbering.next_number(self.given_out, subject))
            ends = (envelope.number, stored.form(envelope.recorded_at))
            yield from self._ended(kind, subject.id, ends=ends)
            self._note_tags(subject, line=envelope.number)
            self.facts[subject.id] = subject
            if isinstance(subject, Finding):
                self.counted_once.add((subject.round, subject.organisation, subject.state))
            row = made.pop((kind, subject.id, envelope.number), None)
            if row is None:
                yield Fault("row_missing", kind, self._name(subject.id), {"line": envelope.number})
                continue
            self.ends[kind, subject.id] = (row.from_number, row.until_number, row.until_at)
            yield from self._row(kind, subject, row, envelope)

    def _ended(self, kind: str, subject: str, *, ends: tuple[Any, Any]) -> Iterator[Fault]:
        """The row before must end with this line; one that is missing was named before."""
        line, *found = self.ends.pop((kind, subject), (0, *ends))
        for name, one, other in zip(("until_number", "until_at"), found, ends, strict=True):
            if one != other:
                yield Fault("row_differs", kind, self._name(subject), {"column": name, "line": line})

    def _row(self, kind: str, subject: Any, row: Row, envelope: journal.Envelope) -> Iterator[Fault]:
        computed = {
            **{name: getattr(row, name) for name in _OWN},
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
            **rows.columns(subject, self.texts),
        }
        expected = stored.record_of(rows.MODELS[kind])(stored.forms(computed[name] for name in row._fields))
        if row != expected:
            for name in differing(row, expected):
                yield Fault("row_differs", kind, self._name(subject.id), {"column": name, "line": envelope.number})

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

    def _note_tags(self, subject: Any, *, line: int) -> None:
        taken, put = tags.changes(self.facts.get(subject.id), subject)
        for code in taken:
            self.tagged[self.tagged_now.pop((subject.id, code))] = line
        for code in put:
            key = self.tagged_now[subject.id, code] = (subject.id, code, line)
            self.tagged[key] = None

    def _tags(self) -> Iterator[Fault]:
        wrong, extra, missing = tags.told(self.tagged, stored.rows(FindingTag, self.site))
        for row in wrong:
            facts = {"column": "until_number", "line": row.from_number}
            yield Fault("row_differs", "tags", self._name(row.subject), facts)
        for row in extra:
            if row.subject not in self.tainted:
                yield Fault("row_unexpected", "tags", self._name(row.subject), {"line": row.from_number})
        for subject, _, line in missing:
            if subject not in self.tainted:
                yield Fault("row_missing", "tags", self._name(subject), {"line": line})

    def _name(self, subject: str) -> str:
        """This function will name a subject as people do, by its number, or by its id where it has none."""
        return str(self.numbers[subject][1]) if subject in self.numbers else subject

    def _before_the_first(self) -> Iterator[Fault]:
        """Rows at a place below 1, where no act ever writes: the replay walks upwards and would not meet them."""
        for number in Line.objects.filter(site=self.site, number__lt=1).values_list("number", flat=True):
            yield Fault("line_before_the_first", "lines", str(number), {"line": number})
        for table, _, found in self._hanging("lt", 1):
            yield Fault("row_without_line", table, "0", {"rows": found.count()})

    def _beyond(self, after: Any) -> Iterator[Fault]:
        """Rows of lines behind the last one: what is left when the journal's tail is cut off."""
        for table, model, found in self._hanging("gt", after):
            for subject in () if model is PartRow else found.values_list("subject", flat=True):
                self.tainted.add(str(subject))
            yield Fault("row_without_line", table, f"{self.size + 1}", {"rows": found.count()})

    def _hanging(self, side: str, bound: Any) -> Iterator[tuple[str, type[Any], QuerySet[Any]]]:
        """The tables that have rows on one side of a place, and those rows."""
        hanging: Hanging = (("parts", PartRow, "number"), ("line_subjects", LineSubject, "number"))
        states: Hanging = tuple((kind, model, "from_number") for kind, model in rows.MODELS.items())
        for table, model, column in (*hanging, *states):
            found = model._default_manager.filter(site=self.site, **{f"{column}__{side}": bound})
            if found.exists():
                yield table, model, found

    def _last_rows(self) -> Iterator[Fault]:
        """The rows that are current must say that nothing has ended them."""
        for kind, subject in tuple(self.ends):
            if subject not in self.tainted:
                yield from self._ended(kind, subject, ends=(None, None))

    def _heads(self) -> Iterator[Fault]:
        found = {head.subject: head for head in stored.rows(SubjectHead, self.site)}
        for subject, (kind, number) in self.numbers.items():
            head, facts = found.pop(subject, None), self.facts[subject]
            if subject in self.tainted:
                continue
            if head is None:
                yield Fault("row_missing", "subject_heads", f"{kind} {number}", {"line": self.size})
                continue
            expected = head._replace(kind=kind, number=number, version=facts.version, master_site=facts.site)
            for name in differing(head, expected):
                yield Fault("row_differs", "subject_heads", f"{kind} {number}", {"column": name, "line": self.size})
        for subject in found.keys() - self.tainted:
            yield Fault("row_without_line", "subject_heads", subject, {"rows": 1})

    def _tree(self) -> Iterator[Fault]:
        expected = {(node.tile_level, node.index): node.digest.hex() for node in self.nodes}
        for node in stored.rows(TreeNode, self.site):
            if expected.pop((node.level, node.index), None) != node.digest:
                facts = {"column": "digest", "line": self.size}
                yield Fault("row_differs", "tree", f"{node.level}/{node.index}", facts)
        for level, index in expected:
            yield Fault("row_missing", "tree", f"{level}/{index}", {"line": self.size})

    def _end(self) -> Iterator[Fault]:
        """The row that says where the journal ends, by which the next act goes on."""
        heads = list(stored.rows(Head, self.site))
        if not heads:
            if self.size:
                yield Fault("row_missing", "head", self.site, {"line": self.size})
            return
        head = heads[0]
        last = self.last
        expected = head._replace(
            number=self.size,
            digest=last.digest.hex() if last else journal.NOTHING_BEFORE,
            recorded_at=stored.form(last.envelope.recorded_at) if last else None,
            frontier=stored.form(self.frontier.encode()),
            numbers=head.numbers if self.tainted else stored.form(dict(self.given_out)),
        )
        for name in differing(head, expected):
            yield Fault("row_differs", "head", self.site, {"column": name, "line": self.size})

    def _counters(self) -> Iterator[Fault]:
        if self.tainted:
            return
        findings = {key: each for key, each in self.facts.items() if isinstance(each, Finding)}
        expected = counters.counted(findings)
        for row in stored.rows(Counter, self.site):
            place = (row.round, row.organisation, row.state)
            counted = expected.pop(place, 0)
            # A row of none is left behind by findings that moved on; there is none where no finding ever was.
            if counted != row.findings or place not in self.counted_once:
                facts = {"state": row.state, "found": row.findings, "expected": counted}
                yield Fault("counter_differs", "counters", row.organisation, facts)
        for (_, organisation, state), counted in expected.items():
            facts = {"state": state, "found": 0, "expected": counted}
            yield Fault("counter_differs", "counters", organisation, facts)

    def search_rows(self) -> Iterator[Fault]:
        """This function will hold what search finds subjects by against the texts that the facts name."""
        spoken_of = (each for each in self.facts.values() if kinds.kind_of(each) in search.FOUND)
        met = 0
        while portion := list(itertools.islice(spoken_of, WINDOW_LINES)):
            found: dict[str, set[tuple[Any, ...]]] = {}
            for row in stored.among(SearchText, self.site, by="subject", values=[each.id for each in portion]):
                found.setdefault(row.subject, set()).add(tuple(row[1:]))
                met += 1
            known = self._search_texts([each for subject in portion for each in search.said_by(subject)])
            for subject in portion:
                kind, said = kinds.kind_of(subject), search.said_by(subject)
                expected = set(search.rows_of(subject.id, said, site=self.site, kind=kind, known=known))
                if found.get(subject.id, set()) != expected and subject.id not in self.tainted:
                    yield Fault("search_differs", kind, self._name(subject.id))
        extra = SearchText.objects.filter(site=self.site).count() - met
        if extra and not self.tainted:
            yield Fault("row_without_line", "search", self.site, {"rows": extra})
        lost = search.lost_from_index(self.site)
        if lost:
            yield Fault("index_incomplete", "search", self.site, {"rows": lost})

    def _search_texts(self, commitments: list[str]) -> dict[str, search.Text]:
        known = {}
        for portion in portions(commitments, 200):
            for part in stored.among(PartRow, self.site, by="commitment", values=list(portion)):
                try:
                    body = canonical.decode(part.body.encode()) if part.body is not None else {"value": None}
                    known[part.commitment] = search.Text(body["value"], part.audience, part.label)
                except (*_CONTRADICTIONS, canonical.NotCanonical):
                    continue  # a part that was changed has been named already
        return known

    def standing(self) -> Iterator[Any]:
        """This function will give the facts of every subject that was not annulled."""
        return (each for each in self.facts.values() if each.state != common.ANNULLED)


def differing(found: Row, expected: Row) -> tuple[str, ...]:
    """This function will name the columns in which two rows differ."""
    pairs = zip(found._fields, found, expected, strict=True)
    return tuple(name for name, one, other in pairs if one != other)


def _part(found: Row) -> journal.Part:
    """This function will give a stored part as the kernel checks it; a salt that is no hex opens nothing."""
    try:
        salt = None if found.salt is None else bytes.fromhex(found.salt)
    except ValueError:
        salt = b""
    return journal.Part(found.name, found.commitment, salt, None if found.body is None else found.body.encode())
