"""The finding (问题): the smallest separately closable problem, from its birth to its closure and beyond.

Four facts are kept apart and never folded into one status: the lifecycle ``state``, what the organisation *declared*,
what the supervisor *verified*, and timeliness, which is derived from the clocks.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import canonical, common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.row import Bundle, Clock, Taken

ORIGINS = ("inspection", "immediate_fix", "screening", "self_examination", "self_check", "look_back", "imported")
STATES = (
    "draft",
    "facts_put",
    "approved",
    "issued",
    "claimed",
    "rectifying",
    "declared",
    "verifying",
    "verified",
    "closed",
    "sustained",
    "withdrawn",
    "risk_accepted",
)
BEFORE_ISSUE = STATES[:3]
OPEN = ("issued", "claimed", "rectifying", "declared", "verifying", "verified")
PLAN_CLOCKS = ("feedback", "plan", "immediate_fix")  # those that run until a plan is accepted
OUTCOMES = ("met", "not_met", "not_applicable")
TESTS = ("measures_carried_out", "breaches_dealt_with", "effect_meets_the_norm", "same_kind_fixed", "source_treated")
# What a plan that lets a finding go takes back.
NOT_PLANNED: Mapping[str, Any] = {
    "plan": None, "causes": (), "measures": (), "planned_text": None, "own_wording": None,
}  # fmt: skip
EFFECT = "effect_meets_the_norm"  # the test that is never "not applicable"
SEVERITIES = ("minor", "moderate", "serious", "grave")
# To whom within its organisation a finding is open, from the narrowest on; ``all`` are all posts.
AUDIENCES = ("principal", "leadership", "all")
_ORIGIN_OF = {
    "draft": "inspection",
    "hand_over_fix": "immediate_fix",
    "import": "imported",
    "report_look_back": "look_back",
}


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """One file of evidence: its commitment, action or effect, the day it is dated, the cycle it belongs to."""

    file: str
    evidence: str
    dated: str
    cycle: int


@dataclass(frozen=True, slots=True)
class Objection:
    """A reasoned statement that facts or judgement are wrong, and its decision: rejected, amended or sustained."""

    by: str
    on: str
    decision: str | None = None
    decided_on: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """How a finding may be told in public: the commitment of the text, who wrote it, and the day of its release."""

    text: str
    written_by: tuple[str, ...]
    released_date: str | None = None


@dataclass(frozen=True, slots=True)
class Concern:
    """A person's reasoned suspicion of perfunctory or false rectification, and its determination."""

    raised_by: tuple[str, ...]
    on: str
    determination: str | None = None
    determined_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Subject):
    """``reference_date`` is the day that evidence of effect must be later than (I4). ``reported`` keeps what a list
    claimed about dates and outcomes, as *reported elsewhere*, never as verified. Person ids are kept for the current
    cycle in ``declared_by``, ``verified_by`` and ``closed_by``, of the verification under way in ``begun_by``;
    for good in ``drafted_by`` (whoever wrote its text), ``approved_by`` and ``composed_by`` (whoever composed or
    approved a package that fed it back). ``audience`` says to whom within the organisation it is open, ``shared_with``
    who beside them was named. ``lead`` is the one among several who claim it that leads. ``planned_text`` is the digest
    of the text that the plan was made for (I3), ``own_wording`` what the organisation calls it in its own list."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("statement", "manifestations")

    origin: str
    organisation: str
    round: str
    statement: str
    manifestations: tuple[str, ...] = ()
    working_paper: str | None = None
    working_paper_number: str | None = None
    handlers: tuple[str, ...] = ()
    period_from: str | None = None
    period_until: str | None = None
    inspection: str | None = None
    imported_list: str | None = None
    source_key: str | None = None
    reported: tuple[tuple[str, str], ...] = ()
    category: str | None = None
    tags: tuple[str, ...] = ()
    severity: str | None = None
    key_position: bool = False
    key_area: bool = False
    amount: int | None = None
    drafted_by: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()
    composed_by: tuple[str, ...] = ()
    reply: str | None = None
    package: str | None = None
    shared_with: tuple[str, ...] = ()
    issued_date: str | None = None
    handed_over_date: str | None = None
    reference_date: str | None = None
    claims: tuple[str, ...] = ()
    plan: str | None = None
    causes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    evidence: tuple[EvidenceFile, ...] = ()
    cycle: int = 1
    declared_by: tuple[str, ...] = ()
    declared_date: str | None = None
    verified_by: tuple[str, ...] = ()
    verified_date: str | None = None
    depth: str | None = None
    begun_by: tuple[str, ...] = ()
    check: str | None = None
    look_back: str | None = None
    looked_back_date: str | None = None
    answers: tuple[tuple[str, str], ...] = ()
    returns: int = 0
    further_requirement: str | None = None
    closed_by: tuple[str, ...] = ()
    closed_date: str | None = None
    next_review_date: str | None = None
    objection: Objection | None = None
    concern: Concern | None = None
    concerns: tuple[Concern, ...] = ()
    guided_by: tuple[str, ...] = ()
    unowned: bool = False
    predecessor: str | None = None
    successors: tuple[str, ...] = ()
    screening: str | None = None
    wording: Wording | None = None
    lead: str | None = None
    planned_text: str | None = None
    own_wording: str | None = None
    self_examination: str | None = None
    notice_text: str | None = None


def text_digest(finding: Finding) -> str:
    """This function will compute the digest of a finding's text: of its statement and manifestations, in order."""
    told = {"manifestations": list(finding.manifestations), "statement": finding.statement}
    return hashlib.sha256(canonical.encode(told)).hexdigest()


def born(taken: Taken, bundle: Bundle) -> Finding:
    """This function will make the finding of any of its birth acts."""
    given, name = taken.given, taken.act.partition(".")[2]
    origin = given["origin"] if name == "report_self_found" else _ORIGIN_OF[name]
    issued = name != "draft"
    reference = given.get("reference_date", taken.on) if issued else None
    place = given["frozen"] if "inspection" in given else given
    paper = given.get("working_paper")
    return Finding(
        id=taken.subjects[0][1],
        site=taken.site,
        state="issued" if issued else "draft",
        origin=origin,
        organisation=place["organisation"],
        round=place["round"],
        inspection=given.get("inspection"),
        statement=given["statement"]["text"],
        manifestations=tuple(each["text"] for each in given.get("manifestations", ())),
        working_paper=paper["text"] if paper else None,
        working_paper_number=given["working_paper_number"]["text"] if "working_paper_number" in given else None,
        handlers=tuple(given.get("handlers", ())),
        period_from=given.get("period_from"),
        period_until=given.get("period_until"),
        imported_list=given.get("imported_list"),
        source_key=given.get("source_key"),
        reported=tuple((each["name"], each["value"]["text"]) for each in given.get("reported", ())),
        category=given.get("category"),
        tags=tuple(given.get("tags", ())),
        severity=given.get("severity"),
        key_position=given.get("key_position", False),
        key_area=given.get("key_area", False),
        amount=given.get("amount"),
        drafted_by=taken.participants,
        issued_date=taken.on if issued else None,
        handed_over_date=taken.on if name in ("hand_over_fix", "report_self_found") else None,
        reference_date=reference,
        screening=given.get("screening"),
        self_examination=given.get("self_examination"),
    )


def self_found(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will add the finding to the screening or self-examination that brought it up, where one did."""
    named = (taken.subject.screening, taken.subject.self_examination)
    sources = tuple(bundle[each] for each in named if each is not None)
    return (taken.subject, *(replace(each, findings=(*each.findings, taken.subject.id)) for each in sources))


def replied(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the organisation's reply to the facts put to it, or its silence."""
    return (replace(taken.subject, reply=taken.given["reply"]),)


def corrected(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep whoever corrects a text among its writers; facts that were put in the old words must be
    put again."""
    (changed,) = common.correct(taken, bundle)
    if not taken.answered_for:
        return (changed,)
    changed = replace(changed, drafted_by=_writers(changed, taken))
    if changed.state != "facts_put":
        return (changed,)
    clocks = tuple(each.stopped(taken.on) if each.name == "facts_reply" else each for each in changed.clocks)
    return (replace(changed, state="draft", reply=None, clocks=clocks),)


def approved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, approved_by=taken.participants) if taken.answered_for else taken.subject,)


def _writers(before: Finding, taken: Taken) -> tuple[str, ...]:
    """This function will add those behind an act to the writers of a text."""
    added = taken.participants if taken.answered_for else ()
    return tuple(dict.fromkeys((*before.drafted_by, *added)))


def claimed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will add the leadership member who claims; the principal's countersignature is not a claim.

    From the claim on the organisation works on the finding, so it is open to all its posts.
    """
    member = taken.signatures[0].holder
    claims = tuple(dict.fromkeys((*taken.subject.claims, member)))
    lead = member if taken.given.get("lead", False) else taken.subject.lead
    return (replace(taken.subject, claims=claims, lead=lead, audience="all"),)


def led(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will make one of those who claim a finding its lead, in the place of another where there is one."""
    return (replace(taken.subject, lead=taken.signatures[0].holder),)


def widened(finding: Finding, audience: str) -> Finding:
    """This function will open a finding to an audience; who could open it before still can, once it was handed over."""
    if finding.handed_over_date is None:
        return replace(finding, audience=audience)
    return replace(finding, audience=max(finding.audience, audience, key=AUDIENCES.index))


def shared(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will open what the principal alone was told to others of the organisation, by post or by name."""
    found, given = taken.subject, taken.given
    persons = tuple(dict.fromkeys((*found.shared_with, *given.get("persons", ()))))
    return (replace(widened(found, given.get("share_with", "principal")), shared_with=persons),)


def declared(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the declaration: everybody behind any of its signatures, and its evidence."""
    files = tuple(
        EvidenceFile(each["file"], each["evidence"], each["dated"], taken.subject.cycle)
        for each in taken.given["evidence"]
    )
    changed = replace(
        taken.subject,
        declared_by=tuple(dict.fromkeys((*taken.subject.declared_by, *taken.participants))),
        declared_date=taken.on,
        evidence=(*taken.subject.evidence, *files),
        further_requirement=None,
    )
    return (changed,)


def begun(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the depth of the verification, desk or on site, and who began it."""
    who = taken.participants if taken.keeps_checkers else ()
    return (replace(taken.subject, depth=taken.given["depth"], begun_by=who),)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will send the finding back with a written further requirement and a new date."""
    on, due = taken.on, taken.given["due_date"]
    changed = replace(
        taken.subject,
        further_requirement=taken.given["further_requirement"]["text"],
        returns=taken.subject.returns + 1,
        verified_by=tuple(dict.fromkeys((*taken.subject.verified_by, *taken.participants))),
        clocks=(*taken.subject.clocks, Clock("rectification", on, due, due)),
    )
    return (changed,)


def verified(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the answer to every manifestation and who verified."""
    changed = replace(
        taken.subject,
        verified_by=tuple(dict.fromkeys((*taken.subject.verified_by, *taken.participants))),
        verified_date=taken.on,
        answers=tuple((each["manifestation"], each["outcome"]) for each in taken.given["answers"]),
    )
    if "check" in taken.given:
        changed = replace(changed, check=taken.given["check"], depth="on_site")
    return (changed,)


def looked_back(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep how a look-back found what was closed; what follows from it are acts of their own."""
    return (replace(taken.subject, look_back=taken.given["result"], looked_back_date=taken.on),)


def closed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will close the cycle, and keep what may be told in public of how it was put right."""
    said = taken.given["notice_text"]["text"] if taken.keeps_checkers and "notice_text" in taken.given else None
    changed = {"closed_by": taken.participants, "closed_date": taken.on, "next_review_date": None, "notice_text": said}
    return (replace(taken.subject, **changed),)


def reopened(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will start a new cycle; what the old one declared, verified and closed stays in its own lines."""
    due = taken.given["due_date"]
    changed = replace(
        taken.subject,
        declared_by=(),
        declared_date=None,
        verified_by=(),
        verified_date=None,
        begun_by=(),
        check=None,
        look_back=None,
        looked_back_date=None,
        closed_by=(),
        closed_date=None,
        notice_text=None,
        answers=(),
        depth=None,
        concern=None,
        further_requirement=taken.given["reason"]["text"],
        clocks=(*taken.subject.clocks, Clock("rectification", taken.on, due, due)),
    )
    return (changed,)


def kept_under_review(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will set the mandatory next review of a sustained finding."""
    due = taken.given["next_review_date"]
    clock = Clock("review", taken.on, due, due)
    return (replace(taken.subject, next_review_date=due, clocks=(*taken.subject.clocks, clock)),)


def reviewed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep a sustained finding sustained, or bring it back to verification or rectification."""
    outcome = taken.given["outcome"]
    if outcome == "sustained":
        return kept_under_review(taken, bundle)
    due = taken.given["next_review_date"]
    who = taken.participants if taken.keeps_checkers and outcome == "verifying" else ()
    name = "verification" if outcome == "verifying" else "rectification"
    clock = Clock(name, taken.on, due, due)
    clocks = (*taken.subject.clocks, clock)
    return (replace(taken.subject, state=outcome, next_review_date=None, begun_by=who, clocks=clocks),)


def objected(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, objection=Objection(taken.participants[0], taken.on)),)


def objection_decided(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the decision: rejected leaves all as it is, amended brings a new text, sustained
    withdraws the finding. No clock stops; that of the plan changes where the decision names its date."""
    finding, decision = taken.subject, taken.given["decision"]
    decided = Objection(finding.objection.by, finding.objection.on, decision, taken.on)
    due = taken.given.get("plan_due_date")
    moved = tuple(
        each.extended(due) if due is not None and each.name in PLAN_CLOCKS and each.stopped_date is None else each
        for each in finding.clocks
    )
    changed = replace(finding, objection=decided, clocks=moved)
    if decision == "amended":
        # A wording was released for the old text.
        wording = None if finding.wording is None else Wording(finding.wording.text, finding.wording.written_by)
        text = taken.given["text"]["text"]
        changed = replace(changed, statement=text, wording=wording, drafted_by=_writers(finding, taken))
    if decision == "sustained":
        stopped = tuple(clock.stopped(taken.on) for clock in finding.clocks)
        changed = replace(changed, state="withdrawn", clocks=stopped)
    return (changed,)


def guided(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who advised on the measures: none of them verifies the finding afterwards."""
    guides = tuple(dict.fromkeys((*taken.subject.guided_by, *taken.participants)))
    return (replace(taken.subject, guided_by=guides),)


def split(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will withdraw the finding in favour of its successors, which keep its state, dates and clocks."""
    parent = taken.subject
    before = bundle[parent.id]
    children = tuple(
        replace(
            before,
            id=each["id"],
            version=1,
            pending=None,
            statement=each["statement"]["text"],
            manifestations=tuple(text["text"] for text in each.get("manifestations", ())),
            predecessor=parent.id,
            wording=None,
            drafted_by=_writers(before, taken),
        )
        for each in taken.given["parts"]
    )
    stopped = tuple(clock.stopped(taken.on) for clock in parent.clocks)
    return (replace(parent, clocks=stopped, successors=tuple(child.id for child in children)), *children)


def risk_accepted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the accepted risk under a date of expiry, after which it reopens."""
    due = taken.given["expiry_date"]
    return (replace(taken.subject, clocks=(*taken.subject.clocks, Clock("risk_expiry", taken.on, due, due))),)


def risk_expired(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will send the finding back to where its way was left: without an accepted plan, before the plan."""
    (finding,) = reopened(taken, bundle)
    if taken.subject.clock("rectification") is not None:
        return (finding,)
    due = taken.given["due_date"]
    state = "claimed" if finding.claims else "issued"
    return (replace(finding, state=state, clocks=(*taken.subject.clocks, Clock("plan", taken.on, due, due))),)
