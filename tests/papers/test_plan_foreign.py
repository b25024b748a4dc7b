"""A list of measures of any layout: its columns are proposed, its rows find their findings, its dates are proposed."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers import mapping as mappings
from huiyin.papers.plan_lists import drafting, foreign, prose_dates
from huiyin.papers.plan_lists.drafting import Report
from huiyin.papers.plan_lists.foreign import PlanRow
from huiyin.papers.plan_lists.matching import Known, Matcher
from huiyin.papers.tables import GivenFile
from tests.papers import plans, real
from tests.papers.plans import DAY

# ruff: noqa: E501 - rows of a table stay on one line
CHINESE = (
    ("序号", "反馈问题", "原因分析", "整改措施", "整改目标", "责任领导", "牵头单位", "配合单位", "整改时限", "备注"),
    (1, "对下属企业管控不到位", "制度缺失", "修订担保管理办法并全部上报集团审批", "清零", "Mia", "财务部", "审计部、法务部", "2026年9月30日", ""),
    ("", "", "", "开展存量担保专项清理并逐笔销号处置", "清零", "Max", "财务部", "", "长期坚持", ""),
    (2, "关键岗位廉洁风险防控不严格", "岗位未分离", "分离经办、验收和结算岗位并定期轮岗", "", "无名", "采购中心", "", "2026-06-30", ""),
)  # fmt: skip
ENGLISH = (
    ("Finding reference", "Problem found", "Root cause", "Corrective action", "Responsible person", "Deadline"),
    ("2021-003", "Vendors are not checked", "No rule", "Check all vendors by June 30, 2026 at the latest", "Mia", ""),
)
FINDINGS = (
    Known("f1", 1, "对下属企业管控不到位"),
    Known("f2", 2, "关键岗位廉洁风险防控不严"),
    Known("f3", 3, "Vendors aren't checked", references=("2021-003",)),
)


def book(path: Path, rows: Any, *, merged: str = "") -> GivenFile:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    made.save(path)
    return GivenFile(path.name, path)


def proposed(given: GivenFile) -> dict[str, str]:
    return {each.field: each.column for each in foreign.propose([given]).columns if each.field}


def checked(given: GivenFile, findings: tuple[Known, ...] = FINDINGS, **chosen: str) -> Report:
    mapping = foreign.mapping_of(foreign.propose([given]), chosen, name="ours")
    rows, noticed = foreign.read([given], mapping)
    return drafting.report(foreign.without_blank(rows), findings, noticed=noticed, people=plans.people(), today=DAY)


def test_columns_are_proposed_from_titles_in_both_languages_with_reasons(tmp_path: Path) -> None:
    zh = book(tmp_path / "a.xlsx", CHINESE)
    assert proposed(zh) == {
        "statement": "反馈问题", "cause": "原因分析", "measure": "整改措施", "goal": "整改目标", "responsible": "责任领导",
        "lead_unit": "牵头单位", "co_units": "配合单位", "due_date": "整改时限",
    }  # fmt: skip
    assert proposed(book(tmp_path / "b.xlsx", ENGLISH)) == {
        "reference": "Finding reference", "statement": "Problem found", "cause": "Root cause",
        "measure": "Corrective action", "responsible": "Responsible person", "due_date": "Deadline",
    }  # fmt: skip
    reasons = [each.reason(language="zh-Hans") for each in foreign.propose([zh]).columns]
    assert all(reasons)


def test_a_mapping_of_a_plan_is_kept_by_name_and_read_again(tmp_path: Path) -> None:
    made = foreign.mapping_of(foreign.propose([book(tmp_path / "a.xlsx", CHINESE)]), {"备注": "progress"}, name="ours")
    assert mappings.loads(mappings.dumps(made)) == made
    assert made.rule("progress") is not None and made.purpose == "plan"
    with pytest.raises(Refused, match="mapping_faulty"):
        foreign.mapping_of(foreign.propose([book(tmp_path / "b.xlsx", CHINESE)]), {"反馈问题": "-"}, name="ours")


@pytest.mark.parametrize("merged", ["", "B2:B3"])
def test_a_problem_written_once_counts_for_all_its_measures(tmp_path: Path, merged: str) -> None:
    found = checked(book(tmp_path / "a.xlsx", CHINESE, merged=merged))
    assert [(each.finding and each.finding.id, each.how) for each in found.rows] == [
        ("f1", "words"), ("f1", "words"), ("f2", "alike"),
    ]  # fmt: skip
    assert [(each.row, each.code, each.column) for each in found.faults] == [
        (3, "not_a_date", "due_date"), (4, "list_person_unknown", "responsible"),
    ]  # fmt: skip
    assert [each.id for each in found.left] == ["f3"]


def test_what_is_only_alike_waits_for_a_person_and_what_is_said_twice_is_one_measure(tmp_path: Path) -> None:
    found = checked(book(tmp_path / "a.xlsx", CHINESE))
    alike = drafting.place(found.rows[2].row)
    made = drafting.draft(found, confirmed=(), due={}, today=DAY)
    assert made.causes == {"f1": ("制度缺失",)}
    first, second = made.measures
    assert (first.findings, first.causes) == (("f1",), ("制度缺失",))
    assert (first.typed["text"], first.typed["co_units"]) == (CHINESE[1][3], "审计部、法务部")
    assert (first.typed["due_date"], first.typed["responsible"]) == ("2026-09-30", "Mia")
    assert second.typed["due_date"] == "长期坚持"  # refused where it is typed, with the reason
    day = {drafting.place(found.rows[2].row): "2026-12-31"}
    more = drafting.draft(found, confirmed=(alike,), due=day, today=DAY)
    assert set(more.causes) == {"f1", "f2"} and more.measures[2].typed["due_date"] == "2026-06-30"


def test_rows_that_say_the_same_of_two_findings_are_one_measure(tmp_path: Path) -> None:
    rows = (
        ("Finding no", "Root cause", "Measure", "Deadline"),
        ("1", "A", "Do it well", ""),
        ("2", "B", "Do it well", ""),
    )
    found = checked(book(tmp_path / "a.xlsx", rows))
    due = {drafting.place(each.row): "2026-12-31" for each in found.rows}
    (only,) = drafting.draft(found, confirmed=(), due=due, today=DAY).measures
    assert (only.findings, only.causes) == (("f1", "f2"), ("A", "B"))
    assert only.typed == {"text": "Do it well", "due_date": "2026-12-31"}


def test_a_second_cause_of_one_finding_for_one_measure_is_told(tmp_path: Path) -> None:
    rows = (
        ("Finding no", "Root cause", "Measure"),
        ("1", "", "Do it well"),
        ("1", "A", "Do it well"),
        ("1", "B", "Do it well"),
        ("2", "B", "Do it well"),
    )
    found = checked(book(tmp_path / "a.xlsx", rows))
    assert [(each.row, each.column, each.code, each.value) for each in found.faults] == [
        (4, "cause", "list_cause_second", "B")
    ]
    (only,) = drafting.draft(found, confirmed=(), due={}, today=DAY).measures
    assert (only.findings, only.causes) == (("f1", "f2"), ("A", "B"))


def row(**values: str) -> PlanRow:
    return PlanRow("a.csv", "", 2, values.pop("key", ""), values)


def test_a_row_finds_its_finding_by_the_surest_way_and_never_by_a_guess() -> None:
    twins = (Known("a", 4, "The same words"), Known("b", 5, "The same words", references=("R-1",)),
             Known("c", 6, "Other", key="k", references=("R-1",)))  # fmt: skip
    matcher = Matcher(twins)
    for given, how, finding in (
        (row(key="k", reference="5"), "key", "c"),
        (row(reference="No. 5"), "number", "b"),
        (row(reference="第4号"), "number", "a"),
        (row(reference="R-1", statement="Other"), "words", "c"),
        (row(reference="R-1"), "", None),
        (row(statement="The same words"), "", None),
        (row(statement="Nothing of the kind at all"), "", None),
        (row(measure="Do it"), "", None),
    ):
        found = matcher.match(given)
        assert (found.how, found.finding and found.finding.id) == (how, finding), given
    assert matcher.match(row(reference="R-1")).others == (5, 6)
    assert matcher.match(row(statement="The same words!?x")).others == (4, 5)


def test_days_in_running_text_are_proposed_with_their_words_and_never_set() -> None:
    text = "Staff was trained on 6/15/2026. The rule will be in force by March 31, 2027, or 1 April 2027 at the latest."
    days = prose_dates.Finder([text], today=DAY).days(text)
    assert [each.day for each in days] == ["2026-06-15", "2027-03-31", "2027-04-01"]
    assert "will be in force by March 31, 2027" in days[1].words
    unclear = "By 1/2/2027, in June 2026, or 二月."
    assert prose_dates.Finder([unclear], today=DAY).days(unclear) == ()
    assert [each.day for each in prose_dates.Finder([], today=DAY).days("于2026年9月30日前完成")] == ["2026-09-30"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Done by 31.12.2026 at the latest.", "2026-12-31"),
        ("力争2027.6.30前完成", "2027-06-30"),
        ("２０２７．６．３０前完成", "2027-06-30"),
        ("2027/6/30前完成", "2027-06-30"),
        ("2027年6月底前完成整改", "2027-06-30"),
        ("2028年2月末", "2028-02-29"),
        ("2027年1月前完成", "2026-12-31"),
        ("The rule is amended by May 2027.", "2027-05-31"),
        ("No later than the end of Feb. 2027.", "2027-02-28"),
        ("Before March 2027 nothing is bought.", "2027-02-28"),
    ],
)
def test_a_day_is_found_as_offices_write_it(text: str, day: str) -> None:
    assert [each.day for each in prose_dates.Finder([text], today=DAY).days(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "见3.2.2027.1条",
        "Version 10.2026.12.31",
        "2027年13月底前",
        "0001年1月前",
        "2027年6月印发",
        "in May 2027",
        "by May",
    ],
)
def test_what_only_looks_like_a_day_is_not_proposed(text: str) -> None:
    assert prose_dates.Finder([text], today=DAY).days(text) == ()


def test_a_list_that_cannot_tell_day_from_month_says_so_once() -> None:
    rows = [row(measure=f"Done by {each}.") for each in ("12/31/2026", "13/01/2027", "1/2/2027")]
    found = drafting.report(rows, (), noticed=(), people=plans.people(), today=DAY)
    assert found.days == {}
    assert [(each.code, each.row) for each in found.notes] == [("list_prose_dates_unclear", 0)]
    for language in ("en", "zh-Hans"):
        said = found.notes[0].sentence(language=language)
        assert "13/01/2027" in said
        assert "12/31/2026" in said


def test_the_real_plans_find_all_their_findings_and_propose_their_dates() -> None:
    files = real.files("audits-us")
    if files is None:
        return
    audits = mappings.shipped()["audits-us"]
    proposal = foreign.propose([files[1]], known=[audits])
    assert {each.field: each.column for each in proposal.columns if each.field} == {
        "reference": "Audit Finding Reference Number", "measure": "Planned Corrective Action",
    }  # fmt: skip
    rows, noticed = foreign.read([files[1]], foreign.mapping_of(proposal, {}, name="audits-us"))
    findings = tuple(
        Known(str(place), place, "", key=hashlib.sha256(f"audits-us\x1f{audit}\x1f{reference}".encode()).hexdigest())
        for place, (audit, reference) in enumerate(_keys(files[0]), start=1)
    )
    found = drafting.report(rows, findings, noticed=noticed, people=plans.people(), today=datetime.date(2026, 11, 27))
    assert (len(found.rows), {each.how for each in found.rows}, found.left, found.faults) == (124, {"key"}, (), ())
    assert len(found.days) > 30
    assert all(any(each.day[:4] in each.words for each in days) for days in found.days.values())
    made = drafting.draft(found, confirmed=(), due={}, today=datetime.date(2026, 11, 27))
    assert len(made.causes) == 124
    assert not [each for each in made.measures if "due_date" in each.typed]


def _keys(given: GivenFile) -> list[tuple[str, str]]:
    sheet = openpyxl.load_workbook(given.path, read_only=True).worksheets[0]
    return [(str(row[0]), str(row[1])) for row in sheet.iter_rows(min_row=2, values_only=True)]
