"""Many acts at once leave what single acts leave, or nothing at all."""

import dataclasses
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.refused import Refused
from huiyin.record import acts, bulk, journal, tables
from huiyin.record.bulk import Asked
from huiyin.record.models import Counter, FindingTag, Head, Line, LineSubject, PartRow, SubjectHead, TreeNode
from huiyin.record.rows import MODELS
from tests.kernel.ledger import digest, uid
from tests.record.book import Book, found_site, store

pytestmark = pytest.mark.django_db

TABLES = (Line, LineSubject, PartRow, SubjectHead, TreeNode, Head, Counter, FindingTag, *MODELS.values())


def content(site: str) -> dict[str, list[Any]]:
    """Give all that the book holds of a site, but for the ids of rows, which are drawn anew each time."""
    return {
        model.__name__: sorted(
            (
                tuple(str(row[name]) for name in tables.field_names(model) if name not in ("id", "site"))
                for row in model._default_manager.filter(site=site).values()
            ),
        )
        for model in TABLES
    }


def everything(book: Book) -> None:
    """Perform acts of every sort: births, effects on several subjects, undoing, erasing, renaming."""
    book.closed("f")
    book.do("finding.reopen", "vera", "f", reason="It came back", due_date=book.on(30))
    book.imported("g", organisation="b")
    book.do("finding.annul", "otto", "g", act=book.calls[-1][0].act_id, reason="Twice")
    book.sign("cyril", "g")
    book.do("body.rename", "ada", "a", name="New name", reason="Decree")
    book.do("body.move", "ada", "a", parent=book.id("office"), reason="Decree")
    book.do("body.expunge", "rolf", "a", parts=[book["a"].name], basis="Law", reason="A name")
    book.sign("otto", "a")


def test_both_ways_leave_the_same_book() -> None:
    book = Book()
    everything(book)
    singly = content(book.site)
    moved = _elsewhere(book)
    receipts = bulk.perform_many(moved, site=moved[0].actor.site)
    assert [receipt.number for receipt in receipts] == [receipt.number for receipt in book.receipts]
    assert [receipt.effect for receipt in receipts] == [receipt.effect for receipt in book.receipts]
    assert [receipt.subject_number for receipt in receipts] == [each.subject_number for each in book.receipts]
    assert _without_site(content(moved[0].actor.site)) == _without_site(singly)


# Envelope, digest and frontier name the site or follow from it; all else must be equal to the last character.
_OF_THE_SITE = {
    "Line": ("envelope", "digest", "previous"),
    "Head": ("digest", "frontier"),
    "SubjectHead": ("master_site",),
}


def _without_site(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    kept = {}
    for model in TABLES:
        names = [name for name in tables.field_names(model) if name not in ("id", "site")]
        left_out = {names.index(name) for name in _OF_THE_SITE.get(model.__name__, ())}
        if "facts" in names:
            left_out.add(names.index("facts"))
        rows = [
            tuple(value for place, value in enumerate(row) if place not in left_out) for row in found[model.__name__]
        ]
        kept[model.__name__] = sorted(rows)
    return kept


def _elsewhere(book: Book) -> list[Asked]:
    """Give the calls of a book for another site: same ids, salts and times."""
    name = found_site()
    site = uid(name)
    asked = []
    for call, actor, at in book.calls:
        store(site, call, at=at)
        asked.append(Asked(call, dataclasses.replace(actor, site=site), at))
    return asked


def imports(book: Book, count: int) -> list[Asked]:
    book.imported("first")
    call, actor, at = book.calls[-1]
    return [
        Asked(
            dataclasses.replace(
                call,
                act_id=str(uuid.uuid4()),
                subject=str(uuid.uuid4()),
                salt=uuid.uuid4().bytes * 2,
                given={**call.given, "source_key": digest(f"row {place}")},
            ),
            actor,
            at,
        )
        for place in range(count)
    ]


def test_a_batch_asks_the_database_a_few_times_only() -> None:
    book = Book()
    asked = imports(book, 300)
    with CaptureQueriesContext(connection) as context:
        bulk.perform_many(asked, site=book.site)
    assert len(context) <= 30
    assert max(len(query["sql"]) for query in context) < 10_000 or connection.vendor == "sqlite"
    assert Counter.objects.get(site=book.site).findings == 301
    leaves = Line.objects.filter(site=book.site).order_by("number").values_list("digest", flat=True)
    root = journal.merkle.root(bytes.fromhex(leaf) for leaf in leaves)
    assert journal.frontier(book.site).root == root
    proof = journal.merkle.inclusion_proof(journal.tree(book.site), index=7, size=len(leaves))
    leaf = bytes.fromhex(leaves[7])
    assert journal.merkle.is_included(leaf, root, index=7, size=len(leaves), proof=proof)


def test_one_refusal_leaves_nothing_of_the_batch() -> None:
    book = Book()
    asked = imports(book, 3)
    before = journal.size(book.site)
    wrong = dataclasses.replace(asked[2].call, given={**asked[2].call.given, "statement": ""})
    with pytest.raises(bulk.RefusedInBatch) as caught:
        bulk.perform_many([asked[0], asked[1], Asked(wrong, asked[2].actor, asked[2].at)], site=book.site)
    assert (caught.value.code, caught.value.place) == ("given_faulty", 2)
    assert caught.value.act_id == wrong.act_id
    assert journal.size(book.site) == before


def test_a_batch_repeats_nothing_that_was_done_before_or_within_it() -> None:
    book = Book()
    asked = imports(book, 4)
    first = acts.perform(asked[0].call, actor=asked[0].actor, at=asked[0].at)
    receipts = bulk.perform_many([*asked, asked[2]], site=book.site)
    assert receipts[0] == first
    assert receipts[4] == receipts[2]
    assert bulk.perform_many(asked, site=book.site) == receipts[:4]
    taken = dataclasses.replace(asked[1].call, subject=str(uuid.uuid4()))
    with pytest.raises(Refused) as caught:
        bulk.perform_many([Asked(taken, asked[1].actor, asked[1].at)], site=book.site)
    assert caught.value.code == "act_id_reused"


def test_acts_of_a_batch_see_those_before_them() -> None:
    book = Book()
    asked = imports(book, 1)
    mandate = book.call("mandate.issue", "m2", {
        "title": "t", "issuer": "i", "issued_date": "2026-01-05", "profile": "cn-inspection"
    })  # fmt: skip
    place = {"term": "t", "ordinal": 3, "title": "R", "profile": "cn-inspection"}
    begun = book.call("round.plan", "r2", {**place, "mandate": book.id("m2")})
    with bulk.writing(book.site) as writer:
        assert writer.perform(Asked(mandate, book.cast["otto"], mandate.performed_at)).subject_number == 2
        assert writer.perform(Asked(begun, book.cast["otto"], book.now)).subject_number == 2
        assert writer.perform(asked[0]).subject_number == 2
        assert writer.shelf.find("round", book.id("r2")).mandate == book.id("m2")
    assert SubjectHead.objects.filter(site=book.site, kind="round").count() == 2


@pytest.mark.parametrize("count", [1, tables.COPY_FROM_ROWS])
def test_rows_that_clash_raise_the_error_of_the_framework_however_many_they_are(count: int) -> None:
    book = Book()
    book.imported("f")
    stored = Line.objects.filter(site=book.site).values_list(*tables.field_names(Line)).first() or ()
    line = tuple(str(each) if isinstance(each, uuid.UUID) else each for each in stored)
    with pytest.raises(IntegrityError), transaction.atomic():
        tables.insert(Line, [line] * count)
