"""Files, content-addressed beside the database: put as streams, known by their SHA-256, checked whenever they
are read.

A file is put before the act that refers to it, so that no transaction waits for an upload; what no act came
to refer to is swept later. On disk ``<blobs>/<first two digits>/<digest>``, shared by the sites of an
installation.
"""

import contextlib
import datetime
import errno
import fcntl
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Sum

from huiyin.kernel.refused import Refused
from huiyin.record import database, journal
from huiyin.record.models import Blob, PartRow

CHUNK_BYTES = 256 * 1024
SNIFFED_BYTES = 4096
UNFINISHED = "put-"
LOCK = "blobs.lock"
ANYTHING = "application/octet-stream"

# The first bytes that tell a kind of file. A name is never asked: an upload is judged by what it is.
_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
# Office files are zips whose first entries lie in a folder of their own.
_IN_ZIP = (
    (b"word/", _OFFICE + "wordprocessingml.document"),
    (b"xl/", _OFFICE + "spreadsheetml.sheet"),
    (b"ppt/", _OFFICE + "presentationml.presentation"),
)


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """A file that lies in the store: its SHA-256 in hex, its size, the media type its first bytes tell."""

    digest: str
    size_bytes: int
    media_type: str


def put(
    stream: IO[bytes] | Iterable[bytes], *, site: str, at: datetime.datetime, body: str | None = None
) -> StoredBlob:
    """This function will store a file as it streams in, in little memory, and give what is known of it.

    The content is on disk, flushed and under its final name, before the row says so; the same content again
    is the same file, and counts once. ``body`` is the one that puts it, whose quota it counts towards; the
    operator's own files have none. Locks: the store, for as long as the file takes its place.

    :raises Refused: file_too_large, file_empty, files_of_body_full, storage_full.
    """
    with database.with_room():
        path, stored = _written(stream)
        try:
            with _alone():
                if body is not None:
                    _require_room(stored, site=site, body=body)
                _move(path, place_of(stored.digest))
                row = Blob(
                    site=site,
                    digest=stored.digest,
                    size_bytes=stored.size_bytes,
                    media_type=stored.media_type,
                    stored_at=at,
                    body=body,
                )
                # Put again, an old file counts as new: the sweep must not take it from under the act that is about
                # to come.
                Blob.objects.bulk_create(
                    [row], update_conflicts=True, unique_fields=["site", "digest"], update_fields=["stored_at"]
                )
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    return stored


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """This function will let one at a time change which files there are, whatever process or thread it is in.

    Two uploads would each find the same room left, and a file that is put again could go with the old one's row. The
    sites share the files, so no site's own lock will do; nobody who holds this one waits for more than a row.
    """
    with (settings.HUIYIN.var / LOCK).open("ab") as lock:  # closing it lets the next one in
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _written(stream: IO[bytes] | Iterable[bytes]) -> tuple[Path, StoredBlob]:
    """This function will write a file beside the store, and give where it lies and what is known of it."""
    limit = settings.HUIYIN.file_bytes
    folder = settings.HUIYIN.blobs
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest, size, start = hashlib.sha256(), 0, b""
    with tempfile.NamedTemporaryFile(dir=folder, prefix=UNFINISHED, delete=False) as file:
        path = Path(file.name)
        try:
            for chunk in _chunks(stream):
                size += len(chunk)
                if size > limit:
                    raise Refused("file_too_large", limit_bytes=limit)
                if len(start) < SNIFFED_BYTES:
                    start += chunk[: SNIFFED_BYTES - len(start)]
                digest.update(chunk)
                file.write(chunk)
            if not size:
                raise Refused("file_empty")
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    return path, StoredBlob(digest.hexdigest(), size, sniff(start))


def _require_room(stored: StoredBlob, *, site: str, body: str) -> None:
    """This function will refuse a file that would take its body over the quota.

    :raises Refused: files_of_body_full.
    """
    limit = settings.HUIYIN.body_bytes
    used = Blob.objects.filter(site=site, body=body).aggregate(bytes=Sum("size_bytes"))["bytes"] or 0
    if used + stored.size_bytes > limit and not Blob.objects.filter(site=site, digest=stored.digest).exists():
        raise Refused("files_of_body_full", limit_bytes=limit, used_bytes=used)


def _chunks(stream: IO[bytes] | Iterable[bytes]) -> Iterator[bytes]:
    if hasattr(stream, "read"):
        return iter(lambda: stream.read(CHUNK_BYTES), b"")
    return iter(stream)


def _move(path: Path, place: Path) -> None:
    place.parent.mkdir(exist_ok=True, mode=0o700)
    path.chmod(0o400)
    path.replace(place)
    # The new name itself must survive a power failure, and it lies in the folder.
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def sniff(start: bytes) -> str:
    """This function will tell the media type by the first bytes of a file, the general one when it can't."""
    for magic, media_type in _MAGIC:
        if start.startswith(magic):
            return media_type
    if start.startswith(b"PK\x03\x04"):
        return next((media_type for folder, media_type in _IN_ZIP if folder in start), "application/zip")
    try:
        text = start.decode()
    except UnicodeDecodeError as error:
        # A character may be cut off where the sniffed piece ends.
        if len(start) < SNIFFED_BYTES or error.start < len(start) - 3:
            return ANYTHING
        text = start[: error.start].decode()
    return ANYTHING if "\x00" in text else "text/plain"


def place_of(digest: str) -> Path:
    """This function will name the place of a file on disk."""
    place: Path = settings.HUIYIN.blobs / digest[:2] / digest
    return place


def read(digest: str) -> Iterator[bytes]:
    """This function will stream a file out, checking its digest on the way.

    The last chunk is held back until the digest is known, so that a file that was changed on disk never
    arrives whole.

    :raises Refused: file_missing, file_changed, file_unreadable.
    """
    with _opened(digest) as file:
        found, held = hashlib.sha256(), b""
        for chunk in iter(lambda: file.read(CHUNK_BYTES), b""):
            found.update(chunk)
            if held:
                yield held
            held = chunk
        if found.hexdigest() != digest:
            raise Refused("file_changed", digest=digest)
        yield held


def _opened(digest: str) -> IO[bytes]:
    """This function will open a stored file and nothing that was put in its place: no link, folder, pipe or device.

    :raises Refused: file_missing, file_changed, file_unreadable.
    """
    try:
        opened = os.open(place_of(digest), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused("file_missing", digest=digest) from None
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO, errno.ENODEV):
            raise Refused("file_changed", digest=digest) from None
        raise Refused("file_unreadable", digest=digest) from error
    if not stat.S_ISREG(os.fstat(opened).st_mode):
        os.close(opened)
        raise Refused("file_changed", digest=digest)
    return os.fdopen(opened, "rb")


def known(digests: Iterable[str], *, site: str) -> dict[str, StoredBlob]:
    """This function will give what a site has stored, by digest."""
    rows = Blob.objects.filter(site=site, digest__in=set(digests))
    return {row.digest: StoredBlob(row.digest, row.size_bytes, row.media_type) for row in rows}


def forget(digests: Iterable[str], *, site: str) -> tuple[str, ...]:
    """This function will drop the rows of files that no part of the site speaks of any more, and give the
    digests of those that no other site has either: their content is to be removed once this is committed."""
    spoken_of = PartRow.objects.filter(site=OuterRef("site"), blob=OuterRef("digest"))
    rows = Blob.objects.filter(~Exists(spoken_of), site=site, digest__in=set(digests))
    dropped = set(rows.values_list("digest", flat=True))
    Blob.objects.filter(site=site, digest__in=dropped).delete()
    elsewhere = set(Blob.objects.filter(digest__in=dropped).values_list("digest", flat=True))
    return tuple(sorted(dropped - elsewhere))


def remove(digests: Iterable[str]) -> None:
    """This function will remove the content of files that no site has, but for those that were put again meanwhile;
    what is gone already is passed over. Locks: the store."""
    wanted = set(digests)
    if not wanted:
        return
    with _alone():
        kept = set(Blob.objects.filter(digest__in=wanted).values_list("digest", flat=True))
        for digest in wanted - kept:
            place_of(digest).unlink(missing_ok=True)


def sweep(*, site: str, before: datetime.datetime) -> tuple[str, ...]:
    """This function will remove the files of a site that were put before a moment and that no part speaks of,
    and give their digests. Leave uploads a day: a form may still be open on them.

    Locks: the journal's head, so that no act comes to speak of a file while it goes.
    """
    spoken_of = PartRow.objects.filter(site=OuterRef("site"), blob=OuterRef("digest"))
    with transaction.atomic():
        journal.lock_alone(site)
        old = Blob.objects.filter(~Exists(spoken_of), site=site, stored_at__lt=before)
        swept = forget(list(old.values_list("digest", flat=True)), site=site)
    remove(swept)
    return swept
