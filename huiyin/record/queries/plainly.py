"""The feedback of a round in plain values, for the doors that answer machines: names, numbers, dates as text."""

import datetime
from collections.abc import Iterable
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.package import AUDIENCES
from huiyin.kernel.refused import Refused
from huiyin.kernel.session import clashes
from huiyin.record.queries import delivery, drafting, feedback, names, texts
from huiyin.record.queries.delivery import Delivery
from huiyin.record.queries.drafting import Item, Thing
from huiyin.record.queries.subjects import Found

_NOBODY = ("", "")


def require_all(actor: Actor) -> None:
    """This function will keep what only those may read who see the whole site from everybody else.

    :raises Refused: not_found.
    """
    if not delivery.sees_all(actor):
        raise Refused("not_found", kind="round")


def _body(subject: str, called: dict[str, tuple[str, str]]) -> dict[str, str]:
    name, name_en = called.get(subject, _NOBODY)
    return {"id": subject, "name": name, "name_en": name_en}


def progress(actor: Actor, round_: Found) -> dict[str, Any]:
    """This function will tell how far the feedback has come, as a whole and for every organisation.

    :raises Refused: not_found.
    """
    require_all(actor)
    counted = feedback.progress(actor, round_.facts.id)
    told = delivery.deliveries(actor, round_.facts.id)
    called = names.bodies(actor.site, {each.organisation for each in told})
    whole = (
        "organisations",
        "reported",
        "heard",
        "decided",
        "fed_back",
        "told",
        "receipts",
        "refusals",
        "requirements",
    )
    return {
        "state": round_.facts.state,
        **{name: getattr(counted, name) for name in whole},
        "findings": dict(counted.findings),
        "answers": dict(counted.answers),
        "rows": [_delivery(each, called) for each in told],
    }


def _delivery(each: Delivery, called: dict[str, tuple[str, str]]) -> dict[str, Any]:
    session = each.session.facts if each.session else None
    return {
        "organisation": _body(each.organisation, called),
        "inspection": each.number,
        "state": each.state,
        "is_fed_back": each.is_fed_back,
        "issued": [audience for audience in AUDIENCES if each.is_issued(audience)],
        "session": each.session.number if each.session else None,
        "session_state": session.state if session else None,
        "signed": each.signed,
        "refused": each.refused,
        "unsigned": each.unsigned,
        "asked": each.asked,
        "answered": each.answered,
        "next_act": delivery.next_act(each) or None,
    }


def coverage(actor: Actor, round_: Found) -> dict[str, Any]:
    """This function will tell which bodies were inspected in the term of a round.

    :raises Refused: not_found.
    """
    require_all(actor)
    covered = feedback.coverage(actor, round_.facts.term)
    rows = [
        {
            "organisation": {"id": each.body, "name": each.name, "name_en": each.name_en},
            "parent": each.parent,
            "body_kind": each.body_kind,
            "rounds": list(each.rounds),
        }
        for each in covered
    ]
    return {"term": round_.facts.term, "inspected": sum(bool(each.rounds) for each in covered), "rows": rows}


def matrix(actor: Actor, round_: Found) -> dict[str, Any]:
    """This function will tell how each answer stands, of those that the actor sees, and who was not asked."""
    owed = feedback.matrix(actor, round_.facts.id)
    numbers = names.numbers(actor.site, {each.requirement for each in owed.values()})
    left = feedback.unasked(actor, round_.facts, owed=owed)
    called = names.bodies(
        actor.site, {each.organisation for each in owed.values()} | {each.organisation for each in left}
    )
    rows = [
        {
            "requirement": numbers[each.requirement][1],
            "answer": each.number,
            "organisation": _body(each.organisation, called),
            "state": each.state,
            "returns": each.returns,
            "due_date": _date(each.due_date),
            "answered_date": _date(each.answered_date),
        }
        for each in owed.values()
    ]
    unasked = [
        {"organisation": _body(each.organisation, called), "why": each.why, "requirements": list(each.requirements)}
        for each in left
    ]
    return {"rows": rows, "unasked": unasked}


def _date(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def sessions(actor: Actor, round_: Found) -> dict[str, Any]:
    """This function will tell the sessions that the actor sees in the order of their time, and which clash."""
    listed = feedback.sessions(actor, round_.facts.id)
    numbers = names.numbers(actor.site, {each.id for each in listed})
    called = names.bodies(actor.site, {each.organisation for each in listed})
    places = texts.shown([each.place for each in listed], actor=actor)
    rows = [
        {
            "session": numbers[each.id][1],
            "organisation": _body(each.organisation, called),
            "state": each.state,
            "day": each.day,
            "starts": each.starts,
            "ends": each.ends,
            "place": places[each.place].text,
            "moved": each.moved,
            "told": [telling.audience for telling in each.told],
        }
        for each in listed
    ]
    found = clashes(each for each in listed if each.state == "scheduled")
    said = [{"first": numbers[each.first][1], "second": numbers[each.second][1], "over": each.over} for each in found]
    return {"rows": rows, "clashes": said}


def versions(actor: Actor, package: Found) -> tuple[dict[str, Any], tuple[texts.Shown, ...]]:
    """This function will tell the versions of a package, oldest first, with the texts that were shown."""
    told = feedback.versions(actor, package.facts.id)
    rows = []
    for place, each in enumerate(told, start=1):
        text = next((part for part in each.texts if part.name == "text"), None)
        rows.append(
            {
                "edition": place,
                "line": each.number,
                "act": each.act,
                "signed_by": str(each.signed_by.person),
                "performed_at": each.performed_at.astimezone(datetime.UTC).isoformat(),
                "text": text.text if text else "",
                "language": text.language if text else None,
            }
        )
    return {"rows": rows}, tuple(part for each in told for part in each.texts)


def draft(actor: Actor, package: Found) -> tuple[tuple[Item, ...], dict[str, Thing], tuple[str, str]]:
    """This function will give what the text of a package is written from: its items, their things, the names of its
    organisation.

    :raises Refused: not_found.
    """
    require_all(actor)
    items, things = drafting.items_of(actor, package.facts)
    organisation = package.facts.organisation
    issued = drafting.addressed(actor, package.facts)
    called = issued if any(issued) else names.bodies(actor.site, [organisation]).get(organisation, _NOBODY)
    return items, things, called


def shown_of(things: Iterable[Thing]) -> tuple[texts.Shown, ...]:
    """This function will give every text of things, for the trace of reading."""
    return tuple(text for each in things for text in each.shown)
