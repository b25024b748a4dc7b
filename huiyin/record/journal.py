"""The journal of a site as it is stored: its head, which every act locks last, and its lines, which only
grow.

Lock order: the head first for sharing (``enter``; PostgreSQL only), subjects by id, the head last for itself
(``lock_last``). A batch takes the head for itself first (``lock_alone``) and waits there, holding nothing,
until the single acts that are under way have ended; so neither can wait for the other in a ring. SQLite has
one writer at a time from the first statement on, and needs none of this.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from huiyin.kernel import act, journal, merkle
from huiyin.kernel import lines as lines_of_acts
from huiyin.record import tables
from huiyin.record.models import Head, Line, LineSubject, TreeNode


@dataclass(slots=True)
class End:
    """The end of a journal while lines are being added to it. ``leaves`` are the digests of lines not in the
    tree yet.
    """

    site: str
    number: int
    digest: str
    recorded_at: datetime.datetime | None
    frontier: merkle.Frontier
    numbers: dict[str, int]
    leaves: list[bytes] = field(default_factory=list)

    def seal(
        self, entry: act.Entry, salt: bytes, *, at: datetime.datetime
    ) -> tuple[journal.Line, tuple[journal.Part, ...]]:
        """This function will write an entry as the next line. Its time of record is never before that of the
        last.
        """
        recorded_at = at if self.recorded_at is None else max(at, self.recorded_at)
        line, parts = lines_of_acts.seal(
            entry, salt, number=self.number + 1, recorded_at=recorded_at, previous=self.digest, site=self.site
        )
        self.number += 1
        self.digest = line.digest.hex()
        self.recorded_at = recorded_at
        self.leaves.append(line.digest)
        return line, parts


def enter(site: str) -> None:
    """This function will hold off batches until this transaction ends, and let other single acts pass."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(tables.statement("enter_journal"), [site])
        if cursor.fetchone() is None:
            _open(site)
            cursor.execute(tables.statement("enter_journal"), [site])


def lock_last(site: str) -> End:
    """This function will lock the head for one act, after its subjects. Locks: the head, last."""
    return _end(Head.objects.select_for_update(no_key=True).filter(site=site), site)


def lock_alone(site: str) -> End:
    """This function will lock the head for a batch, before anything else. Locks: the head, against single
    acts too.
    """
    return _end(Head.objects.select_for_update().filter(site=site), site)


def _end(heads: Any, site: str) -> End:
    head = heads.first()
    if head is None:
        _open(site)
        head = heads.get()
    return End(
        site=site,
        number=head.number,
        digest=head.digest,
        recorded_at=head.recorded_at,
        frontier=merkle.Frontier.decode(head.frontier),
        numbers=dict(head.numbers),
    )


def _open(site: str) -> None:
    """This function will begin the journal of a site, unless somebody else just did."""
    head = Head(site=site, number=0, digest=journal.NOTHING_BEFORE, frontier=merkle.Frontier().encode(), numbers={})
    Head.objects.bulk_create([head], ignore_conflicts=True)


def row(line: journal.Line) -> tuple[Any, ...]:
    """This function will give the row of a line, in the order of the table's fields."""
    envelope = line.envelope
    return (
        envelope.site,
        envelope.number,
        envelope.act_id,
        envelope.act,
        envelope.effect,
        line.raw.decode(),
        line.digest.hex(),
        envelope.previous,
        envelope.performed_at,
        envelope.recorded_at,
        envelope.signed_by,
        envelope.entered_by,
        envelope.post,
    )


def write_end(end: End) -> None:
    """This function will store the end of the journal, and grow the tree by the lines since."""
    end.frontier, nodes = merkle.grow(end.frontier, end.leaves)
    end.leaves.clear()
    tables.insert(TreeNode, [(end.site, node.tile_level, node.index, node.digest.hex()) for node in nodes])
    Head.objects.filter(site=end.site).update(
        number=end.number,
        digest=end.digest,
        recorded_at=end.recorded_at,
        frontier=end.frontier.encode(),
        numbers=end.numbers,
    )


def signed(site: str) -> int | None:
    """This function will give the size of the newest checkpoint that was stored, None before the first."""
    return Head.objects.filter(site=site).values_list("signed", flat=True).first()


def note_signed(site: str, size: int) -> None:
    """This function will note the size of the newest checkpoint at the end of the journal, which the caller locks."""
    Head.objects.filter(site=site).update(signed=size)


def size(site: str) -> int:
    """This function will count the lines of a journal: the journal size that figures name."""
    return Head.objects.filter(site=site).values_list("number", flat=True).first() or 0


def frontier(site: str) -> merkle.Frontier:
    """This function will give the frontier of the tree now: its size and root are what a checkpoint signs."""
    stored = Head.objects.filter(site=site).values_list("frontier", flat=True).first()
    return merkle.Frontier() if stored is None else merkle.Frontier.decode(stored)


def line_of(site: str, act_id: str) -> Line | None:
    """This function will find the line of an act."""
    return Line.objects.filter(site=site, act_id=act_id).first()


def first_line_of(site: str, subject: str) -> Line:
    """This function will give the line that made a subject."""
    numbers = LineSubject.objects.filter(site=site, subject=subject).order_by("number")
    return Line.objects.get(site=site, number=numbers.values_list("number", flat=True)[:1])


def envelope(site: str, number: int) -> journal.Envelope:
    """This function will read the envelope of a stored line."""
    stored = Line.objects.values_list("envelope", flat=True).get(site=site, number=number)
    return journal.decode_line(stored.encode()).envelope


def lines(site: str, *, first: int = 1, last: int | None = None) -> Iterator[Line]:
    """This function will stream lines in their order, both ends included, in little memory."""
    found = Line.objects.filter(site=site, number__gte=first)
    if last is not None:
        found = found.filter(number__lte=last)
    return found.order_by("number").iterator(chunk_size=2000)


def tree(site: str) -> merkle.Node:
    """This function will make the look-up of any complete node of a site's Merkle tree, for proofs."""

    def read(level: int, first: int, count: int) -> list[bytes]:
        digests: Iterable[str]
        if level:
            nodes = TreeNode.objects.filter(site=site, level=level, index__gte=first, index__lt=first + count)
            digests = nodes.order_by("index").values_list("digest", flat=True)
        else:
            # Positions of leaves count from 0, numbers of lines from 1.
            leaves = Line.objects.filter(site=site, number__gt=first, number__lte=first + count)
            digests = leaves.order_by("number").values_list("digest", flat=True)
        return [bytes.fromhex(digest) for digest in digests]

    return merkle.tiled(read)
