"""What is said when a page can't be shown: the handlers that the installation names."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from huiyin.web import rendering


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will answer what was never a request of a page, and one that is too large to be read."""
    if isinstance(exception, RequestDataTooBig):
        return rendering.error(request, 413)
    return rendering.error(request, 404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will answer what the framework itself forbids."""
    return rendering.error(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will answer for an address that leads nowhere, as for one that this post may not open."""
    return rendering.error(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """This function will answer for a fault of the house."""
    return rendering.error(request, 500)


def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will answer a form that did not come from a page of this site."""
    return rendering.error(request, 403)
