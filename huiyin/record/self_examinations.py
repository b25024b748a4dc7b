"""Who of a leadership has examined themself in a round, and who has not."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from huiyin.kernel import common, self_examination
from huiyin.kernel.actor import LEADERSHIP
from huiyin.kernel.finding import Finding
from huiyin.kernel.person import PostHeld
from huiyin.kernel.round import Round
from huiyin.kernel.self_examination import SelfExamination
from huiyin.people.actors import HELD
from huiyin.people.identities import Identities
from huiyin.people.models import PostRow
from huiyin.record import profiles
from huiyin.record.models import SelfExaminationRow
from huiyin.record.queries.ledger import at_line

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


def members_since(
    site: str, organisation: str, *, since: str, on: datetime.date, as_of: int | None = None
) -> tuple[str, ...]:
    """This function will give who holds a post of the leadership at a body on a day, or has held one from an earlier
    day on, each once, principals first, as was known after a line of the journal: one query."""
    held = PostRow.objects.filter(at_line(as_of)).filter(
        Q(until_date__isnull=True) | Q(until_date__gte=since), site=site, body=organisation,
        state__in=("held", "relieved"), from_date__lte=on, post_kind__in=LEADERSHIP,
    )  # fmt: skip
    ordered = held.order_by(*PostRow.ORDER).values_list("person", flat=True)
    return tuple(dict.fromkeys(str(each) for each in ordered))


def missing(standing: Iterable[Any], *, same: Identities, on: datetime.date) -> Iterator[Missing]:
    """This function will find in the facts of a site the members who are awaited: in rounds that aren't over, by rules
    that have the step, at organisations to which findings were handed over."""
    rounds: list[Round] = []
    told: dict[str, set[str]] = {}
    done: dict[tuple[str, str], set[str]] = {}
    leaders: dict[str, list[PostHeld]] = {}
    for each in standing:
        if isinstance(each, Round) and each.state not in _OVER and _has_the_step(each):
            rounds.append(each)
        elif isinstance(each, Finding) and each.handed_over_date is not None:
            told.setdefault(each.round, set()).add(each.organisation)
        elif isinstance(each, SelfExamination):
            done.setdefault((each.round, each.organisation), set()).update(same.of(each.person))
        elif isinstance(each, PostHeld) and _leads(each, on=on.isoformat()):
            leaders.setdefault(each.body, []).append(each)
    for one in rounds:
        for organisation in sorted(told.get(one.id, ())):
            persons = dict.fromkeys(each.person for each in leaders.get(organisation, ()))
            handed_in = done.get((one.id, organisation), set())
            left = tuple(each for each in persons if each not in handed_in)
            if left:
                yield Missing(one.id, organisation, left)


def _leads(post: PostHeld, *, on: str) -> bool:
    in_force = post.from_date <= on and (post.until_date is None or post.until_date >= on)
    return in_force and post.state == HELD and post.post_kind in LEADERSHIP


def _has_the_step(found: Round) -> bool:
    try:
        return profiles.by_digest(found.rules).allows(self_examination.OPTION)
    except profiles.UnknownProfile:
        return False
