"""A plan as a whole, and who of a leadership has taken what upon themself: in few queries, whatever the size."""

import datetime
import functools
import importlib.resources
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from huiyin.kernel import deadline, plan_review
from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import Measure
from huiyin.kernel.plan import Plan
from huiyin.kernel.plan_review import Sheet, Sign, Words
from huiyin.kernel.profile import Profile
from huiyin.record import parts, profiles, rows, visibility
from huiyin.record.queries import leaderships, subjects, texts
from huiyin.record.queries.ledger import seen_at
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown

# Until when all but what is sustained should be done: when the report on progress is due.
PERIOD = "progress_report"


@dataclass(frozen=True, slots=True)
class Whole:
    """A plan with its findings and measures, each in the order of its numbers; comments are among the plan's facts."""

    plan: Found
    findings: tuple[Found, ...]
    measures: tuple[Found, ...]

    def commitments(self) -> list[str]:
        """This function will name every text of the plan: of its findings, causes, measures, comments."""
        plan: Plan = self.plan.facts
        named = [text for each in plan.comments for text in (each.text, each.answer)]
        for finding in self.findings:
            facts: Finding = finding.facts
            named += [facts.statement, *facts.manifestations, *facts.causes, facts.own_wording]
        for measure in self.measures:
            own: Measure = measure.facts
            named += [own.text, own.deliverable, own.goal, own.unit, own.lead_unit, *own.co_units, own.progress]
        return [each for each in named if each is not None]

    def persons(self) -> set[str]:
        """This function will name everybody in the plan: who claims, leads, answers, carries out, comments."""
        found = {person for each in self.findings for person in (*each.facts.claims, each.facts.lead)}
        found |= {person for each in self.measures for person in (each.facts.responsible, each.facts.handler)}
        found |= {each.by[0] for each in self.plan.facts.comments}
        return {each for each in found if each is not None}


def whole(actor: Actor, *, number: int, as_of: int | None = None) -> Whole:
    """This function will load a plan: three queries, four for a past day. Of what it names, actors get what they see.

    :raises Refused: not_found.
    """
    found = subjects.by_number(actor, "plan", number=number, as_of=as_of)
    return Whole(found, _of_plan(actor, "finding", found, as_of=as_of), _of_plan(actor, "measure", found, as_of=as_of))


def _of_plan(actor: Actor, kind: str, found: Found, *, as_of: int | None) -> tuple[Found, ...]:
    """Findings and measures bear the plan in a column of their own; those it let go are told apart by its facts."""
    own = frozenset(found.facts.findings if kind == "finding" else found.facts.measures)
    visible = seen_at(actor, kind, as_of=as_of)
    return tuple(
        Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row)
        for row in visible.filter(plan=found.facts.id).order_by("number")
        if str(row.subject) in own
    )


def reviewed(
    actor: Actor, found: Whole, *, rules: Profile, language: str, shown: Mapping[str, Shown] | None = None
) -> tuple[Sign, ...]:
    """This function will draw up the review sheet of a plan, of the texts that the actor may read: five queries
    beside those that the plan was loaded with, three where its texts are at hand (``shown``)."""
    sheet = Sheet(
        plan=found.plan.facts,
        findings=[each.facts for each in found.findings],
        measures=[each.facts for each in found.measures],
        left_out=_left_out(actor, found.plan.facts),
        texts={each: one.text for each, one in (texts_of(actor, found) if shown is None else shown).items()},
        words=words(language),
        until=period_ends(found.plan.facts, rules=rules),
        leaders=leaderships.leaders(actor.site, found.plan.facts.organisation, on=timezone.localdate()),
    )
    return tuple(plan_review.signs(sheet))


def texts_of(actor: Actor, found: Whole, *, more: Iterable[str] = ()) -> dict[str, Shown]:
    """This function will give what an actor may see of every text of a plan, and of ``more`` of what is in it: two
    queries, a further one for thousands of lines.

    They are looked for by the lines of what is in the plan: thousands by commitment would be dozens of queries.
    """
    wanted = {*found.commitments(), *more}
    planned = (each.facts.id for each in (found.plan, *found.findings, *found.measures))
    lines = parts.lines_naming(actor.site, planned)
    parts_ = parts.texts_of_lines(actor.site, lines, wanted=wanted)
    told = {each.commitment: texts.show(each, actor=actor) for each in parts_}
    return {each: told[each] if each in told else Shown(each, erased=True) for each in wanted}


def _left_out(actor: Actor, plan: Plan) -> list[Finding]:
    """This function will give the findings of the plan's round and organisation that were handed over and are in no
    plan."""
    visible = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"))
    waiting = visible.filter(organisation=plan.organisation, round=plan.round, state__in=("issued", "claimed"))
    left = waiting.filter(plan__isnull=True, handed_over_date__isnull=False).order_by("number")
    return [rows.decode("finding", stored) for stored in left.values_list("facts", flat=True)]


def period_ends(plan: Plan, *, rules: Profile) -> str | None:
    """This function will tell until when all but what is sustained should be done: counted from the acceptance, or from
    the submission while there is none; None where the rules have no such period."""
    clock = plan.clock(PERIOD)
    if clock is not None:
        return clock.due_date
    review, period = plan.clock("plan_review"), rules.deadlines.get(PERIOD)
    if period is None or review is None:
        return None
    start = datetime.date.fromisoformat(review.started_date)
    return deadline.due_date(period.period, start=start, calendar=profiles.calendar_of(rules)).date.isoformat()


@functools.cache
def words(language: str) -> Words:
    """This function will give the words of a language that the review sheet looks for."""
    folder = importlib.resources.files("huiyin.kernel") / "review"
    return plan_review.read_words((folder / f"{language}.toml").read_bytes())


def unowned(actor: Actor, *, most: int) -> tuple[Found, ...]:
    """This function will list the measures that nobody answers for until a handover is signed: one query."""
    visible = rows.current("measure", actor.site).filter(visibility.visible_to(actor, "measure"), unowned=True)
    found = visible.exclude(state__in=("annulled", "cancelled", "dropped", "accepted_done")).order_by("number")
    return tuple(
        Found("measure", row.number, rows.decode("measure", row.facts), row.from_number, row) for row in found[:most]
    )
