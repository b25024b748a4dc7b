"""Growing keeps how new findings come to the groups that are there: ten of them don't move a hundred thousand.

A new finding joins the group that holds its very text, or the one that it is most like; what is like none is compared
with the texts that were alone, and new groups come of these. Nothing else moves, and what stands for a group stays.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from huiyin.insight import groups, joining, rounds, space, wishes
from huiyin.insight.groups import Finding, Group, Grouping, Known
from huiyin.insight.rounds import Atom
from huiyin.insight.wishes import Wishes

_NO_WISH = Wishes()


@dataclass(slots=True)
class _Joins:
    """What joins groups: findings with their categories, and how many new distinct texts, by the group's key."""

    findings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    texts: Counter[str] = field(default_factory=Counter)


def added(grouping: Grouping, findings: Iterable[Finding], *, said: Wishes = _NO_WISH, seed: int = 0) -> Grouping:
    """This function will put new findings to groups. Those that are known already are passed over.

    Of the wishes, those on single findings (pinned, excluded) hold here; the others wait for the next whole run.
    """
    known = grouping.known
    there = {one for each in grouping.groups for one in each.ids}.union(grouping.alone, said.excluded)
    new = sorted((each for each in findings if each.id not in there), key=lambda each: each.id)
    joins = _Joins()
    held = {each.id: said.pinned[each.id] for each in new if said.pinned.get(each.id) in known.keys}
    for each in new:
        if each.id in held:
            joins.findings.setdefault(held[each.id], []).append((each.id, each.category))
    free = [each for each in new if each.id not in held]
    atoms = rounds.atoms_of(free, worked=wishes.blocks(_NO_WISH, among=()), seed=seed)
    group_of = dict(known.group_of)
    left = _placed(known, atoms, joins=joins, group_of=group_of)
    fresh, lone = _come_together(known, left)
    keys = groups.keys_of(
        [sorted(one for each in some for one in each.ids) for some in fresh],
        fixed=[""] * len(fresh),
        reserved=known.keys,
    )
    told = [
        groups.explained(key, some, learned=known.space, usual=known.usual)
        for key, some in zip(keys, fresh, strict=True)
    ]
    for key, some in zip(keys, fresh, strict=True):
        group_of.update((each.text.cleaned, key) for each in some)
    return Grouping(
        groups=(*(_with(each, joins) for each in grouping.groups), *told),
        alone=_alone(grouping, left, fresh),
        known=_remembered(known, fresh=fresh, keys=keys, lone=lone, group_of=group_of),
    )


def _placed(known: Known, atoms: Sequence[Atom], *, joins: _Joins, group_of: dict[str, str]) -> list[Atom]:
    """This function will put texts to the groups that hold them or are most like them, and give those that are left."""
    places, languages = known.space.places([each.text for each in atoms])
    which, how = known.space.nearest(places, languages, aims=known.space.aims(known.sums, known.counts))
    left = []
    for atom, nearest, alike in zip(atoms, which.tolist(), how.tolist(), strict=True):
        key = group_of.get(atom.text.cleaned, "") if atom.text.cleaned else ""
        if not key and alike >= known.space.least:
            key = group_of[atom.text.cleaned] = known.keys[nearest]
            joins.texts[key] += 1
        if key:
            joins.findings.setdefault(key, []).extend(zip(atom.ids, atom.categories, strict=True))
        else:
            left.append(atom)
    return left


def _come_together(known: Known, left: Sequence[Atom]) -> tuple[list[list[Atom]], list[Atom]]:
    """This function will join what is left with texts that were alone: new groups, and all that is alone after it."""
    if not left:
        return [], list(known.lone_atoms)
    places, languages = known.space.places([each.text for each in left])
    lone, lone_languages = known.lone.astype(np.float32), space.languages_of(each.text for each in known.lone_atoms)
    alike = known.space.between(places, languages, others=(lone, lone_languages))
    near = set(np.flatnonzero((alike >= known.space.least).any(axis=0)).tolist())
    texts = {each.text.cleaned for each in left} - {""}
    same = [number for number, each in enumerate(known.lone_atoms) if each.text.cleaned in texts]
    beside = sorted(near.union(same))[: rounds.AT_ONCE]
    atoms = [*left, *(known.lone_atoms[each] for each in beside)]
    alike = known.space.pairs(np.vstack([places, lone[beside]]), np.concatenate([languages, lone_languages[beside]]))
    parts = joining.joined(alike, least=known.space.least)
    # What was alone before is looked at for the sake of what is new only.
    found = [[atoms[each] for each in some] for some in parts if min(some) < len(left)]
    fresh = [some for some in found if sum(len(each.ids) for each in some) > 1]
    gone = {id(each) for some in fresh for each in some}
    return fresh, [each for each in (*known.lone_atoms, *left) if id(each) not in gone]


def _with(group: Group, joins: _Joins) -> Group:
    """This function will give a group with those that join it."""
    more = joins.findings.get(group.key)
    if not more:
        return group
    counted = Counter(dict(group.categories))
    counted.update(category for _, category in more)
    return dataclasses.replace(
        group,
        ids=tuple(sorted((*group.ids, *(one for one, _ in more)))),
        categories=groups.mix(counted),
        texts=group.texts + joins.texts[group.key],
    )


def _alone(grouping: Grouping, left: Sequence[Atom], fresh: Sequence[Sequence[Atom]]) -> tuple[str, ...]:
    joined = {one for some in fresh for each in some for one in each.ids}
    return tuple(sorted({*grouping.alone, *(one for each in left for one in each.ids)} - joined))


def _remembered(
    known: Known,
    *,
    fresh: Sequence[Sequence[Atom]],
    keys: Sequence[str],
    lone: Sequence[Atom],
    group_of: Mapping[str, str],
) -> Known:
    """This function will remember where the new groups are, and what is alone now."""
    sums, counts = [known.sums], [known.counts]
    for some in fresh:
        added_up = space.summed(*known.space.places([each.text for each in some]))
        sums.append(added_up[0][None])
        counts.append(added_up[1][None])
    old = {id(each): row for each, row in zip(known.lone_atoms, known.lone, strict=True)}
    new = [each for each in lone if id(each) not in old]
    rows = [old[id(each)] for each in lone if id(each) in old]
    rows += list(known.space.places([each.text for each in new])[0].astype(np.float16))
    return dataclasses.replace(
        known,
        sums=np.concatenate(sums),
        counts=np.concatenate(counts),
        keys=(*known.keys, *keys),
        group_of=group_of,
        lone=np.array(rows, dtype=np.float16).reshape(len(rows), known.lone.shape[1]),
        lone_atoms=tuple(lone),
    )
