"""An import on a full disk says so in a sentence and stores nothing; with room again it goes through."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.record import apart

PROGRAM = "import pathlib, sys\nfrom tests.cli import full_disk\nfull_disk.main(pathlib.Path(sys.argv[1]))"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of its own, where this user may mount one."""
    folder = tmp_path / "var"
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder]).returncode:
        yield folder
        return
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.usefixtures("committed")
def test_an_import_on_a_full_disk_stores_nothing(small_disk: Path, tmp_path: Path) -> None:
    if not small_disk.is_mount():
        return  # only the one who may mount has a disk that can be filled; tests/record/test_full_disk.py runs anywhere
    with apart.installation(small_disk) as environment:
        *_, said = apart.run(PROGRAM, str(tmp_path), environment=environment, seconds=300)
    found = json.loads(said)
    assert found["wrong"] == []
    assert found["refused"] >= 1
