"""The addresses of the API: every operation, its description, and nothing else that answers under them."""

import functools
import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from huiyin import __version__
from huiyin.api import (
    assessing,
    beside,
    check_kits,
    checking,
    errors,
    feedback,
    figures_beside,
    files,
    importing,
    journal,
    looking,
    openapi,
    performing,
    planning,
    printing,
    reading,
    rectification,
    sampling,
    supervising,
    three_lists,
    warning,
    working,
)
from huiyin.api.caller import BySession, ByToken, Caller
from huiyin.kernel.refused import Refused
from huiyin.record import trace

View = Callable[..., HttpResponseBase]


def made() -> NinjaAPI:
    """This function will put the API together."""
    api = errors.Api(
        title="Huiyin",
        version=__version__,
        description="From an inspection finding to its verified closure, by the same acts as the pages.",
        auth=[ByToken(), BySession()],
        openapi_url="",
        docs_url="",
        urls_namespace="api",
    )
    errors.hang(api)
    for room in (
        reading,
        beside,
        journal,
        files,
        looking,
        figures_beside,
        feedback,
        planning,
        working,
        importing,
        printing,
        three_lists,
        rectification,
        sampling,
        supervising,
        assessing,
        warning,
        checking,
        check_kits,
        performing,
    ):
        room.hang(api)
    return api


api = made()


def description(request: HttpRequest) -> HttpResponse:
    """This function will answer with the description of the API, which is open to all."""
    return HttpResponse(openapi.encoded(api), content_type="application/json")


def nothing(request: HttpRequest) -> HttpResponse:
    """This function will answer wherever nothing is, as what may not be seen is answered."""
    return errors.problem(request, HTTPStatus.NOT_FOUND, code="not_found")


def _guarded(view: View, described: Mapping[str, Any]) -> View:
    """This function will give a view that refuses what the description doesn't speak of, before the view sees it."""

    @csrf_exempt
    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        operation = described.get((request.method or "").lower())
        if operation is None:
            return _not_allowed(request, described)
        try:
            refusal = errors.unexpected(request, operation)
        except SuspiciousOperation as error:  # more parameters than Django reads
            refusal = api.on_exception(request, error)
        return refusal or _traced(request, view(request, *args, **kwargs))

    return guarded


def _traced(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """This function will note the restricted texts of an answer that no view has noted, and count them as taken."""
    known = getattr(request, "auth", None)
    if not isinstance(known, Caller):
        return answer
    content = None if answer.streaming else answer.content.decode(errors="replace")  # type: ignore[attr-defined]
    try:
        trace.note_left(known.actor, content, at=known.at, door="api")
    except Refused as refused:
        return errors.refused(request, refused)
    return answer


def _not_allowed(request: HttpRequest, described: Mapping[str, Any]) -> HttpResponse:
    answer = errors.problem(request, HTTPStatus.METHOD_NOT_ALLOWED, code="method_not_allowed")
    answer["Allow"] = ", ".join(sorted(method.upper() for method in described))
    return answer


def _patterns() -> list[URLPattern]:
    paths = openapi.document(api)["paths"]
    found = []
    for pattern in api.urls[0]:
        route = str(pattern.pattern)
        described = paths.get("/api/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", route))
        if isinstance(pattern, URLPattern) and described is not None:
            found.append(path(route, _guarded(pattern.callback, described), name=pattern.name))
    return found


app_name = "api"
urlpatterns = [path("openapi.json", description, name="openapi"), *_patterns(), re_path("", csrf_exempt(nothing))]
