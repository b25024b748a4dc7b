"""Figures as exact fractions that say what they count: numerator, denominator, unit, as-of date and journal size.

Definitions: docs/procedure.md, "Figures". Nothing here is rounded until it is shown, and then half up, on the exact
fraction. A figure of few people is not shown at all.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from huiyin.kernel import common
from huiyin.kernel.finding import OPEN, Finding
from huiyin.kernel.given import INTEGER_LIMIT, Field, FieldKind
from huiyin.kernel.refused import Refused

AGES: tuple[tuple[str, int | None], ...] = (
    ("age_0_30", 30),
    ("age_31_90", 90),
    ("age_91_180", 180),
    ("age_181_365", 365),
    ("age_over_365", None),
)
DECLARED = ("declared", "verifying", "verified", "closed")
# The states whose rectifications were on time or late.
TIMED = (*OPEN, "closed")
# A figure as an act keeps it, and by which day and journal size the book counted.
COLUMNS = (
    Field("code", FieldKind.CODE),
    Field("numerator", FieldKind.INTEGER, minimum=-INTEGER_LIMIT),
    Field("denominator", FieldKind.INTEGER),
    Field("unit", FieldKind.CODE),
)
COUNTED_AT = (
    Field("as_of", FieldKind.DATE, required=False, by_book=True),
    Field("journal_size", FieldKind.INTEGER, required=False, by_book=True),
)
_LastRounds = dict[tuple[str, str], dict[str, str]]


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


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """What figures ask of a finding, and how many findings stand alike in all of it. What there is not is empty.

    ``again`` are those in a second or later cycle, ``on_site`` those closed after a verification on site.
    """

    state: str
    organisation: str
    category: str
    round: str
    issued_date: str
    handed_over_date: str
    declared_date: str
    verified_date: str
    closed_date: str
    returned: bool
    again: bool
    on_site: bool
    findings: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Rectified:
    """How many rectifications have the same dates; ``stopped_date`` is empty while one runs."""

    original_date: str
    due_date: str
    stopped_date: str
    clocks: int = 1


@dataclass(frozen=True, slots=True)
class Counted:
    """All that figures are made from, in groups and in order: what a database can add up as well."""

    standings: tuple[Standing, ...]
    rectified: tuple[Rectified, ...]

    def states(self) -> Counter[str]:
        """This function will count the findings in each state."""
        states = Counter[str]()
        for each in self.standings:
            states[each.state] += each.findings
        return states

    def days(self, name: str) -> Counter[str]:
        """This function will count the findings by one of their dates (``declared_date``), those without it aside."""
        days = Counter[str]()
        for each in self.standings:
            days[getattr(each, name)] += each.findings
        del days[""]
        return days


NOTHING = Counted((), ())


def counted(findings: Iterable[Finding]) -> Counted:
    """This function will group findings as figures count them; what was annulled counts nowhere."""
    kept = [each for each in findings if each.state != common.ANNULLED]
    standings = Counter(_standing(each) for each in kept)
    clocks = Counter(
        Rectified(clock.original_date, clock.due_date, clock.stopped_date or "")
        for each in kept
        if each.state in TIMED
        for clock in each.clocks
        if clock.name == "rectification"
    )
    return Counted(
        tuple(sorted(replace(each, findings=count) for each, count in standings.items())),
        tuple(sorted(replace(each, clocks=count) for each, count in clocks.items())),
    )


def _standing(finding: Finding) -> Standing:
    return Standing(
        finding.state,
        finding.organisation,
        finding.category or "",
        finding.round,
        finding.issued_date or "",
        finding.handed_over_date or "",
        finding.declared_date or "",
        finding.verified_date or "",
        finding.closed_date or "",
        returned=finding.returns > 0,
        again=finding.cycle > 1,
        on_site=finding.state == "closed" and finding.depth == "on_site",
    )


def book(found: Counted) -> Book:
    """This function will draw up the book. Issued is counted by the date of issue, the rest by state."""
    states = found.states()
    return Book(
        found.days("issued_date").total(),
        open=sum(states[state] for state in OPEN),
        sustained=states["sustained"],
        closed=states["closed"],
        withdrawn=states["withdrawn"],
        risk_accepted=states["risk_accepted"],
    )


def rates(found: Counted, *, as_of: str, journal_size: int = 0) -> tuple[Figure, ...]:
    """This function will compute every rate over some findings as they stood on ``as_of``.

    The denominator of the first three is the issued findings that are neither withdrawn nor accepted as a risk;
    sustained ones are among them and never count as done.
    """
    states, every = found.states(), found.standings
    issued = sum(states[state] for state in (*OPEN, "sustained", "closed"))
    ever_declared = [each for each in every if each.declared_date or each.returned or each.again]
    ever_closed = [each for each in every if each.state == "closed" or each.again]
    first_verified = [each for each in every if not each.again and each.state in ("verified", "closed")]
    pairs = {
        "declared_rate": (sum(states[state] for state in DECLARED), issued),
        "verified_rate": (states["verified"] + states["closed"], issued),
        "closed_rate": (states["closed"], issued),
        "first_pass_rate": (_sum(each for each in first_verified if not each.returned), _sum(first_verified)),
        "return_rate": (_sum(each for each in ever_declared if each.returned), _sum(ever_declared)),
        "reopen_rate": (_sum(each for each in ever_closed if each.again), _sum(ever_closed)),
        "relapse_rate": _relapses(every),
        "evidence_depth": (_sum(each for each in every if each.on_site), states["closed"]),
    }
    made = [Figure(code, *pair, "findings", as_of, journal_size) for code, pair in pairs.items()]
    return (*made, *_times(found.rectified, as_of=as_of, journal_size=journal_size))


def _sum(standings: Iterable[Standing]) -> int:
    return sum(each.findings for each in standings)


def _relapses(standings: Iterable[Standing]) -> tuple[int, int]:
    """This function will count closed findings whose category came up again there in another, later round."""
    every = tuple(standings)
    last = _last_rounds(every)
    closed = [each for each in every if _is_classed(each) and each.state == "closed"]
    return _sum(each for each in closed if _came_again(each, last)), _sum(closed)


def _is_classed(standing: Standing) -> bool:
    return bool(standing.category and standing.issued_date)


def _last_rounds(standings: Iterable[Standing]) -> _LastRounds:
    """This function will give the last day of issue for each organisation and category, round by round."""
    last: _LastRounds = {}
    for each in standings:
        if _is_classed(each):
            rounds = last.setdefault((each.organisation, each.category), {})
            rounds[each.round] = max(rounds.get(each.round, ""), each.issued_date)
    return last


def _came_again(standing: Standing, last: _LastRounds) -> bool:
    rounds = last[standing.organisation, standing.category]
    return any(name != standing.round and issued > standing.issued_date for name, issued in rounds.items())


def _times(rectified: Sequence[Rectified], *, as_of: str, journal_size: int) -> tuple[Figure, ...]:
    """This function will compare rectifications with their dates, by the original and by the current date.

    Counted are those that were declared, and those whose date has passed; what is sustained, withdrawn or accepted as
    a risk was neither on time nor late.
    """
    clocks = sum(each.clocks for each in rectified)
    slip = sum(_days(each.original_date, each.due_date) * each.clocks for each in rectified)
    original = _on_time([(each, each.original_date) for each in rectified], as_of)
    current = _on_time([(each, each.due_date) for each in rectified], as_of)
    return (
        Figure("on_time_by_original", *original, "rectifications", as_of, journal_size),
        Figure("on_time_by_current", *current, "rectifications", as_of, journal_size),
        Figure("mean_slip", slip, clocks, "days", as_of, journal_size),
    )


def _on_time(dated: Iterable[tuple[Rectified, str]], as_of: str) -> tuple[int, int]:
    ended = [(each, due) for each, due in dated if each.stopped_date or due < as_of]
    in_time = sum(each.clocks for each, due in ended if each.stopped_date and each.stopped_date <= due)
    return in_time, sum(each.clocks for each, _ in ended)


def ages(found: Counted, *, as_of: str, journal_size: int) -> tuple[Figure, ...]:
    """This function will put the open findings into age classes, by days since they were handed over or issued."""
    counts = Counter[str]()
    for each in found.standings:
        if each.state in OPEN:
            days = _days(each.handed_over_date or each.issued_date or as_of, as_of)
            counts[next(code for code, last in AGES if last is None or days <= last)] += each.findings
    return tuple(Figure(code, counts[code], counts.total(), "findings", as_of, journal_size) for code, _ in AGES)


def _days(first: str, last: str) -> int:
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


@dataclass(frozen=True, slots=True)
class Behind:
    """The findings that one figure counts, by id and in order: those above the line, and all that it is of."""

    above: tuple[str, ...]
    below: tuple[str, ...]


def behind(findings: Sequence[Finding], *, as_of: str) -> Mapping[str, Behind]:
    """This function will name, for each of :func:`rates` over some findings, those that it counts.

    Each finding is counted by itself, so that no second definition of a figure can grow beside the first; whether it
    came up again is asked of all of them.
    """
    last = _last_rounds(counted(findings).standings)
    found: dict[str, tuple[list[str], list[str]]] = {each.code: ([], []) for each in rates(NOTHING, as_of=as_of)}
    for finding in sorted(findings, key=lambda each: each.id):
        alone = counted((finding,))
        for each in rates(alone, as_of=as_of):
            above, below = found[each.code]
            relapsed = each.code == "relapse_rate" and each.denominator and _came_again(alone.standings[0], last)
            if each.numerator or relapsed:
                above.append(finding.id)
            if each.denominator:
                below.append(finding.id)
    return {code: Behind(tuple(above), tuple(below)) for code, (above, below) in found.items()}


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
