"""The drafting keeps what a list of measures would become: the check report, and the plain plan that a draft is of.

What the list doesn't say stays empty; a day found in running text is proposed beside its row, and never set here.
"""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from huiyin.kernel.measure import CHANGEABLE
from huiyin.papers.dates import DateReader, NotADate, Order
from huiyin.papers.faults import Fault
from huiyin.papers.plan_lists.acting import Cells
from huiyin.papers.plan_lists.foreign import PlanRow
from huiyin.papers.plan_lists.matching import Known, Matched, Matcher
from huiyin.papers.plan_lists.people import People
from huiyin.papers.plan_lists.prose_dates import Day, Finder

Place = tuple[str, str, int]  # file, sheet, row
# The fields of a measure in a draft, in the order in which they are read.
FIELDS = ("measure", *(each for each in CHANGEABLE if each != "text"), "measure_kind", "responsible", "start_date",
          "due_date")  # fmt: skip
_NAME_OF = {"measure": "text"}


@dataclass(frozen=True, slots=True)
class Report:
    """What a list was checked to be: its rows with their findings, what is wrong, days found in running text by row,
    and the findings that no row is for."""

    rows: tuple[Matched, ...]
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...]
    days: Mapping[Place, tuple[Day, ...]]
    left: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """One measure as a person would type it: the ids of its findings, the cause named for each (empty where none is),
    and what stands in its other cells, by field."""

    findings: tuple[str, ...]
    causes: tuple[str, ...]
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What goes into a draft: the causes of each finding by id, in their order, and the measures."""

    causes: Mapping[str, tuple[str, ...]]
    measures: tuple[Planned, ...]


def place(row: PlanRow) -> Place:
    """This function will tell where a row stands."""
    return row.file, row.sheet, row.row


def report(
    rows: Sequence[PlanRow],
    findings: Sequence[Known],
    *,
    noticed: Sequence[Fault],
    people: People,
    today: datetime.date,
) -> Report:
    """This function will check the rows of a list against the findings that a plan is to be for."""
    matcher, cells = Matcher(findings), Cells(people, today=today)
    finder = Finder((each.values.get("measure", "") for each in rows), today=today)
    matched = tuple(matcher.match(each) for each in rows)
    faults = [fault for each in matched for fault in _faults(each, cells)] + _second_causes(matched)
    used = {each.finding.id for each in matched if each.finding is not None}
    days = {}
    for each in rows:
        found = () if "due_date" in each.values else finder.days(each.values.get("measure", ""))
        if found:
            days[place(each)] = found
    left = tuple(one for one in findings if one.id not in used)
    return Report(matched, tuple(faults), (*noticed, *_unclear(rows, finder)), days, left)


def _unclear(rows: Sequence[PlanRow], finder: Finder) -> tuple[Fault, ...]:
    """This function will say once that the running text of a list can't tell day from month."""
    if not (rows and finder.unclear):
        return ()
    first, values = rows[0], ", ".join(finder.unclear)
    return (Fault(first.file, first.sheet, 0, "measure", "list_prose_dates_unclear", values),)


def _faults(matched: Matched, cells: Cells) -> list[Fault]:
    row = matched.row
    found = []
    if matched.finding is None:
        value = row.values.get("reference") or row.values.get("statement", "")
        several = ", ".join(map(str, matched.others[:5]))
        code = "list_finding_unclear" if several else "list_finding_not_found"
        found.append(row.fault(code, field="statement", value=value, **({"several": several} if several else {})))
    if not row.values.get("measure"):
        found.append(row.fault("list_cell_needed", field="measure"))
    for name in FIELDS:
        if name in row.values:
            _, code = cells.value(_NAME_OF.get(name, name), row.values[name])
            if code:
                found.append(row.fault(code, field=name, value=row.values[name]))
    return found


def _second_causes(rows: Sequence[Matched]) -> list[Fault]:
    """This function will name the rows that say the same measure of one finding under another cause than one before
    them: a measure treats one cause of each of its findings."""
    first: dict[tuple[str, tuple[tuple[str, str], ...]], PlanRow] = {}
    found = []
    for each in rows:
        cause = each.row.values.get("cause", "")
        if each.finding is None or not cause or not each.row.values.get("measure"):
            continue
        said = tuple((name, each.row.values.get(name, "")) for name in FIELDS)
        before = first.setdefault((each.finding.id, said), each.row)
        if before.values["cause"] != cause:
            found.append(each.row.fault("list_cause_second", field="cause", value=cause, first=before.row))
    return found


def draft(found: Report, *, confirmed: Collection[Place], due: Mapping[Place, str], today: datetime.date) -> Drafted:
    """This function will make a draft of the rows whose finding is sure or was confirmed.

    ``due`` are days that a person has chosen for rows. Rows that say the same of several findings are one measure.
    """
    causes: dict[str, list[str]] = {}
    measures: dict[tuple[tuple[str, str], ...], dict[str, str]] = {}
    dates = DateReader(Order.AUTO, today=today)
    for each in found.rows:
        finding = each.finding
        if finding is None or not (each.sure or place(each.row) in confirmed):
            continue
        own = causes.setdefault(finding.id, [])
        cause = each.row.values.get("cause", "")
        if cause and cause not in own:
            own.append(cause)
        typed = _typed(each.row, dates, due.get(place(each.row)))
        if "text" in typed:
            said = measures.setdefault(tuple(sorted(typed.items())), {})
            said[finding.id] = said.get(finding.id) or cause
    return Drafted(
        {finding: tuple(several) for finding, several in causes.items()},
        tuple(Planned(tuple(said), tuple(said.values()), dict(typed)) for typed, said in measures.items()),
    )


def _typed(row: PlanRow, dates: DateReader, due: str | None) -> dict[str, str]:
    """This function will give the cells of a row as they are typed into a draft: days in the one way that it takes."""
    typed = {_NAME_OF.get(name, name): row.values[name] for name in FIELDS if name in row.values}
    for name in ("start_date", "due_date"):
        day = dates.read(typed[name]) if name in typed else None
        if day is not None and not isinstance(day, NotADate):
            typed[name] = day.isoformat()
    if due and "due_date" not in typed:
        typed["due_date"] = due
    return typed
