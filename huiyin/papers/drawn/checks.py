"""The checks keep what is drawn from an on-site check: the form that is taken there, and what was seen once it was."""

from dataclasses import dataclass
from typing import Any

from huiyin.kernel.on_site_check import OnSiteCheck, Seen
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import history, subjects
from huiyin.record.queries.subjects import Found

_ROOM_FOR_PEOPLE = 4


def form(reader: Reader, found: Found) -> Drawn:
    """This function will draw the form of a check: each manifestation, what was declared, and room for what is seen.

    Whoever was asked is on it in their capacity alone: names stay with the check, whoever prints it.
    """
    facts: OnSiteCheck = found.facts
    reader.open("on_site_check", facts, [facts.reason, *facts.asked, *(each.text for each in facts.results)])
    results = {(each.finding, each.manifestation): each for each in facts.results}
    values: dict[str, Any] = {
        "organisation": reader.bodies([facts.organisation]).get(facts.organisation, ""),
        "round": reader.round_title(facts.round),
        "purpose": reader.say(f"choice-purpose-{facts.purpose}"),
        "reason": reader.text(facts.reason),
        "checked_on": day(facts.day),
        "looked_at": [
            _row(reader, each, results.get((each.finding, each.manifestation))) for each in to_see(reader, facts)
        ],
        "people_asked": [{"asked_as": reader.text(each)} for each in facts.asked] or [{}] * _ROOM_FOR_PEOPLE,
        "date": day(facts.carried_out_date),
    }
    return reader.drawn("check_form", found, values)


@dataclass(frozen=True, slots=True)
class ToSee:
    """One manifestation that a check is to see; the first of a finding says what was ``declared`` of it."""

    finding: str
    number: int
    manifestation: str
    text: str
    declared: str


def to_see(reader: Reader, facts: OnSiteCheck) -> list[ToSee]:
    """This function will list what a check is to see, finding by finding: of its sample, where one was drawn."""
    wanted = facts.sample or facts.findings
    known = subjects.several(reader.actor, "finding", subjects=wanted)
    listed = []
    for found in (known[each] for each in wanted if each in known):
        manifestations = found.facts.manifestations or (found.facts.statement,)
        reader.open("finding", found.facts, manifestations)
        declared = _declared(reader, found)
        for place, each in enumerate(manifestations):
            text = reader.text(each) or reader.say("drawn-unnamed")
            listed.append(ToSee(found.facts.id, found.number, each, text, "" if place else declared))
    return listed


def _row(reader: Reader, each: ToSee, seen: Seen | None) -> dict[str, str]:
    row = {"finding_no": str(each.number), "manifestation": each.text, "declared": each.declared}
    if seen is None:
        return row
    return {**row, "result": reader.say(f"choice-result-{seen.result}"), "seen": reader.text(seen.text)}


def _declared(reader: Reader, found: Found) -> str:
    """This function will give the statement of the newest declaration, as far as the asker reads it."""
    told = history.of_subject(reader.actor, found.facts.id, rows=False)
    line = next((each for each in told if each.act == "finding.declare"), None)
    said = [each for each in line.texts if each.name == "statement"] if line is not None else []
    reader.keep(("finding", found.facts.id), said, label=found.facts.label)
    return reader.text(said[0].commitment) if said else ""
