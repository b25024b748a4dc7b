"""Warning signs as those who check read them: the ranked list, what people answered, how usual each rule is here.

A sign is shown to who sees its finding and the first that lies beside it. Whatever else lies beside it and is not
theirs is left out, and then only what is shown is counted. No post of those inspected reads any.
"""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from huiyin.kernel.actor import CHECKERS, Actor
from huiyin.kernel.refused import Refused
from huiyin.kernel.sign_answer import RULES, STATES, VERDICTS
from huiyin.record import rows, visibility
from huiyin.record.models import RaisedSign

POSTS = frozenset({*visibility.ALL_OF_THE_SITE, *CHECKERS})
SIZE = 25
MOST = 200
_KIND = "sign_answer"
_COUNTED = ("findings", "bodies")
_OF_FINDINGS = ("subject", "number", "organisation", "cycle", "round")


@dataclass(frozen=True, slots=True)
class Pair:
    """What lies side by side: the own excerpt and the other one, of the finding with a number (None: of none)."""

    finding: str | None
    number: int | None
    own: str
    other: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody said of a sign: the number of the answer, and the verdict."""

    number: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One sign. ``withheld`` tells that what lies side by side is restricted; ``current``, that the finding is still in
    this cycle."""

    finding: str
    number: int
    cycle: int
    organisation: str
    round: str
    rule: str
    strength: int
    facts: Mapping[str, Any]
    beside: tuple[Pair, ...]
    withheld: bool
    current: bool
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """How usual a rule is among what the actor sees: ``carrying`` of ``matters`` bear it; of ``answered`` signs people
    found ``not_signs`` to be none."""

    rule: str
    carrying: int
    matters: int
    not_signs: int
    answered: int


def require(actor: Actor) -> None:
    """This function will let those go on who read signs.

    :raises Refused: not_found.
    """
    if actor.post_kind not in POSTS:
        raise Refused("not_found", kind=_KIND)


def page(
    actor: Actor, *, rule: str = "", organisation: str | None = None, finding: str | None = None, after: str = "",
    size: int = SIZE,
) -> tuple[tuple[Listed, ...], str]:  # fmt: skip
    """This function will list signs, the strongest first, and say where the list goes on: three queries.

    :raises Refused: not_found, for a post that reads none, a rule that there is not, and a place that is no place.
    """
    require(actor)
    if rule and rule not in RULES:
        raise Refused("not_found", kind=_KIND)
    found = _seen(actor).filter(rule=rule) if rule else _seen(actor).exclude(rule="")
    if organisation is not None:
        found = found.filter(organisation=organisation)
    if finding is not None:
        found = found.filter(finding=finding)
    if after:
        strength, last = _place(after)
        found = found.filter(Q(strength__lt=strength) | Q(strength=strength, id__gt=last))
    listed = list(found.order_by("-strength", "id")[: size + 1])
    shown = listed[:size]
    following = f"{shown[-1].strength}.{shown[-1].id}" if len(listed) > size else ""
    return _told(actor, shown), following


def _place(after: str) -> tuple[int, uuid.UUID]:
    strength, _, last = after.partition(".")
    try:
        return int(strength[:9]), uuid.UUID(last)
    except ValueError as error:
        raise Refused("not_found", kind=_KIND) from error


def _seen(actor: Actor) -> QuerySet[RaisedSign]:
    """This function will filter signs by the findings that the actor sees, as an id set."""
    own = visibility.rule(actor, _KIND).q
    findings = _findings(actor).values("subject")
    near = Q(nearest__isnull=True) | Q(nearest__in=findings)
    return RaisedSign.objects.filter(own, near, site=actor.site, label__lte=actor.clearance, finding__in=findings)


def _findings(actor: Actor) -> QuerySet[Any]:
    return rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"))


def _told(actor: Actor, listed: Sequence[RaisedSign]) -> tuple[Listed, ...]:
    named = {str(each.finding) for each in listed}
    named |= {finding for each in listed for finding, _, _ in each.beside if finding is not None}
    seen = _findings(actor).filter(subject__in=named).values_list(*_OF_FINDINGS)
    known = {str(subject): (number, str(place), cycle, str(round_)) for subject, number, place, cycle, round_ in seen}
    answers = _answers(actor, {each.finding for each in listed})
    return tuple(_one(actor, each, known, answers) for each in listed)


def _one(
    actor: Actor,
    each: RaisedSign,
    known: Mapping[str, tuple[int, str, int, str]],
    answers: Mapping[tuple[str, int, str], list[Answered]],
) -> Listed:
    finding = str(each.finding)
    number, organisation, cycle, round_ = known[finding]
    pairs = [pair for pair in each.beside if pair[0] is None or pair[0] in known]
    beside = tuple(Pair(other, known[other][0] if other else None, own, theirs) for other, own, theirs in pairs)
    facts = dict(each.facts)
    if len(pairs) < len(each.beside) or actor.scope is not None:
        others = {pair.finding for pair in beside if pair.finding is not None}
        places = {known[other][1] for other in others} - {organisation}
        facts |= {
            name: count for name, count in zip(_COUNTED, (len(others), len(places)), strict=True) if name in facts
        }
    return Listed(
        finding=finding,
        number=number,
        cycle=each.cycle,
        organisation=str(each.organisation),
        round=round_,
        rule=each.rule,
        strength=each.strength,
        facts=facts,
        beside=beside,
        withheld=bool(beside) and not any(pair.own or pair.other for pair in beside),
        current=each.cycle == cycle,
        answers=tuple(answers.get((finding, each.cycle, each.rule), ())),
    )


def _answers(actor: Actor, findings: Collection[uuid.UUID]) -> dict[tuple[str, int, str], list[Answered]]:
    told: dict[tuple[str, int, str], list[Answered]] = {}
    for row in _standing(actor).filter(finding__in=findings).order_by("number"):
        told.setdefault((str(row.finding), row.cycle, row.rule), []).append(Answered(row.number, row.verdict))
    return told


def _standing(actor: Actor) -> QuerySet[Any]:
    seen = rows.current(_KIND, actor.site).filter(visibility.visible_to(actor, _KIND))
    return seen.filter(state=STATES[0])


def rates(actor: Actor) -> tuple[Rate, ...]:
    """This function will count each rule among what the actor sees, in the order of the rules: two queries. Of several
    answers to one sign the newest counts.

    :raises Refused: not_found.
    """
    require(actor)
    counted = _seen(actor).values("rule").annotate(carrying=Count("id")).order_by()
    carrying = {each["rule"]: each["carrying"] for each in counted}
    newest = {}
    for finding, cycle, rule, verdict in (
        _standing(actor).order_by("number").values_list("finding", "cycle", "rule", "verdict")
    ):
        newest[finding, cycle, rule] = verdict
    return tuple(_rate(rule, carrying, [said for (_, _, of), said in newest.items() if of == rule]) for rule in RULES)


def _rate(rule: str, carrying: Mapping[str, int], said: Iterable[str]) -> Rate:
    said = list(said)
    return Rate(rule, carrying.get(rule, 0), carrying.get("", 0), said.count(VERDICTS[0]), len(said))


def organisations(actor: Actor) -> tuple[str, ...]:
    """This function will name the organisations that bear signs, by id: one query."""
    found = _seen(actor).exclude(rule="").order_by("organisation").values_list("organisation", flat=True).distinct()
    return tuple(str(each) for each in found)
