"""Meetings and sessions as iCalendar, read again."""

from __future__ import annotations

import datetime
import zoneinfo

import icalendar

from huiyin.papers.printed import calendar_file, ordered
from huiyin.papers.printed.event import Event

SHANGHAI = zoneinfo.ZoneInfo("Asia/Shanghai")
AT = datetime.datetime(2026, 3, 20, 9, tzinfo=SHANGHAI)
MEETING = Event(
    subject="0195f2aa-0000-7000-8000-000000000001",
    title="集中反馈会，第一轮；含𠮷字" + "长" * 80,
    starts_at=datetime.datetime(2026, 3, 25, 9, tzinfo=SHANGHAI),
    ends_at=datetime.datetime(2026, 3, 25, 11, tzinfo=SHANGHAI),
    place="市委办公楼二楼会议室",
    text="第一行\n第二行, with a comma; and more",
)
SESSION = Event(
    subject="0195f2aa-0000-7000-8000-000000000002",
    title="One-to-one session",
    starts_at=datetime.datetime(2026, 3, 26, 14, tzinfo=SHANGHAI),
    ends_at=datetime.datetime(2026, 3, 26, 15, tzinfo=SHANGHAI),
    sequence=2,
    cancelled=True,
)


def read(content: bytes) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content)
    return {str(each["uid"]): each for each in calendar.walk("VEVENT")}


def made() -> bytes:
    return calendar_file.make([SESSION, MEETING], site="haichuan", at=AT, name="第一轮反馈", restricted=True)


def test_what_is_written_is_read_again() -> None:
    meeting = read(made())[f"{MEETING.subject}@haichuan"]
    assert str(meeting["summary"]) == MEETING.title
    assert str(meeting["description"]) == MEETING.text
    assert str(meeting["location"]) == MEETING.place
    assert meeting["dtstart"].dt == MEETING.starts_at
    assert meeting["dtend"].dt - meeting["dtstart"].dt == datetime.timedelta(hours=2)
    assert meeting["dtstamp"].dt == AT
    assert (str(meeting["status"]), int(meeting["sequence"]), str(meeting["class"])) == ("CONFIRMED", 0, "CONFIDENTIAL")


def test_a_cancelled_session_replaces_the_one_before() -> None:
    session = read(made())[f"{SESSION.subject}@haichuan"]
    assert (str(session["status"]), int(session["sequence"])) == ("CANCELLED", 2)


def test_a_day_without_an_hour_takes_the_day_and_no_end_is_made_up() -> None:
    day = Event(subject="a", title="A day", starts_at=datetime.date(2026, 3, 25), ends_at=None)
    hour = Event(subject="b", title="An hour", starts_at=MEETING.starts_at, ends_at=None)
    spoken = [ordered.read(ordered.written(each.spoken())) for each in (day, hour)]
    made = calendar_file.make([calendar_file.event_of(each) for each in spoken], site="s", at=AT, name="Days")
    found = read(made)
    assert found["a@s"]["dtstart"].dt == day.starts_at
    assert found["b@s"]["dtstart"].dt == hour.starts_at
    assert not any("dtend" in each for each in found.values())


def test_lines_are_short_and_the_zone_is_described() -> None:
    content = made()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"BEGIN:VTIMEZONE" in content and b"TZID:Asia/Shanghai" in content


def test_an_event_comes_through_the_press_as_it_went_in() -> None:
    assert calendar_file.event_of(MEETING.spoken()) == MEETING
    fixed = datetime.timezone(datetime.timedelta(hours=8))
    other = Event("x", "y", datetime.datetime(2026, 1, 1, tzinfo=fixed), datetime.datetime(2026, 1, 2, tzinfo=fixed))
    assert calendar_file.event_of(other.spoken()) == other
