"""The office's desk over the organisations: what is counted, what lies behind it, letters in one click, and who may."""

import json
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.api.described import Held
from tests.papers.printed import reading
from tests.walks import stage
from tests.walks.calling import Api
from tests.walks.scene import Scene
from tests.walks.test_print_a_paper import content


def queries(scene: Scene, path: str) -> int:
    client = scene.stage.client("otto")
    client.get(path)
    with CaptureQueriesContext(connection) as counted:
        assert client.get(path).status_code == 200
    return len(counted)


def test_the_desk_asks_as_often_for_many_as_for_few(db: None) -> None:
    scene = Scene()
    scene.issued("one")
    paths = ("/supervision/", f"/supervision/?organisation={harbour(scene)}&what=missing")
    few = [queries(scene, path) for path in paths]
    assert few == [27, 28]
    scene.issued(*(f"f{row}" for row in range(40)), organisation="river")
    scene.issued(*(f"g{row}" for row in range(20)))
    assert [queries(scene, path) for path in paths] == few


@pytest.fixture
def scene(db: None) -> Scene:
    scene = Scene()
    scene.issued("north")
    return scene


def harbour(scene: Scene) -> int:
    return scene.number_of("body", scene.stage.bodies["harbour"])


def test_a_clerk_sends_a_letter_in_one_click_and_it_is_acknowledged_and_answered(scene: Scene) -> None:
    path = f"/supervision/?organisation={harbour(scene)}&what=missing"
    page = scene.page("otto", path)
    assert "Send a letter" in page and "Finding 1" in page
    form = {"kind": "finding", "number": "1", "back": path}
    sent = scene.stage.client("otto").post("/supervision/letters/", form)
    assert (sent.status_code, sent["Location"]) == (302, path)
    for who in ("omar", "mia"):
        letter = scene.page(who, "/letters/2/")
        assert "Finding 1" in letter and "is due on" in letter, who
    assert "米娅" not in scene.page("stan", "/letters/")
    scene.absent("stan", "/letters/2/")
    scene.absent("inga", "/letters/2/")
    assert 'href="/letters/2/"' in scene.page("omar", "/inbox/")
    assert "waits to be acknowledged" in scene.page("omar", "/")
    client = scene.stage.client("omar")
    stage.sent(client, "/letters/2/acts/acknowledge/")
    stage.sent(client, "/letters/2/acts/answer/", reply="The plan comes on Monday.")
    page = scene.page("otto", "/letters/2/")
    assert "acknowledged on" in page and "The plan comes on Monday." in page
    assert "waits for an answer" not in scene.page("omar", "/")


def test_who_follows_no_organisations_finds_nothing_and_a_supervisor_no_button(scene: Scene) -> None:
    scene.absent("omar", "/supervision/")
    scene.absent("inga", "/supervision/")
    assert "Send a letter" not in scene.page("vera", f"/supervision/?organisation={harbour(scene)}&what=missing")
    for who, form in (
        ("vera", {"kind": "finding", "number": "1"}),
        ("otto", {"kind": "body", "number": "1"}),
        ("otto", {"kind": "finding", "number": "x"}),
        ("otto", {"kind": "finding", "number": "99"}),
    ):
        assert scene.stage.client(who).post("/supervision/letters/", form).status_code == 404, (who, form)
    refused = scene.stage.client("otto").get("/supervision/?organisation=1&what=nothing")
    assert refused.status_code == 404


def test_a_button_leads_back_to_no_foreign_place(scene: Scene) -> None:
    form = {"kind": "finding", "number": "1", "back": "//elsewhere.example/"}
    assert scene.stage.client("otto").post("/supervision/letters/", form)["Location"] == "/supervision/"


def test_the_api_counts_and_sends_as_the_page_does(scene: Scene) -> None:
    api = Api(scene.stage, client=Held())
    assert api.read("otto", "/letters/due/") == {"due": []}
    (found,) = api.read("otto", "/supervision/")["organisations"]
    assert (found["organisation"], found["missing"], found["unanswered"]) == (scene.stage.bodies["harbour"], 1, 0)
    sent = api.post("otto", "/letters/press/", {"kind": "finding", "number": 1})
    assert (sent.status_code, json.loads(sent.content)["number"]) == (201, 2)
    assert api.read("otto", "/supervision/")["organisations"][0]["unanswered"] == 1
    for who, path in (("omar", "/supervision/"), ("vera", "/letters/due/")):
        assert api.get(who, path).status_code == 404
    assert api.post("omar", "/letters/press/", {"kind": "finding", "number": 1}).status_code == 404


def test_a_letter_is_had_on_paper_in_both_languages_by_those_who_read_it(scene: Scene, tmp_path: Path) -> None:
    form = {"kind": "finding", "number": "1", "back": "/supervision/"}
    scene.stage.client("otto").post("/supervision/letters/", form)
    paper, year = "/letters/2/papers/supervision_letter", timezone.localdate().year
    for language, said, number in (
        ("en", "this letter is about finding 1", f"(leadership team) [{year}] No. 1"),
        ("zh-Hans", "予以督办", f"（领导班子）〔{year}〕1号"),
    ):
        made = content(scene.stage.client("omar").get(f"{paper}.docx?language={language}"))
        told = reading.words(made)
        assert said in told and number in told, language
    pdf = reading.pdf_text(content(scene.stage.client("otto").get(f"{paper}.pdf?language=zh-Hans")), tmp_path)
    assert "督办函" in pdf and "予以督办" in pdf.replace("\n", "")
    scene.absent("stan", f"{paper}.docx", "/letters/2/papers/")
