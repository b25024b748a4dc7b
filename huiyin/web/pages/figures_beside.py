"""Figures side by side keep one page: what was counted at two points of the journal, and what lies between."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FormField, Problem
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One of the two points: its day, and the size of the journal then."""

    day: datetime.date
    journal_size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure at both points, written already; ``before_of`` and ``after_of`` say of how many, empty for a count."""

    name: Words
    before: str
    after: str
    change: Words
    before_of: Words = ""
    after_of: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some figures of one sort under one head."""

    heading: Words
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresBesidePage(Page):
    """The same figures at two points, each by its own day and size of the journal. Asking is GET: nothing changes.

    Without points there was nothing to compare: what was asked for is no day and no size that the journal has had.
    """

    template: ClassVar[str] = "figures_beside.html"
    scope: Words
    fields: tuple[FormField, ...]
    kept: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    before: Point | None = None
    after: Point | None = None
    parts: tuple[Part, ...] = ()
    back: Link

    @property
    def title(self) -> Sentence:
        return Sentence("figures-beside-title")
