"""The calendars keep what is drawn from a round for a calendar: meeting and sessions, as far as one sees them."""

from collections.abc import Mapping
from dataclasses import dataclass

from huiyin.kernel import common
from huiyin.papers.drawn import meetings
from huiyin.papers.drawn.reader import Asker, Reader, Subject
from huiyin.papers.printed.event import Event
from huiyin.record.queries import printed, subjects
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import RESTRICTED_LABEL, Shown


@dataclass(frozen=True, slots=True)
class DrawnCalendar:
    """Appointments under a name; ``read`` are the texts in them, by the subject they belong to."""

    name: str
    events: tuple[Event, ...]
    restricted: bool
    read: Mapping[Subject, tuple[Shown, ...]]


def of_round(asker: Asker, *, number: int) -> DrawnCalendar:
    """This function will draw the calendar of a round. What was called off is told too, so that calendars drop it.

    :raises Refused: not_found.
    """
    reader = Reader(asker)
    found = subjects.by_number(asker.actor, "round", number=number)
    called = printed.of_round(asker.actor, "meeting", round_id=found.facts.id)
    held = printed.of_round(asker.actor, "session", round_id=found.facts.id)
    for each in (*called, *held):
        reader.open(each.kind, each.facts, [each.facts.place])
    bodies = reader.bodies([each.facts.organisation for each in held])
    title = reader.round_title(found.facts.id)
    events = [_meeting(reader, each, title=title) for each in called]
    events += [_session(reader, each, organisation=bodies.get(each.facts.organisation, "")) for each in held]
    drawn = reader.drawn("calendar", found, {})
    return DrawnCalendar(
        reader.say("drawn-calendar", round=title), tuple(events), drawn.label >= RESTRICTED_LABEL, drawn.read
    )


def _meeting(reader: Reader, found: Found, *, title: str) -> Event:
    facts = found.facts
    return Event(
        subject=facts.id,
        title=reader.say("drawn-meeting", round=title),
        starts_at=meetings.moment(facts.day, facts.starts),
        ends_at=None,
        sequence=facts.version,
        place=reader.text(facts.place),
        cancelled=facts.state in ("cancelled", common.ANNULLED),
    )


def _session(reader: Reader, found: Found, *, organisation: str) -> Event:
    facts = found.facts
    return Event(
        subject=facts.id,
        title=reader.say("drawn-session", organisation=organisation),
        starts_at=meetings.moment(facts.day, facts.starts),
        ends_at=meetings.at_hour(facts.day, facts.ends),
        sequence=facts.version,
        place=reader.text(facts.place),
        cancelled=facts.state in ("cancelled", common.ANNULLED),
    )
