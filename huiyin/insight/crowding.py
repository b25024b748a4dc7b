"""Crowding: an organisation's declarations or closings crowd before a date, or its grave findings are left for last.

Both are claims about an organisation and are raised on the matters that show them. A crowd is measured against an even
spread over the period, and against what is usual among the organisations here, whichever is more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from huiyin.insight import chance, raising
from huiyin.insight.declared import Matter, Sign
from huiyin.insight.site import Site

_WAYS = ("declared", "closed", "due")
_SLIGHT, _GRAVE = 1, 3
# A share that is usual: among fewer organisations than this none is.
_ORGANISATIONS = 5
# By chance a day of work falls on a due date about so often.
_ON_DUE = 1 / 15
_SLIGHT_LEAST, _GRAVE_LEAST = 3, 2
_WAITED_LONGER = 2


@dataclass(frozen=True, slots=True)
class Crowd:
    """A crowd: how, within how many days, which matters of how many, and its chance."""

    way: str
    days: int
    crowded: tuple[Matter, ...]
    of: int
    chance: float


def signs(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``closing_burst`` and ``hard_left``."""
    yield from _burst(site, matter)
    yield from _left(site, matter)


def _burst(site: Site, matter: Matter) -> Iterator[Sign]:
    if matter.evaluated_until is None:
        return
    body, end = matter.body, matter.evaluated_until
    group = [site.matters[key] for key in site.ends[(body, end)]]
    if len(group) < site.thresholds.burst_least:
        return
    crowds = [
        crowd
        for way in _WAYS
        for days in (site.thresholds.burst_windows_days if way != "due" else (0,))
        if (crowd := _crowd(site, group, end=end, way=way, days=days)) and matter in crowd.crowded
    ]
    if not crowds:
        return
    found = min(crowds, key=lambda each: (each.chance, each.days, each.way))
    share = len(found.crowded) / found.of
    yield raising.sign(
        "closing_burst", matter, strength=share * len(found.crowded) / (len(found.crowded) + 3),
        beside=[(None, _day(matter, found.way).isoformat(), end.isoformat())], way=found.way, days=found.days,
        crowded=len(found.crowded), of=found.of, until_date=end.isoformat(),
    )  # fmt: skip


def _crowd(site: Site, group: Sequence[Matter], *, end: date, way: str, days: int) -> Crowd | None:
    """This function will give the crowd of one organisation where it is one."""
    bounds = site.thresholds
    asked = [each for each in group if _has(each, way)]
    crowded = tuple(each for each in asked if _is_in(each, end=end, way=way, days=days))
    if len(crowded) < bounds.burst_least or len(crowded) < bounds.burst_share * len(asked):
        return None
    period = (end - min(each.handed_over for each in asked)).days
    if way != "due" and days >= period:
        return None
    even = _ON_DUE if way == "due" else days / period
    likely = chance.at_least(len(crowded), len(asked), share=max(even, _usual_share(site, way=way, days=days)))
    return Crowd(way, days, crowded, len(asked), likely) if likely <= bounds.burst_chance else None


def _usual_share(site: Site, *, way: str, days: int) -> float:
    """This function will give the middle one of the organisations' shares, 0 where there are too few to tell."""
    known = site.usual.get((way, days))
    if known is None:
        shares = []
        for (_, end), keys in site.ends.items():
            asked = [each for key in keys if _has(each := site.matters[key], way)]
            if len(asked) >= site.thresholds.burst_least:
                shares.append(sum(_is_in(each, end=end, way=way, days=days) for each in asked) / len(asked))
        known = site.usual[way, days] = chance.median(shares) if len(shares) >= _ORGANISATIONS else 0.0
    return known


def _has(matter: Matter, way: str) -> bool:
    return matter.closed is not None if way == "closed" else bool(matter.measures) if way == "due" else True


def _day(matter: Matter, way: str) -> date:
    return matter.closed if way == "closed" and matter.closed is not None else matter.declared


def _is_in(matter: Matter, *, end: date, way: str, days: int) -> bool:
    """This function will tell whether a matter is in the crowd: in the last days, or done the very day it was due."""
    if way == "due":
        on_time = all(each.done == each.due for each in matter.measures)
        return on_time or matter.declared == max(each.due for each in matter.measures)
    return 0 <= (end - _day(matter, way)).days < days


def _left(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``hard_left`` on a grave matter that is open while the slight ones are closed, or that
    was declared after all slight ones.
    """
    if matter.weight != _GRAVE:
        return
    group = [site.matters[key] for key in site.rounds[(matter.body, matter.round)]]
    slight = [each for each in group if each.weight == _SLIGHT]
    grave = [each for each in group if each.weight == _GRAVE]
    if len(slight) < _SLIGHT_LEAST or len(grave) < _GRAVE_LEAST:
        return
    way = "open" if _is_left(site, matter, slight, grave) else "last" if _is_last(site, slight, grave) else ""
    if way:
        closed = sum(each.closed is not None for each in slight)
        still_open = sum(each.closed is None for each in grave)
        yield raising.sign(
            "hard_left", matter, strength=(closed / len(slight)) * (still_open + 1) / (len(grave) + 1),
            beside=[_beside(each) for each in sorted(slight, key=lambda each: (each.declared, each.finding))],
            way=way, slight=len(slight), slight_closed=closed, grave=len(grave), grave_open=still_open,
        )  # fmt: skip


def _beside(matter: Matter) -> tuple[UUID, str, str]:
    return (matter.finding, matter.declared.isoformat(), matter.closed.isoformat() if matter.closed else "")


def _is_left(site: Site, matter: Matter, slight: Sequence[Matter], grave: Sequence[Matter]) -> bool:
    bounds = site.thresholds
    slight_open = sum(each.closed is None for each in slight)
    grave_open = sum(each.closed is None for each in grave)
    return (
        matter.closed is None
        and 1 - slight_open / len(slight) >= bounds.left_slight_share
        and 1 - grave_open / len(grave) <= bounds.left_grave_share
        and chance.split(grave_open, len(grave), others_left=slight_open, others_of=len(slight)) <= bounds.left_chance
    )


def _is_last(site: Site, slight: Sequence[Matter], grave: Sequence[Matter]) -> bool:
    """This function will tell whether each grave matter was declared after every slight one, and waited much longer."""
    if min(each.declared for each in grave) <= max(each.declared for each in slight):
        return False
    waits = [chance.median([(each.declared - each.handed_over).days for each in kind]) for kind in (slight, grave)]
    accident = chance.split(len(grave), len(grave), others_left=0, others_of=len(slight))
    return accident <= site.thresholds.last_chance and waits[1] >= _WAITED_LONGER * waits[0]
