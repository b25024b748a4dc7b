"""The review sheet of a plan: signs with their facts, for whoever reviews it. A sign says what is there, and never why.

Words and limits are data or constants here; what they can't see is told in docs/decisions/0060.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from huiyin.kernel.coverage import claimants_left, needs_a_lead
from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import Measure
from huiyin.kernel.plan import Plan
from huiyin.kernel.wording_compared import added, contained, figures, negations

SIGNS = (
    "uncaused_measure",
    "untreated_cause",
    "documents_only",
    "every_measure_a_document",
    "detail_missing",
    "detail_missing_throughout",
    "missing_item",
    "claimants_left",
    "claimed_without_lead",
    "softened_wording",
    "other_figures",
    "negations_differ",
    "wording_added",
    "due_after_the_period",
    "one_person_answers_for_all",
)
# Less than this share of what was fed back in the organisation's own words is worth a look; so much of a manifestation
# must be found in them for it not to count as left out.
KEPT_AT_LEAST = Fraction(6, 10)
TOLD_AT_LEAST = Fraction(1, 2)
ADDED_AT_MOST = Fraction(2, 10)  # so much of the own words may say what was not fed back
FEW_MEASURES = 3  # below this nothing can be said of their being spread
# What a checkable measure says; the act doesn't ask for it, since lists of other layouts have no such columns.
DETAILS = ("deliverable", "lead_unit")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language that signs look for: ``documents`` are papers that a measure may end in, ``copies`` what
    papers are counted in, ``weaker`` say less than a finding does, ``negations`` say no."""

    documents: tuple[str, ...]
    weaker: tuple[str, ...]
    copies: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing worth a look: its code, the kind and id of what it is on, facts for its sentence."""

    code: str
    kind: str
    subject: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that is looked at. ``left_out`` are findings that were issued to the organisation and are in no plan;
    ``texts`` holds texts by commitment, those that the reader may read; ``until`` is the last day of the period in
    which everything but what is sustained should be done, None where the rules have none. ``leaders`` are all ids of
    the members of the organisation's leadership, None where that is not known."""

    plan: Plan
    findings: Sequence[Finding]
    measures: Sequence[Measure]
    left_out: Sequence[Finding] = ()
    texts: Mapping[str, str]
    words: Words
    until: str | None = None
    leaders: frozenset[str] | None = None


def read_words(raw: bytes) -> Words:
    """This function will read the words of a language from TOML."""
    table = tomllib.loads(raw.decode())
    return Words(**{name: tuple(words) for name, words in table.items()})


def signs(sheet: Sheet) -> Iterator[Sign]:
    """This function will yield every sign of a plan, by what it is on: the plan, its findings, its measures."""
    lacking = _throughout(sheet)
    yield from _of_the_plan(sheet, lacking)
    treating: dict[str, list[Measure]] = {each.id: [] for each in sheet.findings}
    for measure in sheet.measures:
        for finding in measure.findings:
            treating.setdefault(finding, []).append(measure)
    for each in sheet.findings:
        yield from _of_a_finding(each, treating[each.id], sheet)
    causes = {each.id: each.causes for each in sheet.findings}
    for measure in sheet.measures:
        yield from _of_a_measure(measure, causes, sheet)
        for name in DETAILS:
            if name not in lacking and getattr(measure, name) is None:
                yield Sign("detail_missing", "measure", measure.id, {"detail": name})


def _of_the_plan(sheet: Sheet, lacking: Iterable[str]) -> Iterator[Sign]:
    for each in sheet.left_out:
        yield Sign("missing_item", "finding", each.id, {"issued_date": each.issued_date})
    responsible = {each.responsible for each in sheet.measures}
    if len(responsible) == 1 and len(sheet.measures) >= FEW_MEASURES:
        facts = {"person": responsible.pop(), "measures": len(sheet.measures)}
        yield Sign("one_person_answers_for_all", "plan", sheet.plan.id, facts)
    for name in lacking:
        facts = {"detail": name, "measures": len(sheet.measures)}
        yield Sign("detail_missing_throughout", "plan", sheet.plan.id, facts)


def _throughout(sheet: Sheet) -> tuple[str, ...]:
    """This function will name the details that no measure has: told once, and not of each."""
    return tuple(
        name for name in DETAILS if sheet.measures and all(getattr(each, name) is None for each in sheet.measures)
    )


def _of_a_finding(found: Finding, treating: Sequence[Measure], sheet: Sheet) -> Iterator[Sign]:
    treated = {cause for each in treating for finding, cause in each.treats if finding == found.id}
    for place, cause in enumerate(found.causes, start=1):
        if cause not in treated:
            yield Sign("untreated_cause", "finding", found.id, {"cause": place, "causes": len(found.causes)})
    if sheet.leaders is not None and claimants_left(found, sheet.leaders):
        yield Sign("claimants_left", "finding", found.id, {"claims": len(found.claims)})
    if needs_a_lead(found):
        yield Sign("claimed_without_lead", "finding", found.id, {"claims": len(found.claims)})
    if treating and all(_document(each, sheet) is not None for each in treating):
        yield Sign("every_measure_a_document", "finding", found.id, {"measures": len(treating)})
    for code, facts in _worded(found, sheet):
        yield Sign(code, "finding", found.id, facts)


def _of_a_measure(measure: Measure, causes: Mapping[str, tuple[str, ...]], sheet: Sheet) -> Iterator[Sign]:
    named = dict(measure.treats)
    bare = [each for each in measure.findings if named.get(each) not in causes.get(each, ())]
    if bare:
        yield Sign("uncaused_measure", "measure", measure.id, {"findings": len(bare)})
    word = _document(measure, sheet)
    if word is not None:
        yield Sign("documents_only", "measure", measure.id, {"word": word})
    if sheet.until is not None and measure.measure_kind != "sustained" and measure.due_date > sheet.until:
        yield Sign("due_after_the_period", "measure", measure.id, {"due_date": measure.due_date, "until": sheet.until})


def _document(measure: Measure, sheet: Sheet) -> str | None:
    """This function will give the word by which a measure ends in a paper and nothing else: a goal with a figure is
    more than that, unless it counts papers. Where no deliverable is named, the measure itself is looked at."""
    unit = sheet.texts.get(measure.unit or "", "").strip().lower()
    if measure.target is not None and unit not in sheet.words.copies:
        return None
    text = sheet.texts.get(measure.deliverable or measure.text, "").lower()
    return next((word for word in sheet.words.documents if word in text), None)


def _worded(found: Finding, sheet: Sheet) -> Iterator[tuple[str, dict[str, Any]]]:
    """This function will hold the organisation's own wording against what was fed back."""
    own = sheet.texts.get(found.own_wording or "")
    statement = sheet.texts.get(found.statement)
    if own is None or statement is None:
        return
    items = [sheet.texts[each] for each in found.manifestations if each in sheet.texts]
    softened = _softened(own, statement, items, words=sheet.words)
    if softened is not None:
        yield "softened_wording", softened
    fed_back = "\n".join((statement, *items))
    strange = figures(own) - figures(fed_back)
    if strange:
        yield "other_figures", {"figures": len(strange)}
    least, most, said = (negations(each, sheet.words.negations) for each in (statement, fed_back, own))
    if not least <= said <= most:
        yield "negations_differ", {"fed_back": least if said < least else most, "own": said}
    more = added(own, fed_back)
    if softened is None and more > ADDED_AT_MOST:
        yield "wording_added", {"percent": more.numerator * 100 // more.denominator}


def _softened(own: str, statement: str, items: Sequence[str], *, words: Words) -> dict[str, Any] | None:
    dropped = sum(contained(each, own) < TOLD_AT_LEAST for each in items)
    kept = contained(statement, own)
    fed_back = " ".join((statement, *items)).lower()
    weaker = tuple(each for each in words.weaker if each in own.lower() and each not in fed_back)
    if kept >= KEPT_AT_LEAST and not dropped and not weaker:
        return None
    percent = kept.numerator * 100 // kept.denominator
    return {"kept_percent": percent, "dropped": dropped, "manifestations": len(items), "weaker": weaker}


def told(found: Iterable[Sign]) -> dict[str, int]:
    """This function will count signs by their codes, in the order of the table."""
    counted = dict.fromkeys(SIGNS, 0)
    for each in found:
        counted[each.code] += 1
    return counted
