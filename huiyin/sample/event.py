"""One act of the sample that waits for its moment, and the writing desk on which a story puts them down in order."""

import datetime
import hashlib
import random
import uuid
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel import act
from huiyin.kernel.actor import Actor
from huiyin.record import bulk

# What an act is given: values, or a function of what the book holds at that moment.
Given = Mapping[str, Any] | Callable[[Callable[[str, str], Any]], Mapping[str, Any]]

ZONE = zoneinfo.ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """One act at its moment; ``place`` breaks ties in the order in which a story was written."""

    at: datetime.datetime
    place: tuple[int, int]
    name: str = field(compare=False)
    act: str = field(compare=False)
    subject: str = field(compare=False)
    actor: Actor = field(compare=False)
    given: Given = field(compare=False)
    language: str = field(compare=False, default="zh-Hans")


class Desk:
    """Where one story is written: it keeps the events of one part of the sample, in any order.

    ``chance`` and all ids come from the seed and the story's name alone, so that no story disturbs another.
    """

    def __init__(self, namespace: uuid.UUID, name: str, *, story: int, until: datetime.datetime) -> None:
        self.namespace = namespace
        self.name = name
        self.story = story
        self.until = until
        self.chance = random.Random(f"{namespace} {name}")  # noqa: S311 - chance for a sample, not for secrets
        self.events: list[Event] = []

    def id(self, name: str) -> str:
        """This function will make the id of something in the sample."""
        return str(uuid.uuid5(self.namespace, name))

    def moment(self, day: datetime.date, *, hour: int | None = None) -> datetime.datetime:
        """This function will choose a moment in the office hours of a day."""
        chosen = self.chance.randrange(9, 17) if hour is None else hour
        minute, second = self.chance.randrange(60), self.chance.randrange(60)
        local = datetime.datetime(day.year, day.month, day.day, chosen, minute, second, tzinfo=ZONE)
        return local.astimezone(datetime.UTC)

    def put(
        self,
        at: datetime.datetime,
        code: str,
        subject: str,
        actor: Actor,
        given: Given,
        *,
        name: str = "",
        language: str = "zh-Hans",
    ) -> bool:
        """This function will put an act down unless its moment has not come yet, and tell whether it did."""
        if at > self.until:
            return False
        place = (self.story, len(self.events))
        known_as = name or f"{code} {subject} {self.name} {len(self.events)}"
        self.events.append(Event(at, place, known_as, code, subject, actor, given, language))
        return True

    def signed(
        self,
        at: datetime.datetime,
        code: str,
        subject: str,
        signers: tuple[Actor, ...],
        given: Given,
        *,
        language: str = "zh-Hans",
        apart: datetime.timedelta = datetime.timedelta(hours=3),
    ) -> datetime.datetime | None:
        """This function will put down a countersigned act: the first opens it, the others sign in turn.

        Gives the moment of the last signature, or None when the act still waits for one today.
        """
        kind = code.partition(".")[0]
        opened = f"{code} {subject} {self.name} {len(self.events)}"
        if not self.put(at, code, subject, signers[0], given, name=opened, language=language):
            return None
        for signer in signers[1:]:
            at += apart
            waiting = {"opened": str(uuid.uuid5(self.namespace, f"act {opened}"))}
            if not self.put(at, f"{kind}.countersign", subject, signer, waiting, language=language):
                return None
        return at


def foreseen(event: Event, *, namespace: uuid.UUID) -> act.Call:
    """This function will make the call of an event as far as it is known before its moment."""
    return _call(event, event.given if isinstance(event.given, Mapping) else {}, namespace=namespace)


def asked(event: Event, find: Callable[[str, str], Any], *, namespace: uuid.UUID) -> bulk.Asked:
    """This function will make the call of an event; ``find`` gives the facts of a subject of a kind."""
    given = event.given if isinstance(event.given, Mapping) else event.given(find)
    return bulk.Asked(_call(event, given, namespace=namespace), event.actor, event.at)


def _call(event: Event, given: Mapping[str, Any], *, namespace: uuid.UUID) -> act.Call:
    return act.Call(
        act=event.act,
        act_id=str(uuid.uuid5(namespace, f"act {event.name}")),
        subject=event.subject,
        given=given,
        performed_at=event.at,
        salt=hashlib.sha256(f"{namespace} salt {event.name}".encode()).digest(),
        clock="server",
        language=event.language,
    )
