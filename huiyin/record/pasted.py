"""What a spreadsheet puts on the clipboard: rows and cells apart by line ends and tabs, cells with either in quotes."""

import re

from huiyin.kernel.refused import Refused

MOST_CHARACTERS = 1_000_000
MOST_ROWS = 2_000
MOST_CELLS = 30_000
# A quoted cell ends before a tab or a line end; one that doesn't is a text that happens to begin with a quote.
_CELL = re.compile('"([^"]*(?:""[^"]*)*)"(?=\t|\n|\\Z)|([^\t\n]*)')


def cells(text: str) -> list[list[str]]:
    """This function will take a pasted text apart, row by row. What isn't written as a table is one cell.

    :raises Refused: paste_too_large.
    """
    if len(text) > MOST_CHARACTERS:
        raise Refused("paste_too_large", characters=MOST_CHARACTERS, rows=MOST_ROWS)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found: list[list[str]] = [[]]
    place = counted = 0
    while True:
        match = _CELL.match(text, place)
        if match is None:  # the second half matches the empty text, so that this can't be
            raise AssertionError(place)
        quoted = match[1]
        found[-1].append(match[2] if quoted is None else quoted.replace('""', '"'))
        counted += 1
        place = match.end()
        if place >= len(text):
            break
        if text[place] == "\n":
            found.append([])
        place += 1
        if len(found) > MOST_ROWS or counted > MOST_CELLS:
            raise Refused("paste_too_large", characters=MOST_CHARACTERS, rows=MOST_ROWS)
    if found[-1] == [""]:  # a spreadsheet ends each row with a line end, the last one too
        found.pop()
    return found
