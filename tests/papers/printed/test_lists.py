"""Papers as workbooks, read again: no formulas, dates as dates, a fixed head, a set-up for print."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from huiyin.papers.printed import lists, table, values
from tests.papers.printed import written

WORKBOOKS = [code for code, paper in table.PAPERS.items() if "xlsx" in paper.forms]


def made(code: str, given: written.Values, *, language: str = "en") -> openpyxl.Workbook:
    """A paper as a workbook, opened again."""
    paper = table.paper(code)
    shown = values.filled(paper, given, language=language)
    content = lists.make(paper, shown, given=given, language=language, profile="", mark=written.MARK)
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_matrix_has_organisations_down_and_requirements_across() -> None:
    book = made("requirement_matrix", written.usual("requirement_matrix", "zh-Hans"), language="zh-Hans")
    assert book.sheetnames == ["对照表", "整改要求", "各单位落实情况"]
    rows = [[cell.value for cell in row] for row in book["对照表"].iter_rows(max_row=3)]
    assert rows == [
        ["单位", "R1", "R2"],
        ["海川港务集团有限公司", "已答复", "未答复"],
        ["海川城建投资公司", "未答复", "未答复"],
    ]
    assert book["各单位落实情况"]["E2"].value == datetime.datetime(2026, 4, 10)  # noqa: DTZ001
    assert book["各单位落实情况"]["E2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("code", WORKBOOKS)
def test_every_sheet_is_set_up_and_says_who_had_it_made(code: str) -> None:
    book = made(code, written.usual(code, "en"))
    line = values.mark_line(written.MARK, language="en")
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
        assert sheet.page_setup.paperSize == 9
        assert line in sheet.oddFooter.left.text
        assert line in [cell.value for cell in sheet["A"]]
        assert all(width.width >= 7 for width in sheet.column_dimensions.values())
    if table.paper(code).landscape:
        assert {sheet.page_setup.orientation for sheet in book} == {"landscape"}


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "{=1}", "http://evil.example/", "007"]
)
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    given = written.emptiest("attendance_sheet") | {"present": [{"name": text, "note": text}]}
    sheet = made("attendance_sheet", given).worksheets[0]
    found = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert [cell.data_type for cell in found] == ["s", "s"]
    assert not any(cell.hyperlink for cell in found)


@pytest.mark.parametrize("code", WORKBOOKS)
def test_the_emptiest_and_the_rarest_are_read_again(code: str) -> None:
    assert made(code, written.emptiest(code)).worksheets
    cells = [cell.value for sheet in made(code, written.rarest(code)) for row in sheet.iter_rows() for cell in row]
    assert any(isinstance(cell, str) and written.RARE in cell for cell in cells)
