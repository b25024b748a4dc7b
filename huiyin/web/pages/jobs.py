"""The jobs keep the page of work that runs in the background, and the inbox to which it reports."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, Link, Mark, Pager, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPage(Page):
    """One job. ``done`` of ``total`` (0 where unknown) are counted in ``unit``; ``seconds_left`` None is unknown.

    ``left_out`` says of each opinion of a round why it was not composed.

    While it runs the page asks ``progress_url`` (the same page) every two seconds; without JavaScript it offers a link.
    """

    template: ClassVar[str] = "job.html"
    words: Words
    mark: Mark
    done: int
    total: int
    unit: Words
    running: bool
    progress_url: str
    time_left: Words | None = None
    facts: tuple[Fact, ...] = ()
    left_out: tuple[Fact, ...] = ()
    result: Link | None = None
    sentence: Words | None = None
    cancel_url: str = ""

    @property
    def title(self) -> Words:
        return self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRow:
    """One job in the list; ``sentence`` says how it ended."""

    url: str
    words: Words
    mark: Mark
    at: datetime.datetime
    sentence: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobsPage(Page):
    """The jobs that the person has asked for, newest first."""

    template: ClassVar[str] = "jobs.html"
    rows: tuple[JobRow, ...]

    @property
    def title(self) -> Sentence:
        return Sentence("work-jobs-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message: what happened, where it leads, whether it was read."""

    at: datetime.datetime
    sentence: Words
    url: str = ""
    unread: bool = False
    mark: Mark | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage(Page):
    """The inbox of the person, newest first. ``read_url`` takes the POST that marks all as read."""

    template: ClassVar[str] = "inbox.html"
    messages: tuple[Message, ...]
    pager: Pager
    read_url: str = ""
    unread: int = 0

    @property
    def title(self) -> Sentence:
        return Sentence("web-inbox-title")
