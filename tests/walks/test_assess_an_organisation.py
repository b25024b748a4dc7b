"""The assessment extract: drawn up, signed by another, every number opened, read by whom it is about alone."""

import json
from pathlib import Path

import pytest

from huiyin.cli.main import main
from tests.walks import calling, stage
from tests.walks.calling import Api

BEHIND = "/extracts/1/behind/declared_rate/"


@pytest.mark.django_db
def test_each_number_opens_its_findings_at_every_door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = Api(stage.raised())
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    on, year = api.stage, int(calling.days(0)[:4])
    place = {"organisation": on.bodies["harbour"], "year": year}
    api.act("otto", "/extracts/acts/draw_up/", **place, note="For the year's assessment")
    api.act("otto", "/extracts/acts/draw_up/", **place, post=on.posts["mia"])
    for name in ("omar", "mia"):
        absent = api.get(name, "/extracts/987654/").content
        assert api.get(name, "/extracts/1/").content == absent, "nothing is read before it is signed"
    refused = api.post("otto", "/extracts/1/acts/sign/", {"given": {}})
    assert refused.status_code == 403 or refused.status_code == 409
    for number in (1, 2):
        api.act("cyril", f"/extracts/{number}/acts/sign/")

    told = api.read("omar", BEHIND)
    assert (told["numerator"], told["denominator"], told["same"], told["unseen"]) == (1, 1, True, 0)
    assert [(each["number"], each["counts"], each["state"], each["open"]) for each in told["findings"]] == [
        (1, True, "declared", True)
    ]
    assert api.get("omar", "/extracts/1/behind/nothing/").status_code == 404

    page = on.client("omar").get("/extracts/1/").content.decode()
    assert f'href="{BEHIND}"' in page and "the numbers are the same" in page and "year&#x27;s assessment" in page
    assert "Findings whose rectification has been declared" in page or "declared in the current cycle" in page
    opened = on.client("omar").get(BEHIND).content.decode()
    assert 'href="/findings/1/"' in opened and "is the one that was frozen" in opened
    own = on.client("mia").get("/extracts/2/").content.decode()
    assert "Signed by the leader in the year" in own and "Claimed" in own

    for name, number in (("omar", 2), ("hank", 1), ("stan", 1), ("vera", 1), ("inga", 1)):
        for path in (f"/extracts/{number}/", f"/extracts/{number}/behind/declared_rate/"):
            assert api.get(name, path).status_code == 404, (name, path)
            assert on.client(name).get(path).status_code == 404, (name, path)

    secret = tmp_path / "secret"
    secret.write_text(stage.PASSWORD)
    asked = ["extracts", "behind", "1", "closed_rate", "--as", f"otto.{on.site.code}", "--password-file", str(secret)]
    assert main([*asked, "--language", "zh-Hans"]) == 0
    assert "固定时一致" in capsys.readouterr().out
    assert main([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["numerator"] == 0
