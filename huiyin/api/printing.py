"""Papers and calendars: which papers a subject has, each of them in its forms, and the calendar of a round."""

import io
import uuid
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Literal

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin import texts
from huiyin.api import asking, working
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.api.reading import subject_of
from huiyin.kernel import kinds
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.papers import composing
from huiyin.papers.drawn import blanks, making, offered, rounds
from huiyin.papers.drawn.making import MEDIA_TYPES, Printed
from huiyin.papers.drawn.offered import Row
from huiyin.papers.drawn.reader import Asker


class OfferedPaper(Schema):
    """One paper that a subject has."""

    code: str = Described(description="What it is asked for by.")
    name: str = Described(description="What it is called.")
    blank: str | None = Described(
        description="SHA-256 of the site's own blank it is filled into; null: the shipped one."
    )
    forms: list[str] = Described(description="The forms it can be had in: docx, pdf, xlsx.")


class OfferedPapers(Schema):
    """The papers that a subject has for the caller."""

    papers: list[OfferedPaper] = Described(description="Empty where there are none.")


_ZIP = "application/zip"
Language = Literal["zh-Hans", "en"]


class LanguageQuery(Schema):
    """The language in which something is written."""

    language: Language | None = Described(default=None, description="The answer's own language where none is named.")


class ShippedQuery(LanguageQuery):
    """Which blank is wanted."""

    paper: str = Described(description="The code of the paper.", json_schema_extra={"enum": list(blanks.PAPERS)})


class WholeRound(asking.Strict):
    """How the opinions of a round are composed or printed."""

    language: Language | None = Described(default=None, description="The answer's own language where none is named.")


class PaperQuery(LanguageQuery):
    """In which form and language a paper is wanted."""

    form: Literal["docx", "pdf"] = Described(default="docx", description="The form.")


class ListQuery(LanguageQuery):
    """In which form and language a paper is wanted that can be a workbook too."""

    form: Literal["docx", "pdf", "xlsx"] = Described(default="docx", description="The form.")


def hang(api: NinjaAPI) -> None:
    """This function will hang papers and calendars onto an API."""
    for kind in offered.KINDS:
        _listed(api, kind)
    for row in offered.ROWS.values():
        _paper(api, row)

    _whole_rounds(api)

    @api.get(
        "/rounds/{int:number}/calendar/",
        tags=["round"],
        summary="The meeting and the sessions of a round, as far as the caller sees them, as a calendar",
        openapi_extra=binary(("text/calendar",)),
    )
    def round_calendar(request: HttpRequest, number: int, query: Query[LanguageQuery]) -> FileResponse:
        caller = of(request)
        subject_of(caller, "round", number=number)
        return handed_out(making.calendar(_asker(caller, query.language), number=number))


def _whole_rounds(api: NinjaAPI) -> None:
    """This function will hang the composing and the printing of a whole round onto an API."""

    @api.post(
        "/rounds/{int:number}/packages/compose/",
        response={202: working.ShownJob},
        tags=["round"],
        summary="Compose in the background what a round has no opinion of yet; the job tells what it left out",
    )
    def round_compose(request: HttpRequest, number: int, payload: WholeRound) -> HttpResponse:
        caller = of(request)
        subject_of(caller, "round", number=number)
        params = composing.asked(caller.actor, number=number, language=payload.language or caller.language)
        job = jobs.start_once(composing.JOB, account=caller.account, params=params, at=caller.at, post=caller.post)
        return answer(working.shown(job, caller), status=HTTPStatus.ACCEPTED)

    @api.post(
        "/rounds/{int:number}/papers/print/",
        response={202: working.ShownJob},
        tags=["round"],
        summary="Print all opinions of a round in the background, as docx and PDF in one file",
    )
    def round_print(request: HttpRequest, number: int, payload: WholeRound) -> HttpResponse:
        caller = of(request)
        subject_of(caller, "round", number=number)
        params = rounds.asked(
            caller.actor, number=number, language=payload.language or caller.language, on=timezone.localdate(caller.at)
        )
        job = jobs.start_once(rounds.JOB, account=caller.account, params=params, at=caller.at, post=caller.post)
        return answer(working.shown(job, caller), status=HTTPStatus.ACCEPTED)

    @api.get(
        "/blanks/shipped/",
        tags=["blank"],
        summary="The blank of a paper that comes with the program, to make one of your own of it",
        openapi_extra=binary((MEDIA_TYPES["docx"],)),
    )
    def blank_shipped(request: HttpRequest, query: Query[ShippedQuery]) -> FileResponse:
        caller = of(request)
        if not blanks.may_keep(caller.actor):
            raise Refused("not_found", kind="blank")
        language = query.language or caller.language
        content = blanks.shipped(query.paper, language=language, profile=caller.profile)
        return handed_out(Printed(f"{query.paper}-{language}.docx", MEDIA_TYPES["docx"], content))

    @api.get(
        "/jobs/{uuid:job}/file/",
        tags=["work"],
        summary="The file that a job of the account has printed",
        openapi_extra=binary((_ZIP,)),
    )
    def job_file(request: HttpRequest, job: uuid.UUID) -> FileResponse:
        caller = of(request)
        found = jobs.one(caller.account, job)
        run = rounds.Run(found.id, found.kind, found.post, found.params, found.result, found.created_at)
        path = rounds.file_of(run, actor=caller.actor, at=caller.at)
        name = f"round-{found.params['round']}.zip"
        return _sealed(FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=_ZIP))


def _listed(api: NinjaAPI, kind: str) -> None:
    def papers(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, kind, number=number)
        rows = offered.of(found, actor=caller.actor)
        return answer({"papers": [_told(row, caller) for row in rows]})

    path, name = f"/{kinds.PLURALS[kind]}/{{int:number}}/papers/", f"{kind}_papers"
    api.get(path, response=OfferedPapers, tags=[kind], summary=f"The papers of a {kind}", operation_id=name)(papers)


def _told(row: Row, caller: Caller) -> dict[str, Any]:
    name = texts.say(f"paper-name-{row.code}", language=caller.language, profile=caller.profile)
    own = blanks.in_use(_asker(caller, None), row.code)
    return {"code": row.code, "name": name, "forms": list(row.forms), "blank": own.digest if own else None}


def _paper(api: NinjaAPI, row: Row) -> None:
    def document(request: HttpRequest, number: int, query: Query[PaperQuery]) -> FileResponse:
        return _made(request, number, query, row)

    def workbook(request: HttpRequest, number: int, query: Query[ListQuery]) -> FileResponse:
        return _made(request, number, query, row)

    api.get(
        f"/{kinds.PLURALS[row.kind]}/{{int:number}}/papers/{row.code}/",
        tags=[row.kind],
        summary=f"{texts.say(f'paper-name-{row.code}', language='en')} of a {row.kind}, as a file",
        operation_id=f"{row.kind}_paper_{row.code}",
        openapi_extra=binary(MEDIA_TYPES[form] for form in row.forms),
    )(workbook if "xlsx" in row.forms else document)


def _made(request: HttpRequest, number: int, query: PaperQuery | ListQuery, row: Row) -> FileResponse:
    caller = of(request)
    subject_of(caller, row.kind, number=number)
    asker = _asker(caller, query.language)
    return handed_out(making.paper(asker, row.kind, number=number, code=row.code, form=query.form))


def _asker(caller: Caller, language: str | None) -> Asker:
    return Asker(actor=caller.actor, at=caller.at, language=language or caller.language, profile=caller.profile)


def binary(media_types: Iterable[str]) -> dict[str, Any]:
    """This function will describe a file as an answer, since no schema makes it."""
    schema: Mapping[str, Any] = {"schema": {"type": "string", "format": "binary"}}
    described = "The file, as an attachment that no browser opens in place."
    return {"responses": {200: {"description": described, "content": dict.fromkeys(media_types, schema)}}}


def handed_out(printed: Printed) -> FileResponse:
    """This function will hand a paper out as an attachment."""
    return _sealed(
        FileResponse(
            io.BytesIO(printed.content), as_attachment=True, filename=printed.file_name, content_type=printed.media_type
        )
    )


def _sealed(sent: FileResponse) -> FileResponse:
    sent["Content-Security-Policy"] = "sandbox; default-src 'none'"
    sent["X-Content-Type-Options"] = "nosniff"
    return sent
