"""The scores of an evaluation: figures counted as of a line, weighed by a rubric, and the same again whenever they are
asked for (I7).
"""

import functools
import importlib.resources
from collections.abc import Iterable, Mapping
from typing import Any

from huiyin.kernel import evaluation, extract, rubric
from huiyin.kernel.evaluation import Evaluation, Score
from huiyin.kernel.extract import Number
from huiyin.kernel.figures import Figure
from huiyin.kernel.finding import Finding
from huiyin.kernel.rubric import Outcome, Rubric
from huiyin.record import journal, rows
from huiyin.record.models import FindingRow
from huiyin.record.queries.ledger import at_line


@functools.cache
def shipped() -> tuple[Rubric, ...]:
    """This function will give every installed rubric, by name, the newest version of each name first."""
    folder = importlib.resources.files("huiyin.kernel") / "rubrics"
    read = [rubric.load_rubric(file.read_bytes()) for file in folder.iterdir() if file.name.endswith(".toml")]
    return tuple(sorted(read, key=lambda each: (each.name, -each.version)))


def of_rules(name: str) -> Rubric:
    """This function will give the newest rubric of a rule set.

    :raises LookupError: when none is installed.
    """
    return {each.name: each for each in reversed(shipped())}[name]


def by_digest(digest: str) -> Rubric:
    """This function will give the rubric that a line names.

    :raises LookupError: when it is not installed here.
    """
    return {each.digest: each for each in shipped()}[digest]


def _numbers(site: str, organisation: str, round_: str, *, size: int, as_of: str) -> tuple[Number, ...]:
    place = {"site": site, "organisation": organisation, "round": round_}
    stored = FindingRow.objects.filter(at_line(size), **place, audience="all").order_by("number")
    every: Iterable[Finding] = (rows.decode("finding", each) for each in stored.values_list("facts", flat=True))
    return extract.numbers(tuple(each for each in every if evaluation.counts(each)), as_of=as_of)


def _outcome(
    used: Rubric, numbers: Iterable[Number], *, found: Iterable[tuple[str, int]], as_of: str
) -> tuple[Outcome | None, tuple[Score, ...]]:
    counted = {each.code: each for each in numbers}
    figures = (Figure(each.code, each.numerator, each.denominator, each.unit, as_of, 0) for each in counted.values())
    outcome = rubric.evaluate(used, figures, found=found)
    if outcome is None:
        return None, ()
    scores = ((counted[each.code], each.weight, each.points) for each in outcome.weighed)
    return outcome, tuple(
        Score(number.code, number.numerator, number.denominator, number.unit, number.behind, weight, points)
        for number, weight, points in scores
    )


def given(site: str, named: Mapping[str, Any], *, rules: str, on: str) -> dict[str, Any]:
    """This function will give what the book fills into an evaluation; nothing where there is nothing to count.

    Deductions that the rubric does not know are left out, which is refused later.
    """
    used, size = of_rules(rules), journal.size(site)
    known = {each.code for each in used.deductions}
    asked = [each for each in named.get("deductions", ()) if each.get("code") in known]
    found = [(each["code"], each["times"]) for each in asked if isinstance(each.get("times"), int)]
    numbers = _numbers(site, named["organisation"], named["round"], size=size, as_of=on)
    outcome, scores = _outcome(used, numbers, found=found, as_of=on)
    told: dict[str, Any] = {"rubric": used.digest, "as_of": on, "journal_size": size}
    if outcome is None:
        return told
    return told | {
        "scores": [{name: getattr(each, name) for name in Score.__slots__} for each in scores],
        "taken_off": [{"points": each} for each in outcome.taken_off],
        "total": outcome.total,
        "grade": outcome.grade,
    }


def differing(found: Evaluation) -> tuple[str, ...]:
    """This function will name what of an evaluation does not come out again: all of it, where it can't be counted."""
    every = (*(each.code for each in found.scores), "total", "grade")
    try:
        size, as_of = found.journal_size, found.as_of
        numbers = _numbers(found.site, found.organisation, found.round, size=size, as_of=as_of)
        deducted = [(each.code, each.times) for each in found.deductions]
        outcome, scores = _outcome(by_digest(found.rubric), numbers, found=deducted, as_of=as_of)
    except (LookupError, ValueError, TypeError, AttributeError):
        return every
    if outcome is None or tuple(each.points for each in found.deductions) != outcome.taken_off:
        return every
    return evaluation.differing(found, again=scores, total=outcome.total, grade=outcome.grade)
