"""Keys for the API: each bound to one post of one account, for a time, shown once and kept as a digest.

The text of a token is ``huiyin_`` and 48 bytes in base64url: the token's id, and a secret of 32 random bytes.
"""

import base64
import binascii
import datetime
import hashlib
import hmac
import secrets
import uuid

from django.db import transaction
from django.db.models import Q

from huiyin.kernel.refused import Refused
from huiyin.people import access, actors
from huiyin.people.models import Account, Token

PREFIX = "huiyin_"
ID_BYTES = 16
SECRET_BYTES = 32
LONGEST_PERIOD_DAYS = 366
# A use is noted when the last note is older than this: a write at every request would cost more than the
# request.
USE_NOTED_SECONDS = 3_600
_NO_DIGEST = hashlib.sha256(b"").hexdigest()


@transaction.atomic
def issue(
    account: Account, *, post: uuid.UUID, name: str, expires_at: datetime.datetime, at: datetime.datetime
) -> tuple[Token, str]:
    """This function will issue a token for a post that the account's person holds, and give its text once.

    :raises Refused: post_not_held, token_name_missing, token_period_unfit (days).
    """
    if all(held.post != post for held in actors.posts_of(account, on=actors.civil_day(at))):
        raise Refused("post_not_held")
    if not at < expires_at <= at + datetime.timedelta(days=LONGEST_PERIOD_DAYS):
        raise Refused("token_period_unfit", days=LONGEST_PERIOD_DAYS)
    shown = name.strip()[: Token._meta.get_field("name").max_length]
    if not shown:
        raise Refused("token_name_missing")
    secret = secrets.token_bytes(SECRET_BYTES)
    token = Token(account=account, post=post, name=shown, created_at=at, expires_at=expires_at)
    token.secret_digest = hashlib.sha256(secret).hexdigest()
    token.save(force_insert=True)
    access.note(account, "token_issued", by=account.person, at=at)
    return token, PREFIX + base64.urlsafe_b64encode(token.id.bytes + secret).decode()


def verify(text: str, *, at: datetime.datetime) -> Token:
    """This function will find the token of a text; what its post may do is asked of ``actors.actor`` as ever.

    The token is looked up by its id and the secret compared in constant time, also where there is no such
    token.

    :raises Refused: token_refused, whatever is wrong with it.
    """
    token_id, secret = _parts(text)
    token = Token.objects.select_related("account").filter(id=token_id).first()
    digest = hashlib.sha256(secret).hexdigest()
    matches = hmac.compare_digest(digest, token.secret_digest if token is not None else _NO_DIGEST)
    if token is None or not matches or token.revoked_at is not None or at >= token.expires_at:
        raise Refused("token_refused")
    if token.last_used_at is None or (at - token.last_used_at).total_seconds() > USE_NOTED_SECONDS:
        token.last_used_at = at
        token.save(update_fields=("last_used_at",))
    return token


@transaction.atomic
def revoke(account: Account, token: uuid.UUID, *, at: datetime.datetime) -> None:
    """This function will revoke one of the account's own tokens.

    :raises Refused: not_found, also for somebody else's token and for one that is revoked already.
    """
    if not Token.objects.filter(id=token, account=account, revoked_at__isnull=True).update(revoked_at=at):
        raise Refused("not_found", kind="token")
    access.note(account, "token_revoked", by=account.person, at=at)


def revoke_all(account: Account, *, by: uuid.UUID, at: datetime.datetime) -> None:
    """This function will revoke all tokens of an account, in the transaction that takes its rights away."""
    if Token.objects.filter(account=account, revoked_at__isnull=True).update(revoked_at=at):
        access.note(account, "token_revoked", by=by, at=at)


def of_account(account: Account, *, at: datetime.datetime) -> tuple[Token, ...]:
    """This function will list the tokens that still work, newest first."""
    working = Q(revoked_at__isnull=True, expires_at__gt=at)
    return tuple(Token.objects.filter(working, account=account).order_by("-created_at", "-id"))


def _parts(text: str) -> tuple[uuid.UUID, bytes]:
    try:
        raw = base64.b64decode(text.removeprefix(PREFIX), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("token_refused") from error
    if not text.startswith(PREFIX) or len(raw) != ID_BYTES + SECRET_BYTES:
        raise Refused("token_refused")
    return uuid.UUID(bytes=raw[:ID_BYTES]), raw[ID_BYTES:]
