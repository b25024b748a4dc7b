"""One act at a time: what it leaves in the book, what it refuses, and what it costs."""

import pytest

from huiyin.record.models import Line
from tests.record.book import Book, lines

pytestmark = pytest.mark.django_db


def test_the_book_and_the_memory_keep_the_same_lines() -> None:
    book = Book()
    book.closed()
    stored = list(Line.objects.filter(site=book.site).order_by("number").values_list("envelope", flat=True))
    assert stored == lines(book)
