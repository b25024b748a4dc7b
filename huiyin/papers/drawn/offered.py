"""The offered keep the table of papers that subjects have: which paper, of which kind, when, and what draws it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.actor import Actor
from huiyin.kernel.measure import LIVE
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import (
    checks,
    closings,
    consultations,
    extracts,
    facts,
    letters,
    matrix,
    meetings,
    opinions,
    plan_lists,
    public,
    rectification,
    reports,
)
from huiyin.papers.drawn.reader import Asker, Drawn, Reader
from huiyin.papers.printed import table
from huiyin.record import directory, visibility
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found

_GONE = (common.ANNULLED, "withdrawn", "cancelled")


@dataclass(frozen=True, slots=True)
class Row:
    """One paper of a kind of subject. ``stands`` says whether a subject has it, as far as an actor may know."""

    code: str
    kind: str
    stands: Callable[[Any, Actor], bool]
    draw: Callable[[Reader, Found], Drawn]

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that it can be had in."""
        return table.paper(self.code).forms


def _is_minuted(meeting: Any, actor: Actor) -> bool:
    """Minutes are for those who may read them: the inspected side reads what it must answer."""
    return meeting.minutes is not None and visibility.may_read(actor, audience="office", label=meeting.label)


def _is_put(finding: Any, actor: Actor) -> bool:
    """A finding may be approved without its facts being put; there is no sheet of what never went out."""
    return any(each.name == facts.CLOCK for each in finding.clocks)


def _is_declared(finding: Any, actor: Actor) -> bool:
    """A finding is reconciled once it was declared; until then there is nothing to hold it against."""
    return finding.state in ("declared", "verifying", "verified", "closed")


def _answers(round_: Any, actor: Actor) -> bool:
    """Who keeps accounts or the audit reads nothing of what is answered."""
    return actor.post_kind not in directory.KEEPERS


def _stands(subject: Any, actor: Actor) -> bool:
    return True


def _is_extended(measure: Any, actor: Actor) -> bool:
    clock = measure.clock("measure")
    asked = measure.pending is not None and measure.pending.act == "measure.extend"
    return clock is not None and (asked or clock.extensions > 0)


def _is_live(measure: Any, actor: Actor) -> bool:
    """Who answers for it may change: a sheet to be filled in by hand, until somebody has signed one."""
    return measure.state in LIVE


def _is_drawn(check: Any, actor: Actor) -> bool:
    """Nobody goes there before it is known what is to be seen."""
    return check.to_draw is None or bool(check.sample)


def _is_signed(extract: Any, *, leader: bool) -> bool:
    return extract.state == "signed" and (extract.person is not None) == leader


_ROWS = (
    Row("feedback_principal", "package", lambda package, _: package.audience == "principal", opinions.opinion),
    Row("feedback_leadership", "package", lambda package, _: package.audience == "leadership", opinions.opinion),
    Row("receipt_sheet", "package", lambda package, _: package.state == "issued", opinions.receipts),
    Row("fact_sheet", "finding", _is_put, facts.sheet),
    Row("closing_sheet", "finding", _is_declared, closings.sheet),
    Row("attendance_sheet", "meeting", _stands, meetings.attendance),
    Row("meeting_minutes", "meeting", _is_minuted, meetings.minutes),
    Row("requirement_matrix", "round", _answers, matrix.requirements),
    Row("public_notice", "notice", lambda notice, _: notice.state in public.STATES, public.notice),
    Row("problem_list", "plan", _stands, plan_lists.problem_list),
    Row("task_list", "plan", _stands, plan_lists.task_list),
    Row("responsibility_list", "plan", _stands, plan_lists.responsibility_list),
    Row("plan_review_sheet", "plan", _stands, rectification.review_sheet),
    Row("extension_sheet", "measure", _is_extended, rectification.extension_sheet),
    Row("handover_sheet", "measure", _is_live, rectification.handover_sheet),
    Row("progress_report", "report", lambda report, _: report.report_kind == "progress", reports.report),
    Row("principal_report", "report", lambda report, _: report.report_kind == "principal", reports.report),
    Row("supervision_letter", "letter", _stands, letters.letter),
    Row("consultation_minutes", "consultation", _stands, consultations.minutes),
    Row("check_form", "on_site_check", _is_drawn, checks.form),
    Row("assessment_extract", "extract", lambda extract, _: _is_signed(extract, leader=False), extracts.extract),
    Row("leader_extract", "extract", lambda extract, _: _is_signed(extract, leader=True), extracts.extract),
)
ROWS: Mapping[str, Row] = {each.code: each for each in _ROWS}
# Whose papers can show a past day.
OF_THE_PAST = ("plan",)
KINDS = tuple(dict.fromkeys(each.kind for each in _ROWS))


def of(found: Found, *, actor: Actor) -> tuple[Row, ...]:
    """This function will list the papers that a subject has for an actor who sees it: no query."""
    if found.facts.state in _GONE:
        return ()
    return tuple(each for each in _ROWS if each.kind == found.kind and each.stands(found.facts, actor))


def draw(asker: Asker, kind: str, *, number: int, code: str) -> Drawn:
    """This function will draw a paper of a subject.

    :raises Refused: not_found, the same for a subject that isn't there, one that the asker may not see, and a paper
        that it does not have.
    """
    found = subjects.by_number(asker.actor, kind, number=number, as_of=asker.line if kind in OF_THE_PAST else None)
    row = ROWS.get(code)
    if row is None or row not in of(found, actor=asker.actor):
        raise Refused("not_found", kind=kind)
    return row.draw(Reader(asker), found)
