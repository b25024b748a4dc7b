"""Publishing: from released wordings to a draft, a leak found and mended, two approvals, a number; and Stan."""

import json
import re
from pathlib import Path

import pytest
from django.core.cache import cache

from huiyin.cli.main import main
from huiyin.record.queries import subjects
from tests.papers.printed import reading
from tests.walks.calling import Api
from tests.walks.scene import Scene
from tests.walks.stage import Sheet, filled, sent
from tests.walks.test_beside_by_api_and_command import command
from tests.walks.test_print_a_paper import content


@pytest.fixture
def scene(db: None) -> Scene:
    scene = Scene()
    scene.issued("north", "south")
    scene.worded("north", "south")
    return scene


def begun(scene: Scene, *names: str) -> Sheet:
    """Otto chooses wordings on the page where a notice begins, and gets the form with the text put in."""
    client = scene.stage.client("otto")
    page = scene.page("otto", "/notices/begin/")
    for name in ("north", "south"):
        assert f'value="{scene.ids[name]}" checked' in page
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    chosen = {**hidden, "findings": [scene.ids[name] for name in names]}
    answer = client.post("/notices/acts/draft/", chosen)
    assert answer.status_code == 200
    return Sheet(answer.content.decode())


def test_a_text_that_leaks_is_mended_approved_by_two_and_published(scene: Scene) -> None:
    stage = scene.stage
    form = begun(scene, "north", "south")
    assert form.values["text"] == ["Some units left north undone; some units left south undone."]
    drafted = {**form.values, "readership": "public", "text": "Some units of Harbour Group left north undone."}
    checked = stage.client("otto").post("/notices/acts/draft/", {**drafted, "_check": "yes"})
    page = checked.content.decode()
    assert checked.status_code == 200 and "<mark>Harbour Group</mark>" in page
    assert Sheet(page).values["text"] == [drafted["text"]] and subjects.page(stage.actor("otto"), "notice")[0] == ()
    mended = stage.client("otto").post("/notices/acts/draft/", {**form.values, "_check": "yes"}).content.decode()
    assert "Nothing that the site knows is given away" in mended
    path = stage.client("otto").post("/notices/acts/draft/", drafted)["Location"]
    page = scene.page("otto", path)
    assert "<mark>Harbour Group</mark>" in page and "neither approved nor published" in page
    refused = stage.client("cyril").post(f"{path}acts/approve/", filled(stage.client("cyril"), f"{path}acts/approve/"))
    assert refused.status_code == 409 and "in one place" in Sheet(refused.content.decode()).text.replace(" 1 ", " one ")

    revise = f"{path}acts/revise/"
    stale = filled(stage.client("cyril"), revise, text="Some units did wrong.")
    sent(stage.client("otto"), revise, text="Some units left north undone.")
    assert stage.client("cyril").post(revise, stale).status_code == 409
    page = scene.page("otto", path)
    assert "Nothing that the site knows is given away" in page
    assert "<del>of Harbour Group </del>" in page or "<del> of Harbour Group</del>" in page
    assert "Edition 2" in page

    sent(stage.client("cyril"), f"{path}acts/approve/")
    assert 'tone-turned"><svg class="shape"' in scene.page("otto", path)
    sent(stage.client("lena"), f"{path}acts/countersign/")
    sent(stage.client("otto"), f"{path}acts/publish/")
    page = Sheet(scene.page("lena", path)).text
    assert re.search(r"No\. 1 of \d{4}", page) and "Lena" in page and "Cyril" in page


def test_what_is_no_name_is_overruled_by_an_approver_and_published(
    scene: Scene, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stage, api = scene.stage, Api(scene.stage)
    cache.clear()
    form = begun(scene, "north")
    drafted = {**form.values, "readership": "public", "text": "Harbour dues and river tolls went unpaid."}
    path = stage.client("otto").post("/notices/acts/draft/", drafted)["Location"]
    (leak,) = api.read("cyril", "/notices/1/leaks/")["leaks"]
    assert (leak["said"], leak["within"]) == ("Harbour", "Harbour dues")
    overrule = f"{path}acts/overrule/"
    assert overrule not in scene.page("otto", path)
    page = scene.page("leo", path)
    assert f'action="{overrule}"' in page
    hidden = dict(re.findall(r'<input type="hidden" name="(_find|_act_id|piece|within)" value="([^"]*)"', page))
    opened = Sheet(stage.client("leo").post(overrule, hidden).content.decode())
    assert (opened.values["piece"], opened.values["within"]) == (["Harbour"], ["Harbour dues"])
    unreasoned = stage.client("leo").post(overrule, opened.values)
    assert unreasoned.status_code == 422
    assert stage.client("leo").post(overrule, {**opened.values, "reason": "Dues of any port"})["Location"] == path
    page = Sheet(scene.page("otto", path)).text
    assert "Nothing that the site knows is given away" in page and "“Harbour” in “Harbour dues”" in page
    assert "Dues of any port" in page
    # The form of a new edition knows of it.
    revise = f"{path}acts/revise/"
    again = {**filled(stage.client("otto"), revise), "_check": "yes"}
    assert "<mark>" not in stage.client("otto").post(revise, again).content.decode()
    # So do the API and the command, where they are told which notice it is.
    asked = {"text": "Harbour dues are paid.", "round": scene.round}
    assert len(json.loads(api.post("otto", "/notices/leaks/", asked).content)["leaks"]) == 1
    assert json.loads(api.post("otto", "/notices/leaks/", {**asked, "notice": 1}).content) == {"leaks": []}
    assert api.post("otto", "/notices/leaks/", {**asked, "notice": 2}).status_code == 404
    text = tmp_path / "text.txt"
    text.write_text(asked["text"], encoding="utf-8")
    check = ("notices", "check", str(text), "--in-round", "1")
    assert len(command(scene, capsys, "otto", *check, code=1)) == 1
    assert command(scene, capsys, "otto", *check, "--notice", "1") == []
    # Whoever signs has it before them; whoever ruled signs nothing.
    told = "“Harbour” in “Harbour dues”: Dues of any port (Leo,"
    assert told in Sheet(scene.page("cyril", f"{path}acts/approve/")).text
    sent(stage.client("cyril"), f"{path}acts/approve/")
    countersign = f"{path}acts/countersign/"
    assert told in Sheet(scene.page("lena", countersign)).text
    refused = stage.client("leo").post(countersign, filled(stage.client("lena"), countersign))
    assert refused.status_code == 409 and "you overruled its check" in Sheet(refused.content.decode()).text
    sent(stage.client("lena"), countersign)
    sent(stage.client("otto"), f"{path}acts/publish/")
    assert told in Sheet(scene.page("lena", path)).text
    assert main(["check"]) == 0
    assert "is published with 1 finding of its check overruled" in capsys.readouterr().out
    for who in ("stan", "omar", "inga"):
        scene.absent(who, overrule)


def test_a_public_wording_is_checked_before_it_is_written(scene: Scene) -> None:
    scene.issued("east", statement="The crane drivers had no licence and nobody asked for any.")
    path = "/findings/3/acts/set_public_wording/"
    form = filled(scene.stage.client("otto"), path, wording="units of Harbour Group had crane drivers without licence.")
    page = scene.stage.client("otto").post(path, {**form, "_check": "yes"}).content.decode()
    assert "<mark>Harbour Group</mark>" in page and Sheet(page).values["wording"] == [form["wording"]]
    assert "left east" not in page and scene.stage.client("otto").get("/findings/3/").content.count(b"<mark>") == 0
    assert 'name="_check"' not in scene.page("otto", "/findings/3/acts/classify/")
    # A head of a team writes wordings too, but not all names of the site are theirs to be told.
    for who in ("omar", "stan"):
        assert scene.stage.client(who).post(path, {**form, "_check": "yes"}).status_code in (403, 404, 409)


def test_everybody_reads_what_was_published_and_nothing_of_the_rest(scene: Scene) -> None:
    stage = scene.stage
    form = begun(scene, "north")
    assert "Nothing has been published yet" in scene.page("stan", "/notices/")
    path = stage.client("otto").post("/notices/acts/draft/", {**form.values, "readership": "public"})["Location"]
    for who in ("stan", "omar", "vera", "inga", "ada"):
        scene.absent(who, path, "/notices/begin/", f"{path}acts/revise/")
        assert "units left north" not in scene.page(who, "/notices/")
    sent(stage.client("cyril"), f"{path}acts/approve/")
    sent(stage.client("lena"), f"{path}acts/countersign/")
    sent(stage.client("otto"), f"{path}acts/publish/")
    for who in ("stan", "omar", "vera", "inga"):
        page = scene.page(who, "/notices/")
        assert "Some units left north undone." in page
        assert path not in page and "/notices/begin/" not in page
    assert path in scene.page("otto", "/notices/")


def test_a_notice_begins_with_what_is_released_where_it_is_asked_for(scene: Scene) -> None:
    scene.issued("east", organisation="river")
    scene.do("finding.set_public_wording", "otto", "east", wording="units left east undone.")
    page = Sheet(scene.page("otto", "/notices/begin/")).text
    assert "One public wording is written and waits for release." in page and "left east undone" not in page
    river = scene.stage.bodies["river"]
    scene.do("finding.release_wording", "cyril", "east")
    page = scene.page("otto", f"/notices/begin/?organisation={river}")
    assert "left east undone" in page and "left north undone" not in page
    assert "left north undone" in scene.page("otto", "/notices/begin/?organisation=nowhere&round=none")


def test_a_notice_is_printed_by_page_api_and_command(scene: Scene, tmp_path: Path) -> None:
    cache.clear()
    stage, api = scene.stage, Api(scene.stage)
    form = begun(scene, "north")
    path = stage.client("otto").post("/notices/acts/draft/", {**form.values, "readership": "public"})["Location"]
    assert "/papers/" not in scene.page("otto", path)
    sent(stage.client("cyril"), f"{path}acts/approve/")
    sent(stage.client("lena"), f"{path}acts/countersign/")
    file = f"{path}papers/public_notice"
    assert f'href="{file}.docx"' in scene.page("otto", path)
    said = reading.words(content(stage.client("otto").get(f"{file}.docx?language=zh-Hans")))
    assert "关于反馈情况的通报" in said and "Some units left north undone." in said and "已批准，未公开" in said

    sent(stage.client("otto"), f"{path}acts/publish/")
    assert [each["code"] for each in api.read("otto", "/notices/1/papers/")["papers"]] == ["public_notice"]
    set_in = reading.pdf_text(content(api.get("otto", "/notices/1/papers/public_notice/", form="pdf")), tmp_path)
    assert "Notice on the feedback given" in set_in and "No. 1" in set_in and "Handling label" not in set_in
    token, made = tmp_path / "token", tmp_path / "made.docx"
    token.write_text(api.key("otto"))
    by = ["--token-file", str(token), "--language", "en"]
    assert main(["paper", "notice", "1", "public_notice", "--to", str(made), *by]) == 0
    assert "Some units left north undone." in reading.words(made.read_bytes())
    scene.absent("stan", f"{file}.docx", f"{path}papers/")
    assert api.get("stan", "/notices/1/papers/public_notice/").status_code == 404
