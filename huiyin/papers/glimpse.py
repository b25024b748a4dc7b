"""The glimpse keeps what a file of evidence says of itself: the day in its metadata, and the beginning of its text.

Workbooks and documents of office suites, plain text, photographs and PDF files; of the last two only the day, as no
text is read out of pictures. Whatever can't be read, or is built to harm its reader, says nothing.
"""

import datetime
import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from huiyin.kernel.refused import Refused
from huiyin.papers import archives

CHARACTERS = 6_000
_MEMBER_BYTES = 4 << 20
_HEAD_BYTES = 1 << 18
_PLAIN_BYTES = CHARACTERS * 4
_META = ("docProps/core.xml", "meta.xml")
_TEXT = re.compile(r"(?:word/document|xl/sharedStrings|ppt/slides/slide[0-9]+|content)\.xml")
_CHANGED = re.compile(rb"<(?:dcterms:modified|dc:date)[^>]*>([0-9]{4}-[0-9]{2}-[0-9]{2})")
_MADE = re.compile(rb"<(?:dcterms:created|meta:creation-date)[^>]*>([0-9]{4}-[0-9]{2}-[0-9]{2})")
_PARAGRAPH = re.compile(r"</(?:w:p|si|a:p|text:p|text:h)>")
_TAG = re.compile(r"<[^>]*>")
# EXIF writes its moments as text that ends with a NUL; a PDF in its own form, or in XMP.
_EXIF = re.compile(rb"([12][0-9]{3}):([01][0-9]):([0-3][0-9]) [0-2][0-9]:[0-5][0-9]:[0-6][0-9]\x00")
_PDF = re.compile(rb"/ModDate ?\(D:([12][0-9]{3})([01][0-9])([0-3][0-9])")
_XMP = re.compile(rb"<xmp:ModifyDate>([12][0-9]{3})-([01][0-9])-([0-3][0-9])")


def glimpse(path: Path) -> tuple[datetime.date | None, str]:
    """This function will read what a file says of itself: the day of its metadata, and the beginning of its text."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head.startswith(b"PK\x03\x04"):
        return _of_archive(path)
    if head.startswith(b"\xff\xd8"):
        return min(_days(_EXIF, head), default=None), ""
    if head.startswith(b"%PDF"):
        tail = _tail(path)
        return max((*_days(_PDF, head + tail), *_days(_XMP, head + tail)), default=None), ""
    return None, "" if b"\x00" in head else _plain(head[:_PLAIN_BYTES])


def _of_archive(path: Path) -> tuple[datetime.date | None, str]:
    try:
        archives.examine(path)
    except Refused:
        return None, ""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        meta = b"".join(_member(archive, name) for name in _META if name in names)
        told = [_member(archive, name).decode("utf-8", "replace") for name in sorted(names) if _TEXT.fullmatch(name)]
    changed = _CHANGED.search(meta) or _MADE.search(meta)
    return _iso(changed[1].decode()) if changed else None, "\n".join(map(_said, told))[:CHARACTERS]


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(_MEMBER_BYTES)


def _said(markup: str) -> str:
    return html.unescape(_TAG.sub("", _PARAGRAPH.sub("\n", markup))).strip()


def _tail(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _HEAD_BYTES))
        return file.read()


def _days(pattern: re.Pattern[bytes], content: bytes) -> Iterator[datetime.date]:
    for year, month, day in pattern.findall(content):
        found = _iso("-".join(each.decode() for each in (year, month, day)))
        if found is not None:
            yield found


def _iso(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _plain(content: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            # A character may be cut in two at the end.
            return content.decode(encoding)[:CHARACTERS]
        except UnicodeDecodeError as error:
            if error.start >= len(content) - 4:
                return content[: error.start].decode(encoding)[:CHARACTERS]
    return ""
