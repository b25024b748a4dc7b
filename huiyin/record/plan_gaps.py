"""What a plan that is being written still lacks, and what a reviewer will look at.

It is asked by the kernel's own rules, of each finding and each measure by itself, so that every gap leads to its cell.
"""

import dataclasses
import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel import plan_needs, plan_review
from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.facts import replace
from huiyin.kernel.measure import Measure
from huiyin.kernel.plan import Plan
from huiyin.kernel.profile import Profile
from huiyin.kernel.row import Situation
from huiyin.record import plan_cells, plan_signing
from huiyin.record.draft_rows import Row
from huiyin.record.plan_signing import Whole
from huiyin.record.queries import leaderships, plans, subjects, texts
from huiyin.texts import LANGUAGES

# In the order in which they are told.
CODES = (
    "every_finding_is_claimed",
    "finding_text_is_unchanged",
    "every_issued_finding_is_planned",
    "cause_missing",
    "every_finding_has_a_measure",
    "every_measure_treats_a_cause",
    "cell_missing",
    "cell_refused",
    "no_due_date_is_past",
    "every_measure_begins_before_it_is_due",
    "every_target_has_a_unit",
    "every_comment_is_answered",
)
_OF_A_MEASURE = (
    (plan_needs.no_due_date_is_past, "due_date"),
    (plan_needs.every_measure_begins_before_it_is_due, "start_date"),
    (plan_needs.every_target_has_a_unit, "unit"),
)
# Signs that are gaps already while the plan is being written.
_TOLD_AS_GAPS = frozenset({"uncaused_measure", "untreated_cause", "missing_item"})


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that stands in the way: under which finding, in which row and column; ``count`` how many of them."""

    code: str
    finding: str = ""
    row: str = ""
    column: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that a reviewer will look at, with its facts; ``row`` is the measure, if it is on one."""

    code: str
    finding: str = ""
    row: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Completeness:
    """All that is lacking and all that will be looked at, with the numbers of what would be signed."""

    gaps: tuple[Gap, ...]
    signs: tuple[Sign, ...]
    findings: int
    causes: int
    measures: int

    def counted(self) -> dict[str, int]:
        """This function will count what is lacking by its code, in the order of the table."""
        told = dict.fromkeys(CODES, 0)
        for each in self.gaps:
            told[each.code] += each.count
        return {code: count for code, count in told.items() if count}


def of(actor: Actor, whole: Whole, *, on: str, rules: Profile, until: str | None = None) -> Completeness:
    """This function will say what a plan lacks today."""
    planned = whole.planned
    asked = _Asked(actor, whole, on, rules)
    gaps = [*_of_findings(asked), *_of_measures(asked), *_of_cells(asked), *_of_the_whole(asked)]
    places = {code: place for place, code in enumerate(CODES)}
    order = {each.facts.id: place for place, each in enumerate(planned)}
    gaps.sort(key=lambda each: (places[each.code], order.get(each.finding, -1)))
    return Completeness(
        tuple(gaps),
        tuple(_signs(asked, until=until)),
        len(planned),
        sum(len(whole.laid.causes.get(each.facts.id, ())) for each in planned),
        len(whole.measures()),
    )


class _Asked:
    """The plan as the rules are asked about it: rows as the act takes them, and the facts behind."""

    def __init__(self, actor: Actor, whole: Whole, on: str, rules: Profile) -> None:
        self.actor, self.whole, self.on, self.rules = actor, whole, on, rules
        self.bundle = {subject: each.facts for subject, each in whole.findings.items()}
        causes = plan_signing.places(whole)
        self.rows = {each.facts.id: plan_signing.finding_row(whole, each) for each in whole.planned}
        self.measures = {each.id: plan_signing.measure_row(whole, each, causes=causes) for each in whole.measures()}
        self.treating: dict[str, list[dict[str, Any]]] = {}
        for row in self.measures.values():
            for finding in row["findings"]:
                self.treating.setdefault(finding, []).append(row)

    def unmet(
        self, rule: Callable[[Situation], Any], given: Mapping[str, Any], *, plan: Plan | None = None
    ) -> Mapping[str, Any] | None:
        """This function will ask one rule of the kernel about a part of the plan."""
        if plan is None and self.whole.matter.plan is not None:
            plan = self.whole.matter.plan.facts
        place = {"organisation": self.actor.body, "round": self.whole.matter.round.facts.id}
        told: Mapping[str, Any] | None = rule(
            Situation(plan, self.bundle, self.actor, {**place, **given}, self.on, self.rules)
        )
        return told


def sees_all(actor: Actor) -> bool:
    """This function will tell whether a post sees all that is to be planned for: the principal does, since what nobody
    has claimed yet is open to the leadership alone, or to the principal."""
    return actor.post_kind is Post.PRINCIPAL


def _of_findings(asked: _Asked) -> Iterator[Gap]:
    for finding, row in asked.rows.items():
        treating = [{**each, "findings": [finding]} for each in asked.treating.get(finding, ())]
        alone = {"findings": [row], "measures": treating}
        for rule in (plan_needs.every_finding_is_claimed, plan_needs.finding_text_is_unchanged):
            if asked.unmet(rule, alone) is not None:
                yield Gap(rule.__name__, finding, finding)
        if not row["causes"]:
            yield Gap("cause_missing", finding, finding)
        if asked.unmet(plan_needs.every_finding_has_a_measure, alone) is not None:
            yield Gap(plan_needs.every_finding_has_a_measure.__name__, finding, finding)
        yield from _untreated(asked, finding, row)


def _untreated(asked: _Asked, finding: str, row: Mapping[str, Any]) -> Iterator[Gap]:
    """This function will name each cause that no measure treats; where none is written there is nothing to treat."""
    rule = plan_needs.every_measure_treats_a_cause
    treating: list[dict[str, Any]] = [
        {"findings": [finding], "causes": [cause]}
        for each in asked.treating.get(finding, ())
        if "causes" in each
        for one, cause in plan_needs.treated_by(each)
        if one == finding
    ]
    told = asked.unmet(rule, {"findings": [row], "measures": treating}) if any(row["causes"]) else None
    if told is None or not told["untreated"]:
        return
    treated = {each["causes"][0] for each in treating}
    for place, cause in enumerate(asked.whole.laid.causes[finding], start=1):
        if place not in treated:
            yield Gap(rule.__name__, finding, cause.id, "text")


def _of_measures(asked: _Asked) -> Iterator[Gap]:
    for measure in asked.whole.measures():
        row, finding = asked.measures[measure.id], str(measure.parent)
        for name in plan_cells.COLUMNS:
            if plan_cells.required(name) and name not in row:
                yield Gap("cell_missing", finding, measure.id, name)
        if "causes" not in row and asked.whole.laid.causes.get(finding):  # where there is none, that is the gap
            first = asked.whole.laid.treated(measure)[0]
            yield Gap("cell_missing", finding, measure.id, "also" if first[1] else "cause")
        for rule, column in _OF_A_MEASURE:
            can_be_asked = column == "unit" or "due_date" in row
            if can_be_asked and asked.unmet(rule, {"measures": [row]}) is not None:
                yield Gap(rule.__name__, finding, measure.id, column)


def _of_cells(asked: _Asked) -> Iterator[Gap]:
    for held, name in plan_signing.refused_cells(asked.whole.laid):
        yield Gap("cell_refused", held.parent or "", held.id, name)
    for finding in asked.rows:
        for cause in asked.whole.laid.causes.get(finding, ()):
            if not cause.content.get("text"):
                yield Gap("cell_missing", finding, cause.id, "text")


def _of_the_whole(asked: _Asked) -> Iterator[Gap]:
    whole, plan = asked.whole, asked.whole.matter.plan
    if plan is not None:
        rule = plan_needs.every_comment_is_answered
        answers = plan_signing.given(whole)["answers"]
        for comment in plan.facts.open_comments:
            alone = dataclasses.replace(plan.facts, comments=(comment,))
            own = [each for each in answers if each["number"] == comment.number]
            if asked.unmet(rule, {"answers": own}, plan=alone) is not None:
                yield Gap(rule.__name__, row=str(comment.number))
    left_out = [each for each in whole.findings.values() if whole.is_left_out(each.facts.id)]
    if not left_out:
        return
    wanted = {each.facts.package for each in whole.planned if each.facts.package}
    packages = subjects.of_kinds(asked.actor, [("package", each) for each in wanted])
    for subject, facts in packages.items():
        known = tuple(each for each in facts.findings if each in asked.bundle)
        asked.bundle[subject] = dataclasses.replace(facts, findings=known)
    told = asked.unmet(plan_needs.every_issued_finding_is_planned, {"findings": list(asked.rows.values())})
    if told is not None:
        first = left_out[0].facts.id
        yield Gap("every_issued_finding_is_planned", first, first, count=told["findings"])


def _signs(asked: _Asked, *, until: str | None) -> Iterator[Sign]:
    """This function will hold the plan as written against the review sheet. What is typed stands for itself here: each
    text is its own commitment."""
    whole = asked.whole
    measures = [made for each in whole.measures() if (made := _as_measure(asked, each)) is not None]
    findings = [
        replace(asked.bundle[finding], causes=tuple(row["causes"]), own_wording=row.get("own_wording"))
        for finding, row in asked.rows.items()
    ]
    said = {text: text for each in measures for text in (each.text, each.deliverable, each.unit) if text}
    reworded = [each for each in findings if each.own_wording]
    if reworded:
        fed_back = texts.shown(
            [text for each in reworded for text in (each.statement, *each.manifestations)], actor=asked.actor
        )
        said |= {each.commitment: each.text for each in fed_back.values() if each.text}
        said |= {str(each.own_wording): str(each.own_wording) for each in reworded}
    sheet = plan_review.Sheet(
        plan=_as_plan(asked, findings, measures),
        findings=findings,
        measures=measures,
        texts=said,
        words=words(),
        until=until,
        leaders=leaderships.leaders(asked.actor.site, asked.actor.body, on=datetime.date.fromisoformat(asked.on)),
    )
    parents = {each.id: each.findings[0] for each in measures}
    for each in plan_review.signs(sheet):
        if each.code in _TOLD_AS_GAPS:
            continue
        on_a_measure = each.kind == "measure"
        finding = parents[each.subject] if on_a_measure else each.subject if each.kind == "finding" else ""
        yield Sign(each.code, finding, each.subject if on_a_measure else "", each.facts)


def _as_plan(asked: _Asked, findings: Sequence[Any], measures: Sequence[Measure]) -> Plan:
    return Plan(
        id=asked.whole.matter.draft.subject,
        site=asked.actor.site,
        state="submitted",
        organisation=asked.actor.body,
        round=asked.whole.matter.round.facts.id,
        findings=tuple(each.id for each in findings),
        measures=tuple(each.id for each in measures),
        submitted_by=(),
    )


def _as_measure(asked: _Asked, row: Row) -> Measure | None:
    """This function will make a measure as it would be; None for one that isn't whole yet, which is a gap already."""
    given = asked.measures[row.id]
    needed = ("causes", "text", "measure_kind", "responsible", "due_date")
    if any(name not in given for name in needed):
        return None
    causes = [asked.rows[finding]["causes"][place - 1] for finding, place in plan_needs.treated_by(given)
              if finding in asked.rows]  # fmt: skip
    if len(causes) < len(given["findings"]):
        return None
    return Measure(
        id=row.id,
        site=asked.actor.site,
        state="proposed",
        plan=asked.whole.matter.draft.subject,
        organisation=asked.actor.body,
        round=asked.whole.matter.round.facts.id,
        findings=tuple(given["findings"]),
        cause=causes[0],
        other_causes=tuple(causes[1:]),
        text=given["text"],
        deliverable=given.get("deliverable"),
        lead_unit=given.get("lead_unit"),
        measure_kind=given["measure_kind"],
        responsible=given["responsible"],
        due_date=given["due_date"],
        target=given.get("target"),
        unit=given.get("unit"),
    )


def words() -> plan_review.Words:
    """This function will give the words that signs look for, of all languages together: a plan may be in either."""
    read = [plans.words(each) for each in LANGUAGES]
    together = {
        name.name: tuple(word for each in read for word in getattr(each, name.name))
        for name in dataclasses.fields(plan_review.Words)
    }
    return plan_review.Words(**together)
