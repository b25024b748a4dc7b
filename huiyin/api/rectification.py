"""What follows a plan: its review and submissions, who of a leadership does what, the way of a measure, the figures
that a report would be signed on.
"""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api.answers import answer, traced
from huiyin.api.caller import Caller, of
from huiyin.api.looking import Figure
from huiyin.api.reading import subject_of
from huiyin.api.shapes import Organisation, Text
from huiyin.kernel import report
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.papers import progress_text
from huiyin.record import journal, reports
from huiyin.record.queries import names, rectified


class ReviewedFinding(Schema):
    """One finding of a plan."""

    number: int = Described(description="Its number.")
    id: str = Described(description="Its UUID.")
    causes: list[Text] = Described(description="Its causes, in their order.")
    own_wording: Text | None = Described(description="What the organisation calls it; null for none.")
    measures: list[int] = Described(description="The numbers of the measures that treat it.")


class Comment(Schema):
    """What an organ said of a plan or of one item of it."""

    number: int = Described(description="Its number within the plan, by which it is answered.")
    state: str = Described(description="`open`, `answered` or `withdrawn`.")
    item: str | None = Described(description="`finding`, `measure`, or null for the plan as a whole.")
    item_number: int | None = Described(description="The number of that item; null as before.")
    text: Text = Described(description="What was said.")
    post_kind: str = Described(description="The post that it was said in.")
    body: Organisation = Described(description="The organ.")
    on: str = Described(description="The day, `YYYY-MM-DD`.")
    submission: int = Described(description="Of which submission it was said, from 1.")
    answer: Text | None = Described(description="The answer; null while there is none.")
    answered_date: str | None = Described(description="When it was answered, `YYYY-MM-DD`.")
    withdrawn_date: str | None = Described(description="When it was taken back, `YYYY-MM-DD`.")


class Sign(Schema):
    """One thing worth a look: what a fixed rule found. It says nothing about why."""

    code: str = Described(description="The code of the sign.")
    kind: str = Described(description="`plan`, `finding` or `measure`.")
    number: int = Described(description="The number of what it is on.")
    sentence: str = Described(description="The sign in the caller's language.")
    facts: dict[str, Any] = Described(description="The values that the sentence speaks of.")


class Signed(Schema):
    """One signature under the acceptance that waits."""

    post_kind: str = Described(description="The post of the signer.")
    body: Organisation = Described(description="Where the post is.")


class Review(Schema):
    """The joint review of a plan."""

    plan: int = Described(description="The number of the plan.")
    state: str = Described(description="submitted, returned or accepted.")
    submissions: int = Described(description="How often it was submitted.")
    findings: list[ReviewedFinding] = Described(description="Its findings, by number.")
    comments: list[Comment] = Described(description="All comments, by number.")
    signs: list[Sign] | None = Described(description="The review sheet; null for those whose plan it is.")
    signed: list[Signed] = Described(description="Signatures under the acceptance, oldest first.")
    outstanding: list[list[str]] = Described(description="Groups of posts that must sign still, one of each.")


class Submission(Schema):
    """One submission of a plan."""

    number: int = Described(description="Its place, from 1.")
    line: int = Described(description="The line of the journal.")
    act: str = Described(description="`plan.submit` or `plan.resubmit`.")
    performed_at: str = Described(description="When, UTC.")
    signed_by: str = Described(description="UUID of who signed it.")


class ChangedField(Schema):
    """One field before and after; a field of one value holds a list of one, of none an empty one."""

    name: str = Described(description="The field.")
    before: list[str] = Described(description="What it said; texts as the post may read them.")
    after: list[str] = Described(description="What it says.")


class ChangedItem(Schema):
    """One item that came, went or changed."""

    kind: str = Described(description="`finding` or `measure`.")
    id: str = Described(description="Its UUID.")
    number: int = Described(description="Its number.")
    change: str = Described(description="`added`, `removed` or `changed`.")
    fields: list[ChangedField] = Described(description="The fields that differ; all of an item that came or went.")


class Submissions(Schema):
    """What one submission changed against another."""

    submissions: list[Submission] = Described(description="All of them, oldest first.")
    left: int = Described(description="The earlier one of the comparison.")
    right: int = Described(description="The later one.")
    changes: list[ChangedItem] = Described(description="Findings, then measures.")


class SubmissionsQuery(Schema):
    """Which two are compared."""

    left: int = Described(default=0, ge=0, le=99_999, description="The one before the last, unless named.")
    right: int = Described(default=0, ge=0, le=99_999, description="The last one, unless named.")


class LeadersQuery(Schema):
    """Whose leadership."""

    organisation: uuid.UUID | None = Described(
        default=None, description="UUID of the organisation; needed where the post sees several."
    )


class Leader(Schema):
    """One member of a leadership."""

    id: str = Described(description="UUID of the person.")
    name: str = Described(description="The name, empty where it is not for the post.")
    name_en: str = Described(description="The same in English.")
    post_kind: str = Described(description="The post.")
    title: str = Described(description="How its holder is addressed, empty for no title.")
    claims_nothing: bool = Described(description="Whether the member claims no finding.")
    self_examination: int | None = Described(description="The number of the self-examination; null for none seen.")


class LedFinding(Schema):
    """One finding that was handed over."""

    number: int = Described(description="Its number.")
    id: str = Described(description="Its UUID.")
    state: str = Described(description="Its state.")
    unclaimed: bool = Described(description="Whether nobody claims it.")
    without_lead: bool = Described(description="Whether many claim it and nobody leads.")
    claimants_left: bool = Described(description="Whether nobody who claimed it is in the leadership any more.")


class LedCell(Schema):
    """What one member has to do with one finding; where there is nothing, there is no cell."""

    member: str = Described(description="UUID of the person.")
    finding: int = Described(description="The number of the finding.")
    claims: bool = Described(description="Whether the member claims it.")
    leads: bool = Described(description="Whether the member leads.")
    measures: int = Described(description="Live measures of it that the member answers for.")


class Leaders(Schema):
    """Finding by member of a leadership."""

    organisation: Organisation = Described(description="Whose leadership.")
    members: list[Leader] = Described(description="Those who hold such a post today.")
    findings: list[LedFinding] = Described(description="Findings handed over in the round, by number.")
    cells: list[LedCell] = Described(description="By finding, then by member.")


class ExaminedLeader(Schema):
    """One member and their self-examination."""

    id: str = Described(description="UUID of the person.")
    name: str = Described(description="The name, empty where it is not for the post.")
    name_en: str = Described(description="The same in English.")
    post_kind: str = Described(description="The post.")
    title: str = Described(description="How its holder is addressed, empty for no title.")
    self_examination: int | None = Described(description="Its number; null while it is missing.")
    state: str | None = Described(description="Its state; null as before.")
    handed_in_date: str | None = Described(description="When it was handed in, `YYYY-MM-DD`.")
    findings: list[str] = Described(description="UUIDs of the findings that were reported with it.")


class Examinations(Schema):
    """The self-examinations of a leadership in a round."""

    organisation: Organisation = Described(description="Whose leadership.")
    whole: bool = Described(description="Whether the post hears of everybody; others hear of themselves.")
    members: list[ExaminedLeader] = Described(description="By member.")


class Deed(Schema):
    """How often somebody did something."""

    code: str = Described(description="What was done.")
    acts: int = Described(description="How often.")
    on_paper: int = Described(description="How often of these on paper, entered by somebody else.")


class DeedsOfLeader(Schema):
    """What one member did themself, and what lies with them."""

    id: str = Described(description="UUID of the person.")
    name: str = Described(description="The name, empty where it is not for the post.")
    name_en: str = Described(description="The same in English.")
    deeds: list[Deed] = Described(description="Every kind of deed, those of none too.")
    sessions_chaired: int = Described(description="Sessions of the round that the member took the chair in.")
    standing: dict[str, int] = Described(description="claims, leads, measures, done, overdue.")


class Deeds(Schema):
    """The record of personal acts of a leadership in a round."""

    organisation: Organisation = Described(description="Whose leadership.")
    as_of: str = Described(description="The day, `YYYY-MM-DD`.")
    journal_size: int = Described(description="The number of lines that it rests on.")
    members: list[DeedsOfLeader] = Described(description="By member.")


class Stood(Schema):
    """How a measure stood."""

    state: str = Described(description="Its state.")
    responsible: str = Described(description="UUID of the leader who answers for it.")
    unowned: bool = Described(description="Whether nobody does until a handover is signed.")
    due_date: str = Described(description="When it is due, `YYYY-MM-DD`.")
    next_review_date: str | None = Described(description="The next review of a sustained one.")


class NamedText(Text):
    """A text with its place in the line."""

    name: str = Described(description="The name of the part.")


class StepFile(Schema):
    """A file that was put beside a step; `GET /api/files/{commitment}/` hands it out."""

    commitment: str = Described(description="Its commitment, hex.")
    file_name: str | None = Described(description="Its name; null where the post may not read it.")
    evidence: str | None = Described(description="`action`, `effect`, or null.")
    dated: str | None = Described(description="The day that the evidence is dated.")
    label: int = Described(description="Its handling label, 0 to 3.")


class Step(Schema):
    """One step on the way of a measure."""

    line: int = Described(description="The line of the journal.")
    act: str = Described(description="The act; `left` where the post of its leader ended.")
    effect: str = Described(description="`taken`, `opened` or `declined`.")
    performed_at: str | None = Described(description="When, UTC; null where the post may not open the line.")
    signed_by: str | None = Described(description="UUID of who signed last; null as before.")
    before: Stood | None = Described(description="How it stood; null at its first step.")
    after: Stood = Described(description="How it stands since.")
    texts: list[NamedText] = Described(description="What was written.")
    files: list[StepFile] = Described(description="What was put beside it.")


class MeasureChange(Schema):
    """One value of an accepted measure that was changed."""

    name: str = Described(description="The field.")
    before: list[str] = Described(description="What stood there.")
    after: list[str] = Described(description="What stands there since.")
    on: str = Described(description="The day, `YYYY-MM-DD`.")


class Way(Schema):
    """The way of a measure."""

    number: int = Described(description="The number of the measure.")
    state: str = Described(description="Its state.")
    unowned: bool = Described(description="Whether nobody answers for it.")
    responsible: str = Described(description="UUID of the leader who answers, or did.")
    original_date: str | None = Described(description="When it was due at first.")
    due_date: str = Described(description="When it is due now.")
    extensions: int = Described(description="How often it was extended.")
    next_review_date: str | None = Described(description="The next review of a sustained one.")
    steps: list[Step] = Described(description="Oldest first.")
    changes: list[MeasureChange] = Described(description="Oldest first.")


class ReportQuery(Schema):
    """Which report, in which language its text begins."""

    kind: str = Described(
        default="progress", description="Which report.", json_schema_extra={"enum": list(report.KINDS)}
    )
    language: str = Described(
        default="", description="The caller's own unless it is named.",
        json_schema_extra={"enum": ["", *said.LANGUAGES]},
    )  # fmt: skip


class ReportBeginning(Schema):
    """What a report on a plan would be signed on now. Nothing is changed by asking."""

    as_of: str = Described(description="The day, `YYYY-MM-DD`.")
    journal_size: int = Described(description="The number of lines that the figures rest on.")
    figures: list[Figure] = Described(description="Every figure that would be frozen.")
    language: str = Described(description="The language of the text.")
    counted: str = Described(description="What the ledger says in sentences; it is printed, and nobody types it.")
    text: str = Described(description="A text to begin with; its rooms, `[…]`, are filled before it is signed.")


def hang(api: NinjaAPI) -> None:
    """This function will hang these reads onto an API."""
    _hang_plans(api)
    _hang_leaders(api)

    @api.get("/measures/{int:number}/way/", response=Way, tags=["measure"], summary="The way of a measure")
    def way(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, "measure", number=number)
        content, shown = rectified.way(caller.actor, found)
        traced(caller, ((("measure", found.facts.id), shown),))
        return answer(content)


def _hang_plans(api: NinjaAPI) -> None:
    @api.get("/plans/{int:number}/review/", response=Review, tags=["plan"], summary="The joint review of a plan")
    def review(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        content, subject, shown = rectified.review(caller.actor, number=number)
        traced(caller, ((subject, shown),))
        for each in content["signs"] or ():
            each["sentence"] = _say(caller, f"review-sign-{each['code']}", **each["facts"])
        return answer(content)

    @api.get(
        "/plans/{int:number}/submissions/",
        response=Submissions,
        tags=["plan"],
        summary="What one submission of a plan changed against another",
    )
    def compared(request: HttpRequest, number: int, query: Query[SubmissionsQuery]) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, "plan", number=number)
        content, shown = rectified.compared(caller.actor, found, left=query.left, right=query.right)
        traced(caller, ((("plan", found.facts.id), shown),))
        return answer(content)

    @api.get(
        "/plans/{int:number}/report/",
        response=ReportBeginning,
        tags=["plan"],
        summary="What a report on an accepted plan would be signed on now",
    )
    def beginning(request: HttpRequest, number: int, query: Query[ReportQuery]) -> HttpResponse:
        return answer(_beginning(of(request), number, query))


def _hang_leaders(api: NinjaAPI) -> None:
    @api.get("/rounds/{int:number}/leaders/", response=Leaders, tags=["round"], summary="Who of a leadership has what")
    def leaders(request: HttpRequest, number: int, query: Query[LeadersQuery]) -> HttpResponse:
        caller, found, organisation = _place(request, number, query)
        return answer(rectified.leaders(caller.actor, found, organisation=organisation, on=caller.on))

    @api.get(
        "/rounds/{int:number}/examinations/",
        response=Examinations,
        tags=["round"],
        summary="Who of a leadership has examined themself",
    )
    def examinations(request: HttpRequest, number: int, query: Query[LeadersQuery]) -> HttpResponse:
        caller, found, organisation = _place(request, number, query)
        return answer(rectified.examined(caller.actor, found, organisation=organisation, on=caller.on))

    @api.get(
        "/rounds/{int:number}/personal/",
        response=Deeds,
        tags=["round"],
        summary="What each member of a leadership did themself",
    )
    def personal(request: HttpRequest, number: int, query: Query[LeadersQuery]) -> HttpResponse:
        caller, found, organisation = _place(request, number, query)
        size = journal.size(caller.actor.site)
        return answer(rectified.deeds(caller.actor, found, organisation=organisation, on=caller.on, size=size))


def _place(request: HttpRequest, number: int, query: LeadersQuery) -> tuple[Caller, Any, str]:
    caller = of(request)
    found = subject_of(caller, "round", number=number)
    asked = str(query.organisation) if query.organisation else ""
    return caller, found, rectified.organisation_of(caller.actor, found, asked=asked)


def _say(caller: Caller, code: str, **facts: Any) -> str:
    return said.say(code, language=caller.language, profile=caller.profile, **facts)


def _beginning(caller: Caller, number: int, query: ReportQuery) -> dict[str, Any]:
    """This function will count what a report would be signed on, for whoever may read reports."""
    for name, value, known in (("kind", query.kind, report.KINDS), ("language", query.language, ("", *said.LANGUAGES))):
        if value not in known:
            raise Refused("given_faulty", faults=(Fault(name, "not_a_choice", {"value": value[:40]}),))
    language = query.language or caller.language
    rectified.require_reports(caller.actor)
    facts = subject_of(caller, "plan", number=number).facts
    size, on = journal.size(caller.actor.site), caller.on.isoformat()
    counted = reports.counted(caller.actor.site, facts.organisation, round_id=facts.round, on=on, size=size)
    name, name_en = names.bodies(caller.actor.site, [facts.organisation]).get(facts.organisation, ("", ""))
    counted_text = progress_text.counted(
        counted,
        report_kind=query.kind,
        organisation=said.named(name, name_en, language=language),
        as_of=on,
        language=language,
        profile=caller.profile,
    )
    text = progress_text.written(report_kind=query.kind, language=language, profile=caller.profile)
    shown = [
        {
            "code": each.code,
            "name": _say(caller, f"figure-{each.code}"),
            "numerator": each.numerator,
            "denominator": each.denominator,
            "unit": each.unit,
        }
        for each in counted
    ]
    return {
        "as_of": on,
        "journal_size": size,
        "figures": shown,
        "language": language,
        "counted": counted_text,
        "text": text,
    }
