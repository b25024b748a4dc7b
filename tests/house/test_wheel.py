"""The built wheel carries all that runs: sentences, profiles, pages, styles and SQL, not only code."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.source import ROOT

BUILD = "import sys; from flit_core import buildapi; print(buildapi.build_wheel(sys.argv[1]))"
CARRIED = re.compile(r".*\.(py|ftl|toml|html|txt|css|js|svg|sql|typed|md|typ)")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The project built as an installer would build it, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return zipfile.ZipFile(folder / done.stdout.split()[-1])


def test_the_wheel_holds_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "huiyin").rglob("*")
        if path.is_file() and CARRIED.fullmatch(path.name)
    }
    assert here - set(wheel.namelist()) == set()


def test_the_wheel_says_who_may_use_it_and_what_starts_it(wheel: zipfile.ZipFile) -> None:
    names = {Path(name).name: name for name in wheel.namelist() if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE"} <= names.keys()
    assert "huiyin=huiyin.cli.main:main" in wheel.read(names["entry_points.txt"]).decode()
    about = wheel.read(names["METADATA"]).decode()
    assert "Requires-Python: >=3.11,<3.14" in about
    assert "License-Expression: Apache-2.0" in about


def test_the_wheel_holds_no_tests_and_no_machine(wheel: zipfile.ZipFile) -> None:
    assert [name for name in wheel.namelist() if not name.startswith(("huiyin/", "huiyin-"))] == []
    assert not [name for name in wheel.namelist() if "__pycache__" in name or name.endswith(".sqlite3")]
