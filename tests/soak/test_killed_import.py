"""Two hundred imports killed, where `make test` kills twenty; each twenty in an installation of their own."""

from pathlib import Path

import pytest

from tests.cli import test_killed_import


@pytest.mark.usefixtures("committed")
@pytest.mark.parametrize("seed", range(2, 12))
def test_killed_imports_are_stored_whole_and_once(seed: int, tmp_path: Path) -> None:
    test_killed_import.holds(20, seed=seed, folder=tmp_path, seconds=1200)
