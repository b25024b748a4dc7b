"""Drafts: what an organisation is still writing before anybody signs it. No act, no line; gone once it is signed."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from huiyin.kernel.permit import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.record.models import Draft


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it stands: what it will be about, its values, and the version that tells two writers apart."""

    subject: str
    content: dict[str, Any]
    version: int
    updated_at: datetime.datetime


def of(actor: Actor, kind: str) -> Kept | None:
    """This function will find the draft of the actor's organisation; other posts than its own have none."""
    if actor.post_kind not in INSPECTED:
        return None
    found = Draft.objects.filter(site=actor.site, organisation=actor.body, kind=kind).first()
    return None if found is None else Kept(str(found.subject), found.content, found.version, found.updated_at)


@transaction.atomic
def keep(
    actor: Actor, kind: str, *, subject: str, content: dict[str, Any], version: int, at: datetime.datetime
) -> None:
    """This function will keep a draft over the version that its writer had before them; 0 where there was none.

    :raises Refused: not_found, for a post outside; draft_changed, when somebody else has kept another meanwhile.
    """
    if actor.post_kind not in INSPECTED:
        raise Refused("not_found", kind=kind)
    own = Draft.objects.select_for_update().filter(site=actor.site, organisation=actor.body, kind=kind)
    found = own.first()
    if (found.version if found is not None else 0) != version:
        raise Refused("draft_changed", kind=kind)
    values = {"owner": actor.person, "subject": subject, "content": content, "version": version + 1, "updated_at": at}
    if found is None:
        Draft.objects.create(site=actor.site, organisation=actor.body, kind=kind, **values)
    else:
        own.update(**values)


def drop(actor: Actor, kind: str) -> None:
    """This function will throw the draft of the actor's organisation away, because it has been signed."""
    Draft.objects.filter(site=actor.site, organisation=actor.body, kind=kind).delete()
