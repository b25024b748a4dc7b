"""The composing keeps how all opinions of a round are composed at once: one draft for each organisation and audience,
which the office reads, revises and has approved as any other.

Each draft is an act of its own whose id the job gives: a run that was killed is taken up by the same call, and nothing
is there twice. What stands already, in whatever state, is left as it is, and so is what somebody is writing.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from huiyin import texts
from huiyin.kernel import permit
from huiyin.kernel.actor import Actor
from huiyin.kernel.facts import USUAL_LABEL
from huiyin.kernel.finding import Finding
from huiyin.kernel.package import AUDIENCES, Package
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.papers import opinion
from huiyin.record import acts, calls, drafts, profiles
from huiyin.record.drafts import Opinion
from huiyin.record.queries import drafting, names, printed, subjects
from huiyin.record.queries.drafting import Item, Thing
from huiyin.record.queries.subjects import Found

JOB = "compose"
_ACT = "package.compose"
_BEFORE_RECTIFICATION = ("planned", "on_site", "reporting", "feedback")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What was left out of a run, or of one draft, and why: ``code`` is a sentence, ``inspection`` a number."""

    inspection: int
    organisation: str
    audience: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a run: the drafts that it has composed, those of an earlier attempt among them."""

    composed: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """``made`` are the ids of what an earlier attempt of the same run composed; ``standing`` what stands already, by
    organisation and audience."""

    actor: Actor
    language: str
    rules: Profile
    own: Callable[[str], str]
    now: datetime.datetime
    made: frozenset[str]
    standing: Mapping[tuple[str, str], Found]
    organisations: Mapping[str, tuple[str, str]]


def may_ask(actor: Actor) -> bool:
    """This function will tell whether a post may have all opinions of a round composed: one that composes any."""
    return permit.provisos(actor.post_kind, _ACT) is not None


def fits(round_: Found) -> bool:
    """This function will tell whether a round is composed as a whole now: as long as it is fed back."""
    return round_.facts.state in _BEFORE_RECTIFICATION


def asked(actor: Actor, *, number: int, language: str) -> dict[str, Any]:
    """This function will make the parameters of the job that composes a round, if its asker may start it.

    :raises Refused: not_found, nothing_to_compose, round_was_fed_back.
    """
    round_, _ = _inspections(actor, number=number)
    if not fits(round_):
        raise Refused("round_was_fed_back", number=number)
    return {"round": number, "language": language}


def _inspections(actor: Actor, *, number: int) -> tuple[Found, tuple[Found, ...]]:
    if not may_ask(actor):
        raise Refused("not_found", kind="round")
    found = subjects.by_number(actor, "round", number=number)
    inspections = printed.of_round(actor, "inspection", round_id=found.facts.id)
    if not inspections:
        raise Refused("nothing_to_compose", number=number)
    return found, inspections


def compose_all(
    actor: Actor,
    *,
    number: int,
    language: str,
    own: Callable[[str], str],
    now: datetime.datetime,
    progress: Progress,
) -> Done:
    """This function will compose what a round has no opinion of yet. ``own`` makes the ids of the run from names.

    What was asked for in time goes on.

    :raises Refused: not_found, nothing_to_compose; storage_full.
    """
    round_, inspections = _inspections(actor, number=number)
    packages = printed.of_round(actor, "package", round_id=round_.facts.id)
    run = _Run(
        actor=actor,
        language=language,
        rules=profiles.by_digest(round_.facts.rules),
        own=own,
        now=now,
        # One that was withdrawn since then was composed all the same.
        made=frozenset(each.facts.id for each in packages),
        standing={
            (each.facts.organisation, each.facts.audience): each for each in packages if each.facts.state != "withdrawn"
        },
        organisations=names.bodies(actor.site, {each.facts.organisation for each in inspections}),
    )
    composed, told = 0, []
    for place, each in enumerate(inspections):
        for ordinal, audience in enumerate(AUDIENCES, start=1):
            done, why = _composed(run, each, audience)
            composed += done
            told += why
            progress(place * len(AUDIENCES) + ordinal, len(inspections) * len(AUDIENCES))
    return Done(composed, tuple(told))


def _composed(run: _Run, inspection: Found, audience: str) -> tuple[bool, list[Told]]:
    """This function will compose one opinion, unless there is a reason not to; it tells whether it is composed."""
    facts = inspection.facts

    def told(code: str, **more: Any) -> list[Told]:
        return [Told(inspection.number, facts.organisation, audience, code, more)]

    subject = run.own(f"package {facts.id} {audience}")
    if subject in run.made:
        return True, []
    standing = run.standing.get((facts.organisation, audience))
    if facts.state == "use_decided" and "feed_back" not in facts.uses:
        return False, told("compose-left-used_otherwise")
    if standing is not None:
        return False, told(f"compose-left-{_stands(standing.facts)}", number=standing.number)
    if drafts.is_begun(run.actor, Opinion(facts.id, facts.organisation, audience)):
        return False, told("compose-left-draft")
    things = drafting.things(run.actor, organisation=facts.organisation, round_id=facts.round, inspection=facts.id)
    if len(things) >= drafting.MOST:
        return False, told("compose-left-too_many", items=drafting.MOST)
    choice = _chosen(run, facts.organisation, things, audience)
    problems = sum(each.item == "problem" for each in choice.things)
    if not problems:
        code = "compose-left-kept_apart" if choice.apart else "compose-left-no_findings"
        return False, told(code, findings=choice.apart)
    try:
        _perform(run, facts, audience, choice, subject=subject)
    except Refused as refused:
        if refused.code == "storage_full":
            raise
        return False, told(f"refused-{refused.code}", **refused.facts)
    if audience == "principal":
        return True, []
    if choice.apart:
        return True, told("compose-left-kept_apart", findings=choice.apart)
    return True, told("compose-left-told_to_both", findings=problems)


def _stands(package: Package) -> str:
    return "issued" if package.state == "issued" else "under_way"


@dataclass(frozen=True, slots=True)
class _Choice:
    """What goes into an opinion, how many findings are kept from it, and whether both audiences are told all."""

    things: list[Thing]
    apart: int = 0
    told_to_both: bool = False


def _chosen(run: _Run, organisation: str, things: Sequence[Thing], audience: str) -> _Choice:
    """This function will choose what goes into the opinion for an audience.

    The principal's has the outstanding problems: those of key positions and areas, those in the upper half of the
    round's scale of severities, and those that are open to the principal alone; the leadership's has the others.
    Where that parts nothing, both have all.
    What the leadership is told doesn't depend on which of both is composed or issued first: what the principal's was
    given by hand counts from its first version on.
    """
    ids = [each.subject for each in things if each.item == "problem"]
    found: dict[str, Finding] = {
        subject: each.facts for subject, each in subjects.several(run.actor, "finding", subjects=ids).items()
    }
    outstanding = {subject for subject, each in found.items() if _stands_out(each, run.rules)}
    alone = {subject for subject, each in found.items() if each.audience == "principal"}
    told = run.standing.get((organisation, "principal"))
    alone |= found.keys() & (told.facts.findings if told is not None else ())
    apart = {each for some in (outstanding, alone) if len(some) < len(found) for each in some}
    if audience == "principal":
        wanted = outstanding | alone or set(found)
        chosen = [each for each in things if each.item != "problem" or each.subject in wanted]
        return _Choice(chosen, told_to_both=not apart)
    chosen = [each for each in things if each.subject not in apart]
    return _Choice(chosen, len(apart), told_to_both=not apart)


def _stands_out(finding: Finding, rules: Profile) -> bool:
    severe = rules.severities[len(rules.severities) // 2 :]
    return finding.key_position or finding.key_area or finding.severity in severe


def _perform(run: _Run, inspection: Any, audience: str, choice: _Choice, *, subject: str) -> None:
    """This function will perform the act. The draft is as restricted as the most restricted text in it."""
    chosen = choice.things
    name, name_en = run.organisations[inspection.organisation]
    pieces = opinion.pieces_of(
        (Item(each.item, each.subject) for each in chosen), {each.subject: each for each in chosen}
    )
    text = opinion.written(
        pieces,
        audience=audience,
        organisation=texts.named(name, name_en, language=run.language),
        language=run.language,
        profile=run.rules.name,
    )
    given = {
        "round": inspection.round,
        "organisation": inspection.organisation,
        "inspection": inspection.id,
        "audience": audience,
        "text": text,
        "items": [{"item": each.item, each.kind: each.subject} for each in chosen],
        **({"told_to_both": True} if choice.told_to_both else {}),
    }
    call = calls.call(
        _ACT,
        given,
        at=run.now,
        act_id=run.own(f"compose {inspection.id} {audience}"),
        subject=subject,
        language=run.language,
        label=max(USUAL_LABEL, *(shown.label for each in chosen for shown in each.shown)),
    )
    acts.perform(call, actor=run.actor, at=run.now)
