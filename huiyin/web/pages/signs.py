"""The signs page keeps warning signs in their order: each in words, side by side with its evidence, with its limits."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Mark, Option, Sentence, Words


@dataclass(frozen=True, slots=True)
class PairView:
    """What lies side by side: here, and there in another finding or in nothing that has a page."""

    own: str
    other: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What somebody said of a sign, and where the answer stands."""

    link: Link
    mark: Mark


@dataclass(frozen=True, slots=True)
class SignView:
    """One sign of a finding. ``rate`` and ``answered`` are of its rule here; an address is empty where the post may not
    do what it leads to."""

    rule: str
    finding: Link
    organisation: Words
    cycle: int
    facts: Sentence
    rate: Sentence
    answered: Sentence
    pairs: tuple[PairView, ...] = ()
    withheld: bool = False
    answers: tuple[AnswerView, ...] = ()
    plan_url: str = ""
    concern_url: str = ""
    answer_url: str = ""

    @property
    def name(self) -> Sentence:
        return Sentence(f"sign-{self.rule}")

    @property
    def says_not(self) -> Sentence:
        return Sentence(f"sign-{self.rule}-says-not")

    @property
    def innocent(self) -> Sentence:
        return Sentence(f"sign-{self.rule}-innocent")


@dataclass(frozen=True, slots=True)
class RateRow:
    """One rule with how many carry it, and what people answered."""

    link: Link
    carrying: int
    answered: int
    not_signs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsPage(Page):
    """The ranked list. ``size`` is the journal size that the signs are of, 0 before the first run; ``stale`` tells that
    something was declared since."""

    template: ClassVar[str] = "signs.html"
    size: int
    computed_at: datetime.datetime | None
    stale: bool
    matters: int
    rules: tuple[Option, ...]
    organisations: tuple[Option, ...]
    signs: tuple[SignView, ...]
    rates: tuple[RateRow, ...]
    csv_url: str
    more_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-signs-title")

    @property
    def as_of(self) -> Sentence:
        return Sentence("web-signs-as-of", {"size": self.size, "at": self.computed_at or ""})
