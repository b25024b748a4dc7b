"""Lists of a plan leave, are changed in a spreadsheet, and come back: what was changed is found, and nothing else."""

from __future__ import annotations

import dataclasses
import datetime
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from huiyin.papers.plan_lists import acting, coming_back, marks
from huiyin.papers.plan_lists.acting import Plans
from huiyin.papers.plan_lists.comparison import Comparison
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.tables import GivenFile, open_file
from tests.papers import plans
from tests.papers.plans import DAY

NASTY = (
    "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''+", "＝1", "=cmd|'/c calc'!A0", "a\nb", "a\n\nb", "\ta", "1,234",
    "０１２３", "007", "1e5", "2026-03-31", "31/3/2026", "TRUE", '"', '"a","b"', "a;b", "x\u200by", "𠮷㐀龘䶮😀",
    "_x0041_", "_x000D_", "&amp; <b>", "a\u2028b", "a\x0bb", "é", "[…]", "#REF!", "{{ row }}", "a  b", "ａ", "%5", "|x",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=60),
    st.builds(str.__mul__, st.sampled_from(("字", "😀", "ab c ")), st.integers(9_000, 20_000)),
)


def column_of(sheet: Any, title: str) -> int:
    """Find a column of an opened sheet by its title."""
    return 1 + [cell.value for cell in sheet[1]].index(title)


def edited(path: Path, *edits: tuple[int, str, Any], sheet: int = 0) -> Path:
    """Change cells of a workbook, (row, title, value)."""
    book = openpyxl.load_workbook(path)
    page = book.worksheets[sheet]
    for row, title, value in edits:
        cell = page.cell(row, column_of(page, title))
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # typed as a text, and no formula
    book.save(path)
    return path


def proposed(found: Comparison, plan: Content) -> Plans:
    return acting.propose(found, plan, people=plans.people(), today=DAY)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, st.dates(datetime.date(1990, 1, 1), datetime.date(2070, 1, 1)),
                          st.integers(0, 10**12)), min_size=1, max_size=6))  # fmt: skip
def test_what_nobody_changed_is_no_difference(rows: list[tuple[str, str, str, datetime.date, int]]) -> None:
    plan = plans.content(
        *(
            plans.task(n, n, n, measure=text, goal=goal, co_units=other, due=day, target=figure, problem=other)
            for n, (text, goal, other, day, figure) in enumerate(rows, start=1)
        )
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = plans.back(plan, plans.xlsx(Path(folder) / "lists.xlsx", plan))
        alone = plans.back(plan, plans.csv(Path(folder) / "tasks.csv", plan))
    assert whole.is_same and whole.rows == 3 * len(rows)
    assert alone.is_same and alone.rows == len(rows)


@pytest.mark.parametrize("nasty", NASTY)
def test_no_cell_becomes_a_formula_in_workbook_or_csv(tmp_path: Path, nasty: str) -> None:
    plan = plans.content(plans.task(1, 1, 1, measure=nasty))
    page = openpyxl.load_workbook(plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")).active
    assert page is not None
    kinds = {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s", "n", "d"}
    line = plans.csv(tmp_path / "a.csv", plan).read_text(encoding="utf-8-sig")
    assert not [part for part in line.replace('"', "").replace("\r\n", ",").split(",") if part[:1] in ("=", "@", "+")]


def test_exactly_the_changed_cells_come_back(tmp_path: Path) -> None:
    plan = plans.usual()
    path = edited(
        plans.xlsx(tmp_path / "a.xlsx", plan, "task_list"),
        (2, "Measure", "Do it well"), (3, "Due", datetime.date(2026, 9, 1)), (6, "Goal or standard", "=All"),
    )  # fmt: skip
    found = plans.back(plan, path)
    told = [(each.listed.key, each.column, each.before, each.after) for each in found.changes]
    assert told == [
        ((1, 1), "measure", "Do 1", "Do it well"),
        ((1, 2), "due", "2026-03-03", "2026-09-01"),
        ((3, 4), "goal", "Done", "=All"),
    ]
    assert (found.added, found.notes) == ((), ())


def test_a_formula_typed_into_a_cell_is_named(tmp_path: Path) -> None:
    plan = plans.usual()
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(2, 7).value = "=1+1"
    book.save(path)
    assert [each.code for each in plans.back(plan, path).notes] == ["formulas_without_value"]


def test_dates_are_the_same_however_a_spreadsheet_writes_them(tmp_path: Path) -> None:
    plan = plans.usual()
    same = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    edited(same, (2, "Due", "2026年3月2日"), (3, "Due", "2026/3/3"), (6, "Due", "5 March 2026"))
    assert plans.back(plan, same).is_same
    as_number = edited(plans.xlsx(tmp_path / "b.xlsx", plan, "task_list"), (2, "Due", 46083))
    book = openpyxl.load_workbook(as_number)
    page = book.worksheets[0]
    page.cell(2, column_of(page, "Due")).number_format = "General"
    book.save(as_number)
    assert plans.back(plan, as_number).is_same
    macintosh = plans.xlsx(tmp_path / "c.xlsx", plan, "task_list")
    book = openpyxl.load_workbook(macintosh)
    book.epoch = CALENDAR_MAC_1904
    page = book.worksheets[0]
    page.cell(2, column_of(page, "Due")).number_format = "General"
    book.save(macintosh)
    assert plans.back(plan, macintosh).is_same


def test_missing_moved_copied_foreign_and_damaged_rows_are_named(tmp_path: Path) -> None:
    plan = plans.usual()
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    last = page.max_column
    values = [[cell.value for cell in row] for row in page.iter_rows(min_row=2, max_row=6)]
    other = str(values[1][last - 1]).replace(plans.PLAN, plans.uid("other"))
    order = [values[3], values[0], values[0], values[1], [*values[1][:-1], "huiyin?"], [*values[1][:-1], other]]
    page.delete_rows(2, 6)
    for row in order:
        page.append(row)
    book.save(path)
    found = plans.back(plan, path)
    assert found.changes == () and found.added == ()
    codes = {each.code: (each.row, dict(each.facts)) for each in found.notes}
    assert [each.code for each in found.notes].count("list_row_missing") == 2
    assert codes["list_row_missing"] == (0, {"finding": 3, "measure": 4})
    assert codes["list_row_moved"][1] == {"finding": 2, "measure": 3}
    assert codes["list_row_twice"][1]["first"] == codes["list_row_twice"][0] - 1
    assert "list_row_damaged" in codes and len(found.notes) == 6


@pytest.mark.parametrize(
    "damage",
    [
        lambda page: page.delete_cols(page.max_column),
        lambda page: setattr(page.cell(1, page.max_column), "value", None),
        lambda page: page.delete_rows(1),
    ],
    ids=["column", "head", "row"],
)
def test_a_sheet_whose_marks_are_gone_is_named_and_so_is_one_that_is_missing(tmp_path: Path, damage: Any) -> None:
    plan = plans.usual()
    path = edited(plans.xlsx(tmp_path / "a.xlsx", plan), (2, "Measure", "Anew"), sheet=1)
    book = openpyxl.load_workbook(path)
    page = book.worksheets[1]
    damage(page)
    book.remove(book.worksheets[2])
    book.create_sheet("Empty")
    book.save(path)
    found = plans.back(plan, path)
    assert (found.changes, found.is_same) == ((), False)
    assert [(each.code, each.value, dict(each.facts)) for each in found.notes] == [
        ("list_sheet_not_known", page.title, {}),
        ("list_sheet_missing", "", {"list": "responsibility_list"}),
        ("list_sheet_missing", "", {"list": "task_list"}),
    ]
    assert "“Task list”" in found.notes[2].sentence(language="en")


def test_a_csv_whose_head_is_gone_is_named_beside_one_that_is_known(tmp_path: Path) -> None:
    plan = plans.usual()
    good, bad = plans.csv(tmp_path / "a.csv", plan, "problem_list"), plans.csv(tmp_path / "b.csv", plan)
    bad.write_bytes(bad.read_bytes().replace(b"huiyin-list", b"", 1))
    (note,) = plans.back(plan, good, bad).notes
    assert (note.code, note.file, note.value) == ("list_sheet_not_known", "b.csv", "b.csv")


@pytest.mark.parametrize("key", ["a.b.c", "1.1", "1.1." + "9" * 5_000, "-1.-1.1", "\uff11.1.1"])
def test_a_mark_that_somebody_made_up_is_a_damaged_row(tmp_path: Path, key: str) -> None:
    plan = plans.content(plans.task(1, 1, 1))
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    page = openpyxl.load_workbook(path).worksheets[0]
    said = str(page.cell(2, page.max_column).value).split(" ")[:-1]
    said[1] = key
    made_up = " ".join((*said, marks.digest(" ".join(said))))
    edited(path, (2, page.cell(1, page.max_column).value, made_up))
    found = plans.back(plan, path)
    assert [(each.code, each.row) for each in found.notes] == [("list_row_damaged", 2), ("list_row_missing", 0)]


def test_a_head_with_a_line_that_no_journal_has_is_none(tmp_path: Path) -> None:
    plan = plans.content(plans.task(1, 1, 1))
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    head = page.cell(1, page.max_column)
    head.value = str(head.value).replace(" 4711 ", f" {'9' * 5_000} ")
    book.save(path)
    assert coming_back.known([open_file(GivenFile(path.name, path))]) == ()


def test_changes_become_acts_with_what_they_were_before(tmp_path: Path) -> None:
    plan = plans.usual()
    path = edited(
        plans.xlsx(tmp_path / "a.xlsx", plan, "task_list"),
        (2, "Measure", "Do it well"), (2, "Lead unit", "Finance"), (2, "Co-units", "Audit、Law"),
        (2, "Figure of the goal", 12), (2, "Unit of the figure", "invoices"), (2, "Due", "2026-09-01"),
        (2, "Progress", "Half"), (2, "Responsible leader", "maxer"), (2, "Handler", "Max"),
    )  # fmt: skip
    found = proposed(plans.back(plan, path), plan)
    assert found.barred == ()
    assert {each.act: dict(each.given) for each in found.acts} == {
        "measure.change": {"text": "Do it well", "lead_unit": "Finance", "co_units": ["Audit", "Law"], "target": 12,
                           "unit": "invoices", "handler": "p-max"},
        "measure.extend": {"due_date": "2026-09-01"},
        "measure.report_progress": {"progress": "Half"},
        "measure.hand_over": {"to": "p-max"},
    }  # fmt: skip
    assert {each.number for each in found.acts} == {1}
    assert {each.said for each in found.acts} == {"reason", "handover", ""}


@pytest.mark.parametrize(
    ("title", "value", "code"),
    [
        ("Problem as fed back", "Other", "list_cell_fixed"),
        ("The organisation's own wording", "Other", "list_cell_fixed"),
        ("Start", "2026-01-01", "list_cell_fixed"),
        ("Root cause", "Other", "list_cell_fixed"),
        ("Kind", "Immediate", "list_cell_fixed"),
        ("State", "Closed", "list_cell_fixed"),
        ("Measure", None, "list_cell_emptied"),
        ("Due", "soon", "not_a_date"),
        ("Due", "1/2/2026", "date_year_last"),
        ("Figure of the goal", "a dozen", "list_not_whole"),
        ("Figure of the goal", "\uff19" * 5_000, "list_not_whole"),
        ("Figure of the goal", "9" + ",999" * 2_000, "list_not_whole"),
        ("Responsible leader", "Nobody", "list_person_unknown"),
        ("Responsible leader", "Ann", "list_person_ambiguous"),
        ("Lead unit", "Finance\nLaw", "list_cell_not_one_line"),
    ],
)
def test_what_a_list_cannot_change_is_told_and_proposes_nothing(
    tmp_path: Path, title: str, value: Any, code: str
) -> None:
    plan = plans.content(plans.task(1, 1, 1, lead_unit="Audit"))
    path = edited(plans.xlsx(tmp_path / "a.xlsx", plan, "task_list"), (2, title, value))
    found = proposed(plans.back(plan, path), plan)
    assert ([each.code for each in found.barred], found.acts) == ([code], ())


def test_another_spelling_of_the_same_person_proposes_nothing(tmp_path: Path) -> None:
    plan = plans.content(plans.task(1, 1, 1, handler="Max"))
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    found = proposed(plans.back(plan, edited(path, (2, "Responsible leader", " mIa "), (2, "Handler", "MAXER"))), plan)
    assert (found.acts, found.barred) == ((), ())


def test_a_state_that_forbids_an_act_and_a_signature_that_is_awaited_are_told(tmp_path: Path) -> None:
    for state, waiting, code in (
        ("done_declared", (), "list_state_forbids"),
        ("accepted", (plans.uid("m1"),), "list_waits_for_signature"),
    ):
        plan = plans.content(plans.task(1, 1, 1), measures=state)
        plan = Content(plan.plan, 7, 1, plan.lists, plan.states, frozenset(waiting), plan.causes)
        path = edited(plans.xlsx(tmp_path / "a.xlsx", plan, "task_list"), (2, "Measure", "Other"))
        found = proposed(plans.back(plan, path), plan)
        assert ([each.code for each in found.barred], found.acts) == ([code], ())


def test_rows_sorted_without_their_marks_are_named_and_change_nothing(tmp_path: Path) -> None:
    plan = plans.usual()
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    for column in range(1, page.max_column):
        one, other = page.cell(2, column), page.cell(6, column)
        one.value, other.value = other.value, one.value
    book.save(path)
    found = plans.back(plan, path)
    assert (found.changes, found.rows) == ((), 5)
    assert [(each.row, each.code, dict(each.facts)) for each in found.notes] == [
        (2, "list_row_of_another_mark", {"finding": 1, "measure": 1}),
        (6, "list_row_of_another_mark", {"finding": 3, "measure": 4}),
    ]


def test_an_added_row_of_one_cell_is_named_but_for_a_line_below_the_list(tmp_path: Path) -> None:
    plan = plans.usual()
    path = edited(plans.xlsx(tmp_path / "a.xlsx", plan, "task_list"), (7, "Measure", "New"))
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(9, 1).value = "Filled in by Mia"
    book.save(path)
    found = proposed(plans.back(plan, path), plan)
    assert [(each.row, each.code) for each in found.barred] == [(7, "list_row_of_no_finding")]


def test_a_second_cause_of_one_finding_for_one_new_measure_is_told_and_not_taken(tmp_path: Path) -> None:
    usual = plans.usual()
    plan = dataclasses.replace(usual, causes={**usual.causes, plans.uid("f1"): ("Cause 1", "Other")})
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    new = {"Measure": "New", "Kind": "Immediate", "Responsible leader": "Max", "Due": "2026-12-01", "Finding no.": 1}
    causes = {7: "Other", 8: "Cause 1", 9: "2"}
    edited(path, *((row, title, value) for row in causes for title, value in new.items()),
           *((row, "Root cause", cause) for row, cause in causes.items()))  # fmt: skip
    found = proposed(plans.back(plan, path), plan)
    (act,) = found.acts
    assert (act.given["measures"][0]["causes"], [each.row for each in act.rows]) == ([2], [7, 9])
    (told,) = found.barred
    assert (told.row, told.column, told.code, told.value) == (8, "cause", "list_cause_second", "Cause 1")
    assert dict(told.facts) == {"first": 7}


def test_an_added_row_is_a_measure_and_two_that_say_the_same_are_one(tmp_path: Path) -> None:
    plan = plans.usual()
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    added = {"Measure": "New", "Kind": "Immediate", "Responsible leader": "Max", "Due": "2026-12-01"}
    edits = [
        (7, "Finding no.", 1),
        (8, "Problem as fed back", "Problem 2"),
        (9, "Finding no.", 99),
        (10, "Finding no.", 3),
        (11, "Finding no.", 1),
    ]
    edited(path, *edits, *((row, title, value) for row in (7, 8, 9, 11) for title, value in added.items()),
           (10, "Measure", "Lacks"), (11, "Root cause", "9" * 5_000))  # fmt: skip
    comparison = plans.back(plan, path)
    assert [each.row for each in comparison.added] == [7, 8, 9, 10, 11]
    found = proposed(comparison, plan)
    (amendment,) = found.acts
    (planned,) = amendment.given["measures"]
    assert (planned["findings"], planned["causes"]) == ([plans.uid("f1"), plans.uid("f2")], [1, 1])
    assert (planned["text"], planned["measure_kind"], planned["responsible"]) == ("New", "immediate", "p-max")
    assert {(each.row, each.code) for each in found.barred} == {
        (9, "list_row_of_no_finding"), (10, "list_cell_needed"), (11, "list_cause_unknown")
    }  # fmt: skip


def test_rows_that_say_different_things_of_one_measure_are_named_and_not_taken(tmp_path: Path) -> None:
    plan = plans.usual()
    path = edited(plans.xlsx(tmp_path / "a.xlsx", plan, "task_list"), (3, "Measure", "A"), (4, "Measure", "B"))
    found = plans.back(plan, path)
    assert [each.code for each in found.notes] == ["list_cells_differ"]
    assert proposed(found, plan).acts == ()
    alike = edited(plans.xlsx(tmp_path / "b.xlsx", plan, "task_list"), (3, "Measure", "A"), (4, "Measure", "A"))
    (act,) = proposed(plans.back(plan, alike), plan).acts
    assert act.given == {"text": "A"}


def test_what_the_book_has_changed_meanwhile_is_told_and_what_it_says_already_is_no_difference(tmp_path: Path) -> None:
    then = plans.content(plans.task(1, 1, 1), plans.task(2, 2, 2), plans.task(3, 3, 3))
    now = plans.content(plans.task(1, 1, 1, measure="Here"), plans.task(2, 2, 2, measure="Same"), plans.task(3, 3, 9))
    path = plans.xlsx(tmp_path / "a.xlsx", then, "task_list")
    edited(path, (2, "Measure", "There"), (3, "Measure", "Same"))
    found = plans.back(now, path, then=then)
    (change,) = found.changes
    assert (change.before, change.after, change.changed_here) == ("Here", "There", True)
    assert [(each.code, dict(each.facts)) for each in found.notes] == [("list_row_gone", {"finding": 3, "measure": 3})]


def test_columns_that_are_gone_moved_or_new_are_named(tmp_path: Path) -> None:
    plan = plans.usual()
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    page.delete_cols(column_of(page, "Measure"))
    page.insert_cols(1)
    page.cell(1, 1).value = "Remark"
    book.save(path)
    found = plans.back(plan, path)
    assert [(each.code, each.column, each.value) for each in found.notes] == [
        ("list_column_not_read", "", "Remark"), ("list_column_missing", "measure", ""),
    ]  # fmt: skip
    assert found.changes == ()


def test_lists_of_another_plan_and_longer_texts_than_a_cell_holds(tmp_path: Path) -> None:
    plan = plans.content(plans.task(1, 1, 1, measure="字" * 40_000))
    path = plans.xlsx(tmp_path / "a.xlsx", plan, "task_list")
    assert plans.back(plan, path).is_same
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    cell = page.cell(2, column_of(page, "Measure"))
    cell.value = "X" + str(cell.value)[1:]
    book.save(path)
    (note,) = plans.back(plan, path).notes
    assert note.code == "list_cell_cut"
    other = Content(plans.uid("q"), 8, 1, plan.lists, plan.states, frozenset(), plan.causes)
    assert [each.code for each in plans.back(other, path).notes] == ["list_of_another_plan"]
