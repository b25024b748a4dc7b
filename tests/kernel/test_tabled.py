"""The tables behind the plots: they count what the rates count, row by row, and end with the day shown."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import figures, finding, tabled
from huiyin.kernel.finding import Finding
from huiyin.kernel.tabled import Table
from tests.kernel.test_figures import AS_OF, clock, found

THEMES = {"fire": "safety", "exits": "safety"}


def tables(*findings: Finding) -> dict[str, Table]:
    made = tabled.every(figures.counted(findings), themes=THEMES, as_of=AS_OF, journal_size=9)
    assert all((each.as_of, each.journal_size) == (AS_OF, 9) for each in made)
    assert tuple(each.code for each in made) == tabled.CODES
    return {each.code: each for each in made}


@given(st.lists(st.tuples(st.sampled_from((*finding.STATES, "annulled")), st.sampled_from("ab"))))
def test_the_rows_add_up_to_the_rates(stood: list[tuple[str, str]]) -> None:
    findings = [found(state, organisation=place) for state, place in stood]
    rates = {each.code: each for each in figures.rates(figures.counted(findings), as_of=AS_OF)}
    for code in ("declared_verified", "organisation_category"):
        rows = tables(*findings)[code].rows
        sums = [sum(counts[place] for _, counts in rows) for place in range(4)]
        assert sums[0] == rates["declared_rate"].denominator
        assert sums[1:] == [rates[f"{each}_rate"].numerator for each in ("declared", "verified", "closed")]
        assert all(closed <= verified <= declared <= issued for _, (issued, declared, verified, closed) in rows)


def test_organisations_are_crossed_with_the_themes_of_their_categories() -> None:
    made = tables(
        found("closed", organisation="b", category="fire"),
        found("declared", organisation="b", category="exits"),
        found("issued", organisation="a", category="other"),
        found("withdrawn", organisation="a"),
        found("sustained", organisation="a"),
    )
    assert made["organisation_category"].rows == (
        (("a", ""), (1, 0, 0, 0)),
        (("a", "other"), (1, 0, 0, 0)),
        (("b", "safety"), (2, 2, 1, 1)),
    )
    assert made["declared_verified"].rows == ((("a",), (2, 0, 0, 0)), (("b",), (2, 2, 1, 1)))


def test_a_moved_date_makes_in_time_by_the_current_date_what_is_late_by_the_original() -> None:
    made = tables(
        found("declared", clocks=(clock("2026-06-01", "2026-09-01", "2026-08-01"),)),
        found("rectifying", clocks=(clock("2026-06-01", "2026-06-01"),)),
    )
    assert made["on_time"].rows == ((("original",), (0, 2)), (("current",), (1, 1)))


def test_over_time_counts_what_had_reached_a_state_by_each_day() -> None:
    made = tables(found("declared", issued_date="2026-09-15", declared_date="2026-10-20"), found("draft"))
    assert made["over_time"].rows == (
        (("2026-09-01",), (0, 0, 0, 0)),
        (("2026-10-01",), (1, 0, 0, 0)),
        (("2026-11-01",), (1, 1, 0, 0)),
        ((AS_OF,), (1, 1, 0, 0)),
    )
    assert tables(found("draft"))["over_time"].rows == ()


def test_the_ages_are_those_of_the_figures() -> None:
    assert [counts for _, counts in tables(found("issued"))["ages"].rows] == [(0,), (0,), (0,), (1,), (0,)]


def test_the_days_end_with_the_day_shown() -> None:
    day = datetime.date
    until = tabled.days_until
    assert until(day(2026, 1, 15), day(2026, 3, 10)) == (
        day(2026, 1, 1),
        day(2026, 2, 1),
        day(2026, 3, 1),
        day(2026, 3, 10),
    )
    assert until(day(2026, 3, 1), day(2026, 3, 1)) == (day(2026, 2, 1), day(2026, 3, 1))
    assert len(until(day(2026, 3, 10), day(2026, 3, 10))) == 2
    assert len(until(day(2020, 1, 1), day(2026, 3, 10))) == 24
    assert until(day(2025, 11, 30), day(2026, 1, 1))[1] == day(2025, 12, 1)
