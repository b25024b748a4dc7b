"""Lists of a returned plan come back as cells of its draft: exactly those that were changed, taken in or barred."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.papers.plan_lists import redrafting
from huiyin.papers.plan_lists.acting import Cells, Plans
from huiyin.papers.plan_lists.comparison import Comparison
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.plan_lists.redrafting import Drafted
from tests.papers import plans
from tests.papers.plans import DAY, uid

FED_BACK = "Problem as fed back"
OWN = "The organisation's own wording"
TITLES = (
    "Measure", "Goal or standard", "Root cause", "Kind", "Responsible leader", "Due", "Start", "Lead unit", FED_BACK,
    OWN, "State", "Co-units", "Handler", "Progress",
)  # fmt: skip
VALUES = ("Anew", "=1", "２", "", "Max", "2027-01-02", "Immediate", "Audit；Law", "a\nb", "+1", "Cause 1")


def drafted() -> Drafted:
    """The draft of the usual plan: its second measure is for the first and the second finding."""
    causes = {uid(f"f{at}"): ((uid(f"c{at}"), f"Cause {at}"), (uid(f"d{at}"), "Other")) for at in (1, 2, 3)}
    held = {uid(f"m{at}"): (uid(f"f{of}"), {"text": f"Do {at}"}) for at, of in ((1, 1), (2, 1), (3, 2), (4, 3))}
    first, cells = held[uid("m2")]
    held[uid("m2")] = first, {**cells, "also": [[uid("f2"), uid("c2")]]}
    return Drafted(causes, held)


def changed(path: Path, plan: Content, edits: dict[tuple[int, str], Any]) -> tuple[Comparison, Plans]:
    """Change cells of the task list, bring it in, and give what is different and what that proposes."""
    plans.xlsx(path, plan, "task_list")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    titles = [cell.value for cell in page[1]]
    for (row, title), value in edits.items():
        cell = page.cell(row, 1 + titles.index(title))
        cell.value = value or None
        if value and isinstance(value, str):
            cell.data_type = "s"
    book.save(path)
    found = plans.back(plan, path)
    return found, redrafting.propose(found, plan, draft=drafted(), cells=Cells(plans.people(), today=DAY))


def typed(told: Plans) -> dict[tuple[str, str], dict[str, Any]]:
    """Give what is written, by sort and row."""
    return {(each.draft.sort, each.draft.row): dict(each.given) for each in told.acts if each.draft is not None}


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.tuples(st.integers(2, 6), st.sampled_from(TITLES)), st.sampled_from(VALUES), max_size=8))
def test_each_changed_cell_is_taken_in_or_barred_and_no_other(edits: dict[tuple[int, str], str]) -> None:
    plan = plans.content(*plans.usual().lists["task_list"], state="returned", measures="proposed")
    with tempfile.TemporaryDirectory() as folder:
        found, told = changed(Path(folder) / "lists.xlsx", plan, edits)
    different = {(each.row, each.column) for each in found.changes}
    taken = [(each.row, each.column) for act in told.acts for each in act.cells]
    barred = [(each.row, each.column) for each in told.barred]
    named = {(each.row, each.column) for each in found.notes if each.code == "list_cells_differ"}
    assert len(taken) == len(set(taken)) and not set(taken) & set(barred)
    assert set(taken) | set(barred) <= different <= set(taken) | set(barred) | _said_twice(found, named)
    assert len(different) <= len(edits)


def _said_twice(found: Comparison, named: set[tuple[int, str]]) -> set[tuple[int, str]]:
    """Give the cells that say different things of one measure: all of them stay out, and those after the first are
    named."""
    titles = {(each.listed.ids[1], each.column) for each in found.changes}
    several = {one for one in titles if len({e.after for e in found.changes if (e.listed.ids[1], e.column) == one}) > 1}
    return named | {(each.row, each.column) for each in found.changes if (each.listed.ids[1], each.column) in several}


def test_a_cause_is_worded_anew_in_all_of_its_rows_or_another_one_is_treated(tmp_path: Path) -> None:
    plan = plans.content(*plans.usual().lists["task_list"], state="returned", measures="proposed")
    _, told = changed(tmp_path / "a.xlsx", plan, {(2, "Root cause"): "New", (3, "Root cause"): "New"})
    assert typed(told) == {("cause", uid("c1")): {"text": "New"}}
    _, told = changed(tmp_path / "b.xlsx", plan, {(2, "Root cause"): "New"})
    assert (typed(told), [each.code for each in told.barred]) == ({}, ["list_cause_in_part"])
    _, told = changed(tmp_path / "c.xlsx", plan, {(2, "Root cause"): "Other", (4, "Root cause"): "Other"})
    assert typed(told) == {("measure", uid("m1")): {"cause": "2"}, ("measure", uid("m2")): {"also": "2/2"}}


@pytest.mark.parametrize(
    ("title", "value", "told"),
    [
        ("Kind", "Immediate", {"measure_kind": "immediate"}),
        ("Start", "2 January 2027", {"start_date": "2027-01-02"}),
        ("Goal or standard", "", {"goal": ""}),
        ("Co-units", "Audit、Law", {"co_units": "Audit; Law"}),
        ("Responsible leader", "Max", {"responsible": "p-max"}),
    ],
)
def test_what_an_accepted_plan_no_longer_changes_can_be_changed_here(
    tmp_path: Path, title: str, value: str, told: dict[str, str]
) -> None:
    plan = plans.content(*plans.usual().lists["task_list"], state="returned", measures="proposed")
    _, found = changed(tmp_path / "a.xlsx", plan, {(2, title): value})
    assert typed(found) == {("measure", uid("m1")): told}


def test_the_own_wording_of_a_finding_and_rows_that_differ(tmp_path: Path) -> None:
    plan = plans.content(*plans.usual().lists["task_list"], state="returned", measures="proposed")
    _, told = changed(tmp_path / "a.xlsx", plan, {(2, OWN): "Ours", (3, OWN): "Ours"})
    assert typed(told) == {("finding", uid("f1")): {"own_wording": "Ours"}}
    _, told = changed(tmp_path / "b.xlsx", plan, {(2, OWN): "Ours", (3, OWN): "Mine"})
    assert [each.code for each in told.barred] == ["list_cells_differ"]


def test_a_cause_that_a_new_measure_cannot_treat_is_told(tmp_path: Path) -> None:
    usual = plans.usual()
    plan = plans.content(*usual.lists["task_list"], state="returned", measures="proposed")
    plan = dataclasses.replace(plan, causes={**plan.causes, uid("f1"): ("Cause 1", "Other")})
    causes = {7: "", 8: "Other", 9: "Cause 1", 10: "None of them"}
    row = {(at, title): value for at, cause in causes.items()
           for title, value in {"Finding no.": 1, "Measure": "New", "Root cause": cause}.items()}  # fmt: skip
    _, told = changed(tmp_path / "a.xlsx", plan, row)
    assert typed(told) == {("measure", ""): {"text": "New", "cause": "2"}}
    assert [(each.row, each.column, each.code) for each in told.barred] == [
        (10, "cause", "list_cause_unknown"),
        (9, "cause", "list_cause_second"),
    ]


def test_an_added_row_of_a_measure_that_is_there_adds_its_cause_and_its_finding(tmp_path: Path) -> None:
    plan = plans.content(*plans.usual().lists["task_list"], state="returned", measures="proposed")
    plan = dataclasses.replace(plan, causes={**plan.causes, uid("f1"): ("Cause 1", "Other")})
    row = {(7, "Finding no."): 1, (7, "Measure"): "Do 2", (7, "Root cause"): "Other", (8, "Finding no."): 3,
           (8, "Measure"): "Do 2"}  # fmt: skip
    _, told = changed(tmp_path / "a.xlsx", plan, row)
    assert typed(told) == {("measure", uid("m2")): {"cause": "2", "also": "2/1; 3/1"}}


def test_an_added_row_is_a_new_measure_once(tmp_path: Path) -> None:
    plan = plans.content(*plans.usual().lists["task_list"], state="returned", measures="proposed")
    row = {(7, "Finding no."): 1, (7, "Measure"): "New", (7, "Due"): "soon", (8, "Finding no."): 3,
           (8, "Measure"): "Do 4", (8, "Kind"): "Immediate", (9, FED_BACK): "Problem 2", (9, "Measure"): "New",
           (10, FED_BACK): "Else", (10, "Measure"): "New", (11, "Finding no."): 1,
           (11, "Kind"): "Immediate"}  # fmt: skip
    _, told = changed(tmp_path / "a.xlsx", plan, row)
    assert typed(told) == {
        ("measure", ""): {"text": "New", "cause": "1", "also": "2/1"},
        ("measure", uid("m4")): {"measure_kind": "immediate"},
    }
    assert sorted(each.code for each in told.barred) == ["list_cell_needed", "list_row_of_no_finding", "not_a_date"]
