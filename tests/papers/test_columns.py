"""What becomes of each column is told with its reason, and a column of dates that is read as none is noticed."""

import dataclasses
import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers import columns, opening, proposal, report, tables
from huiyin.papers.columns import ColumnUse
from huiyin.papers.mapping import Condition, Criterion, Join, Mapping, Rule
from huiyin.papers.tables import GivenFile
from tests.papers import made

TODAY = datetime.date(2026, 11, 23)
TITLES = ["Organisation", "Inspection date", "Audit date", "Finding", "Timeline", "Permit", "Empty date"]
ROWS = [
    ["Mill of Walks", "2025-03-04", "3/5/2025", "Invoices were paid twice in March.", "soon", "12345678", ""],
    ["Mill of Walks", "2025-03-05", "25/3/2025", "Keys were handed out without a list.", "later", "87654321", ""],
]


def told(found: Sequence[ColumnUse]) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(each.column, each.fields, each.becomes, each.rule) for each in found]


def noticed(files: Sequence[GivenFile], mapping: Mapping) -> list[tuple[int, str, str]]:
    found = report.check(files, mapping, today=TODAY, unknown_among=lambda named: ())
    return [(fault.row, fault.column, fault.code) for fault in found.warnings if "date" in fault.code]


def test_a_proposal_is_told_column_by_column_with_its_reasons(tmp_path: Path) -> None:
    files = [made.csv_list(tmp_path, [TITLES, *ROWS])]
    proposed = proposal.propose(files, name="list")
    uses = columns.uses(opening.open_import(files, proposed.mapping))
    assert told(columns.explained(uses, proposed)) == [
        ("Organisation", ("organisation_name",), "field", "exact"),
        ("Inspection date", ("found_date",), "field", "exact"),
        ("Audit date", (), "kept", "none"),
        ("Finding", ("statement",), "field", "exact"),
        ("Timeline", (), "kept", "none"),
        ("Permit", (), "kept", "none"),
        ("Empty date", (), "not_read", "none"),
    ]
    chosen = columns.explained(uses, proposed, chosen=["audit DATE"])
    assert [each.rule for each in chosen if each.column == "Audit date"] == ["chosen"]
    for use in (*columns.explained(uses, proposed, chosen=["Timeline"]), *columns.proposed(proposed), *uses):
        for language in texts.LANGUAGES:
            assert use.meaning(language=language) and use.reason(language=language)


def test_every_way_in_which_a_mapping_uses_a_column_is_told(tmp_path: Path) -> None:
    rows = [[*row, "x", "y"] for row in made.LIST_ROWS]
    listed = made.csv_list(tmp_path, [[*made.LIST_TITLES, "Kind", "Own"], *rows])
    second = made.csv_list(tmp_path, [["问题编号", "整改措施", "其他"], ["A-1", "公开招标", "z"]], name="plans.csv")
    mapping = dataclasses.replace(
        made.LIST,
        rules=(
            *(each for each in made.LIST.rules if each.field != "reference"),
            Rule(field="measure", columns=("整改措施",), table="plans"),
        ),
        joins=(Join("plans", (("问题编号", "问题编号"),)),),
        kept=(("own", "Own"),),
        where=(Condition("Kind", Criterion.FILLED),),
    )
    found = columns.uses(opening.open_import([listed, second], mapping))
    assert {each.rule for each in found} == {"mapping"}
    assert [(each.column, each.fields or each.becomes) for each in found] == [
        ("单位名称", ("organisation_name",)),
        ("问题编号", "joins"),
        ("存在问题", ("statement",)),
        ("发现日期", ("found_date",)),
        ("整改状态", ("reported_status",)),
        ("Kind", "tells_apart"),
        ("Own", "kept"),
        ("问题编号", "joins"),
        ("整改措施", ("measure",)),
        ("其他", "not_read"),
    ]


def test_sheets_alike_are_told_once(tmp_path: Path) -> None:
    files = [made.csv_list(tmp_path, [made.LIST_TITLES, row], name=f"{row[1]}.csv") for row in made.LIST_ROWS]
    assert len(columns.uses(opening.open_import(files, made.LIST))) == len(made.LIST_TITLES)


def test_a_column_of_dates_that_is_read_as_none_is_noticed_by_its_cells_or_its_title(tmp_path: Path) -> None:
    files = [made.csv_list(tmp_path, [TITLES, *ROWS])]
    proposed = proposal.propose(files, name="list").mapping
    assert noticed(files, proposed) == [(0, "Audit date", "dates_not_read"), (0, "Timeline", "date_title_not_read")]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (["2025-03-04", "", "二〇二六年三月三十一日", "31/3/2025"], "dates_not_read"),
        (["2025-03-04"] * 4 + ["later"] * 2, ""),  # text with some dates in it
        (["20259999", "11111111"], ""),  # numbers, not days
        ([""] * 3, ""),
    ],
)
def test_what_counts_as_a_column_of_dates(tmp_path: Path, cells: list[str], code: str) -> None:
    rows = [[*made.LIST_ROWS[0][:1], f"A-{number}", *made.LIST_ROWS[0][2:], cell] for number, cell in enumerate(cells)]
    found = noticed([made.csv_list(tmp_path, [[*made.LIST_TITLES, "Remark"], *rows])], made.LIST)
    assert found == ([(0, "Remark", code)] if code else [])


def test_only_the_first_rows_are_looked_at(tmp_path: Path) -> None:
    rows = [
        [*made.LIST_ROWS[0][:1], f"A-{number}", *made.LIST_ROWS[0][2:], "2025-03-04" if number < 250 else "later"]
        for number in range(600)
    ]
    file = made.csv_list(tmp_path, [[*made.LIST_TITLES, "Remark"], *rows])
    assert noticed([file], made.LIST) == [(0, "Remark", "dates_not_read")]


def test_a_list_as_wide_as_any_that_is_read_asks_for_each_title_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mapped columns times kept columns times titles are sixteen million comparisons here."""
    titles = ["Organisation", "Finding", *(f"Word {number}" for number in range(tables.COLUMNS_LIMIT - 2))]
    files = [made.csv_list(tmp_path, [titles, ["Mill", "Invoices were lost.", *("x" for _ in titles[2:])]])]
    mapping = proposal.propose(files, name="list").mapping
    opened = opening.open_import(files, mapping)
    compared = 0

    def counted(name: str) -> str:
        nonlocal compared
        compared += 1
        return name.casefold()

    monkeypatch.setattr("huiyin.papers.headers.folded", counted)
    opening._places.cache_clear()
    uses = columns.uses(opened)
    assert (len(uses), uses[0].becomes, uses[-1].becomes) == (len(titles), "field", "kept")
    assert compared <= 2 * len(titles)


@pytest.mark.parametrize("columns_", [tables.COLUMNS_LIMIT + 1, 100_000])
def test_more_columns_than_are_read_are_refused_in_a_sentence(tmp_path: Path, columns_: int) -> None:
    rows = [["Organisation", *(f"c{number}" for number in range(columns_ - 1))], ["Mill"] * columns_]
    with pytest.raises(Refused) as refused:
        proposal.propose([made.csv_list(tmp_path, rows)], name="list")
    assert refused.value.code == "too_many_columns"
    assert (refused.value.facts["row"], refused.value.facts["columns"]) == (1, columns_)


def test_blank_cells_behind_a_table_make_it_no_wider(tmp_path: Path) -> None:
    blank = [""] * 16_000
    files = [made.csv_list(tmp_path, [[*TITLES, *blank], *([*row, *blank] for row in ROWS)])]
    assert len(columns.uses(opening.open_import(files, proposal.propose(files, name="list").mapping))) == len(TITLES)
