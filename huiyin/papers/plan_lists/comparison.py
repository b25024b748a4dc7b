"""The comparison keeps what a person changed in lists that left the house: exactly the cells, each before and after.

A cell was changed where it differs from what left the house, told by its digest; whether that is still what stands in
the book, or the change is there already, is told by what stands there now. Rows that are missing, moved, copied or of
another plan are named, and change nothing.
"""

import bisect
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from huiyin.papers import opening
from huiyin.papers.faults import Fault, shown
from huiyin.papers.plan_lists import columns, coming_back, marks
from huiyin.papers.plan_lists.coming_back import ListedRow, ListedSheet
from huiyin.papers.plan_lists.content import Content, ListRow
from huiyin.papers.plan_lists.sheet import is_cut
from huiyin.papers.proposed import clean
from huiyin.papers.sheets import CELL_CHARACTERS, plain

# So much shorter than what a cell holds may a text be that was cut.
_NEARLY = CELL_CHARACTERS - 1_000


@dataclass(frozen=True, slots=True)
class Changed:
    """One cell that was changed: where it stands, what stands in the book and what the cell says now.

    ``changed_here`` tells that the book has changed the same value since the list left it.
    """

    file: str
    sheet: str
    row: int
    title: str
    code: str
    column: str
    listed: ListRow
    before: str
    after: str
    changed_here: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """A row that was added in the sheet: its values by column."""

    file: str
    sheet: str
    row: int
    code: str
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different. ``notes`` name rows and columns, ``rows`` counts those that were known again."""

    changes: tuple[Changed, ...]
    added: tuple[Added, ...]
    notes: tuple[Fault, ...]
    rows: int

    @property
    def is_same(self) -> bool:
        """Whether nothing at all is different."""
        return not (self.changes or self.added or self.notes)


@dataclass(frozen=True, slots=True)
class Then:
    """What the plan held when the list left the house: ids of findings and of measures."""

    findings: frozenset[str]
    measures: frozenset[str]

    def held(self, row: ListRow) -> bool:
        """This function will tell whether a row was in the list then."""
        finding, measure = row.ids
        return finding in self.findings and (not measure or measure in self.measures)


def compare(
    content: Content,
    listed: Sequence[ListedSheet],
    *,
    then: Then,
    today: datetime.date,
    noticed: Sequence[Fault] = (),
) -> Comparison:
    """This function will compare sheets with a plan as it stands now; ``noticed`` is what was noticed before."""
    changes: list[Changed] = []
    added: list[Added] = []
    notes: list[Fault] = [*noticed]
    count = 0
    for sheet in listed:
        one = _Sheet(content, sheet, then=then)
        one.read(today=today)
        changes += one.changes
        added += one.added
        notes += one.notes
        count += one.known
    return Comparison(_once(changes, notes), tuple(added), tuple(notes), count)


class _Sheet:
    """One sheet on its way through the comparison."""

    def __init__(self, content: Content, listed: ListedSheet, *, then: Then) -> None:
        self._content = content
        self._listed = listed
        self._then = then
        self._by_key = {row.key: row for row in content.lists[listed.head.code]}
        self._numbers = {(str(finding), str(measure)) for finding, measure in self._by_key}
        self._place_of = {column: place for place, (column, _) in enumerate(listed.head.titles)}
        self.changes: list[Changed] = []
        self.added: list[Added] = []
        self.notes: list[Fault] = []
        self.known = 0

    def read(self, *, today: datetime.date) -> None:
        """This function will read the sheet row by row, then name what is not there and what stands elsewhere."""
        self.notes += opening.shape_notes(self._listed.file, self._listed.sheet)
        for number, code in coming_back.broken(self._listed):
            self._note(code, number)
        for title in self._listed.unknown:
            self._note("list_column_not_read", 0, value=title)
        for column in self._listed.missing:
            self._note("list_column_missing", 0, field=column)
        if self._listed.head.plan != self._content.plan:
            self._note("list_of_another_plan", 0)
            return
        seen: dict[tuple[int, int], tuple[int, int]] = {}  # key → row, serial
        for row in coming_back.rows(self._listed, today=today):
            self._row(row, seen)
        self._missing(seen)
        self._moved(list(seen.items()))

    def _row(self, row: ListedRow, seen: dict[tuple[int, int], tuple[int, int]]) -> None:
        mark = row.mark
        if mark is None:
            if row.damaged:
                self._note("list_row_damaged", row.number)
            elif self._listed.head.code == "problem_list":
                self._note("list_row_of_no_finding", row.number, value=row.cells.get("problem", ""))
            else:
                self.added.append(
                    Added(self._listed.file.name, self._listed.sheet, row.number, self._listed.head.code, row.cells)
                )
            return
        key = (mark.finding, mark.measure)
        if mark.plan != self._content.plan:
            self._note("list_row_foreign", row.number)
        elif key in seen:
            self._note("list_row_twice", row.number, first=seen[key][0])
        else:
            seen[key] = (row.number, mark.serial)
            self.known += 1
            stands = self._by_key.get(key)
            if stands is None:
                self._note("list_row_gone", row.number, finding=mark.finding, measure=mark.measure)
            elif self._says_another(row, key):
                self._note("list_row_of_another_mark", row.number, finding=mark.finding, measure=mark.measure)
            else:
                self._cells(row, mark.digests, stands)

    def _says_another(self, row: ListedRow, key: tuple[int, int]) -> bool:
        """This function will tell whether the numbers of a row are those of another one, as where cells were sorted and
        the hidden marks stayed where they were."""
        own = (str(key[0]), str(key[1]))
        said = (row.cells.get("finding_no", own[0]), row.cells.get("measure_no", own[1]))
        return said != own and said in self._numbers

    def _cells(self, row: ListedRow, digests: tuple[str, ...], stands: ListRow) -> None:
        for column, after in row.cells.items():
            place = self._place_of[column]
            left = digests[place] if place < len(digests) else ""
            if marks.digest(after) == left or marks.digest(clean(plain(row.raw[column]))) == left:
                continue
            before = marks.told(stands.cells.get(column))
            if before == after or column == "serial":
                continue
            if is_cut(after) and len(after) > _NEARLY:
                self._note("list_cell_cut", row.number, value=after, field=column)
                continue
            self.changes.append(
                Changed(
                    self._listed.file.name, self._listed.sheet, row.number,
                    self._listed.titles[self._listed.places[column]], self._listed.head.code, column, stands, before,
                    after, changed_here=marks.digest(before) != left and not is_cut(after),
                )
            )  # fmt: skip

    def _missing(self, seen: Iterable[tuple[int, int]]) -> None:
        known = set(seen)
        for row in self._content.lists[self._listed.head.code]:
            if row.key not in known and self._then.held(row):
                self._note("list_row_missing", 0, finding=row.finding, measure=row.measure)

    def _moved(self, seen: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        """This function will name the fewest rows that must have been moved to stand as they do."""
        stay = _rising([serial for _, (_, serial) in seen])
        for place, ((finding, measure), (row, _)) in enumerate(seen):
            if place not in stay:
                self._note("list_row_moved", row, finding=finding, measure=measure)

    def _note(self, code: str, row: int, *, value: str = "", field: str = "", **facts: int) -> None:
        title = field
        told: tuple[tuple[str, str | int], ...] = tuple(facts.items())
        self.notes.append(Fault(self._listed.file.name, self._listed.sheet, row, title, code, shown(value), told))


def _rising(serials: Sequence[int]) -> set[int]:
    """This function will give the places of a longest rising sequence."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, serial in enumerate(serials):
        where = bisect.bisect_left(ends, serial)
        before.append(at[where - 1] if where else -1)
        if where == len(ends):
            ends.append(serial)
            at.append(place)
        else:
            ends[where], at[where] = serial, place
    kept: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept


def _once(changes: Sequence[Changed], notes: list[Fault]) -> tuple[Changed, ...]:
    """This function will tell one value once where several rows or lists show it; where they say different things
    each of them stays, and is named."""
    first: dict[tuple[str, str], Changed] = {}
    kept: list[Changed] = []
    for each in changes:
        field = columns.changes(each.code, each.column)
        subject = each.listed.ids[1] or each.listed.ids[0]
        one = (subject if field != "cause" else str(each.listed.key), field or f"{each.code}.{each.column}")
        other = first.setdefault(one, each)
        if other is each:
            kept.append(each)
        elif other.after != each.after:
            kept.append(each)
            facts = (("first", other.row), ("finding", each.listed.finding), ("measure", each.listed.measure))
            notes.append(
                Fault(each.file, each.sheet, each.row, each.title, "list_cells_differ", shown(each.after), facts)
            )
    return tuple(kept)
