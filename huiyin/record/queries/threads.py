"""The way of one measure, step by step: what each line made of it, with what stood before and after.

A step is told from the states that the measure went through, so that also what another subject's line did to it (a post
that ended, a plan that was accepted) has its place; who signed is told where the asker may read the line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.measure import Measure
from huiyin.kernel.row import Signature
from huiyin.record import rows, visibility
from huiyin.record.queries import history, texts
from huiyin.record.queries.history import Told
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown

SIGNED = "countersign"
# What became of the measure without an act on it that the asker may read: its leader's last post has ended.
LEFT = "left"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the act that took effect, was opened or declined (``state``), and the measure before and after.

    ``given`` are its codes, ids and dates; ``texts`` what was written with it, ``files`` what was put beside it.
    """

    line: int
    act: str
    state: str
    before: Measure | None
    after: Measure
    given: Mapping[str, Any]
    texts: tuple[Shown, ...]
    files: tuple[Shown, ...]
    signatures: tuple[Signature, ...]
    told: Told | None


def of_measure(actor: Actor, found: Found, *, as_of: int | None = None) -> tuple[Step, ...]:
    """This function will tell the way of a measure that the actor sees, oldest step first: eight queries at most, one
    more for each further hundred texts."""
    kept = rows.MODELS["measure"]._default_manager.filter(visibility.visible_to(actor, "measure"))
    kept = kept.filter(subject=found.facts.id)
    if as_of is not None:
        kept = kept.filter(from_number__lte=as_of)
    states: list[tuple[int, Measure]] = [
        (number, rows.decode("measure", stored))
        for number, stored in kept.order_by("from_number").values_list("from_number", "facts")
    ]
    lines = {each.number: each for each in history.of_subject(actor, found.facts.id, as_of=as_of)}
    # What was opened speaks in the line that opened it, and is read again where it took effect.
    wanted = [text for _, facts in states if facts.pending is not None for text in _texts(facts.pending.given)]
    wanted += [file for _, facts in states if facts.pending is not None for file in _files(facts.pending.given)]
    opened = texts.shown(wanted, actor=actor)
    before: Measure | None = None
    steps = []
    for number, after in states:
        steps.append(_step(number, before, after, lines.get(number), opened))
        before = after
    return tuple(steps)


def _step(
    number: int, before: Measure | None, after: Measure, told: Told | None, opened: Mapping[str, Shown]
) -> Step:  # fmt: skip
    act = told.act if told is not None else LEFT
    waited = before.pending if before is not None else None
    state = "taken"
    if after.pending is not None and (waited is None or after.pending.act_id == waited.act_id):
        state = "opened"
    elif act.endswith(".decline"):
        state = "declined"
    given: Mapping[str, Any] = told.given if told is not None else {}
    said = tuple(each for each in told.texts if _is_said(each)) if told is not None else ()
    files = tuple(each for each in told.texts if each.kind == "file") if told is not None else ()
    signatures: tuple[Signature, ...] = ()
    if waited is not None and told is not None and told.act.partition(".")[2] in (SIGNED, "decline"):
        act, given, signatures = waited.act, waited.given, waited.signatures
        said = (*(opened[each] for each in _texts(given) if each in opened), *said)
        files = tuple(opened[each] for each in _files(given) if each in opened)
    return Step(number, act, state, before, after, given, said, files, signatures, told)


def _is_said(part: Shown) -> bool:
    return part.kind == "text" and "." not in part.name


def _texts(given: Any) -> Iterator[str]:
    """This function will name the texts of what was given, wherever they are."""
    if isinstance(given, Mapping):
        text = given.get("text")
        if isinstance(text, str):
            yield text
        for name, value in given.items():
            if not (name == "text" and isinstance(value, str)):
                yield from _texts(value)
    elif isinstance(given, list | tuple):
        for each in given:
            yield from _texts(each)


def _files(given: Mapping[str, Any]) -> Iterator[str]:
    for value in given.values():
        for each in value if isinstance(value, list | tuple) else ():
            if isinstance(each, Mapping) and isinstance(each.get("file"), str):
                yield each["file"]
