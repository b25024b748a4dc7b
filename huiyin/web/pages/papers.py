"""The papers keep the page on which a subject is printed: every paper in every form, and what it would be set in."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, Link, PaperOffer, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a PDF was set in, role by role, and the characters that no font here could show, each with its number.

    Of a blank of the site's own nothing of this is ``told``: the word processor chose.
    """

    name: Words
    faces: tuple[Fact, ...]
    unshown: tuple[str, ...]
    told: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersPage(Page):
    """The papers of one subject. ``looks`` lead to what the PDF of each is set in; ``languages`` to the other language.

    ``own`` name the site's own blanks among them; ``blanks`` leads to all of those, for who keeps them.
    ``print_url`` takes the POST that prints a whole round; empty where there is none, or not for this post.
    """

    template: ClassVar[str] = "papers.html"
    heading: Words
    languages: tuple[Link, ...]
    rows: tuple[tuple[PaperOffer, Link], ...]
    looked: Looked | None = None
    calendar: Link | None = None
    own: tuple[Sentence, ...] = ()
    blanks: Link | None = None
    print_url: str = ""
    packages: int = 0
    refused: Words | None = None

    @property
    def title(self) -> Words:
        return self.heading
