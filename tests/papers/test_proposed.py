"""Texts are kept in canonical form, sums are read as lists write them."""

import decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import canonical
from huiyin.papers import proposed


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("  plain \n", "plain"),
        ("a\r\nb\rc\vd", "a\nb\nc\nd"),
        ("e\u0301", "é"),
        ("a\x00b\x07c\x1f", "abc"),
        ("a\u2028b", "a\nb"),
        ("　全角空格　", "全角空格"),
    ],
)
def test_texts_are_cleaned(value: str, kept: str) -> None:
    assert proposed.clean(value) == kept


@given(st.text(st.characters(codec="utf-8")))
def test_what_is_cleaned_is_canonical(value: str) -> None:
    once = proposed.clean(value)
    assert canonical.text(once) == once == proposed.clean(once)
    assert not proposed.holds_controls(once)


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("50.00", "50.00"),
        ("$1,234.50", "1234.50"),
        ("￥ 3,000", "3000"),
        ("12.5万元", "125000.0"),
        ("1.2亿元", "120000000.0"),
        ("100元", "100"),
        ("-5", "-5"),
        ("1,2,3", None),
        ("about 5", None),
        ("1e9", None),
        ("", None),
        ("9" * 40, None),
    ],
)
def test_sums_are_read(value: str, amount: str | None) -> None:
    assert proposed.amount(value) == (None if amount is None else decimal.Decimal(amount))


@given(st.text(max_size=30))
def test_no_text_makes_the_reading_of_sums_fall(value: str) -> None:
    proposed.amount(value)
