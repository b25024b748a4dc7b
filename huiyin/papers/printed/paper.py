"""The paper keeps what one row of the table of papers says: fields, blocks, page.

A field's label is the text ``printed-field-<name>``, a section's heading ``printed-section-<code>``, a paper's
title ``printed-title-<code>``, so that a new paper needs its row and its sentences and no code.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# So large a blank of a site's own may be.
BLANK_LIMIT_BYTES = 5 << 20

FieldKind = Literal["text", "prose", "date", "moment", "count", "list"]
Form = Literal["docx", "pdf", "xlsx"]


@dataclass(frozen=True)
class Field:
    """One value that a paper is filled from.

    ``text`` is one line, ``prose`` is paragraphs parted by line ends, ``list`` repeats its own fields.
    """

    name: str
    kind: FieldKind = "text"
    needed: bool = False
    fields: tuple["Field", ...] = ()


@dataclass(frozen=True)
class Title:
    """The paper's title; where the field ``name`` has a value, that."""

    name: str = ""


@dataclass(frozen=True)
class Address:
    """To whom the paper goes."""

    name: str


@dataclass(frozen=True)
class Prose:
    """Paragraphs of running text; with ``section``, under a numbered heading. One that is ``whole`` is a document by
    itself, whose own headings are set as such.
    """

    name: str
    section: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Items:
    """A numbered list under a heading: each item's ``head`` beside its number, and its own list ``under`` it."""

    name: str
    section: str
    head: str
    under: str = ""
    line: str = ""


@dataclass(frozen=True)
class Pairs:
    """A table of labels and values."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table with one row per item. A width is a share of the whole; a column of no value is left to the pen.

    One that is filled in ``by_hand`` has room to write wherever a value is empty.
    """

    name: str
    columns: tuple[tuple[str, int], ...]
    section: str = ""
    numbered: bool = True
    by_hand: bool = False


@dataclass(frozen=True)
class Note:
    """A standing sentence, ``printed-note-<code>``; left out where the field ``when`` is empty."""

    code: str
    when: str = ""


@dataclass(frozen=True)
class Close:
    """Attachments, then the issuing body and the date, with the place of the seal left empty."""


Block = Title | Address | Prose | Items | Pairs | Grid | Note | Close

# Every paper has these beside its own.
COMMON = (
    Field("number"),
    Field("label"),
    Field("issuer"),
    Field("date", "date"),
    Field("attachments", "list", fields=(Field("name", needed=True),)),
)


@dataclass(frozen=True)
class Paper:
    """One paper: what it is filled from and in which order it is laid out.

    ``head`` leaves the place of the red head empty on the first page; ``landscape`` lays the page on its side;
    ``annexed`` numbers its sections as tables of an annex, since its text has numbers of its own.
    """

    code: str
    own_fields: tuple[Field, ...]
    blocks: tuple[Block, ...]
    forms: tuple[Form, ...] = ("docx", "pdf")
    head: bool = False
    landscape: bool = False
    annexed: bool = False
    languages: tuple[str, ...] = field(default=("zh-Hans", "en"))

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, the common ones first."""
        return COMMON + self.own_fields

    def field(self, name: str) -> Field:
        """This function will give a field by its name."""
        return next(each for each in self.fields if each.name == name)

    def grids(self) -> Iterator[Grid]:
        """This function will yield the tables, for a workbook."""
        return (block for block in self.blocks if isinstance(block, Grid))


@dataclass(frozen=True)
class Page:
    """The measures of a page, in millimetres and points."""

    width_mm: float
    height_mm: float
    # The place left empty for a red or printed head, above the number of the document.
    head_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    body_pt: float
    title_pt: float
    table_pt: float
    line_pt: float
    # Lines a page and characters a line where the page has a grid (GB/T 9704-2012, 5.2.3).
    lines: int = 0
    characters: int = 0

    @property
    def title_characters(self) -> float:
        """So many wide characters fit into a line of the title."""
        return (self.width_mm - self.left_mm - self.right_mm) / (self.title_pt * 25.4 / 72)

    def on_its_side(self) -> "Page":
        """This function will turn the page: the binding edge comes to the top, and the grid is for text only."""
        return Page(
            self.height_mm, self.width_mm, self.head_mm, self.left_mm, self.right_mm, self.bottom_mm, self.top_mm,
            self.body_pt, self.title_pt, min(self.table_pt, _SMALL_PT), self.line_pt,
        )  # fmt: skip


# What lies on its side holds ten columns and more: size 小五, by which a unit of five characters stands on one line.
_SMALL_PT = 9
# GB/T 9704-2012: A4, top 37, binding edge 28, type area 156 x 225; body size 3, title size 2, 22 lines of 28
# characters. 28.98 pt a line fits the 22nd into 225 mm.
_OFFICIAL = Page(210, 297, 62, 37, 35, 28, 26, 16, 22, 10.5, 28.95, lines=22, characters=28)
_ENGLISH = Page(210, 297, 45, 28, 30, 28, 26, 11, 17, 9.5, 16)


def page_of(paper: Paper, language: str) -> Page:
    """This function will give the page that a paper is laid out on in a language."""
    upright = _OFFICIAL if language == "zh-Hans" else _ENGLISH
    return upright.on_its_side() if paper.landscape else upright
