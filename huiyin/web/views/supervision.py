"""The office's desk over the organisations: counts, what lies behind one, the letters due, and the button for one."""

import datetime
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from huiyin.kernel import letter, permit
from huiyin.kernel.refused import Refused
from huiyin.notices import letters
from huiyin.record.queries import names, supervision
from huiyin.record.queries.ladder import Due as Letter
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.supervision import Standing
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Link, Sentence
from huiyin.web.pages.supervision import CountCell, DueRow, OwedRow, StandingRow, SupervisionPage
from huiyin.web.visits import Request, Visit

ADDRESS = "/supervision/"
PRESS = f"{ADDRESS}letters/"
SHOWN = 50


@require_safe
def desk(request: Request) -> HttpResponse:
    """This function will show what waits on the organisations, and to the office the letters that are due.

    :raises Refused: not_found, for a post that follows no organisations.
    """
    visit = request.visit
    found = supervision.standing(visit.actor, at=visit.at, on=visit.today)
    presses = _presses(visit)
    due = letters.due(visit.account.site, at=visit.at) if presses else ()
    bodies = {each.organisation for each in found} | {each.organisation for each in due[:SHOWN]}
    bodies |= {each.team for each in found if each.team}
    called = names.called(visit.actor, [("body", each) for each in bodies])
    chosen, what = _chosen(request, called)
    owed = () if chosen is None else _owed(visit, chosen.subject, what, presses=presses)
    page = SupervisionPage(
        frame=framing.frame_of(request, place="supervision"),
        as_of=visit.today,
        headings=tuple(_heading(code) for code in supervision.CODES),
        rows=tuple(_row(visit, each, called, chosen=chosen, what=what) for each in found),
        teams=tuple(_team(visit, team, counts, called) for team, counts in supervision.by_team(found).items()),
        chosen=None if chosen is None else showing.name_of(visit, chosen),
        chosen_what=_heading(what) if what else None,
        owed=owed,
        due=tuple(_due(visit, each, called) for each in due[:SHOWN]),
        due_count=len(due),
        press_url=PRESS if presses else "",
        back=request.get_full_path(),
        letters_url=addresses.listing("letter"),
    )
    return rendering.answer(request, page)


def _presses(visit: Visit) -> bool:
    return visit.as_of is None and permit.provisos(visit.actor.post_kind, "letter.issue") is not None


def _heading(code: str) -> Sentence:
    return Sentence(f"web-supervision-{code}")


def _chosen(request: Request, called: Mapping[str, Named]) -> tuple[Named | None, str]:
    """This function will find the organisation and the count that are asked for.

    :raises Refused: not_found, for an organisation of which nothing is counted.
    """
    asked, what = request.GET.get("organisation", ""), request.GET.get("what", "")
    if not asked:
        return None, ""
    found = next((each for each in called.values() if str(each.number) == asked), None)
    if found is None or what not in supervision.CODES:
        raise Refused("not_found", kind="body")
    return found, what


def _row(visit: Visit, each: Standing, called: Mapping[str, Named], *, chosen: Named | None, what: str) -> StandingRow:
    body, team = called.get(each.organisation), called.get(each.team or "")
    cells = []
    for code in supervision.CODES:
        count = each.counts[code]
        url = f"{ADDRESS}?organisation={body.number}&what={code}" if count and body is not None else ""
        cells.append(CountCell(_heading(code), count, url, bool(url) and body == chosen and code == what))
    return StandingRow(
        name="" if body is None else showing.name_of(visit, body),
        url="" if body is None else addresses.subject("body", body.number),
        team="" if team is None else visit.named(team.name, team.name_en),
        cells=tuple(cells),
    )


def _team(visit: Visit, team: str, counts: Mapping[str, int], called: Mapping[str, Named]) -> StandingRow:
    body = called.get(team)
    name = "" if body is None else showing.name_of(visit, body)
    return StandingRow(name, "", "", tuple(CountCell(_heading(code), counts[code]) for code in supervision.CODES))


def _owed(visit: Visit, organisation: str, what: str, *, presses: bool) -> tuple[OwedRow, ...]:
    found = supervision.items(visit.actor, what, organisation=organisation, at=visit.at, on=visit.today)
    return tuple(_owed_row(visit, each, presses=presses) for each in found)


def _owed_row(visit: Visit, found: Found, *, presses: bool) -> OwedRow:
    date = supervision.due_date(found)
    can = presses and date is not None
    return OwedRow(
        link=Link(showing.title_of(found.kind, found.number), addresses.subject(found.kind, found.number)),
        mark=marks.state_mark(found.kind, found.facts.state),
        due=showing.due_of(date, day=visit.today, rules=visit.rules),
        press_kind=found.kind if can else "",
        number=found.number if can else 0,
    )


def _due(visit: Visit, each: Letter, called: Mapping[str, Named]) -> DueRow:
    body = called.get(each.organisation)
    date = datetime.date.fromisoformat(each.due_date)
    return DueRow(
        link=Link(showing.title_of(each.kind, each.number), addresses.subject(each.kind, each.number)),
        organisation_name="" if body is None else visit.named(body.name, body.name_en),
        step=letters.step_words(each.step or 0, language=visit.language, profile=visit.profile),
        due=showing.due_of(date, day=visit.today, rules=visit.rules),
        press_kind=each.kind,
        number=each.number,
    )


@require_POST
def press(request: Request) -> HttpResponse:
    """This function will send one letter in the name of the clerk who asks, and go back to where the button was.

    :raises Refused: those of ``letters.press``; not_found, for a post that sends none.
    """
    visit, number = request.visit, request.POST.get("number", "")
    if not _presses(visit):
        raise Refused("not_found", kind="letter")
    kind = request.POST.get("kind", "")
    if kind not in letter.OWED or not number.isdecimal() or len(number) > 17:
        raise Refused("not_found", kind="letter")
    letters.press(visit.actor, visit.account.site, kind=kind, number=int(number), at=visit.at)
    messages.success(request, "web-supervision-pressed")
    back = request.POST.get("back", "")
    safe = back.startswith(ADDRESS) and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return HttpResponseRedirect(back if safe else ADDRESS)
