"""Coming in and going out: sign-in, password, the choice of post, language and colours, the keys."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.people import accounts, sites
from huiyin.people.models import Account, Site
from huiyin.record.queries import names
from huiyin.sample import build
from huiyin.web import framing, rendering, visits
from huiyin.web.framing import post_name
from huiyin.web.middleware import before_a_post, open_to_all
from huiyin.web.pages.act_form import LineField
from huiyin.web.pages.doors import KeysPage, PasswordPage, SampleAccount, SignInPage
from huiyin.web.pages.frame import PostChoice
from huiyin.web.pages.parts import Sentence
from huiyin.web.pages.people import PostsPage
from huiyin.web.visits import Request

_YEAR_SECONDS = 365 * 24 * 60 * 60
_REFUSED = {"locked_out": 429}


@open_to_all
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """This function will ask for name and password, and begin a session."""
    if request.method != "POST":
        return rendering.answer(request, _sign_in_page(request, way_back(request, request.GET.get("next", ""))))
    on_to = way_back(request, request.POST.get("next", ""))
    name, password = request.POST.get("name", ""), request.POST.get("password", "")
    try:
        accounts.sign_in(request, name=name, password=password, at=timezone.now())
    except Refused as refused:
        page = _sign_in_page(request, on_to, name=name, refused=refused)
        return rendering.answer(request, page, status=_REFUSED.get(refused.code, 422))
    return HttpResponseRedirect(on_to)


@open_to_all
@require_POST
def sample_sign_in(request: HttpRequest) -> HttpResponse:
    """This function will sign in to one of the accounts that the sample site offers; other sites offer none."""
    wanted = request.POST.get("account", "")
    offered = (each for site in sites.every() for each in build.sign_ins(site))
    chosen = next((each for each in offered if each.sign_in_name == wanted), None)
    if chosen is None:
        raise Refused("not_found", kind="person")
    # Nobody has said for an account of the sample in which language it reads: whoever comes goes on in their own.
    language = visits.language_of(request)
    accounts.sign_in(request, name=chosen.sign_in_name, password=chosen.password, at=timezone.now())
    if isinstance(request.user, Account):
        accounts.settle(request.user, language=language)
    return HttpResponseRedirect(way_back(request, request.POST.get("next", "")))


def _sign_in_page(request: HttpRequest, on_to: str, *, name: str = "", refused: Refused | None = None) -> SignInPage:
    sample = next((site for site in sites.every() if site.is_sample), None)
    language = visits.language_of(request)
    offered = _sample_accounts(sample, language=language) if sample else ()
    return SignInPage(
        frame=rendering.bare_frame(request, path=request.get_full_path()),
        name=LineField(name="name", label=Sentence("web-sign-in-name"), value=name[:80], autocomplete="username"),
        password=LineField(
            name="password", label=Sentence("web-sign-in-password"), type="password", autocomplete="current-password"
        ),
        action_url=settings.LOGIN_URL,
        next_path="" if on_to == "/" else on_to,
        refused=rendering.sentence_of(refused) if refused is not None else None,
        sample_accounts=offered,
        sample_password=build.PASSWORD if sample else "",
        sample_url="/sign-in/sample/",
        # The site itself stands from its first act on, the sign-ins come last.
        sample_comes=not offered and jobs.under_way(build.JOB) is not None,
    )


def _sample_accounts(sample: Site, *, language: str) -> tuple[SampleAccount, ...]:
    found = names.of_accounts(sample, [each.sign_in_name for each in build.sign_ins(sample)])
    return tuple(
        SampleAccount(
            user_name=each.sign_in_name,
            person_name=each.name_en if language == "en" and each.name_en else each.name,
            post_name=post_name(each.post_kind),
            body_name=each.body_name_en if language == "en" and each.body_name_en else each.body_name,
        )
        for each in found
    )


@before_a_post
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """This function will end the session."""
    accounts.sign_out(request, at=timezone.now())
    return HttpResponseRedirect(settings.LOGOUT_REDIRECT_URL)


@before_a_post
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """This function will change one's own password; somebody with a temporary one gets no further before."""
    account = request.user
    if not isinstance(account, Account):
        raise Refused("not_found", kind="person")
    refused = None
    if request.method == "POST":
        old, new = request.POST.get("old", ""), request.POST.get("new", "")
        try:
            accounts.change_password(account, old=old, new=new, at=timezone.now())
        except Refused as why:
            refused = why
        else:
            accounts.stay(request, account)
            return HttpResponseRedirect("/")
    return rendering.answer(request, _password_page(request, account, refused), status=422 if refused else 200)


def _password_page(request: HttpRequest, account: Account, refused: Refused | None) -> PasswordPage:
    def field(name: str, complete: str) -> LineField:
        return LineField(name=name, label=Sentence(f"web-password-{name}"), type="password", autocomplete=complete)

    return PasswordPage(
        frame=rendering.bare_frame(request, path="/password/"),
        old=field("old", "current-password"),
        new=field("new", "new-password"),
        action_url="/password/",
        must=account.must_change_password,
        refused=rendering.sentence_of(refused) if refused is not None else None,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def post(request: Request) -> HttpResponse:
    """This function will show the posts that the person may act in, or take one of them."""
    if request.method == "POST":
        chosen = names.of_id(request.POST.get("post", ""))
        if chosen is None:
            raise Refused("post_not_held")
        accounts.take_post(request.visit.account, chosen, at=request.visit.at)
        return HttpResponseRedirect("/")
    posts: tuple[PostChoice, ...] = framing.choices(request.visit)
    return rendering.answer(request, PostsPage(frame=framing.frame_of(request), posts=posts))


@open_to_all
@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    """This function will note language and colours: with the account, or in a cookie before sign-in."""
    language, theme = request.POST.get("language"), request.POST.get("theme")
    response = HttpResponseRedirect(way_back(request, request.POST.get("next", "")))
    if isinstance(request.user, Account):
        accounts.settle(request.user, language=language, theme=theme)
    if language in texts.LANGUAGES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language.lower(),
            max_age=_YEAR_SECONDS,
            samesite="Lax",
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
        )
    return response


@require_safe
def keys(request: Request) -> HttpResponse:
    """This function will list the keys."""
    return rendering.answer(request, KeysPage(frame=framing.frame_of(request)))


def way_back(request: HttpRequest, path: str) -> str:
    """This function will give the page to go on to: one of this site that exists, else the desk (attack 20)."""
    if not path.startswith("/") or not url_has_allowed_host_and_scheme(path, allowed_hosts={request.get_host()}):
        return "/"
    try:
        resolve(path.partition("?")[0])
    except Resolver404:
        return "/"
    return path
