"""The doors keep the pages at the edge: sign-in, search, and what is said when something is not there."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import LineField
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Mark, Pager, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAccount:
    """One sign-in of the sample site, offered per post. ``user_name`` is sent; the password is printed once for all."""

    user_name: str
    person_name: str
    post_name: Words
    body_name: str
    duty: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage(Page):
    """The sign-in. ``sample_accounts`` are there on the sample site only; each is a button that signs in at once.

    ``sample_comes`` says that the sample site is being built.
    """

    template: ClassVar[str] = "sign_in.html"
    name: LineField
    password: LineField
    action_url: str
    next_path: str = ""
    refused: Sentence | None = None
    sample_accounts: tuple[SampleAccount, ...] = ()
    sample_password: str = ""
    sample_url: str = ""
    sample_seed: str = ""
    sample_comes: bool = False

    @property
    def title(self) -> Sentence:
        return Sentence("web-sign-in-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordPage(Page):
    """One's own password. ``must`` says that a temporary one has to be changed before anything else."""

    template: ClassVar[str] = "password.html"
    old: LineField
    new: LineField
    action_url: str
    must: bool = False
    refused: Sentence | None = None

    @property
    def title(self) -> Sentence:
        return Sentence("web-password-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One result: what kind of thing, its name, an excerpt as (words, found) pieces so that finds can be marked."""

    kind: Words
    words: Words
    url: str
    pieces: tuple[tuple[str, bool], ...] = ()
    mark: Mark | None = None
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """What was found. ``kinds`` narrow the result to one kind."""

    template: ClassVar[str] = "search.html"
    query: str
    hits: tuple[Hit, ...] = ()
    pager: Pager | None = None
    kinds: tuple[Link, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-search-title")


# Status → icon. 404 says the same of what is absent and of what is not for this post.
_ERROR_ICONS = {403: "lock", 404: "search", 405: "circle-alert", 409: "git-branch", 413: "circle-alert", 429: "clock"}
_ERROR_ICONS[500] = "triangle-alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage(Page):
    """What is said when a page cannot be shown. ``refused`` is the rule's own sentence, for 403 and 409.

    A 404 carries nothing about what was asked for, so that absent and not visible read alike to the byte.
    """

    template: ClassVar[str] = "error.html"
    status: int
    refused: Sentence | None = None
    back_url: str = "/"

    @property
    def title(self) -> Sentence:
        return Sentence(f"web-error-{self.status}-title")

    @property
    def sentence(self) -> Sentence:
        return Sentence(f"web-error-{self.status}")

    @property
    def icon(self) -> str:
        return _ERROR_ICONS[self.status]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysPage(Page):
    """The keys that work on every page, and what they do."""

    template: ClassVar[str] = "keys.html"

    @property
    def title(self) -> Sentence:
        return Sentence("web-keys-title")

    @property
    def keys(self) -> tuple[tuple[str, Sentence], ...]:
        named = (("/", "search"), ("j", "next"), ("k", "previous"), ("Enter", "open"), ("x", "select"), ("?", "help"))
        return tuple((key, Sentence(f"web-keys-{name}")) for key, name in named)
