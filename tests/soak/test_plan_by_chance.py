"""A plan worked on by chance, at length: as `make test` does, over many more walks."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.drawn.chance import PlanByChance


@pytest.mark.django_db
def test_many_walks_of_a_plan_keep_its_lists_together() -> None:
    found = settings(max_examples=80, stateful_step_count=60, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(PlanByChance, settings=found)
