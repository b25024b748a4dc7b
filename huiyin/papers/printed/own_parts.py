"""The own parts keep how the file of a site's docx is examined: its zip, its parts, their relations and their elements.

It must be a plain document: no macros, no embedded objects, nothing fetched from outside, no fields that read files,
and no tag where none is filled in. Each is told with its place (``own_places``).
"""

import io
import pathlib
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping

from docx.oxml.ns import qn
from lxml import etree

from huiyin.kernel.refused import Refused
from huiyin.papers import archives
from huiyin.papers.printed import own_places, placeholders
from huiyin.papers.printed.own_places import SHOWN_CHARACTERS
from huiyin.papers.printed.paper import BLANK_LIMIT_BYTES

UNPACKED_LIMIT_BYTES = 40 << 20

# What may lie in a docx. Anything else (objects, macros, ActiveX, chunks of other documents) is refused.
_MEMBER = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/[\w.-]+\.(?:xml|jpeg|jpg|png)|customXml/[\w./-]+\.(?:xml|rels)"
    r"|word/(?:_rels/)?[\w.-]+\.(?:xml|rels)|word/theme/(?:_rels/)?[\w.-]+\.(?:xml|rels)"
    r"|word/glossary/(?:_rels/)?[\w.-]+\.(?:xml|rels)|word/media/[\w.-]+\.(?:png|jpg|jpeg|gif|bmp|tif|tiff)",
    re.IGNORECASE,
)
_FOLDER = re.compile(r"(?:_rels|docProps|customXml|word)(?:/[\w.-]+)*/")
_RELATION = re.compile(
    r"/(?:officeDocument|extended-properties|custom-properties|core-properties|thumbnail|styles|stylesWithEffects"
    r"|settings|webSettings|fontTable|theme|numbering|header|footer|footnotes|endnotes|comments|commentsExtended"
    r"|commentsIds|commentsExtensible|people|image|customXml|customXmlProps|glossaryDocument)$"
)
_TYPES, _MAIN = "[Content_Types].xml", "word/document.xml"
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = b"application/vnd.ms-word.document.macroEnabled"
_FIELD_CODES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "TOC", "PAGEREF", "REF", "SEQ"})
_FORBIDDEN = {
    qn("w:object"), qn("w:altChunk"), qn("w:control"), qn("w:subDoc"), qn("w:attachedTemplate"), qn("w:mailMerge"),
    qn("w:dataBinding"), "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding",
    "{urn:schemas-microsoft-com:office:office}OLEObject",
}  # fmt: skip
_VML = "{urn:schemas-microsoft-com:vml}"
# By these a picture or a shape of VML names a file by itself, with no relation.
_FETCHING = frozenset({"src", "href", "althref"})
_CODES = (qn("w:instrText"), qn("w:delInstrText"))
# A metafile is a program that draws, and word processors know a picture by its first bytes, whatever it is called.
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
# The archives speak of workbooks; of a document the same is said in its own words.
_OF_ARCHIVE = {
    "archive_broken": "blank_broken", "archive_encrypted": "blank_encrypted", "archive_path": "blank_path",
    "archive_twice": "blank_twice", "archive_link": "blank_link", "archive_nested": "blank_nested",
    "archive_too_many": "blank_members", "archive_too_large": "blank_unpacked", "archive_ratio": "blank_bomb",
    "workbook_macros": "blank_macros", "workbook_dtd": "blank_dtd",
    # Parts of a workbook that draw on the outside; a document has no place for them.
    "workbook_external": "blank_member",
}  # fmt: skip
# How a list is numbered: {%1} is the first level between braces.
_LEVEL = re.compile(r"%\d")


def examine(content: bytes) -> dict[str, etree._Element]:
    """This function will make sure that the file of a blank is a plain document; it gives its parts by their names.

    :raises Refused: blank_too_large, blank_not_docx, blank_member, blank_external, blank_active, blank_field_code,
        blank_part_missing, and what the archives find, in the words of documents: blank_broken, blank_encrypted,
        blank_path, blank_twice, blank_link, blank_nested, blank_members, blank_unpacked, blank_bomb, blank_macros,
        blank_dtd. Facts: those of ``own_places``.
    """
    _examine_archive(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
        if unpacked > UNPACKED_LIMIT_BYTES:
            raise Refused("blank_too_large", size_bytes=unpacked, limit_bytes=UNPACKED_LIMIT_BYTES)
        names = {member.filename for member in members}
        _examine_names(names, archive)
        roots = {name: _tree(archive.read(name), name) for name in sorted(names) if _is_xml(name)}
    for name, root in roots.items():
        if name.lower().endswith(".rels"):
            for relation in root.iter(etree.Element):
                _examine_relation(relation, name, names=names, roots=roots)
        else:
            _examine_part(name, root)
    return roots


def examine_tags(name: str, root: etree._Element, *, filled: bool) -> None:
    """This function will make sure that no tag, right or misspelt, stands where it would stay as it is: in an
    attribute, a field, a formula, or a part that is not filled.

    :raises Refused: blank_tag_elsewhere.
    """
    for element in root.iter(etree.Element):
        for value in element.attrib.values():
            if tag := placeholders.stray(_LEVEL.sub("", str(value))):
                raise Refused("blank_tag_elsewhere", tag=tag[:SHOWN_CHARACTERS], **own_places.of(name, element))
    for first, text in _unfilled(root, filled=filled):
        if tag := placeholders.stray(text):
            raise Refused("blank_tag_elsewhere", tag=tag[:SHOWN_CHARACTERS], **own_places.of(name, first))


def _unfilled(root: etree._Element, *, filled: bool) -> Iterator[tuple[etree._Element, str]]:
    """This function will yield the texts that no value comes into, each with its first element: a paragraph's own
    together, since a tag may be cut up over its runs."""
    held: dict[tuple[etree._Element | None, str], list[etree._Element]] = {}
    for element in root.iter(etree.Element):
        paragraph = own_places.paragraph_of(element)
        if element.text and not (filled and element.tag == qn("w:t") and paragraph is not None):
            held.setdefault((paragraph, str(element.tag)), []).append(element)
    for elements in held.values():
        yield elements[0], "".join(each.text or "" for each in elements)


def _examine_archive(content: bytes) -> None:
    if len(content) > BLANK_LIMIT_BYTES:
        raise Refused("blank_too_large", size_bytes=len(content), limit_bytes=BLANK_LIMIT_BYTES)
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(content)
        file.flush()
        try:
            archives.examine(pathlib.Path(file.name), links=False)
        except Refused as refused:
            # Why a zip can't be read the library says in English only, and it helps nobody.
            facts = {name: fact for name, fact in refused.facts.items() if name != "reason"}
            raise Refused(_OF_ARCHIVE[refused.code], **facts) from refused


def _examine_names(names: set[str], archive: zipfile.ZipFile) -> None:
    if not {_TYPES, _MAIN} <= names:
        raise Refused("blank_not_docx", reason=_MAIN)
    for name in sorted(names):
        if not (_MEMBER.fullmatch(name) or _FOLDER.fullmatch(name)):
            raise Refused("blank_member", member=name[:SHOWN_CHARACTERS])
        if not (_is_xml(name) or name.endswith("/") or archive.read(name).startswith(_PICTURES)):
            raise Refused("blank_member", member=name[:SHOWN_CHARACTERS])
    types = archive.read(_TYPES)
    if _MACROS in types:
        raise Refused("blank_macros", member=_TYPES)
    if _DOCUMENT not in types:
        raise Refused("blank_not_docx", reason=_TYPES)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _tree(content: bytes, name: str) -> etree._Element:
    # What is searched for in bytes elsewhere would be missed in an encoding of wide characters.
    if b"\0" in content:
        raise Refused("blank_not_docx", reason=name[:SHOWN_CHARACTERS])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("blank_not_docx", reason=name[:SHOWN_CHARACTERS]) from error


def _examine_relation(
    relation: etree._Element, name: str, *, names: set[str], roots: Mapping[str, etree._Element]
) -> None:
    target, kind = relation.get("Target", ""), relation.get("Type", "")
    if own_places.leads_outside(relation):
        where = own_places.using(relation, name, roots=roots)
        raise Refused("blank_external", target=target[:SHOWN_CHARACTERS], **where)
    if etree.QName(relation).localname != "Relationship":
        return
    if not _RELATION.search(kind):
        where = own_places.using(relation, name, roots=roots)
        raise Refused("blank_active", what=kind.rsplit("/", 1)[-1][:SHOWN_CHARACTERS], **where)
    if own_places.target(relation, name) not in names:
        where = own_places.using(relation, name, roots=roots)
        raise Refused("blank_part_missing", target=target[:SHOWN_CHARACTERS], **where)


def _examine_part(name: str, root: etree._Element) -> None:
    if name == _TYPES:
        _examine_types(root)
    # A code may be cut up over runs, so that each half looks harmless.
    codes: list[etree._Element] = []
    for element in root.iter(etree.Element):
        _examine_element(element, name)
        if element.tag in _CODES:
            codes.append(element)
        elif element.tag == qn("w:fldChar"):
            _examine_codes(codes, name)
            codes = []
    _examine_codes(codes, name)


def _examine_types(root: etree._Element) -> None:
    """This function will make sure that what is read as a part of the document is examined as one."""
    for each in root.iter(etree.Element):
        name = each.get("PartName") or f".{each.get('Extension', 'xml')}"
        if each.get("ContentType", "").lower().endswith("xml") and not _is_xml(name):
            raise Refused("blank_not_docx", reason=name[:SHOWN_CHARACTERS])


def _examine_element(element: etree._Element, name: str) -> None:
    if element.tag in _FORBIDDEN:
        raise Refused("blank_active", what=etree.QName(element).localname, **own_places.of(name, element))
    if element.tag == qn("w:fldSimple"):
        _examine_code(element.get(qn("w:instr"), ""), name, element=element)
    if str(element.tag).startswith(_VML):
        for attribute, target in element.attrib.items():
            if etree.QName(attribute).localname.lower() in _FETCHING:
                where = own_places.of(name, element)
                raise Refused("blank_external", target=str(target)[:SHOWN_CHARACTERS], **where)


def _examine_codes(codes: list[etree._Element], name: str) -> None:
    if codes:
        _examine_code("".join(each.text or "" for each in codes), name, element=codes[0])


def _examine_code(code: str, name: str, *, element: etree._Element) -> None:
    word = code.split()[0].upper() if code.split() else ""
    if word and word not in _FIELD_CODES:
        raise Refused("blank_field_code", what=word[:SHOWN_CHARACTERS], **own_places.of(name, element))
