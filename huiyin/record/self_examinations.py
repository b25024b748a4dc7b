"""Who of a leadership has examined themself in a round, and who has not."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from huiyin.kernel import common, self_examination
from huiyin.kernel.permit import LEADERSHIP
from huiyin.people import identities
from huiyin.people.models import PostRow
from huiyin.record import profiles, rows
from huiyin.record.models import FindingRow, RoundRow, SelfExaminationRow

# From here on a round waits for nobody any more.
_OVER = ("evaluated", "archived")


@dataclass(frozen=True, slots=True)
class Missing:
    """Members of one organisation's leadership who have handed in nothing in a round, by id."""

    round: str
    organisation: str
    members: tuple[str, ...]


def earlier(site: str, ids: frozenset[str], *, round_id: str, organisation: str) -> int:
    """This function will count what a person has handed in before in a round at an organisation: one query."""
    own = SelfExaminationRow.objects.filter(site=site, until_number__isnull=True, person__in=sorted(ids))
    return own.filter(round=round_id, organisation=organisation).exclude(state=common.ANNULLED).count()


def members(site: str, organisation: str, *, on: datetime.date) -> tuple[str, ...]:
    """This function will give who holds a post of the leadership at a body on a day, each once, principals first: one
    query."""
    held = PostRow.objects.filter(
        Q(until_date__isnull=True) | Q(until_date__gte=on), site=site, body=organisation, until_number__isnull=True,
        state="held", from_date__lte=on, post_kind__in=LEADERSHIP,
    )  # fmt: skip
    ordered = held.order_by(*PostRow.ORDER).values_list("person", flat=True)
    return tuple(dict.fromkeys(str(each) for each in ordered))


def missing(site: str, *, on: datetime.date) -> Iterator[Missing]:
    """This function will find the members who are awaited: in rounds that aren't over, by rules that have the step, at
    organisations to which findings were handed over."""
    same = identities.of_site(UUID(site))
    rounds = rows.current("round", site).exclude(state__in=_OVER).order_by("number")
    for round_id in (each.subject for each in rounds if _has_the_step(each)):
        found = FindingRow.objects.filter(site=site, until_number__isnull=True, round=round_id)
        told = found.filter(handed_over_date__isnull=False).order_by("organisation")
        for organisation in told.values_list("organisation", flat=True).distinct():
            done = SelfExaminationRow.objects.filter(
                site=site, until_number__isnull=True, round=round_id, organisation=organisation
            ).exclude(state=common.ANNULLED)
            handed_in = frozenset().union(*(same.of(str(each)) for each in done.values_list("person", flat=True)))
            left = tuple(each for each in members(site, str(organisation), on=on) if each not in handed_in)
            if left:
                yield Missing(str(round_id), str(organisation), left)


def _has_the_step(found: RoundRow) -> bool:
    try:
        return profiles.by_digest(found.rules).allows(self_examination.OPTION)
    except profiles.UnknownProfile:
        return False
