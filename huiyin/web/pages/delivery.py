"""The delivery keeps the pages of a round's feedback: how far it has come, who was covered, the sessions, the answers.

They stand beside the page of the round under the same tabs.
"""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Due, Link, Mark, OpenAct, Sentence, Words
from huiyin.web.pages.plots import BAR_WIDTH


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many, with the length of its bar; nothing to count is an empty bar."""

    words: Words
    done: int
    total: int
    tone: str = "stage-4"
    url: str = ""

    @property
    def width(self) -> int:
        return BAR_WIDTH * self.done // self.total if self.total else 0

    @property
    def counted(self) -> Sentence:
        return Sentence("web-share", {"done": self.done, "total": self.total})


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a round with what completes it."""

    words: Words
    shares: tuple[Share, ...]
    done: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of the grid: a mark, words beside it, where it leads (empty where the post may not open it)."""

    name: Words
    mark: Mark
    url: str = ""
    words: Words = ""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One organisation: what has been done for it, and what is next, as a link where the post may do it."""

    organisation: Link
    team_name: str
    cells: tuple[Cell, ...]
    next: Link | None = None
    next_words: Words | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackPage(Page):
    """The feedback of a round on one page. ``told`` is the share of organisations fed back to both audiences."""

    template: ClassVar[str] = "feedback.html"
    heading: Words
    mark: Mark | None = None
    tabs: tuple[Link, ...] = ()
    told: Share | None = None
    shares: tuple[Share, ...] = ()
    columns: tuple[Words, ...] = ()
    rows: tuple[DeliveryRow, ...] = ()
    acts: tuple[OpenAct, ...] = ()
    meetings: tuple[Link, ...] = ()
    compose_url: str = ""
    as_of: datetime.date
    empty: Sentence

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True)
class CoveredRow:
    """A body of the tree: ``depth`` steps below the top, by which rounds of the term it was inspected."""

    body: Link
    kind: Words
    depth: int
    mark: Mark
    rounds: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveragePage(Page):
    """Who was inspected in a term and who not yet."""

    template: ClassVar[str] = "coverage.html"
    heading: Words
    term: str
    tabs: tuple[Link, ...] = ()
    covered: Share
    rows: tuple[CoveredRow, ...] = ()
    as_of: datetime.date

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True)
class SessionCard:
    """One session on the board: when and where, with whom, how far it has come, what it clashes with."""

    organisation: Link
    team_name: str
    chair_name: str
    times: str
    place: str
    mark: Mark
    principal_told: bool
    leadership_told: bool
    closed: bool
    clashes: tuple[Sentence, ...] = ()
    moved: int = 0

    @property
    def told(self) -> tuple[tuple[Sentence, bool], ...]:
        """The three steps of a session, each with whether it is done."""
        steps = (("principal", self.principal_told), ("leadership", self.leadership_told), ("closed", self.closed))
        return tuple((Sentence(f"web-board-{name}"), done) for name, done in steps)


@dataclass(frozen=True, slots=True)
class BoardDay:
    """The sessions of one day, in the order of their time."""

    day: datetime.date
    sessions: tuple[SessionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage(Page):
    """The sessions of a round, day by day. ``unscheduled`` are organisations that have none and need one."""

    template: ClassVar[str] = "board.html"
    heading: Words
    tabs: tuple[Link, ...] = ()
    told: Share
    days: tuple[BoardDay, ...] = ()
    clashes: tuple[Sentence, ...] = ()
    unscheduled: tuple[Link, ...] = ()
    acts: tuple[OpenAct, ...] = ()
    as_of: datetime.date

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """One field of the matrix: how the answer stands, its date; empty where nothing is owed."""

    name: Words
    mark: Mark | None = None
    url: str = ""
    late: bool = False
    date: datetime.date | None = None
    date_words: Words = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One organisation with its answer to each requirement."""

    organisation: Words
    cells: tuple[AnswerCell, ...]
    accepted: int = 0
    owed: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """One requirement as the head of a column."""

    link: Link
    heading: str
    language: str = ""
    accepted: int = 0
    owed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPage(Page):
    """Requirement × organisation. Filters narrow the rows to those that wait for something."""

    template: ClassVar[str] = "matrix.html"
    heading: Words
    tabs: tuple[Link, ...] = ()
    shares: tuple[Share, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[AnswerRow, ...] = ()
    unasked: tuple[Sentence, ...] = ()
    views: tuple[Link, ...] = ()
    csv_url: str = ""
    acts: tuple[OpenAct, ...] = ()
    as_of: datetime.date
    empty: Sentence

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True)
class OwedAnswer:
    """One requirement as its organisation sees it: what is asked, what was answered, what is to be done."""

    heading: str
    text: str
    mark: Mark
    url: str
    language: str = ""
    answer: str = ""
    answer_language: str = ""
    due: Due | None = None
    answered_date: datetime.date | None = None
    return_reason: str = ""
    act: OpenAct | None = None
    to_do: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswersPage(Page):
    """The requirements of a round as one organisation must answer them."""

    template: ClassVar[str] = "own_answers.html"
    heading: Words
    tabs: tuple[Link, ...] = ()
    answered: Share
    rows: tuple[OwedAnswer, ...] = ()
    csv_url: str = ""
    as_of: datetime.date

    @property
    def title(self) -> Words:
        return self.heading
