"""The rectification plan (整改方案): one act by the principal over all its findings and measures, and its review."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, plan_needs, standing
from huiyin.kernel.actor import OFFICE, SUPERVISORS, Post
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.finding import NOT_PLANNED, text_digest
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.measure import KINDS, SAYS, Measure
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Taken

STATES = ("submitted", "returned", "accepted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a reviewer says of a plan, or of one ``item`` of it (``finding`` or ``measure``, by its id ``subject``).

    ``number`` counts within the plan and is kept; ``submission`` is the one that it was said of. ``answer`` is a text
    of the organisation; a comment that was taken back has none.
    """

    number: int
    text: str
    by: tuple[str, ...]
    post_kind: str
    body: str
    on: str
    submission: int
    item: str | None = None
    subject: str | None = None
    answer: str | None = None
    answered_date: str | None = None
    withdrawn_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Subject):
    """``submitted_by`` is everybody behind the submission: none of them reviews it."""

    organisation: str
    round: str
    findings: tuple[str, ...]
    measures: tuple[str, ...]
    submitted_by: tuple[str, ...]
    submissions: int = 1
    comments: tuple[Comment, ...] = ()
    accepted_date: str | None = None

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """Those that are neither answered nor taken back, in their order."""
        return tuple(each for each in self.comments if each.answered_date is None and each.withdrawn_date is None)


def born(taken: Taken, bundle: Bundle) -> Plan:
    """This function will make the plan of its first submission."""
    given = taken.given
    return Plan(
        id=taken.subjects[0][1],
        site=taken.site,
        state="submitted",
        organisation=given["organisation"],
        round=given["round"],
        findings=(),
        measures=(),
        submitted_by=(),
    )


def submitted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put causes on the findings and propose the measures; measures left out are dropped."""
    plan, given = taken.subject, taken.given
    causes = {each["finding"]: tuple(text["text"] for text in each["causes"]) for each in given["findings"]}
    measures = tuple(_proposed(plan, each, causes) for each in given["measures"])
    kept = {each.id for each in measures}
    dropped = tuple(replace(bundle[each], state="dropped") for each in plan.measures if each not in kept)
    changed = replace(
        plan,
        findings=tuple(causes),
        measures=tuple(each.id for each in measures),
        submitted_by=tuple(dict.fromkeys((*plan.submitted_by, *taken.participants))),
        submissions=plan.submissions + (plan.id in bundle),
        comments=_answered(plan, given.get("answers", ()), on=taken.on),
    )
    rows = {each["finding"]: each for each in given["findings"]}
    findings = tuple(
        replace(
            bundle[each],
            plan=plan.id,
            causes=texts,
            measures=tuple(measure.id for measure in measures if each in measure.findings),
            planned_text=rows[each].get("text_digest"),
            own_wording=_text(rows[each], "own_wording"),
        )
        for each, texts in causes.items()
    )
    released = tuple(
        replace(bundle[each], **NOT_PLANNED)
        for each in plan.findings
        if each not in causes and bundle[each].plan == plan.id
    )
    return (changed, *findings, *released, *measures, *dropped)


def _answered(plan: Plan, rows: Sequence[Mapping[str, Any]], *, on: str) -> tuple[Comment, ...]:
    """This function will put answers beside the comments that they answer."""
    waiting = [each.number for each in plan.open_comments]
    if rows and "number" not in rows[0]:  # a line of before answers had numbers: they came in the comments' order
        rows = [{"number": number, "answer": text} for number, text in zip(waiting, rows, strict=False)]
    answers = {each["number"]: each["answer"]["text"] for each in rows}
    return tuple(
        dataclasses.replace(each, answer=answers[each.number], answered_date=on)
        if each.number in waiting and each.number in answers
        else each
        for each in plan.comments
    )


def with_text_digests(given: Mapping[str, Any], look: Callable[[str], Any]) -> dict[str, Any]:
    """This function will name in a plan's rows the text of each finding as it stands, where its writer has not said
    which one they had before them. What is no row at all is left to the act's own check."""
    rows = given.get("findings")
    if not isinstance(rows, list | tuple) or not all(isinstance(each, Mapping) for each in rows):
        return dict(given)
    return {**given, "findings": [_with_text_digest(each, look) for each in rows]}


def _with_text_digest(row: Mapping[str, Any], look: Callable[[str], Any]) -> Mapping[str, Any]:
    found = look(str(row.get("finding")))
    return row if found is None or "text_digest" in row else {**row, "text_digest": text_digest(found)}


def _text(row: Mapping[str, Any], name: str) -> str | None:
    return row[name]["text"] if name in row else None


def _proposed(plan: Plan, row: Mapping[str, Any], causes: Mapping[str, tuple[str, ...]]) -> Measure:
    first, *others = (causes[finding][cause - 1] for finding, cause in plan_needs.treated_by(row))
    return Measure(
        id=row["id"],
        site=plan.site,
        state="proposed",
        label=plan.label,
        plan=plan.id,
        organisation=plan.organisation,
        round=plan.round,
        findings=tuple(dict.fromkeys(row["findings"])),
        cause=first,
        other_causes=tuple(others),
        text=row["text"]["text"],
        deliverable=_text(row, "deliverable"),
        measure_kind=row["measure_kind"],
        responsible=row["responsible"],
        due_date=row["due_date"],
        goal=_text(row, "goal"),
        target=row.get("target"),
        unit=_text(row, "unit"),
        lead_unit=_text(row, "lead_unit"),
        co_units=tuple(each["text"] for each in row.get("co_units", ())),
        handler=row.get("handler"),
        start_date=row.get("start_date"),
    )


def accepted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will start the clock of every measure, and of every finding by its latest measure."""
    plan, on = taken.subject, taken.on
    measures = {each: _started(bundle[each], on) for each in plan.measures}
    findings = []
    for each in plan.findings:
        planned = bundle[each]
        due = max(measures[measure].due_date for measure in planned.measures)
        stopped = tuple(
            clock.stopped(on) if clock.name in ("feedback", "plan", "immediate_fix") else clock
            for clock in planned.clocks
        )
        clocks = (*stopped, Clock("rectification", on, due, due))
        findings.append(replace(planned, state="rectifying", clocks=clocks))
    return (replace(plan, accepted_date=on), *findings, *measures.values())


def _started(measure: Measure, on: str) -> Measure:
    clock = Clock("measure", on, measure.due_date, measure.due_date)
    return replace(measure, state="accepted", clocks=(*measure.clocks, clock))


def amended(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will add measures to an accepted plan: a new cycle, a replacement, a cause that came to light."""
    plan, on = taken.subject, taken.on
    treated = dict.fromkeys(each for row in taken.given["measures"] for each in row["findings"])
    causes = {each: bundle[each].causes for each in treated}
    added = tuple(_started(_proposed(plan, row, causes), on) for row in taken.given["measures"])
    findings = []
    for each in treated:
        own = tuple(measure for measure in added if each in measure.findings)
        due = max(measure.due_date for measure in own)
        clocks = tuple(
            clock.extended(due)
            if clock.name == "rectification" and clock.stopped_date is None and clock.due_date < due
            else clock
            for clock in bundle[each].clocks
        )
        measures = (*bundle[each].measures, *(measure.id for measure in own))
        findings.append(replace(bundle[each], measures=measures, clocks=clocks))
    changed = replace(plan, measures=(*plan.measures, *(measure.id for measure in added)))
    return (changed, *findings, *added)


def commented(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep what a reviewer says of the plan, or of one item of it."""
    return (_with_comments(taken, (taken.given,)),)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the comments that the next submission must answer, beside those that stand open."""
    return (_with_comments(taken, taken.given.get("comments", ())),)


def _with_comments(taken: Taken, rows: Any) -> Plan:
    plan: Plan = taken.subject
    signature, kept = taken.signatures[-1], list(plan.comments)
    for each in rows:
        item = next((name for name in ("finding", "measure") if name in each), None)
        text = each["text"]
        comment = Comment(
            number=len(kept) + 1,
            text=text if isinstance(text, str) else text["text"],  # a line of before comments had items
            by=signature.participants,
            post_kind=signature.post_kind,
            body=signature.body,
            on=taken.on,
            submission=plan.submissions,
            item=item,
            subject=None if item is None else each[item],
        )
        kept.append(comment)
    return replace(plan, comments=tuple(kept))


def taken_back(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will note that a comment was taken back: it stays to be read, and needs no answer."""
    number = taken.given["number"]
    comments = tuple(
        dataclasses.replace(each, withdrawn_date=taken.on) if each.number == number else each
        for each in taken.subject.comments
    )
    return (replace(taken.subject, comments=comments),)


_MEASURES = Field(
    "measures",
    FieldKind.ROWS,
    columns=(
        Field("id", FieldKind.ACT),
        Field("findings", FieldKind.SUBJECT, of="finding", many=True),
        Field("causes", FieldKind.INTEGER, many=True, minimum=1),
        Field("text", FieldKind.TEXT),
        *SAYS,
        Field("measure_kind", FieldKind.CHOICE, choices=KINDS),
        Field("responsible", FieldKind.SUBJECT, of="person"),
        Field("start_date", FieldKind.DATE, required=False),
        Field("due_date", FieldKind.DATE),
    ),
)
_CONTENT = (
    Field(
        "findings",
        FieldKind.ROWS,
        columns=(
            Field("finding", FieldKind.SUBJECT, of="finding"),
            # Of the text that the writer had before them; the book fills in that of now where nobody says.
            Field("text_digest", FieldKind.DIGEST, required=False),
            Field("own_wording", FieldKind.TEXT, required=False),
            Field("causes", FieldKind.TEXT, many=True),
        ),
    ),
    _MEASURES,
    Field("truth_pledge", FieldKind.PLEDGE),
    *standing.NOT_LEADING,
)
_ITEM = (
    Field("finding", FieldKind.SUBJECT, of="finding", required=False),
    Field("measure", FieldKind.SUBJECT, of="measure", required=False),
    Field("text", FieldKind.TEXT),
)
_FITTING = (
    standing.leaders_answer_for_measures,
    plan_needs.no_due_date_is_past,
    plan_needs.every_measure_begins_before_it_is_due,
    plan_needs.every_target_has_a_unit,
)
_NEEDS = (
    plan_needs.findings_are_of_the_plan,
    plan_needs.every_finding_is_claimed,
    plan_needs.every_issued_finding_is_planned,
    plan_needs.finding_text_is_unchanged,
    plan_needs.every_finding_has_a_measure,
    plan_needs.every_measure_treats_a_cause,
    plan_needs.measures_are_its_own,
    *_FITTING,
)
_FINDINGS = ("given.findings.finding", "given.measures.findings")
_PACKAGES = ("given.findings.finding.package.findings",)
ACTS = (
    ActRow(
        "submit",
        "plan",
        (),
        "submitted",
        birth=True,
        given=(
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("round", FieldKind.SUBJECT, of="round"),
            *_CONTENT,
        ),
        needs=_NEEDS,
        effect=submitted,
        touches=("given.findings.finding",),
        about=_FINDINGS,
        reads=_PACKAGES,
        births=(("measures.id", "measure"),),
        moves=(("measure", "", "proposed"),),
        starts=("plan_review",),
    ),
    ActRow(
        "resubmit",
        "plan",
        ("returned",),
        "submitted",
        given=(
            *_CONTENT,
            Field(
                "answers",
                FieldKind.ROWS,
                columns=(Field("number", FieldKind.INTEGER, minimum=1), Field("answer", FieldKind.TEXT)),
            ),
        ),
        needs=(plan_needs.every_comment_is_answered, *_NEEDS),
        effect=submitted,
        touches=("findings", "measures", "given.findings.finding"),
        about=_FINDINGS,
        reads=_PACKAGES,
        births=(("measures.id", "measure"),),
        moves=(("measure", "", "proposed"), ("measure", "proposed", "dropped")),
        starts=("plan_review",),
        stops=("plan_resubmission",),
    ),
    ActRow(
        "comment",
        "plan",
        ("submitted",),
        None,
        given=_ITEM,
        needs=(plan_needs.comments_are_on_its_items,),
        effect=commented,
    ),
    ActRow(
        "withdraw_comment",
        "plan",
        ("submitted",),
        None,
        given=(Field("number", FieldKind.INTEGER, minimum=1), common.REASON),
        needs=(plan_needs.comment_is_of_ones_own_body,),
        effect=taken_back,
    ),
    ActRow(
        "accept",
        "plan",
        ("submitted",),
        "accepted",
        given=(common.NOTE, *standing.LEADERLESS),
        foreseen=(
            plan_needs.no_comment_stands_open,
            plan_needs.findings_stand_as_planned,
            plan_needs.every_measure_has_a_leader,
            plan_needs.finding_text_is_unchanged,
        ),
        effect=accepted,
        signers=(OFFICE, (Post.DISCIPLINE_SUPERVISOR,), (Post.ORGANISATION_SUPERVISOR,)),
        quorum=True,
        touches=("findings", "measures"),
        moves=(("finding", "claimed", "rectifying"), ("measure", "proposed", "accepted")),
        starts=("progress_report", "principal_report"),
        stops=("plan_review",),
    ),
    ActRow(
        "return",
        "plan",
        ("submitted",),
        "returned",
        given=(Field("comments", FieldKind.ROWS, required=False, columns=_ITEM),),
        needs=(plan_needs.comments_are_on_its_items, plan_needs.a_comment_stands_open),
        effect=returned,
        starts=("plan_resubmission",),
        stops=("plan_review",),
    ),
    ActRow(
        "amend",
        "plan",
        ("accepted",),
        None,
        given=(_MEASURES, common.REASON, *standing.NOT_LEADING),
        needs=(plan_needs.added_measures_fit, *_FITTING, plan_needs.added_dates_are_granted),
        effect=amended,
        signers=((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
        touches=("given.measures.findings",),
        about=("given.measures.findings",),
        births=(("measures.id", "measure"),),
        moves=(("measure", "", "accepted"),),
    ),
)
KIND = Kind(
    "plan",
    Plan,
    (*ACTS, *common.acts("plan", STATES)),
    references={"organisation": "body", "round": "round", "findings": "finding", "measures": "measure"},
    states=STATES,
    open_states=("submitted", "returned"),
    birth=born,
)
