"""Figures side by side: those of a past day or size of the journal beside those of another, to read and to print."""

import dataclasses
from collections.abc import Mapping
from fractions import Fraction
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import figures as kernel
from huiyin.kernel import figures_beside as change
from huiyin.kernel.figures_beside import Beside
from huiyin.kernel.refused import Refused
from huiyin.record.queries import figures_beside
from huiyin.record.queries.figures_beside import Compared, Point
from huiyin.web import framing, rendering
from huiyin.web.pages import figures_beside as pages
from huiyin.web.pages.act_form import FormField, LineField, Problem
from huiyin.web.pages.figures_beside import FiguresBesidePage, Part, Row
from huiyin.web.pages.parts import Link, Sentence, Words
from huiyin.web.views import figures
from huiyin.web.visits import Request, Visit

POINTS = ("before", "after")
_HIDDEN = "—"


@require_safe
def page(request: Request) -> HttpResponse:
    """This function will show the figures of two points side by side; without any, those of yesterday and of now."""
    visit = request.visit
    found = figures.narrowed(request)
    asked = {name: request.GET.get(name, "").strip()[:40] for name in POINTS}
    points, problems = _points(visit, asked)
    shown = FiguresBesidePage(
        frame=framing.frame_of(request, place="figures"),
        scope=found.scope,
        fields=tuple(field(name, asked[name]) for name in POINTS),
        kept=tuple(found.query.items()),
        problems=problems,
        back=Link(Sentence("web-figures-title"), f"/figures/?{urlencode(found.query)}"),
    )
    if problems:
        return rendering.answer(request, shown, status=422)
    compared = figures_beside.compared(visit.actor, found.wanted, before=points["before"], after=points["after"])
    return rendering.answer(request, told(shown, compared))


def _points(visit: Visit, asked: Mapping[str, str]) -> tuple[dict[str, Point], tuple[Problem, ...]]:
    """This function will read both points, and say which of them there is not."""
    points, problems = {}, []
    site = visit.actor.site
    for name in POINTS:
        if name == "before" and not asked[name]:
            points[name] = figures_beside.eve(site, today=visit.today)
            continue
        try:
            points[name] = figures_beside.point(site, asked[name], today=visit.today)
        except Refused:
            said = Sentence("figures-beside-no-point", {"value": asked[name]})
            problems.append(Problem(said, f"field-{name}"))
    return points, tuple(problems)


def field(name: str, value: str) -> FormField:
    """This function will make the field that asks for one of the points."""
    return LineField(
        name=name,
        label=Sentence(f"figures-beside-{name}"),
        help=Sentence(f"figures-beside-{name}-help"),
        required=False,
        value=value,
    )


def told(shown: FiguresBesidePage, found: Compared) -> FiguresBesidePage:
    """This function will put what was compared on the page."""
    counts = tuple(_count(*each) for each in found.entries)
    return dataclasses.replace(
        shown,
        before=_point(found.before),
        after=_point(found.after),
        parts=(
            Part(heading=Sentence("web-figures-balance"), rows=counts),
            Part(heading=Sentence("figures-beside-rates"), rows=tuple(_rate(each) for each in found.rates)),
            Part(heading=Sentence("figures-beside-ages"), rows=tuple(_age(each) for each in found.ages)),
        ),
    )


def _point(at: Point) -> pages.Point:
    return pages.Point(day=at.day, journal_size=at.line or 0)


def _rate(pair: Beside) -> Row:
    """This function will write a rate or a mean at both points; one that counts so few as to point at people is not
    shown, and neither is what lies between it and the other."""
    before, after = pair.before, pair.after
    few = {each: kernel.is_suppressed(each, minimum=figures.SMALLEST) for each in (before, after)}
    return Row(
        name=Sentence(f"figure-{after.code}"),
        before=_HIDDEN if few[before] else figures.written(before),
        after=_HIDDEN if few[after] else figures.written(after),
        before_of="" if few[before] else _of(before),
        after_of="" if few[after] else _of(after),
        change=_HIDDEN if any(few.values()) else _change(pair),
    )


def _of(figure: kernel.Figure) -> Words:
    code = "work-figures-slip" if figure.unit == "days" else "figures-beside-of"
    if figure.unit == "days":
        return Sentence(code, {"days": figure.numerator, "count": figure.denominator})
    unit = Sentence(f"unit-{figure.unit}")
    return Sentence(code, {"numerator": figure.numerator, "denominator": figure.denominator, "unit": unit})


def _change(pair: Beside) -> Words:
    if pair.change is None:
        return "–"
    if pair.after.unit == "days":
        return Sentence("figures-beside-days", {"change": change.signed(pair.change, digits=1)})
    return Sentence("figures-beside-points", {"change": change.signed(pair.change * 100, digits=1)})


def _age(pair: Beside) -> Row:
    before, after = pair.before.numerator, pair.after.numerator
    return _count(pair.after.code, before, after)


def _count(code: str, before: int, after: int) -> Row:
    return Row(
        name=Sentence(f"figure-{code}"),
        before=f"{before:,}",
        after=f"{after:,}",
        change=change.signed(Fraction(after - before), digits=0),
    )
