"""The inbox: what the account has been told, newest first, and the button that marks it all as read."""

import datetime
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from huiyin.kernel.refused import Refused
from huiyin.notices import inbox, letters
from huiyin.notices.models import InboxItem
from huiyin.web import addresses, framing, rendering
from huiyin.web.pages import marks
from huiyin.web.pages.jobs import InboxPage, Message
from huiyin.web.pages.parts import Pager, Sentence
from huiyin.web.views import jobs
from huiyin.web.visits import Request


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will list the messages of the account; looking at them reads none of them."""
    account = request.visit.account
    items = inbox.items(account, before=_before(request.GET.get("before", "")))
    full = len(items) == inbox.SIZE
    page = InboxPage(
        frame=framing.frame_of(request),
        messages=tuple(_message(each) for each in items),
        pager=Pager(
            len(items),
            next_url=f"/inbox/?{urlencode({'before': items[-1].created_at.isoformat()})}" if full else "",
            previous_url="/inbox/" if request.GET.get("before") else "",
        ),
        read_url="/inbox/read/",
        unread=inbox.unread(account),
    )
    return rendering.answer(request, page)


def _before(text: str) -> datetime.datetime | None:
    if not text:
        return None
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise Refused("bad_cursor") from None
    if moment.tzinfo is None:
        raise Refused("bad_cursor")
    return moment


def _message(item: InboxItem) -> Message:
    return Message(
        at=item.created_at,
        sentence=Sentence(item.message, item.facts),
        url=_url(item),
        unread=item.read_at is None,
        mark=marks.state_mark("job", item.job.state) if item.job else None,
    )


def _url(item: InboxItem) -> str:
    if item.job:
        return jobs.address(item.job)
    return addresses.subject("letter", item.facts["number"]) if item.message == letters.MESSAGE else ""


@require_POST
def read_all(request: Request) -> HttpResponse:
    """This function will mark every message as read."""
    inbox.read_all(request.visit.account, at=request.visit.at)
    return HttpResponseRedirect("/inbox/")
