"""The compound files keep what an old xls workbook must be like before a reader loads it.

Only as much of the two formats is read as the examination needs: the compound file's allocation tables and
directory ([MS-CFB]) and the headers of the workbook stream's records ([MS-XLS]).
"""

import pathlib
import struct
from collections.abc import Iterator

from huiyin.kernel.refused import Refused
from huiyin.papers.shapes import CELLS_LIMIT, TEXT_LIMIT_BYTES, Shape

XLS_LIMIT_BYTES = 32 << 20
_END_OF_CHAIN = 0xFFFFFFFE
_MACRO_STORAGES = ("_vba_project_cur", "macros")
# Record types of [MS-XLS] 2.3; those with a cell begin with its row and column as two 16-bit numbers.
_BOF, _BOUNDSHEET, _FILEPASS, _SST, _CONTINUE, _SUPBOOK, _OBPROJ = 0x809, 0x85, 0x2F, 0xFC, 0x3C, 0x1AE, 0xD3
_FORMULA, _LABEL_SST, _MULTIPLE_RK, _STRING = 0x06, 0xFD, 0xBD, 0x207
_CELLS = frozenset({_FORMULA, _LABEL_SST, _MULTIPLE_RK, 0x203, 0x204, 0x205, 0x27E, 0xD6})
_ROW, _MERGED_CELLS, _ROW_HIDDEN = 0x208, 0xE5, 0x20
_WORKSHEET = 0x10
_SUPBOOK_OWN, _SUPBOOK_ADD_IN = 0x0401, 0x3A01


def examine(path: pathlib.Path) -> tuple[Shape, ...]:
    """This function will make sure that an xls workbook holds nothing harmful and measure its sheets
    together.

    :raises Refused: workbook_broken, workbook_encrypted, workbook_macros, workbook_external,
        file_not_a_table, workbook_too_large, sheet_too_large, sheet_text_too_large.
    """
    size = path.stat().st_size
    if size > XLS_LIMIT_BYTES:
        raise Refused("workbook_too_large", size_bytes=size, limit_bytes=XLS_LIMIT_BYTES)
    try:
        return _shapes(_workbook(path.read_bytes()))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise Refused("workbook_broken", reason=str(error)) from error


def _workbook(raw: bytes) -> bytes:
    """This function will take the workbook stream out of a compound file."""
    sector_bytes = 1 << struct.unpack_from("<H", raw, 30)[0]
    mini_bytes = 1 << struct.unpack_from("<H", raw, 32)[0]
    if sector_bytes not in (512, 4096) or mini_bytes != 64:
        raise Refused("workbook_broken", reason="sector size")
    directory_start, cutoff = struct.unpack_from("<I", raw, 48)[0], struct.unpack_from("<I", raw, 56)[0]
    mini_start, difat_start = struct.unpack_from("<I", raw, 60)[0], struct.unpack_from("<I", raw, 68)[0]
    table = _allocation(raw, sector_bytes, difat_start)
    directory = _chain(raw, table, directory_start, sector_bytes=sector_bytes, shift=1)
    entries = dict(_entries(directory))
    if "encryptedpackage" in entries:
        raise Refused("workbook_encrypted")
    if any(name in entries for name in _MACRO_STORAGES):
        raise Refused("workbook_macros", member="VBA")
    found = entries.get("workbook") or entries.get("book")
    if found is None:
        raise Refused("file_not_a_table", found="text_document" if "worddocument" in entries else "unknown")
    start, size = found
    if size >= cutoff:
        return _chain(raw, table, start, sector_bytes=sector_bytes, shift=1)[:size]
    root_start, _ = entries["root entry"]
    mini = _chain(raw, table, root_start, sector_bytes=sector_bytes, shift=1)
    mini_raw = _chain(raw, table, mini_start, sector_bytes=sector_bytes, shift=1)
    mini_table = struct.unpack(f"<{len(mini_raw) // 4}I", mini_raw[: len(mini_raw) // 4 * 4])
    return _chain(mini, mini_table, start, sector_bytes=mini_bytes, shift=0)[:size]


def _allocation(raw: bytes, sector_bytes: int, difat_start: int) -> tuple[int, ...]:
    sectors = [number for number in struct.unpack_from("<109I", raw, 76) if number < _END_OF_CHAIN - 4]
    per_sector = sector_bytes // 4
    next_difat, walked = difat_start, 0
    while next_difat < _END_OF_CHAIN - 4:
        walked += 1
        if walked * sector_bytes > len(raw):
            raise Refused("workbook_broken", reason="allocation ring")
        numbers = struct.unpack_from(f"<{per_sector}I", raw, (next_difat + 1) * sector_bytes)
        sectors += [number for number in numbers[:-1] if number < _END_OF_CHAIN - 4]
        next_difat = numbers[-1]
    table: list[int] = []
    for number in sectors:
        table += struct.unpack_from(f"<{per_sector}I", raw, (number + 1) * sector_bytes)
        if len(table) > len(raw):
            raise Refused("workbook_broken", reason="allocation table")
    return tuple(table)


def _chain(raw: bytes, table: tuple[int, ...], start: int, *, sector_bytes: int, shift: int) -> bytes:
    """This function will gather a chain of sectors; a ring ends as soon as it is longer than the file."""
    out = bytearray()
    number = start
    while number < _END_OF_CHAIN - 4:
        offset = (number + shift) * sector_bytes
        out += raw[offset : offset + sector_bytes]
        if len(out) > len(raw) or offset >= len(raw):
            raise Refused("workbook_broken", reason="sector chain")
        number = table[number]
    return bytes(out)


def _entries(directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    for offset in range(0, len(directory) - 127, 128):
        length = struct.unpack_from("<H", directory, offset + 64)[0]
        if 2 <= length <= 64:
            name = directory[offset : offset + length - 2].decode("utf-16-le", "replace")
            yield name.lower(), struct.unpack_from("<II", directory, offset + 116)


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """This function will yield (type, offset of the body, length of the body) of every record."""
    offset = 0
    while offset + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, offset)
        yield kind, offset + 4, length
        offset += 4 + length


def _shapes(stream: bytes) -> tuple[Shape, ...]:
    names = iter(_sheet_names(stream))
    shapes: list[Shape] = []
    lengths: list[int] = []
    depth_kind = 0
    for kind, offset, length in _records(stream):
        if kind == _BOF:
            depth_kind = struct.unpack_from("<H", stream, offset + 2)[0]
            if depth_kind == _WORKSHEET:
                shapes.append(Shape(next(names, "")))
        elif kind == _SST:
            lengths = _string_lengths(stream, offset, length)
        elif kind in _CELLS and shapes and depth_kind == _WORKSHEET:
            _count_cell(shapes[-1], lengths, stream[offset : offset + length], kind)
        elif kind in (_ROW, _MERGED_CELLS) and shapes and depth_kind == _WORKSHEET:
            _note_layout(shapes[-1], stream[offset : offset + length], kind)
        elif kind == _STRING and shapes:
            shapes[-1].text_bytes += length
    cells, text_bytes = sum(shape.cells for shape in shapes), sum(shape.text_bytes for shape in shapes)
    if cells > CELLS_LIMIT or text_bytes > TEXT_LIMIT_BYTES:
        largest = max(shapes, key=lambda shape: shape.cells)
        columns = largest.last_column - largest.first_column + 1
        if cells <= CELLS_LIMIT:
            raise Refused("sheet_text_too_large", sheet=largest.name, limit_bytes=TEXT_LIMIT_BYTES)
        raise Refused(
            "sheet_too_large",
            sheet=largest.name,
            last_row=largest.last_row,
            columns=columns,
            limit=CELLS_LIMIT,
        )
    return tuple(shapes)


def _note_layout(shape: Shape, body: bytes, kind: int) -> None:
    """This function will note a hidden row or merged cells ([MS-XLS] 2.4.221 and 2.4.168)."""
    if kind == _ROW:
        if struct.unpack_from("<H", body, 12)[0] & _ROW_HIDDEN:
            shape.hide_row(struct.unpack_from("<H", body)[0] + 1)
        return
    for i in range(struct.unpack_from("<H", body)[0]):
        top, bottom, left, right = struct.unpack_from("<4H", body, 2 + 8 * i)
        shape.merge(top + 1, bottom + 1, first_column=left + 1, last_column=right + 1)


def _sheet_names(stream: bytes) -> list[str]:
    """This function will give the names of the worksheets and refuse what must not be opened at all."""
    names = []
    for kind, offset, length in _records(stream):
        if kind == _FILEPASS:
            raise Refused("workbook_encrypted")
        if kind == _OBPROJ:
            raise Refused("workbook_macros", member="VBA")
        if kind == _SUPBOOK and length >= 4:
            mark = struct.unpack_from("<H", stream, offset + 2)[0]
            if mark not in (_SUPBOOK_OWN, _SUPBOOK_ADD_IN):
                raise Refused("workbook_external", member="SUPBOOK")
        if kind == _BOUNDSHEET:
            sheet_kind, characters, flags = stream[offset + 5], stream[offset + 6], stream[offset + 7]
            if sheet_kind in (1, 6):
                raise Refused("workbook_macros", member="BOUNDSHEET")
            width = 2 if flags & 1 else 1
            body = stream[offset + 8 : offset + 8 + characters * width]
            if sheet_kind == 0:
                names.append(body.decode("utf-16-le" if flags & 1 else "latin-1", "replace"))
    return names


def _count_cell(shape: Shape, lengths: list[int], body: bytes, kind: int) -> None:
    row, column = struct.unpack_from("<HH", body)
    shape.add(row + 1, column + 1)
    if kind == _MULTIPLE_RK:
        shape.add(row + 1, struct.unpack_from("<H", body, len(body) - 2)[0] + 1)
    elif kind == _LABEL_SST:
        index = struct.unpack_from("<I", body, 6)[0]
        shape.text_bytes += lengths[index] if index < len(lengths) else 0
    elif kind == _FORMULA:
        shape.formulas += 1
    elif kind in (0x204, 0xD6):
        shape.text_bytes += len(body)


def _string_lengths(stream: bytes, offset: int, length: int) -> list[int]:
    """This function will give the bytes that each shared string takes, without decoding any.

    A string may run on into CONTINUE records; its characters then go on after one byte that says how wide
    they are, its formatting runs without one ([MS-XLS] 2.5.293).
    """
    pieces = [stream[offset : offset + length]]
    after = offset + length
    while after + 4 <= len(stream) and struct.unpack_from("<H", stream, after)[0] == _CONTINUE:
        size = struct.unpack_from("<H", stream, after + 2)[0]
        pieces.append(stream[after + 4 : after + 4 + size])
        after += 4 + size
    count = struct.unpack_from("<I", pieces[0], 4)[0]
    lengths: list[int] = []
    reader = _Pieces(pieces, at=8)
    total = 0
    while len(lengths) < count and not reader.exhausted():
        size = reader.string()
        lengths.append(size)
        total += size
        if total > TEXT_LIMIT_BYTES:
            raise Refused("sheet_text_too_large", sheet="SST", limit_bytes=TEXT_LIMIT_BYTES)
    return lengths


class _Pieces:
    """A place in a record and the records that continue it."""

    def __init__(self, pieces: list[bytes], *, at: int) -> None:
        self.pieces = pieces
        self.piece = 0
        self.at = at

    def exhausted(self) -> bool:
        while self.piece < len(self.pieces) and self.at >= len(self.pieces[self.piece]):
            self.piece += 1
            self.at = 0
        return self.piece >= len(self.pieces)

    def skip(self, size: int) -> None:
        while size > 0 and not self.exhausted():
            taken = min(size, len(self.pieces[self.piece]) - self.at)
            self.at += taken
            size -= taken

    def string(self) -> int:
        """This function will step over one string and give the bytes of its text in UTF-8 at most."""
        body = self.pieces[self.piece]
        characters: int
        characters, flags = struct.unpack_from("<HB", body, self.at)
        self.at += 3
        runs = phonetic = 0
        if flags & 0x08:
            runs = struct.unpack_from("<H", body, self.at)[0]
            self.at += 2
        if flags & 0x04:
            phonetic = struct.unpack_from("<I", body, self.at)[0]
            self.at += 4
        width = 2 if flags & 1 else 1
        left = characters
        while left > 0:
            here = min(left, (len(self.pieces[self.piece]) - self.at) // width)
            self.at += here * width
            left -= here
            if left > 0:
                self.piece += 1
                self.at = 1
                width = 2 if self.pieces[self.piece][0] & 1 else 1
        self.skip(runs * 4 + phonetic)
        return characters * (3 if flags & 1 else 2)
