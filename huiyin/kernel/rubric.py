"""The rubric by which a rectification is evaluated, as versioned data: indicators, weights, deductions, grade bands.

A rubric weighs figures that the book counts and deducts for what an office found; it never counts anything itself. It
lies in ``huiyin/kernel/rubrics/<rule set>-<version>.toml``, and an evaluation names the digest of the one it used.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from huiyin.kernel import figures, strict
from huiyin.kernel.figures import Figure

WHOLE = 100
# Points are kept in hundredths, so that no act holds a number with a fraction.
HUNDREDTHS = 100
# The figures that can be weighed: shares of findings or rectifications. A mean of days is no share.
RATES = tuple(each.code for each in figures.rates(figures.NOTHING, as_of="") if each.unit != "days")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure and what it weighs. An ``inverse`` one is the better the lower it is."""

    code: str
    weight: int
    inverse: bool


@dataclass(frozen=True, slots=True)
class Deduction:
    """What is taken off each time that something was found, and the most that is taken off for it."""

    code: str
    points: int
    most: int


@dataclass(frozen=True, slots=True)
class Band:
    """A grade, and the least points that give it."""

    code: str
    least: int


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric as it was read; ``digest`` names it in the journal."""

    name: str
    version: int
    indicators: tuple[Indicator, ...]
    deductions: tuple[Deduction, ...]
    bands: tuple[Band, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one indicator gave: hundredths of points, none where there was nothing to count."""

    code: str
    weight: int
    points: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rubric says of some figures: by indicator, by deduction in the order asked, altogether, and the grade."""

    weighed: tuple[Weighed, ...]
    taken_off: tuple[int, ...]
    total: int
    grade: str


def load_rubric(raw: bytes) -> Rubric:
    """This function will read a rubric from TOML, strictly.

    :raises ProfileFault: with every fault at once.
    """
    table = strict.parse(raw)
    reader = strict.Reader()
    reader.table(table, "", keys=("name", "version", "indicators", "deductions", "bands"))
    read = Rubric(
        name=reader.text(table, "name", "", like=strict.NAME),
        version=reader.integer(table, "version", "", least=1, most=9_999),
        indicators=tuple(_indicator(reader, each, path) for path, each in _rows(reader, table, "indicators")),
        deductions=tuple(_deduction(reader, each, path) for path, each in _rows(reader, table, "deductions")),
        bands=tuple(_band(reader, each, path) for path, each in _rows(reader, table, "bands")),
        digest=strict.digest(table),
    )
    for key in ("indicators", "deductions", "bands"):
        codes = [each.code for each in getattr(read, key)]
        for code in sorted({each for each in codes if codes.count(each) > 1}):
            reader.fault(key, "named_twice", value=code)
    if sum(each.weight for each in read.indicators) != WHOLE:
        reader.fault("indicators", "weights_not_whole", whole=WHOLE)
    least = [each.least for each in read.bands]
    if least != sorted(set(least), reverse=True) or least[-1:] != [0]:
        reader.fault("bands", "bands_not_falling")
    reader.finish()
    return read


def _rows(reader: strict.Reader, table: Mapping[str, Any], key: str) -> Iterable[tuple[str, Any]]:
    return [(f"{key}.{place}", each) for place, each in enumerate(reader.rows(table, key, ""))]


def _indicator(reader: strict.Reader, value: Any, path: str) -> Indicator:
    row = reader.table(value, path, keys=("code", "weight"), optional=("inverse",))
    return Indicator(
        reader.choice(row, "code", path, of=RATES),
        reader.integer(row, "weight", path, least=1, most=WHOLE),
        reader.flag(row, "inverse", path),
    )


def _deduction(reader: strict.Reader, value: Any, path: str) -> Deduction:
    row = reader.table(value, path, keys=("code", "points", "most"))
    return Deduction(
        reader.text(row, "code", path, like=strict.CODE),
        reader.integer(row, "points", path, least=1, most=WHOLE),
        reader.integer(row, "most", path, least=1, most=WHOLE),
    )


def _band(reader: strict.Reader, value: Any, path: str) -> Band:
    row = reader.table(value, path, keys=("code", "least"))
    return Band(
        reader.text(row, "code", path, like=strict.CODE), reader.integer(row, "least", path, least=0, most=WHOLE)
    )


def evaluate(rubric: Rubric, counted: Iterable[Figure], *, found: Iterable[tuple[str, int]]) -> Outcome | None:
    """This function will weigh figures and take off what was ``found`` (deduction, times); None where no indicator has
    anything to count.

    What there was nothing to count of weighs nothing, and the others weigh as much more: an organisation gains and
    loses nothing by what could not come up there. Each share is rounded half up to a hundredth, and the total is the
    sum of what is shown.

    :raises KeyError: for a deduction that the rubric does not know.
    """
    values = {each.code: each.value for each in counted}
    weights = {each.code: each.weight for each in rubric.indicators if values.get(each.code) is not None}
    if not weights:
        return None
    whole = sum(weights.values())
    weighed = []
    for each in rubric.indicators:
        share = values.get(each.code)
        points = 0 if share is None else _points(1 - share if each.inverse else share, Fraction(each.weight, whole))
        weighed.append(Weighed(each.code, each.weight, points))
    taken_off = _taken_off(rubric, found)
    total = max(0, sum(each.points for each in weighed) - sum(taken_off))
    return Outcome(tuple(weighed), taken_off, total, grade_of(rubric, total))


def _points(share: Fraction, weight: Fraction) -> int:
    return int(figures.rounded(share * weight * WHOLE * HUNDREDTHS, digits=0))


def _taken_off(rubric: Rubric, found: Iterable[tuple[str, int]]) -> tuple[int, ...]:
    known = {each.code: each for each in rubric.deductions}
    left = {each.code: each.most for each in rubric.deductions}
    taken = []
    for code, times in found:
        points = min(known[code].points * times, left[code])
        left[code] -= points
        taken.append(points * HUNDREDTHS)
    return tuple(taken)


def grade_of(rubric: Rubric, total: int) -> str:
    """This function will name the grade of a total in hundredths: the first band that it reaches."""
    return next(each.code for each in rubric.bands if total >= each.least * HUNDREDTHS)
