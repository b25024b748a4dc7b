"""Wordings keep the texts of one kind (declarations, documents, findings), each with whose it is, and find near ones.

A text has a rank, a checksum of whose it is: wherever only some can be kept, the smallest ranks are, so that
nothing depends on the order in which texts came.
"""

import hashlib
from array import array
from dataclasses import dataclass
from uuid import UUID

from rapidfuzz.distance import Levenshtein

from huiyin.insight import commonness, folding, likeness, neighbours
from huiyin.insight.likeness import Likeness

# A document is known by its beginning.
_LONGEST = 6_000
# Below this no weighing makes two texts near; of those above it the nearest are weighed.
_WORTH_WEIGHING = 0.55
_WEIGHED = 8

Key = tuple[UUID, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """One text: whose it is (finding and cycle), as it was written, and folded."""

    key: Key
    raw: str
    folded: str


@dataclass(frozen=True, slots=True)
class Near:
    """Another text that is near one, and how near."""

    wording: Wording
    like: Likeness


class Wordings:
    """All texts of one kind. Without ``indexed`` they are compared by pairs only, never sought."""

    def __init__(self, *, least: float, indexed: bool = True) -> None:
        self._least = least
        self._all: list[Wording] = []
        self._ranks = array("Q")
        self._of: dict[Key, list[int]] = {}
        self._usual = commonness.Commonness()
        self._neighbours = neighbours.Neighbours(self._ranks) if indexed else None

    def add(self, key: Key, raw: str, *, part: int) -> None:
        """This method will take a text in, unless too little of its own is in it to compare."""
        text = folding.folded(raw[:_LONGEST])
        if folding.worth(text) < self._least:
            return
        number = len(self._all)
        self._all.append(Wording(key, raw, text))
        self._ranks.append(_rank(key, part))
        self._of.setdefault(key, []).append(number)
        self._usual.add(self._ranks[number], text)
        if self._neighbours is not None:
            self._neighbours.add(number, text)

    def of(self, key: Key) -> list[Wording]:
        """This method will give the texts of one matter that can be compared."""
        return [self._all[number] for number in self._of.get(key, ())]

    def compared(self, one: Wording, other: Wording) -> Likeness:
        """This method will compare two texts, by what is usual here."""
        return likeness.compared(
            one.folded, other.folded,
            one_weights=self._usual.weights(one.folded), other_weights=self._usual.weights(other.folded),
        )  # fmt: skip

    def near(self, key: Key, *, share: float, kept: float) -> list[tuple[Wording, list[Near]]]:
        """This method will give, for each text of a matter, those of other findings that are near it, nearest first.

        Texts that say the same of other facts are left out.
        """
        found = []
        for number in self._of.get(key, ()):
            own = self._all[number]
            near = []
            for other in self._nearest(number, of=own):
                like = self.compared(own, other)
                if like.share >= share and like.kept >= kept and not like.other_facts:
                    near.append(Near(other, like))
            if near:
                near.sort(key=lambda each: (-each.like.share, each.wording.key, each.wording.raw))
                found.append((own, near))
        return found

    def _nearest(self, number: int, *, of: Wording) -> list[Wording]:
        """This method will give texts of other findings by how many characters they share, usual or not."""
        if self._neighbours is None:
            return []
        near = []
        for place in self._neighbours.near(number):
            other = self._all[place]
            if other.key[0] != of.key[0] and (share := plainly(of, other)):
                near.append((-share, self._ranks[place], other))
        return [other for _, _, other in sorted(near)[:_WEIGHED]]


def plainly(one: Wording, other: Wording) -> float:
    """This function will give the share of characters that stay where one text becomes the other; 0 below what is worth
    weighing.
    """
    return Levenshtein.normalized_similarity(one.folded, other.folded, score_cutoff=_WORTH_WEIGHING)


def _rank(key: Key, part: int) -> int:
    """This function will give a text its place in an order that is the same however texts come."""
    said = b"%b %d %d" % (key[0].bytes, key[1], part)
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "big")
