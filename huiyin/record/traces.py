"""The trace of restricted reads: who read which restricted text, in which post, when, through which door."""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from huiyin.kernel.permit import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.people.models import PersonRow, PostRow
from huiyin.record.models import ReadTrace, SubjectHead
from huiyin.record.queries.texts import Shown

READERS = frozenset({Post.AUDITOR, Post.AUDIT_ADMINISTRATOR})
DOORS = ("web", "api", "cli")
SIZE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One restricted text that somebody read. ``number`` is that of the subject; the text itself is not here."""

    id: uuid.UUID
    at: datetime.datetime
    person_name: str
    person_name_en: str
    post_kind: str
    kind: str
    number: int
    part: str
    door: str


def note(actor: Actor, shown: Iterable[Shown], *, kind: str, subject: str, at: datetime.datetime, door: str) -> None:
    """This function will note the restricted ones among the texts that a door has shown; others leave no trace."""
    made = [
        ReadTrace(
            site=actor.site,
            person=actor.person,
            post=actor.post,
            kind=kind,
            subject=subject,
            part=each.commitment,
            at=at,
            door=door,
        )
        for each in shown
        if each.restricted
    ]
    if made:
        ReadTrace.objects.bulk_create(made)


def page(
    actor: Actor, *, before: uuid.UUID | None = None, number: int | None = None, size: int = SIZE
) -> tuple[tuple[Read, ...], uuid.UUID | None]:
    """This function will give the newest reads of the site, and the cursor of the next page: five queries at most.

    ``number`` keeps reads of findings of that number.

    :raises Refused: not_found, for all but the auditor and the audit administrator; bad_cursor.
    """
    if actor.post_kind not in READERS:
        raise Refused("not_found", kind="trace")
    condition = Q(site=actor.site)
    if before is not None:
        edge = ReadTrace.objects.filter(site=actor.site, id=before).values_list("at", flat=True).first()
        if edge is None:
            raise Refused("bad_cursor")
        condition &= Q(at__lt=edge) | Q(at=edge, id__lt=before)
    if number is not None:
        heads = SubjectHead.objects.filter(site=actor.site, kind="finding", number=number)
        condition &= Q(subject__in=heads.values("subject"))
    found = list(ReadTrace.objects.filter(condition).order_by("-at", "-id")[: size + 1])
    following = found[size - 1].id if len(found) > size else None
    return _told(found[:size], site=actor.site), following


def _told(found: list[ReadTrace], *, site: str) -> tuple[Read, ...]:
    people = PersonRow.objects.filter(site=site, subject__in={each.person for each in found}, until_number=None)
    names = {person: (name, name_en) for person, name, name_en in people.values_list("subject", "name", "name_en")}
    posts = PostRow.objects.filter(site=site, subject__in={each.post for each in found}, until_number=None)
    kinds = dict(posts.values_list("subject", "post_kind"))
    heads = SubjectHead.objects.filter(site=site, subject__in={each.subject for each in found})
    numbers = dict(heads.values_list("subject", "number"))
    return tuple(
        Read(
            id=each.id,
            at=each.at,
            person_name=names.get(each.person, ("", ""))[0],
            person_name_en=names.get(each.person, ("", ""))[1],
            post_kind=kinds.get(each.post, ""),
            kind=each.kind,
            number=numbers.get(each.subject, 0),
            part=each.part,
            door=each.door,
        )
        for each in found
    )
