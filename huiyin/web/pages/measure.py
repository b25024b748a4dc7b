"""The measure keeps its page: what is to be done, by whom, until when, and the way that it has gone, step by step."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.comparison import Comparison
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import (
    Clock,
    Due,
    Fact,
    FileLink,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
    Passage,
    Sentence,
    Signer,
    Words,
)
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class Treated:
    """One finding that the measure is for, and the cause of it that it treats."""

    finding: Link
    cause: Passage | None = None


@dataclass(frozen=True, slots=True)
class StepFile:
    """One file that was put beside a step, under its handling label."""

    file: FileLink
    label: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One value that was changed, before and after: a text line by line, all else in words."""

    name: Words
    comparison: Comparison | None = None
    before: tuple[Words, ...] = ()
    after: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step of the way. ``said`` are plain sentences about what it did; ``mark`` tells one that took no effect."""

    words: Words
    on: datetime.date
    mark: Mark | None = None
    said: tuple[Sentence, ...] = ()
    passages: tuple[tuple[Words, Passage], ...] = ()
    changes: tuple[ChangeView, ...] = ()
    files: tuple[StepFile, ...] = ()
    signer: Signer | None = None
    line: int
    line_url: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePage(Page):
    """One measure. ``unowned`` says plainly that nobody answers for it; ``extended`` tells of the original date."""

    template: ClassVar[str] = "measure.html"
    number: str
    mark: Mark
    side: tuple[Mark, ...] = ()
    text: Passage
    organisation: Link | None = None
    plan: Link | None = None
    unowned: Sentence | None = None
    due: Due | None = None
    extended: Sentence | None = None
    review: Sentence | None = None
    facts: tuple[Fact, ...] = ()
    passages: tuple[tuple[Words, Passage], ...] = ()
    treats: tuple[Treated, ...] = ()
    steps: tuple[StepView, ...] = ()
    evidence: tuple[StepFile, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("measure-title", {"number": self.number})
