"""Organs consult: recorded by the API, answered on the page, judged, pressed by letter, printed; hidden from others."""

import uuid
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from huiyin.cli.main import main
from huiyin.record import check as checking
from tests.papers.printed import reading
from tests.papers.printed.reading import words
from tests.walks.calling import Api
from tests.walks.scene import Scene
from tests.walks.stage import sent
from tests.walks.test_close_a_finding import days
from tests.walks.test_print_a_paper import content

pytestmark = pytest.mark.django_db
ASKED = "Look into the fire doors of the other stores"
ANSWER = "All eleven were looked at"


@pytest.fixture
def scene() -> Scene:
    scene = Scene()
    scene.issued("north")
    return scene


def recorded(scene: Scene, api: Api) -> None:
    """The office records that it met the discipline organ and the safety bureau, and what it asked of each."""
    bodies = scene.stage.bodies
    seats = [
        {"body": bodies["office"], "name": "Cyril"},
        {"body": bodies["discipline"], "name": "Vera", "title": "Head of section"},
        {"body": bodies["safety"], "name": "Dan"},
    ]
    items: list[dict[str, Any]] = [
        {"id": str(uuid.uuid4()), "organisation": bodies[name], "text": text, "due_date": days(12)}
        for name, text in (("discipline", ASKED), ("safety", "Say which rule applies"))
    ]
    about = {"round": scene.round, "about": bodies["harbour"], "findings": [scene.ids["north"]]}
    api.act("otto", "/consultations/acts/record/", heading="Fire doors", day=days(0), place="Room 2", **about,
            attendance=seats, minutes="It was agreed to look further.", items=items)  # fmt: skip


def test_what_was_asked_is_answered_by_its_organ_and_judged_by_the_office(scene: Scene) -> None:
    api = Api(scene.stage)
    recorded(scene, api)
    for name in ("otto", "lena", "vera", "dan"):
        page = scene.page(name, "/consultations/1/")
        assert "It was agreed to look further." in page and "Head of section Vera" in page, name
        assert ASKED in scene.page(name, "/consultation_items/1/")
    assert "waits for the answer of your organ" in scene.page("vera", "/")
    for name in ("omar", "mia", "hank", "stan", "inga", "paul", "ada"):
        scene.absent(name, "/consultations/1/", "/consultation_items/1/")
        assert ASKED not in api.get(name, "/consultation_items/").content.decode()
    scene.absent("omar", "/consultations/acts/record/")
    gaps = {each.code for each in checking.check(str(scene.stage.site.id), on=timezone.localdate()).gaps}
    assert "consultation_unanswered" in gaps
    sent(scene.stage.client("vera"), "/consultation_items/1/acts/answer/", answer=ANSWER)
    assert "the answer is to be judged" in scene.page("otto", "/")
    refused = api.post("dan", "/consultation_items/1/acts/answer/", {"given": {"answer": "Not ours"}})
    assert refused.status_code == 409
    api.act("otto", "/consultation_items/1/acts/accept/")
    early = api.post("otto", "/consultations/1/acts/conclude/", {"given": {"conclusion": "Done"}})
    assert early.status_code == 409 and "have no accepted answer" in early.content.decode()
    api.act("otto", "/consultation_items/2/acts/withdraw/", reason="It was found meanwhile")
    api.act("otto", "/consultations/1/acts/conclude/", conclusion="The other stores are in order.")
    assert checking.check(str(scene.stage.site.id), on=timezone.localdate()).faults == ()


def test_a_letter_presses_the_organ_that_owes_an_answer_and_nobody_else(scene: Scene) -> None:
    api = Api(scene.stage)
    recorded(scene, api)
    pressed = api.post("otto", "/letters/press/", {"kind": "consultation_item", "number": 1})
    assert pressed.status_code < 300, pressed.content
    letter = scene.page("vera", "/letters/4/")
    assert "12 days" in letter and "Vera" in letter and "Omar" not in letter
    for name in ("omar", "paul", "dan", "stan"):
        scene.absent(name, "/letters/4/")
    sent(scene.stage.client("vera"), "/letters/4/acts/acknowledge/")
    assert "Acknowledged" in scene.page("otto", "/letters/4/")


def test_the_minutes_are_had_on_paper_in_both_languages_and_by_command(
    scene: Scene, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    api = Api(scene.stage)
    recorded(scene, api)
    api.act("vera", "/consultation_items/1/acts/answer/", answer=ANSWER)
    paper = "/consultations/1/papers/consultation_minutes"
    for language, said in (("en", "Minutes of the consultation"), ("zh-Hans", "会商纪要")):
        told = words(content(scene.stage.client("dan").get(f"{paper}.docx?language={language}")))
        assert all(each in told for each in (said, "Fire doors", ASKED, ANSWER, "Head of section")), language
        assert ("Not concluded yet." in told) == (language == "en")
    pdf = reading.pdf_text(content(scene.stage.client("otto").get(f"{paper}.pdf?language=zh-Hans")), tmp_path)
    assert "会商纪要" in pdf and "Fire doors" in pdf
    scene.absent("omar", f"{paper}.docx", "/consultations/1/papers/")
    token = tmp_path / "token"
    token.write_text(api.key("dan"))
    by = ["--token-file", str(token), "--language", "en"]
    assert main(["act", "consultation_item", "answer", "2", "--given", "answer=Rule 7", *by]) == 0
    capsys.readouterr()
    assert main(["show", "consultation_item", "2", *by]) == 0
    assert "Answered" in capsys.readouterr().out
