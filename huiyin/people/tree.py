"""The dated tree of bodies: who stands over and under whom now, at a line of the journal, or at a moment.

The tree of today is kept in memory per process and read again once its newest row is another one. Ids are
texts, as everywhere in the kernel.
"""

import datetime
import functools
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import models as db

from huiyin.people import models
from huiyin.people.models import BodyRow

ANNULLED = "annulled"
ABOLISHED = "abolished"
# Trees of as many sites stay in memory; one of 20,000 bodies takes about 15 MB.
SITES_KEPT = 8


@dataclass(frozen=True, slots=True)
class Node:
    """One body as it was at the moment of its tree; ``successors`` are those named when it was abolished."""

    id: str
    name: str
    name_en: str
    code: str
    body_kind: str
    parent: str | None
    state: str
    from_date: datetime.date
    until_date: datetime.date | None
    successors: tuple[str, ...]

    def stands_on(self, day: datetime.date) -> bool:
        """This function will tell whether the body stands on a day, its first and last day included."""
        return self.from_date <= day and (self.until_date is None or day <= self.until_date)


@dataclass(frozen=True)
class Tree:
    """All bodies of one site at one moment by id; annulled ones are left out, abolished ones are in it."""

    nodes: Mapping[str, Node]
    _related: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @functools.cached_property
    def children(self) -> Mapping[str | None, tuple[str, ...]]:
        """The ids right under a body, by name; those under None have no body over them."""
        found: dict[str | None, list[str]] = {}
        for node in sorted(self.nodes.values(), key=lambda node: (node.name, node.id)):
            found.setdefault(node.parent if node.parent in self.nodes else None, []).append(node.id)
        return {parent: tuple(ids) for parent, ids in found.items()}

    def above(self, body: str) -> tuple[str, ...]:
        """This function will name the bodies over one, nearest first."""
        found: list[str] = []
        node = self.nodes.get(body)
        while node is not None and node.parent is not None:
            node = self.nodes.get(node.parent)
            # Two sites may each have moved a body under the other's: a ring must end here, not hang a worker.
            if node is None or node.id == body or node.id in found:
                break
            found.append(node.id)
        return tuple(found)

    def under(self, body: str) -> frozenset[str]:
        """This function will name all bodies under one, at any depth, itself left out."""
        found: set[str] = set()
        waiting = [body]
        while waiting:
            below = [child for child in self.children.get(waiting.pop(), ()) if child not in found]
            found.update(below)
            waiting.extend(below)
        return frozenset(found - {body})

    def related(self, body: str) -> frozenset[str]:
        """This function will name a body with all over it and all under it; an unknown body is related to itself."""
        known = self._related.get(body)
        if known is None:
            known = self._related[body] = self.under(body) | {body, *self.above(body)}
        return known

    def related_to(self, bodies: Iterable[str]) -> frozenset[str]:
        """This function will name what is related to any of some bodies."""
        sets = [self.related(body) for body in dict.fromkeys(bodies)]
        return sets[0] if len(sets) == 1 else frozenset[str]().union(*sets)

    def standing(self, day: datetime.date) -> Iterator[Node]:
        """This function will give the bodies that stand on a day, in no order."""
        return (node for node in self.nodes.values() if node.stands_on(day))

    def heirs(self, body: str) -> tuple[str, ...]:
        """This function will name the bodies that carry on a body today: itself, or the last of its
        successors.

        An abolished body without successors has none.
        """
        found: dict[str, None] = {}
        seen: set[str] = set()
        waiting = [body]
        while waiting:
            node = self.nodes.get(waiting.pop(0))
            if node is None or node.id in seen:
                continue
            seen.add(node.id)
            if node.state == ABOLISHED:
                waiting.extend(node.successors)
            else:
                found[node.id] = None
        return tuple(found)


def current(site: UUID) -> Tree:
    """This function will give the tree of a site as it is now, with one query while nothing has changed."""
    newest = BodyRow.objects.filter(site=site).order_by("-from_number", "-id").values_list("from_number", "id").first()
    return _kept(site, newest)


@functools.lru_cache(maxsize=SITES_KEPT)
def _kept(site: UUID, newest: tuple[int, UUID] | None) -> Tree:
    # The line number alone is no name for a tree: after a rollback the next act takes the same number. The
    # id of the row was made for that row only. A tree read here may be newer than its name, never older.
    return _read(BodyRow.objects.filter(models.CURRENT, site=site))


def as_of_number(site: UUID, number: int) -> Tree:
    """This function will give the tree as the journal had it after its line ``number``."""
    later = db.Q(until_number__isnull=True) | db.Q(until_number__gt=number)
    return _read(BodyRow.objects.filter(later, site=site, from_number__lte=number))


def as_of(site: UUID, at: datetime.datetime) -> Tree:
    """This function will give the tree as the journal had it at a moment; :meth:`Tree.standing` asks for a day."""
    later = db.Q(until_at__isnull=True) | db.Q(until_at__gt=at)
    return _read(BodyRow.objects.filter(later, site=site, from_at__lte=at))


def _read(rows: db.QuerySet[BodyRow]) -> Tree:
    kept = rows.exclude(state=ANNULLED).iterator(chunk_size=2_000)
    return Tree({node.id: node for node in map(_node, kept)})


def _node(row: BodyRow) -> Node:
    # Only the abolished have successors, and they are few: the facts of the others stay unread.
    successors = json.loads(row.facts).get("successors", ()) if row.state == ABOLISHED else ()
    return Node(
        id=str(row.subject),
        name=row.name,
        name_en=row.name_en,
        code=row.code,
        body_kind=row.body_kind,
        parent=str(row.parent) if row.parent else None,
        state=row.state,
        from_date=row.from_date,
        until_date=row.until_date,
        successors=tuple(successors),
    )
