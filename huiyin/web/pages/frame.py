"""The frame keeps what surrounds every page: rail, bar, the person and the one post that acts, and the day shown."""

import abc
import datetime
import urllib.parse
from dataclasses import dataclass, field
from typing import ClassVar

from huiyin.web.pages.parts import Link, PaperBlock, Sentence, Words


@dataclass(frozen=True, slots=True)
class RailItem:
    """One place that the post may open. ``name`` is one of :data:`RAIL`."""

    name: str
    url: str
    current: bool = False
    count: int = 0

    @property
    def icon(self) -> str:
        return RAIL[self.name]

    @property
    def words(self) -> Sentence:
        return Sentence(f"web-rail-{self.name}")


# Place → icon of the vendored set, in the order of the rail.
RAIL = {
    "desk": "layout-dashboard",
    "ledger": "table-properties",
    "mandate": "scroll-text",
    "round": "route",
    "supervision": "clipboard-list",
    "signs": "triangle-alert",
    "letter": "inbox",
    "consultation": "users",
    "feedback": "calendar-clock",
    "answers": "columns-3",
    "plan": "clipboard-list",
    "package": "package",
    "screening": "triangle-alert",
    "campaign": "flag",
    "copy": "waypoints",
    "notice": "scroll-text",
    "taxonomy": "git-branch",
    "import": "upload",
    "on_site_check": "search",
    "watch": "eye-off",
    "hearing": "inbox",
    "accountability_referral": "waypoints",
    "check": "shield-check",
    "figures": "chart-column",
    "extract": "scroll-text",
    "evaluation": "chart-column",
    "sampling": "filter",
    "journal": "book-open",
    "bodies": "building-2",
    "people": "users",
    "accounts": "lock",
    "trace": "eye-off",
}


@dataclass(frozen=True, slots=True)
class PostChoice:
    """One post that the person holds or stands in for; ``value`` is sent to switch to it."""

    value: str
    post_name: Words
    body_name: str
    current: bool = False
    on_behalf_of_name: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence above the content: ``tone`` is good, near or late (done, mind, refused)."""

    sentence: Words
    tone: str = "good"
    link: Link | None = None

    @property
    def icon(self) -> str:
        return {"good": "circle-check", "near": "info", "late": "circle-alert"}[self.tone]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the frame's own forms and links lead. Searching and the day are GET, the rest POST."""

    desk: str = "/"
    search: str = "/search/"
    inbox: str = "/inbox/"
    switch_post: str = "/post/"
    preferences: str = "/preferences/"
    sign_out: str = "/sign-out/"
    help: str = "/help/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What surrounds a page. ``as_of`` is the past day that the page shows, or None for now; ``today`` is today there.

    ``language`` is ``en`` or ``zh-Hans``; ``theme`` is ``auto``, ``light`` or ``dark``. ``path`` is the page's own
    address with its query, to which a change of language or theme returns. ``reader_mark`` (person and time) is
    printed over pages that show restricted texts. ``person_name`` is empty for somebody who has not signed in.
    """

    language: str
    path: str
    today: datetime.date
    profile: str = ""
    theme: str = "auto"
    site_name: str = ""
    round_name: str = ""
    round_url: str = ""
    person_name: str = ""
    post_name: Words = ""
    body_name: str = ""
    posts: tuple[PostChoice, ...] = ()
    rail: tuple[RailItem, ...] = ()
    inbox_unread: int = 0
    search_query: str = ""
    as_of: datetime.date | None = None
    notices: tuple[Notice, ...] = ()
    sample: bool = False
    reader_mark: str = ""
    addresses: Addresses = field(default_factory=Addresses)

    @property
    def signed_in(self) -> bool:
        return bool(self.person_name)

    @property
    def bare_path(self) -> str:
        """The page's address without its query."""
        return urllib.parse.urlsplit(self.path).path

    @property
    def kept_query(self) -> tuple[tuple[str, str], ...]:
        """The (name, value) pairs of the query but the day: choosing another day keeps the filter."""
        query = urllib.parse.urlsplit(self.path).query
        return tuple(pair for pair in urllib.parse.parse_qsl(query) if pair[0] != "as_of")

    @property
    def now_path(self) -> str:
        """The same page as it is now."""
        return self.bare_path + ("?" + urllib.parse.urlencode(self.kept_query) if self.kept_query else "")

    @property
    def other_language(self) -> str:
        return "en" if self.language == "zh-Hans" else "zh-Hans"

    @property
    def other_language_name(self) -> str:
        """Each language is named in itself, so that its reader finds it."""
        return {"en": "English", "zh-Hans": "中文"}[self.other_language]

    @property
    def themes(self) -> tuple[Link, ...]:
        """The three themes; the ``url`` of each is the value that is sent."""
        return tuple(
            Link(Sentence(f"web-theme-{name}"), name, name == self.theme) for name in ("auto", "light", "dark")
        )

    @property
    def other_posts(self) -> tuple[PostChoice, ...]:
        return tuple(post for post in self.posts if not post.current)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(abc.ABC):
    """What every page has: its frame, its crumbs (only below the second level), and the papers of what it shows.

    ``template`` prints it.
    """

    template: ClassVar[str]
    frame: Frame
    crumbs: tuple[Link, ...] = ()
    papers: PaperBlock | None = None

    @property
    @abc.abstractmethod
    def title(self) -> Words:
        """The name of the page, for the window and the heading."""
