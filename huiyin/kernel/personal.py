"""What a person did themself, counted from the journal (M16, M41); what was signed on paper is told apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huiyin.kernel.finding import Finding
from huiyin.kernel.measure import LIVE, Measure

# What is counted, and the acts that count. An act that several sign counts for each by the line of their signature.
DEEDS: Mapping[str, tuple[str, ...]] = {
    "received": ("package.sign_for",),
    "answered": ("answer.give",),
    "examined_themself": ("self_examination.hand_in", "self_examination.hand_in_again"),
    "judged_examinations": ("self_examination.accept", "self_examination.return"),
    "claimed": ("finding.claim", "finding.join_claim"),
    "took_the_lead": ("finding.take_lead",),
    "signed_plans": ("plan.submit", "plan.resubmit", "plan.amend"),
    "worked_on_measures": ("measure.start", "measure.report_progress", "measure.declare_done"),
    "changed_measures": ("measure.extend", "measure.cancel", "measure.change", "measure.hand_over", "measure.sustain"),
    "declared": ("finding.declare",),
    "signed_reports": ("report.sign", "report.sign_again"),
    "countersigned": (
        "finding.countersign", "plan.countersign", "measure.countersign", "report.countersign",
    ),
}  # fmt: skip
ACTS: Mapping[str, str] = {act: code for code, acts in DEEDS.items() for act in acts}


@dataclass(frozen=True, slots=True)
class Signed:
    """One line that a person signed: its act, and whether somebody else entered what was signed on paper."""

    act: str
    on_paper: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How often a person did something, ``on_paper`` of these by a paper that somebody else entered."""

    code: str
    acts: int
    on_paper: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What lies with a person now: findings claimed and led, measures that live, that are done, that are late."""

    claims: int
    leads: int
    measures: int
    done: int
    overdue: int


def counts(lines: Iterable[Signed]) -> tuple[Count, ...]:
    """This function will count what a person did, every code in its order, those of nothing with none."""
    acts = dict.fromkeys(DEEDS, 0)
    papers = dict.fromkeys(DEEDS, 0)
    for each in lines:
        code = ACTS.get(each.act)
        if code is not None:
            acts[code] += 1
            papers[code] += each.on_paper
    return tuple(Count(code, acts[code], papers[code]) for code in DEEDS)


def standing(ids: frozenset[str], findings: Iterable[Finding], *, measures: Iterable[Measure], on: str) -> Standing:
    """This function will count what lies with a person on a day; ``ids`` are all that are known to be this person."""
    found, own = tuple(findings), [each for each in measures if each.responsible in ids]
    live = [each for each in own if each.state in LIVE]
    return Standing(
        claims=sum(not ids.isdisjoint(each.claims) for each in found),
        leads=sum(each.lead in ids for each in found),
        measures=len(live),
        done=sum(each.state == "accepted_done" for each in own),
        overdue=sum(any(clock.due_date < on for clock in each.running()) for each in live),
    )
