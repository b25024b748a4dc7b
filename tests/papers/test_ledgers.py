"""Ledgers as offices keep them come in unaided, in every kind of file, or say what to mend."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import pytest

from huiyin import texts
from huiyin.papers import proposal, report
from huiyin.papers.proposal import Proposal
from huiyin.papers.report import CheckReport
from huiyin.papers.tables import GivenFile
from tests.papers import ledgers
from tests.papers.ledgers import Page

TODAY = datetime.date(2026, 11, 23)
FIELDS = {
    "序号": "serial",
    "被巡察单位": "organisation_name",
    "反馈问题 / 问题类别": "category",
    "反馈问题 / 具体问题": "statement",
    "整改落实 / 整改措施": "measure",
    "整改落实 / 完成情况": "reported_status",
    "责任领导": "responsible",
    "整改期限": "due_date",
    "反馈日期": "found_date",
}


class Make(Protocol):
    def __call__(self, folder: Path, *pages: Page) -> GivenFile: ...


def read(*files: GivenFile) -> tuple[Proposal, CheckReport]:
    proposed = proposal.propose(files, name="台账")
    assert proposed.missing == ()
    return proposed, report.check(files, proposed.mapping, today=TODAY, unknown_among=lambda named: ())


def fields(proposed: Proposal) -> dict[str, str]:
    return {each.column: each.field for each in proposed.files[0].columns}


def sentences(found: CheckReport) -> list[str]:
    faults = (*found.errors, *found.warnings)
    return [fault.sentence(language=language) for fault in faults for language in texts.LANGUAGES]


@pytest.mark.parametrize("make", [ledgers.xlsx, ledgers.xls, ledgers.ods])
def test_a_ledger_with_merged_cells_comes_in_unaided(tmp_path: Path, make: Make) -> None:
    proposed, found = read(make(tmp_path, Page()))
    assert fields(proposed) == FIELDS
    assert (proposed.files[0].header.row, proposed.files[0].header.rows) == (3, 2)
    assert (found.rows, found.findings, found.errors, found.footers) == (4, 4, (), 3)
    first, second, third, fourth = found.spool
    assert first.statement == "“三重一大”制度\n执行不到位"
    assert [each.organisation_name for each in found.spool] == ["城市发展集团"] * 2 + ["水务公司"] * 2
    assert {each.found_date for each in found.spool} == {datetime.date(2023, 12, 5)}
    # Two measures of one finding, whose text is merged over both.
    assert second.measures == ("补缴党费", "建立台账")
    assert [value for name, value in second.reported if name == "due_date"] == ["2024-12-31", "长期坚持"]
    assert ("due_date", "2024年3月底") in first.reported
    assert ("due_date", "2024-12-05") in third.reported
    assert fourth.measures == ("压减支出",)
    assert dict(found.warning_counts) == {"due_in_words": 3, "row_goes_on": 1, "footer_left_out": 3}
    assert all(sentences(found))


def test_a_ledger_saved_as_csv_says_what_merging_left_out(tmp_path: Path) -> None:
    proposed, found = read(ledgers.csv(tmp_path, Page()))
    assert fields(proposed) == FIELDS
    assert found.files[0].encoding == "GB18030"
    assert (found.rows, found.findings, found.faulty_rows) == (5, 2, 3)
    assert [(fault.row, fault.code) for fault in found.errors] == [
        (6, "organisation_missing"),
        (7, "statement_missing"),
        (7, "organisation_missing"),
        (9, "organisation_missing"),
    ]
    assert "xlsx" in found.errors[0].sentence(language="zh-Hans")
    assert "xlsx" in found.errors[0].sentence(language="en")


@pytest.mark.parametrize("make", [ledgers.xlsx, ledgers.xls, ledgers.ods])
def test_a_sheet_for_each_organisation_is_read_and_others_are_named(tmp_path: Path, make: Make) -> None:
    other = [[*row] for row in ledgers.ROWS[3:]]
    other[0][1] = "公交公司"
    second = Page("公交公司", (*ledgers.TOP, *other), (*ledgers.TOP_SPANS, (4, 5, 1, 1)))
    notes = Page("填表说明", (("填表说明", "内容"), ("一", "如实填写。"), ("二", "不得漏项。")), ())
    proposed, found = read(make(tmp_path, Page(), second, notes))
    assert proposed.mapping.layout.sheets == ("整改台账", "公交公司")
    assert (found.findings, found.organisations, found.errors) == (6, 3, ())
    assert [fault.sheet for fault in found.warnings if fault.code == "sheet_not_read"] == ["填表说明"]


@pytest.mark.parametrize("make", [ledgers.xlsx, ledgers.xls, ledgers.ods])
def test_hidden_rows_are_read_and_the_report_says_so(tmp_path: Path, make: Make) -> None:
    _, found = read(make(tmp_path, Page(hidden=(7,))))
    assert found.findings == 4
    hidden = [fault for fault in found.warnings if fault.code == "hidden_rows_read"]
    assert [dict(fault.facts) for fault in hidden] == [{"count": 1, "first": 8}]
    assert "第 8 行" in hidden[0].sentence(language="zh-Hans")


def test_a_faulty_second_row_takes_its_finding_along(tmp_path: Path) -> None:
    rows = [[*row] for row in ledgers.ROWS]
    rows[2][8] = "12:30"
    spans = [span for span in ledgers.ROWS_SPANS if span != (5, 6, 8, 8)]
    _, found = read(ledgers.xlsx(tmp_path, Page(rows=(*ledgers.TOP, *rows), spans=(*ledgers.TOP_SPANS, *spans))))
    assert (found.rows, found.findings, found.faulty_rows) == (4, 3, 1)
    assert found.left_out == (("台账.xlsx", 7, "clock_time"),)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("2024年3月底", "date_without_day"),
        ("2024年3月上旬", "date_without_day"),
        ("2024年底", "date_without_day"),
        ("2024.3", "date_without_day"),
        ("近期", "not_a_date"),
        ("2024年3月1日至5日", "not_a_date"),
        ("24.3.1", "date_short_year"),
    ],
)
def test_a_day_of_finding_in_words_is_an_error_that_says_why(tmp_path: Path, words: str, code: str) -> None:
    rows: Sequence[Sequence[object]] = (
        ("单位名称", "存在问题", "发现日期"),
        ("水务公司", "专项资金被挪用。", "2024-03-01"),
        ("水务公司", "工程招标未公开。", words),
    )
    _, found = read(ledgers.csv(tmp_path, Page(rows=rows, spans=())))
    assert [fault.code for fault in found.errors] == [code]
    assert all(words in said for said in sentences(found))
