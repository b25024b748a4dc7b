"""The three lists drawn from the book: three orders of the same rows, for whom, as of when."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.papers.drawn import plan_lists
from huiyin.papers.drawn.reader import Asker, Reader
from huiyin.papers.plan_lists.content import Content
from huiyin.record.queries import subjects
from tests.record.book import Book

pytestmark = pytest.mark.django_db

# Plan, findings, measures, texts, names of bodies, round and persons, and the line that they are as of.
QUERIES = 13


def planned(*, accepted: bool = True) -> Book:
    """Make a plan of two findings: one measure for both, and one for the first alone."""
    book = Book()
    book.claimed("one", "two")
    both = {"findings": [book.id("one"), book.id("two")], "causes": [1, 1]}
    measures = [
        book.measure("one", text="=1+1 is\nno rule", goal="All paid", target=12, unit="invoices", lead_unit="Finance",
                     co_units=["Audit", "Law"], handler=book.id("mia"), start_date=book.on(1)),
        book.measure("both", **both, measure_kind="immediate"),
    ]  # fmt: skip
    values = {**book.place(), **book.plan_values("one", "two"), "measures": measures}
    book.do("plan.submit", "omar", "plan", **values)
    if accepted:
        book.accept_plan()
    return book


def content(book: Book, by: str = "omar", **asked: Any) -> Content:
    """Draw the lists for somebody."""
    asker = Asker(actor=book.cast[by], at=book.now, language="en", profile="cn-inspection", **asked)
    found = subjects.by_id(asker.actor, "plan", subject=book.id("plan"), as_of=asker.line)
    return plan_lists.of_plan(Reader(asker), found)


def test_the_three_lists_are_three_orders_of_the_same_rows() -> None:
    book = planned()
    lists = content(book).lists
    tasks = [row.key for row in lists["task_list"]]
    assert tasks == [(1, 1), (1, 2), (2, 2)]
    assert sorted(row.key for row in lists["responsibility_list"]) == tasks
    assert [row.finding for row in lists["problem_list"]] == [1, 2]
    assert [row.cells["serial"] for row in lists["problem_list"]] == [1, 2]
    first = lists["task_list"][0].cells
    told = {name: first[name] for name in ("cause", "measure", "goal", "target", "unit", "lead_unit", "co_units")}
    assert told == {
        "cause": "cause of one", "measure": "=1+1 is\nno rule", "goal": "All paid", "target": 12, "unit": "invoices",
        "lead_unit": "Finance", "co_units": "Audit\nLaw",
    }  # fmt: skip
    assert (first["handler"], first["responsible"], first["measure_kind"]) == ("Mia", "Mia", "In stages")
    assert str(first["due"]) == book.on(60) and str(first["start"]) == book.on(1)
    together = lists["problem_list"][0].cells
    assert together["measure"] == "1. =1+1 is\nno rule\n2. Measure for both"
    assert (together["responsible"], together["lead_unit"], str(together["due"])) == ("Mia", "Finance", book.on(60))


def test_who_may_not_read_a_plan_draws_nothing_and_a_past_day_shows_the_past() -> None:
    book = planned()
    line = subjects.line_at(book.site, book.now)
    measure = book.id("measure of one")
    book.do("measure.change", "omar", measure, text="Another", reason="Practice")
    book.sign("vera", measure)
    book.do("measure.start", "hank", measure)
    assert content(book).lists["task_list"][0].cells["measure"] == "Another"
    assert content(book, line=line).lists["task_list"][0].cells["measure"] == "=1+1 is\nno rule"
    assert content(book).line == line + 3


def test_a_plan_is_read_in_as_many_queries_however_large_it_is() -> None:
    counts = []
    for more in (0, 30):
        book = planned()
        if more:
            names = [f"more {at}" for at in range(more)]
            added = [book.measure("one", id=book.id(each), text=each, goal=f"Goal of {each}") for each in names]
            book.do("plan.amend", "omar", "plan", measures=added, reason="More")
            book.sign("vera", "plan")
        with CaptureQueriesContext(connection) as asked:
            content(book)
        counts.append(len(asked))
    assert counts == [QUERIES, QUERIES]
