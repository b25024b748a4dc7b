"""The report keeps what an import would do, worked out before anything is stored: counts, faults, digests,
unknowns."""

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel.refused import Refused
from huiyin.papers import columns, opening, reading, tables
from huiyin.papers import mapping as mappings
from huiyin.papers.columns import ColumnUse
from huiyin.papers.faults import Fault
from huiyin.papers.mapping import Mapping
from huiyin.papers.opening import Opened
from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.spool import Spool
from huiyin.papers.tables import GivenFile

# An act lists every row that it leaves out, and takes no more rows than this.
ERRORS_LIMIT = 20_000
WARNINGS_LISTED = 2_000
# The report names every organisation, so these keep it in memory; no list in the world is about more.
ORGANISATIONS_LIMIT = 200_000
ORGANISATIONS_LIMIT_CHARACTERS = 15_000_000
_SAMPLE_FINDINGS = 5
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class FileNote:
    """One file as it was read. ``sheets`` and ``header_rows`` (row numbers) go together; ``table`` is
    empty for the list itself."""

    name: str
    digest: str
    size_bytes: int
    kind: str
    encoding: str
    delimiter: str
    table: str
    sheets: tuple[str, ...]
    header_rows: tuple[int, ...]

    def read_as(self) -> dict[str, Any]:
        """This function will tell in plain values how the file was read, for machines."""
        return {
            "file": self.name,
            "kind": self.kind,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "sheets": list(self.sheets),
            "header_rows": list(self.header_rows),
        }


@dataclass(frozen=True, slots=True)
class NamedOrganisation:
    """An organisation as the list names it, and how many findings it has there."""

    key: str
    name: str
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What an import would do. Counts: ``rows`` have content below the titles and are findings, no
    findings or faulty.

    ``errors`` lists every error; ``faulty_rows`` counts the rows that have any. ``warnings`` and
    ``duplicates`` list the first, their counts are whole. ``content_digest`` is the same for the same
    files, whatever their names and order. ``keys`` are those of the findings, in their order, end to end:
    a list of a million takes 32 MB this way, and need not be read again to tell which rows are new.
    ``spool`` keeps the findings for :func:`findings`.
    """

    mapping: str
    files: tuple[FileNote, ...]
    columns: tuple[ColumnUse, ...]
    content_digest: str
    rows: int
    findings: int
    not_findings: int
    faulty_rows: int
    blank_rows: int
    footers: int
    errors: tuple[Fault, ...]
    error_counts: tuple[tuple[str, int], ...]
    warnings: tuple[Fault, ...]
    warning_counts: tuple[tuple[str, int], ...]
    duplicates: tuple[Fault, ...]
    duplicate_count: int
    measures: int
    organisations: int
    unknown_organisations: tuple[NamedOrganisation, ...]
    sample: tuple[ProposedFinding, ...]
    keys: bytes = field(repr=False)
    spool: Spool = field(repr=False, compare=False)

    def key_portions(self, size: int) -> Iterator[list[str]]:
        """This function will give the keys of the findings in hex, in their order, so many at a time."""
        for start in range(0, len(self.keys), size * KEY_BYTES):
            portion = self.keys[start : start + size * KEY_BYTES]
            yield [portion[at : at + KEY_BYTES].hex() for at in range(0, len(portion), KEY_BYTES)]

    @property
    def is_clean(self) -> bool:
        """Nothing stands in the way of storing the whole list but organisations that are not known yet."""
        return not self.errors and self.findings > 0

    @property
    def can_leave_out(self) -> bool:
        """The rest may be stored without the faulty rows: each fault belongs to one row."""
        return bool(self.errors) and self.findings > 0 and all(fault.row for fault in self.errors)

    @property
    def left_out(self) -> tuple[tuple[str, int, str], ...]:
        """(file, row, code) of every row that would be left out, with its first fault."""
        rows: dict[tuple[str, str, int], str] = {}
        for fault in self.errors:
            rows.setdefault((fault.file, fault.sheet, fault.row), fault.code)
        return tuple((file, row, code) for (file, _, row), code in rows.items())


def check(
    files: Sequence[GivenFile],
    mapping: Mapping,
    *,
    today: datetime.date,
    unknown_among: Callable[[Collection[NamedOrganisation]], Collection[str]],
) -> CheckReport:
    """This function will read the whole list and report what an import would do. Nothing is stored anywhere.

    ``unknown_among`` is asked once, with every organisation that the list names, and gives the keys of
    those not known.

    :raises Refused: too_many_errors, too_many_organisations, and whatever :func:`opening.open_import` refuses.
    """
    mappings.require(mapping, purpose="findings")
    opened = opening.open_import(files, mapping)
    tally = _Tally(opened)
    pass_over = reading.Reading(
        opened, today=today, orders=tally.orders, warn=tally.warnings.add, repeat=tally.duplicates.add
    )
    for outcome in pass_over:
        tally.take(outcome)
    for fault in pass_over.unused():
        tally.warnings.add(fault)
    if not tally.findings and not tally.errors.counts:
        tally.errors.add(_nothing(opened, pass_over))
    organisations = [NamedOrganisation(key, tally.names[key], count) for key, count in tally.organisations.items()]
    unknown = set(unknown_among(organisations))
    return CheckReport(
        mapping=mapping.name,
        files=file_notes(opened),
        columns=columns.uses(opened),
        content_digest=content_digest(file.digest for file in opened.files),
        rows=pass_over.rows,
        findings=tally.findings,
        not_findings=pass_over.not_findings,
        faulty_rows=tally.faulty_rows,
        blank_rows=pass_over.blank_rows,
        footers=pass_over.footers,
        errors=tuple(tally.errors.listed),
        error_counts=tally.errors.by_code(),
        warnings=tuple(tally.warnings.listed),
        warning_counts=tally.warnings.by_code(),
        duplicates=tuple(tally.duplicates.listed),
        duplicate_count=tally.duplicates.counts.total(),
        measures=tally.measures,
        organisations=len(organisations),
        unknown_organisations=tuple(each for each in organisations if each.key in unknown),
        sample=tuple(tally.sample),
        keys=bytes(tally.keys),
        spool=tally.spool,
    )


def findings(
    files: Sequence[GivenFile], mapping: Mapping, *, today: datetime.date, checked: CheckReport
) -> Iterator[ProposedFinding]:
    """This function will yield the good findings of a checked list in order, as often as it is asked, and hold none.

    They are those that the check has read, so a list of the largest kind costs its digest here; only a list that is
    too large to be kept is read again. Faulty rows are passed over: whether they may be left out is decided before, on
    the report.

    :raises Refused: files_changed, where the files are not those of the report.
    """
    if content_digest(tables.digest(each.path) for each in files) != checked.content_digest:
        raise Refused("files_changed")
    if checked.spool.whole:
        yield from checked.spool
        return
    opened = opening.open_import(files, mapping)
    orders, _ = reading.date_orders(opened)
    for outcome in reading.Reading(opened, today=today, orders=orders, warn=_unheard, repeat=_unheard):
        if not isinstance(outcome, tuple):
            yield outcome


def content_digest(digests: Iterable[str]) -> str:
    """This function will give the digest of a whole import: SHA-256 over the sorted digests of its files."""
    return hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest()


def file_notes(opened: Opened) -> tuple[FileNote, ...]:
    """This function will describe the files of an opened import, in the order they are read."""
    placed: dict[str, list[tuple[str, opening.Source]]] = {}
    for source in opened.sources:
        placed.setdefault(source.file.digest, []).append(("", source))
    for table in opened.joined.values():
        for source in table.sources:
            placed.setdefault(source.file.digest, []).append((table.join.table, source))
    return tuple(
        FileNote(
            file.name,
            file.digest,
            file.size_bytes,
            str(file.kind),
            file.encoding,
            file.delimiter,
            placed[file.digest][0][0],
            tuple(source.sheet for _, source in placed[file.digest]),
            tuple(source.header.row for _, source in placed[file.digest]),
        )
        for file in opened.files
    )


def _nothing(opened: Opened, read: reading.Reading) -> Fault:
    """This function will say why a list without a fault has no finding: no rows, or none that is meant to be one."""
    source = opened.sources[0]
    if not read.rows:
        facts: tuple[tuple[str, str | int], ...] = (("header_row", source.header.row), ("given", source.file.name))
        return Fault(source.file.name, source.sheet, 0, "", "no_rows", facts=facts)
    column = opened.mapping.where[0].column
    return Fault(source.file.name, source.sheet, 0, column, "no_row_is_a_finding", facts=(("rows", read.rows),))


def _unheard(fault: Fault) -> None:
    """The report has told it already."""


class _Faults:
    """Faults as they are met: the first are listed, all are counted by code."""

    def __init__(self, *, listed_limit: int) -> None:
        self.listed: list[Fault] = []
        self.counts: Counter[str] = Counter()
        self.listed_limit = listed_limit

    def add(self, fault: Fault) -> None:
        self.counts[fault.code] += 1
        if len(self.listed) < self.listed_limit:
            self.listed.append(fault)

    def by_code(self) -> tuple[tuple[str, int], ...]:
        return tuple(self.counts.most_common())


class _Tally:
    """What a pass over the list adds up to."""

    def __init__(self, opened: Opened) -> None:
        self.errors = _Faults(listed_limit=ERRORS_LIMIT)
        self.warnings = _Faults(listed_limit=WARNINGS_LISTED)
        self.duplicates = _Faults(listed_limit=WARNINGS_LISTED)
        self.findings = self.faulty_rows = self.measures = self.named_characters = 0
        self.organisations: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        self.sample: list[ProposedFinding] = []
        self.keys = bytearray()
        self.spool = Spool()
        for note in opened.notes:
            self.warnings.add(note)
        self.orders, faults = reading.date_orders(opened)
        for fault in faults:
            self.errors.add(fault)

    def take(self, outcome: ProposedFinding | tuple[Fault, ...]) -> None:
        if isinstance(outcome, tuple):
            self.faulty_rows += 1
            for fault in outcome:
                self.errors.add(fault)
            if len(self.errors.listed) >= ERRORS_LIMIT:
                first = self.errors.listed[-1]
                raise Refused("too_many_errors", file=first.file, row=first.row, fault=first.code, limit=ERRORS_LIMIT)
            return
        self.findings += 1
        self.keys += bytes.fromhex(outcome.key)
        self.spool.add(outcome)
        self.measures += len(outcome.measures)
        key = outcome.organisation_key
        self.organisations[key] += 1
        if key not in self.names:
            self.name(key, outcome)
        if len(self.sample) < _SAMPLE_FINDINGS:
            self.sample.append(outcome)

    def name(self, key: str, finding: ProposedFinding) -> None:
        self.names[key] = finding.organisation_name
        self.named_characters += len(key) + len(finding.organisation_name)
        if len(self.names) > ORGANISATIONS_LIMIT or self.named_characters > ORGANISATIONS_LIMIT_CHARACTERS:
            facts = {"file": finding.file, "row": finding.row, "organisations": len(self.names)}
            raise Refused("too_many_organisations", **facts)
