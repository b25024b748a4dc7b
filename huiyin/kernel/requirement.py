"""The requirement (整改要求), issued to all organisations of a round at once, and the answer that each owes."""

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


def asked(act_id: str, inspections: Iterable[Any]) -> list[dict[str, str]]:
    """This function will name the answers that a requirement waits for, where nobody has named them: the same for the
    same act, one for each organisation whose inspection stands."""
    organisations = dict.fromkeys(each.organisation for each in inspections if each.state != common.ANNULLED)
    return [
        {"id": str(uuid.uuid5(uuid.UUID(act_id), organisation)), "organisation": organisation}
        for organisation in organisations
    ]


def asks_every_organisation(at: Situation) -> Mapping[str, Any] | None:
    """All organisations of the round are asked at once, each by one new answer."""
    rows, round_ = at.given.get("answers", ()), at.bundle[at.given["round"]]
    found = [at.bundle[each] for each in round_.inspections]
    wanted = {each.organisation for each in found if each.state != common.ANNULLED}
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
    requirement = replace(taken.subject, clocks=())
    answers = tuple(
        Answer(
            id=each["id"],
            site=taken.site,
            state="awaited",
            label=requirement.label,
            requirement=requirement.id,
            organisation=each["organisation"],
            round=requirement.round,
            clocks=taken.subject.clocks,
        )
        for each in taken.given["answers"]
    )
    return (requirement, *answers)


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
            Field(
                "answers",
                FieldKind.ROWS,
                required=False,
                columns=(
                    Field("id", FieldKind.ACT),
                    Field("organisation", FieldKind.SUBJECT, of="body"),
                ),
            ),
        ),
        needs=(feedback_has_begun, asks_every_organisation, meeting_is_of_the_round),
        effect=issued,
        reads=("given.round.inspections",),
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
