"""The composer keeps the form in which a feedback opinion is put together: what can go in, the document, its text.

Every button is a plain button of the form: what it is named says what is to be done with the form as it stands.
"""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FormField, LongTextField, Problem
from huiyin.web.pages.comparison import Comparison
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Mark, Sentence, Words


@dataclass(frozen=True, slots=True)
class Offered:
    """A thing that can go into the document. ``value`` is sent to put it in; ``inside`` says that it is in already."""

    value: str
    number: str
    text: str
    url: str
    language: str = ""
    details: tuple[str, ...] = ()
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The things of one kind; ``empty`` says what to do where there is none."""

    heading: Words
    offered: tuple[Offered, ...]
    empty: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One item of the document in its place, counted from 0. ``hidden`` are the (name, value) pairs that carry it.

    ``field`` is there where the item has a text of its own; else ``text`` is that of the thing it names.
    """

    place: int
    kind: Words
    hidden: tuple[tuple[str, str], ...]
    text: str = ""
    language: str = ""
    details: tuple[str, ...] = ()
    field: LongTextField | None = None
    first: bool = False
    last: bool = False

    @property
    def counted(self) -> int:
        return self.place + 1

    @property
    def name(self) -> str:
        """What is sent to take it out."""
        return f"items.{self.place}"


@dataclass(frozen=True, slots=True)
class Stale:
    """Somebody else has saved something in between: theirs and mine, and the number that says that theirs was read.

    ``name`` is that of the box to tick, ``tick`` its words.
    """

    comparisons: tuple[tuple[Words, Comparison], ...]
    edition: int
    heading: Words
    tick: Words
    name: str = "_read"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """The draft that stands in the form: its version, 0 for none, who kept it (``note``) and when.

    While somebody types, what the form holds is sent to ``url`` now and then, and this part alone comes back.
    """

    template: ClassVar[str] = "parts/kept_draft.html"
    version: int = 0
    url: str = ""
    note: Words | None = None
    at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposerPage(Page):
    """A feedback opinion on its way. ``proposed`` is the text that the items give, beside the one that was typed.
    ``asks_both`` has it said that both audiences are to be told (``told_to_both``)."""

    template: ClassVar[str] = "composer.html"
    heading: Words
    button: Words
    audience: Mark
    place: Link
    action_url: str
    cancel_url: str
    hidden: tuple[tuple[str, str], ...]
    shelves: tuple[Shelf, ...]
    items: tuple[Placed, ...]
    text: LongTextField
    label: FormField | None = None
    adds: tuple[tuple[str, Words], ...] = ()
    writes: tuple[tuple[str, Words], ...] = ()
    proposed: Comparison | None = None
    proposed_language: str = ""
    stale: Stale | None = None
    refused: Sentence | None = None
    problems: tuple[Problem, ...] = ()
    effect: Words | None = None
    kept: KeptDraft = KeptDraft()
    asks_both: bool = False
    told_to_both: bool = False

    @property
    def title(self) -> Words:
        return self.heading

    @property
    def faulty(self) -> bool:
        return bool(self.refused or self.problems)
