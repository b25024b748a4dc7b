"""The pages of a round, a body and a person: what they stand for, and who holds which post."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import finding, kinds
from huiyin.kernel.round import STATES
from huiyin.record.queries import delivery, history, names, standing, subjects, texts
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, framing, papers, rendering, rounds, showing
from huiyin.web.pages import marks
from huiyin.web.pages.delivery import Phase
from huiyin.web.pages.parts import Fact, Link, OpenAct, Sentence, Step
from huiyin.web.pages.people import BodyPage, HeldPost, PersonPage
from huiyin.web.pages.plots import StateBar, state_bar
from huiyin.web.pages.round import InspectionRow, RoundPage
from huiyin.web.views.delivery import phases
from huiyin.web.visits import Request, Visit

MOST_INSPECTIONS = 200
_NOT_ISSUED = ("draft", "facts_put", "approved", "withdrawn")


@require_safe
def round_of(request: Request, *, number: int) -> HttpResponse:
    """This function will show one round: its stages, its inspections, how its findings stand."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "round", number=number, as_of=visit.line)
    bundle = subjects.reach_of(visit.actor, found)
    mandate = bundle.get(found.facts.mandate)
    shown = texts.shown(
        [found.facts.title, *((mandate.title, mandate.issuer, mandate.document_number) if mandate else ())],
        actor=visit.actor,
    )
    counts = standing.by_organisation(visit.actor, on=visit.day, round_id=found.facts.id)
    name = shown[found.facts.title].text or ""
    told = history.of_subject(visit.actor, found.facts.id, as_of=visit.line)
    # What each inspection and session did to the round is told at them: a hundred lines would bury the round's own.
    own = [each for each in told if each.act.startswith("round.")]
    page = RoundPage(
        frame=framing.frame_of(request, place="round"),
        crumbs=(Link(showing.list_name("round"), addresses.listing("round")),),
        name=name or f"{found.facts.term}-{found.facts.ordinal}",
        mark=marks.state_mark("round", found.facts.state),
        mandate=_mandate(shown, mandate, visit=visit),
        stages=_stages(found.facts.state),
        facts=(
            Fact(Sentence("web-fact-term"), found.facts.term),
            Fact(Sentence("web-fact-profile"), Sentence(f"profile-{found.facts.profile}")),
            Fact(Sentence("web-fact-rules"), found.facts.rules, code=True),
        ),
        inspections=_inspections(visit, found, counts),
        bar=_bar(visit, counts, url=f"/findings/?round={found.facts.id}"),
        open_acts=_open(visit, found, bundle=bundle),
        history=showing.history_of(visit, own),
        phases=_phases(visit, found, counts),
        tabs=rounds.tabs(visit, number),
        papers=papers.of(visit, found),
        compose_url=rounds.compose_url(visit, found),
    )
    return rendering.answer(request, page)


def _phases(visit: Visit, found: Found, counts: Mapping[str, Mapping[str, int]]) -> tuple[Phase, ...]:
    """This function will say how complete each phase is, to those who see every organisation of the round."""
    if not delivery.sees_all(visit.actor):
        return ()
    told = delivery.deliveries(visit.actor, found.facts.id, as_of=visit.line)
    issued = sum(_total(each) - sum(each.get(state, 0) for state in _NOT_ISSUED) for each in counts.values())
    closed = sum(each.get("closed", 0) for each in counts.values())
    return phases(told, closed=closed, findings=issued, state=found.facts.state)


def _mandate(shown: Mapping[str, texts.Shown], mandate: Any, *, visit: Visit) -> tuple[Fact, ...]:
    if mandate is None:
        return ()
    called = names.called(visit.actor, [("mandate", mandate.id)])
    url = addresses.subject("mandate", called[mandate.id].number) if mandate.id in called else ""
    facts = [Fact(Sentence("web-round-mandate"), shown[mandate.title].text, url)]
    facts.append(Fact(Sentence("web-fact-issuer"), shown[mandate.issuer].text))
    if mandate.document_number:
        facts.append(Fact(Sentence("web-fact-document_number"), shown[mandate.document_number].text))
    return tuple(facts)


def _stages(state: str) -> tuple[Step, ...]:
    at = STATES.index(state) if state in STATES else len(STATES)
    return tuple(
        Step(Sentence(f"web-state-round-{each}"), done=place < at, current=place == at)
        for place, each in enumerate(STATES)
    )


def _inspections(visit: Visit, found: Found, counts: Mapping[str, Mapping[str, int]]) -> tuple[InspectionRow, ...]:
    """This function will list the inspections of a round, and the organisations that it reached without one."""
    listed = names.inspections(visit.actor, found.facts.id, most=MOST_INSPECTIONS, as_of=visit.line)
    where = names.bodies(visit.actor.site, {each.team for each in listed} | {each.organisation for each in listed})
    known = names.numbers(visit.actor.site, {each.organisation for each in listed})
    nobody = ("", "")
    made = []
    for each in listed:
        stands = counts.get(each.organisation, {})
        made.append(
            InspectionRow(
                url=addresses.subject("inspection", each.number),
                team_name=visit.named(*where.get(each.team, nobody)),
                organisation_name=visit.named(*where.get(each.organisation, nobody)),
                organisation_url=addresses.subject("inspection", each.number),
                mark=marks.state_mark("inspection", each.state),
                findings=_total(stands),
                open=sum(stands.get(state, 0) for state in (*finding.OPEN, "sustained")),
                overdue=stands.get("late", 0),
                closed=stands.get("closed", 0),
                findings_url=f"/findings/?round={found.facts.id}&organisation={known[each.organisation][1]}",
            )
        )
    return tuple(made)


def _total(stands: Mapping[str, int]) -> int:
    return sum(count for state, count in stands.items() if state != "late")


def _bar(visit: Visit, counts: Mapping[str, Mapping[str, int]], *, url: str) -> StateBar | None:
    """This function will draw the findings of all organisations by state; nothing where there is none."""
    sums = {state: sum(each.get(state, 0) for each in counts.values()) for state in finding.STATES}
    drawn = [
        (marks.state_mark("finding", state), sums[state], f"{url}&state={state}")
        for state in finding.STATES
        if sums[state]
    ]
    return state_bar(drawn, title=Sentence("web-plot-by-state"), as_of=visit.day, url=url) if drawn else None


def _open(visit: Visit, found: Found, *, bundle: Mapping[str, Any]) -> tuple[OpenAct, ...]:
    rules = showing.rules_of(visit, found, bundle=bundle)
    return showing.open_acts(visit, found, bundle=bundle, rules=rules)


@require_safe
def body(request: Request, *, number: int) -> HttpResponse:
    """This function will show one body: its name, its place in the tree, who holds posts there."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "body", number=number, as_of=visit.line)
    facts, row = found.facts, found.row
    under = names.under(visit.actor, facts.id)
    above = names.called(visit.actor, [("body", facts.parent)]) if facts.parent else {}
    listed = [Fact(Sentence("web-fact-code"), row.code)] if row.code else []
    listed += [Fact(Sentence("field-parent"), *_words_and_url(visit, each)) for each in above.values()]
    listed.append(Fact(Sentence("field-from_date"), row.from_date))
    if row.until_date:
        listed.append(Fact(Sentence("field-until_date"), row.until_date))
    sees = "ledger" in framing.places(visit.actor)
    links = (Link(Sentence("web-subject-findings"), f"/findings/?organisation={number}"),) if sees else ()
    page = BodyPage(
        frame=framing.frame_of(request, place="bodies"),
        crumbs=(Link(showing.list_name("body"), addresses.listing("body")),),
        name=visit.named(row.name, row.name_en),
        kind=showing.choice_words("body_kind", facts.body_kind, language=visit.language),
        facts=tuple(listed),
        posts=_posts(visit, names.posts(visit.actor, body=facts.id, as_of=visit.line)),
        under=tuple(showing.link_to(visit, each) for each in under),
        links=links,
        open_acts=_open(visit, found, bundle=subjects.reach_of(visit.actor, found)),
        history=showing.history_of(visit, history.of_subject(visit.actor, facts.id, as_of=visit.line)),
    )
    return rendering.answer(request, page)


def _words_and_url(visit: Visit, named: names.Named) -> tuple[Any, str]:
    link = showing.link_to(visit, named)
    return link.words, link.url


@require_safe
def person(request: Request, *, number: int) -> HttpResponse:
    """This function will show one person: the posts held now and before, and what stands in the way of acting."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "person", number=number, as_of=visit.line)
    name = visit.named(found.row.name, found.row.name_en)
    recusals = names.recusals(visit.actor, found.facts.id)
    appoint = kinds.ROWS["post.appoint"]
    begins = showing.may_begin(visit, appoint)
    page = PersonPage(
        frame=framing.frame_of(request, place="people"),
        crumbs=(Link(showing.list_name("person"), addresses.listing("person")),),
        name=name,
        posts=_posts(visit, names.posts(visit.actor, person=found.facts.id, as_of=visit.line)),
        recusals=tuple(
            Fact(
                showing.choice_words("ground", each.ground, language=visit.language),
                visit.named(each.name, each.name_en),
                addresses.subject("recusal", each.number),
            )
            for each in recusals
        ),
        open_acts=(
            *_open(visit, found, bundle=subjects.reach_of(visit.actor, found)),
            *(
                (OpenAct(showing.act_name(appoint.code), f"{addresses.birth(appoint.code)}?person={found.facts.id}"),)
                if begins
                else ()
            ),
        ),
        history=showing.history_of(visit, history.of_subject(visit.actor, found.facts.id, as_of=visit.line)),
    )
    return rendering.answer(request, page)


def _posts(visit: Visit, held: tuple[names.Held, ...]) -> tuple[HeldPost, ...]:
    return tuple(
        HeldPost(
            post_name=framing.post_name(each.post_kind, each.title),
            post_url=addresses.subject("post", each.number),
            person=Link(
                visit.named(each.person_name, each.person_name_en), addresses.subject("person", each.person_number)
            ),
            body=Link(visit.named(each.body_name, each.body_name_en), addresses.subject("body", each.body_number)),
            from_date=each.from_date,
            to_date=each.until_date,
        )
        for each in held
    )
