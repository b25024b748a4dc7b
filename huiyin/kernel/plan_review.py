"""The review sheet of a plan: signs with their facts, for whoever reviews it. A sign says what is there, and never why.

Words and limits are data or constants here; what they can't see is told in docs/decisions/0060.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from huiyin.kernel.coverage import needs_a_lead
from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import Measure
from huiyin.kernel.plan import Plan

SIGNS = (
    "uncaused_measure",
    "untreated_cause",
    "documents_only",
    "every_measure_a_document",
    "detail_missing",
    "detail_missing_throughout",
    "missing_item",
    "claimed_without_lead",
    "softened_wording",
    "due_after_the_period",
    "one_person_answers_for_all",
)
# Less than this share of what was fed back in the organisation's own words is worth a look; so much of a manifestation
# must be found in them for it not to count as left out.
KEPT_AT_LEAST = Fraction(6, 10)
TOLD_AT_LEAST = Fraction(1, 2)
FEW_MEASURES = 3  # below this nothing can be said of their being spread
# What a checkable measure says; the act doesn't ask for it, since lists of other layouts have no such columns.
DETAILS = ("deliverable", "lead_unit")
_CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language that signs look for: ``documents`` are papers that a measure may end in, ``weaker`` say
    less than a finding does."""

    documents: tuple[str, ...]
    weaker: tuple[str, ...]


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
    which everything but what is sustained should be done, None where the rules have none."""

    plan: Plan
    findings: Sequence[Finding]
    measures: Sequence[Measure]
    left_out: Sequence[Finding] = ()
    texts: Mapping[str, str]
    words: Words
    until: str | None = None


def read_words(raw: bytes) -> Words:
    """This function will read the words of a language from TOML."""
    table = tomllib.loads(raw.decode())
    return Words(tuple(table["documents"]), tuple(table["weaker"]))


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
    if needs_a_lead(found):
        yield Sign("claimed_without_lead", "finding", found.id, {"claims": len(found.claims)})
    if treating and all(_document(each, sheet) is not None for each in treating):
        yield Sign("every_measure_a_document", "finding", found.id, {"measures": len(treating)})
    softened = _softened(found, sheet)
    if softened is not None:
        yield Sign("softened_wording", "finding", found.id, softened)


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
    """This function will give the word by which a measure ends in a paper and nothing else: a goal with a figure, or a
    measure that goes on, is more than that."""
    if measure.target is not None or measure.measure_kind == "sustained":
        return None
    text = sheet.texts.get(measure.deliverable or "", "").lower()
    return next((word for word in sheet.words.documents if word in text), None)


def _softened(found: Finding, sheet: Sheet) -> dict[str, Any] | None:
    """This function will hold the organisation's own wording against what was fed back."""
    own = sheet.texts.get(found.own_wording or "")
    statement = sheet.texts.get(found.statement)
    if own is None or statement is None:
        return None
    items = [sheet.texts[each] for each in found.manifestations if each in sheet.texts]
    dropped = sum(contained(each, own) < TOLD_AT_LEAST for each in items)
    kept = contained(statement, own)
    fed_back = " ".join((statement, *items)).lower()
    weaker = tuple(each for each in sheet.words.weaker if each in own.lower() and each not in fed_back)
    if kept >= KEPT_AT_LEAST and not dropped and not weaker:
        return None
    percent = kept.numerator * 100 // kept.denominator
    return {"kept_percent": percent, "dropped": dropped, "manifestations": len(items), "weaker": weaker}


def contained(part: str, whole: str) -> Fraction:
    """This function will tell what share of a text's character n-grams another text holds; of no text all is held.

    Two characters where they are Chinese, four where not; spaces and signs don't count.
    """
    part, whole = _plain(part), _plain(whole)
    size = 2 if _CJK.search(part) else 4
    grams = {part[place : place + size] for place in range(max(len(part) - size + 1, 1))} - {""}
    if not grams:
        return Fraction(1)
    return Fraction(sum(each in whole for each in grams), len(grams))


def _plain(text: str) -> str:
    """This function will leave letters and digits alone, in one case."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).lower() if each.isalnum())


def told(found: Iterable[Sign]) -> dict[str, int]:
    """This function will count signs by their codes, in the order of the table."""
    counted = dict.fromkeys(SIGNS, 0)
    for each in found:
        counted[each.code] += 1
    return counted
