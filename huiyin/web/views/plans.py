"""The page of one plan: its findings with causes and measures as one thread, and what is missing in form."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.profile import Profile
from huiyin.kernel.report import KINDS as REPORT_KINDS
from huiyin.record import trace
from huiyin.record.queries import history, names, plans, subjects, texts
from huiyin.record.queries.plans import Whole
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, papers, rendering, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.finding import CauseView, MeasureView
from huiyin.web.pages.parts import Fact, Gap, Link, Pager, Sentence
from huiyin.web.pages.plan import PlanFinding, PlanPage
from huiyin.web.views import reports, reviews
from huiyin.web.visits import Request, Visit

SIZE = 50


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind a page of a plan: its measures by id, texts, and the names of the people in them."""

    measures: Mapping[str, Found]
    shown: Mapping[str, Shown]
    people: Mapping[str, tuple[str, str]]
    rules: Profile


def _behind(visit: Visit, whole: Whole, listed: Sequence[Found], *, bundle: Mapping[str, Any]) -> Behind:
    """This function will load the texts and names of the findings that are shown."""
    measures = {each.facts.id: each for each in whole.measures}
    wanted = [each.text for each in whole.plan.facts.open_comments]
    people: set[str] = set()
    for each in listed:
        wanted += [each.facts.statement, *each.facts.causes]
        people.update(each.facts.claims)
        for one in _treating(measures, each):
            wanted += [one.facts.text, *filter(None, (one.facts.deliverable,))]
            people.add(one.facts.responsible)
    return Behind(
        measures=measures,
        shown=texts.shown(wanted, actor=visit.actor),
        people=names.visible_persons(visit.actor, people),
        rules=showing.rules_of(visit, whole.plan, bundle=bundle),
    )


def _treating(measures: Mapping[str, Found], each: Found) -> list[Found]:
    return [measures[measure] for measure in each.facts.measures if measure in measures]


@require_safe
def plan(request: Request, *, number: int) -> HttpResponse:
    """This function will show one plan, fifty findings at a time. Reading a restricted text leaves a trace."""
    visit = request.visit
    whole = plans.whole(visit.actor, number=number, as_of=visit.line)
    found, findings = whole.plan, whole.findings
    known = {each.facts.id: each.facts for each in (*findings, *whole.measures)}
    bundle = subjects.reach_of(visit.actor, found, known=known)
    start = _start(request.GET.get("from", ""), len(findings))
    listed = findings[start : start + SIZE]
    lies = _behind(visit, whole, listed, bundle=bundle)
    read = trace.note(visit.actor, lies.shown.values(), subject=("plan", found.facts.id), at=visit.at, door="web")
    facts = found.facts
    called = names.called(visit.actor, [("body", facts.organisation), ("round", facts.round)])
    history_ = history.of_subject(visit.actor, facts.id, as_of=visit.line, rows=False)
    page = PlanPage(
        frame=framing.frame_of(request, place="plan", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("plan"), addresses.listing("plan")),),
        number=str(found.number),
        organisation=showing.link_to(visit, called[facts.organisation]),
        round=showing.link_to(visit, called[facts.round]) if facts.round in called else None,
        mark=marks.state_mark("plan", facts.state),
        findings=tuple(_finding(visit, lies, each) for each in listed),
        pager=_pager(visit, number, start, len(findings)),
        facts=_facts(found),
        gaps=tuple(gap for each in findings for gap in _gaps(each, _treating(lies.measures, each))),
        lists=(
            *_links(visit, found),
            Link(Sentence("web-plan-lists"), f"{addresses.subject('plan', found.number)}lists/"),
            Link(Sentence("web-subject-findings"), f"/findings/?plan={facts.id}"),
        ),
        comments=tuple(showing.passage(lies.shown.get(each.text)) for each in facts.open_comments),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=lies.rules),
        waiting=waiting.of(visit, found),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=lies.rules),
        history=showing.history_of(visit, history_),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def _start(asked: str, count: int) -> int:
    """This function will find where the page begins; anything but a place of the plan is its beginning."""
    start = int(asked) if asked.isdecimal() and len(asked) < 9 else 0
    return start - start % SIZE if start < count else 0


def _pager(visit: Visit, number: int, start: int, count: int) -> Pager | None:
    if count <= SIZE:
        return None
    base = f"{addresses.subject('plan', number)}?{f'as_of={visit.as_of}&' if visit.as_of else ''}from="
    after = start + SIZE
    return Pager(
        min(SIZE, count - start), count, next_url=f"{base}{after}" if after < count else "",
        previous_url=f"{base}{start - SIZE}" if start else "",
    )  # fmt: skip


def _links(visit: Visit, found: Found) -> Iterator[Link]:
    """This function will lead to the review of a plan, and those who write to the reports on it."""
    yield Link(Sentence("review-to-review"), reviews.address(found.number))
    if found.facts.state == "accepted" and visit.as_of is None and visit.actor.post_kind in reports.WRITERS:
        for kind in REPORT_KINDS:
            words = Sentence("plan-to-report", {"kind": Sentence(f"choice-report_kind-{kind}")})
            yield Link(words, reports.compose_address(found.number, kind))


def _facts(found: Found) -> tuple[Fact, ...]:
    return (
        Fact(Sentence("web-fact-findings"), len(found.facts.findings)),
        Fact(Sentence("web-plans-measures"), len(found.facts.measures)),
        Fact(Sentence("web-fact-submissions"), found.facts.submissions),
    )


def _finding(visit: Visit, lies: Behind, each: Found) -> PlanFinding:
    facts = each.facts
    treating = _treating(lies.measures, each)
    return PlanFinding(
        number=str(each.number),
        url=addresses.subject("finding", each.number),
        statement=showing.passage(lies.shown.get(facts.statement)),
        mark=marks.state_mark("finding", facts.state),
        claimed_by=tuple(visit.named(*lies.people[one]) for one in facts.claims if one in lies.people),
        causes=tuple(
            CauseView(
                showing.passage(lies.shown.get(cause)),
                _measures(visit, lies, (one for one in treating if (facts.id, cause) in one.facts.treats)),
            )
            for cause in facts.causes
        ),
        measures_without_cause=_measures(visit, lies, (one for one in treating if not _treats_any(one, facts))),
        gaps=_gaps(each, treating),
    )


def _treats_any(measure: Found, finding: Any) -> bool:
    return any((finding.id, cause) in measure.facts.treats for cause in finding.causes)


def _measures(visit: Visit, lies: Behind, found: Iterable[Found]) -> tuple[MeasureView, ...]:
    return tuple(
        MeasureView(
            number=str(each.number),
            passage=showing.passage(lies.shown.get(each.facts.text)),
            mark=marks.state_mark("measure", each.facts.state),
            url=addresses.subject("measure", each.number),
            owner_name=visit.named(*lies.people.get(each.facts.responsible, ("", ""))),
            deliverable=showing.passage(lies.shown[each.facts.deliverable]) if each.facts.deliverable else None,
            due=showing.due_of(each.row.due_date, day=visit.day, rules=lies.rules),
        )
        for each in found
    )


def _gaps(each: Found, treating: list[Found]) -> tuple[Gap, ...]:
    """This function will name what a finding of the plan lacks in form."""
    missing = (
        ("finding_without_claim", not each.facts.claims),
        ("finding_without_cause", not each.facts.causes),
        ("finding_without_measure", not treating),
    )
    url = addresses.subject("finding", each.number)
    return tuple(
        Gap(Sentence(f"gap-{code}"), url, showing.title_of("finding", each.number)) for code, lacks in missing if lacks
    )
