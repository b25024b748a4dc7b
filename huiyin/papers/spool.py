"""The spool keeps the findings of a checked list on disk, so that a list is read once however often its findings are
asked for.

It is a file without a name, gone with the last who holds it: whatever is stored of a list is stored elsewhere, by act.
"""

import datetime
import decimal
import json
import os
import tempfile
from collections.abc import Iterator
from typing import Any

from huiyin.papers.proposed import ProposedFinding

# A long text joined to a million rows could fill the disk; such a list is read again instead.
LIMIT_BYTES = 1 << 30
_CHUNK_BYTES = 1 << 20


class Spool:
    """Findings in the order they were added: ``whole`` until there are too many to keep, then none of them."""

    def __init__(self, *, limit_bytes: int = LIMIT_BYTES) -> None:
        self.whole = True
        self._left = limit_bytes
        self._file = tempfile.TemporaryFile(buffering=_CHUNK_BYTES)  # noqa: SIM115 - closed with the last report that holds it

    def add(self, finding: ProposedFinding) -> None:
        """This function will put a finding behind those that are there."""
        if not self.whole:
            return
        line = json.dumps(_plain(finding), ensure_ascii=False).encode() + b"\n"
        self._left -= len(line)
        if self._left < 0:
            self.whole = False
            self._file.truncate(0)
            return
        self._file.write(line)

    def __iter__(self) -> Iterator[ProposedFinding]:
        """This function will yield the findings from the first; several readings at once don't disturb each other."""
        self._file.flush()
        offset, rest = 0, b""
        while chunk := os.pread(self._file.fileno(), _CHUNK_BYTES, offset):
            offset += len(chunk)
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                yield _finding(json.loads(line))


def _plain(finding: ProposedFinding) -> list[Any]:
    return [
        finding.key,
        finding.reference,
        finding.organisation_key,
        finding.organisation_name,
        finding.statement,
        finding.manifestations,
        finding.category,
        finding.severity,
        finding.found_date and finding.found_date.isoformat(),
        None if finding.amount is None else str(finding.amount),
        finding.measures,
        finding.reported,
        finding.file,
        finding.sheet,
        finding.row,
    ]


def _finding(plain: list[Any]) -> ProposedFinding:
    key, reference, organisation_key, organisation_name, statement, manifestations, *rest = plain
    category, severity, found_date, amount, measures, reported, file, sheet, row = rest
    return ProposedFinding(
        key=key,
        reference=reference,
        organisation_key=organisation_key,
        organisation_name=organisation_name,
        statement=statement,
        manifestations=tuple(manifestations),
        category=category,
        severity=severity,
        found_date=datetime.date.fromisoformat(found_date) if found_date else None,
        amount=None if amount is None else decimal.Decimal(amount),
        measures=tuple(measures),
        reported=tuple((name, value) for name, value in reported),
        file=file,
        sheet=sheet,
        row=row,
    )
