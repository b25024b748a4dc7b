"""Photographs lose what the camera wrote into them and keep every byte of the picture."""

import struct
import zlib

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers.kits import pictures


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


JFIF = segment(0xE0, b"JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00")
TABLES = segment(0xDB, bytes(65)) + segment(0xC4, bytes(20))
FRAME = segment(0xC2, bytes(15))
# Coded data: a stuffed FF, a restart, and a second scan behind a table of its own.
SCANS = segment(0xDA, bytes(8)) + b"\x12\xff\x00\x34\xff\xd1\x56" + segment(0xC4, b"\x01" * 9)
SCANS += segment(0xDA, bytes(8)) + b"\x78\xff\x00"
JPEG = b"\xff\xd8" + JFIF + TABLES + FRAME + SCANS + b"\xff\xd9"
HEAD = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
TAIL = chunk(b"IDAT", zlib.compress(b"\x00\x10\x20")) + chunk(b"IEND", b"")


def test_a_jpeg_loses_what_the_camera_and_others_wrote_and_keeps_its_picture() -> None:
    written = segment(0xE1, b"Exif\x00\x00 Some Phone, 30.5N") + b"\xff" + segment(0xED, b"Photoshop")
    written += segment(0xE0, b"JFXX\x00\x10 a second, smaller picture") + segment(0xEE, b"Some Phone")
    written += segment(0xFE, b"at the store") + b"\xff\x01"
    told = b"\xff\xd8" + written + JPEG[2:] + b"behind the end: 30.5N"
    assert pictures.stripped(told, name="one") == JPEG[:2] + b"\xff\x01" + JPEG[2:]
    assert pictures.stripped(JPEG, name="one") == JPEG


def test_a_jpeg_loses_the_small_picture_that_its_first_segment_may_hold() -> None:
    told = segment(0xE0, JFIF[4:-2] + b"\x01\x01 a small picture") + segment(0xE0, b"JFIF\x00 cut")
    assert pictures.stripped(b"\xff\xd8" + told + JPEG[2 + len(JFIF) :], name="one") == JPEG


def test_a_png_loses_its_texts_and_its_exif() -> None:
    told = HEAD + chunk(b"tEXt", b"Location\x00Store 4") + chunk(b"eXIf", b"Some Phone") + TAIL + b"behind"
    assert pictures.stripped(told, name="one") == HEAD + TAIL


BROKEN = (b"", b"GIF89a", b"\xff\xd8", b"\xff\xd8\x00\x00", JPEG[:-2], JPEG[:-9], JPEG[:40], HEAD, (HEAD + TAIL)[:-3])


@pytest.mark.parametrize("content", BROKEN)
def test_what_is_no_picture_or_breaks_off_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        pictures.stripped(content, name="one")
    assert caught.value.code == "kit_picture_unreadable"
