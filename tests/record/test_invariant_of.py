"""Every gap that can be told belongs to one invariant, so that the check can say of each whether it holds."""

from huiyin import texts
from huiyin.kernel import invariants
from huiyin.record import invariant_of


def test_every_gap_belongs_to_one_invariant() -> None:
    told = {code.removeprefix("gap-") for code in texts.codes("en") if code.startswith("gap-")}
    assert told == set(invariant_of.OF)
    assert set(invariant_of.OF) >= invariants.BROKEN


def test_gaps_are_counted_by_invariant_in_their_order() -> None:
    counts = invariant_of.counted(["plan_unanswered", "report_unanswered", "measure_unowned"])
    assert list(counts) == [*invariant_of.INVARIANTS, invariant_of.OWNED]
    assert (counts["i6"], counts["owned"], counts["i1"]) == (2, 1, 0)
