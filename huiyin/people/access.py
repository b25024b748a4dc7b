"""The access log: who came in, who was turned away, and who changed the right to come in."""

import datetime
import uuid

from django.db import models as db

from huiyin.kernel.permit import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.people.models import AccessRecord, Account

EVENTS = (
    "signed_in",
    "sign_in_refused",
    "signed_out",
    "account_opened",
    "account_closed",
    "account_opened_again",
    "password_changed",
    "password_reset",
    "lock_lifted",
    "token_issued",
    "token_revoked",
)
READERS = (Post.AUDIT_ADMINISTRATOR, Post.AUDITOR)
ROWS_AT_MOST = 200


def note(account: Account, event: str, *, by: uuid.UUID, at: datetime.datetime, address: str | None = None) -> None:
    """This function will add one record to the log.

    :raises ValueError: for an event that is not one of ``EVENTS``.
    """
    if event not in EVENTS:
        raise ValueError(event)
    AccessRecord.objects.create(
        site=account.site_id,
        at=at,
        event=event,
        account=account.id,
        person=account.person,
        by=by,
        address=address,
    )


def records(actor: Actor, *, before: AccessRecord | None = None) -> tuple[AccessRecord, ...]:
    """This function will give the newest records of the actor's site, or those before one; newest first.

    :raises Refused: not_of_this_post for all but the audit administrator and the auditor.
    """
    if actor.post_kind not in READERS:
        raise Refused("not_of_this_post", act="access.read", post=actor.post_kind.value, posts=READERS)
    found = AccessRecord.objects.filter(site=uuid.UUID(actor.site))
    if before is not None:
        found = found.filter(db.Q(at__lt=before.at) | db.Q(at=before.at, id__lt=before.id))
    return tuple(found.order_by("-at", "-id")[:ROWS_AT_MOST])
