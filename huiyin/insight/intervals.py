"""The intervals keep what a sample says about everything it was drawn from: how much may be wrong, and how little.

A value is within the bound while what was found would come with a chance above the risk: for the upper bound, as few
errors as were found, or fewer; for the lower bound, as many, or more. So the true value lies within with at least the
confidence asked for, whatever it is. An endless population gives the bounds of Clopper and Pearson, a counted one those
of the hypergeometric distribution, in whole things. A two-sided interval gives half of the risk to each side.

Bounds hold for a plain random sample of one stratum: not for one drawn by risk weights, and not for strata thrown
together, for which there is :func:`over_strata`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from huiyin.insight import tails
from huiyin.kernel.refused import Refused

MOST_POPULATION = 1_000_000
MOST_DIGITS = 8
OUTWARD, NEAREST = "outward", "nearest"
ROUNDINGS = (OUTWARD, NEAREST)


@dataclass(frozen=True, slots=True)
class Found:
    """What a check has found in one stratum: of how many (None: endless), checked, wrong."""

    population: int | None
    sample: int
    errors: int


@dataclass(frozen=True, slots=True)
class Interval:
    """From how much to how much is wrong, as shares written with so many digits; in whole things where all are counted.

    ``low`` is zero where only the upper bound was asked for.
    """

    low: Fraction
    high: Fraction
    low_count: int | None = None
    high_count: int | None = None


def risk_of(confidence: Fraction) -> Fraction:
    """This function will turn a confidence into the risk that it leaves.

    :raises Refused: sampling_confidence_out_of_range.
    """
    if not 0 < confidence < 1:
        raise Refused("sampling_confidence_out_of_range")
    return 1 - confidence


def interval(
    found: Found, confidence: Fraction, *, two_sided: bool = True, digits: int = 4, rounding: str = OUTWARD
) -> Interval:
    """This function will give the interval, or zero and the upper bound. ``digits`` are those of the share itself: 4
    stands for two digits of a percentage.

    :raises Refused: sampling_confidence_out_of_range, sampling_counts_do_not_fit.
    """
    risk = risk_of(confidence) / (2 if two_sided else 1)
    _examine(found)
    if found.population is None:
        return _endless(found, risk, two_sided=two_sided, digits=digits, rounding=rounding)
    high = _most_wrong(found, risk)
    low = found.population - _most_wrong(_turned(found), risk) if two_sided else 0
    return Interval(
        _written(Fraction(low, found.population), digits, rounding, up=False),
        _written(Fraction(high, found.population), digits, rounding, up=True),
        low,
        high,
    )


def over_strata(strata: Sequence[Found], confidence: Fraction, *, digits: int = 4, rounding: str = OUTWARD) -> Interval:
    """This function will give the upper bound over counted strata together: each bears its part of the risk, so that
    the sum holds with the confidence asked for, however much the strata differ.

    :raises Refused: sampling_confidence_out_of_range, sampling_counts_do_not_fit.
    """
    risk = risk_of(confidence) / max(1, len(strata))
    for each in strata:
        _examine(each)
    population = sum(each.population or 0 for each in strata)
    if not population or any(each.population is None for each in strata):
        raise Refused("sampling_counts_do_not_fit")
    high = sum(_most_wrong(each, risk) for each in strata)
    share = _written(Fraction(high, population), digits, rounding, up=True)
    return Interval(Fraction(0), share, 0, high)


def _examine(found: Found) -> None:
    most = MOST_POPULATION if found.population is None else min(MOST_POPULATION, found.population)
    if not 0 <= found.errors <= found.sample <= most or (found.population or 0) > MOST_POPULATION:
        raise Refused("sampling_counts_do_not_fit")
    if found.sample == 0 and found.population is None:
        raise Refused("sampling_counts_do_not_fit")


def _turned(found: Found) -> Found:
    """This function will count what is right as if it were wrong: a lower bound is the upper bound of the rest."""
    return Found(found.population, found.sample, found.sample - found.errors)


def _most_wrong(found: Found, risk: Fraction) -> int:
    """This function will find the largest number of wrong ones with which so few errors still come with a chance above
    the risk."""
    population = found.population or 0

    def is_within(wrong: int) -> bool:
        return (
            tails.hypergeometric(found.errors, sample=found.sample, wrong=wrong, population=population, risk=risk) > 0
        )

    return last(found.errors, population - (found.sample - found.errors), holds=is_within)


def _endless(found: Found, risk: Fraction, *, two_sided: bool, digits: int, rounding: str) -> Interval:
    steps = 2 * 10**digits
    high, exactly = _below_root(found, risk, steps)
    upper = (high + 1) // 2
    if rounding == OUTWARD and not (exactly and high % 2 == 0):
        upper = high // 2 + 1
    lower = 0
    if two_sided:
        rest, exactly = _below_root(_turned(found), risk, steps)
        low = steps - rest - (0 if exactly else 1)
        lower = (low + 1) // 2 if rounding == NEAREST else low // 2
    return Interval(Fraction(lower, 10**digits), Fraction(min(upper, 10**digits), 10**digits))


def _below_root(found: Found, risk: Fraction, steps: int) -> tuple[int, bool]:
    """This function will find the largest step (of so many from 0 to 1) that the upper bound reaches, and whether the
    bound lies on it."""

    def against(step: int) -> int:
        return tails.binomial(found.errors, sample=found.sample, rate=Fraction(step, steps), risk=risk)

    step = last(0, steps, holds=lambda step: against(step) >= 0)
    return step, step == steps or against(step) == 0


def _written(share: Fraction, digits: int, rounding: str, *, up: bool) -> Fraction:
    scaled = share * 10**digits
    if rounding == NEAREST:
        return Fraction((scaled * 2 + 1) // 2, 10**digits)
    return Fraction(-(-scaled // 1) if up else scaled // 1, 10**digits)


def last(low: int, high: int, *, holds: Callable[[int], bool]) -> int:
    """This function will find the last number from ``low`` to ``high`` that holds; those that hold come first, and
    ``low`` is one of them. It looks near ``low`` first, where looking costs least."""
    step = 1
    while low + step <= high and holds(low + step):
        low += step
        step *= 2
    high = min(high, low + step - 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low
