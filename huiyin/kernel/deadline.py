"""The arithmetic of deadlines keeps civil dates apart from moments: when something is due, when it is late.

A due date is a civil date in a named zone; it is late from the next local midnight. A rule set says whether
the first day counts, what 31 January + 1 month is, and whether a due date rolls to a working day. Which days
are working days is dated data (``WorkCalendar``, read by ``huiyin.kernel.work_calendar``): where a date hangs
on days that no official notice covers yet it is *provisional*. Source: docs/procedure.md, principle 6.
"""

import calendar as gregorian
import datetime
import enum
import zoneinfo
from dataclasses import dataclass

DAY = datetime.timedelta(days=1)
SATURDAY_AND_SUNDAY = frozenset({5, 6})
# Longer than any pause between two working days can be: beyond it the calendar itself is wrong.
LONGEST_PAUSE_DAYS = 60


class Unit(enum.StrEnum):
    """What a period is counted in."""

    MONTHS = "months"
    DAYS = "days"
    WORKING_DAYS = "working_days"


class MonthEnd(enum.StrEnum):
    """Where a period of months ends that would end on a day its last month does not have.

    31 January + 1 month: ``clip`` gives 28 February, ``next_day`` gives 1 March.
    """

    CLIP = "clip"
    NEXT_DAY = "next_day"


class Roll(enum.StrEnum):
    """What becomes of a due date that is no working day."""

    NONE = "none"
    NEXT_WORKING_DAY = "next_working_day"


class CalendarExhausted(ValueError):
    """The calendar names no working day for longer than any pause can be."""


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a rule states it. ``count`` is at least 1; ``first_day_counts`` takes in the first day."""

    unit: Unit
    count: int
    first_day_counts: bool = False
    month_end: MonthEnd = MonthEnd.CLIP
    roll: Roll = Roll.NONE


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days are worked, by official notice.

    ``holidays`` are free days whatever the weekday, ``make_up_days`` (调休) are worked whatever the weekday.
    ``weekend`` holds weekdays with Monday as 0. The notices cover ``first_notice_date`` to ``last_notice_date``,
    both included.
    """

    holidays: frozenset[datetime.date]
    make_up_days: frozenset[datetime.date]
    last_notice_date: datetime.date
    first_notice_date: datetime.date = datetime.date.min
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    name: str = ""
    digest: str = ""

    def is_working_day(self, day: datetime.date) -> bool:
        """This function will tell whether a day is worked; beyond the notices by its weekday alone."""
        if day in self.make_up_days:
            return True
        return day not in self.holidays and day.weekday() not in self.weekend

    def is_known(self, day: datetime.date) -> bool:
        """This function will tell whether an official notice covers the day."""
        return self.first_notice_date <= day <= self.last_notice_date


@dataclass(frozen=True, slots=True)
class Due:
    """A due date. ``provisional``: it hangs on days that no official notice covers, and is confirmed by an act."""

    date: datetime.date
    provisional: bool


def due_date(period: Period, *, start: datetime.date, calendar: WorkCalendar) -> Due:
    """This function will compute the last day (included) of a period that starts on ``start``.

    :raises CalendarExhausted: the calendar has no working day where one is needed.
    """
    if period.unit is Unit.WORKING_DAYS:
        return _working_days(period, start=start, calendar=calendar)
    if period.unit is Unit.DAYS:
        end = start + DAY * (period.count - period.first_day_counts)
    else:
        end = _months(period, start=start)
    if period.roll is Roll.NONE:
        return Due(end, provisional=False)
    rolled = _next_working_day(end, calendar=calendar)
    return Due(rolled, provisional=not (calendar.is_known(end) and calendar.is_known(rolled)))


def months_after(start: datetime.date, months: int) -> datetime.date:
    """This function will give the same day so many months later, or the last one of a shorter month."""
    return _months(Period(Unit.MONTHS, months), start=start)


def late_from(due: datetime.date, *, zone: str) -> datetime.datetime:
    """This function will give the moment (aware, UTC) from which something due on ``due`` is late.

    It is the first moment of the next day in the zone. Where clocks skip that midnight, it is the moment of the
    skip; where midnight comes twice, the first one, since the next day has begun then.
    """
    clock = zoneinfo.ZoneInfo(zone)
    midnight = datetime.datetime.combine(due + DAY, datetime.time(), tzinfo=clock)
    late = midnight.astimezone(datetime.UTC)
    if late.astimezone(clock).replace(tzinfo=None) == midnight.replace(tzinfo=None):
        return late
    # Midnight lies in a gap. fold 0 reads it with the offset before the skip, fold 1 with the one after it, so
    # the skip lies between the two readings; halving finds it (Toronto skipped 23:30 to 00:30 in 1919).
    before = midnight.replace(fold=1).astimezone(datetime.UTC)
    offset = before.astimezone(clock).utcoffset()
    while late - before > datetime.timedelta(seconds=1):
        middle = before + datetime.timedelta(seconds=(late - before) // datetime.timedelta(seconds=2))
        if middle.astimezone(clock).utcoffset() == offset:
            before = middle
        else:
            late = middle
    return late


def days_left(due: datetime.date, *, at: datetime.datetime, zone: str) -> int:
    """This function will count the civil days from ``at`` to the due date: 0 on the last day, then less."""
    return (due - at.astimezone(zoneinfo.ZoneInfo(zone)).date()).days


def _months(period: Period, *, start: datetime.date) -> datetime.date:
    """This function will find the last day of a period of months.

    A period that counts its first day ends on the day before the one with the same number: 15 January + 1 month
    ends on 14 February, 1 March + 1 month on 31 March (section 188 of the German Civil Code states both ways).
    """
    year, month = divmod(start.year * 12 + start.month - 1 + period.count, 12)
    month += 1
    if period.first_day_counts and start.day == 1:
        return datetime.date(year, month, 1) - DAY
    wanted = start.day - period.first_day_counts
    last = gregorian.monthrange(year, month)[1]
    if wanted <= last:
        return datetime.date(year, month, wanted)
    end = datetime.date(year, month, last)
    return end if period.month_end is MonthEnd.CLIP else end + DAY


def _working_days(period: Period, *, start: datetime.date, calendar: WorkCalendar) -> Due:
    first = start if period.first_day_counts else start + DAY
    day = _next_working_day(first, calendar=calendar)
    for _ in range(period.count - 1):
        day = _next_working_day(day + DAY, calendar=calendar)
    return Due(day, provisional=not (calendar.is_known(first) and calendar.is_known(day)))


def _next_working_day(day: datetime.date, *, calendar: WorkCalendar) -> datetime.date:
    """This function will give the day itself when it is worked, else the next one that is."""
    for ahead in range(LONGEST_PAUSE_DAYS):
        found = day + DAY * ahead
        if calendar.is_working_day(found):
            return found
    raise CalendarExhausted(f"No working day within {LONGEST_PAUSE_DAYS} days from {day.isoformat()}.")
