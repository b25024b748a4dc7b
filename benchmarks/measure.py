"""One database at one size, measured from its founding: ``python -m benchmarks.measure FINDINGS OUT``."""

import dataclasses
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection

from benchmarks import listing, planning, printing, reading, signs, worker, world, writing

USUAL = 100_000  # above this, only what grows with the size of the ledger is measured: pages, searches, single acts


def main(findings: int) -> dict[str, Any]:
    """This function will build the world, measure everything on it, and give what was found as plain values."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    built = world.World(findings)
    built.found()
    rates = [("bulk: findings imported", world.perform(built.imports(), site=built.site, tell=_tell))]
    world.perform(built.handing_over(), site=built.site, tell=_tell)
    rates.append(("bulk: claims and countersignatures", world.perform(built.claims(), site=built.site, tell=_tell)))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    timed = reading.pages(built) + reading.searching(built) + reading.others(built)
    worker.account(built)  # here, since hashing its password takes more memory than all pages
    process = _worker(findings)
    timed += [reading.Timed(*each) for each in process["pages"]]
    if findings < USUAL:  # a plan is as large as it is, whatever else the site holds
        pages, brought = planning.measured()
        timed += pages
        rates += brought
    data = os.environ.get("HUIYIN_DATA")
    for act, rate in writing.single(built):
        timed.append(act)
        rates.append((act.name, rate))
    if findings <= USUAL:  # a rate per line of the whole book: measured where the book is not the whole hour
        rates.append(("check: lines replayed and all tables compared", writing.replayed(built)))
        exported, verified = writing.verified(built)
        rates += [("journal exported, lines", exported), ("journal verified without the database, lines", verified)]
    if findings < USUAL:  # the same round at every size
        rates.append((printing.NAME, printing.whole_round()))
        rates += zip((listing.OUT, listing.BACK), listing.whole_plan(), strict=True)
    if findings == USUAL and connection.vendor == "sqlite":  # no table is asked: once is enough
        rates += zip((signs.ALL, signs.ONE), signs.whole_site(findings)[:2], strict=True)
    if data and findings <= USUAL:
        checked, stored = writing.bulk_import(built, data=Path(data))
        rates += [("a real list checked, rows", checked), ("the same checked and stored, rows", stored)]
    return {
        "database": connection.vendor,
        "version": ".".join(map(str, connection.get_database_version())),
        "findings": findings,
        "first": process["first"],
        "memory": process["memory"],
        "timed": [dataclasses.asdict(each) for each in timed],
        "rates": [(name, rate.count, rate.seconds) for name, rate in rates],
    }


def _tell(done: int) -> None:
    sys.stderr.write(f"{done} acts\n")


def _worker(findings: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.worker", str(findings), str(time.time())]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(main(int(sys.argv[1]))), encoding="utf-8")
