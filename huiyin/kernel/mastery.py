"""How the journals of several sites become one set of facts: each subject has one master, the site of its birth.

Only lines of its master's journal change a subject, in the order of their numbers. So the facts depend on which lines
have arrived and never on the order in which they came. An act that another site performs on it is a proposal: it
changes nothing until the master writes a line of its own for it, with the same act id and the foreign line as origin.
Source: docs/decisions/0001-each-subject-has-one-master-site.md.

Faults are kept, not raised: whoever receives a package wants all of them. Codes: ``line_forked`` (two lines of one
site and number), ``line_changed`` (a line that does not follow from the one before).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from huiyin.kernel import act, journal, kinds, lines


@dataclass(frozen=True, slots=True)
class Arrival:
    """A line from any site with the value of its part ``given``."""

    line: journal.Line
    given: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act of one site on a subject of another. ``master`` is None while the subject's birth has not arrived."""

    site: str
    number: int
    act: str
    act_id: str
    subject: str
    based_on: int
    master: str | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """Lines of one site that have not arrived, though later ones have. Both numbers are included."""

    site: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Merged:
    """All that is known from the lines that arrived. ``reached`` pairs a site with its last number and digest taken."""

    facts: Mapping[str, Any] = field(default_factory=dict)
    masters: Mapping[str, str] = field(default_factory=dict)
    reached: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    digests: Mapping[tuple[str, int], str] = field(default_factory=dict)
    held: Mapping[tuple[str, int], Arrival] = field(default_factory=dict)
    proposed: Mapping[str, Proposal] = field(default_factory=dict)
    adopted: frozenset[str] = frozenset()
    faults: tuple[journal.Fault, ...] = ()


def merge(known: Merged, arrivals: Iterable[Arrival]) -> Merged:
    """This function will take in lines of any sites, in any order, some of them for the second time.

    Lines that come before their time are held back; :func:`missing` names what they wait for.
    """
    merging = _Merging(known)
    for arrival in arrivals:
        merging.receive(arrival)
    return merging.merged()


class _Merging:
    """A merge under way. The dictionaries are its own copies."""

    def __init__(self, known: Merged) -> None:
        self.facts = dict(known.facts)
        self.masters = dict(known.masters)
        self.reached = dict(known.reached)
        self.digests = dict(known.digests)
        self.held = dict(known.held)
        self.proposed = dict(known.proposed)
        self.adopted = set(known.adopted)
        self.faults = list(known.faults)

    def merged(self) -> Merged:
        """This method will give what is known now."""
        return Merged(
            self.facts,
            self.masters,
            self.reached,
            self.digests,
            self.held,
            self.proposed,
            frozenset(self.adopted),
            tuple(self.faults),
        )

    def receive(self, arrival: Arrival) -> None:
        """This method will hold a line, and take it and those held behind it once its turn has come."""
        envelope, digest = arrival.line.envelope, arrival.line.digest.hex()
        place = (envelope.site, envelope.number)
        if place in self.digests:
            if self.digests[place] != digest:
                self.fault("line_forked", envelope)
            return
        self.digests[place] = digest
        self.held[place] = arrival
        while True:
            number, head = self.reached.get(envelope.site, (0, journal.NOTHING_BEFORE))
            following = self.held.pop((envelope.site, number + 1), None)
            if following is None:
                return
            if following.line.envelope.previous != head:
                self.fault("line_changed", following.line.envelope)
                return
            self.take(following)

    def fault(self, code: str, envelope: journal.Envelope) -> None:
        """This method will keep a fault once."""
        found = journal.Fault(code, envelope.number, {"site": envelope.site})
        if found not in self.faults:
            self.faults.append(found)

    def take(self, arrival: Arrival) -> None:
        """This method will take the next line of a site: apply it, note it as a proposal, or pass over an echo."""
        envelope = arrival.line.envelope
        self.reached[envelope.site] = (envelope.number, arrival.line.digest.hex())
        entry = lines.entry_of(envelope, arrival.given)
        foreign = self.foreign(entry, envelope)
        if foreign is None:
            for each in act.apply(entry, self.facts):
                self.facts[each.id] = each
                self.masters.setdefault(each.id, envelope.site)
            if envelope.origin is not None:
                self.adopted.add(entry.act_id)
        elif envelope.origin is None:
            self.proposed[entry.act_id] = Proposal(
                envelope.site, envelope.number, entry.act, entry.act_id, foreign, entry.based_on
            )

    def foreign(self, entry: act.Entry, envelope: journal.Envelope) -> str | None:
        """This method will name the first subject of an entry that the writing site is not the master of, if any.

        What the site's own lines have not born by now is foreign, even where its birth hasn't arrived from elsewhere:
        so the answer depends on this site's lines alone. A birth with an origin is another site's, and told again
        here, unless it is part of an act on this site's subjects, such as a plan for its findings.
        """
        row = kinds.ROWS[entry.act]
        primary = entry.subjects[0][1]
        waiting: Any = self.facts.get(primary)
        effective = act.effective_row(row, waiting)
        born: set[str] = set()
        if entry.effect == "taken":
            born = act.born_ids(effective, entry.given if effective is row else waiting.pending.given)
        others = [subject for _, subject in entry.subjects[1:] if subject not in born]
        if row.birth and (envelope.origin is None or others):
            born.add(primary)
        for subject in (primary, *others):
            if subject not in born and self.masters.get(subject) != envelope.site:
                return subject
        return None


def missing(now: Merged) -> tuple[Missing, ...]:
    """This function will name the gaps: lines that are waited for, site by site, in the order of their numbers."""
    gaps: list[Missing] = []
    expected: dict[str, int] = {}
    for site, number in sorted(now.held):
        first = expected.get(site, now.reached.get(site, (0, ""))[0] + 1)
        if number > first:
            gaps.append(Missing(site, first, number - 1))
        expected[site] = number + 1
    return tuple(gaps)


def proposals(now: Merged) -> tuple[Proposal, ...]:
    """This function will list the foreign acts that their master has not written a line for, by site and number."""
    waiting = (each for each in now.proposed.values() if each.act_id not in now.adopted)
    found = (replace(each, master=now.masters.get(each.subject)) for each in waiting)
    return tuple(sorted(found, key=lambda each: (each.site, each.number)))
