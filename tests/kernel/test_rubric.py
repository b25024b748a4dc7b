"""The rubric: read strictly, exact in what it weighs, capped in what it takes off, one grade for every total."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import rubric
from huiyin.kernel.figures import Figure
from huiyin.kernel.strict import ProfileFault
from tests.kernel.ledger import RUBRIC

PLAIN = """
name = "plain"
version = 1
indicators = [{code = "closed_rate", weight = 60}, {code = "reopen_rate", weight = 40, inverse = true}]
deductions = [{code = "late", points = 2, most = 5}]
bands = [{code = "good", least = 80}, {code = "poor", least = 0}]
"""


def figure(code: str, above: int, below: int) -> Figure:
    return Figure(code, above, below, "findings", "2026-11-23", 9)


def weighed(*counted: Figure, found: tuple[tuple[str, int], ...] = ()) -> Any:
    return rubric.evaluate(rubric.load_rubric(PLAIN.encode()), counted, found=found)


def test_shares_are_weighed_exactly_and_the_lower_the_better_where_it_says_so() -> None:
    made = weighed(figure("closed_rate", 1, 3), figure("reopen_rate", 1, 8), figure("return_rate", 1, 1))
    assert [(each.code, each.points) for each in made.weighed] == [("closed_rate", 2000), ("reopen_rate", 3500)]
    assert (made.total, made.grade, made.taken_off) == (5500, "poor", ())
    assert weighed(figure("closed_rate", 1, 7), figure("reopen_rate", 0, 1)).weighed[0].points == 857


def test_what_there_is_nothing_to_count_of_weighs_nothing() -> None:
    made = weighed(figure("closed_rate", 9, 10), figure("reopen_rate", 0, 0))
    assert (made.total, made.grade) == (9000, "good")
    assert [each.points for each in made.weighed] == [9000, 0]
    assert weighed(figure("closed_rate", 0, 0)) is None
    assert weighed() is None


def test_deductions_are_capped_and_take_nobody_below_nothing() -> None:
    full = (figure("closed_rate", 1, 1), figure("reopen_rate", 0, 1))
    made = weighed(*full, found=(("late", 2), ("late", 1), ("late", 3)))
    assert (made.taken_off, made.total) == ((400, 100, 0), 9500)
    assert weighed(figure("closed_rate", 0, 1), found=(("late", 1),)).total == 0
    with pytest.raises(KeyError):
        weighed(*full, found=(("unheard_of", 1),))


@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 9))
def test_every_total_lies_between_nothing_and_the_whole_and_has_a_grade(above: int, below: int, times: int) -> None:
    every = [figure(each.code, min(above, below), below) for each in RUBRIC.indicators]
    made = rubric.evaluate(RUBRIC, every, found=(("perfunctory", times),))
    assert made is not None
    assert 0 <= made.total <= 100_00
    assert made.grade in {each.code for each in RUBRIC.bands}
    assert made.total == max(0, sum(each.points for each in made.weighed) - sum(made.taken_off))


@pytest.mark.parametrize(
    ("old", "new", "path", "code"),
    [
        ("weight = 60", "weight = 50", "indicators", "weights_not_whole"),
        ("closed_rate", "mean_slip", "indicators.0.code", "not_one_of"),
        ('"reopen_rate"', '"closed_rate"', "indicators", "named_twice"),
        ("least = 80", "least = 0", "bands", "bands_not_falling"),
        ("least = 0", "least = 10", "bands", "bands_not_falling"),
        ("points = 2", "points = 0", "deductions.0.points", "out_of_range"),
        ('"late"', '"Late"', "deductions.0.code", "wrong_form"),
        ('code = "poor", ', "", "bands.1.code", "missing_key"),
    ],
)
def test_a_rubric_with_a_fault_is_not_taken(old: str, new: str, path: str, code: str) -> None:
    with pytest.raises(ProfileFault) as caught:
        rubric.load_rubric(PLAIN.replace(old, new).encode())
    assert (path, code) in {(each.path, each.code) for each in caught.value.faults}
