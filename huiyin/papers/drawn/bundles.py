"""The bundles keep how many papers become one file: the same papers at the same moment give the same bytes."""

import datetime
import hashlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Bundle:
    """One file that holds many."""

    path: Path
    digest: str
    size_bytes: int
    files: int


def bundled(files: Mapping[str, Path], *, path: Path, at: datetime.datetime) -> Bundle:
    """This function will put files, by their names, into one, whole or not at all. Only its owner may read it."""
    beside = path.with_name(f"{path.name}.part")
    moment = at.astimezone(datetime.UTC).timetuple()[:6]
    with zipfile.ZipFile(beside, "w") as bundle:
        for name, file in sorted(files.items()):
            about = zipfile.ZipInfo(name, date_time=moment)
            # Stored: docx and PDF are pressed already.
            about.external_attr = 0o600 << 16
            bundle.writestr(about, file.read_bytes())
    beside.chmod(0o600)
    with beside.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    size_bytes = beside.stat().st_size
    beside.replace(path)
    return Bundle(path, digest, size_bytes, len(files))
