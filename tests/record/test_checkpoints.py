"""The site signs one history: notes, keys, what follows from two notes, and who refuses what was exchanged."""

import datetime
import stat

import pytest
from django.db import DatabaseError, transaction

from huiyin.kernel import checkpoint, merkle
from huiyin.kernel.refused import Refused
from huiyin.people.models import Site
from huiyin.record import checkpoints, journal, keys
from huiyin.record.models import Checkpoint, Head
from tests.kernel.ledger import START
from tests.record.book import Book

pytestmark = pytest.mark.django_db

LATER = START + datetime.timedelta(days=90)


@pytest.fixture
def book() -> Book:
    """Make a stage with one finding on it."""
    book = Book()
    book.imported("f")
    return book


def refusal(site: str) -> str:
    with pytest.raises(Refused) as refused:
        checkpoints.make(site, at=LATER)
    return refused.value.code


def test_a_note_covers_the_journal_and_verifies(book: Book) -> None:
    note = checkpoints.make(book.site, at=LATER)
    head = checkpoints.read(note, site=book.site)
    assert (head.size, head.root) == (len(book.lines), merkle.root(line.digest for line, _ in book.lines))
    assert checkpoint.VerifierKey.decode(keys.verifier_key(book.site)) == keys.public_key(book.site)
    keys.require_signed(checkpoint.Note.decode(note), site=book.site)
    newest = checkpoints.newest(book.site)
    assert newest is not None
    assert (newest.note, newest.signed_at) == (note, LATER)


def test_the_same_journal_is_signed_once(book: Book) -> None:
    assert checkpoints.make(book.site, at=LATER) == checkpoints.make(book.site, at=LATER)
    assert Checkpoint.objects.filter(site=book.site).count() == 1


def test_the_tick_signs_what_has_grown_once_an_hour(book: Book) -> None:
    assert book.site in checkpoints.make_due(at=LATER)
    book.imported("g")
    assert book.site not in checkpoints.make_due(at=LATER + checkpoints.EVERY / 2)
    assert book.site in checkpoints.make_due(at=LATER + checkpoints.EVERY)
    assert book.site not in checkpoints.make_due(at=LATER + 3 * checkpoints.EVERY)
    assert [each.size for each in checkpoints.stored(book.site)] == [len(book.lines), len(book.lines) - 1]


def test_two_notes_are_consistent(book: Book) -> None:
    first = checkpoints.read(checkpoints.make(book.site, at=LATER), site=book.site)
    book.imported("g")
    second = checkpoints.read(checkpoints.make(book.site, at=LATER), site=book.site)
    told = checkpoints.consistency(book.site, first=first.size, second=second.size)
    path = [bytes.fromhex(digest) for digest in told["path"]]
    assert merkle.is_consistent(first.root, second.root, first=first.size, second=second.size, proof=path)
    assert (told["first"]["root"], told["second"]["root"]) == (first.root.hex(), second.root.hex())


@pytest.mark.parametrize(("first", "second"), [(0, 1), (2, 1), (1, 10_000)])
def test_no_proof_leads_between_sizes_that_are_not_there(book: Book, first: int, second: int) -> None:
    with pytest.raises(Refused, match="size_out_of_range"):
        checkpoints.consistency(book.site, first=first, second=second)


def test_a_note_stays_as_it_was_signed(book: Book) -> None:
    checkpoints.make(book.site, at=LATER)
    notes = Checkpoint.objects.filter(site=book.site)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        notes.update(note="other")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        notes.delete()


def test_a_journal_that_was_rewritten_is_not_signed(book: Book) -> None:
    checkpoints.make(book.site, at=LATER)
    head = Head.objects.filter(site=book.site)
    short = merkle.frontier_at(journal.tree(book.site), 3)
    head.update(frontier=short.encode())
    assert refusal(book.site) == "journal_rewritten"
    other = merkle.grow(merkle.Frontier(), [bytes(32)] * len(book.lines))[0]
    head.update(frontier=other.encode())
    assert refusal(book.site) == "journal_rewritten"
    longer = merkle.grow(merkle.Frontier(), [line.digest for line, _ in book.lines] + [bytes(32)])[0]
    head.update(frontier=longer.encode())
    assert refusal(book.site) == "journal_rewritten"


def test_the_secret_is_for_the_program_alone_and_not_in_the_database(book: Book) -> None:
    keys.make(book.site)
    place = keys.secret_place(book.site)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert Site.objects.get(id=book.site).own_key == keys.fingerprint(keys.public_key(book.site))


def test_a_key_is_made_once_and_taken_up_after_a_crash(book: Book) -> None:
    first = keys.make(book.site)
    Site.objects.filter(id=book.site).update(own_key="")
    assert keys.make(book.site) == first
    assert keys.verifier_key(book.site) == first


def test_a_lost_or_exchanged_key_is_noticed(book: Book) -> None:
    keys.make(book.site)
    secret, public = keys.secret_place(book.site), keys.public_place(book.site)
    line = public.read_text()
    pem = secret.read_bytes()
    secret.unlink()
    assert refusal(book.site) == "site_key_missing"
    with pytest.raises(Refused, match="site_key_missing"):
        keys.make(book.site)
    secret.write_bytes(b"no key")
    assert refusal(book.site) == "site_key_differs"
    other = Book()
    keys.make(other.site)
    secret.write_bytes(keys.secret_place(other.site).read_bytes())
    assert refusal(book.site) == "site_key_differs"
    secret.write_bytes(pem)
    public.write_text(keys.verifier_key(other.site))
    assert refusal(book.site) == "site_key_differs"
    public.write_text("nonsense")
    assert refusal(book.site) == "site_key_differs"
    public.unlink()
    assert refusal(book.site) == "site_key_missing"
    keys.restore(book.site, line)
    assert checkpoints.make(book.site, at=LATER)
    with pytest.raises(Refused, match="site_key_differs"):
        keys.restore(book.site, keys.verifier_key(other.site))


def test_a_note_of_another_site_is_not_read(book: Book) -> None:
    other = Book()
    other.imported("f")
    note = checkpoints.make(other.site, at=LATER)
    with pytest.raises(checkpoint.NotANote, match="signer_unknown"):
        checkpoints.read(note, site=book.site)
