"""Raising keeps how a sign is made of what a rule found: its strength in bounds, what lies side by side cut short."""

from collections.abc import Iterable
from uuid import UUID

from huiyin.insight.declared import Matter, Sign

# A page shows so many pairs of so many characters; how many there are, the facts say.
_PAIRS, _EXCERPT = 5, 600


def sign(
    rule: str, matter: Matter, *, strength: float, beside: Iterable[tuple[UUID | None, str, str]], **facts: int | str
) -> Sign:
    """This function will raise a sign about a matter."""
    shown = tuple((finding, _excerpt(own), _excerpt(other)) for finding, own, other in beside)[:_PAIRS]
    bounded = round(min(1.0, max(0.0, strength)), 4)
    return Sign(rule, matter.finding, matter.cycle, bounded, shown, tuple(sorted(facts.items())))


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
