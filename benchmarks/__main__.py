"""Everything, on every database that is here: ``make bench`` runs this and writes ``docs/benchmarks.md``.

Above 100,000 findings what goes line by line through the whole book (check, export, verify, import) isn't repeated.

``HUIYIN_BENCH_SCALE`` is the size of the large world (100,000 findings unless told otherwise), ``HUIYIN_DATA`` the
folder of real lists; without it nothing is said of imports.
"""

import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import benchmarks
from benchmarks import listing, planning, printing
from benchmarks.measure import USUAL

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"
SMALL = 1_000
# What the house set out to reach on two cores, by the name of what is measured: milliseconds at p95, from this size on.
MUST_REACH = {
    "list of 25 by due date, the office": {USUAL: 15, 1_000_000: 50},
    "API, list of 25 findings": {USUAL: 15, 1_000_000: 50},
    "search, the whole mix": {USUAL: 15, 1_000_000: 50},
    "ledger page, HTML": {USUAL: 60},
    "an act, one writer": {SMALL: 15},
    planning.NAME: {SMALL: 1_000},
    planning.CELL: {SMALL: 100},
    planning.PLAN: {SMALL: 1_000},
    planning.REVIEW: {SMALL: 1_000},
    planning.LISTS: {SMALL: 1_000},
}
MUST_DO = {  # per second
    "bulk: claims and countersignatures": 5_000,
    "the same checked and stored, rows": 5_000,
    "journal verified without the database, lines": 50_000,
    # All 66 of the sample's round within a minute.
    printing.NAME: 1.1,
    # 500 findings and 3,000 measures within five seconds.
    listing.OUT: listing.ROWS / 5,
}
MUST_HOLD_MIB = 200


def main() -> None:
    """This function will measure each database at each size, one after the other, and write the report."""
    sizes = sorted({SMALL, min(USUAL, benchmarks.SCALE), benchmarks.SCALE})
    found = [_measured(size, on=on) for on in ("SQLite", "PostgreSQL") for size in sizes]
    REPORT.write_text(report([each for each in found if each is not None]), encoding="utf-8")
    sys.stdout.write(f"Written: {REPORT.relative_to(ROOT)}\n")


def _measured(findings: int, *, on: str) -> dict[str, Any] | None:
    """This function will measure in a process of its own, in a folder that is gone afterwards."""
    sys.stdout.write(f"{on}, {findings:,} findings\n")
    sys.stdout.flush()
    with tempfile.TemporaryDirectory(prefix="huiyin-bench-") as folder:
        out = Path(folder) / "found.json"
        command = [sys.executable, "-m", "benchmarks.measure", str(findings), str(out)]
        if on == "PostgreSQL":
            command = [sys.executable, "-m", "tests.postgres", "--", *command]
        environment = {name: value for name, value in os.environ.items() if name != "HUIYIN_DATABASE"}
        ran = subprocess.run(command, cwd=ROOT, env={**environment, "HUIYIN_VAR": folder}, check=False)
        if ran.returncode:
            sys.stdout.write(f"{on} was not measured: it ended with {ran.returncode}.\n")
            return None
        told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return told


def report(found: list[dict[str, Any]]) -> str:
    """This function will write the report of all that was measured."""
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    parts = [
        "# Benchmarks\n",
        f"Written by `make bench` on {datetime.date.today().isoformat()}; do not edit. "  # noqa: DTZ011 - the reader's day
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}; "
        f"load of the machine at the end (1, 5, 15 minutes): {load}. Milliseconds unless said otherwise; a list is the "
        "query, its count and its JSON. A search looks for two Chinese characters: of a hundred, 40 rare, 40 found in "
        "up to 10,000 rows, 20 in at least 1 % of all; first 50, count capped at 1,000. "
        "What falls short of what was set out to be reached is marked **over** or **under**.\n",
    ]
    for each in found:
        name = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[each["database"]]
        parts.append(f"## {name} {each['version']}, {each['findings']:,} findings\n")
        memory = _mark(each["memory"], most=MUST_HOLD_MIB)
        parts.append(
            f"First answer of a fresh worker after {each['first']:.1f} s; memory of it {memory} MiB, "
            "and 100 MiB more for the moment in which Argon2id hashes a password.\n"
        )
        parts.append("| what | p50 | p95 | queries | times |\n|---|---:|---:|---:|---:|")
        parts += [_timed(row, each["findings"]) for row in each["timed"]]
        parts.append("\n| what | count | per second |\n|---|---:|---:|")
        parts += [_rate(*row) for row in each["rates"]]
        parts.append("")
    return "\n".join(parts)


def _timed(row: dict[str, Any], findings: int) -> str:
    limits = [limit for size, limit in MUST_REACH.get(row["name"], {}).items() if findings >= size]
    p95 = _mark(row["p95"], most=limits[-1] if limits else None)
    return f"| {row['name']} | {row['p50']:.1f} | {p95} | {row['queries'] or '–'} | {row['times']} |"


def _mark(value: float, *, most: float | None) -> str:
    return f"{value:.1f}" if most is None or value <= most else f"{value:.1f} **over {most}**"


def _rate(name: str, count: int, seconds: float) -> str:
    rate = count / seconds
    least = MUST_DO.get(name)
    short = f" **under {least:,}**" if least is not None and rate < least else ""
    return f"| {name} | {count:,} | {rate:,.0f}{short} |"


if __name__ == "__main__":
    main()
