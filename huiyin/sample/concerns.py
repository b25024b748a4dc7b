"""What comes after a closure in the sample: a look-back, a concern with each of its outcomes, a referral, a watch."""

import datetime
import uuid
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from huiyin.kernel import accountability_referral
from huiyin.kernel.actor import Actor, Post
from huiyin.sample import leadership
from huiyin.sample.event import ZONE

if TYPE_CHECKING:
    from huiyin.sample.organisation import Rectification

DAY = datetime.timedelta(days=1)
# What becomes of the first closed finding of each of the next organisations, in turn: none of the first has a closed
# one for certain, and in a small sample not every one of these has.
OUTCOMES = ("false", "perfunctory", "cleared")
_DOUBTED = range(1, 10)
_REOPENED_WITHIN_DAYS = 45


def follow(way: "Rectification", *, closed: datetime.date) -> None:
    """This function will tell what comes after a closure, as far as it has come by today."""
    story = way.story
    if story.ordinal not in _DOUBTED or story.doubted:
        return
    outcome = OUTCOMES[story.ordinal % len(OUTCOMES)]
    story.doubted.append(way.finding.id)
    if outcome == "false":
        _look_back(way, day=closed + 2 * DAY)
    _suspect(way, outcome=outcome, day=closed + 4 * DAY)


def watch(way: "Rectification", *, day: datetime.date) -> None:
    """This function will put one finding that is being rectified on the watchlist."""
    story = way.story
    if story.ordinal == 0 and not story.watched:
        story.watched.append(way.finding.id)
        place = {"organisation": story.place.id, "finding": way.finding.id}
        entry = story.desk.id(f"watch of {way.finding.id}")
        _put(way, day, "watch.set", entry, way.supervisor, {**place, "reason": _say(way, "watch_reason")})


def _look_back(way: "Rectification", *, day: datetime.date) -> None:
    """This function will tell of a look-back that finds otherwise than was declared."""
    story, finding = way.story, way.finding
    check, checker = story.desk.id(f"look-back of {finding.id}"), story.cast.discipline.one(Post.LOOK_BACK_CHECKER)
    place = {"round": story.cast.id("round"), "organisation": story.place.id, "purpose": "look_back"}
    planned = {**place, "findings": [finding.id], "reason": _say(way, "check_reason")}
    _put(way, day, "on_site_check.plan", check, checker, planned)

    def seen(find: Callable[[str, str], Any]) -> Mapping[str, Any]:
        """This function will say what was seen of each manifestation, as the book holds them at that moment."""
        results = [
            {"finding": finding.id, "manifestation": each, "result": "not_as_declared", "seen": _say(way, "concern")}
            for each in find("finding", finding.id).manifestations
        ]
        return {"day": (day + DAY).isoformat(), "results": results}

    second = story.cast.personnel.one(Post.ORGANISATION_SUPERVISOR, finding.ordinal)
    story.desk.signed(_moment(day + DAY), "on_site_check.carry_out", check, (checker, second), seen,
                      language=story.language, apart=datetime.timedelta(minutes=30))  # fmt: skip
    recorded = {"check": check, "result": "false"}
    _put(way, day + DAY, "finding.record_look_back", finding.id, checker, recorded, hour=11)


def _suspect(way: "Rectification", *, outcome: str, day: datetime.date) -> None:
    """This function will tell of a concern: raised, answered by the leader, determined, and what follows from it."""
    story, finding = way.story, way.finding
    checker = story.cast.discipline.one(Post.LOOK_BACK_CHECKER)
    decider = story.cast.discipline.one(Post.DECIDER)
    hearing = story.desk.id(f"hearing on {finding.id}")
    place = {"round": story.cast.id("round"), "organisation": story.place.id}
    told = {**place, "finding": finding.id, "person": way.member.person, "text": _say(way, "concern")}
    _put(way, day, "finding.raise_concern", finding.id, checker, {"reason": _say(way, "concern")})
    _put(way, day + DAY, "hearing.tell", hearing, decider, told)
    _put(way, day + 3 * DAY, "hearing.answer", hearing, way.member, {"answer": _say(way, "concern_answer")})
    name = f"determination of {finding.id}"
    given = {"determination": outcome, "reason": _say(way, f"concern_{outcome}")}
    _put(way, day + 6 * DAY, "finding.determine_concern", finding.id, decider, given, name=name)
    if outcome == "cleared":
        return
    head = story.cast.office.one(Post.OFFICE_HEAD, finding.ordinal + 1)
    due = (day + (8 + _REOPENED_WITHIN_DAYS) * DAY).isoformat()
    _put(way, day + 8 * DAY, "finding.reopen", finding.id, head, {"due_date": due, "reason": given["reason"]})
    if outcome == "false":
        _refer(way, str(uuid.uuid5(story.desk.namespace, f"act {name}")), day=day + 9 * DAY)


def _refer(way: "Rectification", determined: str, *, day: datetime.date) -> None:
    """This function will tell of a referral up to its result; that of another finding waits to be sent."""
    story = way.story
    referral, decider = accountability_referral.id_of(determined), story.cast.discipline.one(Post.DECIDER)
    above = story.cast.personnel
    sent = {"recipient": above.id, "persons": [way.member.person], "text": _say(way, "referral")}
    _put(way, day, "accountability_referral.send", referral, decider, sent)
    _put(way, day + 2 * DAY, "accountability_referral.receive", referral, above.one(Post.SUPERIOR), {})
    result = {"result": "held_accountable", "result_text": _say(way, "referral_result")}
    _put(way, day + 20 * DAY, "accountability_referral.state_result", referral, above.one(Post.SUPERIOR), result)


def _put(
    way: "Rectification", day: datetime.date, code: str, subject: str, actor: Actor, given: Any, *,
    name: str = "", hour: int = 8,
) -> bool:  # fmt: skip
    at = _moment(day, hour=hour)
    return way.story.desk.put(at, code, subject, actor, given, name=name, language=way.story.language)


def _moment(day: datetime.date, *, hour: int = 8) -> datetime.datetime:
    """This function will give a moment by a clock of its own, so that the rest of a story stays as it is."""
    return datetime.datetime.combine(day, datetime.time(hour, 10), ZONE).astimezone(datetime.UTC)


def _say(way: "Rectification", occasion: str) -> str:
    return leadership.say(way.story, occasion, about=f"{way.finding.ordinal} {occasion}")
