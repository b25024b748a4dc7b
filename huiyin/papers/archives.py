"""The archives keep what a workbook's zip must be like before any reader of workbooks opens it.

Nothing is ever extracted to disk. Every member is read once, in small pieces, to see that it is as large
as it says.
"""

import pathlib
import re
import stat
import struct
import zipfile
import zlib

from huiyin.kernel.refused import Refused

MEMBERS_LIMIT = 2_000
UNPACKED_LIMIT_BYTES = 256 << 20
RATIO_LIMIT = 400
_RATIO_FROM_BYTES = 4 << 20
_CHUNK_BYTES = 1 << 18
_ENCRYPTED_BIT = 0x1
_NESTED = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_MACROS = re.compile(r"vbaproject|(?:^|/)(?:macrosheets|activex|dialogsheets|basic|scripts)/", re.IGNORECASE)
_EXTERNAL = re.compile(r"(?:^|/)(?:externallinks/|connections\.xml$|querytables/)", re.IGNORECASE)
# A relationship to the world outside that a reader might follow. Plain web links in cells are not among them.
_EXTERNAL_TARGET = re.compile(
    rb'<Relationship\b(?=[^>]*TargetMode\s*=\s*["\']External)(?![^>]*relationships/hyperlink["\'])',
    re.IGNORECASE,
)
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_XML_SUFFIXES = (".xml", ".rels", ".vml")
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_WIDE_DTD = tuple("<!DOCTYPE".encode(each) for each in _WIDE)


def examine(path: pathlib.Path, *, links: bool = True) -> None:
    """This function will make sure that the zip of a workbook holds nothing that harms whoever opens it.

    Without ``links`` the relations to the outside are left to a caller that can tell where they are used.

    :raises Refused: archive_broken, archive_encrypted, archive_path, archive_twice, archive_too_many,
        archive_too_large, archive_ratio, archive_nested, archive_link, workbook_macros, workbook_external,
        workbook_dtd.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _examine_directory(members)
            unpacked = 0
            for member in members:
                unpacked += _examine_member(archive, member, left=UNPACKED_LIMIT_BYTES - unpacked, links=links)
    # zipfile and zlib answer a hostile archive with any of these; NotImplementedError is an unknown
    # compression.
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        ValueError,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise Refused("archive_broken", reason=str(error)) from error


def _examine_directory(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MEMBERS_LIMIT:
        raise Refused("archive_too_many", members=len(members), limit=MEMBERS_LIMIT)
    seen: set[str] = set()
    for member in members:
        # orig_filename still holds what ZipInfo cuts off at a NUL or turns round at a backslash.
        name = member.orig_filename
        parts = name.replace("\\", "/").split("/")
        if not name or name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\x00" in name:
            raise Refused("archive_path", member=_name(name))
        folded = name.replace("\\", "/").casefold()
        if folded in seen:
            raise Refused("archive_twice", member=_name(name))
        seen.add(folded)
        if member.flag_bits & _ENCRYPTED_BIT:
            raise Refused("archive_encrypted", member=_name(name))
        if stat.S_ISLNK(member.external_attr >> 16):
            raise Refused("archive_link", member=_name(name))
        if _MACROS.search(folded):
            raise Refused("workbook_macros", member=_name(name))
        if _EXTERNAL.search(folded):
            raise Refused("workbook_external", member=_name(name))
        _examine_size(member, member.file_size)
    declared = sum(member.file_size for member in members)
    if declared > UNPACKED_LIMIT_BYTES:
        raise Refused("archive_too_large", size_bytes=declared, limit_bytes=UNPACKED_LIMIT_BYTES)


def _examine_size(member: zipfile.ZipInfo, size_bytes: int) -> None:
    if size_bytes > _RATIO_FROM_BYTES and size_bytes > RATIO_LIMIT * max(member.compress_size, 1):
        ratio = size_bytes // max(member.compress_size, 1)
        raise Refused("archive_ratio", member=_name(member.filename), ratio=ratio, limit=RATIO_LIMIT)


def _examine_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, left: int, links: bool) -> int:
    """This function will read one member through and give its real size. A wrong CRC raises BadZipFile."""
    is_xml = member.filename.lower().endswith(_XML_SUFFIXES)
    size, tail = 0, b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            if not size and chunk.startswith(_NESTED):
                raise Refused("archive_nested", member=_name(member.filename))
            size += len(chunk)
            if size > left:
                raise Refused("archive_too_large", size_bytes=size, limit_bytes=UNPACKED_LIMIT_BYTES)
            if is_xml:
                tail = _examine_xml(tail + chunk, member, links=links)
    if size != member.file_size:
        raise Refused("archive_broken", reason=f"{_name(member.filename)}: {size} != {member.file_size}")
    return size


def _examine_xml(piece: bytes, member: zipfile.ZipInfo, *, links: bool) -> bytes:
    """This function will look for document types and links to the outside in a piece; gives the end to look
    at again."""
    if _DTD.search(piece) or any(mark in piece for mark in _WIDE_DTD):
        raise Refused("workbook_dtd", member=_name(member.filename))
    if links and member.filename.lower().endswith(".rels") and _EXTERNAL_TARGET.search(piece):
        raise Refused("workbook_external", member=_name(member.filename))
    return piece[-2_000:] if member.filename.lower().endswith(".rels") else piece[-64:]


def _name(name: str) -> str:
    return name.replace("\x00", "␀")[:120]
