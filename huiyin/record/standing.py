"""What is in the way of ending or beginning something, counted once the act holds its locks."""

import dataclasses
import datetime
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import act, finding, hearing, requirement
from huiyin.kernel import given as kernel_given
from huiyin.kernel.actor import LEADERSHIP, TEAM, Post
from huiyin.kernel.package import Package
from huiyin.kernel.refused import Refused
from huiyin.kernel.round import KIND as ROUND
from huiyin.kernel.round import Round
from huiyin.kernel.session import KIND as SESSION
from huiyin.people import actors, identities
from huiyin.people.models import CURRENT, PersonRow
from huiyin.record import rows
from huiyin.record.shelf import Shelf

_NOT_ENDED = (*finding.BEFORE_ISSUE, *finding.OPEN)
_IN_FORCE = ("granted",)
_PACKAGES = ("composed", "approved", "issued")


@dataclass(frozen=True, slots=True)
class _Asked:
    """An act under way: what was given but for what the book fills in, its subject (None before it is there), the day
    of the rule set and that of the installation, by which posts begin and end, and the day on which it is entered."""

    given: Mapping[str, Any]
    subject: Any
    shelf: Shelf
    on: str
    on_of_posts: str
    today: str


def told(call: act.Call, shelf: Shelf, *, subject: Any, on: str, at: datetime.datetime) -> act.Call:
    """This function will fill in what is in the way, whatever was sent: few queries, where a row has such fields."""
    own = {field.name for field in act.row_of(call.act).given if field.by_book}
    known = [each for each in (_GIVEN, _OF_SUBJECT) if each is _GIVEN or subject is not None]
    tellers = {name: teller for each in known for name, teller in each.items() if name in own}
    if not tellers:
        return call
    given = {name: value for name, value in call.given.items() if name not in tellers}
    asked = _Asked(given, subject, shelf, on, *(actors.civil_day(each).isoformat() for each in (call.performed_at, at)))
    found = {name: teller(asked) for name, teller in tellers.items()}
    return dataclasses.replace(call, given={**given, **{name: value for name, value in found.items() if value}})


def _not_in_post(asked: _Asked) -> bool:
    given = asked.given
    posts = (str(given.get("post_kind")),)
    return not _holds(str(given.get("person")), asked.subject.organisation, posts, asked)


def _unplanned(asked: _Asked) -> int:
    waiting = of_place("finding", asked.shelf, states=("issued", "claimed"), round=asked.subject.id)
    return sum(each.plan is None for each in waiting)


def _open_findings(asked: _Asked) -> int:
    """This function will count what a round, or a body, has that has not ended; what a body keeps under review too."""
    if isinstance(asked.subject, Round):
        return len(list(of_place("finding", asked.shelf, states=_NOT_ENDED, round=asked.subject.id)))
    return len(list(of_place("finding", asked.shelf, states=(*_NOT_ENDED, "sustained"), organisation=asked.subject.id)))


def _unsigned_packages(asked: _Asked) -> int:
    packages = of_place("package", asked.shelf, states=_PACKAGES, organisation=asked.subject.id)
    return sum(not _is_answered(each) for each in packages)


def _open_sessions(asked: _Asked) -> int:
    return len(list(of_place("session", asked.shelf, states=SESSION.open_states, organisation=asked.subject.id)))


def _open_answers(asked: _Asked) -> int:
    return len(list(of_place("answer", asked.shelf, states=requirement.UNANSWERED, organisation=asked.subject.id)))


def _is_answered(package: Package) -> bool:
    """This function will tell whether the principal has signed for what was issued, or would not."""
    posts = [each.post_kind for each in package.receipts] + [each.post_kind for each in package.refusals]
    return Post.PRINCIPAL in posts


def _heard(asked: _Asked) -> int:
    return _hearings(asked, hearing.HEARD)


def _unheard(asked: _Asked) -> int:
    return _hearings(asked, hearing.STATES[:1])


def _hearings(asked: _Asked, states: tuple[str, ...]) -> int:
    """This function will count who was told of the concern that is open, and has come so far."""
    raised = asked.subject.concern
    own = of_place("hearing", asked.shelf, states=states, finding=asked.subject.id)
    return 0 if raised is None else sum(each.concern_date >= raised.on for each in own)


def _is_absent(asked: _Asked) -> bool:
    """This function will tell whether an organisation has a principal on a day, and neither they nor whoever stands in
    for them is among those present."""
    shelf, on, present = asked.shelf, asked.on, asked.given.get("present")
    same = identities.of_site(uuid.UUID(shelf.site))
    posts = of_place("post", shelf, states=("held", "relieved"), body=asked.subject.organisation)
    held = {each.id: each.person for each in posts if each.post_kind == Post.PRINCIPAL and _holds_on(each, on, asked)}
    instead = (one for each in held for one in of_place("delegation", shelf, states=_IN_FORCE, post=each))
    wanted = {*held.values(), *(each.delegate for each in instead if _is_of_the_day(each, on))}
    told = present if isinstance(present, list | tuple) else ()
    came = {str(each.get("person")) for each in told if isinstance(each, Mapping)}
    return bool(held) and not any(same.of(each) & came for each in wanted)


def of_place(kind: str, shelf: Shelf, *, states: tuple[str, ...], **where: str) -> Iterator[Any]:
    """This function will give what a place has in some states, as stored and as a batch has made it meanwhile."""
    stored = rows.current(kind, shelf.site).filter(state__in=states, **where).values_list("subject", "facts")
    found = {str(subject): rows.decode(kind, each) for subject, each in stored}
    found |= {key: each for key, each in shelf.facts.items() if isinstance(each, rows.FACTS[kind])}
    for each in found.values():
        if each.state in states and all(getattr(each, name) == value for name, value in where.items()):
            yield each


def _namesake(asked: _Asked) -> int:
    """This function will find a round of the same term and ordinal, by its number; 0 where there is none."""
    named = (asked.given.get("term"), asked.given.get("ordinal"))
    for each in of_place("round", asked.shelf, states=ROUND.states):
        if (each.term, each.ordinal) == named:
            asked.shelf.fetch([each.id])
            return asked.shelf.held[each.id].number
    return 0


def _handlers_outside(asked: _Asked) -> int:
    """This function will count the handlers who hold no post in the team of the inspection."""
    named = asked.given.get("handlers")
    inspection = asked.shelf.find("inspection", str(asked.given.get("inspection")))
    if inspection is None or not isinstance(named, list | tuple):
        return 0
    team = tuple(post.value for post in TEAM)
    return sum(not _holds(str(each), inspection.team, team, asked) for each in named)


def _not_leading(asked: _Asked) -> list[str]:
    """This function will name those who are to answer for measures and hold no post of the leadership on that day."""
    organisation = str(asked.given.get("organisation") if asked.subject is None else asked.subject.organisation)
    measures = asked.given.get("measures")
    told = measures if isinstance(measures, list | tuple) and kernel_given.is_uuid(organisation) else ()
    if not told:
        return []  # what makes no sense is refused by the kernel
    named = {str(each.get("responsible")) for each in told if isinstance(each, Mapping)}
    return sorted(named.difference(*_posts_of_leaders(organisation, asked)))


def _leaderless(asked: _Asked) -> int:
    """This function will count the measures of a plan whose leader holds no post of the leadership on that day, and of
    whom no line says so."""
    leaders = frozenset().union(*_posts_of_leaders(asked.subject.organisation, asked))
    asked.shelf.fetch(asked.subject.measures)
    own = [asked.shelf.facts[each] for each in asked.subject.measures]
    return sum(each.responsible not in leaders and not each.unowned for each in own)


def _is_the_last_leader(asked: _Asked) -> bool:
    """This function will tell whether a leadership consists of one person on a day."""
    return len(set(_posts_of_leaders(asked.subject.organisation, asked))) == 1


def _leader_left(asked: _Asked) -> bool:
    """This function will tell whether who answers for a measure holds no post of the leadership on a day."""
    return not any(asked.subject.responsible in each for each in _posts_of_leaders(asked.subject.organisation, asked))


def _posts_of_leaders(organisation: str, asked: _Asked) -> Iterator[frozenset[str]]:
    """This function will give for each post of a leadership on a day all ids of its holder."""
    same = identities.of_site(uuid.UUID(asked.shelf.site))
    for each in of_place("post", asked.shelf, states=("held", "relieved"), body=organisation):
        if each.post_kind in LEADERSHIP and _holds_on(each, asked.on_of_posts, asked):
            yield same.of(each.person)


def with_names(refused: Refused, *, site: str, language: str) -> Refused:
    """This function will name the people that a refusal tells of, whom the kernel knows by their ids alone. They were
    named by whoever asked, who sees them."""
    ids = refused.facts.get("people", ())
    if not ids:
        return refused
    rows_ = PersonRow.objects.filter(CURRENT, site=site, subject__in=ids).order_by("name", "subject")
    names = [(name_en if language == "en" else "") or name for name, name_en in rows_.values_list("name", "name_en")]
    return Refused(refused.code, **{**refused.facts, "people": ", ".join(names)})


def _is_of_the_day(post: Any, on: str) -> bool:
    return bool(post.from_date <= on <= (post.until_date or on))


def _holds_on(post: Any, on: str, asked: _Asked) -> bool:
    """This function will tell whether a post was held on a day. Whoever is relieved today holds it no longer; of a day
    that is over nobody knows the hour, and what was done on it may have come before."""
    is_over = post.state == "relieved" and post.until_date == on >= asked.today
    return _is_of_the_day(post, on) and not is_over


def _holds(person: str, body: str, posts: tuple[str, ...], asked: _Asked) -> bool:
    """This function will tell whether a person holds one of some posts at a body on a day, by any id of theirs."""
    same = identities.of_site(uuid.UUID(asked.shelf.site)).of(person)
    return any(
        each.person in same and each.post_kind in posts and _holds_on(each, asked.on, asked)
        for each in of_place("post", asked.shelf, states=("held", "relieved"), body=body)
    )


# Who tells what a field of a row asks for, by its name; those of the second table ask what the act is about.
_GIVEN: Mapping[str, Callable[[_Asked], Any]] = {
    "handlers_outside": _handlers_outside,
    "namesake": _namesake,
    "not_leading": _not_leading,
}
_OF_SUBJECT: Mapping[str, Callable[[_Asked], Any]] = {
    "heard": _heard,
    "last_leader": _is_the_last_leader,
    "leader_left": _leader_left,
    "leaderless_measures": _leaderless,
    "not_in_post": _not_in_post,
    "open_answers": _open_answers,
    "open_findings": _open_findings,
    "open_sessions": _open_sessions,
    "principal_absent": _is_absent,
    "unheard": _unheard,
    "unplanned_findings": _unplanned,
    "unsigned_packages": _unsigned_packages,
}
