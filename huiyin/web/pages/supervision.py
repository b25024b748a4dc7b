"""The supervision keeps the office's desk: counts by organisation and team, what lies behind one, the letters due."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Due, Link, Mark, Sentence, Words


@dataclass(frozen=True, slots=True)
class CountCell:
    """One count under its heading; without an address nothing lies behind it."""

    heading: Sentence
    count: int
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class StandingRow:
    """An organisation or a team with its counts."""

    name: Words
    url: str
    team: str
    cells: tuple[CountCell, ...]


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One thing behind a count. ``press_kind`` and ``number`` are what the button sends; empty where none can go."""

    link: Link
    mark: Mark
    due: Due | None = None
    press_kind: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class DueRow:
    """One letter that the next run sends: about what, whose, which step, for which date."""

    link: Link
    organisation_name: str
    step: str
    due: Due | None
    press_kind: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionPage(Page):
    """What waits on the organisations. ``press_url`` takes the POST that sends one letter, from whoever may."""

    template: ClassVar[str] = "supervision.html"
    as_of: datetime.date
    headings: tuple[Sentence, ...]
    rows: tuple[StandingRow, ...]
    teams: tuple[StandingRow, ...] = ()
    chosen: Words | None = None
    chosen_what: Sentence | None = None
    owed: tuple[OwedRow, ...] = ()
    due: tuple[DueRow, ...] = ()
    due_count: int = 0
    press_url: str = ""
    back: str = ""
    letters_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-supervision-title")

    @property
    def due_left(self) -> int:
        return self.due_count - len(self.due)
