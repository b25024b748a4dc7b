"""A list of measures of any layout on its way into the draft of a plan: files, columns, check report, draft."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import kept_mappings, lists_in
from huiyin.papers.drawn.lists_in import Checked
from huiyin.papers.plan_lists import drafting, foreign
from huiyin.record.queries import subjects
from huiyin.web import list_in_pages, listed, rendering
from huiyin.web.listed import Listed
from huiyin.web.views import three_lists
from huiyin.web.visits import Request, Visit

_FAULTY, _KEPT = 422, 409


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: Request) -> HttpResponse:
    """This function will take the files of a list, and lead to the choice of columns."""
    visit = request.visit
    lists_in.require_writer(visit.actor)
    if request.method != "POST":
        return rendering.answer(request, list_in_pages.bring(request, request.GET.dict()))
    asked = request.POST.dict()
    kept: tuple[File, ...] = ()
    try:
        kept = three_lists.sent(request)
        if "_remove" in asked:
            return rendering.answer(request, list_in_pages.bring(request, asked, kept=kept))
        if not kept:
            raise Refused("no_files")
        number = asked.get("round", "")
        if not number.isdecimal() or len(number) > 17:
            raise Refused("round_missing")
        subjects.by_number(visit.actor, "round", number=int(number))
        in_hand = listed.begin(kept, round_id=number, new_round="", title="", label=1)
        kept = ()  # what can't be read is not offered once more
        foreign.propose(in_hand.given)  # refuses here what can't be read at all
        return HttpResponseRedirect(address(visit, in_hand, step="columns"))
    except Refused as refused:
        page = list_in_pages.bring(request, asked, kept=kept, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)


def address(visit: Visit, in_hand: Listed, *, step: str) -> str:
    """This function will give the address of a step of a list in hand."""
    return f"{list_in_pages.ADDRESS}{step}/?{urlencode({'list': listed.sealed(visit, in_hand)})}"


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: Request) -> HttpResponse:
    """This function will show what each column is proposed for, and take what was chosen instead."""
    visit = request.visit
    lists_in.require_writer(visit.actor)
    in_hand = listed.opened(visit, request.GET.get("list", ""))
    proposed = foreign.propose(in_hand.given, known=listed.known_mappings(visit).values())
    if request.method != "POST":
        kept = kept_mappings.chosen(kept_mappings.fitting(visit.actor, proposed.header.names))
        return rendering.answer(request, list_in_pages.columns(request, proposed, chosen=kept))
    chosen = list_in_pages.chosen(proposed, request.POST)
    try:
        mapping = list_in_pages.mapping_of(request, proposed, chosen=chosen)
    except Refused as refused:
        page = list_in_pages.columns(request, proposed, chosen=chosen, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)
    return HttpResponseRedirect(address(visit, listed.with_mapping(visit, in_hand, mapping=mapping), step="report"))


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: Request) -> HttpResponse:
    """This function will show which finding each row belongs to, and put what is sure or confirmed into the draft."""
    visit = request.visit
    lists_in.require_writer(visit.actor)
    in_hand = listed.opened(visit, request.GET.get("list", ""))
    back = address(visit, in_hand, step="columns")
    try:
        checked = _checked(visit, in_hand)
    except Refused as refused:
        if refused.code == "not_found":
            raise
        return rendering.answer(request, list_in_pages.bring(request, {}, refused=refused), status=_FAULTY)
    if request.method != "POST":
        return rendering.answer(request, list_in_pages.report(request, checked, back_url=back))
    places = {str(place): drafting.place(each.row) for place, each in enumerate(checked.report.rows)}
    due = {place: request.POST.get(f"due.{key}", "") for key, place in places.items()}
    proposed = {place: {day.day for day in days} for place, days in checked.report.days.items()}
    try:
        kept = lists_in.keep(
            visit.actor,
            checked,
            confirmed={places[key] for key in request.POST.getlist("confirm") if key in places},
            due={place: day for place, day in due.items() if day in proposed.get(place, ())},
            over=request.POST.get("over") == "yes",
            at=visit.at,
            today=visit.today,
        )
    except Refused as refused:
        page = list_in_pages.report(request, checked, back_url=back, refused=refused)
        return rendering.answer(request, page, status=_KEPT)
    if kept.beside:
        messages.warning(request, "web-notice-kept-beside", extra_tags="near")
    else:
        messages.success(request, "web-notice-kept")
    return HttpResponseRedirect(f"/rounds/{checked.matter.round.number}/plan/")


def _checked(visit: Visit, in_hand: Listed) -> Checked:
    mapping, number = listed.mapping_of(in_hand), int(in_hand.round)
    return lists_in.check(visit.actor, in_hand.given, mapping=mapping, round_number=number, today=visit.today)
