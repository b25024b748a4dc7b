"""The calendar file keeps how meetings and sessions leave the house as iCalendar (RFC 5545)."""

import datetime
import zoneinfo
from collections.abc import Sequence
from typing import Any

import icalendar

from huiyin.papers.printed import values
from huiyin.papers.printed.event import Event

_PRODUCT = "-//Huiyin//Feedback//EN"


def make(events: Sequence[Event], *, site: str, at: datetime.datetime, name: str, restricted: bool = False) -> bytes:
    """This function will write a calendar named ``name``. ``site`` makes the ids unique beyond this installation.

    Each zone that is used is described in the file, for calendars that do not know its name.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", values.clean(name))
    for each in sorted(events, key=lambda event: (event.starts_at.isoformat(), event.subject)):
        calendar.add_component(_event(each, site=site, at=at, restricted=restricted))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def event_of(spoken: dict[str, Any]) -> Event:
    """This function will read an appointment as the press gets it: its zone by name, if it had one."""
    plain = {name: value for name, value in spoken.items() if name != "zone"}
    if spoken["zone"]:
        zone = zoneinfo.ZoneInfo(spoken["zone"])
        plain |= {name: plain[name].astimezone(zone) for name in ("starts_at", "ends_at") if plain[name] is not None}
    return Event(**plain)


def _event(event: Event, *, site: str, at: datetime.datetime, restricted: bool) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", f"{event.subject}@{site}")
    made.add("dtstamp", at.astimezone(datetime.UTC))
    made.add("sequence", event.sequence)
    made.add("dtstart", event.starts_at)
    if event.ends_at is not None:
        made.add("dtend", event.ends_at)
    made.add("summary", values.clean(event.title))
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("class", "CONFIDENTIAL" if restricted else "PRIVATE")
    if event.place:
        made.add("location", values.clean(event.place))
    if event.text:
        made.add("description", values.clean(event.text))
    return made
