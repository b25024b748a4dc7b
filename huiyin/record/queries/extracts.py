"""What stands behind a number of an assessment extract, for every door: plain values, with today's rights."""

from dataclasses import dataclass
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.extract import Extract, digest_of
from huiyin.kernel.refused import Refused
from huiyin.record import extracts
from huiyin.record.queries import names, subjects

# The days that are told of each finding.
DATES = ("handed_over_date", "declared_date", "verified_date", "closed_date")


def behind(actor: Actor, found: Extract, *, code: str) -> dict[str, Any]:
    """This function will tell the findings that a number counts, as they stood then: number, state, category and days.

    Their words are read on their own pages: ``open`` says whether the actor may see that. Findings with a label above
    the actor's are counted in ``unseen`` and not listed. ``same`` says whether they are those that were frozen.

    :raises Refused: not_found, where the extract has no such number.
    """
    number = next((each for each in found.numbers if each.code == code), None)
    if number is None:
        raise Refused("not_found", kind="extract")
    named, counted = extracts.behind(found, code)
    listed = [each for each in counted if each.label <= actor.clearance]
    numbers = names.numbers(actor.site, [each.id for each in listed])
    open_to = subjects.several(actor, "finding", subjects=[each.id for each in listed])
    above = frozenset(named.above)
    rows = [
        {
            "number": numbers[each.id][1],
            "state": each.state,
            "category": each.category or "",
            **{name: getattr(each, name) for name in DATES},
            "counts": each.id in above,
            "open": each.id in open_to,
        }
        for each in listed
    ]
    return {
        "code": code,
        "numerator": number.numerator,
        "denominator": number.denominator,
        "unit": number.unit,
        "as_of": found.as_of,
        "journal_size": found.journal_size,
        "digest": number.behind,
        "same": digest_of(named) == number.behind,
        "above": len(named.above),
        "below": len(named.below),
        "unseen": len(counted) - len(listed),
        "findings": sorted(rows, key=lambda each: each["number"]),
    }


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of the findings that one number counts (``above``) and that it is of (``below``), in order."""

    above: tuple[int, ...]
    below: tuple[int, ...]


def numbered(actor: Actor, found: Extract) -> tuple[dict[str, Numbers], int]:
    """This function will name the findings behind every number of an extract by their numbers, and say how many are not
    named because their label is above the actor's."""
    every, counted = extracts.behind_each(found)
    listed = names.numbers(actor.site, [each.id for each in counted if each.label <= actor.clearance])

    def of(ids: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(sorted(listed[each][1] for each in ids if each in listed))

    told = {code: Numbers(of(behind.above), of(behind.below)) for code, behind in every.items()}
    return told, len(counted) - len(listed)
