"""The beside keeps how a list of another layout is compared with a plan that was accepted: its rows against measures.

A row is about a measure where both are for one finding and say the same words; any other row is an added measure.
"""

from collections.abc import Mapping, Sequence

from huiyin.kernel import three_lists
from huiyin.papers.faults import Fault
from huiyin.papers.headers import folded
from huiyin.papers.plan_lists import columns, coming_back, marks
from huiyin.papers.plan_lists.comparison import Added, Changed, Comparison
from huiyin.papers.plan_lists.content import Content, ListRow
from huiyin.papers.plan_lists.foreign import PlanRow
from huiyin.papers.plan_lists.matching import Known, Matched, Matcher
from huiyin.papers.plan_lists.people import People

_COLUMN_OF = {each.field: each.code for each in columns.COLUMNS.values() if each.field}
_PLACES = ("reference", "statement", "cause", "measure")
_TASKS = "task_list"


def compare(
    rows: Sequence[PlanRow],
    content: Content,
    *,
    noticed: Sequence[Fault],
    findings: Sequence[Known],
    people: People,
    cells: coming_back.Reader,
) -> Comparison:
    """This function will find what a list of another layout says otherwise than the plan. What it leaves empty it says
    nothing about."""
    matcher = Matcher(findings)
    reading = _Reading(content, people, cells)
    notes = list(noticed)
    for each in map(matcher.match, rows):
        if each.finding is None or not each.sure:
            notes.append(_unsure(each))
        elif each.row.values.get("measure"):
            reading.row(each.row, each.finding)
    return Comparison(tuple(reading.changes), tuple(reading.added), tuple(notes), reading.known)


def _unsure(each: Matched) -> Fault:
    row = each.row
    value = row.values.get("reference") or row.values.get("statement", "")
    numbers = (each.finding.number,) if each.finding is not None else each.others
    if numbers:
        return row.fault("list_finding_unclear", value=value, several=", ".join(map(str, numbers[:5])))
    return row.fault("list_finding_not_found", value=value)


class _Reading:
    def __init__(self, content: Content, people: People, cells: coming_back.Reader) -> None:
        self._people = people
        self._cells = cells
        self._rows: dict[tuple[str, str], ListRow] = {}
        for row in content.lists[_TASKS]:
            if content.states[row.ids[1]] not in three_lists.LISTED:
                continue  # replaced: it may come again
            self._rows.setdefault((row.ids[0], folded(str(row.cells["measure"]))), row)
        self.changes: list[Changed] = []
        self.added: list[Added] = []
        self.known = 0

    def row(self, row: PlanRow, finding: Known) -> None:
        """This function will compare a row with the measure that it is about, or take it as an added one."""
        stands = self._rows.get((finding.id, folded(row.values["measure"])))
        told = {_COLUMN_OF[name]: value for name, value in row.values.items() if name not in _PLACES}
        told = {column: self._cells.read(column, value) for column, value in told.items()}
        if stands is None:
            named: Mapping[str, str] = {"cause": row.values.get("cause", ""), "measure": row.values["measure"]}
            cells = {"finding_no": str(finding.number), **named, **told}
            self.added.append(Added(row.file, row.sheet, row.row, _TASKS, cells))
            return
        self.known += 1
        for column, after in told.items():
            before = marks.told(stands.cells.get(column))
            if not self._same(column, before, after):
                title = columns.COLUMNS[column].code
                self.changes.append(Changed(row.file, row.sheet, row.row, title, _TASKS, column, stands, before, after))

    def _same(self, column: str, before: str, after: str) -> bool:
        if columns.COLUMNS[column].kind == "person":
            found = self._people.find(after)
            return bool(found) and found == self._people.find(before)
        if columns.COLUMNS[column].kind == "lines":
            return folded(before) == folded(after)
        return before == after
