"""The package keeps the page of one feedback opinion: its document, who has signed it, who has received it."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import (
    Clock,
    Fact,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
    Passage,
    Sentence,
    Signer,
    Words,
)
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """One item of the document: what it is, the thing it names (with a link where the post may open it) or its text.

    ``details`` is what stands beneath it: the manifestations of a problem, the text of a requirement.
    """

    kind: Words
    text: str
    language: str = ""
    link: Link | None = None
    heading: bool = False
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One signature of the approval: whose turn it is, who signed and when, or that it is outstanding."""

    post: Words
    signer: Signer | None = None
    at: datetime.datetime | None = None
    next: bool = False

    @property
    def done(self) -> bool:
        return self.signer is not None


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One person for whom the document is: signed on a day, refused with what was said, or not heard from yet.

    ``for_name`` is for whom a delegate signed.
    """

    person_name: str
    post_name: Words
    mark: Mark
    on: datetime.date | None = None
    said: Passage | None = None
    witnesses: Passage | None = None
    for_name: str = ""
    entered_by_name: str = ""
    scan_url: str = ""
    line_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePage(Page):
    """One package. ``chain`` is the approval, ``barred`` why some may not sign; ``receipts`` are those it is for.

    ``alone`` says that it is for the principal and nobody else of the organisation; ``later`` what has changed since it
    was issued.
    """

    template: ClassVar[str] = "package.html"
    heading: Words
    mark: Mark
    audience: Mark
    alone: Sentence | None = None
    organisation: Link | None = None
    text: Passage
    later: tuple[Sentence, ...] = ()
    items: tuple[DocumentItem, ...] = ()
    facts: tuple[Fact, ...] = ()
    return_reason: Passage | None = None
    chain: tuple[ChainStep, ...] = ()
    barred: tuple[Sentence, ...] = ()
    receipts: tuple[ReceiptRow, ...] = ()
    issued: bool = False
    links: tuple[Link, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading
