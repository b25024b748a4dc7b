"""Figures as exact fractions that say what they count: numerator, denominator, unit, as-of date and journal size.

Definitions: docs/procedure.md, "Figures". Nothing here is rounded until it is shown, and then half up, on the exact
fraction. A figure of few people is not shown at all.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from huiyin.kernel import common
from huiyin.kernel.finding import OPEN, Finding
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import Clock

AGES: tuple[tuple[str, int | None], ...] = (
    ("age_0_30", 30),
    ("age_31_90", 90),
    ("age_91_180", 180),
    ("age_181_365", 365),
    ("age_over_365", None),
)
DECLARED = ("declared", "verifying", "verified", "closed")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``unit`` names what is counted; a rate counts the same in numerator and denominator, a mean days."""

    code: str
    numerator: int
    denominator: int
    unit: str
    as_of: str
    journal_size: int

    @property
    def value(self) -> Fraction | None:
        """The exact value; None where there is nothing to divide by, which is not zero."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None


@dataclass(frozen=True, slots=True)
class Book:
    """The book: issued = open + sustained + closed + withdrawn + risk-accepted (I11)."""

    issued: int
    open: int
    sustained: int
    closed: int
    withdrawn: int
    risk_accepted: int

    @property
    def counted(self) -> int:
        """The right side of the equation."""
        return self.open + self.sustained + self.closed + self.withdrawn + self.risk_accepted


def book(findings: Iterable[Finding]) -> Book:
    """This function will draw up the book. Issued is counted by the date of issue, the rest by state."""
    issued, states = 0, Counter[str]()
    for each in findings:
        if each.state == common.ANNULLED:
            continue
        issued += each.issued_date is not None
        states["open" if each.state in OPEN else each.state] += 1
    return Book(
        issued,
        open=states["open"],
        sustained=states["sustained"],
        closed=states["closed"],
        withdrawn=states["withdrawn"],
        risk_accepted=states["risk_accepted"],
    )


def rates(findings: Sequence[Finding], *, as_of: str, journal_size: int) -> tuple[Figure, ...]:
    """This function will compute every rate over some findings as they stood on ``as_of``.

    The denominator of the first three is the issued findings that are neither withdrawn nor accepted as a risk;
    sustained ones are among them and never count as done.
    """
    states = Counter(each.state for each in findings)
    counted = sum(states[state] for state in (*OPEN, "sustained", "closed"))
    ever_declared = [each for each in findings if each.declared_date is not None or each.returns or each.cycle > 1]
    ever_closed = [each for each in findings if each.state == "closed" or each.cycle > 1]
    first_verified = [each for each in findings if each.cycle == 1 and each.state in ("verified", "closed")]
    pairs = {
        "declared_rate": (sum(states[state] for state in DECLARED), counted),
        "verified_rate": (states["verified"] + states["closed"], counted),
        "closed_rate": (states["closed"], counted),
        "first_pass_rate": (sum(each.returns == 0 for each in first_verified), len(first_verified)),
        "return_rate": (sum(each.returns > 0 for each in ever_declared), len(ever_declared)),
        "reopen_rate": (sum(each.cycle > 1 for each in ever_closed), len(ever_closed)),
        "relapse_rate": _relapses(findings),
        "evidence_depth": (
            sum(each.state == "closed" and each.depth == "on_site" for each in findings),
            states["closed"],
        ),
    }
    made = [Figure(code, *pair, "findings", as_of, journal_size) for code, pair in pairs.items()]
    return (*made, *_times(findings, as_of=as_of, journal_size=journal_size))


def _relapses(findings: Iterable[Finding]) -> tuple[int, int]:
    """This function will count closed findings whose category came up again there in another, later round."""
    counted = [each for each in findings if each.category is not None and each.issued_date is not None]
    last: dict[tuple[str, str | None, str], str] = {}
    for each in counted:
        place = (each.organisation, each.category, each.round)
        last[place] = max(last.get(place, ""), each.issued_date or "")
    rounds: dict[tuple[str, str | None], list[tuple[str, str]]] = {}
    for (organisation, category, in_round), issued in last.items():
        rounds.setdefault((organisation, category), []).append((in_round, issued))
    closed = [each for each in counted if each.state == "closed"]
    again = sum(
        any(
            in_round != each.round and issued > (each.issued_date or "")
            for in_round, issued in rounds[each.organisation, each.category]
        )
        for each in closed
    )
    return again, len(closed)


def _times(findings: Iterable[Finding], *, as_of: str, journal_size: int) -> tuple[Figure, ...]:
    """This function will compare rectifications with their dates, by the original and by the current date.

    Counted are those that were declared, and those whose date has passed; what is sustained, withdrawn or accepted as
    a risk was neither on time nor late.
    """
    clocks = [
        clock
        for each in findings
        if each.state in OPEN or each.state == "closed"
        for clock in each.clocks
        if clock.name == "rectification"
    ]
    slip = sum(_days(clock.original_date, clock.due_date) for clock in clocks)
    original = _on_time([(clock, clock.original_date) for clock in clocks], as_of)
    current = _on_time([(clock, clock.due_date) for clock in clocks], as_of)
    return (
        Figure("on_time_by_original", *original, "rectifications", as_of, journal_size),
        Figure("on_time_by_current", *current, "rectifications", as_of, journal_size),
        Figure("mean_slip", slip, len(clocks), "days", as_of, journal_size),
    )


def _on_time(dated: Iterable[tuple[Clock, str]], as_of: str) -> tuple[int, int]:
    counted = [(clock, due) for clock, due in dated if clock.stopped_date is not None or due < as_of]
    return sum(clock.stopped_date is not None and clock.stopped_date <= due for clock, due in counted), len(counted)


def ages(findings: Iterable[Finding], *, as_of: str, journal_size: int) -> tuple[Figure, ...]:
    """This function will put the open findings into age classes, by days since they were handed over or issued."""
    found = [each for each in findings if each.state in OPEN]
    days = [_days(each.handed_over_date or each.issued_date or as_of, as_of) for each in found]
    counts: Counter[str] = Counter(next(code for code, last in AGES if last is None or each <= last) for each in days)
    return tuple(Figure(code, counts[code], len(found), "findings", as_of, journal_size) for code, _ in AGES)


def _days(first: str, last: str) -> int:
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def total(figures: Sequence[Figure]) -> Figure:
    """This function will add figures of the same kind, such as those of several organisations.

    :raises Refused: units_differ, when they count different things, on different days, or from other journal sizes.
    """
    kinds = {(each.code, each.unit, each.as_of, each.journal_size) for each in figures}
    if len(kinds) != 1:
        raise Refused("units_differ", units=tuple(sorted({each.unit for each in figures})))
    code, unit, as_of, journal_size = kinds.pop()
    numerator, denominator = sum(each.numerator for each in figures), sum(each.denominator for each in figures)
    return Figure(code, numerator, denominator, unit, as_of, journal_size)


def rounded(value: Fraction, *, digits: int) -> str:
    """This function will write an exact fraction as a decimal, half up (away from zero below it)."""
    scaled = (abs(value) * 10**digits * 2 + 1) // 2
    whole, part = divmod(scaled, 10**digits)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole}.{part:0{digits}d}" if digits else f"{sign}{whole}"


def percentage(figure: Figure, *, digits: int = 1) -> str | None:
    """This function will write a rate in per cent, without the sign; None where there is nothing to divide by."""
    return None if figure.value is None else rounded(figure.value * 100, digits=digits)


def is_suppressed(figure: Figure, *, minimum: int) -> bool:
    """This function will tell whether a figure counts so few that a person could be recognised in it."""
    return 0 < figure.denominator < minimum


def differing(stored: Iterable[Figure], recomputed: Iterable[Figure]) -> tuple[str, ...]:
    """This function will name the stored figures that the acts do not give again (I7), in the order they are stored."""
    again: Mapping[tuple[str, str, int], Figure] = {
        (each.code, each.as_of, each.journal_size): each for each in recomputed
    }
    return tuple(each.code for each in stored if again.get((each.code, each.as_of, each.journal_size)) != each)
