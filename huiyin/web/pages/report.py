"""The report keeps two pages: where an organisation's report is composed on its figures, and the report as signed."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FlagField, LongTextField
from huiyin.web.pages.figures import Figure
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Clock, Fact, FileLink, HistoryItem, Link, Mark, OpenAct, Passage, Sentence, Words
from huiyin.web.pages.three_lists import Cell
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a report lists beside its text, as a table; ``more`` says how many rows are left out on the page."""

    name: Words
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeReportPage(Page):
    """A report before it is signed: the figures as they would be frozen now, the text, the pledge.

    ``counted`` is what the ledger says in sentences, which nobody types; ``listings`` are what it lists.
    ``button`` is None for those who write and don't sign; ``comments`` are what it was returned for.
    """

    template: ClassVar[str] = "report_compose.html"
    heading: Words
    kinds: tuple[Link, ...]
    organisation: Link | None
    plan: Link
    figures: tuple[Figure, ...]
    as_of: datetime.date
    journal_size: int
    action_url: str
    cancel_url: str
    hidden: tuple[tuple[str, str], ...]
    text: LongTextField
    counted: str
    listings: tuple[Listing, ...] = ()
    pledge: FlagField
    button: Words | None = None
    form: Link | None = None
    effect: Words | None = None
    comments: tuple[Passage, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage(Page):
    """One report as it was signed last, with the figures that it stands on; ``differing`` says that they don't come
    out again."""

    template: ClassVar[str] = "report.html"
    heading: Words
    mark: Mark
    organisation: Link | None = None
    plan: Link | None = None
    text: Passage
    counted: str
    listings: tuple[Listing, ...] = ()
    figures: tuple[Figure, ...]
    as_of: datetime.date
    journal_size: int
    differing: Sentence | None = None
    comments: tuple[Passage, ...] = ()
    facts: tuple[Fact, ...] = ()
    files: tuple[FileLink, ...] = ()
    compose: Link | None = None
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading
