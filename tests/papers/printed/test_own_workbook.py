"""An office's own workbook as the blank of a list: examined, filled where it stands, and known when it comes back."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers.plan_lists import sheet
from huiyin.papers.printed import own_workbook, table, values
from tests.papers import plans
from tests.papers.printed import reading, written

TASKS = table.paper("task_list")
TITLES = ("编号", "整改举措", "完成时限", "责任领导")
TAGS = ("{{ row.measure_no }}", "{{ row.measure }}", "{{ row.due }}", "{{ row.responsible }}")


def own(change: Callable[[Any], None] = lambda page: None) -> bytes:
    """Make a workbook as an office would: a title, heads, one row of tags, a line for signatures."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["{{ organisation }} 任务清单"])
    page.merge_cells("A1:D1")
    page.append(TITLES)
    page.append(TAGS)
    page.append(["填表人："])
    page["C3"].number_format = "yyyy-mm-dd"
    page["B3"].font = Font(bold=True)
    page.column_dimensions["B"].width = 44
    change(page)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def filled(content: bytes, plan: Any) -> bytes:
    layout = own_workbook.examine(content, paper=TASKS)
    made = sheet.of(plan, "task_list", language="zh-Hans", layout=layout.titles)
    shown = values.filled(TASKS, written.emptiest("task_list") | {"organisation": "=港务集团"}, language="zh-Hans")
    return own_workbook.fill(content, made, layout=layout, shown=shown)


def test_rows_stand_where_the_tags_stood_and_keep_their_look(tmp_path: Path) -> None:
    plan = plans.content(plans.task(1, 1, 1, measure="=1+1\n{{ row.due }}"), plans.task(2, 2, 2), plans.task(3, 3, 3))
    path = tmp_path / "a.xlsx"
    path.write_bytes(filled(own(), plan))
    page = openpyxl.load_workbook(path).active
    assert page is not None
    rows = [[cell.value for cell in row[:4]] for row in page.iter_rows()]
    assert rows[0][0] == "=港务集团 任务清单" and page["A1"].data_type == "s"
    assert rows[1] == list(TITLES)
    assert rows[2] == [1, "=1+1\n{{ row.due }}", datetime.datetime(2026, 3, 2), "Mia"]  # noqa: DTZ001
    assert page["B3"].data_type == "s" and page["B4"].font.bold and page.column_dimensions["B"].width == 44
    assert rows[4][0] == 3 and rows[5][0] == "填表人："
    assert page.column_dimensions["E"].hidden
    assert plans.back(plan, path).is_same


def test_what_was_changed_in_it_comes_back(tmp_path: Path) -> None:
    plan = plans.usual()
    path = tmp_path / "a.xlsx"
    path.write_bytes(filled(own(), plan))
    book = openpyxl.load_workbook(path)
    page = book.active
    assert page is not None
    page["B4"].value = "Other"
    book.save(path)
    (change,) = plans.back(plan, path).changes
    assert (change.column, change.title, change.after) == ("measure", "整改举措", "Other")


def test_a_plan_without_a_row_leaves_the_heads(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(filled(own(), plans.content()))
    page = openpyxl.load_workbook(path).active
    assert page is not None and [cell.value for cell in page[3]][:4] == [None] * 4


def _formula(page: Any) -> None:
    page["D4"] = "=SUM(A1:A3)"


def _second(page: Any) -> None:
    page["A6"] = "{{ row.due }}"


def _untitled(page: Any) -> None:
    page["F3"] = "{{ row.goal }}"


def _unknown(page: Any) -> None:
    page["D3"] = "{{ row.secret }}"


def _mixed(page: Any) -> None:
    page["D3"] = "by {{ row.responsible }}"


def _none(page: Any) -> None:
    page.delete_rows(3)


def _cut_off(page: Any) -> None:
    page["A5"] = "{{ organisation"


def _nearly(page: Any) -> None:
    page["A5"] = "｛｛ organisation ｝｝"


def _linked(page: Any) -> None:
    page["B5"] = "more"
    page["B5"].hyperlink = "http://evil.example/"


def _described(page: Any) -> None:
    page["B5"].hyperlink = Hyperlink(ref="B5", location="A1", tooltip="{{ organization }}")


def _headed(page: Any) -> None:
    page.oddHeader.center.text = "{{ organization }}"


def _validated(page: Any) -> None:
    rule = DataValidation(type="whole", prompt="{{ organisation }}")
    rule.add("C5:C9")
    page.add_data_validation(rule)


def _titled(page: Any) -> None:
    page.parent.properties.title = "{{ organization }}"


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (_formula, "blank_active", "D4"),
        (_second, "blank_rows_several", "6"),
        (_untitled, "blank_title_missing", "F3"),
        (_unknown, "blank_column_unknown", "D3"),
        (_mixed, "blank_column_unknown", "D3"),
        (_cut_off, "blank_column_unknown", "A5"),
        (_nearly, "blank_column_unknown", "A5"),
        (_none, "blank_row_missing", ""),
        (_linked, "blank_external", "B5"),
        (_described, "blank_tag_elsewhere", "B5"),
        (_validated, "blank_tag_elsewhere", "C5:C9"),
        (_headed, "blank_tag_elsewhere", "“Sheet”"),
        (_titled, "blank_tag_elsewhere", "docProps/core.xml"),
    ],
)
def test_what_is_no_blank_is_refused_with_its_place(change: Callable[[Any], None], code: str, place: str) -> None:
    with pytest.raises(Refused) as refused:
        own_workbook.examine(own(change), paper=TASKS)
    assert refused.value.code == code
    for language in texts.LANGUAGES:
        assert place in texts.say(f"refused-{code}", language=language, **refused.value.facts)


def test_a_defined_name_of_an_old_program_is_no_tag() -> None:
    def named(page: Any) -> None:
        page.parent.defined_names["wrn.all"] = DefinedName("wrn.all", attr_text="{#N/A,#N/A,FALSE}")

    own_workbook.examine(own(named), paper=TASKS)


def test_a_picture_from_outside_is_told_with_its_part() -> None:
    name = "xl/drawings/_rels/drawing1.xml.rels"
    relation = '<Relationship Id="rId1" Type="http://x/relationships/image" Target="file:///etc/passwd"/>'
    with pytest.raises(Refused, match="blank_external") as refused:
        own_workbook.examine(reading.changed(own(), {name: f"<Relationships>{relation}</Relationships>"}), paper=TASKS)
    assert refused.value.facts["member"] == name


def test_a_workbook_is_no_blank_of_other_papers_and_holds_nothing_foreign() -> None:
    with pytest.raises(Refused, match="blank_not_docx"):
        own_workbook.examine(own(), paper=table.paper("receipt_sheet"))
    held = io.BytesIO(own())
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("xl/embeddings/a.bin", b"x")
    with pytest.raises(Refused, match="blank_member"):
        own_workbook.examine(held.getvalue(), paper=TASKS)
    assert not own_workbook.is_workbook(b"PK no zip") and own_workbook.is_workbook(own())
