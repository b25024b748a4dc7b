"""The acts on measures: what each of them asks for and changes."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from huiyin.kernel import common, finding_needs, measure_needs, standing
from huiyin.kernel.actor import LEADERSHIP, OFFICE, SUPERVISORS, Post
from huiyin.kernel.facts import replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.measure import CHANGEABLE, LIVE, OWNED, SAYS, STATES, Change, Measure
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Taken


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
    """This function will return the measure, with a new date where one is given; the old clock stays visible."""
    changed = replace(taken.subject, returns=taken.subject.returns + 1)
    return _taken_up(changed, taken.given.get("due_date"), taken, bundle)


def _taken_up(changed: Measure, due: Any, taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will start the clock of a measure that is worked on again: the first date and the extensions are
    those of before, and a date that is later than the one that counted is one more."""
    was: Any = changed.clock("measure")
    due = due or was.due_date
    if not taken.keeps_dates:
        return (replace(changed, clocks=(*changed.clocks, Clock("measure", taken.on, due, due))),)
    used = was.extensions + (due > was.due_date)
    again = Clock("measure", taken.on, was.original_date, due, extensions=used)
    return (replace(changed, clocks=(*changed.clocks, again), due_date=due), *_moved_along(changed, due, bundle))


def extended(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will move the due date; the original date stays, and the extensions are counted."""
    due = taken.given["due_date"]
    changed = replace(taken.subject, clocks=_later(taken.subject.clocks, "measure", due), due_date=due)
    return (changed, *_moved_along(changed, due, bundle))


def _moved_along(measure: Measure, due: str, bundle: Bundle) -> tuple[Any, ...]:
    """This function will move the date of its findings: one is due with its latest measure."""
    return tuple(
        replace(found, clocks=_later(found.clocks, "rectification", due))
        for found in (bundle[each] for each in measure.findings)
        if any(each.name == "rectification" and each.due_date < due for each in found.running())
    )


def replaced(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will let the replacement inherit the first date and the extensions of what it replaces."""
    if not taken.keeps_dates:
        return (taken.subject,)
    other = bundle[taken.given["replacement"]]
    was, now = taken.subject.clock("measure"), other.clock("measure")
    used = was.extensions + (now.stopped_date is None and was.due_date < now.due_date)
    first = min(was.original_date, now.original_date)
    kept = dataclasses.replace(now, original_date=first, extensions=max(used, now.extensions))
    clocks = tuple(kept if each is now else each for each in other.clocks)
    return (replace(taken.subject, replacement=other.id), replace(other, clocks=clocks))


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
    outcome = taken.given["outcome"]
    if outcome == "sustained":
        due = taken.given["next_review_date"]
        return (replace(taken.subject, next_review_date=due, clocks=_reviewed(taken, due)),)
    changed = replace(taken.subject, state=outcome, next_review_date=None)
    if outcome == "in_progress":
        return _taken_up(changed, taken.given.get("next_review_date"), taken, bundle)
    return (changed,)


def _reviewed(taken: Taken, due: str) -> tuple[Clock, ...]:
    return (*taken.subject.clocks, Clock("review", taken.on, due, due))


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
        given=(
            Field("result", FieldKind.TEXT),
            Field("evidence", FieldKind.FILES, required=False, evidence=True),
            *standing.LEADER_LEFT,
        ),
        foreseen=(measure_needs.somebody_answers,),
        effect=declared_done,
        stops=("measure",),
    ),
    ActRow(
        "accept_done",
        "measure",
        ("done_declared",),
        "accepted_done",
        given=(common.NOTE, *standing.LEADER_LEFT),
        foreseen=(measure_needs.somebody_answers,),
        reads=("findings",),
    ),
    ActRow(
        "return",
        "measure",
        ("done_declared",),
        "in_progress",
        given=(Field("further_requirement", FieldKind.TEXT), Field("due_date", FieldKind.DATE, required=False)),
        foreseen=(measure_needs.findings_are_not_judged,),
        needs=(common.due_date_is_in_the_future, measure_needs.later_date_is_granted),
        effect=sent_back,
        touches=("findings",),
    ),
    ActRow(
        "extend",
        "measure",
        ("accepted", "in_progress"),
        None,
        given=(Field("due_date", FieldKind.DATE), common.REASON),
        foreseen=(measure_needs.extensions_are_left,),
        needs=(measure_needs.later_than_now_due, measure_needs.is_granted_at_the_right_level),
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
        needs=(measure_needs.another_replaces_it, measure_needs.replacement_is_due_no_later),
        effect=replaced,
        signers=((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE, Post.LEADING_GROUP_MEMBER)),
        touches=("given.replacement",),
        stops=("measure",),
    ),
    ActRow(
        "change",
        "measure",
        ("accepted", "in_progress"),
        None,
        given=(Field("text", FieldKind.TEXT, required=False), *SAYS, common.REASON),
        needs=(measure_needs.something_is_changed, measure_needs.target_has_a_unit),
        effect=changed,
        signers=((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
    ),
    ActRow(
        "sustain",
        "measure",
        ("in_progress", "done_declared"),
        "sustained",
        given=(Field("stage_goal", FieldKind.TEXT), Field("next_review_date", FieldKind.DATE)),
        foreseen=(measure_needs.is_meant_to_last,),
        needs=(finding_needs.next_review_is_in_the_future, finding_needs.next_review_is_within_the_period),
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
            *standing.LEADER_LEFT,
        ),
        needs=(
            measure_needs.somebody_answers,
            measure_needs.review_has_its_date,
            finding_needs.next_review_is_within_the_period,
            measure_needs.later_date_is_granted,
        ),
        effect=reviewed,
        touches=("findings",),
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
            *standing.LEADER_LEFT,
        ),
        needs=(
            measure_needs.nobody_answers_or_it_is_accepted,
            measure_needs.successor_differs,
            measure_needs.successor_signs,
            measure_needs.predecessor_is_heard,
        ),
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
        "replacement": "measure",
    },
    states=STATES,
    open_states=("proposed", *LIVE),
)
