"""The lists of a plan by API and by command: out, compared, taken in; and an organisation's own list into a draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.cli.main import main
from huiyin.record import plan_drafts
from huiyin.record.models import Line
from tests.walks import calling, planned
from tests.walks.calling import Api

pytestmark = pytest.mark.django_db

OWN = f"问题编号,反馈问题,整改措施,责任领导\n,{calling.STATEMENT},Charge the shift leader by 1 May 2031.,Mia\n"


def put(api: Api, name: str, content: bytes) -> list[dict[str, str]]:
    """Put a file, as a call names it."""
    file = SimpleUploadedFile(name, content)
    answer = api.client.post("/api/files/", {"file": file}, headers=api.headers("omar"))
    assert answer.status_code == 201, answer.content.decode()
    return [{"digest": json.loads(answer.content)["digest"], "file_name": name}]


def changed(path: Path) -> Path:
    book = openpyxl.load_workbook(path)
    page = book["Task list"]
    titles = [cell.value for cell in page[1]]
    page.cell(2, titles.index("Measure") + 1).value = "Charge two leaders"
    book.save(path)
    return path


def measures(api: Api) -> list[Any]:
    """Give what the draft of the plan holds of measures."""
    matter = plan_drafts.of_round(api.stage.actor("omar"), 1)
    return [row.content for rows in plan_drafts.laid(matter).measures.values() for row in rows]


def ask(capsys: pytest.CaptureFixture[str], *command: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert main([*command, "--json", "--language", "en"]) == code
    return json.loads(capsys.readouterr().out)


def test_lists_leave_and_are_compared_by_api(api: Api, tmp_path: Path) -> None:
    rows = api.read("omar", "/plans/1/lists/")
    assert [row["measure"] for row in rows["task_list"]] == ["Charge the shift leader"]
    answer = api.get("omar", "/plans/1/lists/file/")
    path = tmp_path / "lists.xlsx"
    path.write_bytes(b"".join(answer.streaming_content))  # type: ignore[attr-defined]
    lines = Line.objects.count()
    same = api.post("omar", "/plans/1/lists/compare/", {"files": put(api, "a.xlsx", path.read_bytes())})
    assert json.loads(same.content) == {"rows": 3, "acts": [], "barred": [], "notes": []}
    sent = {"files": put(api, "b.xlsx", changed(path).read_bytes())}
    found = json.loads(api.post("omar", "/plans/1/lists/compare/", sent).content)
    (act,) = found["acts"]
    assert (act["act"], act["given"], act["said"]) == ("measure.change", {"text": "Charge two leaders"}, "reason")
    assert [(each["before"], each["after"]) for each in act["cells"]] == [
        ("Charge the shift leader", "Charge two leaders")
    ]
    assert Line.objects.count() == lines
    taken = api.post("omar", act["path"].removeprefix("/api"), {"given": {**act["given"], "reason": "One is too few"}})
    assert taken.status_code == 201
    for name in ("/plans/1/lists/", "/plans/1/lists/file/"):
        assert api.get("stan", name).status_code == 404
    barred = api.post("stan", "/plans/1/lists/compare/", sent)
    assert barred.content == api.post("stan", "/plans/987654/lists/compare/", sent).content


def test_an_own_list_is_checked_and_kept_by_api() -> None:
    api = planned.claimed()
    sent = {"files": put(api, "own.csv", OWN.encode()), "round": 1}
    found = json.loads(api.post("omar", "/plans/lists/check/", sent).content)
    (row,) = found["rows"]
    assert (row["finding"], row["how"], found["left"]) == (1, "words", [])
    assert [each["day"] for each in row["days"]] == ["2031-05-01"]
    assert measures(api) == []
    kept = api.post("omar", "/plans/lists/keep/", {**sent, "mapping": found["mapping"],
                                                   "due": [{"row": 0, "day": "2031-05-01"}]})  # fmt: skip
    assert json.loads(kept.content) == {"measures": 1, "beside": 0}
    assert [each["due_date"] for each in measures(api)] == ["2031-05-01"]
    never = api.post("omar", "/plans/lists/keep/", {**sent, "due": [{"row": 0, "day": "2031-06-01"}]})
    assert (never.status_code, json.loads(never.content)["code"]) == (409, "list_day_not_found")
    for name in ("otto", "stan"):
        assert api.post(name, "/plans/lists/check/", sent).status_code in (404, 409)


def test_lists_leave_are_compared_and_taken_in_by_command(
    api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = tmp_path / "token"
    token.write_text(api.key("omar"))
    by = ("--token-file", str(token))
    path = tmp_path / "lists.xlsx"
    ask(capsys, "lists", "1", "--to", str(path), *by)
    assert ask(capsys, "compare", "1", str(path), *by)["acts"] == []
    table = tmp_path / "tasks.csv"
    ask(capsys, "lists", "1", "--list", "task_list", "--to", str(table), *by)
    assert ask(capsys, "compare", "1", str(table), *by)["rows"] == 1
    found = ask(capsys, "compare", "1", str(changed(path)), *by)
    assert [each["key"] for each in found["acts"]] == ["measure.change.1"]
    take = ("compare", "1", str(path), "--take", "measure.change.1", *by)
    assert ask(capsys, *take, code=1)["refused"] == "list_reason_missing"
    assert ask(capsys, *take, "--reason", "So")["taken"] == {"measure.change.1": "taken"}
    assert main(["compare", "1", str(tmp_path / "none.xlsx"), *by]) == 1
    assert main(["compare", "1", str(path), "--language", "zh-Hans", *by]) == 0
    assert "等待签署" in capsys.readouterr().out
    token.write_text(api.key("stan"))
    assert main(["lists", "1", "--to", str(path), *by]) == 1


def test_an_own_list_is_brought_in_by_command_and_its_mapping_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    api = planned.claimed()
    token, own = tmp_path / "token", tmp_path / "own.csv"
    token.write_text(api.key("mia"))
    own.write_text(OWN)
    by = ("--token-file", str(token))
    found = ask(capsys, "bring", "1", str(own), "--save-mapping", "ours", *by)
    (row,) = found["rows"]
    assert (row["row"], row["finding"], row["how"]) == (2, 1, "words") and "measures" not in found
    assert [each["day"] for each in row["days"]] == ["2031-05-01"]
    bring = ("bring", "1", str(own), "--mapping", "ours", "--keep", *by)
    assert ask(capsys, *bring)["measures"] == 1
    assert [each.get("due_date") for each in measures(api)] == [None]
    for wrong in ("2=2031-06-01", "9=2031-05-01"):
        assert ask(capsys, *bring, "--due", wrong, code=1)["refused"] == "list_day_not_found"
    assert ask(capsys, *bring, "--due", "2=2031-05-01")["beside"] == 0
    assert [each["due_date"] for each in measures(api)] == ["2031-05-01"]
    own.write_text(OWN.replace("Mia", "Omar"))
    assert ask(capsys, *bring)["beside"] == 1
    assert [each["responsible"] for each in measures(api)] == [api.stage.persons["mia"]]
    assert ask(capsys, *bring, "--over")["beside"] == 0
    assert [each["responsible"] for each in measures(api)] == [api.stage.persons["omar"]]
    own.write_text(OWN)
    sent = {"files": SimpleUploadedFile("a.csv", OWN.encode()), "round": "1"}
    page = api.stage.client("mia").post("/plans/bring/", sent)
    shown = api.stage.client("mia").get(str(page["Location"])).content.decode()
    assert 'value="statement" selected' in shown


@pytest.fixture
def api() -> Api:
    return planned.planned("Charge the shift leader")
