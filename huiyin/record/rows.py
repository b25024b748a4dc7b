"""State rows: the one place that writes what is known of a subject from one line of the journal to the next.

The columns beside the facts are computed here and nowhere else, so that replay can compute them again.
"""

import datetime
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db import models as db

from huiyin.kernel import canonical, concern, facts, kinds
from huiyin.kernel.accountability_referral import Referral
from huiyin.kernel.achievement import Achievement
from huiyin.kernel.campaign import Campaign
from huiyin.kernel.consultation import Consultation, ConsultationItem
from huiyin.kernel.copy_notice import CopyNotice
from huiyin.kernel.finding import Finding
from huiyin.kernel.hearing import Hearing
from huiyin.kernel.letter import Letter
from huiyin.kernel.measure import Measure
from huiyin.kernel.notice import Notice
from huiyin.kernel.on_site_check import OnSiteCheck
from huiyin.kernel.package import Package
from huiyin.kernel.plan import Plan
from huiyin.kernel.report import Report
from huiyin.kernel.requirement import Answer, Requirement
from huiyin.kernel.row import Clock
from huiyin.kernel.screening import Screening
from huiyin.kernel.self_examination import SelfExamination
from huiyin.people.models import BodyRow, DelegationRow, PersonRow, PostRow, RecusalRow
from huiyin.people.temporal import StateRow, new_id
from huiyin.record import parts, tables, visibility
from huiyin.record.models import (
    AccountabilityReferralRow,
    AchievementRow,
    AnswerRow,
    BlankRow,
    BulkExportRow,
    CampaignRow,
    ConsultationItemRow,
    ConsultationRow,
    CopyNoticeRow,
    EvaluationRow,
    ExtractRow,
    FindingRow,
    HearingRow,
    ImportedListRow,
    InspectionRow,
    LetterRow,
    MandateRow,
    MeasureRow,
    MeetingRow,
    NoticeRow,
    OnSiteCheckRow,
    PackageRow,
    PlanRow,
    RegisterRow,
    ReportRow,
    RequirementRow,
    RoundRow,
    ScreeningRow,
    SelfExaminationRow,
    SessionRow,
    SignAnswerRow,
    TaxonomyRow,
    WatchRow,
)
from huiyin.record.models.state import NO_DATE

Texts = Mapping[str, str]  # plain texts by commitment

MODELS: Mapping[str, type[StateRow]] = {
    "body": BodyRow,
    "person": PersonRow,
    "post": PostRow,
    "delegation": DelegationRow,
    "recusal": RecusalRow,
    "mandate": MandateRow,
    "round": RoundRow,
    "inspection": InspectionRow,
    "imported_list": ImportedListRow,
    "package": PackageRow,
    "finding": FindingRow,
    "plan": PlanRow,
    "measure": MeasureRow,
    "achievement": AchievementRow,
    "meeting": MeetingRow,
    "requirement": RequirementRow,
    "answer": AnswerRow,
    "session": SessionRow,
    "register": RegisterRow,
    "screening": ScreeningRow,
    "campaign": CampaignRow,
    "copy_notice": CopyNoticeRow,
    "notice": NoticeRow,
    "bulk_export": BulkExportRow,
    "taxonomy": TaxonomyRow,
    "blank": BlankRow,
    "self_examination": SelfExaminationRow,
    "report": ReportRow,
    "watch": WatchRow,
    "sign_answer": SignAnswerRow,
    "on_site_check": OnSiteCheckRow,
    "letter": LetterRow,
    "hearing": HearingRow,
    "accountability_referral": AccountabilityReferralRow,
    "consultation": ConsultationRow,
    "consultation_item": ConsultationItemRow,
    "extract": ExtractRow,
    "evaluation": EvaluationRow,
}
FACTS: Mapping[str, type[facts.Subject]] = {name: kind.facts for name, kind in kinds.KINDS.items()}
# The hall's rows hold these texts in plain, because names are looked up and sorted by: column and field are
# alike.
PLAIN_TEXTS: Mapping[str, tuple[str, ...]] = {
    "body": ("name", "name_en", "code"),
    "person": ("name", "name_en"),
    "post": ("title",),
}
# Columns that are named as the field of the facts and hold the same.
_ALIKE: Mapping[str, tuple[str, ...]] = {
    "body": ("body_kind", "parent", "from_date", "until_date"),
    "person": ("same_as",),
    "post": ("person", "body", "post_kind", "clearance", "scope", "from_date", "until_date"),
    "delegation": ("post", "delegate", "from_date", "until_date"),
    "recusal": ("person", "organisation", "ground"),
    "mandate": ("title", "profile", "issued_date"),
    "round": ("mandate", "term", "ordinal", "title", "profile", "rules"),
    "inspection": ("round", "team", "organisation"),
    "imported_list": ("mandate", "round", "title", "content_digest", "rows", "findings", "left_out"),
    "package": ("round", "organisation", "inspection", "audience", "text", "issued_date", "serial", "edition"),
    "plan": ("organisation", "round", "submissions", "accepted_date"),
    "measure": ("plan", "organisation", "round", "responsible", "handler", "measure_kind", "text", "unowned"),
    "achievement": ("inspection", "organisation", "round", "statement"),
    "meeting": ("round", "day"),
    "requirement": ("round", "meeting", "heading", "text", "issued_date"),
    "answer": ("requirement", "organisation", "round", "returns", "answered_date"),
    "session": ("inspection", "organisation", "round", "team", "chair", "day", "starts", "ends"),
    "register": ("issuer",),
    "screening": ("round", "organisation", "scope"),
    "campaign": ("round", "title", "from_date", "until_date"),
    "copy_notice": ("round", "recipient", "recipient_kind", "sent_date"),
    "notice": ("round", "organisation", "readership", "text", "published_date", "ordinal"),
    "bulk_export": ("requester", "row_count", "highest_label", "until_date"),
    "taxonomy": ("name", "edition", "digest"),
    "blank": ("paper", "written_in"),
    "self_examination": ("round", "organisation", "person", "text", "handed_in_date"),
    "letter": (
        "organisation",
        "round",
        "matter_kind",
        "matter",
        "due_clock",
        "due_date",
        "step",
        "audience",
        "issued_date",
        "issuer",
        "serial",
        "text",
    ),
    "report": ("organisation", "round", "plan", "report_kind", "text", "serial", "signed_date"),
    "watch": ("organisation", "finding", "post", "person", "set_date"),
    "sign_answer": ("organisation", "finding", "cycle", "rule", "verdict", "answered_date"),
    "on_site_check": ("round", "organisation", "purpose", "day"),
    "hearing": ("finding", "round", "organisation", "person"),
    "accountability_referral": ("finding", "round", "organisation", "recipient"),
    "consultation": ("round", "about", "day", "heading"),
    "consultation_item": ("consultation", "organisation", "about", "round", "text", "returns", "answered_date"),
    "extract": ("organisation", "year", "person", "as_of", "signed_date", "serial"),
    "evaluation": ("organisation", "round", "as_of", "grade", "signed_date", "serial"),
}

_ENDED = ("BigIntegerField", "DateTimeField", "UUIDField", "UUIDField")  # the parameters of close_row.sql


def _next_clock(running: Iterable[Clock]) -> Clock | None:
    return min(running, key=lambda clock: clock.due_date, default=None)


def _due(clock: Clock | None) -> dict[str, Any]:
    return {
        "due_date": clock.due_date if clock else None,
        "due_order": clock.due_date if clock else NO_DATE.isoformat(),
        "due_clock": clock.name if clock else "",
    }


def _finding(finding: Finding) -> dict[str, Any]:
    clock = _next_clock(finding.running()) if finding.clocks else None
    objection, raised = finding.objection, finding.concern
    return {
        "origin": finding.origin,
        "organisation": finding.organisation,
        "round": finding.round,
        "inspection": finding.inspection,
        "imported_list": finding.imported_list,
        "package": finding.package,
        "plan": finding.plan,
        "category": finding.category or "",
        "severity": finding.severity or "",
        "audience": finding.audience,
        "shared_with": " ".join(finding.shared_with),
        "statement": finding.statement,
        "source_key": finding.source_key or "",
        "cycle": finding.cycle,
        "returns": finding.returns,
        "claimed": bool(finding.claims),
        "unowned": finding.unowned,
        "objection_open": objection is not None and objection.decision is None,
        "concern_open": raised is not None and raised.determination is None,
        "concern_upheld": concern.is_upheld(finding),
        **_due(clock),
        "original_date": clock.original_date if clock else None,
        "issued_date": visibility.issued_date(finding),
        "handed_over_date": finding.handed_over_date,
        "declared_date": finding.declared_date,
        "verified_date": finding.verified_date,
        "closed_date": finding.closed_date,
    }


def _package(package: Package) -> dict[str, Any]:
    return {
        "findings": len(package.findings),
        "receipts": len(package.received_by),
        "refusals": len(package.refusals),
    }


def _achievement(achievement: Achievement) -> dict[str, Any]:
    return {"category": achievement.category or ""}


def _requirement(requirement: Requirement) -> dict[str, Any]:
    return {"answers": len(requirement.answers)}


def _answer(answer: Answer) -> dict[str, Any]:
    return _due(_next_clock(answer.running()))


def _plan(plan: Plan) -> dict[str, Any]:
    counts = {"findings": len(plan.findings), "measures": len(plan.measures)}
    return {**counts, **_due(_next_clock(plan.running()))}


def _measure(measure: Measure) -> dict[str, Any]:
    """A measure without a clock is not accepted yet: its original date is the one that it proposes."""
    clock = _next_clock(measure.running())
    newest = measure.clock("measure")
    return {
        **_due(clock),
        "extensions": newest.extensions if newest else 0,
        "original_date": newest.original_date if newest else measure.due_date,
    }


def _screening(screening: Screening) -> dict[str, Any]:
    return {"findings": len(screening.findings), **_due(_next_clock(screening.running()))}


def _campaign(campaign: Campaign) -> dict[str, Any]:
    return {"organisations": " ".join(campaign.organisations), "findings": len(campaign.findings)}


def _copy_notice(copy: CopyNotice) -> dict[str, Any]:
    return {"findings": len(copy.findings), **_due(_next_clock(copy.running()))}


def _self_examination(examination: SelfExamination) -> dict[str, Any]:
    return {"findings": len(examination.findings)}


def _report(report: Report) -> dict[str, Any]:
    return _due(_next_clock(report.running()))


def _on_site_check(check: OnSiteCheck) -> dict[str, Any]:
    return {"findings": len(check.findings)}


def _dated(subject: Hearing | Referral) -> dict[str, Any]:
    return _due(_next_clock(subject.running()))


def _letter(letter: Letter) -> dict[str, Any]:
    return {"asks": letter.asks_for_an_answer}


def _consultation(consultation: Consultation) -> dict[str, Any]:
    return {"bodies": " ".join(consultation.bodies), "items": len(consultation.items)}


def _consultation_item(item: ConsultationItem) -> dict[str, Any]:
    return {"bodies": " ".join(item.bodies), **_due(_next_clock(item.running()))}


def _notice(notice: Notice) -> dict[str, Any]:
    return {"findings": len(notice.findings)}


_COMPUTED: Mapping[type[Any], Callable[[Any], dict[str, Any]]] = {
    Finding: _finding,
    Package: _package,
    Plan: _plan,
    Measure: _measure,
    Achievement: _achievement,
    Requirement: _requirement,
    Answer: _answer,
    Screening: _screening,
    Campaign: _campaign,
    CopyNotice: _copy_notice,
    Notice: _notice,
    OnSiteCheck: _on_site_check,
    SelfExamination: _self_examination,
    Report: _report,
    Letter: _letter,
    Hearing: _dated,
    Referral: _dated,
    Consultation: _consultation,
    ConsultationItem: _consultation_item,
}


def columns(subject: Any, texts: Texts) -> dict[str, Any]:
    """This function will compute the columns of a subject's kind from its facts.

    ``texts`` must hold the plain texts of the hall's kinds (:data:`PLAIN_TEXTS`); an erased one is left out
    of it.
    """
    kind = kinds.kind_of(subject)
    found: dict[str, Any] = {name: getattr(subject, name) for name in _ALIKE.get(kind, ())}
    for name in PLAIN_TEXTS.get(kind, ()):
        found[name] = texts.get(getattr(subject, name) or "", "")
    computed = _COMPUTED.get(type(subject))
    if computed is not None:
        found.update(computed(subject))
    return found


def stored_facts(subject: Any) -> str:
    """This function will give the stored form of facts: the text that replay compares."""
    return canonical.write(facts.encode(subject))  # made of what has passed the canonical form already


def decode(kind: str, stored: str) -> Any:
    """This function will read facts back from their stored form."""
    return facts.decode(kinds.KINDS[kind].facts, canonical.decode(stored.encode()))


class Rows:
    """The state rows that acts have made and that are not written yet; one line after another puts its
    own."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.new: dict[str, list[dict[str, Any]]] = {}
        self.open: dict[str, dict[str, Any]] = {}
        self.ended: dict[str, list[tuple[Any, ...]]] = {}
        self.texts: dict[str, str] = {}

    def put(self, subject: Any, *, number: int, line: int, at: datetime.datetime, is_new: bool) -> dict[str, Any]:
        """This function will put the facts that a line made: the row before ends where this one begins.

        ``number`` is the subject's own, ``line`` the journal's, ``at`` the line's time of record.
        """
        kind = kinds.kind_of(subject)
        if not is_new:
            before = self.open.get(subject.id)
            if before is not None:
                before["until_number"], before["until_at"] = line, at
            else:
                self.ended.setdefault(kind, []).append((line, at, self.site, subject.id))
        row: dict[str, Any] = {
            "id": str(new_id()),
            "site": self.site,
            "subject": subject.id,
            "state": subject.state,
            "version": subject.version,
            "label": subject.label,
            "facts": stored_facts(subject),
            "from_number": line,
            "until_number": None,
            "from_at": at,
            "until_at": None,
            "number": number,
            "pending_act": subject.pending.act if subject.pending is not None else "",
            **columns(subject, self._texts_of(kind, subject)),
        }
        self.new.setdefault(kind, []).append(row)
        self.open[subject.id] = row
        return row

    def _texts_of(self, kind: str, subject: Any) -> Texts:
        if kind not in PLAIN_TEXTS:
            return {}
        wanted = [getattr(subject, name) for name in PLAIN_TEXTS[kind]]
        # Never ``set - dict.keys()``: that walks the whole dict, and in a batch it holds thousands.
        missing = {each for each in wanted if each is not None and each not in self.texts}
        if missing:
            self.texts.update(parts.texts(self.site, missing))
        return self.texts

    def write(self) -> None:
        """This function will end the rows of before and insert the new ones."""
        for kind, ends in self.ended.items():
            table = MODELS[kind]._meta.db_table
            tables.run("close_row", ends, kinds=_ENDED, table=table)
        for kind, rows in self.new.items():
            in_order = operator.itemgetter(*tables.field_names(MODELS[kind]))
            tables.insert(MODELS[kind], [in_order(row) for row in rows])
        self.new.clear()
        self.open.clear()
        self.ended.clear()


def current(kind: str, site: str) -> db.QuerySet[Any]:
    """This function will give the current rows of a kind at a site."""
    return MODELS[kind]._default_manager.filter(site=site, until_number__isnull=True)


def line_of_effect(act_id: str, *, kind: str, subject: str, site: str, since: int) -> int | None:
    """This function will find the line with which an act took effect on a subject.

    It is the act's own line (``since``), or that of its last signature.
    """
    history = MODELS[kind]._default_manager.filter(site=site, subject=subject, from_number__gte=since)
    for line, stored in history.order_by("from_number").values_list("from_number", "facts"):
        if decode(kind, stored).last_act == act_id:
            return int(line)
    return None


def changed_with(subjects: Iterable[tuple[str, str]], *, site: str, line: int) -> tuple[tuple[str, str], ...]:
    """This function will leave those of a line's subjects that the line made or changed: a query for each kind."""
    named = tuple(subjects)
    changed: set[str] = set()
    for kind in dict.fromkeys(kind for kind, _ in named):
        ids = [subject for of, subject in named if of == kind]
        written = MODELS[kind]._default_manager.filter(site=site, subject__in=ids, from_number=line)
        changed.update(str(each) for each in written.values_list("subject", flat=True))
    return tuple(each for each in named if each[1] in changed)


def before(subjects: Iterable[tuple[str, str]], *, site: str, opened: int, effect: int) -> dict[str, Any]:
    """This function will give the facts that subjects had before an act, by id, without those that it made.

    The first subject waited for signatures from the line that opened the act; the others changed with the
    line of its effect.
    """
    found: dict[str, Any] = {}
    first, *others = subjects
    by_kind: dict[tuple[str, int], list[str]] = {(first[0], opened): [first[1]]}
    for kind, subject in others:
        by_kind.setdefault((kind, effect), []).append(subject)
    for (kind, line), ids in by_kind.items():
        history = MODELS[kind]._default_manager.filter(site=site, subject__in=ids, until_number=line)
        for each, stored in history.values_list("subject", "facts"):
            found[str(each)] = decode(kind, stored)
    return found


def blank(commitments: Iterable[str], *, site: str, subject: str, kind: str) -> None:
    """This function will take erased texts out of the plain columns of a subject, in the rows of the past
    too.
    """
    for commitment in commitments:
        for name in PLAIN_TEXTS.get(kind, ()):
            held = f'"{name}":"{commitment}"'
            rows = MODELS[kind]._default_manager.filter(site=site, subject=subject, facts__contains=held)
            rows.update(**{name: ""})
