"""Print all opinions of a round at once: asked for by page, API or command, fetched by the one who asked."""

from __future__ import annotations

import datetime
import io
import json
import re
import uuid
import zipfile
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import timezone

from huiyin.cli.main import main
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.notices.models import Job
from huiyin.papers.drawn import rounds
from huiyin.papers.drawn.reader import Asker
from huiyin.record.models import ReadTrace
from tests.papers.printed import reading
from tests.walks import calling, watching
from tests.walks.calling import Api
from tests.walks.stage import Sheet, sent
from tests.walks.test_print_a_paper import content

pytestmark = pytest.mark.django_db


@pytest.fixture
def api() -> Api:
    """Set the scene: one opinion issued to the leadership of the harbour."""
    cache.clear()
    api = calling.opened()
    calling.taken_in(api)
    calling.handed_over(api)
    return api


def run(job: str) -> Job:
    """Do the work of a worker."""
    jobs.run_job.func(job)
    found = Job.objects.get(id=job)
    assert found.state == "done", (found.message, found.facts)
    return found


def test_the_office_prints_a_round_from_its_page(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    otto = api.stage.client("otto")
    page = otto.get("/rounds/1/papers/?language=zh-Hans").content.decode()
    assert "1 feedback package is printed" in Sheet(page).text
    begun = otto.post("/rounds/1/papers/print/?language=zh-Hans")
    job = begun["Location"].split("/")[2]
    assert otto.post("/rounds/1/papers/print/?language=zh-Hans")["Location"] == begun["Location"]
    assert otto.get(f"/jobs/{job}/file/").status_code == 404

    seen = watching.bars(monkeypatch, otto, f"/jobs/{job}/")
    run(job)
    assert seen[-1] == (2, 2)
    assert "Printed for round 1: feedback packages: 1; files: 2." in Sheet(otto.get("/inbox/").content.decode()).text
    assert f'href="/jobs/{job}/file/"' in otto.get(f"/jobs/{job}/").content.decode()
    answer = otto.get(f"/jobs/{job}/file/")
    assert answer["Content-Disposition"] == 'attachment; filename="round-1.zip"'
    with zipfile.ZipFile(io.BytesIO(content(answer))) as held:
        assert held.namelist() == [f"0001-港务集团-leadership.{form}" for form in ("docx", "pdf")]
        assert held.read("0001-港务集团-leadership.pdf").startswith(b"%PDF")

    for name in ("cyril", "omar", "stan"):
        barred = api.stage.client(name).get(f"/jobs/{job}/file/")
        assert (barred.status_code, barred.content) == (404, otto.get(f"/jobs/{uuid.uuid4()}/file/").content)
    assert api.get("cyril", f"/jobs/{job}/file/").status_code == 404


@pytest.mark.parametrize("name", ["omar", "inga", "vera", "lena", "ada"])
def test_only_the_office_prints_a_round(api: Api, name: str) -> None:
    assert "/papers/print/" not in api.stage.client(name).get("/rounds/1/papers/").content.decode()
    assert api.stage.client(name).post("/rounds/1/papers/print/").status_code == 404
    assert api.post(name, "/rounds/1/papers/print/", {}).status_code == 404


def test_by_api_and_command(api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begun = api.post("otto", "/rounds/1/papers/print/", {"language": "en"})
    assert begun.status_code == 202
    job = json.loads(begun.content)["id"]
    twice = api.post("otto", "/rounds/1/papers/print/", {"language": "en"})
    assert json.loads(twice.content)["id"] == job, "pressed twice, it is printed once"
    # Marks are to the second, and two calls may fall into one.
    Job.objects.filter(id=job).update(created_at=timezone.now() - datetime.timedelta(minutes=1))
    digest = run(job).result["digest"]
    assert zipfile.is_zipfile(io.BytesIO(content(api.get("otto", f"/jobs/{job}/file/"))))

    token, made = tmp_path / "token", tmp_path / "round.zip"
    token.write_text(api.key("otto"))
    by = ["--token-file", str(token), "--language", "en"]
    assert main(["printed", job, "--to", str(made), *by]) == 0
    assert zipfile.is_zipfile(made)
    capsys.readouterr()
    assert main(["print", "1", *by, "--json"]) == 0
    waiting = json.loads(capsys.readouterr().out)["job"]
    assert main(["print", "1", *by, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["job"] == waiting
    again = run(waiting)
    assert again.result["digest"] != digest, "another moment is another mark"

    rounds.path_of(uuid.UUID(job)).write_bytes(b"changed")
    assert api.get("otto", f"/jobs/{job}/file/").status_code == 409
    rounds.sweep(now=timezone.now() + datetime.timedelta(days=rounds.KEPT_DAYS, hours=1))
    assert api.get("otto", f"/jobs/{job}/file/").status_code == 404


def composed(api: Api, *, label: int) -> None:
    """Compose an opinion to the leadership of each of two organisations, findings 2 and 3 in them."""
    found = api.read("otto", "/findings/1/")
    for body in ("harbour", "river"):
        place = {"round": found["facts"]["round"], "organisation": api.stage.bodies[body]}
        imported = {"imported_list": found["facts"]["imported_list"], "source_key": body[0].encode().hex() * 32}
        own = api.post("otto", "/findings/acts/import/", {"given": {
            **place, **imported, "reference_date": calling.days(-90), "statement": "S", "manifestations": ["M"],
        }, "language": "en"})  # fmt: skip
        given = {**place, "audience": "leadership", "findings": [json.loads(own.content)["subject"]], "text": "T"}
        answer = api.post("otto", "/packages/acts/compose/", {"given": given, "language": "en", "label": label})
        assert answer.status_code == 201, answer.content


def refusal(api: Api, who: str = "otto") -> str:
    """Give the code with which the printing is refused."""
    refused = api.post(who, "/rounds/1/papers/print/", {})
    assert refused.status_code == 409, refused.content
    told = json.loads(refused.content)
    assert "head of the inspection office" in told["detail"] or told["code"] == "print_export_not_taken"
    return str(told["code"])


def test_restricted_texts_of_several_organisations_leave_by_two_persons(api: Api, tmp_path: Path) -> None:
    composed(api, label=2)
    otto, cyril = api.stage.client("otto"), api.stage.client("cyril")
    assert refusal(api) == "print_restricted_many"
    answer = otto.post("/rounds/1/papers/print/")
    page = answer.content.decode()
    assert answer.status_code == 403 and "Feedback packages, as papers" in Sheet(page).text
    hidden = dict(re.findall(r'<input type="hidden" name="([\w.]+)" value="([^"]*)"', page))
    form = Sheet(otto.post("/bulk_exports/acts/request/", hidden).content.decode())
    path = otto.post("/bulk_exports/acts/request/", {**form.values, "purpose": "The sessions"})["Location"]
    assert refusal(api) == "print_export_waits"
    sent(cyril, f"{path}acts/approve/", until_date=calling.days(2))
    assert refusal(api) == "print_export_not_taken"
    assert refusal(api, "cyril") == "print_restricted_many", "it is Otto's"
    sent(otto, f"{path}acts/take/")
    page = otto.get(path).content.decode()
    assert 'href="/rounds/1/papers/"' in page and "findings.csv" not in page
    assert otto.get(f"{path}findings.csv").status_code == 404
    # Composed after it was asked for, so that nobody let it go.
    late = api.read("otto", "/packages/5/")["facts"]
    given = {name: late[name] for name in ("round", "organisation", "findings")} | {
        "audience": "principal",
        "text": "L",
    }
    api.act("otto", "/packages/acts/compose/", **given)

    begun = otto.post("/rounds/1/papers/print/?language=en")
    job = run(begun["Location"].split("/")[2])
    assert ReadTrace.objects.filter(door="paper").count() == 2
    with zipfile.ZipFile(io.BytesIO(content(otto.get(f"/jobs/{job.id}/file/")))) as held:
        assert [name[:4] for name in held.namelist()] == [f"000{each}" for each in (1, 1, 3, 3, 5, 5)]
        made = {name.rpartition(".")[2]: held.read(name) for name in held.namelist() if name.startswith("0003")}
    assert ReadTrace.objects.filter(door="paper").count() == 4, "fetching is reading"
    foot = repr(reading.feet(reading.document(made["docx"])))
    assert "Printed for Otto" in foot and "bulk export 1, let go by Cyril" in foot
    assert "bulk export 1, let go by Cyril" in reading.pdf_text(made["pdf"], tmp_path)
    Job.objects.filter(id=job.id).update(created_at=job.created_at - datetime.timedelta(days=1))
    assert otto.get(f"/jobs/{job.id}/file/").status_code == 403


def test_an_export_holds_no_text_that_became_more_restricted(api: Api) -> None:
    composed(api, label=1)
    stage, otto = api.stage, api.stage.actor("otto")
    of_round = {"name": "round", "value": api.read("otto", "/rounds/1/")["id"]}
    conditions = [of_round, {"name": "papers", "value": "packages"}]
    asked = stage.perform("bulk_export.request", otto, purpose="P", conditions=conditions)
    export = asked.subjects[0][1]
    stage.perform("bulk_export.approve", stage.actor("cyril"), subject=export, until_date=calling.days(1))
    stage.perform("bulk_export.take", otto, subject=export)
    held = api.read("otto", "/bulk_exports/1/")["facts"]
    assert (held["row_count"], held["highest_label"]) == (3, 1)
    for number in (2, 3):
        found = api.read("otto", f"/findings/{number}/")
        given = {"corrected": found["facts"]["statement"], "text": "Names", "reason": "Names"}
        body = {"given": given, "language": "en", "label": 2}
        assert api.post("otto", f"/findings/{number}/acts/correct_text/", body).status_code == 201
    assert rounds.asked(otto, number=1, language="en", on=timezone.localdate())["export"] == 1
    asker = Asker(actor=otto, at=timezone.now(), language="en", profile="cn-inspection")
    with pytest.raises(Refused) as refused:
        rounds.print_all(asker, number=1, job=uuid.uuid4(), now=asker.at, progress=lambda done, of: None)
    assert refused.value.code == "print_outgrown"


def test_a_round_without_opinions_is_not_printed(api: Api) -> None:
    mandate = api.read("otto", "/rounds/1/")["facts"]["mandate"]
    api.act("otto", "/rounds/acts/plan/", mandate=mandate, term="16", ordinal=1, title="Next", profile="cn-inspection")
    refused = api.post("otto", "/rounds/2/papers/print/", {})
    assert (refused.status_code, json.loads(refused.content)["code"]) == (409, "nothing_to_print")
