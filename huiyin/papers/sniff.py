"""The sniffing keeps how a file shows its kind by its first bytes; its name is never believed."""

import enum
import pathlib
import re
import zipfile

from huiyin.kernel.refused import Refused

_HEAD_BYTES = 4096
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# First bytes of what people send instead of a table; the name is a key of the text refused-file_not_a_table.
_FOREIGN = (
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "gzip"),
    (b"\xfd7zXZ", "gzip"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"{\\rtf", "text_document"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"SQLite format 3", "database"),
)
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)
_JSON = re.compile(rb'\s*[\[{]\s*["{\[]')
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


class TableKind(enum.StrEnum):
    """The kinds of table file that can be read."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


def kind_of(path: pathlib.Path) -> TableKind:
    """This function will tell what kind of table a file is, from its content.

    :raises Refused: table_empty, file_not_a_table (with ``found``, what it is instead), archive_broken.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise Refused("table_empty")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_kind(path)
    if head.startswith(_OLE):
        return TableKind.XLS
    for mark, found in _FOREIGN:
        if head.startswith(mark):
            raise Refused("file_not_a_table", found=found)
    if head[257:262] == b"ustar":
        raise Refused("file_not_a_table", found="archive")
    bare = head.removeprefix(b"\xef\xbb\xbf")
    for pattern, found in ((_HTML, "html"), (_XML, "xml"), (_JSON, "json")):
        if pattern.match(bare):
            raise Refused("file_not_a_table", found=found)
    if _looks_binary(head):
        raise Refused("file_not_a_table", found="unknown")
    return TableKind.CSV


def _looks_binary(head: bytes) -> bool:
    # UTF-16 without a mark has a NUL beside every ASCII letter; other text has next to no control bytes.
    if head.startswith(_UTF16_MARKS) or is_unmarked_utf16(head):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in head)
    return controls * 20 > len(head)


def is_unmarked_utf16(head: bytes) -> bool:
    """This function will tell whether bytes look like UTF-16 without a byte order mark: NULs on one side
    only."""
    pairs = len(head) // 2
    if pairs < 2:
        return False
    high, low = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    return (high == 0) != (low == 0) and max(high, low) * 10 >= pairs * 2


def _zip_kind(path: pathlib.Path) -> TableKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size <= 200:
                mimetype = archive.read("mimetype").decode("ascii", "replace").strip()
                if mimetype == _ODS:
                    return TableKind.ODS
                raise Refused("file_not_a_table", found="text_document")
    # zipfile answers a hostile archive with any of these; NotImplementedError is a compression it does not
    # know.
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refused("archive_broken", reason=str(error)) from error
    folded = {name.lower() for name in names}
    if "xl/workbook.xml" in folded:
        return TableKind.XLSX
    if "xl/workbook.bin" in folded:
        raise Refused("file_not_a_table", found="xlsb")
    if any(name.startswith(("word/", "ppt/")) for name in folded):
        raise Refused("file_not_a_table", found="text_document")
    raise Refused("file_not_a_table", found="archive")
