"""What a verification said of a finding, for its page: each manifestation with its answer, each test with its words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from huiyin.kernel.finding import Finding
from huiyin.papers.drawn import closings, offered
from huiyin.record.queries.history import Told
from huiyin.web import papers, showing
from huiyin.web.pages import marks
from huiyin.web.pages.finding import ClosingView, ManifestationView, TestView
from huiyin.web.pages.parts import Passage, Sentence
from huiyin.web.visits import Visit

if TYPE_CHECKING:
    from huiyin.web.views.findings import Behind

_COLUMNS: Mapping[str, tuple[str, str]] = {
    "finding.verify": ("answers", "answer"),
    "finding.return": ("unmet", "answer"),
}


def manifestations(visit: Visit, lies: "Behind") -> tuple[ManifestationView, ...]:
    """This function will show each manifestation with what was last said of it: that it is met, or what is missing."""
    facts: Finding = lies.found.facts
    line = _said_last(lies)
    answered: dict[str, tuple[Passage, str]] = {}
    if line is not None:
        column, text = _COLUMNS[line.act]
        by_name = {each.name: each for each in line.texts}
        for place, row in enumerate(line.given.get(column, ())):
            passage = showing.passage(by_name.get(f"{column}.{place}.{text}"))
            answered[row["manifestation"]] = (passage, row.get("outcome", "not_met"))
    signer = showing.signer_of(visit, line) if line is not None else None
    return tuple(
        ManifestationView(
            place,
            lies.passage(each),
            answered[each][0] if each in answered else None,
            signer if each in answered else None,
            marks.state_mark("outcome", answered[each][1]) if each in answered else None,
        )
        for place, each in enumerate(facts.manifestations, start=1)
    )


def _said_last(lies: "Behind") -> Told | None:
    """This function will find the line that judged this cycle last: the verification, or the return."""
    facts: Finding = lies.found.facts
    for told in lies.told:  # newest first
        if told.act in ("finding.reopen", "finding.expire_risk"):
            return None
        if told.act == "finding.verify" and facts.answers:
            return told
        if told.act == "finding.return" and facts.further_requirement:
            return told
    return None


def tests(lies: "Behind") -> tuple[TestView, ...]:
    """This function will show the acceptance tests of the verification that stands, in the order they were answered."""
    line = _said_last(lies)
    if line is None or line.act != "finding.verify":
        return ()
    by_name = {each.name: each for each in line.texts}
    return tuple(
        TestView(
            Sentence(f"choice-test-{row['test']}"),
            marks.state_mark("outcome", row["outcome"]),
            showing.passage(by_name.get(f"tests.{place}.reason")),
        )
        for place, row in enumerate(line.given.get("tests", ()))
    )


def closing(visit: Visit, lies: "Behind") -> ClosingView | None:
    """This function will show what blocks the closure of what was declared, with its sheet: no query."""
    found = lies.found
    rows = tuple(each for each in offered.of(found, actor=visit.actor) if each.code == "closing_sheet")
    if not rows:
        return None
    offers = papers.offers(found, rows if visit.as_of is None else ())
    return ClosingView(
        tuple(Sentence(code, counted) for code, counted in closings.blocking(found.facts, lies.measures.values())),
        tuple(form for each in offers for form in each.forms),
    )
