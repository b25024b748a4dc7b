"""The pieces keep how a paper's blocks become lines, loops and tables in a language, still with placeholders.

The blank for docx is written from them and the PDF is set from them, so that both say the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from huiyin import texts
from huiyin.papers.printed.paper import Address, Block, Close, Grid, Items, Note, Pairs, Paper, Prose, Title

LineKind = Literal[
    "label", "number", "title", "address", "heading", "item", "line", "under", "inner", "body", "whole", "note",
    "attachment", "issuer", "date",
]  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One paragraph; more of them where a value in it has line ends."""

    kind: LineKind
    text: str


@dataclass(frozen=True)
class Loop:
    """Pieces repeated for each item of a list."""

    item: str
    owner: str
    name: str
    pieces: "tuple[Piece, ...]"


@dataclass(frozen=True)
class When:
    """Pieces left out where a field is empty."""

    name: str
    pieces: "tuple[Piece, ...]"


@dataclass(frozen=True)
class Table:
    """A table: fixed rows, or one row repeated for each item of ``name`` as ``item``. Widths are shares."""

    kind: Literal["pairs", "grid"]
    widths: tuple[int, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    by_hand: bool = False


Piece = Line | Loop | When | Table


def pieces(paper: Paper, *, language: str, profile: str) -> tuple[Piece, ...]:
    """This function will lay a paper out in a language and the words of a profile."""
    return tuple(_Writer(paper, language=language, profile=profile).paper())


def tag(name: str, *, owner: str = "") -> str:
    """This function will write the placeholder of a value."""
    return f"{{{{ {owner}.{name} }}}}" if owner else f"{{{{ {name} }}}}"


class _Writer:
    def __init__(self, paper: Paper, *, language: str, profile: str) -> None:
        self._paper = paper
        self._language = language
        self._profile = profile
        self._sections = 0
        self._facts = {each.name: tag(each.name) for each in paper.fields if each.kind != "list"}

    def paper(self) -> Iterator[Piece]:
        yield Line("label", tag("label"))
        yield Line("number", tag("number"))
        for block in self._paper.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Piece]:
        match block:
            case Title():
                yield Line("title", tag("paper_title"))
            case Address(name):
                yield Line("address", self._say("printed-address", addressee=tag(name)))
            case Prose(name, section, whole):
                yield from self._heading(section)
                yield Line("whole" if whole else "body", tag(name))
            case Items():
                yield from self._items(block)
            case Pairs(names):
                rows = tuple((self._label(name), self._pen(name)) for name in names)
                yield Table("pairs", (26, 74), (), rows)
            case Grid():
                yield from self._grid(block)
            case Note(code, when):
                line = Line("note", self._say(f"printed-note-{code}"))
                yield When(when, (line,)) if when else line
            case Close():
                yield Loop("attachment", "", "attachments", (
                    Line("attachment", tag("lead", owner="attachment") + tag("name", owner="attachment")),
                ))  # fmt: skip
                yield Line("issuer", tag("issuer"))
                yield Line("date", tag("date"))

    def _items(self, block: Items) -> Iterator[Piece]:
        yield from self._heading(block.section)
        number, head = tag("number", owner="item"), tag(block.head, owner="item")
        inner: list[Piece] = [Line("item" if block.under or block.line else "line", number + head)]
        if block.under:
            line = Line("under", tag("number", owner="line") + tag(block.line, owner="line"))
            inner.append(Loop("line", "item", block.under, (line,)))
        elif block.line:
            inner.append(Line("inner", tag(block.line, owner="item")))
        yield Loop("item", "", block.name, tuple(inner))
        yield Line("body", tag(f"{block.name}_none"))

    def _grid(self, block: Grid) -> Iterator[Piece]:
        yield from self._heading(block.section)
        listed = {each.name for each in self._paper.field(block.name).fields}
        columns = (("serial", 8), *block.columns) if block.numbered else block.columns
        header = tuple(self._label(name) for name, _ in columns)
        row = tuple(tag(name, owner="row") if name in listed | {"serial"} else "" for name, _ in columns)
        widths = tuple(width for _, width in columns)
        made = Table("grid", widths, header, (row,), name=block.name, by_hand=block.by_hand)
        yield When(block.name, (made,))
        yield Line("body", tag(f"{block.name}_none"))

    def _heading(self, section: str) -> Iterator[Piece]:
        if section:
            self._sections += 1
            number = heading_number(self._sections, language=self._language)
            if self._paper.annexed:
                number = self._say("printed-annex", number=str(self._sections))
            yield Line("heading", number + self._say(f"printed-section-{section}"))

    def _label(self, name: str) -> str:
        return self._say(f"printed-field-{name}")

    def _pen(self, name: str) -> str:
        """A pair without a field is a place for a signature."""
        return tag(name) if name in {each.name for each in self._paper.fields} else ""

    def _say(self, code: str, **facts: str) -> str:
        return texts.say(code, language=self._language, profile=self._profile, **(self._facts | facts))


_CHINESE = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """This function will write a number from 1 to 9,999 as headings do: 一, 十, 二十三, 一百零五."""
    said, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            said += ("零" if zero and said else "") + _CHINESE[digit] + unit
        zero = not digit
    return said.removeprefix("一") if 10 <= number < 20 else said


def heading_number(number: int, *, language: str) -> str:
    """This function will number a section: 一、 or ``1  ``."""
    return f"{chinese_number(number)}、" if language == "zh-Hans" else f"{number}.\u2002"


def item_number(number: int, *, language: str) -> str:
    """This function will number an item of a section: （一） or ``(1)``."""
    return f"（{chinese_number(number)}）" if language == "zh-Hans" else f"({number})\u2002"


def line_number(number: int, *, language: str) -> str:
    """This function will number a line of an item: ``1.`` or ``(a)``."""
    if language == "zh-Hans":
        return f"{number}. "
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return f"({letters})\u2002"
