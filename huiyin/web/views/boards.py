"""The board of a round's one-to-one sessions: days, times, places, what clashes, how far each has come."""

import datetime
import itertools
from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds
from huiyin.kernel.actor import Post
from huiyin.kernel.session import Clash, Session, clashes
from huiyin.record.queries import delivery, feedback, names, texts
from huiyin.web import addresses, framing, rendering, rounds, showing
from huiyin.web.pages import marks
from huiyin.web.pages.delivery import BoardDay, BoardPage, SessionCard, Share
from huiyin.web.pages.parts import Link, OpenAct, Sentence
from huiyin.web.visits import Request, Visit

_NOBODY = ("", "")


@require_safe
def sessions(request: Request, *, number: int) -> HttpResponse:
    """This function will show the sessions of a round, day by day. The principal sees the own one alone."""
    visit = request.visit
    round_ = rounds.found(visit, number, page="sessions")
    listed = feedback.sessions(visit.actor, round_.facts.id, as_of=visit.line)
    found = clashes(each for each in listed if each.state == "scheduled")
    where = names.bodies(visit.actor.site, {each.organisation for each in listed} | {each.team for each in listed})
    cards = _Cards(
        visit,
        where=where,
        chairs=names.visible_persons(visit.actor, {each.chair for each in listed}),
        numbers=names.numbers(visit.actor.site, {each.id for each in listed}),
        places=texts.shown([each.place for each in listed], actor=visit.actor),
        sessions={each.id: each for each in listed},
        clashes=found,
    )
    unscheduled, wanted = _unscheduled(visit, round_.facts.id)
    told = sum(each.state == "delivered" for each in listed)
    is_own = visit.actor.post_kind is Post.PRINCIPAL
    page = BoardPage(
        frame=framing.frame_of(request, place="feedback"),
        crumbs=(Link(showing.list_name("round"), addresses.listing("round")),),
        heading=rounds.title(visit, round_),
        tabs=rounds.tabs(visit, number, current="sessions"),
        told=Share(Sentence("web-board-told"), told, max(wanted, len(listed))),
        days=cards.days(listed),
        clashes=() if is_own else tuple(cards.clash(each) for each in found),
        unscheduled=unscheduled,
        acts=_begin(visit),
        as_of=visit.day,
    )
    return rendering.answer(request, page)


def _begin(visit: Visit) -> tuple[OpenAct, ...]:
    row = kinds.ROWS["session.schedule"]
    begins = visit.as_of is None and showing.may_begin(visit, row)
    return (OpenAct(showing.act_name(row.code), addresses.birth(row.code), main=True),) if begins else ()


def _unscheduled(visit: Visit, round_id: str) -> tuple[tuple[Link, ...], int]:
    """This function will list the organisations that need a session and have none, with the number of those that need
    one, for who sees the whole round."""
    if not delivery.sees_all(visit.actor):
        return (), 0
    told = delivery.deliveries(visit.actor, round_id, as_of=visit.line)
    wanted = [each for each in told if each.is_fed_back]
    missing = [each for each in wanted if each.session is None]
    where = names.bodies(visit.actor.site, {each.organisation for each in missing})
    begins = bool(_begin(visit))
    links = []
    for each in missing:
        url = f"{addresses.birth('session.schedule')}?inspection={each.inspection}"
        link = url if begins else addresses.subject("inspection", each.number)
        links.append(Link(visit.named(*where.get(each.organisation, _NOBODY)), link))
    return tuple(links), len(wanted)


class _Cards:
    """Makes the cards of a board from what was loaded for all of them at once."""

    def __init__(
        self,
        visit: Visit,
        *,
        where: Mapping[str, tuple[str, str]],
        chairs: Mapping[str, tuple[str, str]],
        numbers: Mapping[str, tuple[str, int]],
        places: Mapping[str, texts.Shown],
        sessions: Mapping[str, Session],
        clashes: Sequence[Clash],
    ) -> None:
        self.visit = visit
        self.where = where
        self.chairs = chairs
        self.numbers = numbers
        self.places = places
        self.sessions = sessions
        self.clashes = clashes

    def days(self, listed: Sequence[Session]) -> tuple[BoardDay, ...]:
        """This function will part sessions that come in the order of their time by day."""
        return tuple(
            BoardDay(datetime.date.fromisoformat(day), tuple(self.card(each) for each in of_day))
            for day, of_day in itertools.groupby(listed, key=lambda each: each.day)
        )

    def name(self, body: str) -> str:
        return self.visit.named(*self.where.get(body, _NOBODY))

    def card(self, each: Session) -> SessionCard:
        told = {telling.audience for telling in each.told}
        own = [clash for clash in self.clashes if each.id in (clash.first, clash.second)]
        return SessionCard(
            organisation=Link(self.name(each.organisation), addresses.subject("session", self.numbers[each.id][1])),
            team_name=self.name(each.team),
            chair_name=self.visit.named(*self.chairs.get(each.chair, _NOBODY)),
            times=f"{each.starts}–{each.ends}",
            place=self.places[each.place].text,
            mark=marks.state_mark("session", each.state),
            principal_told="principal" in told,
            leadership_told="leadership" in told,
            closed=each.state == "delivered",
            clashes=tuple(self._with(each, clash) for clash in own),
            moved=each.moved,
        )

    def _with(self, each: Session, clash: Clash) -> Sentence:
        other = self.sessions[clash.second if clash.first == each.id else clash.first]
        facts = {"organisation": self.name(other.organisation), "time": other.starts}
        return Sentence(f"web-clash-with-{clash.over}", facts)

    def clash(self, each: Clash) -> Sentence:
        """This function will say which two sessions clash, and over what."""
        one, other = self.sessions[each.first], self.sessions[each.second]
        facts = {"one": self.name(one.organisation), "other": self.name(other.organisation), "date": one.day}
        return Sentence(f"web-clash-over-{each.over}", facts)
