"""Who calls: a token that stands for one post, or the session of somebody who is signed in to the pages."""

import datetime
import hashlib
import uuid
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import Throttled
from ninja.security import APIKeyCookie, HttpBearer

from huiyin import texts
from huiyin.kernel.actor import Actor
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.people import actors, tokens
from huiyin.people.models import Account
from huiyin.record import profiles
from huiyin.record.queries import desk

# Calls without a token that works, from one address: so many in so many seconds.
MOST_FAILURES = 30
FAILURES_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Caller:
    """One account in one post at the moment of the call, and the language that it is answered in."""

    account: Account
    post: uuid.UUID
    actor: Actor
    at: datetime.datetime
    language: str

    @property
    def on(self) -> datetime.date:
        """The day of the call in the installation's zone."""
        return actors.civil_day(self.at)

    @property
    def profile(self) -> str:
        """The name of the rule set whose terms the answers use."""
        return str(self.account.site.profile)

    def rules(self) -> Profile:
        """This function will give the rule set of the site."""
        return profiles.profile(self.profile)


class NotSignedIn(Exception):
    """Nobody is known behind the call. The answer says no more than that."""


def language_of(request: HttpRequest) -> str:
    """This function will choose the language of the answer from what the caller accepts."""
    first = request.headers.get("Accept-Language", "").partition(",")[0].partition(";")[0]
    return texts.language_of(first) if first.strip() else "en"


def _caller(request: HttpRequest, account: Account, post: uuid.UUID, at: datetime.datetime) -> Caller:
    try:
        actor = actors.actor(account, post, at=at, inspections_of_team=desk.inspections_of_team)
    except Refused:
        raise NotSignedIn from None
    return Caller(account, post, actor, at, language_of(request))


def _note_failure(address: str) -> None:
    """This function will count a token that doesn't work.

    Whoever has one that works is never shut out by a neighbour behind the same address: 256 random bits need no lock.

    :raises Throttled: when too many came from the address.
    """
    key = f"api-failures-{hashlib.sha256(address.encode()).hexdigest()}"
    cache.add(key, 0, timeout=FAILURES_SECONDS)
    try:
        failures = cache.incr(key)
    except ValueError:  # it ran out between the two calls
        return
    if failures > MOST_FAILURES:
        raise Throttled(wait=FAILURES_SECONDS)


class ByToken(HttpBearer):
    """A token of an account, which is good for one post only."""

    openapi_description = "A token that stands for one post; made on the page of one's account."

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """This function will find the caller of a token."""
        at = timezone.now()
        try:
            found = tokens.verify(token, at=at)
        except Refused:
            _note_failure(request.META.get("REMOTE_ADDR", ""))
            raise NotSignedIn from None
        return _caller(request, found.account, found.post, at)


class BySession(APIKeyCookie):
    """The session of the pages, in the post that the person works in; changes need the CSRF token as well."""

    param_name = "huiyin_session"
    openapi_description = "The session of somebody who is signed in to the pages."

    def __call__(self, request: HttpRequest) -> Any:
        """This function will let a call without a session pass by: only a session can be ridden by another site."""
        return super().__call__(request) if self.param_name in request.COOKIES else None

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """This function will find the caller of a session, None where there is none."""
        account = request.user
        if not isinstance(account, Account) or account.must_change_password or account.active_post is None:
            return None
        return _caller(request, account, account.active_post, timezone.now())


def of(request: HttpRequest) -> Caller:
    """This function will give the caller that the request was let in as."""
    caller: Caller = request.auth  # type: ignore[attr-defined]
    return caller
