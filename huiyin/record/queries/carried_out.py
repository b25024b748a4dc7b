"""How measures are carried out, as lists tell it: who reported progress and when, and why they were extended."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils import timezone

from huiyin.kernel.actor import Actor
from huiyin.record import parts
from huiyin.record.models import Line, LineSubject
from huiyin.record.portions import portions
from huiyin.record.queries import texts as texts_of
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown

EXTEND = "measure.extend"
_REASON = "reason"
_SIGNED, _DECLINED = ("measure.countersign",), "measure.decline"


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """By measure: the day of the newest progress and who signed it, the reasons of its extensions in their order."""

    progress: Mapping[str, tuple[datetime.date, str]]
    reasons: Mapping[str, tuple[Shown, ...]]


def of(actor: Actor, measures: Iterable[Found], *, texts: Mapping[str, Shown], until: int | None = None) -> CarriedOut:
    """This function will tell it of the measures of a plan, of whose ``texts`` some may be of progress: one query where
    progress was reported, four where one was extended, for thousands of measures a few more."""
    listed = [each.facts for each in measures]
    lines = {each.id: texts[each.progress].line for each in listed if each.progress and each.progress in texts}
    known = _signed(actor.site, set(lines.values()))
    extended = [each.id for each in listed if (clock := each.clock("measure")) is not None and clock.extensions]
    return CarriedOut(
        {measure: known[line] for measure, line in lines.items() if line in known},
        _reasons(actor, extended, until=until) if extended else {},
    )


def _signed(site: str, numbers: Iterable[int]) -> dict[int, tuple[datetime.date, str]]:
    found: dict[int, tuple[datetime.date, str]] = {}
    for portion in portions(sorted(numbers), parts.AT_ONCE):
        told = Line.objects.filter(site=site, number__in=portion).values_list("number", "performed_at", "signed_by")
        found.update({number: (timezone.localtime(at).date(), str(person)) for number, at, person in told})
    return found


def _reasons(actor: Actor, extended: Iterable[str], *, until: int | None) -> dict[str, tuple[Shown, ...]]:
    """This function will read why measures were extended; what was declined is left out."""
    ids = set(extended)
    acts: dict[str, list[tuple[int, str]]] = {}
    for portion in portions(parts.lines_naming(actor.site, ids), parts.AT_ONCE):
        told = dict(Line.objects.filter(site=actor.site, number__in=portion).values_list("number", "act"))
        named = LineSubject.objects.filter(site=actor.site, number__in=portion).values_list("number", "subject")
        for number, subject in sorted(named):
            if str(subject) in ids and (until is None or number <= until):
                acts.setdefault(str(subject), []).append((number, told[number]))
    of_measure = {number: measure for measure, several in acts.items() for number in _asked(several)}
    found: dict[str, list[Shown]] = {}
    for part in sorted(parts.texts_of_lines(actor.site, of_measure), key=lambda each: each.number):
        if part.name.rpartition(".")[2] == _REASON:
            found.setdefault(of_measure[part.number], []).append(texts_of.show(part, actor=actor))
    return {measure: tuple(several) for measure, several in found.items()}


def _asked(acts: Iterable[tuple[int, str]]) -> Iterator[int]:
    """This function will give the lines that asked for an extension which nobody declined: as long as an act waits,
    no other one comes between it and its signatures."""
    waiting: int | None = None
    for number, act in acts:
        if act in _SIGNED:
            continue
        if waiting is not None and act != _DECLINED:
            yield waiting
        waiting = number if act == EXTEND else None
    if waiting is not None:
        yield waiting
