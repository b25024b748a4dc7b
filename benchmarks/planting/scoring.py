"""The score: each pattern planted at 1, 5 and 20 %, what is signed compared with what was planted, a table."""

import dataclasses
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

from benchmarks.planting import conduct, evidence, wording
from benchmarks.planting.field import Field, Key, key
from benchmarks.planting.site import Site, where
from huiyin.insight.declared import Matter, Sign

Signs = Callable[[Sequence[Matter]], Iterable[Sign]]
Work = Callable[[Field], None]
SHARES = (0.01, 0.05, 0.2)
ALIKE = 5  # for one that is planted
LEAST = 0.9


@dataclasses.dataclass(frozen=True, slots=True)
class Planter:
    """How one pattern is planted, what only looks alike, and what is counted: matters, or organisations."""

    plant: Work
    alike: tuple[Work, ...]
    unit: Callable[[Matter], Hashable] = key


def _body(matter: Matter) -> Hashable:
    return matter.body


PLANTERS = {
    "copied_text": Planter(
        wording.copied_text,
        (
            wording.one_template,
            wording.rule_quoted,
            wording.repeats_the_finding,
            wording.openings,
            wording.its_own_first_cycle,
        ),
    ),
    "same_file": Planter(
        evidence.same_file,
        (
            evidence.rule_attached,
            evidence.twice_in_one,
            evidence.kept_in_second_cycle,
            evidence.alike_digest,
            evidence.same_day,
        ),
    ),
    "like_document": Planter(
        evidence.like_document,
        (
            evidence.one_form, evidence.rule_as_document, evidence.draft_and_final, evidence.new_version,
            evidence.captions, evidence.rule_in_document,
        ),
    ),
    "evidence_before": Planter(
        evidence.evidence_before,
        (
            evidence.old_contract,
            evidence.picture_before,
            evidence.on_the_day,
            evidence.next_day,
            evidence.old_rule,
        ),
    ),
    "metadata_differs": Planter(
        evidence.metadata_differs,
        (
            evidence.saved_next_day, evidence.older_template, evidence.says_nothing, evidence.no_origin,
            evidence.late_and_true,
        ),
    ),
    "documents_only": Planter(
        evidence.documents_only,
        (
            evidence.one_effect,
            evidence.photograph,
            evidence.effect_alone,
            evidence.effect_first,
            evidence.effect_undated,
        ),
    ),
    "unanswered": Planter(
        conduct.unanswered,
        (
            conduct.short_answer,
            conduct.disputed,
            conduct.only_a_figure,
            conduct.other_language,
            conduct.nothing_pointed,
        ),
    ),
    "closing_burst": Planter(
        conduct.closing_burst,
        (
            conduct.one_meeting,
            conduct.middle_week,
            conduct.after_the_end,
            conduct.no_end,
            conduct.steady,
            conduct.in_time,
        ),
        unit=where,
    ),
    "hard_left": Planter(
        conduct.hard_left,
        (
            conduct.all_closed,
            conduct.none_closed,
            conduct.in_proportion,
            conduct.slight_left,
            conduct.no_grave,
        ),
        unit=_body,
    ),
    "slipping": Planter(
        conduct.slipping,
        (
            conduct.one_extension, conduct.two_short, conduct.brought_forward, conduct.long_from_the_start,
            conduct.done_late,
        ),
    ),
    "softened": Planter(
        wording.softened,
        (
            wording.other_numbering,
            wording.other_order,
            wording.other_unit,
            wording.harder,
            wording.shorter,
        ),
    ),
    "orphaned": Planter(
        conduct.orphaned,
        (
            conduct.handed_on, conduct.handed_on_open, conduct.overdue_and_owned, conduct.no_measure,
            conduct.many_owned,
        ),
    ),
    "relapse": Planter(
        wording.relapse,
        (
            wording.elsewhere,
            wording.other_facts,
            wording.other_category,
            wording.same_round,
            wording.never_closed,
        ),
    ),
}  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Score:
    """What one run found of one pattern, counted in matters (bursts and grave ones left: in organisations)."""

    rule: str
    share: float
    matters: int
    planted: int
    alike: int
    found: int
    wrong: int
    wrong_alike: int
    missed: tuple[tuple[str, int], ...]
    mistaken: tuple[tuple[str, int], ...]

    @property
    def precision(self) -> float:
        """Signed and planted, of all that is signed; matters beside a plant, such as the source of a copy, aside."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Planted and signed, of all that is planted."""
        return self.found / self.planted


def planted(site: Site, rule: str, *, share: float, seed: int = 1) -> Field:
    """This function will plant one pattern in that share of the matters of a site, and its look-alikes beside it."""
    planter = PLANTERS[rule]
    field = Field(site, seed=f"{rule} {share} {seed}", unit=planter.unit)
    wanted = max(1, round(len(site.matters) * share))
    while len(field.planted) < wanted:
        planter.plant(field)
    at = 0
    plants = _units(field, field.planted)
    while _units(field, field.innocent) < ALIKE * plants:
        planter.alike[at % len(planter.alike)](field)
        at += 1
    field.chance.shuffle(field.matters)
    return field


def _units(field: Field, named: Collection[Key]) -> int:
    """This function will count what was named: matters, or organisations where those are counted."""
    if field.unit is key:
        return len(named)
    return len({field.unit(each) for each in field.matters if key(each) in named})


def score(field: Field, signs: Iterable[Sign], *, rule: str, share: float) -> Score:
    """This function will compare what was signed with what was planted."""
    by_key = {key(each): each for each in field.matters}
    signed = {(each.finding, each.cycle) for each in signs if each.rule == rule}
    units = {name: field.unit(by_key[name]) for name in by_key}
    must = {units[name]: how for name, how in field.planted.items()}
    innocent = {units[name]: why for name, why in field.innocent.items()}
    hit = {units[name] for name in signed}
    beside = {units[name] for name in field.beside}
    wrong = hit - must.keys() - beside
    return Score(
        rule, share, len(field.matters), len(must), len(innocent), len(hit & must.keys()), len(wrong),
        len(wrong & innocent.keys()),
        _counted(how for unit, how in must.items() if unit not in hit),
        _counted(innocent.get(unit, "none: an untouched matter") for unit in wrong),
    )  # fmt: skip


def _counted(named: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for each in named:
        counts[each] = counts.get(each, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def base_rates(site: Site, signs: Signs) -> dict[str, float]:
    """This function will say, by rule, what share of the matters of an unplanted site is signed."""
    found: dict[str, set[Hashable]] = {rule: set() for rule in PLANTERS}
    for each in signs(site.matters):
        if each.rule in found:
            found[each.rule].add((each.finding, each.cycle))
    return {rule: len(signed) / len(site.matters) for rule, signed in found.items()}


def measured(
    site: Site, signs: Signs, *, rules: Sequence[str] = tuple(PLANTERS), shares: Sequence[float] = SHARES, seed: int = 1
) -> list[Score]:
    """This function will plant, sign and score each pattern at each share."""
    found = []
    for rule in rules:
        for share in shares:
            field = planted(site, rule, share=share, seed=seed)
            found.append(score(field, signs(field.matters), rule=rule, share=share))
    return found


def page(site: Site, scores: Sequence[Score], rates: dict[str, float]) -> list[str]:
    """This function will write the section of the report, line by line."""
    lines = [
        "## Warning signs\n",
        f"Each pattern planted in a made-up site of {len(site.matters):,} matters of {len(site.houses):,} bodies, "
        "in Chinese and English, by code that shares nothing with what finds it; in what is copied a fifth of the "
        f"characters is changed. {ALIKE} innocent look-alikes stand beside each plant (more matters are added where "
        "those of the site are too few). Counted in matters; a burst in organisations per round, grave ones left in "
        "organisations. The base rate is the share of the matters signed where nothing was planted.\n",
        "| sign | planted | of it found | look-alikes | of them signed | precision | recall | base rate |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [_line(each, rates) for each in scores]
    return [*lines, ""]


def _line(found: Score, rates: dict[str, float]) -> str:
    precision, recall = (
        f"{rate:.3f}" + ("" if rate >= LEAST else f" **under {LEAST}**") for rate in (found.precision, found.recall)
    )
    return (
        f"| {found.rule}, {found.share:.0%} | {found.planted} | {found.found} | {found.alike} | {found.wrong_alike} | "
        f"{precision} | {recall} | {rates[found.rule]:.2%} |"
    )


def reasons(scores: Sequence[Score]) -> list[str]:
    """This function will say, where a score falls short, what was missed and what was mistaken for a plant."""
    lines = []
    for each in scores:
        if each.recall < LEAST:
            lines.append(f"- **{each.rule}, {each.share:.0%}** missed: {_listed(each.missed)}")
        if each.precision < LEAST:
            lines.append(f"- **{each.rule}, {each.share:.0%}** mistook: {_listed(each.mistaken)}")
    return lines


def _listed(counts: tuple[tuple[str, int], ...]) -> str:
    return "; ".join(f"{name} ({count})" for name, count in counts[:6]) or "nothing"
