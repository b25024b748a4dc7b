"""The copies keep the matrix of copy notices and findings by body, and the page of one."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.notice import ChainStep
from huiyin.web.pages.parts import (
    Clock,
    Due,
    Fact,
    FileLink,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
    Option,
    Passage,
    Sentence,
    Words,
)
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class CopyCell:
    """One copy notice: its number, how it stands, and until when its use is to be stated while it isn't."""

    number: str
    url: str
    mark: Mark
    due: Due | None = None
    findings: int = 0
    sent_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """A body, what was sent to it, and how much of that was received and used; ``late`` past its date."""

    name: str
    url: str
    role: Words
    copies: tuple[CopyCell, ...]
    acknowledged: int
    used: int
    late: int

    @property
    def sent(self) -> int:
        return len(self.copies)


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One finding, or the copies without any, with the copies to each of the bodies in their order."""

    words: Words
    url: str
    cells: tuple[tuple[str, tuple[CopyCell, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesPage(Page):
    """What was copied to whom and what came of it: by body, and findings against bodies."""

    template: ClassVar[str] = "copies.html"
    recipients: tuple[RecipientRow, ...]
    body_names: tuple[str, ...]
    told: tuple[ToldRow, ...]
    more: int = 0
    rounds: tuple[Option, ...] = ()
    csv_url: str = ""
    acts: tuple[OpenAct, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-kinds-copy_notice")


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPage(Page):
    """One copy notice: its text, the findings that it tells of, its receipt, and what use was made of it."""

    template: ClassVar[str] = "copy.html"
    number: str
    mark: Mark
    recipient: Link | None
    text: Passage
    findings: tuple[Link, ...]
    findings_unseen: int = 0
    use: Passage | None = None
    chain: tuple[ChainStep, ...] = ()
    files: tuple[FileLink, ...] = ()
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-copy-title", {"number": self.number})

    @property
    def chain_heading(self) -> Sentence:
        return Sentence("web-copy-chain")
