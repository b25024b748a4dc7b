"""Imports that are killed while they store, by the worker and at the terminal, in an installation of their own.

The parent loads the program once and forks a process for each command that is to die: what is killed is a real
process of `huiyin worker` or `huiyin import`, in the middle of its one transaction, and no time goes into its start.
"""

import contextlib
import datetime
import io
import json
import os
import pty
import random
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from huiyin.cli.main import main as huiyin
from huiyin.notices import progress
from huiyin.record.models import Line
from tests.record.killed import let_go

ROWS, BODIES = 400, 7
SECRET, NEW_SECRET = "four-plain-words-here", "other-plain-words-here"
LONG_AGO = progress.STALE_AFTER + datetime.timedelta(hours=1)
PATIENCE_SECONDS = 60
LOOK_SECONDS = 0.002
# A kill that comes too late, when all is stored, is a good test too but not the one asked for: more are tried then.
MOST_TRIES_EACH = 5


class Machine:
    """An installation that is driven by commands only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.listed = folder / "list.csv"
        self.notes = folder / "var" / "progress"
        self.lists = 0
        self.acknowledged: set[str] = set()
        for name, secret in (("old", SECRET), ("new", NEW_SECRET)):
            (folder / name).write_text(secret)

    def ask(self, *command: str, by: str = "") -> Any:
        """Give a command in this process and return its JSON."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = huiyin([*command, *(self.named(by) if by else ()), "--json"])
        assert code == 0, out.getvalue()
        return json.loads(out.getvalue() or "null")

    def named(self, by: str) -> tuple[str, ...]:
        """Say in whose name a command is given."""
        return ("--as", by, "--password-file", str(self.folder / "new"))

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

    def change_password(self, name: str, old: Path) -> None:
        """Change a temporary password."""
        new = str(self.folder / "new")
        self.ask("account", "password", name, "--password-file", str(old), "--new-password-file", new)

    def write_list(self) -> None:
        """Write a list that no other is like."""
        self.lists += 1
        rows = (f"Mill {row % BODIES},2025-03-04,Invoice {self.lists}-{row} was paid twice." for row in range(ROWS))
        self.listed.write_text("\n".join(("Organisation,Date,Finding", *rows)) + "\n")

    def wish(self) -> tuple[str, ...]:
        """Say what is asked for with the list."""
        place = ("--round", "1") if self.acknowledged else ("--create-bodies", "--new-round", "Round")
        return ("import", str(self.listed), "--store", *place)

    def stored(self) -> set[str]:
        """Give the acts that the book holds."""
        return {str(act_id) for act_id in Line.objects.values_list("act_id", flat=True)}

    def worker_storing(self) -> int:
        """Leave the list to a worker, and give its process once it has begun to store."""
        self.ask(*self.wish(), "--background", by="clara")
        child = forked("worker", "--until-empty")
        wait_for(lambda: any(_storing(note) for note in self.notes.glob("*.json")))
        return child

    def terminal_storing(self) -> int:
        """Import the list at a terminal, and give the process once it has begun to count there."""
        let_go()
        child, terminal = pty.fork()
        if not child:
            run_and_exit(*self.wish(), *self.named("clara"))
        shown = b""
        while b"\x1b[K" not in shown:
            wait_for(lambda: bool(select.select([terminal], [], [], 0)[0]))
            shown += os.read(terminal, 1024)
        # Left open: a terminal that goes away would end the process before the kill does.
        self.terminal = terminal
        return child

    def finish(self, way: str) -> None:
        """Bring the list to its end as an operator would: let a worker take it up, or give the command again."""
        if way == "terminal":
            os.close(self.terminal)
            self.ask(*self.wish(), by="clara")
            return
        for note in self.notes.glob("*.json"):
            noted = json.loads(note.read_text())
            at = datetime.datetime.fromisoformat(noted["at"]) - LONG_AGO
            note.write_text(json.dumps({**noted, "at": at.isoformat()}))
        assert os.waitpid(forked("worker", "--until-empty"), 0)[1] == 0


def _storing(note: Path) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return bool(json.loads(note.read_text())["total"])
    return False


def wait_for(came: Callable[[], bool]) -> None:
    """Wait until something has come about."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not came():
        if time.monotonic() > until:
            raise SystemExit("the import never began")
        time.sleep(LOOK_SECONDS)


def forked(*command: str) -> int:
    """Run a command in a process of its own."""
    let_go()
    child = os.fork()
    if not child:
        run_and_exit(*command)
    return child


def run_and_exit(*command: str) -> None:
    """Run a command as the whole of this process."""
    code = 1
    try:
        code = huiyin(command)
    finally:
        os._exit(code)


def kill(child: int, *, after: float) -> None:
    """End a process after a while, wherever it is."""
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def span(machine: Machine, way: str) -> float:
    """Let one import come to its end and give the seconds that its storing took."""
    machine.write_list()
    child = getattr(machine, f"{way}_storing")()
    began = time.monotonic()
    os.waitpid(child, 0)
    took = time.monotonic() - began
    machine.finish(way)
    machine.acknowledged = machine.stored()
    return took


def killed_once(machine: Machine, way: str, *, after: float) -> tuple[bool, list[str]]:
    """Kill one import and finish it; tell whether it was hit before its acts were stored, and what is wrong."""
    wrong: list[str] = []
    machine.write_list()
    before = machine.stored()
    kill(getattr(machine, f"{way}_storing")(), after=after)
    after_kill = machine.stored()
    midway = after_kill == before
    if not midway and len(after_kill - before) != ROWS + 1:
        wrong.append(f"stored in part: {len(after_kill - before)} acts")
    wrong += unsound(machine)
    machine.finish(way)
    finished = machine.stored()
    if len(finished - before) != ROWS + 1:
        wrong.append(f"not stored once: {len(finished - before)} acts")
    if machine.acknowledged - finished:
        wrong.append("an acknowledged act is missing")
    machine.acknowledged = finished
    return midway, wrong


def unsound(machine: Machine) -> list[str]:
    """Give what `huiyin check` finds wrong."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        huiyin(["check", "--json"])
    return [repr(fault) for site in json.loads(out.getvalue()) for fault in site["faults"]]


def main(kills: int, seed: int, folder: Path) -> None:
    """Kill imports and say what is left, as one line of JSON."""
    machine = Machine(folder)
    machine.set_up()
    ways = ("worker", "terminal")
    spans = {way: span(machine, way) for way in ways}
    draw = random.Random(seed)
    midway, tries, wrong = 0, 0, []
    while midway < kills and tries < kills * MOST_TRIES_EACH:
        way = ways[tries % len(ways)]
        tries += 1
        hit, found = killed_once(machine, way, after=draw.uniform(0, spans[way]))
        midway += hit
        wrong += found
    wrong += unsound(machine)
    jobs = machine.ask("jobs", by="clara")
    told = [each["message"] for each in machine.ask("inbox", by="clara")]
    said = {"tries": tries, "midway": midway, "wrong": wrong[:5], "acts": len(machine.acknowledged)}
    print(json.dumps({**said, "jobs": [each["state"] for each in jobs], "told": told}))
