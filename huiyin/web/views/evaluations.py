"""Evaluations: the scores of an organisation's rectification, what was deducted, and what its principal said of it."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.evaluation import Evaluation
from huiyin.kernel.rubric import HUNDREDTHS
from huiyin.record import evaluations as record
from huiyin.record import trace
from huiyin.record.queries import history, names, subjects, texts
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, papers, rendering, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.evaluation import EvaluationPage
from huiyin.web.pages.parts import Fact, Link, Sentence
from huiyin.web.pages.report import Listing
from huiyin.web.pages.three_lists import Cell
from huiyin.web.views import extracts
from huiyin.web.visits import Request, Visit


@require_safe
def evaluation(request: Request, *, number: int) -> HttpResponse:
    """This function will show one evaluation. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "evaluation", number=number, as_of=visit.line)
    facts: Evaluation = found.facts
    bundle = subjects.reach_of(visit.actor, found, as_of=visit.line)
    told = history.of_subject(visit.actor, facts.id, as_of=visit.line)
    wanted = [*extracts.texts_of(facts), *(each.reason for each in facts.deductions)]
    said = texts.shown(wanted, actor=visit.actor)
    read = trace.note(visit.actor, said.values(), subject=("evaluation", facts.id), at=visit.at, door="web")
    differing = record.differing(facts)
    organisation = names.called(visit.actor, [("body", facts.organisation)]).get(facts.organisation)
    used = record.by_digest(facts.rubric)
    grade = Sentence(f"evaluation-grade-{facts.grade}")
    page = EvaluationPage(
        frame=framing.frame_of(request, place="evaluation", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("evaluation"), addresses.listing("evaluation")),),
        heading=Sentence("evaluation-title", {"number": str(found.number)}),
        mark=marks.state_mark("evaluation", facts.state),
        organisation=showing.link_to(visit, organisation) if organisation else None,
        total=Sentence("evaluation-total", {"points": points(facts.total), "grade": grade}),
        scored_by=Sentence("evaluation-by", {"name": used.name, "version": used.version}),
        listings=(_scores(facts), *_deductions(facts, said)),
        as_of=datetime.date.fromisoformat(facts.as_of),
        journal_size=facts.journal_size,
        differing=Sentence("gap-evaluation_differs", {"figures": len(differing)}) if differing else None,
        note=showing.passage(said[facts.note]) if facts.note else None,
        heard=tuple(extracts.heard(said, each) for each in facts.comments),
        heard_is=extracts.heard_is(facts),
        facts=tuple(_facts(visit, facts)),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=visit.rules),
        waiting=waiting.of(visit, found),
        history=showing.history_of(visit, told),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def points(hundredths: int) -> str:
    """This function will write points with their two decimals."""
    return f"{hundredths // HUNDREDTHS}.{hundredths % HUNDREDTHS:02d}"


def _scores(facts: Evaluation) -> Listing:
    heads = [Sentence(f"evaluation-{each}") for each in ("indicator", "value", "weight", "points")]
    rows = tuple(
        (
            Cell(name=heads[0], words=Sentence(f"figure-{each.code}")),
            Cell(
                name=heads[1],
                words=Sentence("evaluation-of", {"above": each.numerator, "below": each.denominator})
                if each.denominator
                else Sentence("evaluation-nothing"),
            ),
            Cell(name=heads[2], text=str(each.weight), figure=True),
            Cell(name=heads[3], text=points(each.points), figure=True),
        )
        for each in facts.scores
    )
    columns = tuple(Cell(name=each, figure=place > 1) for place, each in enumerate(heads))
    return Listing(name=Sentence("evaluation-scores"), columns=columns, rows=rows)


def _deductions(facts: Evaluation, said: Mapping[str, Shown]) -> tuple[Listing, ...]:
    if not facts.deductions:
        return ()
    heads = [Sentence(f"evaluation-{each}") for each in ("deduction", "times", "points", "reason")]
    rows = tuple(
        (
            Cell(name=heads[0], words=Sentence(f"evaluation-deducted-{each.code}")),
            Cell(name=heads[1], text=str(each.times), figure=True),
            Cell(name=heads[2], text=f"−{points(each.points)}", figure=True),
            Cell(name=heads[3], text=said[each.reason].text, wide=True),
        )
        for each in facts.deductions
    )
    columns = tuple(Cell(name=each, figure=place in (1, 2)) for place, each in enumerate(heads))
    return (Listing(name=Sentence("evaluation-deductions"), columns=columns, rows=rows),)


def _facts(visit: Visit, facts: Evaluation) -> Iterator[Fact]:
    yield Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, facts.label))
    if facts.serial is not None and facts.signed_date is not None and facts.issuer is not None:
        named: Mapping[str, Any] = names.bodies(visit.actor.site, [facts.issuer])
        issuer = visit.named(*named.get(facts.issuer, ("", "")))
        told = {"issuer": issuer, "year": facts.signed_date[:4], "serial": str(facts.serial)}
        yield Fact(Sentence("printed-field-number"), Sentence("drawn-number", told))
        yield Fact(Sentence("extract-signed-on"), datetime.date.fromisoformat(facts.signed_date))
    yield Fact(Sentence("evaluation-digest"), facts.rubric[:16])
