"""A list comes in: files, columns, check report, and the job that stores it. Nothing is stored before the last step."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from huiyin.kernel.actor import OFFICE
from huiyin.kernel.facts import USUAL_LABEL
from huiyin.kernel.given import Field, FieldKind, File
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs as work
from huiyin.papers import amending, intake, proposal
from huiyin.papers import mapping as mappings
from huiyin.papers.intake import Checked
from huiyin.record.queries import subjects
from huiyin.web import import_pages, listed, rendering, showing
from huiyin.web.listed import Listed
from huiyin.web.posted import Posted
from huiyin.web.views import jobs
from huiyin.web.visits import Request, Visit

_FAULTY = 422
_USUAL_NAME = "mapping"
_OWN = "-"
_FILES = Field("files", FieldKind.FILES)


def _require_post(visit: Visit) -> None:
    if visit.actor.post_kind not in OFFICE:
        raise Refused("not_found", kind="imported_list")


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: Request) -> HttpResponse:
    """This function will take the files of a list and lead to the next step."""
    visit = request.visit
    _require_post(visit)
    if request.method != "POST":
        return rendering.answer(request, import_pages.upload(request, {}))
    asked = request.POST.dict()
    kept: tuple[File, ...] = ()
    try:
        kept = _sent(request)
        if "_remove" in asked:
            return rendering.answer(request, import_pages.upload(request, asked, kept=kept))
        found = _begun(visit, asked, kept)
        kept = ()  # what can't be read is not offered once more
        return HttpResponseRedirect(_next(visit, found, wanted=asked.get("mapping", "")))
    except Refused as refused:
        page = import_pages.upload(request, asked, kept=kept, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)


def _sent(request: Request) -> tuple[File, ...]:
    """This function will put the files that came into the store, and find those of an earlier try there.

    :raises Refused: as ``blobs.put``.
    """
    visit = request.visit
    form = Posted(
        request.POST,
        request.FILES,
        owner=str(visit.account.id),
        site=visit.actor.site,
        body=visit.actor.body,
        at=visit.at,
        removed=request.POST.get("_remove", ""),
    )
    return tuple(form.values((_FILES,)).get("files", ()))


def _begun(visit: Visit, asked: dict[str, Any], files: tuple[File, ...]) -> Listed:
    if not files:
        raise Refused("no_files")
    round_id, new_round = (" ".join(asked.get(name, "").split()) for name in ("round", "new_round"))
    intake.require_place(round=round_id, new_round=new_round)
    if round_id:
        if subjects.uuid_of(round_id) is None:
            raise Refused("not_found", kind="round")
        subjects.by_id(visit.actor, "round", subject=round_id)
    title = " ".join(asked.get("title", "").split()) or new_round or files[0].file_name
    label = _label(visit, asked.get("label", ""))
    return listed.begin(files, round_id=round_id, new_round=new_round[:200], title=title[:200], label=label)


def _label(visit: Visit, text: str) -> int:
    """This function will read the handling label; one too high is refused, never lowered in silence."""
    labels = showing.labels_open_to(visit)
    if not text:
        return min(USUAL_LABEL, labels[-1])
    if text not in {str(each) for each in labels}:
        raise Refused("above_the_ceiling", label=text[:2], ceiling=str(labels[-1]))
    return int(text)


def _next(visit: Visit, found: Listed, *, wanted: str) -> str:
    """This function will lead to the report where the columns are known, else to the choice of columns."""
    known = listed.known_mappings(visit)
    mapping = None
    if wanted != _OWN:
        mapping = known.get(wanted) or proposal.recognise(found.given, known.values())
    if mapping is None:
        proposal.propose(found.given, name=_USUAL_NAME)  # refuses here what can't be read at all
        return address(visit, found, step="columns")
    return address(visit, listed.with_mapping(visit, found, mapping=mapping), step="report")


def address(visit: Visit, found: Listed, *, step: str) -> str:
    """This function will give the address of a step of a list in hand."""
    return f"/import/{step}/?{urlencode({'list': listed.sealed(visit, found)})}"


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: Request) -> HttpResponse:
    """This function will show what each column is proposed for, and take what was chosen instead."""
    visit = request.visit
    _require_post(visit)
    found = listed.opened(visit, request.GET.get("list", ""))
    proposed = proposal.propose(found.given, name=_USUAL_NAME)
    if request.method != "POST":
        return rendering.answer(request, import_pages.columns(request, proposed, chosen={}))
    chosen = import_pages.chosen(proposed, request.POST)
    typed = {each: " ".join(request.POST.get(each, "").split()) for each in ("mapping_name", "organisation")}
    name = typed["mapping_name"] or _USUAL_NAME
    try:
        mapping = amending.amend(proposed, chosen, name=name, organisation=typed["organisation"])
    except Refused as refused:
        page = import_pages.columns(request, proposed, chosen=chosen, typed=typed, refused=refused)
        return rendering.answer(request, page, status=_FAULTY)
    return HttpResponseRedirect(address(visit, listed.with_mapping(visit, found, mapping=mapping), step="report"))


@require_safe
def report(request: Request) -> HttpResponse:
    """This function will check the whole list and show what storing it would do."""
    visit = request.visit
    _require_post(visit)
    found = listed.opened(visit, request.GET.get("list", ""))
    mapping = listed.mapping_of(found)
    try:
        checked = intake.check(found.given, mapping, actor=visit.actor, today=visit.today)
    except Refused as refused:
        return rendering.answer(request, import_pages.upload(request, {}, refused=refused), status=_FAULTY)
    return rendering.answer(request, import_pages.report(request, checked, addresses=_addresses(visit, found)))


def _addresses(visit: Visit, found: Listed) -> dict[str, str]:
    return {step: address(visit, found, step=step) for step in ("store", "columns", "workbook", "sheet")}


@require_safe
def workbook(request: Request) -> FileResponse:
    """This function will hand out the check report as a workbook."""
    visit = request.visit
    _require_post(visit)
    found = listed.opened(visit, request.GET.get("list", ""))
    checked = intake.check(found.given, listed.mapping_of(found), actor=visit.actor, today=visit.today)
    return import_pages.workbook(visit, checked.report)


@require_safe
def sheet(request: Request) -> StreamingHttpResponse:
    """This function will hand out the faults of the check report as csv."""
    visit = request.visit
    _require_post(visit)
    found = listed.opened(visit, request.GET.get("list", ""))
    checked = intake.check(found.given, listed.mapping_of(found), actor=visit.actor, today=visit.today)
    return import_pages.sheet(visit, checked.report)


@require_POST
def store(request: Request) -> HttpResponse:
    """This function will have the list stored in the background. The same list again is the same job."""
    visit = request.visit
    _require_post(visit)
    found = listed.opened(visit, request.GET.get("list", ""))
    mapping = listed.mapping_of(found)
    leave_out, create_bodies = (request.POST.get(name) == "yes" for name in ("leave_out", "create_bodies"))
    checked = intake.check(found.given, mapping, actor=visit.actor, today=visit.today)
    refused = _barred(checked, leave_out=leave_out, create_bodies=create_bodies)
    if refused is not None:
        page = import_pages.report(request, checked, addresses=_addresses(visit, found), refused=refused)
        return rendering.answer(request, page, status=409)
    params = {
        "files": [{"name": name, "digest": digest} for name, digest in found.files],
        "mapping": mappings.to_plain(mapping),
        "round": found.round,
        "new_round": found.new_round,
        "title": found.title,
        "label": found.label,
        "leave_out": leave_out,
        "create_bodies": create_bodies,
    }
    choice = f"{found.mapping} {leave_out} {create_bodies}"
    job = work.start(
        "import",
        account=visit.account,
        params=params,
        at=visit.at,
        post=uuid.UUID(visit.actor.post),
        job_id=uuid.uuid5(uuid.UUID(found.id), choice),
    )
    return HttpResponseRedirect(jobs.address(job))


def _barred(checked: Checked, *, leave_out: bool, create_bodies: bool) -> Refused | None:
    """This function will say at once what the job would refuse: faulty rows or unknown bodies that nobody answered, a
    list without findings, or one of which everything is here."""
    found = checked.report
    if checked.is_known:
        return Refused("list_known", stored=found.findings)
    try:
        intake.require_storable(found, leave_out=leave_out, create_bodies=create_bodies)
    except Refused as refused:
        return refused
    return None


@require_safe
def stored(request: Request, job: uuid.UUID) -> HttpResponse:
    """This function will show what an import has stored."""
    visit = request.visit
    _require_post(visit)
    ended = work.one(visit.account, job)
    if ended.kind != "import" or not ended.result:
        raise Refused("not_found", kind="job")
    return rendering.answer(request, import_pages.stored(request, ended))
