"""Notices: those in the making and those published, the begin of one from released wordings, one with its checks."""

import datetime
import uuid
from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds, permit
from huiyin.kernel.notice import KINDS, Notice
from huiyin.kernel.refused import Refused
from huiyin.record import trace, visibility
from huiyin.record.queries import names, notices, subjects, texts, wordings
from huiyin.record.queries.history import Told
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.record.queries.wordings import Released
from huiyin.web import addresses, beside, framing, leaking, papers, rendering, showing
from huiyin.web.pages import comparison, marks
from huiyin.web.pages.comparison import Comparison
from huiyin.web.pages.notice import (
    ChainStep,
    ItemRow,
    NoticeBeginPage,
    NoticePage,
    NoticesPage,
    PublishedRow,
    WordingRow,
)
from huiyin.web.pages.parts import Fact, Link, Option, Pager, Sentence, Signer
from huiyin.web.pages.subject import SubjectRow
from huiyin.web.visits import Request, Visit

SIZE = 50
BEGIN_ADDRESS = "/notices/begin/"
_CHECKED = ("drafted", "approved")
_ROUNDS = 20


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will list the office's notices to those who work on them, and what was published to everybody."""
    visit = request.visit
    works = visit.actor.post_kind in visibility.ALL_OF_THE_SITE
    before = request.GET.get("before", "")
    at = int(before) if before.isdecimal() and len(before) < 18 else None
    found, following = (
        subjects.page(visit.actor, "notice", before=at, size=SIZE, as_of=visit.line) if works else ((), None)
    )
    called = names.called(visit.actor, [("notice", each.facts.id) for each in found])
    page = NoticesPage(
        frame=framing.frame_of(request, place="notice"),
        making=tuple(_row(visit, each, called.get(each.facts.id)) for each in found) if works else None,
        pager=Pager(len(found), next_url=f"{request.path}?before={following}" if following else ""),
        published=tuple(_published(each) for each in notices.published(visit.actor)),
        begin_url=BEGIN_ADDRESS if showing.may_begin(visit, kinds.ROWS["notice.draft"]) else "",
    )
    return rendering.answer(request, page)


def _row(visit: Visit, found: Found, named: Named | None) -> SubjectRow:
    name = visit.named(named.name, named.name_en)[:300] if named else ""
    return SubjectRow(
        url=addresses.subject("notice", found.number),
        number=str(found.number),
        name=name or showing.title_of("notice", found.number),
        mark=marks.state_mark("notice", found.facts.state),
        organisation_name=visit.named(named.organisation, named.organisation_en) if named else "",
    )


def _published(each: notices.Published) -> PublishedRow:
    return PublishedRow(
        _number_words(each.ordinal, each.published_date),
        Sentence(f"choice-notice_kind-{each.notice_kind}"),
        Sentence(f"choice-readership-{each.readership}"),
        each.published_date,
        showing.passage(each.text),
    )


def _number_words(ordinal: int | None, on: datetime.date) -> Sentence:
    return Sentence("web-notice-numbered", {"ordinal": ordinal or 0, "year": on.year})


@require_safe
def begin(request: Request) -> HttpResponse:
    """This function will list the released wordings of a round, for a notice to be drafted from.

    :raises Refused: not_found, for a post that drafts none.
    """
    visit, row = request.visit, kinds.ROWS["notice.draft"]
    if not showing.may_begin(visit, row):
        raise Refused("not_found", kind="notice")
    rounds = names.candidates(visit.actor, "round", most=_ROUNDS)
    asked = request.GET.get("round", "")
    round_id = next((each.subject for each in rounds if each.subject == asked), rounds[0].subject if rounds else "")
    place = names.of_id(request.GET.get("organisation", ""))
    notice_kind = next((each for each in KINDS if each == request.GET.get("notice_kind", "")), KINDS[0])
    listed: Sequence[Released] = ()
    waiting = 0
    if round_id:
        listed = wordings.released(visit.actor, round_id=uuid.UUID(round_id), notice_kind=notice_kind)
        waiting = wordings.waiting(visit.actor, round_id=uuid.UUID(round_id), organisation=place)
    where = beside.names_of(visit, {each.organisation for each in listed})
    organisation = str(place) if place and str(place) in where else ""
    page = NoticeBeginPage(
        frame=framing.frame_of(request, place="notice"),
        crumbs=(Link(showing.list_name("notice"), addresses.listing("notice")),),
        kinds=tuple(Option(each, Sentence(f"choice-notice_kind-{each}"), each == notice_kind) for each in KINDS),
        rounds=tuple(Option(each.subject, showing.name_of(visit, each), each.subject == round_id) for each in rounds),
        organisations=(
            Option("", Sentence("web-notice-begin-all"), not organisation),
            *(Option(body, name, body == organisation) for body, name in where.items()),
        ),
        round=round_id,
        organisation=organisation,
        rows=tuple(_wording(visit, each, where) for each in listed if organisation in ("", each.organisation)),
        waiting=waiting,
        waiting_url=f"/findings/?round={round_id}",
        draft_url=addresses.birth(row.code),
        hidden=(
            ("_act_id", str(uuid.uuid4())),
            ("_subject", str(uuid.uuid4())),
            ("_find", "text"),
            ("notice_kind", notice_kind),
        ),
    )
    return rendering.answer(request, page)


def _wording(visit: Visit, each: Released, where: Mapping[str, str]) -> WordingRow:
    return WordingRow(
        value=each.subject,
        number=str(each.number),
        url=addresses.subject("finding", each.number),
        organisation_name=where.get(each.organisation, ""),
        category=showing.category_of(visit, each.category) if each.category else "",
        wording=showing.passage(each.wording),
    )


@require_safe
def one(request: Request, *, number: int) -> HttpResponse:
    """This function will show one notice to those who work on it. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "notice", number=number, as_of=visit.line)
    facts: Notice = found.facts
    told = beside.told_of(visit, found)
    findings = subjects.several(visit.actor, "finding", subjects=facts.findings, as_of=visit.line)
    worded = [each.facts.wording.text for each in findings.values() if each.facts.wording is not None]
    commitments = [facts.text, *facts.earlier_texts, *worded, *leaking.ruled(facts)]
    shown = texts.shown(commitments, actor=visit.actor)
    read = trace.note(visit.actor, shown.values(), subject=("notice", facts.id), at=visit.at, door="web")
    leaks = notices.leaks_of(visit.actor, facts) if facts.state in _CHECKED and visit.as_of is None else None
    edition = _edition_asked(request.GET.get("edition", ""), facts)
    common = beside.beside(visit, found, told=told)
    page = NoticePage(
        frame=framing.frame_of(request, place="notice", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("notice"), addresses.listing("notice")),),
        number=str(number),
        published_as=_number_words(facts.ordinal, _date(facts.published_date)) if facts.published_date else None,
        text=showing.passage(shown.get(facts.text), version=facts.edition),
        items=_items(visit, facts, findings, shown),
        leaks=None if leaks is None else leaking.rows_of(visit, leaks, text=shown[facts.text].text),
        overrule_url=_overrule(visit, number) if leaks else "",
        to_do=None if leaks is None else Sentence("web-notice-leaks", {"leaks": len(leaks)}),
        editions=_editions(request.path, facts, edition),
        edition_by=_edition_by(visit, facts, told, edition),
        compared=_compared(facts, shown, edition),
        chain=_chain(visit, found, told),
        facts=_facts(visit, facts, shown),
        papers=papers.of(visit, found),
        **common,
    )
    return rendering.answer(request, page)


def _overrule(visit: Visit, number: int) -> str:
    may = permit.provisos(visit.actor.post_kind, "notice.overrule") is not None
    return addresses.act("notice.overrule", number) if may else ""


def _date(day: str | None) -> datetime.date:
    return datetime.date.fromisoformat(str(day))


def _edition_asked(asked: str, facts: Notice) -> int:
    """This function will give the edition to compare with the one before it; the newest where none is asked for."""
    return int(asked) if asked.isdecimal() and len(asked) < 6 and 2 <= int(asked) <= facts.edition else facts.edition


def _editions(path: str, facts: Notice, shown: int) -> tuple[Link, ...]:
    if facts.edition == 1:
        return ()
    return tuple(
        Link(Sentence("web-notice-edition", {"edition": each}), f"{path}?edition={each}#editions", each == shown)
        for each in range(2, facts.edition + 1)
    )


def _compared(facts: Notice, shown: Mapping[str, Shown], edition: int) -> Comparison | None:
    if edition < 2:
        return None
    before, after = (shown[each] for each in (*facts.earlier_texts, facts.text)[edition - 2 : edition])
    return comparison.side_by_side(
        before.text,
        after.text,
        left_name=Sentence("web-notice-edition", {"edition": edition - 1}),
        right_name=Sentence("web-notice-edition", {"edition": edition}),
        languages=(before.language or "", after.language or ""),
    )


def _edition_by(visit: Visit, facts: Notice, told: Sequence[Told], edition: int) -> Signer | None:
    text = (*facts.earlier_texts, facts.text)[edition - 1]
    wrote = next((each for each in told if any(part.commitment == text for part in each.texts)), None)
    return showing.signer_of(visit, wrote) if wrote is not None else None


def _items(
    visit: Visit, facts: Notice, findings: Mapping[str, Found], shown: Mapping[str, Shown]
) -> tuple[ItemRow, ...]:
    where = beside.names_of(visit, {each.facts.organisation for each in findings.values()})
    listed = []
    for each in (findings[finding] for finding in facts.findings if finding in findings):
        wording = each.facts.wording
        released = wording.released_date if wording is not None else None
        listed.append(
            ItemRow(
                number=str(each.number),
                url=addresses.subject("finding", each.number),
                organisation_name=where.get(each.facts.organisation, ""),
                wording=showing.passage(shown.get(wording.text)) if wording is not None else None,
                released=datetime.date.fromisoformat(released) if released else None,
            )
        )
    return tuple(listed)


def _chain(visit: Visit, found: Found, told: Sequence[Told]) -> tuple[ChainStep, ...]:
    """This function will show who drafted, who signed and who is next until it is published."""
    facts: Notice = found.facts
    wrote = beside.taken(told, "notice.revise", "notice.draft")
    steps = [beside.step(visit, Sentence("web-notice-step-text", {"edition": facts.edition}), told=wrote[0])]
    approved = facts.state != "drafted" and facts.approved_date is not None
    signed = _signatures(told) if approved or facts.pending is not None else []
    steps += beside.signatures(visit, found, code="notice.approve", rules=visit.rules, told=signed)
    published = next(iter(beside.taken(told, "notice.publish")), None)
    if facts.state != "withdrawn" or published is not None:
        state = "next" if facts.state == "approved" else "later"
        steps.append(beside.step(visit, Sentence("web-notice-step-publish"), told=published, state=state))
    if facts.state == "withdrawn":
        steps.append(beside.step(visit, Sentence("did-withdraw"), told=beside.taken(told, "notice.withdraw")[0]))
    return tuple(steps)


def _signatures(told: Sequence[Told]) -> list[Told]:
    """This function will give the lines that signed the last approval, oldest first."""
    last = next((each for each in told if each.act == "notice.approve"), None)
    if last is None:
        return []
    later = [each for each in told if each.given.get("opened") == str(last.act_id) and each.act == "notice.countersign"]
    return [last, *reversed(later)]


def _facts(visit: Visit, facts: Notice, shown: Mapping[str, Shown]) -> tuple[Fact, ...]:
    wanted = [("round", facts.round)]
    wanted += [("body", each) for each in (facts.issuer, facts.organisation, *facts.named_bodies) if each]
    called = names.called(visit.actor, wanted)
    listed = [
        Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, facts.label)),
        Fact(Sentence("field-notice_kind"), Sentence(f"choice-notice_kind-{facts.notice_kind}")),
        Fact(Sentence("field-readership"), Sentence(f"choice-readership-{facts.readership}")),
    ]
    placed = (
        (Sentence("web-fact-round"), facts.round),
        (Sentence("web-ledger-organisation"), facts.organisation or ""),
        (Sentence("web-notice-numbered-by"), facts.issuer or ""),
        *((Sentence("web-notice-named"), each) for each in facts.named_bodies),
    )
    for words, of in placed:
        if of in called:
            link = showing.link_to(visit, called[of])
            listed.append(Fact(words, link.words, link.url))
    return (*listed, *leaking.rulings(visit, facts, shown=shown))
