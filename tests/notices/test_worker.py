"""The worker's rounds: uploads that nobody came to use go, those of the last day stay."""

import datetime
import io

import pytest
from django.conf import settings
from django.utils import timezone

from huiyin.notices import worker
from huiyin.record import blobs, rows
from tests.kernel.ledger import uid
from tests.record.book import Book, found_site

pytestmark = pytest.mark.django_db


def owing(*, office: bool = True) -> Book:
    """Make a book with a finding that is overdue one day, and an office or none."""
    book = Book()
    book.issued("f")
    if office:
        book.do("person.register", "ada", "otto", name="Otto")
        book.do("post.appoint", "ada", "post of otto", person=book.id("otto"), body=book.id("office"),
                post_kind="office_head", from_date="2026-01-01")  # fmt: skip
    return book


def test_a_worker_sweeps_uploads_after_a_day() -> None:
    site, now = uid(found_site()), timezone.now()
    ages = {"old": worker.UPLOADS_STAY * 2, "fresh": datetime.timedelta(hours=1)}
    put = {
        name: blobs.put(io.BytesIO(f"{name} {site}".encode()), site=site, at=now - age) for name, age in ages.items()
    }
    assert worker.sweep(before=now - worker.UPLOADS_STAY) >= 1
    assert set(blobs.known([each.digest for each in put.values()], site=site)) == {put["fresh"].digest}
    assert not (settings.HUIYIN.blobs / put["old"].digest[:2] / put["old"].digest).exists()


def test_a_worker_sends_what_is_due_and_goes_on_where_a_site_has_no_office(caplog: pytest.LogCaptureFixture) -> None:
    with_office, without = owing(), owing(office=False)
    at = with_office.now + datetime.timedelta(days=400)
    worker.remind(at=at)
    assert rows.current("letter", with_office.site).count() == 1
    assert rows.current("letter", without.site).count() == 0
    assert "no letters at" in caplog.text
    worker.remind(at=at)
    assert rows.current("letter", with_office.site).count() == 1
