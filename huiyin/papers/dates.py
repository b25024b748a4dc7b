"""The dates keep how days are written in lists, in English and Chinese, and what can't be a day.

Where day and month could be either way round, the column decides by its other values; where it can't, a
person does.
"""

import datetime
import enum
import re
import unicodedata
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_TIME = r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}}) ?[-/.年] ?(\d{{1,2}}) ?[-/.月] ?(\d{{1,2}}) ?[日号]?{_TIME}\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_YEAR_LAST = re.compile(rf"(\d{{1,2}}) ?[-/.] ?(\d{{1,2}}) ?[-/.] ?(\d{{4}}){_TIME}\Z")
_YEAR_SHORT = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}\Z")
_DAY_FIRST_WORDS = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[ -]([A-Za-z]{{3,9}})\.?,?[ -](\d{{4}}){_TIME}\Z")
_MONTH_FIRST_WORDS = re.compile(rf"([A-Za-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}\Z")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?\Z")
_MONTH_ONLY = re.compile(
    r"\d{4} ?[-/.年] ?\d{1,2} ?(?:月(?:[初中底末]|[上中下]旬)?)?\Z|\d{4}年?[初中底末]?\Z|[A-Za-z]{3,9}\.? \d{4}\Z"
)
_SERIAL = re.compile(r"[1-6]\d{4}(?:\.\d+)?\Z")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_CHINESE_DATE = re.compile(
    r"([〇零一二三四五六七八九\d]{4})年([一二三四五六七八九十\d]{1,3})月([一二三四五六七八九十\d]{1,3})[日号](?:[之以]?前)?\Z"
)
_EARLIEST_YEAR = 1900
_YEARS_AHEAD = 50
_CACHE_LIMIT = 100_000
# No date is longer; a long text is neither matched nor remembered.
_DATE_CHARACTERS = 60


class Order(enum.StrEnum):
    """Which way round the parts of a date stand. AUTO lets the column decide."""

    AUTO = "auto"
    YMD = "ymd"
    MDY = "mdy"
    DMY = "dmy"


@dataclass(frozen=True, slots=True)
class NotADate:
    """Why a value is no date that can be kept; ``code`` is that of a fault."""

    code: str


class DateReader:
    """Reads the values of one column in one order, and remembers them: lists repeat their dates by the
    thousand."""

    def __init__(self, order: Order, *, today: datetime.date) -> None:
        self._order = order
        self._latest_year = today.year + _YEARS_AHEAD
        self._known: dict[str, datetime.date | NotADate] = {}

    def read(self, value: str) -> datetime.date | NotADate:
        """This function will read a value that is not blank."""
        if len(value) > _DATE_CHARACTERS:
            return NotADate("not_a_date")
        found = self._known.get(value)
        if found is None:
            if len(self._known) >= _CACHE_LIMIT:
                self._known.clear()
            found = self._known[value] = self._read(value)
        return found

    def _read(self, value: str) -> datetime.date | NotADate:
        parts = _parts(value, self._order)
        if isinstance(parts, NotADate):
            return parts
        year, month, day = parts
        if not _EARLIEST_YEAR <= year <= self._latest_year:
            return NotADate("date_out_of_range")
        try:
            return datetime.date(year, month, day)
        except ValueError:
            swapped = self._order in (Order.MDY, Order.DMY) and month > 12 >= day
            return NotADate("date_other_order" if swapped else "no_such_day")


class OrderEvidence:
    """Gathers from the values of one column which way round day and month stand in it."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self.month_first = ""
        self.day_first = ""
        self.doubtful = ""

    def add(self, value: str) -> None:
        """This function will take one value of the column into account; the first of each sort is kept to be
        shown."""
        if value in self._seen or len(value) > _DATE_CHARACTERS:
            return
        if len(self._seen) < _CACHE_LIMIT:
            self._seen.add(value)
        found = _YEAR_LAST.match(_plain(value))
        if found is None:
            return
        first, second = int(found[1]), int(found[2])
        if first > 12 >= second:
            self.day_first = self.day_first or value
        elif second > 12 >= first:
            self.month_first = self.month_first or value
        elif first != second:
            self.doubtful = self.doubtful or value

    def order(self) -> Order | None:
        """This function will give the order; YMD where no value leaves a doubt, None where a person has to
        decide.

        Evidence for both orders decides nothing: under either, the values that contradict it are faults.
        """
        if bool(self.day_first) != bool(self.month_first):
            return Order.DMY if self.day_first else Order.MDY
        return None if self.doubtful or self.day_first else Order.YMD


def looks_like_a_date(value: str) -> bool:
    """This function will tell whether a value is written as a day, whichever way round."""
    return len(value) <= _DATE_CHARACTERS and not isinstance(_parts(value, Order.MDY), NotADate)


def _plain(value: str) -> str:
    text = value.strip()
    return text if text.isascii() else unicodedata.normalize("NFKC", text).strip()


def _parts(value: str, order: Order) -> tuple[int, int, int] | NotADate:
    text = _plain(value)
    if found := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _YEAR_LAST.match(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if order is Order.DMY:
            return year, second, first
        if order is Order.MDY or first == second:
            return year, first, second
        return NotADate("date_year_last")
    if found := _DAY_FIRST_WORDS.match(text):
        return _named_month(found[3], found[2], found[1])
    if found := _MONTH_FIRST_WORDS.match(text):
        return _named_month(found[3], found[1], found[2])
    if found := _CHINESE_DATE.match(text):
        return int(found[1].translate(_DIGITS)), _chinese_number(found[2]), _chinese_number(found[3])
    return NotADate(_reason(text))


def _named_month(year: str, month: str, day: str) -> tuple[int, int, int] | NotADate:
    number = _MONTHS.get(month.lower())
    return NotADate("not_a_date") if number is None else (int(year), number, int(day))


def _chinese_number(text: str) -> int:
    """This function will read 一 to 三十一; 0 where they make no number, neither month nor day."""
    tens, ten, units = text.rpartition("十")
    if not ten:
        return int(text.translate(_DIGITS)) if "十" not in text else 0
    left = tens.translate(_DIGITS) or "1"
    right = units.translate(_DIGITS) or "0"
    return int(left) * 10 + int(right) if left.isdigit() and right.isdigit() else 0


def _reason(text: str) -> str:
    if _CLOCK.match(text):
        return "clock_time"
    if _YEAR_SHORT.match(text):
        return "date_short_year"
    if _MONTH_ONLY.match(text):
        return "date_without_day"
    if _SERIAL.match(text):
        return "date_is_number"
    return "not_a_date"
