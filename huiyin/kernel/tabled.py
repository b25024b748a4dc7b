"""The tables behind the plots of the figures: over time, by age, by date, by organisation and by category.

Each says its unit, its day and the journal's size, and counts by the definitions of :mod:`.figures`: a table can't say
of a finding what a rate doesn't say of it.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from huiyin.kernel import figures
from huiyin.kernel.figures import Counted, Standing
from huiyin.kernel.finding import OPEN

CODES = ("over_time", "ages", "on_time", "declared_verified", "organisation_category")
REACHED = ("issued", "declared", "verified", "closed")
MOST_DAYS = 24
# What counts as issued, declared, verified and closed, as in the first three rates: of what is neither withdrawn nor
# accepted as a risk.
STATES: Mapping[str, tuple[str, ...]] = {
    "issued": (*OPEN, "sustained", "closed"),
    "declared": figures.DECLARED,
    "verified": ("verified", "closed"),
    "closed": ("closed",),
}

Row = tuple[tuple[str, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``keys`` name what a row is of, ``columns`` what it counts. Rows are (values of the keys, counts)."""

    code: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str
    as_of: str
    journal_size: int


def every(found: Counted, *, themes: Mapping[str, str], as_of: str, journal_size: int) -> tuple[Table, ...]:
    """This function will draw up all tables, in the order of :data:`CODES`; ``themes`` name the theme of a category."""
    day = datetime.date.fromisoformat(as_of)
    ages = figures.ages(found, as_of=as_of, journal_size=journal_size)
    made: tuple[tuple[tuple[str, ...], tuple[str, ...], list[Row], str], ...] = (
        (("day",), REACHED, _over_time(found, day), "findings"),
        (("age",), ("open",), [((each.code,), (each.numerator,)) for each in ages], "findings"),
        (("date",), ("in_time", "late"), _on_time(found, as_of), "rectifications"),
        (("organisation",), REACHED, _grouped(found, lambda each: (each.organisation,)), "findings"),
        (
            ("organisation", "category"),
            REACHED,
            _grouped(found, lambda each: (each.organisation, themes.get(each.category, each.category))),
            "findings",
        ),
    )
    return tuple(
        Table(code, keys, columns, tuple(rows), unit, as_of, journal_size)
        for code, (keys, columns, rows, unit) in zip(CODES, made, strict=True)
    )


def days_until(first: datetime.date, last: datetime.date) -> tuple[datetime.date, ...]:
    """This function will give the firsts of the last months, the first one before anything was issued, and the day."""
    start = min(first, last - datetime.timedelta(days=1)).replace(day=1)
    months = (last.year - start.year) * 12 + last.month - start.month + 1
    firsts = (datetime.date(start.year + (start.month - 1 + each) // 12, (start.month - 1 + each) % 12 + 1, 1)
              for each in range(months))  # fmt: skip
    return (*(each for each in firsts if each < last), last)[-MOST_DAYS:]


def _over_time(found: Counted, day: datetime.date) -> list[Row]:
    """This function will count how many had reached each state by the first of each month, and by the day."""
    dates = {name: found.days(f"{name}_date") for name in REACHED}
    if not dates["issued"]:
        return []
    rows: list[Row] = []
    for each in days_until(datetime.date.fromisoformat(min(dates["issued"])), day):
        until = each.isoformat()
        reached = (sum(count for date, count in dates[name].items() if date <= until) for name in REACHED)
        rows.append(((until,), tuple(reached)))
    return rows


def _on_time(found: Counted, as_of: str) -> list[Row]:
    """This function will count rectifications in time and late, by the first date and by the one that counts."""
    rates = {each.code: each for each in figures.rates(found, as_of=as_of)}
    told = ((name, rates[f"on_time_by_{name}"]) for name in ("original", "current"))
    return [((name,), (each.numerator, each.denominator - each.numerator)) for name, each in told]


def _grouped(found: Counted, of: Callable[[Standing], tuple[str, ...]]) -> list[Row]:
    groups: dict[tuple[str, ...], Counter[str]] = {}
    for each in found.standings:
        reached = [name for name, states in STATES.items() if each.state in states]
        if reached:
            groups.setdefault(of(each), Counter()).update(dict.fromkeys(reached, each.findings))
    return [(key, tuple(groups[key][name] for name in REACHED)) for key in sorted(groups)]
