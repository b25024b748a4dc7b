"""Declared and closed matters as the warning signs read them: plain values, one per finding and cycle."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Shown:
    """One file of evidence: digest in hex, kind ("action" or "effect"), the day it says it was made,
    the day its own metadata says (None where it says nothing) and the text it holds ("" where none)."""

    digest: str
    kind: str
    origin: date | None
    metadata: date | None
    text: str


@dataclass(frozen=True, slots=True)
class Pointed:
    """One manifestation as fed back, and what the organisation answers to it (None where nothing)."""

    text: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class Treated:
    """One measure: the date it was due at first and is due now, how often it was moved, the day it was
    declared done (None where not), and whether somebody still in post owns it."""

    first_due: date
    due: date
    moved: int
    done: date | None
    owned: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """One finding in one cycle, as declared or closed.

    `fed_back` is the text that was handed over, `restated` the organisation's own wording of it in its plan
    ("" where it has none), `told` what the declaration says was done. `handed_over` is the day of feedback or
    the origin's reference date. `weight` is the severity, 1 (slight) to 3 (grave). `evaluated_until` is the date
    that closings may crowd before (the end of the rectification period), None where the round has none.
    """

    finding: UUID
    cycle: int
    body: UUID
    round: UUID
    round_begun: date
    category: str
    weight: int
    fed_back: str
    restated: str
    told: str
    handed_over: date
    declared: date
    closed: date | None
    evaluated_until: date | None
    manifestations: tuple[Pointed, ...]
    measures: tuple[Treated, ...]
    evidence: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """One indication about one matter: the code of the rule, how strong it is (0 to 1, for the order only), what lies
    side by side (pairs of other matter or None, own excerpt, other excerpt) and the facts its sentence needs."""

    rule: str
    finding: UUID
    cycle: int
    strength: float
    beside: tuple[tuple[UUID | None, str, str], ...]
    facts: tuple[tuple[str, int | str], ...]


# Codes of the rules, in the order of the issue:
# copied_text        near-identical `told` (or answers) in findings of other matters, organisations, rounds (zh and en)
# same_file          one digest among the evidence of several matters
# like_document      near-same text of a document among the evidence of several matters
# evidence_before    evidence whose origin or metadata date is before `handed_over`
# metadata_differs   metadata date later than the claimed origin, or than the declaration
# documents_only     no effect evidence, or measures answered by documents alone (evidence kind action only)
# unanswered         manifestations without an answer
# closing_burst      an organisation's declarations or closings crowd in the days before `evaluated_until` (or equal
#                    their due dates)
# hard_left          an organisation has closed its slight findings and left the grave ones (one sign per matter left
#                    or per body: on the grave matters declared last)
# slipping           a measure moved again and again, or much later than first due
# softened           `restated` is softer than `fed_back` (weaker verbs, figures dropped), or holds fewer items
# orphaned           a measure whose owner has left and nobody signed for
# relapse            a matter of the same organisation and category with near-same text in an earlier round that was
#                    closed
