"""The foreign keeps how a list of measures of any layout is mapped to the fields of a plan, and its rows are read.

Which finding a row belongs to is not decided here (:mod:`matching`).
"""

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from huiyin.kernel import given
from huiyin.kernel.refused import Refused
from huiyin.papers import dates, faults, headers, opening, tables, taking
from huiyin.papers import mapping as mappings
from huiyin.papers.faults import Fault
from huiyin.papers.headers import Header, Match
from huiyin.papers.mapping import PLAN_FIELDS, Key, Layout, Mapping, Rule
from huiyin.papers.merged import Merged
from huiyin.papers.opening import Source
from huiyin.papers.proposal import ColumnChoice
from huiyin.papers.proposed import clean
from huiyin.papers.tables import Broken, GivenFile, TableFile

VOCABULARY = "plan_headers"
_SAMPLE_ROWS = 200
_SHOWN_SAMPLES = 3
_LEAST_SCORE = 60
_SEPARATOR = "\x1f"
_DATES = ("start_date", "due_date")
# Fields that a merged cell may tell for several rows.
_NAMES = ("reference", "statement", "cause")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the columns of a list are proposed for. ``key`` is that of a list of findings that these columns can make:
    by it a row finds the very finding that came from that list."""

    file: TableFile
    sheet: str
    header: Header
    columns: tuple[ColumnChoice, ...]
    key: Key


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row: its values by field, and the source key that a finding of the same list bears (empty without one)."""

    file: str
    sheet: str
    row: int
    key: str
    values: dict[str, str]

    def fault(self, code: str, *, field: str = "", value: str = "", **facts: str | int) -> Fault:
        """This function will tell what is wrong with the row."""
        told = (("field", field), *facts.items()) if field else tuple(facts.items())
        return Fault(self.file, self.sheet, self.row, field, code, faults.shown(value), told)


def propose(files: Sequence[GivenFile], *, known: Iterable[Mapping] = ()) -> Proposal:
    """This function will propose what the columns of a list stand for; ``known`` are mappings of lists of findings.

    :raises Refused: no_files, header_not_found, and whatever :func:`tables.open_file` refuses.
    """
    best: tuple[float, TableFile, str, Header, list[list[str]]] | None = None
    for file in opening.open_files(files):
        for sheet in file.sheet_names:
            sample = opening.first_rows(file, sheet=sheet, count=_SAMPLE_ROWS)
            header = headers.find(sample)
            if header is None:
                continue
            weight = sum(max((each.score for each in _matches(name)), default=0) for name in header.names)
            if best is None or weight > best[0]:
                rows = [cells for number, cells in sample if number >= header.first_content_row and any(cells)]
                best = (weight, file, sheet, header, rows)
    if best is None:
        raise Refused("header_not_found", file=files[0].name)
    _, file, sheet, header, rows = best
    return Proposal(file, sheet, header, tuple(_choices(header, rows)), _key(header, known))


def _matches(name: str) -> tuple[Match, ...]:
    return headers.match(name, vocabulary=VOCABULARY)


def _choices(header: Header, rows: Sequence[Sequence[str]]) -> Iterator[ColumnChoice]:
    """This function will give each column its field: the surest pairs first, no field and no column twice."""
    values = {
        name: [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        for place, name in enumerate(header.names)
    }
    pairs = [
        (score, -place, name, match)
        for place, name in enumerate(header.names)
        for match in _matches(name)
        if (score := match.score + _content(match.field, values[name])) >= _LEAST_SCORE
    ]
    chosen: dict[str, tuple[int, Match]] = {}
    taken: set[str] = set()
    for score, _, name, match in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if name not in chosen and match.field not in taken:
            chosen[name] = (min(score, 100), match)
            taken.add(match.field)
    for name in header.names:
        score, match = chosen.get(name, (0, Match("", 0, "none", "")))
        samples = tuple(dict.fromkeys(faults.shown(value) for value in values[name]))[:_SHOWN_SAMPLES]
        field = "" if match.field == "serial" else match.field
        yield ColumnChoice(name, field, score, match.rule, match.word, samples)


def _content(field: str, values: Sequence[str]) -> int:
    if not values:
        return 0
    if field in _DATES:
        return 15 if sum(map(dates.looks_like_a_date, values)) * 2 > len(values) else -25
    average = sum(len(value.encode()) for value in values) / len(values)
    if field in ("measure", "statement"):
        return 10 if average >= 30 else (-20 if average < 6 else 0)
    return -30 if field in ("reference", "responsible", "handler", "measure_kind") and average > 200 else 0


def _key(header: Header, known: Iterable[Mapping]) -> Key:
    """This function will find the list of findings whose key these columns make, the one with most columns."""
    fitting = [
        each.key
        for each in known
        if each.purpose == "findings" and each.key.columns and not each.key.statement and not each.key.repeats
        and all(opening.find_column(header.names, column) >= 0 for column in each.key.columns)
    ]  # fmt: skip
    return max(fitting, key=lambda key: len(key.columns), default=Key(()))


def mapping_of(found: Proposal, chosen: dict[str, str], *, name: str) -> Mapping:
    """This function will make the mapping of what was chosen: a field by the title of its column.

    :raises Refused: mapping_faulty.
    """
    columns: dict[str, list[str]] = {}
    for choice in found.columns:
        field = chosen.get(choice.column, choice.field)
        if field in PLAN_FIELDS:
            columns.setdefault(field, []).append(choice.column)
    rules = tuple(Rule(field=field, columns=tuple(several), join="\n") for field, several in columns.items())
    layout = Layout(sheets=(found.sheet,)) if len(found.file.sheet_names) > 1 else Layout()
    return mappings.check(Mapping(name=name, rules=rules, key=found.key, layout=layout, purpose="plan"))


def read(files: Sequence[GivenFile], mapping: Mapping) -> tuple[tuple[PlanRow, ...], tuple[Fault, ...]]:
    """This function will read all rows that say anything, and name those that can't be read.

    :raises Refused: mapping_faulty, for a mapping of findings; whatever :func:`opening.open_import` refuses.
    """
    mappings.require(mapping, purpose="plan")
    opened = opening.open_import(files, mapping)
    rows: list[PlanRow] = []
    noticed = list(opened.notes)
    for source in opened.sources:
        for outcome in _source_rows(source, mapping, opened):
            (rows if isinstance(outcome, PlanRow) else noticed).append(outcome)  # type: ignore[arg-type]
    return tuple(rows), tuple(noticed)


def _source_rows(source: Source, mapping: Mapping, opened: opening.Opened) -> Iterator[PlanRow | Fault]:
    names = source.header.names
    own = {rule.field: taking.take(rule, names) for rule in mapping.rules if not rule.table}
    joined = {
        rule.field: (rule.table, taking.take(rule, mapping.joined_columns(rule.table)))
        for rule in mapping.rules if rule.table
    }  # fmt: skip
    places = [source.index(column) for column in mapping.key.columns]
    on = {name: [source.index(ours) for ours, _ in table.join.on] for name, table in opened.joined.items()}
    tests = [(source.index(each.column), taking.test(each)) for each in mapping.where]
    merged = Merged(source.file, source.sheet)
    for number, cells in merged.fill(
        tables.rows(source.file, sheet=source.sheet), first=source.header.first_content_row
    ):
        if isinstance(cells, Broken):
            yield Fault(source.file.name, source.sheet, number, "", cells.code, facts=opening.LIMITS)
            continue
        cells = [*cells, *("" for _ in range(len(names) - len(cells)))]
        if not any(map(str.strip, cells)) or not all(test(cells[place]) for place, test in tests):
            continue
        if max(map(len, cells)) > given.TEXT_LIMIT_CHARACTERS:
            yield Fault(source.file.name, source.sheet, number, "", "cell_too_long", facts=opening.LIMITS)
            continue
        values = {field: clean(take(cells)) for field, take in own.items()}
        for field, (table, take) in joined.items():
            row = opened.joined[table].rows.get(tuple(clean(cells[place]) for place in on[table]))
            values[field] = clean(take(row)) if row is not None else ""
        parts = [clean(cells[place]) for place in places]
        whole = _SEPARATOR.join((mapping.key.scope, *parts))
        yield PlanRow(
            source.file.name,
            source.sheet,
            number,
            key=hashlib.sha256(whole.encode()).hexdigest() if parts and all(parts) else "",
            values={field: value for field, value in values.items() if value},
        )


def without_blank(rows: Sequence[PlanRow]) -> tuple[PlanRow, ...]:
    """This function will carry the finding and cause of a row on to the rows below that name none: ledgers write a
    problem once over all of its measures, with or without merging its cells."""
    kept: list[PlanRow] = []
    last: dict[str, str] = {}
    for row in rows:
        own = {name: row.values[name] for name in _NAMES if name in row.values}
        same = not any(name in own for name in ("reference", "statement"))
        last = {**last, **own} if same else own
        if same and last and row.values.keys() - set(_NAMES):
            key = row.key or (kept[-1].key if kept else "")
            row = dataclasses.replace(row, values={**last, **row.values}, key=key)
        kept.append(row)
    return tuple(kept)
