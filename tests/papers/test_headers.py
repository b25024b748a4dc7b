"""Title rows are found where they stand, in English and Chinese, one row or two."""

import pytest

from huiyin.papers import headers

CHINESE = ["序号", "单位名称", "存在问题", "整改措施", "责任人", "整改时限"]


def numbered(*rows: list[str]) -> list[tuple[int, list[str]]]:
    return list(enumerate(rows, start=1))


def test_titles_below_a_heading_and_empty_rows() -> None:
    rows = numbered(
        ["巡视反馈问题整改台账", "", "", "", "", ""],
        ["填报单位：城市发展集团", "", "", "2026年3月31日", "", ""],
        ["", "", "", "", "", ""],
        CHINESE,
        ["1", "城市发展集团", "工程招标未公开。", "修订制度。", "张三", "2026-06-30"],
    )
    assert headers.find(rows) == headers.Header(4, 1, tuple(CHINESE))


def test_two_title_rows_become_one() -> None:
    rows = numbered(
        ["单位名称", "反馈问题", "", "整改", ""],
        ["", "编号", "内容", "措施", "完成时间"],
        ["城市发展集团", "A-1", "工程招标未公开。", "修订制度。", "2026-06-30"],
    )
    found = headers.find(rows)
    assert found is not None
    assert (found.row, found.rows, found.first_content_row) == (1, 2, 3)
    names = ("单位名称", "反馈问题 / 编号", "反馈问题 / 内容", "整改 / 措施", "整改 / 完成时间")
    assert found.names == names
    assert headers.find(rows, titles=headers.wanted(names)) == found


def test_a_row_of_content_is_not_taken_for_a_second_title_row() -> None:
    rows = numbered(["No", "Finding", "", "Status"], ["1", "No tender.", "note", "open"], ["2", "x", "", "open"])
    found = headers.find(rows)
    assert found is not None
    assert (found.rows, found.names) == (1, ("No", "Finding", "column C", "Status"))


def test_titles_that_repeat_are_told_apart() -> None:
    found = headers.find(numbered(["Finding", "Date", "date ", "Status"], ["x", "2026-01-02", "2026-01-03", "open"]))
    assert found is not None
    assert found.names == ("Finding", "Date", "date (2)", "Status")


def test_the_titles_of_a_mapping_outweigh_every_other_sign() -> None:
    rows = numbered(["Finding", "Status", "Owner"], ["", "", ""], ["x1", "y1", "z1"], ["a", "b", "c"])
    found = headers.find(rows, titles=headers.wanted(["x1", "y1"]))
    assert found is not None
    assert found.row == 3


@pytest.mark.parametrize("rows", [[], [["", ""]], [["1", "2"], ["3", "4"]], [["2026-01-01", "5"]]])
def test_no_title_row(rows: list[list[str]]) -> None:
    assert headers.find(numbered(*rows)) is None


def test_a_person_may_name_the_row() -> None:
    rows = numbered(["a", "b"], ["c", "d"], ["e", "f"])
    assert headers.declared(rows, row=2, count=1) == headers.Header(2, 1, ("c", "d"))
    assert headers.declared(rows, row=3, count=2) is None


@pytest.mark.parametrize(
    ("title", "field", "rule"),
    [
        ("Audit Finding Reference Number", "reference", "exact"),
        ("Text of the Audit Finding", "statement", "exact"),
        ("Planned Corrective Action", "measure", "exact"),
        ("Correction Date", "reported_corrected_date", "exact"),
        ("Scheduled Completion Date (if known)", "due_date", "exact"),
        ("The due date agreed", "due_date", "contained"),
        ("巡视反馈问题", "statement", "exact"),
        ("整改完成时间", "reported_corrected_date", "exact"),
        ("整改时限（年月日）", "due_date", "exact"),
        ("被巡视单位", "organisation_name", "exact"),
        ("责任领导", "responsible", "exact"),
        ("主要整改措施", "measure", "contained"),
        ("序号", "serial", "exact"),
        ("REC #", "serial", "contained"),
        ("涉及金额（万元）", "amount", "exact"),
    ],
)
def test_titles_are_known_with_a_reason(title: str, field: str, rule: str) -> None:
    best = headers.match(title)[0]
    assert (best.field, best.rule) == (field, rule)


@pytest.mark.parametrize("title", ["", "xyz", "Latitude", "经度"])
def test_unknown_titles_are_left_alone(title: str) -> None:
    assert headers.match(title) == ()
