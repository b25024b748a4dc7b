"""A workbook that could harm whoever opens it is refused, each fault by its own name."""

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers import archives, tables
from tests.papers import made


def refusal(path: Path) -> Refused:
    with pytest.raises(Refused) as refused:
        archives.examine(path)
    return refused.value


def test_a_plain_workbook_passes(tmp_path: Path) -> None:
    archives.examine(made.xlsx(tmp_path, made.LIST_ROWS).path)
    archives.examine(made.ods(tmp_path, made.LIST_ROWS).path)


@pytest.mark.parametrize(
    ("member", "code"),
    [
        ("../evil.txt", "archive_path"),
        ("xl/../../evil.txt", "archive_path"),
        ("/etc/passwd", "archive_path"),
        ("C:/windows/evil.dll", "archive_path"),
        ("..\\evil.txt", "archive_path"),
        ("XL/Workbook.xml", "archive_twice"),
        ("xl/vbaProject.bin", "workbook_macros"),
        ("xl/macrosheets/sheet1.xml", "workbook_macros"),
        ("xl/activeX/activeX1.xml", "workbook_macros"),
        ("Basic/Standard/Module1.xml", "workbook_macros"),
        ("xl/externalLinks/externalLink1.xml", "workbook_external"),
        ("xl/connections.xml", "workbook_external"),
    ],
)
def test_a_member_that_must_not_be(tmp_path: Path, member: str, code: str) -> None:
    assert refusal(made.rezipped(made.xlsx(tmp_path, [["x"]]), add={member: b"<x/>"}).path).code == code


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>',
        b"<?xml version='1.0'?>" + b" " * (1 << 18) + b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>",
        "<!DOCTYPE x><x/>".encode("utf-16"),
    ],
)
def test_a_document_type_is_refused_wherever_it_stands(tmp_path: Path, body: bytes) -> None:
    file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={"customXml/item1.xml": body})
    assert refusal(file.path).code == "workbook_dtd"


def test_a_relation_to_the_outside_is_refused_and_a_web_link_is_not(tmp_path: Path) -> None:
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for name, refused in ((b"attachedTemplate", True), (b"hyperlink", False)):
        relation = b'<Relationship Id="r1" Type="' + kind + name + b'" Target="http://x" TargetMode="External"/>'
        rels = b"<Relationships>" + relation + b"</Relationships>"
        file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={"xl/worksheets/_rels/sheet1.xml.rels": rels})
        if refused:
            assert refusal(file.path).code == "workbook_external"
        else:
            archives.examine(file.path)


def test_an_archive_inside_is_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("x", b"x")
    file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={"xl/media/a.bin": inner.getvalue()})
    assert refusal(file.path).code == "archive_nested"


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={"xl/bomb.xml": bytes(8 << 20)})
    assert refusal(file.path).code == "archive_ratio"


def test_a_bomb_that_declares_a_huge_size_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={"xl/big.bin": os.urandom(1_234_567)})
    # Readers go by the central header.
    honest, false = struct.pack("<I", 1_234_567), struct.pack("<I", 300 << 20)
    raw = file.path.read_bytes()
    central = raw.index(b"PK\x01\x02")
    file.path.write_bytes(raw[:central] + raw[central:].replace(honest, false))
    assert refusal(file.path).code == "archive_too_large"


def test_a_member_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    file = made.rezipped(made.xlsx(tmp_path, [["x"]]), add={"xl/big.bin": os.urandom(65_432)})
    raw = file.path.read_bytes()
    central = raw.index(b"PK\x01\x02")
    file.path.write_bytes(raw[:central] + raw[central:].replace(struct.pack("<I", 65_432), struct.pack("<I", 100)))
    assert refusal(file.path).code == "archive_broken"


def test_too_many_members(tmp_path: Path) -> None:
    members = {f"xl/m{number}": b"" for number in range(archives.MEMBERS_LIMIT)}
    assert refusal(made.rezipped(made.xlsx(tmp_path, [["x"]]), add=members).path).code == "archive_too_many"


def test_a_link_is_refused(tmp_path: Path) -> None:
    file = made.xlsx(tmp_path, [["x"]])
    link = zipfile.ZipInfo("xl/link.xml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(file.path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refusal(file.path).code == "archive_link"


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    file = made.xlsx(tmp_path, [["x"]])
    raw = bytearray(file.path.read_bytes())
    central = raw.index(b"PK\x01\x02")
    raw[central + 8] |= 1
    file.path.write_bytes(raw)
    assert refusal(file.path).code == "archive_encrypted"


@pytest.mark.parametrize("cut", [10, 200, 2_000])
def test_a_cut_archive_is_broken(tmp_path: Path, cut: int) -> None:
    file = made.xlsx(tmp_path, made.LIST_ROWS)
    file.path.write_bytes(file.path.read_bytes()[:-cut])
    with pytest.raises(Refused) as refused:
        tables.open_file(file)
    assert refused.value.code == "archive_broken"
    assert refused.value.facts["file"] == "list.xlsx"


def test_a_flipped_byte_of_content_is_broken(tmp_path: Path) -> None:
    file = made.xlsx(tmp_path, made.LIST_ROWS * 50)
    raw = bytearray(file.path.read_bytes())
    with zipfile.ZipFile(file.path) as archive:
        raw[archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 90] ^= 0xFF
    file.path.write_bytes(raw)
    assert refusal(file.path).code == "archive_broken"
