"""The wordings keep what is told of a finding's texts: its public wording, its objection, and every version."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.comparison import Comparison
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Mark, Passage, Sentence, Signer, Words


@dataclass(frozen=True, slots=True)
class WordingView:
    """The public wording of a finding: by whom, and by whom it was released, if it was."""

    passage: Passage
    mark: Mark
    writers: Words | None = None
    released_by: Signer | None = None
    released_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """An objection with its reasons, and its decision with its own."""

    mark: Mark
    on: datetime.date
    reason: Passage | None
    signer: Signer | None = None
    decided_on: datetime.date | None = None
    decision_reason: Passage | None = None
    decided_by: Signer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One version of one text: since when, by whom, why, and what is different from the one before."""

    name: Words
    passage: Passage
    at: datetime.datetime
    line: int
    line_url: str = ""
    act: Words = ""
    signer: Signer | None = None
    reason: Passage | None = None
    current: bool = False
    compared: Comparison | None = None


@dataclass(frozen=True, slots=True)
class TextView:
    """One text of a finding with its versions, newest first."""

    name: Words
    versions: tuple[VersionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingTextsPage(Page):
    """All versions of the texts of one finding."""

    template: ClassVar[str] = "finding_texts.html"
    number: str
    texts: tuple[TextView, ...]

    @property
    def title(self) -> Sentence:
        return Sentence("web-texts-title", {"number": self.number})
