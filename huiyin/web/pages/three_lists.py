"""The three lists keep their pages: the lists of a plan on screen, and what was changed in lists that come in again."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FilesField, FormField, LongTextField, Problem
from huiyin.web.pages.frame import Page
from huiyin.web.pages.imports import RowFault
from huiyin.web.pages.parts import Fact, Link, Pager, Sentence, Step, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a list under the title of its column. ``wide`` cells hold running text; ``url`` leads to what is
    meant. ``words`` are said in the reader's language in the place of ``text``."""

    name: Sentence
    text: str = ""
    words: Words = ""
    day: datetime.date | None = None
    url: str = ""
    wide: bool = False
    figure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsPage(Page):
    """One of the three lists of a plan. ``forms`` are those in which it can be had, ``whole_url`` is that of all three
    in one workbook."""

    template: ClassVar[str] = "three_lists.html"
    heading: Sentence
    lead: str
    as_of: datetime.date
    tabs: tuple[Link, ...]
    name: Sentence
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    forms: tuple[Link, ...] = ()
    whole_url: str = ""
    bring_url: str = ""
    pager: Pager | None = None

    @property
    def title(self) -> Sentence:
        return self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class BringPage(Page):
    """The form by which lists come in again."""

    template: ClassVar[str] = "list_bring.html"
    heading: Sentence
    files: FilesField
    action_url: str
    back_url: str
    lead: Sentence
    fields: tuple[FormField, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> Sentence:
        return self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A row of a list on its way into a draft: its finding and how that was found, its measure, and days found in its
    text. ``key`` names its inputs; ``asks`` where a person must confirm the finding."""

    key: str
    row: int
    place: str
    finding: Link | None
    how: Sentence
    measure: str
    days: tuple[tuple[str, str], ...] = ()
    asks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReportPage(Page):
    """What a list of measures would put into the draft of a plan."""

    template: ClassVar[str] = "list_report.html"
    steps: tuple[Step, ...]
    counts: tuple[Fact, ...]
    rows: tuple[DraftRow, ...]
    action_url: str
    back_url: str
    left: tuple[Link, ...] = ()
    left_count: int = 0
    faults: tuple[RowFault, ...] = ()
    fault_count: int = 0
    notes: tuple[RowFault, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-lists-report-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """One changed cell: the title of its column, what stands here and what the list says. ``note`` tells that the same
    was changed here meanwhile."""

    name: Words
    before: str
    after: str
    place: Sentence
    note: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedAct:
    """An act that the list proposes, ``open`` where the reader's post may take it in. ``outcome`` tells why it was
    refused just now."""

    key: str
    words: Sentence
    url: str
    cells: tuple[CellChange, ...]
    open: bool
    outcome: Sentence | None = None

    @property
    def id(self) -> str:
        return "take-" + self.key.replace(".", "-").replace(" ", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage(Page):
    """What is different in lists that came in again, and the acts that this proposes."""

    template: ClassVar[str] = "list_changes.html"
    heading: Sentence
    rows: int
    acts: tuple[ProposedAct, ...]
    action_url: str
    back_url: str
    reason: LongTextField | None = None
    barred: tuple[RowFault, ...] = ()
    notes: tuple[RowFault, ...] = ()
    problems: tuple[Problem, ...] = ()
    state: Sentence | None = None
    note: Sentence

    @property
    def title(self) -> Sentence:
        return self.heading

    @property
    def same(self) -> bool:
        """Whether nothing is different."""
        return not (self.acts or self.barred or self.notes)

    @property
    def open(self) -> bool:
        """Whether there is an act that the reader may take in."""
        return any(each.open for each in self.acts)
