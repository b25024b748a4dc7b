"""What a file says of itself: the day of its metadata and its text, and nothing where it is harmful or no such file."""

import datetime
import zipfile
from pathlib import Path

import pytest

from huiyin.papers.glimpse import CHARACTERS, glimpse

DAY = datetime.date(2026, 3, 5)
CORE = "<x><dcterms:created>2026-01-02T03:04:05Z</dcterms:created>{}</x>"
CHANGED = '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-03-05T03:04:05Z</dcterms:modified>'


def archive(folder: Path, **members: str) -> Path:
    """Write an archive of members, named with two lines for a stroke."""
    path = folder / "file.docx"
    with zipfile.ZipFile(path, "w") as written:
        for name, content in members.items():
            written.writestr(name.replace("__", "/") + ".xml", content)
    return path


def file(folder: Path, content: bytes) -> Path:
    path = folder / "file"
    path.write_bytes(content)
    return path


def test_a_document_says_when_it_was_changed_and_what_it_holds(tmp_path: Path) -> None:
    text = "<w:p><w:t>值班室</w:t><w:t> &amp; 消防</w:t></w:p><w:p><w:t>Second</w:t></w:p>"
    path = archive(tmp_path, docProps__core=CORE.format(CHANGED), word__document=text)
    assert glimpse(path) == (DAY, "值班室 & 消防\nSecond")


def test_one_that_was_never_changed_says_when_it_was_made(tmp_path: Path) -> None:
    assert glimpse(archive(tmp_path, docProps__core=CORE.format("")))[0] == datetime.date(2026, 1, 2)


@pytest.mark.parametrize(
    ("content", "day", "text"),
    [
        (b"\xff\xd8\xff\xe1Exif 2026:03:05 10:11:12\x00 2026:04:01 10:11:12\x00", DAY, ""),
        (b"%PDF-1.7 /CreationDate (D:20260101) /ModDate (D:20260305120000Z)", DAY, ""),
        (b"%PDF-1.7 <xmp:ModifyDate>2026-03-05T10:00:00</xmp:ModifyDate>", DAY, ""),
        (b"%PDF-1.7 /ModDate (D:20261905120000Z)", None, ""),
        ("整改情况".encode(), None, "整改情况"),
        ("整改情况".encode("gb18030"), None, "整改情况"),
        ("整改情况".encode()[:-1], None, "整改情"),
        (b"\x89PNG\x00\x00", None, ""),
        (b"\xc0 no text at all in any of the two", None, ""),
        (b"PK\x03\x04 no archive", None, ""),
    ],
)
def test_what_each_form_of_file_says(tmp_path: Path, content: bytes, day: datetime.date | None, text: str) -> None:
    assert glimpse(file(tmp_path, content)) == (day, text)


def test_a_long_text_is_known_by_its_beginning(tmp_path: Path) -> None:
    assert len(glimpse(file(tmp_path, "字".encode() * CHARACTERS * 2))[1]) == CHARACTERS
