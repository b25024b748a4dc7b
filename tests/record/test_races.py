"""Many writers at once: no fork, no lost act, no number twice, nobody waits for ever. On either database."""

import dataclasses
import threading
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.db.models import Sum
from django.test import override_settings

from huiyin.kernel import journal as kernel_journal
from huiyin.kernel.refused import Refused
from huiyin.record import acts, blobs, bulk, journal, rows
from huiyin.record.batch import Receipt
from huiyin.record.models import Blob, Line, SubjectHead
from tests.record.book import Book
from tests.record.test_acts import agrees_with_memory
from tests.record.test_bulk import imports

WRITERS = 50
ACTS_EACH = 10
UPLOADS = 12

pytestmark = pytest.mark.usefixtures("committed", "roomy_pool")


@pytest.fixture
def roomy_pool(committed: None) -> Iterator[None]:
    """Give every writer a connection of its own: the pool of one process is smaller than this crowd."""
    pool = settings.DATABASES["default"]["OPTIONS"].get("pool")
    if pool is None:
        yield
        return
    before = pool["max_size"]
    connections["default"].close_pool()
    pool["max_size"] = WRITERS + 10
    yield
    connections["default"].close_pool()
    pool["max_size"] = before


def together(*runs: Callable[[], Any]) -> list[Any]:
    """Run all at once and give what each returned or was refused with, in order."""
    start = threading.Barrier(len(runs))
    results: list[Any] = [None] * len(runs)

    def one(place: int, run: Callable[[], Any]) -> None:
        start.wait()
        try:
            results[place] = run()
        except Refused as refused:
            results[place] = refused
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one, args=each) for each in enumerate(runs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive()
    return results


def sound(site: str) -> list[Line]:
    """See that the journal is one gapless chain and give its lines."""
    found = list(journal.lines(site))
    assert list(kernel_journal.verify_chain(line.envelope.encode() for line in found)) == []
    assert journal.size(site) == len(found)
    root = journal.merkle.root(bytes.fromhex(line.digest) for line in found)
    assert journal.frontier(site).root == root
    for kind in rows.MODELS:
        heads = SubjectHead.objects.filter(site=site, kind=kind).order_by("number")
        assert [head.number for head in heads] == list(range(1, len(heads) + 1))
    return found


def test_fifty_writers_neither_fork_the_journal_nor_lose_an_act() -> None:
    book = Book()
    shared = [f"shared {place}" for place in range(5)]
    for name in shared:
        book.do("body.found", "ada", name, name=name, body_kind="other")
    ada, before = book.cast["ada"], journal.size(book.site)

    def writer(own: int) -> list[Receipt]:
        receipts = []
        for place in range(ACTS_EACH):
            if place % 2:
                values = {"name": f"Renamed by {own}", "reason": "x"}
                name, subject = "body.rename", book.id(shared[(own + place) % len(shared)])
            else:
                values = {"name": f"Body {own}", "body_kind": "other"}
                name, subject = "body.found", str(uuid.uuid4())
            call = dataclasses.replace(
                book.calls[0][0], act=name, act_id=str(uuid.uuid4()), subject=subject, given=values,
                salt=uuid.uuid4().bytes * 2, performed_at=book.now,
            )  # fmt: skip
            receipts.append(acts.perform(call, actor=ada, at=book.now))
        return receipts

    results = together(*((lambda own=own: writer(own)) for own in range(WRITERS)))
    receipts = [receipt for result in results for receipt in result]
    assert len(receipts) == WRITERS * ACTS_EACH
    lines = sound(book.site)
    acknowledged = {receipt.number: (receipt.act_id, receipt.digest) for receipt in receipts}
    assert len(acknowledged) == len(receipts)
    assert acknowledged == {line.number: (str(line.act_id), line.digest) for line in lines if line.number > before}
    renames = WRITERS * ACTS_EACH // 2
    versions = rows.current("body", book.site).filter(subject__in=[book.id(name) for name in shared])
    assert sum(row.version - 1 for row in versions) == renames


def test_uploads_at_once_stay_within_the_quota_of_their_body() -> None:
    book = Book()
    body = book.id("a")
    written = threading.Barrier(UPLOADS)

    def upload(number: int) -> Callable[[], Any]:
        def content() -> Iterator[bytes]:
            yield f"six {number:02}".encode()
            written.wait()  # all are on disk before any of them takes its place

        return lambda: blobs.put(content(), site=book.site, at=book.now, body=body)

    with override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, body_bytes=20)):
        results = together(*map(upload, range(UPLOADS)))
    assert sum(isinstance(each, blobs.StoredBlob) for each in results) == 3
    assert {each.code for each in results if isinstance(each, Refused)} == {"files_of_body_full"}
    assert Blob.objects.filter(site=book.site, body=body).aggregate(used=Sum("size_bytes"))["used"] == 18


def test_fifty_clicks_on_one_button_are_one_act() -> None:
    book = Book()
    place = {"name": "Once", "body_kind": "other"}
    birth = book.call("body.found", "once", place)
    receipts = together(*[lambda: acts.perform(birth, actor=book.cast["ada"], at=book.now)] * WRITERS)
    assert set(receipts) == {receipts[0]}
    assert [receipt.repeated for receipt in receipts].count(False) == 1
    assert Line.objects.filter(site=book.site, act_id=birth.act_id).count() == 1
    sound(book.site)


def test_fifty_clicks_that_close_a_finding_are_one_act() -> None:
    """None of them is told that the finding is closed already: by this very act it is."""
    book = Book()
    book.verified()
    call = book.call("finding.close", "f", {"decision": "Closed."})
    results = together(*[lambda: acts.perform(call, actor=book.cast["cyril"], at=call.performed_at)] * WRITERS)
    assert set(results) == {results[0]}
    assert [receipt.repeated for receipt in results].count(False) == 1
    sound(book.site)


def test_fifty_closures_of_one_finding_close_it_once() -> None:
    book = Book()
    book.verified()
    calls = [book.call("finding.close", "f", {"decision": "Closed."}) for _ in range(WRITERS)]

    def close(call: Any) -> Callable[[], Receipt]:
        return lambda: acts.perform(call, actor=book.cast["cyril"], at=call.performed_at)

    results = together(*(close(call) for call in calls))
    done = [each for each in results if isinstance(each, Receipt)]
    assert len(done) == 1
    assert {each.code for each in results if isinstance(each, Refused)} == {"wrong_state"}
    won = next(call for call in calls if call.act_id == done[0].act_id)
    book.perform_in_memory(won, by="cyril")
    agrees_with_memory(book)
    sound(book.site)


def test_batches_and_single_acts_take_turns() -> None:
    book = Book()
    asked = imports(book, 60)
    book.issued("f")
    parts = [asked[place : place + 20] for place in range(0, 60, 20)]
    renames = [book.call("body.rename", "a", {"name": f"Name {place}", "reason": "x"}) for place in range(20)]

    def batch(part: Any) -> Callable[[], Any]:
        return lambda: bulk.perform_many(part, site=book.site)

    def rename(call: Any) -> Callable[[], Any]:
        return lambda: acts.perform(call, actor=book.cast["ada"], at=call.performed_at)

    results = together(*(batch(part) for part in parts), *(rename(call) for call in renames))
    assert not [each for each in results if isinstance(each, Refused) or each is None]
    sound(book.site)
    assert rows.current("body", book.site).get(subject=book.id("a")).version == 21
