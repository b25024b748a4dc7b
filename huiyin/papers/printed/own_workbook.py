"""The own workbook keeps how a site's xlsx is examined as the blank of a list, and filled where it stands.

One row of one sheet holds the tags, ``{{ row.problem }}`` and so on: it is repeated for each row of the list, its look
and the widths of its columns kept. What stands above a tag is the title of its column. Other cells may hold ``{{
organisation }}`` and its like. Nothing is evaluated, and a workbook that could evaluate anything is refused.
"""

import copy
import datetime
import io
import pathlib
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from huiyin.kernel.refused import Refused
from huiyin.papers import archives
from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.sheet import Sheet
from huiyin.papers.printed import own_cells, placeholders
from huiyin.papers.printed.own_places import SHOWN_CHARACTERS
from huiyin.papers.printed.paper import BLANK_LIMIT_BYTES, Paper
from huiyin.papers.sheets import Cell

_ROW = "row"
_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MEMBER = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/[\w.-]+\.xml|customXml/[\w./-]+\.(?:xml|rels)"
    r"|xl/(?:_rels/)?(?:workbook|styles|sharedStrings)\.xml(?:\.rels)?|xl/theme/[\w.-]+\.xml|xl/media/[\w.-]+"
    r"|xl/worksheets/(?:_rels/)?[\w.-]+\.xml(?:\.rels)?|xl/drawings/(?:_rels/)?[\w.-]+\.xml(?:\.rels)?"
    r"|xl/printerSettings/[\w.-]+\.bin|xl/calcChain\.xml",
    re.IGNORECASE,
)
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")
_RANGE = re.compile(r"(\$?[A-Z]{1,3}\$?)([0-9]{1,7})")
_DATED = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_DATE_CODE = re.compile(r"[ymdYMD年月日]")
_DAY_ZERO = datetime.date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the tags stand: the member of the sheet, its row, and (column of the list, letters, title) in order."""

    member: str
    row: int
    tags: tuple[tuple[str, str, str], ...]

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """The columns of the list with their titles."""
        return tuple((column, title) for column, _, title in self.tags)


def is_workbook(content: bytes) -> bool:
    """This function will tell a workbook from a document, by what it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def examine(content: bytes, *, paper: Paper) -> Layout:
    """This function will make sure that an xlsx can be kept as the blank of a list, and find where it is filled.

    :raises Refused: blank_too_large, blank_not_xlsx, blank_member, blank_row_missing, blank_rows_several,
        blank_title_missing, blank_column_unknown, and those of ``own_cells.examine`` and ``archives.examine``.
    """
    if paper.code not in columns.LISTS:
        raise Refused("blank_not_docx", reason="xlsx")
    if len(content) > BLANK_LIMIT_BYTES:
        raise Refused("blank_too_large", size_bytes=len(content), limit_bytes=BLANK_LIMIT_BYTES)
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(content)
        file.flush()
        archives.examine(pathlib.Path(file.name), links=False)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted(archive.namelist())
        for name in names:
            if not _MEMBER.fullmatch(name) and not name.endswith("/"):
                raise Refused("blank_member", member=name[:SHOWN_CHARACTERS])
        roots = {name: _tree(archive.read(name), name) for name in names if name.lower().endswith((".xml", ".rels"))}
        own_cells.examine(roots)
        return _layout(archive, paper)


def fill(content: bytes, sheet: Sheet, *, layout: Layout, shown: Mapping[str, Any]) -> bytes:
    """This function will fill a list into a workbook that was examined: rows where the tags stand, values elsewhere."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        strings, dated = _strings(old), _dated_styles(old)
        for name in old.namelist():
            body = old.read(name)
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                root = _tree(body, name)
                _values(root, strings, shown)  # first: what a list says is never read as a tag
                if name == layout.member:
                    _Filler(root, dated).rows(sheet, layout)
                body = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _tree(content: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("blank_not_xlsx", reason=name[:SHOWN_CHARACTERS]) from error


def _q(name: str) -> str:
    return f"{{{_NS}}}{name}"


def _strings(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = _tree(archive.read("xl/sharedStrings.xml"), "xl/sharedStrings.xml")
    return ["".join(text.text or "" for text in each.iter(_q("t"))) for each in root.iter(_q("si"))]


def _dated_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """This function will name the styles that show a number as a day."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    root = _tree(archive.read("xl/styles.xml"), "xl/styles.xml")
    own = {
        each.get("numFmtId")
        for each in root.iter(_q("numFmt"))
        if _DATE_CODE.search(re.sub(r'"[^"]*"|\[[^\]]*\]', "", each.get("formatCode", "")))
    }
    formats = root.find(_q("cellXfs"))
    found = (each.get("numFmtId", "0") for each in formats) if formats is not None else ()
    known = {str(each) for each in _DATED} | {str(each) for each in own}
    return frozenset(str(at) for at, each in enumerate(found) if each in known)


def _layout(archive: zipfile.ZipFile, paper: Paper) -> Layout:
    strings = _strings(archive)
    found: list[Layout] = []
    top = {each.name for each in paper.fields} | {"paper_title"}
    for name in sorted(archive.namelist()):
        if not (name.startswith("xl/worksheets/") and name.endswith(".xml")):
            continue
        root = _tree(archive.read(name), name)
        for number, tags in _tagged(root, strings, top):
            found.append(Layout(name, number, _titled(root, strings, number, tags)))
    if not found:
        raise Refused("blank_row_missing", tag="{{ row.problem }}")
    if len(found) > 1:
        raise Refused("blank_rows_several", row=found[1].row)
    return found[0]


def _tagged(root: etree._Element, strings: list[str], top: set[str]) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """This function will yield the rows that hold tags of a list's row, each with (column, letters)."""
    for row in root.iter(_q("row")):
        tags: list[tuple[str, str]] = []
        for cell in row.iter(_q("c")):
            text = _text(cell, strings)
            for tag in placeholders.VALUE.finditer(text):
                owner, name = (tag[1], tag[2]) if tag[2] else ("", tag[1])
                if owner == _ROW and name in columns.COLUMNS and tag[0] == text.strip():
                    tags.append((name, _PLACE.match(cell.get("r", ""))[1]))  # type: ignore[index]
                elif owner or name not in top:
                    raise Refused("blank_column_unknown", tag=tag[0][:SHOWN_CHARACTERS], cell=cell.get("r", ""))
            if nearly := placeholders.stray(placeholders.VALUE.sub("", text)):
                raise Refused("blank_column_unknown", tag=nearly[:SHOWN_CHARACTERS], cell=cell.get("r", ""))
        if tags:
            yield int(row.get("r", "0")), tags


def _titled(
    root: etree._Element, strings: list[str], number: int, tags: list[tuple[str, str]]
) -> tuple[tuple[str, str, str], ...]:
    """This function will find the title above each tag: the nearest text in its column."""
    above: dict[str, str] = {}
    for row in root.iter(_q("row")):
        if int(row.get("r", "0")) < number:
            for cell in row.iter(_q("c")):
                if text := " ".join(_text(cell, strings).split()):
                    above[_PLACE.match(cell.get("r", ""))[1]] = text  # type: ignore[index]
    for column, letters in tags:
        if letters not in above:
            raise Refused("blank_title_missing", tag=f"{{{{ row.{column} }}}}", cell=f"{letters}{number}")
    return tuple((column, letters, above[letters]) for column, letters in tags)


def _text(cell: etree._Element, strings: list[str]) -> str:
    value = cell.find(_q("v"))
    if cell.get("t") == "s" and value is not None and (value.text or "").isdecimal():
        place = int(value.text or "0")
        return strings[place] if place < len(strings) else ""
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(_q("t")))
    return ""


def _write(cell: etree._Element, value: Cell, dated: frozenset[str]) -> None:
    """This function will put a value into a cell; its style stays."""
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if value is None or value == "":
        return
    if isinstance(value, datetime.date) and cell.get("s", "0") in dated:
        etree.SubElement(cell, _q("v")).text = str((value - _DAY_ZERO).days)
    elif isinstance(value, int):
        etree.SubElement(cell, _q("v")).text = str(value)
    else:
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, _q("is")), _q("t"))
        text.text = str(value)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _values(root: etree._Element, strings: list[str], shown: Mapping[str, Any]) -> None:
    """This function will fill the values outside the list."""
    for cell in list(root.iter(_q("c"))):
        text = _text(cell, strings)
        tags = list(placeholders.VALUE.finditer(text))
        if tags and not any(tag[2] for tag in tags):
            _write(cell, placeholders.fill(text, shown), frozenset())


class _Filler:
    """Repeats the row with the tags, and moves what stands below it."""

    def __init__(self, root: etree._Element, dated: frozenset[str]) -> None:
        self._root = root
        self._dated = dated

    def rows(self, sheet: Sheet, layout: Layout) -> None:
        """This function will write the rows of a list, and their marks in a hidden column behind all others."""
        rows = list(self._root.iter(_q("row")))
        template = next(each for each in rows if int(each.get("r", "0")) == layout.row)
        more = max(len(sheet.rows), 1) - 1
        letters = _letters(self._last_column(rows) + 1)
        self._move(rows, layout.row, more)
        parent = template.getparent()
        at = parent.index(template)
        place = {where: column for column, where, _ in layout.tags}
        for count, (cells, mark) in enumerate(zip(sheet.rows, sheet.marks[1:], strict=True)):
            made = copy.deepcopy(template)
            self._renumber(made, layout.row + count)
            values = dict(zip(sheet.codes, cells, strict=True))
            for cell in made.iter(_q("c")):
                column = place.get(_PLACE.match(cell.get("r", ""))[1])  # type: ignore[index]
                if column is not None:
                    _write(cell, values[column], self._dated)
            self._mark(made, letters, layout.row + count, mark)
            parent.insert(at + count, made)
        if sheet.rows:
            parent.remove(template)
        else:
            for cell in template.iter(_q("c")):
                _write(cell, None, self._dated)
        above = [each for each in rows if int(each.get("r", "0")) < layout.row and len(each)][-1]
        self._mark(above, letters, int(above.get("r", "0")), sheet.marks[0])
        self._hide(self._last_column(rows))

    @staticmethod
    def _last_column(rows: list[etree._Element]) -> int:
        places = [_number(_PLACE.match(cell.get("r", ""))[1]) for row in rows for cell in row]  # type: ignore[index]
        return max(places, default=1)

    def _move(self, rows: list[etree._Element], row: int, more: int) -> None:
        """This function will move what stands below the row, and stretch what lies over it."""
        for each in rows:
            if int(each.get("r", "0")) > row:
                self._renumber(each, int(each.get("r", "0")) + more)
        for element in self._root.iter(etree.Element):
            for name in ("ref", "sqref"):
                if element.get(name) and element.tag != _q("row"):
                    element.set(name, _RANGE.sub(lambda found: _moved(found, row, more), element.get(name, "")))

    @staticmethod
    def _renumber(row: etree._Element, number: int) -> None:
        row.set("r", str(number))
        row.attrib.pop("spans", None)
        for cell in row.iter(_q("c")):
            cell.set("r", f"{_PLACE.match(cell.get('r', ''))[1]}{number}")  # type: ignore[index]

    @staticmethod
    def _mark(row: etree._Element, letters: str, number: int, mark: str) -> None:
        cell = etree.SubElement(row, _q("c"))
        cell.set("r", f"{letters}{number}")
        _write(cell, mark, frozenset())

    def _hide(self, column: int) -> None:
        """This function will hide the column of the marks."""
        widths = self._root.find(_q("cols"))
        if widths is None:
            widths = etree.Element(_q("cols"))
            data = self._root.find(_q("sheetData"))
            data.addprevious(widths)
        for each in list(widths):
            if int(each.get("min", "0")) >= column:
                widths.remove(each)
            elif int(each.get("max", "0")) >= column:
                each.set("max", str(column - 1))
        hidden = etree.SubElement(widths, _q("col"))
        for name, value in (("min", column), ("max", column), ("width", 1), ("hidden", 1), ("customWidth", 1)):
            hidden.set(name, str(value))


def _moved(found: re.Match[str], row: int, more: int) -> str:
    number = int(found[2])
    return f"{found[1]}{number + more if number > row else number}"


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
