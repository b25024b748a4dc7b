"""The filling keeps how values come into a docx: paragraph by paragraph, row by row, in the tree of the document.

No text of a value is ever read as XML or as a tag, since it is set as the text of an element, once.
"""

import copy
from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml import etree

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import placeholders
from huiyin.papers.printed.placeholders import Control, Scope

# A small blank that loops over a long list could otherwise fill the memory.
PARAGRAPHS_LIMIT = 100_000

_PARAGRAPH, _TEXT, _ROW, _CELL, _TABLE = qn("w:p"), qn("w:t"), qn("w:tr"), qn("w:tc"), qn("w:tbl")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def fill(document: Document, values: Scope) -> None:
    """This function will fill an examined document: its body, and the heads and feet of its sections.

    :raises Refused: paper_too_long.
    """
    filling = _Filling()
    for root in roots(document):
        filling.children(root, values)


def roots(document: Document) -> Iterator[etree._Element]:
    """This function will yield the elements that placeholders may stand in."""
    yield document.element.body
    for part in _heads_and_feet(document):
        yield part.element


def members(document: Document) -> frozenset[str]:
    """This function will name the parts of the file that placeholders may stand in."""
    parts = (document.part, *_heads_and_feet(document))
    return frozenset(str(part.partname).lstrip("/") for part in parts)


def _heads_and_feet(document: Document) -> Iterator[StoryPart]:
    seen = set()
    for section in document.sections:
        for shown in (
            section.header, section.first_page_header, section.even_page_header,
            section.footer, section.first_page_footer, section.even_page_footer,
        ):  # fmt: skip
            if not shown.is_linked_to_previous and shown.part not in seen:
                seen.add(shown.part)
                yield shown.part


def text_of(element: etree._Element) -> str:
    """This function will give the text of a paragraph without its text boxes, or of all paragraphs of a row."""
    return "".join(each.text or "" for each in _runs(element))


def _runs(element: etree._Element) -> list[etree._Element]:
    return [each for each in element.iter(_TEXT) if not _inside_box(each, element)]


def control_of(element: etree._Element) -> Control | None:
    """This function will give the steering tag that a paragraph or a row consists of."""
    if element.tag not in (_PARAGRAPH, _ROW):
        return None
    found = placeholders.control(text_of(element))
    return found if found and (found.over == "tr") == (element.tag == _ROW) else None


def stamp(document: Document, *, line: str, across: str = "") -> None:
    """This function will write the mark of person and time into every foot, and another across every page, if given."""
    for place, section in enumerate(document.sections):
        kinds = [(section.footer, section.header)]
        if document.settings.odd_and_even_pages_header_footer:
            kinds.append((section.even_page_footer, section.even_page_header))
        if section.different_first_page_header_footer:
            kinds.append((section.first_page_footer, section.first_page_header))
        for foot, head in kinds:
            # One linked to the section before shows what that one has; the first section has its own.
            if place == 0 or not foot.is_linked_to_previous:
                foot._element.append(_mark_line(line))
            if across:
                head.is_linked_to_previous = False
                head._element.append(_mark_across(across))


class _Filling:
    def __init__(self) -> None:
        self._made = 0

    def children(self, parent: etree._Element, scope: Scope) -> None:
        """This function will fill the blocks below an element."""
        self._run(list(parent), scope)

    def _run(self, elements: Sequence[etree._Element], scope: Scope) -> None:
        position = 0
        while position < len(elements):
            element = elements[position]
            steering = control_of(element)
            if steering and steering.opens:
                end = _end(elements, position)
                self._steer(steering, elements[position : end + 1], scope)
                position = end
            elif element.tag == _PARAGRAPH:
                self._paragraph(element, scope)
            elif element.tag != _TEXT:
                self.children(element, scope)
                if element.tag == _CELL and element.find(f"./{_PARAGRAPH}") is None:
                    etree.SubElement(element, _PARAGRAPH)
            position += 1

    def _steer(self, steering: Control, elements: Sequence[etree._Element], scope: Scope) -> None:
        opening, inner, closing = elements[0], elements[1:-1], elements[-1]
        given = placeholders.value(scope, steering.name, owner=steering.owner)
        if steering.verb == "if":
            if given:
                self._run(inner, scope)
            else:
                _drop(inner)
        else:
            self._repeat(steering, inner, given, scope=scope, before=closing)
        _drop((opening, closing))

    def _repeat(
        self, steering: Control, inner: Sequence[etree._Element], items: Sequence[Any], *, scope: Scope,
        before: etree._Element,
    ) -> None:  # fmt: skip
        for item in items:
            made = [copy.deepcopy(each) for each in inner]
            self._count(len(made))
            for each in made:
                # Never by position: counting the children anew for each would square the time.
                before.addprevious(each)
            self._run(made, {**scope, steering.item: item})
        _drop(inner)

    def _paragraph(self, paragraph: etree._Element, scope: Scope) -> None:
        for box in [each for each in paragraph.iter(qn("w:txbxContent")) if not _inside_box(each, paragraph)]:
            self.children(box, scope)
        runs = _runs(paragraph)
        text = "".join(each.text or "" for each in runs)
        if not placeholders.VALUE.search(text):
            return
        _put(runs, text, scope)
        written = "".join(each.text or "" for each in runs)
        if not written and placeholders.only_values(text) and len(paragraph.findall(f".//{_TEXT}")) == len(runs):
            _vanish(paragraph)
        else:
            self._part(paragraph, runs)

    def _part(self, paragraph: etree._Element, runs: Sequence[etree._Element]) -> None:
        """This function will make a paragraph of its own of every line of a value."""
        for position, run in enumerate(runs):
            before, end, after = (run.text or "").partition("\n")
            if not end:
                continue
            self._count(1)
            following = copy.deepcopy(paragraph)
            paragraph.addnext(following)
            for indent in following.iter(qn("w:ind")):
                # What follows behind a number stands under it.
                indent.attrib.pop(qn("w:hanging"), None)
            others = list(following.iter(_TEXT))
            for each in others[:position]:
                each.text = ""
            _write(others[position], after)
            _write(run, before)
            for each in runs[position + 1 :]:
                each.text = ""
            self._part(following, others)
            return

    def _count(self, paragraphs: int) -> None:
        self._made += paragraphs
        if self._made > PARAGRAPHS_LIMIT:
            raise Refused("paper_too_long", paper="docx", limit=PARAGRAPHS_LIMIT)


def _put(runs: Sequence[etree._Element], text: str, scope: Scope) -> None:
    """This function will set the values; a tag cut up over several runs takes the looks of the first."""
    starts: list[int] = []
    at = 0
    for run in runs:
        starts.append(at)
        at += len(run.text or "")
    written = [""] * len(runs)
    place, done = 0, 0

    def keep(until: int) -> None:
        nonlocal place, done
        while done < until:
            while place + 1 < len(runs) and starts[place + 1] <= done:
                place += 1
            stop = min(until, starts[place + 1] if place + 1 < len(runs) else until)
            written[place] += text[done:stop]
            done = stop

    for tag in placeholders.VALUE.finditer(text):
        keep(tag.start())
        while place + 1 < len(runs) and starts[place + 1] <= tag.start():
            place += 1
        written[place] += placeholders.fill(tag[0], scope)
        done = tag.end()
    keep(len(text))
    for run, new in zip(runs, written, strict=True):
        _write(run, new)


def _write(run: etree._Element, text: str) -> None:
    run.text = text
    run.set(_SPACE, "preserve")


def _end(elements: Sequence[etree._Element], start: int) -> int:
    """This function will find the tag that closes the one at ``start``."""
    depth = 0
    for position in range(start, len(elements)):
        steering = control_of(elements[position])
        if steering:
            depth += 1 if steering.opens else -1
            if depth == 0:
                return position
    raise AssertionError("an examined blank closes what it opens")


def _vanish(paragraph: etree._Element) -> None:
    """This function will take an empty paragraph away; a cell keeps its last."""
    parent = paragraph.getparent()
    if parent.tag == _CELL and len(parent.findall(f"./{_PARAGRAPH}")) == 1:
        return
    # One that carries the settings of a section ends that section.
    if paragraph.find(f".//{qn('w:sectPr')}") is None:
        parent.remove(paragraph)


def _drop(elements: Sequence[etree._Element]) -> None:
    for each in elements:
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)


def _inside_box(element: etree._Element, paragraph: etree._Element) -> bool:
    """Whether a text box stands between an element and the paragraph."""
    above = element.getparent()
    while above is not None and above is not paragraph:
        if above.tag == qn("w:txbxContent"):
            return True
        above = above.getparent()
    return False


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = f'xmlns:w="{_W}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
# A blank's own styles may hide text; the mark they don't.
_SHOWN = '<w:vanish w:val="0"/><w:webHidden w:val="0"/>'
_MARK_LINE = f"""<w:p {_SPACES}><w:pPr><w:spacing w:before="0" w:after="0" w:line="220" w:lineRule="exact"/>
<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="宋体"/>{_SHOWN}
<w:color w:val="595959"/><w:sz w:val="16"/>
</w:rPr><w:t xml:space="preserve"/></w:r></w:p>"""
# What word processors write for a picture of words: shape 136 and its own geometry.
_MARK_ACROSS = f"""<w:p {_SPACES}><w:r><w:rPr>{_SHOWN}</w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136"
adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>
<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="huiyin_mark" type="#_x0000_t136" o:allowincell="f" style="position:absolute;margin-left:0;margin-top:0;
width:470pt;height:30pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;
mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt"
string=""/></v:shape></w:pict></w:r></w:p>"""


def _mark_line(line: str) -> etree._Element:
    made = parse_xml(_MARK_LINE)
    next(made.iter(_TEXT)).text = line
    return made


def _mark_across(line: str) -> etree._Element:
    made = parse_xml(_MARK_ACROSS)
    *_, shown = made.iter("{urn:schemas-microsoft-com:vml}textpath")
    shown.set("string", line)
    return made
