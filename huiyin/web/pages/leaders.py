"""The leaders keep the pages about a leadership in a round: claims by finding, self-examinations, personal acts."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.delivery import Share
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Mark, OpenAct, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the three pages share: the round's tabs, the three of them, the organisation and the others to choose."""

    heading: Words
    tabs: tuple[Link, ...] = ()
    pages: tuple[Link, ...] = ()
    organisation: Link | None = None
    others: tuple[Link, ...] = ()
    csv_url: str = ""
    as_of: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of the leadership: name, post, what of it all is theirs, their self-examination."""

    name: Words
    post: Words
    claims: int
    leads: int
    measures: int
    examination: Link | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class ClaimCell:
    """What one member has to do with one finding; without a mark nothing is claimed."""

    name: Words
    mark: Mark | None = None
    measures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One finding with a cell for each member; ``warning`` says that nobody has it, or everybody and so nobody."""

    url: str
    number: str
    text: str
    language: str
    cells: tuple[ClaimCell, ...]
    warning: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage(Page):
    """The matrix of a leadership: finding by member."""

    template: ClassVar[str] = "claims.html"
    about: About
    shares: tuple[Share, ...] = ()
    views: tuple[Link, ...] = ()
    members: tuple[Member, ...] = ()
    rows: tuple[ClaimRow, ...] = ()
    idle: Sentence | None = None
    empty: Sentence

    @property
    def title(self) -> Words:
        return self.about.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationRow:
    """One member: their self-examination, or that it is missing."""

    organisation: Words
    name: Words
    post: Words
    mark: Mark
    link: Link | None = None
    findings: int = 0
    on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationsPage(Page):
    """The self-examinations of a round, those missing first."""

    template: ClassVar[str] = "examinations.html"
    about: About
    handed_in: Share
    rows: tuple[ExaminationRow, ...] = ()
    acts: tuple[OpenAct, ...] = ()
    note: Sentence | None = None
    empty: Sentence

    @property
    def title(self) -> Words:
        return self.about.heading


@dataclass(frozen=True, slots=True)
class DeedCell:
    """How often somebody did something, and how often of these by a paper that somebody else entered."""

    name: Words
    acts: int
    on_paper: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedsOf:
    """One member: what they did, and what lies with them now."""

    name: Words
    post: Words
    cells: tuple[DeedCell, ...]
    standing: tuple[DeedCell, ...]
    total: int
    on_paper: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedsPage(Page):
    """The record of personal acts, as of a day and a size of the journal; one card for each member."""

    template: ClassVar[str] = "deeds.html"
    about: About
    members: tuple[DeedsOf, ...] = ()
    columns: tuple[Words, ...] = ()
    journal_size: int = 0
    empty: Sentence

    @property
    def title(self) -> Words:
        return self.about.heading
