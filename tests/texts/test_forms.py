"""Dates, numbers, sizes and durations as people read them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin import texts
from huiyin.texts import forms


def test_dates_are_iso_in_tables_and_long_in_prose() -> None:
    day = datetime.date(2026, 3, 4)
    assert texts.iso_date(day) == "2026-03-04"
    assert texts.long_date(day, language="en") == "4 March 2026"
    assert texts.long_date(day, language="zh-Hans") == "2026年3月4日"
    assert texts.long_date(datetime.date(987, 12, 31), language="en") == "31 December 987"


def test_every_month_has_its_name() -> None:
    named = [texts.long_date(datetime.date(2026, month, 1), language="en").split()[1] for month in range(1, 13)]
    assert named == [datetime.date(2026, month, 1).strftime("%B") for month in range(1, 13)]


def test_a_moment_is_written_in_the_zone_that_it_carries() -> None:
    east = datetime.timezone(datetime.timedelta(hours=8))
    assert texts.date_time(datetime.datetime(2026, 3, 4, 23, 59, 59, tzinfo=east)) == "2026-03-04 23:59"


def test_numbers_are_grouped() -> None:
    assert [texts.number(count) for count in (0, 999, 1_234_567)] == ["0", "999", "1,234,567"]


@pytest.mark.parametrize(
    ("size_bytes", "english", "chinese"),
    [
        (0, "0 bytes", "0 字节"),
        (1, "1 byte", "1 字节"),
        (999, "999 bytes", "999 字节"),
        (1_000, "1 kB", "1 kB"),
        (1_449, "1.4 kB", "1.4 kB"),
        (1_450, "1.5 kB", "1.5 kB"),
        (999_949, "999.9 kB", "999.9 kB"),
        (999_950, "1 MB", "1 MB"),
        (20_500_000, "20.5 MB", "20.5 MB"),
        (3_000_000_000_000_000, "3,000 TB", "3,000 TB"),
    ],
)
def test_sizes(size_bytes: int, english: str, chinese: str) -> None:
    assert texts.size(size_bytes, language="en") == english
    assert texts.size(size_bytes, language="zh-Hans") == chinese


@given(size_bytes=st.integers(0, 10**18))
def test_a_size_never_shows_a_thousand_of_a_smaller_unit(size_bytes: int) -> None:
    facts = forms.size_facts(size_bytes)
    assert facts["unit"] == "TB" or float(facts["amount"].replace(",", "")) < 1_000


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [
        (-5, "0 seconds", "0秒"),
        (1, "1 second", "1秒"),
        (60, "1 minute", "1分钟"),
        (7_500, "2 hours 5 minutes", "2小时5分钟"),
        (90_061, "1 day 1 hour", "1天1小时"),
        (86_405, "1 day 5 seconds", "1天5秒"),
    ],
)
def test_durations_show_two_units(seconds: int, english: str, chinese: str) -> None:
    assert texts.duration(seconds, language="en") == english
    assert texts.duration(seconds, language="zh-Hans") == chinese


def test_lists_in_prose() -> None:
    assert [texts.listed(["a", "b", "c"][:count], language="en") for count in range(4)] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip
    assert texts.listed(["甲", "乙", "丙"], language="zh-Hans") == "甲、乙和丙"
