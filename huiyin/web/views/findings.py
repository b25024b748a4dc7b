"""The page of one finding: its text and thread on the left, what may be done, dates and history on the right."""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.finding import Finding
from huiyin.kernel.profile import Profile
from huiyin.record import trace
from huiyin.record.queries import history, names, subjects, texts, watches
from huiyin.record.queries.history import Told
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, concerned, framing, papers, rendering, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.finding import CauseView, FindingPage, MeasureView, PastCycle, Reported
from huiyin.web.pages.parts import Fact, FileLink, Link, Passage, Sentence, Words
from huiyin.web.views import verifications, wordings
from huiyin.web.visits import Request, Visit

_REFERENCES = ("round", "inspection", "package", "plan", "imported_list")


@dataclass(frozen=True, slots=True)
class Behind:
    """All that lies behind one finding: measures, texts by commitment, the history, names of what it refers to."""

    found: Found
    bundle: Mapping[str, Any]
    measures: Mapping[str, Found]
    shown: Mapping[str, Shown]
    told: tuple[Told, ...]
    called: Mapping[str, names.Named]
    people: Mapping[str, tuple[str, str]]
    rules: Profile
    watched: tuple[int, ...] = ()

    def passage(self, commitment: str, *, version: int = 1) -> Passage:
        return showing.passage(self.shown.get(commitment), version=version)


def behind(visit: Visit, found: Found) -> Behind:
    """This function will load what the page of a finding shows, in a number of queries that doesn't grow with it."""
    facts: Finding = found.facts
    bundle = subjects.reach_of(visit.actor, found, as_of=visit.line)
    measures = subjects.several(visit.actor, "measure", subjects=facts.measures, as_of=visit.line)
    wanted = [facts.statement, *facts.manifestations, *facts.causes, *(value for _, value in facts.reported)]
    wanted += [each.file for each in facts.evidence]
    wanted += [text for text in (facts.working_paper, facts.further_requirement) if text]
    wanted += [facts.wording.text] if facts.wording is not None else []
    writers = facts.wording.written_by if facts.wording is not None else ()
    for each in measures.values():
        wanted += [each.facts.text, *each.facts.evidence, *filter(None, (each.facts.deliverable, each.facts.cause))]
    answers = [each.facts for each in measures.values()]
    watching = watches.of_finding(visit.actor, facts, measures=answers, as_of=visit.line)
    references = {facts.organisation, *(getattr(facts, name) for name in _REFERENCES)}
    named = names.named(visit.actor, [each for key, each in bundle.items() if key in references])
    return Behind(
        found=found,
        bundle=bundle,
        measures=measures,
        shown=texts.shown(wanted, actor=visit.actor),
        told=history.of_subject(visit.actor, facts.id, as_of=visit.line),
        called={each.subject: each for each in named},
        people=names.visible_persons(
            visit.actor,
            {*facts.claims, *facts.shared_with, *writers, *(each.facts.responsible for each in measures.values())},
        ),
        rules=showing.rules_of(visit, found, bundle=bundle),
        watched=tuple(number for number, _ in watching),
    )


@require_safe
def finding(request: Request, *, number: int) -> HttpResponse:
    """This function will show one finding. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "finding", number=number, as_of=visit.line)
    lies = behind(visit, found)
    read = trace.note(visit.actor, lies.shown.values(), subject=("finding", found.facts.id), at=visit.at, door="web")
    return rendering.answer(request, _page(request, lies, is_restricted=bool(read)))


def _page(request: Request, lies: Behind, *, is_restricted: bool) -> FindingPage:
    visit, found, facts = request.visit, lies.found, lies.found.facts
    organisation = lies.called.get(facts.organisation)
    due = showing.due_of(found.row.due_date, day=visit.day, rules=lies.rules)
    current, past = _by_cycle(visit, lies)
    return FindingPage(
        frame=framing.frame_of(request, place="ledger", reader_mark=is_restricted),
        number=str(found.number),
        statement=dataclasses.replace(
            lies.passage(facts.statement, version=1 + sum(_rewrites(told) for told in lies.told)),
            versions_url=wordings.texts_address(found.number),
        ),
        mark=marks.state_mark("finding", facts.state),
        side=(*showing.side_marks(found.row), *((marks.state_mark("side", "watched"),) if lies.watched else ())),
        due=due,
        organisation=showing.link_to(visit, organisation) if organisation else None,
        facts=_facts(visit, lies),
        declared=_declared(facts),
        verified=_verified(facts),
        cycle=facts.cycle,
        label=showing.label_name(lies.rules, facts.label) if facts.label else "",
        manifestations=verifications.manifestations(visit, lies),
        tests=verifications.tests(lies),
        closing=verifications.closing(visit, lies),
        further_requirement=lies.passage(facts.further_requirement) if facts.further_requirement else None,
        causes=tuple(
            CauseView(lies.passage(cause), tuple(_measure(visit, lies, each) for each in _treating(lies, cause)))
            for cause in facts.causes
        ),
        measures_without_cause=tuple(
            _measure(visit, lies, each)
            for each in lies.measures.values()
            if not _treated(each).intersection(facts.causes)
        ),
        evidence=tuple(_evidence(lies.shown.get(each.file)) for each in facts.evidence),
        reported=_reported(visit, lies),
        open_acts=(
            *concerned.tells(visit, found),
            *showing.open_acts(visit, found, bundle=lies.bundle, rules=lies.rules),
        ),
        waiting=waiting.of(visit, found),
        papers=papers.of(visit, found),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=lies.rules),
        history=current,
        past_cycles=past,
        wording=wordings.wording_of(visit, facts, shown=lies.shown, people=lies.people, told=lies.told),
        objection=wordings.objection_of(visit, facts, told=lies.told),
        proof_url=addresses.proof(lies.told[0].number) if lies.told else "",
    )


def _rewrites(told: Told) -> bool:
    """This function will tell whether a line gave the finding a new text."""
    amended = told.act == "finding.decide_objection" and told.given.get("decision") == "amended"
    return amended or told.act == "finding.correct_text"


def _treating(lies: Behind, cause: str) -> list[Found]:
    return [each for each in lies.measures.values() if cause in _treated(each)]


def _treated(measure: Found) -> set[str]:
    """This function will give the texts of the causes that a measure treats, each of one finding alone."""
    return {cause for _, cause in measure.facts.treats}


def _measure(visit: Visit, lies: Behind, each: Found) -> MeasureView:
    facts, row = each.facts, each.row
    due = row.due_date or datetime.date.fromisoformat(facts.due_date)
    deliverable = lies.shown.get(facts.deliverable or "")
    done = facts.state in ("accepted_done", "cancelled", "dropped")
    return MeasureView(
        number=str(each.number),
        passage=lies.passage(facts.text),
        mark=marks.state_mark("measure", facts.state),
        url=addresses.subject("measure", each.number),
        owner_name=visit.named(*lies.people.get(facts.responsible, ("", ""))),
        deliverable=showing.passage(deliverable) if deliverable else None,
        due=None if done else showing.due_of(due, day=visit.day, rules=lies.rules),
        original_date=row.original_date if row.original_date and row.original_date != due else None,
        evidence=tuple(_evidence(lies.shown.get(file)) for file in facts.evidence),
        acts=showing.usual_acts(visit, each, bundle={**lies.bundle, facts.id: facts}, rules=lies.rules),
    )


def _evidence(shown: Shown | None) -> FileLink:
    return showing.file_link(shown) if shown is not None else FileLink("", "", 0, "", hidden=True)


def _facts(visit: Visit, lies: Behind) -> tuple[Fact, ...]:
    facts = lies.found.facts
    listed = [Fact(Sentence("web-fact-origin"), Sentence(f"web-origin-{facts.origin}"))]
    if facts.category:
        listed.append(Fact(Sentence("web-fact-category"), showing.category_of(visit, facts.category)))
    if facts.severity:
        listed.append(Fact(Sentence("web-fact-severity"), Sentence(f"choice-severity-{facts.severity}")))
    if facts.amount is not None:
        listed.append(Fact(Sentence("web-fact-amount"), facts.amount))
    for name in _REFERENCES:
        named = lies.called.get(getattr(facts, name) or "")
        if named is not None:
            link = showing.link_to(visit, named)
            listed.append(Fact(Sentence(f"web-fact-{name}"), link.words, link.url))
    for name in ("issued_date", "handed_over_date", "reference_date"):
        value = getattr(facts, name)
        if value:
            listed.append(Fact(Sentence(f"web-fact-finding-{name}"), datetime.date.fromisoformat(value)))
    if facts.issued_date or facts.handed_over_date:
        listed.append(Fact(Sentence("web-fact-open_to"), _open_to(visit, lies)))
    for number in lies.watched:
        entry = showing.title_of("watch", number)
        listed.append(Fact(Sentence("web-state-side-watched"), entry, addresses.subject("watch", number)))
    claimants = [visit.named(*lies.people[each]) for each in facts.claims if each in lies.people]
    if claimants:
        listed.append(Fact(Sentence("web-fact-claimed_by"), Sentence("web-listed", {"listed": tuple(claimants)})))
    return tuple(listed)


def _open_to(visit: Visit, lies: Behind) -> Words:
    """This function will say who of the organisation may open the finding: posts, then those named by the principal."""
    facts = lies.found.facts
    posts = Sentence(f"web-open-to-{facts.audience}")
    shared = tuple(visit.named(*lies.people[each]) for each in facts.shared_with if each in lies.people)
    return Sentence("web-open-to-and", {"posts": posts, "persons": shared}) if shared else posts


def _declared(facts: Finding) -> Words | None:
    if facts.declared_date is None:
        return None
    return Sentence("web-finding-declared-on", {"date": facts.declared_date})


def _verified(facts: Finding) -> Words | None:
    if facts.verified_date is None:
        return None
    depth = Sentence(f"choice-depth-{facts.depth or 'desk'}")
    return Sentence("web-finding-verified-on", {"date": facts.verified_date, "depth": depth})


def _reported(visit: Visit, lies: Behind) -> tuple[Reported, ...]:
    """This function will show what a list claimed of the finding, apart from what was verified."""
    facts = lies.found.facts
    if not facts.reported:
        return ()
    rows = tuple(
        Fact(_reported_name(name), lies.passage(value).text) for name, value in facts.reported if value in lies.shown
    )
    birth = lies.told[-1].number if lies.told else 0
    line = Link(Sentence("web-history-line", {"number": birth}), addresses.line(birth)) if birth else None
    source = lies.called.get(facts.imported_list or "")
    words: Words = showing.name_of(visit, source) if source else Sentence("web-reported-source")
    return (Reported(words, rows, imported_line=line),)


def _reported_name(name: str) -> Words:
    code = f"web-reported-{name}"
    return Sentence(code) if showing.has_text(code) else name.replace("_", " ")


def _by_cycle(visit: Visit, lies: Behind) -> tuple[Any, tuple[PastCycle, ...]]:
    """This function will part the history at each act that began a new cycle; what lies before is folded."""
    parts: list[list[Told]] = [[]]
    for told in lies.told:  # newest first
        parts[-1].append(told)
        if told.act in ("finding.reopen", "finding.expire_risk") and told.effect == "taken":
            parts.append([])
    current, *earlier = [part for part in parts if part]
    cycles = tuple(_past(visit, lies.found.facts.cycle - back, part) for back, part in enumerate(earlier, start=1))
    return showing.history_of(visit, current), cycles


def _past(visit: Visit, number: int, part: Sequence[Told]) -> PastCycle:
    return PastCycle(
        number,
        part[-1].performed_at.date(),
        part[0].performed_at.date(),
        marks.state_mark("finding", "closed"),
        showing.history_of(visit, part),
    )
