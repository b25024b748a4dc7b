"""The evaluation: scored, put to the principal, who comments; answered and signed by another, read at every door."""

import json
from pathlib import Path

import pytest

from huiyin.cli.main import main
from tests.walks import calling, stage
from tests.walks.calling import Api
from tests.walks.stage import sent
from tests.walks.test_assess_an_organisation import _by


@pytest.mark.django_db
def test_a_rectification_is_evaluated_at_every_door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = Api(stage.raised())
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    on = api.stage
    otto, omar, cyril = (on.client(name) for name in ("otto", "omar", "cyril"))
    assert 'href="/evaluations/"' in otto.get("/").content.decode()
    late = [{"code": "late_report", "times": 1, "reason": "A <b>week</b> late"}]
    place = {"organisation": on.bodies["harbour"], "round": api.read("otto", "/rounds/1/")["id"]}
    api.act("otto", "/evaluations/acts/draw_up/", **place, deductions=late, note="For the round")
    assert "/evaluations/1/" in otto.get("/").content.decode(), "it waits to be put"
    absent = api.get("omar", "/evaluations/987654/").content
    assert api.get("omar", "/evaluations/1/").content == absent, "nothing is read before it is put to them"

    sent(otto, "/evaluations/1/acts/put/", comments_until=calling.days(9))
    shown = omar.get("/evaluations/1/").content.decode()
    assert "it is the same" in shown and "Report handed in late" in shown and "&lt;b&gt;week" in shown
    assert "/evaluations/1/" in omar.get("/").content.decode(), "it waits for the principal"
    sent(omar, "/evaluations/1/acts/comment/", text="It was handed in on the day.")
    assert api.post("cyril", "/evaluations/1/acts/sign/", {"given": {}}).status_code in (403, 409)
    by = [*_by(on, "otto", tmp_path), "--json"]
    answer = tmp_path / "given.json"
    answer.write_text(json.dumps({"number": 1, "answer": "The stamp says a week later."}))
    assert main(["act", "evaluation", "answer_comment", "1", "--given", str(answer), *by]) == 0
    capsys.readouterr()
    sent(cyril, "/evaluations/1/acts/sign/")

    told = api.read("omar", "/evaluations/1/")
    facts = told["facts"]
    assert (told["state"], facts["grade"], facts["serial"]) == ("signed", "poor", 1)
    assert facts["total"] == max(0, sum(each["points"] for each in facts["scores"]) - 200)
    page = on.client("vera").get("/evaluations/1/").content.decode()
    assert "The stamp says a week later." in page and "By rubric cn-inspection, version 1" in page
    assert main(["show", "evaluation", "1", *_by(on, "cyril", tmp_path), "--language", "zh-Hans"]) == 0
    assert "整改评估" in capsys.readouterr().out
    for name in ("hank", "stan", "inga"):
        assert api.get(name, "/evaluations/1/").content == api.get(name, "/evaluations/987654/").content, name
        assert on.client(name).get("/evaluations/1/").status_code == 404, name
