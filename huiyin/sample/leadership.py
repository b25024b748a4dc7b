"""What a leadership does around its plan: members examine themselves, units are named, the principal reports.

It chooses by a chance of its own, so that the rest of a story stays as it is.
"""

import datetime
import itertools
import random
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from huiyin.kernel.actor import Post
from huiyin.sample import content
from huiyin.sample.cast import EVENTFUL
from huiyin.sample.event import ZONE

if TYPE_CHECKING:
    from huiyin.sample.organisation import Planned, Story

DAY = datetime.timedelta(days=1)
MEMBERS = 2
EXAMINED = 4  # in every fourth organisation somebody has not handed in yet
REPORT_DAYS = 150
ASSESSED_DAYS, HEARD_DAYS = 165, 10
# In what share of the measures something more is said than has to be, and of the findings there is an own wording.
CO_UNITS, HANDLED, COUNTED, AIMED = 0.4, 0.6, 0.25, 0.5
OWN_WORDINGS, SHARED = 0.3, 0.35


def say(story: "Story", occasion: str, *, about: object) -> str:
    """This function will choose what somebody writes on an occasion, by a chance of its own."""
    chance = random.Random(f"{story.ordinal} {about}")  # noqa: S311 - chance for a sample, not for secrets
    return content.phrase(occasion, language=story.language, chance=chance)


def examine(story: "Story") -> None:
    """This function will tell of the self-examinations: the principal judges those of the members."""
    day, principal = story.march + 12 * DAY, story.place.one(Post.PRINCIPAL)
    place = {"organisation": story.place.id, "round": story.cast.id("round")}
    members = [story.place.one(Post.LEADERSHIP_MEMBER, each) for each in range(MEMBERS)]
    for order, member in enumerate([principal, *members]):
        if order == MEMBERS and story.ordinal % EXAMINED == 0:
            return
        examination = story.desk.id(f"examination {story.ordinal} {order}")
        given = {**place, "text": say(story, "self_examination", about=order)}
        story.put(day, "self_examination.hand_in", examination, member, given)
        if member is not principal:
            story.put(day + 2 * DAY, "self_examination.accept", examination, principal, {})


def says(story: "Story", *, finding: int, order: int) -> dict[str, Any]:
    """This function will say what a measure says beyond its text: a lead unit always; co-units, who carries it out and
    a goal for some, as a real plan has it, and a figure only where something is counted."""
    chance = random.Random(f"{story.ordinal} {finding} {order} says")  # noqa: S311 - chance for a sample, not for secrets
    lead = say(story, "lead_unit", about=f"{finding} {order}")
    said: dict[str, Any] = {"lead_unit": lead}
    if chance.random() < CO_UNITS:
        others = [each for each in content.phrases("lead_unit", language=story.language) if each != lead]
        said["co_units"] = chance.sample(others, chance.choice((1, 1, 2)))
    if chance.random() < HANDLED:
        said["handler"] = story.place.one(Post.HANDLER, finding + order).person
    if chance.random() < COUNTED:
        goal, target, unit = chance.choice(content.goals(language=story.language))
        said |= {"goal": goal, "target": target, "unit": unit}
    elif chance.random() < AIMED:
        said["goal"] = content.phrase("goal", language=story.language, chance=chance)
    return said


def own_wording(story: "Story", *, finding: int, statement: str) -> dict[str, str]:
    """This function will word some findings as the organisation itself does: the same matter from its own side."""
    chance = random.Random(f"{story.ordinal} {finding} own")  # noqa: S311 - chance for a sample, not for secrets
    if chance.random() >= OWN_WORDINGS:
        return {}
    own = content.phrase("own_wording", language=story.language, chance=chance)
    return {"own_wording": own.format(statement=statement.rstrip("。."))}


def shared(story: "Story", findings: Sequence["Planned"]) -> dict[str, "Planned"]:
    """This function will choose the second finding that a measure treats too, by the id of the first: the next one that
    ends up as the first does, so that one measure holds up neither."""
    found = {}
    for first, second in itertools.pairwise(findings):
        alike = first.fate == second.fate and first.fate not in ("sustained", "reopened")
        chance = random.Random(f"{story.ordinal} {first.ordinal} shared")  # noqa: S311 - chance for a sample
        if alike and first.id not in story.turns and second.id not in story.turns and chance.random() < SHARED:
            found[first.id] = second
    return found


def report(story: "Story", plan: str, *, accepted: datetime.date) -> None:
    """This function will tell of the report on progress, and of its receipt."""
    day, report_id = accepted + REPORT_DAYS * DAY, story.desk.id(f"report {story.ordinal}")
    given = {"organisation": story.place.id, "plan": plan, "report_kind": "progress", "truth_pledge": True}
    given["text"] = say(story, "progress_report", about=plan)
    story.put(day, "report.sign", report_id, story.place.one(Post.PRINCIPAL), given)
    clerk = story.cast.office.one(Post.OFFICE_CLERK, story.ordinal)
    story.put(day + 8 * DAY, "report.receive", report_id, clerk, {})


def assess(story: "Story", *, accepted: datetime.date) -> None:
    """This function will tell of the assessment extracts of every fourth organisation: its own is signed, that of a
    leader waits to be put to that leader."""
    if story.ordinal % EVENTFUL:
        return
    day = accepted + ASSESSED_DAYS * DAY
    office = story.cast.office
    clerk, head = office.one(Post.OFFICE_CLERK, story.ordinal), office.one(Post.OFFICE_HEAD, story.ordinal)
    member = story.place.one(Post.LEADERSHIP_MEMBER)
    asked = {"organisation": story.place.id, "year": day.year}
    own, of_leader = (story.desk.id(f"extract {each} {story.ordinal}") for each in ("own", "leader"))
    # By a clock of its own, so that the rest of a story stays as it is.
    begins = datetime.datetime.combine(day, datetime.time(8, 10), ZONE).astimezone(datetime.UTC)
    story.desk.put(begins, "extract.draw_up", own, clerk, asked, language=story.language)
    until = {"comments_until": (day + HEARD_DAYS * DAY).isoformat()}
    story.desk.put(begins + DAY, "extract.put", own, clerk, until, language=story.language)
    comment, answer = (say(story, each, about=own) for each in ("extract_comment", "extract_answer"))
    principal = story.place.one(Post.PRINCIPAL)
    story.desk.put(begins + 2 * DAY, "extract.comment", own, principal, {"text": comment}, language=story.language)
    answered = {"number": 1, "answer": answer}
    story.desk.put(begins + 3 * DAY, "extract.answer_comment", own, clerk, answered, language=story.language)
    story.desk.put(begins + 4 * DAY, "extract.sign", own, head, {}, language=story.language)
    rated = story.desk.id(f"evaluation {story.ordinal}")
    place = {"organisation": story.place.id, "round": story.cast.id("round")}
    story.desk.put(begins + DAY, "evaluation.draw_up", rated, clerk, place, language=story.language)
    story.desk.put(begins + 2 * DAY, "evaluation.put", rated, clerk, until, language=story.language)
    about = {**asked, "post": member.post}
    story.desk.put(begins + 2 * DAY, "extract.draw_up", of_leader, clerk, about, language=story.language)
