"""The workbook keeps how lists become an xlsx that is changed and comes back: their marks in a hidden last column."""

import io
from collections.abc import Sequence

from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.sheet import Sheet
from huiyin.papers.printed import lists, values


def make(sheets: Sequence[Sheet], *, title: str, language: str, profile: str, mark: values.Mark) -> bytes:
    """This function will write lists as the sheets of one workbook."""
    held = io.BytesIO()
    line = values.foot_line(mark, language=language, profile=profile)
    with lists.opened(held, title=title, at=mark.at) as book:
        writer = lists.Writer(book, title=title, line=line, landscape=True)
        for sheet in sheets:
            widths = [columns.COLUMNS[code].width for code in sheet.codes]
            writer.sheet(sheet.name, sheet.titles, sheet.rows, widths=widths, hidden=sheet.marks)
    return held.getvalue()
