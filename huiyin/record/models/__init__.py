"""The tables of the book, by noun; every one belongs to a site, and no key leaves it."""

from huiyin.record.models.accountability_referral import AccountabilityReferralRow
from huiyin.record.models.blank import BlankRow
from huiyin.record.models.bulk_export import BulkExportRow
from huiyin.record.models.campaign import CampaignRow
from huiyin.record.models.checkpoint import Checkpoint
from huiyin.record.models.consultation import ConsultationItemRow, ConsultationRow
from huiyin.record.models.copy_notice import CopyNoticeRow
from huiyin.record.models.desk import Blob, Counter, Draft, ReadTrace, Taking
from huiyin.record.models.draft_row import DraftRow
from huiyin.record.models.evaluation import EvaluationRow
from huiyin.record.models.extract import ExtractRow
from huiyin.record.models.feedback import (
    AchievementRow,
    AnswerRow,
    MeetingRow,
    RegisterRow,
    RequirementRow,
    SessionRow,
)
from huiyin.record.models.finding import FindingRow, FindingTag
from huiyin.record.models.hearing import HearingRow
from huiyin.record.models.journal import Head, Line, LineSubject, PartRow, SubjectHead, TreeNode
from huiyin.record.models.letter import LetterRow
from huiyin.record.models.notice import NoticeRow
from huiyin.record.models.on_site_check import OnSiteCheckRow
from huiyin.record.models.package import PackageRow
from huiyin.record.models.plan import MeasureRow, PlanRow
from huiyin.record.models.report import ReportRow
from huiyin.record.models.round import ImportedListRow, InspectionRow, MandateRow, RoundRow
from huiyin.record.models.screening import ScreeningRow
from huiyin.record.models.search import SearchIndex, SearchText
from huiyin.record.models.self_examination import SelfExaminationRow
from huiyin.record.models.sign import RaisedSign, ReadFile, SignAnswerRow, SignRun
from huiyin.record.models.taxonomy import TaxonomyRow
from huiyin.record.models.watch import WatchRow

__all__ = [
    "AccountabilityReferralRow",
    "AchievementRow",
    "AnswerRow",
    "BlankRow",
    "Blob",
    "BulkExportRow",
    "CampaignRow",
    "Checkpoint",
    "ConsultationItemRow",
    "ConsultationRow",
    "CopyNoticeRow",
    "Counter",
    "Draft",
    "DraftRow",
    "EvaluationRow",
    "ExtractRow",
    "FindingRow",
    "FindingTag",
    "Head",
    "HearingRow",
    "ImportedListRow",
    "InspectionRow",
    "LetterRow",
    "Line",
    "LineSubject",
    "MandateRow",
    "MeasureRow",
    "MeetingRow",
    "NoticeRow",
    "OnSiteCheckRow",
    "PackageRow",
    "PartRow",
    "PlanRow",
    "RaisedSign",
    "ReadFile",
    "ReadTrace",
    "RegisterRow",
    "ReportRow",
    "RequirementRow",
    "RoundRow",
    "ScreeningRow",
    "SearchIndex",
    "SearchText",
    "SelfExaminationRow",
    "SessionRow",
    "SignAnswerRow",
    "SignRun",
    "SubjectHead",
    "Taking",
    "TaxonomyRow",
    "TreeNode",
    "WatchRow",
]
