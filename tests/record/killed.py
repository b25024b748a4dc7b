"""Writers that are killed in mid-act and in mid-import, in an installation of their own.

The parent sets up once and forks each writer; a writer notes each act that was acknowledged to it, flushed to disk,
before it goes on. At the end nothing may be wrong, and none of the noted acts may be missing.
"""

import dataclasses
import datetime
import json
import os
import random
import signal
import time
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, connections

from huiyin.kernel import act
from huiyin.record import acts, bulk, check
from huiyin.record.models import Line
from tests.record.book import AppointedBook

# Each check reads the whole journal: after so many kills another site begins a short one.
KILLS_OF_A_SITE = 20
LONGEST_LIFE_SECONDS = 0.3
IMPORTED = 300
BODY = {"name": "A body", "body_kind": "other"}


def acknowledge(log: int, act_ids: list[str], *, tell: int) -> None:
    """Note acts as a client would that was told of them, and tell the parent that some are."""
    os.write(log, "".join(f"{act_id}\n" for act_id in act_ids).encode())
    os.fsync(log)
    os.write(tell, b"x")


def write(book: AppointedBook, log: int, *, tell: int, many: bool) -> None:
    """Perform acts until the end comes: one by one on the same subject, or hundreds in one batch."""

    def fresh(name: str, subject: str, given: Mapping[str, Any]) -> act.Call:
        call = book.call(name, subject, given)
        return dataclasses.replace(call, act_id=str(uuid.uuid4()), salt=os.urandom(32))

    while True:
        if many:
            born = [fresh("body.found", str(uuid.uuid4()), BODY) for _ in range(IMPORTED)]
            asked = [bulk.Asked(call, book.cast["ada"], call.performed_at) for call in born]
            acknowledge(log, [receipt.act_id for receipt in bulk.perform_many(asked, site=book.site)], tell=tell)
        else:
            subject = str(uuid.uuid4())
            birth = fresh("body.found", subject, BODY)
            rename = fresh("body.rename", subject, {"name": "C", "reason": "Decree"})
            for call in (birth, rename):
                receipt = acts.perform(call, actor=book.cast["ada"], at=call.performed_at)
                acknowledge(log, [receipt.act_id], tell=tell)


def killed_once(book: AppointedBook, log: int, *, many: bool, after: float) -> None:
    """Fork a writer and end it a while after its first acts, wherever it is: a slow machine kills as many as a fast."""
    ready, tell = os.pipe()
    child = os.fork()
    if not child:
        try:
            write(book, log, tell=tell, many=many)
        finally:
            os._exit(1)
    os.read(ready, 1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(ready)
    os.close(tell)
    if not os.WIFSIGNALED(status):
        raise SystemExit("a writer ended by itself")


def let_go() -> None:
    """Close every connection: a fork must not share one."""
    connections.close_all()
    if connection.vendor == "postgresql":
        connection.close_pool()


def main(kills: int, seed: int, path: Path) -> None:
    """Kill writers, check after each, and say what is left, as one line of JSON."""
    call_command("migrate", verbosity=0)
    log = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    draw = random.Random(seed)
    faults: list[str] = []
    lines, checks = 0, 0
    for first in range(0, kills, KILLS_OF_A_SITE):
        book = AppointedBook(f"killed-{seed}-{first}")
        for number in range(first, min(first + KILLS_OF_A_SITE, kills)):
            let_go()
            killed_once(book, log, many=number % 2 == 1, after=draw.uniform(0.01, LONGEST_LIFE_SECONDS))
            report = check.check(book.site, on=datetime.date(2026, 11, 23))
            faults += [repr(fault) for fault in report.faults]
            checks += 1
        lines += report.lines
    noted = set(path.read_text().split())
    stored = {str(act_id) for act_id in Line.objects.values_list("act_id", flat=True)}
    said = {"lines": lines, "checks": checks, "acknowledged": len(noted), "missing": len(noted - stored)}
    print(json.dumps({**said, "faults": faults[:5]}))
