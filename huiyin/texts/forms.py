"""The arithmetic behind dates, sizes and durations as people read them; the words lie in ``forms.ftl``.

No zone is chosen here: a datetime is written as it comes, so the door turns it to local time first.
"""

import datetime

_SIZES = ("bytes", "kB", "MB", "GB", "TB")
_LENGTHS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def date_facts(day: datetime.date) -> dict[str, int]:
    """This function will take a date apart for ``form-date``."""
    return {"year": day.year, "month": day.month, "day": day.day}


def size_facts(size_bytes: int) -> dict[str, str]:
    """This function will choose the decimal unit for ``form-size``: one decimal at most, half rounds up."""
    power, unit = 1, 0
    # 999,950 bytes would read "1,000.0 kB": the next unit begins where the rounded figure reaches a thousand.
    while unit < len(_SIZES) - 1 and size_bytes * 20 >= power * 19_999:
        power, unit = power * 1000, unit + 1
    whole, tenth = divmod((size_bytes * 20 + power) // (power * 2), 10)
    amount = f"{whole:,}.{tenth}" if tenth else f"{whole:,}"
    return {"amount": amount, "unit": "byte" if size_bytes == 1 else _SIZES[unit]}


def duration_facts(seconds: int) -> tuple[tuple[str, int], ...]:
    """This function will give the two largest units of a length of time, for ``form-<unit>s``; never none."""
    left, found = max(seconds, 0), []
    for unit, length in _LENGTHS:
        count, left = divmod(left, length)
        if count:
            found.append((unit, count))
    return tuple(found[:2]) or (("second", 0),)
