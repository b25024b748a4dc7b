"""Which issued opinions name a finding whose objection is being decided: whoever stands behind one of them doesn't
decide. They are shown to the rules and stand in no line, and the finding says nothing of them: those inspected read it.
"""

import functools
import operator
from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from huiyin.kernel import act, permit
from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.record import rows, standing
from huiyin.record.shelf import Shelf

_ACT = "finding.decide_objection"
_ISSUED = ("issued",)


def told(call: act.Call, shelf: Shelf, *, subject: Any) -> dict[str, Any]:
    """This function will give the issued opinions that name the finding of an act, by id: one query, for this act."""
    if call.act != _ACT or not isinstance(subject, Finding):
        return {}
    issued = standing.of_place("package", shelf, states=_ISSUED, round=subject.round)
    return {each.id: each for each in issued if subject.id in each.findings}


def naming(actor: Actor, found: Iterable[Any]) -> dict[str, Any]:
    """This function will give the same for findings that somebody looks at who may decide: one query where there are
    any whose objection is open, none otherwise.
    """
    if permit.provisos(actor.post_kind, _ACT) is None:
        return {}
    waiting = [each for each in found if isinstance(each, Finding) and _is_contested(each)]
    if not waiting:
        return {}
    either = functools.reduce(operator.or_, (Q(facts__contains=each.id) for each in waiting))
    issued = rows.current("package", actor.site).filter(either, state__in=_ISSUED)
    stored = issued.filter(round__in=sorted({each.round for each in waiting})).values_list("subject", "facts")
    return {str(subject): rows.decode("package", facts) for subject, facts in stored}


def _is_contested(finding: Finding) -> bool:
    return finding.objection is not None and finding.objection.decision is None
