"""A year of the ladder, day by day, held to an oracle that looks at every thing that is owed and forgets nothing."""

import datetime
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel import kinds, letter
from huiyin.notices import letters
from huiyin.notices.models import InboxItem
from huiyin.people.models import Account, Site
from huiyin.record import profiles, rows

Key = tuple[str, str, str]


def facts_of(site: Site, kind: str) -> list[Any]:
    return [rows.decode(kind, each) for each in rows.current(kind, str(site.id)).values_list("facts", flat=True)]


def owed(site: Site) -> dict[Key, Any]:
    """Give every date by which an organisation owes something now, with what is owed."""
    at_work = {each.id for each in facts_of(site, "measure") if each.running()}
    found: dict[Key, Any] = {}
    for kind, clocks in letter.OWED.items():
        for each in facts_of(site, kind):
            if each.state not in kinds.KINDS[kind].open_states:
                continue
            for clock in each.running():
                covered = clock.name == "rectification" and bool(at_work.intersection(each.measures))
                if clock.name in clocks and not covered:
                    found[each.id, clock.name, clock.due_date] = each
    return found


@dataclass
class Year:
    """Runs the ladder on the days that are not missed, lets things happen between, and holds it to the oracle."""

    site: Site
    start: datetime.datetime
    seed: int
    happens: Callable[[random.Random, datetime.datetime], None]
    missed: float = 0.3
    days: int = 365
    runs: int = 0
    chance: random.Random = field(init=False)

    def pass_by(self) -> None:
        self.chance = random.Random(self.seed)
        steps = [each.days_from_due for each in profiles.profile(self.site.profile).ladder]
        for day in range(self.days):
            at = self.start + datetime.timedelta(days=day)
            self.happens(self.chance, at)
            if self.chance.random() < self.missed:
                continue
            for _ in range(self.chance.choice((1, 1, 2))):
                letters.run(self.site, at=at + datetime.timedelta(hours=1))
            self.runs += 1
            self.nothing_is_lost(at.date(), steps)
        self.nothing_is_doubled()

    def nothing_is_lost(self, on: datetime.date, steps: list[int]) -> None:
        """Of everything owed, the highest step whose day has come was sent."""
        sent: dict[Key, set[int]] = {}
        for each in facts_of(self.site, "letter"):
            if each.step is not None:
                sent.setdefault((each.matter, each.due_clock, each.due_date), set()).add(each.step)
        for key in owed(self.site):
            passed = (on - datetime.date.fromisoformat(key[2])).days
            reached = [step for step in steps if step <= passed]
            if reached:
                assert max(reached) <= max(sent.get(key, {-999})), (on, key)

    def nothing_is_doubled(self) -> None:
        """One letter of each step of each date, serials without gaps, one message for each letter and account."""
        found = facts_of(self.site, "letter")
        keys = Counter((each.matter, each.due_clock, each.due_date, each.step, each.extra) for each in found)
        assert max(keys.values()) == 1
        years: dict[tuple[str, str], list[int]] = {}
        for each in found:
            years.setdefault((each.series, each.issued_date[:4]), []).append(each.serial)
            assert each.addressees
            assert len({to.person for to in each.addressees}) == len(each.addressees)
        for serials in years.values():
            assert sorted(serials) == list(range(1, len(serials) + 1))
        self.everybody_was_told(found)

    def everybody_was_told(self, found: list[Any]) -> None:
        accounts = {str(each.person): each for each in Account.objects.filter(site=self.site)}
        named = Counter(to.person for each in found for to in each.addressees if to.person in accounts)
        for person, count in named.items():
            items = InboxItem.objects.filter(account=accounts[person], message=letters.MESSAGE)
            told = Counter(each.facts["number"] for each in items)
            assert sum(told.values()) >= count  # a delegate is told what the holder is told
            assert max(told.values()) == 1
