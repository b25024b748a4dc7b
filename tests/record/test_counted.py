"""What the database counts is what the kernel counts from the facts: for every post, now and as of any line."""

import pytest

from huiyin.kernel import figures
from huiyin.kernel.actor import Actor
from huiyin.record import journal, rows
from huiyin.record.queries import counted, ledger
from huiyin.record.queries.ledger import Wanted
from tests.kernel.test_stateful import Walk
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def read_one_by_one(actor: Actor, book: Book, *, as_of: int | None) -> figures.Counted:
    """Count as the figures did once: over the facts of every finding, each decoded."""
    seen = ledger.chosen(actor, Wanted(), on=book.now.date(), as_of=as_of)
    return figures.counted(rows.decode("finding", stored) for stored in seen.values_list("facts", flat=True))


@pytest.mark.parametrize("seed", [4, 6, 7, 11, 13])
def test_the_database_counts_as_the_kernel_does_after_random_acts(seed: int) -> None:
    book = Book()
    walk = Walk(seed, book)
    for _ in range(80):
        walk.step()
    size = journal.size(book.site)
    for actor in book.cast.values():
        for line in (None, size, size * 2 // 3, size // 2, 1):
            found = counted.of_findings(actor, Wanted(), on=book.now.date(), as_of=line)
            assert found == read_one_by_one(actor, book, as_of=line), (actor.post_kind, line)


def test_rectifications_and_closures_on_site_are_counted() -> None:
    book = Book()
    book.declared("f")
    book.do("finding.begin_verification", "vera", "f", depth="on_site")
    book.checked_on_site("f")
    book.do("finding.verify", "vera", "f", **book.answers("f"), check=book.id("check"))
    book.do("finding.close", "cyril", "f", decision="Closed after reconciliation.")
    book.issued("g")
    found, size = counted.at_size(book.cast["otto"], Wanted(), on=book.now.date())
    assert size == journal.size(book.site)
    assert found.states() == {"closed": 1, "issued": 1}
    assert [each.findings for each in found.standings if each.on_site] == [1]
    assert sum(each.clocks for each in found.rectified) == 1
    earlier, line = counted.at_size(book.cast["otto"], Wanted(), on=book.now.date(), as_of=size - 1)
    assert line == size - 1 and earlier.states()["closed"] == 1
