"""What is written can be read again, and no spreadsheet runs any of it."""

import csv
import datetime
import decimal
import io
import os
import re
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.papers import sheets, tables
from tests.papers import made

PAYLOADS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "=cmd|' /C notepad'!'A1'",
    "\t=1+1",
    "\r=1+1",
    "'=1+1",
    "＝1+1",
    "%0a=1",
    " =1+1",
    "\u3000＝1+1",
    "\ufeff=1+1",
    "|calc",
)


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    assert sheets.plain(sheets.neutral(text)) == text
    assert not sheets.neutral(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text(st.sampled_from("'=+-@＝a;\t\r\n \u200b\ufeff\u3000"), max_size=9))
def test_texts_of_nothing_but_triggers_come_back_and_no_piece_of_them_is_run(text: str) -> None:
    safe = sheets.neutral(text)
    assert sheets.plain(safe) == text
    for piece in re.split("[;\t\r\n]", safe):
        assert not piece.strip(" \u200b\ufeff\u3000").startswith(("=", "+", "-", "@", "＝"))


def written(header: list[str], rows: list[list[sheets.Cell]]) -> list[list[str]]:
    text = b"".join(sheets.csv_lines(header, rows)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_csv_holds_no_formula_even_in_its_titles() -> None:
    rows = written(["=title", "b"], [[payload, 1] for payload in PAYLOADS])
    assert rows[0][0] == "'=title"
    for row, payload in zip(rows[1:], PAYLOADS, strict=True):
        assert row[0].startswith("'")
        assert sheets.plain(row[0]) == payload


def test_csv_writes_dates_numbers_and_nothing() -> None:
    at = datetime.datetime(2026, 3, 31, 8, 15, 30, tzinfo=datetime.UTC)
    cells: list[sheets.Cell] = [datetime.date(2026, 3, 31), at, -5, decimal.Decimal("1.50"), None, "问题"]
    rows = written(["a"] * 6, [cells])
    assert rows[1] == ["2026-03-31", "2026-03-31 08:15:30+00:00", "-5", "1.50", "", "问题"]


def test_a_long_csv_comes_in_pieces() -> None:
    pieces = list(sheets.csv_lines(["a"], (["x" * 1_000] for _ in range(1_000))))
    assert len(pieces) > 5
    assert max(map(len, pieces)) < 1 << 17


def test_xlsx_holds_text_where_text_was_given(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    day = datetime.date(2026, 3, 31)
    rows: list[list[sheets.Cell]] = [[payload, "http://x", day, 7, None] for payload in PAYLOADS]
    rows.append(["x" * 40_000, "", datetime.datetime(2026, 3, 31, tzinfo=datetime.UTC), -1, None])
    with path.open("wb") as file:
        sheets.write_xlsx(file, [("问题/清单[1]", ["=title", "b", "c", "d", "e"], rows), ("empty", [], [])])
    book = openpyxl.load_workbook(path)
    first = book.worksheets[0]
    assert first.title == "问题 清单 1 "
    for cell, payload in zip(first["A"][1:], PAYLOADS, strict=False):
        assert (cell.data_type, cell.value.replace("_x000D_", "\r")) in (
            ("s", payload),
            ("s", payload.strip()),
        )
    assert first["A1"].data_type == "s"
    assert first["C2"].value == datetime.datetime(2026, 3, 31)  # noqa: DTZ001 - a sheet knows no zones
    assert first["D2"].value == 7
    assert first.cell(len(rows) + 1, 1).value.endswith("[…]")
    assert len(first.cell(len(rows) + 1, 1).value) == sheets.CELL_CHARACTERS
    file_ = tables.open_file(made.given(path))
    assert file_.sheets[0].formulas == 0


def test_known_payloads_are_neutral_in_both() -> None:
    folder = os.environ.get("HUIYIN_DATA")
    if not folder:
        print("not here: csv-injection, HUIYIN_DATA is not set")
        return
    lines = (Path(folder) / "csv-injection/Intruder/csv-payload.txt").read_text().splitlines()
    rows = written(["payload"], [[line] for line in lines])
    for row, line in zip(rows[1:], lines, strict=True):
        assert sheets.plain(row[0]) == line
        assert not row[0].startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("name", ["a" * 40, "[]:*?/\\'"])
def test_any_sheet_name_is_made_to_fit(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out.xlsx"
    with path.open("wb") as file:
        sheets.write_xlsx(file, [(name, ["a"], [["b"]])])
    assert len(openpyxl.load_workbook(path).worksheets[0].title) <= 31
