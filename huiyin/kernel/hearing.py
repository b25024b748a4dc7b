"""The hearing (听取说明): whom a concern concerns is told of it, and may answer before it is determined.

A subject of its own, so that nobody else of the organisation reads what one person was told and said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("told", "answered", "silent")
HEARD = STATES[1:]
CLOCK = "hearing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing(Subject):
    """``person`` is whom the concern that was raised about ``finding`` on ``concern_date`` concerns."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    finding: str
    organisation: str
    round: str
    person: str
    concern_date: str
    text: str
    told_date: str
    answer: str | None = None
    answered_date: str | None = None


def concern_is_open_there(at: Situation) -> Mapping[str, Any] | None:
    """Somebody is told of a concern that waits to be determined, about a finding of this place."""
    found = at.bundle[at.given["finding"]]
    place = (found.organisation, found.round) == (at.given["organisation"], at.given["round"])
    waits = found.concern is not None and found.concern.determination is None
    return None if place and waits else {"state": f"finding.{found.state}"}


def person_is_concerned(at: Situation) -> Mapping[str, Any] | None:
    """A concern concerns those behind the declaration, and those who claim the finding or answer for its measures."""
    found = at.bundle[at.given["finding"]]
    answers = (at.bundle[each].responsible for each in found.measures)
    return None if at.given["person"] in {*found.declared_by, *found.claims, *answers} else {}


def period_has_passed(at: Situation) -> Mapping[str, Any] | None:
    """Nobody is silent before the end of the last day on which they may answer."""
    clock = at.subject.clock(CLOCK)
    last = at.subject.told_date if clock is None else clock.due_date
    return {"due_date": last} if at.on <= last else None


def seen(at: Situation) -> Mapping[str, Any]:
    """This function will keep which of the finding's concerns it is about, for the line: the finding is only read."""
    return {"concern_date": at.bundle[at.given["finding"]].concern.on}


def born(taken: Taken, bundle: Bundle) -> Hearing:
    """This function will make the hearing of its birth act."""
    given = taken.given
    return Hearing(
        id=taken.subjects[0][1],
        site=taken.site,
        state="told",
        finding=given["finding"],
        organisation=given["organisation"],
        round=given["round"],
        person=given["person"],
        concern_date=given["frozen"]["concern_date"],
        text=given["text"]["text"],
        told_date=taken.on,
    )


def answered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep what the person says."""
    return (replace(taken.subject, answer=taken.given["answer"]["text"], answered_date=taken.on),)


ACTS = (
    ActRow(
        "tell",
        "hearing",
        (),
        "told",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("finding", FieldKind.SUBJECT, of="finding"),
            Field("person", FieldKind.SUBJECT, of="person"),
            Field("text", FieldKind.TEXT),
            common.FILES,
        ),
        needs=(concern_is_open_there, person_is_concerned),
        reads=("given.finding.measures",),
        keeps=seen,
        about=("given.finding",),
        starts=(CLOCK,),
    ),
    ActRow(
        "answer",
        "hearing",
        ("told",),
        "answered",
        given=(Field("answer", FieldKind.TEXT), common.FILES),
        effect=answered,
        stops=(CLOCK,),
    ),
    ActRow(
        "record_silence",
        "hearing",
        ("told",),
        "silent",
        given=(common.NOTE,),
        foreseen=(period_has_passed,),
        stops=(CLOCK,),
    ),
)
KIND = Kind(
    "hearing",
    Hearing,
    (*ACTS, *common.acts("hearing", STATES)),
    references={"finding": "finding", "organisation": "body", "round": "round", "person": "person"},
    states=STATES,
    open_states=STATES[:1],
    birth=born,
)
