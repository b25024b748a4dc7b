"""The plan lists keep what is drawn from a plan: its three lists, each as a paper and as the rows of a sheet."""

import functools
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from huiyin.kernel import facts, three_lists
from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import Measure
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.content import Cells, Content, ListRow
from huiyin.papers.proposed import clean
from huiyin.record import profiles
from huiyin.record.queries import carried_out, plans, subjects
from huiyin.record.queries.subjects import Found


def problem_list(reader: Reader, found: Found) -> Drawn:
    """This function will draw the list by findings."""
    return _paper(reader, found, code="problem_list")


def task_list(reader: Reader, found: Found) -> Drawn:
    """This function will draw the list by measures."""
    return _paper(reader, found, code="task_list")


def responsibility_list(reader: Reader, found: Found) -> Drawn:
    """This function will draw the list by the persons who answer."""
    return _paper(reader, found, code="responsibility_list")


def _paper(reader: Reader, found: Found, *, code: str) -> Drawn:
    content = of_plan(reader, found)
    first = next((row for row in content.lists[code]), None)
    values = {
        "organisation": reader.bodies([found.facts.organisation]).get(found.facts.organisation, ""),
        "round": str(first.cells["round"] or "") if first is not None else "",
        "as_of": timezone.localtime(reader.asker.at).date() if reader.asker.day is None else reader.asker.day,
        "rows": [
            {name: _on_paper(name, value) for name, value in row.cells.items() if name != "serial"}
            for row in content.lists[code]
        ],
    }
    return reader.drawn(code, found, values, content=content)


def _on_paper(name: str, value: Any) -> Any:
    """A subject's number is no count: it is written without marks between its thousands."""
    return str(value) if columns.COLUMNS[name].kind == "no" and value is not None else value


def of_plan(reader: Reader, found: Found) -> Content:
    """This function will read a plan as its three lists, today or as of the line that the asker looks back to.

    Twelve queries, whatever the size of the plan.
    """
    actor, line = reader.actor, reader.asker.line
    whole = plans.whole(actor, number=found.number, as_of=line)
    findings = {each.facts.id: each for each in whole.findings}
    measures = {each.facts.id: each for each in whole.measures}
    listed = (*whole.findings, *whole.measures)
    shown = plans.texts_of(actor, whole, more=[text for each in listed for text in _beside(each.facts)])
    for each in listed:
        own = [shown[one] for one in (*_commitments(each.facts), *_beside(each.facts))]
        reader.keep((each.kind, each.facts.id), own, label=each.facts.label)
    done = carried_out.of(actor, whole.measures, texts=shown, until=line)
    for measure, reasons in done.reasons.items():
        reader.keep(("measure", measure), reasons)
    writer = _Writer(reader, found, findings, measures, done)
    everything = [found.facts, *(each.facts for each in (*findings.values(), *measures.values()))]
    return Content(
        plan=found.facts.id,
        number=found.number,
        line=subjects.line_at(actor.site, reader.asker.at) if line is None else line,
        lists={
            "problem_list": writer.problems(),
            "task_list": writer.rows(three_lists.task_list(writer.measures_in_order())),
            "responsibility_list": writer.rows(three_lists.responsibility_list(writer.measures_in_order())),
        },
        states={each.id: each.state for each in everything},
        waiting=frozenset(each.id for each in everything if each.pending is not None),
        causes={each: tuple(clean(reader.text(cause)) for cause in one.facts.causes) for each, one in findings.items()},
    )


def _commitments(found: Any) -> list[str]:
    if isinstance(found, Finding):
        own = (found.own_wording,) if found.own_wording else ()
        return [found.statement, *found.manifestations, *found.causes, *own]
    told = (found.text, found.goal, found.unit, found.deliverable, found.lead_unit, found.progress)
    return [each for each in (*told, *found.co_units) if each]


def _persons(found: Finding) -> list[str]:
    """This function will name everybody whom a list names beside a finding."""
    several = (*found.claims, *found.declared_by, *found.verified_by, *found.closed_by)
    return [*several, found.lead] if found.lead else [*several]


def _beside(found: Any) -> list[str]:
    """This function will name the texts that lists tell beside those of the plan itself."""
    if not isinstance(found, Finding):
        return [found.stage_goal] if found.stage_goal else []
    told = (found.working_paper_number, found.further_requirement, _released(found))
    return [each for each in told if each]


def _released(found: Finding) -> str | None:
    """This function will give how a finding is told in public, once that was released."""
    return found.wording.text if found.wording is not None and found.wording.released_date else None


class _Writer:
    """Writes the rows of the lists; what a finding or a measure says is worked out once for all of its rows."""

    def __init__(
        self,
        reader: Reader,
        found: Found,
        findings: Mapping[str, Found],
        measures: Mapping[str, Found],
        done: carried_out.CarriedOut,
    ) -> None:
        self._done = done
        self._reader = reader
        self._findings = findings
        self._measures = measures
        self._order = [each for each in found.facts.measures if each in measures]
        plan = found.facts
        organisation = reader.bodies([plan.organisation]).get(plan.organisation, "")
        self._place: Cells = {"organisation": organisation, "round": reader.round_title(plan.round)}
        persons = {each.facts.responsible for each in measures.values()}
        persons |= {each.facts.handler for each in measures.values() if each.facts.handler}
        persons |= {person for each in findings.values() for person in _persons(each.facts)}
        persons |= {person for _, person in done.progress.values()}
        self._persons = reader.persons(persons)
        self._labels = profiles.profile(reader.asker.profile).labels
        self._finding = functools.cache(self._finding_cells)
        self._measure = functools.cache(self._measure_cells)

    def measures_in_order(self) -> list[Measure]:
        return [self._measures[each].facts for each in self._order]

    def rows(self, rows: Sequence[three_lists.Row]) -> tuple[ListRow, ...]:
        """This function will write a row for each measure of each finding."""
        listed = (row for row in rows if row.finding in self._findings)
        return tuple(
            ListRow(
                self._findings[row.finding].number,
                self._measures[row.measure].number,
                {
                    "serial": serial,
                    **self._finding(row.finding),
                    **self._measure(row.measure),
                    "cause": clean(self._reader.text(row.cause)),
                },
                (row.finding, row.measure),
            )
            for serial, row in enumerate(listed, start=1)
        )

    def problems(self) -> tuple[ListRow, ...]:
        """This function will write a row for each finding, what is done about it told together."""
        known = {each: found.facts for each, found in self._measures.items()}
        in_order = sorted(self._findings.values(), key=lambda each: each.number)
        by_finding: dict[str, list[str]] = {each.facts.id: [] for each in in_order}
        held = [facts.replace(each.facts, measures=tuple(m for m in each.facts.measures if m in known))
                for each in in_order]  # fmt: skip
        for row in three_lists.problem_list(held, known):
            by_finding[row.finding].append(row.measure)
        return tuple(
            ListRow(
                each.number,
                0,
                {
                    "serial": serial,
                    **self._finding(each.facts.id),
                    **self._together(each.facts, by_finding[each.facts.id]),
                },
                (each.facts.id, ""),
            )
            for serial, each in enumerate(in_order, start=1)
        )

    def _together(self, found: Finding, measures: list[str]) -> Cells:
        told = [self._measure(each) for each in measures]
        clock = found.clock("rectification")
        several = len(found.causes) > 1
        causes = [clean(self._reader.text(each)) for each in found.causes]
        return {
            "cause": "\n".join(f"{place}. {each}" if several else each for place, each in enumerate(causes, start=1)),
            "measure": "\n".join(f"{each['measure_no']}. {each['measure']}" for each in told),
            "responsible": "\n".join(dict.fromkeys(str(each["responsible"]) for each in told)),
            "lead_unit": "\n".join(dict.fromkeys(str(each["lead_unit"]) for each in told if each["lead_unit"])),
            "original_due": day(clock.original_date) if clock else None,
            "due": day(clock.due_date) if clock else self._latest(told),
            "state": self._state("finding", found.state),
        }

    @staticmethod
    def _latest(told: list[Cells]) -> Any:
        return max((each["due"] for each in told), default=None)  # type: ignore[type-var]

    def _finding_cells(self, finding: str) -> Cells:
        found: Finding = self._findings[finding].facts
        text = self._reader.text
        return {
            **self._place,
            "finding_no": self._findings[finding].number,
            "category": self._category(found.category),
            "problem": clean(text(found.statement)),
            "own_wording": clean(text(found.own_wording)),
            "manifestations": "\n".join(clean(text(each)) for each in found.manifestations),
            "working_paper": clean(text(found.working_paper_number)),
            "requirement": clean(text(found.further_requirement)),
            "severity": self._reader.choice(f"choice-severity-{found.severity}", "") if found.severity else "",
            "claimed_by": self._named(found.claims),
            "lead": self._persons.get(found.lead or "", ""),
            "declared_on": day(found.declared_date),
            "declared_by": self._named(found.declared_by),
            "verified_on": day(found.verified_date),
            "verified_by": self._named(found.verified_by),
            "closed_on": day(found.closed_date),
            "closed_by": self._named(found.closed_by),
            "next_review": day(found.next_review_date),
            "public_wording": clean(text(_released(found))),
            "reopened": found.cycle - 1,
            "evidence_files": len(found.evidence),
            "amount": found.amount,
            "label": self._label(found.label),
        }

    def _measure_cells(self, measure: str) -> Cells:
        planned: Measure = self._measures[measure].facts
        clock = planned.clock("measure")
        text = self._reader.text
        reported_on, reported_by = self._done.progress.get(measure, (None, ""))
        return {
            "measure_no": self._measures[measure].number,
            "measure": clean(text(planned.text)),
            "goal": clean(text(planned.goal)),
            "target": planned.target,
            "unit": clean(text(planned.unit)),
            "deliverable": clean(text(planned.deliverable)),
            "measure_kind": self._reader.say(f"choice-measure_kind-{planned.measure_kind}"),
            "responsible": self._persons.get(planned.responsible, ""),
            "lead_unit": clean(text(planned.lead_unit)),
            "co_units": "\n".join(clean(text(each)) for each in planned.co_units),
            "handler": self._persons.get(planned.handler or "", ""),
            "start": day(planned.start_date),
            "original_due": day(clock.original_date if clock else planned.due_date),
            "due": day(clock.due_date if clock else planned.due_date),
            "extensions": clock.extensions if clock else 0,
            "state": self._state("measure", planned.state),
            "extension_reason": "\n".join(clean(text(each.commitment)) for each in self._done.reasons.get(measure, ())),
            "progress": clean(text(planned.progress)),
            "progress_on": reported_on,
            "progress_by": self._persons.get(reported_by, ""),
            "stage_goal": clean(text(planned.stage_goal)),
            "next_review": day(planned.next_review_date),
            "evidence_files": len(planned.evidence),
            "label": self._label(planned.label),
        }

    def _named(self, persons: Sequence[str]) -> str:
        return "\n".join(filter(None, (self._persons.get(each, "") for each in persons)))

    def _state(self, kind: str, state: str) -> str:
        told = self._reader.choice(f"state-{kind}-{state}", state)
        return self._reader.choice(f"web-state-{kind}-{state}", told)

    def _category(self, code: str | None) -> str:
        return self._reader.choice(f"category-{code}", code) if code else ""

    def _label(self, label: int) -> str:
        return self._reader.say(f"label-{self._labels[label]}")
