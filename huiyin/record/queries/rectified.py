"""What follows a plan in plain values, for the doors that answer machines: review, submissions, leaders, measures."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.plan import Comment
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.record import profiles, visibility
from huiyin.record.queries import (
    leaderships,
    names,
    personal,
    plain,
    plans,
    reviews,
    subjects,
    submissions,
    texts,
    threads,
)
from huiyin.record.queries.leaderships import Leadership
from huiyin.record.queries.names import Held
from huiyin.record.queries.reviews import Review
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.record.queries.threads import Step
from huiyin.record.rule import NOTHING

_NOBODY = ("", "")
Told = dict[str, Any]


def text(shown: Shown | None, commitment: str = "") -> Told:
    """This function will give a text as an actor may read it; one that is not kept any more was erased."""
    return plain.text(shown if shown is not None else Shown(commitment, erased=True))


def _named(subject: str, called: Mapping[str, tuple[str, str]]) -> Told:
    name, name_en = called.get(subject, _NOBODY)
    return {"id": subject, "name": name, "name_en": name_en}


def rules_of(actor: Actor, facts: Any) -> Profile:
    """This function will give the rule set of the round that a subject belongs to."""
    return profiles.by_digest(subjects.by_id(actor, "round", subject=facts.round).facts.rules)


def review(actor: Actor, *, number: int) -> tuple[Told, tuple[str, str], tuple[Shown, ...]]:
    """This function will tell the review of a plan, which subject it is of, and what was read.

    :raises Refused: not_found.
    """
    whole = plans.whole(actor, number=number)
    found = reviews.review(actor, whole, rules=rules_of(actor, whole.plan.facts))
    facts = found.facts
    said_by = {each.body for each in facts.comments} | {each.body for each in found.signed}
    bodies = names.bodies(actor.site, said_by)
    people = names.visible_persons(actor, whole.persons())
    numbers = {each.facts.id: each.number for each in (*whole.findings, *whole.measures)}
    told = {
        "plan": number,
        "state": facts.state,
        "submissions": facts.submissions,
        "findings": [
            {
                "number": each.number,
                "id": each.facts.id,
                "causes": [text(found.shown.get(cause), cause) for cause in each.facts.causes],
                "own_wording": text(found.shown.get(each.facts.own_wording)) if each.facts.own_wording else None,
                "measures": [numbers[one] for one in each.facts.measures if one in numbers],
            }
            for each in whole.findings
        ],
        "comments": [_comment(found, each, numbers, bodies) for each in facts.comments],
        "signs": None if found.signs is None else _signs(found, numbers, people),
        "signed": [{"post_kind": each.post_kind, "body": _named(each.body, bodies)} for each in found.signed],
        "outstanding": [[post.value for post in group] for group in found.outstanding],
    }
    return told, ("plan", facts.id), tuple(found.shown.values())


def _comment(found: Review, each: Comment, numbers: Mapping[str, int], bodies: Mapping[str, tuple[str, str]]) -> Told:
    state = "withdrawn" if each.withdrawn_date else "answered" if each.answered_date else "open"
    return {
        "number": each.number,
        "state": state,
        "item": each.item,
        "item_number": numbers.get(each.subject or ""),
        "text": text(found.shown.get(each.text), each.text),
        "post_kind": each.post_kind,
        "body": _named(each.body, bodies),
        "on": each.on,
        "submission": each.submission,
        "answer": text(found.shown.get(each.answer), each.answer) if each.answer else None,
        "answered_date": each.answered_date,
        "withdrawn_date": each.withdrawn_date,
    }


def _signs(found: Review, numbers: Mapping[str, int], people: Mapping[str, tuple[str, str]]) -> list[Told]:
    def person(subject: str) -> str:
        name, name_en = people.get(subject, _NOBODY)
        return name or name_en

    return [
        {
            "code": each.code,
            "kind": each.kind,
            "number": numbers.get(each.subject) or found.numbers.get(each.subject, ("", 0))[1],
            "facts": {
                name: list(value) if isinstance(value, tuple) else value
                for name, value in reviews.sign_facts(each, person=person).items()
            },
        }
        for each in found.signs or ()
    ]


def compared(actor: Actor, found: Found, *, left: int = 0, right: int = 0) -> tuple[Told, tuple[Shown, ...]]:
    """This function will tell what one submission of a plan changed against another: the last against the one before,
    unless both are named.

    :raises Refused: not_found, for a submission that there is not.
    """
    told = submissions.of_plan(actor, found.facts.id)
    last = len(told)
    left, right = left or max(last - 1, 1), right or last
    if not (1 <= left <= last and 1 <= right <= last):
        raise Refused("not_found", kind="plan")
    changes = submissions.differences(told[left - 1], told[right - 1])
    numbers = names.numbers(actor.site, {each.subject for each in changes})
    content = {
        "submissions": [
            {
                "number": each.number,
                "line": each.told.number,
                "act": each.told.act,
                "performed_at": plain.moment(each.told.performed_at),
                "signed_by": str(each.told.signed_by.person),
            }
            for each in told
        ],
        "left": left,
        "right": right,
        "changes": [
            {
                "kind": each.item,
                "id": each.subject,
                "number": numbers.get(each.subject, ("", 0))[1],
                "change": each.change,
                "fields": [
                    {"name": one.name, "before": list(one.before), "after": list(one.after)} for one in each.fields
                ],
            }
            for each in changes
        ],
    }
    return content, submissions.shown_in(told)


def require_reports(actor: Actor) -> None:
    """This function will keep what reports stand on from whoever reads none of them.

    :raises Refused: not_found.
    """
    if visibility.rule(actor, "report") is NOTHING:
        raise Refused("not_found", kind="plan")


def organisation_of(actor: Actor, round_: Found, *, asked: str) -> str:
    """This function will say whose leadership is meant: one's own, the one asked for, else the only one there is.

    :raises Refused: not_found, also where several could be meant.
    """
    if not leaderships.may_open(actor):
        raise Refused("not_found", kind="round")
    if actor.post_kind in INSPECTED:
        if asked and asked != actor.body:
            raise Refused("not_found", kind="body")
        return actor.body
    known = leaderships.organisations(actor, round_.facts.id)
    chosen = [each for each in known if each == asked] if asked else list(known)
    if len(chosen) != 1:
        raise Refused("not_found", kind="body")
    return chosen[0]


def leaders(actor: Actor, round_: Found, *, organisation: str, on: datetime.date) -> Told:
    """This function will tell who of a leadership claims, leads and answers for what."""
    found = leaderships.leadership(actor, organisation, round_id=round_.facts.id, on=on)
    numbers = {each.facts.id: each.number for each in found.findings}
    return {
        "organisation": _named(organisation, names.bodies(actor.site, [organisation])),
        "members": [_member(found, each) for each in found.members.values()],
        "findings": [
            {
                "number": each.number,
                "id": each.facts.id,
                "state": each.facts.state,
                "unclaimed": each.facts.id in found.coverage.unclaimed,
                "without_lead": each.facts.id in found.coverage.without_lead,
                "claimants_left": each.facts.id in found.coverage.claimants_left,
            }
            for each in found.findings
        ],
        "cells": [
            {
                "member": each.member,
                "finding": numbers[each.finding],
                "claims": each.claims,
                "leads": each.leads,
                "measures": each.measures,
            }
            for each in found.coverage.cells
        ],
    }


def _person(held: Held) -> Told:
    return {
        "id": held.person,
        "name": held.person_name,
        "name_en": held.person_name_en,
        "post_kind": held.post_kind,
        "title": held.title,
    }


def _member(found: Leadership, held: Held) -> Told:
    examined = found.examinations.get(held.person)
    return {
        **_person(held),
        "claims_nothing": held.person in found.coverage.without_claim,
        "self_examination": examined.number if examined is not None else None,
    }


def examined(actor: Actor, round_: Found, *, organisation: str, on: datetime.date) -> Told:
    """This function will tell who of a leadership has examined themself, and whose self-examination is missing."""
    found = leaderships.examinations(actor, round_.facts.id, organisations=[organisation], on=on)
    return {
        "organisation": _named(organisation, names.bodies(actor.site, [organisation])),
        "whole": leaderships.sees_all_examinations(actor),
        "members": [
            {
                **_person(each.member),
                "self_examination": each.found.number if each.found is not None else None,
                "state": each.found.facts.state if each.found is not None else None,
                "handed_in_date": each.found.facts.handed_in_date if each.found is not None else None,
                "findings": list(each.found.facts.findings) if each.found is not None else [],
            }
            for each in found
        ],
    }


def deeds(actor: Actor, round_: Found, *, organisation: str, on: datetime.date, size: int) -> Told:
    """This function will tell what each member of a leadership did themself, as of a day and a size of the journal."""
    told = personal.of_leadership(actor, organisation, round_id=round_.facts.id, on=on, as_of=None)
    people = names.visible_persons(actor, {each.member for each in told})
    return {
        "organisation": _named(organisation, names.bodies(actor.site, [organisation])),
        "as_of": on.isoformat(),
        "journal_size": size,
        "members": [
            {
                **_named(each.member, people),
                "deeds": [{"code": one.code, "acts": one.acts, "on_paper": one.on_paper} for one in each.counts],
                "sessions_chaired": each.sessions_chaired,
                "standing": {
                    name: getattr(each.standing, name) for name in ("claims", "leads", "measures", "done", "overdue")
                },
            }
            for each in told
        ],
    }


def way(actor: Actor, found: Found) -> tuple[Told, tuple[Shown, ...]]:
    """This function will tell the way of a measure step by step, with what stood before and after each."""
    steps = threads.of_measure(actor, found)
    facts = found.facts
    clock = facts.clock("measure")
    changed = [value for each in facts.changes for value in (*each.before, *each.after)]
    shown = texts.shown(changed, actor=actor)
    told = {
        "number": found.number,
        "state": facts.state,
        "unowned": facts.unowned,
        "responsible": facts.responsible,
        "original_date": clock.original_date if clock else None,
        "due_date": clock.due_date if clock else facts.due_date,
        "extensions": clock.extensions if clock else 0,
        "next_review_date": facts.next_review_date,
        "steps": [_step(each) for each in steps],
        "changes": [
            {
                "name": each.name,
                "before": [_value(one, shown) for one in each.before],
                "after": [_value(one, shown) for one in each.after],
                "on": each.on,
            }
            for each in facts.changes
        ],
    }
    return told, (*shown.values(), *(one for each in steps for one in (*each.texts, *each.files)))


def _value(value: str, shown: Mapping[str, Shown]) -> str:
    """This function will give a value that was changed: of a text what it says, everything else as it is."""
    found = shown.get(value)
    return found.text if found is not None and not found.erased else value


def _step(each: Step) -> Told:
    return {
        "line": each.line,
        "act": each.act,
        "effect": each.state,
        "performed_at": plain.moment(each.told.performed_at) if each.told is not None else None,
        "signed_by": str(each.told.signed_by.person) if each.told is not None else None,
        "before": _stood(each.before) if each.before is not None else None,
        "after": _stood(each.after),
        "texts": [{"name": one.name, **text(one)} for one in each.texts],
        "files": _files(each.files),
    }


def _stood(facts: Any) -> Told:
    clock = facts.clock("measure")
    return {
        "state": facts.state,
        "responsible": facts.responsible,
        "unowned": facts.unowned,
        "due_date": clock.due_date if clock else facts.due_date,
        "next_review_date": facts.next_review_date,
    }


def _files(files: Iterable[Shown]) -> list[Told]:
    listed = []
    for each in files:
        value = each.value if isinstance(each.value, dict) else {}
        listed.append(
            {
                "commitment": each.commitment,
                "file_name": value.get("file_name"),
                "evidence": value.get("evidence"),
                "dated": value.get("dated"),
                "label": each.label,
            }
        )
    return listed
