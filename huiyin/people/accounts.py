"""Sign-ins: opened and closed by the security administrator for others, never for oneself.

Passwords are hashed with Argon2id and guessing is throttled by django-axes, both by settings. An account
gives no right of its own: what its person may do follows from the posts held (``actors``).
"""

import datetime
import secrets
import unicodedata
import uuid

from axes import utils as axes
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib import auth
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.people import access, actors, identities, models, tokens
from huiyin.people.models import Account, PersonRow, Site

KEEPER = Post.SECURITY_ADMINISTRATOR
NAME_LIMIT_CHARACTERS = 80
# Argon2 takes time with the length; nobody types a longer one.
PASSWORD_LIMIT_CHARACTERS = 1_000
TEMPORARY_PASSWORD_BYTES = 15


def open_account(
    by: Actor,
    *,
    person: uuid.UUID,
    sign_in_name: str,
    password: str,
    language: str,
    at: datetime.datetime,
) -> Account:
    """This function will open a sign-in for a registered person of the site of ``by``.

    The password must be changed at the first sign-in, save on a sample site, where everybody may read it.

    :raises Refused: not_of_this_post, is_not_the_person, not_found (person), sign_in_name_unfit,
        sign_in_name_taken, password_unfit.
    """
    _may_keep(by, person)
    site = Site.objects.get(id=by.site)
    if not PersonRow.objects.filter(models.CURRENT, site=site.id, subject=person, state="known").exists():
        raise Refused("not_found", kind="person")
    name = _fit_name(sign_in_name)
    account = Account(
        site=site,
        sign_in_name=name,
        person=person,
        language=language,
        must_change_password=not site.is_sample,
        opened_at=at,
    )
    _set_password(account, password)
    try:
        with transaction.atomic():
            account.save(force_insert=True)
            access.note(account, "account_opened", by=uuid.UUID(by.person), at=at)
    except IntegrityError as error:
        raise Refused("sign_in_name_taken", sign_in_name=name) from error
    return account


def by_person(site: Site) -> dict[str, tuple[uuid.UUID, ...]]:
    """This function will give the accounts in use of each person, under every id known to be that person: two
    queries."""
    same = identities.of_site(site.id)
    found: dict[str, tuple[uuid.UUID, ...]] = {}
    for account, person in Account.objects.filter(site=site, is_active=True).values_list("id", "person"):
        for each in same.of(str(person)):
            found[each] = (*found.get(each, ()), account)
    return found


def temporary_password() -> str:
    """This function will make a password to be handed over once: 120 random bits in 20 characters."""
    return secrets.token_urlsafe(TEMPORARY_PASSWORD_BYTES)


@transaction.atomic
def reset_password(by: Actor, account: Account, *, password: str, at: datetime.datetime) -> None:
    """This function will give an account a temporary password; its sessions end and its tokens are revoked.

    :raises Refused: not_of_this_post, is_not_the_person, not_found (account of another site), password_unfit.
    """
    _may_keep_account(by, account)
    _set_password(account, password)
    account.must_change_password = True
    account.save(update_fields=("password", "must_change_password"))
    tokens.revoke_all(account, by=uuid.UUID(by.person), at=at)
    access.note(account, "password_reset", by=uuid.UUID(by.person), at=at)


@transaction.atomic
def close(by: Actor, account: Account, *, at: datetime.datetime) -> None:
    """This function will close an account: nobody signs in with it, its sessions and tokens end at once.

    :raises Refused: not_of_this_post, is_not_the_person, not_found (account of another site).
    """
    _may_keep_account(by, account)
    account.is_active = False
    account.save(update_fields=("is_active",))
    tokens.revoke_all(account, by=uuid.UUID(by.person), at=at)
    access.note(account, "account_closed", by=uuid.UUID(by.person), at=at)


@transaction.atomic
def open_again(by: Actor, account: Account, *, at: datetime.datetime) -> None:
    """This function will open a closed account again, with the password it had.

    :raises Refused: not_of_this_post, is_not_the_person, not_found (account of another site).
    """
    _may_keep_account(by, account)
    account.is_active = True
    account.save(update_fields=("is_active",))
    access.note(account, "account_opened_again", by=uuid.UUID(by.person), at=at)


@transaction.atomic
def lift_lock(by: Actor, account: Account, *, at: datetime.datetime) -> None:
    """This function will end a lock-out before its time.

    :raises Refused: not_of_this_post, is_not_the_person, not_found (account of another site).
    """
    _may_keep_account(by, account)
    axes.reset(username=account.sign_in_name)
    access.note(account, "lock_lifted", by=uuid.UUID(by.person), at=at)


def turned_away(request: HttpRequest, credentials: dict[str, str]) -> Refused:
    """This function will say why a name and a password were not taken, the same at the page and by command.

    Whether a lock is on is told for names that exist and for names that do not alike.
    """
    if AxesProxyHandler.is_locked(request, credentials):
        return Refused("locked_out", minutes=int(settings.AXES_COOLOFF_TIME.total_seconds() // 60))
    return Refused("sign_in_refused")


def sign_in(request: HttpRequest, *, name: str, password: str, at: datetime.datetime) -> Account:
    """This function will sign a person in and begin a new session.

    The answer is the same for an unknown name, a wrong password and a closed account, and takes as long.

    :raises Refused: sign_in_refused; locked_out (minutes) after too many wrong passwords.
    """
    folded, address = models.fold(name), request.META.get("REMOTE_ADDR") or None
    credentials = {"sign_in_name": folded}
    # No account has such a name or password, and neither the hash nor the tables of axes are made for them.
    if len(folded) > NAME_LIMIT_CHARACTERS or "\x00" in folded or len(password) > PASSWORD_LIMIT_CHARACTERS:
        raise Refused("sign_in_refused")
    account = auth.authenticate(request, password=password, **credentials)
    if not isinstance(account, Account):
        raise turned_away(request, credentials)
    auth.login(request, account)
    if account.active_post is None:
        first = next(iter(actors.posts_of(account, on=actors.civil_day(at))), None)
        if first is not None:
            _store(account, active_post=first.post)
    access.note(account, "signed_in", by=account.person, at=at, address=address)
    return account


def sign_out(request: HttpRequest, *, at: datetime.datetime) -> None:
    """This function will end the session of the request, if there is one."""
    account = request.user
    if isinstance(account, Account):
        address = request.META.get("REMOTE_ADDR") or None
        access.note(account, "signed_out", by=account.person, at=at, address=address)
    auth.logout(request)


@transaction.atomic
def change_password(account: Account, *, old: str, new: str, at: datetime.datetime) -> None:
    """This function will change one's own password. All sessions end; ``stay`` keeps the one of a request.

    :raises Refused: old_password_wrong, password_unchanged, password_unfit.
    """
    if len(old) > PASSWORD_LIMIT_CHARACTERS or not account.check_password(old):
        raise Refused("old_password_wrong")
    if old == new:
        raise Refused("password_unchanged")
    _set_password(account, new)
    account.must_change_password = False
    account.save(update_fields=("password", "must_change_password"))
    access.note(account, "password_changed", by=account.person, at=at)


def stay(request: HttpRequest, account: Account) -> None:
    """This function will keep the session of a request through a change of its password, under a new key."""
    auth.update_session_auth_hash(request, account)


def take_post(account: Account, post: uuid.UUID, *, at: datetime.datetime) -> None:
    """This function will change the post that the person works in.

    :raises Refused: post_not_held.
    """
    if all(held.post != post for held in actors.posts_of(account, on=actors.civil_day(at))):
        raise Refused("post_not_held")
    _store(account, active_post=post)


def settle(account: Account, *, language: str | None = None, theme: str | None = None) -> None:
    """This function will note in which language and colours a person reads; None leaves as it is.

    :raises Refused: unknown_choice.
    """
    chosen = {"language": (language, dict(models.LANGUAGES)), "theme": (theme, dict(models.THEMES))}
    changes = {name: value for name, (value, _) in chosen.items() if value is not None}
    if any(value is not None and value not in known for value, known in chosen.values()):
        raise Refused("unknown_choice")
    _store(account, **changes)


def visit_desk(account: Account, *, at: datetime.datetime) -> datetime.datetime | None:
    """This function will note a visit of the desk and give the one before: what is newer is new to the person."""
    before = account.last_desk_visit_at
    _store(account, last_desk_visit_at=at)
    return before


def _store(account: Account, **changes: object) -> None:
    for name, value in changes.items():
        setattr(account, name, value)
    account.save(update_fields=tuple(changes))


def _may_keep(by: Actor, person: uuid.UUID) -> None:
    if by.post_kind is not KEEPER:
        raise Refused("not_of_this_post", act="account.keep", post=by.post_kind.value, posts=(KEEPER.value,))
    if str(person) in by.everyone:
        raise Refused("is_not_the_person", act="account.keep", post=by.post_kind.value, posts=(KEEPER.value,))


def _may_keep_account(by: Actor, account: Account) -> None:
    _may_keep(by, account.person)
    if str(account.site_id) != by.site:
        raise Refused("not_found", kind="account")


def _fit_name(sign_in_name: str) -> str:
    """This function will give the folded name, without white space and control characters inside."""
    name = models.fold(sign_in_name)
    unfit = any(unicodedata.category(character)[0] in "CZ" for character in name)
    if not name or unfit or len(name) > NAME_LIMIT_CHARACTERS:
        raise Refused("sign_in_name_unfit", limit=NAME_LIMIT_CHARACTERS)
    return name


def _set_password(account: Account, password: str) -> None:
    if len(password) > PASSWORD_LIMIT_CHARACTERS:
        raise Refused("password_unfit", reasons=("password_too_long",))
    try:
        password_validation.validate_password(password, user=account)
    except ValidationError as error:
        reasons = tuple(fault.code or "invalid" for fault in error.error_list)
        raise Refused("password_unfit", reasons=reasons) from error
    account.set_password(password)
