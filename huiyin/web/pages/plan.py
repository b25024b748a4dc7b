"""The plan keeps its page: the findings with causes and measures, and whether it is complete."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.finding import CauseView, MeasureView
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Clock, Fact, Gap, HistoryItem, Link, Mark, OpenAct, Pager, Passage, Sentence
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFinding:
    """One finding in the plan. ``claimed_by`` names the leadership members who claimed it; none is a gap."""

    number: str
    url: str
    statement: Passage
    mark: Mark
    claimed_by: tuple[str, ...] = ()
    causes: tuple[CauseView, ...] = ()
    measures_without_cause: tuple[MeasureView, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage(Page):
    """One rectification plan. ``findings`` are those of this page, ``gaps`` stand against all of it, ``lists`` are its
    three views."""

    template: ClassVar[str] = "plan.html"
    number: str
    organisation: Link
    mark: Mark
    findings: tuple[PlanFinding, ...]
    round: Link | None = None
    pager: Pager | None = None
    facts: tuple[Fact, ...] = ()
    gaps: tuple[Gap, ...] = ()
    lists: tuple[Link, ...] = ()
    edit_url: str = ""
    comments: tuple[Passage, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-plan-title", {"number": self.number})

    @property
    def complete(self) -> bool:
        return not self.gaps
