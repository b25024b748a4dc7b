"""Whom a concern concerns: the way from its finding to telling one of them, and who they are."""

from urllib.parse import urlencode

from huiyin.kernel import kinds
from huiyin.record.queries import names, subjects
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, showing
from huiyin.web.pages.parts import OpenAct, Words
from huiyin.web.visits import Visit

TELL = "hearing.tell"


def tells(visit: Visit, found: Found) -> tuple[OpenAct, ...]:
    """This function will lead the one who determines a concern to telling whom it concerns, while it waits for that."""
    facts = found.facts
    waits = facts.concern is not None and facts.concern.determination is None
    if not waits or visit.as_of is not None or not showing.may_begin(visit, kinds.ROWS[TELL]):
        return ()
    place = {"round": facts.round, "organisation": facts.organisation, "finding": facts.id}
    return (OpenAct(showing.act_name(TELL), f"{addresses.birth(TELL)}?{urlencode(place)}"),)


def people(visit: Visit, finding: str) -> tuple[tuple[str, Words], ...]:
    """This function will name whom a concern about a finding concerns: behind its declaration, claims, measures.

    Nobody is named where no finding is chosen yet, or none that the reader may see.
    """
    wanted = [finding] if names.of_id(finding) else []
    found = next(iter(subjects.several(visit.actor, "finding", subjects=wanted).values()), None)
    if found is None:
        return ()
    measures = subjects.several(visit.actor, "measure", subjects=found.facts.measures)
    behind = {*found.facts.declared_by, *found.facts.claims, *(each.facts.responsible for each in measures.values())}
    known = names.visible_persons(visit.actor, behind)
    return tuple((person, visit.named(*known[person])) for person in sorted(known))
