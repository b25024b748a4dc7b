"""The round keeps one campaign of inspections as a page: its mandate, its stages, its inspections, its figures."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.delivery import Phase
from huiyin.web.pages.figures import Figure
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, HistoryItem, Link, Mark, OpenAct, Pager, Step
from huiyin.web.pages.plots import StateBar


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionRow:
    """One team's inspection of one organisation, with what became of its findings."""

    url: str
    team_name: str
    organisation_name: str
    organisation_url: str
    mark: Mark
    findings: int = 0
    open: int = 0
    overdue: int = 0
    closed: int = 0
    findings_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPage(Page):
    """One round. ``mandate`` are the facts of the decision that permits it, ``stages`` its way to the archive.

    ``compose_url`` takes the POST that has its opinions composed, where the post may ask for that.
    """

    template: ClassVar[str] = "round.html"
    name: str
    mark: Mark
    mandate: tuple[Fact, ...]
    stages: tuple[Step, ...]
    facts: tuple[Fact, ...] = ()
    inspections: tuple[InspectionRow, ...] = ()
    pager: Pager | None = None
    bar: StateBar | None = None
    figures: tuple[Figure, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    history: tuple[HistoryItem, ...] = ()
    phases: tuple[Phase, ...] = ()
    tabs: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    compose_url: str = ""

    @property
    def title(self) -> str:
        return self.name
