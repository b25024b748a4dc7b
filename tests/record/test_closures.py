"""No hand closes a finding against the rules: PostgreSQL refuses the row, on SQLite the check of the site names it."""

import datetime
import json
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from huiyin.record import check
from huiyin.record.models import FindingRow
from tests.record.book import Book

ON = datetime.date(2026, 11, 23)
pytestmark = pytest.mark.django_db

# What is written over the facts of a finding that was closed as it should be.
FORGED: dict[str, dict[str, Any]] = {
    "no evidence at all": {"evidence": []},
    "evidence of the day of the feedback": {"evidence": [{"dated": "2026-01-15"}]},
    "evidence of an earlier cycle": {"cycle": 2},
    "evidence of action alone": {"evidence": [{"evidence": "action"}]},
    "an open objection": {"objection": {"by": "x", "on": "2026-03-02"}},
    "an open concern": {"concern": {"raised_by": ["x"], "on": "2026-03-02"}},
    "closed by who declared": {"closed_by": ["x"], "declared_by": ["x"]},
    "closed by who verified": {"closed_by": ["x"], "verified_by": ["x", "y"]},
    "closed by who began the verification": {"closed_by": ["x"], "begun_by": ["x"]},
}


@pytest.fixture
def book() -> Book:
    book = Book()
    book.verified()
    return book


def forged(facts: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """This function will give facts with some of their values written over; of evidence, of every file."""
    files = changes.get("evidence")
    if files:
        changes = {"evidence": [{**each, **files[0]} for each in facts["evidence"]]}
    return facts | changes


def close(book: Book, changes: dict[str, Any]) -> None:
    """This function will close the finding by SQL, with facts as its last act would have made them."""
    row = FindingRow.objects.get(site=book.site, subject=book.id("f"), until_number__isnull=True)
    facts = forged(json.loads(row.facts), changes)
    facts |= {"state": "closed", "closed_date": book.on(), "closed_by": facts.get("closed_by", ["somebody"])}
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE record_findingrow SET state = 'closed', facts = %s WHERE id = %s",
            [json.dumps(facts), row.pk if connection.vendor == "postgresql" else row.pk.hex],
        )
        assert cursor.rowcount == 1


def assert_stopped(book: Book, forge: Callable[[], object]) -> None:
    """This function will hold that the database refuses something, or that the check of the site names what it made."""
    if connection.vendor == "postgresql":
        with pytest.raises(IntegrityError, match="clos"), transaction.atomic():
            forge()
        return
    forge()
    faults = [each for each in check.check(book.site, on=ON).faults if each.table == "finding"]
    assert faults


@pytest.mark.parametrize("what", FORGED)
def test_a_closure_by_hand_is_refused_by_the_database_or_named_by_the_check(book: Book, what: str) -> None:
    assert_stopped(book, lambda: close(book, FORGED[what]))


def test_a_row_is_no_way_round_what_an_update_may_not(book: Book) -> None:
    row = FindingRow.objects.get(site=book.site, subject=book.id("f"), until_number__isnull=True)
    row.pk, row.from_number, row.state = uuid.uuid4(), row.from_number + 1, "closed"
    FindingRow.objects.filter(site=book.site, subject=book.id("f")).update(until_number=row.from_number)
    assert_stopped(book, lambda: row.save(force_insert=True))


def test_what_the_rules_allow_the_database_allows(book: Book) -> None:
    """A concern may be raised on the very day of the closure; the closed finding then has a row with an open one."""
    book.do("finding.close", "cyril", "f", decision="Closed after reconciliation.")
    book.do("finding.raise_concern", "vito", "f", reason="Copied")
    row = FindingRow.objects.get(site=book.site, subject=book.id("f"), until_number__isnull=True)
    assert row.state == "closed" and row.concern_open
