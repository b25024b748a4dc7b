"""The pages of a campaign and of a risk screening: how they stand, what was reported, the findings of each."""

import datetime
from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import finding, kinds
from huiyin.kernel.campaign import Campaign
from huiyin.kernel.screening import Screening
from huiyin.record import trace
from huiyin.record.queries import campaigns, names, subjects, texts
from huiyin.record.queries.campaigns import Progress, Reported
from huiyin.record.queries.history import Told
from huiyin.record.queries.names import Named
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, beside, framing, rendering, showing
from huiyin.web.pages import marks, plots
from huiyin.web.pages.campaign import CampaignPage, ReportView, ScreeningPage, StandingRow
from huiyin.web.pages.parts import Fact, FileLink, Link, OpenAct, Passage, Sentence, Words
from huiyin.web.pages.plots import StateBar
from huiyin.web.visits import Request, Visit

_WITHDRAWN = ("withdrawn", "annulled")
_SUMMED = ("findings", "verified", "closed", "measures", "done")


@require_safe
def campaign(request: Request, *, number: int) -> HttpResponse:
    """This function will show one campaign: its organisations, their reports, its findings. Each post sees what it
    sees of the findings anywhere; an organisation reads its own report and no other.
    """
    visit = request.visit
    found = subjects.by_number(visit.actor, "campaign", number=number, as_of=visit.line)
    facts: Campaign = found.facts
    told = beside.told_of(visit, found)
    shown = texts.shown([facts.title, facts.aim, facts.summary], actor=visit.actor)
    progress = campaigns.progress(visit.actor, facts, as_of=visit.line)
    reports = campaigns.reports(visit.actor, facts)
    asked = tuple(each for each in request.GET.getlist("state") if each in finding.STATES)
    listed = campaigns.gathered(visit.actor, facts, states=asked, as_of=visit.line)
    measures = campaigns.measures(visit.actor, facts, as_of=visit.line)
    read = trace.note(
        visit.actor,
        (*shown.values(), *(each.text for each in reports)),
        subject=("campaign", facts.id),
        at=visit.at,
        door="web",
    )
    places = {each.organisation for each in progress} | {each.organisation for each in reports}
    called = names.called(visit.actor, [("round", facts.round), *(("body", each) for each in places)])
    common = beside.beside(visit, found, told=told)
    counts = _summed(progress)
    page = CampaignPage(
        frame=framing.frame_of(request, place="campaign", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("campaign"), addresses.listing("campaign")),),
        name=shown[facts.title].text or f"{number}",
        aim=showing.passage(shown.get(facts.aim)),
        summary=showing.passage(shown.get(facts.summary)) if facts.summary else None,
        standing=tuple(_standing(visit, each, called.get(each.organisation), reports) for each in progress),
        bar=_bar(visit, counts) if counts else None,
        progress=Sentence(
            "web-campaign-progress",
            {name: sum(getattr(each, name) for each in progress) for name in _SUMMED},
        ),
        reports=_reports(visit, reports, called),
        findings=beside.finding_rows(visit, listed),
        findings_total=sum(counts.values()),
        measures=beside.measure_rows(visit, measures) if measures else (),
        measures_total=sum(sum(each.measure_states.values()) for each in progress),
        states=_states(request.path, counts, asked),
        facts=_campaign_facts(visit, facts, called),
        **common,
    )
    return rendering.answer(request, page)


def _summed(progress: Sequence[Progress]) -> dict[str, int]:
    """This function will add up the states of all organisations, in the order of the lifecycle."""
    sums = {state: sum(each.states.get(state, 0) for each in progress) for state in finding.STATES}
    return {state: count for state, count in sums.items() if count and state not in _WITHDRAWN}


def _bar(visit: Visit, counts: Mapping[str, int]) -> StateBar:
    drawn = [
        (marks.state_mark("finding", state), count, f"?state={state}#findings-head") for state, count in counts.items()
    ]
    return plots.state_bar(drawn, title=Sentence("web-plot-by-state"), as_of=visit.day)


def _standing(visit: Visit, each: Progress, named: Named | None, reports: Sequence[Reported]) -> StandingRow:
    counts = {state: each.states[state] for state in finding.STATES if each.states.get(state)}
    last = next((report.on for report in reports if report.organisation == each.organisation), None)
    return StandingRow(
        name=visit.named(named.name, named.name_en) if named is not None else "",
        url=f"/findings/?organisation={named.number}" if named is not None else "",
        findings=each.findings,
        verified=each.verified,
        closed=each.closed,
        bar=_bar(visit, {state: count for state, count in counts.items() if state not in _WITHDRAWN}),
        last_report=datetime.date.fromisoformat(last) if last else None,
        measures=each.measures,
        done=each.done,
    )


def _reports(visit: Visit, reports: Sequence[Reported], called: Mapping[str, Named]) -> tuple[ReportView, ...]:
    people = names.visible_persons(visit.actor, {each.person for each in reports})
    listed = []
    for each in reports:
        named = called.get(each.organisation)
        listed.append(
            ReportView(
                organisation_name=visit.named(named.name, named.name_en) if named is not None else "",
                person_name=visit.named(*people.get(each.person, ("", ""))),
                on=datetime.date.fromisoformat(each.on),
                passage=showing.passage(each.text),
            )
        )
    return tuple(listed)


def _states(path: str, counts: Mapping[str, int], asked: Sequence[str]) -> tuple[Link, ...]:
    """This function will offer the findings of one state each."""
    if not counts:
        return ()
    links = [Link(Sentence("web-view-all"), f"{path}#findings-head", not asked)]
    for state, count in counts.items():
        words = Sentence("web-campaign-state", {"state": Sentence(f"web-state-finding-{state}"), "count": count})
        links.append(Link(words, f"{path}?state={state}#findings-head", list(asked) == [state]))
    return tuple(links)


def _campaign_facts(visit: Visit, facts: Campaign, called: Mapping[str, Named]) -> tuple[Fact, ...]:
    listed = [Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, facts.label))]
    listed += _of_round(visit, facts.round, called)
    listed.append(Fact(Sentence("field-from_date"), datetime.date.fromisoformat(facts.from_date)))
    listed.append(Fact(Sentence("field-until_date"), datetime.date.fromisoformat(facts.until_date)))
    if facts.concluded_date:
        listed.append(Fact(Sentence("did-conclude"), datetime.date.fromisoformat(facts.concluded_date)))
    return tuple(listed)


def _of_round(visit: Visit, round_id: str, called: Mapping[str, Named]) -> list[Fact]:
    if round_id not in called:
        return []
    link = showing.link_to(visit, called[round_id])
    return [Fact(Sentence("web-fact-round"), link.words, link.url)]


@require_safe
def screening(request: Request, *, number: int) -> HttpResponse:
    """This function will show one risk screening. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "screening", number=number, as_of=visit.line)
    facts: Screening = found.facts
    told = beside.told_of(visit, found)
    shown = texts.shown([facts.scope, facts.summary, facts.further_requirement, *facts.areas], actor=visit.actor)
    read = trace.note(visit.actor, shown.values(), subject=("screening", facts.id), at=visit.at, door="web")
    listed = subjects.several(visit.actor, "finding", subjects=facts.findings, as_of=visit.line)
    called = names.called(visit.actor, [("round", facts.round), ("body", facts.organisation)])
    common = beside.beside(visit, found, told=told)
    place = called.get(facts.organisation)
    page = ScreeningPage(
        frame=framing.frame_of(request, place="screening", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("screening"), addresses.listing("screening")),),
        number=str(number),
        organisation=showing.link_to(visit, place) if place is not None else None,
        scope=showing.passage(shown.get(facts.scope)),
        summary=showing.passage(shown.get(facts.summary)) if facts.summary else None,
        areas=tuple(showing.passage(shown.get(each)) for each in facts.areas),
        counted=_counted(facts),
        further=_further(facts, shown),
        findings=beside.finding_rows(visit, (listed[each] for each in facts.findings if each in listed)),
        found_acts=_found_acts(visit, facts),
        files=_files(told),
        facts=_screening_facts(visit, facts, called),
        **common,
    )
    return rendering.answer(request, page)


def _counted(facts: Screening) -> Words | None:
    if facts.number_found is None:
        return None
    return Sentence("web-screening-counted", {"said": facts.number_found, "findings": len(facts.findings)})


def _further(facts: Screening, shown: Mapping[str, Shown]) -> Passage | None:
    required = facts.further_requirement
    return showing.passage(shown.get(required)) if required else None


def _found_acts(visit: Visit, facts: Screening) -> tuple[OpenAct, ...]:
    """This function will lead whoever may report a self-found finding to its form, with the screening named."""
    row = kinds.ROWS["finding.report_self_found"]
    own = visit.actor.body == facts.organisation and showing.may_begin(visit, row)
    if facts.state != "under_way" or not own or visit.as_of is not None:
        return ()
    url = f"{addresses.birth(row.code)}?screening={facts.id}&origin=screening&round={facts.round}"
    return (OpenAct(showing.act_name(row.code), url),)


def _files(told: Sequence[Told]) -> tuple[FileLink, ...]:
    last = next((each for each in told if each.act == "screening.report"), None)
    return tuple(showing.file_link(part) for part in (last.texts if last else ()) if part.kind == "file")


def _screening_facts(visit: Visit, facts: Screening, called: Mapping[str, Named]) -> tuple[Fact, ...]:
    listed = [Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, facts.label))]
    listed += _of_round(visit, facts.round, called)
    for name in ("reported", "accepted"):
        day = getattr(facts, f"{name}_date")
        if day:
            listed.append(Fact(Sentence(f"web-state-screening-{name}"), datetime.date.fromisoformat(day)))
    if facts.returns:
        listed.append(Fact(Sentence("web-fact-returns"), facts.returns))
    return tuple(listed)
