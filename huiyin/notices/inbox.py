"""The inbox: what an account is told, newest first."""

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from huiyin.notices.models import InboxItem, Job
from huiyin.people.models import Account
from huiyin.record.portions import portions

SIZE = 50
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Message:
    """A message that bears its own id, so that it is told once however often it is told."""

    id: uuid.UUID
    account: uuid.UUID
    message: str
    facts: dict[str, Any]


def tell(
    account: Account, *, message: str, facts: dict[str, Any], at: datetime.datetime, job: Job | None = None
) -> None:
    """This function will put a message into an inbox; the same message about the same job is told once."""
    item = InboxItem(account=account, job=job, message=message, facts=facts, created_at=at)
    InboxItem.objects.bulk_create([item], ignore_conflicts=True)


def tell_all(told: Sequence[Message], *, at: datetime.datetime) -> int:
    """This function will put messages into inboxes, those that lie there already left as they are, and give how many
    are new: two queries for each thousand."""
    new = 0
    for portion in portions(told, _AT_ONCE):
        known = set(InboxItem.objects.filter(id__in=[each.id for each in portion]).values_list("id", flat=True))
        made = [
            InboxItem(id=each.id, account_id=each.account, message=each.message, facts=each.facts, created_at=at)
            for each in portion
            if each.id not in known
        ]
        InboxItem.objects.bulk_create(made, ignore_conflicts=True)
        new += len(made)
    return new


def items(account: Account, *, before: datetime.datetime | None = None) -> tuple[InboxItem, ...]:
    """This function will list what an account was told, newest first, :data:`SIZE` at a time: one query."""
    found: QuerySet[InboxItem] = InboxItem.objects.filter(account=account).select_related("job")
    if before is not None:
        found = found.filter(created_at__lt=before)
    return tuple(found.order_by("-created_at", "-id")[:SIZE])


def unread(account: Account) -> int:
    """This function will count what an account has not read yet."""
    return InboxItem.objects.filter(account=account, read_at__isnull=True).count()


def read(account: Account, item: uuid.UUID, *, at: datetime.datetime) -> None:
    """This function will note that an account has read a message; a foreign one is left alone."""
    InboxItem.objects.filter(account=account, id=item, read_at__isnull=True).update(read_at=at)


def read_all(account: Account, *, at: datetime.datetime) -> None:
    """This function will note that an account has read everything."""
    InboxItem.objects.filter(account=account, read_at__isnull=True).update(read_at=at)
