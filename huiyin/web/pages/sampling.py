"""The sampling page keeps the two questions about samples: how many to check, and what a check has shown."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FormField, Problem
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Sentence

BAR_WIDTH = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundRow:
    """So many errors found, and the upper bound then; ``width`` is that of its bar out of :data:`BAR_WIDTH`."""

    errors: int
    high: str
    count: int | None
    width: int
    tone: str
    shape: str
    words: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanShown:
    """A plan in words, and its table. ``mark`` is where the line of what is tolerated stands."""

    sample: int
    sentences: tuple[Sentence, ...]
    rows: tuple[BoundRow, ...]
    mark: int
    counted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplingPage(Page):
    """Both questions, each with its answer once it was asked. Asking is GET: nothing changes."""

    template: ClassVar[str] = "sampling.html"
    fields: tuple[FormField, ...]
    found_fields: tuple[FormField, ...]
    plan: PlanShown | None = None
    found: Sentence | None = None
    problems: tuple[Problem, ...] = ()
    found_problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("sampling-title")
