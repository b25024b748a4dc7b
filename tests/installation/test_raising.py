"""The job of the warning signs: whole, of what is new alone, and when it is put into the queue."""

import uuid

import pytest
from django.utils import timezone

from huiyin.installation import raising
from huiyin.notices import jobs
from huiyin.notices.jobs import Work
from huiyin.people.models import Site
from huiyin.record import signs as kept
from huiyin.record.queries import signs
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def run(book: Book, *, whole: bool = False) -> dict[str, int]:
    """Run the job for a book as the worker does, and give what it says."""
    site = Site.objects.get(id=uuid.UUID(book.site))
    params = {"site": site.code, "whole": whole}
    job = jobs.start(raising.JOB, account=None, params=params, at=timezone.now())
    return dict(raising.compute(Work(job, clock=timezone.now)).result)


def rules(book: Book) -> list[tuple[int, str]]:
    return sorted((each.number, each.rule) for each in signs.page(book.cast["vera"], size=200)[0])


@pytest.fixture
def book() -> Book:
    book = Book()
    book.rectifying("f", "g")
    for each in ("f", "g"):
        book.done(each)
    book.declare("f")
    return book


def test_what_is_new_has_the_signs_that_a_look_at_everything_gives_it(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raising, "SMALL", 0)
    assert run(book)["matters"] == 1 and "same_file" not in dict(rules(book)).values()
    book.declare("g")
    before = kept.last_run(book.site)
    assert run(book)["matters"] == 2
    after = kept.last_run(book.site)
    assert before is not None and after is not None and after.size > before.size
    number = 2
    assert (number, "same_file") in rules(book) and (1, "same_file") not in rules(book)
    added = [each for each in rules(book) if each[0] == number]
    assert run(book, whole=True)["matters"] == 2
    assert [each for each in rules(book) if each[0] == number] == added
    assert (1, "same_file") in rules(book)


def test_the_worker_looks_once_for_what_was_declared_since(book: Book) -> None:
    at = timezone.now()
    raising.look(at)
    first = jobs.under_way(raising.JOB)
    assert first is not None
    raising.look(at)
    assert jobs.under_way(raising.JOB) == first
    jobs.run_job.func(str(first.id))
    assert jobs.under_way(raising.JOB) is None and kept.last_run(book.site) is not None
    raising.look(at)
    assert jobs.under_way(raising.JOB) is None
    book.declare("g")
    raising.look(at)
    assert jobs.under_way(raising.JOB) is not None


def test_a_file_that_is_missing_says_nothing() -> None:
    assert raising._glimpsed("0" * 64) == kept.FileSays(None, "")
