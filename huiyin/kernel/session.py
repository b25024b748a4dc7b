"""The one-to-one session (一对一反馈): first the principal is told, then the leadership team; then it is delivered.

That the principal comes first is not a rule beside the states, it is the states.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, standing, timetable
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.package import signed_text
from huiyin.kernel.round import feedback_has_begun
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

LONGEST_AHEAD_DAYS = 366
STATES = ("scheduled", "principal_told", "leadership_told", "delivered", "cancelled")


@dataclass(frozen=True, slots=True)
class Present:
    """One who was there: a known person or a name, and their title of that day. Texts are commitments."""

    title: str
    person: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """What was told to whom: the audience, the package with the digest of its text, the day, who was present."""

    audience: str
    package: str
    digest: str
    on: str
    present: tuple[Present, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Subject):
    """``starts`` and ``ends`` are local times of the ``day``, ``09:30``; ``chair`` is the person who leads it."""

    inspection: str
    organisation: str
    round: str
    team: str
    day: str
    starts: str
    ends: str
    place: str
    chair: str
    moved: int = 0
    told: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sessions that cannot both take place: the ids of both, and what they have in common."""

    first: str
    second: str
    over: str


def clashes(sessions: Iterable[Any]) -> tuple[Clash, ...]:
    """This function will name each two sessions at the same time that need the same person, team or organisation.

    A session has ``id``, ``day``, ``starts``, ``ends``, ``chair``, ``team`` and ``organisation``; one that ends as the
    other begins does not clash with it.
    """
    found = []
    by_day: dict[str, list[Any]] = {}
    for each in sorted(sessions, key=lambda one: (one.day, one.starts, one.id)):
        for other in by_day.setdefault(each.day, []):
            if each.starts < other.ends:
                over = [name for name in ("chair", "team", "organisation") if _shares(each, other, name)]
                found += [Clash(other.id, each.id, name) for name in over]
        by_day[each.day].append(each)
    return tuple(found)


def _shares(one: Any, other: Any, name: str) -> bool:
    return bool(getattr(one, name) == getattr(other, name))


def ends_after_it_starts(at: Situation) -> Mapping[str, Any] | None:
    starts, ends = at.given["starts"], at.given["ends"]
    return None if starts < ends else {"starts": starts, "ends": ends}


def day_is_of_the_round(at: Situation) -> Mapping[str, Any] | None:
    """A session takes place in its round: not before that was planned, nor in years to come."""
    round_ = (at.bundle[at.given["inspection"]] if at.subject is None else at.subject).round
    first, day = at.bundle[round_].born_date, at.given["day"]
    last = (datetime.date.fromisoformat(at.on) + datetime.timedelta(LONGEST_AHEAD_DAYS)).isoformat()
    return None if first <= day <= last else {"day": day, "first": first, "last": last}


def its_day_has_come(at: Situation) -> Mapping[str, Any] | None:
    """Nothing is told, and nothing delivered, before the session takes place."""
    return None if at.on >= at.subject.day else {"day": at.subject.day}


def results_are_fed_back(at: Situation) -> Mapping[str, Any] | None:
    """There is a session only where the leading group decided to feed the results back (M39)."""
    inspection = at.bundle[at.given["inspection"]]
    return None if "feed_back" in inspection.uses else {"organisation": inspection.organisation}


def package_is_issued(at: Situation) -> Mapping[str, Any] | None:
    """What is told is the package issued to this audience of this organisation, by its digest."""
    audience = _AUDIENCE_OF[at.subject.state]
    found = at.bundle[at.given["package"]]
    place = (found.organisation, found.round, found.audience)
    if place != (at.subject.organisation, at.subject.round, audience) or found.state != "issued":
        return {"audience": audience}
    return None


def names_the_text_told(at: Situation) -> Mapping[str, Any] | None:
    return None if at.given["digest"] == signed_text(at.bundle[at.given["package"]]) else {}


def presence_names_people(at: Situation) -> Mapping[str, Any] | None:
    nameless = sum("person" not in each and "name" not in each for each in at.given["present"])
    return {"nameless": nameless} if nameless else None


_AUDIENCE_OF = {"scheduled": "principal", "principal_told": "leadership"}


def born(taken: Taken, bundle: Bundle) -> Session:
    """This function will make the session of its birth act."""
    given, place = taken.given, taken.given["frozen"]
    return Session(
        id=taken.subjects[0][1],
        site=taken.site,
        state="scheduled",
        inspection=given["inspection"],
        organisation=place["organisation"],
        round=place["round"],
        team=place["team"],
        day=given["day"],
        starts=given["starts"],
        ends=given["ends"],
        place=given["place"]["text"],
        chair=given["chair"],
    )


def rescheduled(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will move the session, and count how often it was."""
    before, given = taken.subject, taken.given
    return (
        replace(
            before,
            day=given["day"],
            starts=given["starts"],
            ends=given["ends"],
            place=given["place"]["text"] if "place" in given else before.place,
            chair=given.get("chair", before.chair),
            moved=before.moved + 1,
        ),
    )


def told(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep what was told to whom, and who was present."""
    given = taken.given
    audience = "principal" if taken.act == "session.tell_principal" else "leadership"
    present = tuple(
        Present(each["title"]["text"], each.get("person"), each["name"]["text"] if "name" in each else None)
        for each in given["present"]
    )
    telling = Telling(audience, given["package"], given["digest"], taken.on, present)
    return (replace(taken.subject, told=(*taken.subject.told, telling)),)


def delivered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will tell the round that this inspection was fed back to both audiences."""
    session = taken.subject
    round_ = bundle[session.round]
    kept = tuple(dict.fromkeys((*round_.delivered, session.inspection)))
    return (session, replace(round_, delivered=kept))


_TIME = (
    Field("day", FieldKind.DATE),
    Field("starts", FieldKind.TIME),
    Field("ends", FieldKind.TIME),
)
_TOLD = (
    Field("package", FieldKind.SUBJECT, of="package"),
    Field("digest", FieldKind.DIGEST),
    Field(
        "present",
        FieldKind.ROWS,
        columns=(
            Field("person", FieldKind.SUBJECT, of="person", required=False),
            Field("name", FieldKind.LINE, required=False),
            Field("title", FieldKind.LINE),
        ),
    ),
    common.NOTE,
)
_TELLS = (its_day_has_come, package_is_issued, names_the_text_told, presence_names_people)
ACTS = (
    ActRow(
        "schedule",
        "session",
        (),
        "scheduled",
        birth=True,
        given=(
            Field("inspection", FieldKind.SUBJECT, of="inspection"),
            *_TIME,
            Field("place", FieldKind.LINE),
            Field("chair", FieldKind.SUBJECT, of="person"),
            *timetable.FIELDS,
        ),
        needs=(ends_after_it_starts, day_is_of_the_round, results_are_fed_back, timetable.nothing_else_is_then),
        # Held while it is looked for what else is then, so that nobody is invited twice at one moment.
        reads=("given.inspection.organisation", "given.inspection.round"),
        freezes=(("inspection", "organisation"), ("inspection", "round"), ("inspection", "team")),
    ),
    ActRow(
        "reschedule",
        "session",
        ("scheduled",),
        None,
        given=(
            *_TIME,
            Field("place", FieldKind.LINE, required=False),
            Field("chair", FieldKind.SUBJECT, of="person", required=False),
            common.REASON,
            *timetable.FIELDS,
        ),
        needs=(ends_after_it_starts, day_is_of_the_round, timetable.nothing_else_is_then),
        effect=rescheduled,
        reads=("chair", "organisation", "round"),
    ),
    ActRow(
        "tell_principal",
        "session",
        ("scheduled",),
        "principal_told",
        stated="present",
        given=(*_TOLD, *standing.ABSENT),
        foreseen=(feedback_has_begun,),
        needs=(*_TELLS, standing.the_principal_is_present),
        effect=told,
        reads=("round",),
    ),
    ActRow(
        "tell_leadership",
        "session",
        ("principal_told",),
        "leadership_told",
        stated="present",
        given=_TOLD,
        foreseen=(feedback_has_begun,),
        needs=_TELLS,
        effect=told,
        reads=("round",),
    ),
    ActRow(
        "close",
        "session",
        ("leadership_told",),
        "delivered",
        given=(common.NOTE, common.FILES),
        foreseen=(feedback_has_begun,),
        needs=(its_day_has_come,),
        effect=delivered,
        touches=("round",),
    ),
    ActRow("cancel", "session", ("scheduled",), "cancelled", given=(common.REASON,)),
)
KIND = Kind(
    "session",
    Session,
    (*ACTS, *common.acts("session", STATES)),
    references={
        "inspection": "inspection",
        "organisation": "body",
        "round": "round",
        "team": "body",
        "chair": "person",
    },
    states=STATES,
    open_states=STATES[:3],
    birth=born,
)
