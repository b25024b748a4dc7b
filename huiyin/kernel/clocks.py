"""The clocks of an act: which of them it starts by the rules, and how those of its subject run on after it."""

import datetime
from collections.abc import Iterable
from typing import Any

from huiyin.kernel import deadline
from huiyin.kernel.profile import Profile
from huiyin.kernel.row import ActRow, Clock


def started(row: ActRow, on: str, *, rules: Profile, calendar: deadline.WorkCalendar) -> list[list[Any]]:
    """This function will compute the clocks that the act starts: name, start, due date, provisional."""
    found: list[list[Any]] = []
    for name in row.starts:
        period = rules.deadlines.get(name)
        if period is not None:
            start = datetime.date.fromisoformat(on)
            due = deadline.due_date(period.period, start=start, calendar=calendar)
            found.append([name, on, due.date.isoformat(), due.provisional])
    return found


def moved(before: tuple[Clock, ...], row: ActRow, *, frozen: Iterable[Iterable[Any]], on: str) -> tuple[Clock, ...]:
    """This function will give the clocks of a subject after an act: what it stops stopped, what it started added."""
    kept = tuple(clock.stopped(on) if clock.name in row.stops else clock for clock in before)
    return kept + tuple(Clock(name, start, due, due, provisional) for name, start, due, provisional in frozen)
