"""A plan as the content of its lists, made up for tests: no book behind it."""

from __future__ import annotations

import datetime
import io
import uuid
from pathlib import Path
from typing import Any

from huiyin.papers.plan_lists import columns, coming_back, comparison, sheet, workbook
from huiyin.papers.plan_lists.comparison import Comparison, Then
from huiyin.papers.plan_lists.content import Content, ListRow
from huiyin.papers.plan_lists.people import People
from huiyin.papers.proposed import clean
from huiyin.papers.tables import GivenFile, open_file
from tests.papers.printed import written

DAY = datetime.date(2026, 3, 1)
PLAN = "0198c2a0-0000-7000-8000-000000000001"
PERSONS = {"Mia": "p-mia", "Max": "p-max", "Ann": "p-ann"}


def uid(name: str) -> str:
    return str(uuid.uuid5(uuid.UUID(PLAN), name))


def cells(serial: int, finding: int, /, **more: Any) -> dict[str, Any]:
    """The cells of a row; what nobody names is empty."""
    usual: dict[str, Any] = dict.fromkeys(columns.COLUMNS)
    usual |= {
        "serial": serial, "finding_no": finding, "organisation": "Mill", "round": "First",
        "problem": f"Problem {finding}",
        "manifestations": "", "category": "Money", "claimed_by": "Mia", "state": "Accepted", "extensions": 0,
        "evidence_files": 0, "reopened": 0, "label": "Internal",
    }  # fmt: skip
    return {name: clean(value) if isinstance(value, str) else value for name, value in (usual | more).items()}


def task(serial: int, finding: int, number: int, /, **more: Any) -> ListRow:
    """A row of a measure."""
    usual: dict[str, Any] = {
        "cause": f"Cause {finding}", "measure_no": number, "measure": f"Do {number}", "goal": "Done",
        "measure_kind": "In stages", "responsible": "Mia", "due": DAY + datetime.timedelta(days=number),
        "original_due": DAY + datetime.timedelta(days=number), "start": DAY,
    }  # fmt: skip
    row = cells(serial, finding, **(usual | more))
    return ListRow(finding, number, row, (uid(f"f{finding}"), uid(f"m{number}")))


def content(*rows: ListRow, state: str = "accepted", measures: str = "in_progress") -> Content:
    """A plan with these rows as its tasks; one finding a row of the problem list."""
    findings = sorted({row.finding for row in rows})
    first = {row.finding: row for row in reversed(rows)}
    problems = tuple(
        ListRow(each, 0, {**first[each].cells, "serial": place}, (uid(f"f{each}"), ""))
        for place, each in enumerate(findings, start=1)
    )
    states = {PLAN: state} | {uid(f"f{each}"): "rectifying" for each in findings}
    states |= {row.ids[1]: measures for row in rows}
    causes = {uid(f"f{each}"): (str(first[each].cells["cause"]),) for each in findings}
    lists = {"problem_list": problems, "task_list": rows, "responsibility_list": rows}
    return Content(PLAN, 7, 4711, lists, states, frozenset(), causes)


def usual() -> Content:
    """Three findings and four measures, one of them for two findings."""
    return content(task(1, 1, 1), task(2, 1, 2), task(3, 2, 2), task(4, 2, 3), task(5, 3, 4))


def xlsx(path: Path, plan: Content, *codes: str) -> Path:
    """Let the lists leave as a workbook."""
    codes = codes or columns.LISTS
    made = [sheet.of(plan, code, language="en", together=codes) for code in codes]
    path.write_bytes(workbook.make(made, title="Lists", language="en", profile="", mark=written.MARK))
    return path


def csv(path: Path, plan: Content, code: str = "task_list") -> Path:
    """Let a list leave as csv."""
    held = io.BytesIO()
    for piece in sheet.csv_lines(sheet.of(plan, code, language="en", most=100_000)):
        held.write(piece)
    path.write_bytes(held.getvalue())
    return path


def back(plan: Content, *paths: Path, then: Content | None = None) -> Comparison:
    """Let files come back and compare them with a plan as it stands; ``then`` is what left."""
    files = [open_file(GivenFile(path.name, path)) for path in paths]
    listed = coming_back.known(files)
    assert listed
    rows = [row for rows in (then or plan).lists.values() for row in rows]
    held = Then(frozenset(row.ids[0] for row in rows), frozenset(row.ids[1] for row in rows if row.ids[1]))
    noticed = coming_back.not_known(files, listed)
    return comparison.compare(plan, listed, then=held, today=DAY, noticed=noticed)


def people() -> People:
    """The people of the organisation; two of them share a name."""
    found = People()
    for name, person in PERSONS.items():
        found.add(person, (name, f"{name}er"))
    found.add("p-ann-2", ("Ann",))
    return found
