"""Writing, measured: single acts by one and by many at once, lists taken in, the journal replayed and verified."""

import datetime
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from django.db import connections
from django.utils import timezone

from benchmarks.reading import Timed
from benchmarks.world import Rate, World, call, digest
from huiyin.papers import intake, mapping
from huiyin.papers.tables import GivenFile
from huiyin.record import acts, check, export

WRITERS = (1, 8, 50)
ACTS = 400
ROOT = Path(__file__).resolve().parent.parent


def single(world: World) -> list[tuple[Timed, Rate]]:
    """This function will let writers perform acts at once, each its own, and time every one of them."""
    return [_by(world, writers) for writers in WRITERS]


def _by(world: World, writers: int) -> tuple[Timed, Rate]:
    took: list[float] = []
    each = max(ACTS // writers, 1)

    def write(writer: int) -> None:
        mine = [_perform(world, f"single {writers} {writer} {place} {time.time_ns()}") for place in range(each)]
        took.extend(mine)
        connections.close_all()

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(writers)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - begun
    if len(took) != each * writers:
        raise SystemExit(f"Of {each * writers} acts {len(took)} were performed.")
    took.sort()
    name = f"an act, {writers} writing at once" if writers > 1 else "an act, one writer"
    return Timed(name, took[len(took) // 2], took[int(len(took) * 0.95)], 0, len(took)), Rate(len(took), seconds)


def _perform(world: World, name: str) -> float:
    """This function will import one finding as a single act and give the milliseconds that it took."""
    at = timezone.now()
    given = {
        "round": world.id("round"),
        "organisation": world.organisations[0],
        "imported_list": world.id("list"),
        "source_key": digest(name),
        "reference_date": "2026-01-15",
        "statement": f"单个行为的问题描述，{name}。",
    }
    asked = call("finding.import", world.id(name), given, at=at)
    begun = time.perf_counter()
    acts.perform(asked, actor=world.clerk, at=at)
    return (time.perf_counter() - begun) * 1_000


def bulk_import(world: World, *, data: Path) -> tuple[Rate, Rate]:
    """This function will check the real list of San Francisco and then store it, and give both rates in rows."""
    folder = data / "food-sf"
    files = [GivenFile(path.name, path) for path in (folder / "violations.csv", folder / "businesses.csv")]
    chosen = mapping.shipped()["food-sf"]
    at = timezone.now()
    begun = time.perf_counter()
    checked = intake.check(files, chosen, actor=world.clerk, today=at.date())
    seconds = time.perf_counter() - begun
    wish = intake.Wish(
        imported_list=world.id("real list"), round=world.id("round"), title="food-sf", leave_out=True,
        create_bodies=True, language="en",
    )  # fmt: skip
    begun = time.perf_counter()
    intake.store(files, chosen, wish=wish, actor=world.clerk, at=at, checked=checked.report)
    rows = checked.report.rows
    return Rate(rows, seconds), Rate(rows, seconds + time.perf_counter() - begun)


def replayed(world: World) -> Rate:
    """This function will check the whole site: every line replayed, every row, counter and file compared."""
    begun = time.perf_counter()
    report = check.check(world.site, on=datetime.date(2026, 11, 23))
    seconds = time.perf_counter() - begun
    if not report.sound:
        raise SystemExit(f"The benchmark's own book is not sound: {report.faults[:3]}")
    return Rate(report.lines, seconds)


def verified(world: World) -> tuple[Rate, Rate]:
    """This function will export the journal and verify the export with the one file that needs no database."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "journal"
        begun = time.perf_counter()
        exported = export.export(world.site, place, with_files=False)
        written = time.perf_counter() - begun
        command = [sys.executable, str(ROOT / "huiyin" / "verifier.py"), "journal", str(place)]
        begun = time.perf_counter()
        subprocess.run([*command, "--key", str(place / "key")], check=True, stdout=subprocess.DEVNULL, env=os.environ)
        return Rate(exported.lines, written), Rate(exported.lines, time.perf_counter() - begun)
