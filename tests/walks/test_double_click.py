"""A form that is sent twice, by a double click or by going back, is one act; both answers lead to the same place."""

import pytest

from huiyin.record.models import Line
from tests.walks import stage
from tests.walks.stage import filled
from tests.walks.test_close_a_finding import Walk, taken_in


@pytest.fixture
def walk(db: None) -> Walk:
    return Walk(stage.raised())


def clicked_twice(walk: Walk, by: str, path: str, **values: object) -> str:
    """Send a form twice, see that it is one act, and give where both answers lead."""
    client = walk.stage.client(by)
    typed = filled(client, path, **values)
    before = Line.objects.filter(site=walk.stage.site.id).count()
    first, second = client.post(path, typed), client.post(path, typed)
    assert (first.status_code, second.status_code) == (302, 302), second.content.decode()
    assert Line.objects.filter(site=walk.stage.site.id).count() == before + 1
    assert first["Location"] == second["Location"]
    return first["Location"]


def test_a_double_click_is_one_act(walk: Walk) -> None:
    taken_in(walk)
    package = clicked_twice(
        walk, "otto", "/packages/acts/compose/", round=walk.id("otto", "round"),
        organisation=walk.stage.bodies["harbour"], audience="leadership",
        findings=[walk.id("otto", "finding")], text="Feedback",
    )  # fmt: skip
    # The first click has left the state that the act begins in; the second finds its own act done.
    clicked_twice(walk, "cyril", f"{package}acts/approve/")
    clicked_twice(walk, "lena", f"{package}acts/countersign/")
    clicked_twice(walk, "otto", f"{package}acts/issue/")
