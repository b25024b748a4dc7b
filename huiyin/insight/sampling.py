"""The sampling keeps how many have to be checked: plans by attributes, for a confidence and a rate that is tolerated.

A plan says: check so many; if no more than so many are wrong, then with this confidence fewer are wrong in all than
are tolerated. The size is the smallest with which so few errors come with at most the risk (one less the confidence,
one-sided) where exactly as much is wrong as is tolerated. What published tables settle differently can be chosen:

- *method*: ``hypergeometric`` for a population that is counted; ``binomial`` for one without end (AICPA, FAM: the
  tables for large populations); ``poisson`` for tables made from factors of confidence (3.00, 4.75, 6.30 at 95 %).
- *expected* errors: a number in the sample; or a rate, whose number in the sample is rounded ``up`` (AICPA), ``down``
  or to the ``nearest`` whole one.
- *tolerable*, hypergeometric: the rate times the population, rounded ``up``, ``down`` or to the ``nearest``, or the
  first number ``beyond`` it. Or straight a number in the population.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from huiyin.insight import intervals, tails
from huiyin.insight.intervals import MOST_POPULATION
from huiyin.kernel.refused import Refused

METHODS = ("hypergeometric", "binomial", "poisson")
UP, DOWN, NEAREST, BEYOND = "up", "down", "nearest", "beyond"
EXPECTED_ROUNDINGS = (UP, DOWN, NEAREST)
TOLERABLE_ROUNDINGS = (UP, DOWN, NEAREST, BEYOND)
# Beyond these a plan says that its rates lie too close to each other, which is all that anybody needs to know.
MOST_SAMPLE = 1_000_000
MOST_ERRORS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a plan is asked for. ``expected`` is a number of errors where it is an int, a rate where it is a fraction;
    ``tolerable`` likewise (a number in the population: only with it counted)."""

    confidence: Fraction
    tolerable: Fraction | int
    expected: Fraction | int = 0
    population: int | None = None
    method: str = "binomial"
    expected_rounding: str = UP
    tolerable_rounding: str = UP


@dataclass(frozen=True, slots=True)
class Plan:
    """How many to check, and how many of them may be wrong. ``tolerable_count`` is what is tolerated in whole things:
    the plan shows that fewer than this are wrong; None where the population is not counted."""

    wanted: Wanted
    sample: int
    allowed: int
    tolerable_count: int | None = None


def plan(wanted: Wanted) -> Plan:
    """This function will find the smallest sample that does.

    :raises Refused: sampling_confidence_out_of_range, sampling_rates_out_of_range, sampling_population_missing,
        sampling_population_out_of_range, sampling_expects_too_many, sampling_too_large.
    """
    risk = intervals.risk_of(wanted.confidence)
    expected = wanted.expected
    if expected < 0 or wanted.tolerable <= 0 or (isinstance(wanted.tolerable, Fraction) and wanted.tolerable >= 1):
        raise Refused("sampling_rates_out_of_range")
    count, most = None, MOST_SAMPLE
    if wanted.method == "hypergeometric":
        most = _population(wanted)
        count = tolerable_count(wanted)
    elif isinstance(wanted.tolerable, int):
        raise Refused("sampling_population_missing")
    suffices = _suffices(wanted, count, risk)
    if isinstance(expected, int):
        sample, allowed = _for_number(expected, suffices, most)
    else:
        if expected >= (wanted.tolerable if count is None else Fraction(count, most)):
            raise Refused("sampling_expects_too_many")
        sample, allowed = _for_rate(wanted, expected, suffices, most)
    return Plan(wanted, sample, allowed, count)


def _population(wanted: Wanted) -> int:
    if wanted.population is None:
        raise Refused("sampling_population_missing")
    if not 1 <= wanted.population <= MOST_POPULATION:
        raise Refused("sampling_population_out_of_range", most=MOST_POPULATION)
    return wanted.population


def tolerable_count(wanted: Wanted) -> int:
    """This function will turn what is tolerated into whole things, at least one and no more than there are.

    :raises Refused: sampling_population_missing, sampling_population_out_of_range, sampling_rates_out_of_range.
    """
    population = _population(wanted)
    if isinstance(wanted.tolerable, int):
        if wanted.tolerable > population:
            raise Refused("sampling_rates_out_of_range")
        return wanted.tolerable
    exact = wanted.tolerable * population
    counts = {UP: -(-exact // 1), DOWN: exact // 1, NEAREST: (exact * 2 + 1) // 2, BEYOND: exact // 1 + 1}
    return min(max(1, counts[wanted.tolerable_rounding]), population)


class Suffices(Protocol):
    """Says whether a sample with so many errors in it is large enough."""

    def __call__(self, sample: int, *, errors: int) -> bool: ...


def _suffices(wanted: Wanted, count: int | None, risk: Fraction) -> Suffices:
    """This function will make the question that a method asks of a sample."""
    rate = Fraction(wanted.tolerable)

    def suffices(sample: int, *, errors: int) -> bool:
        if count is not None:
            population = wanted.population or 0
            found = tails.hypergeometric(errors, sample=sample, wrong=count, population=population, risk=risk)
        elif wanted.method == "poisson":
            found = tails.poisson(errors, mean=sample * rate, risk=risk)
        else:
            found = tails.binomial(errors, sample=sample, rate=rate, risk=risk)
        return found <= 0

    return suffices


def _for_number(errors: int, suffices: Suffices, most: int) -> tuple[int, int]:
    """This function will find the smallest sample in which so many may be wrong."""
    if errors > MOST_ERRORS:
        raise Refused("sampling_too_large", most=MOST_SAMPLE, errors=MOST_ERRORS)
    if errors >= most or not suffices(most, errors=errors):
        if most < MOST_SAMPLE:
            raise Refused("sampling_expects_too_many")
        raise Refused("sampling_too_large", most=MOST_SAMPLE, errors=MOST_ERRORS)
    return _first(errors + 1, most, functools.partial(suffices, errors=errors)), errors


def _first(low: int, high: int, suffices: Callable[[int], bool]) -> int:
    """This function will find the first sample from ``low`` to ``high`` that suffices; ``high`` does."""
    if suffices(low):
        return low
    return intervals.last(low, high, holds=lambda sample: not suffices(sample)) + 1


def _for_rate(wanted: Wanted, rate: Fraction, suffices: Suffices, most: int) -> tuple[int, int]:
    """This function will find the smallest sample in which the rate, rounded to whole errors, may be wrong.

    A larger sample with one error more may be too small again, so that the errors are tried one by one: within the
    samples that have the same number of them, the largest does or none does.
    """
    first = 1
    for errors in range(MOST_ERRORS + 1):
        final = min(most, _last_sample(errors, rate, wanted.expected_rounding))
        if first <= final and suffices(final, errors=errors):
            return _first(first, final, functools.partial(suffices, errors=errors)), errors
        if final == most:
            break
        first = final + 1
    raise Refused("sampling_too_large", most=MOST_SAMPLE, errors=MOST_ERRORS)


def _last_sample(errors: int, rate: Fraction, rounding: str) -> int:
    """This function will give the largest sample of which a rate makes so many errors; without end for a rate of 0."""
    if rate == 0:
        return MOST_SAMPLE
    if rounding == UP:
        return int(errors / rate)
    above = errors + (Fraction(1, 2) if rounding == NEAREST else 1)
    return int(-(-above // rate)) - 1


def bounds(plan: Plan, *, first: int, final: int) -> tuple[tuple[int, intervals.Interval], ...]:
    """This function will say for each number of errors that may be found in the sample what the upper bound is then."""
    population = plan.wanted.population if plan.wanted.method == "hypergeometric" else None
    confidence = plan.wanted.confidence
    return tuple(
        (errors, intervals.interval(intervals.Found(population, plan.sample, errors), confidence, two_sided=False))
        for errors in range(first, min(final, plan.sample) + 1)
    )
