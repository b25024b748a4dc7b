"""The page of a feedback opinion: its document, the chain of its approval, who has received it; and its versions."""

import datetime
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from huiyin.kernel import kinds, signing
from huiyin.kernel.actor import INSPECTED, LEADERSHIP, Post
from huiyin.kernel.package import Package
from huiyin.kernel.profile import Profile
from huiyin.notices import jobs as work
from huiyin.papers import composing
from huiyin.record import trace
from huiyin.record.queries import delivery, drafting, feedback, history, names, subjects, texts
from huiyin.record.queries.drafting import Thing
from huiyin.record.queries.history import Told
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, documents, framing, papers, rendering, rounds, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.comparison import Comparison, VersionsPage, compared
from huiyin.web.pages.package import ChainStep, PackagePage, ReceiptRow
from huiyin.web.pages.parts import Fact, Link, Option, Sentence, Words
from huiyin.web.views import jobs
from huiyin.web.visits import Request, Visit

_NOBODY = ("", "")
_REFERENCES = ("organisation", "round", "inspection", "issuer", "corrects")
_TURNED_BACK = ("package.compose", "package.revise", "package.return")


@dataclass(frozen=True, slots=True)
class Behind:
    """All that lies behind one package: its texts, what its items name, its history, the people in it."""

    found: Found
    rules: Profile
    shown: Mapping[str, Shown]
    things: Mapping[str, Thing]
    told: tuple[Told, ...]
    called: Mapping[str, names.Named]
    held: tuple[names.Held, ...]
    people: Mapping[str, tuple[str, str]]

    @property
    def facts(self) -> Package:
        facts: Package = self.found.facts
        return facts


def _behind(visit: Visit, found: Found, rules: Profile) -> Behind:
    facts: Package = found.facts
    own = [text for each in facts.refusals for text in (each.said, each.witnesses)]
    shown = texts.shown(
        [facts.text, facts.return_reason, *(each.text for each in facts.items), *own], actor=visit.actor
    )
    kinds_of = {"organisation": "body", "round": "round", "inspection": "inspection", "issuer": "body"}
    kinds_of["corrects"] = "package"
    references = [(kinds_of[name], getattr(facts, name)) for name in _REFERENCES if getattr(facts, name)]
    held = names.posts(
        visit.actor, body=facts.organisation, kinds=[post.value for post in LEADERSHIP], as_of=visit.line
    )
    return Behind(
        found=found,
        rules=rules,
        shown=shown,
        things=drafting.things_of(visit.actor, facts),
        told=history.of_subject(visit.actor, facts.id, as_of=visit.line),
        called=names.called(visit.actor, references),
        held=held,
        people=names.visible_persons(visit.actor, facts.involved.union(facts.drafted_by)),
    )


@require_safe
def package(request: Request, *, number: int) -> HttpResponse:
    """This function will show one opinion. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "package", number=number, as_of=visit.line)
    bundle = subjects.reach_of(visit.actor, found)
    lies = _behind(visit, found, showing.rules_of(visit, found, bundle=bundle))
    facts = lies.facts
    shown = [*lies.shown.values(), *(text for each in lies.things.values() for text in each.shown)]
    read = trace.note(visit.actor, shown, subject=("package", facts.id), at=visit.at, door="web")
    organisation = lies.called.get(facts.organisation)
    inside = visit.actor.post_kind in INSPECTED
    page = PackagePage(
        frame=framing.frame_of(request, place="package", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("package"), addresses.listing("package")),),
        heading=showing.title_of("package", found.number),
        mark=marks.state_mark("package", facts.state),
        audience=marks.state_mark("audience", facts.audience),
        alone=_alone(visit, facts),
        organisation=showing.link_to(visit, organisation) if organisation else None,
        text=showing.passage(lies.shown[facts.text], version=facts.edition),
        later=_later(visit, lies),
        items=documents.items(visit, facts, shown=lies.shown, things=lies.things),
        facts=_facts(visit, lies),
        return_reason=showing.passage(lies.shown[facts.return_reason]) if facts.return_reason else None,
        chain=() if inside else _chain(visit, lies),
        barred=() if inside else _barred(visit, lies),
        receipts=_receipts(visit, lies),
        issued=facts.state == "issued",
        links=_links(visit, lies),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=lies.rules),
        waiting=waiting.of(visit, found),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=lies.rules),
        history=showing.history_of(visit, lies.told),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def _alone(visit: Visit, facts: Package) -> Sentence | None:
    """This function will mark plainly what nobody but the principal of the organisation may see."""
    if facts.audience != "principal":
        return None
    own = visit.actor.post_kind is Post.PRINCIPAL
    return Sentence("web-package-alone-yours" if own else "web-package-alone")


def _later(visit: Visit, lies: Behind) -> tuple[Sentence, ...]:
    """This function will tell what has changed since the opinion was issued, which shows it as issued."""
    days = ((each, datetime.date.fromisoformat(each.amended)) for each in lies.things.values() if each.amended)
    notes = [Sentence("drawn-amended", {"number": each.number, "on": on}) for each, on in days]
    addressed = drafting.addressed(visit.actor, lies.facts)
    now = lies.called.get(lies.facts.organisation)
    old, new = visit.named(*addressed), visit.named(now.name, now.name_en) if now is not None else ""
    if old and new and old != new:
        notes.append(Sentence("web-package-renamed", {"before": old, "name": new}))
    return tuple(notes)


def _corrects(lies: Behind) -> list[Fact]:
    """This function will say which opinion this one corrects, and in which findings."""
    corrected = lies.called.get(lies.facts.corrects or "")
    if corrected is None:
        return []
    numbers = sorted(lies.things[each].number for each in lies.facts.amended if each in lies.things)
    facts = {"number": corrected.number, "findings": ", ".join(str(each) for each in numbers)}
    return [Fact(Sentence("web-fact-corrects"), Sentence("web-package-corrects", facts))]


def _facts(visit: Visit, lies: Behind) -> tuple[Fact, ...]:
    facts = lies.facts
    listed = [Fact(Sentence("web-fact-label"), showing.label_name(lies.rules, facts.label)), *_corrects(lies)]
    if facts.serial is not None and facts.issued_date:
        issuer = lies.called.get(facts.issuer or "")
        words = {
            "issuer": visit.named(issuer.name, issuer.name_en) if issuer else "",
            "year": facts.issued_date[:4],
            "serial": facts.serial,
        }
        code = "web-package-number-principal" if facts.is_numbered_apart else "web-package-number"
        listed.append(Fact(Sentence("web-fact-serial"), Sentence(code, words)))
    if facts.issued_date:
        listed.append(Fact(Sentence("web-fact-issued_date"), datetime.date.fromisoformat(facts.issued_date)))
    listed.append(Fact(Sentence("web-fact-edition"), facts.edition))
    for name in ("round", "inspection"):
        named = lies.called.get(getattr(facts, name) or "")
        if named is not None:
            link = showing.link_to(visit, named)
            listed.append(Fact(Sentence(f"web-fact-{name}"), link.words, link.url))
    if facts.digest:
        listed.append(Fact(Sentence("field-digest"), facts.digest, code=True))
    return tuple(listed)


def _chain(visit: Visit, lies: Behind) -> tuple[ChainStep, ...]:
    """This function will tell the approval signature by signature: who gave it, whose turn is next."""
    signed = _approvals(lies.told)
    groups = signing.groups(kinds.ROWS["package.approve"], lies.rules)
    waits = lies.facts.state == "composed"
    steps, turn = [], True
    for group in groups:
        line = next((each for each in signed if each.post_kind in {post.value for post in group}), None)
        words: Words = Sentence("web-listed", {"listed": tuple(Sentence(f"post-{post.value}") for post in group)})
        if len(group) == 1:
            words = framing.post_name(group[0].value)
        if line is not None:
            signed.remove(line)
            steps.append(ChainStep(words, showing.signer_of(visit, line, scan=_scan(line)), line.performed_at))
            continue
        steps.append(ChainStep(words, next=waits and turn))
        turn = False
    return tuple(steps)


def _scan(line: Told) -> Shown | None:
    return next((each for each in line.texts if each.name.startswith("scan.")), None)


def _approvals(told: Sequence[Told]) -> list[Told]:
    """This function will gather the signatures that count for the approval as it stands, oldest first: those given
    since the text was last changed or returned, without an approval that was declined."""
    kept: list[Told] = []
    codes = {str(each.act_id): each.act for each in told}
    for line in told:  # newest first
        if line.act in _TURNED_BACK or line.act == "package.decline":
            break
        opened = codes.get(str(line.given.get("opened", "")))
        if line.act == "package.approve" or (line.act == "package.countersign" and opened == "package.approve"):
            kept.append(line)
    return kept[::-1]


def _barred(visit: Visit, lies: Behind) -> tuple[Sentence, ...]:
    """This function will say who may not sign the approval, and why, while it is outstanding."""
    if lies.facts.state != "composed":
        return ()
    drafters = tuple(visit.named(*lies.people[each]) for each in lies.facts.drafted_by if each in lies.people)
    said = [Sentence("web-package-barred-drafters", {"persons": drafters})] if drafters else []
    if lies.facts.pending is not None:
        said.append(Sentence("web-package-barred-signed"))
    return tuple(said)


def _receipts(visit: Visit, lies: Behind) -> tuple[ReceiptRow, ...]:
    """This function will list everybody for whom an issued opinion is: who signed when, who would not, who is missing.

    A later signature stands in the place of a refusal, which the history keeps. A delegate's is shown as theirs.
    """
    facts = lies.facts
    lines = {str(each.act_id): each for each in lies.told}
    rows = []
    for receipt in facts.receipts:
        line = lines.get(receipt.act)
        signer = showing.signer_of(visit, line, scan=_scan(line)) if line else None
        rows.append(
            ReceiptRow(
                person_name=signer.person_name if signer else _person(visit, lies, receipt.person),
                post_name=framing.post_name(receipt.post_kind),
                mark=marks.state_mark("receipt", receipt.how),
                on=datetime.date.fromisoformat(receipt.on),
                for_name=_person(visit, lies, receipt.person) if receipt.signed_by else "",
                entered_by_name=signer.entered_by_name if signer else "",
                scan_url=signer.scan_url if signer else "",
                line_url=addresses.line(line.number) if line else "",
            )
        )
    signed = facts.received_by
    for refusal in facts.refusals:
        if refusal.person not in signed:
            rows.append(
                ReceiptRow(
                    person_name=_person(visit, lies, refusal.person),
                    post_name=framing.post_name(refusal.post_kind),
                    mark=marks.state_mark("receipt", "refused"),
                    on=datetime.date.fromisoformat(refusal.on),
                    said=showing.passage(lies.shown[refusal.said]),
                    witnesses=showing.passage(lies.shown[refusal.witnesses]),
                )
            )
    heard = signed | {each.person for each in facts.refusals}
    return (*rows, *_missing(visit, lies, heard))


def _person(visit: Visit, lies: Behind, person: str) -> str:
    return visit.named(*lies.people.get(person, _NOBODY))


def _missing(visit: Visit, lies: Behind, heard: frozenset[str]) -> list[ReceiptRow]:
    if lies.facts.state != "issued":
        return []
    wanted = (Post.PRINCIPAL.value,) if lies.facts.audience == "principal" else tuple(post.value for post in LEADERSHIP)
    rows, seen = [], set(heard)
    for each in lies.held:
        if each.post_kind in wanted and each.person not in seen:
            seen.add(each.person)
            name = visit.named(each.person_name, each.person_name_en)
            post = framing.post_name(each.post_kind, each.title)
            rows.append(ReceiptRow(name, post, marks.state_mark("receipt", "missing")))
    return rows


def _links(visit: Visit, lies: Behind) -> tuple[Link, ...]:
    actor, facts = visit.actor, lies.facts
    links = []
    if delivery.sees_all(actor):
        links.append(
            Link(Sentence("web-package-versions", {"count": facts.edition}), addresses.versions(lies.found.number))
        )
        round_ = lies.called.get(facts.round)
        if round_ is not None:
            links.append(Link(Sentence("web-tab-feedback"), rounds.address(round_.number, "feedback")))
    if "ledger" in framing.places(actor):
        links.append(Link(Sentence("web-subject-findings"), f"/findings/?package={facts.id}"))
    return tuple(links)


@require_safe
def versions(request: Request, *, number: int) -> HttpResponse:
    """This function will lay two versions of an opinion side by side: the newest and the one before, unless asked."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "package", number=number)
    told = feedback.versions(visit.actor, found.facts.id)
    shown = [text for each in told for text in each.texts]
    read = trace.note(visit.actor, shown, subject=("package", found.facts.id), at=visit.at, door="web")
    last = len(told)
    left = _chosen(request.GET.get("left", ""), last, usual=max(last - 1, 1))
    right = _chosen(request.GET.get("right", ""), last, usual=last)
    page = VersionsPage(
        frame=framing.frame_of(request, place="package", reader_mark=bool(read)),
        crumbs=(Link(showing.title_of("package", number), addresses.subject("package", number)),),
        heading=Sentence("web-versions-heading", {"number": str(number)}),
        action_url=request.path,
        left=_options(visit, told, left),
        right=_options(visit, told, right),
        comparison=_compared(told, left, right) if told else None,
    )
    return rendering.answer(request, page)


def _chosen(asked: str, last: int, *, usual: int) -> int:
    chosen = int(asked) if asked.isdecimal() and len(asked) < 6 else usual
    return chosen if 1 <= chosen <= last else usual


def _options(visit: Visit, told: Sequence[Told], chosen: int) -> tuple[Option, ...]:
    return tuple(
        Option(str(place), _version(visit, place, each), place == chosen) for place, each in enumerate(told, start=1)
    )


def _version(visit: Visit, place: int, each: Told) -> Sentence:
    person = visit.named(each.signed_by.name, each.signed_by.name_en)
    return Sentence("web-versions-one", {"number": place, "person": person, "at": each.performed_at})


def _text_of(each: Told) -> Shown | None:
    return next((part for part in each.texts if part.name == "text"), None)


def _compared(told: Sequence[Told], left: int, right: int) -> Comparison:
    one, other = (_text_of(told[place - 1]) for place in (left, right))
    facts: list[dict[str, Any]] = [{"number": place} for place in (left, right)]
    return Comparison(
        Sentence("web-versions-name", facts[0]),
        Sentence("web-versions-name", facts[1]),
        compared(one.text if one else "", other.text if other else ""),
        (one.language or "") if one else "",
        (other.language or "") if other else "",
    )


@require_POST
def compose_round(request: Request, *, number: int) -> HttpResponse:
    """This function will have what a round has no opinion of yet composed in the background.

    :raises Refused: those of ``composing.asked``.
    """
    visit = request.visit
    params = composing.asked(visit.actor, number=number, language=visit.language)
    post = uuid.UUID(visit.actor.post)
    job = work.start_once(composing.JOB, account=visit.account, params=params, at=visit.at, post=post)
    return HttpResponseRedirect(jobs.address(job))
