"""The counters of findings per round, organisation and state, moved by each act and never counted anew."""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel.finding import Finding
from huiyin.record import tables

_KINDS = ("UUIDField", "UUIDField", "UUIDField", "CharField", "BigIntegerField")

Key = tuple[str, str, str]


class Moves:
    """What has come and gone since the counters were last written: how many findings, by round, organisation,
    state.
    """

    def __init__(self) -> None:
        self.by_key: dict[Key, int] = {}

    def note(self, before: Any, after: Any) -> None:
        """This function will note one subject's change; only findings are counted. ``before`` is None at a
        birth.
        """
        if not isinstance(after, Finding):
            return
        key = (after.round, after.organisation, after.state)
        if before is not None:
            old = (before.round, before.organisation, before.state)
            if old == key:
                return
            self.by_key[old] = self.by_key.get(old, 0) - 1
        self.by_key[key] = self.by_key.get(key, 0) + 1

    def write(self, site: str) -> None:
        """This function will move the stored counters, one row per key that changed."""
        rows = [(site, *key, count) for key, count in sorted(self.by_key.items())]
        tables.run("count_findings", rows, kinds=_KINDS)
        self.by_key.clear()


def counted(findings: Mapping[str, Finding]) -> dict[Key, int]:
    """This function will count findings from their facts: what the stored counters must equal."""
    counts: dict[Key, int] = {}
    for finding in findings.values():
        key = (finding.round, finding.organisation, finding.state)
        counts[key] = counts.get(key, 0) + 1
    return counts
