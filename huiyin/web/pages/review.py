"""The review keeps the page on which a plan is judged: every item with what was said of it, signs, and signatures.

Each item has a form of its own for a comment, so that the page works without JavaScript.
"""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.comparison import Comparison
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import (
    Clock,
    Due,
    Gap,
    Link,
    Mark,
    OpenAct,
    Option,
    Pager,
    Passage,
    Sentence,
    Words,
)
from huiyin.web.pages.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentView:
    """What one organ said of one item, and what became of it. ``withdraw`` leads to taking it back."""

    number: int
    passage: Passage
    mark: Mark
    person_name: str
    post: Words
    body_name: str
    on: datetime.date
    submission: int
    answer: Passage | None = None
    answered_on: datetime.date | None = None
    withdrawn_on: datetime.date | None = None
    withdraw: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentForm:
    """The form of a comment on one item. ``hidden`` says on which; ``text`` and ``refused`` come back of a try."""

    id: str
    label: Words
    hidden: tuple[tuple[str, str], ...]
    text: str = ""
    refused: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureItem:
    """One measure of the plan: what it says, which cause it treats, who answers for it until when."""

    id: str
    number: str
    url: str
    passage: Passage
    mark: Mark
    treats: Passage | None = None
    told: tuple[tuple[Words, Words], ...] = ()
    owner_name: str = ""
    due: Due | None = None
    signs: tuple[Sentence, ...] = ()
    comments: tuple[CommentView, ...] = ()
    form: CommentForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingItem:
    """One finding of the plan with its causes; a measure for several findings stands with the first of them, the
    others name it in ``elsewhere``."""

    id: str
    number: str
    url: str
    statement: Passage
    mark: Mark
    own_wording: Passage | None = None
    causes: tuple[Passage, ...] = ()
    measures: tuple[MeasureItem, ...] = ()
    elsewhere: tuple[Link, ...] = ()
    signs: tuple[Sentence, ...] = ()
    comments: tuple[CommentView, ...] = ()
    form: CommentForm | None = None


@dataclass(frozen=True, slots=True)
class Organ:
    """One signature under the acceptance: whose it must be, and whose it is once it was given."""

    words: Words
    mark: Mark
    person_name: str = ""
    body_name: str = ""


@dataclass(frozen=True, slots=True)
class SignCount:
    """How many signs of a kind there are in the plan."""

    words: Sentence
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(Page):
    """The joint review of one plan. ``views`` narrow the items; ``counts`` are those of the whole plan's signs,
    None for those who don't read the review sheet."""

    template: ClassVar[str] = "review.html"
    heading: Words
    mark: Mark
    organisation: Link
    plan: Link
    submission: int
    views: tuple[Link, ...]
    items: tuple[FindingItem, ...]
    empty: Sentence
    pager: Pager | None = None
    counts: tuple[SignCount, ...] | None = None
    signs: tuple[Gap, ...] = ()
    comments: tuple[CommentView, ...] = ()
    form: CommentForm | None = None
    organs: tuple[Organ, ...] = ()
    open_comments: int = 0
    links: tuple[Link, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    waiting: Waiting | None = None
    clocks: tuple[Clock, ...] = ()
    action_url: str = ""
    button: Words = ""

    @property
    def title(self) -> Words:
        return self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedField:
    """One value of an item before and after: texts line by line, everything else in words."""

    name: Words
    comparison: Comparison | None = None
    before: tuple[Words, ...] = ()
    after: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedItem:
    """One item that came, went or changed. ``sentence`` says which, ``url`` is empty for one that isn't open."""

    sentence: Sentence
    mark: Mark
    url: str = ""
    fields: tuple[ChangedField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionsPage(Page):
    """Two submissions of a plan held against each other, item by item; ``said`` counts what changed."""

    template: ClassVar[str] = "submissions.html"
    heading: Words
    action_url: str
    left: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    said: Sentence | None = None
    items: tuple[ChangedItem, ...] = ()
    empty: Sentence

    @property
    def title(self) -> Words:
        return self.heading
