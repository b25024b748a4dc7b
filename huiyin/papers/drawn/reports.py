"""The reports keep what is drawn from an organisation's report: its text, the figures frozen with it, the pledge."""

from typing import Any

from huiyin.kernel import figures
from huiyin.kernel.report import Report
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries.subjects import Found


def report(reader: Reader, found: Found) -> Drawn:
    """This function will draw a report as it was signed last."""
    facts: Report = found.facts
    reader.open("report", facts, [facts.text])
    bodies = reader.bodies([facts.organisation, facts.issuer])
    issuer = bodies.get(facts.issuer, "")
    people = reader.persons(facts.signed_by[:1])
    ages = {code for code, _ in figures.AGES}
    values = {
        "number": _number(reader, facts, issuer),
        "issuer": issuer,
        "date": day(facts.signed_date),
        "organisation": bodies.get(facts.organisation, ""),
        "round": reader.round_title(facts.round),
        "text": reader.text(facts.text) or reader.say("drawn-unnamed"),
        "as_of": day(facts.figures[0].as_of),
        "journal_size": facts.figures[0].journal_size,
        "principal": people.get(facts.signed_by[0]) or reader.say("drawn-unnamed"),
        "figures": [_figure(reader, each) for each in facts.figures if each.code not in ages and each.denominator],
        "digest": facts.text,
    }
    return reader.drawn(f"{facts.report_kind}_report", found, values)


def _number(reader: Reader, facts: Report, issuer: str) -> str:
    if facts.serial is None:
        return ""
    return reader.say("drawn-number", issuer=issuer, year=facts.signed_date[:4], serial=str(facts.serial))


def _figure(reader: Reader, each: figures.Figure) -> dict[str, Any]:
    name = reader.say(f"figure-{each.code}")
    if each.unit == "days":
        mean = figures.rounded(each.value, digits=1) if each.value is not None else "–"
        return {"figure": name, "share": reader.say("drawn-days", days=mean)}
    share = figures.percentage(each)
    return {
        "figure": name,
        "numerator": each.numerator,
        "denominator": each.denominator,
        "share": f"{share} %" if share is not None else "–",
    }
