"""Print what was fed back: the opinion, its receipts, the matrix, the calendar; by page, API and command."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import icalendar
import pytest
from django.core.cache import cache
from django.http import HttpResponseBase

from huiyin.cli.main import main
from huiyin.papers.drawn import presses
from huiyin.record.models import ReadTrace
from tests.papers.printed import reading
from tests.walks import calling
from tests.walks.calling import Api
from tests.walks.stage import Sheet

pytestmark = pytest.mark.django_db

OPINION = "/packages/1/papers/feedback_leadership"


@pytest.fixture
def api() -> Api:
    """Set the scene: one opinion issued to the leadership of the harbour, a requirement, a meeting called."""
    cache.clear()
    api = calling.opened()
    calling.taken_in(api)
    calling.handed_over(api)
    found = api.read("otto", "/rounds/1/")
    inspection = api.act("cyril", "/inspections/acts/assign/", round=found["id"], team=api.stage.bodies["team"],
                         organisation=api.stage.bodies["harbour"])  # fmt: skip
    at = f"/inspections/{inspection['number']}/acts/"
    api.act("inga", f"{at}submit_report/", summary="One problem.")
    api.act("lena", f"{at}hear_report/", minutes="Heard.")
    api.act("lena", f"{at}decide_use/", uses=["feed_back"], decision="Feed back.")
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        api.act("otto", f"/rounds/1/acts/{phase}/")
    agenda = [{"item": "speech", "heading": "A word to all"}]
    api.act("otto", "/meetings/acts/call/", round=found["id"], day=calling.days(2), place="Hall", agenda=agenda)
    api.act("otto", "/requirements/acts/issue/", round=found["id"], heading="Rectify", text="Rectify all of it")
    return api


def content(answer: HttpResponseBase) -> bytes:
    """Read an answer that is streamed."""
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_a_page_offers_papers_and_hands_them_out(api: Api, tmp_path: Path) -> None:
    omar, stan = api.stage.client("omar"), api.stage.client("stan")
    offered = Sheet(omar.get("/packages/1/").content.decode()).text
    assert "Papers" in offered and "Receipt sheet" in offered
    absence = stan.get("/packages/987654/").content

    answer = omar.get(f"{OPINION}.docx")
    assert answer["Content-Disposition"] == 'attachment; filename="feedback-leadership-1.docx"'
    assert answer["X-Content-Type-Options"] == "nosniff" and "sandbox" in answer["Content-Security-Policy"]
    made = content(answer)
    said = reading.words(made)
    assert calling.STATEMENT in said and "You are asked to put this right." in said and "Internal" in said
    assert "Printed for Omar" in repr(reading.feet(docx.Document(io.BytesIO(made))))

    set_in = reading.pdf_text(content(omar.get(f"{OPINION}.pdf?language=zh-Hans")), tmp_path)
    assert "打印" in set_in and "知悉范围" in set_in
    for path in (f"{OPINION}.docx", "/packages/1/papers/", "/packages/1/papers/?look=feedback_leadership"):
        barred = stan.get(path)
        assert (barred.status_code, barred.content) == (404, absence), path
    for path in (
        f"{OPINION}.xlsx",
        "/packages/1/papers/fact_sheet.pdf",
        "/bodies/1/papers/",
        "/packages/1/papers/x.pdf",
    ):
        assert omar.get(path).status_code == 404, path
    assert omar.post(f"{OPINION}.docx").status_code == 405


def test_what_was_issued_is_shown_as_issued_after_an_amendment_and_a_renaming(api: Api) -> None:
    written = api.read("otto", "/packages/1/written/")
    api.act("omar", "/findings/1/acts/object/", reason="Not so")
    api.act("leo", "/findings/1/acts/decide_objection/", decision="amended", reason="Right", text="Another text")
    harbour = api.stage.bodies["harbour"]
    called = {"name": "Renamed Group", "name_en": "Renamed Group"}
    api.stage.perform("body.rename", api.stage.actor("ada"), subject=harbour, **called, reason="Reform")
    for who in ("omar", "otto"):
        page = Sheet(api.stage.client(who).get("/packages/1/").content.decode()).text
        assert calling.STATEMENT in page and "Another text" not in page
        assert "was amended" in page and "Renamed Group" in page
        said = reading.words(content(api.stage.client(who).get(f"{OPINION}.docx")))
        assert calling.STATEMENT in said and "Another text" not in said and "Harbour Group" in said
    assert api.read("otto", "/packages/1/written/") == written


def test_the_page_of_papers_tells_what_a_pdf_is_set_in(api: Api) -> None:
    page = api.stage.client("otto").get("/packages/1/papers/?look=receipt_sheet&language=en")
    said = Sheet(page.content.decode()).text
    assert "Set in: Receipt sheet" in said and "Every character can be shown." in said and "Noto" in said


def test_a_character_that_no_font_has_is_named_by_its_number(api: Api) -> None:
    found = api.read("otto", "/findings/1/")
    api.act(
        "otto", "/packages/acts/compose/", round=found["facts"]["round"], organisation=api.stage.bodies["harbour"],
        audience="principal", findings=[found["id"]], text="A \U00032000 of no font.",
    )  # fmt: skip
    page = api.stage.client("otto").get("/packages/2/papers/?look=feedback_principal&language=en")
    assert "U+32000" in Sheet(page.content.decode()).text


def test_matrix_and_calendar_hold_what_each_may_see(api: Api) -> None:
    omar, stan = api.stage.client("omar"), api.stage.client("stan")
    assert "Rectify all of it" in reading.words(content(omar.get("/rounds/1/papers/requirement_matrix.docx")))
    calendar = icalendar.Calendar.from_ical(content(omar.get("/rounds/1/calendar.ics")))
    held = [str(each["summary"]) for each in calendar.walk("VEVENT")]
    assert held == ["Centralised feedback meeting, Round three"]
    for path in ("papers/requirement_matrix.docx", "calendar.ics"):
        assert stan.get(f"/rounds/1/{path}").status_code == 404
    sheets = content(omar.get("/rounds/1/papers/requirement_matrix.xlsx"))
    assert sheets.startswith(b"PK")


def test_the_api_prints_the_same(api: Api) -> None:
    listed = api.read("omar", "/packages/1/papers/")["papers"]
    assert [each["code"] for each in listed] == ["feedback_leadership", "receipt_sheet"]
    made = content(api.get("omar", f"{OPINION}/", form="docx", language="en"))
    assert calling.STATEMENT in reading.words(made)
    assert content(api.get("omar", f"{OPINION}/", form="pdf")).startswith(b"%PDF")
    assert content(api.get("omar", "/rounds/1/calendar/")).startswith(b"BEGIN:VCALENDAR")
    absent = api.get("stan", "/packages/987654/papers/feedback_leadership/")
    for path in (f"{OPINION}/", "/packages/1/papers/", f"/packages/{2**70}/papers/"):
        barred = api.get("stan", path)
        assert (barred.status_code, barred.content) == (404, absent.content)
    assert api.get("omar", f"{OPINION}/", form="xlsx").status_code == 422


def test_a_command_prints_the_same(api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    token, made = tmp_path / "token", tmp_path / "made.docx"
    token.write_text(api.key("omar"))
    asked = ["paper", "package", "1", "feedback_leadership", "--form", "docx", "--to", str(made)]
    by = ["--token-file", str(token), "--language", "en"]
    assert main([*asked, *by, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unshown"] == []
    assert calling.STATEMENT in reading.words(made.read_bytes())
    assert main(["paper", "package", "1", *by]) == 0
    assert "receipt_sheet" in capsys.readouterr().out
    assert main(["calendar", "1", "--to", str(tmp_path / "round.ics"), *by]) == 0
    assert main([*asked[:-1], str(tmp_path / "no" / "where"), *by]) == 1
    assert "can't be written" in capsys.readouterr().err
    token.write_text(api.key("stan"))
    assert main([*asked, *by]) == 1


def test_printing_a_restricted_text_is_noted_and_marked_across(api: Api) -> None:
    found = api.read("otto", "/findings/1/")
    given = {
        "round": found["facts"]["round"], "organisation": api.stage.bodies["harbour"], "audience": "principal",
        "findings": [found["id"]], "text": "To you alone.",
    }  # fmt: skip
    answer = api.post("otto", "/packages/acts/compose/", {"given": given, "language": "en", "label": 2})
    number = json.loads(answer.content)["number"]
    before = ReadTrace.objects.count()
    made = content(api.stage.client("otto").get(f"/packages/{number}/papers/feedback_principal.docx?language=en"))
    assert ReadTrace.objects.filter(door="paper").count() == 1 and ReadTrace.objects.count() == before + 1
    assert 'string="Printed for Otto' in docx.Document(io.BytesIO(made)).sections[0].header._element.xml


def test_an_idle_press_is_ended_and_started_again(api: Api) -> None:
    presses.OWN.rest()
    assert content(api.get("omar", f"{OPINION}/"))
    presses.OWN.rest()
    assert content(api.get("omar", f"{OPINION}/"))
