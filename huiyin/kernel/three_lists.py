"""The three lists (问题清单、任务清单、责任清单): three views of one plan, each drawn up from its own side.

The problem list goes by finding, the task list by measure, the responsibility list by person. All tell the same rows,
which ``record.check`` and a property test hold (I1, M15).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import LIVE, Measure

LISTED = ("proposed", *LIVE, "accepted_done")


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One row of any of the lists: which cause of which finding is treated by which measure, and who answers for it.

    ``cause`` is the commitment of its text, empty where a measure names none of this finding.
    """

    finding: str
    cause: str
    measure: str
    responsible: str


def problem_list(findings: Iterable[Finding], measures: Mapping[str, Measure]) -> tuple[Row, ...]:
    """This function will draw up the problem list: by finding, then by the order of its causes and measures."""
    return tuple(
        _row(found.id, measures[each])
        for found in findings
        for each in sorted(found.measures, key=lambda each: _place(found, measures[each]))
        if measures[each].state in LISTED
    )


def task_list(measures: Iterable[Measure]) -> tuple[Row, ...]:
    """This function will draw up the task list: by measure, one row for each of its findings."""
    return tuple(_row(finding, each) for each in measures if each.state in LISTED for finding in each.findings)


def replaced(measures: Iterable[Measure]) -> tuple[Row, ...]:
    """This function will list the measures that gave way to others: they treat nothing any more, and stay to be read
    below what does."""
    given_up = (each for each in measures if each.state == "cancelled" and each.replacement is not None)
    return tuple(_row(finding, each) for each in given_up for finding in each.findings)


def responsibility_list(measures: Iterable[Measure]) -> tuple[Row, ...]:
    """This function will draw up the responsibility list: by the person who answers, in the order they first come."""
    persons: dict[str, list[Row]] = {}
    for row in task_list(measures):
        persons.setdefault(row.responsible, []).append(row)
    return tuple(row for rows in persons.values() for row in rows)


def _row(finding: str, measure: Measure) -> Row:
    return Row(finding, dict(measure.treats).get(finding, ""), measure.id, measure.responsible)


def _place(found: Finding, measure: Measure) -> int:
    """Where the cause that a measure treats stands among the finding's; what treats none comes last."""
    cause = dict(measure.treats).get(found.id, "")
    return found.causes.index(cause) if cause in found.causes else len(found.causes)
