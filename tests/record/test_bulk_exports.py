"""Bulk exports: what needs two persons, what is counted for whom, what is taken when."""

import dataclasses
import datetime

import pytest
from django.conf import settings
from django.test import override_settings

from huiyin.kernel.refused import Refused
from huiyin.record import bulk_exports, check
from huiyin.record.bulk_exports import Holding
from huiyin.record.queries import ledger, subjects
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    """Make a stage with findings of two organisations."""
    book = AppointedBook()
    book.issued("f", "g")
    book.imported("theirs", organisation="b")
    book.handed_over("theirs", organisation="b")
    return book


def test_many_rows_or_any_restricted_text_need_two_persons() -> None:
    with override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, bulk_rows=2)):
        needs = {(rows, label): Holding(rows, label).needs_two for rows in (2, 3) for label in (1, 2)}
        assert needs == {(2, 1): False, (2, 2): True, (3, 1): True, (3, 2): True}
        with pytest.raises(Refused) as caught:
            bulk_exports.require_one_person(Holding(3, 1))
        assert (caught.value.code, caught.value.facts["most"]) == ("needs_two_persons", 2)
        bulk_exports.require_one_person(Holding(2, 1))


def test_what_it_holds_is_counted_for_the_one_who_asks(book: Book) -> None:
    today = datetime.date.fromisoformat(book.on())

    def holds(by: str, **more: object) -> Holding:
        return bulk_exports.holding(book.cast[by], ledger.Wanted(), on=today, **more)  # type: ignore[arg-type]

    assert (holds("otto"), holds("omar")) == (Holding(3, 1), Holding(2, 1))
    assert holds("otto", numbers=(1, 3)) == Holding(2, 1)
    book.imported("late")
    # A correction under a higher label makes the text restricted, and not the finding.
    given = {"corrected": book["late"].statement, "text": "Restricted", "reason": "Names"}
    call = book.call("finding.correct_text", "late", given, label=2)
    book.perform(call, actor=book.cast["otto"], at=book.now)
    assert holds("otto") == Holding(4, 2)


def test_conditions_are_read_or_refused_by_name(book: Book) -> None:
    ids = {"round": book.id("round"), "organisation": book.id("a")}
    states = [("state", "issued"), ("state", "claimed")]
    wanted = bulk_exports.wanted_of([*states, ("text", "x"), ("category", "y"), *ids.items()])
    assert (wanted.states, wanted.text, wanted.category) == (("issued", "claimed"), "x", "y")
    assert (str(wanted.round), [str(each) for each in wanted.organisations]) == (ids["round"], [ids["organisation"]])
    for name, value in (("password", "x"), ("state", "lost"), ("round", "1"), ("organisation", "1")):
        with pytest.raises(Refused) as caught:
            bulk_exports.wanted_of([*states, (name, value)])
        assert (caught.value.code, caught.value.facts) == ("condition_unfit", {"name": name, "value": value})


def test_papers_are_asked_for_by_one_round_and_nothing_else(book: Book) -> None:
    of_round = ("round", book.id("round"))
    assert bulk_exports.round_of([of_round]) is None
    assert str(bulk_exports.round_of([("papers", "packages"), of_round])) == book.id("round")
    wrong = [
        [("papers", "packages")],
        [of_round, ("papers", "receipts")],
        [("papers", "packages"), ("round", "1")],
        [("papers", "packages"), of_round, ("state", "closed")],
        [("papers", "packages"), of_round, of_round],
    ]
    for pairs in wrong:
        with pytest.raises(Refused) as caught:
            bulk_exports.round_of(pairs)
        assert (caught.value.code, tuple(caught.value.facts.values())) == ("condition_unfit", pairs[-1])


def test_what_is_taken_is_what_was_approved_by_the_one_who_asked_on_that_day(book: Book) -> None:
    book.exported(conditions=[{"name": "organisation", "value": book.id("a")}], row_count=99, highest_label=0)
    today = datetime.date.fromisoformat(book.on())
    vera = book.cast["vera"]

    # Whatever is sent: the book itself counts.
    export = subjects.by_id(vera, "bulk_export", subject=book.id("export")).facts
    assert (export.row_count, export.highest_label, export.journal_size) == (2, 1, len(book.lines) - 1)
    with pytest.raises(Refused) as caught:
        bulk_exports.released(vera, export, on=today)
    assert caught.value.code == "export_not_taken"
    book.do("bulk_export.approve", "otto", "export", until_date=book.on(2))
    book.do("bulk_export.take", "vera", "export")
    wanted = bulk_exports.released(vera, book["export"], on=today)
    assert [str(each) for each in wanted.organisations] == [book.id("a")]
    for by, day in (("vito", today), ("vera", today + datetime.timedelta(days=1))):
        with pytest.raises(Refused):
            bulk_exports.released(book.cast[by], book["export"], on=day)
    found = check.check(book.site, on=today)
    assert found.faults == ()
