"""Dates: evidence that is older than the feedback, or whose own metadata say another day than it claims."""

from collections.abc import Iterator
from datetime import date

from huiyin.insight import raising
from huiyin.insight.declared import Matter, Shown, Sign
from huiyin.insight.site import Site

# Days at which a difference counts half.
_HALF = 30


def signs(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``evidence_before`` and ``metadata_differs``."""
    before = [(matter.handed_over - first, each) for each in matter.evidence if (first := _earliest(each))]
    early = sorted((each for each in before if each[0].days > 0), key=lambda each: (-each[0].days, each[1].digest))
    if early:
        yield raising.sign(
            "evidence_before", matter, strength=_strength(early[0][0].days, of=early[0][1]),
            beside=[(None, _days(each), matter.handed_over.isoformat()) for _, each in early],
            files=len(early), days=early[0][0].days, handed_over_date=matter.handed_over.isoformat(),
        )  # fmt: skip
    late = [(gap, each) for each in matter.evidence if (gap := _gap(each, matter)) > site.thresholds.metadata_days]
    late.sort(key=lambda each: (-each[0], each[1].digest))
    if late:
        yield raising.sign(
            "metadata_differs", matter, strength=_strength(late[0][0], of=late[0][1]),
            beside=[(None, _days(each), matter.declared.isoformat()) for _, each in late],
            files=len(late), days=late[0][0], declared_date=matter.declared.isoformat(),
        )  # fmt: skip


def _earliest(file: Shown) -> date | None:
    return min((each for each in (file.origin, file.metadata) if each is not None), default=None)


def _gap(file: Shown, matter: Matter) -> int:
    """This function will give the days that the metadata lie after the claimed origin, or after the declaration."""
    if file.metadata is None:
        return 0
    return max((file.metadata - each).days for each in (file.origin, matter.declared) if each is not None)


def _strength(days: int, *, of: Shown) -> float:
    return (0.5 + 0.5 * days / (days + _HALF)) * (1.0 if of.kind == "effect" else 0.8)


def _days(file: Shown) -> str:
    """This function will write both days of a file as they stand in it, the claimed one first."""
    return " / ".join(each.isoformat() if each is not None else "—" for each in (file.origin, file.metadata))
