"""What else is to take place when a meeting is called or a session scheduled: counted once the act holds its locks, so
that of two who ask at one moment the second is told.
"""

import dataclasses
import datetime
from collections.abc import Iterator
from typing import Any

from huiyin.kernel import act, timetable
from huiyin.kernel.meeting import Meeting
from huiyin.kernel.row import ActRow
from huiyin.kernel.session import Session
from huiyin.kernel.timetable import Slot
from huiyin.record import rows
from huiyin.record.shelf import Shelf

_ACTS = frozenset({"session.schedule", "session.reschedule", "meeting.call", "meeting.change_agenda"})
_OPEN = {"session": ("scheduled", "principal_told", "leadership_told"), "meeting": ("called",)}


def told(call: act.Call, shelf: Shelf, *, subject: Any) -> act.Call:
    """This function will name what is in the way of a time, whatever was sent: two queries, for these acts alone."""
    row = act.row_of(call.act)
    if row.code not in _ACTS:
        return call
    own = {field.name for field in timetable.FIELDS}
    given = {name: value for name, value in call.given.items() if name not in own}
    wanted = _wanted(row, given, call.subject, subject, shelf)
    found = timetable.first_clash(wanted, _others(wanted.day, shelf)) if wanted is not None else None
    if found is not None:
        other, over = found
        shelf.fetch([other.id])
        given |= {"clash_with": other.kind, "clash_number": shelf.held[other.id].number, "clash_over": over}
    return dataclasses.replace(call, given=given)


def _wanted(row: ActRow, given: dict[str, Any], own: str, subject: Any, shelf: Shelf) -> Slot | None:
    """This function will put together what is asked for; None where something is missing or no value at all, which the
    act itself refuses.
    """
    before: dict[str, Any] = {}
    if subject is not None:
        before = {name: getattr(subject, name, None) for name in ("day", "starts", "ends", "round", "chair")}
        before["organisation"] = getattr(subject, "organisation", None)
    elif row.kind == "session":
        inspection = shelf.find("inspection", str(given.get("inspection")))
        if inspection is not None:
            before = {"round": inspection.round, "organisation": inspection.organisation}
    names = ("day", "starts", "round", *(("ends", "chair", "organisation") if row.kind == "session" else ()))
    asked = {name: given.get(name) or before.get(name) for name in names}
    values = {name: value for name, value in asked.items() if isinstance(value, str)}
    if len(values) < len(names) or not _is_a_day(values["day"]):
        return None
    return Slot(kind=row.kind, id=own, **values)


def _is_a_day(value: str) -> bool:
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _others(day: str, shelf: Shelf) -> Iterator[Slot]:
    """This function will give what is to take place on a day, as stored and as a batch has made it meanwhile."""
    found: dict[str, Any] = {}
    for kind, states in _OPEN.items():
        stored = rows.current(kind, shelf.site).filter(state__in=states, day=day).values_list("subject", "facts")
        found.update((str(subject), rows.decode(kind, facts)) for subject, facts in stored)
    made = {key: each for key, each in shelf.facts.items() if isinstance(each, Meeting | Session)}
    for each in {**found, **made}.values():
        slot = _slot(each)
        if slot is not None:
            yield slot


def _slot(facts: Meeting | Session) -> Slot | None:
    if isinstance(facts, Session):
        if facts.state not in _OPEN["session"]:
            return None
        return Slot(
            kind="session",
            id=facts.id,
            round=facts.round,
            day=facts.day,
            starts=facts.starts,
            ends=facts.ends,
            chair=facts.chair,
            organisation=facts.organisation,
        )
    if facts.state not in _OPEN["meeting"] or facts.starts is None:
        return None
    return Slot(kind="meeting", id=facts.id, round=facts.round, day=facts.day, starts=facts.starts)
