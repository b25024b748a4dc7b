"""Days are read in many forms; what can't be a day is told apart by its reason."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.papers import dates
from huiyin.papers.dates import DateReader, NotADate, Order, OrderEvidence

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.date(2021, 3, 4)


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-04",
        "2021/3/4",
        "2021.3.4",
        "20210304",
        "2021年3月4日",
        "2021 年 3 月 4 日",
        "２０２１年３月４号",
        "二〇二一年三月四日",
        "2021-03-04 00:00:00",
        "2021-03-04T08:15:00+08:00",
        "2021-03-04 8:15 AM",
        "4 March 2021",
        "4th Mar 2021",
        "March 4, 2021",
        "Mar. 4 2021",
        "4-Mar-2021",
    ],
)
def test_a_day_that_leaves_no_doubt_is_read_in_any_order(value: str) -> None:
    for order in (Order.YMD, Order.MDY, Order.DMY):
        assert DateReader(order, today=TODAY).read(value) == DAY


@pytest.mark.parametrize(
    ("order", "value", "day"),
    [
        (Order.MDY, "3/4/2021", DAY),
        (Order.DMY, "4.3.2021", DAY),
        (Order.MDY, "12/11/2017 10:30", datetime.date(2017, 12, 11)),
        (Order.YMD, "5/5/2021", datetime.date(2021, 5, 5)),
        (Order.YMD, "二〇二一年十二月三十一日", datetime.date(2021, 12, 31)),
        (Order.YMD, "二〇二一年十月二十日", datetime.date(2021, 10, 20)),
    ],
)
def test_a_day_is_read_in_the_order_of_its_column(order: Order, value: str, day: datetime.date) -> None:
    assert DateReader(order, today=TODAY).read(value) == day


@pytest.mark.parametrize(
    ("order", "value", "code"),
    [
        (Order.MDY, "12:15:17 PM", "clock_time"),
        (Order.MDY, "08:30", "clock_time"),
        (Order.MDY, "4/1/9873", "date_out_of_range"),
        (Order.YMD, "1856-01-01", "date_out_of_range"),
        (Order.YMD, "2021-02-30", "no_such_day"),
        (Order.YMD, "二〇二一年十三月四日", "no_such_day"),
        (Order.MDY, "31/12/2021", "date_other_order"),
        (Order.DMY, "12/31/2021", "date_other_order"),
        (Order.YMD, "3/4/2021", "date_year_last"),
        (Order.DMY, "3/4/21", "date_short_year"),
        (Order.YMD, "2021-03", "date_without_day"),
        (Order.YMD, "2021年3月", "date_without_day"),
        (Order.YMD, "March 2021", "date_without_day"),
        (Order.YMD, "2021", "date_without_day"),
        (Order.YMD, "44259", "date_is_number"),
        (Order.YMD, "soon", "not_a_date"),
        (Order.YMD, "4 Foo 2021", "not_a_date"),
        (Order.YMD, "待定", "not_a_date"),
    ],
)
def test_what_is_no_day_says_why(order: Order, value: str, code: str) -> None:
    assert DateReader(order, today=TODAY).read(value) == NotADate(code)


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["1/2/2020", "13/2/2020"], Order.DMY),
        (["1/2/2020", "2/13/2020"], Order.MDY),
        (["1/2/2020", "3/4/2020"], None),
        (["13/2/2020", "2/13/2020"], None),
        (["2020-01-02", "5/5/2020"], Order.YMD),
        ([], Order.YMD),
    ],
)
def test_the_column_decides_or_leaves_it_to_a_person(values: list[str], order: Order | None) -> None:
    evidence = OrderEvidence()
    for value in values:
        evidence.add(value)
    assert evidence.order() is order


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2076, 12, 31)))
def test_every_day_comes_back_from_every_form(day: datetime.date) -> None:
    forms = {
        Order.YMD: ("%Y-%m-%d", "%Y%m%d", "%Y年%m月%d日", "%d %B %Y", "%b %d, %Y"),
        Order.MDY: ("%m/%d/%Y",),
        Order.DMY: ("%d.%m.%Y",),
    }
    for order, each in forms.items():
        reader = DateReader(order, today=TODAY)
        assert {reader.read(day.strftime(form)) for form in each} == {day}


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_fall(text: str) -> None:
    for order in Order:
        assert isinstance(DateReader(order, today=TODAY).read(text), datetime.date | NotADate)
    dates.looks_like_a_date(text)
