"""Many findings at once for the tests of lists: imported into a book's round through the one door for many."""

import dataclasses
from collections.abc import Sequence

from huiyin.record import bulk
from huiyin.record.bulk import Asked
from tests.kernel.ledger import digest
from tests.record.book import Book


def take_in(book: Book, statements: Sequence[str], *, organisation: str = "a", label: int = 1) -> list[str]:
    """Import one finding for each statement, and give their names in the book, in order."""
    if book.id("list") not in book.facts:
        book.do(
            "imported_list.take_in", "cleo", "list", mandate=book.id("mandate"), round=book.id("round"), title="List",
            content_digest=digest("list"), mapping="columns", rows=9, findings=9,
        )  # fmt: skip
    names = [f"listed {organisation} {book.count + place}" for place in range(len(statements))]
    asked = []
    for name, statement in zip(names, statements, strict=True):
        given = {
            "round": book.id("round"),
            "organisation": book.id(organisation),
            "imported_list": book.id("list"),
            "source_key": digest(name),
            "reference_date": "2026-01-15",
            "statement": statement,
            "manifestations": ["first"],
        }
        call = dataclasses.replace(book.call("finding.import", name, given), label=label)
        asked.append(Asked(call, book.cast["cleo"], book.now))
    bulk.perform_many(asked, site=book.site)
    for each in asked:
        book.perform_in_memory(each.call, by="cleo")
    return names
