"""Sampling: sizes and bounds as published tables print them, as brute force counts them, and as often right as said."""

import csv
import math
import os
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from huiyin.insight import intervals, sampling, tails
from huiyin.insight.intervals import Found
from huiyin.insight.sampling import Plan, Wanted
from huiyin.kernel.refused import Refused

NINETY, NINETY_FIVE = Fraction(9, 10), Fraction(19, 20)
RISKS = st.sampled_from([Fraction(1, 100), Fraction(1, 20), Fraction(1, 10), Fraction(1, 4), Fraction(7, 8)])


def published(name: str) -> list[dict[str, str]]:
    home = os.environ.get("HUIYIN_DATA")
    if not home:
        print(f"not here: {name}, HUIYIN_DATA is not set")
        return []
    return list(csv.DictReader((Path(home) / "sampling" / name).read_text(encoding="utf-8").splitlines()))


def size(confidence: Fraction, tolerable: str | int, expected: str | int = 0, **more: object) -> Plan:
    """This function will plan with rates as decimals and numbers as whole ones."""
    rates = {"tolerable": tolerable, "expected": expected}
    read = {name: Fraction(each) if isinstance(each, str) else each for name, each in rates.items()}
    return sampling.plan(Wanted(confidence=confidence, **read, **more))  # type: ignore[arg-type]


def upper(population: int | None, sample: int, errors: int, confidence: Fraction = NINETY_FIVE, **more: object) -> str:
    found = intervals.interval(Found(population, sample, errors), confidence, two_sided=False, **more)  # type: ignore[arg-type]
    return f"{float(found.high * 100):.1f}"


def test_every_size_of_the_published_table_comes_out() -> None:
    """AICPA 2017, table A-1: 5 % risk, expected errors rounded up."""
    cells = published("aicpa2017_table_A1_sample_sizes.csv")
    for each in cells:
        made = size(1 - Fraction(each["risk_of_overreliance"]), each["tolerable_rate"], each["expected_rate"])
        assert made.sample == int(each["n_exact"]), each
    assert len(cells) in (0, 194)


def test_every_upper_limit_of_the_published_table_comes_out() -> None:
    """AICPA 2017, table A-3: 95 %, rounded up to a tenth of a per cent."""
    cells = published("aicpa2017_table_A3_upper_limits.csv")
    for each in cells:
        printed = upper(None, int(each["n"]), int(each["deviations"]), Fraction(each["confidence"]), digits=3)
        assert printed == each["upper_limit_pct"], each
    assert len(cells) in (0, 231)


@pytest.mark.parametrize(
    ("tolerable", "sizes"),
    [
        ("0.03", (76, 129, 129, 129, 176, 221, 265, 390, 590)),
        ("0.05", (45, 77, 77, 77, 77, 77, 105, 105, 132)),
        ("0.07", (32, 55, 55, 55, 55, 55, 55, 55, 75)),
    ],
)
def test_sizes_at_ten_per_cent_risk(tolerable: str, sizes: tuple[int, ...]) -> None:
    """AICPA 2017, table A-2: 10 % risk, expected 0, 0.25 … 2 %."""
    for step, expected in enumerate(sizes):
        assert size(NINETY, tolerable, str(Fraction(step, 400))).sample == expected


def test_where_a_float_would_round_one_error_too_many_there_is_none() -> None:
    """3.5 % of 400 are 14 and 7 % of 1,300 are 91: in floats a little more, which up means one more."""
    for tolerable, expected, sample, allowed in (("0.05", "0.035", 400, 14), ("0.08", "0.07", 1_300, 91)):
        made = size(NINETY, tolerable, expected)
        assert (made.sample, made.allowed) == (sample, allowed)


@pytest.mark.parametrize(
    ("population", "expected", "tolerable", "confidence", "counted", "endless"),
    [
        (500, "0.01", "0.08", NINETY, 46, 48),
        (500, "0.01", "0.06", NINETY, 61, 64),
        (500, "0.01", "0.04", NINETY, 90, 96),
        (500, "0.02", "0.05", NINETY, 99, 132),
        (500, "0.01", "0.08", NINETY_FIVE, 55, 58),
        (500, "0.01", "0.04", NINETY_FIVE, 140, 156),
        (500, "0.02", "0.05", NINETY_FIVE, 139, 181),
        (500, "0.06", "0.09", NINETY_FIVE, 196, 266),
        (5_000, "0.01", "0.04", NINETY_FIVE, 154, 156),
        (36_000, "0.01", "0.04", NINETY_FIVE, 156, 156),
    ],
)
def test_sizes_for_a_counted_population(
    population: int, expected: str, tolerable: str, confidence: Fraction, counted: int, endless: int
) -> None:
    """Published with the program AuditSampler: hypergeometric beside binomial sizes."""
    made = size(confidence, tolerable, expected, population=population, method="hypergeometric")
    assert made.sample == counted
    assert size(confidence, tolerable, expected).sample == endless


def test_factors_of_confidence_are_those_of_poisson() -> None:
    """Published factors at 95 %: 3.00, 4.75, 6.30, 7.76; at 90 %: 2.31, 3.89, 5.33, 6.69 (rounded up)."""
    for confidence, factors in ((NINETY_FIVE, (300, 475, 630, 776)), (NINETY, (231, 389, 533, 669))):
        for errors, factor in enumerate(factors):
            assert size(confidence, "0.01", errors, method="poisson").sample in (factor, factor - 1)
    # Touw and Hoogduin 2011, page 23.
    assert size(NINETY_FIVE, "0.02", method="poisson").sample == 150
    assert size(Fraction(7, 8), "0.02", method="poisson").sample == 104


@given(st.integers(1, 24), st.integers(0, 24), st.fractions(0, 1, max_denominator=12), RISKS)
def test_the_binomial_tail_is_what_counting_says(sample: int, errors: int, rate: Fraction, risk: Fraction) -> None:
    chance = sum(
        math.comb(sample, each) * rate**each * (1 - rate) ** (sample - each) for each in range(min(errors, sample) + 1)
    )
    for against in (risk, chance, chance + Fraction(1, 10**40)):
        if 0 < against < 1:
            assert tails.binomial(errors, sample=sample, rate=rate, risk=against) == (chance > against) - (
                chance < against
            )


@given(st.integers(0, 24), st.integers(0, 24), st.integers(0, 24), st.integers(0, 24), RISKS)
def test_the_hypergeometric_tail_is_what_counting_says(
    population: int, sample: int, wrong: int, errors: int, risk: Fraction
) -> None:
    sample, wrong = min(sample, population), min(wrong, population)
    ways = sum(math.comb(wrong, each) * math.comb(population - wrong, sample - each) for each in range(errors + 1)
               if each <= sample)  # fmt: skip
    chance = Fraction(ways, math.comb(population, sample))
    for against in (risk, chance, chance - Fraction(1, 10**40)):
        if 0 < against < 1:
            found = tails.hypergeometric(errors, sample=sample, wrong=wrong, population=population, risk=against)
            assert found == (chance > against) - (chance < against)


@pytest.mark.parametrize(("sample", "errors"), [(500, 3), (20_000, 200), (1_000_000, 1_000), (1_000_000, 400_000)])
def test_near_the_risk_whole_numbers_decide_where_floats_would_guess(sample: int, errors: int) -> None:
    """The chance is told from risks so close to it that a float is one or the other by luck."""
    rate = Fraction(errors + 2 * math.isqrt(errors), sample)
    chance = Fraction(float(stats.binom.cdf(errors, sample, float(rate))))
    for side in (-1, 1):
        risk = chance * (1 + side * Fraction(1, 10**6))
        assert tails.binomial(errors, sample=sample, rate=rate, risk=risk) == -side
    wrong, population = errors * 2, sample * 2
    chance = Fraction(float(stats.hypergeom.cdf(errors, population, wrong, sample)))
    for side in (-1, 1):
        risk = chance * (1 + side * Fraction(1, 10**5))
        found = tails.hypergeometric(errors, sample=sample, wrong=wrong, population=population, risk=risk)
        assert found == -side


@pytest.mark.parametrize("mean", [Fraction(1, 3), Fraction(19), Fraction(2_501, 10)])
def test_the_poisson_tail_is_that_of_the_oracle(mean: Fraction) -> None:
    for errors in (0, int(mean) // 2, int(mean) + 3):
        chance = Fraction(float(special.pdtr(errors, float(mean))))
        for side in (-1, 1):
            assert tails.poisson(errors, mean=mean, risk=chance * (1 + side * Fraction(1, 10**9))) == -side
    assert tails.poisson(0, mean=Fraction(0), risk=Fraction(1, 2)) == 1


@given(st.integers(1, 400), st.data(), st.sampled_from([NINETY, NINETY_FIVE, Fraction(99, 100)]))
def test_endless_intervals_are_those_of_clopper_and_pearson(
    sample: int, data: st.DataObject, confidence: Fraction
) -> None:
    errors = data.draw(st.integers(0, sample))
    risk = float(1 - confidence) / 2
    low = special.betaincinv(errors, sample - errors + 1, risk) if errors else 0.0
    high = special.betaincinv(errors + 1, sample - errors, 1 - risk) if errors < sample else 1.0
    near = intervals.interval(Found(None, sample, errors), confidence, digits=6, rounding=intervals.NEAREST)
    assert abs(float(near.low) - low) <= 0.51e-6 and abs(float(near.high) - high) <= 0.51e-6
    out = intervals.interval(Found(None, sample, errors), confidence, digits=6)
    assert -1e-9 <= low - float(out.low) <= 1.001e-6 and -1e-9 <= float(out.high) - high <= 1.001e-6


def test_the_last_digit_is_exact_where_the_bound_lies_on_it() -> None:
    # One thing looked at and right: the bound at 95 % is 0.95 itself; turned round, the lower one is 0.05.
    right, wrong = Found(None, 1, 0), Found(None, 1, 1)
    assert intervals.interval(right, NINETY_FIVE, two_sided=False, digits=2).high == NINETY_FIVE
    assert intervals.interval(right, NINETY_FIVE, two_sided=False, digits=1).high == 1
    assert intervals.interval(wrong, NINETY, digits=2).low == Fraction(1, 20)
    # Half of the last digit is rounded up.
    assert intervals.interval(right, NINETY_FIVE, two_sided=False, digits=1, rounding=intervals.NEAREST).high == 1
    assert intervals.interval(wrong, NINETY, digits=1, rounding=intervals.NEAREST).low == Fraction(1, 10)


def test_nothing_wrong_everything_wrong_and_all_of_them_checked() -> None:
    for population in (None, 40):
        assert intervals.interval(Found(population, 20, 0), NINETY_FIVE).low == 0
        assert intervals.interval(Found(population, 20, 20), NINETY_FIVE).high == 1
    census = intervals.interval(Found(40, 40, 3), NINETY_FIVE)
    assert (census.low_count, census.high_count, census.low) == (3, 3, Fraction(3, 40))
    assert intervals.interval(Found(41, 41, 3), NINETY, digits=3, rounding=intervals.NEAREST).high == Fraction(73, 1000)
    unseen = intervals.interval(Found(40, 0, 0), NINETY_FIVE)
    assert (unseen.low_count, unseen.high_count) == (0, 40)


@pytest.mark.parametrize("two_sided", [True, False])
@pytest.mark.parametrize(("population", "sample"), [(30, 7), (24, 24), (41, 20)])
def test_counted_intervals_hold_the_true_number_as_often_as_said(population: int, sample: int, two_sided: bool) -> None:
    """For every number that may be wrong, all samples are counted: those whose interval holds it are enough of them."""
    confidence = NINETY
    found = [intervals.interval(Found(population, sample, each), confidence, two_sided=two_sided)
             for each in range(sample + 1)]  # fmt: skip
    for wrong in range(population + 1):
        held = sum(
            math.comb(wrong, errors) * math.comb(population - wrong, sample - errors)
            for errors, each in enumerate(found)
            if errors <= wrong and each.low_count <= wrong <= each.high_count  # type: ignore[operator]
        )
        assert Fraction(held, math.comb(population, sample)) >= confidence


@given(st.integers(1, 9), st.fractions(0, 1, max_denominator=60))
def test_endless_intervals_hold_the_true_rate_as_often_as_said(sample: int, rate: Fraction) -> None:
    held = Fraction(0)
    for errors in range(sample + 1):
        each = intervals.interval(Found(None, sample, errors), NINETY)
        if each.low <= rate <= each.high:
            held += math.comb(sample, errors) * rate**errors * (1 - rate) ** (sample - errors)
    assert held >= NINETY


@given(st.integers(1, 60), st.data())
def test_a_counted_plan_is_the_smallest_that_shows_what_it_promises(population: int, data: st.DataObject) -> None:
    tolerable = data.draw(st.integers(1, population))
    errors = data.draw(st.integers(0, tolerable - 1))
    made = size(NINETY, tolerable, errors, population=population, method="hypergeometric")

    def shown(sample: int) -> bool:
        found = intervals.interval(Found(population, sample, errors), NINETY, two_sided=False)
        return (found.high_count or 0) < tolerable

    assert [shown(each) for each in range(errors, population + 1)] == [
        each >= made.sample for each in range(errors, population + 1)
    ]


def test_strata_together_bear_the_risk_in_parts() -> None:
    one, other = Found(200, 40, 1), Found(100, 30, 0)
    together = intervals.over_strata((one, other), NINETY_FIVE)
    parts = [intervals.interval(each, 1 - (1 - NINETY_FIVE) / 2, two_sided=False).high_count for each in (one, other)]
    assert together.high_count == sum(each or 0 for each in parts)
    assert intervals.over_strata((one,), NINETY_FIVE) == intervals.interval(one, NINETY_FIVE, two_sided=False)


def test_what_tables_settle_differently_can_be_chosen() -> None:
    plans = [size(NINETY_FIVE, "0.05", "0.016", expected_rounding=each) for each in sampling.EXPECTED_ROUNDINGS]
    assert [(each.sample, each.allowed) for each in plans] == [(124, 2), (59, 0), (93, 1)]
    counts = {}
    for each in sampling.TOLERABLE_ROUNDINGS:
        made = size(NINETY_FIVE, "0.05", population=130, method="hypergeometric", tolerable_rounding=each)
        counts[each] = made.tolerable_count
    assert counts == {"up": 7, "down": 6, "nearest": 7, "beyond": 7}
    whole = size(NINETY_FIVE, "0.05", population=200, method="hypergeometric", tolerable_rounding="beyond")
    assert whole.tolerable_count == 11
    assert (
        size(NINETY_FIVE, 10, population=200, method="hypergeometric").sample
        == size(NINETY_FIVE, "0.05", population=200, method="hypergeometric").sample
    )


def test_the_table_of_a_plan_turns_where_the_plan_says() -> None:
    made = size(NINETY_FIVE, "0.05", 1, population=400, method="hypergeometric")
    table = sampling.bounds(made, first=0, final=3)
    assert [errors for errors, _ in table] == [0, 1, 2, 3]
    assert [(each.high_count or 0) < (made.tolerable_count or 0) for _, each in table] == [True, True, False, False]
    endless = sampling.bounds(size(NINETY_FIVE, "0.05"), first=0, final=1)
    assert endless[0][1].high <= Fraction(1, 20) < endless[1][1].high


def test_a_large_population_is_planned_and_judged() -> None:
    made = size(NINETY_FIVE, "0.02", "0.0175", population=1_000_000, method="hypergeometric")
    assert (made.sample, made.allowed) == (8_626, 151)
    found = intervals.interval(Found(1_000_000, made.sample, made.allowed), NINETY_FIVE, two_sided=False)
    assert found.high_count == 19_999


COUNTED = {"method": "hypergeometric"}


@pytest.mark.parametrize(
    ("code", "tolerable", "expected", "more"),
    [
        ("sampling_rates_out_of_range", "0", 0, {}),
        ("sampling_rates_out_of_range", "1", 0, {}),
        ("sampling_rates_out_of_range", "0.1", -1, {}),
        ("sampling_rates_out_of_range", 11, 0, {**COUNTED, "population": 10}),
        ("sampling_population_missing", "0.1", 0, COUNTED),
        ("sampling_population_missing", 10, 0, {}),
        ("sampling_population_out_of_range", "0.1", 0, {**COUNTED, "population": 0}),
        ("sampling_population_out_of_range", "0.1", 0, {**COUNTED, "population": 1_000_001}),
        ("sampling_expects_too_many", "0.1", "0.1", {}),
        ("sampling_expects_too_many", "0.1", "0.1", {**COUNTED, "population": 100}),
        ("sampling_expects_too_many", 5, 5, {**COUNTED, "population": 100}),
        ("sampling_expects_too_many", 5, 100, {**COUNTED, "population": 100}),
        ("sampling_too_large", "0.1", 1_001, {}),
        ("sampling_too_large", "0.000001", 3, {}),
        ("sampling_too_large", "0.02", "0.0199", {}),
        ("sampling_too_large", "0.5", "0.49", {**COUNTED, "population": 3}),
    ],
)
def test_what_no_sample_can_show_is_refused(
    code: str, tolerable: str | int, expected: str | int, more: dict[str, object]
) -> None:
    with pytest.raises(Refused) as caught:
        size(NINETY_FIVE, tolerable, expected, **more)
    assert caught.value.code == code


def test_counts_that_can_not_be_are_refused() -> None:
    for found in (Found(10, 11, 0), Found(10, 5, 6), Found(None, 0, 0), Found(1_000_001, 5, 0), Found(10, 5, -1)):
        with pytest.raises(Refused, match="sampling_counts_do_not_fit"):
            intervals.interval(found, NINETY)
    for strata in ((), (Found(None, 10, 0),)):
        with pytest.raises(Refused, match="sampling_counts_do_not_fit"):
            intervals.over_strata(strata, NINETY)
    for confidence in (Fraction(0), Fraction(1)):
        with pytest.raises(Refused, match="sampling_confidence_out_of_range"):
            intervals.interval(Found(10, 5, 1), confidence)
