"""The backup keeps all sites of an installation in files that either database can be filled from.

A folder, or a tar of it: ``manifest.json`` with the digest of every other file, ``tables/<table>.jsonl`` with one row a
line, ``blobs/ab/abcd…``, and under ``folders/`` what was kept by name in the data folder. Taken from one snapshot while
others write on. The secret keys are not in it: whoever finds a backup can read it, but can't sign. Signed-in browsers
and counts of failed sign-ins are left behind.
"""

import datetime
import hashlib
import io
import json
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import DataError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader

from huiyin.kernel.refused import Refused
from huiyin.people import sites
from huiyin.record import blobs, check, checkpoints, export, journal, keys, stored, tables
from huiyin.record.models import Blob

FORMAT = "huiyin-backup"
VERSION = 1
MANIFEST = "manifest.json"
ROWS_AT_ONCE = 2000
# Folders of the data folder that hold what nobody can make again: which column of whose lists holds what. The others
# hold what is here already (blobs), what is kept apart (keys), or what is made anew (printed, progress, static).
FOLDERS = ("mappings", "plan-mappings")
LEFT_BEHIND = ("blobs", "keys", "printed", "progress", "static")

Opener = Callable[[str], IO[bytes]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a backup holds: sites, rows of all tables, files."""

    path: Path
    sites: int
    rows: int
    files: int


def backup(path: Path, *, at: datetime.datetime, progress: Progress | None = None) -> Kept:
    """This function will write all sites into a folder, or into a tar where the path ends in ``.tar``.

    :raises Refused: path_taken, file_not_writable, rows_damaged; file_missing, file_changed; as
        :func:`checkpoints.make`.
    """
    export.require_free(path)
    for site in sites.every():
        keys.make(str(site.id))
    with export.whole_or_nothing(path) as folder, stored.snapshot():
        about = [_about(str(site.id)) for site in sites.every()]
        kept = _write_tables(folder, progress=progress)
        files = sum(export.copy_files(each["site"], folder / "blobs") for each in about)
        manifest = {
            "format": FORMAT,
            "v": VERSION,
            "made_at": at.isoformat(),
            "migrations": _migrations(),
            "sites": about,
            "tables": kept,
            "folders": _copy_folders(folder / "folders"),
        }
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return Kept(path, len(about), sum(each["rows"] for each in kept.values()), files)


def restore(path: Path, *, on: datetime.date, progress: Progress | None = None) -> Kept:
    """This function will fill an empty installation from a backup, and keep nothing of it unless every check holds.

    Each site is replayed from its first line, and its journal must be the one that the backup's note was signed over.

    :raises Refused: backup_unreadable, backup_changed, backup_of_other_version, installation_not_empty,
        backup_unsound; site_key_differs.
    """
    try:
        return _restored(path, on=on, progress=progress)
    except tarfile.TarError as error:  # it ends in the midst of a file
        raise Refused("backup_unreadable", file=str(path)) from error


def _restored(path: Path, *, on: datetime.date, progress: Progress | None) -> Kept:
    opened = _opener(path)
    manifest = _manifest(opened)
    if sites.every():
        raise Refused("installation_not_empty")
    with transaction.atomic():
        rows = 0
        for model in _models():
            name = model._meta.db_table
            rows += _fill(model, opened, expected=manifest["tables"][name])
            if progress is not None:
                progress(rows, sum(each["rows"] for each in manifest["tables"].values()))
        _set_sequences()
        files = 0
        for about in manifest["sites"]:
            keys.restore(about["site"], about["key"])
            files += _fetch_files(about["site"], opened)
            _require_sound(about, on=on)
        _fetch_folders(manifest.get("folders", {}), opened)
    return Kept(path, len(manifest["sites"]), rows, files)


def _about(site: str) -> dict[str, Any]:
    note, size = checkpoints.sign(site)
    return {"site": site, "lines": size, "checkpoint": note, "key": keys.verifier_key(site)}


def _models() -> list[type[models.Model]]:
    """This function will give the tables of the house, those that others refer to first."""
    ordered: list[type[models.Model]] = []
    waiting = [
        model
        for each in apps.get_app_configs()
        if each.name.startswith("huiyin.")
        for model in each.get_models()
        if model._meta.managed
    ]
    while waiting:
        free = [model for model in waiting if not (_refers_to(model) & set(waiting)) - {model}]
        ordered += free
        waiting = [model for model in waiting if model not in free]
    return ordered


def _refers_to(model: type[models.Model]) -> set[Any]:
    return {field.related_model for field in model._meta.concrete_fields if field.is_relation}


def _migrations() -> list[list[str]]:
    """This function will name the last migration of each room: tables of another version are not filled blindly."""
    rooms = {each.label for each in apps.get_app_configs() if each.name.startswith("huiyin.")}
    return sorted([room, name] for room, name in MigrationLoader(None).graph.leaf_nodes() if room in rooms)


def _write_tables(folder: Path, *, progress: Progress | None) -> dict[str, Any]:
    (folder / "tables").mkdir()
    kept: dict[str, Any] = {}
    done = 0
    for model in _models():
        name = model._meta.db_table
        digest, rows = hashlib.sha256(), 0
        with (folder / "tables" / f"{name}.jsonl").open("wb") as file:
            for row in _rows(model):
                raw = json.dumps(row, ensure_ascii=False, default=_written).encode() + b"\n"
                digest.update(raw)
                file.write(raw)
                rows += 1
        kept[name] = {"rows": rows, "digest": digest.hexdigest()}
        done += rows
        if progress is not None:
            progress(done, done)
    return kept


def _rows(model: type[models.Model]) -> Iterator[tuple[Any, ...]]:
    """This function will stream the rows of a table.

    :raises Refused: rows_damaged, where a value is none of its column's kind any more.
    """
    names = tables.field_names(model)
    found = model._default_manager.order_by("pk").values_list(*names)
    try:
        yield from found.iterator(chunk_size=ROWS_AT_ONCE)
    except (ValueError, TypeError, DataError) as error:
        raise Refused("rows_damaged", table=model._meta.db_table) from error


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _opener(path: Path) -> Opener:
    """This function will open the files of a backup by name; nothing is unpacked.

    :raises Refused: backup_unreadable.
    """

    def from_folder(name: str) -> IO[bytes]:
        return (path / name).open("rb")

    if path.is_dir():
        return from_folder
    try:
        tar = tarfile.open(path, "r:")  # noqa: SIM115 - open as long as the restoring takes
    except (OSError, tarfile.TarError) as error:
        raise Refused("backup_unreadable", file=str(path)) from error

    def from_tar(name: str) -> IO[bytes]:
        member = tar.extractfile(name)
        return member if member is not None else io.BytesIO()

    return from_tar


def _open(opened: Opener, name: str) -> IO[bytes]:
    try:
        return opened(name)
    except (OSError, KeyError, tarfile.TarError) as error:
        raise Refused("backup_unreadable", file=name) from error


def _manifest(opened: Opener) -> dict[str, Any]:
    with _open(opened, MANIFEST) as file:
        try:
            found: dict[str, Any] = json.load(file)
            known = (found["format"], found["v"]) == (FORMAT, VERSION)
        except (ValueError, LookupError, TypeError) as error:
            raise Refused("backup_unreadable", file=MANIFEST) from error
    if not known or found["migrations"] != _migrations():
        raise Refused("backup_of_other_version")
    return found


def _fill(model: type[models.Model], opened: Opener, *, expected: dict[str, Any]) -> int:
    """This function will fill one table; a file that is not what the manifest says fills nothing in the end."""
    name = f"tables/{model._meta.db_table}.jsonl"
    readers = [_reader(field) for field in model._meta.concrete_fields]
    digest, rows, waiting = hashlib.sha256(), 0, []
    with _open(opened, name) as file:
        for raw in file:
            digest.update(raw)
            try:
                row = json.loads(raw)
                waiting.append([reader(value) for reader, value in zip(readers, row, strict=True)])
            except (ValueError, TypeError) as error:
                raise Refused("backup_changed", file=name) from error
            rows += 1
            if len(waiting) == ROWS_AT_ONCE:
                tables.insert(model, waiting)
                waiting = []
    tables.insert(model, waiting)
    if (rows, digest.hexdigest()) != (expected["rows"], expected["digest"]):
        raise Refused("backup_changed", file=name)
    return rows


def _reader(field: Any) -> Callable[[Any], Any]:
    if field.is_relation:
        target = field.target_field
        return lambda value: value if value is None else target.get_db_prep_value(value, connection)
    if field.get_internal_type() == "DateTimeField":
        return lambda value: value if value is None else datetime.datetime.fromisoformat(value)
    return lambda value: value


def _set_sequences() -> None:
    """Rows came with their numbers; PostgreSQL must count on from there."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(statement)


def _fetch_files(site: str, opened: Opener) -> int:
    fetched = 0
    spoken_of = set(export.files_spoken_of(site))
    for blob in Blob.objects.filter(site=site):
        if blob.digest not in spoken_of:
            continue  # uploaded and never used
        name = f"blobs/{blob.digest[:2]}/{blob.digest}"
        with _open(opened, name) as file:
            if blobs.put(file, site=site, at=blob.stored_at).digest != blob.digest:
                raise Refused("backup_changed", file=name)
        fetched += 1
    return fetched


def _copy_folders(kept: Path) -> dict[str, str]:
    """This function will copy what was kept by name in the data folder, and give each file's digest by its path."""
    var, digests = Path(settings.HUIYIN.var), {}
    for name in FOLDERS:
        for file in sorted((var / name).rglob("*.toml")):
            raw, place = file.read_bytes(), file.relative_to(var)
            (kept / place).parent.mkdir(parents=True, exist_ok=True)
            (kept / place).write_bytes(raw)
            digests[place.as_posix()] = hashlib.sha256(raw).hexdigest()
    return digests


def _fetch_folders(digests: dict[str, str], opened: Opener) -> None:
    """This function will put back what was kept by name; whole or not at all, and in its own folders alone.

    :raises Refused: backup_changed, backup_unreadable.
    """
    found: dict[Path, bytes] = {}
    for name, digest in digests.items():
        place = PurePosixPath(name)
        with _open(opened, f"folders/{name}") as file:
            raw = file.read()
        own = place.parts[0] in FOLDERS and ".." not in place.parts
        if not own or hashlib.sha256(raw).hexdigest() != digest:
            raise Refused("backup_changed", file=name)
        found[Path(settings.HUIYIN.var).joinpath(*place.parts)] = raw
    for path, raw in found.items():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(raw)


def _require_sound(about: dict[str, Any], *, on: datetime.date) -> None:
    site = about["site"]
    left = checkpoints.read(about["checkpoint"], site=site)
    Blob.objects.filter(site=site).exclude(digest__in=export.files_spoken_of(site)).delete()
    report = check.check(site, on=on, heads=[left])
    if report.faults or journal.size(site) != about["lines"]:
        code = report.faults[0].code if report.faults else "lines_missing"
        raise Refused("backup_unsound", site=site, faults=len(report.faults), first=code)
