"""Backup and restore: the same journal, rows and files again, in an installation of its own, on either database."""

import dataclasses
import datetime
import hashlib
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import huiyin
from huiyin.kernel.refused import Refused
from huiyin.papers import mapping
from huiyin.papers.drawn import kept_mappings
from huiyin.record import backup, export, journal, keys
from tests.record import apart
from tests.record.kept import KeptBook, erase_a_name

pytestmark = pytest.mark.usefixtures("committed")

AT = datetime.datetime(2026, 11, 23, 12, 0, tzinfo=datetime.UTC)
RESTORE = """
import datetime, pathlib, sys
from django.core.management import call_command
call_command("migrate", verbosity=0)
from huiyin.kernel.refused import Refused
from huiyin.people import sites
from huiyin.record import backup, check, journal
try:
    backup.restore(pathlib.Path(sys.argv[1]), on=datetime.date(2026, 11, 23))
except Refused as refused:
    print(refused.code)
    print([site.code for site in sites.every()])
    raise SystemExit
for site in sites.every():
    report = check.check(str(site.id), on=datetime.date(2026, 11, 23))
    print(site.id, journal.size(str(site.id)), journal.frontier(str(site.id)).root.hex(), report.faults)
"""


@pytest.fixture
def book(committed: None) -> KeptBook:
    book = KeptBook()
    book.closed("f")
    erase_a_name(book)
    return book


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Give the surroundings of an empty installation."""
    with apart.installation(tmp_path / "var") as environment:
        yield environment


def restored(path: Path, environment: dict[str, str]) -> list[str]:
    return apart.run(RESTORE, str(path), environment=environment, seconds=300)


@pytest.mark.parametrize("name", ["kept", "kept.tar"])
def test_what_was_kept_is_there_again(book: KeptBook, tmp_path: Path, elsewhere: dict[str, str], name: str) -> None:
    kept = backup.backup(tmp_path / name, at=AT)
    assert kept.files >= 2
    root = journal.frontier(book.site).root.hex()
    assert f"{book.site} {len(book.lines)} {root} ()" in restored(kept.path, elsewhere)
    secrets = list((tmp_path / "var" / "keys").glob("*.pem"))
    assert secrets == []


def test_what_was_kept_by_name_is_there_again(
    book: KeptBook, tmp_path: Path, elsewhere: dict[str, str], settings: Any
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    for name in ("blobs", "keys"):
        (here / name).symlink_to(settings.HUIYIN.var / name)
    settings.HUIYIN = dataclasses.replace(settings.HUIYIN, var=here)
    rules = tuple(mapping.Rule(field=each, columns=(each,)) for each in ("reference", "measure"))
    ours = mapping.Mapping(name="ours", rules=rules, key=mapping.Key(()), purpose="plan")
    kept_mappings.keep(book.cast["omar"], ours, name="ours")
    of_the_site = here / "mappings" / "theirs.toml"
    of_the_site.parent.mkdir()
    of_the_site.write_text("name = 'theirs'")
    backup.backup(tmp_path / "kept", at=AT)
    told = json.loads((tmp_path / "kept" / "manifest.json").read_text())["folders"]
    assert len(told) == 2
    assert any(each.startswith(book.site) for each in restored(tmp_path / "kept", elsewhere))
    for name in told:
        assert (tmp_path / "var" / name).read_bytes() == (here / name).read_bytes()


@pytest.mark.parametrize("name", ["../out.toml", "plan-mappings/../../out.toml", "keys/out.toml", "mappings/ours.toml"])
def test_what_was_kept_by_name_is_never_put_elsewhere_nor_changed(tmp_path: Path, settings: Any, name: str) -> None:
    settings.HUIYIN = dataclasses.replace(settings.HUIYIN, var=tmp_path / "var")
    digest = hashlib.sha256(b"y" if name.startswith("mappings") else b"x").hexdigest()
    good = {"mappings/good.toml": hashlib.sha256(b"x").hexdigest()}
    with pytest.raises(Refused, match="backup_changed"):
        backup._fetch_folders({**good, name: digest}, lambda _: io.BytesIO(b"x"))
    assert not list(tmp_path.rglob("*.toml"))


def test_each_folder_of_the_data_folder_is_kept_or_left_behind_knowingly() -> None:
    named = re.compile(r"""(?:HUIYIN\.var\)?|self\.var) / "([a-z-]+)\"""")
    found = {name for path in Path(huiyin.__path__[0]).rglob("*.py") for name in named.findall(path.read_text())}
    assert found == {*backup.FOLDERS, *backup.LEFT_BEHIND}


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("tables/record_line.jsonl", "backup_changed"),
        ("tables/record_findingrow.jsonl", "backup_changed"),
        ("tables/people_site.jsonl", "backup_changed"),
    ],
)
def test_a_backup_that_was_changed_restores_nothing(
    book: KeptBook, tmp_path: Path, elsewhere: dict[str, str], file: str, code: str
) -> None:
    backup.backup(tmp_path / "kept", at=AT)
    changed = tmp_path / "kept" / file
    content = changed.read_text()
    changed.write_text(content.replace("0", "1", 1))
    assert restored(tmp_path / "kept", elsewhere) == [code, "[]"]


def test_rows_that_do_not_follow_from_the_journal_are_not_kept(
    book: KeptBook, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    """The manifest was made to fit: the replay finds it all the same."""
    backup.backup(tmp_path / "kept", at=AT)
    rewrite(tmp_path / "kept", "record_findingrow", lambda text: text.replace('"closed"', '"issued"'))
    assert restored(tmp_path / "kept", elsewhere) == ["backup_unsound", "[]"]


def rewrite(folder: Path, table: str, change: Any) -> None:
    file, manifest = folder / "tables" / f"{table}.jsonl", folder / "manifest.json"
    file.write_text(change(file.read_text()))
    found = json.loads(manifest.read_text())
    found["tables"][table]["digest"] = hashlib.sha256(file.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(found))


def test_a_tar_that_was_cut_is_told(book: KeptBook, tmp_path: Path, elsewhere: dict[str, str]) -> None:
    kept = backup.backup(tmp_path / "kept.tar", at=AT)
    content = kept.path.read_bytes()
    for share in (2, 5):
        (tmp_path / "cut.tar").write_bytes(content[: len(content) - len(content) // share])
        assert restored(tmp_path / "cut.tar", elsewhere) == ["backup_unreadable", "[]"]


def test_a_site_that_is_there_is_never_written_over(book: KeptBook, tmp_path: Path) -> None:
    backup.backup(tmp_path / "kept", at=AT)
    with pytest.raises(Refused, match="installation_not_empty"):
        backup.restore(tmp_path / "kept", on=AT.date())
    with pytest.raises(Refused, match="path_taken"):
        backup.backup(tmp_path / "kept", at=AT)


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        ("no json", "backup_unreadable"),
        ('{"format": "other", "v": 1}', "backup_of_other_version"),
        ('{"format": "huiyin-backup", "v": 1, "migrations": []}', "backup_of_other_version"),
        ("[]", "backup_unreadable"),
    ],
)
def test_what_is_no_backup_of_this_version_is_refused(tmp_path: Path, manifest: str, code: str) -> None:
    (tmp_path / "manifest.json").write_text(manifest)
    with pytest.raises(Refused, match=code):
        backup.restore(tmp_path, on=AT.date())
    with pytest.raises(Refused, match="backup_unreadable"):
        backup.restore(tmp_path / "nowhere", on=AT.date())


def test_the_secret_key_is_in_no_backup(book: KeptBook, tmp_path: Path) -> None:
    keys.make(book.site)
    secret = keys.secret_place(book.site).read_bytes().splitlines()[1]
    backup.backup(tmp_path / "kept", at=AT)
    assert not any(secret in file.read_bytes() for file in (tmp_path / "kept").rglob("*") if file.is_file())
    assert export.files_spoken_of(book.site)
