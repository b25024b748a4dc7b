"""The kit keeps the page of an on-site check on which its kit is taken along and the answer comes back."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPage(Page):
    """``report`` is what an answer says, None before one came; ``fits`` whether the act would take it as it is.
    ``hidden`` are its values, which ``form_url`` takes by POST and shows as the act's form. ``refused`` is why none was
    read.
    """

    template: ClassVar[str] = "kit.html"
    heading: Words
    kit_url: str
    action_url: str
    form_url: str
    report: tuple[Fact, ...] | None = None
    fits: bool = False
    hidden: tuple[tuple[str, str], ...] = ()
    refused: Words | None = None

    @property
    def title(self) -> Words:
        return self.heading

    @property
    def verdict(self) -> Sentence:
        return Sentence("kit-fits" if self.fits else "kit-fits-not")
