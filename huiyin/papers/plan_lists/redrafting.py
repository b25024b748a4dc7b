"""The redrafting keeps what differences in the lists of a returned plan would write into the draft in which it is
mended: row by row, each cell before and after, nothing written here.

Here a column can be changed that stands still once a plan is accepted: a cause, the kind, the start, and the
organisation's own wording of a finding.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.papers.faults import Fault, shown
from huiyin.papers.plan_lists import acting, columns
from huiyin.papers.plan_lists.acting import Cells, DraftPlace, Finder, Plans, Proposed
from huiyin.papers.plan_lists.comparison import Added, Changed, Comparison
from huiyin.papers.plan_lists.content import Content

ACT = "plan.resubmit"
NEEDED = ("text", "measure_kind", "responsible", "due_date")
_NOT_DRAFTED = ("progress",)
_OWN = "own_wording"


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a draft holds: the causes of each finding as (row, text) in their order, the measures by their row as
    (first finding, cells)."""

    causes: Mapping[str, Sequence[tuple[str, str]]]
    measures: Mapping[str, tuple[str, Mapping[str, Any]]]


def propose(found: Comparison, content: Content, *, draft: Drafted, cells: Cells) -> Plans:
    """This function will propose what is to be written into a draft so that it says what the lists say."""
    maker = _Maker(content, draft, cells, found.changes)
    differing = acting.contradicted(found.changes)
    for each in found.changes:
        if acting.value_of(each) not in differing:
            maker.take(each)
    return Plans((*maker.written(), *maker.added(found.added)), tuple(maker.barred))


def unread(each: Proposed) -> frozenset[str]:
    """This function will name the cells of a row that say something that the list's writer hasn't read: those that were
    changed since the list left, and all of a row that was added to the list and is in the draft already."""
    if each.rows:
        return frozenset(each.given)
    found: set[str] = set()
    for cell in each.cells:
        if cell.changed_here:
            found |= _written_by(cell)
    return frozenset(found).intersection(each.given)


def _written_by(cell: Changed) -> set[str]:
    """This function will name the cells of a draft in which a cell of a list may be taken in."""
    if cell.column == "cause":
        return {"text", "cause", "also"}
    return {_OWN if cell.column == _OWN else columns.changes(cell.code, cell.column)}


class _Maker:
    def __init__(self, content: Content, draft: Drafted, cells: Cells, changes: Sequence[Changed]) -> None:
        self._content = content
        self._draft = draft
        self._cells = cells
        self._changes = changes
        self._numbers = {row.ids[0]: row.finding for row in content.lists["problem_list"]}
        self._rows: dict[DraftPlace, tuple[dict[str, str], list[Changed]]] = {}
        self.barred: list[Fault] = []

    def take(self, each: Changed) -> None:
        """This method will put a changed cell to the row of the draft that takes it in."""
        finding, measure = each.listed.ids
        field = _OWN if each.column == _OWN else columns.changes(each.code, each.column)
        if field == "cause":
            self._cause(each)
        elif not field or field in _NOT_DRAFTED:
            self._bar(each, "list_cell_fixed")
        elif field == _OWN:
            self._write(DraftPlace(finding, "finding", finding, each.listed.finding), _OWN, each.after, each)
        else:
            typed = self._typed(each, field)
            if typed is not None and measure in self._draft.measures:
                first, _ = self._draft.measures[measure]
                self._write(DraftPlace(measure, "measure", first, each.listed.measure), field, typed, each)

    def _typed(self, each: Changed, field: str) -> str | None:
        """This method will give a cell as it is typed into a draft; None where it is barred."""
        if not each.after and field not in NEEDED:
            return ""
        value, code = self._cells.value(field, each.after)
        if code:
            self._bar(each, code, field=field)
            return None
        return _as_typed(value)

    def _write(self, place: DraftPlace, field: str, typed: str, each: Changed) -> None:
        cells, taken = self._rows.setdefault(place, ({}, []))
        if cells.setdefault(field, typed) == typed:
            taken.append(each)
        else:
            facts = {"first": taken[0].row, "finding": each.listed.finding, "measure": each.listed.measure}
            self._bar(each, "list_cells_differ", **facts)

    def _cause(self, each: Changed) -> None:
        """This method will let a measure treat another cause where the words are those of one, else word the cause
        anew: in all of its rows, or it would be told of other measures too."""
        finding = each.listed.ids[0]
        known = self._draft.causes.get(finding, ())
        texts = [text for _, text in known]
        if each.after in texts:
            self._treats(each, texts.index(each.after) + 1)
            return
        same = [row.ids for row in self._content.lists["task_list"]
                if row.ids[0] == finding and row.cells["cause"] == each.before]  # fmt: skip
        worded = [one.listed.ids for one in self._changes
                  if one.column == "cause" and one.code == each.code and one.after == each.after]  # fmt: skip
        if not each.after or each.before not in texts:
            self._bar(each, "list_cell_emptied" if not each.after else "list_cause_unknown")
        elif set(same) - set(worded):
            self._bar(each, "list_cause_in_part")
        else:
            place = texts.index(each.before)
            self._write(DraftPlace(known[place][0], "cause", finding, each.listed.finding), "text", each.after, each)

    def _treats(self, each: Changed, place: int) -> None:
        finding, measure = each.listed.ids
        if measure not in self._draft.measures:
            return
        first, content = self._draft.measures[measure]
        row = DraftPlace(measure, "measure", first, each.listed.measure)
        if finding == first:
            self._write(row, "cause", str(place), each)
            return
        pairs = {other: self._place_of(other, cause) for other, cause in content.get("also", ())} | {finding: place}
        self._write(row, "also", self._also(pairs), each)

    def _place_of(self, finding: str, cause: str) -> int:
        rows = [row for row, _ in self._draft.causes.get(finding, ())]
        return rows.index(cause) + 1 if cause in rows else 0

    def written(self) -> list[Proposed]:
        """This method will tell what rows are written."""
        plan = self._content
        return [
            Proposed(
                f"draft.{place.sort}.{place.number}.{place.row[-12:]}", ACT, plan.plan, plan.number, cells,
                tuple(taken), draft=place,
            )
            for place, (cells, taken) in self._rows.items()
        ]  # fmt: skip

    def added(self, rows: Sequence[Added]) -> list[Proposed]:
        """This method will tell what measures are added: one for rows that say the same of several findings. One that
        the draft holds already is written over where it says something else."""
        finder = Finder(self._content)
        grouped: dict[str, list[tuple[Added, str, int]]] = {}
        values: dict[str, dict[str, Any]] = {}
        for row in rows:
            finding = finder.finding(row.cells)
            if finding is None:
                self._bar_row(row, "list_row_of_no_finding", row.cells.get("problem", ""))
            elif not row.cells.get("measure"):
                self._bar_row(row, "list_cell_needed", column="measure")
            else:
                told = self._values(row)
                name = repr(sorted(told.items()))
                values[name] = told
                cause = finder.cause(finding, row.cells.get("cause", ""))
                if row.cells.get("cause") and not cause:
                    self._bar_row(row, "list_cause_unknown", row.cells["cause"], column="cause")
                grouped.setdefault(name, []).append((row, finding, cause))
        made = (self._measure(values[name], several) for name, several in grouped.items())
        return [each for each in made if each is not None]

    def _values(self, row: Added) -> dict[str, Any]:
        found = {}
        for column, cell in row.cells.items():
            field = columns.COLUMNS[column].field
            if not cell or not field or field == "cause" or field in _NOT_DRAFTED:
                continue
            value, code = self._cells.value(field, cell)
            if code:
                self._bar_row(row, code, cell, column=column, field=field)
            else:
                found[field] = value
        return found

    def _measure(self, values: Mapping[str, Any], several: Sequence[tuple[Added, str, int]]) -> Proposed | None:
        row, first, _ = several[0]
        pairs, rows, others = acting.one_cause_each(several)
        for each, before in others:
            self._bar_row(each, "list_cause_second", each.cells.get("cause", ""), column="cause", first=before)
        typed = {field: _as_typed(value) for field, value in values.items()}
        there = next(
            (name for name, (finding, cells) in self._draft.measures.items()
             if finding == first and cells.get("text") == values["text"]), "",
        )  # fmt: skip
        if there:
            cells = self._draft.measures[there][1]
            typed = {field: said for field, said in typed.items() if cells.get(field) != values[field]}
        said = {finding for each, finding, _ in several if each.cells.get("cause")}
        typed |= self._treated(first, self._held(there), pairs, said=said)
        if there and not typed:
            return None
        plan = self._content
        place = DraftPlace(there, "measure", first, self._numbers[first])
        return Proposed(
            f"draft.added.{row.sheet}.{row.row}", ACT, plan.plan, plan.number, typed,
            rows=rows, draft=place,
        )  # fmt: skip

    def _held(self, there: str) -> dict[str, int]:
        """This method will give the place of the cause that a measure of the draft treats of each finding; an only
        cause needs no name."""
        if not there:
            return {}
        first, cells = self._draft.measures[there]
        several = ((first, cells.get("cause", "")), *cells.get("also", ()))
        only = {finding for finding, causes in self._draft.causes.items() if len(causes) == 1}
        return {finding: self._place_of(finding, cause) or int(finding in only) for finding, cause in several}

    def _treated(
        self, first: str, held: Mapping[str, int], pairs: Mapping[str, int], *, said: Collection[str]
    ) -> dict[str, str]:
        """This method will tell what is typed so that a measure treats, beside what it does, what rows have named."""
        named = {finding: at for finding, at in pairs.items() if finding not in held or (at and finding in said)}
        treated = {**held, **named}
        typed = {"cause": str(treated[first])} if treated[first] != held.get(first, 0) else {}
        if any(held.get(finding) != at for finding, at in treated.items() if finding != first):
            typed["also"] = self._also({finding: at for finding, at in treated.items() if finding != first})
        return typed

    def _also(self, pairs: Mapping[str, int]) -> str:
        return "; ".join(
            f"{self._numbers[finding]}/{at}" if at else str(self._numbers[finding])
            for finding, at in pairs.items()
            if finding in self._numbers
        )

    def _bar(self, each: Changed, code: str, **facts: str | int) -> None:
        told = shown(each.after)
        self.barred.append(Fault(each.file, each.sheet, each.row, each.column, code, told, tuple(facts.items())))

    def _bar_row(self, row: Added, code: str, value: str = "", *, column: str = "", **facts: str | int) -> None:
        self.barred.append(Fault(row.file, row.sheet, row.row, column, code, shown(value), tuple(facts.items())))


def _as_typed(value: Any) -> str:
    return "; ".join(value) if isinstance(value, list) else str(value)
