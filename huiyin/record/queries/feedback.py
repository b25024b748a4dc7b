"""The round as a whole: how far each phase has come, who was inspected in a term, who answers what, who meets when."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from huiyin.kernel import common, session
from huiyin.kernel.actor import Actor
from huiyin.kernel.round import BEFORE_FEEDBACK, Round
from huiyin.people.models import BodyRow
from huiyin.record import rows, visibility
from huiyin.record.models import InspectionRow, LineSubject, RoundRow
from huiyin.record.queries import history
from huiyin.record.queries.history import Told
from huiyin.record.queries.ledger import at_line

# Kinds of bodies that are inspected, and so are to be covered in a term.
INSPECTED_KINDS = ("enterprise", "department", "institution", "region", "other")
DELIVERED = "delivered"
_VERSIONS = ("package.compose", "package.revise")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a round has come, phase by phase: all that the actor sees of it, counted.

    ``inspections``, ``findings``, ``sessions`` and ``answers`` are counts by state; ``packages`` by audience and state.
    ``organisations`` are the inspections that stand, ``fed_back`` those whose results are to be fed back, ``told``
    those of them whose session is delivered.
    """

    inspections: Mapping[str, int]
    findings: Mapping[str, int]
    packages: Mapping[tuple[str, str], int]
    sessions: Mapping[str, int]
    answers: Mapping[str, int]
    requirements: int
    receipts: int
    refusals: int
    organisations: int
    reported: int
    heard: int
    decided: int
    fed_back: int
    told: int


def progress(actor: Actor, round_id: str) -> Progress:
    """This function will count what a round has done so far: six queries, whatever its size."""
    standing = _standing(actor, "inspection", round_id)
    uses: list[tuple[str, str, tuple[str, ...]]] = []
    for subject, state, stored in standing.values_list("subject", "state", "facts"):
        uses.append((str(subject), state, rows.decode("inspection", stored).uses))
    states = [state for _, state, _ in uses]
    fed_back = {subject for subject, _, chosen in uses if "feed_back" in chosen}
    held = list(_standing(actor, "session", round_id).values_list("inspection", "state"))
    told = {str(inspection) for inspection, state in held if state == DELIVERED}
    packages, receipts, refusals = _packages(actor, round_id)
    return Progress(
        inspections=_tally(states),
        findings=_by_state(actor, "finding", round_id),
        packages=packages,
        sessions=_tally(state for _, state in held),
        answers=_by_state(actor, "answer", round_id),
        requirements=_standing(actor, "requirement", round_id).filter(state="issued").count(),
        receipts=receipts,
        refusals=refusals,
        organisations=len(uses),
        reported=sum(state != "assigned" for state in states),
        heard=sum(state in ("heard", "use_decided") for state in states),
        decided=sum(state == "use_decided" for state in states),
        fed_back=len(fed_back),
        told=len(fed_back & told),
    )


def _standing(actor: Actor, kind: str, round_id: str, *, as_of: int | None = None) -> QuerySet[Any]:
    model: Any = rows.MODELS[kind]
    seen: QuerySet[Any] = model.objects.filter(visibility.visible_to(actor, kind), round=round_id)
    return seen.filter(at_line(as_of)).exclude(state=common.ANNULLED)


def _tally(states: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in states:
        counts[each] = counts.get(each, 0) + 1
    return counts


def _by_state(actor: Actor, kind: str, round_id: str) -> dict[str, int]:
    grouped = _standing(actor, kind, round_id).order_by().values_list("state").annotate(number=Count("id"))
    return dict(grouped)


def _packages(actor: Actor, round_id: str) -> tuple[dict[tuple[str, str], int], int, int]:
    """This function will count packages by audience and state, and all receipts and refusals."""
    grouped = _standing(actor, "package", round_id).order_by().values_list("audience", "state")
    counts: dict[tuple[str, str], int] = {}
    receipts = refusals = 0
    signed = {"signed": Coalesce(Sum("receipts"), 0), "refused": Coalesce(Sum("refusals"), 0)}
    for audience, state, number, one, other in grouped.annotate(number=Count("id"), **signed):
        counts[audience, state] = number
        receipts, refusals = receipts + one, refusals + other
    return counts, receipts, refusals


@dataclass(frozen=True, slots=True)
class Covered:
    """A body of the tree that is to be inspected within a term, and the rounds of the term that inspected it."""

    body: str
    parent: str | None
    name: str
    name_en: str
    body_kind: str
    rounds: tuple[str, ...]


def coverage(actor: Actor, term: str, *, as_of: int | None = None) -> tuple[Covered, ...]:
    """This function will list the bodies to be covered in a term, by name, with the rounds that did: three queries.

    Empty ``rounds`` say: not yet. Only inspections that the actor sees are counted.
    """
    seen = RoundRow.objects.filter(visibility.visible_to(actor, "round"), term=term).filter(at_line(as_of))
    rounds = list(seen.exclude(state=common.ANNULLED).order_by("ordinal").values_list("subject", flat=True))
    found = InspectionRow.objects.filter(visibility.visible_to(actor, "inspection")).filter(at_line(as_of))
    by_body: dict[Any, list[str]] = {}
    pairs = found.filter(round__in=rounds).exclude(state=common.ANNULLED).values_list("round", "organisation")
    place = {each: order for order, each in enumerate(rounds)}
    for round_, organisation in sorted(pairs, key=lambda pair: place[pair[0]]):
        by_body.setdefault(organisation, []).append(str(round_))
    bodies = BodyRow.objects.filter(visibility.visible_to(actor, "body"), state="standing").filter(at_line(as_of))
    listed = bodies.filter(body_kind__in=INSPECTED_KINDS).order_by("name", "subject")
    return tuple(
        Covered(
            str(row.subject),
            str(row.parent) if row.parent else None,
            row.name,
            row.name_en,
            row.body_kind,
            tuple(dict.fromkeys(by_body.get(row.subject, ()))),
        )
        for row in listed
    )


@dataclass(frozen=True, slots=True)
class Owed:
    """One field of the matrix: which organisation's answer to which requirement, its state and its date."""

    number: int
    requirement: str
    organisation: str
    state: str
    returns: int
    due_date: datetime.date | None
    answered_date: datetime.date | None


def matrix(actor: Actor, round_id: str, *, as_of: int | None = None) -> dict[tuple[str, str], Owed]:
    """This function will give each answer of a round that the actor sees by requirement and organisation: one query."""
    columns = ("number", "requirement", "organisation", "state", "returns", "due_date", "answered_date")
    found = _standing(actor, "answer", round_id, as_of=as_of).order_by("number").values_list(*columns)
    return {
        (str(requirement), str(organisation)): Owed(number, str(requirement), str(organisation), *rest)
        for number, requirement, organisation, *rest in found
    }


@dataclass(frozen=True, slots=True)
class Unasked:
    """An inspected organisation that some requirement of its round did not reach: ``why`` is ``undecided`` or
    ``used_otherwise``, or ``decided_since``, and then ``requirements`` are the numbers of those it can be asked by."""

    organisation: str
    why: str
    requirements: tuple[int, ...] = ()


def unasked(
    actor: Actor, round_: Round, *, owed: Mapping[tuple[str, str], Owed], as_of: int | None = None
) -> tuple[Unasked, ...]:
    """This function will name whom the requirements of a round do not reach, by inspection, from its feedback on: two
    queries beside the matrix ``owed``. Only inspections that the actor sees are looked at."""
    if round_.state in BEFORE_FEEDBACK:
        return ()
    issued = _standing(actor, "requirement", round_.id, as_of=as_of).filter(state="issued").order_by("number")
    numbers = {str(subject): number for subject, number in issued.values_list("subject", "number")}
    found = []
    for stored in _standing(actor, "inspection", round_.id, as_of=as_of).order_by("number").values_list("facts"):
        inspection = rows.decode("inspection", stored[0])
        place = inspection.organisation
        missing = tuple(number for subject, number in numbers.items() if (subject, place) not in owed)
        if inspection.state != "use_decided":
            found.append(Unasked(place, "undecided"))
        elif "feed_back" not in inspection.uses:
            found.append(Unasked(place, "used_otherwise"))
        elif missing:
            found.append(Unasked(place, "decided_since", missing))
    return tuple(found)


def sessions(actor: Actor, round_id: str, *, as_of: int | None = None) -> tuple[session.Session, ...]:
    """This function will give the sessions of a round that the actor sees, in the order of their time: one query."""
    seen = _standing(actor, "session", round_id, as_of=as_of)
    kept = seen.filter(~Q(state="cancelled")).order_by("day", "starts", "number")
    return tuple(rows.decode("session", stored) for stored in kept.values_list("facts", flat=True))


def clashes(actor: Actor, round_id: str) -> tuple[session.Clash, ...]:
    """This function will name the sessions of a round that can't both take place, of those seen: one query."""
    return session.clashes(sessions(actor, round_id))


def versions(actor: Actor, package: str) -> tuple[Told, ...]:
    """This function will tell the lines that made each version of a package's text, oldest first, to who may read them.

    After the issue the inspected side reads the version that was issued, in the package itself, and none before.
    """
    numbers = LineSubject.objects.filter(site=actor.site, subject=package, kind="package").values_list(
        "number", flat=True
    )
    return history.of_acts(actor, numbers, acts=_VERSIONS)
