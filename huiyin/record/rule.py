"""One condition in both its forms, on columns and on facts: what the table of who sees what is made of."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition, as a filter on state rows and as a predicate on facts."""

    q: Q
    holds: Callable[[Any], bool]

    def __and__(self, other: "Rule") -> "Rule":
        return Rule(self.q & other.q, lambda facts: self.holds(facts) and other.holds(facts))

    def __or__(self, other: "Rule") -> "Rule":
        return Rule(self.q | other.q, lambda facts: self.holds(facts) or other.holds(facts))


EVERYTHING = Rule(Q(), lambda facts: True)
NOTHING = Rule(Q(pk__in=()), lambda facts: False)


def among(name: str, values: Collection[str]) -> Rule:
    """This function will make the rule that a column holds one of some values."""
    if not values:
        return NOTHING
    kept = frozenset(values)
    q = Q(**{name: next(iter(kept))}) if len(kept) == 1 else Q(**{f"{name}__in": sorted(kept)})
    return Rule(q, lambda facts: getattr(facts, name) in kept)


def not_among(name: str, values: Collection[str]) -> Rule:
    """This function will make the rule that a column holds none of some values."""
    if not values:
        return EVERYTHING
    kept = frozenset(values)
    return Rule(~Q(**{f"{name}__in": sorted(kept)}), lambda facts: getattr(facts, name) not in kept)
