"""A campaign over two organisations: launched, findings gathered, progress reported and counted; and Stan."""

import json
from pathlib import Path

import pytest
from django.core.cache import cache

from huiyin.cli.main import main
from tests.walks import calling
from tests.walks.scene import Scene
from tests.walks.stage import PASSWORD, Sheet, sent
from tests.walks.test_close_a_finding import days


@pytest.fixture
def scene(db: None) -> Scene:
    scene = Scene()
    scene.issued("north", "south")
    scene.issued("east", organisation="river")
    return scene


def test_a_campaign_gathers_findings_and_hears_each_organisation(scene: Scene) -> None:
    stage = scene.stage
    places = [stage.bodies[name] for name in ("harbour", "river")]
    assert "Begin with “Launch" in Sheet(scene.page("otto", "/campaigns/")).text
    assert "Begin with" not in scene.page("omar", "/campaigns/")
    path = sent(
        stage.client("otto"), "/campaigns/acts/launch/", title="Safe ways out", aim="Every exit is free.",
        organisations=places, from_date=days(0), until_date=days(90),
    )  # fmt: skip
    assert "Nothing is gathered here." in scene.page("otto", path)
    every = [scene.ids[name] for name in ("north", "south", "east")]
    sent(stage.client("otto"), f"{path}acts/include/", findings=every)
    sent(stage.client("omar"), f"{path}acts/report_progress/", progress="Our exits are clear.")
    sent(stage.client("stan"), f"{path}acts/report_progress/", progress="Ours are being cleared.")

    office = scene.page("otto", path)
    assert "3 findings gathered: 0 verified, of those 0 closed" in " ".join(Sheet(office).text.split())
    for said in (
        "Our exits are clear.",
        "Ours are being cleared.",
        "Statement of east",
        "Harbour Group",
        "River Power",
    ):
        assert said in office
    own = scene.page("omar", path)
    assert "Our exits are clear." in own and "2 findings gathered" in Sheet(own).text
    for hidden in ("Ours are being cleared.", "Statement of east"):
        assert hidden not in own
    other = scene.page("stan", path)
    assert "Our exits are clear." not in other and "Statement of north" not in other

    shown = scene.page("otto", f"{path}?state=closed")
    assert "Statement of north" not in shown and "Statement of north" in scene.page("otto", f"{path}?state=issued")
    sent(stage.client("cyril"), f"{path}acts/conclude/", summary="Two of three groups cleared their exits.")
    assert "Two of three groups" in scene.page("omar", path)
    scene.absent("inga", path)


def test_an_organisation_that_takes_no_part_finds_no_campaign(scene: Scene) -> None:
    scene.do(
        "campaign.launch", "otto", "campaign", round=scene.round, title="Safe ways out", aim="Free exits.",
        organisations=[scene.stage.bodies["harbour"]], from_date=days(0), until_date=days(90),
    )  # fmt: skip
    scene.absent("stan", "/campaigns/1/", "/campaigns/1/acts/report_progress/")
    assert "Safe ways out" not in scene.page("stan", "/campaigns/")


def test_a_campaign_gathers_measures_by_page_api_and_command(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.clear()
    api = calling.opened()
    calling.taken_in(api)
    calling.handed_over(api)
    calling.planned(api)
    stage, measure = api.stage, api.read("otto", "/measures/1/")
    places = [stage.bodies[name] for name in ("harbour", "river")]
    path = sent(
        stage.client("otto"), "/campaigns/acts/launch/", title="Safe ways out", aim="Every exit is free.",
        organisations=places, from_date=days(0), until_date=days(90),
    )  # fmt: skip
    sent(stage.client("otto"), f"{path}acts/include/", measures=[measure["id"]])
    text = "Charge the shift leader with the exits."
    page = Sheet(stage.client("otto").get(path).content.decode()).text
    assert "0 findings gathered: 0 verified, of those 0 closed; one measure, done: 0" in page and text in page
    assert text in stage.client("omar").get(path).content.decode()
    other = Sheet(stage.client("stan").get(path).content.decode()).text
    assert "measure, done" not in other and text not in other

    api.act("hank", "/measures/1/acts/start/")
    api.act("hank", "/measures/1/acts/declare_done/", result="The order of the day names the shift leader.")
    api.act("vera", "/measures/1/acts/accept_done/")
    ours, theirs = api.read("otto", "/campaigns/1/progress/")["organisations"]
    assert (ours["measures"], ours["done"], ours["measure_states"]) == (1, 1, {"accepted_done": 1})
    assert (theirs["measures"], theirs["done"]) == (0, 0)
    (own,) = api.read("stan", "/campaigns/1/progress/")["organisations"]
    assert own["measures"] == 0
    assert measure["id"] not in json.dumps(api.read("stan", "/campaigns/1/"))
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD, encoding="utf-8")
    by = ["--as", stage.accounts["otto"].sign_in_name, "--password-file", str(secret), "--language", "en"]
    capsys.readouterr()
    assert main(["campaigns", "progress", "1", *by]) == 0
    assert "Measures" in capsys.readouterr().out
    again = {"given": {"measures": [measure["id"]], "reason": "Another matter"}, "language": "en"}
    assert api.post("otto", "/campaigns/1/acts/exclude/", again).status_code == 201
    assert api.read("otto", "/campaigns/1/progress/")["organisations"][0]["measures"] == 0
