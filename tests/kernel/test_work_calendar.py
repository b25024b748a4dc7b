"""Calendars: the shipped notices against the rules behind them, and what is refused."""

import calendar as gregorian
import datetime
import importlib.resources

import pytest

from huiyin.kernel import deadline, work_calendar
from huiyin.kernel.deadline import DAY, Period, Unit
from huiyin.kernel.strict import ProfileFault

date = datetime.date
FOLDER = importlib.resources.files("huiyin.kernel") / "calendars"
CN = (FOLDER / "cn-mainland.toml").read_bytes()
US = (FOLDER / "us-federal.toml").read_bytes()
SMALL = """
name = "small"
weekend = [6, 7]
[[notices]]
document = "One"
issued_date = 2024-11-12
source = "https://example.org/1"
first_date = 2025-01-01
last_date = 2025-12-31
holidays = [2025-01-01, [2025-05-01, 2025-05-03]]
make_up_days = [2025-04-27]
"""


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(ProfileFault) as refused:
        work_calendar.load_calendar(text.encode())
    return [(fault.path, fault.code) for fault in refused.value.faults]


def test_mainland_china_has_as_many_days_off_as_the_notices_say() -> None:
    calendar = work_calendar.load_calendar(CN)
    assert (calendar.first_notice_date, calendar.last_notice_date) == (date(2025, 1, 1), date(2026, 12, 31))
    # 元旦, 春节, 清明, 劳动节, 端午, 中秋 and 国庆: 1+8+3+5+3+8 days off in 2025, 3+9+3+5+3+3+7 in 2026.
    assert [sum(day.year == year for day in calendar.holidays) for year in (2025, 2026)] == [28, 33]
    assert [sum(day.year == year for day in calendar.make_up_days) for year in (2025, 2026)] == [5, 6]
    assert all(day.weekday() in calendar.weekend for day in calendar.make_up_days)


@pytest.mark.parametrize(("year", "working_days"), [(2025, 248), (2026, 248)])
def test_mainland_china_has_the_working_days_of_the_year(year: int, working_days: int) -> None:
    """Statutory holidays are 13 since 2025, so days off moved by make-up days must not change the sum."""
    calendar = work_calendar.load_calendar(CN)
    days = [date(year, 1, 1) + DAY * ahead for ahead in range(365)]
    weekdays = sum(day.weekday() < 5 for day in days)
    assert weekdays - 13 == working_days
    assert sum(map(calendar.is_working_day, days)) == working_days


def nth(year: int, month: int, weekday: int, place: int) -> date:
    """The n-th weekday of a month; place -1 is the last."""
    weeks = [week[weekday] for week in gregorian.monthcalendar(year, month) if week[weekday]]
    return date(year, month, weeks[place])


def observed(day: date) -> date:
    return day + DAY * {5: -1, 6: 1}.get(day.weekday(), 0)


def test_united_states_holidays_follow_the_law() -> None:
    calendar = work_calendar.load_calendar(US)
    by_law = set()
    for year in (2025, 2026, 2027, 2028):
        fixed = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)]
        by_law |= {observed(date(year, month, day)) for month, day in fixed}
        by_law |= {nth(year, 1, 0, 2), nth(year, 2, 0, 2), nth(year, 5, 0, -1), nth(year, 9, 0, 0)}
        by_law |= {nth(year, 10, 0, 1), nth(year, 11, 3, 3)}
    assert calendar.holidays == {day for day in by_law if calendar.is_known(day)}
    assert calendar.last_notice_date == date(2027, 12, 31)


def test_a_due_date_by_the_shipped_calendar() -> None:
    calendar = work_calendar.load_calendar(CN)
    period = Period(Unit.WORKING_DAYS, 5)
    assert deadline.due_date(period, start=date(2026, 2, 12), calendar=calendar).date == date(2026, 2, 26)
    assert deadline.due_date(period, start=date(2026, 12, 28), calendar=calendar).provisional


def test_a_digest_follows_the_content() -> None:
    small = work_calendar.load_calendar(SMALL.encode())
    assert small.holidays == {date(2025, 1, 1), date(2025, 5, 1), date(2025, 5, 2), date(2025, 5, 3)}
    assert small.digest == work_calendar.load_calendar(("# why\n" + SMALL).encode()).digest
    assert small.digest != work_calendar.load_calendar(SMALL.replace("04-27", "04-26").encode()).digest


# What stands in the small calendar, what is put there instead, and the faults that it makes.
FAULTY: list[tuple[str, str, list[tuple[str, str]]]] = [
    ('name = "small"', "", [("name", "missing_key")]),
    ("weekend = [6, 7]", "weekend = [0]", [("weekend", "wrong_weekend")]),
    ("weekend = [6, 7]", "weekend = [1, 2, 3, 4, 5]", [("weekend", "wrong_weekend")]),
    ("weekend = [6, 7]", 'weekend = "Sunday"', [("weekend", "wrong_weekend")]),
    ("weekend = [6, 7]", "weekend = [true]", [("weekend", "wrong_weekend")]),
    ("2024-11-12", '"soon"', [("notices.0.issued_date", "wrong_type")]),
    ("2024-11-12", "2024-11-12T08:00:00", [("notices.0.issued_date", "wrong_type")]),
    ("[2025-04-27]", "2025-04-27", [("notices.0.make_up_days", "wrong_type")]),
    ("[2025-04-27]", '["27 April"]', [("notices.0.make_up_days.0", "wrong_type")]),
    ("[2025-04-27]", "[[2025-04-27]]", [("notices.0.make_up_days.0", "wrong_type")]),
    ("[2025-04-27]", "[2026-04-27]", [("notices.0.make_up_days.0", "outside_the_notice")]),
    ("[2025-05-01, 2025-05-03]", "[2025-05-03, 2025-05-01]", [("notices.0.holidays.1", "outside_the_notice")]),
    ("[2025-04-27]", "[2025-05-02]", [("notices", "free_and_worked")]),
    ("last_date = 2025-12-31", "last_date = 2024-12-31", [
        ("notices.0.first_date", "notices_not_in_line"), ("notices.0.holidays.0", "outside_the_notice"),
        ("notices.0.holidays.1", "outside_the_notice"), ("notices.0.make_up_days.0", "outside_the_notice"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), FAULTY)
def test_a_fault_is_named_with_its_place(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert faults(SMALL.replace(old, new)) == expected


NO_LINE = (
    SMALL + SMALL[SMALL.index("[[notices]]") :].replace("2025", "2027"),
    'name = "none"\nweekend = []\nnotices = []',
)


def test_notices_follow_each_other_without_a_gap() -> None:
    notice = SMALL[SMALL.index("[[notices]]") :].replace("2025", "2026")
    assert work_calendar.load_calendar((SMALL + notice).encode()).last_notice_date == date(2026, 12, 31)
    assert faults(NO_LINE[0]) == [("notices.1.first_date", "notices_not_in_line")]
    assert faults(NO_LINE[1]) == [("notices", "empty_list")]
