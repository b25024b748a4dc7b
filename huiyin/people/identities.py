"""The ids that are known to be one person: closed over every merge, in both directions and along chains."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from huiyin.people import models
from huiyin.people.models import PersonRow

MERGED = "merged"


class Identities:
    """All merges of one site. A person that was never merged is known by the one id."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._groups: Mapping[str, frozenset[str]] = _groups(pairs)

    def of(self, person: str) -> frozenset[str]:
        """This function will give every id of a person, the asked one included."""
        return self._groups.get(person, frozenset({person}))

    def same(self, one: str, other: str) -> bool:
        """This function will tell whether two ids are one person."""
        return other in self.of(one)


def of_site(site: UUID) -> Identities:
    """This function will read the merges of a site: one query, as many rows as there are merged ids."""
    merged = PersonRow.objects.filter(models.CURRENT, site=site, same_as__isnull=False, state=MERGED)
    return Identities((str(one), str(other)) for one, other in merged.values_list("subject", "same_as") if other)


def _groups(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = groups.get(one, {one}) | groups.get(other, {other})
        for each in joined:
            groups[each] = joined
    return {person: frozenset(group) for person, group in groups.items()}
