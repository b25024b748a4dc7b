"""The tails keep the one question behind sizes and bounds: how the chance of so few errors compares with a risk.

Each answer is exact. Floats jump exactly where a table jumps, so they answer only where chance and risk are far apart
(see ``CLEAR``). Elsewhere the chance is held between two whole numbers of so many bits times a power of two, every step
rounded outward; while the risk lies between them the bits are doubled, and in the end (chance and risk are equal, or
nearly) whole numbers without end decide.

Sums run downward from the largest count: chances of this kind rise and then fall, so that below a falling step the
rest is less than a geometric row. Above the mean the other tail is summed. So large counts cost little more than small
ones.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

BITS = (96, 192, 384)
# The logarithm of a chance comes out of ``lgamma`` wrong by less than a ten-millionth for a million (a test looks);
# a float may tell chance and risk apart where their logarithms differ by more than this.
CLEAR = 1e-5
_AT_ONCE = 64

# What the term below one is, compared with it: numerator and denominator, in whole numbers.
Step = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """A number between ``low`` and ``high`` times two to the ``exponent``."""

    low: int
    high: int
    exponent: int = 0

    def trimmed(self, bits: int) -> "Held":
        """This method will keep so many bits, rounded outward."""
        spare = self.high.bit_length() - bits
        if spare <= 0:
            return self
        return Held(self.low >> spare, -(-self.high >> spare), self.exponent + spare)

    def times(self, other: "Held", bits: int) -> "Held":
        """This method will multiply."""
        return Held(self.low * other.low, self.high * other.high, self.exponent + other.exponent).trimmed(bits)

    def over(self, other: "Held", bits: int) -> "Held":
        """This method will divide by a number above zero."""
        spare = max(0, bits + other.high.bit_length() - self.low.bit_length())
        low, high = (self.low << spare) // other.high, -(-(self.high << spare) // other.low)
        return Held(low, high, self.exponent - spare - other.exponent).trimmed(bits)

    def stepped(self, step: Step, bits: int) -> "Held":
        """This method will multiply by a fraction."""
        return self.times(Held(step[0], step[0]), bits).over(Held(step[1], step[1]), bits)

    def plus(self, other: "Held", bits: int) -> "Held":
        """This method will add."""
        exponent = max(self.exponent, other.exponent)
        low, high = 0, 0
        for each in (self, other):
            spare = exponent - each.exponent
            low += each.low >> spare
            high += -(-each.high >> spare)
        return Held(low, high, exponent).trimmed(bits)

    def against(self, risk: Fraction) -> int | None:
        """This method will say whether the number is below (-1), equal to (0) or above (1) a risk, None if unknown."""
        up, down = max(0, self.exponent), max(0, -self.exponent)
        right = risk.numerator << down
        low, high = (self.low << up) * risk.denominator, (self.high << up) * risk.denominator
        if high < right:
            return -1
        if low > right:
            return 1
        return 0 if low == high == right else None


def ways(every: int, chosen: int, *, bits: int) -> Held:
    """This function will hold the number of ways to choose some of all; written out, it may have a million digits."""
    chosen = min(chosen, every - chosen)
    found = Held(1, 1)
    for first in range(0, chosen, _AT_ONCE):
        until = min(first + _AT_ONCE, chosen)
        above, below = math.prod(range(every - until + 1, every - first + 1)), math.prod(range(first + 1, until + 1))
        found = found.stepped((above, below), bits)
    return found


def power(base: Held, exponent: int, *, bits: int) -> Held:
    """This function will raise to a whole power by squaring."""
    result = Held(1, 1)
    for digit in f"{exponent:b}":
        result = result.times(result, bits)
        if digit == "1":
            result = result.times(base, bits)
    return result


def _summed(top: Held, steps: Iterable[Step], bits: int) -> Held:
    """This function will add the terms from the top one downward, until the rest can't be told from nothing."""
    total = term = top
    for above, below in steps:
        term = term.stepped((above, below), bits)
        total = total.plus(term, bits)
        if above < below and term.high.bit_length() + term.exponent + bits < total.low.bit_length() + total.exponent:
            # Steps get smaller on the way down, so that all that is left is less than a row of steps like this one.
            rest = term.stepped((above, below - above), bits)
            return total.plus(Held(0, rest.high, rest.exponent), bits)
    return total


def _log_summed(top: float, steps: Iterable[Step]) -> float:
    """This function will add in floats what :func:`_summed` adds; ``top`` and the answer are logarithms."""
    total = term = 1.0
    for above, below in steps:
        term *= above / below
        total += term
        if above < below and term * (above / (below - above)) < total * 1e-12:
            break
    return top + math.log(total)


def log_ways(every: int, chosen: int) -> float:
    """This function will give the logarithm of the number of ways to choose some of all, as a float."""
    return math.lgamma(every + 1) - math.lgamma(chosen + 1) - math.lgamma(every - chosen + 1)


def _decided(risk: Fraction, log_chance: float, held: Callable[[int], Held], exactly: Callable[[], Fraction]) -> int:
    difference = log_chance - math.log(risk)
    if abs(difference) > CLEAR:
        return 1 if difference > 0 else -1
    for bits in BITS:
        found = held(bits).against(risk)
        if found is not None:
            return found
    exact = exactly()
    return (exact > risk) - (exact < risk)


def binomial(errors: int, *, sample: int, rate: Fraction, risk: Fraction) -> int:
    """This function will compare the chance of at most so many errors in a sample from an endless population with
    a risk: -1 below it, 0 equal, 1 above."""
    if errors >= sample or rate == 0:
        return 1
    if rate == 1:
        return -1
    if errors > sample * rate:
        return -binomial(sample - errors - 1, sample=sample, rate=1 - rate, risk=1 - risk)
    wrong, every = rate.numerator, rate.denominator
    right = every - wrong

    def steps() -> Iterable[Step]:
        return ((each * right, (sample - each + 1) * wrong) for each in range(errors, 0, -1))

    def held(bits: int) -> Held:
        top = ways(sample, errors, bits=bits)
        for part, times in ((wrong, errors), (right, sample - errors)):
            share = Held(part, part).over(Held(every, every), bits)
            top = top.times(power(share, times, bits=bits), bits)
        return _summed(top, steps(), bits)

    def exactly() -> Fraction:
        each_way = (math.comb(sample, each) * wrong**each * right ** (sample - each) for each in range(errors + 1))
        return Fraction(sum(each_way), every**sample)

    top = log_ways(sample, errors) + errors * math.log(rate) + (sample - errors) * math.log(1 - rate)
    return _decided(risk, _log_summed(top, steps()), held, exactly)


def hypergeometric(errors: int, *, sample: int, wrong: int, population: int, risk: Fraction) -> int:
    """This function will compare the chance of at most so many errors in a sample, drawn without putting back from a
    population in which so many are wrong, with a risk: -1 below it, 0 equal, 1 above."""
    # Sample and wrong ones may change places; the smaller one makes the smaller numbers.
    few, many = sorted((sample, wrong))
    least = max(0, few + many - population)
    if errors >= few:
        return 1
    if errors < least:
        return -1
    rest = population - many
    if errors * population > few * many:
        return -hypergeometric(few - errors - 1, sample=few, wrong=rest, population=population, risk=1 - risk)

    def steps() -> Iterable[Step]:
        return ((each * (rest - few + each), (many - each + 1) * (few - each + 1)) for each in range(errors, least, -1))

    def held(bits: int) -> Held:
        first, second = ways(many, errors, bits=bits), ways(rest, few - errors, bits=bits)
        every = ways(population, few, bits=bits)
        return _summed(first.times(second, bits).over(every, bits), steps(), bits)

    def exactly() -> Fraction:
        each_way = (math.comb(many, each) * math.comb(rest, few - each) for each in range(least, errors + 1))
        return Fraction(sum(each_way), math.comb(population, few))

    top = log_ways(many, errors) + log_ways(rest, few - errors) - log_ways(population, few)
    return _decided(risk, _log_summed(top, steps()), held, exactly)


def poisson(errors: int, *, mean: Fraction, risk: Fraction) -> int:
    """This function will compare the chance of at most so many errors, where on average so many come, with a risk.

    Never 0: the exponential of a fraction other than zero is no fraction.
    """
    if mean == 0:
        return 1

    def steps() -> Iterable[Step]:
        return ((each * mean.denominator, mean.numerator) for each in range(errors, 0, -1))

    difference = _log_summed(errors * math.log(mean) - mean - math.lgamma(errors + 1), steps()) - math.log(risk)
    found = None if abs(difference) <= CLEAR else (difference > 0) - (difference < 0)
    bits = BITS[0]
    while found is None:
        under = mean.denominator**errors * math.factorial(errors)
        top = Held(mean.numerator**errors, mean.numerator**errors).over(Held(under, under), bits)
        found = _summed(top, steps(), bits).over(exponential(mean, bits), bits).against(risk)
        bits *= 2
    return found


def exponential(value: Fraction, bits: int) -> Held:
    """This function will hold the exponential of a fraction above zero: a row for a small part of it, then squares."""
    halvings = max(0, (value.numerator // value.denominator).bit_length() + 1)
    step = (value.numerator, value.denominator << halvings)
    total = term = Held(1 << bits, 1 << bits, -bits)
    count = 1
    while term.high.bit_length() + term.exponent > -bits:
        term = term.stepped((step[0], step[1] * count), bits)
        total = total.plus(term, bits)
        count += 1
    # The value is at most a half now: what is left of the row is less than its last term.
    total = total.plus(Held(0, term.high, term.exponent), bits)
    for _ in range(halvings):
        total = total.times(total, bits)
    return total
