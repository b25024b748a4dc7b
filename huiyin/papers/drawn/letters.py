"""The letters keep what is drawn from a letter: its text as it was frozen, and to whom it went."""

from typing import Any

from huiyin.kernel.letter import APART, Addressee, Letter
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries.subjects import Found


def letter(reader: Reader, found: Found) -> Drawn:
    """This function will draw a letter in the language of the paper, as it went out: it is written in both.

    Of people whom the asker may not know, the post alone is named.
    """
    facts: Letter = found.facts
    english = reader.asker.language == "en" and facts.text_en is not None
    text = facts.text_en if english else facts.text
    reader.open("letter", facts, [text])
    bodies = reader.bodies([facts.organisation, facts.issuer, *(each.body for each in facts.addressees)])
    people = reader.persons([each.person for each in facts.addressees])
    issuer = bodies.get(facts.issuer, "")
    values: dict[str, Any] = {
        "number": _number(reader, facts, issuer=issuer),
        "issuer": issuer,
        "date": day(facts.issued_date),
        "organisation": bodies.get(facts.organisation, ""),
        "addressee": bodies.get(facts.organisation, "") or reader.say("drawn-unnamed"),
        "text": reader.text(text) or reader.say("drawn-unnamed"),
        "goes_to": [_to(reader, each, bodies=bodies, people=people) for each in facts.addressees],
        "digest": text,
    }
    return reader.drawn("supervision_letter", found, values)


def _number(reader: Reader, facts: Letter, *, issuer: str) -> str:
    code = {each: f"drawn-number-{audience}" for audience, each in APART.items()}.get(facts.series, "drawn-number")
    return reader.say(code, issuer=issuer, year=facts.issued_date[:4], serial=str(facts.serial or ""))


def _to(reader: Reader, each: Addressee, *, bodies: dict[str, str], people: dict[str, str]) -> dict[str, str]:
    return {
        "body": bodies.get(each.body, ""),
        "name": people.get(each.person, ""),
        "post": reader.post(each.post_kind),
    }
