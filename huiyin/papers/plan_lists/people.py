"""The people keep how a name in a list finds its person: among those of the organisation, and never by a guess."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from huiyin.papers.headers import folded


@dataclass(slots=True)
class People:
    """Persons by what they are called, in either language."""

    _by_name: dict[str, set[str]] = field(default_factory=dict)

    def add(self, person: str, names: Iterable[str]) -> None:
        """This function will remember a person under their names."""
        for name in names:
            if key := _key(name):
                self._by_name.setdefault(key, set()).add(person)

    def find(self, name: str) -> tuple[str, ...]:
        """This function will give those who are called so; white space and case don't matter."""
        return tuple(sorted(self._by_name.get(_key(name), ())))


def _key(name: str) -> str:
    return folded(name).replace(" ", "") or "".join(name.split())
