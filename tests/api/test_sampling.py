"""Sampling through the API: answers as described, the draw as anybody draws it, closed to those who plan no checks."""

from typing import Any

import pytest

from huiyin.kernel import drawing
from huiyin.kernel.drawing import Item, Stratum
from tests.api.described import Held
from tests.walks import stage
from tests.walks.calling import Api

DRAW = {
    "order_digest": "9035",
    "announced": "3 December: 3452.10",
    "strata": [{"name": "s", "number": 2, "items": [{"name": "a"}, {"name": "b", "weight": 3}, {"name": "c"}]}],
}


@pytest.fixture
def api(db: None) -> Api:
    return Api(stage.raised(), client=Held())


def test_a_size_comes_with_its_table_and_its_reason(api: Api) -> None:
    made = api.read("vera", "/sampling/size/", population=400, expected_errors=1)
    assert (made["sample"], made["allowed_errors"], made["tolerable_count"], made["method"]) == (
        85, 1, 20, "hypergeometric",
    )  # fmt: skip
    assert [(row["high_count"], row["shown"]) for row in made["bounds"]][1:3] == [(19, True), (26, False)]
    assert "fewer than 20 of the 400" in made["explanation"][0]
    made = api.read("vera", "/sampling/size/", tolerable_percent="2", expected_percent="1.25")
    assert (made["sample"], made["allowed_errors"], made["tolerable_count"]) == (1_030, 13, None)
    refused = api.get("vera", "/sampling/size/", tolerable_percent="2", expected_percent="2")
    assert (refused.status_code, refused.json()["code"]) == (409, "sampling_expects_too_many")


def test_a_bound_comes_with_its_sentence(api: Api) -> None:
    made = api.read("vera", "/sampling/bound/", sample=93, errors=2, population=400)
    assert (made["low_count"], made["high_count"], made["low_percent"], made["high_percent"]) == (2, 27, "0.5", "6.75")
    made = api.read("vera", "/sampling/bound/", sample=93, errors=2, sides="one")
    assert (made["low_percent"], made["high_percent"], made["high_count"]) == ("0", "6.62", None)


def test_a_draw_is_the_one_that_anybody_draws(api: Api) -> None:
    drawn = api.post("vera", "/sampling/draw/", DRAW).json()
    seed = drawing.seed("9035", "3 December: 3452.10")
    strata = (Stratum("s", (Item("c"), Item("b", 3), Item("a")), 2),)
    assert (drawn["seed"], drawn["frame_digest"]) == (seed, drawing.frame_digest(strata))
    assert [each["item"] for each in drawn["chosen"]] == [each.item for each in drawing.draw(seed, strata)]
    strata_in: list[dict[str, Any]] = [{"name": "a", "size": 60}, {"name": "b", "size": 40, "measure": 120}]
    shared = api.post("vera", "/sampling/allocation/", {"number": 9, "strata": strata_in}).json()
    assert shared == {"strata": [{"name": "a", "number": 3}, {"name": "b", "number": 6}]}


def test_those_who_plan_no_checks_find_nothing(api: Api) -> None:
    for name in ("omar", "stan", "ada"):
        assert api.get(name, "/sampling/size/").status_code == 404
        assert api.get(name, "/sampling/bound/", sample=1, errors=0).status_code == 404
        assert api.post(name, "/sampling/draw/", DRAW).status_code == 404
        assert api.post(name, "/sampling/allocation/", {"number": 0, "strata": []}).status_code == 404
