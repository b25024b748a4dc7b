"""What a principal and each member did themself in a round, counted from the journal as of a day (M16, M41)."""

import datetime
import operator
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from huiyin.kernel import personal
from huiyin.kernel.actor import Actor
from huiyin.kernel.personal import Count, Signed, Standing
from huiyin.kernel.refused import Refused
from huiyin.people import identities
from huiyin.record import parts, rows, self_examinations, visibility
from huiyin.record.models import Line, LineSubject, SessionRow
from huiyin.record.portions import portions
from huiyin.record.queries.ledger import at_line

# Acts on these are counted; some of them wait for a second signature, which may be declined.
KINDS = ("finding", "plan", "measure", "package", "answer", "self_examination", "report")
_DECLINED = tuple(f"{kind}.decline" for kind in KINDS)


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
    the journal: eight queries, whatever the number of members, and one more where something was declined. Who has left
    the leadership since findings were handed over keeps what they did.

    Of findings, packages and sessions those count that the actor may see: a number must not tell of what the principal
    was told alone. Who does not see the organisation's plans gets nothing of this either.

    :raises Refused: not_found.
    """
    if not visibility.rule(actor, "plan").holds(_Of(organisation)):
        raise Refused("not_found", kind="body")
    same = identities.of_site(UUID(actor.site))
    findings = list(_facts(actor, "finding", organisation, round_id=round_id, as_of=as_of))
    since = min((each.handed_over_date for each in findings if each.handed_over_date), default=on.isoformat())
    led = self_examinations.members_since(actor.site, organisation, since=since, on=on, as_of=as_of)
    members = {each: same.of(each) for each in led}
    signed = _signed(actor, members.values(), organisation, round_id=round_id, as_of=as_of)
    measures = list(_facts(actor, "measure", organisation, round_id=round_id, as_of=as_of))
    chairs = SessionRow.objects.filter(
        at_line(as_of),
        visibility.visible_to(actor, "session"),
        organisation=organisation,
        round=round_id,
        state="delivered",
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
    actor: Actor, members: Iterable[frozenset[str]], organisation: str, *, round_id: str, as_of: int | None
) -> list[tuple[str, Signed]]:
    """This function will read the lines that count: signed by a member, on what the organisation has in the round."""
    site = actor.site
    place: dict[str, Any] = {"organisation": organisation, "round": round_id}
    subjects = [rows.current(kind, site).filter(_counts(actor, kind), **place) for kind in KINDS]
    persons = frozenset().union(*members)
    return [
        (str(each.signed_by), deed(each)) for each in lines_that_count(site, subjects, persons=persons, as_of=as_of)
    ]


def deed(line: Line) -> Signed:
    """This function will give what one line counts for."""
    return Signed(line.act, on_paper=line.entered_by != line.signed_by)


def lines_that_count(
    site: str, subjects: Sequence[QuerySet[Any]], *, persons: Collection[str], as_of: int | None
) -> list[Line]:
    """This function will read the lines, up to one, in which persons did something of their own to some subjects: those
    whose act came about. ``subjects`` are state rows, one query set for each of :data:`KINDS`."""
    first, *others = (each.values_list("subject", flat=True) for each in subjects)
    counted = Q(signed_by__in=sorted(persons), act__in=sorted(personal.ACTS))
    before = Q() if as_of is None else Q(number__lte=as_of)
    told: list[Line] = []
    for numbers in portions(parts.lines_naming(site, first.union(*others, all=True)), parts.AT_ONCE):
        wanted = counted | Q(effect="opened") | Q(act__in=_DECLINED)
        lines = Line.objects.filter(before, wanted, site=site, number__in=numbers)
        told += lines.only("number", "act", "effect", "signed_by", "entered_by")
    told.sort(key=operator.attrgetter("number"))
    in_vain = _in_vain(site, told)
    return [
        each
        for each in told
        if str(each.signed_by) in persons and each.act in personal.ACTS and each.number not in in_vain
    ]


def _counts(actor: Actor, kind: str) -> Q:
    """This function will filter the subjects whose acts count: of what may be the principal's alone, what is seen."""
    return visibility.visible_to(actor, kind) if kind in visibility.TOLD_TO_PRINCIPALS else Q()


def _in_vain(site: str, lines: Sequence[Line]) -> frozenset[int]:
    """This function will give the lines whose act was declined by one who had to sign it as well: it has not come
    about. Such a line names one subject, and nothing else happens to that until all have signed or one declines."""
    if not any(each.act in _DECLINED for each in lines):
        return frozenset()
    single = [each for each in lines if each.effect == "opened" or each.act in _DECLINED]
    named: dict[int, UUID] = {}
    for numbers in portions([each.number for each in single], parts.AT_ONCE):
        found = LineSubject.objects.filter(site=site, number__in=numbers)
        named |= dict(found.values_list("number", "subject"))
    waiting: dict[UUID, list[int]] = {}
    declined: set[int] = set()
    for each in single:
        subject = named[each.number]
        if each.act in _DECLINED:
            declined.update(waiting.pop(subject, ()))
        elif each.act.endswith(".countersign"):
            waiting.setdefault(subject, []).append(each.number)
        else:
            waiting[subject] = [each.number]
    return frozenset(declined)


def _facts(actor: Actor, kind: str, organisation: str, *, round_id: str, as_of: int | None) -> Iterable[Any]:
    manager: Any = rows.MODELS[kind]._default_manager
    found = manager.filter(at_line(as_of)).filter(visibility.visible_to(actor, kind))
    own = found.filter(organisation=organisation, round=round_id).exclude(state="annulled").order_by("number")
    return (rows.decode(kind, stored) for stored in own.values_list("facts", flat=True))
