"""What a principal and each member did themself in a round, counted from the journal as of a day (M16, M41)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from huiyin.kernel import personal
from huiyin.kernel.permit import Actor
from huiyin.kernel.personal import Count, Signed, Standing
from huiyin.kernel.refused import Refused
from huiyin.people import identities
from huiyin.record import parts, rows, self_examinations, visibility
from huiyin.record.models import Line, SessionRow
from huiyin.record.portions import portions
from huiyin.record.queries.ledger import at_line

_KINDS = ("finding", "plan", "measure", "package", "answer", "self_examination", "report")


@dataclass(frozen=True, slots=True)
class Deeds:
    """One member: what they did, what lies with them, and how many sessions of the round they took the chair in."""

    member: str
    counts: tuple[Count, ...]
    standing: Standing
    sessions_chaired: int


def of_leadership(
    actor: Actor, organisation: str, *, round_id: str, on: datetime.date, as_of: int | None = None
) -> tuple[Deeds, ...]:
    """This function will count for each member of a leadership what they signed on matters of a round, up to a line of
    the journal: eight queries, whatever the number of members.

    Who does not see the organisation's plans gets nothing of this either.

    :raises Refused: not_found.
    """
    if not visibility.rule(actor, "plan").holds(_Of(organisation)):
        raise Refused("not_found", kind="body")
    same = identities.of_site(UUID(actor.site))
    members = {each: same.of(each) for each in self_examinations.members(actor.site, organisation, on=on, as_of=as_of)}
    signed = _signed(actor.site, members.values(), organisation, round_id=round_id, as_of=as_of)
    findings = list(_facts(actor, "finding", organisation, round_id=round_id, as_of=as_of))
    measures = list(_facts(actor, "measure", organisation, round_id=round_id, as_of=as_of))
    chairs = SessionRow.objects.filter(
        at_line(as_of), site=actor.site, organisation=organisation, round=round_id, state="delivered"
    )
    chaired = [str(each) for each in chairs.values_list("chair", flat=True)]
    return tuple(
        Deeds(
            member,
            personal.counts(line for person, line in signed if person in ids),
            personal.standing(ids, findings, measures=measures, on=on.isoformat()),
            sum(each in ids for each in chaired),
        )
        for member, ids in members.items()
    )


@dataclass(frozen=True, slots=True)
class _Of:
    """What the rule about an organisation's plans asks of one."""

    organisation: str


def _signed(
    site: str, members: Iterable[frozenset[str]], organisation: str, *, round_id: str, as_of: int | None
) -> list[tuple[str, Signed]]:
    """This function will read the lines that count: signed by a member, on what the organisation has in the round."""
    persons = sorted(frozenset().union(*members))
    place: dict[str, Any] = {"organisation": organisation, "round": round_id}
    first, *others = (rows.current(kind, site).filter(**place).values_list("subject", flat=True) for kind in _KINDS)
    named: dict[str, Any] = {"signed_by__in": persons, "act__in": sorted(personal.ACTS)}
    if as_of is not None:
        named["number__lte"] = as_of
    told: list[tuple[str, Signed]] = []
    for numbers in portions(parts.lines_naming(site, first.union(*others, all=True)), parts.AT_ONCE):
        lines = Line.objects.filter(site=site, number__in=numbers, **named).order_by("number")
        for person, act, entered in lines.values_list("signed_by", "act", "entered_by"):
            told.append((str(person), Signed(act, on_paper=entered != person)))
    return told


def _facts(actor: Actor, kind: str, organisation: str, *, round_id: str, as_of: int | None) -> Iterable[Any]:
    manager: Any = rows.MODELS[kind]._default_manager
    found = manager.filter(at_line(as_of)).filter(visibility.visible_to(actor, kind))
    own = found.filter(organisation=organisation, round=round_id).exclude(state="annulled").order_by("number")
    return (rows.decode(kind, stored) for stored in own.values_list("facts", flat=True))
