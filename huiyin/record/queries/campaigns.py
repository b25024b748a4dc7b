"""How a campaign stands: its findings and measures counted by organisation, and what the organisations reported."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from huiyin.kernel import common
from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.campaign import Campaign
from huiyin.record import parts, rows
from huiyin.record.portions import portions
from huiyin.record.queries import texts
from huiyin.record.queries.ledger import seen_at
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown

_AT_ONCE = 100
MOST_LISTED = 100
# Withdrawn is not rectified: it counts neither above nor below the line.
_UNCOUNTED = frozenset({"withdrawn", common.ANNULLED})
_VERIFIED = frozenset({"verified", "closed"})
_UNDONE_WITH = frozenset({"cancelled", "dropped", common.ANNULLED})
_DONE = "accepted_done"


@dataclass(frozen=True, slots=True)
class Progress:
    """The findings and measures of one organisation in a campaign.

    ``findings`` is the denominator of ``verified`` and ``closed``, ``measures`` that of ``done``, which a supervisor
    accepted. Cancelled ones count neither above nor below.
    """

    organisation: str
    states: Mapping[str, int]
    findings: int
    verified: int
    closed: int
    measure_states: Mapping[str, int]
    measures: int
    done: int


@dataclass(frozen=True, slots=True)
class Reported:
    """A report of one organisation; ``text`` as the actor may read it."""

    organisation: str
    person: str
    on: str
    text: Shown


def progress(actor: Actor, campaign: Campaign, *, as_of: int | None = None) -> tuple[Progress, ...]:
    """This function will count what each organisation has in a campaign, as far as the actor sees it, as it is or as it
    was at a line: one query for each hundred findings, and for each hundred measures. An organisation of the campaign
    without any stands with zeros, to those who see them all.
    """
    findings = _counted(actor, "finding", campaign.findings, as_of=as_of)
    measures = _counted(actor, "measure", campaign.measures, as_of=as_of)
    listed = [each for each in campaign.organisations if _counts(actor, each)]
    return tuple(
        _progress(each, findings.get(each, {}), measures.get(each, {}))
        for each in dict.fromkeys((*listed, *findings, *measures))
    )


def _counted(actor: Actor, kind: str, ids: Sequence[str], *, as_of: int | None) -> dict[str, dict[str, int]]:
    """This function will count subjects by organisation and state."""
    counted: dict[str, dict[str, int]] = {}
    for portion in portions(ids, _AT_ONCE):
        some = seen_at(actor, kind, as_of=as_of).filter(subject__in=portion).order_by()
        for organisation, state, number in some.values_list("organisation", "state").annotate(number=Count("id")):
            states = counted.setdefault(str(organisation), {})
            states[state] = states.get(state, 0) + number
    return counted


def _counts(actor: Actor, organisation: str) -> bool:
    return actor.post_kind not in INSPECTED or organisation == actor.body


def _progress(organisation: str, states: Mapping[str, int], measure_states: Mapping[str, int]) -> Progress:
    return Progress(
        organisation,
        states,
        findings=sum(number for state, number in states.items() if state not in _UNCOUNTED),
        verified=sum(number for state, number in states.items() if state in _VERIFIED),
        closed=states.get("closed", 0),
        measure_states=measure_states,
        measures=sum(number for state, number in measure_states.items() if state not in _UNDONE_WITH),
        done=measure_states.get(_DONE, 0),
    )


def gathered(
    actor: Actor,
    campaign: Campaign,
    *,
    states: Collection[str] = (),
    most: int = MOST_LISTED,
    as_of: int | None = None,
) -> tuple[Found, ...]:
    """This function will list the findings of a campaign that the actor sees, in the order in which they were gathered:
    one query for each hundred until ``most`` are found.
    """
    return _listed(actor, "finding", campaign.findings, states=states, most=most, as_of=as_of)


def measures(
    actor: Actor, campaign: Campaign, *, most: int = MOST_LISTED, as_of: int | None = None
) -> tuple[Found, ...]:
    """This function will list the measures of a campaign that the actor sees, as :func:`gathered` does its findings."""
    return _listed(actor, "measure", campaign.measures, states=(), most=most, as_of=as_of)


def _listed(
    actor: Actor, kind: str, ids: Sequence[str], *, states: Collection[str], most: int, as_of: int | None
) -> tuple[Found, ...]:
    seen = seen_at(actor, kind, as_of=as_of)
    if states:
        seen = seen.filter(state__in=states)
    found: list[Found] = []
    for wanted in portions(ids, _AT_ONCE):
        known = {str(row.subject): row for row in seen.filter(subject__in=wanted)}
        found += [
            Found(kind, known[each].number, rows.decode(kind, known[each].facts), known[each].from_number, known[each])
            for each in wanted
            if each in known
        ]
        if len(found) >= most:
            break
    return tuple(found[:most])


def reports(actor: Actor, campaign: Campaign) -> tuple[Reported, ...]:
    """This function will give what organisations reported, newest first: two queries at most.

    Those who follow rectification read all of it; an organisation reads its own, which is not said to its audience.
    """
    heard = [each for each in campaign.reports if _counts(actor, each.organisation)]
    shown = texts.shown([each.text for each in heard], actor=actor)
    own = [each.text for each in heard if each.organisation == actor.body and shown[each.text].hidden]
    for commitment, part in (parts.shown(actor.site, own) if own else {}).items():
        if part.label <= actor.clearance:
            shown[commitment] = Shown(commitment, part.value, part.language, part.label, part.number, part.name)
    return tuple(Reported(each.organisation, each.person, each.on, shown[each.text]) for each in reversed(heard))
