"""What two persons would have to let go at once doesn't leave by slices, by pages, nor by one door after another."""

import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from huiyin.cli.main import main
from huiyin.kernel.given import File
from huiyin.record.models import ReadTrace, Taking
from tests.walks.calling import Api
from tests.walks.scene import Scene
from tests.walks.stage import Sheet
from tests.web.test_exporting import held_to


@pytest.fixture
def scene(db: None) -> Iterator[Scene]:
    """Issue three open findings in an opinion of their own each."""
    cache.clear()
    scene = Scene()
    for name in ("north", "south", "east"):
        scene.issued(name)
    yield scene


def test_slices_of_a_table_add_up_with_pages_of_the_api_and_of_the_command(
    scene: Scene, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    client, api = scene.stage.client("otto"), Api(scene.stage)
    token = tmp_path / "token"
    token.write_text(api.key("otto"))
    with held_to(2):
        assert b"Statement of north" in client.get("/findings.csv?selected=1").getvalue()
        assert b"Statement of south" in client.get("/findings.csv?selected=2").getvalue()
        assert client.get("/findings.csv?selected=1&selected=2").status_code == 200
        refused = client.get("/findings.csv?selected=3")
        said = Sheet(refused.content.decode()).text
        assert refused.status_code == 403 and "of the 2 records that one person may take out in 24 hours" in said
        assert "you have taken 2; with this it would be 3" in said
        assert "Request" in said and "Statement of east" not in said

        assert len(api.read("otto", "/findings/", order="number", size=2)["findings"]) == 2
        barred = api.get("otto", "/findings/", order="number", size=2, cursor=">2")
        assert (barred.status_code, json.loads(barred.content)["code"]) == (409, "too_many_taken")
        assert "bulk_export.request" in json.loads(barred.content)["detail"]
        assert api.get("otto", "/findings/3/").status_code == 409
        asked = ["findings", "list", "--token-file", str(token), "--language", "en"]
        assert main([*asked, "--order", "number", "--limit", "2"]) == 0
        assert main(asked) != 0
        told = capsys.readouterr()
        assert "you have taken 2" in told.err and "Statement of east" not in told.out
        # The screen is for work: no page is refused, and nobody pays for what another took.
        assert "Statement of east" in client.get("/findings/").content.decode()
        assert b"Statement of east" in scene.stage.client("vera").get("/findings.csv?selected=3").getvalue()


def test_a_file_is_no_page_at_any_door(scene: Scene) -> None:
    on, api = scene.stage, Api(scene.stage)
    on.label = 2
    sent = SimpleUploadedFile("list.csv", b"statement\nA secret row\n")
    stored = json.loads(api.client.post("/api/files/", {"file": sent}, headers=api.headers("otto")).content)
    listed = File(stored["digest"], stored["size_bytes"], stored["media_type"], "list.csv")
    mandate = api.read("otto", "/mandates/1/")["id"]
    given = {"mandate": mandate, "round": scene.round, "title": "L", "mapping": "columns"}
    number = scene.do(
        "imported_list.take_in", "otto", "long", **given, content_digest="6" * 64, rows=40, findings=40, files=[listed]
    )
    page = on.client("otto").get(f"/lists/{number}/").content.decode()
    path = re.findall(r"/files/[0-9a-f]{64}/", page)[0]
    for answer in (on.client("otto").get(path), api.get("otto", path)):
        said = answer.content.decode()
        assert answer.status_code in (403, 409) and "restricted" in said and "A secret row" not in said
    assert not Taking.objects.filter(restricted=True).exists()
    with override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, bulk_restricted=40)):
        for answer in (on.client("otto").get(path), api.get("otto", path)):
            assert b"A secret row" in answer.getvalue()
    assert Taking.objects.filter(restricted=True).count() == 40


def test_opinions_leave_one_by_one_and_a_list_of_them_holds_no_text(scene: Scene, tmp_path: Path) -> None:
    scene.stage.label = 2
    for name in ("west", "centre"):
        scene.issued(name)
    scene.stage.label = 1
    api = Api(scene.stage)
    before = ReadTrace.objects.count()
    told = api.read("otto", "/packages/", size=200)["subjects"]
    assert len(told) == 5 and all(each["state"] == "issued" and each["texts"] == {} for each in told)
    assert ReadTrace.objects.count() == before
    with override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, bulk_restricted=1)):
        first = api.read("otto", "/packages/7/")
        assert "Put this right." in [each["text"] for each in first["texts"].values()]
        client = scene.stage.client("otto")
        paper = "/packages/{}/papers/receipt_sheet.docx"
        assert client.get(paper.format(7)).status_code == 200
        noted = ReadTrace.objects.count()
        for refused in (client.get(paper.format(9)), api.get("otto", "/packages/9/"), api.get("otto", "/journal/")):
            assert refused.status_code in (403, 409) and "1 restricted records" in refused.content.decode()
        assert ReadTrace.objects.count() == noted
        assert api.get("otto", "/packages/5/").status_code == 200
