"""Whoever is killed in mid-act or in mid-import leaves nothing wrong, and no act that was acknowledged is missing."""

import json
from pathlib import Path

import pytest

from tests.record import apart

KILLS = 10  # on each database, so that a run of all tests kills twenty; `make soak` kills two hundred on each
PROGRAM = "import pathlib, sys\nfrom tests.record import killed\n"
PROGRAM += "killed.main(int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))"


def holds(kills: int, *, folder: Path, seconds: int) -> None:
    """Kill so many writers and see that nothing is wrong."""
    with apart.installation(folder / "var") as environment:
        log = folder / "acknowledged"
        *_, said = apart.run(PROGRAM, str(kills), "1", str(log), environment=environment, seconds=seconds)
    found = json.loads(said)
    assert (found["faults"], found["missing"]) == ([], 0)
    assert found["checks"] == kills
    assert found["acknowledged"] >= kills
    assert found["lines"] >= found["acknowledged"]


@pytest.mark.usefixtures("committed")
def test_killed_writers_leave_nothing_wrong(tmp_path: Path) -> None:
    holds(KILLS, folder=tmp_path, seconds=900)
