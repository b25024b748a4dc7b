"""Lists and pages of every kind but the finding: made from the declared facts, so that a new kind needs no view."""

import dataclasses
import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds, permit
from huiyin.kernel.actor import INSPECTED
from huiyin.kernel.consultation import Consultation
from huiyin.kernel.letter import Addressee, Letter
from huiyin.kernel.on_site_check import OnSiteCheck
from huiyin.kernel.package import AUDIENCES
from huiyin.kernel.refused import Refused
from huiyin.record import plan_drafts, trace
from huiyin.record.queries import history, names, subjects, texts
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, papers, plan_editing, rendering, rounds, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Fact, FileLink, Link, OpenAct, Pager, Sentence, Words
from huiyin.web.pages.subject import NamedPassage, SubjectPage, SubjectRow, SubjectsPage
from huiyin.web.visits import Request, Visit

SIZE = 50
COMMITMENT = re.compile(r"[0-9a-f]{64}\Z")
DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_SHARED = frozenset({"id", "site", "state", "version", "last_act", "label", "audience", "pending", "clocks"})
# The paper writes the document number of a series in full.
_SHARED |= {"born_date", "last_date", "series"}
_DIGESTS = frozenset({"rules", "content_digest", "source_key", "approved_words", "ordered", "seed"})
# Who stands behind what is for the kernel; the history names them act by act.
_DUTIES = frozenset({"drafted_by", "declared_by", "submitted_by", "verified_by", "closed_by", "guided_by", "signed_by"})
_DUTIES |= {"checked_by"}
_DUTIES |= {"approved_by", "composed_by"}
# Told among the parts of its page, with a link.
_TOLD = frozenset({"matter", "matter_kind"})
_RAIL = {"plan": "plan", "round": "round", "body": "bodies", "person": "people", "package": "package"}
_RAIL |= {"screening": "screening", "campaign": "campaign", "letter": "letter"}
_RAIL |= {each: each for each in ("on_site_check", "watch", "hearing", "accountability_referral")}
_RAIL |= {"consultation": "consultation", "consultation_item": "consultation"}
# Kinds whose findings can be listed by a column of the ledger.
_LISTS_FINDINGS = {"round": "round", "inspection": "inspection", "plan": "plan", "package": "package"}
_LISTS_FINDINGS["imported_list"] = "imported_list"


def _kind(plural: str) -> str:
    kind = addresses.KINDS.get(plural)
    if kind is None:
        raise Refused("not_found", kind="finding")
    return kind


@require_safe
def listing(request: Request, *, plural: str) -> HttpResponse:
    """This function will list the subjects of a kind, or those that fit what was typed."""
    visit, kind = request.visit, _kind(plural)
    query = request.GET.get("q", "").strip()
    before = request.GET.get("before", "")
    following = None
    if query:
        found = {each.subject: each for each in names.candidates(visit.actor, kind, query=query, most=SIZE)}
        listed = tuple(subjects.several(visit.actor, kind, subjects=found, as_of=visit.line).values())
    else:
        at = int(before) if before.isdecimal() and len(before) < 18 else None
        listed, following = subjects.page(visit.actor, kind, before=at, size=SIZE, as_of=visit.line)
    called = names.called(visit.actor, [(kind, each.facts.id) for each in listed])
    page = SubjectsPage(
        frame=framing.frame_of(request, place=_RAIL.get(kind, "")),
        heading=showing.list_name(kind),
        rows=tuple(_row(visit, each, called.get(each.facts.id)) for each in listed),
        pager=Pager(len(listed), next_url=f"{request.path}?before={following}" if following else ""),
        query=query,
        acts=_begun(visit, kind),
    )
    return rendering.answer(request, page)


def _begun(visit: Visit, kind: str) -> tuple[OpenAct, ...]:
    """This function will list what the post may begin; those inspected write plans together and one of them signs."""
    if kind == "plan" and visit.actor.post_kind in INSPECTED:
        waiting = plan_drafts.rounds(visit.actor)
        return (OpenAct(Sentence("web-editor-title"), plan_editing.url_of(waiting[0]), main=True),) if waiting else ()
    return tuple(
        OpenAct(showing.act_name(row.code), addresses.birth(row.code), main=place == 0)
        for place, row in enumerate(row for row in kinds.KINDS[kind].acts if showing.may_begin(visit, row))
    )


def _row(visit: Visit, found: Found, named: Named | None) -> SubjectRow:
    name: Words = visit.named(named.name, named.name_en)[:300] if named else ""
    return SubjectRow(
        url=addresses.subject(found.kind, found.number),
        number=str(found.number),
        name=name or _title(found),
        mark=marks.state_mark(found.kind, found.facts.state),
        organisation_name=visit.named(named.organisation, named.organisation_en) if named else "",
    )


def _title(found: Found) -> Sentence:
    """This function will name a subject without a name; an opinion says for whom it is."""
    title = showing.title_of(found.kind, found.number)
    if found.kind != "package":
        return title
    audience = Sentence(f"choice-audience-{found.facts.audience}")
    return Sentence("web-package-listed", {"title": title, "audience": audience})


@require_safe
def one(request: Request, *, plural: str, number: int) -> HttpResponse:
    """This function will show one subject. Reading a restricted text leaves a trace."""
    visit, kind = request.visit, _kind(plural)
    found = subjects.by_number(visit.actor, kind, number=number, as_of=visit.line)
    bundle = subjects.reach_of(visit.actor, found)
    rules = showing.rules_of(visit, found, bundle=bundle)
    shown = texts.shown(_commitments(found.facts), actor=visit.actor)
    told = history.of_subject(visit.actor, found.facts.id, as_of=visit.line)
    called = names.called(visit.actor, _references(found))
    read = trace.note(visit.actor, shown.values(), subject=(kind, found.facts.id), at=visit.at, door="web")
    named = called.get(found.facts.id)
    page = SubjectPage(
        frame=framing.frame_of(request, place=_RAIL.get(kind, ""), reader_mark=bool(read)),
        crumbs=(Link(showing.list_name(kind), addresses.listing(kind)),),
        heading=_heading(visit, found, named),
        mark=marks.state_mark(kind, found.facts.state),
        passages=_passages(visit, found, shown),
        facts=_facts(visit, found, called, shown),
        parts=(*_parts(visit, found, called), *_present(visit, found, shown)),
        links=_links(visit, found),
        files=_files(found, shown),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=rules),
        waiting=waiting.of(visit, found),
        clocks=showing.clocks_of(found.facts.clocks, day=visit.day, rules=rules),
        history=showing.history_of(visit, told),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def _heading(visit: Visit, found: Found, named: Named | None) -> Words:
    if named is not None and found.kind in ("body", "person", "round", "mandate", "imported_list"):
        return visit.named(named.name, named.name_en) or showing.title_of(found.kind, found.number)
    return showing.title_of(found.kind, found.number)


def _declared(facts: Any) -> Iterable[tuple[str, Any]]:
    """This function will give the fields of a kind that are its own, those without a value left out."""
    for field in dataclasses.fields(facts):
        value = getattr(facts, field.name)
        if field.name not in _SHARED | _DUTIES | _TOLD and value not in (None, "", (), False):
            yield field.name, value


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()


def _commitments(facts: Any) -> list[str]:
    """This function will find the texts and files that the facts name."""
    named = ((name, value) for name, value in _declared(facts) if name not in _DIGESTS)
    seen = [each.text for each in facts.results] if isinstance(facts, OnSiteCheck) else []
    if isinstance(facts, Consultation):
        seen = [text for each in facts.attendance for text in (each.name, each.title) if text is not None]
    return [*seen, *(each for _, value in named for each in _strings(value) if COMMITMENT.match(each))]


def _references(found: Found) -> list[tuple[str, str]]:
    """This function will find the other subjects that the facts name, and the subject itself for its own name."""
    listed = [(found.kind, found.facts.id)]
    references = kinds.KINDS[found.kind].references
    for name, value in _declared(found.facts):
        if name in references:
            listed += [(references[name], each) for each in _strings(value)]
    return listed


def _passages(visit: Visit, found: Found, shown: Mapping[str, Shown]) -> tuple[NamedPassage, ...]:
    """This function will show the texts of a subject, those that are names aside."""
    hall = found.kind in ("body", "person", "post")
    listed = []
    for name, value in _declared(found.facts):
        for each in _strings(value):
            text = shown.get(each)
            if text is not None and text.kind == "text" and not hall and name not in ("title", "issuer"):
                listed.append(NamedPassage(_field_words(name), showing.passage(text)))
    return (*listed, *_seen(visit, found, shown))


def _seen(visit: Visit, found: Found, shown: Mapping[str, Shown]) -> Iterable[NamedPassage]:
    """This function will show what a check saw, one manifestation after another, each under its finding and result."""
    if not isinstance(found.facts, OnSiteCheck) or not found.facts.results:
        return
    numbers = names.numbers(visit.actor.site, [each.finding for each in found.facts.results])
    for each in found.facts.results:
        title = showing.title_of("finding", numbers[each.finding][1])
        facts = {"finding": title, "result": Sentence(f"choice-result-{each.result}")}
        yield NamedPassage(Sentence("web-check-seen", facts), showing.passage(shown.get(each.text)))


def _files(found: Found, shown: Mapping[str, Shown]) -> tuple[FileLink, ...]:
    return tuple(showing.file_link(each) for each in shown.values() if each.kind == "file")


def _field_words(name: str) -> Words:
    for code in (f"web-fact-{name}", f"field-{name}"):
        if showing.has_text(code):
            return Sentence(code)
    return name.replace("_", " ")


def _facts(visit: Visit, found: Found, called: Mapping[str, Named], shown: Mapping[str, Shown]) -> tuple[Fact, ...]:
    """This function will list the plain facts: names, codes, dates, counts, one other subject each."""
    references = kinds.KINDS[found.kind].references
    listed = [Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, found.facts.label))]
    for name, value in _declared(found.facts):
        words = _field_words(name)
        if name in references and isinstance(value, str):
            named = called.get(value)
            if named is not None:
                link = showing.link_to(visit, named)
                listed.append(Fact(words, link.words, link.url))
        elif name in _DIGESTS and isinstance(value, str):
            listed.append(Fact(words, value, code=True))
        elif isinstance(value, bool):
            listed.append(Fact(words, Sentence("web-yes")))
        elif isinstance(value, int):
            listed.append(Fact(words, value))
        elif isinstance(value, str):
            listed += _plain(visit, found, name, value, words, shown)
    return tuple(listed)


def _plain(visit: Visit, found: Found, name: str, value: str, words: Words, shown: Mapping[str, Shown]) -> list[Fact]:
    if value in shown:
        is_name = found.kind in ("body", "person", "post") or name in ("title", "issuer")
        return [Fact(words, shown[value].text)] if is_name and shown[value].text else []
    if DATE.match(value):
        return [Fact(words, datetime.date.fromisoformat(value))]
    return [Fact(words, showing.choice_words(name, value, language=visit.language))]


def _parts(visit: Visit, found: Found, called: Mapping[str, Named]) -> tuple[tuple[Words, tuple[Link, ...]], ...]:
    """This function will list the other subjects that belong to this one: findings of a plan, holders of posts."""
    references = kinds.KINDS[found.kind].references
    listed: list[tuple[Words, tuple[Link, ...]]] = []
    for name, value in _declared(found.facts):
        if name in references and isinstance(value, tuple):
            links = tuple(showing.link_to(visit, called[each]) for each in value if each in called)
            listed.append((_field_words(name), links))
    if found.kind in ("body", "person"):
        held = names.posts(visit.actor, **{found.kind: found.facts.id}, as_of=visit.line)
        links = tuple(Link(_post_words(visit, each), addresses.subject("post", each.number)) for each in held)
        listed.append((Sentence("web-person-posts"), links))
    if found.kind == "letter":
        listed += _of_the_letter(visit, found.facts)
    return tuple(listed)


def _present(visit: Visit, found: Found, shown: Mapping[str, Shown]) -> Iterable[tuple[Words, tuple[Link, ...]]]:
    """This function will tell who sat in a consultation for which organ."""
    if not isinstance(found.facts, Consultation):
        return
    bodies = names.bodies(visit.actor.site, set(found.facts.bodies))

    def sat(name: str, title: str | None, body: str) -> Link:
        who = " ".join(shown[each].text for each in (title, name) if each is not None and each in shown)
        told = {"name": who or "–", "body": visit.named(*bodies.get(body, ("", "")))}
        return Link(Sentence("web-consultation-present", told), "")

    listed = tuple(sat(each.name, each.title, each.body) for each in found.facts.attendance)
    yield Sentence("web-consultation-attendance"), listed


def _of_the_letter(visit: Visit, facts: Letter) -> Iterable[tuple[Words, tuple[Link, ...]]]:
    """This function will tell what a letter is about, to whom it went, and who has acknowledged it: of people whom the
    reader may not know, the post alone."""
    kind, number = names.numbers(visit.actor.site, [facts.matter])[facts.matter]
    yield Sentence("web-fact-matter_kind"), (Link(showing.title_of(kind, number), addresses.subject(kind, number)),)
    known = names.visible_persons(visit.actor, {each.person for each in facts.addressees})
    numbers = names.numbers(visit.actor.site, known)
    received = {each.person: each.on for each in facts.receipts}

    def to(each: Addressee) -> Link:
        post, name = Sentence(f"post-{each.post_kind}"), visit.named(*known.get(each.person, ("", "")))
        on = received.get(each.person, "")
        told = {"post": post, "name": name or "none", "on": on}
        words = Sentence("letter-to-received" if on else "letter-to", told)
        return Link(words, addresses.subject("person", numbers[each.person][1]) if each.person in numbers else "")

    yield Sentence("field-addressees"), tuple(to(each) for each in facts.addressees)


def _post_words(visit: Visit, held: names.Held) -> Sentence:
    return Sentence(
        "web-post-held",
        {
            "post": framing.post_name(held.post_kind, held.title),
            "person": visit.named(held.person_name, held.person_name_en),
            "body": visit.named(held.body_name, held.body_name_en),
        },
    )


def _links(visit: Visit, found: Found) -> tuple[Link, ...]:
    links = [*_of_the_feedback(visit, found), *_of_the_leadership(visit, found)]
    if found.kind in _LISTS_FINDINGS and "ledger" in framing.places(visit.actor):
        url = f"/findings/?{_LISTS_FINDINGS[found.kind]}={found.facts.id}"
        links.append(Link(Sentence("web-subject-findings"), url))
    carries_out = permit.provisos(visit.actor.post_kind, "on_site_check.carry_out") is not None
    if found.kind == "on_site_check" and carries_out and found.facts.state in ("planned", "drawn"):
        links.append(Link(Sentence("kit-take-along"), f"{addresses.subject(found.kind, found.number)}kit/"))
    if found.kind == "body" and "ledger" in framing.places(visit.actor):
        links.append(Link(Sentence("web-subject-findings"), f"/findings/?organisation={found.number}"))
    return tuple(links)


def _of_the_leadership(visit: Visit, found: Found) -> Iterable[Link]:
    """This function will lead from a self-examination to those of its round, and its member's principal to report what
    was found with it."""
    if found.kind != "self_examination":
        return
    facts = found.facts
    number = names.numbers(visit.actor.site, [facts.round])[facts.round][1]
    yield Link(Sentence("leaders-page-examinations"), rounds.address(number, "examinations"))
    report = kinds.ROWS["finding.report_self_found"]
    if visit.as_of is None and showing.may_begin(visit, report):
        query = f"{showing.query_of(facts.organisation, facts.round)}&origin=self_examination"
        words = Sentence("leaders-report-found")
        yield Link(words, f"{addresses.birth(report.code)}?{query}&self_examination={facts.id}")


# Kind → the page of its round on which it stands beside the others.
_STANDS_ON = {"inspection": "feedback", "session": "sessions", "requirement": "answers", "answer": "answers"}


def _of_the_feedback(visit: Visit, found: Found) -> Iterable[Link]:
    """This function will lead to the page of the round that shows a subject beside the others, and to the composer."""
    page = _STANDS_ON.get(found.kind)
    if page in rounds.open_to(visit.actor):
        number = names.numbers(visit.actor.site, [found.facts.round])[found.facts.round][1]
        yield Link(Sentence(f"web-tab-{page}"), rounds.address(number, page))
    composes = found.kind == "inspection" and permit.provisos(visit.actor.post_kind, "package.compose") is not None
    if composes and visit.as_of is None:
        for audience in AUDIENCES:
            words = Sentence("web-composer-for", {"audience": Sentence(f"choice-audience-{audience}")})
            yield Link(words, addresses.compose(found.number, audience))
