"""The traces keep what auditors read: who read restricted texts, who came in, who was turned away."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Pager, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceRow:
    """One restricted text that somebody read; ``part`` is its commitment, the text itself is not here."""

    at: datetime.datetime
    person_name: str
    post_name: Words
    subject: Words
    part: str
    door: Words

    @property
    def short_part(self) -> str:
        return self.part[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class TracePage(Page):
    """Who read what, newest first; ``number`` narrows to one finding."""

    template: ClassVar[str] = "trace.html"
    rows: tuple[TraceRow, ...]
    pager: Pager
    number: str = ""
    tabs: tuple[Link, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("work-trace-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRow:
    """One event at the door. ``by_name`` is there where somebody else did it."""

    at: datetime.datetime
    event: Words
    person_name: str
    by_name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """One sign-in that was turned away; ``locked`` where it met a lock."""

    at: datetime.datetime
    sign_in_name: str
    address: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessPage(Page):
    """The access log, newest first, and the sign-ins that were turned away."""

    template: ClassVar[str] = "access.html"
    rows: tuple[AccessRow, ...]
    refusals: tuple[RefusedRow, ...]
    pager: Pager
    tabs: tuple[Link, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("work-access-title")
