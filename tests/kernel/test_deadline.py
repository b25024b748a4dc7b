"""Due dates: months, days and working days, both ways of counting, holidays, and the moment something is late."""

import datetime
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import deadline
from huiyin.kernel.deadline import Due, MonthEnd, Period, Roll, Unit, WorkCalendar

date = datetime.date

# The State Council's notice for the National Day holiday of 2026, and nothing else.
OCTOBER_2026 = WorkCalendar(
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)),
    make_up_days=frozenset({date(2026, 9, 20), date(2026, 10, 10)}),
    first_notice_date=date(2026, 1, 1),
    last_notice_date=date(2026, 12, 31),
)
ZONES = sorted(zoneinfo.available_timezones())

days = st.dates(date(1971, 1, 1), date(2037, 12, 1))
counts = st.integers(1, 400)
periods = st.builds(
    Period,
    unit=st.sampled_from(Unit),
    count=counts,
    first_day_counts=st.booleans(),
    month_end=st.sampled_from(MonthEnd),
    roll=st.sampled_from(Roll),
)


def due(unit: str, count: int, start: date, **more: object) -> date:
    period = Period(Unit(unit), count, **more)  # type: ignore[arg-type]
    return deadline.due_date(period, start=start, calendar=OCTOBER_2026).date


@pytest.mark.parametrize(
    ("start", "count", "first_day_counts", "month_end", "expected"),
    [
        (date(2026, 3, 25), 1, False, "clip", date(2026, 4, 25)),
        (date(2026, 1, 31), 1, False, "clip", date(2026, 2, 28)),
        (date(2024, 1, 31), 1, False, "clip", date(2024, 2, 29)),
        (date(2026, 1, 31), 1, False, "next_day", date(2026, 3, 1)),
        (date(2026, 3, 31), 6, False, "clip", date(2026, 9, 30)),
        (date(2026, 3, 31), 6, False, "next_day", date(2026, 10, 1)),
        (date(2026, 11, 30), 3, False, "clip", date(2027, 2, 28)),
        (date(2026, 12, 15), 1, False, "clip", date(2027, 1, 15)),
        (date(2026, 12, 15), 12, False, "clip", date(2027, 12, 15)),
        (date(2026, 1, 15), 1, True, "clip", date(2026, 2, 14)),
        (date(2026, 3, 1), 1, True, "clip", date(2026, 3, 31)),
        (date(2026, 1, 31), 1, True, "clip", date(2026, 2, 28)),
        (date(2026, 1, 1), 12, True, "clip", date(2026, 12, 31)),
    ],
)
def test_months_end_where_the_rule_says(
    start: date, count: int, first_day_counts: bool, month_end: str, expected: date
) -> None:
    found = due("months", count, start, first_day_counts=first_day_counts, month_end=MonthEnd(month_end))
    assert found == expected


def test_days_count_the_first_day_only_where_the_rule_says() -> None:
    assert due("days", 10, date(2026, 3, 26)) == date(2026, 4, 5)
    assert due("days", 10, date(2026, 3, 26), first_day_counts=True) == date(2026, 4, 4)


def test_working_days_leave_out_holidays_and_take_in_make_up_days() -> None:
    # Wednesday 30 September 2026: the 8th and 9th, then the make-up Saturday, then Monday the 12th.
    start = date(2026, 9, 30)
    assert [due("working_days", count, start) for count in (1, 2, 3, 4)] == [
        date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10), date(2026, 10, 12),
    ]  # fmt: skip
    assert due("working_days", 1, start, first_day_counts=True) == start
    assert due("working_days", 1, date(2026, 10, 3), first_day_counts=True) == date(2026, 10, 8)


def test_a_due_date_on_a_free_day_rolls_only_where_the_rule_says() -> None:
    start = date(2026, 9, 1)
    assert due("months", 1, start) == date(2026, 10, 1)
    assert due("months", 1, start, roll=Roll.NEXT_WORKING_DAY) == date(2026, 10, 8)
    assert due("months", 1, date(2026, 9, 10), roll=Roll.NEXT_WORKING_DAY) == date(2026, 10, 10)


@pytest.mark.parametrize(
    ("unit", "count", "roll", "start", "provisional"),
    [
        ("working_days", 4, "none", date(2026, 12, 21), False),
        ("working_days", 15, "none", date(2026, 12, 21), True),
        ("working_days", 5, "none", date(2025, 12, 29), True),
        ("months", 12, "none", date(2026, 12, 21), False),
        ("months", 12, "next_working_day", date(2026, 12, 21), True),
        ("days", 400, "none", date(2026, 12, 21), False),
        ("days", 5, "next_working_day", date(2026, 12, 21), True),
        ("days", 3, "next_working_day", date(2026, 12, 21), False),
    ],
)
def test_beyond_the_last_notice_a_date_is_provisional(
    unit: str, count: int, roll: str, start: date, provisional: bool
) -> None:
    # The last days of 2026 are free, so the last known working day is Friday 25 December.
    calendar = WorkCalendar(
        holidays=frozenset({date(2026, 12, 28), date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)}),
        make_up_days=frozenset(),
        first_notice_date=date(2026, 1, 1),
        last_notice_date=date(2026, 12, 31),
    )
    period = Period(Unit(unit), count, roll=Roll(roll))
    assert deadline.due_date(period, start=start, calendar=calendar).provisional is provisional


def test_a_calendar_without_working_days_is_named_and_does_not_hang() -> None:
    never = WorkCalendar(frozenset(), frozenset(), date(2030, 1, 1), weekend=frozenset(range(7)))
    with pytest.raises(deadline.CalendarExhausted):
        deadline.due_date(Period(Unit.WORKING_DAYS, 1), start=date(2026, 1, 1), calendar=never)


@given(period=periods, start=days)
def test_a_period_ends_after_its_start_and_on_a_working_day_where_it_must(period: Period, start: date) -> None:
    found = deadline.due_date(period, start=start, calendar=OCTOBER_2026).date
    assert found >= start
    if period.unit is Unit.WORKING_DAYS or period.roll is Roll.NEXT_WORKING_DAY:
        assert OCTOBER_2026.is_working_day(found)


@given(period=periods, start=days, later=st.integers(0, 40))
def test_a_later_start_never_gives_an_earlier_end(period: Period, start: date, later: int) -> None:
    first = deadline.due_date(period, start=start, calendar=OCTOBER_2026).date
    second = deadline.due_date(period, start=start + deadline.DAY * later, calendar=OCTOBER_2026).date
    assert first <= second


@given(start=days, count=counts)
def test_counting_the_first_day_is_starting_a_day_earlier(start: date, count: int) -> None:
    for unit in (Unit.DAYS, Unit.WORKING_DAYS):
        counted = Period(unit, count, first_day_counts=True)
        plain = Period(unit, count)
        assert deadline.due_date(counted, start=start, calendar=OCTOBER_2026) == deadline.due_date(
            plain, start=start - deadline.DAY, calendar=OCTOBER_2026
        )


@given(start=days, count=st.integers(1, 60))
def test_working_days_are_those_that_a_person_would_count(start: date, count: int) -> None:
    counted, day = 0, start
    while counted < count:
        day += deadline.DAY
        counted += OCTOBER_2026.is_working_day(day)
    found = deadline.due_date(Period(Unit.WORKING_DAYS, count), start=start, calendar=OCTOBER_2026)
    known = OCTOBER_2026.is_known(start + deadline.DAY) and OCTOBER_2026.is_known(day)
    assert found == Due(day, provisional=not known)


@pytest.mark.parametrize(
    ("zone", "due_on", "expected"),
    [
        ("Asia/Shanghai", date(2026, 3, 31), "2026-03-31T16:00:00+00:00"),
        ("America/New_York", date(2026, 3, 7), "2026-03-08T05:00:00+00:00"),
        ("America/New_York", date(2026, 11, 1), "2026-11-02T05:00:00+00:00"),
        # Clocks skip midnight: the day begins at 01:00.
        ("Asia/Beirut", date(2026, 3, 28), "2026-03-28T22:00:00+00:00"),
        ("America/Sao_Paulo", date(2018, 11, 3), "2018-11-04T03:00:00+00:00"),
        # Clocks skip 23:30 to 00:30, so the day begins with the skip, not half an hour later.
        ("America/Toronto", date(1919, 3, 30), "1919-03-31T04:30:00+00:00"),
        # Clocks go back from 01:00 to 00:00: midnight comes twice, and the day begins with the first.
        ("America/Havana", date(2025, 11, 1), "2025-11-02T04:00:00+00:00"),
        # Clocks go back from 24:00 to 23:00: the day lasts 25 hours.
        ("Asia/Beirut", date(2026, 10, 24), "2026-10-24T22:00:00+00:00"),
        # Samoa skipped the whole of 30 December 2011.
        ("Pacific/Apia", date(2011, 12, 29), "2011-12-30T10:00:00+00:00"),
    ],
)
def test_late_from_the_next_local_midnight(zone: str, due_on: date, expected: str) -> None:
    found = deadline.late_from(due_on, zone=zone)
    assert found == datetime.datetime.fromisoformat(expected)
    assert found.tzinfo is datetime.UTC


@given(due_on=days, zone=st.sampled_from(ZONES))
def test_one_second_before_it_is_late_it_is_still_the_due_date(due_on: date, zone: str) -> None:
    late = deadline.late_from(due_on, zone=zone)
    before = late - datetime.timedelta(seconds=1)
    assert deadline.days_left(due_on, at=late, zone=zone) < 0
    assert deadline.days_left(due_on, at=before, zone=zone) >= 0


def test_days_left_are_counted_by_the_local_day() -> None:
    moment = datetime.datetime(2026, 3, 31, 17, 0, tzinfo=datetime.UTC)
    assert deadline.days_left(date(2026, 4, 1), at=moment, zone="Asia/Shanghai") == 0
    assert deadline.days_left(date(2026, 4, 1), at=moment, zone="America/New_York") == 1
    assert deadline.days_left(date(2026, 3, 20), at=moment, zone="Asia/Shanghai") == -12
