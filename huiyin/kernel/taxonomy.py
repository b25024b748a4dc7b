"""The taxonomy of findings: a versioned tree of categories with a digest of its own.

It lies in the rule set's file under ``[taxonomy]``. Names are texts: ``category-<code>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import strict

LEVELS_LIMIT = 5
# The fields of acts that take codes of the tree of their round.
FIELDS = frozenset({"category", "tags"})
CATEGORIES_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Category:
    """One node. ``under`` is the code of the node above, empty at the top; ``level`` counts from 1. A ``closed`` one
    stays on what bears it already, and is offered no more."""

    code: str
    under: str
    level: int
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The tree in the order in which it is shown: every node stands after the one it is under."""

    name: str
    version: int
    categories: tuple[Category, ...]
    digest: str

    def holds(self, code: str) -> bool:
        """This function will tell whether there is such a category."""
        return any(each.code == code for each in self.categories)

    def offers(self, code: str) -> bool:
        """This function will tell whether a finding can be put under such a category from now on."""
        return any(each.code == code and not each.closed for each in self.categories)

    def children(self, code: str) -> tuple[Category, ...]:
        """This function will give the categories right under one, or the themes for ``""``."""
        return tuple(each for each in self.categories if each.under == code)

    def path(self, code: str) -> tuple[str, ...]:
        """This function will give the codes from the theme down to the category; none for an unknown one."""
        above = {each.code: each.under for each in self.categories}
        found: list[str] = []
        while code in above:
            found.insert(0, code)
            code = above[code]
        return tuple(found)


def read(reader: strict.Reader, value: Any) -> Taxonomy:
    """This function will read the table ``taxonomy`` of a rule set; faults go to the reader."""
    table = reader.table(value, "taxonomy", keys=("name", "version", "categories"))
    levels: dict[str, int] = {}
    categories: list[Category] = []
    rows = reader.rows(table, "categories", "taxonomy")
    if len(rows) > CATEGORIES_LIMIT:
        reader.fault("taxonomy.categories", "too_many", most=CATEGORIES_LIMIT)
        rows = []
    for place, row in enumerate(rows):
        path = f"taxonomy.categories.{place}"
        node = _node(reader, row, path, levels)
        if node is not None:
            levels[node.code] = node.level
            categories.append(node)
    return Taxonomy(
        name=reader.text(table, "name", "taxonomy", like=strict.NAME),
        version=reader.integer(table, "version", "taxonomy", least=1, most=9_999),
        categories=tuple(categories),
        digest=strict.digest(table) if not reader.faults else "",
    )


def _node(reader: strict.Reader, row: Any, path: str, levels: Mapping[str, int]) -> Category | None:
    """This function will read one node. A node above stands earlier in the list, so no ring can be written."""
    table = reader.table(row, path, keys=("code",), optional=("under",))
    code = reader.text(table, "code", path, like=strict.CODE)
    above = reader.text(table, "under", path, like=strict.CODE)
    if code in levels:
        reader.fault(f"{path}.code", "named_twice", value=code)
        return None
    if above and above not in levels:
        reader.fault(f"{path}.under", "not_above", value=above)
        return None
    level = levels.get(above, 0) + 1
    if level > LEVELS_LIMIT:
        reader.fault(f"{path}.under", "too_deep", most=LEVELS_LIMIT)
    return Category(code, above, level)
