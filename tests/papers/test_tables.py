"""Files become rows as a person sees them, within bounds of memory; what can't be read says why."""

import datetime
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.papers import tables
from huiyin.papers.tables import Broken
from tests.papers import made

MEMORY_LIMIT_KIB = 300 * 1024
CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


def read(file: tables.GivenFile, *, sheet: str = "") -> list[tables.Row]:
    return list(tables.rows(tables.open_file(file), sheet=sheet))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    rows = [["a", "b, c", "d"], ["1", "2; 3", "4"], ["5", "6|7", "8"]]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    file = tables.open_file(made.text_file(tmp_path, text + "\n"))
    assert file.delimiter == delimiter
    assert [cells for _, cells in tables.rows(file)] == rows


def test_a_spreadsheet_may_name_its_delimiter(tmp_path: Path) -> None:
    assert read(made.text_file(tmp_path, "sep=;\na;b,c\n1;2\n")) == [
        (1, []),
        (2, ["a", "b,c"]),
        (3, ["1", "2"]),
    ]


def test_one_column_is_a_table_too(tmp_path: Path) -> None:
    assert read(made.text_file(tmp_path, "问题\n一\n二")) == [(1, ["问题"]), (2, ["一"]), (3, ["二"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_count_as_a_spreadsheet_counts(tmp_path: Path, end: str) -> None:
    text = end.join(["a,b", "", '1,"two', 'lines"', "3,4", ""])
    rows = read(made.text_file(tmp_path, text))
    assert rows == [(1, ["a", "b"]), (2, []), (3, ["1", f"two{end}lines"]), (4, ["3", "4"])]


def test_a_row_that_cannot_be_cut_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    rows = read(made.text_file(tmp_path, 'a,b\n"x"y,2\n3,4\n5,"open\n'))
    assert rows == [
        (1, ["a", "b"]),
        (2, Broken("row_quote_stray")),
        (3, ["3", "4"]),
        (4, Broken("row_quote_open")),
    ]


def test_a_cell_too_long_for_the_reader_is_a_fault_of_its_row(tmp_path: Path) -> None:
    rows = read(made.text_file(tmp_path, f'a,b\n"{"x" * 200_000}",2\n3,4\n'))
    assert rows[1:] == [(2, Broken("cell_too_long")), (3, ["3", "4"])]


def test_cells_of_workbooks_read_like_what_a_person_sees(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet = workbook.add_worksheet("List")
        sheet.write_row("B2", ["text", 12.0, 0.1, 20210304, True])
        sheet.write_datetime("G2", datetime.date(2021, 3, 4), day)
        sheet.merge_range("B3:C4", "merged")
        sheet.write("D4", "beside")
    assert read(made.given(path), sheet="List") == [
        (1, ["", "", "", "", "", "", ""]),
        (2, ["", "text", "12", "0.1", "20210304", "TRUE", "2021-03-04"]),
        (3, ["", "merged", "", "", "", "", ""]),
        (4, ["", "", "", "beside", "", "", ""]),
    ]


def test_an_ods_reads_like_an_xlsx(tmp_path: Path) -> None:
    first = read(made.xlsx(tmp_path, made.LIST_ROWS), sheet="List")
    assert read(made.ods(tmp_path, made.LIST_ROWS), sheet="List") == first


def test_an_empty_sheet_has_no_rows_and_a_missing_one_is_refused(tmp_path: Path) -> None:
    file = tables.open_file(made.xlsx(tmp_path, []))
    assert list(tables.rows(file, sheet="List")) == []
    with pytest.raises(Refused) as refused:
        next(tables.rows(file, sheet="Other"))
    assert (refused.value.code, refused.value.facts["sheets"]) == ("sheet_missing", ["List"])


@given(st.lists(st.lists(CELL, min_size=2, max_size=4).filter(any), min_size=1, max_size=6))
def test_any_quoted_csv_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    rows = [["first", "second"], *rows]
    file = made.csv_list(tmp_path_factory.mktemp("csv"), rows)
    known = tables.TableFile(
        name="x",
        path=file.path,
        kind=tables.TableKind.CSV,
        size_bytes=0,
        digest="",
        codec="utf-8",
        delimiter=",",
    )
    assert [cells for _, cells in tables.rows(known)] == rows


HOSTILE = {
    "a million empty rows of csv": ("csv", "'a,b\\n' + ',\\n' * 1_000_000 + '1,2\\n'", "1000002 rows"),
    "a cell of ten megabytes in csv": ("csv", "'a,b\\n' + 'x' * 10_000_000 + ',2\\n'", "row_too_long"),
    "a quotation mark open for fifty megabytes": ("csv", "'a,b\\n\"' + 'x,y\\n' * 12_000_000", "rows"),
    "a cell of ten megabytes in xlsx": (
        "xlsx",
        '\'<row r="1"><c r="A1" t="inlineStr"><is><t>\' + "x" * 10_000_000 + "</t></is></c></row>"',
        "archive_ratio",
    ),
    "a million empty rows of xlsx": (
        "xlsx",
        '"".join(f\'<row r="{n}"><c r="A{n}" s="0"/></row>\' for n in range(1, 1_000_001))',
        "0 rows",
    ),
    "more cells than a worker can hold": (
        "xlsx",
        '"".join(f\'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="P{n}"><v>2</v></c></row>\' for n in range(1, 200_001))',
        "sheet_too_large",
    ),
    "the largest sheet that is read": (
        "xlsx",
        '"".join(f\'<row r="{n}">\' + "".join(f\'<c t="inlineStr"><is><t>{n} text of a cell</t></is></c>\''
        ' for _ in range(10)) + "</row>" for n in range(1, 150_001))',
        "150000 rows",
    ),
}
MAKE_AND_READ = """
    import pathlib, zipfile
    from huiyin.kernel.refused import Refused
    from huiyin.papers import tables
    kind, path, content = {kind!r}, pathlib.Path({path!r}), {content}
    if kind == "csv":
        path.write_text(content)
    else:
        with zipfile.ZipFile(path) as old:
            members = {{name: old.read(name) for name in old.namelist()}}
        head, _, tail = members["xl/worksheets/sheet1.xml"].decode().partition("<sheetData/>")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name, body in members.items():
                sheet = head + "<sheetData>" + content + "</sheetData>" + tail
                new.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else body)
"""
# VmHWM begins anew with the program; ru_maxrss would count what the tests held when they started it.
READ = """
    import pathlib
    from huiyin.kernel.refused import Refused
    from huiyin.papers import tables
    path = pathlib.Path({path!r})
    try:
        file = tables.open_file(tables.GivenFile("list", path))
        print(sum(1 for _ in tables.rows(file, sheet=file.sheet_names[0])), "rows")
    except Refused as refused:
        print(refused.code)
    print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_takes_more_memory_than_a_worker_has(tmp_path: Path, name: str) -> None:
    kind, content, outcome = HOSTILE[name]
    path = made.xlsx(tmp_path, []).path if kind == "xlsx" else tmp_path / "list.csv"
    for program in (MAKE_AND_READ, READ):
        source = textwrap.dedent(program.format(kind=kind, path=str(path), content=content))
        ran = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    said, peak_kib = ran.stdout.splitlines()
    assert outcome in said
    assert int(peak_kib) < MEMORY_LIMIT_KIB, f"{name}: {int(peak_kib) // 1024} MiB"
