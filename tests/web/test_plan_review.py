"""The review of a plan: every item with what was said of it, signs for those who judge, submissions compared."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.walks.planning import Planning
from tests.walks.stage import Sheet

PINNED = {"/plans/1/": 22, "/plans/1/review/": 21, "/plans/1/submissions/": 15}


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path
    return len(queries)


def reviewed(count: int) -> Planning:
    """Make a plan that was commented, returned, answered and submitted again."""
    scene = Planning()
    names = [f"f{place}" for place in range(count)]
    scene.submitted(*names)
    scene.do("plan.comment", "vera", "plan", finding=scene.ids["f0"], text="Which exits?")
    scene.do("plan.return", "otto", "plan", comments=[{"measure": scene.ids["m of f0"], "text": "By when?"}])
    changed = [scene.measure(each, text="Check each exit daily.", deliverable="印发通知") for each in names]
    answers = [{"number": 1, "answer": "Both."}, {"number": 2, "answer": "At once."}]
    scene.do("plan.resubmit", "omar", "plan", **scene.content(*names, measures=changed, answers=answers))
    return scene


@pytest.mark.parametrize("count", [1, 10])
def test_a_review_asks_as_often_for_many_items_as_for_one(db: None, count: int) -> None:
    client = reviewed(count).stage.client("vera")
    asked(client, "/")
    assert {path: asked(client, path) for path in PINNED} == PINNED


def test_a_long_plan_is_shown_page_by_page(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huiyin.web.views.plans.SIZE", 1)
    scene = reviewed(2)
    for place, begin in (("", 1), ("?from=1", 2), ("?from=7", 1), ("?from=x", 1)):
        page = scene.page("vera", f"/plans/1/{place}")
        assert [f'id="finding-{number}"' in page for number in (1, 2)] == [begin == 1, begin == 2]
        assert f'/plans/1/?from={2 - begin}"' in page


def test_a_review_shows_each_item_with_what_was_said_of_it(db: None) -> None:
    scene = reviewed(2)
    page = Sheet(scene.page("vera", "/plans/1/review/")).text
    for said in ("Which exits?", "Both.", "By when?", "At once.", "Check each exit daily.", "Nobody looks after f1."):
        assert said in page
    assert "Submission 2" in page
    own = Sheet(scene.page("omar", "/plans/1/review/")).text
    assert "Which exits?" in own
    assert "Its result is a document: it says “通知”" in page
    assert "accuses nobody" in page
    assert "accuses nobody" not in own
