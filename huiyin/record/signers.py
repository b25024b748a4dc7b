"""Whoever signed a line must have held the post that it names, as the lines before it give posts out.

Told along with the replay. What ``people.actors`` asks the tables of today, this asks the facts of that place in the
journal: the post and its dates, the delegation of who stood in, the ids that are one person, the permit of the post.
The site itself signs expiry and silence, and appoints while nobody is its security administrator. Lines that came from
another site are not held against anything: their posts were given out there.
"""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import journal, permit, person
from huiyin.kernel.actor import Post
from huiyin.people import actors, identities

# An actor is made before its act waits for the journal: a post that ended meanwhile was still held when it was asked.
WAITED = datetime.timedelta(minutes=1)

HELD_NO_POST, NO_PERMIT = "signer_held_no_post", "signer_had_no_permit"


@dataclass(frozen=True, slots=True)
class _Known:
    """A post or a delegation now, before, and the moment between the two."""

    now: Any
    before: Any
    changed_at: datetime.datetime

    def at(self, moment: datetime.datetime) -> tuple[Any, ...]:
        """Give what held at a moment: what holds now, and what still held when somebody asked at that moment."""
        return (self.now,) if self.before is None or moment > self.changed_at else (self.now, self.before)


@dataclass(frozen=True, slots=True)
class _Days:
    """The moment that posts were asked for, and the days on one of which they must have been in force."""

    moment: datetime.datetime
    first: str
    last: str
    states: tuple[str, ...]

    def meet(self, each: Any) -> bool:
        return each.from_date <= self.last and (each.until_date is None or each.until_date >= self.first)


class Signers:
    """What the lines told so far say of posts, delegations and persons of a site."""

    def __init__(self, site: str) -> None:
        system = actors.system(uuid.UUID(site))
        self.system = (system.person, system.post)
        self.posts: dict[str, _Known] = {}
        self.delegations: dict[str, dict[str, _Known]] = {}
        self.merged: dict[str, str] = {}
        self.same = identities.Identities(())
        self.held_by: dict[str, set[str]] = {}
        self.passed: set[tuple[Any, ...]] = set()

    def note(self, subject: Any, *, at: datetime.datetime) -> None:
        """This function will keep what a line made of a post, a delegation or a person."""
        if isinstance(subject, person.PostHeld):
            before = self.posts.get(subject.id)
            self.posts[subject.id] = _Known(subject, before and before.now, at)
            self.held_by.setdefault(subject.person, set()).add(subject.id)
        elif isinstance(subject, person.Delegation):
            of_post = self.delegations.setdefault(subject.post, {})
            before = of_post.get(subject.id)
            of_post[subject.id] = _Known(subject, before and before.now, at)
        elif isinstance(subject, person.Person):
            self._merge(subject)
        else:
            return
        self.passed.clear()

    def _merge(self, subject: person.Person) -> None:
        known = self.merged.pop(subject.id, None)
        if subject.state == identities.MERGED and subject.same_as is not None:
            self.merged[subject.id] = subject.same_as
        if self.merged.get(subject.id) != known:
            self.same = identities.Identities(self.merged.items())

    def fault(self, line: journal.Envelope, act: str) -> str | None:
        """This function will name what is wrong with who signed a line; ``act`` is the act whose permit counts."""
        if line.origin is not None:
            return None
        asked = line.performed_at if line.clock == "server" else line.recorded_at - WAITED
        first, last = _day(asked), _day(line.recorded_at)
        if (line.signed_by, line.post) == self.system:
            return self._of_the_site(line, act, _Days(asked, last, last, (actors.HELD,)))
        key = (line.post, line.signed_by, line.on_behalf_of, line.entered_by, line.clock, first, last, act)
        if line.clock != "paper" and key in self.passed:
            return None
        days = _Days(asked, first, last, (actors.HELD,))
        signed = days
        if line.clock == "paper":
            on = _day(line.performed_at)
            signed = _Days(asked, on, on, (actors.HELD, actors.RELIEVED))
        post = self._signed_in(line, signed)
        if post is None or not self._entered(line, days):
            return HELD_NO_POST
        if permit.provisos(Post(post.post_kind), act) is None:
            return NO_PERMIT
        known = self.posts[line.post]
        if post is known.now and (line.on_behalf_of is None):
            self.passed.add(key)
        return None

    def _of_the_site(self, line: journal.Envelope, act: str, days: _Days) -> str | None:
        if (line.on_behalf_of, line.entered_by) != (None, line.signed_by):
            return HELD_NO_POST
        if permit.provisos(Post.SYSTEM, act) is not None:
            return None
        if permit.provisos(Post.SECURITY_ADMINISTRATOR, act) is None:
            return NO_PERMIT
        keepers = (each.now for each in self.posts.values() if each.now.post_kind == Post.SECURITY_ADMINISTRATOR)
        return HELD_NO_POST if any(each.state == actors.HELD and days.meet(each) for each in keepers) else None

    def _signed_in(self, line: journal.Envelope, days: _Days) -> person.PostHeld | None:
        own = self.same.of(line.signed_by)
        for post in self._in_force(line.post, days):
            if line.on_behalf_of is None:
                if post.person in own:
                    return post
            elif line.on_behalf_of == post.person and self._stands_in(line.post, own, days):
                return post
        return None

    def _entered(self, line: journal.Envelope, days: _Days) -> bool:
        """Who enters a paper must hold some post; nobody else enters for another."""
        if line.entered_by == line.signed_by:
            return line.clock != "paper"
        if line.clock != "paper":
            return False
        own = self.same.of(line.entered_by)
        held = set[str]().union(*(self.held_by.get(each, ()) for each in own))
        if any(self._in_force(each, days) for each in held):
            return True
        return any(self._stands_in(post, own, days) and self._in_force(post, days) for post in self.delegations)

    def _in_force(self, post: str, days: _Days) -> list[person.PostHeld]:
        known = self.posts.get(post)
        if known is None:
            return []
        return [each for each in known.at(days.moment) if each.state in days.states and days.meet(each)]

    def _stands_in(self, post: str, own: frozenset[str], days: _Days) -> bool:
        return any(
            each.delegate in own and each.state == actors.GRANTED and days.meet(each)
            for known in self.delegations.get(post, {}).values()
            for each in known.at(days.moment)
        )


def _day(moment: datetime.datetime) -> str:
    return actors.civil_day(moment).isoformat()
