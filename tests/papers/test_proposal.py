"""A list that nobody has mapped yet gets a mapping proposed, with reasons, and a person finds what is
missing."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers import mapping, proposal, report
from huiyin.papers.mapping import Condition, Criterion, Join, Key, Rule
from tests.papers import made

TODAY = datetime.date(2026, 11, 23)
LEDGER = [
    ["城市发展集团巡视整改台账", "", "", "", "", "", ""],
    ["序号", "被巡视单位", "反馈问题", "整改措施", "责任领导", "整改时限", "备注"],
    [
        "1",
        "城市发展集团",
        "工程招标未按规定公开，存在围标现象，造成损失。",
        "修订招标制度，开展专项检查并问责。",
        "张三",
        "2026-06-30",
        "重点",
    ],
    [
        "2",
        "水务公司",
        "“三重一大”事项未经集体决策，会议记录缺失较多。",
        "补记会议记录，落实集体决策制度要求。",
        "李四",
        "2026-07-31",
        "",
    ],
]


def test_a_chinese_ledger_is_understood(tmp_path: Path) -> None:
    files = [made.xlsx(tmp_path, LEDGER)]
    found = proposal.propose(files, name="台账")
    assert found.missing == ()
    assert {rule.field: rule.columns for rule in found.mapping.rules} == {
        "statement": ("反馈问题",),
        "organisation_name": ("被巡视单位",),
        "measure": ("整改措施",),
        "responsible": ("责任领导",),
        "due_date": ("整改时限",),
    }
    # A serial number starts again in every list: the content is the key, and the number is only kept.
    assert found.mapping.key == Key(("被巡视单位",), statement=True, repeats=True)
    assert found.mapping.kept == (("column_1", "序号"), ("column_7", "备注"))
    (file,) = found.files
    assert (file.table, file.header.row) == ("list", 2)
    statement = file.columns[2]
    assert (statement.field, statement.is_sure, statement.samples[0][:4]) == ("statement", True, "工程招标")
    assert "反馈问题" in statement.reason(language="zh-Hans")
    assert file.columns[6].reason(language="en").startswith("The title says nothing")
    checked = report.check(files, mapping.check(found.mapping), today=TODAY, unknown_among=lambda named: ())
    assert (checked.findings, checked.measures, checked.is_clean) == (2, 2, True)


def test_two_tables_are_joined_by_the_columns_that_name_the_finding(tmp_path: Path) -> None:
    listed = [
        ["Report", "Finding Number", "Finding"],
        ["R1", "1", "No tender was held for the new bridge."],
        ["R1", "2", "Payments were approved by nobody at all."],
    ]
    plans = [
        ["Finding Number", "Corrective Action Plan"],
        ["1", "A tender is held for every bridge from now on."],
        ["2", "The board approves every payment above the limit."],
    ]
    files = [made.csv_list(tmp_path, plans, name="plans.csv"), made.csv_list(tmp_path, listed)]
    found = proposal.propose(files, name="two")
    assert found.mapping.joins == (Join("table_1", (("Finding Number", "Finding Number"),)),)
    assert found.mapping.rule("measure") == Rule(field="measure", columns=("Corrective Action Plan",), table="table_1")
    assert [file.table for file in found.files] == ["list", "table_1"]
    assert found.missing == ("organisation_name",)


def test_a_title_and_a_description_make_one_statement(tmp_path: Path) -> None:
    rows = [
        ["POAM ID", "Weakness Name", "Weakness Description", "Owner"],
        ["V-1", "Weak password", "It has four letters only.", "CISO"],
    ]
    found = proposal.propose([made.csv_list(tmp_path, rows)], name="poam")
    assert found.mapping.rule("statement") == Rule(
        field="statement", columns=("Weakness Name", "Weakness Description"), join=": "
    )
    assert found.mapping.key == Key(("POAM ID",))


def test_rows_without_a_finding_and_dates_in_texts_are_noticed(tmp_path: Path) -> None:
    rows = [["Business ID", "Inspection Date", "Violation"]]
    rows += [
        ["7", f"2025-03-{day:02}", f"Unclean floor {day}. [date corrected: 2025-04-{day:02}]"] for day in range(1, 9)
    ]
    rows += [["8", "2025-03-09", ""]] * 3
    found = proposal.propose([made.csv_list(tmp_path, rows)], name="food")
    assert found.mapping.where == (Condition("Violation", Criterion.FILLED),)
    rule = found.mapping.rule("reported_corrected_date")
    assert rule is not None
    assert rule.inside == "[ date corrected: {date} ]"
    assert found.mapping.rules[0].without == rule.inside


def test_a_column_of_words_is_no_date_and_no_sum(tmp_path: Path) -> None:
    rows = [["Finding", "Department", "Due date", "Amount"], ["No tender was held.", "Works", "soon", "much"]]
    found = proposal.propose([made.csv_list(tmp_path, rows)], name="odd")
    assert {rule.field for rule in found.mapping.rules} == {"statement", "organisation_name"}
    assert found.mapping.kept == (("due_date", "Due date"), ("amount", "Amount"))


def test_a_known_mapping_is_recognised_by_its_columns(tmp_path: Path) -> None:
    files = [made.csv_list(tmp_path, (made.LIST_TITLES, *made.LIST_ROWS))]
    assert proposal.recognise(files, [*mapping.shipped().values(), made.LIST]) == made.LIST
    assert proposal.recognise(files, mapping.shipped().values()) is None


def test_what_has_no_titles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        proposal.propose([made.csv_list(tmp_path, [["1", "2"], ["3", "4"]])], name="x")
    assert refused.value.code == "header_not_found"
    with pytest.raises(Refused) as refused:
        proposal.propose([], name="x")
    assert refused.value.code == "no_files"


@pytest.mark.parametrize("make", [made.csv_list, made.xlsx, made.ods])
def test_titles_that_say_nothing_with_nothing_below_are_refused_as_such(tmp_path: Path, make: Any) -> None:
    known, titles = ["被巡视单位", "反馈问题", "整改时限"], ["Foo", "Bar", "Baz"]
    for below in ([], [["", "", ""]] * 500):
        with pytest.raises(Refused) as refused:
            proposal.complete(proposal.propose([make(tmp_path, [titles, *below])], name="list"))
        assert (refused.value.code, refused.value.facts["found"]) == ("list_without_rows", tuple(titles))
        template = proposal.propose([make(tmp_path, [known, *below])], name="list")
        assert (template.missing, template.has_rows) == ((), False)


def test_rows_far_below_the_titles_are_rows(tmp_path: Path) -> None:
    rows = [["被巡视单位", "反馈问题"], *([["", ""]] * 500), ["水务公司", "专项资金被挪用。"]]
    assert proposal.propose([made.csv_list(tmp_path, rows)], name="list").has_rows
