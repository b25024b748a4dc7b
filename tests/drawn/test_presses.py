"""The presses of a door: shared by its threads, ended when idle, with none of their libraries in the door itself."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import time
from pathlib import Path

from huiyin.papers.drawn.presses import Presses

MOMENT = datetime.datetime(2026, 3, 25, 9, tzinfo=datetime.UTC)
PATIENCE_SECONDS = 30


def at_work() -> list[int]:
    """Give the presses that this process has started."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            command, status = (each / "cmdline").read_bytes(), (each / "status").read_text()
        except OSError:
            continue
        if b"huiyin.papers.printed.press" in command and f"PPid:\t{os.getpid()}\n" in status:
            found.append(int(each.name))
    return found


def test_a_press_is_used_again_and_ended_when_idle() -> None:
    before = at_work()
    presses = Presses(idle_seconds=3600)
    for _ in range(2):
        with presses.at_work() as printing:
            assert printing.calendar([], site="s", at=MOMENT, name="Days").startswith(b"BEGIN:VCALENDAR")
    assert len(set(at_work()) - set(before)) == 1
    presses.rest()
    assert not set(at_work()) - set(before)

    presses = Presses(idle_seconds=0.01)
    with presses.at_work() as printing:
        printing.calendar([], site="s", at=MOMENT, name="Days")
    until = time.monotonic() + PATIENCE_SECONDS
    while set(at_work()) - set(before) and time.monotonic() < until:
        time.sleep(0.01)
    assert not set(at_work()) - set(before)


def test_a_worker_of_the_web_carries_none_of_the_libraries_of_the_press() -> None:
    program = (
        "import sys, django; django.setup(); import huiyin.web.urls, huiyin.api.urls, huiyin.installation.jobs;"
        "found = {each.partition('.')[0] for each in sys.modules} & {'typst', 'docx', 'icalendar', 'lxml'};"
        "print(sorted(found))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
