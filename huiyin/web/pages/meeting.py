"""The meeting keeps the page of a centralised feedback meeting: agenda, who attended in which title, minutes."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Clock, FileLink, HistoryItem, Link, Mark, OpenAct, Passage, Words
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item of the agenda, numbered from 1; ``findings`` lie underneath it, for those cleared alone."""

    number: int
    kind: Words
    heading: str
    language: str = ""
    text: Passage | None = None
    speaker: str = ""
    findings: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One who was expected, in the title of that day. ``name`` is empty where it is not for this post."""

    name: Words
    title: str
    mark: Mark
    body: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage(Page):
    """One meeting. ``requirements`` were issued at it; ``agenda_hidden`` says that who came is not for this post."""

    template: ClassVar[str] = "meeting.html"
    heading: Words
    mark: Mark
    day: datetime.date
    starts: str = ""
    place: str = ""
    round: Link | None = None
    agenda: tuple[AgendaRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    counted: Words | None = None
    attendance_hidden: bool = False
    minutes: Passage | None = None
    files: tuple[FileLink, ...] = ()
    requirements: tuple[Link, ...] = ()
    require: OpenAct | None = None
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading
