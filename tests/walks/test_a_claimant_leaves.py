"""The only leader who claimed a finding leaves: whoever writes, reviews or looks over the plan is told."""

import pytest

from tests.walks.planning import Planning
from tests.walks.stage import Sheet

pytestmark = pytest.mark.django_db


def test_a_finding_whose_claimants_left_counts_as_claimed_by_nobody() -> None:
    scene = Planning()
    scene.claimed("north", "south")
    scene.ids["post of mia"] = scene.stage.posts["mia"]
    scene.do("post.relieve", "ada", "post of mia", reason="Moved on")
    page = Sheet(scene.page("omar", "/rounds/1/leaders/")).text
    assert "Whoever claimed it has left; it needs a new claim" in page and "0 of 2" in page and "2 of 2" not in page
    assert "Whoever claimed it has left" in Sheet(scene.page("omar", "/rounds/1/leaders/?show=unclaimed")).text
    assert "2 findings need new claims" in Sheet(scene.page("cora", "/rounds/1/plan/panel/")).text
    measures = [scene.measure(each, responsible=scene.person("omar")) for each in ("north", "south")]
    scene.do("plan.submit", "omar", "plan", **scene.place, **scene.content("north", "south", measures=measures))
    assert "Findings whose claimants have left" in Sheet(scene.page("vera", "/plans/1/review/")).text
