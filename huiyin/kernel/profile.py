"""The rule set (规则集): what a jurisdiction may choose, as versioned data with a digest that every line names.

A profile sets periods, signatures, labels, words and optional steps. It can't touch an invariant: states, permits
and duties apart aren't in it at all, and what is in it has bounds (``REQUIRED_SIGNERS``, evidence of effect, nobody
of the inspected organisation grants an extension). The format is specified in docs/reference/profiles.md.
"""

import enum
import functools
import types
import zoneinfo
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import permit, strict, taxonomy
from huiyin.kernel.actor import CHECKERS, INSPECTED, LEADERSHIP, OFFICE, SUPERVISORS, Post
from huiyin.kernel.deadline import MonthEnd, Period, Roll, Unit
from huiyin.kernel.strict import Fault, ProfileFault
from huiyin.kernel.taxonomy import Taxonomy

__all__ = ["Deadline", "Evidence", "Extensions", "Fault", "LadderStep", "Profile", "ProfileFault", "load_profile"]

# The clocks that a period starts, and the acts that start them. The act rows name the same (tested).
CLOCKS: Mapping[str, tuple[str, ...]] = {
    "feedback": ("package.issue",),
    "plan": ("finding.report_self_found",),
    "immediate_fix": ("finding.hand_over_fix",),
    "facts_reply": ("finding.put_facts",),
    "objection": ("finding.object",),
    "plan_review": ("plan.submit", "plan.resubmit"),
    "plan_resubmission": ("plan.return",),
    "verification": ("finding.declare",),
    "closure": ("finding.verify",),
    "concern": ("finding.raise_concern",),
    "look_back": ("finding.close",),
    "answer": ("requirement.issue", "requirement.ask_others", "answer.return"),
    "receipt": ("package.issue",),
    "screening": ("screening.call", "screening.open"),
    "progress_report": ("plan.accept",),
    "principal_report": ("plan.accept",),
    "report_review": ("report.sign", "report.sign_again"),
}
# Acts that start a clock as the one before them does: rule sets that were written before them don't name them.
ALIKE = frozenset({"requirement.ask_others"})
# Clocks whose date an act names, so that they have no period; they can be extended like the others.
DATED_CLOCKS = ("measure", "rectification", "review", "risk_expiry", "campaign", "use", "report")
# Steps that a profile may leave out, and the clock that a step can't do without.
OPTIONS: Mapping[str, str | None] = {
    "put_facts": "facts_reply",
    "hand_over_fix": "immediate_fix",
    "objection": "objection",
    "accept_risk": None,
    "self_examination": None,
}
REQUIRED_CLOCKS = ("feedback", "plan", "verification", "closure")
SEVERITIES = ("minor", "moderate", "serious", "grave")
RECIPIENTS = (
    "handler", "responsible_leader", "coordinator", "principal", "supervisors", "office", "leading_group", "superior",
)  # fmt: skip
LABEL_RANKS = 4
# How long something may be kept under review without being looked at, where a rule set says nothing of it.
LONGEST_REVIEW_MONTHS = 12
_REVIEW = "longest_review_months"
# What no profile may take away from a countersigned act: for each entry one signature by one of these posts.
REQUIRED_SIGNERS: Mapping[str, tuple[tuple[Post, ...], ...]] = {
    "finding.approve": ((Post.TEAM_HEAD,), (Post.OFFICE_HEAD,)),
    "package.approve": ((Post.OFFICE_HEAD,),),
    "finding.claim": (LEADERSHIP, (Post.PRINCIPAL,)),
    "finding.join_claim": (LEADERSHIP, (Post.PRINCIPAL,)),
    "finding.take_lead": (LEADERSHIP, (Post.PRINCIPAL,)),
    "finding.declare": (LEADERSHIP, (Post.PRINCIPAL,)),
    "finding.sustain": (SUPERVISORS, OFFICE),
    "finding.transfer": (OFFICE, (Post.PRINCIPAL,), (Post.PRINCIPAL,)),
    "plan.accept": ((*OFFICE, *SUPERVISORS),),
    "plan.amend": ((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
    "measure.extend": (LEADERSHIP, (*SUPERVISORS, *OFFICE, Post.LEADING_GROUP_MEMBER)),
    "measure.cancel": ((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE, Post.LEADING_GROUP_MEMBER)),
    "measure.hand_over": (LEADERSHIP, (*LEADERSHIP, *SUPERVISORS, *OFFICE)),
    "measure.change": ((Post.PRINCIPAL,), (*SUPERVISORS, *OFFICE)),
    "measure.sustain": (LEADERSHIP, SUPERVISORS),
    "on_site_check.carry_out": (CHECKERS, CHECKERS),
    "notice.approve": ((Post.OFFICE_HEAD,), (Post.LEADING_GROUP_MEMBER,)),
}
_KEYS = (
    "name", "version", "valid_from", "jurisdiction", "zone", "calendar", "near_due_days", "late_packages", "options",
    "severities", "labels", "evidence", "deadlines", "extensions", "ladder", "signatures", "taxonomy",
)  # fmt: skip
# Words under which somebody might look for a rule that isn't a profile's to set; refused with the reason.
_INVARIANTS = ("duties", "invariants", "permits", "posts", "provisos", "states")


class TrustedTime(enum.StrEnum):
    """Which time counts for an act that arrives in a late package: when it was done, or when it came."""

    PERFORMED = "performed"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A clock: the acts that start it, and how long it runs."""

    clock: str
    anchors: tuple[str, ...]
    period: Period


@dataclass(frozen=True, slots=True)
class Extensions:
    """How often a clock may be extended and by whom: the first time, and from the second on (a level higher)."""

    most: int
    granted_by: tuple[Post, ...]
    again_by: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A letter that goes out so many days after the due date (before it where negative), and to whom."""

    days_from_due: int
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many files of each kind a declaration needs at least."""

    action_files: int
    effect_files: int


@dataclass(frozen=True, slots=True)
class Profile:
    """One version of a rule set, checked. ``digest`` covers all of it, the taxonomy too."""

    name: str
    version: int
    valid_from: str
    jurisdiction: str
    zone: str
    calendar: str
    near_due_days: int
    late_packages: TrustedTime
    options: tuple[str, ...]
    severities: tuple[str, ...]
    labels: tuple[str, ...]
    evidence: Evidence
    deadlines: Mapping[str, Deadline]
    extensions: Mapping[str, Extensions]
    ladder: tuple[LadderStep, ...]
    signatures: Mapping[str, tuple[tuple[str, ...], ...]]
    taxonomy: Taxonomy
    digest: str
    longest_review_months: int = LONGEST_REVIEW_MONTHS

    @property
    def taxonomy_digest(self) -> str:
        """The digest of the taxonomy alone."""
        return self.taxonomy.digest

    def allows(self, option: str) -> bool:
        """This function will tell whether the profile has an optional step."""
        return option in self.options


def load_profile(raw: bytes) -> Profile:
    """This function will read a rule set from TOML, strictly.

    :raises ProfileFault: with every fault at once.
    """
    table = strict.parse(raw)
    reader = strict.Reader()
    known = {key: value for key, value in table.items() if key not in _INVARIANTS}
    for key in table:
        if key in _INVARIANTS:
            reader.fault(key, "touches_invariant")
    reader.table(known, "", keys=_KEYS, optional=(_REVIEW,))
    options = reader.choices(table, "options", "", of=OPTIONS)
    profile = Profile(
        name=reader.text(table, "name", "", like=strict.NAME),
        version=reader.integer(table, "version", "", least=1, most=9_999),
        valid_from=reader.date(table, "valid_from", "").isoformat(),
        jurisdiction=reader.text(table, "jurisdiction", "", like=strict.LINE),
        zone=_zone(reader, table),
        calendar=reader.text(table, "calendar", "", like=strict.NAME),
        near_due_days=reader.integer(table, "near_due_days", "", least=1, most=90),
        late_packages=TrustedTime(reader.choice(table, "late_packages", "", of=tuple(TrustedTime))),
        options=options,
        severities=_severities(reader, table),
        labels=_labels(reader, table),
        evidence=_evidence(reader, table),
        deadlines=types.MappingProxyType(_deadlines(reader, table, options)),
        extensions=types.MappingProxyType(_extensions(reader, table)),
        ladder=_ladder(reader, table),
        signatures=types.MappingProxyType(_signatures(reader, table)),
        taxonomy=taxonomy.read(reader, table.get("taxonomy", {})),
        digest=strict.digest(table) if not reader.faults else "",
        longest_review_months=_longest_review(reader, table),
    )
    reader.finish()
    return profile


def _longest_review(reader: strict.Reader, table: Mapping[str, Any]) -> int:
    return reader.integer(table, _REVIEW, "", least=1, most=36) if _REVIEW in table else LONGEST_REVIEW_MONTHS


def _zone(reader: strict.Reader, table: Mapping[str, Any]) -> str:
    zone = reader.text(table, "zone", "", like=strict.LINE)
    if zone and zone not in _zones():
        reader.fault("zone", "unknown_zone", value=zone[:80])
    return zone


@functools.cache
def _zones() -> frozenset[str]:
    """This function will name the zones that are known here; looking for them walks through a folder of files."""
    return frozenset(zoneinfo.available_timezones())


def _severities(reader: strict.Reader, table: Mapping[str, Any]) -> tuple[str, ...]:
    """This function will read the severities in use; their order is the kernel's, from least to most."""
    found = reader.choices(table, "severities", "", of=SEVERITIES)
    return tuple(each for each in SEVERITIES if each in found)


def _labels(reader: strict.Reader, table: Mapping[str, Any]) -> tuple[str, ...]:
    """This function will read the codes of the handling labels, one for each rank from open to most restricted."""
    labels = reader.rows(table, "labels", "")
    fit = [each for each in labels if isinstance(each, str) and strict.CODE.match(each)]
    if labels and (len(fit) != LABEL_RANKS or len(labels) != LABEL_RANKS or len(set(fit)) != LABEL_RANKS):
        reader.fault("labels", "wrong_labels", ranks=LABEL_RANKS)
    return tuple(fit)


def _evidence(reader: strict.Reader, table: Mapping[str, Any]) -> Evidence:
    """This function will read how much evidence a declaration needs; none of a kind is not offered (I4)."""
    rules = reader.table(table.get("evidence", {}), "evidence", keys=("action_files", "effect_files"))
    counts = {}
    for key in ("action_files", "effect_files"):
        if rules.get(key) == 0 and type(rules[key]) is int:
            reader.fault(f"evidence.{key}", "evidence_switched_off")
            counts[key] = 1
        else:
            counts[key] = reader.integer(rules, key, "evidence", least=1, most=20)
    return Evidence(**counts)


def _deadlines(reader: strict.Reader, table: Mapping[str, Any], options: Iterable[str]) -> dict[str, Deadline]:
    rows = reader.named_tables(table, "deadlines", names=CLOCKS)
    found = {}
    for clock, row in rows.items():
        path = f"deadlines.{clock}"
        keys = ("anchors", "unit", "count", "first_day_counts", "month_end", "roll")
        fields = reader.table(row, path, keys=keys)
        anchors = reader.choices(fields, "anchors", path, of=CLOCKS[clock])
        if "anchors" in fields and set(anchors) | ALIKE != set(CLOCKS[clock]) | ALIKE:
            reader.fault(f"{path}.anchors", "anchors_differ", acts=CLOCKS[clock])
        period = Period(
            unit=Unit(reader.choice(fields, "unit", path, of=tuple(Unit))),
            count=reader.integer(fields, "count", path, least=1, most=1_200),
            first_day_counts=reader.flag(fields, "first_day_counts", path),
            month_end=MonthEnd(reader.choice(fields, "month_end", path, of=tuple(MonthEnd))),
            roll=Roll(reader.choice(fields, "roll", path, of=tuple(Roll))),
        )
        found[clock] = Deadline(clock, CLOCKS[clock], period)
    of_options = [OPTIONS[option] for option in options]
    for needed in (*REQUIRED_CLOCKS, *of_options):
        if needed is not None and needed not in rows:
            reader.fault(f"deadlines.{needed}", "missing_key")
    return found


def _extensions(reader: strict.Reader, table: Mapping[str, Any]) -> dict[str, Extensions]:
    clocks = (*CLOCKS, *DATED_CLOCKS)
    found = {}
    for clock, row in reader.named_tables(table, "extensions", names=clocks).items():
        path = f"extensions.{clock}"
        fields = reader.table(row, path, keys=("most", "granted_by", "again_by"))
        granted = {}
        for key in ("granted_by", "again_by"):
            posts = tuple(Post(each) for each in reader.choices(fields, key, path, of=tuple(Post)))
            if any(post in INSPECTED for post in posts):
                reader.fault(f"{path}.{key}", "granted_by_the_inspected")
            if key in fields and not posts:
                reader.fault(f"{path}.{key}", "empty_list")
            granted[key] = posts
        most = reader.integer(fields, "most", path, least=1, most=9)
        found[clock] = Extensions(most, granted["granted_by"], granted["again_by"])
    return found


def _ladder(reader: strict.Reader, table: Mapping[str, Any]) -> tuple[LadderStep, ...]:
    steps: list[LadderStep] = []
    for place, row in enumerate(reader.rows(table, "ladder", "")):
        path = f"ladder.{place}"
        fields = reader.table(row, path, keys=("days_from_due", "to"))
        days = reader.integer(fields, "days_from_due", path, least=-365, most=365)
        if steps and days <= steps[-1].days_from_due:
            reader.fault(f"{path}.days_from_due", "ladder_not_rising")
        to = reader.choices(fields, "to", path, of=RECIPIENTS)
        if "to" in fields and not to:
            reader.fault(f"{path}.to", "empty_list")
        steps.append(LadderStep(days, to))
    if steps and not any(step.days_from_due > 0 and "principal" in step.to for step in steps):
        reader.fault("ladder", "ladder_spares_the_principal")
    return tuple(steps)


def _signatures(reader: strict.Reader, table: Mapping[str, Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found = {}
    for act, value in reader.named_tables(table, "signatures", names=REQUIRED_SIGNERS).items():
        path = f"signatures.{act}"
        if not isinstance(value, list):
            reader.fault(path, "wrong_type", expected="list")
            continue
        may_sign = tuple(permit.posts_for(act))
        groups = [reader.words(each, f"{path}.{place}", of=may_sign) for place, each in enumerate(value)]
        for place, group in enumerate(groups):
            if not group:
                reader.fault(f"{path}.{place}", "empty_list")
        missing = _missing(REQUIRED_SIGNERS[act], groups)
        if missing:
            reader.fault(path, "signature_missing", posts=missing)
        found[act] = tuple(tuple(str(post) for post in group) for group in groups)
    return found


def _missing(required: Iterable[tuple[Post, ...]], groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """This function will name the posts of the first required signature that no group of its own guarantees.

    The narrowest requirement chooses first, so that a group of principals isn't spent on a leadership signature.
    """
    left = [set(group) for group in groups if group]
    for posts in sorted(required, key=len):
        fitting = next((group for group in left if group <= set(posts)), None)
        if fitting is None:
            return posts
        left.remove(fitting)
    return ()
