"""The public keeps what is drawn from a notice: its text as approved or published, and of released wordings only."""

from huiyin.kernel.notice import Notice
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn.opinions import titled
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import RESTRICTED_LABEL

STATES = ("approved", "published")


def notice(reader: Reader, found: Found) -> Drawn:
    """This function will draw a notice: what was published as it was, what waits for that as long as it may go out.

    What is published for all to read bears no handling label, unless it is a restricted one.

    :raises Refused: notice_wordings_unreleased, for an approved text with a wording that was rewritten since.
    """
    facts: Notice = found.facts
    if facts.state != "published":
        _require_released(reader, facts, number=found.number)
    reader.open("notice", facts, [facts.text])
    issuer = reader.bodies([facts.issuer]).get(facts.issuer or "", "")
    title, text = titled(reader.text(facts.text))
    values = {"number": _number(reader, facts, issuer), "issuer": issuer, "date": day(facts.published_date)}
    if facts.state == "published" and facts.label < RESTRICTED_LABEL:
        values["label"] = ""
    return reader.drawn("public_notice", found, {**values, "title": title, "text": text})


def _number(reader: Reader, facts: Notice, issuer: str) -> str:
    if facts.ordinal is None or facts.published_date is None:
        return reader.say("drawn-notice-draft", edition=facts.edition)
    year = facts.published_date[:4]
    return reader.say("drawn-number", issuer=issuer, year=year, serial=str(facts.ordinal))


def _require_released(reader: Reader, facts: Notice, *, number: int) -> None:
    """A wording that was written anew has to be released anew, and nothing of it is handed out before."""
    told = subjects.several(reader.actor, "finding", subjects=facts.findings)
    wordings = [told[each].facts.wording if each in told else None for each in facts.findings]
    unreleased = sum(each is None or each.released_date is None for each in wordings)
    if unreleased:
        raise Refused("notice_wordings_unreleased", number=number, findings=unreleased)
