"""The lists keep how a paper's tables become a workbook: text that is never run, fixed head, widths, print set-up."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from huiyin import texts
from huiyin.papers import sheets
from huiyin.papers.printed import placeholders, values
from huiyin.papers.printed.paper import Paper
from huiyin.papers.printed.pieces import Table, When, pieces

_A4 = 9
# A width of the table of papers is a share of the line; a column of a sheet is measured in characters.
_CHARACTERS_A_SHARE = 1.2
_NARROWEST, _WIDEST = 7, 60
# A sheet's foot holds 255 characters, and & begins a code in it.
_FOOT_CHARACTERS = 200


def make(
    paper: Paper, shown: dict[str, Any], *, given: values.Values, language: str, profile: str, mark: values.Mark
) -> bytes:
    """This function will write one sheet for each table of a paper, from the values given and how they are shown.

    A requirement matrix has a first sheet of its own: one row an organisation, one column a requirement.
    """
    held = io.BytesIO()
    line = values.foot_line(mark, language=language, profile=profile)
    title = shown["paper_title"].replace("\n", " ")
    with opened(held, title=title, at=mark.at) as book:
        writer = Writer(book, title=title, line=line, landscape=paper.landscape)
        grids = {grid.name: grid for grid in paper.grids()}
        if paper.code == "requirement_matrix":
            first = texts.say("printed-section-matrix", language=language, profile=profile)
            corner = texts.say("printed-field-organisation", language=language, profile=profile)
            header, rows = matrix(shown, corner=corner)
            writer.sheet(first, header, rows, widths=[24, *[16] * (len(header) - 1)])
        for table in _tables(paper, language=language, profile=profile):
            code = grids[table.name].section or table.name
            name = texts.say(f"printed-section-{code}", language=language, profile=profile)
            rows = _rows(table, shown, given)
            writer.sheet(name, table.header, rows, widths=[_characters(share) for share in table.widths])
    return held.getvalue()


def opened(held: io.BytesIO, *, title: str, at: datetime.datetime) -> Any:
    """This function will begin a workbook in which no text is run as a formula or a link."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(held, options)
    book.set_properties({"title": title, "created": at.replace(tzinfo=None)})
    return book


def matrix(shown: dict[str, Any], *, corner: str) -> tuple[list[str], list[list[sheets.Cell]]]:
    """This function will turn the answers round: organisations down, requirements across, the state in each cell."""
    requirements = [each["code"] for each in shown["requirements"]]
    requirements += [each["requirement"] for each in shown["answers"]]
    across = list(dict.fromkeys(requirements))
    states: dict[str, dict[str, str]] = {}
    for each in shown["answers"]:
        cell = states.setdefault(each["organisation"], {})
        before = cell.get(each["requirement"])
        cell[each["requirement"]] = f"{before}\n{each['state']}" if before else each["state"]
    rows: list[list[sheets.Cell]] = [
        [name, *(cells.get(code, "") for code in across)] for name, cells in states.items()
    ]
    return [corner, *across], rows


def _tables(paper: Paper, *, language: str, profile: str) -> list[Table]:
    inner = (
        each
        for piece in pieces(paper, language=language, profile=profile)
        if isinstance(piece, When)
        for each in piece.pieces
    )
    return [each for each in inner if isinstance(each, Table) and each.kind == "grid"]


def _rows(table: Table, shown: dict[str, Any], given: values.Values) -> list[list[sheets.Cell]]:
    """Dates and counts as such, so that a sheet can sort them; all else as it is shown."""
    rows: list[list[sheets.Cell]] = []
    for item, plain in zip(shown[table.name], given.get(table.name) or (), strict=True):
        row: list[sheets.Cell] = []
        for text in table.rows[0]:
            tag = placeholders.VALUE.fullmatch(text)
            own = plain.get(tag[2]) if tag else None
            row.append(own if own is not None and not isinstance(own, str) else placeholders.fill(text, {"row": item}))
        rows.append(row)
    return rows


def _characters(share: int) -> int:
    return round(min(max(share * _CHARACTERS_A_SHARE, _NARROWEST), _WIDEST))


class Writer:
    """Writes the sheets of one workbook, all with one title and one line that says who had it made."""

    def __init__(self, book: Any, *, title: str, line: str, landscape: bool) -> None:
        self._book = book
        self._title = title
        self._line = line
        self._landscape = landscape
        edge = {"border": 1, "valign": "top", "text_wrap": True}
        self._head = book.add_format(edge | {"bold": True, "bg_color": "#F0F0F0"})
        self._cell = book.add_format(edge)
        self._day = book.add_format(edge | {"num_format": "yyyy-mm-dd"})
        self._moment = book.add_format(edge | {"num_format": "yyyy-mm-dd hh:mm"})
        self._mark = book.add_format({"italic": True, "font_color": "#595959"})

    def sheet(
        self, name: str, header: Sequence[str], rows: Sequence[Sequence[sheets.Cell]], *, widths: Sequence[int],
        hidden: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """This function will write a sheet; its last line, and its foot in print, say who had it made.

        ``hidden`` stands in a column of its own that nobody sees, from the title row down.
        """
        sheet = self._book.add_worksheet(sheets.sheet_name(name))
        for column, (title, width) in enumerate(zip(header, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title, self._head)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                place = (number, column)
                sheets.write_cell(sheet, place, cell=cell, style=self._cell, day=self._day, moment=self._moment)
        for number, text in enumerate(hidden):
            sheet.write_string(number, len(header), text)
        if hidden:
            sheet.set_column(len(header), len(header), None, None, {"hidden": True})
        sheet.write_string(len(rows) + 2, 0, self._line, self._mark)
        sheet.freeze_panes(1, 1)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(header) - 1)
        sheet.set_paper(_A4)
        if self._landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_header(f"&C{self._foot(self._title)}")
        sheet.set_footer(f"&L&8{self._foot(self._line)}&R&P / &N")

    @staticmethod
    def _foot(text: str) -> str:
        # A figure at the start would be read as part of a size before it.
        return " " + text[:_FOOT_CHARACTERS].replace("&", "&&")
