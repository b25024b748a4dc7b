"""The consultation (会商): a recorded meeting of organs, and its items, each owed an answer by a date by a named body.

Those inspected never read of it. An item is answered, judged or sent back; until then it is listed as unanswered (I6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.copy_notice import findings_are_released
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.meeting import day_has_come
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("recorded", "concluded")
ITEM_STATES = ("asked", "answered", "accepted", "returned", "withdrawn")
UNANSWERED = ("asked", "returned")
UNSETTLED = (*UNANSWERED, "answered")
CLOCK = "consultation"
AUDIENCE = "organs"  # of an item and of the letters about it: posts of the inspected side are in none of them
_ITEM = "consultation_item"


@dataclass(frozen=True, slots=True)
class Present:
    """Who sat there for one organ: the body, and the name and title of that day, in commitments."""

    body: str
    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(Subject):
    """``about`` is the organisation that it is about, where it is about one; ``bodies`` are the organs that met, each
    once; ``items`` what was asked of them, in the order in which it was asked."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("heading", "minutes", "conclusion")

    round: str | None = None
    about: str | None = None
    findings: tuple[str, ...] = ()
    day: str
    place: str
    bodies: tuple[str, ...]
    attendance: tuple[Present, ...]
    heading: str
    minutes: str
    files: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    conclusion: str | None = None
    concluded_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationItem(Subject):
    """``organisation`` is the body that owes the answer, as in all that letters are sent for; ``bodies`` are the organs
    of its consultation, which read it. ``answer`` and ``return_reason`` are those of the newest round."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("text",)

    consultation: str
    organisation: str
    about: str | None = None
    round: str | None = None
    bodies: tuple[str, ...]
    text: str
    answer: str | None = None
    files: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    answered_date: str | None = None
    return_reason: str | None = None
    returns: int = 0


def organs_meet(at: Situation) -> Mapping[str, Any] | None:
    """Two organs or more meet, and the organisation that they speak about is none of them."""
    bodies = {each["body"] for each in at.given["attendance"]}
    return None if len(bodies) > 1 and at.given.get("about") not in bodies else {"bodies": len(bodies)}


def findings_are_of_what_it_is_about(at: Situation) -> Mapping[str, Any] | None:
    """Findings are those of its round and of the organisation that it is about, each once."""
    named = at.given.get("findings", ())
    place = at.given.get("round"), at.given.get("about")
    fits = [(at.bundle[each].round, at.bundle[each].organisation) == place for each in named]
    return None if all(fits) and len(named) == len(set(named)) else {"findings": len(named), "known": sum(fits)}


def items_are_asked_of_the_organs(at: Situation) -> Mapping[str, Any] | None:
    """Each item is asked of an organ that met, by a day that is still to come, and is a new one."""
    met = at.subject.bodies if at.subject is not None else [each["body"] for each in at.given["attendance"]]
    rows = at.given.get("items", ())
    fresh = {each["id"] for each in rows if each["id"] not in at.bundle}
    fits = [each["organisation"] in met and each["due_date"] > at.on for each in rows]
    return None if all(fits) and len(fresh) == len(rows) else {"items": len(rows), "known": sum(fits)}


def items_are_settled(at: Situation) -> Mapping[str, Any] | None:
    """A consultation is concluded once nothing that it asked for is open."""
    unsettled = sum(at.bundle[each].state in UNSETTLED for each in at.subject.items)
    return {"items": unsettled} if unsettled else None


def born(taken: Taken, bundle: Bundle) -> Consultation:
    """This function will make the consultation of its birth act."""
    given = taken.given
    attendance = tuple(
        Present(each["body"], each["name"]["text"], each["title"]["text"] if "title" in each else None)
        for each in given["attendance"]
    )
    return Consultation(
        id=taken.subjects[0][1],
        site=taken.site,
        state="recorded",
        round=given.get("round"),
        about=given.get("about"),
        findings=tuple(given.get("findings", ())),
        day=given["day"],
        place=given["place"]["text"],
        bodies=tuple(dict.fromkeys(each.body for each in attendance)),
        attendance=attendance,
        heading=given["heading"]["text"],
        minutes=given["minutes"]["text"],
        files=_files(taken),
    )


def _files(taken: Taken) -> tuple[str, ...]:
    return tuple(each["file"] for each in taken.given.get("files", ()))


def asked(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will make the items, each with a clock of its own."""
    before = taken.subject
    made = tuple(_item(taken, each) for each in taken.given.get("items", ()))
    return (replace(before, items=(*before.items, *(each.id for each in made))), *made)


def _item(taken: Taken, row: Mapping[str, Any]) -> ConsultationItem:
    due = row["due_date"]
    return ConsultationItem(
        id=row["id"],
        site=taken.site,
        state="asked",
        label=taken.subject.label,
        audience=AUDIENCE,
        consultation=taken.subject.id,
        organisation=row["organisation"],
        about=taken.subject.about,
        round=taken.subject.round,
        bodies=taken.subject.bodies,
        text=row["text"]["text"],
        clocks=(Clock(CLOCK, taken.on, due, due),),
    )


def concluded(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    conclusion = taken.given["conclusion"]["text"]
    return (replace(taken.subject, conclusion=conclusion, concluded_date=taken.on),)


def answered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the answer and everybody who ever gave one."""
    item = taken.subject
    changed = replace(
        item,
        answer=taken.given["answer"]["text"],
        files=_files(taken),
        answered_by=tuple(dict.fromkeys((*item.answered_by, *taken.participants))),
        answered_date=taken.on,
        return_reason=None,
    )
    return (changed,)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will send an answer back with its reason and a new date."""
    item, due = taken.subject, taken.given["due_date"]
    clocks = (*item.clocks, Clock(CLOCK, taken.on, due, due))
    reason = taken.given["reason"]["text"]
    return (replace(item, return_reason=reason, returns=item.returns + 1, clocks=clocks),)


_ATTENDANCE = Field(
    "attendance",
    FieldKind.ROWS,
    columns=(
        Field("body", FieldKind.SUBJECT, of="body"),
        Field("name", FieldKind.LINE),
        Field("title", FieldKind.LINE, required=False),
    ),
)
_ITEMS = (
    Field("id", FieldKind.ACT),
    Field("organisation", FieldKind.SUBJECT, of="body"),
    Field("text", FieldKind.TEXT),
    Field("due_date", FieldKind.DATE),
)
ACTS = (
    ActRow(
        "record",
        "consultation",
        (),
        "recorded",
        birth=True,
        given=(
            Field("heading", FieldKind.LINE),
            Field("day", FieldKind.DATE),
            Field("place", FieldKind.LINE),
            Field("round", FieldKind.SUBJECT, required=False, of="round"),
            Field("about", FieldKind.SUBJECT, required=False, of="body"),
            Field("findings", FieldKind.SUBJECT, required=False, of="finding", many=True),
            _ATTENDANCE,
            Field("minutes", FieldKind.TEXT),
            Field("items", FieldKind.ROWS, required=False, columns=_ITEMS),
            common.FILES,
        ),
        needs=(
            day_has_come,
            organs_meet,
            findings_are_of_what_it_is_about,
            findings_are_released,
            items_are_asked_of_the_organs,
        ),
        effect=asked,
        births=(("items.id", _ITEM),),
        moves=((_ITEM, "", "asked"),),
        about=("given.findings",),
    ),
    ActRow(
        "ask",
        "consultation",
        ("recorded",),
        None,
        given=(Field("items", FieldKind.ROWS, columns=_ITEMS), common.NOTE),
        needs=(items_are_asked_of_the_organs,),
        effect=asked,
        births=(("items.id", _ITEM),),
        moves=((_ITEM, "", "asked"),),
    ),
    ActRow(
        "conclude",
        "consultation",
        ("recorded",),
        "concluded",
        given=(Field("conclusion", FieldKind.TEXT), common.FILES),
        foreseen=(items_are_settled,),
        effect=concluded,
        reads=("items",),
    ),
)
ITEM_ACTS = (
    ActRow(
        "answer",
        _ITEM,
        UNANSWERED,
        "answered",
        given=(Field("answer", FieldKind.TEXT), common.FILES),
        effect=answered,
        stops=(CLOCK,),
    ),
    ActRow("accept", _ITEM, ("answered",), "accepted", given=(common.NOTE,)),
    ActRow(
        "return",
        _ITEM,
        ("answered",),
        "returned",
        given=(common.REASON, Field("due_date", FieldKind.DATE)),
        needs=(common.due_date_is_in_the_future,),
        effect=returned,
    ),
    ActRow("withdraw", _ITEM, UNSETTLED, "withdrawn", given=(common.REASON,), stops=(CLOCK,)),
)
KIND = Kind(
    "consultation",
    Consultation,
    (*ACTS, *common.acts("consultation", STATES), common.text_correction("consultation", STATES)),
    references={"round": "round", "about": "body", "findings": "finding", "bodies": "body", "items": _ITEM},
    states=STATES,
    open_states=STATES[:1],
    birth=born,
)
ITEM_KIND = Kind(
    _ITEM,
    ConsultationItem,
    (*ITEM_ACTS, *common.acts(_ITEM, ITEM_STATES), common.text_correction(_ITEM, ITEM_STATES)),
    references={
        "consultation": "consultation",
        "organisation": "body",
        "about": "body",
        "round": "round",
        "bodies": "body",
    },
    states=ITEM_STATES,
    open_states=UNSETTLED,
)
