"""The middleware keeps the door shut: no page without a session and a post, save the few that say they are open."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from huiyin.kernel.refused import Refused
from huiyin.people.models import Account
from huiyin.record import database, trace
from huiyin.record.queries import texts
from huiyin.web import rendering, visits

API = "api/"
View = Callable[..., HttpResponseBase]
V = TypeVar("V", bound=View)
# What a refusal says to HTTP where it isn't a rule that forbids (403).
_STATUS = {"not_found": 404, "unknown_order": 404, "bad_cursor": 404, "locked_out": 429, "storage_full": 507}
_STATUS |= dict.fromkeys(
    ("paper_own_blank_pdf", "paper_not_converted", "paper_no_glyph", "paper_too_costly", "paper_too_long"), 409
)
_STATUS |= dict.fromkeys(("nothing_to_compose", "round_was_fed_back", "nothing_to_print", "print_outgrown"), 409)
_STATUS |= dict.fromkeys(("busy", "wrong_state", "waits_for_signatures", "nothing_waits_for_signatures"), 409)


def open_to_all(view: V) -> V:
    """This function will let a page be opened without a session."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def before_a_post(view: V) -> V:
    """This function will let a page be opened by somebody signed in who has no post, or must change the password."""
    view.before_a_post = True  # type: ignore[attr-defined]
    return view


class Visits:
    """Puts the visit on every request of a page, and turns refusals that no view takes into pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with texts.watched():
            response = self.get_response(request)
            _leave_trace(request, response)
        # Pages of one person must not be kept on a shared machine, nor by anything between.
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        if getattr(view, "open_to_all", False) or (match is not None and match.route.startswith(API)):
            return None
        account = request.user
        if not isinstance(account, Account):
            return HttpResponseRedirect(f"{settings.LOGIN_URL}?{urlencode({'next': _way_back(request)})}")
        if getattr(view, "before_a_post", False):
            return None
        if account.must_change_password:
            return HttpResponseRedirect("/password/")
        try:
            request.visit = visits.begin(request, account)  # type: ignore[attr-defined]
        except Refused as refused:  # Django asks process_exception for what views raise, and for nothing else
            return self.process_exception(request, refused)
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        match = request.resolver_match
        refused = exception if isinstance(exception, Refused) else database.refusal_of(exception)
        if refused is None or (match is not None and match.route.startswith(API)):
            return None
        return rendering.error(request, _STATUS.get(refused.code, 403), refused=refused)


def _leave_trace(request: HttpRequest, response: HttpResponseBase) -> None:
    """This function will note the restricted texts of a page that no view has noted (M42); the API notes its own."""
    visit = getattr(request, "visit", None)
    if visit is None or not texts.watch().left():
        return
    content = None if response.streaming else response.content.decode(errors="replace")  # type: ignore[attr-defined]
    trace.note_left(visit.actor, content, at=visit.at, door="web")


def _way_back(request: HttpRequest) -> str:
    """This function will name where to go after sign-in: the page that was asked for, if it was only asked for."""
    return request.get_full_path() if request.method == "GET" else "/"
