"""The lists in keep how a list of measures of any layout is checked against the findings of an organisation, and put
into the draft of its plan. Nothing is stored before that, and then a draft, which is no act."""

import dataclasses
import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import taken_out
from huiyin.papers.mapping import Mapping as ListMapping
from huiyin.papers.plan_lists import drafting, foreign
from huiyin.papers.plan_lists.drafting import Place, Planned, Report
from huiyin.papers.tables import GivenFile
from huiyin.record import draft_rows, plan_drafts, plan_writing
from huiyin.record.plan_drafts import Matter
from huiyin.record.plan_writing import Typed
from huiyin.record.queries import subjects


@dataclass(frozen=True, slots=True)
class Checked:
    """A list beside what its plan is to be for: the round with the findings that wait in it."""

    matter: Matter
    report: Report


def require_writer(actor: Actor) -> None:
    """This function will let in those who write the plan of their organisation; for others there is nothing.

    :raises Refused: not_found.
    """
    if actor.post_kind not in INSPECTED:
        raise Refused("not_found", kind="plan")


def check(
    actor: Actor, files: Sequence[GivenFile], *, mapping: ListMapping, round_number: int, today: datetime.date
) -> Checked:
    """This function will check a list against the findings that wait for a plan of the actor's organisation in a round.

    :raises Refused: not_found; list_no_findings, where none waits; whatever reading the files refuses.
    """
    require_writer(actor)
    matter = plan_drafts.of_round(actor, round_number)
    if not matter.findings:
        raise Refused("list_no_findings", number=round_number)
    found = subjects.several(actor, "finding", subjects=matter.ids)
    rows, noticed = foreign.read(files, mapping)
    known = taken_out.known_findings(actor, [found[each] for each in matter.findings.values() if each in found])
    people = taken_out.people_of(actor, actor.body)
    kept = foreign.without_blank(rows)
    return Checked(matter, drafting.report(kept, known, noticed=noticed, people=people, today=today))


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a list: how many measures it made or changed, and how many of their cells say something else than
    the draft, where both are kept."""

    measures: int
    beside: int


@transaction.atomic
def keep(
    actor: Actor,
    checked: Checked,
    *,
    confirmed: Collection[Place],
    due: Mapping[Place, str],
    over: bool = False,
    at: datetime.datetime,
    today: datetime.date,
) -> Kept:
    """This function will type the rows whose finding is sure or confirmed into the draft of the plan, and tell what
    became of them.

    A cause or a measure that the draft holds in the same words is the same; nothing is taken out. A cell that can't be
    taken stays beside its row with the reason, as one that is typed does, and so does one where the draft says
    something else: only ``over`` writes over that.

    ``due`` are days that a person has chosen of those that were found in the words of a row.

    :raises Refused: not_found; list_nothing_to_keep; list_day_not_found.
    """
    require_writer(actor)
    for place, day in due.items():
        if day not in [each.day for each in checked.report.days.get(place, ())]:
            raise Refused("list_day_not_found", row=place[2], day=day)
    made = drafting.draft(checked.report, confirmed=confirmed, due=due, today=today)
    if not made.causes:
        raise Refused("list_nothing_to_keep")
    matter = checked.matter
    plan_writing.begin(actor, matter, at=at)
    held = plan_drafts.laid(matter)
    places: dict[tuple[str, str], int] = {}
    new: list[Typed] = []
    for finding, causes in made.causes.items():
        known = [str(row.content.get("text", "")) for row in held.causes.get(finding, ())]
        for cause in causes:
            if cause not in known:
                new.append(Typed({"text": cause}, sort="cause", finding=finding))
                known.append(cause)
            places[finding, cause] = known.index(cause) + 1
    plan_writing.put_all(actor, matter, typed=new, at=at)
    free: dict[tuple[str, str], list[str]] = {}
    for finding, listed in held.measures.items():
        for row in reversed(listed):  # the first of those that say the same is taken first
            free.setdefault((finding, str(row.content.get("text", ""))), []).append(row.id)
    numbers = {subject: number for number, subject in matter.findings.items()}
    measures = [_measure(each, free=free, places=places, numbers=numbers) for each in made.measures]
    if not over:
        measures = [dataclasses.replace(each, based_on=0) for each in measures]
    done = plan_writing.put_all(actor, matter, typed=measures, at=at)
    told = [row.refused[name]["code"] for each, row in zip(measures, done, strict=True)
            for name in each.cells if name in row.refused]  # fmt: skip
    return Kept(len(done), sum(code in draft_rows.UNDECIDED for code in told))


def _measure(
    planned: Planned,
    *,
    free: Mapping[tuple[str, str], list[str]],
    places: Mapping[tuple[str, str], int],
    numbers: Mapping[str, int],
) -> Typed:
    """This function will tell how one measure is typed: under its first finding, the others named beside it; over a
    row of ``free`` that says the same, which it takes."""
    (first, cause), *others = zip(planned.findings, planned.causes, strict=True)
    typed = dict(planned.typed)
    if cause:
        typed["cause"] = str(places[first, cause])
    if others:
        typed["also"] = "; ".join(
            f"{numbers[finding]}/{places[finding, said]}" if said else str(numbers[finding]) for finding, said in others
        )
    same = free.get((first, typed["text"]))
    return Typed(typed, row=same.pop() if same else "", sort="measure", finding=first)
