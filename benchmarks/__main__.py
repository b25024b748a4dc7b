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
from benchmarks import grouping, marks
from benchmarks.measure import USUAL

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """This function will measure each database at each size, one after the other, and write the report."""
    sizes = sorted({marks.SMALL, min(USUAL, benchmarks.SCALE), benchmarks.SCALE})
    found = [_measured(size, on=on) for on in ("SQLite", "PostgreSQL") for size in sizes]
    written = report([each for each in found if each is not None])
    REPORT.write_text(f"{written}\n{_groups()}", encoding="utf-8")
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


def _groups() -> str:
    """This function will measure groups of findings, in processes of their own: quality, then a large run."""
    said = ["## Groups of findings\n", grouping.ABOUT]
    for given in ([], [str(USUAL)]):
        command = [sys.executable, "-m", "benchmarks.grouping", *given]
        ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        said.append(ran.stdout)
    return "\n".join(said)


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
        over = f" **over {marks.MUST_HOLD_MIB}**" if each["memory"] > marks.MUST_HOLD_MIB else ""
        parts.append(
            f"First answer of a fresh worker after {each['first']:.1f} s; memory of it {each['memory']:.1f}{over} MiB, "
            "and 100 MiB more for the moment in which Argon2id hashes a password.\n"
        )
        parts.append("| what | p50 | p95 | queries | times |\n|---|---:|---:|---:|---:|")
        parts += [_timed(row, each["findings"]) for row in each["timed"]]
        parts.append("\n| what | count | per second |\n|---|---:|---:|")
        parts += [_rate(*row) for row in each["rates"]]
        parts.append("")
    said = marks.reasons(found)
    if said:
        parts.append("## Where it falls short, and why\n")
        parts += [*said, ""]
    return "\n".join(parts)


def _timed(row: dict[str, Any], findings: int) -> str:
    limit = marks.short_of(row, findings)
    over = "" if limit is None else f" **over {limit}**"
    return f"| {row['name']} | {row['p50']:.1f} | {row['p95']:.1f}{over} | {row['queries'] or '–'} | {row['times']} |"


def _rate(name: str, count: int, seconds: float) -> str:
    least = marks.below(name, count / seconds)
    short = "" if least is None else f" **under {least:,}**"
    return f"| {name} | {count:,} | {count / seconds:,.0f}{short} |"


if __name__ == "__main__":
    main()
