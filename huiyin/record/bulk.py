"""Many acts at once, for lists and samples: the same deciding and applying, under one lock of the journal's
head.

Facts stay in memory from act to act, and rows are written thousands at a time. All of it is one transaction:
if one act is refused, none has happened.
"""

import contextlib
import dataclasses
import datetime
import gc
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from huiyin.kernel import act, given, kinds
from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.record import acts, journal
from huiyin.record.batch import Batch, Receipt
from huiyin.record.models import Line
from huiyin.record.portions import portions
from huiyin.record.settling import looks_back, settle
from huiyin.record.shelf import IDS_AT_ONCE, BatchShelf

WRITE_EVERY_LINES = 2000
KEPT_SUBJECTS = 20_000
# Ids are random, so a batch writes all over its indexes: with SQLite's 2 MB it writes a page many times.
CACHE_KIB = 64 * 1024


@dataclass(frozen=True, slots=True)
class Asked:
    """One act of a batch: the call, who acts, and the moment it is recorded at."""

    call: act.Call
    actor: Actor
    at: datetime.datetime


class RefusedInBatch(Refused):
    """One act of a batch was refused; ``place`` counts from 0 in the order asked, ``act_id`` is its id."""

    def __init__(self, refused: Refused, *, place: int, act_id: str) -> None:
        super().__init__(refused.code, **refused.facts)
        self.place = place
        self.act_id = act_id


class Writer:
    """Performs acts within a batch. Each sees what those before it did."""

    def __init__(self, site: str) -> None:
        self.shelf = BatchShelf(site)
        self.batch = Batch(journal.lock_alone(site), self.shelf)
        self.site = site
        self.done: dict[str, Asked] = {}
        self.receipts: dict[str, Receipt] = {}
        self.looked_up: set[str] = set()
        self.stored: dict[str, Line] = {}

    def expect(self, calls: Iterable[act.Call]) -> None:
        """This function will look up at once what some calls will need one by one; they may be asked without
        it.
        """
        calls = list(calls)
        if len(self.shelf.facts) > KEPT_SUBJECTS:
            self.write()
            self.shelf.clear()
        act_ids = [call.act_id for call in calls if given.is_uuid(call.act_id)]
        for portion in portions(act_ids, IDS_AT_ONCE):
            for line in Line.objects.filter(site=self.site, act_id__in=portion):
                self.stored[str(line.act_id)] = line
        self.looked_up.update(act_ids)
        known = [(kinds.ROWS[call.act], call) for call in calls if call.act in kinds.ROWS]
        named = (act.named(row.named, call.given) for row, call in known)
        self.shelf.fetch({call.subject for call in calls}.union(*named))

    def perform(self, asked: Asked) -> Receipt:
        """This function will perform one act of the batch; it is written with the others.

        :raises Refused: as ``acts.perform``.
        """
        call = asked.call
        receipt = self._repeated(asked)
        if receipt is not None:
            return receipt
        if looks_back(call, self.shelf) or self._asks_for_posts(asked.actor):
            self.write()
        settled = settle(call, self.shelf, actor=asked.actor, at=asked.at)
        receipt = self.batch.add(settled, at=asked.at)
        self.done[call.act_id] = asked
        self.receipts[call.act_id] = receipt
        if len(self.receipts) >= WRITE_EVERY_LINES:
            self.write()
        return receipt

    def _repeated(self, asked: Asked) -> Receipt | None:
        call = asked.call
        first = self.done.get(call.act_id)
        if first is not None:
            same = (first.call.act, first.call.subject, first.actor.person, first.call.given)
            if same != (call.act, call.subject, asked.actor.person, call.given):
                raise Refused("act_id_reused", act_id=call.act_id)
            return dataclasses.replace(self.receipts[call.act_id], repeated=True)
        line = self.stored.pop(call.act_id, None)
        if line is not None:
            self.looked_up.discard(call.act_id)
            return acts.receipt_of(line, call, actor=asked.actor)
        return None if call.act_id in self.looked_up else acts.repeated(call, actor=asked.actor)

    def _asks_for_posts(self, actor: Actor) -> bool:
        """This function will tell whether what the actor may see hangs on posts that are not written yet."""
        return actor.post_kind in INSPECTED and "post" in self.batch.rows.new

    def write(self) -> None:
        """This function will write what was performed so far; it is certain only when the batch ends."""
        self.batch.write()
        # What was looked up and is not performed yet is still not there; the others have lines now.
        self.looked_up.difference_update(self.done)
        self.done.clear()
        self.receipts.clear()
        # Never between what is expected and its being performed: it would be read again one by one.
        if not self.looked_up and len(self.shelf.facts) > KEPT_SUBJECTS:
            self.shelf.clear()


@contextlib.contextmanager
def writing(site: str) -> Iterator[Writer]:
    """This function will open a batch; leaving it without an exception makes everything in it certain.

    Locks: the journal's head, from the first moment to the end. Single acts of the site wait as long.
    """
    with _roomy(), _uncollected(), transaction.atomic():
        writer = Writer(site)
        yield writer
        writer.write()


@contextlib.contextmanager
def _roomy() -> Iterator[None]:
    """This function will let SQLite keep the pages of a batch in memory until it is certain."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA cache_size").fetchone()[0]
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA cache_size = {usual}")


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """This function will hold off the search for circles of garbage.

    A batch makes none, and all that it holds would be walked through again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def perform_many(asked: Iterable[Asked], *, site: str) -> tuple[Receipt, ...]:
    """This function will perform acts in their order, all or none, and give their receipts.

    :raises RefusedInBatch: with the place of the act that was refused; nothing has happened then.
    """
    receipts: list[Receipt] = []
    waiting = iter(asked)
    with writing(site) as writer:
        while portion := list(itertools.islice(waiting, WRITE_EVERY_LINES)):
            writer.expect(each.call for each in portion)
            for each in portion:
                try:
                    receipts.append(writer.perform(each))
                except Refused as refused:
                    raise RefusedInBatch(refused, place=len(receipts), act_id=each.call.act_id) from refused
    return tuple(receipts)
