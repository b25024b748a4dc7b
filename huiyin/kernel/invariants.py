"""What must always hold (I1–I11, docs/procedure.md), as functions over facts that name each gap with its subject.

Two kinds of gap come out: those that no act can make, so that one means tampering or a bug (a closure without evidence
of effect), and those that wait for somebody (an objection without an answer, a date that has passed); ``BROKEN`` tells
them apart. I7 is ``figures.differing``; that a public text says no name that the site knows today (I8) is asked where
the names are, in ``record.leaks``.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import commented, common, concern, figures, kinds
from huiyin.kernel.accountability_referral import Referral
from huiyin.kernel.body import Body
from huiyin.kernel.bulk_export import BulkExport
from huiyin.kernel.consultation import UNANSWERED as UNANSWERED_ITEM
from huiyin.kernel.consultation import ConsultationItem
from huiyin.kernel.copy_notice import CopyNotice
from huiyin.kernel.coverage import needs_a_lead
from huiyin.kernel.evaluation import Evaluation
from huiyin.kernel.extract import Extract
from huiyin.kernel.finding import Finding, text_digest
from huiyin.kernel.hearing import Hearing
from huiyin.kernel.letter import Letter, is_running
from huiyin.kernel.measure import OWNED, TREATING, Measure
from huiyin.kernel.notice import RECTIFIED, Notice
from huiyin.kernel.package import Package, digest_of
from huiyin.kernel.plan import Plan
from huiyin.kernel.report import Report
from huiyin.kernel.requirement import UNANSWERED, Answer
from huiyin.kernel.screening import Screening
from huiyin.kernel.self_examination import SelfExamination

UNDER_PLAN = ("rectifying", "declared", "verifying", "verified", "closed", "sustained")
BROKEN = frozenset(
    {
        "book_does_not_balance",
        "closed_by_declarer_or_verifier",
        "closed_with_open_concern",
        "closed_with_open_objection",
        "closed_without_effect_evidence",
        "date_moved_without_act",
        "document_differs_from_digest",
        "finding_without_cause",
        "finding_without_claim",
        "finding_without_measure",
        "lists_differ",
        "manifestation_unanswered",
        "published_with_leaks",
        "sustained_without_review_date",
        "text_differs_from_fed_back",
        "text_differs_from_planned",
    }
)

Look = Callable[[str], Any]  # facts by id, or None
Holders = Callable[[str], frozenset[str]]  # who holds a post at a body today, all their ids


@dataclass(frozen=True, slots=True)
class Posts:
    """Who is where today: who holds any post at a body, and who one of its leadership."""

    holders: Holders
    leaders: Holders


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that doesn't hold: the reason code, the kind and id of the subject, facts for its sentence."""

    code: str
    kind: str
    subject: str
    facts: Mapping[str, Any]


def gaps(found: Iterable[Any], *, look: Look, posts: Posts, on: str) -> Iterator[Gap]:
    """This function will yield every gap of some subjects, in their order.

    ``look`` gives the facts of what they refer to; ``on`` is today as ``YYYY-MM-DD``.
    """
    checks: Mapping[type[Any], Callable[..., Iterator[tuple[str, dict[str, Any]]]]] = {
        Finding: _finding,
        Measure: _measure,
        Package: _package,
        Plan: _plan,
        Answer: _answer,
        Screening: _screening,
        CopyNotice: _copy_notice,
        Notice: _notice,
        BulkExport: _bulk_export,
        SelfExamination: _self_examination,
        Report: _report,
        Extract: _extract,
        Evaluation: _evaluation,
        Letter: _letter,
        Hearing: _hearing,
        Referral: _referral,
        ConsultationItem: _consultation_item,
    }
    for each in found:
        if each.state == common.ANNULLED:
            continue
        kind = kinds.kind_of(each)
        for code, more in _waiting(each, on):
            yield Gap(code, kind, each.id, more)
        check = checks.get(type(each))
        for code, more in check(each, look, posts) if check is not None else ():
            yield Gap(code, kind, each.id, more)


def _waiting(subject: Any, on: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """This function will yield what holds for every kind: nothing waits unseen for a signature or behind its date."""
    if subject.pending is not None:
        signatures = len(subject.pending.signatures)
        yield _gap("signature_outstanding", act=subject.pending.act, signatures=signatures)
    for clock in subject.running():
        if clock.due_date < on:
            late = datetime.date.fromisoformat(on) - datetime.date.fromisoformat(clock.due_date)
            yield _gap("clock_overdue", clock=clock.name, due_date=clock.due_date, days=late.days)


def _gap(code: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return code, more


def _finding(finding: Finding, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    is_open = finding.state in kinds.KINDS["finding"].open_states
    if finding.state in UNDER_PLAN:
        yield from _planned(finding, look)
    if is_open:
        yield from _owned(finding, look, posts)
    if finding.state in ("verified", "closed"):  # I2
        expected = finding.manifestations or (finding.statement,)
        missing = set(expected).difference(manifestation for manifestation, _ in finding.answers)
        if missing:
            yield _gap("manifestation_unanswered", unanswered=len(missing), manifestations=len(expected))
    if finding.state == "closed":
        yield from _closed(finding)
    if finding.state == "sustained" and finding.next_review_date is None:  # I9; one that has passed is an overdue clock
        yield _gap("sustained_without_review_date")
    if finding.objection is not None and finding.objection.decision is None and finding.state != "closed":  # I6
        yield _gap("objection_unanswered", on=finding.objection.on)
    if finding.concern is not None and finding.concern.determination is None:
        yield _gap("concern_unanswered", on=finding.concern.on)
    if finding.concern is not None and concern.is_upheld(finding) and finding.state in concern.STATES:
        yield _gap("reopening_due", on=finding.concern.on)


def _planned(finding: Finding, look: Look) -> Iterator[tuple[str, dict[str, Any]]]:
    """I1 and I3: behind an accepted plan every finding has a claim, a cause and a measure, and the text fed back."""
    if not finding.claims:
        yield _gap("finding_without_claim")
    if not finding.causes:
        yield _gap("finding_without_cause")
    plan = look(finding.plan) if finding.plan is not None else None
    if isinstance(plan, Plan) and (plan.organisation != finding.organisation or finding.id not in plan.findings):
        yield _gap("finding_in_nobodys_plan")
    if not finding.measures and finding.state == "rectifying":  # a transfer leaves behind what treats others too
        yield _gap("measures_outstanding")
    elif not finding.measures:
        yield _gap("finding_without_measure")
    package = look(finding.package) if finding.package is not None else None
    fed_back = dict(package.issued_texts).get(finding.id) if package is not None else None
    amended = finding.objection is not None and finding.objection.decision == "amended"
    if fed_back not in (None, finding.statement) and not amended:
        yield _gap("text_differs_from_fed_back")
    if finding.planned_text not in (None, text_digest(finding)):
        yield _gap("text_differs_from_planned")
    if needs_a_lead(finding):
        yield _gap("finding_without_lead", claims=len(finding.claims))
    yield from _treated(finding, look)


def _treated(finding: Finding, look: Look) -> Iterator[tuple[str, dict[str, Any]]]:
    """The three lists are views of one plan: what a finding names, names it; and every cause is treated (M14, M15)."""
    found = [each for each in map(look, finding.measures) if each is not None]
    strangers = [each for each in found if finding.id not in each.findings]
    if strangers:
        yield _gap("lists_differ", measures=len(strangers))
    treated = {cause for each in found if each.state in TREATING for of, cause in each.treats if of == finding.id}
    untreated = set(finding.causes).difference(treated)
    # Measures of before a cause was asked for of each finding name none of the second one.
    if untreated and all(len(each.treats) == len(each.findings) for each in found):
        yield _gap("cause_untreated", causes=len(untreated))


def _owned(finding: Finding, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """M18: an open finding was handed over, has an owner that stands, people who answer for it, and a date."""
    organisation = look(finding.organisation)
    if isinstance(organisation, Body) and organisation.state == "abolished":
        yield _gap("organisation_abolished")
    if finding.claims and not posts.holders(finding.organisation).intersection(finding.claims):
        yield _gap("claimants_left")
    if finding.handed_over_date is None:
        yield _gap("finding_not_handed_over", issued_date=finding.issued_date)
    elif not finding.running():
        yield _gap("finding_without_date")


def _closed(finding: Finding) -> Iterator[tuple[str, dict[str, Any]]]:
    """I4 and I5, and the duties apart: whoever declared or verified does not close."""
    reference, until = finding.reference_date or "", finding.closed_date or ""
    effects = [each.dated for each in finding.evidence if each.evidence == "effect" and each.cycle == finding.cycle]
    if not any(reference < dated <= until for dated in effects):
        yield _gap("closed_without_effect_evidence", reference_date=reference)
    if finding.objection is not None and finding.objection.decision is None:
        yield _gap("closed_with_open_objection")
    raised = finding.concern
    if finding.look_back == "false" and (raised is None or raised.on < (finding.looked_back_date or "")):
        yield _gap("look_back_without_concern", on=finding.looked_back_date)
    if raised is not None and raised.determination is None and raised.on < until:
        yield _gap("closed_with_open_concern")
    judged = {*finding.declared_by, *finding.verified_by, *finding.begun_by}
    if judged.intersection(finding.closed_by):
        yield _gap("closed_by_declarer_or_verifier", persons=len(judged.intersection(finding.closed_by)))


def _measure(measure: Measure, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """M34: a measure, proposed or live, is answered for by somebody who is still in the leadership there."""
    if measure.state not in OWNED:
        return
    if measure.state == "sustained" and measure.next_review_date is None:  # I9
        yield _gap("sustained_without_review_date")
    listed = [look(each) for each in measure.findings]
    if any(each is not None and measure.id not in each.measures for each in listed):
        yield _gap("lists_differ", measures=1)
    if measure.unowned:
        yield _gap("measure_unowned")
    elif measure.responsible not in posts.holders(measure.organisation):
        yield _gap("responsible_left")
    elif measure.responsible not in posts.leaders(measure.organisation):
        yield _gap("responsible_not_leading")


def _package(package: Package, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I3 and I6: what was fed back is what its digest says, received by somebody, and planned whole."""
    if package.state != "issued":
        return
    if package.digest not in (None, digest_of(package)):
        yield _gap("document_differs_from_digest", digest=package.digest)
    if not package.receipts and not package.refusals:
        yield _gap("package_not_received", issued_date=package.issued_date)
    found = [look(each) for each in package.findings]
    left = [each for each in found if each is not None and each.plan is None and each.state in ("issued", "claimed")]
    if left and any(each is not None and each.state in UNDER_PLAN for each in found):
        yield _gap("fed_back_finding_unplanned", findings=len(left))


def _plan(plan: Plan, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: a plan that was handed in is judged, and one that came back is answered."""
    if plan.state == "submitted":
        yield _gap("plan_unanswered")
    if plan.state == "returned":
        yield _gap("comments_unanswered", comments=len(plan.open_comments))


def left_out(found: Iterable[Any]) -> Iterator[Gap]:
    """This function will yield the findings that were handed over and are in no plan, though one is in force for the
    same organisation and round: a further one is owed for them (I1, I3)."""
    listed = tuple(found)
    planned = {
        (each.organisation, each.round) for each in listed if isinstance(each, Plan) and each.state == "accepted"
    }
    for each in listed:
        waits = isinstance(each, Finding) and each.state in ("issued", "claimed") and each.plan is None
        if waits and each.handed_over_date is not None and (each.organisation, each.round) in planned:
            code, more = _gap("finding_left_out", handed_over_date=each.handed_over_date)
            yield Gap(code, "finding", each.id, more)


def _answer(answer: Answer, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: every organisation answers every requirement, and every answer is judged."""
    if answer.state in UNANSWERED:
        yield _gap("requirement_unanswered", returns=answer.returns)
    if answer.state == "answered":
        yield _gap("answer_unjudged", answered_date=answer.answered_date)


def _screening(screening: Screening, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: a report on a screening is accepted or returned."""
    if screening.state == "reported":
        yield _gap("screening_unanswered", on=screening.reported_date)


def _copy_notice(copy: CopyNotice, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: a copy is received, and its use is stated."""
    if copy.state == "sent":
        yield _gap("copy_not_received", on=copy.sent_date)
    if copy.state == "acknowledged":
        yield _gap("copy_use_not_stated", due_date=copy.due_date)


def _notice(notice: Notice, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I8: what was published was searched for names and nothing was found, and tells of nothing unreleased."""
    if notice.state != "published":
        return
    if notice.leaks != 0:
        yield _gap("published_with_leaks", ordinal=notice.ordinal)
    found = [look(each) for each in notice.findings]
    # A wording that was changed since has a text of its own; what counts is that there was one.
    unreleased = [each for each in found if each is not None and each.wording is None]
    if unreleased:
        yield _gap("published_unreleased", ordinal=notice.ordinal, findings=len(unreleased))
    again = [each for each in found if each is not None and (each.state not in RECTIFIED or each.look_back == "false")]
    if notice.notice_kind == "rectification" and again:
        yield _gap("published_not_rectified", ordinal=notice.ordinal, findings=len(again))


def _self_examination(each: SelfExamination, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: a self-examination that was handed in is judged, and one that came back is handed in again."""
    if each.state == "handed_in":
        yield _gap("self_examination_unjudged", on=each.handed_in_date)
    if each.state == "returned":
        yield _gap("self_examination_returned", returns=each.returns)


def _report(report: Report, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: a report is received or returned, and one that came back is signed again."""
    if report.state == "signed":
        yield _gap("report_unanswered", on=report.signed_date)
    if report.state == "returned":
        yield _gap("report_returned", comments=len(report.comments))


def _extract(each: Extract, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: what whom an extract is about said of it is answered."""
    waiting = commented.waiting(each.comments)
    if waiting and each.state in ("drawn_up", "put"):
        yield _gap("extract_comments_unanswered", comments=len(waiting))


def _evaluation(each: Evaluation, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: what the evaluated said of an evaluation is answered."""
    waiting = commented.waiting(each.comments)
    if waiting and each.state in ("drawn_up", "put"):
        yield _gap("evaluation_comments_unanswered", comments=len(waiting))


def _letter(each: Letter, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: while what it is about is owed by its date, a letter is acknowledged, and where it asks answered."""
    matter = look(each.matter)
    if matter is None or not is_running(matter, kind=each.matter_kind, clock=each.due_clock, due_date=each.due_date):
        return
    if each.state == "issued":
        yield _gap("letter_not_acknowledged", on=each.issued_date)
    if each.state != "answered" and each.asks_for_an_answer:
        yield _gap("letter_unanswered", on=each.issued_date)


def _hearing(each: Hearing, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: who was told of a concern answers, or their silence is recorded."""
    if each.state == "told":
        yield _gap("hearing_unanswered", on=each.told_date)


def _referral(each: Referral, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: what was found to be perfunctory or false is referred, received, and has a result."""
    if each.state == "due":
        yield _gap("referral_due", on=each.determined_date)
    if each.state == "sent":
        yield _gap("referral_not_received", on=each.sent_date)
    if each.state == "received":
        yield _gap("referral_without_result", on=each.received_date)


def _consultation_item(item: ConsultationItem, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: what organs asked of one another is answered, and every answer is judged."""
    if item.state in UNANSWERED_ITEM:
        yield _gap("consultation_unanswered", returns=item.returns)
    if item.state == "answered":
        yield _gap("consultation_unjudged", on=item.answered_date)


def _bulk_export(export: BulkExport, look: Look, posts: Posts) -> Iterator[tuple[str, dict[str, Any]]]:
    """I6: who asks for an export is answered."""
    if export.state == "requested":
        yield _gap("bulk_export_unanswered")


def dates_kept(before: Any, after: Any) -> Gap | None:
    """This function will tell whether a date moved between two moments of a subject without an act on it (I10)."""
    was, now = (
        {(c.name, c.started_date, c.original_date): c.due_date for c in each.clocks} for each in (before, after)
    )
    moved = any(now.get(clock, due) != due for clock, due in was.items())
    if not moved or after.version > before.version:
        return None
    more = {"before": before.version, "after": after.version}
    return Gap("date_moved_without_act", kinds.kind_of(after), after.id, more)


def balanced(findings: Iterable[Finding], *, place: str) -> Gap | None:
    """This function will tell whether the book of some findings balances (I11). ``place`` names what they belong to."""
    book = figures.book(figures.counted(findings))
    if book.issued == book.counted:
        return None
    return Gap("book_does_not_balance", "finding", place, {"issued": book.issued, "counted": book.counted})
