"""What the office has yet to tell organisations: findings that wait for an opinion, requirements that have not reached
all whom they are for."""

import operator
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, Value

from huiyin.kernel import common, requirement
from huiyin.kernel.actor import Actor
from huiyin.kernel.package import AUDIENCES
from huiyin.record import rows, visibility
from huiyin.record.models.state import NO_DATE
from huiyin.record.queries import ledger
from huiyin.record.queries.subjects import Found

# Packages and inspections that count no more where an opinion is to be composed.
_UNCOUNTED = (common.ANNULLED, "withdrawn")
MANY = ledger.COUNT_CAP + 1  # counting ends here: it says that there are more than can be said at a glance
_MOST = 200  # inspections that are looked at: the newest


@dataclass(frozen=True, slots=True)
class Place:
    """Where an opinion is to be composed next: organisation and round, for which audience.

    ``inspection`` is the number of the inspection there, 0 for none; ``package`` that of an opinion which is
    under way there already.
    """

    organisation: str
    round: str
    audience: str = ""
    inspection: int = 0
    package: int = 0


def without_opinion(actor: Actor) -> tuple[int, Place | None]:
    """This function will count the findings that wait for an opinion, up to one more than is counted of a list, and
    tell where the first of them waits. Two queries where there are any, else one."""
    current = rows.current("finding", actor.site).filter(visibility.findings_in_order(actor))
    # What is issued and not handed over has no date yet; said here too, because the index knows it.
    listed = Q(state="issued", due_order=NO_DATE, handed_over_date__isnull=True)
    first, second = (
        rows.current("finding", actor.site)
        .filter(subject__in=current.filter(each).values("subject")[:MANY])
        .values_list("number", "organisation", "round")
        for each in (Q(state="approved"), listed)
    )
    waiting = list(first.union(second, all=True))
    if not waiting:
        return 0, None
    _, organisation, round_id = min(waiting, key=operator.itemgetter(0))
    return len(waiting), _place(actor, organisation, round_id)


def _place(actor: Actor, organisation: uuid.UUID, round_id: uuid.UUID) -> Place:
    """This function will find where an opinion is to be composed next at an organisation that waits for one: one query.

    That of the first audience that has none, else of the one that is under way; of the leadership where all are issued.
    """
    at = {"organisation": organisation, "round": round_id}
    inspections, packages = (
        rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), **at).exclude(state__in=_UNCOUNTED)
        .values_list("number", "state", Value("") if kind == "inspection" else "audience")
        for kind in ("inspection", "package")
    )  # fmt: skip
    found = sorted(inspections.union(packages, all=True))
    inspection = next((number for number, _, audience in found if not audience), 0)
    # The newest of each audience counts.
    documents = {audience: (number, state) for number, state, audience in found if audience}
    missing = next((each for each in AUDIENCES if each not in documents), "")
    under_way = next((each for each in AUDIENCES if each in documents and documents[each][1] != "issued"), "")
    if under_way and not missing:
        return Place(str(organisation), str(round_id), under_way, inspection, documents[under_way][0])
    return Place(str(organisation), str(round_id), missing or AUDIENCES[-1], inspection)


def still_to_ask(actor: Actor) -> Iterable[tuple[Found, int]]:
    """This function will give each issued requirement with the number of organisations that it reaches by now and has
    not asked. One query where there are none, and two more where there are.

    What was decided about an inspection is in its facts alone, so those are read of whoever has no answer.
    """
    standing = rows.current("requirement", actor.site).filter(
        visibility.visible_to(actor, "requirement"), state="issued"
    )
    answers = rows.current("answer", actor.site).exclude(state=common.ANNULLED)
    asked = answers.filter(requirement=OuterRef("subject"), organisation=OuterRef(OuterRef("organisation")))
    lacking = standing.filter(~Exists(asked), round=OuterRef("round"))
    decided = rows.current("inspection", actor.site).filter(
        visibility.visible_to(actor, "inspection"), Exists(lacking), state="use_decided"
    )
    places: dict[str, list[str]] = {}
    for stored in decided.order_by("-number").values_list("facts", flat=True)[:_MOST]:
        inspection = rows.decode("inspection", stored)
        places.setdefault(inspection.round, []).extend(requirement.organisations([inspection]))
    reached = {round_id: told for round_id, told in places.items() if told}
    if not reached:
        return
    columns = ("subject", "number", "facts", "from_number")
    issued = list(
        standing.filter(round__in=sorted(reached)).order_by("number").values_list(*columns, "round", named=True)
    )
    pairs = answers.filter(requirement__in=[row.subject for row in issued]).values_list("requirement", "organisation")
    has_one = {(str(subject), str(organisation)) for subject, organisation in pairs}
    for row in issued:
        waiting = sum((str(row.subject), place) not in has_one for place in set(reached[str(row.round)]))
        if waiting:
            yield Found("requirement", row.number, rows.decode("requirement", row.facts), row.from_number, row), waiting
