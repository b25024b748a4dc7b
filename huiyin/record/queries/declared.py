"""What was declared or closed, as the warning signs read it: one value per finding and cycle, for the whole site.

Read set by set, a fixed number of queries and one more for each portion, however many findings there are. Only the
findings that the actor may see, and of their texts those that are open to everybody who sees them; whatever is
restricted comes with its label.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Max, Min, Q

from huiyin.kernel import journal
from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import Measure
from huiyin.people import actors
from huiyin.record import parts, rows, visibility
from huiyin.record.models import FindingRow, Line, LineSubject, PartRow, RoundRow
from huiyin.record.portions import portions

# In these states a declaration stands. What was returned is no longer declared, what is sustained never was done.
STATES = ("declared", "verifying", "verified", "closed")
WEIGHTS: Mapping[str | None, int] = {"minor": 1, "moderate": 2, "serious": 3, "grave": 3}
_USUAL_WEIGHT = 2
_DECLARE = "finding.declare"
_DONE = ("done_declared", "accepted_done")
_LEFT_OUT = ("cancelled", "annulled")
_AT_ONCE = 500
_EVERYBODY = "all"
_STATEMENT = "statement"
_KINDS = ("text", journal.GIVEN)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file of evidence by its digest; ``kind`` is action or effect, ``dated`` the day it says it was made."""

    digest: str
    kind: str
    dated: datetime.date
    label: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Treatment:
    """One measure: its first and present date, how often it was moved, when it was declared done, whether owned."""

    first_due: datetime.date
    due: datetime.date
    moved: int
    done: datetime.date | None
    owned: bool


@dataclass(frozen=True, slots=True)
class Declared:
    """One finding in one cycle, as declared or closed. ``label`` is the highest of all its texts and files.

    ``manifestations`` pair the text with what the declaration answers to it, None where it answers nothing.
    """

    finding: str
    cycle: int
    organisation: str
    round: str
    round_begun: datetime.date
    category: str
    weight: int
    fed_back: str
    restated: str
    told: str
    handed_over: datetime.date
    declared: datetime.date
    closed: datetime.date | None
    evaluated_until: datetime.date | None
    manifestations: tuple[tuple[str, str | None], ...]
    measures: tuple[Treatment, ...]
    evidence: tuple[Evidence, ...]
    label: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A state row in which a declaration stands: the last one of its cycle."""

    facts: Finding
    until: int | None


def size(site: str) -> int:
    """This function will give the number of the journal's last line: one query."""
    return Line.objects.filter(site=site).aggregate(last=Max("number"))["last"] or 0


def touched_since(site: str, *, line: int) -> bool:
    """This function will tell whether a declaration was made, judged or sent back since a line: one query."""
    back = Q(state="rectifying") & (Q(returns__gt=0) | Q(cycle__gt=1))
    return rows.current("finding", site).filter(Q(state__in=STATES) | back, from_number__gt=line).exists()


def matters(actor: Actor, *, size: int, since: int = 0) -> Iterator[Declared]:
    """This function will give every matter of the site as of a journal size, those of ended cycles too; with ``since``
    only those that stand declared now and of which something was done after that line.
    """
    found = _now(actor, size, since) if since else [*_now(actor, size, 0), *_ended(actor, size)]
    begun = _rounds_begun(actor.site)
    ends = _periods(actor.site)
    treated = _treated(actor.site)
    for portion in portions(found, _AT_ONCE):
        yield from _told(actor.site, portion, begun=begun, ends=ends, treated=treated)


def _now(actor: Actor, size: int, since: int) -> list[_Row]:
    seen = FindingRow.objects.filter(visibility.visible_to(actor, "finding"))
    seen = seen.filter(from_number__gt=since, from_number__lte=size)
    stored = seen.filter(until_number__isnull=True, state__in=STATES).order_by("number")
    return [_Row(rows.decode("finding", each), None) for each in stored.values_list("facts", flat=True)]


def _ended(actor: Actor, size: int) -> list[_Row]:
    """This function will give the cycles that a reopening has ended: the rows that ended where a later cycle began."""
    seen = FindingRow.objects.filter(visibility.visible_to(actor, "finding"))
    reopened = seen.filter(until_number__isnull=True, cycle__gt=1).values("subject")
    history = FindingRow.objects.filter(site=actor.site, subject__in=reopened)
    begun = history.values("subject", "cycle").annotate(first=Min("from_number")).values_list("subject", "first")
    starts = {(str(subject), first) for subject, first in begun}
    ended = history.filter(until_number__lte=size, state__in=STATES).order_by("number", "from_number")
    return [
        _Row(rows.decode("finding", facts), until)
        for subject, until, facts in ended.values_list("subject", "until_number", "facts")
        if (str(subject), until) in starts
    ]


def _rounds_begun(site: str) -> dict[str, datetime.date]:
    found = RoundRow.objects.filter(site=site).values("subject").annotate(first=Min("from_at"))
    return {str(each["subject"]): actors.civil_day(each["first"]) for each in found}


def _periods(site: str) -> dict[tuple[str, str], datetime.date]:
    """This function will give the end of each organisation's rectification period in each round: the first date of the
    progress report that its accepted plan owes."""
    ends: dict[tuple[str, str], datetime.date] = {}
    for stored in rows.current("plan", site).order_by("number").values_list("facts", flat=True):
        plan = rows.decode("plan", stored)
        clock = plan.clock("progress_report")
        if clock is not None:
            key = (plan.organisation, plan.round)
            ends[key] = max(ends.get(key, datetime.date.min), datetime.date.fromisoformat(clock.original_date))
    return ends


def _treated(site: str) -> dict[str, list[Treatment]]:
    """This function will give the measures of each finding, by number: one query."""
    found = defaultdict(list)
    kept = rows.current("measure", site).exclude(state__in=_LEFT_OUT).order_by("number")
    for stored in kept.values_list("facts", flat=True):
        measure: Measure = rows.decode("measure", stored)
        clock = measure.clock("measure")
        if clock is None:
            continue
        done = clock.stopped_date if measure.state in _DONE else None
        made = Treatment(
            first_due=datetime.date.fromisoformat(clock.original_date),
            due=datetime.date.fromisoformat(clock.due_date),
            moved=clock.extensions,
            done=datetime.date.fromisoformat(done) if done else None,
            owned=not measure.unowned,
        )
        for finding in measure.findings:
            found[finding].append(made)
    return found


def _told(
    site: str,
    portion: Iterable[_Row],
    *,
    begun: Mapping[str, datetime.date],
    ends: Mapping[tuple[str, str], datetime.date],
    treated: Mapping[str, list[Treatment]],
) -> Iterator[Declared]:
    """This function will put the texts and files of a portion to its findings: four queries."""
    kept = list(portion)
    lines = _declarations(site, {each.facts.id for each in kept})
    last = {(each.facts.id, each.facts.cycle): _last(lines[each.facts.id], each.until) for each in kept}
    said = _said(site, {line for line in last.values() if line is not None})
    shown = parts.shown(site, {commitment for each in kept for commitment in _commitments(each.facts)})
    for each in kept:
        line = last[each.facts.id, each.facts.cycle]
        told = said.get(line, {}) if line is not None else {}
        yield _matter(each, told, shown, begun=begun, ends=ends, treated=treated)


def _declarations(site: str, findings: Collection[str]) -> dict[str, list[int]]:
    """This function will give the lines in which findings were declared, in order: one query for each portion."""
    named = LineSubject.objects.filter(site=site, subject__in=findings).values_list("subject", "number")
    by_line = defaultdict(list)
    for subject, number in named:
        by_line[number].append(str(subject))
    lines: dict[str, list[int]] = defaultdict(list)
    for numbers in portions(sorted(by_line), _AT_ONCE):
        declared = Line.objects.filter(site=site, number__in=numbers, act=_DECLARE).order_by("number")
        for number in declared.values_list("number", flat=True):
            for finding in by_line[number]:
                lines[finding].append(number)
    return lines


def _last(lines: Iterable[int], until: int | None) -> int | None:
    return max((each for each in lines if until is None or each < until), default=None)


def _said(site: str, lines: Collection[int]) -> dict[int, dict[str, parts.Shown]]:
    found: dict[int, dict[str, parts.Shown]] = defaultdict(dict)
    for portion in portions(sorted(lines), _AT_ONCE):
        for part in PartRow.objects.filter(site=site, number__in=portion, kind__in=_KINDS):
            found[part.number][part.name] = parts.opened(part)
    return found


def _commitments(finding: Finding) -> Iterator[str]:
    yield finding.statement
    yield from finding.manifestations
    if finding.own_wording is not None:
        yield finding.own_wording
    yield from (each.file for each in finding.evidence if each.cycle == finding.cycle)


def _matter(
    row: _Row,
    told: Mapping[str, parts.Shown],
    shown: Mapping[str, parts.Shown],
    *,
    begun: Mapping[str, datetime.date],
    ends: Mapping[tuple[str, str], datetime.date],
    treated: Mapping[str, list[Treatment]],
) -> Declared:
    facts = row.facts
    statement = told.get(_STATEMENT)
    evidence = tuple(_evidence(facts, shown))
    declared = facts.declared_date or ""
    return Declared(
        finding=facts.id,
        cycle=facts.cycle,
        organisation=facts.organisation,
        round=facts.round,
        round_begun=begun.get(facts.round, datetime.date.min),
        category=facts.category or "",
        weight=WEIGHTS.get(facts.severity, _USUAL_WEIGHT),
        fed_back=_text(shown.get(facts.statement)),
        restated=_text(shown.get(facts.own_wording or "")),
        told=_text(statement),
        handed_over=datetime.date.fromisoformat(facts.reference_date or facts.handed_over_date or declared),
        declared=datetime.date.fromisoformat(declared),
        closed=datetime.date.fromisoformat(facts.closed_date) if facts.closed_date else None,
        evaluated_until=ends.get((facts.organisation, facts.round)),
        manifestations=tuple(_answered(facts, told, shown)),
        # The measures of today were not those of a cycle that is over.
        measures=tuple(treated.get(facts.id, ())) if row.until is None else (),
        evidence=evidence,
        label=max(
            facts.label,
            *(each.label for each in (*shown_of(facts, shown), *told.values())),
        ),
    )


def _answered(
    finding: Finding, told: Mapping[str, parts.Shown], shown: Mapping[str, parts.Shown]
) -> Iterator[tuple[str, str | None]]:
    """This function will give each manifestation with the declaration's own answer to it; none where that doesn't
    answer one by one."""
    given = told.get(journal.GIVEN)
    answered = given.value.get("own_answers", ()) if given is not None and given.value is not None else ()
    places = {each["manifestation"]: place for place, each in enumerate(answered)}
    for each in finding.manifestations or (finding.statement,) if places else ():
        answer = told.get(f"own_answers.{places[each]}.answer") if each in places else None
        yield _text(shown.get(each)), None if answer is None else _text(answer)


def shown_of(finding: Finding, shown: Mapping[str, parts.Shown]) -> Iterator[parts.Shown]:
    """This function will give the parts that a finding's matter is made of, erased ones too."""
    yield from (shown[each] for each in _commitments(finding) if each in shown)


def _evidence(finding: Finding, shown: Mapping[str, parts.Shown]) -> Iterator[Evidence]:
    for each in finding.evidence:
        part = shown.get(each.file)
        if each.cycle != finding.cycle or part is None or part.value is None or part.audience != _EVERYBODY:
            continue
        dated = datetime.date.fromisoformat(each.dated)
        yield Evidence(part.value["digest"], each.evidence, dated, part.label, part.value["media_type"])


def _text(part: parts.Shown | None) -> str:
    """This function will give a text that everybody reads who sees the finding; else, and of an erased one, nothing."""
    if part is None or part.audience != _EVERYBODY or not isinstance(part.value, str):
        return ""
    return part.value
