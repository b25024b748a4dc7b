"""The own blank keeps how a site's docx is examined before it is kept, and again before it is filled.

It must be a plain document: no macros, no embedded objects, nothing fetched from outside, no fields that read files.
Each of its tags must name a field of its paper; a mistake is told with the paragraph it stands in.
"""

import lxml.etree
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import filling, own_parts, packing, placeholders
from huiyin.papers.printed.own_places import SHOWN_CHARACTERS
from huiyin.papers.printed.paper import Field, Paper, Prose
from huiyin.papers.printed.placeholders import Control

PARAGRAPHS_LIMIT = 3_000
TAGS_LIMIT = 1_000


def examine(content: bytes, *, paper: Paper, extra: tuple[str, ...] = ()) -> None:
    """This function will make sure that a docx can be kept as the blank of a paper.

    :raises Refused: blank_tag_unknown, blank_placeholder_unknown, blank_tag_alone, blank_tag_open, blank_tag_unopened,
        blank_tag_near, blank_no_placeholder, blank_lacks, blank_too_many, blank_broken, and those of
        ``own_parts.examine``. Facts: place and paragraph, where there is one; counted from 1, tables included.
    """
    roots = own_parts.examine(content)
    try:
        document = packing.opened(content)
    except (KeyError, ValueError, lxml.etree.LxmlError, AttributeError) as error:
        raise Refused("blank_broken") from error
    shown = filling.members(document)
    for name, root in roots.items():
        own_parts.examine_tags(name, root, filled=name in shown)
    _examine_text(document, paper, extra=extra)


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
