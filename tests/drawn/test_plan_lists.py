"""The three lists drawn from the book: three orders of the same rows, for whom, as of when."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.papers.drawn import plan_lists
from huiyin.papers.drawn.reader import Asker, Reader
from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.content import Content
from huiyin.record.queries import subjects
from tests.record.book import Book

pytestmark = pytest.mark.django_db

# The plan twice and its head, findings, measures, their lines and texts, names of bodies, round and persons, and the
# line that all is as of.
QUERIES = 14


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


def test_a_list_holds_what_was_fed_back_and_beside_it_what_the_organisation_calls_it() -> None:
    book = Book()
    book.claimed("one", "two")
    book.do("finding.take_lead", "mia", "one")
    book.sign("omar", "one")
    rows = book.plan_values("one", "two")["findings"]
    rows[0]["own_wording"] = "Exits could be improved."
    book.do("plan.submit", "omar", "plan", **book.place(), **book.plan_values("one", "two", findings=rows))
    for code, listed in content(book).lists.items():
        first, second = listed
        assert (first.cells["problem"], first.cells["own_wording"]) == (
            "Statement of one",
            "Exits could be improved.",
        ), code
        assert (second.cells["problem"], second.cells["own_wording"]) == ("Statement of two", "")
        assert (first.cells["lead"], second.cells["lead"]) == ("Mia", "")
        assert {"problem", "own_wording", "lead"} <= set(columns.SHEET[code])
        assert {"problem", "own_wording"} <= {column for column, _ in columns.PAGE[code]}
        assert sum(share for _, share in columns.PAGE[code]) == 100


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


def test_the_lists_tell_how_a_measure_is_carried_out_and_what_became_of_a_finding() -> None:
    book = planned()
    measure = book.id("measure of one")
    book.do("measure.start", "hank", measure)
    reported = book.on()
    book.do("measure.report_progress", "mia", measure, progress="Half is paid")
    for due, reason, granted in ((70, "Snow", True), (80, "Ice", False)):
        book.do("measure.extend", "omar", measure, due_date=book.on(due), reason=reason)
        if granted:
            book.sign("vera", measure)
        else:
            book.do("measure.decline", "otto", measure, opened=book[measure].pending.act_id, reason="No")
    first, second, _ = content(book).lists["task_list"]
    assert (first.cells["extension_reason"], first.cells["extensions"]) == ("Snow", 1)
    assert str(first.cells["progress_on"]) == reported
    assert (first.cells["progress_by"], first.cells["progress"]) == ("Mia", "Half is paid")
    assert (second.cells["extension_reason"], second.cells["progress_on"], second.cells["progress_by"]) == (
        "",
        None,
        "",
    )
    assert {"lead", "declared_by", "closed_by", "requirement", "working_paper", "public_wording"} <= set(first.cells)


def test_every_column_of_the_lists_has_a_place_in_one_of_them_and_none_stands_there_twice() -> None:
    told = set().union(*columns.SHEET.values())
    assert told == set(columns.COLUMNS)
    assert all(len(set(listed)) == len(listed) for listed in columns.SHEET.values())
    assert set(columns.COLUMNS) == set(content(planned()).lists["task_list"][0].cells)
