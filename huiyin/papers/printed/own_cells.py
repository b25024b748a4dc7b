"""The own cells keep what may stand in a site's xlsx: nothing that acts or is fetched, and no tag outside its cells.

Each is told with its place: the cell and the sheet, or the part of the file (``own_places``).
"""

from collections.abc import Mapping

from lxml import etree

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import own_places, placeholders
from huiyin.papers.printed.own_places import SHOWN_CHARACTERS, Where

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FORBIDDEN = ("f", "oleObjects", "controls", "legacyDrawing", "webPublishItems", "customSheetViews")
_BOOK, _BOOK_RELATIONS, _STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
# The texts of cells are read as blanks are filled; a defined name is never shown, and old ones hold {#N/A}.
_READ_ELSEWHERE = (f"{_NS}is", f"{_NS}definedName")


def examine(roots: Mapping[str, etree._Element]) -> None:
    """This function will look through the parts of a workbook.

    :raises Refused: blank_active, blank_external, blank_tag_elsewhere.
    """
    sheets = _sheets(roots)
    for name, root in roots.items():
        if name.lower().endswith(".rels"):
            for relation in root.iter(etree.Element):
                if own_places.leads_outside(relation):
                    target = relation.get("Target", "")[:SHOWN_CHARACTERS]
                    raise Refused("blank_external", target=target, **_using(relation, name, roots=roots, sheets=sheets))
            continue
        for element in root.iter(etree.Element):
            what = etree.QName(element).localname
            if name in sheets and what in _FORBIDDEN:
                raise Refused("blank_active", what=what, **_where(name, element, sheets=sheets))
            unread = "" if name == _STRINGS or _is_read(element) else element.text or ""
            for text in map(str, (*element.attrib.values(), unread)):
                if tag := placeholders.stray(text):
                    where = _where(name, element, sheets=sheets)
                    raise Refused("blank_tag_elsewhere", tag=tag[:SHOWN_CHARACTERS], **where)


def _is_read(element: etree._Element) -> bool:
    return element.tag in _READ_ELSEWHERE or any(each.tag in _READ_ELSEWHERE for each in element.iterancestors())


def _sheets(roots: Mapping[str, etree._Element]) -> dict[str, str]:
    """This function will give the names of the sheets by the members that hold them."""
    relations = roots.get(_BOOK_RELATIONS, ())
    members = {each.get("Id"): own_places.target(each, _BOOK_RELATIONS) for each in relations}
    named = {members.get(each.get(_RELATION_ID)): each.get("name", "") for each in roots[_BOOK].iter(f"{_NS}sheet")}
    sheets = (name for name in roots if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    return {name: named.get(name, name) for name in sheets}


def _where(name: str, element: etree._Element, *, sheets: Mapping[str, str]) -> Where:
    if name not in sheets:
        return own_places.part(name)
    where: Where = {"at": "sheet", "sheet": sheets[name][:SHOWN_CHARACTERS]}
    for each in (element, *element.iterancestors()):
        # A cell names itself; a link or a rule names the cells that it lies over.
        cell = each.get("r") if each.tag == f"{_NS}c" else each.get("ref") or each.get("sqref")
        if cell:
            return where | {"at": "cell", "cell": cell[:SHOWN_CHARACTERS]}
    return where


def _using(
    relation: etree._Element, name: str, *, roots: Mapping[str, etree._Element], sheets: Mapping[str, str]
) -> Where:
    owner = own_places.owner(name)
    element = own_places.user(relation, roots.get(owner))
    return own_places.part(name) if element is None else _where(owner, element, sheets=sheets)
