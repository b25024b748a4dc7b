"""A database that can't hold the book as it is meant is refused before anything is stored in it."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from huiyin.record import database
from tests.record import apart

UNFIT = {
    "lc_ctype C": "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
    "LATIN1": "TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'",
}
STARTS = (("migrate",), ("worker", "--until-empty"), ("run", "--port", "0"), ("restore", "nothing"))


@pytest.mark.django_db
def test_the_database_of_the_tests_is_fit() -> None:
    database.require_fit()


@pytest.mark.usefixtures("committed")
def test_a_start_on_an_unfit_database_is_refused_with_a_sentence(tmp_path: Path) -> None:
    if connection.vendor != "postgresql":
        return  # the embedded file has no such choice
    for words, made in UNFIT.items():
        with apart.installation(tmp_path / "var", made=made) as environment:
            for command in STARTS:
                done = subprocess.run(
                    [sys.executable, "-m", "huiyin", *command, "--language", "en"],
                    env=environment, capture_output=True, text=True, check=False, timeout=120,
                )  # fmt: skip
                assert (done.returncode, "Traceback" in done.stderr) == (1, False)
                assert words in done.stderr
                assert "CREATE DATABASE" in done.stderr
