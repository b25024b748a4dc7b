"""The feedback of the sample: the central meeting and its requirements, then one session, two packages and the answers
of each organisation.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.package import signed_text
from huiyin.sample import content
from huiyin.sample.cast import Cast, Place
from huiyin.sample.event import Desk

if TYPE_CHECKING:
    from huiyin.sample.organisation import Planned, Story

DAY = datetime.timedelta(days=1)
HOUR = datetime.timedelta(hours=1)
MINUTE = datetime.timedelta(minutes=1)

REQUIREMENTS = ("investigate_risks", "three_lists", "principal_leads")
AGENDA = ("directive", "common_problems", "arrangements", "speech")
SESSION_DAYS = 4  # 26 to 29 March
# Findings so grave that the principal alone is told of them first: this place out of so many.
_APART, _OUT_OF = 2, 12
REFUSES = 11  # in this organisation a member of the leadership would not sign


def told_apart(finding: "Planned") -> bool:
    """This function will tell which findings go into the principal's package alone."""
    return finding.ordinal % _OUT_OF == _APART


def central_meeting(desk: Desk, cast: Cast, *, march: datetime.date) -> None:
    """This function will tell of the meeting of 25 March, with the requirements that were issued there."""
    clerk, meeting, round_ = cast.office.one(Post.OFFICE_CLERK), cast.id("meeting"), cast.id("round")
    group = cast.group.all(Post.LEADING_GROUP_MEMBER)
    agenda = [
        _item(each, desk, speaker=cast.group.players[place % len(group)].name) for place, each in enumerate(AGENDA)
    ]
    called = {"round": round_, "day": march.isoformat(), "starts": "14:00", "place": _say(desk, "meeting_place")}
    desk.put(desk.moment(march - 10 * DAY, hour=9), "meeting.call", meeting, clerk, {**called, "agenda": agenda})
    attendance = [
        _came(place, player.actor, player.name, absent=order % 29 == 28)
        for order, (place, player) in enumerate(
            (place, player) for place in cast.places() for player in place.players if player.actor.post_kind in _INVITED
        )
    ]
    led = {"chair": cast.group.players[0].name, "recorder": cast.office.players[0].name}
    held = {"day": march.isoformat(), **led, "attendance": attendance}
    desk.put(desk.moment(march, hour=16), "meeting.hold", meeting, clerk, held)
    for name in REQUIREMENTS:
        answers = [
            {"id": cast.id(f"answer {name} {ordinal}"), "organisation": place.id}
            for ordinal, place in enumerate(cast.organisations)
        ]
        said = {"heading": _say(desk, f"{name}_heading"), "text": _say(desk, name)}
        given = {"round": round_, "meeting": meeting, **said, "answers": answers}
        desk.put(desk.moment(march, hour=17), "requirement.issue", cast.id(f"requirement {name}"), clerk, given)
    minutes = {"minutes": _say(desk, "meeting_minutes")}
    desk.put(desk.moment(march + 2 * DAY, hour=9), "meeting.adopt_minutes", meeting, clerk, minutes)


_INVITED = frozenset({Post.LEADING_GROUP_MEMBER, Post.OFFICE_HEAD, Post.TEAM_HEAD, Post.PRINCIPAL})


def _say(desk: Desk, occasion: str, language: str = "zh-Hans") -> str:
    return content.phrase(occasion, language=language, chance=desk.chance)


def _item(item: str, desk: Desk, *, speaker: str) -> dict[str, str]:
    return {"item": item, "heading": _say(desk, f"{item}_heading"), "text": _say(desk, item), "speaker": speaker}


def _came(place: Place, actor: Actor, name: str, *, absent: bool) -> dict[str, str]:
    presence = "excused" if absent else "present"
    title = _TITLES[actor.post_kind]
    return {"person": actor.person, "name": name, "body": place.id, "title": title, "presence": presence}


_TITLES = {
    Post.LEADING_GROUP_MEMBER: "领导小组成员",
    Post.OFFICE_HEAD: "巡视办主任",
    Post.TEAM_HEAD: "巡视组组长",
    Post.PRINCIPAL: "党委书记",
    Post.LEADERSHIP_MEMBER: "班子成员",
}


def achievements(story: "Story") -> None:
    """This function will tell what the team found done well."""
    head = story.team.one(Post.TEAM_HEAD)
    known = content.phrases("achievement", language=story.language)
    places: list[int] = []
    for order in range(2):
        place = known.index(story.say("achievement"))
        places.append((place + (place in places)) % len(known))  # nothing is praised twice
        given = {"inspection": story.inspection, "statement": known[places[-1]]}
        day = story.march - (100 + order) * DAY
        recorder = story.team.one(Post.TEAM_MEMBER, order)
        story.put(day, "achievement.record", _achievement(story, order), recorder, given)
        story.put(day + 4 * DAY, "achievement.approve", _achievement(story, order), head, {})


def _achievement(story: "Story", order: int) -> str:
    return story.desk.id(f"achievement {story.ordinal} {order}")


def packages(story: "Story") -> None:
    """This function will tell how both packages were composed and approved: the problems that stand out for the
    principal, the result for the leadership team.
    """
    for audience in ("principal", "leadership"):
        _compose(story, audience)


def _compose(story: "Story", audience: str) -> None:
    office, march = story.cast.office, story.march
    clerk, package = office.one(Post.OFFICE_CLERK, story.ordinal), _package(story, audience)
    given = {
        "round": story.cast.id("round"),
        "organisation": story.place.id,
        "inspection": story.inspection,
        "audience": audience,
    }
    told = {**_content(story, audience), "told_to_both": True}
    story.put(march - 25 * DAY, "package.compose", package, clerk, {**given, **told})
    if story.ordinal % 3 == 0:
        other = office.one(Post.OFFICE_CLERK, story.ordinal + 1)
        story.put(
            march - 18 * DAY, "package.revise", package, other, {"based_on": 1, **told, "text": story.say("package")}
        )
    signers = (office.one(Post.OFFICE_HEAD), story.cast.group.one(Post.LEADING_GROUP_MEMBER))
    story.sign(march - 12 * DAY, "package.approve", package, signers, {})


def _content(story: "Story", audience: str) -> dict[str, Any]:
    """This function will lay the document out: achievements, problems, requirements, each under its heading."""
    if audience == "principal":
        chosen = [each for each in story.findings if told_apart(each) or each.ordinal % 3 == 0]
    else:
        chosen = [each for each in story.findings if not told_apart(each)]
    items = [
        {"item": "heading", "text": story.say("heading_achievements")},
        *({"item": "achievement", "achievement": _achievement(story, order)} for order in range(2)),
        {"item": "heading", "text": story.say("heading_problems")},
        *({"item": "problem", "finding": each.id} for each in chosen),
        {"item": "heading", "text": story.say("heading_requirements")},
        {"item": "requirement", "text": story.say("three_lists")},
    ]
    return {"text": story.say("package"), "items": items}


def _package(story: "Story", audience: str) -> str:
    return story.desk.id(f"package {story.ordinal} {audience}")


def session(story: "Story") -> None:
    """This function will tell of the one-to-one session: the principal first, then the leadership; who signed.

    No team and no chair has two on one day: the organisations of a team come on different days.
    """
    desk, ordinal, march = story.desk, story.ordinal, story.march
    clerk = story.cast.office.one(Post.OFFICE_CLERK, ordinal)
    teams = len(story.cast.teams)
    day = march + (1 + (ordinal // teams + ordinal % teams) % SESSION_DAYS) * DAY
    subject, head = desk.id(f"session {ordinal}"), story.team.one(Post.TEAM_HEAD)
    place = {"inspection": story.inspection, "place": story.say("session_place"), "chair": head.person}
    planned = {**place, "day": day.isoformat(), "starts": "09:00", "ends": "17:00"}
    story.put(march - 8 * DAY, "session.schedule", subject, clerk, planned)
    for audience, hour in (("principal", 9), ("leadership", 14)):
        package, at = _package(story, audience), desk.moment(day, hour=hour)
        desk.put(at, "package.issue", package, clerk, {}, language=story.language)
        told = _telling(package, _present(story, audience, head))
        desk.put(at + 30 * MINUTE, f"session.tell_{audience}", subject, head, told, language=story.language)
        _signed(story, audience, at + HOUR, clerk)
    desk.put(desk.moment(day, hour=17), "session.close", subject, head, {}, language=story.language)


def _present(story: "Story", audience: str, head: Actor) -> list[dict[str, str]]:
    heard = story.place.all(Post.PRINCIPAL)
    if audience == "leadership":
        heard = heard + story.place.all(Post.LEADERSHIP_MEMBER)
    return [{"person": each.person, "title": _TITLES[each.post_kind]} for each in (head, *heard)]


def _telling(package: str, present: list[dict[str, str]]) -> Callable[[Callable[[str, str], Any]], Mapping[str, Any]]:
    """This function will name the text as the book holds it at that moment."""

    def given(find: Callable[[str, str], Any]) -> Mapping[str, Any]:
        return {"package": package, "digest": signed_text(find("package", package)), "present": present}

    return given


def _signed(story: "Story", audience: str, at: datetime.datetime, clerk: Actor) -> None:
    """This function will let those who were told sign person by person; one would not."""
    readers: Iterable[Actor] = story.place.all(Post.PRINCIPAL)
    if audience == "leadership":
        readers = [*readers, *story.place.all(Post.LEADERSHIP_MEMBER)]
    package = _package(story, audience)
    for order, reader in enumerate(readers):
        at += 2 * MINUTE
        if story.ordinal == REFUSES and audience == "leadership" and order == 1:
            said = {"said": story.say("refusal"), "witnesses": story.say("witnesses")}
            given = {"person": reader.person, "post_kind": reader.post_kind.value, **said}
            story.desk.put(at, "package.refuse_to_sign", package, clerk, given, language=story.language)
        else:
            story.desk.put(at, "package.sign_for", package, reader, {}, language=story.language)


def answers(story: "Story") -> None:
    """This function will tell what the organisation answered: in time, late, after a return, or not yet."""
    principal = story.place.one(Post.PRINCIPAL)
    for order, name in enumerate(REQUIREMENTS):
        answer = story.cast.id(f"answer {name} {story.ordinal}")
        if (story.ordinal + order) % 11 == 5:
            continue  # open until today
        late = (story.ordinal + order) % 7 == 3
        day = story.march + (40 if late else 8 + (story.ordinal + 3 * order) % 18) * DAY
        judge = story.cast.discipline.one(Post.DISCIPLINE_SUPERVISOR, story.ordinal)
        story.put(day, "answer.give", answer, principal, {"text": story.say("requirement_answer")})
        if (story.ordinal + order) % 9 == 4:
            story.put(day + 3 * DAY, "answer.return", answer, judge, {"reason": story.say("answer_returned")})
            story.put(day + 9 * DAY, "answer.give", answer, principal, {"text": story.say("requirement_answer")})
            day += 9 * DAY
        if (story.ordinal + order) % 13 != 6:
            story.put(day + 5 * DAY, "answer.accept", answer, judge, {})
