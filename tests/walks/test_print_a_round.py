"""Print all opinions of a round at once: asked for by page, API or command, fetched by the one who asked."""

from __future__ import annotations

import datetime
import io
import json
import uuid
import zipfile
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import timezone

from huiyin.cli.main import main
from huiyin.notices import jobs
from huiyin.notices.models import Job
from huiyin.papers.drawn import rounds
from tests.walks import calling
from tests.walks.calling import Api
from tests.walks.stage import Sheet
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


def test_the_office_prints_a_round_from_its_page(api: Api) -> None:
    otto = api.stage.client("otto")
    page = otto.get("/rounds/1/papers/?language=zh-Hans").content.decode()
    assert "1 feedback package is printed" in Sheet(page).text
    begun = otto.post("/rounds/1/papers/print/?language=zh-Hans")
    job = begun["Location"].split("/")[2]
    assert otto.post("/rounds/1/papers/print/?language=zh-Hans")["Location"] == begun["Location"]
    assert otto.get(f"/jobs/{job}/file/").status_code == 404

    run(job)
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
    digest = run(job).result["digest"]
    assert zipfile.is_zipfile(io.BytesIO(content(api.get("otto", f"/jobs/{job}/file/"))))

    token, made = tmp_path / "token", tmp_path / "round.zip"
    token.write_text(api.key("otto"))
    by = ["--token-file", str(token), "--language", "en"]
    assert main(["printed", job, "--to", str(made), *by]) == 0
    assert zipfile.is_zipfile(made)
    capsys.readouterr()
    assert main(["print", "1", *by, "--json"]) == 0
    again = run(json.loads(capsys.readouterr().out)["job"])
    assert again.result["digest"] != digest, "another moment is another mark"

    rounds.path_of(uuid.UUID(job)).write_bytes(b"changed")
    assert api.get("otto", f"/jobs/{job}/file/").status_code == 409
    rounds.sweep(now=timezone.now() + datetime.timedelta(days=rounds.KEPT_DAYS, hours=1))
    assert api.get("otto", f"/jobs/{job}/file/").status_code == 404


def test_restricted_texts_of_several_organisations_leave_by_no_one_person(api: Api) -> None:
    found = api.read("otto", "/findings/1/")
    for body in ("harbour", "river"):
        place = {"round": found["facts"]["round"], "organisation": api.stage.bodies[body]}
        imported = {"imported_list": found["facts"]["imported_list"], "source_key": body[0].encode().hex() * 32}
        own = api.post("otto", "/findings/acts/import/", {"given": {
            **place, **imported, "reference_date": calling.days(-90), "statement": "S", "manifestations": ["M"],
        }, "language": "en"})  # fmt: skip
        given = {**place, "audience": "leadership", "findings": [json.loads(own.content)["subject"]], "text": "T"}
        composed = api.post("otto", "/packages/acts/compose/", {"given": given, "language": "en", "label": 2})
        assert composed.status_code == 201, composed.content
    refused = api.post("otto", "/rounds/1/papers/print/", {})
    assert (refused.status_code, json.loads(refused.content)["code"]) == (409, "print_restricted_many")
    assert api.stage.client("otto").post("/rounds/1/papers/print/").status_code == 403


def test_a_round_without_opinions_is_not_printed(api: Api) -> None:
    mandate = api.read("otto", "/rounds/1/")["facts"]["mandate"]
    api.act("otto", "/rounds/acts/plan/", mandate=mandate, term="16", ordinal=1, title="Next", profile="cn-inspection")
    refused = api.post("otto", "/rounds/2/papers/print/", {})
    assert (refused.status_code, json.loads(refused.content)["code"]) == (409, "nothing_to_print")
