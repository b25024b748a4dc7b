"""The subject keeps the pages that every kind has: a list, and one subject with its facts, texts, acts and history."""

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
    Pager,
    Passage,
    Sentence,
    Words,
)
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class NamedPassage:
    """A text under the name of what it is: comments, a deliverable, the text of a package."""

    name: Words
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectPage(Page):
    """One subject of any kind. ``links`` lead to what belongs to it, ``parts`` are lists of other subjects."""

    template: ClassVar[str] = "subject.html"
    heading: Words
    mark: Mark
    beside: Words = ""
    passages: tuple[NamedPassage, ...] = ()
    facts: tuple[Fact, ...] = ()
    parts: tuple[tuple[Words, tuple[Link, ...]], ...] = ()
    links: tuple[Link, ...] = ()
    files: tuple[FileLink, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRow:
    """One subject in the list of its kind."""

    url: str
    number: str
    name: Words
    mark: Mark
    organisation_name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectsPage(Page):
    """The subjects of one kind that the post may see, those that changed last first."""

    template: ClassVar[str] = "subjects.html"
    heading: Words
    rows: tuple[SubjectRow, ...]
    pager: Pager
    query: str = ""
    acts: tuple[OpenAct, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading

    @property
    def empty(self) -> Words:
        """What is said where there is nothing: how to begin, to whom may, or that there is nothing to see."""
        if self.acts and not self.query:
            return Sentence("web-subjects-begin", {"act": self.acts[0].words})
        return Sentence("web-subjects-none")

    @property
    def placed(self) -> bool:
        """Whether the rows have an organisation beside them."""
        return any(row.organisation_name for row in self.rows)
