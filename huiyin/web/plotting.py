"""The plots of the tables behind the figures: what of a table is drawn, under which words, leading where."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from huiyin.kernel import tabled as kernel
from huiyin.kernel.tabled import Table
from huiyin.record.queries.tabled import Named
from huiyin.web.pages import plots
from huiyin.web.pages.parts import Mark, Sentence, Words

LIST = "/findings/"
# A page shows so many rows of a table; the csv has all.
MOST_ROWS = 40
# Tones of the age classes: what is older than half a year is late by any measure.
_TONES = {"age_0_30": "good", "age_31_90": "good", "age_91_180": "near", "age_181_365": "late", "age_over_365": "late"}
_HALF_A_YEAR = ("age_181_365", "age_over_365")
STAGES = tuple(
    Mark("", tone, Sentence(words))
    for tone, words in (
        ("stage-5", "table-column-closed"),
        ("stage-3", "table-verified-open"),
        ("turned", "table-declared-alone"),
        ("stage-1", "table-not-declared"),
    )
)
_TIMES = tuple(
    Mark("", tone, Sentence(f"table-column-{name}")) for tone, name in (("good", "in_time"), ("late", "late"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plotted:
    """What tables are drawn with: their words, what their lists are narrowed by, and where each is had as csv."""

    tables: Mapping[str, Table]
    named: Mapping[tuple[str, str], Named]
    query: Mapping[str, str]
    csv_urls: Mapping[str, str]
    day: datetime.date


def ageing(asked: Plotted) -> plots.Bars:
    """This function will draw the open findings by age."""
    table = asked.tables["ages"]
    counts = [(code, count) for (code,), (count,) in table.rows]
    old = sum(count for code, count in counts if code in _HALF_A_YEAR)
    return plots.small_bars(
        [(asked.named["age", code].words, count, _TONES[code], "") for code, count in counts],
        title=Sentence("web-plot-ageing", {"count": old}),
        heading=Sentence("web-plot-ageing-heading"),
        unit=Sentence("web-unit-findings"),
        as_of=asked.day,
        definition=Sentence("table-ages-means"),
        csv_url=asked.csv_urls["ages"],
    )


def closure(asked: Plotted) -> plots.Lines | None:
    """This function will draw how many had reached each state; nothing where nothing was issued."""
    table = asked.tables["over_time"]
    if not table.rows:
        return None
    columns = zip(*(counts for _, counts in table.rows), strict=True)
    series = [
        (Sentence(f"work-reached-{name}"), name, column)
        for name, column in zip(table.columns, columns, strict=True)
    ]  # fmt: skip
    lag = series[1][2][-1] - series[2][2][-1]
    return plots.over_time(
        [datetime.date.fromisoformat(day) for (day,), _ in table.rows],
        series,
        title=Sentence("web-plot-closure-lag", {"count": lag}) if lag > 0 else Sentence("web-plot-closure"),
        heading=Sentence("web-plot-closure-heading"),
        unit=Sentence("web-unit-findings"),
        as_of=asked.day,
        definition=Sentence("table-over_time-means"),
        csv_url=asked.csv_urls["over_time"],
    )


def stacked(asked: Plotted) -> tuple[plots.Stacked, ...]:
    """This function will draw what was in time by either date, and declared against verified."""
    return (_on_time(asked), _declared(asked))


def _on_time(asked: Plotted) -> plots.Stacked:
    table = asked.tables["on_time"]
    in_time = {date: count for (date,), (count, _) in table.rows}
    moved = in_time["current"] - in_time["original"]
    title = Sentence("table-moved", {"count": moved}) if moved > 0 else Sentence("table-on_time")
    rows = tuple(_row(asked, table, keys, counts, _TIMES, counts) for keys, counts in table.rows)
    return _stacked(asked, table, title=title, rows=rows, legend=_TIMES)


def _declared(asked: Plotted) -> plots.Stacked:
    table = asked.tables["declared_verified"]
    lags = [declared - verified for _, (_, declared, verified, _) in table.rows]
    lag = sum(lags)
    ordered = sorted(zip(lags, table.rows, strict=True), key=lambda each: (-each[0], -each[1][1][0], each[1][0]))
    rows = tuple(_row(asked, table, keys, counts, STAGES, _shares(counts)) for _, (keys, counts) in ordered[:MOST_ROWS])
    title = Sentence("table-lag", {"count": lag}) if lag else Sentence("table-no-lag")
    return _stacked(asked, table, title=title, rows=rows, legend=STAGES)


def _stacked(
    asked: Plotted, table: Table, *, title: Words, rows: tuple[plots.StackedRow, ...], legend: tuple[Mark, ...]
) -> plots.Stacked:
    return plots.Stacked(
        code=table.code,
        title=title,
        heading=Sentence(f"table-key-{table.keys[0]}"),
        columns=tuple(Sentence(f"table-column-{each}") for each in table.columns),
        rows=rows,
        as_of=asked.day,
        definition=Sentence(f"table-{table.code}-means"),
        legend=legend,
        rest=_rest(len(table.rows)),
        csv_url=asked.csv_urls[table.code],
    )


def _row(
    asked: Plotted,
    table: Table,
    keys: tuple[str, ...],
    counts: tuple[int, ...],
    marks: tuple[Mark, ...],
    shares: tuple[int, ...],
) -> plots.StackedRow:
    named = asked.named[table.keys[0], keys[0]]
    columns = [Sentence(f"table-column-{each}") for each in table.columns]
    urls = [_list(asked, each, {"organisation": str(named.number)}) if named.number else "" for each in table.columns]
    return plots.StackedRow(named.words, tuple(zip(columns, counts, urls, strict=True)), _bar(asked, marks, shares))


def _bar(asked: Plotted, marks: tuple[Mark, ...], shares: tuple[int, ...]) -> plots.StateBar:
    return plots.state_bar(
        [(mark, count, "") for mark, count in zip(marks, shares, strict=True)], title="", as_of=asked.day
    )


def _shares(counts: tuple[int, ...]) -> tuple[int, ...]:
    """This function will part what was issued into what is closed, verified, declared and nothing of these."""
    issued, declared, verified, closed = counts
    return (closed, verified - closed, declared - verified, issued - declared)


def _rest(rows: int) -> Words:
    return Sentence("table-rest", {"count": rows - MOST_ROWS}) if rows > MOST_ROWS else ""


def _list(asked: Plotted, column: str, narrowed: Mapping[str, str]) -> str:
    """This function will lead to the findings that a number counts."""
    states = [("state", each) for each in kernel.STATES[column]]
    return f"{LIST}?{urlencode([*{**asked.query, **narrowed}.items(), *states])}"


def crossed(asked: Plotted) -> plots.Crossed | None:
    """This function will draw organisations by themes; nothing where nothing was issued."""
    table = asked.tables["organisation_category"]
    if not table.rows:
        return None
    cells = {(place, theme): counts for (place, theme), counts in table.rows}
    issued: dict[str, int] = {}
    for (place, _), counts in cells.items():
        issued[place] = issued.get(place, 0) + counts[0]
    places = sorted(issued, key=lambda each: (-issued[each], each))
    themes = sorted({theme for _, theme in cells}, key=lambda each: (not each, each))
    return plots.Crossed(
        code=table.code,
        title=Sentence("table-organisation_category"),
        heading=Sentence("table-key-organisation"),
        columns=tuple(asked.named["category", each].words for each in themes),
        rows=tuple(_crossed_row(asked, cells, place, themes) for place in places[:MOST_ROWS]),
        as_of=asked.day,
        definition=Sentence("table-organisation_category-means"),
        legend=STAGES,
        rest=_rest(len(places)) or Sentence("table-behind"),
        csv_url=asked.csv_urls[table.code],
    )


def _crossed_row(
    asked: Plotted, cells: Mapping[tuple[str, str], tuple[int, ...]], place: str, themes: Sequence[str]
) -> tuple[Words, tuple[plots.CrossedCell, ...]]:
    named = asked.named["organisation", place]

    def cell(theme: str) -> plots.CrossedCell:
        column = asked.named["category", theme].words
        counts = cells.get((place, theme))
        if counts is None:
            return plots.CrossedCell(column)
        narrowed = {"organisation": str(named.number), "category": theme}
        url = _list(asked, "issued", narrowed) if theme else ""
        words = Sentence("table-cell", {"closed": counts[3], "issued": counts[0]})
        return plots.CrossedCell(column, words, url, _bar(asked, STAGES, _shares(counts)))

    return named.words, tuple(cell(each) for each in themes)
