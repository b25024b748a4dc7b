"""The own places keep how a person is told where in a blank of the site's own something stands.

In a document by its paragraph, counted from the top of the text, the header or the footer, those in tables and text
boxes included; in a workbook by its cell; what has neither by the part of the file. The sentence is ``printed-where``.
"""

import posixpath
import re
import urllib.parse
from collections.abc import Mapping

from docx.oxml.ns import qn
from lxml import etree

SHOWN_CHARACTERS = 80

Where = dict[str, str | int]

_PARAGRAPH = qn("w:p")
_PLACES = (
    ("body", re.compile(r"word/document\.xml", re.IGNORECASE)),
    ("head", re.compile(r"word/header\d*\.xml", re.IGNORECASE)),
    ("foot", re.compile(r"word/footer\d*\.xml", re.IGNORECASE)),
)
_RELATIONS = re.compile(r"(?P<folder>.*?)_rels/(?P<name>[^/]*)\.rels", re.IGNORECASE)
_OF_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)


def part(member: str) -> Where:
    """This function will tell of a part of the file as a whole."""
    return {"at": "part", "member": member[:SHOWN_CHARACTERS]}


def kind(member: str) -> str:
    """This function will tell which of the parts that are filled a member is; ``part`` for any other."""
    return next((place for place, name in _PLACES if name.fullmatch(member)), "part")


def of(member: str, element: etree._Element) -> Where:
    """This function will tell where an element of a document stands: in a paragraph, between two, or in a part."""
    paragraphs = list(element.getroottree().getroot().iter(_PARAGRAPH))
    where = part(member) | {"place": kind(member)}
    if (around := paragraph_of(element)) is not None:
        return where | {"at": "in", "paragraph": paragraphs.index(around) + 1}
    if where["place"] == "part":
        return where
    before = 0
    for each in element.getroottree().getroot().iter(etree.Element):
        if each is element:
            break
        before += each.tag == _PARAGRAPH
    return where | {"at": "after" if before else "begin", "paragraph": before}


def paragraph_of(element: etree._Element) -> etree._Element | None:
    """This function will find the nearest paragraph around an element."""
    found: etree._Element | None = element
    while found is not None and found.tag != _PARAGRAPH:
        found = found.getparent()
    return found


def owner(relations: str) -> str:
    """This function will name the part that a member of relations belongs to; nothing for those of the whole file."""
    found = _RELATIONS.fullmatch(relations)
    return found["folder"] + found["name"] if found and found["name"] else ""


def user(relation: etree._Element, root: etree._Element | None) -> etree._Element | None:
    """This function will find the element that uses a relation in the part it belongs to."""
    for element in root.iter(etree.Element) if root is not None else ():
        for name, value in element.attrib.items():
            if str(name).startswith(_OF_RELATION) and value == relation.get("Id"):
                return element
    return None


def leads_outside(relation: etree._Element) -> bool:
    """This function will tell whether a relation leads out of its file, whatever it says of itself."""
    outside = relation.get("TargetMode", "").lower() == "external"
    return outside or _SCHEME.match(relation.get("Target", "").strip()) is not None


def target(relation: etree._Element, relations: str) -> str:
    """This function will name the member that a relation leads to."""
    named = urllib.parse.unquote(relation.get("Target", ""))
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner(relations)), named)).lstrip("/")


def using(relation: etree._Element, relations: str, *, roots: Mapping[str, etree._Element]) -> Where:
    """This function will tell where a relation of a document is used; by its own part where nothing uses it."""
    name = owner(relations)
    element = user(relation, roots.get(name))
    return part(relations) if element is None else of(name, element)
