"""The plan that an organisation is writing for a round: its findings, and the rows of its draft.

What is typed comes in cell by cell (``plan_writing``); nothing of it is an act until the principal signs
(``plan_signing``). A plan that was returned is taken up as it was submitted.
"""

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Case, When

from huiyin.kernel.actor import INSPECTED, LEADERSHIP, Actor
from huiyin.kernel.refused import Refused
from huiyin.record import draft_rows, plan_cells, plan_returned, rows, visibility
from huiyin.record.draft_rows import Of, Row
from huiyin.record.plan_cells import Behind, Known
from huiyin.record.queries import names, subjects
from huiyin.record.queries.subjects import Found

KIND = "plan"
WAITING = ("issued", "claimed")
# What rows there are, and the columns of each.
SORTS: Mapping[str, tuple[str, ...]] = {
    "finding": (*plan_cells.OF_FINDINGS, "text_digest"),
    "cause": ("text",),
    "measure": plan_cells.COLUMNS,
    "answer": ("answer",),
}


@dataclass(frozen=True)
class Matter:
    """What is being written: the round, the plan that was returned (None before there is one), the findings by number,
    the draft that holds the rows. ``above`` are findings whose label is above the reader's clearance: what is written
    for them beside others is not theirs to read either."""

    round: Found
    plan: Found | None
    findings: Mapping[int, str]
    draft: Of
    above: frozenset[str] = frozenset()

    @functools.cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(self.findings.values())

    @functools.cached_property
    def answers(self) -> frozenset[str]:
        """The ids of the rows that answer the open comments."""
        plan = None if self.plan is None else self.plan.facts
        return (
            frozenset(draft_rows.answer_id(plan.id, each.number) for each in plan.open_comments)
            if plan
            else frozenset()
        )

    def is_open(self, row: Row) -> bool:
        """This function will tell whether the reader may know of a row: all that it is about is open to them."""
        return row.parent in self.ids and self.above.isdisjoint(each[0] for each in row.content.get("also", ()))


@dataclass(frozen=True, slots=True)
class Laid:
    """The rows of a draft that are in it, sorted: those of a finding by its id, answers by the comment's number."""

    causes: Mapping[str, list[Row]] = field(default_factory=dict)
    measures: Mapping[str, list[Row]] = field(default_factory=dict)
    own: Mapping[str, Row] = field(default_factory=dict)
    answers: Mapping[str, Row] = field(default_factory=dict)
    removed: tuple[Row, ...] = ()

    def cause_ids(self) -> dict[str, list[str]]:
        """This function will give the causes of each finding, by id, in their order."""
        return {finding: [each.id for each in listed] for finding, listed in self.causes.items()}

    def treated(self, measure: Row) -> list[tuple[str, str]]:
        """This function will pair the findings of a measure with the ids of their causes: the only one where none is
        named, an empty text where it is not known which."""
        first = str(measure.parent)
        pairs = [(first, measure.content.get("cause", "")), *map(tuple, measure.content.get("also", ()))]
        return [(finding, self._meant(finding, cause)) for finding, cause in pairs]

    def _meant(self, finding: str, cause: str) -> str:
        known = [each.id for each in self.causes.get(finding, ())]
        if not cause and len(known) == 1:
            return known[0]
        return cause if cause in known else ""


def of_round(actor: Actor, number: int) -> Matter:
    """This function will open the plan that the actor's organisation writes for a round: three queries.

    :raises Refused: not_found, for a post outside and for a round that is not theirs.
    """
    if actor.post_kind not in INSPECTED:
        raise Refused("not_found", kind="round")
    round_ = subjects.by_number(actor, "round", number=number)
    place = {"organisation": actor.body, "round": round_.facts.id}
    returned = rows.current("plan", actor.site).filter(visibility.visible_to(actor, "plan"), state="returned", **place)
    row = returned.order_by("number").first()
    plan = None if row is None else Found("plan", row.number, rows.decode("plan", row.facts), row.from_number, row)
    waiting = rows.current("finding", actor.site).filter(state__in=WAITING, **place)
    is_seen = Case(When(visibility.visible_to(actor, "finding"), then=True), default=False)
    listed = waiting.order_by("number").values_list("number", "subject", "plan", "label", is_seen)
    own = None if plan is None else plan.facts.id
    theirs = (None, own)
    found = {at: str(each) for at, each, held, _, seen in listed if seen and (held and str(held)) in theirs}
    above = frozenset(str(subject) for _, subject, _, label, _ in listed if label > actor.clearance)
    draft = draft_rows.of(actor, KIND, subject=own or round_.facts.id)
    return Matter(round_, plan, found, draft, above)


def rounds(actor: Actor) -> tuple[int, ...]:
    """This function will give the numbers of the rounds in which the actor's organisation has a plan to write, the
    newest first: two queries."""
    if actor.post_kind not in INSPECTED:
        return ()
    seen = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"), state__in=WAITING)
    returned = rows.current("plan", actor.site).filter(visibility.visible_to(actor, "plan"), state="returned")
    ids = seen.filter(plan__isnull=True).values_list("round").union(returned.values_list("round"))
    visible = rows.current("round", actor.site).filter(
        visibility.visible_to(actor, "round"), subject__in=[each[0] for each in ids]
    )
    return tuple(visible.order_by("-number").values_list("number", flat=True))


def people_of(actor: Actor) -> tuple[Known, ...]:
    """This function will give who holds a post at the actor's organisation, by name: four queries."""
    held = names.posts(actor, body=actor.body, kinds=[each.value for each in INSPECTED])
    found: dict[str, Known] = {}
    for each in held:
        leads = each.post_kind in LEADERSHIP or (each.person in found and found[each.person].leads)
        if each.person_name or each.person_name_en:
            found[each.person] = Known(each.person, each.person_number, each.person_name, each.person_name_en, leads)
    return tuple(sorted(found.values(), key=lambda each: (each.name, each.number)))


def laid(matter: Matter, *, findings: Iterable[str] | None = None) -> Laid:
    """This function will read the rows of the findings that the actor sees, all or some: one query.

    Rows of findings that aren't open to the reader stay hidden: a part of an organisation may write for itself.
    """
    shown = matter.ids if findings is None else matter.ids & set(findings)
    return _laid(matter, draft_rows.rows(matter.draft, parents=None if findings is None else shown), shown)


def _laid(matter: Matter, found: Iterable[Row], shown: Collection[str]) -> Laid:
    by_sort: dict[str, dict[str, list[Row]]] = {"cause": {}, "measure": {}}
    own: dict[str, Row] = {}
    answers: dict[str, Row] = {}
    removed = []
    for row in found:
        if row.sort == "answer":
            answers[row.id] = row
        elif row.parent not in shown or not matter.is_open(row):
            continue
        elif row.removed:
            removed.append(row)
        elif row.sort == "finding":
            own[row.id] = row
        else:
            by_sort[row.sort].setdefault(str(row.parent), []).append(row)
    return Laid(by_sort["cause"], by_sort["measure"], own, answers, tuple(removed))


def behind(actor: Actor, matter: Matter, *, columns: Iterable[str], finding: str | None = None) -> Behind:
    """This function will gather what cells of some columns are read against; nothing that they don't need.

    ``finding`` is the one that all of the rows lie under, None where they lie under several.
    """
    asked = set(columns)
    people = people_of(actor) if asked.intersection(plan_cells.PEOPLE) else ()
    causes: Mapping[str, Sequence[str]] = {}
    if asked.intersection(("cause", "also")):
        alone = [finding] if finding is not None and "also" not in asked else None
        causes = laid(matter, findings=alone).cause_ids()
    return Behind(people, matter.findings, causes)


def standing(actor: Actor, matter: Matter) -> Laid:
    """This function will read the draft as it stands; a returned plan that nobody has taken up yet, as it was
    submitted."""
    found = draft_rows.rows(matter.draft)
    if not found and matter.plan is not None:
        found = plan_returned.rows_of(actor, matter.plan.facts)
    return _laid(matter, found, matter.ids)
