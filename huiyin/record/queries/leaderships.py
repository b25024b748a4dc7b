"""A leadership in a round: who claims and leads what, who has examined themself, at which organisations."""

import datetime
import functools
import itertools
import operator
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Q, When

from huiyin.kernel import finding
from huiyin.kernel.actor import INSPECTED, LEADERSHIP, Actor, Post
from huiyin.kernel.coverage import Coverage, claimants_left, coverage
from huiyin.people import identities
from huiyin.people.models import CURRENT, PostRow, in_force
from huiyin.record import rows, visibility
from huiyin.record.models import FindingRow
from huiyin.record.queries import names
from huiyin.record.queries.ledger import seen_at
from huiyin.record.queries.names import Held
from huiyin.record.queries.subjects import Found

# A finding that left the book is nobody's to claim.
_GONE = ("annulled", "withdrawn", "draft", "facts_put", "approved")
# From the claim on until it is closed somebody in the leadership answers for it.
_CLAIMED = (*finding.OPEN[1:], "sustained")


@dataclass(frozen=True, slots=True)
class Leadership:
    """One organisation's leadership in a round. ``members`` are those who hold such a post, by person; ``findings`` by
    number; ``examinations`` by member, those that the asker may see."""

    members: Mapping[str, Held]
    findings: tuple[Found, ...]
    coverage: Coverage
    examinations: Mapping[str, Found]

    def cells(self) -> dict[tuple[str, str], Any]:
        """This function will give the cells in which there is something, by finding and member."""
        return {(each.finding, each.member): each for each in self.coverage.cells}


def may_open(actor: Actor) -> bool:
    """This function will tell whether a post reads who of a leadership took what upon themself."""
    return actor.post_kind in (*visibility.ALL_OF_THE_SITE, *visibility.OUTSIDE_THE_ROUND, *INSPECTED)


def sees_all_examinations(actor: Actor) -> bool:
    """This function will tell whether a post sees who has handed in: of the inspected side the principal alone."""
    return actor.post_kind not in INSPECTED or actor.post_kind is Post.PRINCIPAL


def organisations(actor: Actor, round_id: str) -> tuple[str, ...]:
    """This function will name the organisations to which findings of a round were handed over, those that the actor may
    see findings of: one query."""
    seen = FindingRow.objects.filter(visibility.visible_to(actor, "finding"), until_number__isnull=True)
    found = seen.filter(round=round_id, handed_over_date__isnull=False).exclude(state__in=_GONE)
    return tuple(str(each) for each in found.order_by("organisation").values_list("organisation", flat=True).distinct())


def leadership(
    actor: Actor, organisation: str, *, round_id: str, on: datetime.date, as_of: int | None = None
) -> Leadership:
    """This function will lay the members of a leadership beside the findings of a round: eight queries, whatever the
    number of either."""
    same = identities.of_site(UUID(actor.site))
    members = {
        each.person: each
        for each in names.held_at(actor, [organisation], kinds=tuple(post.value for post in LEADERSHIP), as_of=as_of)
        if _is_in_force(each, on)
    }
    place = {"organisation": organisation, "round": round_id}
    findings = _of(actor, "finding", as_of=as_of, handed_over_date__isnull=False, **place)
    measures = _of(actor, "measure", as_of=as_of, **place)
    examined = _of(actor, "self_examination", as_of=as_of, **place)
    known = {each: same.of(each) for each in members}
    return Leadership(
        members=members,
        findings=findings,
        coverage=coverage(
            known, [each.facts for each in findings], measures=[each.facts for each in measures]
        ),
        examinations={
            member: each for each in examined for member, ids in known.items() if each.facts.person in ids
        },
    )  # fmt: skip


def leaders(site: str, organisation: str, *, on: datetime.date) -> frozenset[str]:
    """This function will give all ids of the members of a leadership on a day: two queries."""
    held = PostRow.objects.filter(in_force(on), site=site, body=organisation, state="held")
    persons = held.filter(post_kind__in=LEADERSHIP).values_list("person", flat=True)
    same = identities.of_site(UUID(site))
    return frozenset[str]().union(*(same.of(str(each)) for each in persons))


def claimed_by_none_left(actor: Actor, *, on: datetime.date, most: int) -> tuple[Found, ...]:
    """This function will give the findings of the actor's organisation that are open, were claimed, and none of whose
    claimants is in its leadership on a day any more, first due first. One query, and two more where anybody has left.
    """
    posts = PostRow.objects.filter(CURRENT, site=actor.site, body=actor.body, post_kind__in=LEADERSHIP)
    leads = Case(When(in_force(on) & Q(state="held"), then=True), default=False)
    held = [
        (str(person), leads_now) for person, leads_now in posts.annotate(leads=leads).values_list("person", "leads")
    ]
    leading = {person for person, leads_now in held if leads_now}
    gone = {person for person, _ in held} - leading
    if not gone:
        return ()
    same = identities.of_site(UUID(actor.site))
    now = frozenset[str]().union(*(same.of(each) for each in leading))
    by_one = functools.reduce(operator.or_, (Q(facts__contains=each) for each in sorted(gone)))
    seen = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"), by_one)
    claimed = seen.filter(organisation=actor.body, state__in=_CLAIMED, claimed=True).exclude(pending_act__gt="")
    listed = (
        Found("finding", row.number, rows.decode("finding", row.facts), row.from_number, row)
        for row in claimed.order_by("due_order", "number").iterator()
    )
    return tuple(itertools.islice((each for each in listed if claimants_left(each.facts, now)), most))


def _is_in_force(held: Held, on: datetime.date) -> bool:
    return held.from_date <= on and (held.until_date is None or held.until_date >= on)


def _of(actor: Actor, kind: str, *, as_of: int | None, **columns: Any) -> tuple[Found, ...]:
    seen = seen_at(actor, kind, as_of=as_of)
    found = seen.filter(**columns).exclude(state__in=_GONE).order_by("number")
    return tuple(Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row) for row in found)


@dataclass(frozen=True, slots=True)
class Examined:
    """One member of a leadership and their self-examination in a round, None while it is missing."""

    organisation: str
    member: Held
    found: Found | None


def examinations(
    actor: Actor, round_id: str, *, organisations: Collection[str], on: datetime.date, as_of: int | None = None
) -> tuple[Examined, ...]:
    """This function will tell for each member of some leaderships of a day whether they have examined themself, as was
    known after a line of the journal: six queries.

    Of the inspected side, only the principal hears of others.
    """
    same = identities.of_site(UUID(actor.site))
    handed_in = _of(actor, "self_examination", as_of=as_of, round=round_id)
    known = names.held_at(actor, organisations, kinds=tuple(post.value for post in LEADERSHIP), as_of=as_of)
    held = [each for each in known if _is_in_force(each, on)]
    own = not sees_all_examinations(actor)
    listed: dict[tuple[str, str], Examined] = {}
    for each in held:
        ids = same.of(each.person)
        if own and not ids.intersection(actor.identities):
            continue
        found = [one for one in handed_in if one.facts.person in ids and one.facts.organisation == each.body]
        listed[each.body, each.person] = Examined(each.body, each, found[-1] if found else None)
    return tuple(listed.values())
