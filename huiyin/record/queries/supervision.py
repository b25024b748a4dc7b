"""The office's desk: what is overdue, missing, returned, stalled or unanswered, by organisation and team.

Counted by the database, one query for each kind, however many rows there are. A finding counts by its earliest date:
where that is a duty of the office (to decide an objection), its organisation's later one is not counted until that is
done.
"""

import datetime
import functools
import operator
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q

from huiyin.kernel import letter
from huiyin.kernel.actor import CHECKERS, Actor
from huiyin.kernel.finding import OPEN
from huiyin.kernel.refused import Refused
from huiyin.record import rows, visibility
from huiyin.record.queries.subjects import Found

STALLED_AFTER_DAYS = 30
MOST = 50
CODES = ("overdue_measures", "overdue_findings", "overdue_papers", "missing", "returned", "stalled", "unanswered")
POSTS = visibility.ALL_OF_THE_SITE | frozenset(CHECKERS)
_AT_WORK = ("accepted", "in_progress")
_PAPERS = ("plan", "answer", "screening", "report", "consultation_item")


@dataclass(frozen=True, slots=True)
class Standing:
    """How many things of each code one organisation has; ``team`` inspected it last, where the post may see that."""

    organisation: str
    counts: Mapping[str, int] = field(default_factory=dict)
    team: str | None = None


def _wanted(*, at: datetime.datetime, on: datetime.date) -> dict[str, dict[str, Q]]:
    """This function will say which rows of which kind count under each code."""

    def late(kind: str) -> Q:
        return Q(due_clock__in=letter.OWED[kind], due_order__lt=on)

    quiet = at - datetime.timedelta(days=STALLED_AFTER_DAYS)
    return {
        "overdue_measures": {"measure": Q(state__in=_AT_WORK) & late("measure")},
        "overdue_findings": {"finding": Q(state__in=OPEN) & late("finding")},
        "overdue_papers": {kind: late(kind) for kind in _PAPERS},
        "missing": {"finding": Q(state__in=("issued", "claimed"), plan__isnull=True)},
        "returned": {kind: Q(state="returned") for kind in ("plan", "answer", "report", "consultation_item")},
        "stalled": {"measure": Q(state__in=_AT_WORK, from_at__lt=quiet)},
        "unanswered": {
            "letter": Q(state="issued") | Q(state="acknowledged", asks=True),
            "answer": Q(state="awaited"),
            "consultation_item": Q(state="asked"),
        },
    }


def standing(actor: Actor, *, at: datetime.datetime, on: datetime.date) -> tuple[Standing, ...]:
    """This function will count by organisation, those with the most first: one query for each kind, one for teams.

    :raises Refused: not_found, for a post that follows no organisations.
    """
    _require(actor)
    wanted = _wanted(at=at, on=on)
    found: dict[str, dict[str, int]] = {}
    for kind in dict.fromkeys(kind for kinds in wanted.values() for kind in kinds):
        codes = {code: kinds[kind] for code, kinds in wanted.items() if kind in kinds}
        either = functools.reduce(operator.or_, codes.values())
        seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind)).filter(either)
        counts = {f"n_{code}": Count("id", filter=condition) for code, condition in codes.items()}
        for row in seen.values("organisation").annotate(**counts).order_by():
            own = found.setdefault(str(row["organisation"]), dict.fromkeys(CODES, 0))
            for code in codes:
                own[code] += row[f"n_{code}"]
    teams = _teams(actor)
    listed = [Standing(organisation, counts, teams.get(organisation)) for organisation, counts in found.items()]
    return tuple(sorted(listed, key=lambda each: (-sum(each.counts.values()), each.organisation)))


def _teams(actor: Actor) -> dict[str, str]:
    """This function will name the team that inspected each organisation last."""
    inspected = rows.current("inspection", actor.site).filter(visibility.visible_to(actor, "inspection"))
    pairs = inspected.order_by("number").values_list("organisation", "team")
    return {str(organisation): str(team) for organisation, team in pairs}


def by_team(found: tuple[Standing, ...]) -> dict[str, dict[str, int]]:
    """This function will add up by team what was counted by organisation; those without a team are left out."""
    told: dict[str, dict[str, int]] = {}
    for each in found:
        if each.team is not None:
            own = told.setdefault(each.team, dict.fromkeys(CODES, 0))
            for code, count in each.counts.items():
                own[code] += count
    return told


def items(actor: Actor, code: str, *, organisation: str, at: datetime.datetime, on: datetime.date) -> tuple[Found, ...]:
    """This function will list what counts under a code at an organisation, by kind and number, at most :data:`MOST` of
    a kind: one query for each kind.

    :raises Refused: not_found, also for a code that there is not.
    """
    _require(actor)
    wanted = _wanted(at=at, on=on).get(code)
    if wanted is None:
        raise Refused("not_found", kind="body")
    found: list[Found] = []
    for kind, condition in wanted.items():
        seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), organisation=organisation)
        for row in seen.filter(condition).order_by("number")[:MOST]:
            found.append(Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row))
    return tuple(found)


def _require(actor: Actor) -> None:
    if actor.post_kind not in POSTS:
        raise Refused("not_found", kind="body")


def due_date(found: Found) -> datetime.date | None:
    """This function will give the date that something is owed by, where a letter can be sent about it."""
    clocks: list[Any] = [each for each in found.facts.running() if each.name in letter.OWED.get(found.kind, ())]
    days = sorted(each.due_date for each in clocks)
    return datetime.date.fromisoformat(days[0]) if days else None
