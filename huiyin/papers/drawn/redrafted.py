"""The redrafted keep the lists of a returned plan as they stand in the draft in which it is mended."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from huiyin.kernel.actor import INSPECTED
from huiyin.papers.drawn.reader import Reader, day
from huiyin.papers.plan_lists.content import Cells, Content, ListRow
from huiyin.papers.plan_lists.redrafting import Drafted
from huiyin.papers.proposed import clean
from huiyin.record import plan_drafts
from huiyin.record.draft_rows import Row
from huiyin.record.plan_drafts import Laid, Matter
from huiyin.record.queries import names
from huiyin.record.queries.subjects import Found


def matter_of(reader: Reader, found: Found) -> Matter | None:
    """This function will open the draft of a returned plan for those who write in it; None for others and in any other
    state."""
    actor, plan = reader.actor, found.facts
    if plan.state != "returned" or actor.post_kind not in INSPECTED or actor.body != plan.organisation:
        return None
    called = names.numbers(actor.site, [plan.round])
    matter = plan_drafts.of_round(actor, called[plan.round][1])
    return matter if matter.plan is not None and matter.plan.facts.id == plan.id else None


def drafted(laid: Laid) -> Drafted:
    """This function will tell what a draft holds, as lists are held against it."""
    return Drafted(
        {finding: [(row.id, clean(str(row.content.get("text", "")))) for row in listed]
         for finding, listed in laid.causes.items()},
        {row.id: (finding, row.content) for finding, listed in laid.measures.items() for row in listed},
    )  # fmt: skip


def versions(laid: Laid) -> dict[str, int]:
    """This function will give the version in which each row of a draft was read; one that nobody has taken up yet is
    laid out in its first."""
    several = (*laid.causes.values(), *laid.measures.values())
    listed = (*laid.own.values(), *(row for each in several for row in each))
    return {row.id: max(row.version, 1) for row in listed}


def over(reader: Reader, content: Content, *, laid: Laid) -> Content:
    """This function will write what stands in a draft over the rows of the lists; a measure that was taken out of it is
    out of them too."""
    measures = {row.id: row for listed in laid.measures.values() for row in listed}
    writer = _Writer(reader, laid, measures)
    lists = {
        code: tuple(
            dataclasses.replace(row, cells={**row.cells, **writer.cells(row)})
            for row in listed
            if not row.ids[1] or row.ids[1] in measures
        )
        for code, listed in content.lists.items()
    }
    causes = {finding: tuple(text for _, text in told) for finding, told in drafted(laid).causes.items()}
    return dataclasses.replace(content, lists=lists, causes={**dict.fromkeys(content.causes, ()), **causes})


class _Writer:
    def __init__(self, reader: Reader, laid: Laid, measures: Mapping[str, Row]) -> None:
        self._reader = reader
        self._laid = laid
        self._measures = measures
        told = (each.content.get(name) for each in measures.values() for name in ("responsible", "handler"))
        self._persons = reader.persons({each for each in told if each})
        self._causes = {row.id: clean(str(row.content.get("text", "")))
                        for listed in laid.causes.values() for row in listed}  # fmt: skip

    def cells(self, row: ListRow) -> Cells:
        finding, measure = row.ids
        own = self._laid.own.get(finding)
        wording = {} if own is None else {"own_wording": clean(str(own.content.get("own_wording") or ""))}
        found: dict[str, Any] = dict(wording)
        return found | self._measure(self._measures[measure], finding) if measure else found

    def _measure(self, row: Row, finding: str) -> dict[str, Any]:
        held = row.content
        said = self._reader.say
        kind = held.get("measure_kind")
        treated = dict(self._laid.treated(row))
        return {
            "measure": clean(held.get("text", "")),
            **{name: clean(held.get(name, "")) for name in ("goal", "unit", "deliverable", "lead_unit")},
            "target": held.get("target"),
            "measure_kind": said(f"choice-measure_kind-{kind}") if kind else "",
            "responsible": self._persons.get(held.get("responsible", ""), ""),
            "handler": self._persons.get(held.get("handler", ""), ""),
            "co_units": "\n".join(clean(each) for each in held.get("co_units", ())),
            "start": day(held.get("start_date")),
            "due": day(held.get("due_date")),
            "cause": self._causes.get(treated.get(finding, ""), ""),
        }
