"""The campaign keeps its page, how its organisations stand, and the page of a screening."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import (
    Clock,
    Fact,
    FileLink,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
    Passage,
    Sentence,
    Words,
)
from huiyin.web.pages.plots import StateBar
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class StandingRow:
    """One organisation in a campaign: its findings, how many of them are verified and closed, drawn by state; its
    measures, and how many were accepted as done.

    ``last_report`` is the day of its newest report, None where there is none.
    """

    name: str
    url: str
    findings: int
    verified: int
    closed: int
    bar: StateBar
    last_report: datetime.date | None = None
    measures: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class ReportView:
    """What one organisation reported on a day, signed by a person."""

    organisation_name: str
    person_name: str
    on: datetime.date
    passage: Passage


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding, or a measure, that belongs to a campaign or a screening."""

    number: str
    url: str
    words: str
    language: str
    mark: Mark
    organisation_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignPage(Page):
    """One campaign. ``bar`` is None while nothing is gathered; ``findings`` are those of the state asked for."""

    template: ClassVar[str] = "campaign.html"
    name: str
    mark: Mark
    aim: Passage
    summary: Passage | None = None
    standing: tuple[StandingRow, ...]
    bar: StateBar | None
    progress: Words
    reports: tuple[ReportView, ...]
    findings: tuple[FindingRow, ...]
    findings_total: int
    measures: tuple[FindingRow, ...] = ()
    measures_total: int = 0
    states: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.name

    @property
    def findings_heading(self) -> Sentence:
        return Sentence("web-campaign-findings", {"shown": len(self.findings), "count": self.findings_total})

    @property
    def measures_heading(self) -> Sentence:
        return Sentence("web-campaign-measures", {"shown": len(self.measures), "count": self.measures_total})


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningPage(Page):
    """One risk screening: what is looked at, what was reported, what was found. ``counted`` holds the report against
    the findings that came with it."""

    template: ClassVar[str] = "screening.html"
    number: str
    mark: Mark
    organisation: Link | None
    scope: Passage
    summary: Passage | None = None
    areas: tuple[Passage, ...] = ()
    counted: Words | None = None
    further: Passage | None = None
    findings: tuple[FindingRow, ...] = ()
    found_acts: tuple[OpenAct, ...] = ()
    files: tuple[FileLink, ...] = ()
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-screening-title", {"number": self.number})

    @property
    def findings_heading(self) -> Sentence:
        return Sentence("web-screening-findings", {"count": len(self.findings)})
