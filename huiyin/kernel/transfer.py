"""The transfer of a finding to another organisation: who answers for it there, and in whose plan it is from then on."""

import uuid
from typing import Any

from huiyin.kernel.actor import Post
from huiyin.kernel.facts import replace
from huiyin.kernel.finding import NOT_PLANNED, Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.measure import Measure
from huiyin.kernel.plan import Plan
from huiyin.kernel.row import Bundle, Taken

# The plan that the new owner has accepted for the round, or the id of one that begins with this finding.
PLAN = Field("plan", FieldKind.ACT, required=False, by_book=True)
BIRTH = (PLAN.name, "plan")
BEFORE_A_PLAN = ("issued", "claimed")


def new_plan(act_id: str) -> str:
    """This function will name the plan that a transfer begins, after the act."""
    return str(uuid.uuid5(uuid.UUID(act_id), "finding.transfer"))


def transferred(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will give an open finding to another organisation; what it is stays as it was.

    The principal who signs for it there has claimed it by that. Measures that treat nothing else go along, unowned
    until somebody there takes them over, and stand with it in a plan there, so that others can be added.
    """
    to = taken.given["to"]
    claims = tuple(each.holder for each in taken.signatures if each.body == to and each.post_kind == Post.PRINCIPAL)
    found = replace(taken.subject, organisation=to, claims=claims, lead=None, unowned=False, shared_with=())
    alone = [bundle[each] for each in found.measures if bundle[each].findings == (found.id,)]
    if found.state in BEFORE_A_PLAN:  # what the former owner planned was never accepted
        is_taken_out = taken.taken_along and found.plan is not None
        left = _taken_out(found, alone, bundle) if is_taken_out else ()
        return (replace(found, **NOT_PLANNED), *left)
    moved = tuple(replace(each, organisation=to, unowned=True) for each in alone)
    if PLAN.name not in taken.given:  # a line of before
        return (found, *moved)
    return _planned(found, moved, taken, bundle)


def _planned(found: Finding, moved: tuple[Measure, ...], taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    plan, ids = taken.given[PLAN.name], tuple(each.id for each in moved)
    shared = [bundle[each] for each in found.measures if each not in ids]
    if found.state == "rectifying":  # what is at work for others goes on without it
        left = tuple(_without(each, found.id) for each in shared)
        found = replace(found, measures=ids)
    else:  # it was declared with them: they stay beside it to be judged
        left = ()
    given_up = _given_up(found, ids, bundle)
    known = bundle.get(plan) or _begun(plan, found, taken)
    taken_in = replace(
        known,
        label=max(known.label, found.label),
        findings=(*known.findings, found.id),
        measures=(*known.measures, *ids),
    )
    return (replace(found, plan=plan), *(replace(each, plan=plan) for each in moved), *left, given_up, taken_in)


def _taken_out(found: Finding, alone: list[Measure], bundle: Bundle) -> tuple[Any, ...]:
    """This function will take a finding out of a plan that is under review or was returned: what was proposed for it
    alone is dropped, the rest goes on without it."""
    ids = tuple(each.id for each in alone)
    dropped = tuple(replace(each, state="dropped") for each in alone)
    left = tuple(_without(bundle[each], found.id) for each in found.measures if each not in ids)
    return (_given_up(found, ids, bundle), *dropped, *left)


def _given_up(found: Finding, measures: tuple[str, ...], bundle: Bundle) -> Plan:
    """This function will give a finding's plan without it and some measures."""
    before: Plan = bundle[str(found.plan)]
    return replace(
        before,
        findings=tuple(each for each in before.findings if each != found.id),
        measures=tuple(each for each in before.measures if each not in measures),
    )


def _begun(plan: str, found: Finding, taken: Taken) -> Plan:
    """This function will begin the plan of an organisation that has none in force, accepted with the transfer."""
    return Plan(
        id=plan,
        site=taken.site,
        state="accepted",
        organisation=found.organisation,
        round=found.round,
        findings=(),
        measures=(),
        submitted_by=found.claims,
        accepted_date=taken.on,
    )


def _without(measure: Measure, finding: str) -> Measure:
    """This function will take a finding out of a measure that treats others too, with the cause of it."""
    place = measure.findings.index(finding)
    causes = [measure.cause, *measure.other_causes]
    del causes[place : place + 1]
    findings = tuple(each for each in measure.findings if each != finding)
    return replace(measure, findings=findings, cause=causes[0], other_causes=tuple(causes[1:]))
