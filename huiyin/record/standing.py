"""What is in the way of ending or beginning something, counted once the act holds its locks."""

import dataclasses
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from huiyin.kernel import act, finding, requirement, standing
from huiyin.kernel import given as kernel_given
from huiyin.kernel.package import Package
from huiyin.kernel.permit import LEADERSHIP, TEAM, Post
from huiyin.kernel.refused import Refused
from huiyin.kernel.round import KIND as ROUND
from huiyin.kernel.session import KIND as SESSION
from huiyin.people import actors, identities
from huiyin.people.models import CURRENT, PersonRow
from huiyin.record import rows
from huiyin.record.shelf import Shelf

_FIELDS = {
    "finding.draft": standing.HANDLERS_OUTSIDE,
    "body.abolish": standing.OF_A_BODY,
    "package.refuse_to_sign": standing.NOT_IN_POST,
    "session.tell_principal": standing.ABSENT,
    "round.archive": standing.UNENDED,
    "round.evaluate": standing.UNPLANNED,
    "round.plan": standing.NAMESAKE,
    "measure.hand_over": standing.LAST_LEADER,
    **dict.fromkeys(("plan.submit", "plan.resubmit", "plan.amend"), standing.NOT_LEADING),
}
_NOT_ENDED = (*finding.BEFORE_ISSUE, *finding.OPEN)
_IN_FORCE = ("granted",)
_PACKAGES = ("composed", "approved", "issued")


def told(call: act.Call, shelf: Shelf, *, subject: Any, on: str) -> act.Call:
    """This function will fill in what is in the way, whatever was sent: few queries, for these acts alone."""
    fields = _FIELDS.get(call.act)
    if fields is None:
        return call
    own = {field.name for field in fields}
    given = {name: value for name, value in call.given.items() if name not in own}
    found: Mapping[str, Any]
    if fields is standing.NOT_LEADING:
        place = given.get("organisation") if subject is None else subject.organisation
        found = {"not_leading": _not_leading(given.get("measures"), str(place), shelf, on=_day_of_posts(call))}
    elif fields is standing.LAST_LEADER:
        found = {} if subject is None else _last_leader(subject.organisation, shelf, on=_day_of_posts(call))
    elif call.act == "finding.draft":
        found = _outside(given, shelf, on=on)
    elif call.act == "round.plan":
        found = _namesake(given, shelf)
    else:
        found = {} if subject is None else _in_the_way(call.act, given, subject, shelf, on=on)
    return dataclasses.replace(call, given={**given, **{name: value for name, value in found.items() if value}})


def _in_the_way(code: str, given: dict[str, Any], subject: Any, shelf: Shelf, *, on: str) -> dict[str, int]:
    if code == "package.refuse_to_sign":
        posts = (str(given.get("post_kind")),)
        return {"not_in_post": not _holds(str(given.get("person")), subject.organisation, posts, shelf, on=on)}
    if code == "session.tell_principal":
        return {"principal_absent": _is_absent(given.get("present"), subject.organisation, shelf, on=on)}
    if code == "round.evaluate":
        waiting = of_place("finding", shelf, states=("issued", "claimed"), round=subject.id)
        return {"unplanned_findings": sum(each.plan is None for each in waiting)}
    if code == "round.archive":
        return {"open_findings": len(list(of_place("finding", shelf, states=_NOT_ENDED, round=subject.id)))}
    where = {"organisation": subject.id}
    packages = of_place("package", shelf, states=_PACKAGES, **where)
    return {
        "unsigned_packages": sum(not _is_answered(each) for each in packages),
        "open_sessions": len(list(of_place("session", shelf, states=SESSION.open_states, **where))),
        "open_answers": len(list(of_place("answer", shelf, states=requirement.UNANSWERED, **where))),
        "open_findings": len(list(of_place("finding", shelf, states=(*_NOT_ENDED, "sustained"), **where))),
    }


def _is_answered(package: Package) -> bool:
    """This function will tell whether the principal has signed for what was issued, or would not."""
    posts = [each.post_kind for each in package.receipts] + [each.post_kind for each in package.refusals]
    return Post.PRINCIPAL in posts


def _is_absent(present: Any, organisation: str, shelf: Shelf, *, on: str) -> bool:
    """This function will tell whether an organisation has a principal on a day, and neither they nor whoever stands in
    for them is among those present."""
    same = identities.of_site(uuid.UUID(shelf.site))
    posts = of_place("post", shelf, states=("held", "relieved"), body=organisation)
    held = {each.id: each.person for each in posts if each.post_kind == Post.PRINCIPAL and _is_of_the_day(each, on)}
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


def _namesake(given: dict[str, Any], shelf: Shelf) -> dict[str, int]:
    """This function will find a round of the same term and ordinal, by its number."""
    named = (given.get("term"), given.get("ordinal"))
    for each in of_place("round", shelf, states=ROUND.states):
        if (each.term, each.ordinal) == named:
            shelf.fetch([each.id])
            return {"namesake": shelf.held[each.id].number}
    return {}


def _outside(given: dict[str, Any], shelf: Shelf, *, on: str) -> dict[str, int]:
    """This function will count the handlers who hold no post in the team of the inspection."""
    inspection, named = shelf.find("inspection", str(given.get("inspection"))), given.get("handlers")
    if inspection is None or not isinstance(named, list | tuple):
        return {}
    team = tuple(post.value for post in TEAM)
    return {"handlers_outside": sum(not _holds(str(each), inspection.team, team, shelf, on=on) for each in named)}


def _not_leading(measures: Any, organisation: str, shelf: Shelf, *, on: str) -> list[str]:
    """This function will name those who are to answer for measures and hold no post of the leadership on that day."""
    told = measures if isinstance(measures, list | tuple) and kernel_given.is_uuid(organisation) else ()
    if not told:
        return []  # what makes no sense is refused by the kernel
    named = {str(each.get("responsible")) for each in told if isinstance(each, Mapping)}
    return sorted(named.difference(*_posts_of_leaders(organisation, shelf, on=on)))


def _last_leader(organisation: str, shelf: Shelf, *, on: str) -> dict[str, bool]:
    """This function will tell whether a leadership consists of one person on a day."""
    return {"last_leader": len(set(_posts_of_leaders(organisation, shelf, on=on))) == 1}


def _day_of_posts(call: act.Call) -> str:
    """This function will give the day by which posts begin and end: that of the installation, as for whoever acts."""
    return actors.civil_day(call.performed_at).isoformat()


def _posts_of_leaders(organisation: str, shelf: Shelf, *, on: str) -> Iterator[frozenset[str]]:
    """This function will give for each post of a leadership on a day all ids of its holder."""
    same = identities.of_site(uuid.UUID(shelf.site))
    for each in of_place("post", shelf, states=("held", "relieved"), body=organisation):
        if each.post_kind in LEADERSHIP and _is_of_the_day(each, on):
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


def _holds(person: str, body: str, posts: tuple[str, ...], shelf: Shelf, *, on: str) -> bool:
    """This function will tell whether a person holds one of some posts at a body on a day, by any id of theirs."""
    same = identities.of_site(uuid.UUID(shelf.site)).of(person)
    return any(
        each.person in same and each.post_kind in posts and _is_of_the_day(each, on)
        for each in of_place("post", shelf, states=("held", "relieved"), body=body)
    )
