"""The closings keep the closing sheet (对账销号单): a finding reconciled line by line, and what blocks its closure.

Each reader gets it as far as they may read: a check, a concern or a name that is not theirs leaves its place empty.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils import timezone

from huiyin.kernel import concern, finding_needs
from huiyin.kernel.finding import Concern, Finding
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import checks, history, subjects
from huiyin.record.queries.history import Told
from huiyin.record.queries.subjects import Found

# Whose signatures the sheet shows, in the order of the way.
_SIGNED = ("finding.claim", "finding.declare", "finding.begin_verification", "finding.verify", "finding.close")
_BEGINS = ("finding.reopen", "finding.expire_risk")


def sheet(reader: Reader, found: Found) -> Drawn:
    """This function will draw the closing sheet of the cycle under way."""
    facts: Finding = found.facts
    own = (facts.statement, *facts.manifestations, *facts.causes)
    reader.open("finding", facts, [*own, *(each.file for each in facts.evidence)])
    measures = subjects.several(reader.actor, "measure", subjects=facts.measures)
    for each in measures.values():
        reader.open("measure", each.facts, [each.facts.text])
    told = _of_this_cycle(history.of_subject(reader.actor, facts.id))
    seen = checks.of_finding(reader.actor, facts)
    for each in seen:
        reader.open("on_site_check", each.facts, [one.text for one in each.facts.results if one.finding == facts.id])
    values = {
        "organisation": reader.bodies([facts.organisation]).get(facts.organisation, ""),
        "round": reader.round_title(facts.round),
        "finding_no": reader.say("drawn-finding-number", number=str(found.number)),
        "state": reader.say(f"state-finding-{facts.state}"),
        "cycle": facts.cycle,
        "as_of": timezone.localtime(reader.asker.at).date(),
        "problem": "\n".join(reader.text(each) for each in own[: 1 + len(facts.manifestations)]),
        "causes": [{"cause": reader.text(each)} for each in facts.causes],
        "measures": _measures(reader, measures.values()),
        "evidence": _evidence(reader, facts),
        **_verification(reader, facts, told),
        "checks": list(_seen(reader, facts, seen)),
        "concerns": [_concern(reader, each) for each in _concerns(facts)],
        "organs": _signatures(reader, told),
        "dates": [
            {
                "clock": reader.say(f"clock-{each.name}"),
                "original_due": day(each.original_date),
                "due": day(each.due_date),
                "ended_on": day(each.stopped_date),
            }
            for each in facts.clocks
        ],
        "blocks": [{"block": reader.say(code, **counted)} for code, counted in blocking(facts, measures.values())],
    }
    return reader.drawn("closing_sheet", found, values)


def blocking(facts: Finding, measures: Iterable[Found]) -> Iterator[tuple[str, Mapping[str, int]]]:
    """This function will name what is open and blocks the closure, each with what its sentence counts."""
    live = sum(each.facts.state not in finding_needs.DONE_MEASURES for each in measures)
    reference = facts.reference_date or ""
    effects = [each for each in facts.evidence if each.evidence == "effect" and each.cycle == facts.cycle]
    if facts.state not in ("verified", "closed"):
        yield "closing-blocked-not_verified", {}
    if live:
        yield "closing-blocked-measures", {"measures": live}
    if not any(each.dated > reference for each in effects):
        yield "closing-blocked-effect", {}
    if facts.objection is not None and facts.objection.decision is None:
        yield "closing-blocked-objection", {}
    if facts.concern is not None and facts.concern.determination is None:
        yield "closing-blocked-concern", {}
    if concern.is_upheld(facts):
        yield "closing-blocked-upheld", {}


def _of_this_cycle(told: Iterable[Told]) -> tuple[Told, ...]:
    """This function will give the lines since the cycle began, newest first."""
    kept: list[Told] = []
    for each in told:
        if each.act in _BEGINS and each.effect == "taken":
            break
        kept.append(each)
    return tuple(kept)


def _measures(reader: Reader, measures: Iterable[Found]) -> list[dict[str, Any]]:
    listed = sorted(measures, key=lambda each: each.number)
    people = reader.persons([each.facts.responsible for each in listed])
    return [
        {
            "measure_no": reader.say("drawn-measure-number", number=str(each.number)),
            "measure": reader.text(each.facts.text),
            "responsible": people.get(each.facts.responsible, ""),
            "state": reader.say(f"state-measure-{each.facts.state}"),
            "original_due": each.row.original_date,
            "due": _due(each),
        }
        for each in listed
    ]


def _due(measure: Found) -> datetime.date | None:
    """This function will give when a measure is due, or was: the row tells it only while the clock runs."""
    clock = measure.facts.clock("measure")
    return day(clock.due_date if clock else measure.facts.due_date)


def _evidence(reader: Reader, facts: Finding) -> list[dict[str, Any]]:
    """This function will list the files of this cycle; one that is not the reader's stays unnamed."""
    return [
        {
            "file": reader.file_name(each.file) or reader.say("drawn-unnamed"),
            "evidence_kind": reader.say(f"choice-evidence-{each.evidence}"),
            "dated": day(each.dated),
        }
        for each in facts.evidence
        if each.cycle == facts.cycle
    ]


def _verification(reader: Reader, facts: Finding, told: Iterable[Told]) -> dict[str, Any]:
    """This function will read the answers and the five tests of the verification that stands."""
    line = next((each for each in told if each.act == "finding.verify"), None) if facts.answers else None
    if line is None:
        return {"answers": [], "tests": []}
    reader.keep(("finding", facts.id), line.texts)
    said = {each.name: each.text for each in line.texts}
    return {
        "answers": [
            {
                "problem": reader.text(row["manifestation"]),
                "outcome": reader.say(f"choice-outcome-{row['outcome']}"),
                "answer": said.get(f"answers.{place}.answer", ""),
            }
            for place, row in enumerate(line.given.get("answers", ()))
        ],
        "tests": [
            {
                "test": reader.say(f"choice-test-{row['test']}"),
                "outcome": reader.say(f"choice-outcome-{row['outcome']}"),
                "reason": said.get(f"tests.{place}.reason", ""),
            }
            for place, row in enumerate(line.given.get("tests", ()))
        ],
    }


def _seen(reader: Reader, facts: Finding, seen: Iterable[Found]) -> Iterator[dict[str, Any]]:
    for each in seen:
        for one in each.facts.results:
            if one.finding == facts.id:
                yield {
                    "check_no": str(each.number),
                    "checked_on": day(each.facts.day),
                    "result": reader.say(f"choice-result-{one.result}"),
                    "seen": reader.text(one.text),
                }


def _concerns(facts: Finding) -> tuple[Concern, ...]:
    return (*facts.concerns, *((facts.concern,) if facts.concern is not None else ()))


def _concern(reader: Reader, each: Concern) -> dict[str, Any]:
    """This function will tell of a concern; each of the three determinations in the same way."""
    outcome = f"choice-determination-{each.determination}" if each.determination else "drawn-not-determined"
    return {
        "raised_on": day(each.on),
        "determination": reader.say(outcome),
        "determined_on": day(each.determined_date),
    }


def _signatures(reader: Reader, told: Iterable[Told]) -> list[dict[str, Any]]:
    """This function will list who signed and who entered it, oldest first, by name as far as the reader may know."""
    lines = tuple(reversed(tuple(told)))
    shown = {str(each.act_id) for each in lines if each.act in _SIGNED}
    return [
        _signature(reader, each)
        for each in lines
        if each.act in _SIGNED or (each.act == "finding.countersign" and each.given.get("opened") in shown)
    ]


def _signature(reader: Reader, each: Told) -> dict[str, Any]:
    signed, entered = each.signed_by, each.entered_by
    return {
        "deed": reader.say(f"did-{each.act.partition('.')[2]}"),
        "organ": reader.post(each.post_kind, each.post_title) if each.post_kind else reader.say("drawn-unnamed"),
        "name": reader.called(signed.name, signed.name_en),
        "entered_by": reader.called(entered.name, entered.name_en) if entered.person != signed.person else "",
        "signed_on": timezone.localtime(each.performed_at).date(),
    }
