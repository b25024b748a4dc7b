"""Makers of the small files that the tests of papers read, good and hostile ones; everything is made, nothing
kept."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from odf import opendocument, table
from odf.text import P

from huiyin.papers.mapping import Key, Mapping, Rule
from huiyin.papers.tables import GivenFile

LIST_TITLES = ("单位名称", "问题编号", "存在问题", "发现日期", "整改状态")
LIST_ROWS = (
    ("城市发展集团", "A-1", "工程招标未公开。", "2025-03-31", "已完成"),
    ("城市发展集团", "A-2", "“三重一大”事项未集体决策。", "2025年4月1日", "正在整改"),
    ("水务公司", "B-1", "专项资金被挪用。", "2025/4/2", ""),
)
# A whole small list that every kind of file can hold.
LIST = Mapping(
    name="made",
    key=Key(("单位名称", "问题编号")),
    rules=(
        Rule(field="organisation_name", columns=("单位名称",)),
        Rule(field="reference", columns=("问题编号",)),
        Rule(field="statement", columns=("存在问题",)),
        Rule(field="found_date", columns=("发现日期",)),
        Rule(field="reported_status", columns=("整改状态",)),
    ),
)
Rows = Sequence[Sequence[Any]]


def given(path: Path) -> GivenFile:
    return GivenFile(path.name, path)


def text_file(folder: Path, text: str, *, name: str = "list.csv", encoding: str = "utf-8") -> GivenFile:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return GivenFile(name, path)


def csv_list(folder: Path, rows: Rows, *, name: str = "list.csv") -> GivenFile:
    lines = [",".join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in rows]
    return text_file(folder, "\n".join(lines) + "\n", name=name)


def xlsx(folder: Path, rows: Rows, *, name: str = "list.xlsx", sheet: str = "List") -> GivenFile:
    path = folder / name
    with xlsxwriter.Workbook(path) as workbook:
        made = workbook.add_worksheet(sheet)
        for number, row in enumerate(rows):
            made.write_row(number, 0, row)
    return GivenFile(name, path)


def ods(folder: Path, rows: Rows, *, name: str = "list.ods", repeat: int = 1) -> GivenFile:
    """``repeat`` repeats the last row."""
    document = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="List")
    for row in rows:
        made = table.TableRow(numberrowsrepeated=repeat if row is rows[-1] else 1)
        for cell in row:
            filled = table.TableCell(valuetype="string")
            filled.addElement(P(text=str(cell)))
            made.addElement(filled)
        sheet.addElement(made)
    document.spreadsheet.addElement(sheet)
    path = folder / name
    document.save(str(path))
    return GivenFile(name, path)


def rezipped(
    file: GivenFile, *, add: dict[str, bytes], replace: dict[str, tuple[bytes, bytes]] | None = None
) -> GivenFile:
    """Write a workbook again, with members more and pieces of members replaced."""
    raw = file.path.read_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(file.path, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            before, after = (replace or {}).get(member, (b"", b""))
            body = old.read(member)
            assert before in body
            new.writestr(member, body.replace(before, after) if before else body)
        for name, body in add.items():
            new.writestr(name, body)
    return file
