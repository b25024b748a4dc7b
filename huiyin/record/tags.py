"""The further categories of findings (tags) as rows of their own, each from one line to the next, so that the ledger
finds by them: a list within a finding's row could be found only by reading every row.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q

from huiyin.kernel.finding import Finding
from huiyin.record import tables
from huiyin.record.models import FindingTag

_ENDED = ("BigIntegerField", "UUIDField", "UUIDField", "CharField")
# So many findings are named one by one; beyond that the database puts the set together itself.
FEW = 200

Key = tuple[str, str, int]  # finding, category, the line from which it is tagged


class Changes:
    """The tags that acts have put and taken away, and that are not written yet."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.new: dict[Key, int | None] = {}
        self.open: dict[tuple[str, str], Key] = {}
        self.ended: list[tuple[Any, ...]] = []

    def note(self, before: Any, after: Any, *, line: int) -> None:
        """This function will note one subject's change; only findings have tags. ``before`` is None at a birth."""
        taken, put = changes(before, after)
        for code in taken:
            key = self.open.pop((after.id, code), None)
            if key is not None:
                self.new[key] = line
            else:
                self.ended.append((line, self.site, after.id, code))
        for code in put:
            key = self.open[after.id, code] = (after.id, code, line)
            self.new[key] = None

    def write(self) -> None:
        """This function will end the rows of before and insert the new ones."""
        tables.run("end_tag", self.ended, kinds=_ENDED)
        in_order = [(self.site, *key, until) for key, until in self.new.items()]
        tables.insert(FindingTag, in_order)
        self.new.clear()
        self.open.clear()
        self.ended.clear()


def changes(before: Any, after: Any) -> tuple[list[str], list[str]]:
    """This function will name the tags that a change has taken away, and those that it has put."""
    old, now = (frozenset(each.tags) if isinstance(each, Finding) else frozenset[str]() for each in (before, after))
    return sorted(old - now), sorted(now - old)


def bearing(site: str, codes: Collection[str], *, at: Q) -> Q | None:
    """This function will give the condition of findings that are tagged with one of some categories, None where there
    are none: one query.

    ``at`` chooses the rows of a line.
    """
    found = FindingTag.objects.filter(at, site=site, code__in=codes).values_list("subject", flat=True)
    few = list(found[: FEW + 1])
    if len(few) > FEW:
        return Q(subject__in=found)
    return Q(subject__in=set(few)) if few else None


def told(expected: Mapping[Key, int | None], stored: Iterable[Any]) -> tuple[list[Any], list[Any], list[Key]]:
    """This function will hold rows against what they should be: rows that end elsewhere, rows that should not be
    there, and the keys of rows that are missing.
    """
    left = dict(expected)
    wrong, extra = [], []
    for row in stored:
        key = (row.subject, row.code, row.from_number)
        if key not in left:
            extra.append(row)
        elif left.pop(key) != row.until_number:
            wrong.append(row)
    return wrong, extra, list(left)
