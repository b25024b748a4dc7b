"""Groups keep how findings of many organisations become the few problems that they share.

Texts that are the same once cleaned are one; what is alike beyond chance is joined (``space``, ``joining``,
``rounds``). How many groups there are follows from how alike the texts are: nobody says. The same findings and seed
give the same groups in any order. What an analyst said (``wishes``) holds before anything else. New findings are put
to the groups that are there by ``growing``.

Numbers of prevalence are counted elsewhere, from ids: nothing is estimated here.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from huiyin.insight import phrases, rounds, space
from huiyin.insight.grams import Rows
from huiyin.insight.phrases import Usual
from huiyin.insight.rounds import Atom, Seed
from huiyin.insight.space import LANGUAGES, Space
from huiyin.insight.wishes import Blocks, Wishes, blocks

_SHOWN = 3
_READ = 60
_KEY_BYTES = 6
# So many texts that are alone are remembered for those to come.
_LONERS = 10_000
_NO_WISH = Wishes()


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as it is grouped. ``names`` are taken out of the text; ``vector`` is what ``meaning.of`` gave it."""

    id: str
    text: str
    category: str = ""
    names: tuple[str, ...] = ()
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A problem that findings share, and what explains it.

    ``ids`` are all its findings, ``shown`` those whose texts stand for it, likeliest first, of each language one;
    ``phrases`` what they say and others don't, with how many of the texts read hold it; ``categories`` with the number
    of findings; ``texts`` how many distinct texts there are; ``near`` how alike they are, in units of chance.
    """

    key: str
    name: str
    ids: tuple[str, ...]
    shown: tuple[str, ...]
    phrases: tuple[tuple[str, int], ...]
    categories: tuple[tuple[str, int], ...]
    texts: int
    near: float


@dataclass(frozen=True, slots=True)
class Known:
    """What a run leaves for the next findings: where groups and single texts are, and which texts they hold."""

    space: Space
    usual: Usual
    sums: Rows
    counts: Rows
    keys: tuple[str, ...]
    group_of: Mapping[str, str]  # by cleaned text
    lone: NDArray[np.float16]  # places, kept short
    lone_atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups, those of most findings first; the findings that are like no others; what the next are put to."""

    groups: tuple[Group, ...]
    alone: tuple[str, ...]
    known: Known = field(compare=False, repr=False)

    def labels(self) -> dict[str, str]:
        """This method will give the key of its group for each finding that is in one."""
        return {each: group.key for group in self.groups for each in group.ids}


def grouped(
    findings: Iterable[Finding],
    *,
    wishes: Wishes = _NO_WISH,
    seed: int = 0,
    before: Mapping[str, str] | None = None,
    at_once: int = rounds.AT_ONCE,
) -> Grouping:
    """This function will group findings. ``before`` holds the labels of an earlier run: a group keeps the key of the
    one that it shares most findings with. So many texts are compared each with each ``at_once``.

    :raises Conflict: Wishes say that findings are to be together and apart.
    """
    here = {each.id: each for each in findings if each.id not in wishes.excluded}
    in_order = [here[each] for each in sorted(here)]
    worked = blocks(wishes, among=here)
    atoms = rounds.atoms_of(in_order, worked=worked, seed=seed)
    chosen = rounds.first(atoms, at_once=at_once)
    learned = space.learned([atoms[each].text for each in chosen])
    seeds, alone = rounds.Run(atoms, known=learned, worked=worked, at_once=at_once).seeds(chosen)
    seeds.sort(key=lambda each: (-sum(len(atoms[one].ids) for one in each.atoms), each.atoms))
    usual = phrases.counted(atoms[each].text.cleaned for each in chosen)
    keys = keys_of(
        [_ids(each, atoms) for each in seeds], fixed=[_fixed(each, worked) for each in seeds], before=before or {}
    )
    groups = [
        explained(key, [atoms[one] for one in each.atoms], learned=learned, usual=usual, name=wishes.names.get(key, ""))
        for key, each in zip(keys, seeds, strict=True)
    ]
    remembered = alone[:_LONERS]
    group_of: dict[str, str] = {}
    for key, each in zip(keys, seeds, strict=True):
        group_of.update((atoms[one].text.cleaned, key) for one in each.atoms if atoms[one].block < 0)
    for key, each in zip(keys, seeds, strict=True):
        for one in each.atoms:
            group_of.setdefault(atoms[one].text.cleaned, key)
    known = Known(
        space=learned,
        usual=usual,
        sums=np.array([each.sums for each in seeds], dtype=np.float32).reshape(len(seeds), LANGUAGES, learned.width),
        counts=np.array([each.counts for each in seeds], dtype=np.float32).reshape(len(seeds), LANGUAGES),
        keys=tuple(keys),
        group_of=group_of,
        lone=learned.places([atoms[each].text for each in remembered])[0].astype(np.float16),
        lone_atoms=tuple(atoms[each] for each in remembered),
    )
    lone_ids = sorted(one for each in alone for one in atoms[each].ids)
    return Grouping(tuple(groups), tuple(lone_ids), known)


def to_embed(findings: Iterable[Finding], *, most: int, seed: int = 0) -> list[str]:
    """This function will name the findings whose vectors help most where not all of them can be made now."""
    in_order = sorted(findings, key=lambda each: each.id)
    atoms = rounds.atoms_of(in_order, worked=blocks(_NO_WISH, among=()), seed=seed)
    return [each.ids[0] for each in atoms if each.text.vector is None][:most]


def _ids(seed: Seed, atoms: Sequence[Atom]) -> list[str]:
    return sorted(one for each in seed.atoms for one in atoms[each].ids)


def _fixed(seed: Seed, worked: Blocks) -> str:
    """This function will give the key that wishes give a group, "" for none."""
    return min((worked.keys[each] for each in seed.blocks if each in worked.keys), default="")


def keys_of(
    members: Sequence[Sequence[str]],
    *,
    fixed: Sequence[str],
    before: Mapping[str, str] | None = None,
    reserved: Iterable[str] = (),
) -> list[str]:
    """This function will give each group its key: as pinned, as before, or anew from its first finding."""
    former = before or {}
    keys = list(fixed)
    taken = {each for each in keys if each}
    overlaps = [
        (-count, key, number)
        for number, ids in enumerate(members)
        if not keys[number]
        for key, count in Counter(former[one] for one in ids if one in former).items()
    ]
    for _, key, number in sorted(overlaps):
        if not keys[number] and key not in taken:
            keys[number] = key
            taken.add(key)
    taken = taken.union(former.values(), reserved)
    for number, ids in enumerate(members):
        if not keys[number]:
            keys[number] = next(each for each in map(_key, ids) if each not in taken)
            taken.add(keys[number])
    return keys


def _key(finding: str) -> str:
    return hashlib.blake2b(finding.encode(), digest_size=_KEY_BYTES).hexdigest()


def explained(key: str, members: Sequence[Atom], *, learned: Space, usual: Usual, name: str = "") -> Group:
    """This function will say what a group is by its members: those that stand for it, and what they share."""
    shown, near = _likeliest(members[:_READ], learned=learned)
    return Group(
        key=key,
        name=name,
        ids=tuple(sorted(one for each in members for one in each.ids)),
        shown=shown,
        phrases=phrases.of_group([each.text.cleaned for each in members], usual=usual),
        categories=mix(Counter(one for each in members for one in each.categories)),
        texts=len({each.text.cleaned for each in members}),
        near=near,
    )


def _likeliest(read: Sequence[Atom], *, learned: Space) -> tuple[tuple[str, ...], float]:
    """This function will choose the texts that are most like all others, of each language one, and say how alike."""
    if len(read) == 1:
        return (read[0].ids[0],), 0.0
    places, languages = learned.places([each.text for each in read])
    alike = learned.pairs(places, languages)
    np.fill_diagonal(alike, 0)
    means = alike.sum(axis=1) / (len(read) - 1)
    order = sorted(range(len(read)), key=lambda each: (-round(float(means[each]), 4), each))
    firsts = [next((each for each in order if languages[each] == own), None) for own in range(LANGUAGES)]
    chosen = sorted((each for each in firsts if each is not None), key=order.index)
    chosen += [each for each in order if each not in chosen]
    return tuple(read[each].ids[0] for each in chosen[:_SHOWN]), round(float(means.mean()), 2)


def mix(counted: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """This function will put categories in order, the most frequent first; what has none isn't counted."""
    return tuple(
        sorted(((each, count) for each, count in counted.items() if each), key=lambda each: (-each[1], each[0]))
    )
