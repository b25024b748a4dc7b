"""A visit: one request of one person in exactly one post, with the day that is asked for and the rules of the site."""

import datetime
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.utils import timezone, translation

from huiyin import texts
from huiyin.kernel.actor import Actor
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.people import accounts, actors
from huiyin.people.actors import HeldPost
from huiyin.people.models import Account
from huiyin.record import profiles, visibility
from huiyin.record.queries import subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Who asks, in which post, when. ``as_of`` is a past day with ``line``, the last line of the journal on it."""

    account: Account
    actor: Actor
    held: tuple[HeldPost, ...]
    at: datetime.datetime
    today: datetime.date
    rules: Profile
    as_of: datetime.date | None = None
    line: int | None = None
    # Names of the categories that the site has adopted itself, looked up once where a page meets one.
    own_categories: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.account.language

    @property
    def profile(self) -> str:
        """The name of the rule set whose words the pages use."""
        return self.rules.name

    @property
    def day(self) -> datetime.date:
        """The day that the page shows."""
        return self.as_of or self.today

    def named(self, name: str, name_en: str) -> str:
        """This function will choose the name in the reader's language, the other where there is only that."""
        return texts.named(name, name_en, language=self.language)


class Request(HttpRequest):
    """A request that the middleware has let in."""

    visit: Visit


def begin(request: HttpRequest, account: Account) -> Visit:
    """This function will make the visit of a request: three queries while nobody's posts have changed.

    :raises Refused: post_not_held, where the person has no post to act in; not_found for a day that is none.
    """
    at = timezone.now()
    today = actors.civil_day(at)
    known = actors.known_of(account.site_id)
    held = actors.posts_of(account, on=today, known=known)
    post = account.active_post
    if held and all(each.post != post for each in held):
        # The post that was worked in has ended since: the person goes on in the first of the others.
        accounts.take_post(account, held[0].post, at=at)
        post = held[0].post
    if post is None:
        raise Refused("post_not_held")
    actor = actors.actor(account, post, at=at, inspections_of_team=visibility.inspections_of_team, known=known)
    as_of = _day_asked_for(request, today=today)
    return Visit(
        account=account,
        actor=actor,
        held=held,
        at=at,
        today=today,
        rules=profiles.profile(account.site.profile),
        as_of=as_of,
        line=None if as_of is None else subjects.line_of_day(actor.site, as_of),
    )


def _day_asked_for(request: HttpRequest, *, today: datetime.date) -> datetime.date | None:
    asked = request.GET.get("as_of", "") if request.method == "GET" else ""
    if not asked:
        return None
    try:
        day = datetime.date.fromisoformat(asked)
    except ValueError:
        raise Refused("not_found", kind="journal") from None
    return day if day < today else None


def language_of(request: HttpRequest) -> str:
    """This function will choose the language of a reader, also of one who has not signed in."""
    account = getattr(request, "user", None)
    if isinstance(account, Account):
        return account.language
    return texts.language_of(translation.get_language() or "")
