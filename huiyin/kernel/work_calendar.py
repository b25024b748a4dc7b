"""The work calendar keeps official notices of holidays and make-up days, each with its source.

Shipped notices lie in ``huiyin/kernel/calendars/``; the format is specified in docs/reference/profiles.md.
"""

import datetime
from typing import Any

from huiyin.kernel import strict
from huiyin.kernel.deadline import DAY, WorkCalendar

_KEYS = ("name", "weekend", "notices")
_NOTICE_KEYS = ("document", "issued_date", "source", "first_date", "last_date", "holidays", "make_up_days")


def load_calendar(raw: bytes) -> WorkCalendar:
    """This function will read a calendar from TOML, strictly.

    Its notices follow each other without a gap, so that ``last_notice_date`` says up to where dates are certain.

    :raises ProfileFault: with every fault at once.
    """
    table = strict.parse(raw)
    reader = strict.Reader()
    reader.table(table, "", keys=_KEYS)
    name = reader.text(table, "name", "", like=strict.NAME)
    weekend = _weekend(reader, table)
    holidays: set[datetime.date] = set()
    make_up_days: set[datetime.date] = set()
    spans: list[tuple[datetime.date, datetime.date]] = []
    for place, row in enumerate(reader.rows(table, "notices", "")):
        path = f"notices.{place}"
        notice = reader.table(row, path, keys=_NOTICE_KEYS)
        reader.text(notice, "document", path, like=strict.LINE)
        reader.text(notice, "source", path, like=strict.LINE)
        reader.date(notice, "issued_date", path)
        span = (reader.date(notice, "first_date", path), reader.date(notice, "last_date", path))
        if span[0] > span[1] or (spans and span[0] != spans[-1][1] + DAY):
            reader.fault(f"{path}.first_date", "notices_not_in_line")
        spans.append(span)
        holidays |= _days(reader, notice, "holidays", path, span)
        make_up_days |= _days(reader, notice, "make_up_days", path, span)
    for day in sorted(holidays & make_up_days):
        reader.fault("notices", "free_and_worked", day=day)
    reader.finish()
    return WorkCalendar(
        holidays=frozenset(holidays),
        make_up_days=frozenset(make_up_days),
        first_notice_date=spans[0][0],
        last_notice_date=spans[-1][1],
        weekend=weekend,
        name=name,
        digest=strict.digest(table),
    )


def _weekend(reader: strict.Reader, table: Any) -> frozenset[int]:
    """This function will read the weekdays that are free, written 1 (Monday) to 7 as in ISO 8601."""
    days = table.get("weekend", [])
    if not isinstance(days, list) or not all(type(day) is int and 1 <= day <= 7 for day in days) or len(days) > 4:
        reader.fault("weekend", "wrong_weekend")
        return frozenset()
    return frozenset(day - 1 for day in days)


def _days(
    reader: strict.Reader, notice: Any, key: str, path: str, span: tuple[datetime.date, datetime.date]
) -> set[datetime.date]:
    """This function will read days, written alone or as a pair [first, last]."""
    found: set[datetime.date] = set()
    values = notice.get(key, [])
    if not isinstance(values, list):
        reader.fault(f"{path}.{key}", "wrong_type", expected="list")
        return found
    for place, value in enumerate(values):
        pair = value if isinstance(value, list) else [value, value]
        if len(pair) != 2 or not all(type(day) is datetime.date for day in pair):
            reader.fault(f"{path}.{key}.{place}", "wrong_type", expected="date")
        elif not span[0] <= pair[0] <= pair[1] <= span[1]:
            reader.fault(f"{path}.{key}.{place}", "outside_the_notice", first_date=span[0], last_date=span[1])
        else:
            found |= {pair[0] + DAY * ahead for ahead in range((pair[1] - pair[0]).days + 1)}
    return found
