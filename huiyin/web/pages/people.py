"""The people keep the pages of persons and bodies: the lists, one of each, and the choice of post."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page, PostChoice
from huiyin.web.pages.parts import Fact, HistoryItem, Link, OpenAct, Pager, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person in a list, with the posts held today."""

    url: str
    name: str
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage(Page):
    """Persons whom the post may see, by name."""

    template: ClassVar[str] = "people.html"
    rows: tuple[PersonRow, ...]
    pager: Pager
    query: str = ""
    acts: tuple[OpenAct, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-people-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post held for a time. ``to_date`` None: still held. ``note`` says a delegation or a recusal beside it."""

    post_name: Words
    person: Link
    body: Link
    from_date: datetime.date
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
class BodyRow:
    """One body in the tree; ``depth`` 0 is the top (up to 4 are drawn)."""

    url: str
    name: str
    kind: Words
    depth: int = 0
    findings: int = 0
    open: int = 0
    abolished: bool = False

    @property
    def indent(self) -> str:
        return f"depth-{min(self.depth, 4)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesPage(Page):
    """The bodies that the post may see, as a tree."""

    template: ClassVar[str] = "bodies.html"
    rows: tuple[BodyRow, ...]
    pager: Pager
    query: str = ""
    acts: tuple[OpenAct, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-bodies-title")


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
