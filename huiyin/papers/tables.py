"""The tables keep how a file becomes rows of text: csv streamed, workbooks through python-calamine after
examination."""

import contextlib
import csv
import datetime
import hashlib
import pathlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO

import python_calamine

from huiyin.kernel.refused import Refused
from huiyin.papers import archives, encodings, ole, shapes, sniff
from huiyin.papers.sniff import TableKind

ROWS_LIMIT = 1_048_576
# As many as the oldest workbooks have. Every title is held against every known word, and has a field on the page.
COLUMNS_LIMIT = 256
# A row of this size is never a row: a quotation mark was opened and not closed.
_RECORD_LIMIT_CHARACTERS = 4 << 20
_SAMPLE_CHARACTERS = 1 << 18
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that a person gave: the name it came with, and where its bytes lie now."""

    name: str
    path: pathlib.Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """A file that was examined and can be read. ``encoding`` and ``delimiter`` are empty for workbooks,
    ``sheets`` for csv; a csv counts as one sheet without a name."""

    name: str
    path: pathlib.Path
    kind: TableKind
    size_bytes: int
    digest: str
    encoding: str = ""
    codec: str = ""
    delimiter: str = ""
    sheets: tuple[shapes.Shape, ...] = ()

    @property
    def sheet_names(self) -> tuple[str, ...]:
        return tuple(shape.name for shape in self.sheets) or ("",)


@dataclass(frozen=True, slots=True)
class Broken:
    """Stands in place of a row's cells where the row can't be told apart from its neighbours."""

    code: str


Row = tuple[int, list[str] | Broken]


def open_file(given: GivenFile, *, encoding: str = "") -> TableFile:
    """This function will examine a file and find out how to read it, without loading it.

    :raises Refused: see :mod:`sniff`, :mod:`archives`, :mod:`shapes`, :mod:`ole` and :mod:`encodings`.
    """
    with _named(given.name):
        kind = sniff.kind_of(given.path)
        content_digest = digest(given.path)
        known = encodings.Encoding("", "")
        delimiter = ""
        sheets: tuple[shapes.Shape, ...] = ()
        if kind is TableKind.CSV:
            known = encodings.declared(given.path, name=encoding) if encoding else encodings.detect(given.path)
            delimiter = _delimiter(given.path, codec=known.codec)
        else:
            sheets = _examined(given.path, kind)
    return TableFile(
        name=given.name,
        path=given.path,
        kind=kind,
        size_bytes=given.path.stat().st_size,
        digest=content_digest,
        encoding=known.name,
        codec=known.codec,
        delimiter=delimiter,
        sheets=sheets,
    )


def digest(path: pathlib.Path) -> str:
    """This function will give the SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def rows(file: TableFile, *, sheet: str = "") -> Iterator[Row]:
    """This function will yield (row number, cells) of one sheet, in order, empty rows included.

    Numbers are those a spreadsheet shows: records of a csv count, not its lines. Cells are texts as they
    stand; dates of workbooks are ISO dates, whole numbers have no decimal point.

    :raises Refused: sheet_too_large, workbook_broken, row_too_long, too_many_rows, too_many_columns.
    """
    with _named(file.name):
        for number, cells in _csv_rows(file) if file.kind is TableKind.CSV else _sheet_rows(file, sheet):
            if isinstance(cells, list) and len(cells) > COLUMNS_LIMIT:
                yield number, _narrow(cells, row=number)
            else:
                yield number, cells


def _narrow(cells: list[str], *, row: int) -> list[str]:
    """This function will cut a wide row where only blank cells follow.

    :raises Refused: too_many_columns.
    """
    width = max((place for place, cell in enumerate(cells, start=1) if cell.strip()), default=0)
    if width > COLUMNS_LIMIT:
        raise Refused("too_many_columns", row=row, columns=width, limit=COLUMNS_LIMIT)
    return cells[:COLUMNS_LIMIT]


@contextlib.contextmanager
def _named(name: str) -> Iterator[None]:
    """This function will add the name of the file to whatever is refused inside, so that its sentence can say
    it."""
    try:
        yield
    except Refused as refused:
        raise Refused(refused.code, **{"file": name, **refused.facts}) from refused


def _examined(path: pathlib.Path, kind: TableKind) -> tuple[shapes.Shape, ...]:
    if kind is TableKind.XLS:
        return ole.examine(path)
    archives.examine(path)
    return shapes.of_xlsx(path) if kind is TableKind.XLSX else shapes.of_ods(path)


def _delimiter(path: pathlib.Path, *, codec: str) -> str:
    """This function will choose the delimiter that cuts most rows of the beginning into the same number of
    columns."""
    with path.open(encoding=codec, newline="") as file:
        sample = file.read(_SAMPLE_CHARACTERS)
    first = sample.split("\n", 1)[0].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        widths: list[int] = []
        # The sample may end inside a quoted cell, or be cut wrongly by this delimiter: what came before
        # counts.
        with contextlib.suppress(csv.Error):
            for cells in csv.reader(sample.splitlines(keepends=True)[:-1] or [sample], delimiter=delimiter):
                if any(cells):
                    widths.append(len(cells))
                if len(widths) == 200:
                    break
        if not widths:
            continue
        width = max(set(widths), key=lambda each: (widths.count(each), each))
        score = widths.count(width) / len(widths) * min(width - 1, 8)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _csv_rows(file: TableFile) -> Iterator[Row]:
    with file.path.open(encoding=file.codec, newline="") as stream:
        lines = _Lines(stream)
        reader = csv.reader(lines, delimiter=file.delimiter, strict=True)
        number = 0
        while True:
            number += 1
            try:
                cells: list[str] | Broken = next(reader)
            except StopIteration:
                return
            # A quotation mark that is never closed, or a row that can't be cut: the next row is tried again.
            except csv.Error as error:
                cells = Broken(_csv_code(str(error)))
            except UnicodeDecodeError as error:
                raise Refused("encoding_not_this", encoding=file.encoding, line=number) from error
            if number == 1 and _is_separator_line(cells):
                cells = []
            if number > ROWS_LIMIT:
                raise Refused("too_many_rows", limit=ROWS_LIMIT)
            lines.taken = 0
            yield number, cells


def _csv_code(message: str) -> str:
    if "field limit" in message:
        return "cell_too_long"
    return "row_quote_open" if "end of data" in message else "row_quote_stray"


def _is_separator_line(cells: list[str] | Broken) -> bool:
    """This function will recognise the line ``sep=;`` by which spreadsheets tell each other the delimiter."""
    return isinstance(cells, list) and bool(cells) and cells[0].lower() == "sep=" and not any(cells[1:])


class _Lines:
    """Lines of a text, one row's worth of them never larger than a limit, so that an open quotation mark
    can't fill the memory."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.taken = 0
        self.line = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self.stream.readline(_RECORD_LIMIT_CHARACTERS)
        if not line:
            raise StopIteration
        self.line += 1
        self.taken += len(line)
        if self.taken >= _RECORD_LIMIT_CHARACTERS:
            raise Refused("row_too_long", line=self.line, limit=_RECORD_LIMIT_CHARACTERS)
        return line


def _sheet_rows(file: TableFile, sheet: str) -> Iterator[Row]:
    shape = next((each for each in file.sheets if each.name == sheet), None)
    if shape is None:
        raise Refused("sheet_missing", sheet=sheet, sheets=[each.name for each in file.sheets])
    shape.hold_limits()
    if not shape.cells and not shape.formulas:
        return
    try:
        loaded = python_calamine.CalamineWorkbook.from_path(file.path).get_sheet_by_name(sheet)
    except python_calamine.PasswordError as error:
        raise Refused("workbook_encrypted") from error
    except (python_calamine.CalamineError, OSError) as error:
        raise Refused("workbook_broken", reason=str(error)) from error
    if loaded.start is None:
        return
    indent = [""] * loaded.start[1]
    for number, cells in enumerate(loaded.iter_rows(), start=1):
        yield number, indent + _texts(cells)


def _texts(cells: Iterable[Any]) -> list[str]:
    return [cell if type(cell) is str else _text(cell) for cell in cells]


def _text(cell: Any) -> str:
    """This function will write a cell of a workbook as a person would read it."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell)
