"""The journal only grows: the database refuses every other change, and its tree proves each line."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from huiyin.kernel import journal as kernel_journal
from huiyin.kernel import merkle
from huiyin.record import journal, parts
from huiyin.record.models import Line, LineSubject, PartRow, ReadTrace, TreeNode
from tests.record.book import Book

pytestmark = pytest.mark.django_db

KEPT = (Line, LineSubject, PartRow, TreeNode, ReadTrace)


def refused(change: Callable[[], object]) -> None:
    """See that the database itself stops a change."""
    with pytest.raises(DatabaseError), transaction.atomic():
        change()


@pytest.mark.parametrize("model", KEPT, ids=lambda model: model.__name__)
def test_no_row_is_deleted(model: type) -> None:
    book = Book()
    trace(book)
    node(book)
    table = model._meta.db_table
    refused(lambda: run(f"DELETE FROM {table}"))
    if connection.vendor == "postgresql":
        refused(lambda: run(f"TRUNCATE {table}"))


@pytest.mark.parametrize("model", KEPT, ids=lambda model: model.__name__)
def test_no_row_is_changed(model: type) -> None:
    book = Book()
    trace(book)
    node(book)
    for field in model._meta.concrete_fields:
        if field.column not in ("salt", "body", "blob"):
            refused(lambda: run(f"UPDATE {model._meta.db_table} SET {field.column} = {field.column}"))  # noqa: B023


def test_a_part_is_erased_whole_or_not_at_all() -> None:
    book = Book()
    part = PartRow.objects.filter(site=book.site, name="title").first()
    assert part is not None
    rows = PartRow.objects.filter(site=book.site, commitment=part.commitment)
    refused(lambda: rows.update(salt=None))
    refused(lambda: rows.update(body=None))
    refused(lambda: rows.update(body=part.body + " "))
    refused(lambda: rows.update(salt=None, body=None, label=0))
    parts.erase([part.commitment], site=book.site)
    refused(lambda: rows.update(salt=part.salt, body=part.body))


def test_two_lines_never_follow_the_same_line() -> None:
    book = Book()
    last = Line.objects.filter(site=book.site).order_by("-number").first()
    assert last is not None
    fork = {field.attname: getattr(last, field.attname) for field in Line._meta.concrete_fields}
    for changed in ({"number": last.number + 1}, {"act_id": book.id("x")}, {"previous": "0" * 64}):
        refused(lambda: Line.objects.create(**(fork | changed)))  # noqa: B023


def test_stored_lines_and_parts_verify() -> None:
    book = Book()
    book.closed()
    rows = list(journal.lines(book.site))
    assert list(kernel_journal.verify_chain(row.envelope.encode() for row in rows)) == []
    for row in rows:
        envelope = kernel_journal.decode_line(row.envelope.encode()).envelope
        stored = [parts.stored(part) for part in PartRow.objects.filter(site=book.site, number=row.number)]
        assert list(kernel_journal.verify_parts(envelope, stored)) == []
        assert (str(row.act_id), row.act, row.effect) == (envelope.act_id, envelope.act, envelope.effect)
        assert (row.performed_at, row.recorded_at) == (envelope.performed_at, envelope.recorded_at)
    assert [row.number for row in journal.lines(book.site, first=3, last=5)] == [3, 4, 5]


def test_every_line_is_proved_by_the_tree() -> None:
    book = Book()
    leaves = [bytes.fromhex(row.digest) for row in journal.lines(book.site)]
    root = journal.frontier(book.site).root
    tree = journal.tree(book.site)
    for index, leaf in enumerate(leaves):
        proof = merkle.inclusion_proof(tree, index=index, size=len(leaves))
        assert merkle.is_included(leaf, root, index=index, size=len(leaves), proof=proof)


def trace(book: Book) -> None:
    """Leave one trace of a read, so that there is a row to change."""
    ReadTrace.objects.create(
        site=book.site, person=book.id("mia"), post=book.id("p"), kind="body", subject=book.id("a"),
        part="0" * 64, at=book.now, door="web",
    )  # fmt: skip


def node(book: Book) -> None:
    """Store a node, which a journal has from its 256th line on."""
    TreeNode.objects.create(site=book.site, level=1, index=0, digest="0" * 64)


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
