"""The bulk export keeps its pages: why an export takes two persons, and one on its way from request to file."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.notice import ChainStep
from huiyin.web.pages.parts import Clock, Fact, HistoryItem, Link, Mark, OpenAct, Passage, Sentence, Words
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRefusedPage(Page):
    """Why one person may not take an export, and the way that is open: narrow it, or request a bulk export.

    ``reasons`` and ``way`` are full sentences; ``hidden`` carries the conditions to the request by POST.
    """

    template: ClassVar[str] = "export_refused.html"
    reasons: tuple[Words, ...]
    way: Sentence
    conditions: tuple[Words, ...]
    request_url: str
    back: Link
    hidden: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-export-two")


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkExportPage(Page):
    """One bulk export: what it is for, what it holds, who asked and who let it go, and the file while it is there.

    ``print_url`` leads to where the papers that it lets go are printed.
    """

    template: ClassVar[str] = "bulk_export.html"
    number: str
    mark: Mark
    purpose: Passage
    conditions: tuple[Words, ...]
    file_url: str = ""
    print_url: str = ""
    explained: Words | None = None
    chain: tuple[ChainStep, ...] = ()
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-export-title", {"number": self.number})

    @property
    def chain_heading(self) -> Sentence:
        return Sentence("web-export-chain")
