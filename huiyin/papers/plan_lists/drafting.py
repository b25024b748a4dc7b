"""The drafting keeps what a list of measures would become: the check report, and the plain plan that a draft is of.

What the list doesn't say stays empty; a day found in running text is proposed beside its row, and never set here.
"""

import datetime
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel.measure import CHANGEABLE
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


@dataclass(slots=True)
class Drafted:
    """A plan in plain values: the causes of each finding by id, and the measures as the act takes them."""

    causes: dict[str, list[str]] = field(default_factory=dict)
    measures: list[dict[str, Any]] = field(default_factory=list)

    def content(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """This function will give the content of a draft: what it held for other findings stays."""
        kept = [each for each in before.get("findings", ()) if each.get("finding") not in self.causes]
        other = [each for each in before.get("measures", ()) if not set(each.get("findings", ())) & set(self.causes)]
        own = [{"finding": finding, "causes": list(causes)} for finding, causes in self.causes.items()]
        return {**before, "findings": [*kept, *own], "measures": [*other, *self.measures]}


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
    faults = [fault for each in matched for fault in _faults(each, cells)]
    used = {each.finding.id for each in matched if each.finding is not None}
    days = {}
    for each in rows:
        found = () if "due_date" in each.values else finder.days(each.values.get("measure", ""))
        if found:
            days[place(each)] = found
    return Report(matched, tuple(faults), tuple(noticed), days, tuple(one for one in findings if one.id not in used))


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


def draft(
    found: Report, *, confirmed: Collection[Place], due: Mapping[Place, str], people: People, plan: str,
    today: datetime.date,
) -> Drafted:  # fmt: skip
    """This function will make a draft of the rows whose finding is sure or was confirmed.

    ``due`` are days that a person has chosen for rows; ``plan`` is what the ids of measures are made of, so that the
    same list again makes the same measures.
    """
    made, cells = Drafted(), Cells(people, today=today)
    measures: dict[str, dict[str, Any]] = {}
    for each in found.rows:
        finding = each.finding
        if finding is None or not (each.sure or place(each.row) in confirmed):
            continue
        causes = made.causes.setdefault(finding.id, [])
        cause = each.row.values.get("cause", "")
        if cause and cause not in causes:
            causes.append(cause)
        values = _values(each.row, cells, due.get(place(each.row)))
        if "text" in values:
            measure = measures.setdefault(repr(sorted(values.items())), {**values, "findings": [], "said": []})
            if finding.id not in measure["findings"]:
                measure["findings"].append(finding.id)
                measure["said"].append(cause)
    made.measures = [_finished(each, made.causes, plan) for each in measures.values()]
    return made


def _values(row: PlanRow, cells: Cells, due: str | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in FIELDS:
        if name in row.values:
            value, code = cells.value(_NAME_OF.get(name, name), row.values[name])
            if not code:
                values[_NAME_OF.get(name, name)] = value
    if due and "due_date" not in values:
        values["due_date"] = due
    return values


def _finished(measure: dict[str, Any], causes: Mapping[str, Sequence[str]], plan: str) -> dict[str, Any]:
    """This function will name the causes that a measure treats: by their words, or the only one there is."""
    said = measure.pop("said")
    named = []
    for finding, cause in zip(measure["findings"], said, strict=True):
        own = causes[finding]
        named.append(own.index(cause) + 1 if cause else (1 if len(own) == 1 else 0))
    if all(named):
        measure["causes"] = named
    seed = repr((measure["findings"], measure["text"], sorted(measure.get("causes", ()))))
    return {"id": str(uuid.uuid5(uuid.UUID(plan), seed)), **measure}
