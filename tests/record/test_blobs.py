"""Files are known and judged by their content, checked on the way out, swept when nothing speaks of them."""

import dataclasses
import datetime
import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.record import acts, blobs
from huiyin.record.models import Blob
from tests.kernel.ledger import START, uid
from tests.record.book import Book, found_site

pytestmark = pytest.mark.django_db


def office(folder: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{folder}/document.xml", "<a/>")
    return packed.getvalue()


KINDS = {
    b"%PDF-1.7\n": "application/pdf",
    b"\x89PNG\r\n\x1a\n.": "image/png",
    b"\xff\xd8\xff\xe0": "image/jpeg",
    office("word"): "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    office("xl"): "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    office("other"): "application/zip",
    "整改报告。".encode(): "text/plain",
    ("整" * 5000).encode(): "text/plain",
    b"a\x00b": "application/octet-stream",
    "整改".encode("gb18030"): "application/octet-stream",
    b"<html><script>": "text/plain",
}


@pytest.mark.parametrize("content", KINDS, ids=lambda content: str(content[:12]))
def test_a_file_is_what_its_first_bytes_say(content: bytes) -> None:
    stored = blobs.put(io.BytesIO(content), site=uid(found_site()), at=START)
    assert stored == blobs.StoredBlob(hashlib.sha256(content).hexdigest(), len(content), KINDS[content])


def test_a_file_comes_out_as_it_came_in_and_is_stored_once() -> None:
    site = uid(found_site())
    content = b"%PDF-" + bytes(range(256)) * 4000
    first = blobs.put(io.BytesIO(content), site=site, at=START)
    again = blobs.put((content[place : place + 999] for place in range(0, len(content), 999)), site=site, at=START)
    assert first == again
    assert b"".join(blobs.read(first.digest)) == content
    assert Blob.objects.filter(site=site).count() == 1
    assert blobs.place_of(first.digest).stat().st_mode & 0o777 == 0o400
    assert blobs.known([first.digest, "0" * 64], site=site) == {first.digest: first}


def test_a_file_too_large_or_empty_leaves_nothing() -> None:
    site = uid(found_site())
    before = names()
    large = (bytes(2**20) for _ in range(settings.HUIYIN.file_bytes // 2**20 + 1))
    with pytest.raises(Refused) as caught:
        blobs.put(large, site=site, at=START)
    assert (caught.value.code, caught.value.facts) == (
        "file_too_large",
        {"limit_bytes": settings.HUIYIN.file_bytes},
    )
    with pytest.raises(Refused) as caught:
        blobs.put(io.BytesIO(b""), site=site, at=START)
    assert caught.value.code == "file_empty"
    assert names() == before
    assert not Blob.objects.filter(site=site).exists()


def test_a_file_changed_on_disk_never_arrives_whole() -> None:
    stored = blobs.put(io.BytesIO(b"evidence of effect"), site=uid(found_site()), at=START)
    place = blobs.place_of(stored.digest)
    place.chmod(0o600)
    place.write_bytes(b"evidence of defect")
    arrived = []
    with pytest.raises(Refused) as caught:
        arrived += blobs.read(stored.digest)
    assert (caught.value.code, arrived) == ("file_changed", [])
    place.unlink()
    with pytest.raises(Refused) as caught:
        list(blobs.read(stored.digest))
    assert caught.value.code == "file_missing"


@pytest.fixture
def ten_bytes() -> Iterator[None]:
    """Let each body have ten bytes."""
    with override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, body_bytes=10)):
        yield


@pytest.mark.usefixtures("ten_bytes")
def test_the_files_of_a_body_have_a_quota() -> None:
    site, one, other = uid(found_site()), uid("one"), uid("other")
    blobs.put(io.BytesIO(b"six 01"), site=site, at=START, body=one)
    blobs.put(io.BytesIO(b"six 01"), site=site, at=START, body=one)
    with pytest.raises(Refused) as caught:
        blobs.put(io.BytesIO(b"six 02"), site=site, at=START, body=one)
    assert (caught.value.code, caught.value.facts) == ("files_of_body_full", {"limit_bytes": 10, "used_bytes": 6})
    assert not blobs.place_of(hashlib.sha256(b"six 02").hexdigest()).exists()
    blobs.put(io.BytesIO(b"four"), site=site, at=START, body=one)
    blobs.put(io.BytesIO(b"six 02"), site=site, at=START, body=other)
    blobs.put(io.BytesIO(b"of the operator"), site=site, at=START)
    # The same content is there already: it takes no room, whoever put it first.
    blobs.put(io.BytesIO(b"six 02"), site=site, at=START, body=one)


def test_what_is_put_again_while_the_sweep_goes_on_stays() -> None:
    site = uid(found_site())
    content = f"put again by {site}".encode()
    stored = blobs.put(io.BytesIO(content), site=site, at=START)
    dropped = blobs.forget([stored.digest], site=site)  # the sweep has dropped the row, and not yet the content
    blobs.put(io.BytesIO(content), site=site, at=START)
    blobs.remove(dropped)
    assert b"".join(blobs.read(stored.digest)) == content


def test_the_sweep_takes_old_files_that_nothing_speaks_of() -> None:
    book = Book()
    used, old, fresh = (
        blobs.put(io.BytesIO(f"{name} {book.site}".encode()), site=book.site, at=at)
        for name, at in (("used", START), ("old", START), ("fresh", START + datetime.timedelta(days=2)))
    )
    attach(book, used)
    swept = blobs.sweep(site=book.site, before=START + datetime.timedelta(days=1))
    assert swept == (old.digest,)
    assert not blobs.place_of(old.digest).exists()
    assert blobs.place_of(used.digest).exists()
    assert set(blobs.known([used.digest, old.digest, fresh.digest], site=book.site)) == {
        used.digest,
        fresh.digest,
    }


def test_what_another_site_has_too_stays_on_disk() -> None:
    one, other = uid(found_site()), uid(found_site())
    content = f"shared by {one}".encode()
    stored, again = (blobs.put(io.BytesIO(content), site=site, at=START) for site in (one, other))
    assert stored == again
    assert blobs.sweep(site=one, before=START + datetime.timedelta(days=1)) == ()
    assert b"".join(blobs.read(stored.digest)) == content
    assert blobs.sweep(site=other, before=START + datetime.timedelta(days=1)) == (stored.digest,)


def test_erasing_a_file_takes_its_content_once_nothing_else_speaks_of_it(
    django_capture_on_commit_callbacks,  # type: ignore[no-untyped-def]
) -> None:
    book = Book()
    stored = blobs.put(io.BytesIO(f"a name {book.site}".encode()), site=book.site, at=START)
    with django_capture_on_commit_callbacks(execute=True):
        erase(book, "m1", attach(book, stored, "m1"))
    assert not blobs.place_of(stored.digest).exists()
    stored = blobs.put(io.BytesIO(f"a name {book.site}".encode()), site=book.site, at=START)
    first, _ = attach(book, stored, "m2"), attach(book, stored, "m3")
    with django_capture_on_commit_callbacks(execute=True):
        erase(book, "m2", first)
    assert blobs.place_of(stored.digest).exists()


def attach(book: Book, stored: blobs.StoredBlob, name: str = "m0") -> str:
    """Issue a mandate with a file and give the commitment of the file."""
    file = File(stored.digest, stored.size_bytes, stored.media_type, "basis.txt")
    call = book.call("mandate.issue", name, {
        "title": "t", "issuer": "i", "issued_date": "2026-01-05", "profile": "cn-inspection", "files": [file]
    })  # fmt: skip
    acts.perform(call, actor=book.cast["otto"], at=book.now)
    made = book.perform_in_memory(call, by="otto")
    return next(part.commitment for part in made.parts if part.name == "files.0")


def erase(book: Book, name: str, commitment: str) -> None:
    book.do("mandate.expunge", "rolf", name, parts=[commitment], basis="Law", reason="Should not have come")
    book.sign("otto", name)


def names() -> set[Path]:
    return set(settings.HUIYIN.blobs.rglob("*"))
