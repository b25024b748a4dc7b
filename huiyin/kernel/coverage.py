"""Who of the leadership has taken what upon themself: member by finding (M17), and what everybody and so nobody has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import LIVE, Measure

# So many claims on one finding are everybody's and so nobody's, unless one of them leads.
CROWD = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """What one member has to do with one finding: claims it, leads it, answers for so many live measures of it."""

    member: str
    finding: str
    claims: bool
    leads: bool
    measures: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """``cells`` are those in which there is something, by finding, then by member, in the order that both were given.

    ``without_claim`` are members who claim nothing, ``unclaimed`` findings that nobody claims, ``without_lead`` those
    that many claim and nobody leads, ``claimants_left`` those of whose claimants none is a member any more.
    """

    cells: tuple[Cell, ...]
    without_claim: tuple[str, ...]
    unclaimed: tuple[str, ...]
    without_lead: tuple[str, ...]
    claimants_left: tuple[str, ...]


def needs_a_lead(finding: Finding) -> bool:
    """This function will tell whether many claim a finding and nobody leads: claimed by all and so by nobody."""
    return len(finding.claims) >= CROWD and finding.lead is None


def claimants_left(finding: Finding, leaders: frozenset[str]) -> bool:
    """This function will tell whether a finding was claimed, and nobody who did is among the leaders any more."""
    return bool(finding.claims) and leaders.isdisjoint(finding.claims)


def coverage(
    members: Mapping[str, frozenset[str]], findings: Iterable[Finding], *, measures: Iterable[Measure] = ()
) -> Coverage:
    """This function will lay members beside findings. ``members`` gives for each all ids known to be this person;
    measures are proposed ones and those that live."""
    found = tuple(findings)
    answered: dict[tuple[str, str], int] = {}
    for measure in measures:
        if measure.state in ("proposed", *LIVE):
            for finding in measure.findings:
                key = (measure.responsible, finding)
                answered[key] = answered.get(key, 0) + 1
    cells = tuple(
        cell
        for each in found
        for cell in (_cell(member, ids, each, answered) for member, ids in members.items())
        if cell.claims or cell.measures
    )
    leaders = frozenset[str]().union(*members.values())
    claiming = {each.member for each in cells if each.claims}
    return Coverage(
        cells,
        tuple(member for member in members if member not in claiming),
        tuple(each.id for each in found if not each.claims),
        tuple(each.id for each in found if needs_a_lead(each)),
        tuple(each.id for each in found if claimants_left(each, leaders)),
    )


def _cell(member: str, ids: frozenset[str], found: Finding, answered: Mapping[tuple[str, str], int]) -> Cell:
    measures = sum(answered.get((each, found.id), 0) for each in ids)
    return Cell(member, found.id, not ids.isdisjoint(found.claims), found.lead in ids, measures)
