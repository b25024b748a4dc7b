"""The measure (整改措施): one checkable action with a deliverable, an owner and a due date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, finding_needs, standing
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.permit import LEADERSHIP, OFFICE, SUPERVISORS, Post
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Signature, Situation, Taken

STATES = (
    "proposed",
    "accepted",
    "in_progress",
    "done_declared",
    "accepted_done",
    "sustained",
    "cancelled",
    "dropped",
)
LIVE = ("accepted", "in_progress", "done_declared", "sustained")
OWNED = ("proposed", *LIVE)  # those that a leader answers for
TREATING = (*LIVE, "accepted_done")  # those that a cause can be said to be treated by
KINDS = ("immediate", "staged", "sustained")
CHANGEABLE = ("text", "deliverable", "goal", "target", "unit", "lead_unit", "co_units", "handler")


@dataclass(frozen=True, slots=True)
class Change:
    """One value of an accepted measure that was changed: the field, what stood there before and after, and the day.

    Texts are commitments, persons ids, numbers digits; a field of one value holds a tuple of one, of none an empty one.
    """

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Subject):
    """``cause`` is the text of the root cause of its first finding that it treats, ``other_causes`` those of the others
    in their order. ``responsible`` is the leader who answers for it, ``handler`` who carries it out; units are names.
    ``target`` is the figure of the goal, counted in ``unit``.
    """

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
    other_causes: tuple[str, ...] = ()
    goal: str | None = None
    target: int | None = None
    unit: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] = ()
    handler: str | None = None
    start_date: str | None = None
    stage_goal: str | None = None
    next_review_date: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def treats(self) -> tuple[tuple[str, str], ...]:
        """What it treats: each finding with the text of the cause. One that was planned when only the first finding's
        cause was asked for names no cause of the others."""
        return tuple(zip(self.findings, (self.cause, *self.other_causes), strict=False))


def left_behind(
    ids: frozenset[str], post: Any, *, others: Iterable[Any], measures: Iterable[Measure], on: str
) -> list[str]:
    """This function will name the measures, proposed and live, that nobody answers for once a post ends, by id: those
    of its holder, unless they hold another one of ``others`` in the leadership of the same body that day. ``ids`` are
    all that are this person's."""
    stays = any(
        each.id != post.id and each.state == "held" and each.body == post.body and (each.until_date or on) >= on
        for each in others
        if each.person in ids and each.post_kind in LEADERSHIP
    )
    left = (each for each in measures if each.organisation == post.body and each.responsible in ids)
    return [] if stays else sorted(each.id for each in left if each.state in OWNED and not each.unowned)


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
    """A measure is cancelled only where another one that stands treats the same causes of the same findings."""
    other = at.bundle[at.given["replacement"]]
    live = other.id != at.subject.id and other.state in TREATING
    same = live and set(at.subject.findings) <= set(other.findings) and set(at.subject.treats) <= set(other.treats)
    return None if same else {"findings": len(at.subject.findings)}


def successor_differs(at: Situation) -> Mapping[str, Any] | None:
    return {} if at.given["to"] == at.subject.responsible and not at.subject.unowned else None


def nobody_answers_or_it_is_accepted(at: Situation) -> Mapping[str, Any] | None:
    """A measure that is under review stays as it was submitted, but for one whose leader has left."""
    return {} if at.subject.state == "proposed" and not at.subject.unowned else None


def successor_signs(at: Situation) -> Mapping[str, Any] | None:
    """A handover binds the one who takes over by their own signature as a leader, first or second: who enters it for
    another or stands in for one has not given it."""
    if at.subject.pending is None:
        return None
    return None if _takes_over(at) or _signed_by(at.subject.pending.signatures, at.given["to"]) else {}


def predecessor_is_heard(at: Situation) -> Mapping[str, Any] | None:
    """Nobody loses a measure behind their back: the predecessor signs too, or the principal does and says why the
    predecessor does not; where nobody answers for it, there is none to ask."""
    before = () if at.subject.pending is None else at.subject.pending.signatures
    posts = {at.actor.post_kind.value, *(each.post_kind for each in before)}
    left = at.subject.responsible
    heard = left in at.actor.holder_identities or any(each.holder == left for each in before)
    excused = "unsigned_because" in at.given and Post.PRINCIPAL in posts
    still_to_sign = at.subject.pending is None and _takes_over(at)
    return None if at.subject.unowned or heard or excused or still_to_sign else {}


def _takes_over(at: Situation) -> bool:
    """This function will tell whether the one who signs now is the successor, in a leader's post of their own."""
    own = at.actor.on_behalf_of is None and at.actor.post_kind in LEADERSHIP
    return own and at.given["to"] in at.actor.identities


def _signed_by(signatures: Iterable[Signature], person: str) -> bool:
    return any(each.holder == each.participants[0] == person and each.post_kind in LEADERSHIP for each in signatures)


def findings_are_not_judged(at: Situation) -> Mapping[str, Any] | None:
    """A measure under a finding that has been verified or closed stays as it was judged."""
    judged = [each for each in at.subject.findings if at.bundle[each].state in ("verified", "closed")]
    return {"findings": len(judged)} if judged else None


def target_has_a_unit(at: Situation) -> Mapping[str, Any] | None:
    """A figure says what it counts, and a unit stands beside a figure: in the change, or in the measure already."""
    told = {name: name in at.given or getattr(at.subject, name) is not None for name in ("target", "unit")}
    return None if told["target"] == told["unit"] else {"measures": 1}


def something_is_changed(at: Situation) -> Mapping[str, Any] | None:
    return None if any(name in at.given for name in CHANGEABLE) else {}


def is_meant_to_last(at: Situation) -> Mapping[str, Any] | None:
    """Only a measure that was planned to be sustained is kept under review; any other one ends."""
    return None if at.subject.measure_kind == "sustained" else {"measure_kind": at.subject.measure_kind}


def review_has_its_date(at: Situation) -> Mapping[str, Any] | None:
    """A review that does not end the measure names a day to come; one that ends it names none."""
    due = at.given.get("next_review_date")
    ends = at.given["outcome"] == "accepted_done"
    return None if (due is None if ends else due is not None and due > at.on) else {"outcome": at.given["outcome"]}


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


def changed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put new values in the place of old ones, and keep both."""
    given = {name: _plain(taken.given[name]) for name in CHANGEABLE if name in taken.given}
    kept = tuple(
        Change(name, _told(getattr(taken.subject, name)), _told(value), taken.on) for name, value in given.items()
    )
    return (replace(taken.subject, changes=(*taken.subject.changes, *kept), **given),)


def _plain(value: Any) -> Any:
    """This function will give a given value as facts hold it: of a text its commitment."""
    if isinstance(value, list | tuple):
        return tuple(_plain(each) for each in value)
    return value["text"] if isinstance(value, Mapping) else value


def _told(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def sustained(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep a measure under review once the goal of its stage is met: it is never counted as done."""
    due = taken.given["next_review_date"]
    goal = taken.given["stage_goal"]["text"]
    return (replace(taken.subject, stage_goal=goal, next_review_date=due, clocks=_reviewed(taken, due)),)


def reviewed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep a measure under review, take it up again, or end it."""
    outcome, clocks = taken.given["outcome"], taken.subject.clocks
    if outcome == "sustained":
        due = taken.given["next_review_date"]
        return (replace(taken.subject, next_review_date=due, clocks=_reviewed(taken, due)),)
    if outcome == "in_progress":
        due = taken.given["next_review_date"]
        clocks = (*clocks, Clock("measure", taken.on, due, due))
    return (replace(taken.subject, state=outcome, next_review_date=None, clocks=clocks),)


def _reviewed(taken: Taken, due: str) -> tuple[Clock, ...]:
    return (*taken.subject.clocks, Clock("review", taken.on, due, due))


# What a measure says beyond whom it is for: the same when it is planned and when it is changed.
SAYS = (
    Field("deliverable", FieldKind.LINE, required=False),
    Field("goal", FieldKind.TEXT, required=False),
    Field("target", FieldKind.INTEGER, required=False),
    Field("unit", FieldKind.LINE, required=False),
    Field("lead_unit", FieldKind.LINE, required=False),
    Field("co_units", FieldKind.LINE, required=False, many=True),
    Field("handler", FieldKind.SUBJECT, of="person", required=False),
)
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
        "change",
        "measure",
        ("accepted", "in_progress"),
        None,
        given=(Field("text", FieldKind.TEXT, required=False), *SAYS, common.REASON),
        needs=(something_is_changed, target_has_a_unit),
        effect=changed,
        signers=((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
    ),
    ActRow(
        "sustain",
        "measure",
        ("in_progress", "done_declared"),
        "sustained",
        given=(Field("stage_goal", FieldKind.TEXT), Field("next_review_date", FieldKind.DATE)),
        foreseen=(is_meant_to_last,),
        needs=(finding_needs.next_review_is_in_the_future,),
        effect=sustained,
        signers=(LEADERSHIP, SUPERVISORS),
        stops=("measure",),
    ),
    ActRow(
        "review_sustained",
        "measure",
        ("sustained",),
        None,
        given=(
            Field("outcome", FieldKind.CHOICE, choices=("sustained", "in_progress", "accepted_done")),
            Field("record", FieldKind.TEXT),
            Field("next_review_date", FieldKind.DATE, required=False),
        ),
        needs=(review_has_its_date,),
        effect=reviewed,
        moves=(("measure", "sustained", "in_progress"), ("measure", "sustained", "accepted_done")),
        stops=("review",),
    ),
    ActRow(
        "hand_over",
        "measure",
        OWNED,
        None,
        given=(
            Field("to", FieldKind.SUBJECT, of="person"),
            Field("handover", FieldKind.TEXT),
            Field("unsigned_because", FieldKind.TEXT, required=False),
            *standing.LAST_LEADER,
        ),
        foreseen=(nobody_answers_or_it_is_accepted,),
        needs=(successor_differs, successor_signs, predecessor_is_heard),
        effect=handed_over,
        # Somebody outside signs second only where one leader is left (see the permits).
        signers=(LEADERSHIP, (*LEADERSHIP, *SUPERVISORS, *OFFICE)),
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
        "handler": "person",
    },
    states=STATES,
    open_states=("proposed", *LIVE),
)
