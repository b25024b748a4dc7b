"""A site's own blank of a paper (自定模板): the office's docx in the place of the one that comes with the program.

That its file can be used at all was examined before the act: the kernel opens no files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("adopted", "retired")
# The papers that can have a blank of their own, by their codes.
PAPERS = (
    "feedback_principal",
    "feedback_leadership",
    "fact_sheet",
    "meeting_minutes",
    "receipt_sheet",
    "requirement_matrix",
    "public_notice",
    "attendance_sheet",
    "problem_list",
    "task_list",
    "responsibility_list",
    "plan_review_sheet",
    "extension_sheet",
    "handover_sheet",
    "progress_report",
    "principal_report",
    "supervision_letter",
    "closing_sheet",
    "consultation_minutes",
    "check_form",
    "assessment_extract",
    "leader_extract",
)
LANGUAGES = ("zh-Hans", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank(Subject):
    """``file`` is the commitment of the docx, ``editions`` how many there were, that one included."""

    paper: str
    written_in: str
    file: str
    editions: int = 1
    since_date: str


def is_one_file(at: Situation) -> Mapping[str, Any] | None:
    return None if len(at.given["blank_file"]) == 1 else {}


def born(taken: Taken, bundle: Bundle) -> Blank:
    """This function will make the blank of its birth act."""
    given = taken.given
    return Blank(
        id=taken.subjects[0][1],
        site=taken.site,
        state="adopted",
        paper=given["paper"],
        written_in=given["written_in"],
        file=given["blank_file"][0]["file"],
        since_date=taken.on,
    )


def replaced(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put another file; the one before stays in the journal."""
    before = taken.subject
    file = taken.given["blank_file"][0]["file"]
    return (replace(before, file=file, editions=before.editions + 1, since_date=taken.on),)


_FILE = Field("blank_file", FieldKind.FILES)
ACTS = (
    ActRow(
        "adopt",
        "blank",
        (),
        "adopted",
        birth=True,
        given=(
            Field("paper", FieldKind.CHOICE, choices=PAPERS),
            Field("written_in", FieldKind.CHOICE, choices=LANGUAGES),
            _FILE,
            common.NOTE,
        ),
        needs=(is_one_file,),
    ),
    ActRow(
        "replace",
        "blank",
        ("adopted", "retired"),
        "adopted",
        given=(_FILE, common.NOTE),
        needs=(is_one_file,),
        effect=replaced,
    ),
    ActRow("retire", "blank", ("adopted",), "retired", given=(common.REASON,)),
)
KIND = Kind("blank", Blank, (*ACTS, *common.acts("blank", STATES)), states=STATES, birth=born)
