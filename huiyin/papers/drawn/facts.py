"""The facts keep what is drawn from a finding: the sheet with which its facts are put to the organisation."""

from django.utils import timezone

from huiyin import texts as words
from huiyin.kernel.finding import Finding
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import printed, subjects
from huiyin.record.queries.subjects import Found

CLOCK = "facts_reply"


def sheet(reader: Reader, found: Found) -> Drawn:
    """This function will draw the fact sheet: the facts as they were put, and the reply that was recorded.

    The working paper behind them stays with the team.
    """
    finding: Finding = found.facts
    told = printed.told(reader.actor, "finding", subject=finding.id, acts=("finding.put_facts", "finding.record_reply"))
    put = next((each for each in told[::-1] if each.act == "finding.put_facts"), None)
    replied = next((each for each in told[::-1] if each.act == "finding.record_reply"), None)
    texts = {
        name: next((part for part in (line.texts if line else ()) if part.name == name), None)
        for line, name in ((put, "fact_sheet"), (replied, "note"))
    }
    reader.keep(("finding", finding.id), [each for each in texts.values() if each is not None])
    as_put, note = ((shown.text if shown is not None else "") for shown in texts.values())
    own = (finding.statement, *finding.manifestations)
    number = finding.working_paper_number
    reader.open("finding", finding, [*own, number])
    reply = [reader.say(f"choice-reply-{finding.reply}")] if finding.reply else []
    inspection = subjects.of_kinds(reader.actor, [("inspection", finding.inspection)] if finding.inspection else [])
    team = [each.team for each in inspection.values()]
    bodies = reader.bodies([finding.organisation, *team])
    handlers = finding.handlers or finding.drafted_by[:1]
    people = reader.persons(handlers)
    clock = next((each for each in finding.clocks if each.name == CLOCK), None)
    values = {
        "organisation": bodies.get(finding.organisation, ""),
        "round": reader.round_title(finding.round),
        "team": "".join(bodies.get(each, "") for each in team),
        "handlers": words.listed([people[each] for each in handlers if each in people],
                                 language=reader.asker.language),
        "put_on": timezone.localtime(put.performed_at).date() if put else None,
        "reply_by": day(clock.due_date) if clock else None,
        "opening": as_put,
        "facts": [
            {
                "statement": "\n".join(reader.text(each) for each in own),
                "amount": words.number(finding.amount) if finding.amount is not None else "",
                "period": _period(reader, finding),
                "working_paper": reader.text(number) or reader.say("drawn-finding-number", number=str(found.number)),
                "reply": "\n".join([*reply, *([note] if note else [])]),
            }
        ],
    }  # fmt: skip
    return reader.drawn("fact_sheet", found, values)


def _period(reader: Reader, finding: Finding) -> str:
    """This function will say of which time the finding tells, as far as it is known."""
    begins, ends = finding.period_from, finding.period_until
    if begins is None and ends is None:
        return ""
    which = "both" if begins and ends else "from" if begins else "until"
    return reader.say("drawn-period", which=which, from_date=begins or "", until_date=ends or "")
