"""The notice keeps its pages: those in the making and those published, the begin of one, and one with its checks."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.comparison import Comparison
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import (
    Clock,
    Fact,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
    Option,
    Pager,
    Passage,
    Sentence,
    Signer,
    Words,
)
from huiyin.web.pages.subject import SubjectRow
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class LeakRow:
    """One place that gives something away: what and whose, in which line, the words around it, how to mend it; what
    the form that overrules it is opened with."""

    what: Words
    line: int
    before: str
    said: str
    after: str
    mend: Words
    whose: Link | None = None
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A finding that a notice tells of, with its public wording; ``released`` is None while that is not out."""

    number: str
    url: str
    organisation_name: str
    wording: Passage | None
    released: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step on the way to publication: what it is, how it stands, who took it and when."""

    words: Words
    mark: Mark
    signer: Signer | None = None
    at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePage(Page):
    """One notice. ``leaks`` is None once nothing is checked any more; ``compared`` are the edition shown and that
    before it; ``overrule_url`` takes the POST that opens the form of a ruling, from whoever may give one."""

    template: ClassVar[str] = "notice.html"
    number: str
    mark: Mark
    published_as: Words | None = None
    text: Passage
    items: tuple[ItemRow, ...]
    leaks: tuple[LeakRow, ...] | None = None
    overrule_url: str = ""
    to_do: Words | None = None
    editions: tuple[Link, ...] = ()
    edition_by: Signer | None = None
    compared: Comparison | None = None
    chain: tuple[ChainStep, ...] = ()
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-notice-page-title", {"number": self.number})

    @property
    def chain_heading(self) -> Sentence:
        return Sentence("web-notice-chain")


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """A published notice as everybody reads it: its number, of which kind it is, and for whom."""

    name: Words
    kind: Words
    readership: Words
    published_date: datetime.date
    text: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesPage(Page):
    """The notices: ``making`` are the office's own papers, None for those who don't work on them."""

    template: ClassVar[str] = "notices.html"
    making: tuple[SubjectRow, ...] | None
    pager: Pager
    published: tuple[PublishedRow, ...]
    begin_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-kinds-notice")

    @property
    def works(self) -> bool:
        """Whether the reader works on notices."""
        return self.making is not None


@dataclass(frozen=True, slots=True)
class WordingRow:
    """A released wording that a notice may tell of, to be chosen."""

    value: str
    number: str
    url: str
    organisation_name: str
    category: Words
    wording: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeBeginPage(Page):
    """The begin of a notice: its kind, a round, an organisation or all, then released wordings to choose from.

    ``draft_url`` takes the choice by POST and shows the form of the draft with the text put in.
    """

    template: ClassVar[str] = "notice_begin.html"
    kinds: tuple[Option, ...]
    rounds: tuple[Option, ...]
    organisations: tuple[Option, ...]
    round: str
    organisation: str
    rows: tuple[WordingRow, ...]
    waiting: int
    waiting_url: str
    draft_url: str
    hidden: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-notice-begin-title")
