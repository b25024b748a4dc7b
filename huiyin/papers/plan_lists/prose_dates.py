"""The prose dates keep how days that stand in running text are found, each with the words around it.

They are proposed as due dates and never set: what a sentence says about a day, a person reads.
"""

import calendar
import datetime
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.papers.dates import DateReader, NotADate, Order, OrderEvidence

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_WHOLE = re.compile(
    rf"\b(?:{_MONTHS}|{_SHORT})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}|{_SHORT})\.?,? \d{{4}}\b"
    r"|(?<![\d.])\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}(?!\d|\.\d)"
    r"|(?<![\d./])\d{1,2}(?P<sign>[/.])\d{1,2}(?P=sign)\d{4}(?!\d|\.\d)"
    r"|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号]",
    re.IGNORECASE,
)
# A month that a sentence makes the end of something; a month that is only named says nothing of a day.
_UNTIL = r"\b(?:by|before|until|no later than|not later than)(?P<end> the end of| end of)? "
_MONTH = re.compile(
    rf"{_UNTIL}(?P<name>{_MONTHS}|{_SHORT})\.?,? (?P<year>\d{{4}})\b"
    r"|(?P<chinese>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月(?: ?(?P<last>底|末)(?:[之以]?前)?|(?:[之以]?前))",
    re.IGNORECASE,
)
_NUMBERS = {name[:3].lower(): number for number, name in enumerate(_MONTHS.split("|"), start=1)}
_AROUND = 40
MOST = 20


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text, and the words that it was found in."""

    day: str
    words: str


class Finder:
    """Finds days in the texts of one column, which together say which way round they stand.

    ``unclear`` holds the first values that could be read both ways, where the column decides nothing.
    """

    def __init__(self, texts: Iterable[str], *, today: datetime.date) -> None:
        evidence = OrderEvidence()
        for text in texts:
            for found in _WHOLE.finditer(_plain(text)):
                evidence.add(found[0])
        order = evidence.order()
        seen = (evidence.day_first, evidence.month_first, evidence.doubtful)
        self.unclear = tuple(each for each in seen if each) if order is None else ()
        self._reader = DateReader(order or Order.AUTO, today=today)

    def days(self, text: str) -> tuple[Day, ...]:
        """This function will find the days of a text in their order, each once; one that can't be told is left out. A
        month by whose end something is due stands for its last day, one before which it is due for the day before."""
        text = _plain(text)
        found: dict[str, Day] = {}
        several = sorted((*_WHOLE.finditer(text), *_MONTH.finditer(text)), key=re.Match.start)
        for each in several:
            written = " ".join(each[0].split()) if each.re is _WHOLE else _end_of_month(each)
            day = self._reader.read(written)
            if not isinstance(day, NotADate) and len(found) < MOST:
                found.setdefault(day.isoformat(), Day(day.isoformat(), _words(text, each.start(), each.end())))
        return tuple(found.values())


def _plain(text: str) -> str:
    """This function will write full-width digits and signs as others do."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _end_of_month(found: re.Match[str]) -> str:
    """This function will write the last day that a month leaves; what is no month stays as it was written."""
    year = int(found["year"] or found["chinese"])
    month = int(found["month"]) if found["month"] else _NUMBERS[found["name"][:3].lower()]
    begins = found["last"] is None if found["month"] else found[0].lower().startswith("before") and not found["end"]
    if not (1 <= month <= 12 and year > datetime.MINYEAR):
        return found[0]
    if begins:
        return (datetime.date(year, month, 1) - datetime.timedelta(days=1)).isoformat()
    return datetime.date(year, month, calendar.monthrange(year, month)[1]).isoformat()


def _words(text: str, start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    words = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(text) else ''}"
