"""The measure (整改措施): one checkable action with a deliverable, an owner and a due date."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, finding_needs
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.permit import LEADERSHIP, OFFICE, SUPERVISORS, Post
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = (
    "proposed",
    "accepted",
    "in_progress",
    "done_declared",
    "accepted_done",
    "cancelled",
    "dropped",
)
LIVE = ("accepted", "in_progress", "done_declared")
KINDS = ("immediate", "staged", "sustained")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Subject):
    """``cause`` is the text of the root cause that it treats; ``responsible`` the leader who answers for it."""

    plan: str
    organisation: str
    round: str
    findings: tuple[str, ...]
    cause: str
    text: str
    deliverable: str | None = None
    measure_kind: str
    responsible: str
    due_date: str
    progress: str | None = None
    declared_by: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    returns: int = 0
    unowned: bool = False


def later_than_now_due(at: Situation) -> Mapping[str, Any] | None:
    """An extension is never retroactive: the measure isn't overdue yet, and the new date is later than the old one."""
    clock = at.subject.clock("measure")
    asked = at.given["due_date"]
    if asked <= clock.due_date or clock.due_date < at.on:
        return {"due_date": clock.due_date, "asked": asked}
    return None


def extensions_are_left(at: Situation) -> Mapping[str, Any] | None:
    """The profile says how often a measure may be extended."""
    allowed = at.rules.extensions.get("measure")
    most = 0 if allowed is None else allowed.most
    clock = at.subject.clock("measure")
    return {"most": most} if clock is None or clock.extensions >= most else None


def is_granted_at_the_right_level(at: Situation) -> Mapping[str, Any] | None:
    """From the second time on an extension is granted a level higher; the profile names the posts."""
    if at.subject.pending is None:  # the request; who grants it signs next
        return None
    allowed = at.rules.extensions["measure"]
    may = allowed.again_by if at.subject.clock("measure").extensions else allowed.granted_by
    return None if at.actor.post_kind in may else {"posts": tuple(post.value for post in may)}


def another_replaces_it(at: Situation) -> Mapping[str, Any] | None:
    """A measure is cancelled only where another live measure treats the same findings."""
    other = at.bundle[at.given["replacement"]]
    live = other.id != at.subject.id and other.state in (*LIVE, "accepted_done")
    same = live and set(at.subject.findings) <= set(other.findings)
    return None if same else {"findings": len(at.subject.findings)}


def successor_differs(at: Situation) -> Mapping[str, Any] | None:
    return {} if at.given["to"] == at.subject.responsible and not at.subject.unowned else None


def successor_signs(at: Situation) -> Mapping[str, Any] | None:
    """A handover binds the one who takes over by their own signature, first or second."""
    if at.subject.pending is None:
        return None
    signed = {person for each in at.subject.pending.signatures for person in (each.holder, *each.participants)}
    return None if at.given["to"] in signed | at.actor.everyone else {}


def findings_are_not_judged(at: Situation) -> Mapping[str, Any] | None:
    """A measure under a finding that has been verified or closed stays as it was judged."""
    judged = [each for each in at.subject.findings if at.bundle[each].state in ("verified", "closed")]
    return {"findings": len(judged)} if judged else None


def progressed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the newest progress text; older ones stay in their lines."""
    return (replace(taken.subject, progress=taken.given["progress"]["text"]),)


def declared_done(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    files = tuple(each["file"] for each in taken.given.get("evidence", ()))
    changed = replace(
        taken.subject,
        declared_by=tuple(dict.fromkeys((*taken.subject.declared_by, *taken.participants))),
        evidence=(*taken.subject.evidence, *files),
    )
    return (changed,)


def sent_back(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will return the measure with a new date; a new clock starts and the old one stays visible."""
    due = taken.given["due_date"]
    clocks = (*taken.subject.clocks, Clock("measure", taken.on, due, due))
    return (replace(taken.subject, returns=taken.subject.returns + 1, clocks=clocks),)


def extended(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will move the due date; the original date stays, and the extensions are counted.

    A finding is due with its latest measure, so its date moves along where the new one is later.
    """
    due = taken.given["due_date"]
    findings = tuple(
        replace(found, clocks=_later(found.clocks, "rectification", due))
        for found in (bundle[each] for each in taken.subject.findings)
        if any(each.name == "rectification" and each.due_date < due for each in found.running())
    )
    return (replace(taken.subject, clocks=_later(taken.subject.clocks, "measure", due), due_date=due), *findings)


def _later(clocks: tuple[Clock, ...], name: str, due: str) -> tuple[Clock, ...]:
    return tuple(each.extended(due) if each.name == name and each.stopped_date is None else each for each in clocks)


def handed_over(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, responsible=taken.given["to"], unowned=False),)


ACTS = (
    ActRow("start", "measure", ("accepted",), "in_progress", given=(common.NOTE,)),
    ActRow(
        "report_progress",
        "measure",
        ("in_progress",),
        None,
        given=(Field("progress", FieldKind.TEXT), common.FILES),
        effect=progressed,
    ),
    ActRow(
        "declare_done",
        "measure",
        ("accepted", "in_progress"),
        "done_declared",
        given=(Field("result", FieldKind.TEXT), Field("evidence", FieldKind.FILES, required=False, evidence=True)),
        effect=declared_done,
        stops=("measure",),
    ),
    ActRow(
        "accept_done",
        "measure",
        ("done_declared",),
        "accepted_done",
        given=(common.NOTE,),
        reads=("findings",),
    ),
    ActRow(
        "return",
        "measure",
        ("done_declared",),
        "in_progress",
        given=(Field("further_requirement", FieldKind.TEXT), Field("due_date", FieldKind.DATE)),
        foreseen=(findings_are_not_judged,),
        needs=(finding_needs.due_date_is_in_the_future,),
        effect=sent_back,
        reads=("findings",),
    ),
    ActRow(
        "extend",
        "measure",
        ("accepted", "in_progress"),
        None,
        given=(Field("due_date", FieldKind.DATE), common.REASON),
        foreseen=(extensions_are_left,),
        needs=(later_than_now_due, is_granted_at_the_right_level),
        effect=extended,
        signers=(LEADERSHIP, (*SUPERVISORS, *OFFICE, Post.LEADING_GROUP_MEMBER)),
        touches=("findings",),
    ),
    ActRow(
        "cancel",
        "measure",
        ("accepted", "in_progress"),
        "cancelled",
        given=(Field("replacement", FieldKind.SUBJECT, of="measure"), common.REASON),
        needs=(another_replaces_it,),
        signers=((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
        stops=("measure",),
    ),
    ActRow(
        "hand_over",
        "measure",
        ("accepted", "in_progress", "done_declared"),
        None,
        given=(Field("to", FieldKind.SUBJECT, of="person"), Field("handover", FieldKind.TEXT)),
        needs=(successor_differs, successor_signs),
        effect=handed_over,
        signers=(LEADERSHIP, LEADERSHIP),
    ),
)
KIND = Kind(
    "measure",
    Measure,
    (*ACTS, *common.acts("measure", STATES)),
    references={
        "plan": "plan",
        "organisation": "body",
        "round": "round",
        "findings": "finding",
        "responsible": "person",
    },
    states=STATES,
    open_states=("proposed", *LIVE),
)
