"""The extracts keep what is drawn from an assessment extract: its frozen numbers, and the findings behind each."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from huiyin.kernel import commented
from huiyin.kernel.extract import Extract, Number
from huiyin.papers.drawn import reported, reports
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import extracts, history, subjects
from huiyin.record.queries.extracts import Numbers
from huiyin.record.queries.subjects import Found

_GROUP = 16


def extract(reader: Reader, found: Found) -> Drawn:
    """This function will draw an extract as it was signed. Findings are named by their numbers: their words are read on
    their own pages, by whoever may."""
    facts: Extract = found.facts
    told = [(each.text, each.answer) for each in facts.comments]
    reader.open("extract", facts, [facts.note, *(text for each in told for text in each)])
    bodies = reader.bodies([facts.organisation, facts.issuer])
    issuer = bodies.get(facts.issuer or "", "")
    lines = history.of_subject(reader.actor, facts.id, as_of=reader.asker.line)
    signed = next((each for each in lines if each.act == "extract.sign"), None)
    behind, unseen = extracts.numbered(reader.actor, facts)
    of = "leader" if facts.person else "organisation"
    values: dict[str, Any] = {
        "number": reports.number(reader, facts, issuer=issuer),
        "issuer": issuer,
        "date": day(facts.signed_date),
        "organisation": bodies.get(facts.organisation, ""),
        "assessed": _leader(reader, facts) if facts.person else reader.say("drawn-extract-itself"),
        "year": str(facts.year),
        "as_of": day(facts.as_of),
        "journal_size": facts.journal_size,
        "counted": reader.say(f"extract-is-{of}", year=str(facts.year)),
        "note": reader.say("drawn-extract-note", note=reader.text(facts.note)) if facts.note else "",
        "figures": [reports.figure(reader, each) for each in facts.figures],
        **_deeds(reader, facts),
        "behind": [_behind(reader, each, behind[each.code]) for each in facts.numbers],
        **_heard(reader, facts),
        "unseen": reader.say("extract-behind-unseen", count=unseen) if unseen else "",
        **reports.signer(reader, signed),
    }
    return reader.drawn("leader_extract" if facts.person else "assessment_extract", found, values)


def _heard(reader: Reader, facts: Extract) -> dict[str, Any]:
    """This function will print what whom it is about said, each with its answer."""
    code, date = commented.outcome(facts)
    return {
        "heard_is": reader.say(f"extract-{code}", date=day(date)) if code else "",
        "heard": [
            {
                "heard_no": str(each.number),
                "heard_said": reader.text(each.text),
                "heard_on": day(each.on),
                "heard_answer": reader.text(each.answer),
            }
            for each in facts.comments
        ],
    }


def _deeds(reader: Reader, facts: Extract) -> dict[str, Any]:
    if facts.person is None:
        return {}
    return {"deeds": reported.deed_rows(reader, ((each.code, each.acts, each.on_paper) for each in facts.deeds))}


def _leader(reader: Reader, facts: Extract) -> str:
    """This function will name the leader, as far as the reader may know them, and the post that they held."""
    name = reader.persons([facts.person]).get(facts.person or "", "")
    posts = subjects.several(reader.actor, "post", subjects=[facts.post or ""])
    held = "".join(reader.post(each.facts.post_kind) for each in posts.values()) or reader.say("kind-post")
    return reader.say("extract-about-leader", name=name or reader.say("drawn-unnamed"), post=held)


def _behind(reader: Reader, number: Number, behind: Numbers) -> dict[str, str]:
    return {
        "figure": reader.say(f"figure-{number.code}"),
        "findings_counted": ranges(behind.above) or "–",
        "findings_below": ranges(behind.below) or "–",
        "findings_digest": _in_groups(number.behind),
    }


def _in_groups(digest: str) -> str:
    """This function will part a digest by spaces, so that it is broken within its cell."""
    return " ".join(digest[place : place + _GROUP] for place in range(0, len(digest), _GROUP))


def ranges(numbers: Sequence[int]) -> str:
    """This function will write numbers in order, those that follow one another as a range: ``1–3, 5``."""
    runs = (list(run) for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]))
    return ", ".join(_run([number for _, number in run]) for run in runs)


def _run(numbers: Iterable[int]) -> str:
    first, *others = numbers
    if not others:
        return str(first)
    return f"{first}, {others[0]}" if len(others) == 1 else f"{first}–{others[-1]}"
