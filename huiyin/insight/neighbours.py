"""Neighbours keep which texts hold the same rare runs of characters, so that one text is compared with a few only.

An exact inverted index, eight bytes an entry: a hundred thousand matters bring millions of runs, most of which stand in
one text alone, and a dictionary needs a hundred bytes for each. Entries lie on shelves by the last bits of the run; a
shelf is sorted when it is asked. What is found depends on which texts there are, not on how they came.
"""

from __future__ import annotations

import heapq
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from huiyin.insight import folding

# Under one run so many texts are looked at, those whose ranks are smallest; for one text so many entries; and so many
# likely neighbours are given.
_OF_A_RUN = 200
_LOOKED_THROUGH = 2_500
_GIVEN = 32
# What a run tells that at most so many texts hold. One in common is chance, however rare, and so are a few usual ones.
_TELLS = ((8, 4), (64, 2), (sys.maxsize, 1))
_BY_CHANCE = 4
# A longer text is known by part of its runs, always the same part: those whose checksums end in zeros.
_RUNS = 80
# An entry: the rest of the run's checksum, the first bits of the text's rank, the text's number.
_SHELF_BITS, _RANK_BITS, _NUMBER_BITS = 12, 20, 24
_SHELVES, _NUMBERS = (1 << _SHELF_BITS) - 1, (1 << _NUMBER_BITS) - 1
_BELOW_RUN = _RANK_BITS + _NUMBER_BITS
_RANK_WHOLE = 64


def chosen(text: str) -> array[int]:
    """This function will give the runs by which a folded text is known: each once, eighty at most.

    How many zeros are asked for depends on the length: a text that is a little longer keeps half or all of the same.
    """
    found = {key for key, _, _ in folding.runs(text, folding.SOUGHT)}
    zeros = 0
    while len(found) > _RUNS:
        zeros += 1
        mask = ((1 << zeros) - 1) << (32 - zeros)
        found = {key for key in found if not key & mask}
    return array("I", sorted(found))


class Neighbours:
    """Texts by number; ``ranks`` gives each its place, of 64 bits, in an order that doesn't depend on how they came."""

    def __init__(self, ranks: Sequence[int]) -> None:
        self._ranks = ranks
        self._shelves = [array("Q") for _ in range(_SHELVES + 1)]
        self._in_order = bytearray(_SHELVES + 1)
        self._keys: list[array[int]] = []

    def add(self, number: int, text: str) -> None:
        """This method will enter the next text under its runs."""
        keys = chosen(text)
        self._keys.append(keys)
        said = self._ranks[number] >> (_RANK_WHOLE - _RANK_BITS) << _NUMBER_BITS | number
        for key in keys:
            self._shelves[key & _SHELVES].append(key >> _SHELF_BITS << _BELOW_RUN | said)
            self._in_order[key & _SHELVES] = False

    def near(self, number: int) -> list[int]:
        """This method will give texts that may be near this one, likeliest first: rare runs in both tell most."""
        spans = sorted(span for key in self._keys[number] if (span := self._span(key))[0] > 1)
        met: list[int] = []
        through = 0
        for length, place, start in spans:
            if through >= _LOOKED_THROUGH:
                break
            entries = self._entries(place, start, length)
            through += len(entries)
            met += [entry & _NUMBERS for entry in entries] * next(tells for most, tells in _TELLS if length <= most)
        shared = Counter(met)
        shared.pop(number, None)
        likely = [(-told, self._ranks[each], each) for each, told in shared.items() if told > _BY_CHANCE]
        return [each for _, _, each in heapq.nsmallest(_GIVEN, likely)]

    def _span(self, key: int) -> tuple[int, int, int]:
        """This method will give how many texts hold a run, on which shelf, and where on it they begin."""
        place = key & _SHELVES
        shelf = self._shelves[place]
        if not self._in_order[place]:
            shelf = self._shelves[place] = array("Q", sorted(shelf))
            self._in_order[place] = True
        low = key >> _SHELF_BITS << _BELOW_RUN
        start = bisect_left(shelf, low)
        return bisect_left(shelf, low + (1 << _BELOW_RUN), start) - start, place, start

    def _entries(self, place: int, start: int, length: int) -> array[int]:
        """This method will give the texts of one run, and of very many those of the smallest ranks: equal ones too."""
        shelf = self._shelves[place]
        end = start + min(length, _OF_A_RUN)
        while end < start + length and shelf[end] >> _NUMBER_BITS == shelf[end - 1] >> _NUMBER_BITS:
            end += 1
        return shelf[start:end]
