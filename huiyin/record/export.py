"""The export keeps a whole journal in files that need no database: ``huiyin.verifier`` reads it, and so can anybody.

Format: ``docs/journal.md``. Streamed from one snapshot, closed by a note over exactly its lines, and put under its name
only when it is whole.
"""

import contextlib
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from huiyin.kernel import canonical
from huiyin.kernel.refused import Refused
from huiyin.record import blobs, checkpoints, database, journal, keys, stored
from huiyin.record.models import Line, PartRow
from huiyin.record.replay import WINDOW_LINES, Progress


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds: lines, parts, files, and the note over its lines."""

    path: Path
    lines: int
    parts: int
    files: int
    note: str


def export(
    site: str, path: Path, *, label: int = 3, with_files: bool = True, progress: Progress | None = None
) -> Exported:
    """This function will write the journal of a site into a folder, or into a tar where the path ends in ``.tar``.

    Parts whose label is higher than ``label`` are withheld. It is the operator's: it asks for no post.

    :raises Refused: path_taken; file_missing, file_changed; as :func:`checkpoints.sign`.
    """
    require_free(path)
    keys.make(site)
    with whole_or_nothing(path) as folder, stored.snapshot():
        note, size = checkpoints.sign(site)
        parts = _write_parts(site, folder, size=size, label=label)
        _write_lines(site, folder, progress=progress)
        (folder / "checkpoint").write_text(note, encoding="utf-8")
        (folder / "key").write_text(f"{keys.verifier_key(site)}\n", encoding="ascii")
        files = copy_files(site, folder / "blobs", label=label) if with_files else 0
    return Exported(path, size, parts, files, note)


def require_free(path: Path) -> None:
    """This function will refuse to write over anything.

    :raises Refused: path_taken.
    """
    if os.path.lexists(path):
        raise Refused("path_taken", path=str(path))


@contextlib.contextmanager
def whole_or_nothing(path: Path) -> Iterator[Path]:
    """This function will give a folder to write into, and put it under its name, or into a tar, once it is full."""
    path = path.absolute()
    folder = _folder_beside(path)
    try:
        yield folder
        if path.suffix == ".tar":
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
                _pack(folder, file)
            Path(file.name).replace(path)
        else:
            folder.replace(path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _folder_beside(path: Path) -> Path:
    """This function will make the folder in which something grows before it gets its name.

    :raises Refused: file_not_writable; an OSError of a full disk stays one.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    except OSError as error:
        if database.refusal_of(error) is not None:
            raise
        raise Refused("file_not_writable", file=str(path)) from error


def _pack(folder: Path, file: IO[bytes]) -> None:
    with tarfile.open(fileobj=file, mode="w") as tar:
        for member in sorted(folder.rglob("*")):
            if member.is_file():
                about = tarfile.TarInfo(member.relative_to(folder).as_posix())
                about.size = member.stat().st_size
                with member.open("rb") as content:
                    tar.addfile(about, content)
    file.flush()
    os.fsync(file.fileno())


def _write_lines(site: str, folder: Path, *, progress: Progress | None) -> None:
    total = journal.size(site)
    with (folder / "lines.jsonl").open("wb") as file:
        for window in stored.windows(Line, site, by="number", size=WINDOW_LINES):
            file.writelines(f"{line.envelope}\n".encode() for line in window)
            if progress is not None:
                progress(window[-1].number, total)


def _write_parts(site: str, folder: Path, *, size: int, label: int) -> int:
    written = 0
    with (folder / "parts.jsonl").open("wb") as file:
        for first in range(0, size, WINDOW_LINES):
            found = stored.between(PartRow, site, by="number", after=first, last=min(first + WINDOW_LINES, size))
            # By name as the envelope has it: a database may sort dots and letters by the rules of a language.
            for part in sorted(found, key=lambda part: (part.number, part.name)):
                if part.label <= label or part.body is None:
                    file.write(_part(part))
                    written += 1
    return written


def _part(part: stored.Row) -> bytes:
    named = canonical.encode({"name": part.name, "number": part.number, "salt": part.salt})
    # The body is canonical already, and its key comes first.
    return b'{"body":' + (part.body or "null").encode() + b"," + named[1:] + b"\n"


def files_spoken_of(site: str, *, label: int = 3) -> frozenset[str]:
    """This function will give the digests of the files that parts up to a label speak of."""
    found = PartRow.objects.filter(site=site, blob__isnull=False, label__lte=label).values_list("blob", flat=True)
    return frozenset(digest for digest in found.iterator() if digest is not None)


def copy_files(site: str, folder: Path, *, label: int = 3) -> int:
    """This function will copy the files of a site by digest, checked on the way, and count them.

    :raises Refused: file_missing, file_changed.
    """
    digests = files_spoken_of(site, label=label)
    for digest in sorted(digests):
        place = folder / digest[:2] / digest
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            for chunk in blobs.read(digest):
                file.write(chunk)
    return len(digests)
