"""What a leadership does around its plan: members examine themselves, units are named, the principal reports.

It chooses by a chance of its own, so that the rest of a story stays as it is.
"""

import datetime
import random
from typing import TYPE_CHECKING

from huiyin.kernel.actor import Post
from huiyin.sample import content

if TYPE_CHECKING:
    from huiyin.sample.organisation import Story

DAY = datetime.timedelta(days=1)
MEMBERS = 2
EXAMINED = 4  # in every fourth organisation somebody has not handed in yet
REPORT_DAYS = 150


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


def says(story: "Story", *, finding: int, order: int) -> dict[str, str]:
    """This function will name the unit that leads on a measure."""
    return {"lead_unit": say(story, "lead_unit", about=f"{finding} {order}")}


def report(story: "Story", plan: str, *, accepted: datetime.date) -> None:
    """This function will tell of the report on progress, and of its receipt."""
    day, report_id = accepted + REPORT_DAYS * DAY, story.desk.id(f"report {story.ordinal}")
    given = {"organisation": story.place.id, "plan": plan, "report_kind": "progress", "truth_pledge": True}
    given["text"] = say(story, "progress_report", about=plan)
    story.put(day, "report.sign", report_id, story.place.one(Post.PRINCIPAL), given)
    clerk = story.cast.office.one(Post.OFFICE_CLERK, story.ordinal)
    story.put(day + 8 * DAY, "report.receive", report_id, clerk, {})
