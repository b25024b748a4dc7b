"""The content keeps one plan as the rows of its three lists: three orders of the same values."""

from collections.abc import Mapping
from dataclasses import dataclass

from huiyin.papers.sheets import Cell

Cells = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: the numbers of its finding and its measure (0 in the problem list), its values by column, and the ids
    of the two (the measure's empty in the problem list)."""

    finding: int
    measure: int
    cells: Cells
    ids: tuple[str, str] = ("", "")

    @property
    def key(self) -> tuple[int, int]:
        """What tells it from every other row of its list."""
        return self.finding, self.measure


@dataclass(frozen=True, slots=True)
class Content:
    """The lists of a plan by their codes, as of the line ``line`` of the journal. ``plan`` is its id.

    ``states`` are those of the plan, its findings and measures by id, ``waiting`` the ids of those that wait for a
    signature, ``causes`` the texts of each finding's causes in their order.
    """

    plan: str
    number: int
    line: int
    lists: Mapping[str, tuple[ListRow, ...]]
    states: Mapping[str, str]
    waiting: frozenset[str]
    causes: Mapping[str, tuple[str, ...]]
