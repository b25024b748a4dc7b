"""Sampling: how many to check, and what a check has shown. Nothing is read from the book, and nothing stored."""

from collections.abc import Mapping
from fractions import Fraction

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.insight import plain, sampling
from huiyin.insight.intervals import Found
from huiyin.kernel.refused import Refused
from huiyin.web import framing, rendering
from huiyin.web.pages.act_form import ChoiceField, FormField, LineField, Problem
from huiyin.web.pages.parts import Option, Sentence
from huiyin.web.pages.sampling import BAR_WIDTH, BoundRow, PlanShown, SamplingPage
from huiyin.web.visits import Request

USUAL = {"population": "", "confidence": "95", "tolerable": "5", "expected": "0", "method": ""}
FOUND = {"found_population": "", "found_confidence": "95", "found_sample": "", "found_errors": ""}
_OPTIONAL = frozenset({"population", "found_population"})
_HELPED = frozenset({"population", "tolerable", "expected"})
_LABELS = {
    "found_population": "population",
    "found_confidence": "confidence",
    "found_sample": "checked",
    "found_errors": "wrong",
}
# Bars reach twice as far as what is tolerated, so that its line stands in the middle.
_REACH = 2


@require_safe
def page(request: Request) -> HttpResponse:
    """This function will answer what was asked; a question that can't be answered is shown with the reason."""
    if request.visit.actor.post_kind not in plain.POSTS:
        raise Refused("not_found", kind="sampling")
    asked = {name: request.GET.get(name, usual)[:40] for name, usual in (USUAL | FOUND).items()}
    plan, problems = None, tuple[Problem, ...]()
    shown_found, found_problems = None, tuple[Problem, ...]()
    try:
        plan = planned(asked) if "tolerable" in request.GET else None
    except Refused as refused:
        problems = (Problem(rendering.sentence_of(refused)),)
    try:
        shown_found = found(asked) if "found_sample" in request.GET else None
    except Refused as refused:
        found_problems = (Problem(rendering.sentence_of(refused)),)
    shown = SamplingPage(
        frame=framing.frame_of(request, place="sampling"),
        fields=fields(asked),
        found_fields=found_fields(asked),
        plan=plan,
        found=shown_found,
        problems=problems,
        found_problems=found_problems,
    )
    return rendering.answer(request, shown, status=422 if problems or found_problems else 200)


def fields(asked: Mapping[str, str]) -> tuple[FormField, ...]:
    """This function will make the fields that ask for a plan."""
    return (*(_line(name, asked) for name in USUAL if name != "method"), _methods(asked["method"]))


def found_fields(asked: Mapping[str, str]) -> tuple[FormField, ...]:
    """This function will make the fields that ask for an interval."""
    return tuple(_line(name, asked) for name in FOUND)


def planned(asked: Mapping[str, str]) -> PlanShown:
    """This function will plan what was asked, and lay out its table.

    :raises Refused: as ``sampling.plan``; sampling_not_a_percentage, sampling_not_a_number.
    """
    method, expected = asked["method"], asked["expected"]
    is_rate = "%" in expected or "％" in expected
    wanted = plain.wanted(
        confidence=asked["confidence"],
        tolerable=asked["tolerable"],
        expected=expected if is_rate else "",
        expected_errors=None if is_rate else plain.whole(expected),
        population=_number(asked["population"]),
        method=method if method in sampling.METHODS else "",
    )
    plan = sampling.plan(wanted)
    tolerated = Fraction(wanted.tolerable)
    return PlanShown(
        sample=plan.sample,
        sentences=tuple(Sentence(code, facts) for code, facts in plain.explained(plan)),
        rows=tuple(_row(row, tolerated) for row in plain.rows(plan)),
        mark=BAR_WIDTH // _REACH,
        counted=plan.tolerable_count is not None,
    )


def _row(row: plain.Row, tolerated: Fraction) -> BoundRow:
    return BoundRow(
        errors=row.errors,
        high=f"{plain.written(row.high.high)} %",
        count=row.high.high_count,
        width=min(BAR_WIDTH, int(row.high.high / tolerated / _REACH * BAR_WIDTH)),
        tone="good" if row.shown else "late",
        shape="good" if row.shown else "late",
        words=Sentence("sampling-shown" if row.shown else "sampling-not-shown"),
    )


def found(asked: Mapping[str, str]) -> Sentence:
    """This function will say what a check has shown.

    :raises Refused: as ``plain.bound``; sampling_not_a_number.
    """
    sample, errors = plain.whole(asked["found_sample"]), plain.whole(asked["found_errors"])
    checked = Found(_number(asked["found_population"]), sample, errors)
    _, (code, facts) = plain.bound(checked, asked["found_confidence"], two_sided=True)
    return Sentence(code, facts)


def _number(text: str) -> int | None:
    return plain.whole(text) if text.strip() else None


def _line(name: str, asked: Mapping[str, str]) -> FormField:
    label = _LABELS.get(name, name)
    return LineField(
        name=name,
        label=Sentence(f"sampling-{label}"),
        help=Sentence(f"sampling-{name}-help") if name in _HELPED else None,
        required=name not in _OPTIONAL,
        value=asked[name],
        mode="numeric" if label in ("population", "checked", "wrong") else "",
    )


def _methods(chosen: str) -> FormField:
    options = [Option("", Sentence("sampling-method-auto"), chosen not in sampling.METHODS)]
    options += [Option(each, Sentence(f"sampling-method-{each}"), chosen == each) for each in sampling.METHODS]
    return ChoiceField(
        name="method",
        label=Sentence("sampling-method"),
        help=Sentence("sampling-method-help"),
        required=False,
        options=tuple(options),
    )
