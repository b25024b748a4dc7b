"""A plan written through the API and by command: cells, a pasted table, what it lacks, one signature; and Stan."""

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse

from huiyin.cli.main import main
from huiyin.record.queries import subjects
from tests.walks.calling import Api
from tests.walks.stage import PASSWORD
from tests.web import planning
from tests.web.planning import LATER, WHOLE

PATH = "/rounds/1/plan-draft/"


@pytest.fixture
def api(db: None) -> Api:
    return Api(planning.handed_over(2))


def sent(api: Api, name: str, path: str, body: Any, *, status: int = 200, patch: bool = False) -> Any:
    """Send a body and give what was answered."""
    answer: HttpResponse
    if patch:
        answer = api.client.patch(
            f"/api{PATH}{path}", json.dumps(body), content_type="application/json", headers=api.headers(name)
        )
    else:
        answer = api.post(name, f"{PATH}{path}", body)
    assert answer.status_code == status, answer.content.decode()
    return json.loads(answer.content)


def test_a_plan_is_written_and_signed_through_the_api(api: Api) -> None:
    told = api.read("cora", PATH)
    assert ([each["number"] for each in told["findings"]], told["plan"], told["rows"]) == ([1, 2], None, [])
    for number in (1, 2):
        sent(api, "cora", "rows/", {"sort": "cause", "finding": number, "cells": {"text": "Why"}}, status=201)
    made = sent(api, "cora", "rows/", {"sort": "measure", "finding": 1, "cells": WHOLE}, status=201)
    assert (made["cells"]["responsible"], made["cells"]["measure_kind"]) == ("Mia", "Immediate")
    row = f"rows/{made['row']}/"
    sent(api, "omar", row, {"version": made["version"], "cells": {"text": "Theirs"}}, patch=True)
    late = sent(api, "cora", row, {"version": made["version"], "cells": {"text": "Mine", "goal": "All"}}, patch=True)
    assert (late["cells"]["text"], late["cells"]["goal"]) == ("Theirs", "All")
    assert late["refused"] == {"text": {"typed": "Mine", "code": "cell_changed_meanwhile", "others": []}}
    unread = sent(api, "omar", row, {"cells": {"text": "Ours"}}, patch=True)
    assert unread["cells"]["text"] == "Theirs"
    assert unread["refused"] == {"text": {"typed": "Ours", "code": "cell_holds_another", "others": ["Mine"]}}
    assert sent(api, "cora", row, {"cells": {"text": "Ours"}, "over": True}, patch=True)["refused"] == {}
    assert sent(api, "cora", row, {"removed": True}, patch=True)["row"] == made["row"]
    assert api.read("cora", f"{PATH}gaps/")["gaps"][0]["code"] == "every_finding_has_a_measure"
    sent(api, "cora", row, {"removed": False}, patch=True)
    table = f"Drill.\t\t\t\t\t\t\tstaged\tMia\t\t\t\t\t{LATER}\nHalf\tx"
    done = sent(api, "cora", "tables/", {"finding": 2, "table": table})
    assert (done["taken"], done["refused"], done["added"]) == (15, 1, 2)
    second = done["rows"][1]["row"]
    assert [each["row"] for each in api.read("cora", f"{PATH}gaps/")["gaps"] if each["code"] == "cell_refused"] == [
        second
    ]
    sent(api, "cora", f"rows/{second}/", {"removed": True}, patch=True)
    assert api.read("cora", f"{PATH}gaps/")["gaps"] == []
    signature = {"read": api.read("omar", PATH)["read"], "act_id": str(uuid.uuid4()), "truth_pledge": True}
    sent(api, "cora", "submission/", signature, status=403)
    sent(api, "omar", "submission/", {**signature, "truth_pledge": False}, status=422)
    for _ in range(2):
        assert sent(api, "omar", "submission/", signature) == {"plan": 1}
    plan = subjects.by_number(api.stage.actor("cyril"), "plan", number=1).facts
    assert (len(plan.findings), len(plan.measures)) == (2, 2)
    api.stage.perform("plan.return", api.stage.actor("cyril"), subject=plan.id, comments=[{"text": "Who?"}])
    again = sent(api, "cora", "beginning/", {})
    assert (again["plan"], [each["sort"] for each in again["rows"]].count("measure")) == (1, 2)


def test_what_is_garbage_is_refused_and_stan_finds_nothing(api: Api) -> None:
    made = sent(api, "cora", "rows/", {"sort": "measure", "finding": 1}, status=201)
    row = f"rows/{made['row']}/"
    sent(api, "cora", row, {"cells": {"id": "x"}}, status=422, patch=True)
    sent(api, "cora", row, {"cells": {"text": 7}}, status=422, patch=True)
    sent(api, "cora", "rows/", {"sort": "finding", "finding": 1}, status=404)
    sent(api, "cora", "rows/", {"sort": "measure", "finding": 99}, status=404)
    sent(api, "cora", "tables/", {"finding": 1, "table": "x" * 1_100_000}, status=413)
    sent(api, "cora", "tables/", {"finding": 1, "table": "x", "column": "nothing"}, status=422)
    sent(api, "omar", "submission/", {"read": "x", "act_id": str(uuid.uuid4()), "truth_pledge": True}, status=409)
    for name in ("stan", "otto", "vera"):
        absent = api.get(name, "/rounds/987654/plan-draft/")
        for path in ("", "gaps/"):
            answer = api.get(name, f"{PATH}{path}")
            assert (answer.status_code, answer.content) == (404, absent.content)
        sent(api, name, row, {"cells": {"text": "x"}}, status=404, patch=True)


def test_a_plan_is_written_by_command(api: Api, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD)

    def said(*words: str, code: int = 0, by: str = "cora") -> str:
        who = ("--as", api.stage.accounts[by].sign_in_name, "--password-file", str(secret))
        found = main(["plan", words[0], "1", *words[1:], *who, "--language", "en"])
        printed = capsys.readouterr()
        assert found == code, printed.err
        return printed.out + printed.err

    assert "2 findings have no root cause" in said("gaps", code=1)
    shown = said("add", "1")
    row = shown.split()[-2] if len(shown.split()[-2]) == 36 else next(each for each in shown.split() if len(each) == 36)
    assert LATER in said("set", row, "due_date", LATER)
    assert "cell_holds_another" in said("set", row, "due_date", "2031-05-05", code=1)
    version = said("show").split(row)[1].split()[0]
    assert "2031-05-05" in said("set", row, "due_date", "2031-05-05", "--read", version)
    assert LATER in said("set", row, "due_date", LATER, "--over")
    assert "not_a_date" in said("set", row, "due_date", "31/02/2027", code=1)
    table = tmp_path / "table.tsv"
    table.write_text("Drill.\nTrain.\n")
    assert "2 cells taken" in said("paste", "2", str(table))
    assert "Train." in said("show") and "Drill." in said("show", by="omar")
    assert "not" in said("paste", "2", str(tmp_path / "nothing"), code=1)
    assert said("show", by="stan", code=1) != ""
