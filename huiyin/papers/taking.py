"""The taking keeps how a rule of a mapping takes its value from the cells of a row, and how a condition is held."""

import re
from collections.abc import Callable, Sequence

from huiyin.papers import opening, patterns
from huiyin.papers.mapping import Condition, Criterion, Rule

Take = Callable[[list[str]], str]


def take(rule: Rule, names: Sequence[str]) -> Take:
    """This function will make of a rule what takes its value from a row, still uncleaned."""
    if not rule.columns:
        return lambda cells: rule.text
    indices = [opening.find_column(names, column) for column in rule.columns]
    taken = _joined(indices, rule.join)
    if rule.inside:
        taken = _inside(taken, patterns.compiled(rule.inside))
    if rule.without:
        taken = _without(taken, patterns.compiled(rule.without))
    if rule.text:
        before, _, after = rule.text.partition("{}")
        bare = taken
        return lambda cells: f"{before}{value}{after}" if (value := bare(cells).strip()) else ""
    return taken


def _joined(indices: Sequence[int], join: str) -> Take:
    if len(indices) == 1:
        only = indices[0]
        return lambda cells: cells[only]
    return lambda cells: join.join(filter(None, (cells[i].strip() for i in indices)))


def _inside(taken: Take, pattern: re.Pattern[str]) -> Take:
    def inside(cells: list[str]) -> str:
        found = pattern.search(taken(cells))
        return found[1] if found else ""

    return inside


def _without(taken: Take, pattern: re.Pattern[str]) -> Take:
    def without(cells: list[str]) -> str:
        return pattern.sub("", taken(cells))

    return without


def test(condition: Condition) -> Callable[[str], bool]:
    """This function will make of a condition what tells of a cell whether it meets it."""
    values = frozenset(value.strip().casefold() for value in condition.values)
    if condition.test is Criterion.FILLED:
        return lambda cell: bool(cell.strip())
    if condition.test is Criterion.EMPTY:
        return lambda cell: not cell.strip()
    if condition.test is Criterion.IS:
        return lambda cell: cell.strip().casefold() in values
    return lambda cell: cell.strip().casefold() not in values


def lines(value: str) -> tuple[str, ...]:
    """This function will give the lines of a cell that say anything."""
    return tuple(line.strip() for line in value.split("\n") if line.strip()) if value else ()
