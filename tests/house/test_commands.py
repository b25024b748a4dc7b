"""The commands a newcomer types: what make would do, and the throw-away PostgreSQL behind half of the tests."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests import postgres
from tests.house.source import ROOT

TARGETS = ("setup", "run", "test", "check", "bench", "soak", "acceptance", "screenshots")


def plan(target: str, *, root: Path = ROOT) -> str:
    """Return what make would run for a target, without running it."""
    done = subprocess.run(
        ["make", "--dry-run", "--always-make", target], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize("target", TARGETS)
def test_every_command_of_the_readme_exists(target: str) -> None:
    assert plan(target)


def test_a_server_starts_from_the_runtime_lock_and_one_command() -> None:
    steps = plan("run")
    assert re.search(r"--require-hashes .*requirements\.lock", steps)
    assert "huiyin run --sample --port 8000" in steps


def runs() -> list[str]:
    return [line for line in plan("test").splitlines() if "-m pytest" in line]


def test_the_tests_run_on_both_databases_and_in_a_browser() -> None:
    browser, *served, doors, rooms, kernel = runs()
    assert [("tests.postgres" in each) for each in served] == [True, True]
    assert "tests.postgres" not in doors + rooms
    assert browser.endswith("tests/browser")
    assert "--cov=huiyin.kernel --cov-branch --cov-fail-under=100" in kernel


def test_every_room_runs_on_sqlite_once() -> None:
    _, _, _, doors, rooms, _ = runs()
    named = doors.partition("pytest ")[2].split()
    assert re.findall(r"--ignore=(\S+)", rooms) == ["tests/kernel", *named]
    assert " tests " in rooms
    assert all((ROOT / each).is_dir() for each in named)


def test_every_room_that_touches_no_database_is_left_out_once_only() -> None:
    _, doors, rooms, *_ = runs()
    named = doors.partition("pytest ")[2].split()
    left_out = re.findall(r"--ignore=(\S+)", rooms)
    pure = [each for each in left_out if each not in named]
    assert "tests/kernel" in pure and left_out == [*pure, *named]
    mark = "mark." + "django_db"
    tests = [path for each in pure for path in (ROOT / each).rglob("test_*.py")]
    assert [path for path in tests if mark in path.read_text(encoding="utf-8")] == []


def test_the_continuous_run_is_make_test_and_nothing_cleverer() -> None:
    run = ROOT / ".ci" / "run"
    assert run.read_text(encoding="utf-8").splitlines()[1:] == ["HUIYIN_DATA=../shared/data make test"]
    assert os.access(run, os.X_OK)


@pytest.mark.parametrize("name", ["system", "embedded"])
def test_a_cluster_answers_and_leaves_nothing(name: str) -> None:
    folders = postgres.candidates()
    if name not in folders:
        print(f"not here: the {name} binaries of PostgreSQL")
        return
    with postgres.cluster(folders[name]) as address, psycopg.connect(address) as connection:
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
        assert connection.execute(postgres.CTYPE).fetchone() != ("C",)
        (folder,) = connection.execute("SHOW data_directory").fetchone() or ("",)
        assert Path(folder).exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, connect_timeout=2)
    assert not Path(folder).exists()


def test_the_command_beside_a_cluster_passes_its_exit_code_on() -> None:
    if not postgres.candidates():
        print("not here: PostgreSQL")
        return
    ask = "import os, sys; sys.exit(7 if os.environ['HUIYIN_DATABASE'].startswith('postgres://') else 1)"
    assert postgres.main(["--", sys.executable, "-c", ask]) == 7


def test_this_environment_is_what_the_lock_says() -> None:
    uv = shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv is None:
        print("not here: uv, which set-up brings along")
        return
    sync = [uv, "pip", "sync", "--dry-run", "--offline", "--require-hashes", "--python", sys.executable]
    done = subprocess.run([*sync, "requirements-dev.lock"], cwd=ROOT, capture_output=True, text=True, check=False)
    # Only the project itself, which is no library, may be found extraneous.
    assert {line.split("==")[0] for line in re.findall(r"^ - (\S+)", done.stderr, re.M)} <= {"huiyin"}
    assert re.findall(r"^ \+ (.*)$", done.stderr, re.M) == []
