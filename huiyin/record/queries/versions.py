"""The versions of a finding's texts: each with who wrote it, when, and why (M11)."""

import datetime
from dataclasses import dataclass, replace

from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.kernel.refused import Refused
from huiyin.record import rows, visibility
from huiyin.record.queries import history, texts
from huiyin.record.queries.history import Told
from huiyin.record.queries.texts import Shown

Place = tuple[str, int]  # the field, and for manifestations which of them, from 0


@dataclass(frozen=True, slots=True)
class Version:
    """One version of one text, from one line to the next; ``line`` is the one that it first stood in for this reader.

    ``told`` is that line with who, when and in which post, None where the reader may not open it; ``reason`` its
    reason, None where it gives none. ``until_line`` put another version in its place.
    """

    field: str
    place: int
    text: Shown
    line: int
    recorded_at: datetime.datetime
    told: Told | None
    reason: Shown | None
    until_line: int | None = None


def of_finding(actor: Actor, subject: str, *, as_of: int | None = None) -> tuple[Version, ...]:
    """This function will tell all versions of the statement and the manifestations of a finding, oldest first, from
    when the actor could see it: eight queries at most.

    :raises Refused: not_found.
    """
    kept = rows.MODELS["finding"]._default_manager.filter(visibility.visible_to(actor, "finding"), subject=subject)
    if as_of is not None:
        kept = kept.filter(from_number__lte=as_of)
    known = list(kept.order_by("from_number").values_list("from_number", "from_at", "facts"))
    if not known:
        raise Refused("not_found", kind="finding")
    lines = {each.number: each for each in history.of_subject(actor, subject, as_of=as_of)}
    found: list[Version] = []
    standing: dict[Place, str] = {}
    for number, at, stored in known:
        now = _texts_of(rows.decode("finding", stored))
        changed = {place for place in {*standing, *now} if standing.get(place) != now.get(place)}
        found = [_ended(each, number) if (each.field, each.place) in changed else each for each in found]
        told = lines.get(number)
        found += [
            Version(*place, Shown(now[place]), number, at, told, _reason(told))
            for place in sorted(changed & now.keys(), key=lambda each: (each[0] != "statement", each[1]))
        ]
        standing = now
    shown = texts.shown([each.text.commitment for each in found], actor=actor)
    return tuple(replace(each, text=shown[each.text.commitment]) for each in found)


def _texts_of(finding: Finding) -> dict[Place, str]:
    several = {("manifestations", place): each for place, each in enumerate(finding.manifestations)}
    return {("statement", 0): finding.statement, **several}


def _ended(version: Version, line: int) -> Version:
    return version if version.until_line is not None else replace(version, until_line=line)


def _reason(told: Told | None) -> Shown | None:
    return next((each for each in told.texts if each.name == "reason"), None) if told is not None else None
