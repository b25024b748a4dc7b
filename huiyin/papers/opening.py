"""The opening keeps how the files of an import find their place: which is the list, which are the tables
joined to it."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from huiyin.kernel import given
from huiyin.kernel.refused import Refused
from huiyin.papers import headers, proposed, tables
from huiyin.papers import mapping as mappings
from huiyin.papers.faults import Fault
from huiyin.papers.headers import Header
from huiyin.papers.mapping import Join, Mapping
from huiyin.papers.tables import Broken, GivenFile, TableFile

_SAMPLE_ROWS = 60
JOINED_ROWS_LIMIT = 200_000
JOINED_CHARACTERS_LIMIT = 30_000_000
# What the sentences about one broken row may name.
LIMITS = (("limit", given.TEXT_LIMIT_CHARACTERS),)
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Source:
    """One sheet (a csv is one) that fits the mapping, with the place of its titles."""

    file: TableFile
    sheet: str
    header: Header

    def index(self, column: str) -> int:
        """This function will give the place of a column; -1 where there is none."""
        return find_column(self.header.names, column)


@dataclass(slots=True)
class JoinedTable:
    """The rows of a joined table by their key (only the columns that the mapping takes, in its order),
    where each stands, and which of them a row of the list has asked for."""

    join: Join
    sources: list[Source]
    rows: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    places: dict[tuple[str, ...], tuple[Source, int]] = field(default_factory=dict)
    used: set[tuple[str, ...]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Opened:
    """An import that was opened: the list's sheets in the order of their names, the joined tables, what was
    noticed."""

    mapping: Mapping
    files: tuple[TableFile, ...]
    sources: tuple[Source, ...]
    joined: dict[str, JoinedTable]
    notes: tuple[Fault, ...]


def open_import(files: Sequence[GivenFile], mapping: Mapping) -> Opened:
    """This function will open every file and give each sheet its place in the mapping by the titles it has.

    Names and the order of the files don't matter.

    :raises Refused: mapping_faulty, no_files, file_twice, columns_missing, table_missing,
        join_table_missing, joined_too_large, and whatever :func:`tables.open_file` refuses.
    """
    return place(open_files(files, encoding=mapping.layout.encoding), mapping)


def open_files(files: Sequence[GivenFile], *, encoding: str = "") -> tuple[TableFile, ...]:
    """This function will examine the files of an import and give them in the order of their names.

    :raises Refused: no_files, file_twice, and whatever :func:`tables.open_file` refuses.
    """
    if not files:
        raise Refused("no_files")
    opened = tuple(tables.open_file(each, encoding=encoding) for each in sorted(files, key=_natural_order))
    seen: dict[str, str] = {}
    for file in opened:
        if file.digest in seen:
            raise Refused("file_twice", file=file.name, other=seen[file.digest])
        seen[file.digest] = file.name
    return opened


def place(opened: Sequence[TableFile], mapping: Mapping) -> Opened:
    """This function will give each sheet of examined files its place in a mapping, by the titles it has.

    :raises Refused: mapping_faulty, columns_missing, table_missing, join_table_missing, joined_too_large.
    """
    mappings.check(mapping)
    sources: list[Source] = []
    joined = {join.table: JoinedTable(join, []) for join in mapping.joins}
    notes: list[Fault] = []
    for file in opened:
        _place(file, mapping, sources, joined, notes)
    if not sources:
        raise Refused("table_missing", columns=mapping.main_columns())
    for table in joined.values():
        _load(table, mapping, notes)
    return Opened(mapping, tuple(opened), tuple(sources), joined, tuple(notes))


def _natural_order(file: GivenFile) -> list[tuple[int, str]]:
    """This function will make ``list 2`` come before ``list 10``."""
    pieces = enumerate(_DIGITS.split(file.name))
    return [(int(piece), "") if odd % 2 else (0, piece) for odd, piece in pieces]


def first_rows(file: TableFile, *, sheet: str, count: int = _SAMPLE_ROWS) -> list[tuple[int, list[str]]]:
    """This function will read the first rows of a sheet that can be read."""
    sample: list[tuple[int, list[str]]] = []
    for number, cells in tables.rows(file, sheet=sheet):
        if not isinstance(cells, Broken):
            sample.append((number, cells))
        if number >= count:
            break
    return sample


def find_column(names: Sequence[str], column: str) -> int:
    """This function will find a column by its title: as written, or else without case and punctuation."""
    written, plain = _places(tuple(names))
    found = written.get(column, -1)
    return found if found >= 0 else plain.get(headers.folded(column), -1)


@functools.lru_cache(maxsize=256)
def _places(names: tuple[str, ...]) -> tuple[dict[str, int], dict[str, int]]:
    """This function will give the places of titles as they are written, and as they are compared; of two that are alike
    the first counts."""
    backwards = [(place, names[place]) for place in reversed(range(len(names)))]
    written = {name: place for place, name in backwards}
    return written, {plain: place for place, name in backwards if (plain := headers.folded(name))}


def _place(
    file: TableFile,
    mapping: Mapping,
    sources: list[Source],
    joined: dict[str, JoinedTable],
    notes: list[Fault],
) -> None:
    """This function will give each sheet of one file its place and refuse a file without one."""
    placed = False
    nearest: tuple[int, tuple[str, ...], tuple[str, ...], str] | None = None
    left: list[str] = []
    for sheet in file.sheet_names:
        wants = [(table, mapping.joined_columns(table)) for table in joined]
        if not (mapping.layout.sheets and file.sheets) or sheet in mapping.layout.sheets:
            wants.insert(0, ("", mapping.main_columns()))
        sample = first_rows(file, sheet=sheet) if wants else []
        if not sample:
            left += [sheet] if _has_content(file, sheet) else []
            continue
        taken = False
        for table, columns in wants:
            header = _header(sample, mapping, table=table, columns=columns)
            names = header.names if header is not None else ()
            missing = tuple(column for column in columns if find_column(names, column) < 0)
            if header is not None and not missing:
                source = Source(file, sheet, header)
                (joined[table].sources if table else sources).append(source)
                notes += shape_notes(source.file, source.sheet)
                placed = taken = True
                break
            if nearest is None or len(missing) < nearest[0]:
                nearest = (len(missing), missing, names, sheet)
        if not taken:
            left.append(sheet)
    if not placed:
        _, missing, names, sheet = nearest or (0, mapping.main_columns(), (), "")
        raise Refused("columns_missing", file=file.name, sheet=sheet or "none", columns=missing, found=names[:40])
    notes += [Fault(file.name, sheet, 0, "", "sheet_not_read") for sheet in left]


def _header(
    sample: list[tuple[int, list[str]]], mapping: Mapping, *, table: str, columns: tuple[str, ...]
) -> Header | None:
    if mapping.layout.header_row and not table:
        return headers.declared(sample, row=mapping.layout.header_row, count=mapping.layout.header_rows)
    return headers.find(sample, titles=headers.wanted(columns))


def _has_content(file: TableFile, sheet: str) -> bool:
    return any(shape.name == sheet and shape.cells for shape in file.sheets)


def shape_notes(file: TableFile, sheet: str) -> Iterable[Fault]:
    """This function will tell what of a sheet a reader should know: formulas, hidden rows, errors."""
    shape = next((each for each in file.sheets if each.name == sheet), None)
    if shape is None:
        return
    facts: tuple[tuple[str, str | int], ...] = (("count", shape.formulas), ("cell", shape.first_formula))
    if shape.formulas_without_value:
        facts = (("count", shape.formulas_without_value), ("cell", shape.first_without_value))
        yield Fault(file.name, sheet, 0, "", "formulas_without_value", facts=facts)
    elif shape.formulas:
        yield Fault(file.name, sheet, 0, "", "formulas_taken", facts=facts)
    if shape.hidden_rows:
        facts = (("count", shape.hidden_rows), ("first", shape.first_hidden))
        yield Fault(file.name, sheet, 0, "", "hidden_rows_read", facts=facts)
    if shape.error_values:
        facts = (("count", shape.error_values), ("cell", shape.first_error))
        yield Fault(file.name, sheet, 0, "", "formula_errors", facts=facts)


def _load(table: JoinedTable, mapping: Mapping, notes: list[Fault]) -> None:
    """This function will hold a joined table in memory; of two rows with one key the first counts."""
    if not table.sources:
        columns = mapping.joined_columns(table.join.table)
        if table.join.required:
            raise Refused("join_table_missing", table=table.join.table, columns=columns)
        notes.append(Fault("", "", 0, "", "join_table_not_given", facts=(("table", table.join.table),)))
    held = 0
    for source in table.sources:
        key_indices = [source.index(theirs) for _, theirs in table.join.on]
        indices = [source.index(column) for column in mapping.joined_columns(table.join.table)]
        for number, cells in tables.rows(source.file, sheet=source.sheet):
            if number < source.header.first_content_row:
                continue
            if isinstance(cells, Broken):
                notes.append(Fault(source.file.name, source.sheet, number, "", cells.code, facts=LIMITS))
                continue
            key = tuple(proposed.clean(cells[i]) if i < len(cells) else "" for i in key_indices)
            if not any(key):
                continue
            if key in table.rows:
                column = source.header.names[key_indices[0]]
                notes.append(Fault(source.file.name, source.sheet, number, column, "joined_twice", " + ".join(key)))
                continue
            row = [cells[i] if i < len(cells) else "" for i in indices]
            held += sum(map(len, row))
            if len(table.rows) >= JOINED_ROWS_LIMIT or held > JOINED_CHARACTERS_LIMIT:
                raise Refused("joined_too_large", file=source.file.name, limit=JOINED_ROWS_LIMIT)
            table.rows[key] = row
            table.places[key] = (source, number)
