"""The ledger keeps the list of findings: filters that read as sentences, two-line rows, keyset pages."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Due, Link, Mark, Option, Pager, Sentence, Words

# Columns that a reader may choose, in their order. Number, statement and state are always there.
COLUMNS = ("organisation", "category", "severity", "due", "owner", "last_act", "reported")


@dataclass(frozen=True, slots=True)
class Shows:
    """Which of :data:`COLUMNS` are shown."""

    organisation: bool = True
    category: bool = False
    severity: bool = False
    due: bool = True
    owner: bool = True
    last_act: bool = True
    reported: bool = False


@dataclass(frozen=True, slots=True)
class FilterSentence:
    """One condition as words ("overdue", "category 3.2") with the address of the list without it."""

    words: Words
    remove_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterForm:
    """The filter's questions with their answers; it is sent by GET, so that the address can be shared."""

    query: str = ""
    states: tuple[Option, ...] = ()
    timeliness: tuple[Option, ...] = ()
    origins: tuple[Option, ...] = ()
    severities: tuple[Option, ...] = ()
    organisation: str = ""
    categories: tuple[Option, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One finding in the list. ``number`` is written as people say it (12, 3-07); ``side`` are marks beside the state.

    ``statement`` may be cut; where the post may not see it, it is empty and ``hidden`` is set.
    """

    number: str
    url: str
    statement: str
    mark: Mark
    language: str = ""
    hidden: bool = False
    side: tuple[Mark, ...] = ()
    organisation_name: str = ""
    organisation_url: str = ""
    category: Words = ""
    severity: Words = ""
    due: Due | None = None
    owner_name: str = ""
    last_act: Words = ""
    last_date: datetime.date | None = None
    reported: str = ""
    select_value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage(Page):
    """The list of findings. ``columns`` are the choices for the chooser, ``sorts`` the orders that can be asked for.

    ``kept_query`` are the (name, value) pairs of the present address that the column chooser sends along.
    """

    template: ClassVar[str] = "ledger.html"
    rows: tuple[LedgerRow, ...]
    pager: Pager
    form: FilterForm
    filters: tuple[FilterSentence, ...] = ()
    views: tuple[Link, ...] = ()
    sorts: tuple[Link, ...] = ()
    shows: Shows = Shows()
    columns: tuple[Option, ...] = ()
    kept_query: tuple[tuple[str, str], ...] = ()
    list_url: str = "/findings/"
    csv_url: str = ""
    clear_url: str = "/findings/"
    act_links: tuple[Link, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-ledger-title")


def column_options(shows: Shows) -> tuple[Option, ...]:
    """This function will give the column chooser's options for what is shown now."""
    return tuple(Option(name, Sentence(f"web-ledger-{name}"), getattr(shows, name)) for name in COLUMNS)
