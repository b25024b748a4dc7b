"""The figures: what is counted over the findings that the post may see, on a day, with the plots beside them."""

import dataclasses
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin import texts
from huiyin.kernel import figures as kernel
from huiyin.kernel.finding import OPEN
from huiyin.kernel.refused import Refused
from huiyin.kernel.tabled import Table
from huiyin.papers import sheets
from huiyin.record.queries import counted, names, subjects, tabled
from huiyin.record.queries.ledger import Wanted
from huiyin.record.queries.subjects import Found
from huiyin.web import framing, plotting, rendering, showing, tables
from huiyin.web.pages import marks, plots
from huiyin.web.pages.figures import Balance, Figure, FiguresPage
from huiyin.web.pages.parts import Link, Sentence, Words
from huiyin.web.visits import Request, Visit

BESIDE = "/figures/beside/"
_NARROWED = {"round": "round", "organisation": "body"}
_ROUNDS = 12
# A rate over fewer people than this could point at one of them (docs/procedure.md, "Figures").
SMALLEST = 3


@dataclass(frozen=True, slots=True)
class Place:
    """What figures are narrowed to, and how that is said."""

    scope: Words
    round: Found | None
    organisation: Found | None

    @property
    def query(self) -> dict[str, str]:
        narrowed = {"round": self.round, "organisation": self.organisation}
        return {name: str(found.number) for name, found in narrowed.items() if found is not None}


@dataclass(frozen=True, slots=True)
class Narrowed(Place):
    """The same before anything is counted."""

    wanted: Wanted


@dataclass(frozen=True, slots=True)
class Counted(Place):
    """What one page counts: the scope, what was counted in it, and the size of the journal on the day."""

    counts: kernel.Counted
    size: int


@require_safe
def page(request: Request) -> HttpResponse:
    """This function will show the figures of a round, or of everything that the post may see."""
    visit = request.visit
    found = _counted(request)
    day = visit.day.isoformat()
    book = kernel.book(found.counts)
    asked = {**found.query, **({"as_of": day} if visit.as_of else {})}
    drawn = _plotted(visit, found, asked)
    shown = FiguresPage(
        frame=framing.frame_of(request, place="figures"),
        scope=found.scope,
        scopes=_scopes(visit, found),
        as_of=visit.day,
        journal_size=found.size,
        figures=tuple(shown_figure(each) for each in kernel.rates(found.counts, as_of=day, journal_size=found.size)),
        balance=Balance(issued=book.issued, parts=_parts(book, found), balances=book.issued == book.counted),
        bar=_bar(visit, found),
        ageing=plotting.ageing(drawn),
        closure=plotting.closure(drawn),
        stacked=plotting.stacked(drawn),
        crossed=plotting.crossed(drawn),
        csv_url=f"/figures.csv{'?' + urlencode(asked) if asked else ''}",
        beside_url=f"{BESIDE}?{urlencode({**found.query, **({'before': day} if visit.as_of else {})})}",
    )
    return rendering.answer(request, shown)


@require_safe
def table(request: Request) -> StreamingHttpResponse:
    """This function will hand out the figures as a table, each with its two counts, its day and journal size."""
    visit = request.visit
    found = _counted(request)
    day = visit.day.isoformat()
    every = (
        *kernel.rates(found.counts, as_of=day, journal_size=found.size),
        *kernel.ages(found.counts, as_of=day, journal_size=found.size),
    )
    said = [(each, texts.say(f"figure-{each.code}", language=visit.language, profile=visit.profile)) for each in every]
    rows = [
        (name, each.numerator, each.denominator, each.unit, visit.day, each.journal_size)
        for each, name in said
        if not kernel.is_suppressed(each, minimum=SMALLEST)
    ]
    columns = ("name", "numerator", "denominator", "unit", "as-of", "lines")
    header = [texts.say(f"work-figures-{each}", language=visit.language, profile=visit.profile) for each in columns]
    return tables.file(sheets.csv_lines(header, rows), name=f"figures-{visit.day.isoformat()}")


@require_safe
def table_of(request: Request, *, code: str) -> StreamingHttpResponse:
    """This function will hand out one of the tables behind the plots, whole, with its unit, day and journal size."""
    visit = request.visit
    found = _counted(request)
    table = _tables(visit, found).get(code)
    if table is None:
        raise Refused("not_found", kind="figures")
    named = tabled.named(_reader(visit), (table,))
    heads = (*(f"table-key-{each}" for each in table.keys), *(f"table-column-{each}" for each in table.columns))
    last = ("unit", "as-of", "lines")
    header = [tables.said(visit, Sentence(each)) for each in (*heads, *(f"work-figures-{each}" for each in last))]
    at = (table.unit, table.as_of, table.journal_size)
    rows: list[tuple[str | int, ...]] = [
        (*(named[key, value].words for key, value in zip(table.keys, keys, strict=True)), *counts, *at)
        for keys, counts in table.rows
    ]
    return tables.file(sheets.csv_lines(header, rows), name=f"figures-{code}-{table.as_of}")


def _reader(visit: Visit) -> tabled.Reader:
    return tabled.Reader(visit.actor, visit.language, visit.profile)


def _tables(visit: Visit, found: Counted) -> dict[str, Table]:
    day = visit.day.isoformat()
    made = tabled.tables(visit.actor.site, found.counts, as_of=day, journal_size=found.size)
    return {each.code: each for each in made}


def _plotted(visit: Visit, found: Counted, asked: Mapping[str, str]) -> plotting.Plotted:
    """This function will put the tables together with the words, lists and downloads that their plots need."""
    made = _tables(visit, found)
    end = f"?{urlencode(asked)}" if asked else ""
    return plotting.Plotted(
        tables=made,
        named=tabled.named(_reader(visit), tuple(made.values())),
        query=asked,
        csv_urls={code: f"/figures/{code}.csv{end}" for code in made},
        day=visit.day,
    )


def _counted(request: Request) -> Counted:
    visit = request.visit
    found = narrowed(request)
    counts, size = counted.at_size(visit.actor, found.wanted, on=visit.day, as_of=visit.line)
    return Counted(found.scope, found.round, found.organisation, counts, size)


def narrowed(request: Request) -> Narrowed:
    """This function will read what the figures are narrowed to, and say it.

    :raises Refused: not_found, for a round or an organisation that isn't for the reader.
    """
    visit = request.visit
    chosen = {kind: _chosen(visit, kind, request.GET.get(name, "")) for name, kind in _NARROWED.items()}
    begun, place = chosen["round"], chosen["body"]
    wanted = Wanted(
        round=uuid.UUID(begun.facts.id) if begun else None,
        organisations=(uuid.UUID(place.facts.id),) if place else (),
    )
    called = names.called(visit.actor, [(each.kind, each.facts.id) for each in (begun, place) if each])
    said = [showing.name_of(visit, each) for each in called.values()]
    scope: Words = Sentence("work-figures-all")
    if said:
        scope = (
            said[0] if len(said) == 1 else Sentence("work-figures-both", {"round": said[0], "organisation": said[1]})
        )
    return Narrowed(scope, begun, place, wanted)


def _chosen(visit: Visit, kind: str, number: str) -> Found | None:
    if not number:
        return None
    if not number.isdecimal() or len(number) > 15:
        raise Refused("not_found", kind=kind)
    return subjects.by_number(visit.actor, kind, number=int(number))


def _scopes(visit: Visit, found: Counted) -> tuple[Link, ...]:
    kept = {"as_of": visit.day.isoformat()} if visit.as_of else {}
    every = Link(Sentence("work-figures-all"), f"/figures/?{urlencode(kept)}", found.round is None)
    rounds = names.candidates(visit.actor, "round", most=_ROUNDS)
    return (
        every,
        *(
            Link(
                showing.name_of(visit, each),
                f"/figures/?{urlencode({'round': str(each.number), **kept})}",
                found.round is not None and each.subject == found.round.facts.id,
            )
            for each in rounds
        ),
    )


def shown_figure(figure: kernel.Figure) -> Figure:
    """This function will show a figure: a rate with its two counts, a mean with what it is the mean of."""
    shown = Figure(
        name=Sentence(f"figure-{figure.code}"),
        value=written(figure),
        unit=Sentence(f"unit-{figure.unit}"),
        definition=Sentence(f"figure-{figure.code}-definition"),
        numerator=figure.numerator,
        denominator=figure.denominator,
        suppressed=kernel.is_suppressed(figure, minimum=SMALLEST),
    )
    if figure.unit != "days":
        return shown
    mean = Sentence("work-figures-slip", {"days": figure.numerator, "count": figure.denominator})
    return dataclasses.replace(shown, unit=mean, numerator=None, denominator=None)


def written(figure: kernel.Figure) -> str:
    """This function will write the value of a figure; a dash where there is nothing to divide by."""
    if figure.unit == "days":
        return "–" if figure.value is None else kernel.rounded(figure.value, digits=1)
    share = kernel.percentage(figure)
    return "–" if share is None else f"{share} %"


def _parts(book: kernel.Book, found: Counted) -> tuple[tuple[Words, int, str], ...]:
    counts = {"open": book.open, "sustained": book.sustained, "closed": book.closed}
    counts |= {"withdrawn": book.withdrawn, "risk_accepted": book.risk_accepted}
    return tuple(
        (Sentence(f"figure-{name}"), count, _list(found, OPEN if name == "open" else (name,)))
        for name, count in counts.items()
    )


def _list(found: Counted, states: Iterable[str]) -> str:
    """This function will lead to the findings behind a number."""
    asked = [*found.query.items(), *(("state", state) for state in states)]
    return f"{plotting.LIST}?{urlencode(asked)}"


def _bar(visit: Visit, found: Counted) -> plots.StateBar:
    counts = found.counts.states()
    return plots.state_bar(
        [
            (marks.state_mark("finding", state), counts[state], _list(found, (state,)))
            for state in marks.states("finding")
            if counts[state]
        ],
        title=Sentence("web-plot-by-state"),
        as_of=visit.day,
        url=_list(found, ()),
    )
