"""For the real lists the right mapping is proposed unaided, under their own titles and under Chinese ones."""

import csv
import datetime
import io
from pathlib import Path

import pytest

from huiyin.papers import amending, proposal, report
from huiyin.papers.proposal import Proposal
from huiyin.papers.report import CheckReport
from huiyin.papers.tables import GivenFile
from tests.papers import real

TODAY = datetime.date(2026, 11, 23)
# By list: the columns of the list and of the tables joined to it, as a person would map them.
FIELDS = {
    "audits-us": {
        "organisation_key": "Audit report",
        "reference": "Audit Finding Reference Number",
        "statement": "Text of the Audit Finding",
        "measure": "Planned Corrective Action",
    },
    "food-sf": {
        "organisation_key": "business_id",
        "organisation_name": "name",
        "found_date": "date",
        "statement": "description",
        "reported_corrected_date": "description",
    },
    "food-toronto": {
        "organisation_key": "Establishment ID",
        "organisation_name": "Establishment Name",
        "statement": "Infraction Details",
        "found_date": "Inspection Date",
        "severity": "Severity",
        "reported_status": "Outcome",
        "amount": "Amount Fined",
    },
    "nursing-homes": {
        "organisation_key": "Federal Provider Number",
        "organisation_name": "Provider Name",
        "reference": "Deficiency Tag Number",
        "category": "Deficiency Category",
        "statement": "Deficiency Description",
        "severity": "Scope Severity Code",
        "found_date": "Survey Date",
        "reported_status": "Deficiency Corrected",
        "reported_corrected_date": "Correction Date",
    },
}
COUNTS = {
    # rows, findings, no findings, measures, organisations
    "audits-us": (124, 124, 0, 124, 9),
    "food-sf": (39_006, 38_993, 0, 0, 5_301),
    "food-toronto": (77_686, 43_979, 33_707, 0, 3_336),
    "nursing-homes": (331, 330, 0, 0, 293),
}
ERRORS = {
    "audits-us": {},
    "food-sf": {"clock_time": 12, "date_out_of_range": 1},
    "food-toronto": {},
    "nursing-homes": {"row_short": 1},
}
CHINESE = {
    "business_id": "企业编码",
    "date": "检查日期",
    "description": "问题描述",
    "name": "企业名称",
    "Rec #": "序号",
    "Establishment ID": "单位代码",
    "Establishment Name": "单位名称",
    "Infraction Details": "存在问题",
    "Inspection Date": "检查日期",
    "Severity": "严重程度",
    "Outcome": "整改情况",
    "Amount Fined": "罚款金额",
    "Federal Provider Number": "机构代码",
    "Provider Name": "机构名称",
    "Survey Date": "检查日期",
    "Deficiency Description": "问题描述",
    "Deficiency Category": "问题类别",
    "Deficiency Tag Number": "问题编号",
    "Scope Severity Code": "严重程度",
    "Deficiency Corrected": "整改状态",
    "Correction Date": "整改完成日期",
}


def proposed(files: list[GivenFile], name: str) -> tuple[Proposal, CheckReport]:
    made = proposal.propose(files, name=name)
    assert set(amending.amend(made, {}, name=name).rules) == set(proposal.complete(made).rules)
    return made, report.check(files, made.mapping, today=TODAY, unknown_among=lambda named: ())


def holds(name: str, made: Proposal, found: CheckReport, titles: dict[str, str]) -> None:
    columns = {rule.field: rule.columns[0] for rule in made.mapping.rules}
    assert columns == {field: titles.get(column, column) for field, column in FIELDS[name].items()}
    counted = (found.rows, found.findings, found.not_findings, found.measures, found.organisations)
    assert counted == COUNTS[name]
    assert dict(found.error_counts) == ERRORS[name]
    assert titles.get("Rec #", "Rec #") not in made.mapping.key.columns


@pytest.mark.parametrize("name", real.FILES)
def test_a_real_list_is_mapped_unaided(name: str) -> None:
    if (files := real.files(name)) is not None:
        holds(name, *proposed(files, name), {})


@pytest.mark.parametrize("name", [name for name in real.FILES if name != "audits-us"])
def test_a_real_list_is_mapped_unaided_under_chinese_titles(tmp_path: Path, name: str) -> None:
    if (files := real.files(name)) is None:
        return
    translated = []
    for each in files:
        codec = "cp1252" if each.name == "businesses.csv" else "utf-8"
        first, _, rest = each.path.read_text(encoding=codec).partition("\n")
        line = io.StringIO()
        csv.writer(line).writerow([CHINESE.get(title, title) for title in next(csv.reader([first]))])
        (tmp_path / each.name).write_text(line.getvalue() + rest, encoding="gb18030")
        translated.append(GivenFile(each.name, tmp_path / each.name))
    holds(name, *proposed(translated, name), CHINESE)


def test_a_table_of_inspections_is_joined_by_business_and_day() -> None:
    if (home := real.folder("food-sf")) is None:
        return
    names = ("violations.csv", "inspections.csv", "businesses.csv")
    made, found = proposed([GivenFile(each, home / each) for each in names], "food-sf")
    on = {join.on for join in made.mapping.joins}
    assert (("business_id", "business_id"), ("date", "date")) in on
    assert found.rows == 39_006
