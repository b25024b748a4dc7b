"""The columns keep what becomes of each column of a list under its mapping, and which of them might be misread."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from huiyin import texts
from huiyin.papers import faults, headers, opening
from huiyin.papers.dates import DateReader, Order
from huiyin.papers.faults import Fault
from huiyin.papers.mapping import DATE_FIELDS, Mapping
from huiyin.papers.opening import Opened, Source
from huiyin.papers.proposal import SURE_SCORE, Proposal

# As many rows tell what stands in a column.
_LOOKED_AT_ROWS = 200
_MOSTLY = 0.8
# What may become of a column.
FIELD, KEPT, JOINS, TELLS_APART, NOT_READ = "field", "kept", "joins", "tells_apart", "not_read"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column of a table: what it becomes, which fields if any. ``rule`` and ``word`` say why: exact, contained,
    none (all three of a proposal), chosen, mapping.
    """

    file: str
    sheet: str
    column: str
    fields: tuple[str, ...]
    becomes: str
    rule: str = "mapping"
    word: str = ""

    def meaning(self, *, language: str, profile: str = "") -> str:
        """This function will say what becomes of the column."""
        code = f"import-becomes-{self.becomes}"
        return texts.say(code, language=language, profile=profile, fields=self.fields)

    def reason(self, *, language: str, profile: str = "") -> str:
        """This function will say why."""
        code = f"import-reason-{self.rule}"
        return texts.say(code, language=language, profile=profile, word=self.word, column=self.column)


def uses(opened: Opened) -> tuple[ColumnUse, ...]:
    """This function will tell what becomes of every column, once for all sheets that have the same titles."""
    placed = [("", source) for source in opened.sources]
    placed += [(table.join.table, source) for table in opened.joined.values() for source in table.sources]
    found: list[ColumnUse] = []
    told: set[tuple[str, tuple[str, ...]]] = set()
    for table, source in placed:
        if (table, source.header.names) not in told:
            told.add((table, source.header.names))
            found += _uses(source, opened.mapping, table=table)
    return tuple(found)


def _uses(source: Source, mapping: Mapping, *, table: str) -> list[ColumnUse]:
    taken = [(rule.field, _titles(rule.columns, source)) for rule in mapping.rules if rule.table == table]
    others = [(becomes, _titles(wanted, source)) for becomes, wanted in _others(mapping, table=table)]
    found = []
    for column in source.header.names:
        fields = tuple(name for name, titles in taken if column in titles)
        becomes = FIELD if fields else next((other for other, titles in others if column in titles), NOT_READ)
        found.append(ColumnUse(source.file.name, source.sheet, column, fields, becomes))
    return found


def _others(mapping: Mapping, *, table: str) -> tuple[tuple[str, list[str]], ...]:
    """This function will give what else a column may become, and which columns the mapping names for it."""
    if table:
        return ((JOINS, [theirs for join in mapping.joins if join.table == table for _, theirs in join.on]),)
    return (
        (KEPT, [header for _, header in mapping.kept]),
        (JOINS, [ours for join in mapping.joins for ours, _ in join.on]),
        (TELLS_APART, [*mapping.key.columns, *(each.column for each in mapping.where)]),
    )


def _titles(wanted: Collection[str], source: Source) -> frozenset[str]:
    """This function will give the titles of a source that are meant by columns of a mapping."""
    places = (source.index(each) for each in wanted)
    return frozenset(source.header.names[place] for place in places if place >= 0)


def explained(
    found: tuple[ColumnUse, ...], proposed: Proposal, *, chosen: Collection[str] = ()
) -> tuple[ColumnUse, ...]:
    """This function will put to the uses of columns why they were proposed; ``chosen`` are titles that a person chose
    for."""
    choices = {(file.file.name, each.column): each for file in proposed.files for each in file.columns}
    explained = []
    for use in found:
        choice = choices.get((use.file, use.column))
        if opening.find_column(tuple(chosen), use.column) >= 0:
            explained.append(replace(use, rule="chosen"))
        elif choice is not None:
            explained.append(replace(use, rule=choice.rule, word=choice.word))
        else:
            explained.append(use)
    return tuple(explained)


def proposed(found: Proposal) -> tuple[ColumnUse, ...]:
    """This function will tell what is proposed for each column where the mapping is not whole yet."""
    return tuple(
        ColumnUse(
            file.file.name,
            file.sheet,
            each.column,
            (each.field,) if each.field else (),
            FIELD if each.field else KEPT,
            each.rule,
            each.word,
        )
        for file in found.files
        for each in file.columns
    )


def plain(use: ColumnUse, *, language: str, profile: str = "") -> dict[str, Any]:
    """This function will give the use of a column in plain values, for machines."""
    return {
        "file": use.file,
        "sheet": use.sheet,
        "column": use.column,
        "fields": list(use.fields),
        "becomes": use.becomes,
        "rule": use.rule,
        "reason": use.reason(language=language, profile=profile),
    }


class Watch:
    """Looks, in the first rows of a sheet, at the columns that become no field: whether they hold dates after all."""

    def __init__(self, source: Source, mapping: Mapping, *, today: datetime.date) -> None:
        self.source = source
        names = source.header.names
        taken = {source.index(each) for rule in mapping.rules if not rule.table for each in rule.columns}
        self.places = [place for place in range(len(names)) if place not in taken]
        self.filled, self.dated = dict.fromkeys(self.places, 0), dict.fromkeys(self.places, 0)
        self.first: dict[int, str] = {}
        self.rows = 0
        # Which way round they stand doesn't matter here.
        self.readers = [DateReader(order, today=today) for order in (Order.MDY, Order.DMY)]

    def look(self, cells: list[str]) -> None:
        """This function will look at one more row, while that tells anything."""
        if self.rows >= _LOOKED_AT_ROWS:
            return
        self.rows += 1
        for place in self.places:
            value = cells[place].strip()
            if value:
                self.filled[place] += 1
                self.first.setdefault(place, value)
                self.dated[place] += any(isinstance(each.read(value), datetime.date) for each in self.readers)

    def faults(self) -> list[Fault]:
        """This function will give a warning for each column that holds dates, or whose title speaks of one."""
        found = []
        for place in (each for each in self.places if self.filled[each]):
            column = self.source.header.names[place]
            mostly = self.dated[place] > _MOSTLY * self.filled[place]
            if mostly or _speaks_of_a_date(column):
                code = "dates_not_read" if mostly else "date_title_not_read"
                value = faults.shown(self.first[place])
                found.append(Fault(self.source.file.name, self.source.sheet, 0, column, code, value))
        return found


def _speaks_of_a_date(column: str) -> bool:
    best = next(iter(headers.match(column)), None)
    return best is not None and best.field in DATE_FIELDS and best.score >= SURE_SCORE
