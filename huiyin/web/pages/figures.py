"""The figures keep what is counted, each with its numerator, denominator, unit, day and size of the journal."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Sentence, Words
from huiyin.web.pages.plots import Bars, Crossed, Lines, Stacked, StateBar


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure. ``value`` is written already ("62.5 %", "1,204"); a rate names its two counts, a count only itself.

    ``definition`` says what is counted in one sentence. ``suppressed`` figures would let a person be recognised.
    """

    name: Words
    value: str
    unit: Words
    definition: Words
    numerator: int | None = None
    denominator: int | None = None
    numerator_url: str = ""
    denominator_url: str = ""
    beside: Words | None = None
    suppressed: bool = False

    @property
    def rate(self) -> bool:
        return self.denominator is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The book balances (I11): issued = open + sustained + closed + withdrawn + risk accepted."""

    issued: int
    parts: tuple[tuple[Words, int, str], ...]
    balances: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresPage(Page):
    """The figures of a round, an organisation or the site, as of a day and a size of the journal."""

    template: ClassVar[str] = "figures.html"
    scope: Words
    scopes: tuple[Link, ...] = ()
    as_of: datetime.date
    journal_size: int
    figures: tuple[Figure, ...] = ()
    balance: Balance | None = None
    bar: StateBar | None = None
    ageing: Bars | None = None
    closure: Lines | None = None
    stacked: tuple[Stacked, ...] = ()
    crossed: Crossed | None = None
    csv_url: str = ""
    beside_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-figures-title")
