"""What becomes of claims and measures on the way: a lead taken over; a measure changed, replaced, put off, left behind
by a leader who goes, handed over, kept under review.

In every fourth organisation something of each kind happens, in the first one for certain: there a newcomer signs in.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from huiyin.kernel.actor import Actor, Post
from huiyin.sample import leadership
from huiyin.sample.cast import EVENTFUL
from huiyin.sample.event import ZONE

if TYPE_CHECKING:
    from huiyin.sample.organisation import Planned, Rectification, Story

DAY = datetime.timedelta(days=1)
# What becomes of the findings that are being rectified, one after another.
TURNS = ("changed", "replaced", "unowned", "handed_over", "extended")
LEFT = ("handed_over", "unowned")
# How the first findings of the first organisation end up, whatever chance says.
SHOWN = ("sustained", *("rectifying" for _ in TURNS))
_LEADS, _LED_BY_NONE, _OUT_OF = 1, 3, 8


def fate(organisation: int, ordinal: int, *, otherwise: str) -> str:
    """This function will say how a finding ends up."""
    return SHOWN[ordinal] if organisation == 0 and ordinal < len(SHOWN) else otherwise


def turns(organisation: int, findings: Sequence["Planned"]) -> dict[str, str]:
    """This function will say what happens to a measure of each finding that is being rectified, by finding."""
    under_way = [each for each in findings if each.fate == "rectifying"] if organisation % EVENTFUL == 0 else []
    return {each.id: TURNS[place % len(TURNS)] for place, each in enumerate(under_way)}


def responsible(story: "Story", finding: "Planned") -> Actor:
    """This function will name who answers for the measures of a finding."""
    if story.turns.get(finding.id) in LEFT:
        return story.cast.leavers[story.ordinal].actor
    return story.place.one(Post.LEADERSHIP_MEMBER, finding.ordinal)


def claimed_by_others(story: "Story", finding: "Planned", *, day: datetime.date) -> None:
    """This function will tell of further claims: one of two takes the lead, of three none does."""
    kind = finding.ordinal % _OUT_OF
    if story.ordinal % EVENTFUL or kind not in (_LEADS, _LED_BY_NONE):
        return
    principal = story.place.one(Post.PRINCIPAL)
    for order in range(1, 2 if kind == _LEADS else 3):
        member = story.place.one(Post.LEADERSHIP_MEMBER, finding.ordinal + order)
        given = {"note": leadership.say(story, "joins", about=f"{finding.ordinal} {order}")}
        story.sign(day + order * DAY, "finding.claim", finding.id, (member, principal), given)
    if kind == _LEADS:
        first = story.place.one(Post.LEADERSHIP_MEMBER, finding.ordinal)
        note = {"note": leadership.say(story, "takes_lead", about=finding.ordinal)}
        story.sign(day + 2 * DAY, "finding.take_lead", finding.id, (first, principal), note)


def leave(story: "Story", *, accepted: datetime.date) -> None:
    """This function will tell of the leader who goes: measures of theirs lie with nobody from then on."""
    if not set(LEFT).intersection(story.turns.values()):
        return
    reason = {"reason": leadership.say(story, "leaves", about="leaver")}
    administrator = story.cast.administration.one(Post.SECURITY_ADMINISTRATOR)
    leaver = story.cast.leavers[story.ordinal].actor
    story.put(_left_on(story, accepted), "post.relieve", leaver.post, administrator, reason)


def _left_on(story: "Story", accepted: datetime.date) -> datetime.date:
    return max(accepted + 60 * DAY, story.desk.until.date() - 30 * DAY)


def turned(way: "Rectification", measure: str, *, day: datetime.date, order: int) -> None:
    """This function will tell what happens to a measure of a finding in every fourth organisation."""
    turn = way.story.turns[way.finding.id]
    if turn == "extended":
        way.extend(measure, day)
    elif turn == "changed":
        said = {"text": _say(way, "changed_measure"), "lead_unit": _say(way, "lead_unit")}
        _sign(way, day, "measure.change", measure, {**said, "reason": _say(way, "change_reason")})
    elif turn == "replaced":
        _replace(way, measure, day, order=order)
    elif turn == "handed_over":
        after = _left_on(way.story, way.accepted) + 6 * DAY
        given = {"to": way.member.person, "handover": _say(way, "handover")}
        way.story.sign(after, "measure.hand_over", measure, (way.principal, way.member), given)


def _replace(way: "Rectification", measure: str, day: datetime.date, *, order: int) -> None:
    """This function will tell of a better measure that is added to the plan, and of the old one that is given up."""
    story, finding = way.story, way.finding
    better = story.desk.id(f"replacement of {measure}")
    added = {
        "id": better,
        "findings": [finding.id],
        "causes": [min(order + 1, len(finding.wording.causes))],
        "text": _say(way, "better_measure"),
        "deliverable": story.say("deliverable"),
        "measure_kind": "staged",
        "responsible": way.member.person,
        "due_date": (day + 150 * DAY).isoformat(),
    }
    reason = {"reason": _say(way, "replace_reason")}
    plan = story.desk.id(f"plan {story.ordinal}")
    if _sign(way, day, "plan.amend", plan, {"measures": [added], **reason}) is not None:
        _sign(way, day + DAY, "measure.cancel", measure, {"replacement": better, **reason})
        story.put(day + 2 * DAY, "measure.start", better, way.handler, {})


def see_on_site(way: "Rectification", check: str, *, day: datetime.date) -> None:
    """This function will tell of an on-site check: planned the day before, signed by a supervisor of each organ."""
    story, finding = way.story, way.finding
    others = (story.cast.personnel, Post.ORGANISATION_SUPERVISOR)
    if way.supervisor.post_kind is Post.ORGANISATION_SUPERVISOR:
        others = (story.cast.discipline, Post.DISCIPLINE_SUPERVISOR)
    second = others[0].one(others[1], story.ordinal + finding.ordinal)
    # By a clock of its own, so that the rest of a story stays as it is.
    begins = datetime.datetime.combine(day, datetime.time(7, 30), ZONE).astimezone(datetime.UTC)
    place = {"round": story.cast.id("round"), "organisation": story.place.id, "purpose": "verification"}
    planned = {**place, "findings": [finding.id], "reason": _say(way, "check_reason")}
    story.desk.put(begins - DAY, "on_site_check.plan", check, way.supervisor, planned, language=story.language)

    def seen(find: Callable[[str, str], Any]) -> Mapping[str, Any]:
        """This function will say what was seen of each manifestation, as the book holds them at that moment."""
        results = [
            {"finding": finding.id, "manifestation": each, "result": "as_declared", "seen": _say(way, "answer")}
            for each in find("finding", finding.id).manifestations
        ]
        return {"day": day.isoformat(), "results": results, "asked": [asked]}

    asked = {"capacity": _say(way, "asked_capacity"), "said": _say(way, "asked_said")}
    soon = datetime.timedelta(minutes=30)
    story.desk.signed(
        begins, "on_site_check.carry_out", check, (way.supervisor, second), seen, language=story.language, apart=soon
    )


def keep(way: "Rectification", measure: str, *, day: datetime.date) -> None:
    """This function will tell of a measure that is kept under review; every second one was looked at again already."""
    story, until = way.story, way.story.desk.until.date()
    last = max(until + story.desk.chance.randrange(-20, 90) * DAY, day + 90 * DAY)
    again = way.finding.ordinal % 2 == 0
    review = day + 45 * DAY if again else last
    given = {"stage_goal": story.say("stage_goal"), "next_review_date": review.isoformat()}
    story.sign(day, "measure.sustain", measure, (way.member, way.supervisor), given)
    if again:
        looked = {"outcome": "sustained", "record": _say(way, "review_record"), "next_review_date": last.isoformat()}
        story.put(review - 2 * DAY, "measure.review_sustained", measure, way.supervisor, looked)


def _say(way: "Rectification", occasion: str) -> str:
    return leadership.say(way.story, occasion, about=f"{way.finding.ordinal} {occasion}")


def _sign(way: "Rectification", day: datetime.date, code: str, subject: str, given: Any) -> datetime.datetime | None:
    signed: datetime.datetime | None = way.story.sign(day, code, subject, (way.principal, way.supervisor), given)
    return signed
