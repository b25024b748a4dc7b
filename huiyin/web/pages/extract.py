"""The assessment extract keeps two pages: its numbers with their definitions, and the findings behind one of them."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.figures import Figure
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, HistoryItem, Link, Mark, OpenAct, Passage, Sentence, Words
from huiyin.web.pages.report import Listing
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class Heard:
    """What whom it is about said of it, and the answer; none where it waits for one."""

    number: int
    passage: Passage
    who: Words
    on: datetime.date
    answer: Passage | None = None
    answered_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractPage(Page):
    """One extract: ``figures`` lead to the findings behind them; ``differing`` says that they don't come out again.

    ``about`` is the leader, empty where it is about the organisation; ``scope`` says what is counted.
    ``heard_is`` says until when comments are taken, or that there was nothing to say.
    """

    template: ClassVar[str] = "extract.html"
    heading: Words
    mark: Mark
    organisation: Link | None = None
    about: Words = ""
    scope: Words
    figures: tuple[Figure, ...]
    as_of: datetime.date
    journal_size: int
    differing: Sentence | None = None
    deeds: tuple[Listing, ...] = ()
    deeds_are: Words = ""
    note: Passage | None = None
    heard: tuple[Heard, ...] = ()
    heard_is: Words = ""
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindPage(Page):
    """The findings behind one number, as they stood when it was counted. ``same`` tells whether they are those frozen;
    ``unseen`` says how many are not listed."""

    template: ClassVar[str] = "extract_behind.html"
    heading: Words
    figure: Figure
    told: Words
    digest: str
    same: bool
    listings: tuple[Listing, ...]
    unseen: Words = ""

    @property
    def title(self) -> Words:
        return self.heading
