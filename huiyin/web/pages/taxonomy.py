"""The taxonomy keeps its pages: the tree in use with its versions, one version, and the field that edits a tree."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FormField
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Clock, Fact, HistoryItem, Link, Mark, OpenAct, Sentence, Words
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """One category in the order of the tree. ``depth`` is 0 for a theme; ``change`` is held against the version before.

    ``before`` are the names that it had, where they have changed.
    """

    code: str
    depth: int
    zh: str
    en: str
    closed: bool = False
    change: Mark | None = None
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeEditRow:
    """One category as it is edited. ``name`` is that of its inputs; a ``fixed`` one keeps its code and its place in the
    book, so that it can be closed and not taken away. ``faults`` are full sentences.
    """

    name: str
    row: TreeRow
    under: str
    fixed: bool
    faults: tuple[Sentence, ...] = ()

    @property
    def id(self) -> str:
        return "field-" + self.name.replace(".", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeField(FormField):
    """The tree of a taxonomy as a table of inputs, with what is changed by it and a place for a table from a file."""

    template: ClassVar[str] = "fields/tree.html"
    rows: tuple[TreeEditRow, ...] = ()
    codes: tuple[str, ...] = ()
    changes: Words = ""
    unread: Words | None = None

    @property
    def columns(self) -> int:
        return 6


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of a taxonomy in the list of them."""

    name: Words
    url: str
    mark: Mark
    adopted_date: datetime.date


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A finding whose category its round's taxonomy offers no more: where that went, and where it is classed anew."""

    number: str
    url: str
    category: Words
    to: Words
    act_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomiesPage(Page):
    """The tree that findings are classed by at this site, its versions, and what has to be classed anew."""

    template: ClassVar[str] = "taxonomies.html"
    source: Words
    rows: tuple[TreeRow, ...]
    csv_url: str
    versions: tuple[VersionRow, ...] = ()
    left: tuple[LeftRow, ...] = ()
    left_count: int = 0
    acts: tuple[OpenAct, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-kinds-taxonomy")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyPage(Page):
    """One version of a taxonomy, with what it changed."""

    template: ClassVar[str] = "taxonomy.html"
    number: str
    name: Words
    mark: Mark
    rows: tuple[TreeRow, ...]
    changes: Words
    csv_url: str
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.name
