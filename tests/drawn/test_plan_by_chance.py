"""Lists brought in, edits, submissions, returns, reviews, transfers and later dates, in any order: one plan, three
views of it. `make soak` seeks wider."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.drawn.chance import PlanByChance

pytestmark = pytest.mark.django_db


def test_whatever_comes_in_any_order_the_three_lists_are_views_of_one_plan() -> None:
    found = settings(max_examples=2, stateful_step_count=20, deadline=None)
    run_state_machine_as_test(PlanByChance, settings=found)


def test_a_walk_can_do_all_that_chance_may_choose() -> None:
    walk = PlanByChance()
    walk.comes_to("submitted")
    walk.reviews(0, "vera", "comment")
    walk.reviews(0, "otto", "return")
    walk.completes("mia")
    walk.takes_a_list_out_and_in("mia", "task_list", 0, [(0, "measure", "Drill.")], {"text": "Count again."})
    walk.brings_an_own_list("cora", [(1, "Clear the exits.", "Max", "2031-06-01")], False)
    walk.types("omar", 0, {"text": "Clear the exits."}, 0)
    walk.completes("cora")
    walk.signs()
    walk.reviews(0, "otto", "accept")
    walk.takes_a_list_out_and_in("omar", "task_list", 0, [(0, "goal", "Drill.")], {})
    walk.extends(1, 30)
    walk.changes(1)
    walk.transfers(0, 0)
    walk.the_lists_are_views_of_one_plan()
    walk.teardown()
    assert walk.done >= {
        "typed", "brought", "submitted", "resubmitted", "listed", "plan.comment", "plan.return", "plan.accept",
        "measure.extend", "measure.change", "finding.transfer",
    }  # fmt: skip
