"""A pattern finds its place, and no text can make it slow."""

import time

import pytest

from huiyin.papers import patterns

CORRECTED = "[ date violation corrected: {date} ]"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Unclean floors  [ date violation corrected: 12/11/2017 ]", "12/11/2017"),
        ("Unclean floors [ Date  violation corrected:12/11/2017]", "12/11/2017"),
        ("Unclean floors [ DATE VIOLATION  CORRECTED: 1/2/2017 ]", "1/2/2017"),
        ("Unclean floors", None),
        ("[ date violation corrected: ]", ""),
        ("[ date violation corrected: " + "9" * 61 + " ]", None),
    ],
)
def test_the_place_is_found(text: str, inside: str | None) -> None:
    found = patterns.compiled(CORRECTED).search(text)
    assert (found and found[1]) == inside


@pytest.mark.parametrize(
    "pattern", ["", "{date}", "a {date}", "{date} b", "a b", "a {date} b {date} c", "x" * 200 + "{date} b"]
)
def test_what_is_no_pattern(pattern: str) -> None:
    assert not patterns.is_pattern(pattern)


def test_signs_of_expressions_are_plain_letters() -> None:
    assert patterns.is_pattern("(.*)+ {date} $")
    assert patterns.compiled("(.*)+ {date} $").search("x (.*)+ 2020-01-01 $")
    assert not patterns.compiled("(.*)+ {date} $").search("aaa 2020-01-01 $")


def test_a_hostile_text_costs_no_time() -> None:
    begun = time.perf_counter()
    text = "[ date violation corrected: " * 3_000
    assert not patterns.compiled(CORRECTED).search(text)
    assert time.perf_counter() - begun < 2
