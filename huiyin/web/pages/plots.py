"""The plots keep the geometry of the server's own drawings: stacked bar, small bars, lines. Whole numbers throughout.

Every plot carries its table, its definition and the date that it shows; the drawing itself is hidden from readers of
the table. Lengths are in the units of the drawing's view box.
"""

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from huiyin.web.pages.parts import Link, Mark, Sentence, Words

BAR_WIDTH = 1000
LINE_LEFT, LINE_RIGHT, LINE_TOP, LINE_BOTTOM = 64, 560, 16, 232
LINE_WIDTH, LINE_HEIGHT = 680, 268


@dataclass(frozen=True, slots=True)
class Segment:
    """One state in the stacked bar: how many, where the list of them is, where it is drawn."""

    mark: Mark
    count: int
    url: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class StateBar:
    """All findings by state as one bar. The segments fill it exactly; an empty book draws nothing."""

    title: Words
    segments: tuple[Segment, ...]
    total: int
    as_of: datetime.date
    url: str = ""

    @property
    def drawn(self) -> tuple[Segment, ...]:
        return tuple(segment for segment in self.segments if segment.width)


def state_bar(
    counts: Sequence[tuple[Mark, int, str]], *, title: Words, as_of: datetime.date, url: str = ""
) -> StateBar:
    """This function will lay out one bar from (mark, count, address of its list), in the order of the lifecycle."""
    total = sum(count for _, count, _ in counts)
    segments, before = [], 0
    for mark, count, address in counts:
        start = BAR_WIDTH * before // total if total else 0
        before += count
        end = BAR_WIDTH * before // total if total else 0
        segments.append(Segment(mark, count, address, start, end - start))
    return StateBar(title, tuple(segments), total, as_of, url)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of small bars: its words, its count, its length out of :data:`BAR_WIDTH`."""

    words: Words
    count: int
    width: int
    tone: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Small bars below each other from zero, for instance open findings by age."""

    title: Words
    heading: Words
    bars: tuple[Bar, ...]
    unit: Words
    as_of: datetime.date
    definition: Words
    svg_url: str = ""
    csv_url: str = ""


def small_bars(
    counts: Sequence[tuple[Words, int, str, str]],
    *,
    title: Words,
    heading: Words,
    unit: Words,
    as_of: datetime.date,
    definition: Words,
    csv_url: str = "",
) -> Bars:
    """This function will lay out bars from (words, count, tone, address); the largest fills the width."""
    largest = max((count for _, count, _, _ in counts), default=0)
    bars = tuple(
        Bar(words, count, BAR_WIDTH * count // largest if largest else 0, tone, url)
        for words, count, tone, url in counts
    )
    return Bars(title, heading, bars, unit, as_of, definition, csv_url=csv_url)


@dataclass(frozen=True, slots=True)
class StackedRow:
    """One row of a table with its bar; ``counts`` are (name of the column, count, address of the list)."""

    words: Words
    counts: tuple[tuple[Words, int, str], ...]
    bar: StateBar


@dataclass(frozen=True, slots=True)
class Stacked:
    """A table whose rows have a bar each, filled by the shares of what it counts. ``rest`` says what is not drawn."""

    code: str
    title: Words
    heading: Words
    columns: tuple[Words, ...]
    rows: tuple[StackedRow, ...]
    as_of: datetime.date
    definition: Words
    legend: tuple[Mark, ...]
    rest: Words = ""
    svg_url: str = ""
    csv_url: str = ""


@dataclass(frozen=True, slots=True)
class CrossedCell:
    """Where a row meets a column: what is said of it, its list and its bar; nothing where nothing was counted."""

    column: Words
    words: Words = ""
    url: str = ""
    bar: StateBar | None = None


@dataclass(frozen=True, slots=True)
class Crossed:
    """One thing by another, such as organisations by themes."""

    code: str
    title: Words
    heading: Words
    columns: tuple[Words, ...]
    rows: tuple[tuple[Words, tuple[CrossedCell, ...]], ...]
    as_of: datetime.date
    definition: Words
    legend: tuple[Mark, ...]
    rest: Words = ""
    svg_url: str = ""
    csv_url: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on an axis: where, and what it says."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plot over time, labelled at its end; ``label_y`` is moved so that labels never overlap."""

    words: Words
    style: str
    points: str
    counts: tuple[int, ...]
    end_y: int
    label_y: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Counts over time: several lines on one axis from zero."""

    title: Words
    heading: Words
    days: tuple[datetime.date, ...]
    lines: tuple[Line, ...]
    across: tuple[Tick, ...]
    upward: tuple[Tick, ...]
    unit: Words
    as_of: datetime.date
    definition: Words
    svg_url: str = ""
    csv_url: str = ""
    width: int = LINE_WIDTH
    height: int = LINE_HEIGHT
    left: int = LINE_LEFT
    right: int = LINE_RIGHT
    bottom: int = LINE_BOTTOM

    @property
    def rows(self) -> tuple[tuple[datetime.date, tuple[int, ...]], ...]:
        """The table beside the drawing: one row per day, one count per line."""
        columns = zip(*(line.counts for line in self.lines), strict=True)
        return tuple(zip(self.days, columns, strict=True))

    @property
    def label_x(self) -> int:
        return self.right + 10


def over_time(
    days: Sequence[datetime.date],
    series: Sequence[tuple[Words, str, Sequence[int]]],
    *,
    title: Words,
    heading: Words,
    unit: Words,
    as_of: datetime.date,
    definition: Words,
    csv_url: str = "",
) -> Lines:
    """This function will lay out lines from (words, style, counts); every series has one count per day.

    Days are placed by the calendar, not by their order. There are two days or more.
    """
    top = _round_up(max(max(counts) for _, _, counts in series))
    span = (days[-1] - days[0]).days
    across = [LINE_LEFT + (LINE_RIGHT - LINE_LEFT) * (day - days[0]).days // span for day in days]

    def upward(count: int) -> int:
        return LINE_BOTTOM - (LINE_BOTTOM - LINE_TOP) * count // top

    ends = [upward(counts[-1]) for _, _, counts in series]
    labels = _apart(ends, gap=24)
    lines = []
    for (words, style, counts), end, label in zip(series, ends, labels, strict=True):
        points = " ".join(f"{x},{upward(count)}" for x, count in zip(across, counts, strict=True))
        lines.append(Line(words, style, points, tuple(counts), end, label))
    each = max(1, len(days) // 6)
    months = {f"{day:%Y-%m}": x for x, day in reversed(list(zip(across, days, strict=True))[::each])}
    ticks = tuple(Tick(x, month) for month, x in reversed(months.items()))
    steps = tuple(Tick(upward(top * part // 4), f"{top * part // 4:,}") for part in range(5))
    made = (tuple(days), tuple(lines), ticks, steps)
    return Lines(title, heading, *made, unit, as_of, definition, csv_url=csv_url)


def _round_up(count: int) -> int:
    """This function will give the next number of the form 4, 8, 12, 20, 40, 80 … that is not under ``count``."""
    size = 1
    while True:
        for step in (4, 8, 12, 20):
            if step * size >= count:
                return step * size
        size *= 10


def _apart(positions: Sequence[int], *, gap: int) -> list[int]:
    """This function will move positions downward until each is ``gap`` from the one above; their order stays."""
    order = sorted(range(len(positions)), key=lambda index: positions[index])
    moved = list(positions)
    for above, below in itertools.pairwise(order):
        moved[below] = max(moved[below], moved[above] + gap)
    return moved


def download_links(plot: Bars | Lines) -> tuple[Link, ...]:
    """This function will give the downloads that a plot offers."""
    offered = (("web-plot-svg", plot.svg_url), ("web-plot-csv", plot.csv_url))
    return tuple(Link(Sentence(code), url) for code, url in offered if url)
