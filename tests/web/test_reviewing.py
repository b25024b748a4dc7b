"""What the review of a plan says of the dates of its measures."""

import datetime
from types import SimpleNamespace
from typing import Any

import pytest

from huiyin.record import profiles
from huiyin.web import reviewing


@pytest.mark.parametrize(
    ("state", "stopped", "calm"),
    [
        ("proposed", None, False),
        ("in_progress", None, False),
        ("done_declared", "2026-03-01", True),
        ("accepted_done", "2026-03-01", True),
        ("sustained", None, True),
        ("cancelled", None, True),
    ],
)
def test_a_measure_whose_clock_has_stopped_is_late_no_more(state: str, stopped: str | None, *, calm: bool) -> None:
    clock = None if state == "proposed" else SimpleNamespace(stopped_date=stopped)
    facts: Any = SimpleNamespace(state=state, due_date="2026-03-02", clock=lambda name: clock)
    scene: Any = SimpleNamespace(
        visit=SimpleNamespace(day=datetime.date(2026, 11, 28)), rules=profiles.profile("cn-inspection")
    )
    due = reviewing._due(scene, facts)
    assert due is not None
    assert (due.stopped, due.days_left < 0) == (calm, True)
