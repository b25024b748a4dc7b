"""The sheets keep how tables leave the house: csv and xlsx in which no cell is ever run as a formula.

A spreadsheet program runs a cell that begins with ``=`` and its like, whoever wrote it. In xlsx such a
cell is written as text. In csv it gets a leading apostrophe (OWASP, CSV injection), which ``plain`` takes
off again.
"""

import csv
import datetime
import decimal
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import xlsxwriter

Cell = str | int | decimal.Decimal | datetime.date | datetime.datetime | None

# What a cell must not begin with. The full-width forms are run by East Asian editions; white space, and what nobody
# sees, may be cut off before the cell is looked at.
_UNSEEN = "[^\\S\t\r\n]|[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f]"
_RUN = f"(?:{_UNSEEN})*[=+\\-@|%＝＋－＠]"
_FIRST, _LATER = f"'*(?:{_RUN}|[\t\r\n])", f"'*{_RUN}"
# A cell begins at its beginning, and where an edition of another country takes it apart: that knows semicolons or tabs
# for commas, and then our quotes are none.
_RISKY = re.compile(f"\\A(?={_FIRST})|(?<=[;\t\r\n])(?={_LATER})")
_GUARD = re.compile(f"\\A'(?={_FIRST})|(?<=[;\t\r\n])'(?={_LATER})")
# What one cell of an xlsx may hold. A longer text would make the file unreadable, so it is cut, and shows it.
CELL_CHARACTERS = 32_767
_CUT = " […]"
_SHEET_NAME_CHARACTERS = 31
_NOT_IN_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def neutral(text: str) -> str:
    """This function will write a text so that no spreadsheet runs any of it; most texts stay as they are."""
    return _RISKY.sub("'", text)


def plain(text: str) -> str:
    """This function will undo ``neutral``: every text comes back as it was."""
    return _GUARD.sub("", text)


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """This function will yield a csv file piece by piece: UTF-8 with a byte order mark, commas, CRLF (RFC
    4180)."""
    # Without the mark, spreadsheets read UTF-8 as the encoding of the country they were bought in.
    yield b"\xef\xbb\xbf"
    held = io.StringIO()
    writer = csv.writer(held, quoting=csv.QUOTE_MINIMAL)
    writer.writerow([neutral(title) for title in header])
    for row in rows:
        writer.writerow([_csv_cell(cell) for cell in row])
        if held.tell() > 1 << 16:
            yield held.getvalue().encode()
            held.seek(0)
            held.truncate()
    yield held.getvalue().encode()


def write_xlsx(file: BinaryIO, sheets: Sequence[tuple[str, Sequence[str], Iterable[Sequence[Cell]]]]) -> None:
    """This function will write a workbook of (name, header, rows) sheets, row by row, with nothing held in
    memory.

    Dates are dates, numbers are numbers, all else is text; a text beyond what a cell can hold ends in
    ``[…]``.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(file, options) as workbook:
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        for name, header, rows in sheets:
            sheet = workbook.add_worksheet(sheet_name(name))
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, max(len(header) - 1, 0), 22)
            for column, title in enumerate(header):
                sheet.write_string(0, column, title, bold)
            for number, row in enumerate(rows, start=1):
                for column, cell in enumerate(row):
                    write_cell(sheet, (number, column), cell=cell, style=wrapped)


def _csv_cell(cell: Cell) -> str | int | decimal.Decimal:
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return neutral(cell) if isinstance(cell, str) else cell


def sheet_name(name: str) -> str:
    """This function will make a text fit to be the name of a sheet."""
    return name.translate(_NOT_IN_SHEET_NAME)[:_SHEET_NAME_CHARACTERS]


def write_cell(
    sheet: xlsxwriter.worksheet.Worksheet, place: tuple[int, int], *, cell: Cell, style: object, day: object = None,
    moment: object = None,
) -> None:  # fmt: skip
    """This function will write one cell at (row, column); ``day`` and ``moment`` are the styles of dates."""
    row, column = place
    if isinstance(cell, str) and cell:
        text = cell if len(cell) <= CELL_CHARACTERS else cell[: CELL_CHARACTERS - len(_CUT)] + _CUT
        sheet.write_string(row, column, text, style)
    elif isinstance(cell, datetime.datetime):
        # A sheet knows no time zones: the caller chooses one and the value says it nowhere.
        sheet.write_datetime(row, column, cell.replace(tzinfo=None), moment)
    elif isinstance(cell, datetime.date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, int | decimal.Decimal):
        sheet.write_number(row, column, cell, style if day else None)
    elif day:
        # Styles of their own mean a table with lines: an empty cell has its border too.
        sheet.write_blank(row, column, None, style)
