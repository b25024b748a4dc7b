"""The only leader who claimed a finding leaves: whoever writes, reviews or looks over the plan is told."""

import pytest
from django.utils import timezone

from huiyin.record import profiles
from huiyin.record.queries import desk
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


def test_whoever_leads_now_is_asked_to_claim_what_they_left() -> None:
    scene = Planning()
    scene.accepted("north")
    scene.claimed("south")
    scene.ids["post of mia"] = scene.stage.posts["mia"]
    assert "has left; it needs a new claim" not in Sheet(scene.page("omar", "/")).text
    scene.do("post.relieve", "ada", "post of mia", reason="Moved on")
    left = {each.act: each.found.number for each in told(scene, "omar") if each.found and "claim" in each.act}
    assert left == {"finding.join_claim": 1, "finding.claim": 2}
    assert "Whoever claimed finding 1 has left; it needs a new claim" in Sheet(scene.page("omar", "/")).text
    assert [each for each in told(scene, "hank") if "claim" in each.act] == []
    scene.do("finding.join_claim", "omar", "north")
    assert [each.act for each in told(scene, "omar") if "claim" in each.act] == ["finding.claim"]


def told(scene: Planning, who: str) -> tuple[desk.Duty, ...]:
    """Give what waits for somebody."""
    rules = profiles.profile("cn-inspection")
    return desk.duties(scene.stage.actor(who), on=timezone.localdate(), rules={"": rules})
