"""The on-site check in the book: what its seed hangs on, and who reads whom it asked."""

import pytest

from huiyin.kernel import drawing, on_site_check
from huiyin.record import journal, rows
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def test_the_seed_hangs_on_the_line_that_fixed_the_findings() -> None:
    book = Book()
    names = ("f", "g", "h")
    book.rectifying(*names)
    for each in names:
        book.done(each)
        book.declare(each)
    book.do("on_site_check.plan", "vera", "check", **book.place(), purpose="verification", to_draw=1,
            findings=[book.id(each) for each in names], reason="All of the field")  # fmt: skip
    planned = journal.first_line_of(book.site, book.id("check"))
    # What somebody sends in the place of the digest counts nothing.
    book.do("on_site_check.draw", "vera", "check", announced="2026.112", ordered="0" * 64)
    drawn = rows.decode("on_site_check", rows.current("on_site_check", book.site).get().facts)
    assert drawn.ordered == planned.digest
    assert drawn.seed == drawing.seed(planned.digest, "2026.112")
    assert drawn.sample == tuple(each.item for each in drawing.draw(drawn.seed, (on_site_check.stratum(drawn),)))
