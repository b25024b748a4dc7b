"""From the rows of a draft to the one act that the principal signs: what would be given, and the signing itself."""

import dataclasses
import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from huiyin.kernel import journal as kernel_journal
from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import text_digest
from huiyin.kernel.given import is_uuid
from huiyin.kernel.refused import Refused
from huiyin.record import acts, calls, draft_rows, journal, plan_cells, plan_drafts
from huiyin.record.draft_rows import Row
from huiyin.record.models import SubjectHead
from huiyin.record.plan_drafts import Laid, Matter
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found

ACTS = ("plan.submit", "plan.resubmit")
_PLAIN = (
    "text", "deliverable", "goal", "target", "unit", "lead_unit", "co_units", "handler", "measure_kind", "responsible",
    "start_date", "due_date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whole:
    """All of a plan that is being written: the findings with their facts, by number, and the rows."""

    matter: Matter
    findings: Mapping[str, Found]
    laid: Laid

    @property
    def planned(self) -> tuple[Found, ...]:
        """The findings that are in the plan: all but those that were left out."""
        return tuple(each for each in self.findings.values() if not self.is_left_out(each.facts.id))

    @property
    def least_label(self) -> int:
        """The lowest label that the plan may have: that of the narrowest finding in it."""
        return max((each.facts.label for each in self.planned), default=0)

    def is_left_out(self, finding: str) -> bool:
        own = self.laid.own.get(finding)
        return own is not None and bool(own.content.get(plan_cells.LEFT_OUT))

    def is_planned(self, finding: str) -> bool:
        return finding in self.findings and not self.is_left_out(finding)

    def measures(self) -> tuple[Row, ...]:
        """This function will list the measures of the findings that are in the plan, by finding and place."""
        return tuple(row for each in self.planned for row in self.laid.measures.get(each.facts.id, ()))


def whole(actor: Actor, matter: Matter) -> Whole:
    """This function will load all of a plan that is being written: one query, and one for each hundred findings."""
    return whole_of(actor, matter, findings=matter.ids)


def whole_of(actor: Actor, matter: Matter, *, findings: Collection[str]) -> Whole:
    """This function will load a part of it: some findings with their rows."""
    found = subjects.several(actor, "finding", subjects=findings)
    listed = {subject: found[subject] for subject in matter.findings.values() if subject in found}
    chosen = None if len(findings) == len(matter.ids) else findings
    return Whole(matter, listed, plan_drafts.laid(matter, findings=chosen))


def finding_row(whole: Whole, found: Found) -> dict[str, Any]:
    """This function will give a finding as the act takes it."""
    facts, own = found.facts, whole.laid.own.get(found.facts.id)
    content = {} if own is None else own.content
    row = {
        "finding": facts.id,
        "text_digest": content.get("text_digest") or text_digest(facts),
        "own_wording": content.get("own_wording"),
        "causes": [each.content.get("text", "") for each in whole.laid.causes.get(facts.id, ())],
    }
    return {name: value for name, value in row.items() if value is not None}


def measure_row(whole: Whole, measure: Row, *, causes: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """This function will give a measure as the act takes it, with what it has; ``causes`` are places by id.

    What it says of a finding that is left out waits with that finding.
    """
    treated = [pair for pair in whole.laid.treated(measure) if whole.is_planned(pair[0])]
    numbers = [causes.get(finding, {}).get(cause, 0) for finding, cause in treated]
    row: dict[str, Any] = {"id": measure.id, "findings": [finding for finding, _ in treated]}
    if all(numbers):
        row["causes"] = numbers
    return row | {name: measure.content[name] for name in _PLAIN if name in measure.content}


def places(whole: Whole) -> dict[str, dict[str, int]]:
    """This function will give the place of each cause in its finding, from 1."""
    ids = whole.laid.cause_ids()
    return {finding: {cause: place for place, cause in enumerate(listed, start=1)} for finding, listed in ids.items()}


def given(whole: Whole) -> dict[str, Any]:
    """This function will give what would be signed, pledge aside."""
    causes = places(whole)
    content: dict[str, Any] = {
        "findings": [finding_row(whole, each) for each in whole.planned],
        "measures": [measure_row(whole, each, causes=causes) for each in whole.measures()],
    }
    plan = whole.matter.plan
    if plan is None:
        round_ = whole.matter.round.facts
        return {"organisation": whole.matter.draft.organisation, "round": round_.id, **content}
    answers = [
        {"number": each.number, "answer": answer}
        for each in plan.facts.open_comments
        if (answer := answer_of(whole, each.number))
    ]
    return {**content, "answers": answers}


def answer_of(whole: Whole, number: int) -> str:
    """This function will give what is answered to a comment so far."""
    plan = whole.matter.plan
    row = None if plan is None else whole.laid.answers.get(draft_rows.answer_id(plan.facts.id, number))
    return "" if row is None else str(row.content.get("answer", ""))


def refused_cells(laid: Laid) -> tuple[tuple[Row, str], ...]:
    """This function will list the cells that hold what could not be taken, with their rows."""
    every: Iterable[Row] = (
        *laid.own.values(),
        *laid.answers.values(),
        *(row for listed in (*laid.causes.values(), *laid.measures.values()) for row in listed),
    )
    return tuple((row, name) for row in every for name in row.refused)


def signed_before(actor: Actor, act_id: str) -> int | None:
    """This function will give the number of the plan that the same form has submitted before, None where it has not."""
    line = journal.line_of(actor.site, act_id) if is_uuid(act_id) else None
    if line is None:
        return None
    envelope = kernel_journal.decode_line(line.envelope.encode()).envelope
    if envelope.act not in ACTS or envelope.signed_by != actor.person:
        raise Refused("act_id_reused", act_id=act_id)
    heads = SubjectHead.objects.filter(site=actor.site, subject=envelope.subjects[0][1])
    return heads.values_list("number", flat=True).get()


def sign(
    actor: Actor,
    whole: Whole,
    *,
    read: str,
    act_id: str,
    truth_pledge: bool,
    language: str,
    label: int,
    at: datetime.datetime,
) -> int:
    """This function will submit the plan as it is written, and give its number; the draft has done its work then.

    ``read`` is the stamp of the draft that the signer had before them. The draft is held meanwhile: whoever writes in
    it waits, and is told then that it was signed. What is written for findings that are left out waits with them.

    :raises Refused: draft_read_before_change; draft_holds_refused, while a cell holds what could not be taken; those of
        ``acts.perform``.
    """
    matter = whole.matter
    refused = refused_cells(whole.laid)
    if refused:
        raise Refused("draft_holds_refused", cells=len(refused))
    call = calls.call(
        ACTS[matter.plan is not None],
        {**given(whole), "truth_pledge": truth_pledge},
        at=at,
        act_id=act_id,
        subject=None if matter.plan is None else matter.plan.facts.id,
        language=language,
        label=label,
    )
    left = [each for each in whole.findings if whole.is_left_out(each)]
    with transaction.atomic():
        draft_rows.hold(matter.draft)
        if draft_rows.stamp(matter.draft) != read:
            raise Refused("draft_read_before_change")
        then = dataclasses.replace(matter.draft, subject=matter.round.facts.id)
        draft_rows.drop(matter.draft, waiting=left, then=then)
        return acts.perform(call, actor=actor, at=at).subject_number
