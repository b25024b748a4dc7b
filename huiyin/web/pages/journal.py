"""The journal keeps its pages: the list of lines, one line with its parts, checkpoints and how to check them."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, FileLink, Link, Mark, Option, Pager, Passage, Sentence, Signer, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """One line in the list. ``hidden`` lines show number, time and digest only: the post may not see their subject."""

    number: int
    url: str
    recorded_at: datetime.datetime
    digest: str
    words: Words = ""
    subject: Link | None = None
    signer: Signer | None = None
    mark: Mark | None = None
    proof_url: str = ""
    hidden: bool = False

    @property
    def short_digest(self) -> str:
        return self.digest[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointView:
    """The newest signed tree head. ``note`` is the signed note as it is printed and sent."""

    size: int
    root: str
    signed_at: datetime.datetime
    key_name: str
    note: str
    note_url: str
    key_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage(Page):
    """The list of lines, newest first. ``acts`` are the options of the filter, ``commands`` the lines that verify."""

    template: ClassVar[str] = "journal.html"
    rows: tuple[LineRow, ...]
    pager: Pager
    size: int
    list_url: str = "/journal/"
    acts: tuple[Option, ...] = ()
    from_date: str = ""
    to_date: str = ""
    checkpoint: CheckpointView | None = None
    export_url: str = ""
    verifier_url: str = ""
    commands: tuple[str, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-journal-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One part of a line: its name, in words and as the line has it, and its commitment; its content where shown."""

    name: str
    words: Words
    commitment: str
    mark: Mark
    passage: Passage | None = None
    file: FileLink | None = None
    facts: tuple[tuple[Words, str], ...] = ()
    note: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePage(Page):
    """One line: the envelope as facts, its parts, the proof, and the line as canonical bytes.

    ``subjects`` are what the act was about, ``touched`` the others that it changed: a plan's many findings. ``tools``
    are what the proof is checked with elsewhere, ``command`` how: not every post opens the journal's own page.
    """

    template: ClassVar[str] = "line.html"
    number: int
    words: Words
    envelope: tuple[Fact, ...]
    digest: str
    previous_digest: str
    parts: tuple[PartView, ...]
    canonical: str
    signer: Signer | None = None
    subjects: tuple[Link, ...] = ()
    touched: tuple[Link, ...] = ()
    mark: Mark | None = None
    proof_url: str = ""
    tools: tuple[Link, ...] = ()
    command: str = ""
    earlier_url: str = ""
    later_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-line-title", {"number": self.number})
