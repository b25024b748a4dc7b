"""The reports keep what is drawn from an organisation's report: its text, the figures frozen with it, the pledge."""

from typing import Any

from django.utils import timezone

from huiyin.kernel import figures
from huiyin.kernel.report import Report
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import history
from huiyin.record.queries.history import Told
from huiyin.record.queries.subjects import Found

_SIGNED = ("report.sign", "report.sign_again")


def report(reader: Reader, found: Found) -> Drawn:
    """This function will draw a report as it was signed last."""
    facts: Report = found.facts
    reader.open("report", facts, [facts.text])
    bodies = reader.bodies([facts.organisation, facts.issuer])
    issuer = bodies.get(facts.issuer, "")
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
        **_signer(reader, _signed_last(reader, facts)),
        "figures": [_figure(reader, each) for each in facts.figures if each.code not in ages and each.denominator],
        "digest": facts.text,
    }
    return reader.drawn(f"{facts.report_kind}_report", found, values)


def _signed_last(reader: Reader, facts: Report) -> Told | None:
    """This function will find the line by which the report that is printed was signed: the newest."""
    told = history.of_subject(reader.actor, facts.id, as_of=reader.asker.line)
    return next((each for each in told if each.act in _SIGNED), None)


def _signer(reader: Reader, told: Told | None) -> dict[str, Any]:
    """This function will name who signed, in which post and on which day; a stand-in is named as one."""
    if told is None:
        return {"signer": reader.say("drawn-unnamed")}
    capacity = reader.post(told.post_kind, told.post_title) if told.post_kind else ""
    stood_in_for = told.on_behalf_of
    if stood_in_for is not None:
        name = reader.called(stood_in_for.name, stood_in_for.name_en) or reader.say("drawn-unnamed")
        capacity = reader.say("drawn-standing-in", post=capacity, person=name)
    return {
        "signer": reader.called(told.signed_by.name, told.signed_by.name_en) or reader.say("drawn-unnamed"),
        "capacity": capacity,
        "signed_on": timezone.localtime(told.performed_at).date(),
    }


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
