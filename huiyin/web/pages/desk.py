"""The desk keeps what a post sees first: what to do now, its findings by state, what changed, its letters."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Due, Link, Mark, Sentence, Signer, Words
from huiyin.web.pages.plots import StateBar
from huiyin.web.pages.waiting import Waiting

MOST_TO_DO = 7


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do: a sentence, its date, its act as a button. ``subject`` is the text behind it, cut short.
    ``waiting`` is what was asked, where a signature is all that it waits for."""

    sentence: Words
    button: Link
    due: Due | None = None
    subject: str = ""
    subject_url: str = ""
    waiting: Waiting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MyMeasure:
    """One measure that lies with the person at the desk."""

    number: str
    url: str
    text: str
    language: str
    mark: Mark
    due: Due | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MineBlock:
    """What lies with the person at the desk: measures by date, counts that lead further, the record of their acts."""

    measures: tuple[MyMeasure, ...]
    said: Sentence
    counts: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened since the last visit of this post."""

    at: datetime.datetime
    sentence: Words
    url: str
    signer: Signer | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class LetterItem:
    """A letter to this post: its number, its words, whether it has been acknowledged."""

    number: str
    words: Words
    url: str
    sent_date: datetime.date
    due: Due | None = None
    acknowledged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage(Page):
    """The desk. ``to_do`` holds seven things at most, worst first; ``more`` counts the rest, which ``more_url`` lists.

    ``next_date`` is the next date that will come; an empty desk says it. ``since`` is the last visit.
    """

    template: ClassVar[str] = "desk.html"
    to_do: tuple[ToDo, ...]
    more: int = 0
    more_url: str = ""
    next_date: datetime.date | None = None
    bar: StateBar | None = None
    mine: MineBlock | None = None
    changes: tuple[Change, ...] = ()
    since: datetime.datetime | None = None
    letters: tuple[LetterItem, ...] = ()
    shortcuts: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        if len(self.to_do) > MOST_TO_DO:
            raise ValueError(f"a desk shows {MOST_TO_DO} things at most, not {len(self.to_do)}")

    @property
    def title(self) -> Sentence:
        return Sentence("web-desk-title")
