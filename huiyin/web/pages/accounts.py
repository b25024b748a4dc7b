"""The accounts keep the pages of sign-ins: those of a site for who keeps them, and one's own with its keys."""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FormField, Problem
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Pager, Sentence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One sign-in of the site. ``own`` is the reader's: nobody keeps their own account."""

    id: str
    sign_in_name: str
    person_name: str
    closed: bool = False
    own: bool = False
    temporary: bool = False
    opened_at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsPage(Page):
    """The sign-ins of the site, by name. ``password`` is a temporary one, shown this once, for ``password_of``."""

    template: ClassVar[str] = "accounts.html"
    rows: tuple[AccountRow, ...]
    pager: Pager
    query: str = ""
    fields: tuple[FormField, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: Sentence | None = None
    opening: bool = False
    password: str = ""
    password_of: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("work-accounts-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRow:
    """One key for programs: what it is called, the post it acts in, until when."""

    id: str
    name: str
    post_name: Words
    created_at: datetime.datetime
    expires_at: datetime.datetime
    last_used_at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage(Page):
    """The own account: the password, and the keys for programs. ``token`` is a new key's text, shown this once."""

    template: ClassVar[str] = "account.html"
    sign_in_name: str
    tokens: tuple[TokenRow, ...]
    fields: tuple[FormField, ...]
    password: Link
    jobs: Link
    mail_fields: tuple[FormField, ...] = ()
    token: str = ""
    refused: Sentence | None = None

    @property
    def title(self) -> Sentence:
        return Sentence("work-account-title")
