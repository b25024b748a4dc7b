"""Rounds keep how texts that are too many to compare each with each become groups all the same.

Some that stand for all are compared each with each and joined; all others are put to the group that they are most like;
what is like none is looked at by itself, round after round. Which texts come first follows from their checksums.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from huiyin.insight import grams, joining, space
from huiyin.insight.grams import Rows
from huiyin.insight.space import LANGUAGES, Space, Text
from huiyin.insight.wishes import Blocks

# So many texts are compared each with each at once; so many are looked at at a time where groups are known.
AT_ONCE = 6_000
_CHUNK = 4_000
_OF_A_BLOCK = 200


class Told(Protocol):
    """A finding, as much of it as is compared."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def vector(self) -> bytes | None: ...


@dataclass(slots=True)
class Atom:
    """A distinct text: its findings with their categories, and the block that wishes put it into (-1: none)."""

    text: Text
    rank: bytes
    block: int
    ids: list[str]
    categories: list[str]


@dataclass(slots=True)
class Seed:
    """A group in the making: its atoms by number, its places added up by language, the blocks in it."""

    atoms: list[int]
    sums: Rows
    counts: Rows
    blocks: frozenset[int]


def atoms_of(findings: Iterable[Told], *, worked: Blocks, seed: int) -> list[Atom]:
    """This function will collapse what is the same once cleaned; what wishes name stays apart from what they don't."""
    atoms: dict[tuple[str, int], Atom] = {}
    for each in findings:
        text = grams.cleaned(each.text, names=each.names)
        block = worked.of.get(each.id, -1)
        # Of a text in which nothing is left nobody knows whether it is the same as another.
        key = (text or f"\0{each.id}", block)
        atom = atoms.get(key)
        if atom is None:
            drawn = hashlib.blake2b(f"{seed} {key[0]}".encode(), digest_size=16).digest()
            atom = atoms[key] = Atom(Text(text, each.vector), drawn, block, [], [])
        elif atom.text.vector is None and each.vector is not None:
            atom.text = Text(text, each.vector)
        atom.ids.append(each.id)
        atom.categories.append(each.category)
    return sorted(atoms.values(), key=lambda each: (each.text.vector is None, each.rank, each.block))


def first(atoms: Sequence[Atom], *, at_once: int) -> list[int]:
    """This function will choose the texts that stand for all: those in wishes, and others by their ranks."""
    in_block: Counter[int] = Counter()
    chosen = []
    for number, each in enumerate(atoms):
        if each.block >= 0:
            in_block[each.block] += 1
            if in_block[each.block] <= _OF_A_BLOCK:
                chosen.append(number)
    free = [number for number, each in enumerate(atoms) if each.block < 0]
    return sorted(chosen + free[: max(at_once - len(chosen), 0)])


class Run:
    """One run over all distinct texts."""

    def __init__(self, atoms: Sequence[Atom], *, known: Space, worked: Blocks, at_once: int) -> None:
        self._atoms, self._space, self._blocks, self._at_once = atoms, known, worked, at_once

    def seeds(self, chosen: Sequence[int]) -> tuple[list[Seed], list[int]]:
        """This method will make the groups, and give the numbers of texts that are left alone."""
        seeds, alone = self._rounds(chosen)
        if len(chosen) == len(self._atoms):
            return seeds, alone
        whole = self._merged(seeds)
        taken, alone = self._put(alone, whole)
        for number, atoms in taken.items():
            whole[number].atoms.extend(atoms)
        if len(alone) <= self._at_once:
            more, alone = self._split(self._joined(alone))
            whole = self._merged([*whole, *more])
        return whole, alone

    def _rounds(self, chosen: Sequence[int]) -> tuple[list[Seed], list[int]]:
        """This method will look at some texts at once, put all others to the groups found, and go on with the rest."""
        in_first = set(chosen)
        later_of_block = [n for n, each in enumerate(self._atoms) if each.block >= 0 and n not in in_first]
        rest = [n for n, each in enumerate(self._atoms) if each.block < 0 and n not in in_first]
        seeds, alone = self._split(self._joined(chosen))
        self._follow(later_of_block, seeds)
        found = seeds
        while rest:
            taken, left = self._put(rest, found)
            for number, atoms in taken.items():
                found[number].atoms.extend(atoms)
            found, lone = self._split(self._joined(left[: self._at_once]))
            rest = left[self._at_once :]
            seeds += found
            alone += lone
        return seeds, alone

    def _joined(self, numbers: Sequence[int]) -> list[Seed]:
        """This method will join texts that are compared each with each."""
        if not numbers:
            return []
        places, languages = self._space.places([self._atoms[each].text for each in numbers])
        alike = self._space.pairs(places, languages)
        starts: dict[object, list[int]] = {}
        for row, number in enumerate(numbers):
            block = self._atoms[number].block
            starts.setdefault(("block", block) if block >= 0 else row, []).append(row)
        rows = list(starts.values())
        if len(rows) < len(numbers):
            alike = _averaged(alike, rows)
        held = [self._atoms[numbers[each[0]]].block for each in rows]
        self._forbid(alike, [frozenset({each}) if each >= 0 else frozenset() for each in held])
        sizes = np.array([len(each) for each in rows], dtype=np.float64)
        seeds = []
        for some in joining.joined(alike, least=self._space.least, weights=sizes):
            inside = sorted(row for each in some for row in rows[each])
            sums, counts = space.summed(places[inside], languages[inside])
            kept = frozenset(held[each] for each in some if held[each] >= 0)
            seeds.append(Seed([numbers[row] for row in inside], sums, counts, kept))
        return seeds

    def _forbid(self, alike: Rows, held: Sequence[frozenset[int]]) -> None:
        """This method will hold apart what wishes hold apart."""
        avoid = self._blocks.avoid
        rows: dict[int, list[int]] = {}
        for row, some in enumerate(held):
            for block in some:
                rows.setdefault(block, []).append(row)
        for row, some in enumerate(held):
            others = [other for block in some for far in avoid[block] for other in rows.get(far, ())]
            alike[row, others] = joining.NEVER
            alike[others, row] = joining.NEVER

    def _split(self, seeds: Iterable[Seed]) -> tuple[list[Seed], list[int]]:
        """This method will tell groups from texts that are alone: a text found twice, or in a wish, is a group."""
        found, alone = [], []
        for each in seeds:
            if each.blocks or len(each.atoms) > 1 or len(self._atoms[each.atoms[0]].ids) > 1:
                found.append(each)
            else:
                alone.append(each.atoms[0])
        return found, alone

    def _follow(self, numbers: Iterable[int], seeds: Sequence[Seed]) -> None:
        """This method will put the many texts of a block to where the block is."""
        at = {block: each for each in seeds for block in each.blocks}
        for number in numbers:
            at[self._atoms[number].block].atoms.append(number)

    def _put(self, numbers: Sequence[int], seeds: Sequence[Seed]) -> tuple[dict[int, list[int]], list[int]]:
        """This method will put texts to the groups that they are most like, and give those that are like none."""
        if not seeds:
            return {}, list(numbers)
        aims = self._space.aims(np.stack([each.sums for each in seeds]), np.stack([each.counts for each in seeds]))
        taken: dict[int, list[int]] = {}
        left = []
        for start in range(0, len(numbers), _CHUNK):
            some = numbers[start : start + _CHUNK]
            which, how = self._space.nearest(*self._space.places([self._atoms[each].text for each in some]), aims=aims)
            for number, group, alike in zip(some, which.tolist(), how.tolist(), strict=True):
                if alike >= self._space.least:
                    taken.setdefault(group, []).append(number)
                else:
                    left.append(number)
        return taken, left

    def _merged(self, seeds: list[Seed]) -> list[Seed]:
        """This method will join groups that were found in different rounds; beyond six thousand the largest alone."""
        order = sorted(range(len(seeds)), key=lambda each: (-len(seeds[each].atoms), seeds[each].atoms))
        some, others = [seeds[each] for each in order[:AT_ONCE]], [seeds[each] for each in order[AT_ONCE:]]
        if len(some) < 2:
            return seeds
        sums, counts = np.stack([each.sums for each in some]), np.stack([each.counts for each in some])
        aimed, off = self._space.aims(sums, counts)
        shares = counts / counts.sum(axis=1, keepdims=True)
        means = sums / counts.sum(axis=1)[:, None, None]
        alike: Rows = np.zeros((len(some), len(some)), dtype=np.float32)
        for own in range(LANGUAGES):
            alike += (means[:, own] @ aimed[own].T - shares[:, own, None] * off[own][None]).astype(np.float32)
        alike = (alike + alike.T) / np.float32(2)
        self._forbid(alike, [each.blocks for each in some])
        weights = counts.sum(axis=1).astype(np.float64)
        merged = []
        for members in joining.joined(alike, least=self._space.least, weights=weights):
            parts = [some[each] for each in members]
            merged.append(
                Seed(
                    sorted(atom for each in parts for atom in each.atoms),
                    np.sum([each.sums for each in parts], axis=0),
                    np.sum([each.counts for each in parts], axis=0),
                    frozenset().union(*(each.blocks for each in parts)),
                )
            )
        return merged + others


def _averaged(alike: Rows, rows: Sequence[Sequence[int]]) -> Rows:
    """This function will give how alike sets of rows are, on average."""
    order = [row for each in rows for row in each]
    starts = np.cumsum([0, *(len(each) for each in rows)])[:-1]
    sizes = np.array([len(each) for each in rows], dtype=np.float32)
    summed = np.add.reduceat(np.add.reduceat(alike[order][:, order], starts, axis=0), starts, axis=1)
    return (summed / sizes[:, None] / sizes[None]).astype(np.float32)
