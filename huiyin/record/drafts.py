"""Drafts: what is still being written before anybody signs it. No act, no line; gone once it is signed.

A feedback opinion is written by the office, in one draft for each inspection and audience, or for each opinion that is
revised. Plans are written by organisations, row by row (``draft_rows``). Each reads its own and no other.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q

from huiyin.kernel.actor import OFFICE, Actor
from huiyin.kernel.refused import Refused
from huiyin.record.models import Draft


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it stands: what it will be about, its values, and the version that tells two writers apart."""

    subject: str
    content: dict[str, Any]
    version: int
    updated_at: datetime.datetime
    owner: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """Which opinion is written: a new one of an inspection for an audience, or, without one, that of a package."""

    subject: str
    organisation: str
    audience: str = ""

    @property
    def kind(self) -> str:
        return f"package.{self.audience}" if self.audience else "package"


def of_opinion(actor: Actor, opinion: Opinion) -> Kept | None:
    """This function will find the draft of an opinion: one query. Only the office has any, and nobody reads one that
    is to be under a label above their clearance.

    Whoever asks has found the inspection or the package, so that they may see its organisation.
    """
    if actor.post_kind not in OFFICE:
        return None
    found = _kept(_of_opinion(actor, opinion).first())
    return found if found is not None and found.content["label"] <= actor.clearance else None


@transaction.atomic
def keep_opinion(
    actor: Actor, opinion: Opinion, *, content: dict[str, Any], version: int, at: datetime.datetime
) -> int:
    """This function will keep an opinion over the version that its writer has read, and give its new version.

    Where there is none, whatever was read is gone with the opinion that came of it, and a new one begins. What the same
    person has kept counts as read: a page keeps by itself at the moment in which a button is pressed.

    :raises Refused: not_found, for a post outside the office; draft_changed, when somebody else has kept another.
    """
    if actor.post_kind not in OFFICE:
        raise Refused("not_found", kind="package")
    values = {"owner": actor.person, "content": content, "updated_at": at}
    found = _of_opinion(actor, opinion).select_for_update().first()
    if found is None:
        # Two may begin at once: there is one row for both, and the second finds the first one's.
        begun = {**values, "organisation": opinion.organisation, "version": version + 1}
        found, is_new = Draft.objects.get_or_create(
            site=actor.site, kind=opinion.kind, subject=opinion.subject, defaults=begun
        )
        if is_new:
            return version + 1
    if found.version != version and str(found.owner) != actor.person:
        raise Refused("draft_changed", kind="package")
    following: int = found.version + 1
    _of_opinion(actor, opinion).update(**values, version=following)
    return following


def is_begun(actor: Actor, opinion: Opinion) -> bool:
    """This function will tell whether somebody is writing an opinion, whatever its label: one query."""
    begun: bool = _of_opinion(actor, opinion).exists()
    return begun


def require_opinion(actor: Actor, opinion: Opinion, *, version: int) -> None:
    """This function will refuse to go past a draft that its writer has not read.

    :raises Refused: draft_changed.
    """
    if _of_opinion(actor, opinion).exclude(_read(actor, version)).exists():
        raise Refused("draft_changed", kind="package")


def drop_opinion(actor: Actor, opinion: Opinion, *, version: int) -> None:
    """This function will throw a draft away that was read: it is composed, or nobody wants it. Another's stays."""
    if actor.post_kind in OFFICE:
        _of_opinion(actor, opinion).filter(_read(actor, version)).delete()


def _read(actor: Actor, version: int) -> Q:
    return Q(version=version) | Q(owner=actor.person)


def _of_opinion(actor: Actor, opinion: Opinion) -> Any:
    return Draft.objects.filter(site=actor.site, kind=opinion.kind, subject=opinion.subject)


def _kept(found: Draft | None) -> Kept | None:
    if found is None:
        return None
    return Kept(str(found.subject), found.content, found.version, found.updated_at, str(found.owner))
