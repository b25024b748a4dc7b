"""What the benchmark opens is there, and what falls short is told with its reason: it runs seldom."""

from django.urls import resolve

from benchmarks import marks, reading
from benchmarks.__main__ import report


def test_every_page_of_the_benchmark_is_an_address_of_the_map() -> None:
    for address in reading.PAGES.values():
        resolve(address.partition("?")[0])


def test_what_falls_short_is_marked_and_says_why() -> None:
    slow = {"name": "search, the whole mix", "p50": 9.0, "p95": 34.0, "queries": 7, "times": 100}
    quick = {"name": "late", "p50": 3.0, "p95": 4.0, "queries": 5, "times": 40}
    rates = [("the same checked and stored, rows", 4_000, 1.0), ("a real list checked, rows", 9_000, 1.0)]
    measured = {
        "database": "sqlite", "version": "3", "findings": 100_000, "first": 1.0, "memory": 201.0,
        "timed": [slow, quick], "rates": rates,
    }  # fmt: skip
    said = report([measured])
    assert "| search, the whole mix | 9.0 | 34.0 **over 15** | 7 | 100 |" in said
    assert "| late | 3.0 | 4.0 | 5 | 40 |" in said
    assert "4,000 **under 5,000**" in said and "201.0 **over 200** MiB" in said
    told = said.partition("## Where it falls short, and why")[2]
    assert [line.split("**")[1] for line in told.strip().splitlines()] == [slow["name"], rates[0][0]]
    assert "**over 1" not in report([{**measured, "findings": 1_000, "memory": 90.0, "timed": [slow], "rates": []}])
    assert set(marks.WHY) <= {*marks.MUST_REACH, *marks.MUST_DO}
