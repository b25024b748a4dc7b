"""A list is checked whole before anything is stored: what is good, what is faulty, what was noticed."""

import dataclasses
import datetime
import random
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers import report
from huiyin.papers.dates import Order
from huiyin.papers.faults import Fault
from huiyin.papers.mapping import Condition, Criterion, Join, Key, Layout, Mapping, Rule
from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.report import CheckReport, NamedOrganisation
from huiyin.papers.spool import Spool
from huiyin.papers.tables import GivenFile
from tests.papers import made

TODAY = datetime.date(2026, 11, 23)
ROWS = (made.LIST_TITLES, *made.LIST_ROWS)


def all_known(named: Collection[NamedOrganisation]) -> Collection[str]:
    return ()


def check(files: Sequence[GivenFile], mapping: Mapping = made.LIST) -> CheckReport:
    return report.check(files, mapping, today=TODAY, unknown_among=all_known)


def stored(files: Sequence[GivenFile], mapping: Mapping = made.LIST) -> list[ProposedFinding]:
    return list(report.findings(files, mapping, today=TODAY, checked=check(files, mapping)))


def with_rule(rule: Rule, **changes: object) -> Mapping:
    rules = (*(each for each in made.LIST.rules if each.field != rule.field), rule)
    return dataclasses.replace(made.LIST, rules=rules, **changes)


def codes(faults: Sequence[Fault]) -> list[tuple[int, str]]:
    return [(fault.row, fault.code) for fault in faults]


@pytest.mark.parametrize("make", [made.csv_list, made.xlsx, made.ods])
def test_a_good_list_is_clean_in_every_kind_of_file(tmp_path: Path, make: object) -> None:
    file = make(tmp_path, ROWS)  # type: ignore[operator]
    found = check([file])
    assert (found.rows, found.findings, found.is_clean, found.can_leave_out) == (3, 3, True, False)
    assert (found.errors, found.warnings, found.duplicates) == ((), (), ())
    first, second, third = stored([file])
    assert (first.organisation_name, first.reference, first.statement) == (
        "城市发展集团",
        "A-1",
        "工程招标未公开。",
    )
    assert (first.found_date, second.found_date) == (datetime.date(2025, 3, 31), datetime.date(2025, 4, 1))
    assert first.reported == (("reference", "A-1"), ("reported_status", "已完成"))
    assert third.reported == (("reference", "B-1"),)
    assert (first.row, third.row) == (2, 4)


def test_keys_stay_when_the_list_comes_again_in_another_dress(tmp_path: Path) -> None:
    keys = [finding.key for finding in stored([made.csv_list(tmp_path, ROWS)])]
    assert len(set(keys)) == 3
    headed = (("整改台账", "", "", "", ""), ("", "", "", "", ""), made.LIST_TITLES, *reversed(made.LIST_ROWS))
    again = [finding.key for finding in stored([made.xlsx(tmp_path, headed)])]
    assert again == keys[::-1]


def test_the_digest_knows_the_same_files_under_other_names_and_in_another_order(tmp_path: Path) -> None:
    one, two = (
        made.csv_list(tmp_path, ROWS[:3], name="1.csv"),
        made.csv_list(tmp_path, (ROWS[0], ROWS[3]), name="2.csv"),
    )
    renamed = GivenFile("z.csv", one.path)
    assert check([one, two]).content_digest == check([two, renamed]).content_digest
    assert check([one, two]).content_digest != check([one]).content_digest
    assert check([one, two]).findings == 3


def test_files_that_changed_after_the_check_are_not_read_again(tmp_path: Path) -> None:
    file = made.csv_list(tmp_path, ROWS)
    found = check([file])
    made.csv_list(tmp_path, ROWS[:3])
    with pytest.raises(Refused) as refused:
        list(report.findings([file], made.LIST, today=TODAY, checked=found))
    assert refused.value.code == "files_changed"


def test_each_fault_belongs_to_its_row_and_the_rest_can_be_stored(tmp_path: Path) -> None:
    text = (
        "单位名称,问题编号,存在问题,发现日期,整改状态\n"
        "水务公司,1,好的。,2025-04-01,\n"
        "水务公司,2,,2025-04-01,\n"
        ",3,没有单位。,2025-04-01,\n"
        "水务公司,,没有编号。,2025-04-01,\n"
        "水务公司,1,重复编号。,2025-04-01,\n"
        "水务公司,5,日期不对。,2025-02-30,\n"
        "水务公司,6,尚未到来。,2027-01-01,\n"
        "水务公司,7,截断\n"
        "水务公司,8,多余。,2025-04-01,,x\n"
        "水务公司,9," + "长" * 100_001 + ",2025-04-01,\n"
        "\n"
        ",,,,\n"
        "水务公司,10,也好。,2025-04-01,\n"
    )
    file = made.text_file(tmp_path, text)
    found = check([file])
    assert codes(found.errors) == [
        (3, "statement_missing"),
        (4, "organisation_missing"),
        (4, "key_missing"),
        (5, "key_missing"),
        (6, "key_twice"),
        (7, "no_such_day"),
        (8, "found_in_future"),
        (9, "row_short"),
        (10, "row_long"),
        (11, "cell_too_long"),
    ]
    # No delimiter cuts the rows of a workbook.
    workbook = made.xlsx(tmp_path, [line.split(",") for line in text.split("\n")])
    assert (10, "row_wide") in codes(check([workbook]).errors)
    assert dict(found.errors[4].facts) == {"first": 2, "first_file": "list.csv"}
    assert (found.rows, found.findings, found.faulty_rows, found.blank_rows) == (11, 2, 9, 2)
    assert (found.is_clean, found.can_leave_out) == (False, True)
    assert found.left_out[1] == ("list.csv", 4, "organisation_missing")
    assert [finding.row for finding in stored([file])] == [2, 14]
    assert dict(found.error_counts)["key_missing"] == 2


def test_footers_and_notes_are_no_rows(tmp_path: Path) -> None:
    rows = (
        *ROWS,
        ("", "", "", "", ""),
        ("合计", "3", "", "", ""),
        ("注：以上数据截至2026年3月。", "", "", "", ""),
    )
    found = check([made.csv_list(tmp_path, rows)])
    assert (found.rows, found.findings, found.footers) == (3, 3, 2)
    assert codes(found.warnings) == [(6, "footer_left_out"), (7, "footer_left_out")]


def test_a_finding_about_notes_is_no_footer(tmp_path: Path) -> None:
    rows = (
        ROWS[0],
        ("水务公司", "1", "Notes to the accounts are missing.", "", ""),
        ("Note: x", "", "", "", ""),
    )
    found = check([made.csv_list(tmp_path, rows)])
    assert (found.findings, found.footers) == (1, 1)


def test_a_short_note_below_a_narrow_table_is_a_footer(tmp_path: Path) -> None:
    mapping = Mapping(name="narrow", key=Key((), statement=True), rules=made.LIST.rules[:1] + made.LIST.rules[2:3])
    rows = (("单位名称", "存在问题"), ("水务公司", "账目不清。"), ("合计：1", ""))
    found = check([made.csv_list(tmp_path, rows)], mapping)
    assert (found.findings, found.footers, found.errors) == (1, 1, ())


def test_a_text_is_no_name_of_an_organisation(tmp_path: Path) -> None:
    rows = (ROWS[0], ("很" * 301, "1", "x", "", ""), ("水务\n公司", "2", "x", "", ""))
    file = made.csv_list(tmp_path, rows)
    assert codes(check([file]).errors) == [(2, "organisation_too_long")]
    assert [each.organisation_name for each in stored([file])] == ["水务 公司"]


def test_a_key_that_comes_twice_names_the_first_row_and_its_file(tmp_path: Path) -> None:
    files = [made.csv_list(tmp_path, ROWS[:3], name=f"list {number}.csv") for number in (10, 9)]
    made.csv_list(tmp_path, (*ROWS[:1], *ROWS[2:]), name="list 10.csv")
    (fault,) = check(files).errors
    assert (fault.file, fault.row, fault.code) == ("list 10.csv", 2, "key_twice")
    assert dict(fault.facts) == {"first": 3, "first_file": "list 9.csv"}


def test_a_clean_inspection_makes_no_finding(tmp_path: Path) -> None:
    rows = (*ROWS, ("水务公司", "B-2", "", "2025-04-03", ""), ("水务公司", "B-3", "无", "2025-04-03", ""))
    where = (Condition("存在问题", Criterion.FILLED), Condition("存在问题", Criterion.IS_NOT, ("无", "N/A")))
    found = check([made.csv_list(tmp_path, rows)], dataclasses.replace(made.LIST, where=where))
    assert (found.rows, found.findings, found.not_findings, found.errors) == (5, 3, 2, ())
    only = (Condition("整改状态", Criterion.IS, ("已完成",)), Condition("整改状态", Criterion.FILLED))
    assert check([made.csv_list(tmp_path, rows)], dataclasses.replace(made.LIST, where=only)).findings == 1
    empty = (Condition("整改状态", Criterion.EMPTY),)
    assert check([made.csv_list(tmp_path, ROWS)], dataclasses.replace(made.LIST, where=empty)).findings == 1


def test_day_and_month_are_decided_by_the_column_or_asked(tmp_path: Path) -> None:
    def dated(*days: str) -> GivenFile:
        return made.csv_list(tmp_path, [ROWS[0], *(("水务公司", f"{n}", "x", day, "") for n, day in enumerate(days))])

    sure = dated("3/4/2025", "31/1/2025")
    assert [each.found_date for each in stored([sure])] == [
        datetime.date(2025, 4, 3),
        datetime.date(2025, 1, 31),
    ]
    open_ = check([dated("3/4/2025", "5/6/2025")])
    assert codes(open_.errors) == [(0, "date_order_open")]
    assert (open_.is_clean, open_.can_leave_out) == (False, False)
    mixed = dated("31/1/2025", "1/31/2025")
    assert codes(check([mixed]).errors) == [(0, "date_order_mixed")]
    decided = with_rule(Rule(field="found_date", columns=("发现日期",), order=Order.DMY))
    assert codes(check([mixed], decided).errors) == [(3, "date_other_order")]


def test_claims_of_the_list_are_kept_as_reported_even_where_they_contradict_it(tmp_path: Path) -> None:
    titles = (*made.LIST_TITLES, "完成时间", "备注", "涉及金额")
    rows = [
        titles,
        ("水务公司", "1", "x", "2025-04-01", "已完成", "2025-03-01", "n\x07ote", "3万元"),
        ("水务公司", "2", "x", "2025-04-01", "已完成", "2026-12-31", "", "不详"),
    ]
    mapping = with_rule(Rule(field="reported_corrected_date", columns=("完成时间",)), kept=(("column_7", "备注"),))
    mapping = dataclasses.replace(mapping, rules=(*mapping.rules, Rule(field="amount", columns=("涉及金额",))))
    file = made.csv_list(tmp_path, rows)
    found = check([file], mapping)
    assert sorted(codes(found.warnings)) == [
        (2, "controls_removed"),
        (2, "corrected_before_found"),
        (3, "not_an_amount"),
        (3, "reported_in_future"),
    ]
    first, second = stored([file], mapping)
    assert ("reported_corrected_date", "2025-03-01") in first.reported
    assert ("column_7", "note") in first.reported
    assert (first.amount, second.amount) == (30_000, None)
    assert ("amount", "不详") in second.reported


def test_a_date_hidden_in_the_text_is_taken_out_of_it(tmp_path: Path) -> None:
    pattern = "[ 已于 {date} 整改 ]"
    mapping = with_rule(Rule(field="statement", columns=("存在问题",), without=pattern))
    rule = Rule(field="reported_corrected_date", columns=("存在问题",), inside=pattern, order=Order.YMD)
    mapping = dataclasses.replace(mapping, rules=(*mapping.rules, rule))
    rows = [ROWS[0], ("水务公司", "1", "账目不清。 [ 已于 2025-05-01 整改 ]", "2025-04-01", ""), ROWS[1]]
    first, second = stored([made.csv_list(tmp_path, rows)], mapping)
    assert first.statement == "账目不清。"
    assert dict(first.reported)["reported_corrected_date"] == "2025-05-01"
    assert "reported_corrected_date" not in dict(second.reported)


def test_a_list_without_references_numbers_equal_rows(tmp_path: Path) -> None:
    mapping = dataclasses.replace(made.LIST, key=Key(("单位名称", "发现日期"), statement=True, repeats=True))
    rows = [ROWS[0], ROWS[1], ROWS[2], ROWS[1], ROWS[1]]
    file = made.csv_list(tmp_path, rows)
    found = check([file], mapping)
    assert (found.findings, found.duplicate_count, found.errors) == (4, 2, ())
    assert codes(found.duplicates) == [(4, "same_as_before"), (5, "same_as_before")]
    keys = {finding.key for finding in stored([file], mapping)}
    assert len(keys) == 4
    content = rows[1:]
    random.Random(7).shuffle(content)
    assert {finding.key for finding in stored([made.csv_list(tmp_path, [ROWS[0], *content])], mapping)} == keys


def test_a_second_table_is_joined_by_its_key(tmp_path: Path) -> None:
    plans = [
        ("问题编号", "单位名称", "整改措施"),
        ("A-1", "城市发展集团", "修订制度。"),
        ("Z-9", "水务公司", "无主。"),
    ]
    plans.append(("A-1", "城市发展集团", "又一条。"))
    joined = made.csv_list(tmp_path, plans, name="plans.csv")
    rules = (*made.LIST.rules, Rule(field="measure", columns=("整改措施",), table="plans"))
    on = (("单位名称", "单位名称"), ("问题编号", "问题编号"))
    mapping = dataclasses.replace(made.LIST, rules=rules, joins=(Join("plans", on),))
    files = [joined, made.csv_list(tmp_path, ROWS)]
    found = check(files, mapping)
    assert (found.findings, found.measures, found.errors) == (3, 1, ())
    assert dict(found.warning_counts) == {"joined_none": 2, "joined_unused": 1, "joined_twice": 1}
    assert [finding.measures for finding in stored(files, mapping)] == [("修订制度。",), (), ()]
    assert [note.table for note in found.files] == ["", "plans"]
    alone = check(files[1:], mapping)
    assert (alone.findings, codes(alone.warnings)) == (3, [(0, "join_table_not_given")])
    needed = dataclasses.replace(mapping, joins=(Join("plans", on, required=True),))
    assert codes(check(files, needed).errors) == [(3, "joined_missing"), (4, "joined_missing")]
    with pytest.raises(Refused) as refused:
        check(files[1:], needed)
    assert refused.value.code == "join_table_missing"


def test_words_of_the_list_become_ours_where_they_have_a_counterpart(tmp_path: Path) -> None:
    rule = Rule(field="severity", columns=("整改状态",), values=(("已完成", "minor"),))
    first, second, _ = stored([made.csv_list(tmp_path, ROWS)], with_rule(rule))
    assert (first.severity, second.severity) == ("minor", None)
    assert dict(second.reported)["severity"] == "正在整改"


def test_a_list_of_one_organisation_may_have_its_name_from_the_mapping(tmp_path: Path) -> None:
    mapping = with_rule(Rule(field="organisation_name", text="城市发展集团"), key=Key(("问题编号",)))
    rows = [row[1:] for row in ROWS]
    found = stored([made.csv_list(tmp_path, rows)], mapping)
    assert {each.organisation_key for each in found} == {"城市发展集团"}


def test_manifestations_are_the_lines_of_a_cell(tmp_path: Path) -> None:
    rows = [(*ROWS[0], "具体表现"), (*ROWS[1], "一是未公开。\r\n\n二是未评审。 "), (*ROWS[2], "")]
    mapping = with_rule(Rule(field="manifestations", columns=("具体表现",)))
    first, second = stored([made.csv_list(tmp_path, rows)], mapping)
    assert (first.manifestations, second.manifestations) == (("一是未公开。", "二是未评审。"), ())


def test_organisations_are_asked_about_once_with_their_counts(tmp_path: Path) -> None:
    asked: list[list[NamedOrganisation]] = []

    def unknown(named: Collection[NamedOrganisation]) -> list[str]:
        asked.append(list(named))
        return ["水务公司"]

    found = report.check([made.csv_list(tmp_path, ROWS)], made.LIST, today=TODAY, unknown_among=unknown)
    assert [[(each.name, each.findings) for each in named] for named in asked] == [
        [("城市发展集团", 2), ("水务公司", 1)]
    ]
    assert found.unknown_organisations == (NamedOrganisation("水务公司", "水务公司", 1),)
    assert (found.organisations, found.is_clean) == (2, True)


def test_a_mapping_that_does_not_fit_names_what_is_missing(tmp_path: Path) -> None:
    other = made.csv_list(tmp_path, [("a", "单位名称"), ("1", "2")], name="other.csv")
    with pytest.raises(Refused) as refused:
        check([made.csv_list(tmp_path, ROWS), other])
    assert (refused.value.code, refused.value.facts["file"]) == ("columns_missing", "other.csv")
    assert refused.value.facts["columns"] == ("问题编号", "存在问题", "发现日期", "整改状态")
    assert refused.value.facts["found"] == ("a", "单位名称")


@pytest.mark.parametrize("layout", [Layout(header_row=3), Layout(header_row=2, header_rows=2)])
def test_the_title_row_may_be_named(tmp_path: Path, layout: Layout) -> None:
    above = ("", "", "", "", "") if layout.header_rows == 2 else ("x", "y", "z", "v", "w")
    file = made.csv_list(tmp_path, [("台账", "", "", "", ""), above, *ROWS])
    assert check([file], dataclasses.replace(made.LIST, layout=layout)).findings == 3


def test_only_the_sheets_that_fit_are_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with made.xlsxwriter.Workbook(path) as workbook:
        for name, rows in (
            ("说明", [["本表由巡视办填写", "x"]]),
            ("台账", ROWS),
            ("空", []),
            ("台账2", (ROWS[0], ("甲", "1", "x", "", ""))),
        ):
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    found = check([made.given(path)])
    assert found.findings == 4
    assert [(fault.sheet, fault.code) for fault in found.warnings] == [("说明", "sheet_not_read")]
    assert (found.files[0].sheets, found.files[0].header_rows) == (("台账", "台账2"), (1, 1))
    chosen = dataclasses.replace(made.LIST, layout=Layout(sheets=("台账",)))
    assert check([made.given(path)], chosen).findings == 3


def test_formulas_are_noted_and_taken_as_saved(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with made.xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("List")
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
        sheet.write_formula(1, 2, '="工程"&"招标"', None, "工程招标")
        sheet.write_formula(2, 4, "=1/0", None, "#DIV/0!")
    found = check([made.given(path)])
    assert [(fault.code, dict(fault.facts)) for fault in found.warnings] == [
        ("formulas_taken", {"count": 2, "cell": "C2"}),
        ("formula_errors", {"count": 1, "cell": "E3"}),
    ]
    assert found.sample[0].statement == "工程招标"


def test_the_same_file_twice_and_no_file_are_refused(tmp_path: Path) -> None:
    file = made.csv_list(tmp_path, ROWS)
    for files, code in (([file, GivenFile("copy.csv", file.path)], "file_twice"), ([], "no_files")):
        with pytest.raises(Refused) as refused:
            check(files)
        assert refused.value.code == code


def test_a_mapping_that_fits_no_row_stops_the_check(tmp_path: Path) -> None:
    text = "单位名称,问题编号,存在问题,发现日期,整改状态\n" + "甲,1,,,\n" * (report.ERRORS_LIMIT + 1)
    with pytest.raises(Refused) as refused:
        check([made.text_file(tmp_path, text)])
    assert (refused.value.code, refused.value.facts["fault"]) == ("too_many_errors", "statement_missing")


@pytest.mark.parametrize("make", [made.csv_list, made.xlsx])
def test_a_list_too_large_to_be_kept_is_read_again(tmp_path: Path, make: object) -> None:
    file = make(tmp_path, ROWS)  # type: ignore[operator]
    checked = check([file])
    full = Spool(limit_bytes=0)
    full.add(checked.sample[0])
    again = dataclasses.replace(checked, spool=full)
    assert checked.spool.whole
    assert list(report.findings([file], made.LIST, today=TODAY, checked=again)) == list(checked.spool)


@pytest.mark.parametrize("below", [[], [["", "", "", "", ""]] * 3, [["合计", "", "", "", ""]]])
def test_of_a_list_without_rows_it_is_said_what_was_found(tmp_path: Path, below: list[list[str]]) -> None:
    found = check([made.csv_list(tmp_path, [made.LIST_TITLES, *below])])
    assert (found.rows, found.findings, found.faulty_rows) == (0, 0, 0)
    assert [(fault.code, dict(fault.facts)) for fault in found.errors] == [
        ("no_rows", {"header_row": 1, "given": "list.csv"})
    ]
    assert not (found.is_clean or found.can_leave_out)


def test_of_a_list_whose_rows_are_all_no_findings_the_condition_is_named(tmp_path: Path) -> None:
    mapping = dataclasses.replace(made.LIST, where=(Condition("整改状态", Criterion.IS, ("问题",)),))
    found = check([made.csv_list(tmp_path, ROWS)], mapping)
    assert [(fault.column, fault.code, dict(fault.facts)) for fault in found.errors] == [
        ("整改状态", "no_row_is_a_finding", {"rows": 3})
    ]
