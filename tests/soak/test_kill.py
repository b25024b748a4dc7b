"""Two hundred writers killed, where `make test` kills twenty."""

from pathlib import Path

import pytest

from tests.record import test_kill


@pytest.mark.usefixtures("committed")
def test_two_hundred_killed_writers_leave_nothing_wrong(tmp_path: Path) -> None:
    test_kill.holds(200, folder=tmp_path, seconds=3600)
