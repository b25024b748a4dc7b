"""How the sample begins: its bodies, people and posts, the mandate and the rounds with their phases."""

import datetime

from huiyin.kernel.actor import Actor, Post
from huiyin.sample.cast import Cast, Place, Player
from huiyin.sample.event import Desk

DAY = datetime.timedelta(days=1)

SETTING_UP_DAYS = 300  # before the feedback meeting
ON_SITE_DAYS = 170
REPORTING_DAYS = 60
LATE_ROUND_DAYS = 150  # after the feedback meeting


def people(desk: Desk, cast: Cast, *, founder: Actor, march: datetime.date) -> None:
    """This function will found the bodies, register the people and appoint them.

    The site itself does so until it has a security administrator, who goes on from there.
    """
    day = march - SETTING_UP_DAYS * DAY
    at = desk.moment(day, hour=8)
    second = datetime.timedelta(milliseconds=20)
    by = founder
    for place in cast.places():
        at, by = _place(desk, place, at=at, by=by, from_date=day, second=second)
    for leaver in cast.leavers.values():
        at = _appointed(desk, leaver, at=at, by=by, from_date=day, second=second)


def _place(
    desk: Desk,
    place: Place,
    *,
    at: datetime.datetime,
    by: Actor,
    from_date: datetime.date,
    second: datetime.timedelta,
) -> tuple[datetime.datetime, Actor]:
    body = place.body
    names = {"name": body.name, "name_en": body.name_en}
    founding = {**names, "code": body.code, "body_kind": body.body_kind, "from_date": from_date.isoformat()}
    desk.put(at, "body.found", place.id, by, founding)
    for player in place.players:
        at = _appointed(desk, player, at=at, by=by, from_date=from_date, second=second)
        if player.actor.post_kind is Post.SECURITY_ADMINISTRATOR:
            by = player.actor
    return at + second, by


def _appointed(
    desk: Desk,
    player: Player,
    *,
    at: datetime.datetime,
    by: Actor,
    from_date: datetime.date,
    second: datetime.timedelta,
) -> datetime.datetime:
    """This function will register and appoint somebody, and give the moment when that was done."""
    actor = player.actor
    named = {"name": player.name, "name_en": player.name_en}
    desk.put(at + second, "person.register", actor.person, by, named)
    held = {
        "person": actor.person,
        "body": actor.body,
        "post_kind": actor.post_kind.value,
        "clearance": actor.clearance,
        "from_date": from_date.isoformat(),
    }
    desk.put(at + 2 * second, "post.appoint", actor.post, by, held)
    return at + 2 * second


def rounds(desk: Desk, cast: Cast, *, march: datetime.date) -> None:
    """This function will issue the mandates and take both rounds through their phases."""
    clerk, head = cast.office.one(Post.OFFICE_CLERK), cast.office.one(Post.OFFICE_HEAD)
    day = march - (SETTING_UP_DAYS - 60) * DAY
    _mandate(desk, cast, "mandate", clerk, day, title="关于开展常规巡视的部署")
    _round(desk, cast, "round", "mandate", clerk, day + 5 * DAY, ordinal=2, title="第二轮常规巡视")
    for name, on in (
        ("go_on_site", march - ON_SITE_DAYS * DAY),
        ("begin_reporting", march - REPORTING_DAYS * DAY),
        ("begin_feedback", march),
        ("begin_rectification", march + 5 * DAY),
    ):
        desk.put(desk.moment(on, hour=8), f"round.{name}", cast.id("round"), head, {})
    late = march + LATE_ROUND_DAYS * DAY
    _mandate(desk, cast, "late mandate", clerk, late, title="关于开展机动巡视的部署")
    _round(desk, cast, "late round", "late mandate", clerk, late + DAY, ordinal=3, title="第三轮机动巡视")
    desk.put(desk.moment(late + 10 * DAY, hour=8), "round.go_on_site", cast.id("late round"), head, {})


def _mandate(desk: Desk, cast: Cast, name: str, clerk: Actor, day: datetime.date, *, title: str) -> None:
    number = f"示巡〔{day.year}〕{day.month}号"
    given = {
        "title": title,
        "issuer": cast.group.body.name,
        "document_number": number,
        "issued_date": day.isoformat(),
        "profile": "cn-inspection",
    }
    desk.put(desk.moment(day, hour=9), "mandate.issue", cast.id(name), clerk, given)


def _round(
    desk: Desk, cast: Cast, name: str, mandate: str, clerk: Actor, day: datetime.date, *, ordinal: int, title: str
) -> None:
    given = {
        "mandate": cast.id(mandate),
        "term": "sample-1",
        "ordinal": ordinal,
        "title": title,
        "profile": "cn-inspection",
    }
    desk.put(desk.moment(day, hour=10), "round.plan", cast.id(name), clerk, given)
