"""The figures of two days, or of two sizes of the journal, side by side, for every door and by the rights of today."""

import datetime
from dataclasses import dataclass
from typing import Any

from huiyin import texts
from huiyin.kernel import figures
from huiyin.kernel import figures_beside as kernel
from huiyin.kernel.actor import Actor
from huiyin.kernel.figures import Counted, Figure
from huiyin.kernel.figures_beside import Beside
from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.record.models import Line
from huiyin.record.queries import counted, subjects
from huiyin.record.queries.ledger import Wanted

_MOST_DIGITS = len(str(subjects.MOST_NUMBER))


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the journal: its day, and its last line; None for the line that is the last one now."""

    day: datetime.date
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """What was counted at two points: day and size of the journal of each, the two books, and every figure of both."""

    before: Point
    after: Point
    entries: tuple[tuple[str, int, int], ...]
    rates: tuple[Beside, ...]
    ages: tuple[Beside, ...]


def point(site: str, asked: str, *, today: datetime.date) -> Point:
    """This function will read which point is meant: a day is its end, a number that many lines, nothing is now.

    :raises Refused: not_found, for what is neither a day nor a size that the journal has had.
    """
    if not asked:
        return Point(today)
    if asked.isdecimal() and len(asked) < _MOST_DIGITS:
        return _of_size(site, int(asked))
    try:
        day = datetime.date.fromisoformat(asked)
    except ValueError:
        raise Refused("not_found", kind="journal") from None
    return Point(today) if day >= today else Point(day, subjects.line_of_day(site, day))


def _of_size(site: str, size: int) -> Point:
    recorded = Line.objects.filter(site=site, number=size).values_list("recorded_at", flat=True).first()
    if recorded is None:
        raise Refused("not_found", kind="journal")
    return Point(actors.civil_day(recorded), size)


def eve(site: str, *, today: datetime.date) -> Point:
    """This function will give the end of the day before, which is what somebody most likely wants to see beside now."""
    day = today - datetime.timedelta(days=1)
    return Point(day, subjects.line_of_day(site, day))


def compared(actor: Actor, wanted: Wanted, *, before: Point, after: Point) -> Compared:
    """This function will count the same findings' figures at two points, each by its own day and size.

    :raises Refused: not_found, as :func:`huiyin.record.queries.counted.at_size`.
    """
    (first, earlier), (second, later) = (_at(actor, wanted, each) for each in (before, after))
    return Compared(
        first,
        second,
        entries=kernel.entries(figures.book(earlier), figures.book(later)),
        rates=kernel.beside(_rates(earlier, first), _rates(later, second)),
        ages=kernel.beside(_ages(earlier, first), _ages(later, second)),
    )


def _at(actor: Actor, wanted: Wanted, at: Point) -> tuple[Point, Counted]:
    found, size = counted.at_size(actor, wanted, on=at.day, as_of=at.line)
    return Point(at.day, size), found


def _rates(found: Counted, at: Point) -> tuple[Figure, ...]:
    return figures.rates(found, as_of=at.day.isoformat(), journal_size=at.line or 0)


def _ages(found: Counted, at: Point) -> tuple[Figure, ...]:
    return figures.ages(found, as_of=at.day.isoformat(), journal_size=at.line or 0)


def plain(found: Compared, *, language: str, profile: str) -> dict[str, Any]:
    """This function will tell what was compared in plain values, as the API and a command give it."""

    def name(code: str) -> str:
        return texts.say(f"figure-{code}", language=language, profile=profile)

    def told(each: Beside) -> dict[str, Any]:
        code, unit = each.after.code, each.after.unit
        return {"code": code, "name": name(code), "unit": unit, "before": _two(each.before), "after": _two(each.after)}

    return {
        "before": _told(found.before),
        "after": _told(found.after),
        "book": [
            {"code": code, "name": name(code), "before": before, "after": after}
            for code, before, after in found.entries
        ],
        "rates": [told(each) for each in found.rates],
        "ages": [told(each) for each in found.ages],
    }


def _told(at: Point) -> dict[str, Any]:
    return {"as_of": at.day.isoformat(), "journal_size": at.line}


def _two(figure: Figure) -> dict[str, int]:
    return {"numerator": figure.numerator, "denominator": figure.denominator}
