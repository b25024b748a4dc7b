"""The prose dates keep how days that stand in running text are found, each with the words around it.

They are proposed as due dates and never set: what a sentence says about a day, a person reads.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.papers.dates import DateReader, NotADate, Order, OrderEvidence

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_FOUND = re.compile(
    rf"\b(?:{_MONTHS}|{_SHORT})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}|{_SHORT})\.?,? \d{{4}}\b"
    r"|\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}/\d{1,2}/\d{4}\b|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日",
    re.IGNORECASE,
)
_AROUND = 40
MOST = 20


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text, and the words that it was found in."""

    day: str
    words: str


class Finder:
    """Finds days in the texts of one column, which together say which way round they stand."""

    def __init__(self, texts: Iterable[str], *, today: datetime.date) -> None:
        evidence = OrderEvidence()
        for text in texts:
            for found in _FOUND.finditer(text):
                evidence.add(found[0])
        self._reader = DateReader(evidence.order() or Order.AUTO, today=today)

    def days(self, text: str) -> tuple[Day, ...]:
        """This function will find the days of a text in their order, each once; one that can't be told is left out."""
        found: dict[str, Day] = {}
        for each in _FOUND.finditer(text):
            day = self._reader.read(" ".join(each[0].split()))
            if not isinstance(day, NotADate) and len(found) < MOST:
                found.setdefault(day.isoformat(), Day(day.isoformat(), _words(text, each.start(), each.end())))
        return tuple(found.values())


def _words(text: str, start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    words = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(text) else ''}"
