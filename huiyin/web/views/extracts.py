"""Assessment extracts: their numbers, each with its definition, and the findings behind each."""

import dataclasses
import datetime
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import commented
from huiyin.kernel.actor import Post
from huiyin.kernel.commented import Comment
from huiyin.kernel.evaluation import Evaluation
from huiyin.kernel.extract import Extract
from huiyin.kernel.figures import Figure as Counted
from huiyin.record import extracts as record
from huiyin.record import trace
from huiyin.record.queries import extracts, history, names, subjects, texts
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, papers, rendering, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.extract import BehindPage, ExtractPage, Heard
from huiyin.web.pages.figures import Figure
from huiyin.web.pages.parts import Fact, Link, Sentence, Words
from huiyin.web.pages.report import Listing
from huiyin.web.pages.three_lists import Cell
from huiyin.web.views import figures
from huiyin.web.visits import Request, Visit


@require_safe
def extract(request: Request, *, number: int) -> HttpResponse:
    """This function will show one extract. Reading a restricted remark leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "extract", number=number, as_of=visit.line)
    facts: Extract = found.facts
    bundle = subjects.reach_of(visit.actor, found, as_of=visit.line)
    told = history.of_subject(visit.actor, facts.id, as_of=visit.line)
    said = texts.shown(texts_of(facts), actor=visit.actor)
    read = trace.note(visit.actor, said.values(), subject=("extract", facts.id), at=visit.at, door="web")
    differing = record.differing(facts)
    organisation = names.called(visit.actor, [("body", facts.organisation)]).get(facts.organisation)
    page = ExtractPage(
        frame=framing.frame_of(request, reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("extract"), addresses.listing("extract")),),
        heading=title(found),
        mark=marks.state_mark("extract", facts.state),
        organisation=showing.link_to(visit, organisation) if organisation else None,
        about=_about(visit, facts),
        scope=Sentence(f"extract-is-{'leader' if facts.person else 'organisation'}", {"year": str(facts.year)}),
        figures=tuple(_figure(each, number=found.number) for each in facts.figures),
        as_of=datetime.date.fromisoformat(facts.as_of),
        journal_size=facts.journal_size,
        differing=Sentence("gap-extract_numbers_differ", {"figures": len(differing)}) if differing else None,
        deeds=_deeds(facts),
        deeds_are=Sentence("extract-deeds-are", {"year": str(facts.year)}) if facts.person else "",
        note=showing.passage(said[facts.note]) if facts.note else None,
        heard=tuple(heard(said, each) for each in facts.comments),
        heard_is=heard_is(facts),
        facts=tuple(_facts(visit, found)),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=visit.rules),
        waiting=waiting.of(visit, found),
        history=showing.history_of(visit, told),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def texts_of(facts: Extract | Evaluation) -> list[str]:
    """This function will name the remark, and what was said and answered at the commented."""
    told = ((each.text, each.answer) for each in facts.comments)
    return [each for each in (facts.note, *itertools.chain.from_iterable(told)) if each is not None]


def heard(said: Mapping[str, Shown], comment: Comment) -> Heard:
    """This function will show what somebody said of it, with the answer."""
    answered = comment.answered_date
    return Heard(
        comment.number,
        showing.passage(said[comment.text]),
        framing.post_name(Post(comment.post_kind), ""),
        datetime.date.fromisoformat(comment.on),
        showing.passage(said[comment.answer]) if comment.answer is not None else None,
        datetime.date.fromisoformat(answered) if answered is not None else None,
    )


def heard_is(facts: Extract | Evaluation) -> Words:
    """This function will say how far whom it is about was heard."""
    code, date = commented.outcome(facts)
    return Sentence(f"extract-{code}", {"date": datetime.date.fromisoformat(date)}) if code else ""


def title(found: Found) -> Sentence:
    """This function will name an extract: its number, its year, and whether it is of a leader."""
    of = "leader" if found.facts.person else "organisation"
    return Sentence(f"extract-title-{of}", {"number": str(found.number), "year": str(found.facts.year)})


def _about(visit: Visit, facts: Extract) -> Words:
    """This function will name the leader, as far as the reader may know them, and the post that they held."""
    if facts.person is None or facts.post is None:
        return ""
    name = visit.named(*names.visible_persons(visit.actor, [facts.person]).get(facts.person, ("", "")))
    post = subjects.several(visit.actor, "post", subjects=[facts.post]).get(facts.post)
    held: Words = framing.post_name(post.facts.post_kind, "") if post else showing.title_of("post", 0)
    return Sentence("extract-about-leader", {"name": name or Sentence("submissions-somebody"), "post": held})


def _figure(counted: Counted, *, number: int) -> Figure:
    url = f"{addresses.subject('extract', number)}behind/{counted.code}/"
    return dataclasses.replace(figures.shown_figure(counted), numerator_url=url, denominator_url=url, suppressed=False)


def _deeds(facts: Extract) -> tuple[Listing, ...]:
    if facts.person is None:
        return ()
    names_ = [Sentence(f"printed-field-{each}") for each in ("deed", "acts", "on_paper")]
    columns = tuple(Cell(name=each, figure=place > 0) for place, each in enumerate(names_))
    rows = tuple(
        (
            Cell(name=names_[0], words=Sentence(f"deed-{each.code}")),
            Cell(name=names_[1], text=str(each.acts), figure=True),
            Cell(name=names_[2], text=str(each.on_paper), figure=True),
        )
        for each in facts.deeds
    )
    return (Listing(name=Sentence("extract-deeds"), columns=columns, rows=rows),)


def _facts(visit: Visit, found: Found) -> Iterator[Fact]:
    facts: Extract = found.facts
    yield Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, facts.label))
    if facts.serial is not None and facts.signed_date is not None and facts.issuer is not None:
        named: Mapping[str, Any] = names.bodies(visit.actor.site, [facts.issuer])
        issuer = visit.named(*named.get(facts.issuer, ("", "")))
        told = {"issuer": issuer, "year": facts.signed_date[:4], "serial": str(facts.serial)}
        yield Fact(Sentence("printed-field-number"), Sentence("drawn-number", told))
        yield Fact(Sentence("extract-signed-on"), datetime.date.fromisoformat(facts.signed_date))


@require_safe
def behind(request: Request, *, number: int, name: str) -> HttpResponse:
    """This function will list the findings behind one number, as they stood when it was counted."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "extract", number=number, as_of=visit.line)
    told = extracts.behind(visit.actor, found.facts, code=name)
    counted = next(each for each in found.facts.figures if each.code == name)
    facts = {"above": told["above"], "below": told["below"], "date": told["as_of"], "size": told["journal_size"]}
    page = BehindPage(
        frame=framing.frame_of(request),
        crumbs=(
            Link(showing.list_name("extract"), addresses.listing("extract")),
            Link(title(found), addresses.subject("extract", number)),
        ),
        heading=Sentence("extract-behind-title", {"figure": name}),
        figure=dataclasses.replace(figures.shown_figure(counted), suppressed=False),
        told=Sentence("extract-behind-are", facts),
        digest=told["digest"],
        same=told["same"],
        listings=(_listed(told["findings"]),),
        unseen=Sentence("extract-behind-unseen", {"count": told["unseen"]}) if told["unseen"] else "",
    )
    return rendering.answer(request, page)


def _listed(rows: Sequence[Mapping[str, Any]]) -> Listing:
    heads = {
        "finding": Sentence("extract-column-finding"),
        "counts": Sentence("extract-behind-counts"),
        "state": Sentence("extract-behind-state"),
        **{each: Sentence(f"extract-behind-{each.removesuffix('_date').replace('_', '-')}") for each in extracts.DATES},
    }

    def row(each: Mapping[str, Any]) -> tuple[Cell, ...]:
        url = addresses.subject("finding", each["number"]) if each["open"] else ""
        days = (_day(heads[name], each[name]) for name in extracts.DATES)
        return (
            Cell(name=heads["finding"], text=str(each["number"]), url=url, figure=True),
            Cell(name=heads["counts"], words=Sentence("web-yes") if each["counts"] else ""),
            Cell(name=heads["state"], words=Sentence(f"state-finding-{each['state']}")),
            *days,
        )

    columns = tuple(Cell(name=each, figure=name == "finding") for name, each in heads.items())
    return Listing(name=Sentence("extract-column-finding"), columns=columns, rows=tuple(row(each) for each in rows))


def _day(name: Sentence, value: str | None) -> Cell:
    return Cell(name=name, day=datetime.date.fromisoformat(value) if value else None)
