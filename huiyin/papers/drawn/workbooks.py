"""The workbooks keep how the lists of a plan become an xlsx or csv that may be changed outside and comes back."""

from collections.abc import Iterator

from huiyin.papers.drawn.reader import Asker
from huiyin.papers.plan_lists import columns, sheet, workbook
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.plan_lists.sheet import Sheet
from huiyin.papers.printed.values import Mark

# What a cell of a csv may hold, so that the same program reads it again.
_CSV_CHARACTERS = 100_000


def xlsx(asker: Asker, content: Content, *, codes: tuple[str, ...], mark: Mark) -> bytes:
    """This function will write lists of a plan as one workbook, in the layout that comes with the program."""
    made = [sheet.of(content, code, language=asker.language, profile=asker.profile) for code in codes]
    title = made[0].name if len(made) == 1 else ", ".join(each.name for each in made)
    return workbook.make(made, title=title, language=asker.language, profile=asker.profile, mark=mark)


def csv(asker: Asker, content: Content, *, code: str) -> Iterator[bytes]:
    """This function will write a list of a plan as csv."""
    made: Sheet = sheet.of(content, code, language=asker.language, profile=asker.profile, most=_CSV_CHARACTERS)
    return sheet.csv_lines(made)


ALL = columns.LISTS
