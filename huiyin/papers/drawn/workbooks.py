"""The workbooks keep how the lists of a plan become an xlsx or csv that may be changed outside and comes back."""

from collections.abc import Iterator, Sequence

from huiyin import texts
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.plan_lists import sheet, workbook
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.printed.values import Mark

# What a cell of a csv may hold, so that the same program reads it again.
_CSV_CHARACTERS = 100_000


def xlsx(asker: Asker, content: Content, *, codes: Sequence[str], mark: Mark) -> bytes:
    """This function will write lists of a plan as one workbook, in the layout that comes with the program."""
    made = [sheet.of(content, code, language=asker.language, profile=asker.profile, together=codes) for code in codes]
    title = texts.listed([each.name for each in made], language=asker.language)
    return workbook.make(made, title=title, language=asker.language, profile=asker.profile, mark=mark)


def csv(asker: Asker, content: Content, *, code: str) -> Iterator[bytes]:
    """This function will write a list of a plan as csv."""
    made = sheet.of(content, code, language=asker.language, profile=asker.profile, most=_CSV_CHARACTERS)
    return sheet.csv_lines(made)
