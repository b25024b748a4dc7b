"""The reads beside a finding through the API and by command: the same as the pages show, to the same people."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from huiyin.cli.main import main
from tests.api.described import Held
from tests.walks.calling import Api
from tests.walks.scene import Scene
from tests.walks.stage import PASSWORD
from tests.walks.test_close_a_finding import days


@pytest.fixture
def scene(db: None) -> Scene:
    scene = Scene()
    scene.issued("north")
    scene.issued("east", organisation="river")
    scene.worded("north")
    scene.do("notice.draft", "otto", "notice", round=scene.round, readership="public", findings=[scene.ids["north"]],
             text="Fine.\nSome of Harbour Group did.")  # fmt: skip
    scene.do("copy_notice.send", "otto", "copy", round=scene.round, recipient=scene.stage.bodies["safety"],
             recipient_kind="functional_department", findings=[scene.ids["north"]], text="x",
             due_date=days(9))  # fmt: skip
    places = [scene.stage.bodies[name] for name in ("harbour", "river")]
    scene.do("campaign.launch", "otto", "campaign", round=scene.round, title="Safe ways", aim="Free exits.",
             organisations=places, from_date=days(0), until_date=days(9))  # fmt: skip
    scene.do("campaign.include", "otto", "campaign", findings=[scene.ids[name] for name in ("north", "east")])
    scene.do("campaign.report_progress", "omar", "campaign", progress="Clear.")
    nodes = [
        {"code": "money", "zh": "钱", "en": "Money"},
        {"code": "loans", "under": "money", "zh": "借", "en": "Loans"},
    ]
    scene.do("taxonomy.adopt", "cyril", "tree", name="ours", categories=nodes, basis="3")
    return scene


def command(scene: Scene, capsys: pytest.CaptureFixture[str], who: str, *asked: str, code: int = 0) -> Any:
    """Give a command for people, in Chinese, and again for a machine, and return its JSON."""
    password = Path(tempfile.mkdtemp()) / "password"
    password.write_text(f"{PASSWORD}\n")
    named = ["--as", scene.stage.accounts[who].sign_in_name, "--password-file", str(password)]
    assert main([*asked, *named, "--language", "zh-Hans"]) == code
    capsys.readouterr()
    assert main([*asked, *named, "--json", "--language", "en"]) == code
    return json.loads(capsys.readouterr().out)


def test_the_api_reads_what_the_pages_show(scene: Scene) -> None:
    api = Api(scene.stage, client=Held())
    (leak,) = api.read("otto", "/notices/1/leaks/")["leaks"]
    assert (leak["what"], leak["said"], leak["subject"]) == ("body", "Harbour Group", scene.stage.bodies["harbour"])
    asked = {"text": "Li said so of Harbour Group.", "round": scene.round, "findings": [scene.ids["north"]]}
    (leak,) = json.loads(api.post("otto", "/notices/leaks/", asked).content)["leaks"]
    assert (leak["said"], asked["text"][leak["start"] : leak["end"]]) == ("Harbour Group", "Harbour Group")
    named = {**asked, "named_bodies": [scene.stage.bodies["harbour"]]}
    assert json.loads(api.post("otto", "/notices/leaks/", named).content) == {"leaks": []}
    assert api.post("stan", "/notices/leaks/", asked).status_code == 404
    (recipient,) = api.read("dan", "/copies/")["recipients"]
    assert (recipient["copies"][0]["findings"], recipient["late"]) == ([scene.ids["north"]], 0)
    assert api.read("otto", "/copies/", round=scene.ids["copy"])["recipients"] == []
    told = api.read("otto", "/campaigns/1/progress/")
    assert [each["findings"] for each in told["organisations"]] == [1, 1]
    assert api.read("otto", "/copies/", as_of=1) == {"recipients": []}
    assert api.get("otto", "/campaigns/1/progress/", as_of=1).status_code == 404
    own = api.read("stan", "/campaigns/1/progress/")
    assert (len(own["organisations"]), own["reports"]) == (1, [])
    versions = api.read("omar", "/findings/1/texts/")["versions"]
    assert [each["field"] for each in versions] == ["statement", "manifestations"]
    tree = api.read("stan", "/taxonomies/1/table/")
    assert [(each["code"], each["under"]) for each in tree["categories"]] == [("money", ""), ("loans", "money")]
    used = api.read("otto", "/rounds/1/categories/")
    assert used["name"] != "ours" and "innovation" in [each["code"] for each in used["categories"]]
    for path in ("/notices/1/leaks/", "/findings/1/texts/", "/rounds/7/categories/"):
        assert api.get("stan", path).status_code == 404
    assert api.read("stan", "/copies/")["recipients"] == []


def test_a_command_reads_the_same(scene: Scene, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (leak,) = command(scene, capsys, "otto", "notices", "leaks", "1", code=1)
    assert leak["said"] == "Harbour Group"
    assert command(scene, capsys, "stan", "notices", "leaks", "1", code=1)["refused"] == "not_found"
    text = tmp_path / "text.txt"
    text.write_text("Fine.\nSome of Harbour Group did.", encoding="utf-8")
    check = ("notices", "check", str(text), "--in-round", "1", "--finding", "1")
    (leak,) = command(scene, capsys, "otto", *check, code=1)
    assert leak["said"] == "Harbour Group"
    assert command(scene, capsys, "otto", *check, "--naming", "3") == []
    assert command(scene, capsys, "stan", *check, code=1)["refused"] == "not_found"
    assert command(scene, capsys, "otto", *check[:2], "none.txt", *check[3:], code=1)["refused"] == "file_not_readable"
    assert [each["number"] for each in command(scene, capsys, "dan", "copies", "--in-round", "1")] == [1]
    assert command(scene, capsys, "stan", "copies") == []
    assert [each["findings"] for each in command(scene, capsys, "otto", "campaigns", "progress", "1")] == [1, 1]
    assert [each["line"] for each in command(scene, capsys, "omar", "texts", "versions", "1")]
    shipped = command(scene, capsys, "otto", "taxonomy", "categories", "1")
    assert "innovation" in [each["code"] for each in shipped]
    written = tmp_path / "tree.csv"
    command(scene, capsys, "cyril", "taxonomy", "export", "1", "--to", str(written))
    assert written.read_text("utf-8-sig").splitlines()[:2] == ["code,under,zh,en,closed", "money,,钱,Money,"]
    nowhere = str(tmp_path / "none" / "tree.csv")
    refused = command(scene, capsys, "cyril", "taxonomy", "export", "1", "--to", nowhere, code=1)
    assert refused["refused"] == "file_not_writable"
