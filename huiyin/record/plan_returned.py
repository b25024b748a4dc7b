"""A plan that was returned, as the rows of the draft in which it is mended."""

import uuid
from collections.abc import Mapping
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.plan import Plan
from huiyin.record.draft_rows import Row
from huiyin.record.queries import subjects, texts


def rows_of(actor: Actor, plan: Plan) -> tuple[Row, ...]:
    """This function will lay out a plan as it was submitted: its findings, their causes, its measures. Each measure
    keeps its id."""
    findings = [each.facts for each in subjects.several(actor, "finding", subjects=plan.findings).values()]
    measures = subjects.several(actor, "measure", subjects=plan.measures)
    wanted = [text for each in findings for text in (*each.causes, each.own_wording)]
    for each in measures.values():
        facts = each.facts
        wanted += [facts.text, facts.deliverable, facts.goal, facts.unit, facts.lead_unit, *facts.co_units]
    said = {each.commitment: each.text for each in texts.shown(wanted, actor=actor).values()}
    made: list[Row] = []
    causes: dict[tuple[str, str], str] = {}
    for facts in findings:
        own = {"own_wording": said.get(facts.own_wording or ""), "text_digest": facts.planned_text}
        content = {name: value for name, value in own.items() if value}
        made.append(Row(facts.id, "finding", facts.id, content=content))
        for place, cause in enumerate(facts.causes, start=1):
            causes[facts.id, cause] = row = str(uuid.uuid5(uuid.UUID(facts.id), cause))
            made.append(Row(row, "cause", facts.id, place, {"text": said[cause]}))
    listed = [measures[each].facts for each in plan.measures if each in measures]
    made += [_as_submitted(each, place, causes, said) for place, each in enumerate(listed, start=1)]
    return tuple(made)


def _as_submitted(facts: Any, place: int, causes: Mapping[tuple[str, str], str], said: Mapping[str, str]) -> Row:
    (first, cause), *others = facts.treats
    content = {
        "text": said[facts.text],
        "cause": causes.get((first, cause)),
        "also": [[finding, causes.get((finding, other), "")] for finding, other in others],
        **{name: said.get(getattr(facts, name) or "") for name in ("deliverable", "goal", "unit", "lead_unit")},
        "co_units": [said[each] for each in facts.co_units],
        **{name: getattr(facts, name) for name in ("target", "measure_kind", "responsible", "handler")},
        "start_date": facts.start_date,
        "due_date": facts.due_date,
    }
    kept = {name: value for name, value in content.items() if value not in (None, "", [])}
    return Row(facts.id, "measure", first, place, kept)
