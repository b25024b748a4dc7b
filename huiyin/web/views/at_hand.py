"""The places of the rail that show a page of the round at hand: its feedback, its answers."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from huiyin.record.queries import names, subjects
from huiyin.web import addresses, framing, rendering, rounds
from huiyin.web.pages.delivery import FeedbackPage
from huiyin.web.pages.parts import Sentence
from huiyin.web.views import answering, boards, delivery
from huiyin.web.visits import Request, Visit

_VIEWS: Mapping[str, Callable[..., HttpResponse]] = {
    "feedback": delivery.progress,
    "sessions": boards.sessions,
    "answers": answering.answers,
}
# By what a post has to do with a round, the nearest first.
_TIES = ("answer", "session", "inspection")


@require_safe
def feedback(request: Request) -> HttpResponse:
    """This function will show how the feedback of the round at hand stands, as far as the post may open that."""
    return _shown(request, ("feedback", "sessions"), place="feedback")


@require_safe
def answers(request: Request) -> HttpResponse:
    """This function will show the requirements of the round at hand with their answers."""
    return _shown(request, ("answers",), place="answers")


@require_safe
def leaders(request: Request) -> HttpResponse:
    """This function will lead to who claims what in the round at hand."""
    return _led(request, "leaders")


@require_safe
def deeds(request: Request) -> HttpResponse:
    """This function will lead to the record of personal acts in the round at hand."""
    return _led(request, "personal")


def _led(request: Request, name: str) -> HttpResponse:
    number = _round_at_hand(request.visit)
    return HttpResponseRedirect(rounds.address(number, name) if number else addresses.listing("round"))


def _shown(request: Request, wanted: tuple[str, ...], *, place: str) -> HttpResponse:
    visit = request.visit
    number = _round_at_hand(visit)
    name = next((each for each in wanted if each in rounds.open_to(visit.actor)), "")
    if number and name:
        return _VIEWS[name](request, number=number)
    empty = FeedbackPage(
        frame=framing.frame_of(request, place=place),
        heading=Sentence(f"web-rail-{place}"),
        as_of=visit.day,
        empty=Sentence("web-feedback-no-round"),
    )
    return rendering.answer(request, empty)


def _round_at_hand(visit: Visit) -> int:
    """This function will give the number of the round that the post had to do with last, 0 where there is none."""
    for kind in _TIES:
        found, _ = subjects.page(visit.actor, kind, size=1, as_of=visit.line)
        if found:
            return names.numbers(visit.actor.site, [found[0].facts.round])[found[0].facts.round][1]
    listed, _ = subjects.page(visit.actor, "round", size=1, as_of=visit.line)
    return listed[0].number if listed else 0
