"""An import that is killed while it stores leaves nothing, and the next one stores the list whole, once, and says so
once."""

import json
from pathlib import Path

import pytest
from django.db import connection

from tests.record import apart

KILLS = 10  # on each database, so that a run of all tests kills twenty; `make soak` kills two hundred on each
PROGRAM = "import pathlib, sys\nfrom tests.cli import killed_import\n"
PROGRAM += "killed_import.main(int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))"


def holds(kills: int, *, seed: int, folder: Path, seconds: int) -> None:
    """Kill so many imports and see that nothing is wrong."""
    with apart.installation(folder / "var") as environment:
        arguments = (str(kills), str(seed), str(folder))
        *_, said = apart.run(PROGRAM, *arguments, environment=environment, seconds=seconds)
    found = json.loads(said)
    assert (found["wrong"], found["midway"]) == ([], kills)
    assert set(found["jobs"]) == {"done"}
    assert found["told"] == ["notices-import-stored"] * len(found["jobs"])


@pytest.mark.usefixtures("committed")
def test_killed_imports_are_stored_whole_and_once(tmp_path: Path) -> None:
    holds(KILLS, seed=1 + (connection.vendor == "postgresql"), folder=tmp_path, seconds=900)
