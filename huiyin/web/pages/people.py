"""The people keep the pages of one person and one body, and the choice of post."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page, PostChoice
from huiyin.web.pages.parts import Fact, HistoryItem, Link, OpenAct, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post held for a time. ``to_date`` None: still held. ``note`` says a delegation or a recusal beside it."""

    post_name: Words
    person: Link
    body: Link
    from_date: datetime.date
    post_url: str = ""
    to_date: datetime.date | None = None
    note: Words | None = None

    @property
    def held(self) -> bool:
        return self.to_date is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(Page):
    """One person: posts now and before, delegations, recusals, what they signed last."""

    template: ClassVar[str] = "person.html"
    name: str
    facts: tuple[Fact, ...] = ()
    posts: tuple[HeldPost, ...] = ()
    delegations: tuple[Fact, ...] = ()
    recusals: tuple[Fact, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPage(Page):
    """One body: its names over time, its place in the tree, the posts held, its findings."""

    template: ClassVar[str] = "body.html"
    name: str
    kind: Words
    facts: tuple[Fact, ...] = ()
    posts: tuple[HeldPost, ...] = ()
    under: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    open_acts: tuple[OpenAct, ...] = ()
    history: tuple[HistoryItem, ...] = ()

    @property
    def title(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsPage(Page):
    """The choice of the one post that acts, for somebody who holds several."""

    template: ClassVar[str] = "posts.html"
    posts: tuple[PostChoice, ...]

    @property
    def title(self) -> Sentence:
        return Sentence("web-posts-title")
