"""The pictures keep how a photograph loses what the camera wrote into it: segment by segment, the picture untouched.

A JPEG keeps its tables, frames and scans (ITU T.81, Annex B) and of the application segments JFIF, without the small
picture that it may hold, and Adobe's, which say how colours are to be read; a PNG keeps the chunks that its pixels need
(ISO/IEC 15948). Whatever stands behind the end of the picture goes too. Where, by what and when a picture was taken is
nowhere else in these formats.
"""

import struct

from huiyin.kernel.refused import Refused

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_END, _SCAN = 0xD9, 0xDA
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_KEPT_MARKERS = frozenset({*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE0, 0xEE})
# Of what programs may write for themselves, only what says how colours are to be read; no second small picture.
_JFIF, _ADOBE = 0xE0, 0xEE
_SIGNED = {_JFIF: b"JFIF\0", _ADOBE: b"Adobe"}
# Version, density and its unit; behind these stand the width, the height and the pixels of a small picture (JFIF 1.02).
_JFIF_KEPT_BYTES = 12
_KEPT_CHUNKS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD"})


def stripped(content: bytes, *, name: str) -> bytes:
    """This function will give a JPEG or PNG without what was written into it beside the picture.

    :raises Refused: kit_picture_unreadable, for any other file and one that breaks off.
    """
    try:
        if content.startswith(_JPEG):
            return _jpeg(content)
        if content.startswith(_PNG):
            return _png(content)
    except (IndexError, struct.error):
        pass
    raise Refused("kit_picture_unreadable", file=name)


def _jpeg(content: bytes) -> bytes:
    kept, at = [_JPEG], 2
    while True:
        if content[at] != 0xFF:
            raise IndexError
        marker = content[at + 1]
        if marker == 0xFF:  # any number of these may stand before a marker
            at += 1
            continue
        if marker == _END:
            return b"".join((*kept, b"\xff\xd9"))
        if marker in _ALONE:
            kept.append(content[at : at + 2])
            at += 2
            continue
        end = at + 2 + struct.unpack_from(">H", content, at + 2)[0]
        if marker == _SCAN:
            end = _end_of_scan(content, end)
        if end > len(content):
            raise IndexError
        if marker in _KEPT_MARKERS and content.startswith(_SIGNED.get(marker, b""), at + 4):
            kept.append(_without_small_picture(content[at + 4 : end]) if marker == _JFIF else content[at:end])
        at = end


def _without_small_picture(body: bytes) -> bytes:
    """This function will write a JFIF segment with a small picture of no width; one that is cut says nothing."""
    if len(body) < _JFIF_KEPT_BYTES + 2:
        return b""
    return struct.pack(">BBH", 0xFF, _JFIF, _JFIF_KEPT_BYTES + 4) + body[:_JFIF_KEPT_BYTES] + b"\0\0"


def _end_of_scan(content: bytes, at: int) -> int:
    """This function will find the marker that ends the coded data: none that is stuffed, and no restart."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0:
            raise IndexError
        following = content[at + 1]
        if following != 0x00 and not 0xD0 <= following <= 0xD7:
            return at
        at += 2


def _png(content: bytes) -> bytes:
    kept, at = [_PNG], 8
    while True:
        length, kind = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise IndexError
        if kind in _KEPT_CHUNKS:
            kept.append(content[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end
