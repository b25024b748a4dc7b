"""The run of the ladder: sends the letters that are due, and tells those whom they name.

It may run as often as anybody likes, at once in two places, and break off anywhere: what is due is asked of the book
each time, a letter has the id of what it is about, and an inbox item that of its letter and account.
"""

import datetime
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from huiyin import texts
from huiyin.kernel import act
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.notices import inbox
from huiyin.people import accounts, actors
from huiyin.people.models import Site
from huiyin.record import acts, bulk, calls
from huiyin.record.batch import Receipt
from huiyin.record.portions import portions
from huiyin.record.queries import ladder, names
from huiyin.record.queries.ladder import Due, Holders

# Each portion is certain on its own, and single acts of the site wait no longer than one takes.
AT_ONCE = 200
# Who was not told of a letter because the run broke off is told by one that comes within so many days.
TOLD_WITHIN_DAYS = 31
MESSAGE = "notices-letter"


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did: how many letters went out and how many messages; what could not be sent, with its reason."""

    sent: int = 0
    told: int = 0
    refused: tuple[tuple[Due, str], ...] = field(default=())


def due(site: Site, *, at: datetime.datetime) -> tuple[Due, ...]:
    """This function will list what a run would send at a moment."""
    return ladder.due(str(site.id), profile=site.profile, on=actors.civil_day(at))


def run(site: Site, *, at: datetime.datetime, progress: Callable[[int, int], None] | None = None) -> Run:
    """This function will send the letters of the ladder that are due, and tell those whom they name.

    :raises Refused: no_office_for_letters where something is due and nobody holds a post of the office.
    """
    found = due(site, at=at)
    sent, refused = 0, []
    if found:
        known = ladder.holders(str(site.id), on=actors.civil_day(at))
        actor = _office(site, known)
        where = names.bodies(str(site.id), {each.organisation for each in found})
        for portion in portions(found, AT_ONCE):
            made, left = _send(site, portion, actor=actor, known=known, where=where, at=at)
            sent += made
            refused += left
            if progress is not None:
                progress(sent + len(refused), len(found))
    return Run(sent, tell(site, at=at), tuple(refused))


def _office(site: Site, known: Holders) -> Actor:
    """This function will make the site's own actor, in the name of the office."""
    if known.office is None:
        raise Refused("no_office_for_letters", site=site.code)
    return replace(actors.system(site.id), body=known.office)


def _send(
    site: Site,
    found: Sequence[Due],
    *,
    actor: Actor,
    known: Holders,
    where: Mapping[str, tuple[str, str]],
    at: datetime.datetime,
) -> tuple[int, list[tuple[Due, str]]]:
    """This function will send a portion at once; what others changed meanwhile is left to the next run."""
    asked = [(each, _call(each, site=site, known=known, where=where, at=at)) for each in found]
    sent, refused = 0, []
    with bulk.writing(actor.site) as writer:
        writer.expect(call for _, call in asked)
        for each, call in asked:
            try:
                receipt = writer.perform(bulk.Asked(call, actor, at))
            except Refused as reason:
                if reason.code != "already_exists":  # a clerk was faster
                    refused.append((each, reason.code))
            else:
                sent += not receipt.repeated
    return sent, refused


def press(actor: Actor, site: Site, *, kind: str, number: int, at: datetime.datetime) -> Receipt:
    """This function will send a letter about one thing in the name of a clerk: that of the ladder, or a further one.

    :raises Refused: nothing_is_owed, not_found, and those of the act.
    """
    day = actors.civil_day(at)
    found = ladder.pressed(actor, kind, number=number, profile=site.profile, on=day)
    known = ladder.holders(actor.site, on=day)
    where = names.bodies(actor.site, {found.organisation})
    call = replace(_call(found, site=site, known=known, where=where, at=at), act_id=str(uuid.uuid4()))
    receipt = acts.perform(call, actor=actor, at=at)
    tell(site, at=at)
    return receipt


def _call(
    found: Due, *, site: Site, known: Holders, where: Mapping[str, tuple[str, str]], at: datetime.datetime
) -> act.Call:
    to = [
        {"person": each.person, "post": each.post, "post_kind": each.post_kind, "body": each.body}
        for each in ladder.addressees(found, known)
    ]
    name, name_en = where.get(found.organisation, ("", ""))
    given: dict[str, Any] = {
        found.kind: found.matter,
        "clock": found.clock,
        "due_date": found.due_date,
        "addressees": to,
        "text": words(found, organisation=name, language="zh-Hans", profile=site.profile),
        "text_en": words(found, organisation=name_en or name, language="en", profile=site.profile),
        "skipped": list(found.skipped),
    }
    which = {"round": found.round, "step": found.step, "extra": found.extra}
    given |= {key: value for key, value in which.items() if value is not None}
    act_id = str(uuid.uuid5(uuid.UUID(found.id), "issue"))
    return calls.call("letter.issue", given, at=at, act_id=act_id, label=max(found.label, 1))


def words(found: Due, *, organisation: str, language: str, profile: str) -> str:
    """This function will say what a letter says: what is due, since when or until when, and what is asked."""
    said = "today" if found.days == 0 else "overdue" if found.days > 0 else "before"
    facts = {"kind": found.kind, "number": found.number, "clock": found.clock, "due_date": found.due_date}
    text = texts.say(
        f"letter-text-{said}",
        language=language,
        profile=profile,
        organisation=organisation,
        days=abs(found.days),
        **facts,
    )
    if not found.skipped:
        return text
    steps = [step_words(each, language=language, profile=profile) for each in found.skipped]
    more = texts.say("letter-text-skipped", language=language, profile=profile, steps=steps)
    return f"{text}\n{more}"


def step_words(step: int, *, language: str, profile: str = "") -> str:
    """This function will name a step of the ladder."""
    side = "before" if step < 0 else "after"
    return texts.say(f"letter-step-{side}", language=language, profile=profile, days=abs(step))


def tell(site: Site, *, at: datetime.datetime) -> int:
    """This function will put each new letter into the inboxes of those whom it names and of who stands in for them
    today, once: four queries, and two for each thousand messages. A message holds a number, and no text.
    """
    day = actors.civil_day(at)
    sent = ladder.sent_since(str(site.id), since=day - datetime.timedelta(days=TOLD_WITHIN_DAYS))
    if not sent:
        return 0
    by_person = accounts.by_person(site)
    instead = actors.stand_ins(site.id, on=day)
    told = []
    for each in sent:
        persons = {*each.persons, *(person for post in each.posts for person in instead.get(post, ()))}
        for account in _of(persons, by_person):
            item = uuid.uuid5(uuid.UUID(each.id), f"inbox:{account}")
            told.append(inbox.Message(item, account, MESSAGE, {"number": each.number}))
    return inbox.tell_all(told, at=at)


def _of(persons: Iterable[str], by_person: Mapping[str, tuple[uuid.UUID, ...]]) -> list[uuid.UUID]:
    return sorted({account for person in persons for account in by_person.get(person, ())})
