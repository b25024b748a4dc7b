"""The plain values keep how doors ask for sizes and bounds, as people write numbers, and what they are told in turn.

Percentages are decimals in texts, sentences a code with its facts.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from huiyin.insight import intervals, sampling
from huiyin.insight.intervals import Found, Interval
from huiyin.insight.sampling import Plan, Wanted
from huiyin.kernel import figures
from huiyin.kernel.actor import CHECKERS, OFFICE
from huiyin.kernel.refused import Refused

# Who plans checks. Whoever draws again needs no post: the command asks for none.
POSTS = (*OFFICE, *CHECKERS)
ROWS_BEFORE, ROWS_BEYOND = 20, 3
_PERCENTAGE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,6})?) ?[%％]?")
_WHOLE = re.compile(r"[0-9]{1,9}")
_DIGITS = 4

Words = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Row:
    """So many errors in the sample, and what the upper bound is then; ``shown`` where the plan still holds."""

    errors: int
    high: Interval
    shown: bool


def percentage(text: str) -> Fraction:
    """This function will read a percentage ("5", "1.25", "5 %") as a share.

    :raises Refused: sampling_not_a_percentage.
    """
    read = _PERCENTAGE.fullmatch(text.strip())
    if read is None:
        raise Refused("sampling_not_a_percentage", value=text[:40])
    return Fraction(read[1].replace(",", ".")) / 100


def whole(text: str) -> int:
    """This function will read a whole number.

    :raises Refused: sampling_not_a_number.
    """
    if not _WHOLE.fullmatch(text.strip()):
        raise Refused("sampling_not_a_number", value=text[:40])
    return int(text)


def written(share: Fraction, *, digits: int = 2) -> str:
    """This function will write a share as a percentage, without the sign and without zeros that say nothing."""
    said = figures.rounded(share * 100, digits=digits)
    return said.rstrip("0").rstrip(".") if "." in said else said


def wanted(
    *,
    confidence: str,
    tolerable: str = "",
    tolerable_count: int | None = None,
    expected: str = "",
    expected_errors: int | None = None,
    population: int | None = None,
    method: str = "",
    expected_rounding: str = sampling.UP,
    tolerable_rounding: str = sampling.UP,
) -> Wanted:
    """This function will put together what is asked of a plan; a population that is named is counted, unless a method
    is named as well.

    :raises Refused: sampling_not_a_percentage.
    """
    return Wanted(
        confidence=percentage(confidence),
        tolerable=percentage(tolerable) if tolerable_count is None else tolerable_count,
        expected=percentage(expected) if expected else expected_errors or 0,
        population=population,
        method=method or ("binomial" if population is None else "hypergeometric"),
        expected_rounding=expected_rounding,
        tolerable_rounding=tolerable_rounding,
    )


def rows(plan: Plan) -> tuple[Row, ...]:
    """This function will say what the bound is for the numbers of errors around the one that the plan allows."""
    first = max(0, plan.allowed - ROWS_BEFORE)
    table = sampling.bounds(plan, first=first, final=plan.allowed + ROWS_BEYOND)
    return tuple(Row(errors, bound, errors <= plan.allowed) for errors, bound in table)


def explained(plan: Plan) -> tuple[Words, ...]:
    """This function will say what to do, what it shows, and why."""
    asked = plan.wanted
    facts: dict[str, Any] = {
        "sample": plan.sample,
        "allowed": plan.allowed,
        "confidence": written(asked.confidence, digits=6),
        "risk": written(1 - asked.confidence, digits=6),
    }
    if plan.tolerable_count is None:
        facts["rate"] = written(Fraction(asked.tolerable), digits=6)
        return ("sampling-plan-endless", facts), ("sampling-why-endless", facts), ("sampling-beyond", facts)
    facts |= {"population": asked.population, "tolerable": plan.tolerable_count}
    return ("sampling-plan-counted", facts), ("sampling-why-counted", facts), ("sampling-beyond", facts)


def told(found: Found, bound: Interval, *, confidence: Fraction, two_sided: bool) -> Words:
    """This function will say what a check has shown."""
    facts: dict[str, Any] = {
        "sample": found.sample,
        "errors": found.errors,
        "confidence": written(confidence, digits=6),
        "low": written(bound.low),
        "high": written(bound.high),
        "sides": "two" if two_sided else "one",
    }
    if found.population is None:
        return "sampling-found-endless", facts
    counts = {"population": found.population, "low_count": bound.low_count, "high_count": bound.high_count}
    return "sampling-found-counted", {**facts, **counts}


def plan_values(plan: Plan) -> dict[str, Any]:
    """This function will give a plan for a program."""
    return {
        "sample": plan.sample,
        "allowed_errors": plan.allowed,
        "tolerable_count": plan.tolerable_count,
        "method": plan.wanted.method,
        "bounds": [{"errors": row.errors, **bound_values(row.high), "shown": row.shown} for row in rows(plan)],
    }


def bound_values(bound: Interval) -> dict[str, Any]:
    """This function will give an interval for a program; percentages are decimals in texts, rounded outward."""
    return {
        "low_percent": written(bound.low),
        "high_percent": written(bound.high),
        "low_count": bound.low_count,
        "high_count": bound.high_count,
    }


def bound(found: Found, confidence: str, *, two_sided: bool) -> tuple[Interval, Words]:
    """This function will compute an interval, and say it.

    :raises Refused: sampling_not_a_percentage, sampling_confidence_out_of_range, sampling_counts_do_not_fit.
    """
    asked = percentage(confidence)
    made = intervals.interval(found, asked, two_sided=two_sided, digits=_DIGITS)
    return made, told(found, made, confidence=asked, two_sided=two_sided)
