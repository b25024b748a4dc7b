"""What measures groups is right itself: perfect is one, chance is nought, and made-up findings differ."""

import itertools
import random

import pytest

from benchmarks import baselines, grouping, problems
from huiyin.insight import grams


def test_the_same_groups_under_other_names_are_perfect() -> None:
    assert baselines.measures(["a", "a", "b", "c"], ["1", "1", "2", "3"]) == pytest.approx((1, 1, 1))


def test_b_cubed_weighs_each_text() -> None:
    # Two of two in one group with one of another: precision (2/3 + 2/3 + 1/3) / 3, recall 1.
    precise = 5 / 9
    assert baselines.measures(["a", "a", "b"], ["1", "1", "1"])[2] == pytest.approx(2 * precise / (precise + 1))


def test_groups_by_chance_are_worth_nothing() -> None:
    chance = random.Random(2)
    labels, groups = ([str(chance.randrange(5)) for _ in range(2_000)] for _ in range(2))
    assert baselines.measures(labels, groups)[0] == pytest.approx(0, abs=0.01)


def test_of_a_hundred_thousand_made_up_findings_most_are_worded_as_no_other() -> None:
    some = list(itertools.islice(problems.findings(random.Random(1)), 5_000))
    assert len({grams.cleaned(each.text) for each in some}) > 4_900
    assert some == list(itertools.islice(problems.findings(random.Random(1)), 5_000))


def test_the_set_in_two_languages_is_whole_and_in_parts() -> None:
    both, *parts = (grouping.two_languages(each) for each in ("", "zh-Hans", "en"))
    assert sorted(both.texts) == sorted(each for part in parts for each in part.texts)
    assert len(set(both.labels)) == 40
