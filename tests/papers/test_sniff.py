"""Files show their kind by their bytes, whatever they are called."""

from pathlib import Path

import pytest
import xlwt

from huiyin.kernel.refused import Refused
from huiyin.papers import sniff
from huiyin.papers.sniff import TableKind
from tests.papers import made


def test_each_kind_is_known_under_a_false_name(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("List").write(0, 0, "x")
    book.save(str(tmp_path / "list.csv"))
    rows = made.LIST_ROWS
    assert sniff.kind_of(tmp_path / "list.csv") is TableKind.XLS
    assert sniff.kind_of(made.xlsx(tmp_path, rows, name="a.xls").path) is TableKind.XLSX
    assert sniff.kind_of(made.ods(tmp_path, rows, name="a.xlsx").path) is TableKind.ODS
    assert sniff.kind_of(made.text_file(tmp_path, "a;b\n1;2\n", name="a.ods").path) is TableKind.CSV


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_text(tmp_path: Path, encoding: str) -> None:
    assert sniff.kind_of(made.text_file(tmp_path, "name,text\na,b\n", encoding=encoding).path) is TableKind.CSV


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x1f\x8b\x08 ...", "gzip"),
        (b"Rar!\x1a", "archive"),
        (b"x" * 257 + b"ustar" + b"x" * 200, "archive"),
        (b"\x89PNG\r\n", "picture"),
        (b"{\\rtf1", "text_document"),
        (b"MZ\x90\x00", "program"),
        (b"SQLite format 3\x00", "database"),
        (b"\n <!DOCTYPE html><table>", "html"),
        (b"<html><body>", "html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "xml"),
        (b'[{"a": 1}]', "json"),
        (b'{"a": 1}', "json"),
        (bytes(range(1, 9)) * 100, "unknown"),
    ],
)
def test_what_is_no_table_is_named(tmp_path: Path, content: bytes, found: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        sniff.kind_of(path)
    assert (refused.value.code, refused.value.facts["found"]) == ("file_not_a_table", found)


@pytest.mark.parametrize("content", [b"", b"\n\r\n ", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        sniff.kind_of(path)
    assert refused.value.code == "table_empty"


@pytest.mark.parametrize(
    ("members", "found"),
    [
        (("word/document.xml",), "text_document"),
        (("xl/workbook.bin",), "xlsb"),
        (("a.csv", "b.csv"), "archive"),
        ((), "archive"),
    ],
)
def test_archives_that_are_no_workbook(tmp_path: Path, members: tuple[str, ...], found: str) -> None:
    file = made.xlsx(tmp_path, [["x"]])
    file.path.unlink()
    with made.zipfile.ZipFile(file.path, "w") as archive:
        for member in members:
            archive.writestr(member, b"x")
    with pytest.raises(Refused) as refused:
        sniff.kind_of(file.path)
    assert (refused.value.code, refused.value.facts["found"]) == ("file_not_a_table", found)
