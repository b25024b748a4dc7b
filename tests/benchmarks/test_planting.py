"""What is planted is there and what only looks alike isn't, by plain oracles; the same seed makes the same site."""

import ast
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from benchmarks.planting import edits, pairs, scoring
from benchmarks.planting.field import key
from benchmarks.planting.site import Site
from huiyin.insight.declared import Matter, Sign
from tests.benchmarks import oracle

ROOT = Path(__file__).resolve().parent.parent.parent
TEXTUAL = ("copied_text", "like_document")  # compared each with each: a smaller site will do


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(240, seed=7)


@pytest.mark.parametrize("rule", [rule for rule in scoring.PLANTERS if rule not in TEXTUAL])
def test_a_plant_is_one_and_a_look_alike_is_none(rule: str, site: Site) -> None:
    found = scoring.measured(site, oracle.signs(rule), rules=[rule], shares=(0.05, 0.2))
    # Where words are compared the oracle is a plain one: it counts runs of characters, and a few texts are short.
    assert [(each.recall >= 0.85, each.precision >= 0.85) for each in found] == [(True, True)] * 2, found
    assert all(each.alike >= scoring.ALIKE * each.planted - 5 for each in found)


@pytest.mark.parametrize("rule", TEXTUAL)
def test_a_copy_is_alike_and_a_look_alike_is_not(rule: str) -> None:
    field = scoring.planted(Site(100, seed=3), rule, share=0.1)
    named = field.planted.keys() | field.innocent.keys() | field.beside
    touched = [each for each in field.matters if key(each) in named]
    found = scoring.score(field, oracle.signs(rule)(touched), rule=rule, share=0.1)
    assert found.recall >= 0.9, found
    assert found.precision >= 0.9, found


def test_nothing_of_the_kind_stands_in_the_unplanted_site(site: Site) -> None:
    for rule in scoring.PLANTERS:
        if rule not in TEXTUAL:
            assert scoring.base_rates(site, oracle.signs(rule))[rule] <= 0.01, rule


def test_the_same_seed_makes_the_same(site: Site) -> None:
    assert Site(240, seed=7).matters == site.matters
    assert Site(240, seed=8).matters != site.matters
    first, second, other = (scoring.planted(site, "copied_text", share=0.05, seed=seed) for seed in (1, 1, 2))
    assert first.matters == second.matters
    assert first.planted == second.planted
    assert first.matters != other.matters


def test_planting_leaves_the_site_as_it_was(site: Site) -> None:
    before = list(site.matters)
    for rule in scoring.PLANTERS:
        scoring.planted(site, rule, share=0.05)
    assert site.matters == before


@pytest.mark.parametrize("mode", edits.MODES)
def test_about_a_fifth_of_the_characters_is_changed(mode: str, site: Site) -> None:
    changes = []
    for matter in site.matters[:60]:
        code = site.houses[matter.body].code
        copied = edits.edited(matter.told, site.chance, code=code, mode=mode)
        before, after = oracle.Counter(matter.told), oracle.Counter(copied)
        changes.append(1 - (before & after).total() / max(before.total(), after.total()))
        assert copied != matter.told
    assert 0.05 < sum(changes) / len(changes) < 0.3


def test_a_score_counts_what_was_missed_and_what_was_mistaken(site: Site) -> None:
    field = scoring.planted(site, "orphaned", share=0.1)
    planted, innocent = list(field.planted), list(field.innocent)

    def signed(names: Iterable[tuple[object, int]]) -> list[Sign]:
        return [Sign("orphaned", name, cycle, 1.0, (), ()) for name, cycle in names]  # type: ignore[arg-type]

    half = scoring.score(field, signed(planted[::2] + innocent[:3]), rule="orphaned", share=0.1)
    assert half.recall == len(planted[::2]) / len(planted)
    assert half.precision == len(planted[::2]) / (len(planted[::2]) + 3)
    assert half.wrong_alike == 3
    assert sum(count for _, count in half.missed) == len(planted) - len(planted[::2])
    assert scoring.score(field, [], rule="orphaned", share=0.1).precision == 0.0


def test_the_source_of_a_copy_is_neither_right_nor_wrong(site: Site) -> None:
    field = scoring.planted(site, "copied_text", share=0.05)
    signs = [Sign("copied_text", name, cycle, 1.0, (), ()) for name, cycle in (*field.planted, *field.beside)]
    found = scoring.score(field, signs, rule="copied_text", share=0.05)
    assert field.beside
    assert (found.precision, found.recall) == (1.0, 1.0)


def test_an_organisation_is_found_by_any_of_its_matters(site: Site) -> None:
    field = scoring.planted(site, "hard_left", share=0.05)
    names = {field.unit(each): key(each) for each in field.matters if key(each) in field.planted}
    found = scoring.score(
        field,
        [Sign("hard_left", name, cycle, 1.0, (), ()) for name, cycle in names.values()],
        rule="hard_left",
        share=0.05,
    )
    assert found.recall == 1.0
    assert found.planted == len(names)


def test_the_page_marks_what_falls_short(site: Site) -> None:
    def blind(matters: Sequence[Matter]) -> list[Sign]:
        return []

    scores = scoring.measured(site, blind, rules=["slipping"], shares=(0.05,))
    said = "\n".join([*scoring.page(site, scores, scoring.base_rates(site, blind)), *scoring.reasons(scores)])
    assert "| slipping, 5% | 12 | 0 | 60 | 0 | 0.000 **under 0.9** | 0.000 **under 0.9** | 0.00% |" in said
    assert "**slipping, 5%** missed: " in said


def test_the_pairs_are_many_and_of_both_kinds() -> None:
    read = pairs.by_hand()
    counts = oracle.Counter((each.code, each.copied) for each in read)
    assert len(read) >= 120
    assert min(counts.values()) >= 30
    assert len({(each.one, each.other) for each in read}) == len(read)
    found = pairs.parted(read, oracle.likeness, limit=0.4)
    assert found.area > 0.9  # common words alone part most of them, and not all


def test_real_wordings_stand_among_those_made_up() -> None:
    folder = os.environ.get("HUIYIN_DATA")
    if folder is None:
        print("not here: public lists")
        return
    site = Site(240, seed=7, data=Path(folder))
    assert {each.category for each in site.matters} >= {"food", "audit"}
    assert len(pairs.public(Path(folder))) == 2_000


def test_planting_knows_of_the_finding_room_only_the_values() -> None:
    for path in sorted((ROOT / "benchmarks" / "planting").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("huiyin"):
                assert node.module == "huiyin.insight.declared", path
            if isinstance(node, ast.Import):
                assert not any(each.name.startswith("huiyin") for each in node.names), path
