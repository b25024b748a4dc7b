"""A worker is killed in the middle of an import: the next one stores the list whole, once, and says so once."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

PASSWORD, NEW_PASSWORD = "four-plain-words-here", "other-plain-words-here"
ROWS = 2_000
LONG_AGO = "2020-01-01T00:00:00+00:00"
PATIENCE_SECONDS = 120


@contextlib.contextmanager
def own_database() -> Iterator[str]:
    """Give the address of a database of its own, where the tests run on PostgreSQL; else nothing."""
    address = os.environ.get("HUIYIN_DATABASE", "")
    if not address:
        yield ""
        return
    name = f"kill_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{address.rpartition('/')[0]}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


class Machine:
    """An installation of its own, driven by commands in processes of their own."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.environment = {**os.environ, "HUIYIN_VAR": str(folder / "var"), "HUIYIN_DATABASE": database}
        for name, secret in (("old", PASSWORD), ("new", NEW_PASSWORD)):
            (folder / name).write_text(secret)

    def start(self, *command: str, **more: Any) -> subprocess.Popen[str]:
        """Start a command."""
        return subprocess.Popen([sys.executable, "-m", "huiyin", *command], env=self.environment, text=True, **more)

    def ask(self, *command: str, by: str = "") -> Any:
        """Give a command and return its JSON."""
        named = ["--as", by, "--password-file", str(self.folder / "new")] if by else []
        running = self.start(*command, *named, "--json", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = running.communicate(timeout=PATIENCE_SECONDS)
        assert running.returncode == 0, err
        return json.loads(out) if out else None

    def change_password(self, name: str, old: Path) -> None:
        """Change a temporary password."""
        new = str(self.folder / "new")
        self.ask("account", "password", name, "--password-file", str(old), "--new-password-file", new)

    def set_up(self) -> None:
        """Found a site with one clerk."""
        self.ask("migrate")
        site = ("site", "create", "kill", "--name", "Office", "--profile", "ig-audit", "--site-language", "en")
        founded = self.ask(*site, "--administrator", "root", "--person", "Root")
        (self.folder / "first").write_text(founded["password"])
        self.change_password("root", self.folder / "first")
        opened = ("account", "create", "clara", "--person", "Clara", "--post", "office_clerk", "--body", "Office")
        self.ask(*opened, "--new-password-file", str(self.folder / "old"), by="root")
        self.change_password("clara", self.folder / "old")

    def kill_in_the_middle(self) -> None:
        """Start a worker and kill it once it has stored part of the list."""
        worker = self.start("worker")
        until = time.monotonic() + PATIENCE_SECONDS
        while not self._is_under_way():
            assert time.monotonic() < until, "the import never began"
            time.sleep(0.01)
        worker.send_signal(signal.SIGKILL)
        worker.wait()

    def _is_under_way(self) -> bool:
        for note in (self.folder / "var" / "progress").glob("*.json"):
            noted = json.loads(note.read_text())
            if 0 < noted["done"] < noted["total"]:
                return True
        return False

    def let_time_pass(self) -> None:
        """Make the dead worker's last sign of life an old one."""
        (note,) = (self.folder / "var" / "progress").glob("*.json")
        note.write_text(json.dumps({**json.loads(note.read_text()), "at": LONG_AGO}))


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with own_database() as database:
        yield Machine(tmp_path, database)


def test_a_killed_import_is_stored_whole_and_once(machine: Machine) -> None:
    machine.set_up()
    listed = machine.folder / "list.csv"
    rows = [f"Mill {row % 7},2025-03-04,Invoice {row} was paid twice.\n" for row in range(ROWS)]
    listed.write_text("Organisation,Date,Finding\n" + "".join(rows))
    machine.ask("import", str(listed), "--store", "--background", "--create-bodies", "--new-round", "Round", by="clara")
    machine.kill_in_the_middle()
    assert machine.ask("findings", "list", by="clara")["count"] == 0
    machine.let_time_pass()

    machine.start("worker", "--until-empty").wait(timeout=PATIENCE_SECONDS)
    (job,) = machine.ask("jobs", by="clara")
    assert (job["state"], job["facts"]["findings"], job["facts"]["bodies"]) == ("done", ROWS, 7)
    assert [each["message"] for each in machine.ask("inbox", by="clara")] == ["notices-import-stored"]
    assert [each["sound"] for each in machine.ask("check")] == [True]
    again = machine.ask("import", str(listed), "--store", "--round", "1", by="clara")
    assert again["stored"]["unchanged"]
