"""The three lists of a plan: on screen, out as files, in again; what was changed becomes acts, one by one or all."""

import io
import uuid
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import FileResponse, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from huiyin.kernel.given import Field, FieldKind, File
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import kept_mappings, taken_out
from huiyin.papers.drawn.making import Printed
from huiyin.papers.drawn.taken_out import Compared
from huiyin.papers.plan_lists import foreign
from huiyin.papers.plan_lists.acting import Proposed
from huiyin.record import acts, calls
from huiyin.record.queries import subjects
from huiyin.web import list_in_pages, list_pages, listed, papers, rendering, tables
from huiyin.web.listed import Listed
from huiyin.web.posted import Posted
from huiyin.web.visits import Request, Visit

_FAULTY, _KEPT = 422, 409
_FILES = Field("files", FieldKind.FILES)
ALL = "all"


@require_safe
def lists(request: Request, *, number: int) -> HttpResponse:
    """This function will show one of the lists of a plan. Reading a restricted text leaves a trace."""
    visit = request.visit
    found, content = taken_out.read(papers.asker(visit, visit.language), number=number, on_screen=True)
    return rendering.answer(request, list_pages.lists(request, found, content=content))


@require_safe
def as_csv(request: Request, *, number: int, code: str) -> StreamingHttpResponse:
    """This function will hand out one of the lists as csv."""
    visit = request.visit
    lines = taken_out.csv(papers.asker(visit, papers.language_of(request, visit)), number=number, code=code)
    return tables.file(lines, name=f"{code.replace('_', '-')}-{number}")


@require_safe
def workbook(request: Request, *, number: int) -> FileResponse:
    """This function will hand out all three lists as one workbook."""
    visit = request.visit
    made: Printed = taken_out.workbook(papers.asker(visit, papers.language_of(request, visit)), number=number)
    answer = FileResponse(
        io.BytesIO(made.content), as_attachment=True, filename=made.file_name, content_type=made.media_type
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: Request, *, number: int) -> HttpResponse:
    """This function will take lists that come in again, and lead to what is different in them."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "plan", number=number)
    if request.method != "POST":
        return rendering.answer(request, list_pages.bring(request, found))
    kept: tuple[File, ...] = ()
    try:
        kept = sent(request)
        if "_remove" in request.POST:
            return rendering.answer(request, list_pages.bring(request, found, kept=kept))
        if not kept:
            raise Refused("no_files")
        in_hand = listed.begin(kept, round_id="", new_round="", title=found.facts.id, label=found.facts.label)
        kept = ()  # what can't be read is not offered once more
        if taken_out.known(in_hand.given):
            return HttpResponseRedirect(address(visit, in_hand, number=number))
        if found.facts.state != "accepted":
            raise Refused("list_not_ours", number=number)
        foreign.propose(in_hand.given)  # refuses here what can't be read at all
        return HttpResponseRedirect(address(visit, in_hand, number=number, step="columns"))
    except Refused as refused:
        page = list_pages.bring(request, found, kept=kept, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)


def sent(request: Request) -> tuple[File, ...]:
    """This function will put the files that came into the store, and find those of an earlier try there.

    :raises Refused: as ``blobs.put``.
    """
    visit = request.visit
    form = Posted(
        request.POST, request.FILES, owner=str(visit.account.id), site=visit.actor.site, body=visit.actor.body,
        at=visit.at, removed=request.POST.get("_remove", ""),
    )  # fmt: skip
    return tuple(form.values((_FILES,)).get("files", ()))


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: Request, *, number: int) -> HttpResponse:
    """This function will show what each column of a list of another layout is proposed for, and take what is chosen."""
    visit = request.visit
    subjects.by_number(visit.actor, "plan", number=number)
    in_hand = listed.opened(visit, request.GET.get("list", ""))
    proposed = foreign.propose(in_hand.given, known=listed.known_mappings(visit).values())
    back = f"{list_pages.address(number)}bring/"
    if request.method != "POST":
        kept = kept_mappings.chosen(kept_mappings.fitting(visit.actor, proposed.header.names))
        return rendering.answer(request, list_in_pages.columns(request, proposed, chosen=kept, back_url=back))
    chosen = list_in_pages.chosen(proposed, request.POST)
    try:
        mapping = list_in_pages.mapping_of(request, proposed, chosen=chosen)
    except Refused as refused:
        page = list_in_pages.columns(request, proposed, chosen=chosen, back_url=back, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)
    return HttpResponseRedirect(address(visit, listed.with_mapping(visit, in_hand, mapping=mapping), number=number))


def address(visit: Visit, in_hand: Listed, *, number: int, step: str = "changes") -> str:
    """This function will give the address of a step of lists in hand: what is different in them, or their columns."""
    query = urlencode({"list": listed.sealed(visit, in_hand)})
    return f"{list_pages.address(number)}{step}/?{query}"


@require_http_methods(["GET", "HEAD", "POST"])
def changes(request: Request, *, number: int) -> HttpResponse:
    """This function will show what is different in lists that came in again, and take in the acts that are chosen."""
    visit = request.visit
    in_hand = listed.opened(visit, request.GET.get("list", ""))
    compared = _compared(visit, number, in_hand)
    if request.method != "POST":
        return rendering.answer(request, list_pages.changes(request, compared))
    reason = request.POST.get("reason", "").strip()
    chosen = request.POST.getlist("take")
    if request.POST.get("take_all"):
        chosen = [each.key for each in compared.plans.acts]
    taken = [each for each in compared.plans.acts if each.key in chosen and compared.is_open(visit.actor, each)]
    refused = _missing(taken, reason)
    if refused is not None:
        page = list_pages.changes(request, compared, reason=reason, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)
    written = taken_out.draft(visit.actor, compared, chosen=taken, at=visit.at)
    performed = [each for each in taken if each.draft is None]
    outcomes = {each.key: _take(visit, each, reason=reason, in_hand=in_hand) for each in performed}
    barred = {key: outcome for key, outcome in outcomes.items() if outcome is not None}
    if any(each.refused for each in written):
        messages.warning(request, "web-lists-refused-in-draft")
    elif len(taken) > len(barred):
        messages.success(request, "web-notice-taken")
    if not barred:
        return HttpResponseRedirect(request.get_full_path())
    page = list_pages.changes(request, _compared(visit, number, in_hand), reason=reason, outcomes=barred)
    return rendering.answer(request, page, status=_KEPT)


def _compared(visit: Visit, number: int, in_hand: Listed) -> Compared:
    """This function will compare lists in hand with the plan that they were brought to.

    :raises Refused: not_found, for the lists of another plan.
    """
    asker = papers.asker(visit, visit.language)
    mapping = listed.mapping_of(in_hand) if in_hand.mapping else None
    compared = taken_out.compare(asker, in_hand.given, number=number, today=visit.today, mapping=mapping)
    if in_hand.title != compared.plan.facts.id:
        raise Refused("not_found", kind="plan")
    return compared


def _missing(taken: Iterable[Proposed], reason: str) -> Refused | None:
    several = list(taken)
    if not several:
        return Refused("list_nothing_chosen")
    if any(each.said for each in several) and not reason:
        return Refused("list_reason_missing")
    return None


def _take(visit: Visit, each: Proposed, *, reason: str, in_hand: Listed) -> Refused | None:
    """This function will perform one act that a list proposes. The same one sent again is the same act."""
    given: dict[str, Any] = {**each.given, **({each.said: reason} if each.said else {})}
    act_id = str(uuid.uuid5(uuid.UUID(in_hand.id), each.act_id_seed))
    try:
        call = calls.call(
            each.act, given, at=visit.at, act_id=act_id, subject=each.subject, language=visit.language,
            label=in_hand.label,
        )  # fmt: skip
        acts.perform(call, actor=visit.actor, at=visit.at)
    except Refused as refused:
        return refused
    return None
