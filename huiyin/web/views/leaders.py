"""A leadership in a round: who claims what, who has examined themself, what each did themself; each as csv too."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds, self_examination
from huiyin.kernel.actor import INSPECTED
from huiyin.kernel.refused import Refused
from huiyin.papers import sheets
from huiyin.record import journal, trace
from huiyin.record.queries import leaderships, names, personal, texts
from huiyin.record.queries.leaderships import Examined, Leadership
from huiyin.record.queries.names import Held, Named
from huiyin.record.queries.personal import Deeds
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, rendering, rounds, showing, tables
from huiyin.web.pages import marks
from huiyin.web.pages.delivery import Share
from huiyin.web.pages.leaders import (
    About,
    ClaimCell,
    ClaimRow,
    ClaimsPage,
    DeedCell,
    DeedsOf,
    DeedsPage,
    ExaminationRow,
    ExaminationsPage,
    Member,
)
from huiyin.web.pages.parts import Link, OpenAct, Sentence, Words
from huiyin.web.visits import Request, Visit

TAB = "leaders"
# Whoever has ever held a post there is named, if they did something in the round.
_LONG_AGO = "1900-01-01"
PAGES = ("leaders", "examinations", "personal")
VIEWS = ("all", "unclaimed", "crowd")
_STANDING = ("claims", "leads", "measures", "done", "overdue")


@dataclass(frozen=True, slots=True)
class Place:
    """The round and the organisation that a page is about; ``others`` can be chosen in its place, by number."""

    round: Found
    organisation: Named | None
    others: tuple[Named, ...]

    @property
    def query(self) -> str:
        """What narrows an address to the organisation."""
        return f"organisation={self.organisation.number}" if self.organisation else ""


def _place(request: Request, number: int) -> Place:
    """This function will find out whose leadership is meant: one's own, the one that is asked for, else the first.

    :raises Refused: not_found.
    """
    visit = request.visit
    round_ = rounds.found(visit, number, page=TAB)
    inside = visit.actor.post_kind in INSPECTED
    ids = (visit.actor.body,) if inside else leaderships.organisations(visit.actor, round_.facts.id)
    called = names.called(visit.actor, [("body", each) for each in ids])
    listed = sorted(called.values(), key=lambda each: visit.named(each.name, each.name_en))
    asked = request.GET.get("organisation", "")
    chosen = [each for each in listed if str(each.number) == asked] if asked and not inside else listed[:1]
    if asked and not chosen:
        raise Refused("not_found", kind="body")
    return Place(round_, chosen[0] if chosen else None, () if len(listed) < 2 else tuple(listed))


def _shared(request: Request, place: Place, *, current: str, reader_mark: bool = False) -> dict[str, Any]:
    """This function will give the fields that the three pages share."""
    visit, number = request.visit, place.round.number
    base = rounds.address(number, current)
    query = f"?{place.query}" if place.query else ""
    about = About(
        heading=rounds.title(visit, place.round),
        tabs=rounds.tabs(visit, number, current=TAB),
        pages=tuple(
            Link(Sentence(f"leaders-page-{each}"), f"{rounds.address(number, each)}{query}", each == current)
            for each in PAGES
        ),
        organisation=showing.link_to(visit, place.organisation) if place.organisation else None,
        others=tuple(
            Link(visit.named(each.name, each.name_en), f"{base}?organisation={each.number}", each == place.organisation)
            for each in place.others
        ),
        csv_url=f"{base.rstrip('/')}.csv{query}",
        as_of=visit.day,
    )
    return {
        "frame": framing.frame_of(request, place="round", reader_mark=reader_mark),
        "crumbs": (Link(showing.list_name("round"), addresses.listing("round")),),
        "about": about,
    }


def _member_name(visit: Visit, held: Held) -> Words:
    return visit.named(held.person_name, held.person_name_en) or Sentence("submissions-somebody")


def _leadership(visit: Visit, place: Place) -> Leadership | None:
    if place.organisation is None:
        return None
    return leaderships.leadership(
        visit.actor, place.organisation.subject, round_id=place.round.facts.id, on=visit.day, as_of=visit.line
    )


@require_safe
def claims(request: Request, *, number: int) -> HttpResponse:
    """This function will show which member of a leadership claims and leads which finding."""
    visit = request.visit
    place = _place(request, number)
    found = _leadership(visit, place)
    view = request.GET.get("show", "")
    view = view if view in VIEWS else "all"
    base = f"{rounds.address(number, TAB)}?{place.query}"
    if found is None:
        page = ClaimsPage(**_shared(request, place, current=TAB), empty=Sentence("leaders-nothing"))
        return rendering.answer(request, page)
    chosen = [each for each in found.findings if _fits(found, each, view)]
    shown = texts.shown([each.facts.statement for each in chosen], actor=visit.actor)
    read = [(("finding", each.facts.id), (shown[each.facts.statement],)) for each in chosen]
    noted = trace.note_all(visit.actor, read, at=visit.at, door="web")
    idle = found.coverage.without_claim
    page = ClaimsPage(
        **_shared(request, place, current=TAB, reader_mark=bool(noted)),
        shares=_shares(found),
        views=tuple(
            Link(Sentence(f"leaders-view-{each}"), base if each == "all" else f"{base}&show={each}", each == view)
            for each in VIEWS
        ),
        members=tuple(_member(visit, found, each) for each in found.members.values()),
        rows=tuple(_row(visit, found, each, shown[each.facts.statement]) for each in chosen),
        idle=Sentence(
            "leaders-idle", {"listed": tuple(_said(visit, _member_name(visit, found.members[each])) for each in idle)}
        )
        if idle and found.findings
        else None,
        empty=Sentence("leaders-no-findings" if not found.findings else "leaders-none-fits"),
    )
    return rendering.answer(request, page)


def _said(visit: Visit, words: Words) -> str:
    return tables.said(visit, words)


def _fits(found: Leadership, each: Found, view: str) -> bool:
    nobodys = (*found.coverage.unclaimed, *found.coverage.claimants_left)
    kept = {"unclaimed": nobodys, "crowd": found.coverage.without_lead}.get(view)
    return kept is None or each.facts.id in kept


def _shares(found: Leadership) -> tuple[Share, ...]:
    every = len(found.findings)
    claimed = every - len(found.coverage.unclaimed) - len(found.coverage.claimants_left)
    led = sum(each.leads for each in found.coverage.cells)
    crowd = len(found.coverage.without_lead)
    return (
        Share(Sentence("leaders-claimed"), claimed, every, "stage-3"),
        Share(Sentence("leaders-led"), led, every, "stage-5"),
        Share(Sentence("leaders-crowd"), crowd, every, "late"),
    )


def _member(visit: Visit, found: Leadership, held: Held) -> Member:
    cells = [each for each in found.coverage.cells if each.member == held.person]
    examined = found.examinations.get(held.person)
    return Member(
        name=_member_name(visit, held),
        post=framing.post_name(held.post_kind, held.title),
        claims=sum(each.claims for each in cells),
        leads=sum(each.leads for each in cells),
        measures=sum(each.measures for each in cells),
        examination=_examination(examined) if examined is not None else None,
        mark=marks.state_mark("self_examination", examined.facts.state) if examined is not None else None,
    )


def _examination(found: Found) -> Link:
    words = showing.title_of("self_examination", found.number)
    return Link(words, addresses.subject("self_examination", found.number))


def _row(visit: Visit, found: Leadership, each: Found, statement: Shown | None) -> ClaimRow:
    cells = found.cells()
    warning = None
    if each.facts.id in found.coverage.unclaimed:
        warning = Sentence("web-plan-unclaimed")
    elif each.facts.id in found.coverage.claimants_left:
        warning = Sentence("leaders-claimants-left")
    elif each.facts.id in found.coverage.without_lead:
        warning = Sentence("leaders-all-and-nobody")
    return ClaimRow(
        url=addresses.subject("finding", each.number),
        number=str(each.number),
        text=statement.text[:200] if statement is not None else "",
        language=(statement.language or "") if statement is not None else "",
        cells=tuple(
            _cell(_member_name(visit, held), cells.get((each.facts.id, member)))
            for member, held in found.members.items()
        ),
        warning=warning,
    )


def _cell(name: Words, cell: Any) -> ClaimCell:
    if cell is None:
        return ClaimCell(name)
    mark = "leads" if cell.leads else "claims" if cell.claims else "answers"
    return ClaimCell(name, marks.state_mark("claim", mark), cell.measures)


@require_safe
def claims_csv(request: Request, *, number: int) -> StreamingHttpResponse:
    """This function will give the matrix as a table: one row for each finding, by its number alone, one column for each
    member. What the findings say leaves by the exports of the ledger, which are guarded."""
    visit = request.visit
    place = _place(request, number)
    found = _leadership(visit, place)
    members = found.members.values() if found is not None else ()
    findings = found.findings if found is not None else ()
    head = [_said(visit, Sentence(f"leaders-column-{each}")) for each in ("finding", "warning")]
    head += [_said(visit, _member_name(visit, each)) for each in members]
    rows = (_csv_row(visit, _row(visit, found, each, None)) for each in findings if found is not None)
    return tables.file(sheets.csv_lines(head, rows), name=f"claims-{number}-{visit.day.isoformat()}")


def _csv_row(visit: Visit, row: ClaimRow) -> Sequence[sheets.Cell]:
    cells = [_said(visit, each.mark.words) if each.mark else "" for each in row.cells]
    return (row.number, _said(visit, row.warning) if row.warning else "", *cells)


@require_safe
def examinations(request: Request, *, number: int) -> HttpResponse:
    """This function will list the self-examinations of a round, and whose are missing."""
    visit = request.visit
    place = _place(request, number)
    rules = _rules(visit, place.round)
    listed = _examined(visit, place) if rules.allows(self_examination.OPTION) else ()
    page = ExaminationsPage(
        **_shared(request, place, current="examinations"),
        handed_in=Share(
            Sentence("leaders-handed-in"), sum(each.found is not None for each in listed), len(listed), "stage-4"
        ),
        rows=tuple(_examination_row(visit, place, each) for each in listed),
        acts=_hand_in(visit, place, listed),
        note=None if leaderships.sees_all_examinations(visit.actor) else Sentence("leaders-own-alone"),
        empty=Sentence(
            "leaders-nobody" if rules.allows(self_examination.OPTION) else "leaders-without-examinations"
        ),
    )  # fmt: skip
    return rendering.answer(request, page)


def _rules(visit: Visit, round_: Found) -> Any:
    return showing.rules_of(visit, round_, bundle={})


def _examined(visit: Visit, place: Place) -> tuple[Examined, ...]:
    """This function will give the members of the organisation that is meant, those whose is missing first."""
    ids = [place.organisation.subject] if place.organisation else []
    found = leaderships.examinations(
        visit.actor, place.round.facts.id, organisations=ids, on=visit.day, as_of=visit.line
    )
    return tuple(sorted(found, key=lambda each: (each.found is not None, each.member.from_date)))


def _examination_row(visit: Visit, place: Place, each: Examined) -> ExaminationRow:
    state = each.found.facts.state if each.found is not None else ""
    organisation = place.organisation
    return ExaminationRow(
        organisation=visit.named(organisation.name, organisation.name_en) if organisation else "",
        name=_member_name(visit, each.member),
        post=framing.post_name(each.member.post_kind, each.member.title),
        mark=marks.state_mark("self_examination", state) if state else marks.state_mark("examination", "missing"),
        link=_examination(each.found) if each.found is not None else None,
        findings=len(each.found.facts.findings) if each.found is not None else 0,
        on=each.found.row.handed_in_date if each.found is not None else None,
    )


def _hand_in(visit: Visit, place: Place, listed: Iterable[Examined]) -> tuple[OpenAct, ...]:
    """This function will offer to hand in to a member whose own is missing."""
    row = kinds.ROWS["self_examination.hand_in"]
    mine = [each for each in listed if each.member.person in visit.actor.identities]
    if visit.as_of is not None or not showing.may_begin(visit, row) or not mine or mine[0].found is not None:
        return ()
    url = f"{addresses.birth(row.code)}?round={place.round.facts.id}&organisation={visit.actor.body}"
    return (OpenAct(showing.act_name(row.code), url, main=True),)


@require_safe
def examinations_csv(request: Request, *, number: int) -> StreamingHttpResponse:
    """This function will give the self-examinations of a round as a table."""
    visit = request.visit
    place = _place(request, number)
    listed = _examined(visit, place) if _rules(visit, place.round).allows(self_examination.OPTION) else ()
    shown = [_examination_row(visit, place, each) for each in listed]
    columns = ("member", "post", "state", "findings", "on")
    head = [_said(visit, Sentence(f"leaders-column-{each}")) for each in columns]
    rows = (
        (_said(visit, each.name), _said(visit, each.post), _said(visit, each.mark.words), each.findings, each.on)
        for each in shown
    )
    return tables.file(sheets.csv_lines(head, rows), name=f"examinations-{number}-{visit.day.isoformat()}")


@require_safe
def deeds(request: Request, *, number: int) -> HttpResponse:
    """This function will count what each member of a leadership did themself, as of the day of the page."""
    visit = request.visit
    place = _place(request, number)
    told, held = _deeds(visit, place)
    page = DeedsPage(
        **_shared(request, place, current="personal"),
        members=tuple(_deeds_of(visit, each, held) for each in told),
        columns=_columns(told),
        journal_size=visit.line if visit.line is not None else journal.size(visit.actor.site),
        empty=Sentence("leaders-nobody"),
    )
    return rendering.answer(request, page)


def _deeds(visit: Visit, place: Place) -> tuple[tuple[Deeds, ...], dict[str, Held]]:
    if place.organisation is None:
        return (), {}
    told = personal.of_leadership(
        visit.actor, place.organisation.subject, round_id=place.round.facts.id, on=visit.day, as_of=visit.line
    )
    held = names.held_since(
        visit.actor, place.organisation.subject, kinds=("principal", "leadership_member"), day=_LONG_AGO
    )
    latest = sorted(held, key=lambda each: (not _has_ended(each, visit.day), each.from_date))
    return told, {each.person: each for each in latest}


def _columns(told: Sequence[Deeds]) -> tuple[Words, ...]:
    codes = [each.code for each in told[0].counts] if told else []
    return tuple(Sentence(f"deed-{code}") for code in (*codes, "chaired"))


def _deeds_of(visit: Visit, each: Deeds, held: dict[str, Held]) -> DeedsOf:
    own = held.get(each.member)
    cells = [DeedCell(Sentence(f"deed-{one.code}"), one.acts, one.on_paper) for one in each.counts]
    cells.append(DeedCell(Sentence("deed-chaired"), each.sessions_chaired, 0))
    return DeedsOf(
        name=_member_name(visit, own) if own else Sentence("submissions-somebody"),
        post=_post_of(own, visit.day) if own else "",
        cells=tuple(cells),
        standing=tuple(
            DeedCell(Sentence(f"standing-{name}"), getattr(each.standing, name), 0) for name in _STANDING
        ),
        total=sum(one.acts for one in cells),
        on_paper=sum(one.on_paper for one in cells),
    )  # fmt: skip


def _has_ended(own: Held, day: datetime.date) -> bool:
    """This function will tell whether a post was relieved, or has ended by its date."""
    return own.until_date is not None and (own.state != "held" or own.until_date < day)


def _post_of(own: Held, day: datetime.date) -> Words:
    """This function will name a post, with the day of its end where it has ended."""
    post = framing.post_name(own.post_kind, own.title)
    return Sentence("leaders-post-until", {"post": post, "date": own.until_date}) if _has_ended(own, day) else post


@require_safe
def deeds_csv(request: Request, *, number: int) -> StreamingHttpResponse:
    """This function will give the record of personal acts as a table: one row for each member and kind of act."""
    visit = request.visit
    place = _place(request, number)
    told, held = _deeds(visit, place)
    head = [_said(visit, Sentence(f"leaders-column-{each}")) for each in ("member", "deed", "acts", "on_paper")]
    shown = [_deeds_of(visit, each, held) for each in told]
    rows = (
        (_said(visit, each.name), _said(visit, cell.name), cell.acts, cell.on_paper)
        for each in shown
        for cell in (*each.cells, *each.standing)
    )
    return tables.file(sheets.csv_lines(head, rows), name=f"personal-{number}-{visit.day.isoformat()}")
