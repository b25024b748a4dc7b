"""The figures: what is counted over the findings that the post may see, on a day, with the plots beside them."""

import dataclasses
import datetime
import itertools
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin import texts
from huiyin.kernel import figures as kernel
from huiyin.kernel.finding import OPEN
from huiyin.kernel.refused import Refused
from huiyin.papers import sheets
from huiyin.record.queries import counted, names, subjects
from huiyin.record.queries.ledger import Wanted
from huiyin.record.queries.subjects import Found
from huiyin.web import framing, rendering, showing, tables
from huiyin.web.pages import marks, plots
from huiyin.web.pages.figures import Balance, Figure, FiguresPage
from huiyin.web.pages.parts import Link, Sentence, Words
from huiyin.web.visits import Request, Visit

LIST = "/findings/"
BESIDE = "/figures/beside/"
_NARROWED = {"round": "round", "organisation": "body"}
_ROUNDS = 12
_MOST_DAYS = 24
# Tones of the age classes: what is older than half a year is late by any measure.
_TONES = {"age_0_30": "good", "age_31_90": "good", "age_91_180": "near", "age_181_365": "late", "age_over_365": "late"}
_HALF_A_YEAR = ("age_181_365", "age_over_365")
_REACHED = ("issued", "declared", "verified", "closed")
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
    shown = FiguresPage(
        frame=framing.frame_of(request, place="figures"),
        scope=found.scope,
        scopes=_scopes(visit, found),
        as_of=visit.day,
        journal_size=found.size,
        figures=tuple(shown_figure(each) for each in kernel.rates(found.counts, as_of=day, journal_size=found.size)),
        balance=Balance(issued=book.issued, parts=_parts(book, found), balances=book.issued == book.counted),
        bar=_bar(visit, found),
        ageing=_ageing(visit, found),
        closure=_closure(visit, found.counts),
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
    return f"{LIST}?{urlencode(asked)}"


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


def _ageing(visit: Visit, found: Counted) -> plots.Bars:
    ages = kernel.ages(found.counts, as_of=visit.day.isoformat(), journal_size=found.size)
    old = sum(each.numerator for each in ages if each.code in _HALF_A_YEAR)
    return plots.small_bars(
        [(Sentence(f"figure-{each.code}"), each.numerator, _TONES[each.code], "") for each in ages],
        title=Sentence("web-plot-ageing", {"count": old}),
        heading=Sentence("web-plot-ageing-heading"),
        unit=Sentence("web-unit-findings"),
        as_of=visit.day,
        definition=Sentence("web-plot-ageing-means"),
    )


def _closure(visit: Visit, counts: kernel.Counted) -> plots.Lines | None:
    """This function will draw how many had reached each state by the first of each month, and by the day shown."""
    dates = {name: counts.days(f"{name}_date") for name in _REACHED}
    if not dates["issued"]:
        return None
    days = _days(datetime.date.fromisoformat(min(dates["issued"])), visit.day)
    series = []
    for name in _REACHED:
        until = [sum(count for date, count in dates[name].items() if date <= day.isoformat()) for day in days]
        series.append((Sentence(f"work-reached-{name}"), name, until))
    lag = series[1][2][-1] - series[2][2][-1]
    return plots.over_time(
        days,
        series,
        title=Sentence("web-plot-closure-lag", {"count": lag}) if lag > 0 else Sentence("web-plot-closure"),
        heading=Sentence("web-plot-closure-heading"),
        unit=Sentence("web-unit-findings"),
        as_of=visit.day,
        definition=Sentence("work-reached-definition"),
    )


def _days(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    """This function will give the firsts of the last months, the first one before anything was issued, and the day."""
    start = min(first, last - datetime.timedelta(days=1)).replace(day=1)
    months = itertools.takewhile(
        lambda day: day < last,
        (datetime.date(start.year + (start.month - 1 + step) // 12, (start.month - 1 + step) % 12 + 1, 1)
         for step in itertools.count()),
    )  # fmt: skip
    days = [*months, last]
    return days[-_MOST_DAYS:] if len(days) > 1 else [last - datetime.timedelta(days=1), last]
