"""The shapes keep how large the sheets of an xlsx or ods workbook really are, counted before a reader
loads them.

The reader of workbooks lays a sheet out as one full rectangle: a text in A1 and one in XFD1048576 would
take all memory. So a pull parser walks the XML first and counts what holds content; document types stop it
at once.
"""

import functools
import pathlib
import posixpath
import zipfile
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from huiyin.kernel.refused import Refused

# Together with the reader's 32 bytes per cell these keep a worker under 300 MiB (measured in the tests).
CELLS_LIMIT = 1_500_000
TEXT_LIMIT_BYTES = 48 << 20
_STRINGS_LIMIT = 1_000_000
_ROWS_LIMIT = 1_048_576
_COLUMNS_LIMIT = 16_384
_SPANS_LIMIT = 100_000
_MERGED_COLUMNS_LIMIT = 50
_CHUNK_BYTES = 1 << 18


@dataclass(slots=True)
class Shape:
    """What one sheet holds. Rows and columns count from 1 and span what has content; ``cells`` is their
    rectangle; ``spans`` are the cells merged downwards: (first row, last row, column)."""

    name: str
    first_row: int = 0
    last_row: int = 0
    first_column: int = 0
    last_column: int = 0
    text_bytes: int = 0
    formulas: int = 0
    first_formula: str = ""
    formulas_without_value: int = 0
    first_without_value: str = ""
    error_values: int = 0
    first_error: str = ""
    hidden_rows: int = 0
    first_hidden: int = 0
    spans: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def cells(self) -> int:
        if not self.last_row:
            return 0
        return (self.last_row - self.first_row + 1) * (self.last_column - self.first_column + 1)

    def add(self, row: int, column: int) -> None:
        """This function will widen the rectangle to a cell with content.

        :raises Refused: workbook_broken, for a cell beyond the largest sheet that any program makes.
        """
        if not (1 <= row <= _ROWS_LIMIT and 1 <= column <= _COLUMNS_LIMIT):
            raise Refused("workbook_broken", reason=f"{self.name}: R{row}C{column}")
        if not self.last_row:
            self.first_row = self.last_row = row
            self.first_column = self.last_column = column
            return
        if row > self.last_row:
            self.last_row = row
        elif row < self.first_row:
            self.first_row = row
        if column > self.last_column:
            self.last_column = column
        elif column < self.first_column:
            self.first_column = column

    def hide_row(self, row: int) -> None:
        """This function will note a row that is there and not shown."""
        self.hidden_rows += 1
        self.first_hidden = self.first_hidden or row

    def merge(self, first_row: int, last_row: int, *, first_column: int, last_column: int) -> None:
        """This function will note merged cells; what is merged across only is of no account."""
        # Overlapping ranges without end are a trick; what is not noted stays blank and is reported as missing.
        columns = range(first_column, min(last_column, first_column + _MERGED_COLUMNS_LIMIT) + 1)
        if last_row > first_row and len(self.spans) + len(columns) <= _SPANS_LIMIT:
            self.spans += ((first_row, last_row, column) for column in columns)

    def hold_limits(self) -> None:
        """This function will refuse a sheet that is too large to be loaded.

        :raises Refused: sheet_too_large (with the last row and column that hold anything),
            sheet_text_too_large.
        """
        if self.cells > CELLS_LIMIT:
            raise Refused(
                "sheet_too_large",
                sheet=self.name,
                last_row=self.last_row,
                columns=self.last_column - self.first_column + 1,
                limit=CELLS_LIMIT,
            )
        if self.text_bytes > TEXT_LIMIT_BYTES:
            raise Refused("sheet_text_too_large", sheet=self.name, limit_bytes=TEXT_LIMIT_BYTES)


def of_xlsx(path: pathlib.Path) -> tuple[Shape, ...]:
    """This function will measure every worksheet of an xlsx workbook, in the order of its tabs.

    :raises Refused: workbook_broken, workbook_dtd, sheet_text_too_large. The rectangle is held when a
        sheet is read.
    """
    with zipfile.ZipFile(path) as archive:
        members = {name.lower(): name for name in archive.namelist()}
        sheets = _sheets(archive, members)
        lengths = array("I")
        if "xl/sharedstrings.xml" in members:
            lengths = _string_lengths(archive, members["xl/sharedstrings.xml"])
        shapes = []
        for name, target in sheets:
            shape = Shape(name)
            if target.lower() in members:
                _Worksheet(shape, lengths).walk(archive, members[target.lower()])
            shapes.append(shape)
    return tuple(shapes)


def of_ods(path: pathlib.Path) -> tuple[Shape, ...]:
    """This function will measure every sheet of an ods workbook, repeated rows and columns counted as
    often as they say.

    :raises Refused: workbook_broken, workbook_dtd, and sheet_too_large at once, since an ods is always
        loaded whole.
    """
    with zipfile.ZipFile(path) as archive:
        walk = _Spreadsheet()
        walk.walk(archive, "content.xml")
    whole = Shape(", ".join(shape.name for shape in walk.shapes)[:120])
    for shape in walk.shapes:
        shape.hold_limits()
        whole.text_bytes += shape.text_bytes
    whole.hold_limits()
    if sum(shape.cells for shape in walk.shapes) > CELLS_LIMIT:
        largest = max(walk.shapes, key=lambda shape: shape.cells)
        raise Refused(
            "sheet_too_large",
            sheet=largest.name,
            last_row=largest.last_row,
            columns=largest.last_column - largest.first_column + 1,
            limit=CELLS_LIMIT,
        )
    return tuple(walk.shapes)


def walk_xml(
    archive: zipfile.ZipFile,
    member: str,
    *,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """This function will pull one XML member through the handlers; names come without their prefix.

    :raises Refused: workbook_dtd, workbook_broken.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def refuse(*declaration: object) -> None:
        raise Refused("workbook_dtd", member=member)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    local = _LocalNames()
    parser.StartElementHandler = lambda name, attributes: start(local[name], attributes)
    if end is not None:
        parser.EndElementHandler = lambda name: end(local[name])
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise Refused("workbook_broken", reason=f"{member}: {error}") from error


class _LocalNames(dict[str, str]):
    """Element names without their prefix, each cut once: a sheet has millions of elements of five names."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < 1_000:
            self[name] = local
        return local


def _sheets(archive: zipfile.ZipFile, members: dict[str, str]) -> list[tuple[str, str]]:
    """This function will give (name of the tab, member that holds it) of every sheet."""
    tabs: list[tuple[str, str]] = []
    targets: dict[str, str] = {}

    def tab(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            tabs.append((attributes.get("name", ""), relation))

    def relationship(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    walk_xml(archive, members["xl/workbook.xml"], start=tab)
    if "xl/_rels/workbook.xml.rels" in members:
        walk_xml(archive, members["xl/_rels/workbook.xml.rels"], start=relationship)
    sheets = []
    for name, relation in tabs:
        target = targets.get(relation, "")
        sheets.append((name, target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")))
    return sheets


def _string_lengths(archive: zipfile.ZipFile, member: str) -> array:
    """This function will give the length in bytes of every shared string: one string named by a million
    cells is loaded a million times."""
    lengths = array("I")
    depth = size = total = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, size
        if name == "si":
            depth, size = 1, 0

    def end(name: str) -> None:
        nonlocal depth, total
        if name == "si":
            lengths.append(size)
            total += size
            depth = 0
            if len(lengths) > _STRINGS_LIMIT or total > TEXT_LIMIT_BYTES:
                raise Refused("sheet_text_too_large", sheet=member, limit_bytes=TEXT_LIMIT_BYTES)

    def text(data: str) -> None:
        nonlocal size
        if depth:
            size += len(data) if data.isascii() else len(data.encode())

    walk_xml(archive, member, start=start, end=end, text=text)
    return lengths


class _Worksheet:
    """Walks one xlsx sheet. A cell counts if it holds a value or an inline text, whatever its format."""

    def __init__(self, shape: Shape, lengths: "array[int]") -> None:
        self.shape = shape
        self.lengths = lengths
        self.row = 0
        self.column = 0
        self.type = ""
        self.formula = self.filled = self.inside = self.hidden = False
        self.pieces: list[str] = []

    def walk(self, archive: zipfile.ZipFile, member: str) -> None:
        walk_xml(archive, member, start=self.start, end=self.end, text=self.text)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            place = attributes.get("r")
            if place:
                self.row, self.column = position(place)
            else:
                self.column += 1
            self.type = attributes.get("t", "")
            self.formula = self.filled = False
        elif name == "v" or name == "t":
            self.inside = True
            self.pieces.clear()
        elif name == "row":
            number = attributes.get("r")
            self.row = int(number) if number else self.row + 1
            self.column = 0
            self.hidden = attributes.get("hidden") in ("1", "true")
        elif name == "f":
            self.formula = True
        elif name == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            (top, left), (bottom, right) = position(first), position(last or first)
            self.shape.merge(top, bottom, first_column=left, last_column=right)

    def text(self, data: str) -> None:
        if self.inside:
            self.pieces.append(data)

    def end(self, name: str) -> None:
        if name == "v" or name == "t":
            self.inside = False
            if self.pieces:
                self.filled = True
                self.count(name, "".join(self.pieces))
        elif name == "c" and (self.filled or self.formula):
            self.close_cell()

    def close_cell(self) -> None:
        shape = self.shape
        if self.filled:
            shape.add(self.row, self.column)
            if self.hidden:
                shape.hide_row(self.row)
                self.hidden = False
            if self.type == "e":
                shape.error_values += 1
                shape.first_error = shape.first_error or reference(self.row, self.column)
        if self.formula:
            shape.formulas += 1
            shape.first_formula = shape.first_formula or reference(self.row, self.column)
            if not self.filled:
                shape.formulas_without_value += 1
                shape.first_without_value = shape.first_without_value or reference(self.row, self.column)

    def count(self, name: str, value: str) -> None:
        if name == "v" and self.type == "s":
            index = int(value)
            self.shape.text_bytes += self.lengths[index] if 0 <= index < len(self.lengths) else 0
        else:
            self.shape.text_bytes += len(value) if value.isascii() else len(value.encode())
        if self.shape.text_bytes > TEXT_LIMIT_BYTES:
            self.shape.hold_limits()


class _Spreadsheet:
    """Walks the content of an ods. Only cells with a value or a text count, but these as often as they are
    repeated."""

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self.row = self.column = 0
        self.rows_repeated = self.columns_repeated = 1
        self.filled = self.hidden = False
        self.text_bytes = 0

    def walk(self, archive: zipfile.ZipFile, member: str) -> None:
        walk_xml(archive, member, start=self.start, end=self.end, text=self.text)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table-cell" or name == "covered-table-cell":
            self.columns_repeated = int(attributes.get("table:number-columns-repeated", 1))
            self.filled = "office:value-type" in attributes
            self.text_bytes = 0
            spanned = int(attributes.get("table:number-rows-spanned", 1))
            if spanned > 1 and self.shapes:
                across = int(attributes.get("table:number-columns-spanned", 1))
                top, left = self.row + 1, self.column + 1
                self.shapes[-1].merge(top, top + spanned - 1, first_column=left, last_column=left + across - 1)
            if "table:formula" in attributes and self.shapes:
                shape = self.shapes[-1]
                shape.formulas += 1
                shape.first_formula = shape.first_formula or reference(self.row + 1, self.column + 1)
        elif name == "table-row":
            self.rows_repeated = int(attributes.get("table:number-rows-repeated", 1))
            self.column = 0
            self.hidden = attributes.get("table:visibility") in ("collapse", "filter")
        elif name == "table":
            self.shapes.append(Shape(attributes.get("table:name", "")))
            self.row = 0

    def text(self, data: str) -> None:
        size = len(data) if data.isascii() else len(data.encode())
        self.text_bytes += size

    def end(self, name: str) -> None:
        if name == "table-cell" or name == "covered-table-cell":
            self.close_cell()
        elif name == "table-row":
            self.row += self.rows_repeated

    def close_cell(self) -> None:
        if self.columns_repeated < 1 or self.rows_repeated < 1 or not self.shapes:
            raise Refused("workbook_broken", reason="number-columns-repeated")
        if self.filled or self.text_bytes:
            shape = self.shapes[-1]
            shape.add(self.row + 1, self.column + 1)
            shape.add(self.row + self.rows_repeated, self.column + self.columns_repeated)
            shape.text_bytes += self.text_bytes * self.rows_repeated * self.columns_repeated
            if self.hidden:
                shape.hide_row(self.row + 1)
                self.hidden = False
            shape.hold_limits()
        self.column += self.columns_repeated
        self.text_bytes = 0


def position(place: str) -> tuple[int, int]:
    """This function will read a cell reference: ``AB12`` is row 12, column 28.

    :raises ValueError: for anything else.
    """
    letters = place.rstrip("0123456789")
    return int(place[len(letters) :]), _column(letters)


@functools.lru_cache(maxsize=_COLUMNS_LIMIT)
def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        column = column * 26 + ord(letter) - 64
    return column


def reference(row: int, column: int) -> str:
    """This function will write a cell reference as spreadsheets show it: row 12, column 28 is ``AB12``."""
    return f"{column_letters(column)}{row}"


def column_letters(column: int) -> str:
    """This function will name a column as spreadsheets do: 1 is ``A``, 28 is ``AB``."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
