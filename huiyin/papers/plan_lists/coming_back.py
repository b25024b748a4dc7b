"""The coming back keeps how a list that left the house is known again, and its rows by their marks."""

import datetime
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from huiyin.papers import opening, sheets, tables
from huiyin.papers.dates import DateReader, NotADate, Order
from huiyin.papers.faults import Fault, shown
from huiyin.papers.plan_lists import columns, marks
from huiyin.papers.plan_lists.marks import Head, RowMark
from huiyin.papers.proposed import clean
from huiyin.papers.sniff import TableKind
from huiyin.papers.tables import Broken, TableFile

# The first day of each count of days: the one that most workbooks have, and that of old Macintoshes.
_DAY_ZERO = {False: datetime.date(1899, 12, 30), True: datetime.date(1904, 1, 1)}
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.0+)?\Z")
# With or without marks of thousands, in digits of any script; what is longer is no number of a list.
_COUNT = re.compile(r"\d{1,3}(?:[, ]\d{3}){1,5}\Z|\d{1,16}(?:\.0+)?\Z")
_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*[\"'](?:1|true|on)[\"']")


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet that left the house. ``places`` says where each column stands, those that are gone aside."""

    file: TableFile
    sheet: str
    head: Head
    head_row: int
    mark_place: int
    titles: tuple[str, ...]
    places: dict[str, int]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of such a sheet: its mark (None where it has none), whether there is one that was changed, its cells by
    column as they are compared, and the same as they stand."""

    number: int
    mark: RowMark | None
    damaged: bool
    cells: dict[str, str]
    raw: dict[str, str]


def known(files: Sequence[TableFile]) -> tuple[ListedSheet, ...]:
    """This function will find the sheets that left the house, in the order of the files."""
    found = []
    for file in files:
        for sheet in file.sheet_names:
            place = _head(file, sheet)
            if place is not None:
                found.append(place)
    return tuple(found)


def not_known(files: Sequence[TableFile], listed: Sequence[ListedSheet]) -> tuple[Fault, ...]:
    """This function will name the sheets that are not known again though something stands in them, and the lists that
    left in the same workbook as one that came back, and did not come back themselves."""
    there = {(each.file.name, each.sheet) for each in listed}
    sheets_left = [
        Fault(file.name, sheet, 0, "", "list_sheet_not_known", shown(sheet or file.name))
        for file in files
        for sheet in file.sheet_names
        if (file.name, sheet) not in there and _says_something(file, sheet)
    ]
    codes = {each.head.code for each in listed}
    first = {code: each for each in reversed(listed) for code in each.head.together if code in columns.LISTS}
    lists_left = [
        Fault(each.file.name, "", 0, "", "list_sheet_missing", facts=(("list", code),))
        for code, each in sorted(first.items())
        if code not in codes
    ]
    return (*sheets_left, *lists_left)


def _says_something(file: TableFile, sheet: str) -> bool:
    return any(
        isinstance(cells, Broken) or any(cell.strip() for cell in cells) for _, cells in tables.rows(file, sheet=sheet)
    )


def rows(listed: ListedSheet, *, today: datetime.date) -> Iterator[ListedRow]:
    """This function will read the rows of a sheet; what has no mark and says something in the first column alone, as a
    line below a list does, is no row of it."""
    is_csv = listed.file.kind is TableKind.CSV
    first = min(listed.places, key=listed.places.__getitem__, default="")
    reader = Reader(listed.file, today=today)
    for number, cells in tables.rows(listed.file, sheet=listed.sheet):
        if number <= listed.head_row or isinstance(cells, Broken):
            continue
        marked = cells[listed.mark_place].strip() if listed.mark_place < len(cells) else ""
        raw = {
            column: (sheets.plain(cells[place]) if is_csv else cells[place]) if place < len(cells) else ""
            for column, place in listed.places.items()
        }
        if not marked and not any(each.strip() for column, each in raw.items() if column != first):
            continue
        mark = marks.read_mark(marked) if marked else None
        compared = {column: reader.read(column, each) for column, each in raw.items()}
        yield ListedRow(number, mark, bool(marked) and mark is None, compared, raw)


def broken(listed: ListedSheet) -> Iterator[tuple[int, str]]:
    """This function will yield the rows of a csv that have no cells, each with its code of a reason."""
    for number, cells in tables.rows(listed.file, sheet=listed.sheet):
        if isinstance(cells, Broken):
            yield number, cells.code


class Reader:
    """Reads cells as they are compared: days and numbers whichever way a spreadsheet writes them."""

    def __init__(self, file: TableFile, *, today: datetime.date) -> None:
        self._zero = _DAY_ZERO[_counts_from_1904(file)]
        self._dates = DateReader(Order.AUTO, today=today)

    def read(self, column: str, value: str) -> str:
        """This function will read a cell; what can't be read stays as it stands."""
        text = clean(value)
        kind = columns.COLUMNS[column].kind
        if not text or kind not in ("date", "count", "no"):
            return text
        return self._day(text) if kind == "date" else self._count(text)

    def _day(self, text: str) -> str:
        if _SERIAL.match(text):
            return (self._zero + datetime.timedelta(days=int(float(text)))).isoformat()
        day = self._dates.read(text)
        return text if isinstance(day, NotADate) else day.isoformat()

    @staticmethod
    def _count(text: str) -> str:
        if not _COUNT.match(text):
            return text
        return str(int(text.partition(".")[0].replace(",", "").replace(" ", "")))


def _head(file: TableFile, sheet: str) -> ListedSheet | None:
    for number, cells in opening.first_rows(file, sheet=sheet):
        place = next((at for at, cell in enumerate(cells) if marks.is_head(cell)), None)
        head = marks.read_head(cells[place]) if place is not None else None
        if place is None or head is None or head.code not in columns.LISTS:
            continue
        titles = tuple(" ".join(cell.split()) for cell in cells)
        by_digest: dict[str, int] = {}
        for at, title in enumerate(titles):
            if at != place and title:
                by_digest.setdefault(marks.title_digest(sheets.plain(title)), at)
        wanted = {column: digest for column, digest in head.titles if column in columns.COLUMNS}
        places = {column: by_digest[digest] for column, digest in wanted.items() if digest in by_digest}
        used = {place, *places.values()}
        return ListedSheet(
            file, sheet, head, number, place, titles, places,
            missing=tuple(column for column in wanted if column not in places),
            unknown=tuple(title for at, title in enumerate(titles) if title and at not in used),
        )  # fmt: skip
    return None


def _counts_from_1904(file: TableFile) -> bool:
    """This function will tell whether the days of a workbook are counted from 1904."""
    if file.kind is not TableKind.XLSX:
        return False
    with zipfile.ZipFile(file.path) as archive:
        name = next((each for each in archive.namelist() if each.lower() == "xl/workbook.xml"), None)
        return name is not None and _1904.search(archive.read(name)) is not None
