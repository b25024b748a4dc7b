"""The meetings keep what is drawn from the centralised meeting: the sheet that people sign, and the minutes."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from huiyin.kernel.meeting import Meeting
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import printed
from huiyin.record.queries.subjects import Found


def attendance(reader: Reader, found: Found) -> Drawn:
    """This function will draw the attendance sheet: who was there, or, before it is held, whom to expect."""
    meeting: Meeting = found.facts
    reader.open("meeting", meeting, [meeting.place, *_attending(meeting)])
    present = _present(reader, meeting) if meeting.attendance else _expected(reader, meeting)
    return reader.drawn("attendance_sheet", found, {**_when(reader, meeting), "present": present})


def minutes(reader: Reader, found: Found) -> Drawn:
    """This function will draw the minutes: agenda, what was said, the requirements issued there, who was there."""
    meeting: Meeting = found.facts
    agenda = [text for each in meeting.agenda for text in (each.heading, each.text, each.speaker)]
    reader.open(
        "meeting",
        meeting,
        [meeting.place, meeting.chair, meeting.recorder, meeting.minutes, *agenda, *_attending(meeting)],
    )
    issued = printed.of_round(reader.actor, "requirement", round_id=meeting.round, meeting=meeting.id, state="issued")
    for each in issued:
        reader.open("requirement", each.facts, [each.facts.heading, each.facts.text])
    values = {
        **_when(reader, meeting),
        "agenda": [
            {
                "title": _spoken(reader, reader.text(each.heading), reader.text(each.speaker)),
                "text": reader.text(each.text),
            }
            for each in meeting.agenda
        ],
        "chair": reader.text(meeting.chair),
        "recorder": reader.text(meeting.recorder),
        "minutes": reader.text(meeting.minutes),
        "decisions": [
            {"text": f"{reader.text(each.facts.heading)}\n{reader.text(each.facts.text)}"} for each in issued
        ],
        "present": _present(reader, meeting),
    }
    return reader.drawn("meeting_minutes", found, values)


def moment(written: str, starts: str | None) -> datetime.date:
    """This function will give when something is held, in the installation's zone; the day where no hour is set."""
    return datetime.date.fromisoformat(written) if starts is None else at_hour(written, starts)


def at_hour(written: str, hour: str) -> datetime.datetime:
    """This function will give the moment of an hour, ``09:30``, on a day in the installation's zone."""
    zone = timezone.get_default_timezone()
    return datetime.datetime.combine(datetime.date.fromisoformat(written), datetime.time.fromisoformat(hour), zone)


def _when(reader: Reader, meeting: Meeting) -> dict[str, Any]:
    title = reader.round_title(meeting.round)
    return {
        "meeting": reader.say("drawn-meeting", round=title),
        "held_at": moment(meeting.day, meeting.starts),
        "place": reader.text(meeting.place),
        "date": day(meeting.day),
    }


def _spoken(reader: Reader, heading: str, speaker: str) -> str:
    return reader.say("drawn-agenda-item", heading=heading, speaker=speaker) if speaker else heading


def _attending(meeting: Meeting) -> list[str | None]:
    return [text for each in meeting.attendance for text in (each.name, each.title)]


def _present(reader: Reader, meeting: Meeting) -> list[Mapping[str, Any]]:
    """This function will list who was expected, those whose name the asker may read: it is no directory (attack 24)."""
    people = reader.persons([each.person for each in meeting.attendance])
    bodies = reader.bodies([each.body for each in meeting.attendance])
    rows: list[Mapping[str, Any]] = []
    for each in meeting.attendance:
        name = people.get(each.person or "") or reader.text(each.name)
        if name:
            presence = "" if each.presence == "present" else reader.say(f"choice-presence-{each.presence}")
            body = bodies.get(each.body or "", "")
            rows.append({"body": body, "name": name, "post": reader.text(each.title), "note": presence})
    return rows


def _expected(reader: Reader, meeting: Meeting) -> list[Mapping[str, Any]]:
    """This function will list the organisations inspected in the round, with their principals, to be signed in."""
    inspections = printed.of_round(reader.actor, "inspection", round_id=meeting.round)
    organisations = list(dict.fromkeys(each.facts.organisation for each in inspections))
    bodies, principals = reader.bodies(organisations), printed.principals(reader.actor, organisations)
    rows: list[Mapping[str, Any]] = []
    for each in organisations:
        held = principals.get(each)
        name = reader.called(held.person_name, held.person_name_en) if held else ""
        post = reader.post(held.post_kind, held.title) if held else ""
        rows.append({"body": bodies.get(each, ""), "name": name, "post": post})
    return rows
