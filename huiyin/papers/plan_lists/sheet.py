"""The sheet keeps a list as it leaves the house: titles, cells, and beside each row its mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from huiyin import texts
from huiyin.papers import sheets
from huiyin.papers.plan_lists import columns, marks
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.sheets import Cell

_CUT = " […]"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list as a table. ``marks`` begin with what stands above them; ``rows`` are in the order of ``codes``."""

    code: str
    name: str
    codes: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marks: tuple[str, ...]


def title_of(column: str, *, language: str, profile: str = "") -> str:
    """This function will give the title of a column."""
    return texts.say(f"printed-field-{column}", language=language, profile=profile)


def of(
    content: Content,
    code: str,
    *,
    language: str,
    profile: str = "",
    layout: Sequence[tuple[str, str]] = (),
    most: int = sheets.CELL_CHARACTERS,
    together: Sequence[str] = (),
) -> Sheet:
    """This function will make the table of a list. ``layout`` are (column, title) of a site's own blank; ``most`` is
    how long a text may be: a longer one is cut, and its last characters say so; ``together`` are the lists that leave
    in one workbook."""
    named = tuple(layout) or tuple(
        (each, title_of(each, language=language, profile=profile)) for each in columns.SHEET[code]
    )
    codes = tuple(column for column, _ in named)
    rows, marked = [], []
    for row in content.lists[code]:
        cells = tuple(_fitting(row.cells.get(column), most=most) for column in codes)
        rows.append(cells)
        serial = row.cells["serial"]
        values = [marks.told(cell) for cell in cells]
        marked.append(marks.mark(content.plan, row.key, serial=int(str(serial)), values=values))
    head = marks.head(code, plan=content.plan, line=content.line, language=language, titles=named, together=together)
    name = texts.say(f"paper-name-{code}", language=language, profile=profile)
    return Sheet(code, name, codes, tuple(title for _, title in named), tuple(rows), (head, *marked))


def csv_lines(sheet: Sheet) -> Iterator[bytes]:
    """This function will write a list as csv, its marks in the last column."""
    above, *marked = sheet.marks
    header = (*sheet.titles, above)
    return sheets.csv_lines(header, ((*row, mark) for row, mark in zip(sheet.rows, marked, strict=True)))


def is_cut(text: str) -> bool:
    """This function will tell whether a text was too long for its cell."""
    return text.endswith(_CUT.strip())


def _fitting(cell: Cell, *, most: int) -> Cell:
    if not isinstance(cell, str):
        return cell
    # No cell shows a tab, and what reads an ods loses it.
    cell = cell.replace("\t", " ")
    if _units(cell) <= most:
        return cell
    # Spreadsheets count in units of UTF-16: a character beyond the first plane is two.
    raw = cell.encode("utf-16-le")[: (most - len(_CUT)) * 2]
    return raw.decode("utf-16-le", errors="ignore") + _CUT


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
