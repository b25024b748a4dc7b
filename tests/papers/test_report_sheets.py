"""The check report as a workbook holds every fault as a sentence, and nothing in it can run."""

import csv
import datetime
from pathlib import Path

import openpyxl
import pytest

from huiyin.papers import report, report_sheets
from tests.papers import made

TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(("language", "title"), [("en", "Errors"), ("zh-Hans", "错误")])
def test_the_workbook_can_be_read_again(tmp_path: Path, language: str, title: str) -> None:
    rows = (made.LIST_TITLES, *made.LIST_ROWS, ("=cmd|'/C calc'!A0", "C-1", "=1+1", "=2+2", ""))
    checked = report.check(
        [made.csv_list(tmp_path, rows)],
        made.LIST,
        today=TODAY,
        unknown_among=lambda named: [each.key for each in named],
    )
    path = tmp_path / "report.xlsx"
    with path.open("wb") as file:
        report_sheets.write(file, checked, language=language)
    book = openpyxl.load_workbook(path)
    errors = book[title]
    assert errors.max_row == 2
    file_name, sheet, row, column, value, sentence, code = (cell.value for cell in errors[2])
    assert (file_name, sheet, row, column, value, code) == (
        "list.csv",
        None,
        5,
        "发现日期",
        "=2+2",
        "not_a_date",
    )
    assert sentence == checked.errors[0].sentence(language=language)
    summary = book.worksheets[0]
    assert [summary.cell(number, 2).value for number in range(2, 6)] == [4, 3, 0, 1]
    assert all(cell.data_type != "f" for each in book.worksheets for line in each.iter_rows() for cell in line)
    unknown = book.worksheets[-1]
    assert [cell.value for cell in unknown[2]] == ["城市发展集团", "城市发展集团", 2]


@pytest.mark.parametrize(("language", "kinds"), [("en", ("Errors", "Warnings")), ("zh-Hans", ("错误", "提醒"))])
def test_the_csv_can_be_read_again_and_runs_nothing(tmp_path: Path, language: str, kinds: tuple[str, str]) -> None:
    rows = (made.LIST_TITLES, *made.LIST_ROWS, ("=cmd|'/C calc'!A0", "C-1", "+1+1", "@SUM(A1)", ""), ("合计",))
    checked = report.check(
        [made.csv_list(tmp_path, rows)],
        made.LIST,
        today=TODAY,
        unknown_among=lambda named: [each.key for each in named],
    )
    raw = b"".join(report_sheets.csv_lines(checked, language=language))
    _, *lines = csv.reader(raw.decode("utf-8-sig").splitlines())
    assert [line[0] for line in lines[:2]] == list(kinds)
    assert lines[0][1:6] == ["list.csv", "", "5", "发现日期", "'@SUM(A1)"]
    assert lines[0][6] == checked.errors[0].sentence(language=language)
    assert [line[4:6] for line in lines[2:]] == [["城市发展集团"] * 2, ["水务公司"] * 2]
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)
