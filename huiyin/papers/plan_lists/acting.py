"""The acting keeps what differences in a list propose: acts, each with the cells before and after, none performed here.

What a list can't change is told with a code: a column that only says what the book says, a name that nobody has, an
emptied cell, a measure whose state forbids the act.
"""

import datetime
import hashlib
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin import texts
from huiyin.kernel import kinds, measure
from huiyin.papers.dates import DateReader, NotADate, Order
from huiyin.papers.faults import Fault, shown
from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.comparison import Added, Changed, Comparison
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.plan_lists.people import People

# Which act changes a field of an accepted measure. What is not here stays as it was accepted.
_ACT_OF = dict.fromkeys(measure.CHANGEABLE, "measure.change") | {
    "due_date": "measure.extend",
    "progress": "measure.report_progress",
    "responsible": "measure.hand_over",
}
# One measure takes one act after another: what waits for a second signature bars what comes after it.
_ORDER = ("measure.report_progress", "measure.change", "measure.extend", "measure.hand_over")
# What a person says beside: the field in which an act asks for it.
SAID = {"measure.change": "reason", "measure.extend": "reason", "measure.hand_over": "handover", "plan.amend": "reason"}
_GIVEN = {"measure.hand_over": {"responsible": "to"}}
_ONE_LINE = ("unit", "deliverable", "lead_unit")
UNITS = re.compile(r"[\n、；;]+")
COLUMN_OF = {each.field: each.code for each in columns.COLUMNS.values() if each.field}
_PERSONS = ("responsible", "handler")


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """A row of a draft, of a sort and under a finding; a new one has no id. ``number`` is that of what it is of."""

    row: str
    sort: str
    finding: str
    number: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """One act that a list proposes. ``key`` names it as long as the list says the same; ``given`` lacks what a person
    says beside. ``cells`` are those that it takes in, ``rows`` those that it is made of where they were added.

    ``draft`` is what it writes instead into the draft of a returned plan, ``given`` being the cells as typed there.
    """

    key: str
    act: str
    subject: str
    number: int
    given: Mapping[str, Any]
    cells: tuple[Changed, ...] = ()
    rows: tuple[Added, ...] = ()
    draft: DraftPlace | None = None

    @property
    def said(self) -> str:
        """The field in which a person says why; empty where none is asked for."""
        return "" if self.draft is not None else SAID.get(self.act, "")

    @property
    def act_id_seed(self) -> str:
        """What the id of the act is made of: the same list again is the same act."""
        return hashlib.sha256(repr((self.act, self.subject, sorted(self.given.items()))).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Plans:
    """What a list comes to: acts, and what can't be taken in, with the reason of each."""

    acts: tuple[Proposed, ...]
    barred: tuple[Fault, ...]


class Cells:
    """Reads cells into the values of acts."""

    def __init__(self, people: People, *, today: datetime.date) -> None:
        self._people = people
        self._dates = DateReader(Order.AUTO, today=today)
        self._kinds = {
            texts.say(f"choice-measure_kind-{kind}", language=language).casefold(): kind
            for kind in measure.KINDS
            for language in texts.LANGUAGES
        }

    def value(self, field: str, cell: str) -> tuple[Any, str]:
        """This function will give a value and no code, or None and the code that says why it is none."""
        if not cell:
            return None, "list_cell_emptied"
        if field in _PERSONS:
            return self._person(cell)
        if field == "measure_kind":
            kind = self._kinds.get(cell.casefold(), cell if cell in measure.KINDS else None)
            return kind, "" if kind else "list_kind_unknown"
        if field in ("due_date", "start_date"):
            day = self._dates.read(cell)
            return (None, day.code) if isinstance(day, NotADate) else (day.isoformat(), "")
        if field == "target":
            fits = cell.isdecimal() and len(cell) <= 15
            return (int(cell), "") if fits else (None, "list_not_whole")
        if field == "co_units":
            return [each.strip() for each in UNITS.split(cell) if each.strip()], ""
        if field in _ONE_LINE and "\n" in cell:
            return None, "list_cell_not_one_line"
        return cell, ""

    def is_same(self, field: str, before: str, value: Any) -> bool:
        """This function will tell whether a cell names the person who stands there, only written another way."""
        return field in _PERSONS and self._person(before)[0] == value

    def _person(self, name: str) -> tuple[Any, str]:
        found = self._people.find(name)
        if len(found) == 1:
            return found[0], ""
        return None, "list_person_ambiguous" if found else "list_person_unknown"


def propose(found: Comparison, content: Content, *, people: People, today: datetime.date) -> Plans:
    """This function will propose the acts of an accepted plan that would make the book say what the lists say."""
    maker = _Maker(content, Cells(people, today=today))
    differing = contradicted(found.changes)
    grouped: dict[tuple[str, str], list[tuple[Changed, str, Any]]] = {}
    for each in found.changes:
        if value_of(each) not in differing:
            maker.take(each, grouped)
    made = [maker.act(act, subject, cells) for (act, subject), cells in grouped.items()]
    acts = sorted((each for each in made if each is not None), key=lambda each: (each.number, _ORDER.index(each.act)))
    return Plans((*acts, *maker.amendments(found.added)), tuple(maker.barred))


def contradicted(changes: Sequence[Changed]) -> set[tuple[str, str]]:
    """This function will find the values of which cells say different things: none of them is taken in."""
    said: dict[tuple[str, str], set[str]] = {}
    for each in changes:
        said.setdefault(value_of(each), set()).add(each.after)
    return {value for value, several in said.items() if len(several) > 1}


def value_of(each: Changed) -> tuple[str, str]:
    """This function will name the value that a cell shows: a field of a measure, or what one cell alone shows."""
    field = columns.changes(each.code, each.column)
    whole = not field or field == "cause"
    return (f"{each.code}.{each.listed.key}" if whole else each.listed.ids[1], field or each.column)


def one_cause_each(
    several: Sequence[tuple[Added, str, int]],
) -> tuple[dict[str, int], tuple[Added, ...], list[tuple[Added, int]]]:
    """This function will give the one cause that a new measure treats of each finding (0 where none is named), the rows
    that say so, and those that name another, each with the row that was before it."""
    named: dict[str, tuple[int, int]] = {}
    others = []
    for row, finding, cause in several:
        held, first = named.get(finding, (0, 0))
        if not held:
            named[finding] = cause, row.row
        elif cause not in (0, held):
            others.append((row, first))
    left = [row for row, _ in others]
    pairs = {finding: cause for finding, (cause, _) in named.items()}
    return pairs, tuple(row for row, _, _ in several if row not in left), others


class _Maker:
    def __init__(self, content: Content, cells: Cells) -> None:
        self._content = content
        self._cells = cells
        self.barred: list[Fault] = []

    def take(self, each: Changed, grouped: dict[tuple[str, str], list[tuple[Changed, str, Any]]]) -> None:
        """This function will put a changed cell to the act that takes it in."""
        field = columns.changes(each.code, each.column)
        act = _ACT_OF.get(field)
        if act is None:
            self._bar(each, "list_cell_fixed")
            return
        value, code = self._cells.value(field, each.after)
        if code:
            self._bar(each, code, field=field)
        elif not self._cells.is_same(field, each.before, value):
            grouped.setdefault((act, each.listed.ids[1]), []).append((each, field, value))

    def act(self, act: str, subject: str, cells: Sequence[tuple[Changed, str, Any]]) -> Proposed | None:
        """This function will propose one act on one measure, unless its state forbids it."""
        state = self._content.states[subject]
        if state not in kinds.ROWS[act].from_states:
            for each, _, _ in cells:
                self._bar(each, "list_state_forbids", state=f"measure-{state}", act=act.replace(".", "-"))
            return None
        if subject in self._content.waiting:
            for each, _, _ in cells:
                self._bar(each, "list_waits_for_signature")
            return None
        names = _GIVEN.get(act, {})
        given = {names.get(field, field): value for _, field, value in cells}
        number = cells[0][0].listed.measure
        return Proposed(f"{act}.{number}", act, subject, number, given, tuple(each for each, _, _ in cells))

    def amendments(self, added: Sequence[Added]) -> list[Proposed]:
        """This function will propose new measures: one for rows that say the same of several findings."""
        finder = Finder(self._content)
        grouped: dict[str, list[tuple[Added, str, int, dict[str, Any]]]] = {}
        for row in added:
            read = self._measure(row, finder)
            if read is not None:
                finding, cause, values = read
                grouped.setdefault(repr(sorted(values.items())), []).append((row, finding, cause, values))
        return [self._amendment(several) for several in grouped.values()]

    def _amendment(self, several: Sequence[tuple[Added, str, int, dict[str, Any]]]) -> Proposed:
        row, _, _, values = several[0]
        pairs, rows, others = one_cause_each([(each, finding, cause) for each, finding, cause, _ in several])
        for each, first in others:
            self._bar_row(each, "list_cause_second", each.cells.get("cause", ""), column="cause", first=first)
        planned = {**values, "findings": list(pairs), "causes": list(pairs.values())}
        planned["id"] = str(uuid.uuid5(uuid.UUID(self._content.plan), repr(sorted(planned.items()))))
        plan = self._content
        key = f"plan.amend.{row.sheet}.{row.row}"
        return Proposed(key, "plan.amend", plan.plan, plan.number, {"measures": [planned]}, rows=rows)

    def _measure(self, row: Added, finder: "Finder") -> tuple[str, int, dict[str, Any]] | None:
        """This function will read an added row as a measure; what it lacks is told, and there is none then."""
        if self._content.states[self._content.plan] not in kinds.ROWS["plan.amend"].from_states:
            self._bar_row(row, "list_state_forbids_rows")
            return None
        finding = finder.finding(row.cells)
        if finding is None:
            self._bar_row(row, "list_row_of_no_finding", row.cells.get("problem", ""))
            return None
        cause = finder.cause(finding, row.cells.get("cause", ""))
        faults = len(self.barred)
        if not cause:
            self._bar_row(row, "list_cause_unknown", row.cells.get("cause", ""), column="cause")
        values: dict[str, Any] = {}
        for column, cell in row.cells.items():
            field = columns.COLUMNS[column].field
            if not field or field in ("cause", "progress"):
                continue
            needed = field in ("text", "measure_kind", "responsible", "due_date")
            if not cell and not needed:
                continue
            value, code = self._cells.value(field, cell)
            if code:
                code = "list_cell_needed" if code == "list_cell_emptied" else code
                self._bar_row(row, code, cell, column=column, field=field)
            else:
                values[field] = value
        lacking = {"text", "measure_kind", "responsible", "due_date"} - {
            columns.COLUMNS[column].field for column in row.cells
        }
        for field in sorted(lacking):
            self._bar_row(row, "list_cell_needed", column=COLUMN_OF[field])
        return None if len(self.barred) > faults else (finding, cause, values)

    def _bar(self, each: Changed, code: str, **facts: str | int) -> None:
        self.barred.append(
            Fault(each.file, each.sheet, each.row, each.column, code, shown(each.after), tuple(facts.items()))
        )

    def _bar_row(self, row: Added, code: str, value: str = "", *, column: str = "", **facts: str | int) -> None:
        self.barred.append(Fault(row.file, row.sheet, row.row, column, code, shown(value), tuple(facts.items())))


class Finder:
    """Finds the finding and the cause that an added row means: by number, or by the very words."""

    def __init__(self, content: Content) -> None:
        self._content = content
        rows = content.lists["problem_list"]
        self._by_number = {str(row.finding): row.ids[0] for row in rows}
        said = [(str(row.cells.get(name) or ""), row.ids[0]) for name in ("own_wording", "problem") for row in rows]
        self._by_text = {text: finding for text, finding in said if text}

    def finding(self, cells: Mapping[str, str]) -> str | None:
        return self._by_number.get(cells.get("finding_no", "")) or self._by_text.get(
            cells.get("problem", "") or cells.get("own_wording", "")
        )

    def cause(self, finding: str, text: str) -> int:
        """This function will give the place of a cause from 1: by its words or its number; 0 where it isn't known."""
        causes = self._content.causes[finding]
        if text in causes:
            return causes.index(text) + 1
        if not text and len(causes) == 1:
            return 1
        number = int(text) if text.isdecimal() and len(text) <= 15 else 0
        return number if number <= len(causes) else 0
