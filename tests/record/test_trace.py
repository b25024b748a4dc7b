"""Who read a restricted text is noted, once, and told to those who keep the audit only."""

import datetime
import uuid

import pytest

from huiyin.kernel.refused import Refused
from huiyin.record import trace
from huiyin.record.models import ReadTrace
from huiyin.record.queries import ledger, texts
from huiyin.record.queries.ledger import Wanted
from tests.record.book import Book
from tests.record.listed import take_in

pytestmark = pytest.mark.django_db


def test_a_restricted_text_leaves_a_trace_and_an_open_one_does_not() -> None:
    book = Book()
    (restricted,) = take_in(book, ["受限"], label=2)
    (open_,) = take_in(book, ["公开"])
    otto = book.cast["otto"]
    rows = ledger.page(otto, Wanted(), on=book.now.date()).rows
    for name, row in zip((restricted, open_), rows, strict=True):
        found = [row.statement, row.statement]
        noted = trace.note(otto, found, subject=("finding", book.id(name)), at=book.now, door="web")
        assert noted == (name == restricted)
    (read,) = trace.page(book.cast["anna"])
    assert (str(read.person), str(read.post), str(read.subject)) == (otto.person, otto.post, book.id(restricted))
    number = rows[0].number
    assert trace.page(book.cast["anna"], finding=number) == (read,)
    assert not trace.page(book.cast["anna"], finding=number + 1)
    assert (read.part, read.at, read.door) == (rows[0].statement.commitment, book.now, "web")


def test_a_hidden_or_erased_text_was_not_read() -> None:
    book = Book()
    unseen = [texts.Shown("0" * 64, None, label=2, hidden=True), texts.Shown("1" * 64, None, label=2, erased=True)]
    assert not trace.note(book.cast["otto"], unseen, subject=("finding", book.id("f")), at=book.now, door="api")
    with pytest.raises(ValueError, match="no door"):
        trace.note(book.cast["otto"], unseen, subject=("finding", book.id("f")), at=book.now, door="window")


def test_the_trace_is_turned_page_by_page_and_filtered_by_those_who_audit() -> None:
    book = Book()
    for place in range(7):
        shown = [texts.Shown(f"{place}{part}", "text", label=2) for part in range(3)]
        reader = book.cast["otto" if place % 2 else "cleo"]
        at = book.now + datetime.timedelta(minutes=place)
        trace.note(reader, shown, subject=("finding", book.id(f"f{place}")), at=at, door="web")
    read: list[trace.Read] = []
    while found := trace.page(book.cast["anna"], before=read[-1].place if read else None, size=4):
        read += found
    stored = ReadTrace.objects.filter(site=book.site).order_by("-at", "-id")
    assert [each.place for each in read] == list(stored.values_list("id", flat=True))
    assert len(trace.page(book.cast["anna"], subject=uuid.UUID(book.id("f3")))) == 3
    with pytest.raises(Refused, match="bad_cursor"):
        trace.page(book.cast["anna"], before=uuid.uuid4())
    assert len(trace.page(book.cast["anna"], person=uuid.UUID(book.id("otto")))) == 9
    for by in ("otto", "omar", "sam", "ada"):
        with pytest.raises(Refused, match="not_found"):
            trace.page(book.cast[by])
