"""Reading: the ledger, one subject of any kind, its history, the journal, files, figures of the desk."""

import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from ninja import File, NinjaAPI, Query, Schema
from ninja.files import UploadedFile
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api import shapes
from huiyin.api.caller import Caller, of
from huiyin.kernel import act, kinds
from huiyin.kernel.refused import Refused
from huiyin.record import blobs
from huiyin.record.queries import history, ledger, subjects, texts

# How the path names the kinds. The finding has the ledger's own list.
PLURALS: Mapping[str, str] = {
    "body": "bodies",
    "person": "persons",
    "post": "posts",
    "delegation": "delegations",
    "recusal": "recusals",
    "mandate": "mandates",
    "round": "rounds",
    "inspection": "inspections",
    "imported_list": "imported_lists",
    "package": "packages",
    "finding": "findings",
    "plan": "plans",
    "measure": "measures",
}
MOST_NUMBER = 2**63 - 1


def answer(content: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """This function will answer with JSON as it stands: checking every row against its schema again costs too much."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(body, status=status, content_type="application/json")


class LedgerQuery(Schema):
    """What the list of findings may be asked for; conditions of one name are joined by or, names by and."""

    state: list[str] = Described(default_factory=list, description="Lifecycle states.")
    organisation: list[uuid.UUID] = Described(default_factory=list, description="UUIDs of organisations.")
    round: uuid.UUID | None = Described(default=None, description="UUID of a round.")
    inspection: uuid.UUID | None = Described(default=None, description="UUID of an inspection.")
    plan: uuid.UUID | None = Described(default=None, description="UUID of a plan.")
    package: uuid.UUID | None = Described(default=None, description="UUID of a feedback package.")
    imported_list: uuid.UUID | None = Described(default=None, description="UUID of an imported list.")
    origin: list[str] = Described(default_factory=list, description="How findings came up.")
    category: str = Described(default="", max_length=64, description="A category, with all beneath it.")
    severity: list[str] = Described(default_factory=list, description="Severities.")
    timeliness: list[str] = Described(default_factory=list, description="late, near, on_time, no_date.")
    side: list[str] = Described(default_factory=list, description="objection_open, unowned, returned, …")
    text: str = Described(default="", max_length=200, description="Words; two Chinese characters are enough.")
    order: str = Described(default="due", max_length=20, description="due, number, newest, last_act.")
    cursor: str = Described(default="", max_length=80, description="Where the page begins, from the page before.")
    size: int = Described(default=25, ge=1, le=200, description="Rows of the page.")
    as_of: int | None = Described(default=None, ge=0, le=MOST_NUMBER, description="As of this line of the journal.")
    count: bool = Described(default=False, description="Whether to count, up to 1000.")


def _wanted(query: LedgerQuery) -> ledger.Wanted:
    for name, values, known in (
        ("timeliness", query.timeliness, ledger.TIMELINESS),
        ("side", query.side, ledger.SIDES),
    ):
        for value in values:
            if value not in known:
                raise Refused("unknown_filter", name=name, value=value[:40])
    return ledger.Wanted(
        states=tuple(query.state),
        organisations=tuple(query.organisation),
        round=query.round,
        inspection=query.inspection,
        plan=query.plan,
        package=query.package,
        imported_list=query.imported_list,
        origins=tuple(query.origin),
        category=query.category,
        severities=tuple(query.severity),
        timeliness=tuple(query.timeliness),
        side=tuple(query.side),
        text=query.text,
    )


def hang(api: NinjaAPI) -> None:
    """This function will hang every read onto an API."""

    @api.get("/findings/", response=shapes.Findings, tags=["finding"], summary="The ledger: a page of findings")
    def findings(request: HttpRequest, query: Query[LedgerQuery]) -> HttpResponse:
        caller, wanted = of(request), _wanted(query)
        found = ledger.page(
            caller.actor,
            wanted,
            on=caller.on,
            order=query.order,
            cursor=query.cursor,
            size=query.size,
            as_of=query.as_of,
        )
        count, capped = (
            ledger.count(caller.actor, wanted, on=caller.on, as_of=query.as_of) if query.count else (None, None)
        )
        content = {
            "findings": [shapes.listed(row) for row in found.rows],
            "following": found.following,
            "preceding": found.preceding,
            "count": count,
            "count_capped": capped,
        }
        return answer(content)

    for kind, plural in PLURALS.items():
        _kind(api, kind, plural)
    _journal(api)
    _files(api)


def _kind(api: NinjaAPI, kind: str, plural: str) -> None:
    """This function will hang the reads of one kind onto an API."""

    def many(request: HttpRequest, before: int | None = None, size: int = 50) -> HttpResponse:
        caller = of(request)
        size = max(1, min(size, 200))
        found, following = subjects.page(caller.actor, kind, before=_bounded(before), size=size)
        return answer({"subjects": _subjects(found, caller), "before": following})

    def one(request: HttpRequest, number: int, as_of: int | None = None) -> HttpResponse:
        caller = of(request)
        one = subject_of(caller, kind, number=number, as_of=as_of)
        return answer(_subjects((one,), caller)[0])

    def lines(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, kind, number=number)
        told = history.of_subject(caller.actor, found.facts.id)
        return answer({"lines": [shapes.line(each) for each in told], "before": None})

    def open_acts(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, kind, number=number)
        bundle = subjects.reach_of(caller.actor, found)
        acts = act.open_acts(found.facts, bundle, actor=caller.actor, on=caller.on.isoformat(), rules=caller.rules())
        told = [
            {"act": each.act, "words": _words(each.act, found.number, caller), "unmet": list(each.unmet)}
            for each in acts
        ]
        return answer({"acts": told})

    named = kind.replace("_", " ")
    paths: tuple[tuple[str, Callable[..., HttpResponse], type[Schema], str], ...] = (
        (f"/{plural}/{{int:number}}/", one, shapes.Subject, f"One {named}"),
        (f"/{plural}/{{int:number}}/lines/", lines, shapes.Lines, f"The history of a {named}, newest first"),
        (f"/{plural}/{{int:number}}/acts/", open_acts, shapes.OpenActs, f"The acts open to the caller on a {named}"),
    )
    if kind != "finding":
        api.get(
            f"/{plural}/", response=shapes.Subjects, tags=[kind], summary=f"List: {named}", operation_id=f"{kind}_many"
        )(many)
    for path, view, shape, summary in paths:
        api.get(path, response=shape, tags=[kind], summary=summary, operation_id=f"{kind}_{view.__name__}")(view)


def _bounded(number: int | None) -> int | None:
    return None if number is None else max(-1, min(number, MOST_NUMBER))


def subject_of(caller: Caller, kind: str, *, number: int, as_of: int | None = None) -> subjects.Found:
    if not 0 < number <= MOST_NUMBER:
        raise Refused("not_found", kind=kind)
    return subjects.by_number(caller.actor, kind, number=number, as_of=_bounded(as_of))


def _subjects(found: tuple[subjects.Found, ...], caller: Caller) -> list[dict[str, Any]]:
    wanted = {each for one in found for each in shapes.commitments(shapes.kernel_facts.encode(one.facts))}
    shown = texts.shown(wanted, actor=caller.actor)
    return [shapes.subject(each, shown) for each in found]


def _words(code: str, number: int, caller: Caller) -> str:
    return said.say(
        f"act-{code.replace('.', '-')}", language=caller.language, profile=caller.profile, subject=str(number)
    )


def _journal(api: NinjaAPI) -> None:
    @api.get("/journal/", response=shapes.Lines, tags=["journal"], summary="The journal, newest line first")
    def journal(
        request: HttpRequest, before: int | None = None, act: str = "", person: uuid.UUID | None = None
    ) -> HttpResponse:
        caller = of(request)
        if act and act not in kinds.ROWS:
            raise Refused("unknown_filter", name="act", value=act[:40])
        told, following = history.page(caller.actor, before=_bounded(before), act=act, person=person)
        return answer({"lines": [shapes.line(each) for each in told], "before": following})

    @api.get("/journal/{int:number}/", response=shapes.Line, tags=["journal"], summary="One line of the journal")
    def line(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        if not 0 < number <= MOST_NUMBER:
            raise Refused("not_found", kind="line")
        return answer(shapes.line(history.one(caller.actor, number)))


class StoredFile(Schema):
    """A file that lies in the store."""

    digest: str = Described(description="SHA-256, hex: what an act names it by.")
    size_bytes: int = Described(description="Its size.")
    media_type: str = Described(description="What its first bytes say that it is.")


def _files(api: NinjaAPI) -> None:
    @api.post(
        "/files/", response={201: StoredFile}, tags=["file"], summary="Put a file; the same content is the same file"
    )
    def put(request: HttpRequest, file: File[UploadedFile]) -> HttpResponse:
        caller = of(request)
        stored = blobs.put(file.chunks(), site=caller.actor.site, at=caller.at)
        told = {"digest": stored.digest, "size_bytes": stored.size_bytes, "media_type": stored.media_type}
        return answer(told, status=201)

    @api.get("/{kind}/{int:number}/files/{commitment}/", tags=["file"], summary="The content of a file of a subject")
    def content(request: HttpRequest, kind: str, number: int, commitment: str) -> HttpResponse | StreamingHttpResponse:
        caller = of(request)
        known = {plural: name for name, plural in PLURALS.items()}
        if kind not in known:
            raise Refused("not_found", kind="file")
        found = subject_of(caller, known[kind], number=number)
        stored = shapes.kernel_facts.encode(found.facts)
        if commitment not in set(shapes.commitments(stored)):
            raise Refused("not_found", kind="file")
        shown = texts.shown([commitment], actor=caller.actor)[commitment]
        if shown.kind != "file" or shown.value is None:
            raise Refused("not_found", kind="file")
        return download(shown.value, caller=caller)


def download(file: Mapping[str, Any], *, caller: Caller) -> StreamingHttpResponse:
    """This function will stream a file as an attachment that no browser opens in place."""
    sent = StreamingHttpResponse(blobs.read(file["digest"]), content_type="application/octet-stream")
    disposition = content_disposition_header(as_attachment=True, filename=file["file_name"])
    sent["Content-Disposition"] = disposition or "attachment"
    sent["Content-Security-Policy"] = "sandbox; default-src 'none'"
    sent["X-Content-Type-Options"] = "nosniff"
    sent["Cache-Control"] = "private, no-store"
    return sent
