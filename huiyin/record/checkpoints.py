"""Checkpoints: what the site signed about its journal, kept in the order of its growth, and what follows from two.

A note is C2SP signed-note over tlog-checkpoint (``docs/journal.md``). It is of use once it has left the building:
printed, mailed, held by others; the stored ones let each check tell when a journal was rewritten.
"""

import datetime
import json
from typing import Any

from django.db import transaction

from huiyin.kernel import checkpoint, merkle
from huiyin.kernel.refused import Refused
from huiyin.people import sites
from huiyin.record import journal, keys
from huiyin.record.models import Checkpoint

# The tick signs once in this time, if anything was written.
EVERY = datetime.timedelta(hours=1)


def make(site: str, *, at: datetime.datetime) -> str:
    """This function will sign the journal as it stands now, store the note behind the last one, and give its text.

    The same journal gives the same note, and is stored once. The one before is told by the end of the journal: one that
    is gone stays named by whatever is signed later. Locks: the head, so that no two notes name the same one.

    :raises Refused: as :func:`sign`.
    """
    with transaction.atomic():
        journal.lock_last(site)
        note, size = sign(site)
        before = journal.signed(site)
        if before is None or before < size:
            row = Checkpoint(site=site, size=size, note=note, signed_at=at, previous=before)
            Checkpoint.objects.bulk_create([row])
            journal.note_signed(site, size)
    return note


def sign(site: str) -> tuple[str, int]:
    """This function will sign the journal as it stands now, and give the note and the number of lines that it covers.

    A site never signs two histories: the stored tree must still hold the root of the last note.

    :raises Refused: not_found, site_key_missing, site_key_differs; journal_rewritten.
    """
    key = keys.public_key(site)
    frontier = journal.frontier(site)
    last = newest(site)
    if last is not None:
        _require_growth(site, frontier, _signed(last, site=site))
    head = checkpoint.Checkpoint(checkpoint.origin_of(site), frontier.size, frontier.root)
    note = checkpoint.Note(head.encode()).signed(key, sign=lambda message: keys.sign(site, message))
    return note.encode(), frontier.size


def covering(site: str, number: int) -> tuple[str, int]:
    """This function will give a note that covers a line, and its size: the newest stored one, else one signed now.

    It stores nothing.

    :raises Refused: as :func:`sign`.
    """
    last = newest(site)
    if last is None or last.size < number:
        return sign(site)
    return last.note, _signed(last, site=site).size


def _signed(stored: Checkpoint, *, site: str) -> checkpoint.Checkpoint:
    """This function will read a stored note, which nobody but this site can have signed."""
    try:
        head = read(stored.note, site=site)
    except checkpoint.NotANote:
        raise Refused("journal_rewritten", site=site, size=stored.size) from None
    if head.size != stored.size:
        raise Refused("journal_rewritten", site=site, size=stored.size)
    return head


def _require_growth(site: str, frontier: merkle.Frontier, last: checkpoint.Checkpoint) -> None:
    try:
        node = journal.tree(site)
        before = merkle.frontier_at(node, last.size).root if last.size <= frontier.size else b""
        now = merkle.frontier_at(node, frontier.size).root
    except ValueError:  # lines or nodes are gone
        raise Refused("journal_rewritten", site=site, size=last.size) from None
    if before != last.root or now != frontier.root:
        raise Refused("journal_rewritten", site=site, size=last.size)


def make_due(*, at: datetime.datetime) -> tuple[str, ...]:
    """This function will sign for each site whose journal has grown and whose last note is an hour old: the tick.

    Gives the ids of the sites that signed.

    :raises Refused: as :func:`make`, once all other sites are done.
    """
    signed, refused = [], None
    for site in sites.every():
        last = newest(str(site.id))
        if last is not None and at - last.signed_at < EVERY:
            continue
        size = journal.size(str(site.id))
        if not size or (last is not None and last.size == size):
            continue
        try:
            make(str(site.id), at=at)
            signed.append(str(site.id))
        except Refused as error:
            refused = error
    if refused is not None:
        raise refused
    return tuple(signed)


def newest(site: str) -> Checkpoint | None:
    """This function will find the newest stored note of a site: its size, text, and time of signing."""
    return Checkpoint.objects.filter(site=site).order_by("-size").first()


def stored(site: str, *, limit: int = 100) -> tuple[Checkpoint, ...]:
    """This function will list the stored notes of a site, newest first."""
    return tuple(Checkpoint.objects.filter(site=site).order_by("-size")[:limit])


def read(note: str, *, site: str) -> checkpoint.Checkpoint:
    """This function will read a note and verify that this site's key signed it.

    :raises NotANote: as the kernel names it; origin_differs.
    :raises Refused: site_key_missing, site_key_differs.
    """
    decoded = checkpoint.Note.decode(note)
    keys.require_signed(decoded, site=site)
    head = checkpoint.Checkpoint.decode(decoded.text)
    if head.origin != checkpoint.origin_of(site):
        raise checkpoint.NotANote("origin_differs", origin=head.origin)
    return head


def read_what_left(text: str, *, site: str) -> checkpoint.Checkpoint:
    """This function will read what left the site earlier, a checkpoint or the proof of an act: the signed head.

    :raises NotANote: as :func:`read`.
    :raises Refused: as :func:`read`.
    """
    if text.lstrip().startswith("{"):
        try:
            text = json.loads(text)["checkpoint"]
        except (ValueError, KeyError, RecursionError) as error:
            raise checkpoint.NotANote("note_malformed") from error
    return read(text, site=site)


def consistency(site: str, *, first: int, second: int) -> dict[str, Any]:
    """This function will prove that the journal of ``first`` lines is the beginning of that of ``second`` lines.

    Gives both sizes, both roots and the path (RFC 6962 section 2.1.2), digests in hex.

    :raises Refused: size_out_of_range.
    """
    size = journal.size(site)
    if not 1 <= first <= second <= size:
        raise Refused("size_out_of_range", first=first, second=second, lines=size)
    node = journal.tree(site)
    path = merkle.consistency_proof(node, first=first, second=second)
    return {
        "first": {"size": first, "root": merkle.frontier_at(node, first).root.hex()},
        "second": {"size": second, "root": merkle.frontier_at(node, second).root.hex()},
        "path": [digest.hex() for digest in path],
    }
