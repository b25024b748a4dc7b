"""The page of a centralised feedback meeting."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds
from huiyin.kernel.meeting import PRESENCE, Attendance, Meeting
from huiyin.record import trace, visibility
from huiyin.record.queries import history, names, subjects, texts
from huiyin.record.queries.names import Named
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, papers, rendering, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.meeting import AgendaRow, AttendanceRow, MeetingPage
from huiyin.web.pages.parts import Link, OpenAct, Sentence
from huiyin.web.visits import Request, Visit

_NOBODY = ("", "")
_MOST = 50


def _texts_of(facts: Meeting) -> list[str | None]:
    wanted: list[str | None] = [facts.place, facts.minutes, *facts.files]
    for item in facts.agenda:
        wanted += [item.heading, item.text, item.speaker]
    for each in facts.attendance:
        wanted += [each.title, each.name]
    return wanted


@require_safe
def meeting(request: Request, *, number: int) -> HttpResponse:
    """This function will show one meeting. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "meeting", number=number, as_of=visit.line)
    facts: Meeting = found.facts
    bundle = subjects.reach_of(visit.actor, found)
    rules = showing.rules_of(visit, found, bundle=bundle)
    shown = texts.shown(_texts_of(facts), actor=visit.actor)
    read = trace.note(visit.actor, shown.values(), subject=("meeting", facts.id), at=visit.at, door="web")
    asked, _ = subjects.page(visit.actor, "requirement", condition=Q(meeting=facts.id), size=_MOST, as_of=visit.line)
    beneath = [each for item in facts.agenda for each in item.findings] if visibility.sees_all(visit.actor) else []
    wanted = [("requirement", each.facts.id) for each in asked] + [("finding", each) for each in beneath]
    called = names.called(visit.actor, [("round", facts.round), *wanted])
    hidden = any(shown[each.title].hidden for each in facts.attendance)
    page = MeetingPage(
        frame=framing.frame_of(request, place="feedback", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("meeting"), addresses.listing("meeting")),),
        heading=showing.title_of("meeting", found.number),
        mark=marks.state_mark("meeting", facts.state),
        day=datetime.date.fromisoformat(facts.day),
        starts=facts.starts or "",
        place=shown[facts.place].text,
        round=showing.link_to(visit, called[facts.round]) if facts.round in called else None,
        agenda=_agenda(visit, facts, shown, beneath={each: called[each] for each in beneath if each in called}),
        attendance=() if hidden else _attendance(visit, facts, shown),
        counted=_counted(facts),
        attendance_hidden=hidden,
        minutes=showing.passage(shown[facts.minutes]) if facts.minutes else None,
        files=tuple(showing.file_link(shown[each]) for each in facts.files),
        requirements=tuple(
            showing.link_to(visit, called[each.facts.id])
            for each in sorted(asked, key=lambda one: one.number)
            if each.facts.id in called
        ),
        require=_require(visit, facts),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=rules),
        waiting=waiting.of(visit, found),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=rules),
        history=showing.history_of(visit, history.of_subject(visit.actor, facts.id, as_of=visit.line)),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def _require(visit: Visit, facts: Meeting) -> OpenAct | None:
    """This function will offer to issue a requirement at this meeting, to those who may."""
    row = kinds.ROWS["requirement.issue"]
    if visit.as_of is not None or facts.state == "cancelled" or not showing.may_begin(visit, row):
        return None
    url = f"{addresses.birth(row.code)}?meeting={facts.id}&round={facts.round}"
    return OpenAct(Sentence("web-meeting-require"), url)


def _agenda(
    visit: Visit, facts: Meeting, shown: Mapping[str, Shown], *, beneath: Mapping[str, Named]
) -> tuple[AgendaRow, ...]:
    """This function will lay out the agenda, with the findings ``beneath`` a common problem that may be told."""
    return tuple(
        AgendaRow(
            number=place,
            kind=showing.choice_words("item", each.item, language=visit.language),
            heading=shown[each.heading].text,
            language=shown[each.heading].language or "",
            text=showing.passage(shown[each.text]) if each.text else None,
            speaker=shown[each.speaker].text if each.speaker else "",
            findings=tuple(showing.link_to(visit, beneath[one]) for one in each.findings if one in beneath),
        )
        for place, each in enumerate(facts.agenda, start=1)
    )


def _counted(facts: Meeting) -> Sentence | None:
    """This function will count who came; nothing before it was held."""
    if not facts.attendance:
        return None
    counts: dict[str, Any] = {name: sum(each.presence == name for each in facts.attendance) for name in PRESENCE}
    return Sentence("web-meeting-counted", counts)


def _attendance(visit: Visit, facts: Meeting, shown: Mapping[str, Shown]) -> tuple[AttendanceRow, ...]:
    people = names.visible_persons(visit.actor, {each.person for each in facts.attendance if each.person})
    bodies = names.bodies(visit.actor.site, {each.body for each in facts.attendance if each.body})
    numbers = names.numbers(visit.actor.site, people)

    def row(each: Attendance) -> AttendanceRow:
        known = visit.named(*people.get(each.person or "", _NOBODY))
        return AttendanceRow(
            name=known or (shown[each.name].text if each.name else Sentence("web-meeting-somebody")),
            title=shown[each.title].text,
            mark=marks.state_mark("presence", each.presence),
            body=visit.named(*bodies.get(each.body or "", _NOBODY)),
            url=addresses.subject("person", numbers[each.person][1]) if each.person in people else "",
        )

    order = {name: place for place, name in enumerate(PRESENCE)}
    return tuple(row(each) for each in sorted(facts.attendance, key=lambda one: order[one.presence]))
