"""What follows a plan, read through the API and by command: the same as the pages show, to the same people."""

from typing import Any

import pytest

from tests.api.described import Held
from tests.walks.calling import Api
from tests.walks.planning import Planning
from tests.walks.test_beside_by_api_and_command import command
from tests.web import office

PATHS = (
    "/plans/1/review/", "/plans/1/submissions/", "/plans/1/report/", "/rounds/1/leaders/", "/rounds/1/examinations/",
    "/rounds/1/personal/", "/measures/1/way/",
)  # fmt: skip


@pytest.fixture
def scene(db: None) -> Planning:
    scene = Planning()
    scene.submitted("north")
    scene.do("plan.comment", "vera", "plan", finding=scene.ids["north"], text="Which exits?")
    scene.do("plan.return", "otto", "plan")
    changed = [scene.measure("north", text="Check both exits daily.", deliverable="印发通知")]
    answers = [{"number": 1, "answer": "Both."}]
    scene.do("plan.resubmit", "omar", "plan", **scene.content("north", measures=changed, answers=answers))
    scene.do("plan.accept", "vera", "plan")
    return scene


def carried_out(scene: Planning) -> None:
    """The plan is accepted; its measure is extended, and a report signed on paper that the office enters."""
    scene.sign("plan", "plan", "cyril", "paul")
    scene.do("measure.extend", "mia", "m of north", due_date="2999-01-01", reason="Parts are late.")
    scene.sign("measure", "m of north", "vera")
    scene.do("self_examination.hand_in", "mia", "hers", **scene.place, text="I looked away.")


def test_the_api_reads_what_the_pages_show(scene: Planning) -> None:
    api = Api(scene.stage, client=Held())
    review = api.read("paul", "/plans/1/review/")
    assert [(each["number"], each["state"], each["item"]) for each in review["comments"]] == [
        (1, "answered", "finding")
    ]
    assert (review["comments"][0]["text"]["text"], review["comments"][0]["answer"]["text"]) == ("Which exits?", "Both.")
    assert [each["code"] for each in review["signs"]] == [
        "detail_missing_throughout", "every_measure_a_document", "documents_only"
    ]  # fmt: skip
    assert all(each["sentence"] for each in review["signs"])
    assert [each["post_kind"] for each in review["signed"]] == ["discipline_supervisor"]
    assert len(review["outstanding"]) == 2
    assert api.read("omar", "/plans/1/review/")["signs"] is None
    compared = api.read("omar", "/plans/1/submissions/")
    (changed,) = compared["changes"]
    assert (changed["kind"], changed["number"], changed["change"]) == ("measure", 1, "changed")
    assert [each["name"] for each in changed["fields"]] == ["text", "deliverable"]
    assert api.get("omar", "/plans/1/submissions/", left=9).status_code == 404
    carried_out(scene)
    way = api.read("hank", "/measures/1/way/")
    assert (way["extensions"], way["due_date"]) == (1, "2999-01-01")
    assert [each["effect"] for each in way["steps"] if each["act"] == "measure.extend"] == ["opened", "taken"]
    leaders = api.read("vera", "/rounds/1/leaders/")
    assert [each["claims_nothing"] for each in leaders["members"]] == [True, False]
    examined = api.read("omar", "/rounds/1/examinations/")
    assert [each["self_examination"] for each in examined["members"]] == [None, 1]
    own = api.read("mia", "/rounds/1/examinations/")
    assert (own["whole"], len(own["members"])) == (False, 1)
    deeds = api.read("omar", "/rounds/1/personal/")["members"][1]["deeds"]
    assert {each["code"]: each["acts"] for each in deeds}["examined_themself"] == 1
    begun = api.read("omar", "/plans/1/report/", kind="principal", language="zh-Hans")
    assert "主要负责人" in begun["counted"]
    assert "【主持会议" in begun["text"]
    assert begun["figures"][0]["denominator"] == 1
    assert api.get("omar", "/plans/1/report/", kind="other").status_code == 422
    assert api.get("hank", "/plans/1/report/").status_code == 404
    for path in PATHS:
        assert api.get("stan", path).status_code == 404, path
    assert api.get("vera", "/rounds/1/leaders/", organisation=scene.stage.bodies["river"]).status_code == 404


def test_a_command_reads_the_same(scene: Planning, capsys: pytest.CaptureFixture[str]) -> None:
    def asked(who: str, *words: str, code: int = 0) -> Any:
        return command(scene, capsys, who, *words, code=code)

    assert [each["number"] for each in asked("paul", "review", "plan", "1")["comments"]] == [1]
    assert asked("stan", "review", "plan", "1", code=1)["refused"] == "not_found"
    assert [each["change"] for each in asked("omar", "review", "submissions", "1")["changes"]] == ["changed"]
    carried_out(scene)
    assert asked("vera", "leaders", "claims", "1")["findings"][0]["unclaimed"] is False
    assert len(asked("omar", "leaders", "examinations", "1")["members"]) == 2
    harbour = "3"
    assert len(asked("vera", "leaders", "personal", "1", "--organisation", harbour)["members"]) == 2
    assert asked("hank", "measures", "way", "1")["extensions"] == 1
    assert "1 finding" in asked("omar", "reports", "begin", "1", "--in", "en")["counted"].replace(
        "one finding", "1 finding"
    )
    assert asked("hank", "reports", "begin", "1", code=1)["refused"] == "not_found"


def test_the_check_is_started_and_read_through_the_api(scene: Planning) -> None:
    api = Api(scene.stage, client=Held())
    assert api.read("otto", "/check/")["ran_at"] is None
    for who in ("omar", "stan"):
        assert api.get(who, "/check/").status_code == 404
    assert api.post("otto", "/check/run/", {}).status_code == 202
    office.worked()
    told = api.read("otto", "/check/")
    codes = {each["code"] for each in told["gaps"]}
    assert {"self_examination_missing", "plan_unanswered"} <= codes
    assert told["invariants"]["i6"] >= 1
    waiting = next(each for each in told["gaps"] if each["code"] == "plan_unanswered")
    assert (waiting["path"], waiting["invariant"], waiting["broken"]) == ("/plans/1/", "i6", False)
