"""The evaluation keeps one page: the total and its grade, the scores by indicator, what was deducted, what was said."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.extract import Heard
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, HistoryItem, Link, Mark, OpenAct, Passage, Sentence, Words
from huiyin.web.pages.report import Listing
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPage(Page):
    """One evaluation. ``scored_by`` names the rubric; ``differing`` says that it does not come out again."""

    template: ClassVar[str] = "evaluation.html"
    heading: Words
    mark: Mark
    organisation: Link | None = None
    total: Sentence
    scored_by: Words
    listings: tuple[Listing, ...]
    as_of: datetime.date
    journal_size: int
    differing: Sentence | None = None
    note: Passage | None = None
    heard: tuple[Heard, ...] = ()
    heard_is: Words = ""
    facts: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> Words:
        return self.heading
