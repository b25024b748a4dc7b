"""A plan that is being written in plain values, for whoever asks for data: its cells, and what is lacking."""

from collections.abc import Iterable
from typing import Any

from huiyin.record import draft_rows, plan_cells, plan_drafts
from huiyin.record.draft_rows import Row
from huiyin.record.plan_cells import Behind
from huiyin.record.plan_gaps import Completeness
from huiyin.record.plan_signing import Whole


def draft(whole: Whole, *, behind: Behind, language: str) -> dict[str, Any]:
    """This function will tell a draft: its findings by number, and its rows in their order."""
    matter, laid = whole.matter, whole.laid
    rows = []
    for finding in whole.findings:
        own = [laid.own[finding]] if finding in laid.own else []
        rows += [*own, *laid.causes.get(finding, ()), *laid.measures.get(finding, ())]
    answers = [] if matter.plan is None else _answers(whole)
    return {
        "round": matter.round.number,
        "plan": matter.plan.number if matter.plan is not None else None,
        "read": draft_rows.stamp(matter.draft),
        "findings": [
            {
                "number": found.number,
                "claims": len(found.facts.claims),
                "left_out": whole.is_left_out(found.facts.id),
            }
            for found in whole.findings.values()
        ],
        "rows": [row(each, behind=behind, language=language) for each in (*rows, *answers)],
    }


def _answers(whole: Whole) -> Iterable[Row]:
    """This function will give the rows of the answers to open comments, also those that nobody has begun."""
    plan = whole.matter.plan
    for each in plan.facts.open_comments if plan is not None else ():
        name = draft_rows.answer_id(plan.facts.id if plan else "", each.number)
        yield whole.laid.answers.get(name) or Row(name, "answer", None, place=each.number)


def row(each: Row, *, behind: Behind, language: str) -> dict[str, Any]:
    """This function will tell one row: each cell as it would be typed, and what could not be taken with its reason."""
    finding = each.parent or ""
    columns = [name for name in plan_drafts.SORTS[each.sort] if name in each.content]
    cells = {
        name: plan_cells.shown(name, each.content[name], behind=behind, finding=finding, language=language)
        for name in columns
    }
    return {
        "row": each.id,
        "sort": each.sort,
        "finding": behind.numbers().get(finding),
        "version": each.version,
        "removed": each.removed,
        "cells": cells,
        "refused": {
            name: {"typed": told["text"], "code": told["code"], "others": list(told.get("others", ()))}
            for name, told in each.refused.items()
        },
    }


def gaps(told: Completeness, whole: Whole) -> dict[str, Any]:
    """This function will tell what is lacking and what a reviewer will look at, each with its place."""
    numbers = {subject: found.number for subject, found in whole.findings.items()}
    return {
        "findings": told.findings,
        "causes": told.causes,
        "measures": told.measures,
        "gaps": [
            {
                "code": each.code,
                "count": each.count,
                "finding": numbers.get(each.finding),
                "row": each.row or None,
                "column": each.column or None,
            }
            for each in told.gaps
        ],
        "signs": [
            {"code": each.code, "finding": numbers.get(each.finding), "row": each.row or None} for each in told.signs
        ],
    }
