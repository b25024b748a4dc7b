"""Sign-ins: the security administrator's list with what can be done to each, and everybody's own account."""

import dataclasses
import datetime
import uuid
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from huiyin.kernel.refused import Refused
from huiyin.notices import mail
from huiyin.people import accounts, keeping, tokens
from huiyin.people.models import LANGUAGES, Account
from huiyin.record.queries import names
from huiyin.web import framing, rendering, showing
from huiyin.web.pages.accounts import AccountPage, AccountRow, AccountsPage, TokenRow
from huiyin.web.pages.act_form import ChoiceField, FormField, LineField, SelectField, SubjectField
from huiyin.web.pages.parts import Link, Option, Pager, Sentence
from huiyin.web.visits import Request, Visit

LIST = "/accounts/"
PERIODS_DAYS = (30, 90, 366)
# What the keeper may do to a sign-in besides a new password: the address, what does it.
_DEEDS = {"close": accounts.close, "open": accounts.open_again, "unlock": accounts.lift_lock}
_KEPT, _FAULTY = 409, 422


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will list the sign-ins of the site to the one who keeps them."""
    return rendering.answer(request, _listing(request))


@sensitive_variables("password")
def _listing(
    request: Request, *, refused: Refused | None = None, password: str = "", password_of: str = ""
) -> AccountsPage:
    visit, query = request.visit, request.GET
    found, following = keeping.page(visit.actor, query=query.get("q", ""), after=query.get("after", ""))
    people = names.persons(visit.actor.site, {each.person for each in found})
    chosen = {"q": query["q"]} if query.get("q") else {}
    return AccountsPage(
        # Also after a POST the page is the list: its search and the change of language lead there.
        frame=dataclasses.replace(framing.frame_of(request, place="accounts"), path=LIST),
        rows=tuple(_row(visit, each, people) for each in found),
        pager=Pager(
            len(found),
            next_url=f"{LIST}?{urlencode({**chosen, 'after': following})}" if following else "",
            previous_url=f"{LIST}?{urlencode(chosen)}" if query.get("after") else "",
        ),
        query=query.get("q", ""),
        fields=_questions(request),
        refused=rendering.sentence_of(refused) if refused is not None else None,
        opening=request.method == "POST",
        password=password,
        password_of=password_of,
    )


def _row(visit: Visit, account: Account, people: dict[str, tuple[str, str]]) -> AccountRow:
    return AccountRow(
        id=str(account.id),
        sign_in_name=account.sign_in_name,
        person_name=visit.named(*people.get(str(account.person), ("", ""))),
        closed=not account.is_active,
        own=str(account.person) in visit.actor.everyone,
        temporary=account.must_change_password,
        opened_at=account.opened_at,
    )


def _questions(request: Request) -> tuple[FormField, ...]:
    """This function will ask for whom an account is opened, and under which name."""
    visit, sent = request.visit, request.POST
    query, person = sent.get("_query.person", ""), sent.get("person", "")
    found = names.candidates(visit.actor, "person", query=query, chosen=(person,)) if query or person else ()
    language = sent.get("language", visit.language)
    return (
        SubjectField(
            name="person",
            label=Sentence("work-accounts-person"),
            candidates=tuple(
                Option(each.subject, showing.name_of(visit, each), each.subject == person) for each in found
            ),
            query=query,
            searched=bool(query),
        ),
        LineField(
            name="sign_in_name",
            label=Sentence("work-accounts-name"),
            value=sent.get("sign_in_name", ""),
            help=Sentence("work-accounts-name-help"),
        ),
        ChoiceField(
            name="language",
            label=Sentence("work-accounts-language"),
            options=tuple(
                Option(value, Sentence(f"work-language-{value}"), value == language) for value, _ in LANGUAGES
            ),
        ),
    )


@require_POST
def open_account(request: Request) -> HttpResponse:
    """This function will open a sign-in for a person and show its temporary password, this once."""
    visit, sent = request.visit, request.POST
    if "_find" in sent:
        return rendering.answer(request, _listing(request))
    password = accounts.temporary_password()
    try:
        person = names.of_id(sent.get("person", ""))
        if person is None:
            raise Refused("not_found", kind="person")
        language = sent.get("language", "")
        account = accounts.open_account(
            visit.actor,
            person=person,
            sign_in_name=sent.get("sign_in_name", ""),
            password=password,
            language=language if language in dict(LANGUAGES) else visit.language,
            at=visit.at,
        )
    except Refused as refused:
        return rendering.answer(request, _listing(request, refused=refused), status=_KEPT)
    return rendering.answer(request, _listing(request, password=password, password_of=account.sign_in_name))


@require_POST
def new_password(request: Request, account: uuid.UUID) -> HttpResponse:
    """This function will give an account a temporary password and show it, this once."""
    visit = request.visit
    found = keeping.one(visit.actor, account)
    password = accounts.temporary_password()
    try:
        accounts.reset_password(visit.actor, found, password=password, at=visit.at)
    except Refused as refused:
        return rendering.answer(request, _listing(request, refused=refused), status=_KEPT)
    return rendering.answer(request, _listing(request, password=password, password_of=found.sign_in_name))


@require_POST
def deed(request: Request, account: uuid.UUID, *, name: str) -> HttpResponse:
    """This function will close an account, open it again, or end its lock."""
    visit = request.visit
    found = keeping.one(visit.actor, account)
    perform = _DEEDS.get(name)
    if perform is None:
        raise Refused("not_found", kind="account")
    try:
        perform(visit.actor, found, at=visit.at)
    except Refused as refused:
        return rendering.answer(request, _listing(request, refused=refused), status=_KEPT)
    messages.success(request, f"work-accounts-done-{name}")
    return HttpResponseRedirect(LIST)


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: Request) -> HttpResponse:
    """This function will show the own account, or issue a key for programs and show it, this once."""
    visit, sent = request.visit, request.POST
    if request.method != "POST":
        return rendering.answer(request, _own(request))
    days = int(sent["days"]) if sent.get("days") in {str(each) for each in PERIODS_DAYS} else PERIODS_DAYS[0]
    try:
        post = names.of_id(sent.get("post", ""))
        if post is None:
            raise Refused("post_not_held")
        expires = visit.at + datetime.timedelta(days=days)
        _, text = tokens.issue(visit.account, post=post, name=sent.get("name", ""), expires_at=expires, at=visit.at)
    except Refused as refused:
        return rendering.answer(request, _own(request, refused=refused), status=_FAULTY)
    return rendering.answer(request, _own(request, token=text))


@require_POST
def revoke(request: Request, token: uuid.UUID) -> HttpResponse:
    """This function will revoke a key of the own account."""
    tokens.revoke(request.visit.account, token, at=request.visit.at)
    messages.success(request, "work-account-revoked")
    return HttpResponseRedirect("/account/")


@require_POST
def mailed(request: Request) -> HttpResponse:
    """This function will note where the person wants to be mailed."""
    sent = request.POST
    try:
        mail.settle(request.visit.account, address=sent.get("address", ""), zone=sent.get("zone", ""))
    except Refused as refused:
        return rendering.answer(request, _own(request, refused=refused), status=_FAULTY)
    messages.success(request, "work-mail-saved")
    return HttpResponseRedirect("/account/")


def _mail_questions(request: Request) -> tuple[FormField, ...]:
    known, sent = mail.settled(request.visit.account), request.POST
    address, zone = (known.address, known.zone) if known is not None else ("", settings.HUIYIN.time_zone)
    return (
        LineField(
            name="address",
            label=Sentence("work-mail-address"),
            value=sent.get("address", address),
            type="email",
            autocomplete="email",
            required=False,
        ),
        LineField(name="zone", label=Sentence("work-mail-zone"), value=sent.get("zone", zone), required=False),
    )


@sensitive_variables("token")
def _own(request: Request, *, refused: Refused | None = None, token: str = "") -> AccountPage:
    visit = request.visit
    held = {each.post: each for each in visit.held}
    rows = tuple(
        TokenRow(
            id=str(each.id),
            name=each.name,
            post_name=framing.post_name(held[each.post].post_kind, held[each.post].title) if each.post in held else "",
            created_at=each.created_at,
            expires_at=each.expires_at,
            last_used_at=each.last_used_at,
        )
        for each in tokens.of_account(visit.account, at=visit.at)
    )
    return AccountPage(
        frame=framing.frame_of(request),
        sign_in_name=visit.account.sign_in_name,
        tokens=rows,
        fields=_token_questions(request),
        password=Link(Sentence("work-account-password"), "/password/"),
        jobs=Link(Sentence("work-jobs-title"), "/jobs/"),
        mail_fields=_mail_questions(request),
        token=token,
        refused=rendering.sentence_of(refused) if refused is not None else None,
    )


def _token_questions(request: Request) -> tuple[FormField, ...]:
    visit, sent = request.visit, request.POST
    chosen, days = sent.get("post", visit.actor.post), sent.get("days", str(PERIODS_DAYS[0]))
    return (
        LineField(name="name", label=Sentence("work-token-name"), value=sent.get("name", "")),
        SelectField(
            name="post",
            label=Sentence("work-token-post"),
            options=tuple(
                Option(str(each.post), framing.post_name(each.post_kind, each.title), str(each.post) == chosen)
                for each in visit.held
            ),
        ),
        ChoiceField(
            name="days",
            label=Sentence("work-token-days"),
            options=tuple(
                Option(str(each), Sentence("work-token-period", {"days": each}), str(each) == days)
                for each in PERIODS_DAYS
            ),
        ),
    )
