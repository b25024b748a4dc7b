"""A check takes a kit along: one file without a network; its answer comes back, is reported on, fills the form."""

import base64
import hashlib
import hmac
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.utils import timezone

from huiyin.cli.main import main
from huiyin.record import blobs
from huiyin.record import check as checking
from tests.papers.test_pictures import JPEG, segment
from tests.walks import calling
from tests.walks.calling import Api
from tests.walks.stage import Sheet
from tests.walks.test_close_a_finding import days
from tests.walks.test_print_a_paper import content

pytestmark = pytest.mark.django_db
PATH = "/on_site_checks/1/kit/"


@pytest.fixture
def api() -> Api:
    """Set the scene: a declared finding, and a check of it that is planned."""
    api = calling.opened()
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    planned(api)
    return api


def planned(api: Api) -> None:
    found = api.read("vera", "/findings/1/")
    place = {"round": found["facts"]["round"], "organisation": api.stage.bodies["harbour"]}
    api.act("vera", "/on_site_checks/acts/plan/", **place, purpose="verification", findings=[found["id"]],
            reason="Key </script> area")  # fmt: skip


def kit_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="kit">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return dict(json.loads(found[1]))


def answered(kit: dict[str, Any], **changed: Any) -> bytes:
    """Answer a kit as its script does."""
    results = [
        {"finding": each["finding"], "manifestation": each["manifestation"], "result": "as_declared", "seen": "Clear."}
        for each in kit["rows"]
    ]
    picture = JPEG[:2] + segment(0xE1, b"Exif Some Phone") + JPEG[2:]
    original = {"digest": "0" * 64, "modified": "2026-11-20T10:00:00Z", "name": "IMG_1.jpg", "size_bytes": 9}
    payload = json.dumps(
        {
            "format": "huiyin-check-answer/1", "site": kit["site"], "check": kit["check"], "nonce": kit["nonce"],
            "day": days(0), "results": results, "asked": [{"capacity": "Shift leader", "said": "Since May"}],
            "photographs": [{"content": base64.b64encode(picture).decode(), "original": original}], **changed,
        }
    )  # fmt: skip
    seal = hmac.new(bytes.fromhex(kit["secret"]), payload.encode(), hashlib.sha256).hexdigest()
    return json.dumps({"format": "huiyin-check-answer/1", "payload": payload, "seal": seal}).encode()


def brought(api: Api, raw: bytes, *, who: str = "vera", path: str = PATH) -> HttpResponse:
    return api.stage.client(who).post(path, {"answer": SimpleUploadedFile("answer.json", raw)})


def test_an_answer_is_reported_on_fills_the_form_and_is_signed_by_two(api: Api) -> None:
    vera = api.stage.client("vera")
    assert PATH in vera.get("/on_site_checks/1/").content.decode()
    page = content(vera.get(f"{PATH}check.html?language=zh-Hans")).decode()
    kit = kit_of(page)
    assert kit["language"] == "zh-Hans" and kit["texts"]["en"]["seen"] == "What was seen"
    assert [each["declared"] for each in kit["rows"]] == ["The exits are checked at every hand-over."]
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script[0].encode()).digest()).decode()
    assert len(script) == 1 and f"script-src 'sha256-{digest}'" in page and "default-src 'none'" in page
    assert not re.search(r"https?://|\ssrc=|\sstyle=|\son[a-z]+=\"", page)

    report = brought(api, answered(kit))
    told = report.content.decode()
    assert report.status_code == 200 and "answers the check." in told
    hidden = dict(re.findall(r'<input type="hidden" name="([\w.]+)" value="([^"]*)"', told))
    form = Sheet(vera.post("/on_site_checks/1/acts/carry_out/", hidden).content.decode())
    assert form.values["results.0.seen"] == ["Clear."] and form.values["asked.0.capacity"] == ["Shift leader"]
    typed = {**form.values, "asked.0.called": "Wang of the night shift"}
    assert vera.post("/on_site_checks/1/acts/carry_out/", typed).status_code == 302
    again = brought(api, answered(kit))
    assert again.status_code == 409 and "changes nothing" in again.content.decode()
    calling.countersigned(api, "/on_site_checks/1/", "paul")
    assert api.read("vera", "/on_site_checks/1/")["state"] == "carried_out"
    assert "changes nothing" in brought(api, answered(kit)).content.decode()
    assert checking.check(str(api.stage.site.id), on=timezone.localdate()).faults == ()


def test_a_changed_truncated_or_foreign_answer_is_refused_with_a_sentence(api: Api) -> None:
    kit = kit_of(content(api.get("vera", PATH)).decode())
    raw = answered(kit)
    planned(api)
    for wrong, path, said in (
        (raw.replace(b"Clear.", b"Messy."), PATH, "was changed after it left the kit"),
        (raw[:-40], PATH, "it breaks off"),
        (b"", PATH, "it breaks off"),
        (raw, "/on_site_checks/2/kit/", "the answer to another check"),
        (answered(kit, nonce="0" * 32), PATH, "was changed after it left the kit"),
        (answered(kit, photographs=[{"content": "R0lG", "original": {}}]), PATH, "it breaks off"),
        (answered(kit, results=[{"finding": 1}]), PATH, "it breaks off"),
        (answered(kit, day="today"), PATH, "it breaks off"),
        (answered(kit, nonce="\ud800"), PATH, "it breaks off"),
        (answered(kit, asked=[{"capacity": "\udfff", "said": "Since May"}]), PATH, "it breaks off"),
    ):
        refused = brought(api, wrong, path=path)
        assert refused.status_code == 409 and said in Sheet(refused.content.decode()).text, said
    short = brought(api, answered(kit, results=[])).content.decode()
    assert "answer the check as it stands" in short
    for name in ("omar", "otto", "stan"):
        assert api.stage.client(name).get(PATH).status_code == 404, name
        assert brought(api, raw, who=name).status_code == 404
        assert api.get(name, PATH).status_code == 404, name


def test_api_and_command_read_the_same_and_photographs_have_lost_what_cameras_write(
    api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(kit_of(content(api.get("vera", PATH)).decode()))
    given = {"file": SimpleUploadedFile("answer.json", raw)}
    taken = api.client.post(f"/api{PATH}answers/", given, headers={"Authorization": f"Bearer {api.key('vera')}"}).json()
    assert taken["fits"] and taken["given"]["asked"] == [{"capacity": "Shift leader", "said": "Since May"}]
    copy, about = taken["given"]["photographs"]
    assert blobs.place_of(copy["digest"]).read_bytes() == JPEG
    assert json.loads(blobs.place_of(about["digest"]).read_bytes())[0]["original"]["name"] == "IMG_1.jpg"
    token, made, answer = tmp_path / "token", tmp_path / "kit.html", tmp_path / "answer.json"
    token.write_text(api.key("vera"))
    by = ["--token-file", str(token), "--language", "en"]
    assert main(["kit", "make", "1", "--to", str(made), *by]) == 0
    answer.write_bytes(answered(kit_of(made.read_text())))
    assert main(["kit", "read", "1", str(answer), *by]) == 0
    assert "1 results; 0 without one" in capsys.readouterr().out
    assert main(["kit", "read", "1", str(answer), "--store", *by]) == 0
    assert main(["kit", "read", "1", str(answer), "--store", *by]) == 1
    assert "changes nothing" in capsys.readouterr().err
