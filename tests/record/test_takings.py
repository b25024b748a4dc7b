"""What one person takes out in a day adds up, whichever filter, page or door it came by."""

import dataclasses
import datetime
import uuid
from collections.abc import Iterable

import pytest
from django.conf import settings
from django.test import override_settings

from huiyin.kernel.actor import Enterer, Post
from huiyin.kernel.refused import Refused
from huiyin.record import takings, trace
from huiyin.record.models import ReadTrace, Taking
from huiyin.record.queries import texts
from tests.kernel.ledger import digest
from tests.record.book import Book

pytestmark = pytest.mark.django_db
IDS = [str(uuid.UUID(int=place)) for place in range(1, 9)]


@pytest.fixture(autouse=True)
def few() -> Iterable[None]:
    """Let one person take four records out, two restricted ones among them."""
    held = dataclasses.replace(settings.HUIYIN, bulk_rows=4, bulk_restricted=2)
    with override_settings(HUIYIN=held):
        yield


@pytest.fixture
def book() -> Book:
    return Book()


def refused(book: Book, ids: Iterable[str], *, by: str = "otto", restricted: bool = False, hours: int = 0) -> str:
    """Take records out; why that is refused, if it is."""
    at = book.now + datetime.timedelta(hours=hours)
    try:
        takings.take(book.cast[by], dict.fromkeys(ids, restricted), at=at)
    except Refused as caught:
        return f"{caught.code} {caught.facts['taken']}+{caught.facts['rows']}/{caught.facts['most']}"
    return ""


def test_slices_add_up_to_the_table_and_the_same_record_counts_once(book: Book) -> None:
    assert not refused(book, IDS[:2])
    assert not refused(book, IDS[1:4])
    assert refused(book, IDS[4:5]) == "too_many_taken 4+5/4"
    assert not refused(book, IDS[:4])
    assert not refused(book, IDS[4:5], by="cleo")


def test_of_restricted_records_fewer_may_go(book: Book) -> None:
    assert not refused(book, IDS[:2], restricted=True)
    assert refused(book, IDS[2:3], restricted=True) == "too_many_restricted_taken 2+3/2"
    assert not refused(book, IDS[2:4])
    # What was taken as open and is restricted now counts as such.
    assert refused(book, IDS[3:4], restricted=True) == "too_many_restricted_taken 2+3/2"


def test_a_refused_call_counts_nothing_and_a_day_later_the_count_begins_anew(book: Book) -> None:
    assert refused(book, IDS[:5])
    assert not Taking.objects.filter(site=book.site).exists()
    assert not refused(book, IDS[:4])
    assert refused(book, IDS[4:6], hours=23)
    assert not refused(book, IDS[3:6], hours=24)
    assert Taking.objects.filter(site=book.site).count() == 3


def test_accounts_of_one_person_count_together(book: Book) -> None:
    assert not refused(book, IDS[:3])
    assert not refused(book, IDS[3:5], by="cleo")
    both = frozenset(book.cast[name].person for name in ("otto", "cleo"))
    cast = {name: dataclasses.replace(book.cast[name], identities=both) for name in ("otto", "cleo")}
    entered = Enterer(book.cast["cleo"].person, both, Post.OFFICE_CLERK, book.cast["cleo"].body)
    cast["tara"] = dataclasses.replace(book.cast["tara"], enterer=entered)
    for actor in cast.values():
        with pytest.raises(Refused, match="too_many_taken"):
            takings.take(actor, dict.fromkeys(IDS[5:6], False), at=book.now)
        takings.take(actor, dict.fromkeys(IDS[:5], False), at=book.now)


def test_the_file_of_an_imported_list_counts_as_its_rows(book: Book) -> None:
    given = {"mandate": book.id("mandate"), "round": book.id("round"), "title": "List", "mapping": "columns"}
    for name, held in (("short", 3), ("endless", 10**12)):
        book.do("imported_list.take_in", "cleo", name, **given, content_digest=digest(name), rows=held, findings=held)
    short, endless = (
        takings.of_file(book.site, ("imported_list", book.id(name)), restricted=False) for name in ("short", "endless")
    )
    assert not refused(book, short) and not refused(book, short)
    assert refused(book, endless) == "too_many_taken 3+8/4"
    other = takings.of_file(book.site, ("finding", IDS[0]), restricted=True)
    assert not refused(book, other, restricted=True)


def test_doors_that_give_data_count_and_pages_do_not(book: Book) -> None:
    otto = book.cast["otto"]

    def read(door: str, places: Iterable[int], *, label: int) -> int:
        told = [(("finding", IDS[place]), (texts.Shown(f"{place}", "text", label=label),)) for place in places]
        return trace.note_all(otto, told, at=book.now, door=door)

    assert read("web", range(8), label=2) == 8
    assert read("api", range(2), label=2) == 2
    assert read("cli", range(1, 4), label=1) == 0
    for door, label, code in (("cli", 2, "too_many_restricted_taken"), ("api", 1, "too_many_taken")):
        with pytest.raises(Refused, match=code):
            read(door, [5], label=label)
    hidden = [(("finding", IDS[6]), (texts.Shown("6", None, label=2, hidden=True),))]
    assert trace.note_all(otto, hidden, at=book.now, door="api") == 0
    assert ReadTrace.objects.filter(site=book.site).count() == 10
