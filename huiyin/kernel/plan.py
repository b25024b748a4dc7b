"""The rectification plan (整改方案): one act by the principal over all its findings and measures, and its review."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.measure import KINDS, Measure
from huiyin.kernel.permit import OFFICE, SUPERVISORS, Post
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("submitted", "returned", "accepted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Subject):
    """``submitted_by`` is everybody behind the submission: none of them reviews it. ``comments`` are texts."""

    organisation: str
    round: str
    findings: tuple[str, ...]
    measures: tuple[str, ...]
    submitted_by: tuple[str, ...]
    submissions: int = 1
    comments: tuple[str, ...] = ()
    accepted_date: str | None = None


def _findings(at: Situation) -> list[Any]:
    return [at.bundle[each["finding"]] for each in at.given["findings"]]


def findings_are_of_the_plan(at: Situation) -> Mapping[str, Any] | None:
    """All findings belong to the organisation and round of the plan, each once, and to no other plan."""
    place = at.given if at.subject is None else {"organisation": at.subject.organisation, "round": at.subject.round}
    found = _findings(at)
    own = None if at.subject is None else at.subject.id
    foreign = [
        each
        for each in found
        if each.organisation != place["organisation"] or each.round != place["round"] or each.plan not in (None, own)
    ]
    twice = len(found) - len({each.id for each in found})
    return {"foreign": len(foreign), "twice": twice} if foreign or twice else None


def every_finding_is_claimed(at: Situation) -> Mapping[str, Any] | None:
    """I1, M17: a plan whose finding nobody claimed is refused."""
    unclaimed = [each for each in _findings(at) if each.state != "claimed" or not each.claims]
    return {"findings": len(unclaimed)} if unclaimed else None


def every_finding_has_a_measure(at: Situation) -> Mapping[str, Any] | None:
    """I1, M15: every finding has at least one measure, and no measure is for a finding outside the plan."""
    planned = {each["finding"] for each in at.given["findings"]}
    treated = {finding for each in at.given["measures"] for finding in each["findings"]}
    bare, outside = planned - treated, treated - planned
    return {"findings": len(bare), "outside": len(outside)} if bare or outside else None


def every_measure_treats_a_cause(at: Situation) -> Mapping[str, Any] | None:
    """M14: every measure names a cause of its first finding, and every cause is treated."""
    causes = {each["finding"]: len(each["causes"]) for each in at.given["findings"]}
    treated = {(each["findings"][0], each["cause"]) for each in at.given["measures"]}
    uncaused = [each for each in at.given["measures"] if each["cause"] > causes.get(each["findings"][0], 0)]
    named = {(finding, cause) for finding, count in causes.items() for cause in range(1, count + 1)}
    untreated = {pair for pair in named - treated if pair[0] in {finding for finding, _ in treated}}
    return {"uncaused": len(uncaused), "untreated": len(untreated)} if uncaused or untreated else None


def every_issued_finding_is_planned(at: Situation) -> Mapping[str, Any] | None:
    """I3: what was fed back with a package is planned whole: none of its findings is left out on the way."""
    planned = {each["finding"] for each in at.given["findings"]}
    left_out = set()
    for found in _findings(at):
        package = at.bundle.get(found.package or "")
        for each in package.findings if package is not None else ():
            other = at.bundle[each]
            waits = other.state in ("issued", "claimed") and other.plan in (None, found.plan)
            if waits and other.organisation == found.organisation and each not in planned:
                left_out.add(each)
    return {"findings": len(left_out)} if left_out else None


def findings_stand_as_planned(at: Situation) -> Mapping[str, Any] | None:
    """Nothing has happened to the findings since the plan was submitted that an acceptance would run over."""
    plan = at.subject
    found = [at.bundle[each] for each in plan.findings]
    as_planned = (plan.id, plan.organisation, "claimed")
    changed = [each for each in found if (each.plan, each.organisation, each.state) != as_planned]
    objected = [each for each in found if each.objection is not None and each.objection.decision is None]
    return {"changed": len(changed), "objected": len(objected)} if changed or objected else None


def added_measures_fit(at: Situation) -> Mapping[str, Any] | None:
    """A measure that is added treats a known cause of findings of this plan that are being rectified."""
    barred = 0
    for each in at.given["measures"]:
        found = [at.bundle[finding] for finding in each["findings"]]
        known = all(one.plan == at.subject.id and one.state == "rectifying" for one in found)
        barred += not known or each["cause"] > len(found[0].causes) or each["id"] in at.bundle
    twice = len(at.given["measures"]) - len({each["id"] for each in at.given["measures"]})
    return {"measures": barred + twice} if barred or twice else None


def measures_are_its_own(at: Situation) -> Mapping[str, Any] | None:
    """A measure's id is new, or names a measure that this plan proposed before; no id comes twice."""
    ids = [each["id"] for each in at.given["measures"]]
    own = set() if at.subject is None else set(at.subject.measures)
    foreign = [each for each in ids if each in at.bundle and each not in own]
    return {"measures": len(foreign)} if foreign or len(set(ids)) != len(ids) else None


def no_due_date_is_past(at: Situation) -> Mapping[str, Any] | None:
    past = [each for each in at.given["measures"] if each["due_date"] < at.on]
    return {"measures": len(past)} if past else None


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
    )
    findings = tuple(
        replace(
            bundle[each],
            plan=plan.id,
            causes=texts,
            measures=tuple(measure.id for measure in measures if each in measure.findings),
        )
        for each, texts in causes.items()
    )
    released = tuple(
        replace(bundle[each], plan=None, causes=(), measures=())
        for each in plan.findings
        if each not in causes and bundle[each].plan == plan.id
    )
    return (changed, *findings, *released, *measures, *dropped)


def _proposed(plan: Plan, row: Mapping[str, Any], causes: Mapping[str, tuple[str, ...]]) -> Measure:
    deliverable = row.get("deliverable")
    return Measure(
        id=row["id"],
        site=plan.site,
        state="proposed",
        label=plan.label,
        plan=plan.id,
        organisation=plan.organisation,
        round=plan.round,
        findings=tuple(dict.fromkeys(row["findings"])),
        cause=causes[row["findings"][0]][row["cause"] - 1],
        text=row["text"]["text"],
        deliverable=deliverable["text"] if deliverable else None,
        measure_kind=row["measure_kind"],
        responsible=row["responsible"],
        due_date=row["due_date"],
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


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the comments that the next submission must answer."""
    comments = tuple(each["text"] for each in taken.given["comments"])
    return (replace(taken.subject, comments=comments),)


_MEASURES = Field(
    "measures",
    FieldKind.ROWS,
    columns=(
        Field("id", FieldKind.ACT),
        Field("findings", FieldKind.SUBJECT, of="finding", many=True),
        Field("cause", FieldKind.INTEGER, minimum=1),
        Field("text", FieldKind.TEXT),
        Field("deliverable", FieldKind.LINE, required=False),
        Field("measure_kind", FieldKind.CHOICE, choices=KINDS),
        Field("responsible", FieldKind.SUBJECT, of="person"),
        Field("due_date", FieldKind.DATE),
    ),
)
_CONTENT = (
    Field(
        "findings",
        FieldKind.ROWS,
        columns=(
            Field("finding", FieldKind.SUBJECT, of="finding"),
            Field("causes", FieldKind.TEXT, many=True),
        ),
    ),
    _MEASURES,
    Field("truth_pledge", FieldKind.PLEDGE),
)
_NEEDS = (
    findings_are_of_the_plan,
    every_finding_is_claimed,
    every_issued_finding_is_planned,
    every_finding_has_a_measure,
    every_measure_treats_a_cause,
    measures_are_its_own,
    no_due_date_is_past,
)
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
        given=(*_CONTENT, Field("answers", FieldKind.TEXT, many=True)),
        needs=_NEEDS,
        effect=submitted,
        touches=("findings", "measures", "given.findings.finding"),
        reads=_PACKAGES,
        births=(("measures.id", "measure"),),
        moves=(("measure", "", "proposed"), ("measure", "proposed", "dropped")),
        starts=("plan_review",),
        stops=("plan_resubmission",),
    ),
    ActRow(
        "accept",
        "plan",
        ("submitted",),
        "accepted",
        given=(common.NOTE,),
        foreseen=(findings_stand_as_planned,),
        effect=accepted,
        signers=(OFFICE, (Post.DISCIPLINE_SUPERVISOR,), (Post.ORGANISATION_SUPERVISOR,)),
        quorum=True,
        touches=("findings", "measures"),
        moves=(("finding", "claimed", "rectifying"), ("measure", "proposed", "accepted")),
        stops=("plan_review",),
    ),
    ActRow(
        "return",
        "plan",
        ("submitted",),
        "returned",
        given=(Field("comments", FieldKind.TEXT, many=True),),
        effect=returned,
        starts=("plan_resubmission",),
        stops=("plan_review",),
    ),
    ActRow(
        "amend",
        "plan",
        ("accepted",),
        None,
        given=(_MEASURES, common.REASON),
        needs=(added_measures_fit, no_due_date_is_past),
        effect=amended,
        signers=((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
        touches=("given.measures.findings",),
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
