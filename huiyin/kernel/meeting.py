"""The centralised feedback meeting (集中反馈会): its agenda, who attended in which title, its minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, timetable
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import UNDERNEATH, Field, FieldKind
from huiyin.kernel.round import feedback_has_begun
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("called", "held", "minuted", "cancelled")
ITEMS = ("directive", "common_problems", "arrangements", "speech")
PRESENCE = ("present", "absent", "excused")


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item: what it is, its heading, what is said, who speaks. Texts are commitments. ``findings`` are those that a
    common problem was found in: they lie underneath, and the office and the leading group alone read them (M6)."""

    item: str
    heading: str
    text: str | None = None
    speaker: str | None = None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """One who was expected: a known person or a name, the body they came for, their title of that day."""

    presence: str
    title: str
    person: str | None = None
    name: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Subject):
    """``day`` is when it is to be held, and when it was, once it was held; ``chair`` and ``recorder`` are the names of
    who led it and who took the minutes."""

    round: str
    day: str
    starts: str | None = None
    place: str
    agenda: tuple[AgendaItem, ...]
    attendance: tuple[Attendance, ...] = ()
    chair: str | None = None
    recorder: str | None = None
    minutes: str | None = None
    files: tuple[str, ...] = ()


def attendance_names_people(at: Situation) -> Mapping[str, Any] | None:
    """Every row of an attendance is a known person or a written name, and nobody stands there twice."""
    rows = at.given["attendance"]
    nameless = sum("person" not in each and "name" not in each for each in rows)
    named = [each["person"] for each in rows if "person" in each]
    twice = len(named) - len(set(named))
    return {"nameless": nameless, "twice": twice} if nameless or twice else None


def common_problems_name_their_findings(at: Situation) -> Mapping[str, Any] | None:
    """Only a common problem has findings underneath, each once and of the round of the meeting."""
    round_ = at.given["round"] if at.subject is None else at.subject.round
    barred = 0
    for row in at.given["agenda"]:
        named = row.get("findings", ())
        others = sum(at.bundle[each].round != round_ for each in named)
        barred += others + len(named) - len(set(named)) + (len(named) if row["item"] != "common_problems" else 0)
    return {"findings": barred} if barred else None


def day_has_come(at: Situation) -> Mapping[str, Any] | None:
    return None if at.given["day"] <= at.on else {"date": at.given["day"]}


def born(taken: Taken, bundle: Bundle) -> Meeting:
    """This function will make the meeting of its birth act."""
    given = taken.given
    return Meeting(
        id=taken.subjects[0][1],
        site=taken.site,
        state="called",
        round=given["round"],
        day=given["day"],
        starts=given.get("starts"),
        place=given["place"]["text"],
        agenda=_agenda(given),
        files=_files(given),
    )


def _text(row: Mapping[str, Any], name: str) -> str | None:
    return row[name]["text"] if name in row else None


def _agenda(given: Mapping[str, Any]) -> tuple[AgendaItem, ...]:
    return tuple(
        AgendaItem(
            each["item"],
            each["heading"]["text"],
            _text(each, "text"),
            _text(each, "speaker"),
            tuple(each.get("findings", ())),
        )
        for each in given["agenda"]
    )


def _files(given: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(each["file"] for each in given.get("files", ()))


def agenda_changed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put another agenda, and another day or place where they are given."""
    before, given = taken.subject, taken.given
    return (
        replace(
            before,
            agenda=_agenda(given),
            day=given.get("day", before.day),
            starts=given.get("starts", before.starts),
            place=_text(given, "place") or before.place,
        ),
    )


def held(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the day and who attended."""
    attendance = tuple(
        Attendance(each["presence"], each["title"]["text"], each.get("person"), _text(each, "name"), each.get("body"))
        for each in taken.given["attendance"]
    )
    files = (*taken.subject.files, *_files(taken.given))
    given = taken.given
    named = {"chair": _text(given, "chair"), "recorder": _text(given, "recorder")}
    return (replace(taken.subject, day=given["day"], attendance=attendance, files=files, **named),)


def minuted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the minutes."""
    files = (*taken.subject.files, *_files(taken.given))
    return (replace(taken.subject, minutes=taken.given["minutes"]["text"], files=files),)


_AGENDA = Field(
    "agenda",
    FieldKind.ROWS,
    columns=(
        Field("item", FieldKind.CHOICE, choices=ITEMS),
        Field("heading", FieldKind.LINE),
        Field("text", FieldKind.TEXT, required=False),
        Field("speaker", FieldKind.LINE, required=False),
        Field("findings", FieldKind.SUBJECT, of="finding", many=True, required=False, audience=UNDERNEATH),
    ),
)
# Who came, and in which title, is no directory for those who were inspected.
_ATTENDANCE = Field(
    "attendance",
    FieldKind.ROWS,
    columns=(
        Field("person", FieldKind.SUBJECT, of="person", required=False),
        Field("name", FieldKind.LINE, required=False, audience="office"),
        Field("body", FieldKind.SUBJECT, of="body", required=False),
        Field("title", FieldKind.LINE, audience="office"),
        Field("presence", FieldKind.CHOICE, choices=PRESENCE),
    ),
)
_LED = tuple(Field(name, FieldKind.LINE, required=False, audience="office") for name in ("chair", "recorder"))
ACTS = (
    ActRow(
        "call",
        "meeting",
        (),
        "called",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("day", FieldKind.DATE),
            Field("starts", FieldKind.TIME, required=False),
            Field("place", FieldKind.LINE),
            _AGENDA,
            common.FILES,
            *timetable.FIELDS,
        ),
        needs=(common_problems_name_their_findings, timetable.nothing_else_is_then),
    ),
    ActRow(
        "change_agenda",
        "meeting",
        ("called",),
        None,
        given=(
            _AGENDA,
            Field("day", FieldKind.DATE, required=False),
            Field("starts", FieldKind.TIME, required=False),
            Field("place", FieldKind.LINE, required=False),
            common.REASON,
            *timetable.FIELDS,
        ),
        needs=(common_problems_name_their_findings, timetable.nothing_else_is_then),
        effect=agenda_changed,
        reads=("round",),
    ),
    ActRow(
        "hold",
        "meeting",
        ("called",),
        "held",
        stated="attendance",
        given=(Field("day", FieldKind.DATE), *_LED, _ATTENDANCE, common.FILES),
        needs=(feedback_has_begun, day_has_come, attendance_names_people),
        effect=held,
        reads=("round",),
    ),
    ActRow(
        "adopt_minutes",
        "meeting",
        ("held",),
        "minuted",
        given=(Field("minutes", FieldKind.TEXT, audience="office"), common.FILES),
        effect=minuted,
    ),
    ActRow("cancel", "meeting", ("called",), "cancelled", given=(common.REASON,)),
)
KIND = Kind(
    "meeting",
    Meeting,
    (*ACTS, *common.acts("meeting", STATES)),
    references={"round": "round"},
    states=STATES,
    open_states=("called", "held"),
    birth=born,
)
