"""The reports of an organisation: composed on figures that the ledger gives now, and shown as they were signed."""

import datetime
import uuid
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds, permit
from huiyin.kernel import report as kernel
from huiyin.kernel.actor import Post
from huiyin.kernel.figures import AGES, Figure
from huiyin.kernel.refused import Refused
from huiyin.papers import progress_text
from huiyin.papers.drawn.reports import signed_last, signer_of
from huiyin.record import journal, reports, trace
from huiyin.record.queries import history, names, subjects, texts
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, framing, papers, rendering, reporting, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.act_form import FlagField, LongTextField
from huiyin.web.pages.parts import Fact, Link, Sentence, Words
from huiyin.web.pages.report import ComposeReportPage, Listing, ReportPage
from huiyin.web.views import figures as figure_views
from huiyin.web.visits import Request, Visit

# Who writes a report; the principal signs it.
WRITERS = (Post.PRINCIPAL, Post.COORDINATOR)
_ROWS = 18


def compose_address(plan: int, report_kind: str) -> str:
    """This function will give the address where a report on a plan is composed."""
    return f"{addresses.subject('plan', plan)}reports/{report_kind}/"


@require_safe
def compose(request: Request, *, number: int, name: str) -> HttpResponse:
    """This function will lay out a report on an accepted plan: what the ledger counts today, and a text to begin with.

    The form sends the act itself; its figures are counted again at that moment, and frozen.
    """
    visit = request.visit
    found = _plan(visit, number)
    report_kind = name
    if report_kind not in kernel.KINDS:
        raise Refused("not_found", kind="plan")
    counted, size = _counted(visit, found)
    facts = found.facts
    hidden = (
        ("_act_id", str(uuid.uuid4())),
        ("_subject", str(uuid.uuid4())),
        ("_label", str(facts.label)),
        ("organisation", facts.organisation),
        ("plan", facts.id),
        ("report_kind", report_kind),
    )
    query = f"organisation={facts.organisation}&plan={facts.id}&report_kind={report_kind}"
    page = _composed(
        request,
        found,
        counted=counted,
        size=size,
        heading=Sentence("report-compose-title", {"kind": Sentence(f"choice-report_kind-{report_kind}")}),
        kinds=_kinds(found, report_kind),
        act="report.sign",
        action_url=addresses.birth("report.sign"),
        form=Link(Sentence("report-on-paper"), f"{addresses.birth('report.sign')}?{query}"),
        hidden=hidden,
        report_kind=report_kind,
        text=progress_text.written(report_kind=report_kind, language=visit.language, profile=visit.profile),
    )
    return rendering.answer(request, page)


@require_safe
def again(request: Request, *, number: int) -> HttpResponse:
    """This function will lay out a returned report to be signed again, with what it was returned for."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "report", number=number)
    if visit.actor.post_kind not in WRITERS or found.facts.state != "returned":
        raise Refused("not_found", kind="report")
    plan = subjects.by_id(visit.actor, "plan", subject=found.facts.plan)
    counted, size = _counted(visit, plan)
    shown = texts.shown([found.facts.text, *found.facts.comments], actor=visit.actor)
    noted = trace.note(visit.actor, shown.values(), subject=("report", found.facts.id), at=visit.at, door="web")
    action = addresses.act("report.sign_again", number)
    page = _composed(
        request,
        plan,
        counted=counted,
        size=size,
        heading=showing.act_words("report.sign_again", str(number)),
        kinds=(),
        act="report.sign_again",
        action_url=action,
        form=Link(Sentence("report-on-paper"), action),
        hidden=(("_act_id", str(uuid.uuid4())), ("_version", str(found.facts.version))),
        report_kind=found.facts.report_kind,
        text=shown[found.facts.text].text,
        comments=tuple(showing.passage(shown[each]) for each in found.facts.comments),
        reader_mark=bool(noted),
    )
    return rendering.answer(request, page)


@require_safe
def at_hand(request: Request) -> HttpResponse:
    """This function will lead to the report that is due next on the newest accepted plan, else to the plans."""
    visit = request.visit
    found, _ = subjects.page(visit.actor, "plan", condition=Q(state="accepted"), size=1)
    if not found or visit.actor.post_kind not in WRITERS:
        return HttpResponseRedirect(addresses.listing("plan"))
    running = {each.name for each in found[0].facts.running()}
    due = next((kind for kind, clock in kernel.CLOCKS.items() if clock in running), kernel.KINDS[0])
    return HttpResponseRedirect(compose_address(found[0].number, due))


def _plan(visit: Visit, number: int) -> Found:
    """This function will find the plan that a report is on.

    :raises Refused: not_found, for a post that writes none too; wrong_state.
    """
    found = subjects.by_number(visit.actor, "plan", number=number)
    if visit.actor.post_kind not in WRITERS:
        raise Refused("not_found", kind="plan")
    if found.facts.state != "accepted":
        raise Refused("wrong_state", act="report.sign", state=f"plan.{found.facts.state}")
    return found


def _counted(visit: Visit, plan: Found) -> tuple[tuple[Figure, ...], int]:
    """This function will count what a report would be signed on now."""
    size, facts = journal.size(visit.actor.site), plan.facts
    day = visit.today.isoformat()
    told = reports.counted(visit.actor.site, facts.organisation, round_id=facts.round, on=day, size=size)
    return told, size


def _kinds(found: Found, current: str) -> tuple[Link, ...]:
    return tuple(
        Link(Sentence(f"choice-report_kind-{each}"), compose_address(found.number, each), each == current)
        for each in kernel.KINDS
    )


def _principal(visit: Visit, organisation: str) -> str:
    """This function will give who is to sign: the one whose post it is, at the organisation."""
    held = names.held_at(visit.actor, [organisation], kinds=(Post.PRINCIPAL,))
    return held[0].person if held else ""


def _composed(
    request: Request,
    plan: Found,
    *,
    counted: tuple[Figure, ...],
    size: int,
    act: str,
    report_kind: str,
    text: str,
    reader_mark: bool = False,
    **more: Any,
) -> ComposeReportPage:
    visit, facts = request.visit, plan.facts
    called = names.called(visit.actor, [("body", facts.organisation)])
    organisation = called.get(facts.organisation)
    person = _principal(visit, facts.organisation) if report_kind == "principal" else ""
    signs = permit.may_begin(visit.actor, act)
    return ComposeReportPage(
        frame=framing.frame_of(request, place="plan", reader_mark=reader_mark),
        crumbs=(Link(showing.title_of("plan", plan.number), addresses.subject("plan", plan.number)),),
        organisation=showing.link_to(visit, organisation) if organisation else None,
        plan=Link(showing.title_of("plan", plan.number), addresses.subject("plan", plan.number)),
        figures=shown(counted),
        counted=reporting.counted(visit, counted, report_kind=report_kind, organisation=facts.organisation),
        listings=_listings(visit, facts, plan=(facts.id, plan.number), person=person, line=size, day=visit.today),
        as_of=visit.today,
        journal_size=size,
        cancel_url=addresses.subject("plan", plan.number),
        text=LongTextField(
            name="text", label=Sentence("field-text"), value=text, rows=_ROWS, language=visit.language
        ),
        pledge=FlagField(name="truth_pledge", label=Sentence("field-truth_pledge")),
        button=showing.act_name(act) if signs else None,
        effect=showing.consequence(act),
        **more,
    )  # fmt: skip


def _listings(
    visit: Visit, facts: Any, *, plan: tuple[str, int] | None, person: str, line: int, day: datetime.date
) -> tuple[Listing, ...]:
    """This function will list what stands beside the text: of the plan, by id and number, and the acts of ``person``,
    empty where none are counted."""
    own: tuple[Listing, ...] = ()
    if person:
        place = {"organisation": facts.organisation, "round_id": facts.round}
        own = reporting.deeds(visit, **place, person=person, line=line, day=day)
    return own if plan is None else (*own, *reporting.listings(visit, plan, line=line, day=day))


def shown(counted: tuple[Figure, ...]) -> tuple[Any, ...]:
    """This function will show the figures of a report, all but the classes of age."""
    ages = {code for code, _ in AGES}
    return tuple(figure_views.shown_figure(each) for each in counted if each.code not in ages)


@require_safe
def report(request: Request, *, number: int) -> HttpResponse:
    """This function will show one report. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "report", number=number, as_of=visit.line)
    facts: kernel.Report = found.facts
    bundle = subjects.reach_of(visit.actor, found, as_of=visit.line)
    rules = showing.rules_of(visit, found, bundle=bundle)
    told = history.of_subject(visit.actor, facts.id, as_of=visit.line)
    said = texts.shown([facts.text, *facts.comments], actor=visit.actor)
    files = [each for line in told for each in line.texts if each.kind == "file" and not each.name.startswith("scan.")]
    read = trace.note(visit.actor, [*said.values(), *files], subject=("report", facts.id), at=visit.at, door="web")
    called = names.called(visit.actor, [("body", facts.organisation), ("body", facts.issuer), ("plan", facts.plan)])
    plan = called.get(facts.plan)
    organisation = called.get(facts.organisation)
    differing = reports.differing(facts)
    as_of, size = datetime.date.fromisoformat(facts.figures[0].as_of), facts.figures[0].journal_size
    signed = signed_last(told) if facts.report_kind == "principal" else None
    person = signer_of(signed) if signed is not None else ""
    plan_told = (facts.plan, plan.number) if plan else None
    page = ReportPage(
        frame=framing.frame_of(request, place="plan", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("report"), addresses.listing("report")),),
        heading=_heading(found),
        mark=marks.state_mark("report", facts.state),
        organisation=showing.link_to(visit, organisation) if organisation else None,
        plan=Link(showing.title_of("plan", plan.number), addresses.subject("plan", plan.number)) if plan else None,
        text=showing.passage(said[facts.text], version=facts.edition),
        counted=reporting.counted(visit, facts.figures, report_kind=facts.report_kind, organisation=facts.organisation),
        listings=_listings(visit, facts, plan=plan_told, person=person, line=size, day=as_of),
        figures=shown(facts.figures),
        as_of=as_of,
        journal_size=size,
        differing=Sentence("gap-report_figures_differ", {"figures": len(differing)}) if differing else None,
        comments=tuple(showing.passage(said[each]) for each in facts.comments),
        facts=tuple(_facts(visit, found, rules=rules, called=called)),
        files=tuple(showing.file_link(each) for each in files),
        compose=_again(visit, found),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=rules),
        waiting=waiting.of(visit, found),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=rules),
        history=showing.history_of(visit, told),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def _heading(found: Found) -> Words:
    facts = {"kind": Sentence(f"choice-report_kind-{found.facts.report_kind}"), "number": str(found.number)}
    return Sentence("report-title", facts)


def _facts(visit: Visit, found: Found, *, rules: Any, called: Any) -> Iterator[Fact]:
    facts: kernel.Report = found.facts
    yield Fact(Sentence("web-fact-label"), showing.label_name(rules, facts.label))
    if facts.serial is not None:
        issuer = called.get(facts.issuer)
        name = visit.named(issuer.name, issuer.name_en) if issuer else ""
        number = {"issuer": name, "year": facts.signed_date[:4], "serial": str(facts.serial)}
        yield Fact(Sentence("printed-field-number"), Sentence("drawn-number", number))
    yield Fact(Sentence("report-signed-on"), datetime.date.fromisoformat(facts.signed_date))
    yield Fact(Sentence("report-edition"), facts.edition)
    if facts.received_date:
        yield Fact(Sentence("report-received-on"), datetime.date.fromisoformat(facts.received_date))


def _again(visit: Visit, found: Found) -> Link | None:
    row = kinds.ROWS["report.sign_again"]
    writes = visit.actor.post_kind in WRITERS and visit.as_of is None and found.facts.state in row.from_states
    url = f"{addresses.subject('report', found.number)}again/"
    return Link(Sentence("report-write-again"), url) if writes else None
