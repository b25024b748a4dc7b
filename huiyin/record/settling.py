"""Settling an act: everything between the call and the line. Loads what it concerns as far as the actor may
see it, locks it, has the kernel decide it and apply it. Nothing is written here.
"""

import dataclasses
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from huiyin.kernel import act, common, given, register, requirement
from huiyin.kernel.actor import Actor
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.record import (
    bulk_exports,
    fed_back,
    filling,
    journal,
    leaks,
    parts,
    profiles,
    rows,
    standing,
    timetable,
    under_way,
    visibility,
    watching,
)
from huiyin.record.shelf import Shelf

_ASKS = ("requirement.issue", "requirement.ask_others")


class Moved(Exception):
    """Between reading and locking, others changed which subjects the act concerns: the act must begin
    anew."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An act that has been decided and applied, ready to be written. ``before`` lacks the subjects that it
    makes.
    """

    call: act.Call
    entry: act.Entry
    changed: tuple[Any, ...]
    before: Mapping[str, Any]
    files: tuple[given.File, ...]
    erased: tuple[str, ...]


def settle(call: act.Call, shelf: Shelf, *, actor: Actor, at: datetime.datetime) -> Settled:
    """This function will decide an act and work out what it changes. Locks: the subjects, by id.

    :raises Refused: any code of ``act.decide``; above_the_ceiling, not_an_act_id, not_found, rules_unknown,
        profile_unknown, mastered_elsewhere, part_not_of_subject.
    :raises Moved: to be tried again from the start.
    """
    row = act.row_of(call.act)
    ceiling = settings.HUIYIN.ceiling
    if call.label > ceiling:
        raise Refused("above_the_ceiling", label=call.label, ceiling=ceiling)
    if not given.is_uuid(call.act_id):
        raise Refused("not_an_act_id", act_id=call.act_id[:40])
    if not given.is_uuid(call.subject):
        raise Refused("not_found", kind=row.kind)
    subject = _primary(row, call, shelf, actor=actor)
    call = _filled(row, call, shelf, actor=actor)
    call, before = _completed(row, call, subject, shelf)
    if row.code == "bulk_export.request":
        call = dataclasses.replace(call, given={**call.given, **bulk_exports.held(call.given, actor=actor, at=at)})
    bundle = _loaded(row, call, subject, shelf)
    call = timetable.told(call, shelf, subject=bundle.get(call.subject))
    call = under_way.told(call, shelf)
    bundle |= under_way.corrected(call, shelf)
    hidden = {each for each in bundle if each != call.subject and not visibility.may_see(actor, bundle[each])}
    for each in hidden and hidden & _named(row, call):
        del bundle[each]
    bundle.update((common.before_key(each), found) for each, found in before.items())
    bundle.update(watching.told(call, shelf, subject=bundle.get(call.subject)))
    bundle.update(fed_back.told(call, shelf, subject=bundle.get(call.subject)))
    subject = bundle.get(call.subject)
    rules = _rules(row, call, subject, bundle, shelf=shelf)
    call = dataclasses.replace(call, given=filling.filled(call, bundle, actor=actor, rules=rules))
    call = standing.told(call, shelf, subject=subject, on=act.civil_date(call.performed_at, zone=rules.zone), at=at)
    calendar = profiles.calendar_of(rules)
    try:
        entry = act.decide(call, bundle, actor=actor, at=at, rules=rules, calendar=calendar)
    except Refused as refused:
        raise standing.with_names(refused, site=shelf.site, language=call.language) from None
    changed = act.apply(entry, bundle)
    for each in changed:
        held = shelf.held.get(each.id)
        if held is not None and held.master_site != shelf.site:
            raise Refused("mastered_elsewhere", kind=held.kind, number=held.number, site=held.master_site)
    return Settled(
        call=call,
        entry=entry,
        changed=changed,
        before={each.id: shelf.facts[each.id] for each in changed if each.id in shelf.facts},
        files=files_of(call),
        erased=_erased(row, call, subject, entry, site=shelf.site),
    )


def looks_back(call: act.Call, shelf: Shelf) -> bool:
    """This function will tell whether an act asks for lines of before: a batch must have written them by
    then.
    """
    row = act.row_of(call.act)
    if row.name not in common.SIGNATURE_ACTS:
        return row.name in ("annul", "expunge") or row.code in filling.FROM_TABLES
    subject = shelf.find(row.kind, call.subject)
    return subject is not None and act.effective_row(row, subject).name in ("annul", "expunge")


def _primary(row: ActRow, call: act.Call, shelf: Shelf, *, actor: Actor) -> Any:
    """This function will load the subject of the act.

    :raises Refused: not_found, in the same words whether it does not exist or must not be seen.
    """
    if row.birth:
        # Any kind: an id is used once. That it is taken is no secret, since nobody can guess one.
        shelf.fetch([call.subject])
        return shelf.facts.get(call.subject)
    subject = shelf.find(row.kind, call.subject)
    if subject is None or not visibility.may_see(actor, subject):
        raise Refused("not_found", kind=row.kind)
    return subject


def _filled(row: ActRow, call: act.Call, shelf: Shelf, *, actor: Actor) -> act.Call:
    """This function will name the new subjects that nobody types: the register of the signer's body, and an answer for
    each organisation of the round that a requirement is issued to.
    """
    if row.code == "letter.issue":
        call = dataclasses.replace(call, given={**call.given, "key": call.subject})
    if register.BIRTH in row.births and register.FIELD.name not in call.given:
        own = register.id_of(actor.body)
        return dataclasses.replace(call, given={**call.given, register.FIELD.name: own})
    if row.code in _ASKS and "answers" not in call.given:
        issued = shelf.find("requirement", call.subject) if row.code == "requirement.ask_others" else None
        round_ = shelf.find("round", str(call.given.get("round")) if issued is None else issued.round)
        inspections = () if round_ is None else round_.inspections
        answers = () if issued is None else issued.answers
        shelf.fetch((*inspections, *answers))
        known = shelf.facts
        found = [known[each] for each in inspections]
        rows_ = requirement.asked(call.act_id, found, answers=[known[each] for each in answers])
        return dataclasses.replace(call, given={**call.given, "answers": rows_}) if rows_ else call
    return call


def _completed(row: ActRow, call: act.Call, subject: Any, shelf: Shelf) -> tuple[act.Call, dict[str, Any]]:
    """This function will fill in what the book knows and nobody types: the subjects that an annulled act
    touched with their facts of before, the digest of the rule set that a round begins with, what a text leaks."""
    if row.code == "round.plan" and "rules" not in call.given:
        name = call.given.get("profile")
        filled = {**call.given, "rules": _profile(name).digest} if isinstance(name, str) else call.given
        return dataclasses.replace(call, given=filled), {}
    if row.code in ("notice.approve", "notice.publish") and subject is not None:
        found = leaks.of_notice(shelf.site, subject)
        return dataclasses.replace(call, given={**call.given, "checked": subject.text, "leaks": len(found)}), {}
    if row.code == "finding.transfer" and subject is not None:
        return dataclasses.replace(call, given=filling.with_plan(call, subject)), {}
    if row.code == "finding.determine_concern":
        return dataclasses.replace(call, given=filling.with_referral(call)), {}
    if row.code == "notice.overrule" and subject is not None:
        piece, within = call.given.get("piece"), call.given.get("within")
        places = leaks.said_in_notice(shelf.site, subject, said=piece, within=within)
        return dataclasses.replace(call, given={**call.given, "leaks": places}), {}
    if row.code == "post.relieve" and subject is not None:
        left = filling.left_behind(subject, on=call.performed_at.date().isoformat())
        return dataclasses.replace(call, given={**call.given, "measures": left}), {}
    if act.effective_row(row, subject).name != "annul" or subject is None:
        return call, {}
    values = call.given if row.name == "annul" else subject.pending.given
    subjects, before = _undone(str(values.get("act")), subject, kind=row.kind, site=shelf.site)
    if row.name == "annul":
        touched = sorted(each for _, each in subjects if each != call.subject)
        call = dataclasses.replace(call, given={**call.given, "touched": touched})
    return call, before


def _undone(act_id: str, subject: Any, *, kind: str, site: str) -> tuple[tuple[tuple[str, str], ...], dict[str, Any]]:
    """This function will give the subjects that an act changed as it took effect on this one, and their facts of
    before. What it left as it was needs no undoing, and isn't written anew.
    """
    opened = journal.line_of(site, act_id) if given.is_uuid(act_id) else None
    if opened is None:
        return (), {}
    effect = rows.line_of_effect(act_id, kind=kind, subject=subject.id, site=site, since=opened.number)
    if effect is None:
        return (), {}
    subjects = rows.changed_with(journal.envelope(site, effect).subjects, site=site, line=effect)
    return subjects, rows.before(subjects, site=site, opened=opened.number, effect=effect)


def _loaded(row: ActRow, call: act.Call, subject: Any, shelf: Shelf) -> dict[str, Any]:
    """This function will load and lock all that the act touches or reads.

    :raises Moved: when others changed meanwhile what that is.
    """
    concerned = _reached(row, call, subject, shelf)
    if shelf.hold({call.subject, *concerned}):
        again = _reached(row, call, shelf.facts.get(call.subject), shelf)
        if not again <= concerned:
            raise Moved
    return {each: shelf.facts[each] for each in (call.subject, *concerned) if each in shelf.facts}


def _reached(row: ActRow, call: act.Call, subject: Any, shelf: Shelf) -> set[str]:
    found: set[str] = set()
    bundle = {} if subject is None else {call.subject: subject}
    effective = act.effective_row(row, subject)
    goes_further = bool(effective.touches or effective.reads)
    while True:
        touched, read = act.reach(row, subject, values=call.given, bundle=bundle)
        new = (touched | read) - found
        found |= new
        shelf.fetch(new)
        if not new or not goes_further:
            return found
        bundle.update((each, shelf.facts[each]) for each in new if each in shelf.facts)


def _named(row: ActRow, call: act.Call) -> set[str]:
    """This function will give the ids that the actor names, which must be visible to the actor.

    Those that an annulled act touched were filled in by the book, as was all that is so by its field; ids of new
    subjects name nothing yet.
    """
    if row.name == "annul":
        return set()
    asked = [each for each in row.named if not each.by_book]
    return act.named(asked, call.given) - act.born_ids(row, call.given)


def _rules(row: ActRow, call: act.Call, subject: Any, bundle: Mapping[str, Any], *, shelf: Shelf) -> Profile:
    """This function will find the rule set that decides: that of the subject's round, else of what is given,
    else of the site.

    :raises Refused: rules_unknown, profile_unknown.
    """
    asked = call.given.get("rules")
    if isinstance(asked, str) and row.kind == "round":
        chosen = _by_digest(asked)
        if subject is None:
            return chosen
    if row.kind == "round" and subject is not None:
        return _of_round(subject, shelf)
    inspection = bundle.get(str(call.given.get("inspection")))
    sources = (getattr(subject, "round", None), call.given.get("round"), getattr(inspection, "round", None))
    for source in sources:
        found = shelf.find("round", source) if isinstance(source, str) else None
        if found is not None:
            return _of_round(found, shelf)
    name = call.given.get("profile")
    return _profile(name if isinstance(name, str) else shelf.profile)


def _of_round(found: Any, shelf: Shelf) -> Profile:
    own = shelf.find("taxonomy", found.taxonomy) if found.taxonomy is not None else None
    try:
        return profiles.of_round(found, own)
    except profiles.UnknownProfile:
        raise Refused("rules_unknown", rules=found.rules[:64]) from None


def _by_digest(digest: str) -> Profile:
    try:
        return profiles.by_digest(digest)
    except profiles.UnknownProfile:
        raise Refused("rules_unknown", rules=digest[:64]) from None


def _profile(name: str) -> Profile:
    try:
        return profiles.profile(name)
    except profiles.UnknownProfile:
        raise Refused("profile_unknown", rules=name[:64]) from None


def files_of(call: act.Call) -> tuple[given.File, ...]:
    """This function will give every file that a call names, the scan of a paper signature among them."""
    found: list[given.File] = []
    waiting: list[Any] = [call.given, call.scan]
    while waiting:
        value = waiting.pop()
        if isinstance(value, given.File):
            found.append(value)
        elif isinstance(value, dict):
            waiting += [each for each in value.values() if not isinstance(each, str)]
        elif isinstance(value, list | tuple):
            waiting += value
    return tuple(found)


def _erased(row: ActRow, call: act.Call, subject: Any, entry: act.Entry, *, site: str) -> tuple[str, ...]:
    """This function will give the parts that the act erases now; asked for only, they must be the subject's
    too.

    :raises Refused: part_not_of_subject.
    """
    if subject is None or act.effective_row(row, subject).name != "expunge" or row.name == "decline":
        return ()
    asked = tuple(entry.given["parts"] if row.name == "expunge" else subject.pending.given["parts"])
    parts.require_erasable(asked, site=site, subject=subject.id)
    return asked if entry.effect == "taken" else ()
