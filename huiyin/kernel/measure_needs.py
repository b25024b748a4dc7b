"""The conditions on acts about measures. A condition gives None when it holds, else the facts of its refusal."""

from collections.abc import Iterable, Mapping
from typing import Any

from huiyin.kernel.actor import LEADERSHIP, Post
from huiyin.kernel.measure import CHANGEABLE, TREATING
from huiyin.kernel.row import Clock, Signature, Situation

Unmet = Mapping[str, Any] | None


def later_than_now_due(at: Situation) -> Unmet:
    """An extension is never retroactive: the measure isn't overdue yet, and the new date is later than the old one."""
    clock = at.subject.clock("measure")
    asked = at.given["due_date"]
    if asked <= clock.due_date or clock.due_date < at.on:
        return {"due_date": clock.due_date, "asked": asked}
    return None


def extensions_are_left(at: Situation) -> Unmet:
    """The profile says how often a measure may be extended."""
    allowed = at.rules.extensions.get("measure")
    most = 0 if allowed is None else allowed.most
    clock = at.subject.clock("measure")
    return {"most": most} if clock is None or clock.extensions >= most else None


def is_granted_at_the_right_level(at: Situation) -> Unmet:
    """From the second time on an extension is granted a level higher; the profile names the posts."""
    if at.subject.pending is None:  # the request; who grants it signs next
        return None
    allowed = at.rules.extensions["measure"]
    may = allowed.again_by if at.subject.clock("measure").extensions else allowed.granted_by
    return None if at.actor.post_kind in may else {"posts": tuple(post.value for post in may)}


def another_replaces_it(at: Situation) -> Unmet:
    """A measure is cancelled only where another one that stands treats the same causes of the same findings."""
    other = at.bundle[at.given["replacement"]]
    live = other.id != at.subject.id and other.state in TREATING
    same = live and set(at.subject.findings) <= set(other.findings) and set(at.subject.treats) <= set(other.treats)
    return None if same else {"findings": len(at.subject.findings)}


def later_date_is_granted(at: Situation) -> Unmet:
    """A date that is later than the one that counted is an extension, by whatever act it comes: there is one left, who
    grants it may, and the measure was not late. Without a date the one that counted goes on."""
    due = at.given.get("due_date") or at.given.get("next_review_date")
    if at.given.get("outcome", "in_progress") != "in_progress":
        return None
    clock = at.subject.clock("measure")
    return None if due is None else ungranted(clock, due, at=at, on=clock.stopped_date, grants=True)


def replacement_is_due_no_later(at: Situation) -> Unmet:
    """A replacement that is due later than what it replaces puts that off, and follows the rules of an extension."""
    other = at.bundle[at.given["replacement"]].clock("measure")
    if other.stopped_date is not None:
        return None
    grants = at.subject.pending is not None
    return ungranted(at.subject.clock("measure"), other.due_date, at=at, on=at.on, grants=grants)


def ungranted(clock: Clock, due: str, *, at: Situation, on: str, grants: bool) -> Unmet:
    """This function will tell why a date is not granted: ``on`` is the day that must not be late, ``grants`` says
    whether the actor is the one who grants it."""
    if due <= clock.due_date:
        return None
    allowed = at.rules.extensions.get("measure")
    told = {"asked": due, "due_date": clock.due_date}
    if clock.due_date < on:
        return {**told, "why": "late"}
    if allowed is None or clock.extensions >= allowed.most:
        return {**told, "why": "used_up"}
    may = allowed.again_by if clock.extensions else allowed.granted_by
    return {**told, "why": "level"} if grants and at.actor.post_kind not in may else None


def successor_differs(at: Situation) -> Unmet:
    return {} if at.given["to"] == at.subject.responsible and not _nobody_answers(at) else None


def nobody_answers_or_it_is_accepted(at: Situation) -> Unmet:
    """A measure that is under review stays as it was submitted, but for one whose leader has left."""
    return {} if at.subject.state == "proposed" and not _nobody_answers(at) else None


def successor_signs(at: Situation) -> Unmet:
    """A handover binds the one who takes over by their own signature as a leader, first or second: who enters it for
    another or stands in for one has not given it."""
    if at.subject.pending is None:
        return None
    return None if _takes_over(at) or _signed_by(at.subject.pending.signatures, at.given["to"]) else {}


def predecessor_is_heard(at: Situation) -> Unmet:
    """Nobody loses a measure behind their back: the predecessor signs too, or the principal does and says why the
    predecessor does not; where nobody answers for it, there is none to ask."""
    before = () if at.subject.pending is None else at.subject.pending.signatures
    posts = {at.actor.post_kind.value, *(each.post_kind for each in before)}
    left = at.subject.responsible
    heard = left in at.actor.holder_identities or any(each.holder == left for each in before)
    excused = "unsigned_because" in at.given and Post.PRINCIPAL in posts
    still_to_sign = at.subject.pending is None and _takes_over(at)
    return None if _nobody_answers(at) or heard or excused or still_to_sign else {}


def somebody_answers(at: Situation) -> Unmet:
    """M34: what nobody answers for is handed over before anybody says, or finds, that it is done."""
    ends = at.given.get("outcome", "accepted_done") == "accepted_done"
    return {} if ends and _nobody_answers(at) else None


def _nobody_answers(at: Situation) -> bool:
    """This function will tell whether the leader is gone: a line said so, or their post ended by its date, of which
    there is no line."""
    return at.subject.unowned or bool(at.given.get("leader_left"))


def _takes_over(at: Situation) -> bool:
    """This function will tell whether the one who signs now is the successor, in a leader's post of their own."""
    own = at.actor.on_behalf_of is None and at.actor.post_kind in LEADERSHIP
    return own and at.given["to"] in at.actor.identities


def _signed_by(signatures: Iterable[Signature], person: str) -> bool:
    return any(each.holder == each.participants[0] == person and each.post_kind in LEADERSHIP for each in signatures)


def findings_are_not_judged(at: Situation) -> Unmet:
    """A measure under a finding that has been verified or closed stays as it was judged."""
    judged = [each for each in at.subject.findings if at.bundle[each].state in ("verified", "closed")]
    return {"findings": len(judged)} if judged else None


def target_has_a_unit(at: Situation) -> Unmet:
    """A figure says what it counts, and a unit stands beside a figure: in the change, or in the measure already."""
    told = {name: name in at.given or getattr(at.subject, name) is not None for name in ("target", "unit")}
    return None if told["target"] == told["unit"] else {"measures": 1}


def something_is_changed(at: Situation) -> Unmet:
    return None if any(name in at.given for name in CHANGEABLE) else {}


def is_meant_to_last(at: Situation) -> Unmet:
    """Only a measure that was planned to be sustained is kept under review; any other one ends."""
    return None if at.subject.measure_kind == "sustained" else {"measure_kind": at.subject.measure_kind}


def review_has_its_date(at: Situation) -> Unmet:
    """A review after which the measure is kept on names a day to come, one that ends it names none; one that takes it
    up again may leave its date as it was."""
    due, outcome = at.given.get("next_review_date"), at.given["outcome"]
    fits = outcome != "sustained" if due is None else outcome != "accepted_done" and due > at.on
    return None if fits else {"outcome": outcome}
