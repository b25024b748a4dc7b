"""The consultations keep what is drawn from a consultation: its minutes, with what was asked, of whom, and answered."""

from typing import Any

from huiyin.kernel.consultation import Consultation
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found


def minutes(reader: Reader, found: Found) -> Drawn:
    """This function will draw the minutes of a consultation as it stands: who was there, what was said and asked."""
    facts: Consultation = found.facts
    present = [text for each in facts.attendance for text in (each.name, each.title)]
    reader.open("consultation", facts, [facts.heading, facts.place, facts.minutes, facts.conclusion, *present])
    known = subjects.several(reader.actor, "consultation_item", subjects=facts.items)
    items = [known[each].facts for each in facts.items if each in known]
    for each in items:
        reader.open("consultation_item", each, [each.text, each.answer])
    bodies = reader.bodies([facts.about, *facts.bodies, *(each.organisation for each in items)])
    values: dict[str, Any] = {
        "heading": reader.text(facts.heading) or reader.say("drawn-unnamed"),
        "held_on": day(facts.day),
        "place": reader.text(facts.place),
        "about": bodies.get(facts.about or "", ""),
        "round": reader.round_title(facts.round) if facts.round else "",
        "minutes": reader.text(facts.minutes),
        "asked": [_asked(reader, each, bodies=bodies) for each in items],
        "conclusion": reader.text(facts.conclusion) or reader.say("drawn-consultation-open"),
        "present": [
            {"body": bodies.get(each.body, ""), "name": reader.text(each.name), "post": reader.text(each.title)}
            for each in facts.attendance
        ],
        "date": day(facts.concluded_date or facts.day),
    }
    return reader.drawn("consultation_minutes", found, values)


def _asked(reader: Reader, item: Any, *, bodies: dict[str, str]) -> dict[str, Any]:
    clock = item.clock("consultation")
    return {
        "text": reader.text(item.text) or reader.say("drawn-unnamed"),
        "owed_by": bodies.get(item.organisation, ""),
        "due": day(clock.due_date),
        "state": reader.say(f"state-consultation_item-{item.state}"),
        "answer": reader.text(item.answer),
    }
