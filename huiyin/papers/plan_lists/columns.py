"""The columns keep what the three lists can show: one row each, and which of them a list has on paper and in a sheet.

The title of a column is the text ``printed-field-<code>``.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "lines", "no", "count", "date", "person", "choice"]

LISTS = ("problem_list", "task_list", "responsibility_list")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``width`` is what it needs, in characters of a sheet.

    ``field`` is the field of a measure that a changed cell changes; a column without one is told and never taken in.
    ``no`` are numbers of subjects, ``lines`` several names, one a line.
    """

    code: str
    kind: Kind = "text"
    width: int = 20
    field: str = ""


_COLUMNS = (
    Column("serial", "no", 6),
    Column("organisation"),
    Column("round"),
    Column("finding_no", "no", 8),
    Column("category", width=14),
    Column("severity", "choice", 10),
    Column("problem", width=40),  # as it was fed back, in those very words
    Column("own_wording", width=40),  # as the organisation's own list has it
    Column("manifestations", width=40),
    Column("working_paper", width=12),
    Column("requirement", width=30),
    Column("cause", width=30, field="cause"),
    Column("claimed_by", "lines", 12),
    Column("lead", "person", 12),
    Column("measure_no", "no", 8),
    Column("measure", width=40, field="text"),
    Column("goal", width=24, field="goal"),
    Column("target", "count", 8, field="target"),
    Column("unit", width=10, field="unit"),
    Column("deliverable", width=20, field="deliverable"),
    Column("measure_kind", "choice", 10, field="measure_kind"),
    Column("responsible", "person", 12, field="responsible"),
    Column("lead_unit", width=16, field="lead_unit"),
    Column("co_units", "lines", 16, field="co_units"),
    Column("handler", "person", 12, field="handler"),
    Column("start", "date", 12, field="start_date"),
    Column("original_due", "date", 12),
    Column("due", "date", 12, field="due_date"),
    Column("extensions", "count", 8),
    Column("extension_reason", width=24),
    Column("state", width=12),
    Column("progress", width=30, field="progress"),
    Column("progress_on", "date", 12),
    Column("progress_by", "person", 12),
    Column("evidence_files", "count", 8),
    Column("declared_on", "date", 12),
    Column("declared_by", "lines", 12),
    Column("verified_on", "date", 12),
    Column("verified_by", "lines", 12),
    Column("closed_on", "date", 12),
    Column("closed_by", "lines", 12),
    Column("stage_goal", width=24),
    Column("next_review", "date", 12),
    Column("reopened", "count", 8),
    Column("amount", "count", 12),
    Column("public_wording", width=30),
    Column("label", width=12),
)
COLUMNS = {each.code: each for each in _COLUMNS}

# Of the problem list alone: what a list by finding tells of several measures or causes together.
TOGETHER = ("cause", "measure", "responsible", "lead_unit", "due", "state")

SHEET: dict[str, tuple[str, ...]] = {
    "problem_list": (
        "serial", "organisation", "round", "finding_no", "category", "severity", "problem", "own_wording",
        "manifestations", "working_paper", "requirement", "cause", "claimed_by", "lead", "measure", "responsible",
        "lead_unit", "original_due", "due", "state", "declared_on", "declared_by", "verified_on", "verified_by",
        "closed_on", "closed_by", "next_review", "reopened", "evidence_files", "amount", "public_wording", "label",
    ),
    "task_list": (
        "serial", "finding_no", "problem", "own_wording", "lead", "cause", "measure_no", "measure", "goal", "target",
        "unit", "deliverable", "measure_kind", "responsible", "lead_unit", "co_units", "handler", "start",
        "original_due", "due", "extensions", "extension_reason", "state", "progress", "progress_on", "progress_by",
        "evidence_files", "stage_goal", "next_review", "label",
    ),
    "responsibility_list": (
        "serial", "responsible", "lead_unit", "co_units", "handler", "finding_no", "problem", "own_wording", "lead",
        "measure_no", "measure", "deliverable", "start", "due", "state", "progress", "progress_on", "progress_by",
    ),
}  # fmt: skip
# What goes onto a page on its side, with the share of its width. The serial number comes first by itself.
PAGE: dict[str, tuple[tuple[str, int], ...]] = {
    "problem_list": (
        ("finding_no", 6), ("category", 7), ("problem", 16), ("own_wording", 13), ("lead", 8), ("cause", 12),
        ("measure", 13), ("responsible", 8), ("lead_unit", 8), ("due", 9),
    ),
    "task_list": (
        ("problem", 12), ("own_wording", 11), ("cause", 9), ("measure_no", 6), ("measure", 17), ("goal", 9),
        ("deliverable", 9), ("responsible", 8), ("lead_unit", 9), ("due", 10),
    ),
    "responsibility_list": (
        ("responsible", 10), ("lead_unit", 10), ("co_units", 9), ("handler", 7), ("problem", 13), ("own_wording", 12),
        ("measure_no", 6), ("measure", 16), ("due", 9), ("state", 8),
    ),
}  # fmt: skip


def changes(code: str, column: str) -> str:
    """This function will give the field of a measure that a cell of a list changes; empty where it changes none."""
    return "" if code == "problem_list" else COLUMNS[column].field
