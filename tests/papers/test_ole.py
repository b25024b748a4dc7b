"""Old xls workbooks are examined record by record before a reader loads them."""

import random
import struct
from pathlib import Path

import pytest
import xlwt

from huiyin.kernel.refused import Refused
from huiyin.papers import ole, tables
from huiyin.papers.tables import GivenFile
from tests.papers import made


def xls(folder: Path, rows: made.Rows) -> GivenFile:
    book = xlwt.Workbook()
    sheet = book.add_sheet("清单")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    book.save(str(folder / "list.xls"))
    return GivenFile("list.xls", folder / "list.xls")


def test_an_xls_is_measured_and_read(tmp_path: Path) -> None:
    file = tables.open_file(xls(tmp_path, [*made.LIST_ROWS, (1, 2.5, True, "", "x" * 5_000)]))
    (shape,) = file.sheets
    assert (shape.name, shape.last_row, shape.last_column) == ("清单", 4, 5)
    rows = list(tables.rows(file, sheet="清单"))
    assert rows[0] == (1, list(made.LIST_ROWS[0]))
    assert rows[3] == (4, ["1", "2.5", "TRUE", "", "x" * 5_000])


def test_a_long_string_table_is_measured_across_its_records(tmp_path: Path) -> None:
    texts = [f"{number} " + ("问题" if number % 3 else "plain") * 400 for number in range(300)]
    shapes = ole.examine(xls(tmp_path, [[text] for text in texts]).path)
    exact = sum(len(text.encode()) for text in texts)
    assert exact <= shapes[0].text_bytes <= 3 * exact


def test_one_long_text_named_by_many_cells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        ole.examine(xls(tmp_path, [["问" * 30_000] for _ in range(2_000)]).path)
    assert refused.value.code == "sheet_text_too_large"


def test_a_stray_cell_far_below_is_refused(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    for name in ("a", "b"):
        sheet = book.add_sheet(name)
        sheet.write(0, 0, "x")
        sheet.write(65_535, 20, "stray")
    book.save(str(tmp_path / "list.xls"))
    with pytest.raises(Refused) as refused:
        ole.examine(tmp_path / "list.xls")
    assert (refused.value.code, refused.value.facts["last_row"]) == ("sheet_too_large", 65_536)


def test_formulas_are_counted(tmp_path: Path) -> None:
    assert ole.examine(xls(tmp_path, [[1, xlwt.Formula("A1+1")]]).path)[0].formulas == 1


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("Workbook", "EncryptedPackage", "workbook_encrypted"),
        ("Workbook", "_VBA_PROJECT_CUR", "workbook_macros"),
        ("Workbook", "WordDocument", "file_not_a_table"),
        ("Workbook", "Anything", "file_not_a_table"),
    ],
)
def test_other_compound_files_are_named(tmp_path: Path, before: str, after: str, code: str) -> None:
    file = xls(tmp_path, [["x"]])
    raw = file.path.read_bytes()
    at = raw.index(before.encode("utf-16-le"))
    entry = after.encode("utf-16-le").ljust(64, b"\x00") + struct.pack("<H", len(after) * 2 + 2)
    file.path.write_bytes(raw[:at] + entry + raw[at + 66 :])
    with pytest.raises(Refused) as refused:
        ole.examine(file.path)
    assert refused.value.code == code


@pytest.mark.parametrize(("kind", "code"), [(0x2F, "workbook_encrypted"), (0xD3, "workbook_macros")])
def test_records_that_must_not_be(tmp_path: Path, kind: int, code: str) -> None:
    file = xls(tmp_path, [["x"]])
    raw = bytearray(file.path.read_bytes())
    # WINDOW1 stands in every workbook and nothing here reads it; its place is taken by the record under test.
    at = raw.index(struct.pack("<HH", 0x3D, 18))
    raw[at : at + 2] = struct.pack("<H", kind)
    file.path.write_bytes(raw)
    with pytest.raises(Refused) as refused:
        ole.examine(file.path)
    assert refused.value.code == code


def test_any_damage_is_refused_or_read_but_never_a_crash(tmp_path: Path) -> None:
    chance = random.Random(20261123)
    good = xls(tmp_path, made.LIST_ROWS * 20).path.read_bytes()
    path = tmp_path / "hurt.xls"
    for _ in range(300):
        raw = bytearray(good)
        for _ in range(chance.randrange(1, 6)):
            raw[chance.randrange(8, 700 if chance.random() < 0.5 else len(raw))] = chance.randrange(256)
        path.write_bytes(raw[: chance.randrange(600, len(raw))] if chance.random() < 0.3 else raw)
        try:
            ole.examine(path)
        except Refused as refused:
            assert refused.code.startswith(("workbook_", "sheet_", "file_"))
