"""Performing: one operation for each act of each kind, made from the table of acts."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from huiyin import texts
from huiyin.api import asking, shapes
from huiyin.api.answers import answer
from huiyin.api.caller import of
from huiyin.api.reading import subject_of
from huiyin.kernel import kinds
from huiyin.kernel.row import ActRow
from huiyin.record import acts

IDEMPOTENCY_KEY = "Idempotency-Key"
_KEY = {
    "in": "header",
    "name": IDEMPOTENCY_KEY,
    "required": False,
    "description": "UUID of the act, where the body has no `act_id`. The same again is the same act, performed once.",
    "schema": {"type": "string", "format": "uuid", "pattern": asking.UUID},
}


def hang(api: NinjaAPI) -> None:
    """This function will hang an operation for each act onto an API."""
    for row in kinds.ROWS.values():
        if row.birth:
            _birth(api, row)
        else:
            _act(api, row)


def _birth(api: NinjaAPI, row: ActRow) -> None:
    model: Any = asking.model_of(row)

    def perform(request: HttpRequest, payload: model) -> HttpResponse:
        return _performed(row, payload, request=request, subject=None)

    _register(api, row, f"/{kinds.PLURALS[row.kind]}/acts/{row.name}/", perform)


def _act(api: NinjaAPI, row: ActRow) -> None:
    model: Any = asking.model_of(row)

    def perform(request: HttpRequest, number: int, payload: model) -> HttpResponse:
        subject = subject_of(of(request), row.kind, number=number)
        return _performed(row, payload, request=request, subject=subject.facts.id)

    _register(api, row, f"/{kinds.PLURALS[row.kind]}/{{int:number}}/acts/{row.name}/", perform)


def _register(api: NinjaAPI, row: ActRow, path: str, view: Any) -> None:
    api.post(
        path,
        response={200: shapes.Receipt, 201: shapes.Receipt},
        tags=[row.kind],
        summary=texts.say(f"doing-{row.kind}-{row.name}", language="en"),
        operation_id=f"{row.kind}_act_{row.name}",
        openapi_extra={"parameters": [_KEY]},
    )(view)


def _performed(row: ActRow, payload: Any, *, request: HttpRequest, subject: str | None) -> HttpResponse:
    caller, key = of(request), request.headers.get(IDEMPOTENCY_KEY)
    call, actor = asking.call_of(row, payload, caller=caller, subject=subject, key=key)
    receipt = acts.perform(call, actor=actor, at=caller.at)
    told = {
        "line": receipt.number,
        "act_id": receipt.act_id,
        "digest": receipt.digest,
        "number": receipt.subject_number,
        "subject": receipt.subjects[0][1],
        "effect": receipt.effect,
        "repeated": receipt.repeated,
    }
    return answer(told, status=HTTPStatus.OK if receipt.repeated else HTTPStatus.CREATED)
