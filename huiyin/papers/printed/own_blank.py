"""The own blank keeps how a site's docx is examined before it is kept, and again before it is filled.

It must be a plain document: no macros, no embedded objects, nothing fetched from outside, no fields that read files.
Each of its tags must name a field of its paper; a mistake is told with the paragraph it stands in.
"""

import io
import pathlib
import re
import tempfile
import zipfile

import lxml.etree
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from huiyin.kernel.refused import Refused
from huiyin.papers import archives
from huiyin.papers.printed import filling, packing, placeholders
from huiyin.papers.printed.paper import BLANK_LIMIT_BYTES, Field, Paper, Prose
from huiyin.papers.printed.placeholders import Control

UNPACKED_LIMIT_BYTES = 40 << 20
PARAGRAPHS_LIMIT = 3_000
TAGS_LIMIT = 1_000
SHOWN_CHARACTERS = 80

# What may lie in a docx. Anything else (objects, macros, ActiveX, chunks of other documents) is refused.
_MEMBER = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/[\w.-]+\.(?:xml|jpeg|jpg|png)|customXml/[\w./-]+\.(?:xml|rels)"
    r"|word/(?:_rels/)?[\w.-]+\.(?:xml|rels)|word/theme/(?:_rels/)?[\w.-]+\.(?:xml|rels)"
    r"|word/glossary/(?:_rels/)?[\w.-]+\.(?:xml|rels)|word/media/[\w.-]+\.(?:png|jpg|jpeg|gif|bmp|tif|tiff)",
    re.IGNORECASE,
)
_FOLDER = re.compile(r"(?:_rels|docProps|customXml|word)(?:/[\w.-]+)*/")
_RELATION = re.compile(
    rb"/(?:officeDocument|extended-properties|custom-properties|core-properties|thumbnail|styles|stylesWithEffects"
    rb"|settings|webSettings|fontTable|theme|numbering|header|footer|footnotes|endnotes|comments|commentsExtended"
    rb"|commentsIds|commentsExtensible|people|image|customXml|customXmlProps|glossaryDocument)$"
)
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
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


def examine(content: bytes, *, paper: Paper, extra: tuple[str, ...] = ()) -> None:
    """This function will make sure that a docx can be kept as the blank of a paper.

    :raises Refused: blank_too_large, blank_not_docx, blank_member, blank_external, blank_active, blank_field_code,
        blank_tag_elsewhere, blank_tag_unknown, blank_placeholder_unknown, blank_tag_alone, blank_tag_open,
        blank_tag_unopened, blank_tag_near, blank_no_placeholder, blank_lacks, blank_too_many, and those of
        ``archives.examine``. Facts: place and paragraph, where there is one; counted from 1, tables included.
    """
    _examine_archive(content)
    try:
        document = packing.opened(content)
    except (KeyError, ValueError, lxml.etree.LxmlError, AttributeError) as error:
        raise Refused("blank_not_docx", reason=type(error).__name__) from error
    _examine_text(document, paper, extra=extra)


def _examine_archive(content: bytes) -> None:
    if len(content) > BLANK_LIMIT_BYTES:
        raise Refused("blank_too_large", size_bytes=len(content), limit_bytes=BLANK_LIMIT_BYTES)
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(content)
        file.flush()
        archives.examine(pathlib.Path(file.name))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
        if unpacked > UNPACKED_LIMIT_BYTES:
            raise Refused("blank_too_large", size_bytes=unpacked, limit_bytes=UNPACKED_LIMIT_BYTES)
        names = {member.filename for member in members}
        if not {"[Content_Types].xml", "word/document.xml"} <= names:
            raise Refused("blank_not_docx", reason="word/document.xml")
        for name in sorted(names):
            if not (_MEMBER.fullmatch(name) or _FOLDER.fullmatch(name)):
                raise Refused("blank_member", member=name[:SHOWN_CHARACTERS])
        if _DOCUMENT not in archive.read("[Content_Types].xml"):
            raise Refused("blank_not_docx", reason="[Content_Types].xml")
        for name in sorted(names):
            if name.lower().endswith((".xml", ".rels")):
                _examine_part(name, _tree(archive.read(name), name))
            elif not name.endswith("/") and not archive.read(name).startswith(_PICTURES):
                raise Refused("blank_member", member=name[:SHOWN_CHARACTERS])


def _tree(content: bytes, name: str) -> etree._Element:
    # What is searched for in bytes elsewhere would be missed in an encoding of wide characters.
    if b"\0" in content:
        raise Refused("blank_not_docx", reason=name[:SHOWN_CHARACTERS])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("blank_not_docx", reason=name[:SHOWN_CHARACTERS]) from error


def _examine_part(name: str, root: etree._Element) -> None:
    if name.lower().endswith(".rels"):
        for relation in root.iter(etree.Element):
            _examine_relation(relation)
        return
    if name == "[Content_Types].xml":
        _examine_types(root)
    # A code may be cut up over runs, so that each half looks harmless.
    codes: list[str] = []
    for element in root.iter(etree.Element):
        _examine_element(element)
        if element.tag in _CODES:
            codes.append(element.text or "")
        elif element.tag == qn("w:fldChar"):
            _examine_code("".join(codes))
            codes = []
    _examine_code("".join(codes))
    if not re.fullmatch(r"word/(?:document|header\d*|footer\d*)\.xml", name, re.IGNORECASE):
        text = "".join(root.itertext())
        if found := placeholders.LIKE_A_TAG.search(text):
            raise Refused("blank_tag_elsewhere", member=name[:SHOWN_CHARACTERS], tag=found[0][:SHOWN_CHARACTERS])


def _examine_relation(relation: etree._Element) -> None:
    target, kind = relation.get("Target", ""), relation.get("Type", "")
    if relation.get("TargetMode", "").lower() == "external":
        raise Refused("blank_external", target=target[:SHOWN_CHARACTERS])
    if etree.QName(relation).localname == "Relationship" and not _RELATION.search(kind.encode()):
        raise Refused("blank_active", what=kind.rsplit("/", 1)[-1][:SHOWN_CHARACTERS])


def _examine_types(root: etree._Element) -> None:
    """This function will make sure that what is read as a part of the document is examined as one."""
    for each in root.iter(etree.Element):
        name = each.get("PartName") or f".{each.get('Extension', 'xml')}"
        if each.get("ContentType", "").lower().endswith("xml") and not name.lower().endswith((".xml", ".rels")):
            raise Refused("blank_not_docx", reason=name[:SHOWN_CHARACTERS])


def _examine_element(element: etree._Element) -> None:
    if element.tag in _FORBIDDEN:
        raise Refused("blank_active", what=etree.QName(element).localname)
    if element.tag == qn("w:fldSimple"):
        _examine_code(element.get(qn("w:instr"), ""))
    if str(element.tag).startswith(_VML):
        for attribute, target in element.attrib.items():
            if etree.QName(attribute).localname.lower() in _FETCHING:
                raise Refused("blank_external", target=str(target)[:SHOWN_CHARACTERS])


def _examine_code(code: str) -> None:
    word = code.split()[0].upper() if code.split() else ""
    if word and word not in _FIELD_CODES:
        raise Refused("blank_field_code", what=word[:SHOWN_CHARACTERS])


def _examine_text(document: Document, paper: Paper, *, extra: tuple[str, ...]) -> None:
    reading = _Reading(paper, extra=extra)
    for root in filling.roots(document):
        reading.place = {"body": "body", "hdr": "head", "ftr": "foot"}[etree.QName(root).localname]
        reading.paragraph = 0
        reading.children(root, {})
    if not reading.named:
        raise Refused("blank_no_placeholder")
    # A paper that is one document would be an empty sheet without it.
    for block in paper.blocks:
        if isinstance(block, Prose) and block.whole and block.name not in reading.named:
            raise Refused("blank_lacks", tag=f"{{{{ {block.name} }}}}")


class _Reading:
    """Reads a blank as it will be filled, and counts its paragraphs as a person would."""

    def __init__(self, paper: Paper, *, extra: tuple[str, ...]) -> None:
        self.place = "body"
        self.paragraph = 0
        self.named: set[str] = set()
        self._tags = 0
        self._paragraphs = 0
        self._top = {each.name: each for each in paper.fields}
        for name in ("paper_title", *extra, *(f"{each.name}_none" for each in paper.fields if each.kind == "list")):
            self._top[name] = Field(name)

    def children(self, parent: etree._Element, items: dict[str, tuple[Field, ...]]) -> None:
        """This function will read the blocks below an element; ``items`` are the loops that are open."""
        open_tags: list[tuple[Control, int, dict[str, tuple[Field, ...]]]] = []
        for element in parent:
            if not isinstance(element.tag, str):
                continue
            if steering := filling.control_of(element):
                self.paragraph += len(list(element.iter(qn("w:p"))))
                items = self._steer(steering, open_tags, items)
            elif element.tag == qn("w:p"):
                self._read(element, items)
            else:
                self.children(element, items)
        if open_tags:
            steering, at, _ = open_tags[-1]
            raise self._refused("blank_tag_open", at=at, tag=_spelt(steering))

    def _steer(
        self, steering: Control, open_tags: list[tuple[Control, int, dict[str, tuple[Field, ...]]]],
        items: dict[str, tuple[Field, ...]],
    ) -> dict[str, tuple[Field, ...]]:  # fmt: skip
        self._count_tag()
        if not steering.opens:
            if not open_tags or open_tags[-1][0].end != steering.verb:
                raise self._refused("blank_tag_unopened", tag=_spelt(steering))
            return open_tags.pop()[2]
        field = self._field(steering.name, owner=steering.owner, items=items, tag=_spelt(steering))
        open_tags.append((steering, self.paragraph, items))
        if steering.verb == "if":
            return items
        if field.kind != "list" or steering.item in self._top or steering.item in items:
            raise self._refused("blank_placeholder_unknown", tag=_spelt(steering))
        made = ("number", "serial", "lead") if steering.name == "attachments" else ("number", "serial")
        return items | {steering.item: (*field.fields, *map(Field, made))}

    def _read(self, paragraph: etree._Element, items: dict[str, tuple[Field, ...]]) -> None:
        self.paragraph += 1
        self._paragraphs += 1
        if self._paragraphs > PARAGRAPHS_LIMIT:
            raise Refused("blank_too_many", limit=PARAGRAPHS_LIMIT)
        text = filling.text_of(paragraph)
        for tag in placeholders.VALUE.finditer(text):
            self._count_tag()
            name, owner = (tag[2], tag[1]) if tag[2] else (tag[1], "")
            if self._field(name, owner=owner, items=items, tag=tag[0]).kind == "list":
                raise self._refused("blank_placeholder_unknown", tag=tag[0])
        rest = placeholders.VALUE.sub("", text)
        if nearly := placeholders.near(rest):
            raise self._refused("blank_tag_near", tag=nearly[0], right=nearly[1][:SHOWN_CHARACTERS])
        # A steering tag must fill its paragraph, or its row, alone.
        if found := placeholders.LIKE_A_TAG.search(rest):
            alone = placeholders.control(found[0])
            raise self._refused("blank_tag_alone" if alone else "blank_tag_unknown", tag=found[0])
        for box in paragraph.iter(qn("w:txbxContent")):
            self.children(box, items)

    def _field(self, name: str, *, owner: str, items: dict[str, tuple[Field, ...]], tag: str) -> Field:
        known = {each.name: each for each in items.get(owner, ())} if owner else self._top
        if name not in known:
            raise self._refused("blank_placeholder_unknown", tag=tag)
        self.named.add(name)
        return known[name]

    def _count_tag(self) -> None:
        self._tags += 1
        if self._tags > TAGS_LIMIT:
            raise Refused("blank_too_many", limit=TAGS_LIMIT)

    def _refused(self, code: str, *, tag: str, at: int = 0, **more: str) -> Refused:
        return Refused(code, place=self.place, paragraph=at or self.paragraph, tag=tag[:SHOWN_CHARACTERS], **more)


def _spelt(steering: Control) -> str:
    source = f"{steering.owner}.{steering.name}" if steering.owner else steering.name
    match steering.verb:
        case "for":
            return f"{{%{steering.over} for {steering.item} in {source} %}}"
        case "if":
            return f"{{%{steering.over} if {source} %}}"
        case _:
            return f"{{%{steering.over} {steering.verb} %}}"
