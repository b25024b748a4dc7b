"""Between page objects and answers: prints a page, and the pages that are said when another can't be shown."""

import dataclasses

from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils import timezone

from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.people.models import Account
from huiyin.record import trace
from huiyin.web import framing, visits
from huiyin.web.pages.doors import ErrorPage
from huiyin.web.pages.frame import Frame, Page
from huiyin.web.pages.parts import Sentence


def answer(request: HttpRequest, page: Page, *, status: int = 200) -> HttpResponse:
    """This function will print a page, with the mark of person and time where it shows a restricted text."""
    printed = get_template(page.template).render({"page": page}, request)
    visit = getattr(request, "visit", None)
    if visit is not None and trace.note_left(visit.actor, printed, at=visit.at, door="web"):
        marked = dataclasses.replace(page.frame, reader_mark=framing.reader_mark_of(visit))
        page = dataclasses.replace(page, frame=marked)
        printed = get_template(page.template).render({"page": page}, request)
    return HttpResponse(printed, status=status)


def bare_frame(request: HttpRequest, *, path: str = "/") -> Frame:
    """This function will make the frame of somebody who has not signed in, or of a page that says nothing of anyone."""
    account = getattr(request, "user", None)
    return Frame(
        language=visits.language_of(request),
        path=path,
        today=actors.civil_day(timezone.now()),
        theme=account.theme if isinstance(account, Account) else "auto",
    )


def error(request: HttpRequest, status: int, *, refused: Refused | None = None) -> HttpResponse:
    """This function will say that a page can't be shown.

    The page for 404 holds nothing of what was asked for, no token and no name: absent and not visible are one answer.
    """
    sentence = sentence_of(refused) if refused is not None and status != 404 else None
    page = ErrorPage(frame=bare_frame(request), status=status, refused=sentence)
    return HttpResponse(get_template(page.template).render({"page": page}), status=status)


def sentence_of(refused: Refused) -> Sentence:
    """This function will give the sentence of a refusal; single faults stand at their fields."""
    facts = {name: value for name, value in refused.facts.items() if name != "faults"}
    return Sentence(f"refused-{refused.code}", facts)
