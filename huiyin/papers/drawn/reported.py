"""The reported keeps what a report lists beside its text: findings and measures as of the line that it was counted at,
and what its principal did themself. Nothing of it is typed, and it comes out the same whenever it is drawn.
"""

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huiyin.kernel import three_lists
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import plan_lists
from huiyin.papers.drawn.reader import Reader
from huiyin.papers.plan_lists.content import Cells
from huiyin.record.queries import personal, subjects
from huiyin.record.queries.personal import Deeds

# A measure that the reviewers have accepted as done; one that is kept under review is never done.
_DONE = "accepted_done"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a plan stands: a row for each finding, one for each measure that is not done, one for each that is."""

    findings: tuple[Cells, ...] = ()
    not_done: tuple[Cells, ...] = ()
    done: tuple[Cells, ...] = ()


def standing(reader: Reader, plan: str, *, line: int, day: datetime.date) -> Standing:
    """This function will list how a plan stands as of a line: nothing, for somebody who does not see the plan.

    The lists of a plan are read, so in as many queries as those, whatever the size.
    """
    back = Reader(dataclasses.replace(reader.asker, line=line, day=day))
    try:
        found = subjects.by_id(reader.actor, "plan", subject=plan, as_of=line)
    except Refused:
        return Standing()
    content = plan_lists.of_plan(back, found)
    for subject, shown in back.read().items():
        reader.keep(subject, shown)
    tasks = [row for row in content.lists["task_list"] if content.states[row.ids[1]] in three_lists.LISTED]
    done = {row.ids[1]: content.states[row.ids[1]] == _DONE for row in tasks}
    measures: dict[str, dict[str, object]] = {}
    for row in tasks:
        own = measures.setdefault(row.ids[1], {**row.cells, "findings": ""})
        own["findings"] = ", ".join(filter(None, (str(own["findings"]), str(row.finding))))
    told = sorted(measures.items(), key=lambda pair: (str(pair[1]["due"]), pair[1]["measure_no"]))
    return Standing(
        findings=tuple(row.cells for row in content.lists["problem_list"]),
        not_done=tuple(cells for measure, cells in told if not done[measure]),  # type: ignore[misc]
        done=tuple(cells for measure, cells in told if done[measure]),  # type: ignore[misc]
    )


def deeds(
    reader: Reader, organisation: str, *, round_id: str, person: str, line: int, day: datetime.date
) -> tuple[tuple[str, int, int], ...]:
    """This function will count what a member of a leadership did themself up to a line: code of the deed, acts, and how
    many of these on paper. Nothing, for somebody who does not see the organisation's plans."""
    try:
        told = personal.of_leadership(reader.actor, organisation, round_id=round_id, on=day, as_of=line)
    except Refused:
        return ()
    own = next((each for each in told if each.member == person), None)
    return tuple(_counted(own)) if own is not None else ()


def deed_rows(reader: Reader, told: Iterable[tuple[str, int, int]]) -> list[Cells]:
    """This function will name deeds for a table: what was done, how often, and how many of these on paper."""
    return [{"deed": reader.say(f"deed-{code}"), "acts": acts, "on_paper": paper} for code, acts, paper in told]


def _counted(own: Deeds) -> Iterable[tuple[str, int, int]]:
    for each in own.counts:
        if each.acts:
            yield each.code, each.acts, each.on_paper
    if own.sessions_chaired:
        yield "chaired", own.sessions_chaired, 0


def rows(listed: Iterable[Cells], columns: Iterable[str]) -> list[dict[str, object]]:
    """This function will write rows of lists for a paper: these columns, numbers of subjects as text."""
    names = tuple(columns)
    return [{name: _on_paper(name, each) for name in names} for each in listed]


def _on_paper(name: str, cells: Mapping[str, object]) -> object:
    value = cells.get(name)
    return str(value) if name.endswith("_no") and value is not None else value
