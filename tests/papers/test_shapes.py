"""Sheets are measured before they are loaded, so that none takes more memory than a worker has."""

from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.papers import shapes, tables
from tests.papers import made


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_cell_references_come_back(row: int, column: int) -> None:
    assert shapes.position(shapes.reference(row, column)) == (row, column)


@pytest.mark.parametrize("place", ["", "A", "a1", "Ä1", "A1B", "A-1"])
def test_what_is_no_reference(place: str) -> None:
    with pytest.raises(ValueError, match=r"invalid literal|^\S+$"):
        shapes.position(place)


def test_the_rectangle_spans_content_only(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("List")
        bold = workbook.add_format({"bold": True})
        sheet.write(4, 2, "x")
        sheet.write(6, 3, "y")
        sheet.write_blank(100_000, 50, None, bold)
    (shape,) = shapes.of_xlsx(path)
    assert (shape.first_row, shape.last_row, shape.first_column, shape.last_column) == (5, 7, 3, 4)
    assert shape.cells == 6


def test_formulas_are_counted_and_their_saved_values_taken(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("List")
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B1", '="a"&"b"', None, "ab")
        sheet.write_formula("C1", "=1/0", None, "#DIV/0!")
        sheet.write_formula("D1", "=A1", None, "")
    file = tables.open_file(made.given(path))
    (shape,) = file.sheets
    assert (shape.formulas, shape.first_formula) == (4, "A1")
    assert (shape.error_values, shape.first_error) == (1, "C1")
    assert (shape.formulas_without_value, shape.first_without_value) == (1, "D1")
    assert list(tables.rows(file, sheet="List")) == [(1, ["2", "ab", ""])]


def test_a_stray_cell_far_below_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("List")
        sheet.write(0, 0, "title")
        sheet.write(1_048_575, 16_383, "stray")
    file = tables.open_file(made.given(path))
    with pytest.raises(Refused) as refused:
        next(tables.rows(file, sheet="List"))
    assert refused.value.code == "sheet_too_large"
    assert (refused.value.facts["last_row"], refused.value.facts["columns"]) == (1_048_576, 16_384)


def test_one_long_text_named_by_many_cells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("List")
        for row in range(2_000):
            sheet.write_string(row, 0, "问" * 32_000)
    with pytest.raises(Refused) as refused:
        shapes.of_xlsx(path)
    assert refused.value.code == "sheet_text_too_large"


def test_repeated_rows_of_ods_count_as_often_as_they_say(tmp_path: Path) -> None:
    (shape,) = shapes.of_ods(made.ods(tmp_path, [["a", "b"], ["c", "d"]], repeat=1_000).path)
    assert (shape.last_row, shape.cells) == (1_001, 2_002)
    with pytest.raises(Refused) as refused:
        tables.open_file(made.ods(tmp_path, [["a", "b"], ["c", "d"]], repeat=1_000_000))
    assert refused.value.code == "sheet_too_large"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'r="A1"', b'r="ZZZZ1"'),
        (b'r="A1"', b'r="A9999999"'),
        (b'r="A1"', b'r="?"'),
        (b"<sheetData>", b"<sheetData><"),
    ],
)
def test_a_sheet_beyond_all_sheets_is_broken(tmp_path: Path, before: bytes, after: bytes) -> None:
    file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={}, replace={"xl/worksheets/sheet1.xml": (before, after)})
    with pytest.raises(Refused) as refused:
        tables.open_file(file)
    assert refused.value.code == "workbook_broken"


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    file = made.rezipped(
        made.xlsx(tmp_path, [["x"]]),
        add={},
        replace={"xl/worksheets/sheet1.xml": (b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet')},
    )
    with pytest.raises(Refused) as refused:
        shapes.of_xlsx(file.path)
    assert refused.value.code == "workbook_dtd"
