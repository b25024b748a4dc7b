"""The requirement (整改要求), issued at once to all organisations of a round to which is fed back, and the answer that
each owes. Whose use of results is decided later is asked later."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.round import feedback_has_begun
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("issued", "withdrawn")
ANSWER_STATES = ("awaited", "answered", "accepted", "returned", "withdrawn")
UNANSWERED = ("awaited", "returned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Subject):
    """``answers`` are those that it waits for, one for each organisation."""

    round: str
    meeting: str | None = None
    heading: str
    text: str
    issued_date: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Subject):
    """What one organisation says to one requirement. ``text`` and ``return_reason`` are those of the newest round."""

    requirement: str
    organisation: str
    round: str
    text: str | None = None
    files: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    answered_date: str | None = None
    return_reason: str | None = None
    returns: int = 0


def organisations(inspections: Iterable[Any]) -> tuple[str, ...]:
    """This function will name the organisations that a requirement reaches: those of standing inspections whose results
    the leading group decided to feed back (M39)."""
    told = (each for each in inspections if each.state != common.ANNULLED and "feed_back" in each.uses)
    return tuple(dict.fromkeys(each.organisation for each in told))


def asked(act_id: str, inspections: Iterable[Any], *, answers: Iterable[Any] = ()) -> list[dict[str, str]]:
    """This function will name the answers that a requirement waits for, where nobody has named them: the same for the
    same act, one for each organisation that it reaches and that has none among those given."""
    has_one = {each.organisation for each in answers if each.state != common.ANNULLED}
    return [
        {"id": str(uuid.uuid5(uuid.UUID(act_id), organisation)), "organisation": organisation}
        for organisation in organisations(inspections)
        if organisation not in has_one
    ]


def asks_every_organisation(at: Situation) -> Mapping[str, Any] | None:
    """All organisations of the round to which is fed back are asked at once, each by one new answer."""
    round_ = at.bundle[at.given["round"]]
    return _asks(at, set(organisations(at.bundle[each] for each in round_.inspections)))


def asks_those_decided_since(at: Situation) -> Mapping[str, Any] | None:
    """Whoever's results were to be fed back only after the issue is asked later, by a new answer each."""
    round_ = at.bundle[at.subject.round]
    answers = (at.bundle[each] for each in at.subject.answers)
    has_one = {each.organisation for each in answers if each.state != common.ANNULLED}
    return _asks(at, set(organisations(at.bundle[each] for each in round_.inspections)) - has_one)


def _asks(at: Situation, wanted: set[str]) -> Mapping[str, Any] | None:
    rows = at.given.get("answers", ())
    asked = [each["organisation"] for each in rows]
    fresh = {each["id"] for each in rows if each["id"] not in at.bundle}
    fits = set(asked) == wanted and len(asked) == len(wanted) == len(fresh) > 0
    return None if fits else {"asked": len(set(asked) & wanted), "organisations": len(wanted)}


def meeting_is_of_the_round(at: Situation) -> Mapping[str, Any] | None:
    if "meeting" not in at.given:
        return None
    found = at.bundle[at.given["meeting"]]
    return None if found.round == at.given["round"] and found.state != "cancelled" else {}


def born(taken: Taken, bundle: Bundle) -> Requirement:
    """This function will make the requirement of its birth act."""
    given = taken.given
    return Requirement(
        id=taken.subjects[0][1],
        site=taken.site,
        state="issued",
        round=given["round"],
        meeting=given.get("meeting"),
        heading=given["heading"]["text"],
        text=given["text"]["text"],
        issued_date=taken.on,
        answers=tuple(each["id"] for each in given["answers"]),
    )


def issued(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will make the answers that are waited for, each with a clock of its own."""
    return (replace(taken.subject, clocks=()), *_awaited(taken))


def asked_others(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will make the answers of those who are asked later; their clocks start now."""
    own = tuple(each["id"] for each in taken.given["answers"])
    return (replace(taken.subject, clocks=(), answers=(*taken.subject.answers, *own)), *_awaited(taken))


def _awaited(taken: Taken) -> tuple[Answer, ...]:
    requirement = taken.subject
    return tuple(
        Answer(
            id=each["id"],
            site=taken.site,
            state="awaited",
            label=requirement.label,
            requirement=requirement.id,
            organisation=each["organisation"],
            round=requirement.round,
            clocks=requirement.clocks,
        )
        for each in taken.given["answers"]
    )


def withdrawn(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will let everybody off who has not been answered for good."""
    answers = (bundle[each] for each in taken.subject.answers)
    let_off = tuple(
        replace(each, state="withdrawn", clocks=_stopped(each, taken.on))
        for each in answers
        if each.state not in ("accepted", common.ANNULLED)
    )
    return (taken.subject, *let_off)


def _stopped(answer: Answer, on: str) -> tuple[Clock, ...]:
    return tuple(clock.stopped(on) for clock in answer.clocks)


def answered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the answer and who gave it."""
    answer, given = taken.subject, taken.given
    changed = replace(
        answer,
        text=given["text"]["text"],
        files=tuple(each["file"] for each in given.get("files", ())),
        answered_by=tuple(dict.fromkeys((*answer.answered_by, *taken.participants))),
        answered_date=taken.on,
        return_reason=None,
    )
    return (changed,)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will send an answer back with its reason."""
    answer = taken.subject
    return (replace(answer, return_reason=taken.given["reason"]["text"], returns=answer.returns + 1),)


# One for each organisation; the book names them.
_ANSWERS = Field(
    "answers",
    FieldKind.ROWS,
    required=False,
    columns=(Field("id", FieldKind.ACT), Field("organisation", FieldKind.SUBJECT, of="body")),
)
ACTS = (
    ActRow(
        "issue",
        "requirement",
        (),
        "issued",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("meeting", FieldKind.SUBJECT, of="meeting", required=False),
            Field("heading", FieldKind.LINE),
            Field("text", FieldKind.TEXT),
            _ANSWERS,
        ),
        needs=(feedback_has_begun, asks_every_organisation, meeting_is_of_the_round),
        effect=issued,
        reads=("given.round.inspections",),
        births=(("answers.id", "answer"),),
        moves=(("answer", "", "awaited"),),
        starts=("answer",),
    ),
    ActRow(
        "ask_others",
        "requirement",
        ("issued",),
        None,
        given=(_ANSWERS, common.NOTE),
        needs=(asks_those_decided_since,),
        effect=asked_others,
        reads=("answers", "round.inspections"),
        births=(("answers.id", "answer"),),
        moves=(("answer", "", "awaited"),),
        starts=("answer",),
    ),
    ActRow(
        "withdraw",
        "requirement",
        ("issued",),
        "withdrawn",
        given=(common.REASON,),
        effect=withdrawn,
        touches=("answers",),
        moves=tuple(("answer", before, "withdrawn") for before in ("awaited", "answered", "returned")),
    ),
)
ANSWER_ACTS = (
    ActRow(
        "give",
        "answer",
        UNANSWERED,
        "answered",
        given=(Field("text", FieldKind.TEXT), common.FILES),
        effect=answered,
        stops=("answer",),
    ),
    ActRow("accept", "answer", ("answered",), "accepted", given=(common.NOTE,)),
    ActRow("return", "answer", ("answered",), "returned", given=(common.REASON,), effect=returned, starts=("answer",)),
)
KIND = Kind(
    "requirement",
    Requirement,
    (*ACTS, *common.acts("requirement", STATES)),
    references={"round": "round", "meeting": "meeting", "answers": "answer"},
    states=STATES,
    open_states=("issued",),
    birth=born,
)
ANSWER_KIND = Kind(
    "answer",
    Answer,
    (*ANSWER_ACTS, *common.acts("answer", ANSWER_STATES)),
    references={"requirement": "requirement", "organisation": "body", "round": "round"},
    states=ANSWER_STATES,
    open_states=("awaited", "answered", "returned"),
)
