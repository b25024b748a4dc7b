"""Wishes keep what an analyst has said about groups and the next run must respect.

Findings are named by their ids, groups by their keys. Findings that must be together are a block; blocks that must stay
apart are never joined, however alike. Whoever says both of the same findings is told so.

    ValueError
        Conflict    the same findings are to be together and apart
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


class Conflict(ValueError):
    """Findings that are to be together and apart; ``ids`` names two of them."""

    def __init__(self, ids: tuple[str, str]) -> None:
        super().__init__(f"{ids[0]} and {ids[1]} are to be together and apart.")
        self.ids = ids


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was said: sets that are one; pairs of sets of which no two members meet; the group of a finding; names of
    groups; findings that are left out. Findings pinned to different groups stay apart."""

    together: tuple[frozenset[str], ...] = ()
    apart: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    pinned: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    excluded: frozenset[str] = frozenset()

    def merged(self, *members: Iterable[str]) -> Wishes:
        """This method will say that the members of some groups are one group; it keeps the first group's key."""
        one = frozenset().union(*map(frozenset, members))
        keys = [self.pinned[each] for some in members for each in sorted(some) if each in self.pinned]
        return dataclasses.replace(
            self,
            together=(*self.together, one),
            apart=tuple(
                pair
                for a, b in self.apart
                for pair in (((a - one, b), (a & one, b - one)) if a & one and b & one else ((a, b),))
                if pair[0] and pair[1]
            ),
            pinned={each: keys[0] if key in keys else key for each, key in self.pinned.items()},
            names={key: name for key, name in self.names.items() if key not in keys[1:] or key == keys[0]},
        )

    def split(self, *parts: Iterable[str]) -> Wishes:
        """This method will say that parts of a group are groups of their own, apart; the first keeps the key."""
        sets = tuple(map(frozenset, parts))
        together = [each - frozenset().union(*sets) for each in self.together]
        together += [each & part for each in self.together for part in sets]
        pairs = tuple((one, other) for at, one in enumerate(sets) for other in sets[at + 1 :])
        pinned = dict(self.pinned)
        for at, part in enumerate(sets):
            before = {self.pinned[each] for some in sets[:at] for each in some if each in self.pinned}
            for each in part:
                if pinned.get(each) in before:
                    del pinned[each]
        return dataclasses.replace(
            self,
            together=(*(each for each in together if len(each) > 1), *sets),
            apart=(*self.apart, *pairs),
            pinned=pinned,
        )

    def renamed(self, key: str, name: str, *, by: Iterable[str]) -> Wishes:
        """This method will name a group, and hold the findings by which it is known to it: the name stays with them."""
        return dataclasses.replace(
            self, names={**self.names, key: name}, pinned={**dict.fromkeys(by, key), **self.pinned}
        )

    def pin(self, finding: str, key: str, *, by: Iterable[str]) -> Wishes:
        """This method will hold a finding to a group, which is known by others, whatever was said of it before."""
        moved = {finding}
        return dataclasses.replace(
            self,
            together=tuple(each - moved for each in self.together if len(each - moved) > 1),
            apart=tuple((a - moved, b - moved) for a, b in self.apart if a - moved and b - moved),
            pinned={**dict.fromkeys(by, key), **self.pinned, finding: key},
        )

    def without(self, *findings: str) -> Wishes:
        """This method will leave findings out."""
        return dataclasses.replace(self, excluded=self.excluded | set(findings))


@dataclass(frozen=True, slots=True)
class Blocks:
    """Wishes worked out: the block of each finding that is named in one, what blocks avoid, and their groups' keys."""

    of: Mapping[str, int]
    avoid: Mapping[int, frozenset[int]]
    keys: Mapping[int, str]


def blocks(wishes: Wishes, *, among: Iterable[str]) -> Blocks:
    """This function will work out the wishes for the findings that are there.

    :raises Conflict: Findings are to be together and apart.
    """
    here = set(among) - wishes.excluded
    by_key: dict[str, set[str]] = {}
    for finding, key in wishes.pinned.items():
        by_key.setdefault(key, set()).add(finding)
    one = [sorted(here & each) for each in (*wishes.together, *by_key.values())]
    two = [(sorted(here & first), sorted(here & second)) for first, second in wishes.apart]
    named = sorted({each for some in (*one, *(side for pair in two for side in pair)) for each in some})
    above = {each: each for each in named}
    for some in one:
        for each in some[1:]:
            above[_top(above, each)] = _top(above, some[0])
    numbers = {top: number for number, top in enumerate(sorted({_top(above, each) for each in named}))}
    of = {each: numbers[_top(above, each)] for each in named}
    keys: dict[int, str] = {}
    first_of: dict[int, str] = {}
    for finding, key in sorted(wishes.pinned.items()):
        if finding in of:
            if keys.setdefault(of[finding], key) != key:
                raise Conflict((first_of[of[finding]], finding))
            first_of.setdefault(of[finding], finding)
    avoid: dict[int, set[int]] = {number: set() for number in numbers.values()}
    pairs = [(a, b) for first, second in two for a in first for b in second]
    # Findings pinned to different groups.
    pairs += [(a, b) for a in first_of.values() for b in first_of.values() if a < b]
    for a, b in pairs:
        if of[a] == of[b]:
            raise Conflict((a, b))
        avoid[of[a]].add(of[b])
        avoid[of[b]].add(of[a])
    return Blocks(of, {number: frozenset(each) for number, each in avoid.items()}, keys)


def _top(above: dict[str, str], each: str) -> str:
    while above[each] != each:
        above[each] = above[above[each]]
        each = above[each]
    return each
