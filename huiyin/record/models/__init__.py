"""The tables of the book, by noun; every one belongs to a site, and no key leaves it."""

from huiyin.record.models.checkpoint import Checkpoint
from huiyin.record.models.desk import Blob, Counter, Draft, ReadTrace
from huiyin.record.models.feedback import (
    AchievementRow,
    AnswerRow,
    MeetingRow,
    RegisterRow,
    RequirementRow,
    SessionRow,
)
from huiyin.record.models.finding import FindingRow
from huiyin.record.models.journal import Head, Line, LineSubject, PartRow, SubjectHead, TreeNode
from huiyin.record.models.package import PackageRow
from huiyin.record.models.plan import MeasureRow, PlanRow
from huiyin.record.models.round import ImportedListRow, InspectionRow, MandateRow, RoundRow
from huiyin.record.models.search import SearchIndex, SearchText

__all__ = [
    "AchievementRow",
    "AnswerRow",
    "Blob",
    "Checkpoint",
    "Counter",
    "Draft",
    "FindingRow",
    "Head",
    "ImportedListRow",
    "InspectionRow",
    "Line",
    "LineSubject",
    "MandateRow",
    "MeasureRow",
    "MeetingRow",
    "PackageRow",
    "PartRow",
    "PlanRow",
    "ReadTrace",
    "RegisterRow",
    "RequirementRow",
    "RoundRow",
    "SearchIndex",
    "SearchText",
    "SessionRow",
    "SubjectHead",
    "TreeNode",
]
