"""The act machinery: ``decide`` says whether an act may happen and freezes it, ``apply`` says what it changes.

``decide`` asks in this order: the act exists, the subject's state, the permit and its provisos, what must be given,
the conditions; then it starts the clocks. It is never replayed. ``apply`` has three callers (the live act, replay,
another site's package) and uses nothing but the entry and the facts of the subjects that the act touches.
"""

import datetime
import zoneinfo
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from huiyin.kernel import clocks, common, deadline, facts, given, journal, kinds, order, paths, permit, signing
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import Field, FieldKind, File
from huiyin.kernel.profile import Profile
from huiyin.kernel.proviso import Circumstances
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ANSWERED_FOR, ActRow, Birth, Bundle, Pending, Signature, Situation, Taken

APPLY_VERSION = 7
CLOCK_SOURCES = ("server", "stated", "paper")
CLOCK_TOLERANCE = datetime.timedelta(minutes=5)
LABELS = range(4)


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody asks for. ``act_id`` makes a second click the same act; ``salt`` is 32 random bytes."""

    act: str
    act_id: str
    subject: str
    given: Mapping[str, Any]
    performed_at: datetime.datetime
    salt: bytes
    clock: str = "server"
    language: str = "zh-Hans"
    label: int = 1
    scan: File | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A decided act, ready to become a line: everything but its number, its time of record and the line before."""

    act: str
    act_id: str
    effect: str
    subjects: tuple[tuple[str, str], ...]
    based_on: int
    performed_at: datetime.datetime
    clock: str
    signed_by: str
    on_behalf_of: str | None
    entered_by: str
    post: str
    site: str
    rules: str
    taxonomy: str | None
    given: Mapping[str, Any]
    parts: tuple[journal.Part, ...]
    apply_version: int = APPLY_VERSION


def row_of(act: str) -> ActRow:
    """This function will give one row.

    :raises Refused: unknown_act.
    """
    found = kinds.ROWS.get(act)
    if found is None:
        raise Refused("unknown_act", act=act)
    return found


def effective_row(row: ActRow, subject: Any) -> ActRow:
    """This function will give the row whose effect counts: for a countersignature, the row of the act that waits."""
    if row.name in common.SIGNATURE_ACTS and subject is not None and subject.pending is not None:
        return kinds.ROWS[subject.pending.act]
    return row


def named(fields: Iterable[Field], values: Mapping[str, Any]) -> set[str]:
    """This function will give the ids that the actor names in SUBJECT fields: these must be visible to the actor.

    What is followed from them by :func:`reach` is loaded for the rules, visible or not.
    """
    return set(paths.subject_values(fields, values))


def reach(row: ActRow, subject: Any, *, values: Mapping[str, Any], bundle: Bundle) -> tuple[set[str], set[str]]:
    """This function will name the other subjects that the act touches, and those that it only reads, by id.

    Call again with the larger bundle until nothing is added. New subjects are among the touched. A path such as
    ``given.findings.finding.package`` goes through given rows, lists and loaded subjects; ``parent*`` to the end of a
    chain. Without ``given`` it starts at the subject.
    """
    effective = effective_row(row, subject)
    if effective is not row:
        values = subject.pending.given
    read = named(effective.named, values)
    touched = born_ids(effective, values)
    for path in effective.touches:
        touched |= paths.follow(path, subject, values=values, bundle=bundle)
    for path in effective.reads:
        read |= paths.follow(path, subject, values=values, bundle=bundle)
    own = {subject.id} if subject is not None else set()
    return touched - own, read - touched - own


def born_ids(row: ActRow, values: Mapping[str, Any]) -> set[str]:
    """This function will give the ids of the new subjects that lie in columns of given rows."""
    return {each for path, _ in row.births for each in paths.follow(f"given.{path}", None, values=values, bundle={})}


def decide(
    call: Call,
    bundle: Bundle,
    *,
    actor: Actor,
    at: datetime.datetime,
    rules: Profile,
    calendar: deadline.WorkCalendar,
) -> Entry:
    """This function will decide one act and freeze it.

    ``bundle`` holds the facts of the subject and of all that :func:`reach` names; ``at`` is now, aware, UTC.

    :raises Refused: with the first reason that stands in the way, in the order of the module's docstring.
    """
    row = row_of(call.act)
    subject: Any = bundle.get(call.subject)
    effective = effective_row(row, subject)
    _call_fits(call, at=at)
    _state_fits(row, effective, subject, rules=rules)
    _permitted(row, effective, subject, bundle, call=call, actor=actor)
    label = max(call.label, paths.least_label(row, subject, values=call.given, bundle=bundle))
    values, parts = given.collect(row.given, call.given, salt=call.salt, language=call.language, label=label)
    _known(row.named, values, bundle)
    _new(row, values, primary=call.subject)
    missing = _unsigned(row, effective, subject, actor=actor, rules=rules)
    on = civil_date(call.performed_at, zone=rules.zone)
    things = [(kinds.kind_of(bundle[each]), bundle[each]) for each in named(row.named, values) if each in bundle]
    order.require(row, subject, named=things, clock=call.clock, on=on)
    proven = civil_date(at, zone=rules.zone) if call.clock == "stated" else on
    order.require_proof(row, values, on=on, proven=proven)
    situation = Situation(subject, bundle, actor, values, on, rules)
    _conditions(row, situation)
    takes_effect = not missing and row.name not in common.WITHOUT_EFFECT
    if effective is not row and takes_effect:
        situation = replace(situation, given=subject.pending.given)
        _conditions(effective, situation)
    frozen = _signed(actor, on=on, proven=proven) | _kept(row, situation, label=label)
    values["frozen"] = frozen | (_taking_effect(effective, situation, calendar=calendar) if takes_effect else {})
    # An act that only opens or declines changes nothing but what waits on its subject, so its line names no other.
    touched = reach(row, subject, values=values, bundle=bundle)[0] if takes_effect else set()
    return Entry(
        act=call.act,
        act_id=call.act_id,
        effect="opened" if missing else "taken",
        subjects=_subjects(effective, row.kind, call.subject, touched, bundle),
        based_on=subject.version if subject is not None else 0,
        performed_at=call.performed_at,
        clock=call.clock,
        signed_by=actor.person,
        on_behalf_of=actor.on_behalf_of,
        entered_by=actor.entered_by,
        post=actor.post,
        site=actor.site,
        rules=rules.digest,
        taxonomy=rules.taxonomy_digest,
        given=values,
        parts=(*parts, *_scan(call, label=label)),
    )


def _unsigned(row: ActRow, effective: ActRow, subject: Any, *, actor: Actor, rules: Profile) -> signing.Groups:
    """This function will say whose signatures are outstanding after this one.

    :raises Refused: has_signed_already, not_next_to_sign.
    """
    if row.name == "decline":
        return ()
    before = subject.pending.signatures if effective is not row else ()
    return signing.sign(effective, before, actor=actor, rules=rules)


def _kept(row: ActRow, at: Situation, *, label: int) -> dict[str, Any]:
    """This function will freeze what is seen from elsewhere now; of a birth its label, and values that it takes."""
    kept = {} if row.opened_with is None else dict(row.opened_with(at))
    if row.birth:
        kept |= {name: getattr(at.bundle[at.given[given_as]], name) for given_as, name in row.freezes}
        kept["label"] = label
    elif row.about:
        told = paths.least_label(row, at.subject, values=at.given, bundle=at.bundle)
        kept |= {"label": told} if told > at.subject.label else {}
    return kept


def _taking_effect(effective: ActRow, at: Situation, *, calendar: deadline.WorkCalendar) -> dict[str, Any]:
    """This function will freeze what the effect needs and replay must not compute again."""
    frozen: dict[str, Any] = {"clocks": clocks.started(effective, at.on, rules=at.rules, calendar=calendar)}
    if effective.name == "annul":
        frozen["restores"] = _restores(at)
    if effective.keeps is not None:
        frozen |= effective.keeps(at)
    return frozen


def _signed(actor: Actor, *, on: str, proven: str) -> dict[str, Any]:
    """This function will freeze who stands behind the act and on which civil day it counts; also the day of its record
    where an earlier one was only stated."""
    return ({"proven": proven} if on < proven else {}) | {
        "body": actor.body,
        "holder": actor.holder,
        "on": on,
        "participants": list(actor.participants),
        "post_kind": actor.post_kind.value,
    }


def civil_date(moment: datetime.datetime, *, zone: str) -> str:
    """This function will give the civil day of a moment in a named zone as ``YYYY-MM-DD``."""
    return moment.astimezone(zoneinfo.ZoneInfo(zone)).date().isoformat()


def _call_fits(call: Call, *, at: datetime.datetime) -> None:
    if call.clock not in CLOCK_SOURCES:
        raise Refused("unknown_clock", clock=call.clock)
    if call.performed_at > at + CLOCK_TOLERANCE:
        raise Refused("performed_in_future", performed_at=call.performed_at.isoformat())
    if call.clock == "server" and call.performed_at < at - CLOCK_TOLERANCE:
        raise Refused("not_by_the_server_clock", performed_at=call.performed_at.isoformat())
    if call.label not in LABELS:
        raise Refused("unknown_label", label=call.label)


def _state_fits(row: ActRow, effective: ActRow, subject: Any, *, rules: Profile) -> None:
    if effective.option and not rules.allows(effective.option):
        raise Refused("step_not_in_profile", act=effective.code, rules=rules.name)
    if row.birth:
        if subject is not None:
            raise Refused("already_exists", kind=row.kind)
        return
    if subject is None or not isinstance(subject, kinds.KINDS[row.kind].facts):
        raise Refused("not_found", kind=row.kind)
    if subject.pending is None and row.name in common.SIGNATURE_ACTS:
        raise Refused("nothing_waits_for_signatures", kind=row.kind)
    if subject.pending is not None and row.name not in common.SIGNATURE_ACTS:
        raise Refused("waits_for_signatures", act=subject.pending.act)
    if subject.state not in row.from_states:
        raise Refused("wrong_state", act=row.code, state=f"{row.kind}.{subject.state}")


def _permitted(row: ActRow, effective: ActRow, subject: Any, bundle: Bundle, *, call: Call, actor: Actor) -> None:
    # Not checked yet, and a proviso looks at ids only: what is no text can be none.
    given_ids = {name: value for name, value in call.given.items() if isinstance(value, str)}
    values = given_ids if effective is row else subject.pending.given
    unmet = permit.unmet(effective.code, Circumstances(subject, bundle, actor, values))
    if unmet is None or unmet:
        reason = unmet[0] if unmet else "not_of_this_post"
        posts = tuple(post.value for post in permit.posts_for(effective.code))
        raise Refused(reason, act=effective.code, post=actor.post_kind.value, posts=posts)
    if not permit.may_enter_for(actor):
        raise Refused("may_not_enter_for", act=effective.code)
    on_paper = actor.entered_by != actor.person
    if on_paper != (call.clock == "paper"):
        raise Refused("paper_clock_differs", clock=call.clock)
    if on_paper and call.scan is None:
        raise Refused("scan_missing", act=effective.code)


def _known(fields: Iterable[Field], values: Mapping[str, Any], bundle: Bundle, prefix: str = "") -> None:
    """This function will refuse ids that name nothing, or a thing of another kind, or one that the actor can't see."""
    for field in fields:
        if field.kind is FieldKind.ROWS:
            for index, line in enumerate(values.get(field.name, ())):
                _known(field.columns, line, bundle, prefix=f"{prefix}{field.name}.{index}.")
        if field.kind is not FieldKind.SUBJECT or not field.of:
            continue
        for each in named((field,), values):
            found = bundle.get(each)
            if found is None or not isinstance(found, kinds.KINDS[field.of].facts):
                fault = given.Fault(f"{prefix}{field.name}", "subject_not_found", {"kind": field.of})
                raise Refused("given_faulty", faults=(fault,))


def _new(row: ActRow, values: Mapping[str, Any], *, primary: str) -> None:
    if primary in born_ids(row, values):
        raise Refused("already_exists", kind=row.kind)


def _conditions(row: ActRow, situation: Situation) -> None:
    for condition in (*row.foreseen, *row.needs):
        unmet = condition(situation)
        if unmet is not None:
            raise Refused(condition.__name__, act=row.code, **unmet)


def _restores(at: Situation) -> list[list[Any]]:
    """This function will freeze what was before the act that is annulled: kind, id, stored facts or null."""
    restores = []
    for each in dict.fromkeys((at.subject.id, *at.given.get("touched", ()))):
        before = at.bundle.get(common.before_key(each))
        stored = None if before is None else facts.encode(before)
        restores.append([kinds.kind_of(at.bundle[each]), each, stored])
    return restores


def _subjects(
    effective: ActRow, kind: str, primary: str, touched: Iterable[str], bundle: Bundle
) -> tuple[tuple[str, str], ...]:
    others = []
    for each in sorted(touched):
        found = bundle.get(each)
        others.append((effective.births[0][1] if found is None else kinds.kind_of(found), each))
    return ((kind, primary), *others)


def _scan(call: Call, *, label: int) -> tuple[journal.Part, ...]:
    if call.scan is None:
        return ()
    field = Field("scan", FieldKind.FILES)
    _, parts = given.collect((field,), {"scan": [call.scan]}, salt=call.salt, language=None, label=label)
    return parts


def apply(entry: Entry, bundle: Bundle) -> tuple[Any, ...]:
    """This function will give the facts of every subject that the entry makes or changes.

    ``bundle`` holds the facts of the subjects of the entry, new ones aside; nothing else is looked at.
    """
    row = kinds.ROWS[entry.act]
    subject: Any = bundle.get(entry.subjects[0][1])
    frozen = entry.given["frozen"]
    signature = Signature(
        frozen["post_kind"], entry.post, frozen["body"], frozen["holder"], tuple(frozen["participants"])
    )
    if row.name == "decline":
        return (facts.replace(subject, pending=None, version=subject.version + 1, **_days(entry, subject)),)
    if entry.effect == "opened":
        return (_opened(row, subject, entry, signature),)
    if row.name == "countersign":
        pending = subject.pending
        values = {**pending.given, "frozen": {**pending.given["frozen"], **frozen}}
        signatures = (*pending.signatures, signature)
        return _take(kinds.ROWS[pending.act], subject, bundle, entry, pending.act_id, values, signatures)
    return _take(row, subject, bundle, entry, entry.act_id, entry.given, (signature,))


def _opened(row: ActRow, subject: Any, entry: Entry, signature: Signature) -> Any:
    if row.name == "countersign":
        waiting = subject.pending
        pending = Pending(waiting.act, waiting.act_id, waiting.given, (*waiting.signatures, signature))
    else:
        pending = Pending(entry.act, entry.act_id, entry.given, (signature,))
    return facts.replace(subject, pending=pending, version=subject.version + 1, **_days(entry, subject))


def _days(entry: Entry, before: Any) -> dict[str, str]:
    """This function will give the days of a subject's first and newest act, which lines of before did not keep."""
    if entry.apply_version < ANSWERED_FOR:
        return {}
    on = entry.given["frozen"]["on"]
    return {"born_date": on, "last_date": on} if before is None else {"last_date": max(on, before.last_date)}


def _take(
    row: ActRow,
    subject: Any,
    bundle: Bundle,
    entry: Entry,
    act_id: str,
    values: Mapping[str, Any],
    signatures: tuple[Signature, ...],
) -> tuple[Any, ...]:
    on = values["frozen"]["on"]
    who = (entry.apply_version, entry.signed_by, entry.entered_by)
    taken = Taken(subject, row.code, act_id, values, signatures, entry.site, on, entry.subjects, *who)
    # Facts are wide and copied whole, so all that is known to change is changed at once.
    changes: dict[str, Any] = {}
    if row.birth:
        born = cast(Birth, kinds.KINDS[row.kind].birth)
        subject = born(taken, bundle)
        changes |= {"last_act": act_id, **_days(entry, None)}
    else:
        changes["pending"] = None
        if row.to_state is not None:
            changes["state"] = row.to_state
        if row.new_cycle:
            changes["cycle"] = subject.cycle + 1
    if "label" in values["frozen"]:
        changes["label"] = values["frozen"]["label"]
    running = clocks.moved(subject.clocks, row, frozen=values["frozen"]["clocks"], on=on)
    if running != subject.clocks:
        changes["clocks"] = running
    moved = facts.replace(subject, **changes)
    keep = row.name == "annul"
    effect = row.effect(replace(taken, subject=moved), bundle)
    return tuple(_numbered(each, bundle, act_id, entry, keep_act=keep) for each in effect)


def _numbered(changed: Any, bundle: Bundle, act_id: str, entry: Entry, *, keep_act: bool) -> Any:
    before = bundle.get(changed.id)
    # An effect may leave versions out, so that nobody can count by them what they were not told.
    version = 1 if before is None else max(changed.version, before.version + 1)
    last_act = changed.last_act if keep_act else act_id
    if (changed.version, changed.last_act) == (version, last_act):  # a birth is numbered as it is made
        return changed
    return facts.replace(changed, version=version, last_act=last_act, **_days(entry, before))


@dataclass(frozen=True, slots=True)
class OpenAct:
    """An act that a post could perform on a subject now; ``unmet`` are the reasons that still stand in the way."""

    act: str
    unmet: tuple[str, ...]


def open_acts(subject: Any, bundle: Bundle, *, actor: Actor, on: str, rules: Profile) -> tuple[OpenAct, ...]:
    """This function will list the acts open to an actor now, in the order of the table.

    Acts of other posts and states are left out; those barred by a proviso or a condition come with its code.
    """
    kind = kinds.KINDS[kinds.kind_of(subject)]
    found = []
    for row in kind.acts:
        effective = effective_row(row, subject)
        if (
            row.birth
            or subject.state not in row.from_states
            or (effective.option and not rules.allows(effective.option))
        ):
            continue
        if (subject.pending is not None) != (row.name in common.SIGNATURE_ACTS):
            continue
        values: Mapping[str, Any] = {} if effective is row else subject.pending.given
        unmet = permit.unmet(effective.code, Circumstances(subject, bundle, actor, values))
        if unmet is None or not _is_next(row, effective, subject, actor=actor, rules=rules):
            continue
        if effective is row:
            situation = Situation(subject, bundle, actor, values, on, rules)
            unmet += tuple(each.__name__ for each in row.foreseen if each(situation) is not None)
        found.append(OpenAct(row.code, unmet))
    return tuple(found)


def _is_next(row: ActRow, effective: ActRow, subject: Any, *, actor: Actor, rules: Profile) -> bool:
    try:
        _unsigned(row, effective, subject, actor=actor, rules=rules)
    except Refused:
        return False
    return True
