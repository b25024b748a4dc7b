"""Tables that are downloaded for a spreadsheet: lines of csv that no spreadsheet runs, and the answer around them."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from django.http import StreamingHttpResponse

from huiyin import texts
from huiyin.papers import sheets
from huiyin.web.pages.parts import Words
from huiyin.web.visits import Visit


def answer(rows: Iterable[Sequence[str]], *, name: str) -> StreamingHttpResponse:
    """This function will answer with a table as a file; the first row is the head."""
    return file(lines(rows), name=name)


def file(written: Iterable[bytes], *, name: str) -> StreamingHttpResponse:
    """This function will answer with lines as they are, as a file of this name."""
    response = StreamingHttpResponse(written, content_type="text/csv; charset=utf-8", status=200)
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def lines(rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """This function will write rows, with the mark in front by which a spreadsheet knows UTF-8."""
    yield "\ufeff".encode()
    for row in rows:
        yield line(row)


def line(cells: Sequence[str]) -> bytes:
    """This function will write one line; a cell that a spreadsheet would take for a formula becomes plain text."""
    written = io.StringIO()
    csv.writer(written).writerow([sheets.neutral(cell) for cell in cells])
    return written.getvalue().encode()


def said(visit: Visit, words: Words) -> str:
    """This function will say words as a cell holds them."""
    if isinstance(words, str):
        return words
    return texts.say(words.code, language=visit.language, profile=visit.profile, **words.facts)
