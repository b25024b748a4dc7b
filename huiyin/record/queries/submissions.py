"""The submissions of a plan, from the lines of the journal, and what one changed against another, item by item.

Texts are held against each other as they read: a commitment is salted, so the same text has another one each time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import plan_needs
from huiyin.kernel.actor import Actor
from huiyin.record.queries import printed
from huiyin.record.queries.history import Told
from huiyin.record.queries.texts import Shown

ACTS = ("plan.submit", "plan.resubmit")
# What is told of an item, in the order in which people read it; of which kind the values of each field are.
FIELDS: Mapping[str, Mapping[str, str]] = {
    "finding": {"own_wording": "text", "causes": "text", "text_digest": "code"},
    "measure": {
        "findings": "finding",
        "treats": "text",
        "text": "text",
        "deliverable": "text",
        "goal": "text",
        "target": "number",
        "unit": "text",
        "measure_kind": "choice",
        "responsible": "person",
        "handler": "person",
        "lead_unit": "text",
        "co_units": "text",
        "start_date": "date",
        "due_date": "date",
    },
}

# The values of a field, each as it reads; of what the reader may not read, or what was erased, nothing.
Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Submission:
    """One submission: its place from 1, its line, and its items by kind and id, each as field → values."""

    number: int
    told: Told
    items: Mapping[str, Mapping[str, Mapping[str, Values]]]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an item before and after; ``kind`` is that of :data:`FIELDS`."""

    name: str
    kind: str
    before: Values
    after: Values


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item that was ``added``, ``removed`` or ``changed``, with its fields: all of an item that came or went."""

    item: str
    subject: str
    change: str
    fields: tuple[FieldChange, ...]


def of_plan(actor: Actor, plan: str) -> tuple[Submission, ...]:
    """This function will tell the submissions of a plan that the actor may see, oldest first.

    One that was opened and whose signatures are outstanding is told too.
    """
    told = printed.told(actor, "plan", subject=plan, acts=ACTS)
    return tuple(Submission(place, each, _items(each)) for place, each in enumerate(told, start=1))


def shown_in(found: tuple[Submission, ...]) -> tuple[Shown, ...]:
    """This function will give all texts of some submissions: reading them leaves a trace."""
    return tuple(part for each in found for part in each.told.texts)


def _items(told: Told) -> dict[str, dict[str, dict[str, Values]]]:
    shown = {part.commitment: part.text for part in told.texts}
    findings = {str(row["finding"]): _row("finding", row, shown) for row in told.given.get("findings", ())}
    measures = {}
    for row in told.given.get("measures", ()):
        causes = (
            findings.get(str(finding), {}).get("causes", ())[cause - 1 : cause]
            for finding, cause in plan_needs.treated_by(row)
        )
        treats = tuple(text for each in causes for text in each)
        measures[str(row["id"])] = {**_row("measure", row, shown), **({"treats": treats} if treats else {})}
    return {"finding": findings, "measure": measures}


def _row(item: str, row: Mapping[str, Any], shown: Mapping[str, str]) -> dict[str, Values]:
    return {name: _values(row[name], shown) for name in FIELDS[item] if name in row and name != "treats"}


def _values(value: Any, shown: Mapping[str, str]) -> Values:
    if isinstance(value, list | tuple):
        return tuple(each for one in value for each in _values(one, shown))
    return (shown.get(value["text"], ""),) if isinstance(value, Mapping) else (str(value),)


def differences(before: Submission, after: Submission) -> tuple[ItemChange, ...]:
    """This function will tell what a submission changed against an earlier one: findings, then measures, what is gone
    after what is there."""
    return tuple(_differences(before, after))


def _differences(before: Submission, after: Submission) -> Iterator[ItemChange]:
    for item in FIELDS:
        old, new = before.items[item], after.items[item]
        for subject, values in new.items():
            fields = _fields(item, old.get(subject, {}), values)
            if fields:
                yield ItemChange(item, subject, "changed" if subject in old else "added", fields)
        for subject, values in old.items():
            if subject not in new:
                yield ItemChange(item, subject, "removed", _fields(item, values, {}))


def _fields(item: str, old: Mapping[str, Values], new: Mapping[str, Values]) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(name, kind, old.get(name, ()), new.get(name, ()))
        for name, kind in FIELDS[item].items()
        if old.get(name, ()) != new.get(name, ())
    )
