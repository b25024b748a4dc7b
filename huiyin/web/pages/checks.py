"""The check keeps what a replay of the journal found: faults in the book, and what is still without its echo."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Gap, Link, Sentence, Words


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The gaps of one invariant: its sentence, how many there are, the first of them."""

    words: Words
    count: int
    gaps: tuple[Gap, ...]
    more_url: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvariantRow:
    """One invariant: what must hold, and in how many places it does not, or waits to; ``url`` leads to the first."""

    name: Words
    says: Sentence
    count: int
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage(Page):
    """The check. ``faults`` are rows, counters or files that differ from the journal, ``gaps`` what is unanswered.

    ``ran_at`` is None before the first run. ``run_url`` takes the POST that starts one; empty where the post may not.
    """

    template: ClassVar[str] = "check.html"
    ran_at: datetime.datetime | None
    journal_size: int = 0
    took: Words = ""
    faults: tuple[Gap, ...] = ()
    fault_count: int = 0
    invariants: tuple[InvariantRow, ...] = ()
    gap_groups: tuple[GapGroup, ...] = ()
    gap_count: int = 0
    run_url: str = ""
    job: Link | None = None

    @property
    def title(self) -> Sentence:
        return Sentence("web-check-title")

    @property
    def sound(self) -> bool:
        return self.ran_at is not None and not self.fault_count

    @property
    def settled(self) -> bool:
        return self.ran_at is not None and not self.gap_count
