"""Errors: one shape for all of them (RFC 9457), with the sentence in the caller's language.

What the caller may not see is answered as what does not exist, byte for byte. This is the outermost door of the API: a
bug is logged here and answered as 500, without a word about the inside.
"""

import json
import logging
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import (
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI, Schema
from ninja.errors import (
    AuthenticationError,
    AuthorizationError,
    HttpError,
    Throttled,
    ValidationError,
    ValidationErrorContext,
)
from pydantic import Field as Described

from huiyin import texts
from huiyin.api import caller
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.record import database

log = logging.getLogger("huiyin.api")

MEDIA_TYPE = "application/problem+json"
# Refusals that say how the call is wrong, not that a rule stands in the way.
_STATUS: Mapping[str, HTTPStatus] = {
    "not_found": HTTPStatus.NOT_FOUND,
    "unknown_act": HTTPStatus.NOT_FOUND,
    "given_faulty": HTTPStatus.UNPROCESSABLE_ENTITY,
    "not_an_act_id": HTTPStatus.UNPROCESSABLE_ENTITY,
    "file_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "paste_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "paste_too_wide": HTTPStatus.UNPROCESSABLE_ENTITY,
    "no_such_column": HTTPStatus.UNPROCESSABLE_ENTITY,
    "files_of_body_full": HTTPStatus.INSUFFICIENT_STORAGE,
    "storage_full": HTTPStatus.INSUFFICIENT_STORAGE,
    "not_of_this_post": HTTPStatus.FORBIDDEN,
}
_ABSENT = "subject_not_found"
# What the schemas find is said with the words of the house. The others come with the house's own codes.
_FAULTS: Mapping[str, str] = {
    "missing": "missing_value",
    "extra_forbidden": "unknown_field",
    "string_type": "not_a_text",
    "bool_type": "not_a_flag",
    "int_type": "not_an_integer",
    "int_parsing": "not_an_integer",
    "int_from_float": "not_an_integer",
    "list_type": "not_a_list",
    "model_type": "not_a_row",
    "model_attributes_type": "not_a_row",
    "uuid_parsing": "not_an_id",
    "uuid_type": "not_an_id",
    "literal_error": "not_a_choice",
    "string_too_long": "text_too_long",
    "string_unicode": "text_not_storable",
    # The schemas raise a ValueError of their own for names that can't be kept, and for nothing else.
    "value_error": "text_not_storable",
}
# Sentences that repeat the value.
_TELLING = frozenset({"not_an_id", "not_a_choice"})
MOST_CHARACTERS = 80  # of a field's name that the caller made up


class FieldFault(Schema):
    """One value that does not fit."""

    field: str = Described(description="Where: the name of the field, `measures.2.due_date` within rows.")
    code: str = Described(description="Why, as a code.")
    sentence: str = Described(description="Why, as a sentence in the caller's language.")


class Problem(Schema):
    """An error as RFC 9457 has it."""

    type: str = Described(description="Always `about:blank`: `code` tells the kinds apart.")
    title: str = Described(description="The name of the HTTP status.")
    status: int = Described(description="The HTTP status.")
    code: str = Described(description="The reason, as a code.")
    detail: str = Described(description="The reason, as a sentence in the caller's language: what to do next.")
    facts: dict[str, Any] = Described(default_factory=dict, description="The values that the sentence speaks of.")
    faults: list[FieldFault] = Described(default_factory=list, description="Values that do not fit, all at once.")


def problem(
    request: HttpRequest,
    status: HTTPStatus,
    *,
    code: str,
    sentence: str = "",
    facts: Mapping[str, Any] | None = None,
    faults: Iterable[dict[str, str]] = (),
) -> HttpResponse:
    """This function will answer with an error. ``sentence`` is the text's code, ``api-<code>`` unless it is given."""
    language = caller.language_of(request)
    told = dict(facts or {})
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "code": code,
        "detail": texts.say(sentence or f"api-{code}", language=language, **told),
        "facts": _plain(told),
        "faults": list(faults),
    }
    answer = HttpResponse(
        # What the caller sent is repeated, and may hold half a character.
        json.dumps(body, ensure_ascii=False).encode(errors="replace"),
        status=status.value,
        content_type=MEDIA_TYPE,
        headers={"Vary": "Accept-Language"},
    )
    if status is HTTPStatus.UNAUTHORIZED:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(dict(facts), default=str))  # type: ignore[no-any-return]


def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    """This function will answer a refusal: 409 unless the code says that something is absent or ill formed."""
    status = _STATUS.get(error.code, HTTPStatus.CONFLICT)
    if status is HTTPStatus.NOT_FOUND:
        return problem(request, status, code="not_found")
    if error.code == "given_faulty":
        found: tuple[Fault, ...] = error.facts["faults"]
        faults = [_fault(each, language=caller.language_of(request)) for each in found]
        if all(each.code == _ABSENT for each in found):
            status = HTTPStatus.CONFLICT  # well written, and naming what is not there for the caller
        return problem(request, status, code=error.code, faults=faults)
    return problem(request, status, code=error.code, sentence=f"refused-{error.code}", facts=error.facts)


def _fault(fault: Fault, *, language: str) -> dict[str, str]:
    known = f"fault-{fault.code}"
    code = known if texts.has(known, language=language) else f"api-{fault.code}"
    sentence = texts.say(code, language=language, field=fault.field, **fault.facts)
    return {"field": fault.field, "code": fault.code, "sentence": sentence}


def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Values that the schema refuses before the house sees them."""
    language = caller.language_of(request)
    faults = [_unfit(each, language=language) for each in error.errors]
    return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, code="given_faulty", faults=faults)


def _unfit(found: Mapping[str, Any], *, language: str) -> dict[str, str]:
    # ninja puts the source and the parameter's name before the place within it.
    place = [str(step) for step in found.get("loc", ())][1:]
    field = ".".join(place[1:] if place[:1] in (["payload"], ["query"]) else place)
    # What an act is given is named as the kernel's own faults name it.
    field = field.removeprefix("given.")[:MOST_CHARACTERS]
    code = _FAULTS.get(str(found.get("type", "")), "value_unfit")
    sent = found["input"]
    facts: dict[str, Any] = {}
    if code in _TELLING:
        facts = {"value": str(sent)[:40]}
    elif code == "text_too_long":
        facts = {"limit": found["ctx"]["max_length"], "length": len(sent)}
    return _fault(Fault(field, code, facts), language=language)


def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    status = HTTPStatus(error.status_code)
    codes = {
        HTTPStatus.BAD_REQUEST: "bad_request",
        HTTPStatus.FORBIDDEN: "forbidden",
        HTTPStatus.TOO_MANY_REQUESTS: "too_many_requests",
    }
    return problem(request, status, code=codes.get(status, "bad_request"))


def unexpected(request: HttpRequest, operation: Mapping[str, Any]) -> HttpResponse | None:
    """This function will refuse a query or a media type that the operation's description doesn't name, else give None.

    A filter that is spelt wrong must not answer as if it had been followed.
    """
    known = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
    language = caller.language_of(request)
    strange = [
        _fault(Fault(name[:MOST_CHARACTERS], "unknown_field", {}), language=language)
        for name in request.GET
        if name not in known
    ]
    if strange:
        return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, code="given_faulty", faults=strange)
    body = operation.get("requestBody")
    if body is not None and request.content_type not in body["content"]:
        expected = tuple(body["content"])
        return problem(
            request, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, code="unsupported_media_type", facts={"expected": expected}
        )
    return None


class Api(NinjaAPI):
    """An API whose faults still know what was sent, so that their sentences can repeat it."""

    def validation_error_from_error_contexts(self, contexts: list[ValidationErrorContext[Any]]) -> ValidationError:
        """This function will put back what was sent beside each fault, which ninja takes out."""
        found = super().validation_error_from_error_contexts(contexts)
        sent = [each["input"] for one in contexts for each in one.pydantic_validation_error.errors()]
        for fault, value in zip(found.errors, sent, strict=True):
            fault["input"] = value
        return found


def hang(api: NinjaAPI) -> None:
    """This function will make an API answer every error in the one shape."""

    def unknown(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(request, HTTPStatus.NOT_FOUND, code="not_found")

    def nobody(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(request, HTTPStatus.UNAUTHORIZED, code="not_signed_in")

    def forbidden(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(request, HTTPStatus.FORBIDDEN, code="forbidden")

    def oversized(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, code="too_large")

    def malformed(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(request, HTTPStatus.BAD_REQUEST, code="bad_request")

    def throttled(request: HttpRequest, error: Exception) -> HttpResponse:
        answer = problem(request, HTTPStatus.TOO_MANY_REQUESTS, code="too_many_requests")
        answer["Retry-After"] = str(caller.FAILURES_SECONDS)
        return answer

    def broken(request: HttpRequest, error: Exception) -> HttpResponse:
        full = database.refusal_of(error)
        if full is not None:
            return refused(request, full)
        log.error("the call broke", exc_info=error)
        return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, code="broken")

    for kind, answer in (
        (Refused, refused),
        (ValidationError, _invalid),
        (Http404, unknown),
        (caller.NotSignedIn, nobody),
        (AuthenticationError, nobody),
        (AuthorizationError, forbidden),
        (PermissionDenied, forbidden),
        (RequestDataTooBig, oversized),
        (TooManyFieldsSent, oversized),
        (TooManyFilesSent, oversized),
        (SuspiciousOperation, malformed),
        (MultiPartParserError, malformed),
        (UnreadablePostError, malformed),
        (Throttled, throttled),
        (HttpError, _http),
        (Exception, broken),
    ):
        api.add_exception_handler(kind, answer)  # type: ignore[arg-type]
