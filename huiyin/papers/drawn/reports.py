"""The reports keep what is drawn from an organisation's report: its text, the figures frozen with it, the pledge."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from huiyin.kernel import figures
from huiyin.kernel.extract import Extract
from huiyin.kernel.report import Report
from huiyin.papers import progress_text
from huiyin.papers.drawn import reported
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import history
from huiyin.record.queries.history import Told
from huiyin.record.queries.subjects import Found

# What a report tells of each finding and measure that it lists.
FINDING = ("finding_no", "problem", "original_due", "due", "state")
MEASURE = ("measure_no", "measure", "findings", "responsible", "original_due", "due", "extensions", "state")
_SIGNED = ("report.sign", "report.sign_again")


def report(reader: Reader, found: Found) -> Drawn:
    """This function will draw a report as it was signed last."""
    facts: Report = found.facts
    reader.open("report", facts, [facts.text])
    told = _signed_last(reader, facts)
    as_of, size = facts.figures[0].as_of, facts.figures[0].journal_size
    bodies = reader.bodies([facts.organisation, facts.issuer])
    issuer = bodies.get(facts.issuer, "")
    ages = {code for code, _ in figures.AGES}
    values = {
        "number": number(reader, facts, issuer=issuer),
        "issuer": issuer,
        "date": day(facts.signed_date),
        "organisation": bodies.get(facts.organisation, ""),
        "round": reader.round_title(facts.round),
        "counted": progress_text.counted(
            facts.figures,
            report_kind=facts.report_kind,
            organisation=bodies.get(facts.organisation, ""),
            as_of=as_of,
            language=reader.asker.language,
            profile=reader.asker.profile,
        ),
        "text": reader.text(facts.text) or reader.say("drawn-unnamed"),
        "as_of": day(as_of),
        "journal_size": size,
        **signer(reader, told),
        **_standing(reader, facts),
        **(_deeds(reader, facts, told) if facts.report_kind == "principal" else {}),
        "figures": [figure(reader, each) for each in facts.figures if each.code not in ages and each.denominator],
        "digest": facts.text,
    }
    return reader.drawn(f"{facts.report_kind}_report", found, values)


def _standing(reader: Reader, facts: Report) -> dict[str, Any]:
    """This function will list findings and measures as they stood when the figures were counted."""
    counted = facts.figures[0]
    day_ = datetime.date.fromisoformat(counted.as_of)
    stands = reported.standing(reader, facts.plan, line=counted.journal_size, day=day_)
    return {
        "findings_listed": reported.rows(stands.findings, FINDING),
        "not_done": reported.rows(stands.not_done, MEASURE),
        "done": reported.rows(stands.done, MEASURE),
    }


def _deeds(reader: Reader, facts: Report, told: Told | None) -> dict[str, Any]:
    """This function will count what the one who signed, or whose post it was, did themself until then."""
    if told is None:
        return {"deeds": []}
    counted = facts.figures[0]
    person = signer_of(told)
    day_ = datetime.date.fromisoformat(counted.as_of)
    own = reported.deeds(
        reader, facts.organisation, round_id=facts.round, person=person, line=counted.journal_size, day=day_
    )
    return {"deeds": reported.deed_rows(reader, own)}


def _signed_last(reader: Reader, facts: Report) -> Told | None:
    """This function will find the line by which the report that is printed was signed: the newest."""
    return signed_last(history.of_subject(reader.actor, facts.id, as_of=reader.asker.line))


def signed_last(told: Iterable[Told]) -> Told | None:
    """This function will find the line by which a report was signed last, in its lines from the newest on."""
    return next((each for each in told if each.act in _SIGNED), None)


def signer_of(told: Told) -> str:
    """This function will give who signed a report, or whose post it is: the acts of that person stand in it."""
    return str((told.on_behalf_of or told.signed_by).person)


def signer(reader: Reader, told: Told | None) -> dict[str, Any]:
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


def number(reader: Reader, facts: Report | Extract, *, issuer: str) -> str:
    """This function will give the number of the issuer under which something was signed, an empty text for none."""
    if facts.serial is None or facts.signed_date is None:
        return ""
    return reader.say("drawn-number", issuer=issuer, year=facts.signed_date[:4], serial=str(facts.serial))


def figure(reader: Reader, each: figures.Figure) -> dict[str, Any]:
    """This function will tell a figure: a rate with its two counts, or a mean of days."""
    name = reader.say(f"figure-{each.code}")
    if each.unit == "days":
        mean = figures.rounded(each.value, digits=1) if each.value is not None else "–"
        return {
            "figure": name,
            "numerator": each.numerator,
            "denominator": each.denominator,
            "share": reader.say("drawn-days", days=mean),
        }
    share = figures.percentage(each)
    return {
        "figure": name,
        "numerator": each.numerator,
        "denominator": each.denominator,
        "share": f"{share} %" if share is not None else "–",
    }
