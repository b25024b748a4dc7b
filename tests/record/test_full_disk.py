"""A disk without room: whatever was under way leaves nothing, what was acknowledged stays, a sentence says why."""

import dataclasses
import errno
import os
import uuid
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection

from huiyin.kernel.refused import Refused
from huiyin.record import acts, blobs, bulk, check, database
from huiyin.record.models import Line
from tests.kernel.ledger import START, uid
from tests.record.book import AppointedBook, Book, found_site
from tests.record.test_bulk import imports

ROOM_PAGES = 60
FULL = """
CREATE FUNCTION record_is_full() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN IF random() < 0.2 THEN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END IF; RETURN NEW; END$$;
CREATE TRIGGER record_full BEFORE INSERT ON record_partrow FOR EACH ROW EXECUTE FUNCTION record_is_full();
"""
ROOMY = "DROP TRIGGER record_full ON record_partrow; DROP FUNCTION record_is_full();"


@pytest.fixture
def nearly_full(committed: None) -> Iterator[None]:
    """Leave little room: few pages to the embedded file; on PostgreSQL the error of a full disk, at some rows."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA max_page_count")
            most = cursor.fetchone()[0]
            cursor.execute("PRAGMA page_count")
            cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0] + ROOM_PAGES}")
            yield
            cursor.execute(f"PRAGMA max_page_count = {most}")
        else:
            cursor.execute(FULL)
            yield
            cursor.execute(ROOMY)


@pytest.fixture
def book(committed: None) -> Book:
    return AppointedBook()


def until_full(book: Book) -> list[str]:
    """Perform acts until one is refused for want of room, and give those that were acknowledged."""
    acknowledged: list[str] = []
    birth = book.call("body.found", "any", {"name": "Body " + "x" * 400, "body_kind": "other"})
    with pytest.raises(Refused, match="storage_full"):
        for _ in range(10_000):
            call = dataclasses.replace(birth, act_id=str(uuid.uuid4()), subject=str(uuid.uuid4()), salt=os.urandom(32))
            acknowledged.append(acts.perform(call, actor=book.cast["ada"], at=book.now).act_id)
    return acknowledged


def sound(book: Book) -> set[str]:
    """See that nothing is wrong, and give the acts that are stored."""
    assert check.check(book.site, on=book.now.date()).faults == ()
    return {str(act_id) for act_id in Line.objects.filter(site=book.site).values_list("act_id", flat=True)}


def test_an_act_on_a_full_disk_is_refused_and_none_before_it_is_lost(
    book: Book, request: pytest.FixtureRequest
) -> None:
    before = sound(book)
    request.getfixturevalue("nearly_full")
    acknowledged = until_full(book)
    assert sound(book) == before | set(acknowledged)


def test_a_batch_on_a_full_disk_leaves_nothing(book: Book, request: pytest.FixtureRequest) -> None:
    asked = imports(book, 400)
    before = sound(book)
    request.getfixturevalue("nearly_full")
    with pytest.raises(Refused, match="storage_full"), database.with_room():
        bulk.perform_many(asked, site=book.site)
    assert sound(book) == before


@pytest.mark.django_db
def test_a_file_that_finds_no_room_leaves_nothing() -> None:
    def cut_short() -> Iterator[bytes]:
        yield b"%PDF-"
        raise OSError(errno.ENOSPC, "No space left on device")

    site = uid(found_site())
    known = set(settings.HUIYIN.blobs.rglob("*"))
    with pytest.raises(Refused, match="storage_full"):
        blobs.put(cut_short(), site=site, at=START)
    assert set(settings.HUIYIN.blobs.rglob("*")) == known


def test_other_errors_stay_what_they_are() -> None:
    with pytest.raises(PermissionError), database.with_room():
        raise PermissionError(errno.EACCES, "not yours")
