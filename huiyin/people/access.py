"""The access log: who came in, who was turned away, and who changed the right to come in.

What is turned away is kept by django-axes, for names that exist and names that do not alike: a record for the
former only would let a stranger tell them apart by the time an answer takes.
"""

import datetime
import uuid
from dataclasses import dataclass

from axes.models import AccessFailureLog
from django.db import models as db

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.people.models import AccessRecord, Account

EVENTS = (
    "signed_in",
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


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sign-in that was turned away; ``locked_out`` where it began or met a lock."""

    sign_in_name: str
    at: datetime.datetime
    address: str | None
    locked_out: bool


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
    _may_read(actor)
    found = AccessRecord.objects.filter(site=uuid.UUID(actor.site))
    if before is not None:
        found = found.filter(db.Q(at__lt=before.at) | db.Q(at=before.at, id__lt=before.id))
    return tuple(found.order_by("-at", "-id")[:ROWS_AT_MOST])


def refusals(actor: Actor) -> tuple[Refusal, ...]:
    """This function will give the newest refused sign-ins under names of the actor's site, newest first.

    :raises Refused: not_of_this_post for all but the audit administrator and the auditor.
    """
    _may_read(actor)
    names = Account.objects.filter(site=uuid.UUID(actor.site)).values("sign_in_name")
    found = AccessFailureLog.objects.filter(username__in=names).order_by("-attempt_time", "-id")[:ROWS_AT_MOST]
    return tuple(Refusal(row.username, row.attempt_time, row.ip_address, row.locked_out) for row in found)


def _may_read(actor: Actor) -> None:
    if actor.post_kind not in READERS:
        posts = tuple(post.value for post in READERS)
        raise Refused("not_of_this_post", act="access.read", post=actor.post_kind.value, posts=posts)
