"""What whoever writes an organisation's plan has before them: rounds that wait for one, and plans that came back."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q

from huiyin.kernel.actor import Actor, Post
from huiyin.record import draft_rows, rows, visibility
from huiyin.record.models import DraftRow
from huiyin.record.queries.subjects import Found

KIND = "plan"
WAITING = ("issued", "claimed")
_MOST = 7


IN_PLACE = ("submitted", "accepted")


@dataclass(frozen=True, slots=True)
class Step:
    """The next step with one plan: ``draft`` it, ``complete`` what was begun, ``mend`` what was returned, or
    ``resubmit`` it, which the principal does; a ``further`` one, beside that of the round.

    ``count`` are findings that wait for a plan, those of them without a measure, or comments without an answer.
    """

    name: str
    round: int
    due: datetime.date | None
    count: int
    plan: Found | None = None


def owed(actor: Actor) -> tuple[int, datetime.date | None, tuple[Step, ...]]:
    """This function will tell what a principal owes a plan for: how many claimed findings wait in rounds that have
    none, the first date of them, and what waits beside a plan that was submitted or accepted. One query, and one more
    for the rounds of those."""
    waiting = rows.current("finding", actor.site).filter(
        visibility.visible_to(actor, "finding"), state__in=WAITING, plan__isnull=True, handed_over_date__isnull=False
    )
    at = {"organisation": OuterRef("organisation"), "round": OuterRef("round")}
    beside = Exists(rows.current("plan", actor.site).filter(state__in=IN_PLACE, **at))
    grouped = waiting.annotate(beside=beside).values("round", "state", "beside")
    listed = list(grouped.annotate(due=Min("due_date"), count=Count("number")).order_by("round", "state"))
    first = [each for each in listed if not each["beside"] and each["state"] == "claimed"]
    later: dict[str, list[Any]] = {}
    for each in listed:
        if each["beside"]:
            later.setdefault(str(each["round"]), []).append(each)
    numbers = _numbers(actor, later)
    steps_ = (
        Step("further", numbers[name], _first_due(told), sum(each["count"] for each in told))
        for name, told in later.items()
        if name in numbers
    )
    return sum(each["count"] for each in first), _first_due(first), tuple(steps_)


def _first_due(listed: Iterable[Any]) -> datetime.date | None:
    return min((each["due"] for each in listed if each["due"] is not None), default=None)


def _numbers(actor: Actor, rounds: Collection[str]) -> dict[str, int]:
    """This function will give the numbers of rounds by their ids: one query, where there are any."""
    if not rounds:
        return {}
    known = rows.current("round", actor.site).filter(visibility.visible_to(actor, "round"), subject__in=rounds)
    return {str(subject): number for subject, number in known.values_list("subject", "number")}


def steps(actor: Actor) -> tuple[Step, ...]:
    """This function will list the next step with each plan that the actor's organisation has to write, if it is their
    duty: five queries."""
    if actor.post_kind is not Post.COORDINATOR:
        return ()
    findings = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"), state__in=WAITING)
    waiting = findings.filter(plan__isnull=True).values("round").annotate(due=Min("due_date"), count=Count("number"))
    listed = list(waiting.order_by("round").values_list("round", "due", "count"))
    returned = rows.current("plan", actor.site).filter(visibility.visible_to(actor, "plan"), state="returned")
    plans = [
        Found("plan", row.number, rows.decode("plan", row.facts), row.from_number, row)
        for row in returned.order_by("due_order", "number")[:_MOST]
    ]
    places = {str(each[0]) for each in listed} | {each.facts.round for each in plans}
    if not places:
        return ()
    numbers = _numbers(actor, places)
    begun = _begun(actor, [*numbers, *(each.facts.id for each in plans)])
    found = [_of_plan(actor, each, numbers[each.facts.round]) for each in plans if each.facts.round in numbers]
    # A plan that came back is written with what its round waits for: one step, not two.
    mended = {each.facts.round for each in plans}
    for place, due, count in listed:
        name = str(place)
        if name in numbers and name not in mended:
            planned = begun.get(name)
            step = Step("draft" if planned is None else "complete", numbers[name], due, max(count - (planned or 0), 0))
            found.append(step)
    return tuple(found)


def _begun(actor: Actor, subjects: Iterable[str]) -> dict[str, int]:
    """This function will count the findings with a measure in each draft that was begun, and those left out of it."""
    held = _drafts(actor).filter(subject__in=set(subjects)).values("subject")
    dealt_with = Q(sort="measure", removed=False) | Q(sort="finding", content__left_out=True)
    measured = Count("parent", distinct=True, filter=dealt_with)
    return {str(subject): count for subject, count in held.annotate(count=measured).values_list("subject", "count")}


def _of_plan(actor: Actor, found: Found, number: int) -> Step:
    plan: Any = found.facts
    answers = _drafts(actor).filter(subject=plan.id, sort="answer").values_list("row", "content")
    answered = {str(row) for row, content in answers if content.get("answer")}
    left = sum(draft_rows.answer_id(plan.id, each.number) not in answered for each in plan.open_comments)
    return Step("mend" if left else "resubmit", number, found.row.due_date, left, found)


def _drafts(actor: Actor) -> Any:
    return DraftRow.objects.filter(site=actor.site, organisation=actor.body, kind=KIND)
