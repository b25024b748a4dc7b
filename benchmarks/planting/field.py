"""The field that is planted: an honest site of which matters are taken, changed, and written down as what they are."""

import copy
import dataclasses
import datetime
import random
from collections import defaultdict
from collections.abc import Callable, Hashable
from uuid import UUID

from benchmarks.planting import finding, grammar
from benchmarks.planting.grammar import Writer
from benchmarks.planting.site import DAY, Site, Where, where
from huiyin.insight.declared import Matter, Shown

Key = tuple[UUID, int]
Fits = Callable[[Matter], bool]
_GROWN = 60


def key(matter: Matter) -> Key:
    """This function will name a matter: the finding and its cycle."""
    return matter.finding, matter.cycle


class Field:
    """A copy of a site with what was done to it: planted, beside a plant (neither right nor wrong), or innocent."""

    def __init__(self, site: Site, *, seed: str, unit: Callable[[Matter], Hashable] = key) -> None:
        self.site = copy.copy(site)
        self.site.chance = self.chance = random.Random(seed)
        self.site.houses, self.site.said = dict(site.houses), set(site.said)
        self.matters = self.site.matters = list(site.matters)
        self.unit = unit
        self.planted: dict[Key, str] = {}
        self.beside: set[Key] = set()
        self.innocent: dict[Key, str] = {}
        self.free: list[int] = []
        self.together: dict[Where, list[int]] = defaultdict(list)
        self.houses: dict[UUID, list[int]] = defaultdict(list)
        self._known = 0
        self._note()

    def _note(self) -> None:
        added = list(range(self._known, len(self.matters)))
        for place in added:
            self.together[where(self.matters[place])].append(place)
            self.houses[self.matters[place].body].append(place)
        self._known = len(self.matters)
        self.chance.shuffle(added)
        self.free = added + self.free

    def grow(self) -> None:
        """This method will add an honest organisation, where nothing that fits is left."""
        self.site.house(at_most=len(self.matters) + _GROWN)
        self._note()

    def take(self, fits: Fits = lambda matter: True) -> int:
        """This method will take an untouched matter that fits, and never give it again."""
        while True:
            found = self.taken(fits)
            if found is not None:
                return found
            self.grow()

    def taken(self, fits: Fits) -> int | None:
        """This method will take one of the untouched matters that are here, None where none of them fits."""
        for place in range(len(self.free) - 1, -1, -1):
            if fits(self.matters[self.free[place]]):
                self.free[place], self.free[-1] = self.free[-1], self.free[place]
                return self.free.pop()
        return None

    def take_all(self, groups: dict[Hashable, list[int]], *, fits: Callable[[list[Matter]], bool]) -> list[int]:
        """This method will take all matters of an organisation, or of one in one round, where all are untouched."""
        while True:
            free = set(self.free)
            names = list(groups)
            self.chance.shuffle(names)
            for name in names:
                places = groups[name]
                if free.issuperset(places) and fits([self.matters[each] for each in places]):
                    self.free = [each for each in self.free if each not in set(places)]
                    return list(places)
            self.grow()

    def code(self, place: int) -> str:
        return self.site.houses[self.matters[place].body].code

    def near(self, place: int, *, long: int = 0) -> Fits:
        """This method will make a condition: the same language, another matter, and enough told to be worth copying."""
        code = self.code(place)
        least = long if code == "zh" else 2 * long
        return lambda matter: self.site.houses[matter.body].code == code and len(matter.told) >= least

    def writer(self, place: int) -> Writer:
        """This method will give one who writes of a matter that is already there."""
        matter = self.matters[place]
        topics = grammar.tongue(self.code(place)).topics
        topic = matter.category if matter.category in topics else "canteen"
        made = finding.writer(self.chance, self.code(place), topic)
        made.around = matter.handed_over + 170 * DAY
        made.bound = {"it": self.chance.choice(topics[topic].things)}
        return made

    def put(self, place: int, **changes: object) -> Matter:
        """This method will change a matter and give it as it is now."""
        self.matters[place] = dataclasses.replace(self.matters[place], **changes)  # type: ignore[arg-type]
        return self.matters[place]

    def show(self, place: int, *more: Shown) -> None:
        """This method will attach further evidence."""
        self.put(place, evidence=self.matters[place].evidence + more)

    def fresh(self, place: int, kind: str, *, text: str | None = None) -> Shown:
        """This method will make a piece of evidence as an honest organisation would, now and then with a given text."""
        matter = self.matters[place]
        made = self.site.shown(self.writer(place), kind, matter.handed_over, matter.declared)
        return made if text is None else dataclasses.replace(made, text=text)

    def plant(self, *places: int, how: str) -> None:
        self.planted |= {key(self.matters[each]): how for each in places}

    def leave(self, *places: int) -> None:
        self.beside |= {key(self.matters[each]) for each in places}

    def clear(self, *places: int, why: str) -> None:
        """This method will write down that matters are innocent, and why."""
        self.innocent |= {key(self.matters[each]): why for each in places}

    def again(self, place: int, **changes: object) -> int:
        """This method will add the next cycle of a finding: reopened, and declared once more half a year later."""
        old = self.matters[place]
        later = old.declared + 180 * DAY
        changes = {"declared": later, "closed": None, "cycle": old.cycle + 1, "evaluated_until": None} | changes
        self.matters.append(dataclasses.replace(old, **changes))  # type: ignore[arg-type]
        self._known += 1
        return len(self.matters) - 1

    def day(self, first: datetime.date, last: datetime.date) -> datetime.date:
        """This method will draw a day, both ends included."""
        return first + self.chance.randint(0, max((last - first).days, 0)) * DAY
