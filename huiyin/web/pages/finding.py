"""The finding keeps what its page shows: its text, its thread, what may be done, its clocks and its history."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

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
from huiyin.web.pages.wording import ObjectionView, WordingView


@dataclass(frozen=True, slots=True)
class ManifestationView:
    """One concrete fact under the finding, with its answer (from the verification), if there is one."""

    number: int
    passage: Passage
    answer: Passage | None = None
    answered_by: Signer | None = None
    outcome: Mark | None = None


@dataclass(frozen=True, slots=True)
class TestView:
    """One of the five acceptance tests, with its outcome and what was looked at and found."""

    name: Words
    outcome: Mark
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """One measure: what is to be done, by whom, until when, what it must show, what has been put in for it."""

    number: str
    passage: Passage
    mark: Mark
    url: str = ""
    owner_name: str = ""
    deliverable: Passage | None = None
    due: Due | None = None
    original_date: datetime.date | None = None
    evidence: tuple[FileLink, ...] = ()
    acts: tuple[OpenAct, ...] = ()

    @property
    def moved(self) -> bool:
        return self.original_date is not None


@dataclass(frozen=True, slots=True)
class CauseView:
    """One cause with the measures that treat it: a knot of the thread. An untreated cause has none."""

    passage: Passage
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """What somebody else's list claims of this finding: shown, never counted as verified."""

    source: Words
    facts: tuple[Fact, ...]
    measures: tuple[Passage, ...] = ()
    imported_line: Link | None = None


@dataclass(frozen=True, slots=True)
class PastCycle:
    """An earlier pass on this finding, folded: when it ran, how it ended, its history."""

    number: int
    from_date: datetime.date
    to_date: datetime.date
    mark: Mark
    history: tuple[HistoryItem, ...]


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The closing sheet on the page: what is open and blocks the closure, and the forms that the sheet comes in."""

    blocks: tuple[Sentence, ...]
    forms: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPage(Page):
    """One finding. ``open_acts`` are those of this post, ready ones first; ``waiting`` says whom it waits for.

    ``further_requirement`` is what was asked for when it came back last. ``measures_without_cause`` hang beside the
    thread. ``declared`` and ``verified`` are the two statuses that are never mixed with the lifecycle: each a sentence,
    or None where nothing was said. ``label`` names the handling label.
    """

    template: ClassVar[str] = "finding.html"
    number: str
    statement: Passage
    mark: Mark
    side: tuple[Mark, ...] = ()
    due: Due | None = None
    organisation: Link | None = None
    facts: tuple[Fact, ...] = ()
    declared: Words | None = None
    verified: Words | None = None
    cycle: int = 1
    label: Words = ""
    manifestations: tuple[ManifestationView, ...] = ()
    tests: tuple[TestView, ...] = ()
    closing: ClosingView | None = None
    further_requirement: Passage | None = None
    causes: tuple[CauseView, ...] = ()
    measures_without_cause: tuple[MeasureView, ...] = ()
    evidence: tuple[FileLink, ...] = ()
    reported: tuple[Reported, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()
    past_cycles: tuple[PastCycle, ...] = ()
    wording: WordingView | None = None
    objection: ObjectionView | None = None
    earlier_url: str = ""
    later_url: str = ""
    proof_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-finding-title", {"number": self.number})

    @property
    def threaded(self) -> bool:
        return bool(self.causes or self.measures_without_cause)
