"""Paper: what a declaration lacks. Effect that nobody shows, manifestations without an answer, measures that slipped or
that nobody in post owns.
"""

import re
from collections.abc import Iterator

from huiyin.insight import raising
from huiyin.insight.declared import Matter, Sign, Treated
from huiyin.insight.site import Site

_HALF = 90
_SAYS_SOMETHING = re.compile(r"[^\W_]")


def signs(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``documents_only``, ``unanswered``, ``slipping`` and ``orphaned``."""
    if all(each.kind != "effect" for each in matter.evidence):
        files = len(matter.evidence)
        yield raising.sign(
            "documents_only", matter, strength=0.6 if files else 0.8, beside=[(None, matter.told, "")], files=files
        )
    silent = [each for each in matter.manifestations if not _SAYS_SOMETHING.search(each.answer or "")]
    if silent:
        of = len(matter.manifestations)
        yield raising.sign(
            "unanswered", matter, strength=0.5 + 0.5 * len(silent) / of,
            beside=[(None, each.text, each.answer or "") for each in silent], manifestations=of, silent=len(silent),
        )  # fmt: skip
    slipped = [each for each in matter.measures if _slips(site, each)]
    if slipped:
        days, moved = max(map(_days, slipped)), max(each.moved for each in slipped)
        yield raising.sign(
            "slipping", matter, strength=max(days / (days + _HALF), moved / (moved + 2)),
            beside=[(None, each.first_due.isoformat(), _until(each)) for each in slipped],
            measures=len(slipped), days=days, moved=moved,
        )  # fmt: skip
    alone = [each for each in matter.measures if not each.owned]
    if alone:
        undone = sum(each.done is None for each in alone)
        yield raising.sign(
            "orphaned", matter, strength=0.9 if undone else 0.5,
            beside=[(None, each.due.isoformat(), each.done.isoformat() if each.done else "") for each in alone],
            measures=len(alone), undone=undone,
        )  # fmt: skip


def _slips(site: Site, measure: Treated) -> bool:
    bounds = site.thresholds
    moves, days = bounds.slipping_moves_and_days
    return (
        measure.moved >= bounds.slipping_moves
        or (measure.moved >= moves and _days(measure) >= days)
        or _days(measure) >= bounds.slipping_days
    )


def _days(measure: Treated) -> int:
    """This function will give the days from the first due date to the present one, or to the day it was done."""
    return max(0, (max(measure.due, measure.done or measure.due) - measure.first_due).days)


def _until(measure: Treated) -> str:
    return max(measure.due, measure.done or measure.due).isoformat()
