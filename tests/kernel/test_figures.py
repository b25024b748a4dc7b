"""Figures: exact, balanced, dated; rounded half up when shown; never added across units, nor shown of few people."""

import dataclasses
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import figures, finding
from huiyin.kernel.figures import Figure
from huiyin.kernel.finding import Finding
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import Clock
from tests.kernel.ledger import World

AS_OF = "2026-11-23"


def found(state: str, **more: object) -> Finding:
    """This function will make a finding in a state, issued in time."""
    issued = None if state in finding.BEFORE_ISSUE else "2026-03-25"
    fields = {"id": "f", "site": "s", "state": state, "origin": "imported", "organisation": "o", "round": "r"}
    return Finding(**{**fields, "statement": "x", "issued_date": issued, **more})


def clock(original: str, due: str, stopped: str | None = None) -> Clock:
    return Clock("rectification", "2026-03-25", original, due, stopped_date=stopped)


def rates(*findings: Finding) -> dict[str, tuple[int, int]]:
    made = figures.rates(figures.counted(findings), as_of=AS_OF, journal_size=9)
    assert all((each.as_of, each.journal_size) == (AS_OF, 9) for each in made)
    return {each.code: (each.numerator, each.denominator) for each in made}


@given(st.lists(st.sampled_from((*finding.STATES, "annulled"))))
def test_the_book_balances_whatever_the_states(states: list[str]) -> None:
    book = figures.book(figures.counted(found(state) for state in states))
    assert (
        book.issued == book.counted == len([each for each in states if each not in (*finding.BEFORE_ISSUE, "annulled")])
    )


def test_each_state_has_one_place_in_the_book() -> None:
    states = ("draft", "issued", "claimed", "verified", "sustained", "closed", "withdrawn", "risk_accepted")
    book = figures.book(figures.counted(found(state) for state in states))
    assert book == figures.Book(issued=7, open=3, sustained=1, closed=1, withdrawn=1, risk_accepted=1)


def test_sustained_is_never_inside_done() -> None:
    made = rates(found("sustained"), found("closed"), found("verified"), found("declared"), found("withdrawn"))
    assert made["declared_rate"] == (3, 4)
    assert made["verified_rate"] == (2, 4)
    assert made["closed_rate"] == (1, 4)


def test_passes_returns_and_reopenings() -> None:
    made = rates(
        found("closed", declared_date="2026-05-01", depth="on_site"),
        found("closed", declared_date="2026-05-01", depth="desk", returns=2),
        found("rectifying", returns=1),
        found("rectifying", cycle=2),
        found("rectifying"),
    )
    assert made["first_pass_rate"] == (1, 2)
    assert made["return_rate"] == (2, 4)
    assert made["reopen_rate"] == (1, 3)
    assert made["evidence_depth"] == (1, 2)


def test_a_relapse_is_the_same_category_there_in_a_later_round() -> None:
    old = found("closed", category="c", round="1", issued_date="2024-01-01")
    later = found("issued", category="c", round="2", issued_date="2026-01-01")
    assert rates(old, later)["relapse_rate"] == (1, 1)
    for same in ({"round": "1"}, {"category": "d"}, {"organisation": "p"}, {"issued_date": "2023-01-01"}):
        assert rates(old, dataclasses.replace(later, **same))["relapse_rate"] == (0, 1)
    assert rates(dataclasses.replace(old, category=None), later)["relapse_rate"] == (0, 0)


def test_on_time_by_the_original_and_by_the_current_date_stand_side_by_side() -> None:
    made = rates(
        found("closed", clocks=(clock("2026-05-01", "2026-05-01", "2026-05-01"),)),
        found("closed", clocks=(clock("2026-05-01", "2026-06-01", "2026-05-20"),)),
        found("rectifying", clocks=(clock("2026-05-01", "2027-01-01"),)),
        found("rectifying", clocks=(clock("2027-05-01", "2027-05-01"),)),
        found("sustained", clocks=(clock("2026-05-01", "2026-05-01", "2026-04-01"),)),
        found("issued", clocks=(Clock("feedback", "2026-03-25", "2026-04-25", "2026-04-25"),)),
    )
    assert made["on_time_by_original"] == (1, 3)
    assert made["on_time_by_current"] == (2, 2)
    assert made["mean_slip"] == (31 + 245, 4)


def test_open_findings_stand_in_their_age_class() -> None:
    dates = ("2026-11-23", "2026-10-24", "2026-10-23", "2026-08-24", "2026-05-27", "2025-11-23", "2025-11-22")
    findings = [found("rectifying", handed_over_date=date) for date in dates] + [found("closed")]
    made = figures.ages(figures.counted(findings), as_of=AS_OF, journal_size=9)
    assert [each.numerator for each in made] == [2, 1, 2, 1, 1]
    assert {each.denominator for each in made} == {7}
    assert (
        sum(
            each.numerator
            for each in figures.ages(figures.counted([found("issued", issued_date=None)]), as_of=AS_OF, journal_size=1)
        )
        == 1
    )


def test_figures_of_one_kind_are_added_and_others_refused() -> None:
    one, two = (Figure("closed_rate", part, 4, "findings", AS_OF, 9) for part in (1, 2))
    assert figures.total([one, two]) == Figure("closed_rate", 3, 8, "findings", AS_OF, 9)
    others = ({"unit": "days"}, {"as_of": "2026-11-22"}, {"journal_size": 8}, {"code": "verified_rate"})
    for other in others:
        with pytest.raises(Refused) as caught:
            figures.total([one, dataclasses.replace(two, **other)])
        assert caught.value.code == "units_differ"


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "-3"),
        (Fraction(-1, 100), 1, "0.0"),
        (Fraction(2, 3) * 100, 1, "66.7"),
        (Fraction(0), 1, "0.0"),
    ],
)
def test_numbers_are_rounded_half_up_on_the_exact_fraction(value: Fraction, digits: int, said: str) -> None:
    assert figures.rounded(value, digits=digits) == said


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6), st.integers(0, 6))
def test_rounding_is_off_by_half_a_unit_at_most(numerator: int, denominator: int, digits: int) -> None:
    value = Fraction(numerator, denominator)
    assert abs(Fraction(figures.rounded(value, digits=digits)) - value) * 10**digits * 2 <= 1


def test_nothing_to_divide_by_is_not_zero() -> None:
    empty = Figure("closed_rate", 0, 0, "findings", AS_OF, 9)
    assert empty.value is None
    assert figures.percentage(empty) is None
    assert figures.percentage(Figure("closed_rate", 1, 3, "findings", AS_OF, 9)) == "33.3"


def test_figures_of_few_are_suppressed() -> None:
    counts = (0, 1, 4, 5)
    made = [Figure("x", 0, count, "findings", AS_OF, 9) for count in counts]
    assert [figures.is_suppressed(each, minimum=5) for each in made] == [False, True, True, False]


def test_a_stored_figure_that_the_acts_do_not_give_again_is_named() -> None:
    stored = figures.rates(figures.counted([found("closed")]), as_of=AS_OF, journal_size=9)
    assert figures.differing(stored, reversed(stored)) == ()
    changed = [dataclasses.replace(stored[0], numerator=7), *stored[1:]]
    assert figures.differing(changed, stored) == ("declared_rate",)
    assert figures.differing(stored[:1], ()) == ("declared_rate",)


def test_figures_of_a_walk_are_those_of_its_acts() -> None:
    world = World()
    world.verifying("f")
    world.checked_on_site("f")
    world.do("finding.verify", "vera", "f", **world.answers(), check=world.id("check"))
    world.do("finding.close", "cyril", "f", decision="Closed")
    world.imported("g")
    made = rates(world["f"], world["g"])
    assert made["closed_rate"] == (1, 2)
    assert made["evidence_depth"] == (1, 1)
    assert made["on_time_by_current"] == (1, 1)
