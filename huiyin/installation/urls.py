"""The addresses of the installation: the web at the root, the API under /api/."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path

from huiyin.api import errors as of_the_api
from huiyin.web.views import errors as of_the_web

API = "api/"


def handler400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will answer what was turned away before any room saw it, such as a call to another host."""
    if _is_call(request):
        return of_the_api.problem(request, HTTPStatus.BAD_REQUEST, code="bad_request")
    return of_the_web.bad_request(request, exception)


def handler500(request: HttpRequest) -> HttpResponse:
    """This function will answer for a fault outside all rooms."""
    if _is_call(request):
        return of_the_api.problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, code="broken")
    return of_the_web.broken(request)


def _is_call(request: HttpRequest) -> bool:
    return request.path.startswith(f"/{API}")


handler403 = of_the_web.forbidden
handler404 = of_the_web.not_found

# The API first: no page may ever shadow it.
urlpatterns: list[URLPattern | URLResolver] = [
    path(API, include("huiyin.api.urls")),
    path("", include("huiyin.web.urls")),
]
