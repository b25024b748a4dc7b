"""Makers of ledgers as offices keep them: a title over the table, two title rows, merged cells, words for dates, totals
and signatures below; the same ledger as xlsx, xls, ods and csv."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
import xlwt
from odf import opendocument, table
from odf.text import P

from huiyin.papers.tables import GivenFile

Span = tuple[int, int, int, int]  # first row, last row, first column, last column, from 0

TOP: tuple[tuple[Any, ...], ...] = (
    ("某某集团党委巡察反馈问题整改台账",),
    ("填报单位：（盖章）", "", "", "", "", "", "填报日期：2025年6月30日"),
    ("序号", "被巡察单位", "反馈问题", "", "整改落实", "", "责任领导", "整改期限", "反馈日期"),
    ("", "", "问题类别", "具体问题", "整改措施", "完成情况", "", "", ""),
)
TOP_SPANS: tuple[Span, ...] = (
    (0, 0, 0, 8),
    *((2, 3, column, column) for column in (0, 1, 6, 7, 8)),
    (2, 2, 2, 3),
    (2, 2, 4, 5),
)
DAY = datetime.date(2023, 12, 5)
PARTY, MONEY = "党的建设", "财务管理"
ROWS: tuple[tuple[Any, ...], ...] = (
    (1, "城市发展集团", PARTY, "“三重一大”制度\n执行不到位", "修订规则", "已完成", "张三", "2024年3月底", "2023.12.５"),
    (2, "", PARTY, "党费收缴不及时", "补缴党费", "正在推进", "李四", "2024年12月31日前", DAY),
    ("", "", "", "", "建立台账", "已完成", "李四", "长期坚持", ""),
    (3, "水务公司", MONEY, "报销凭证不全", "整改", "已完成", "赵六", DAY.replace(year=2024), "２０２３年１２月５日"),
    (4, "", MONEY, "预算超支", "压减支出", "未完成", "赵六", "立行立改", "二〇二三年十二月五日"),
)
ROWS_SPANS: tuple[Span, ...] = ((4, 6, 1, 1), (7, 8, 1, 1), *((5, 6, column, column) for column in (0, 2, 3, 8)))
FOOT: tuple[tuple[Any, ...], ...] = (
    ("合计", "", "", 4),
    ("填表人：张三", "", "", "审核人：李四"),
    ("注：本表一式两份。",),
)


@dataclass(frozen=True)
class Page:
    """One sheet of a ledger; ``hidden`` are rows that are not shown, from 0."""

    name: str = "整改台账"
    rows: Sequence[Sequence[Any]] = (*TOP, *ROWS, *FOOT)
    spans: Sequence[Span] = (*TOP_SPANS, *ROWS_SPANS)
    hidden: Sequence[int] = field(default=())


def xlsx(folder: Path, *pages: Page, name: str = "台账.xlsx") -> GivenFile:
    with xlsxwriter.Workbook(folder / name) as book:
        dated = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
        for page in pages:
            sheet = book.add_worksheet(page.name)
            for top, bottom, left, right in page.spans:
                sheet.merge_range(top, left, bottom, right, "")
            for number, row in enumerate(page.rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, datetime.date):
                        sheet.write_datetime(number, column, cell, dated)
                    elif cell != "":
                        sheet.write(number, column, cell)
            for number in page.hidden:
                sheet.set_row(number, None, None, {"hidden": True})
    return GivenFile(name, folder / name)


def xls(folder: Path, *pages: Page, name: str = "台账.xls") -> GivenFile:
    book = xlwt.Workbook(encoding="utf-8")
    dated = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for page in pages:
        sheet = book.add_sheet(page.name, cell_overwrite_ok=True)
        for top, bottom, left, right in page.spans:
            sheet.merge(top, bottom, left, right)
        for number, row in enumerate(page.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime.date):
                    sheet.write(number, column, cell, dated)
                elif cell != "":
                    sheet.write(number, column, cell)
        for number in page.hidden:
            sheet.row(number).hidden = True
    book.save(str(folder / name))
    return GivenFile(name, folder / name)


def ods(folder: Path, *pages: Page, name: str = "台账.ods") -> GivenFile:
    document = opendocument.OpenDocumentSpreadsheet()
    for page in pages:
        sheet = table.Table(name=page.name)
        width = max(len(row) for row in page.rows)
        spanned = {(top, left): (bottom - top + 1, right - left + 1) for top, bottom, left, right in page.spans}
        for number, row in enumerate(page.rows):
            shown = {"visibility": "collapse"} if number in page.hidden else {}
            made = table.TableRow(**shown)
            for column in range(width):
                cell = row[column] if column < len(row) else ""
                made.addElement(_ods_cell(cell, spanned.get((number, column))))
            sheet.addElement(made)
        document.spreadsheet.addElement(sheet)
    document.save(str(folder / name))
    return GivenFile(name, folder / name)


def _ods_cell(cell: Any, spanned: tuple[int, int] | None) -> table.TableCell:
    options: dict[str, Any] = {}
    if spanned is not None:
        options = {"numberrowsspanned": spanned[0], "numbercolumnsspanned": spanned[1]}
    if cell == "":
        return table.TableCell(**options)
    if isinstance(cell, datetime.date):
        return table.TableCell(valuetype="date", datevalue=cell.isoformat(), **options)
    if isinstance(cell, int):
        return table.TableCell(valuetype="float", value=cell, **options)
    made = table.TableCell(valuetype="string", **options)
    for line in cell.split("\n"):
        made.addElement(P(text=line))
    return made


def csv(folder: Path, page: Page, *, name: str = "台账.csv", encoding: str = "gb18030") -> GivenFile:
    """As a spreadsheet saves it: what is merged stands in the first cell alone."""
    lines = (",".join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in page.rows)
    (folder / name).write_bytes("\r\n".join(lines).encode(encoding))
    return GivenFile(name, folder / name)
