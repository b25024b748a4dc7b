"""The printing of a round that is killed in the middle is taken up, and its file is, byte for byte, that of one run."""

import json
from pathlib import Path

import pytest

from tests.cli import killed_print
from tests.record import apart


@pytest.mark.usefixtures("committed")
def test_a_killed_printing_of_a_round_is_taken_up(tmp_path: Path) -> None:
    with apart.installation(tmp_path / "var") as environment:
        program = "from tests.cli import killed_print\nkilled_print.main()"
        *_, said = apart.run(program, environment=environment, seconds=240)
    told = json.loads(said)
    assert 0 < told.pop("kept") < 2 * killed_print.PACKAGES
    assert told == {
        "state": "done",
        "attempts": 2,
        "files": 2 * killed_print.PACKAGES,
        "same": True,
        "whole": True,
        "left": False,
        "told": ["notices-print-done"],
        "traced": 0,
    }
