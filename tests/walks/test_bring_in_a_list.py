"""Bring in an organisation's own list of measures: columns, check report, draft; nobody is bound before signing."""

from __future__ import annotations

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from huiyin.record import draft_rows, plan_drafts, plan_writing
from huiyin.record.models import DraftRow, Line
from tests.walks import calling, planned
from tests.walks.calling import Api
from tests.walks.stage import Sheet

pytestmark = pytest.mark.django_db

LIST = (
    "序号,反馈问题,原因分析,整改措施,责任领导,整改类型,整改时限\n"
    f"1,{calling.STATEMENT},Nobody is charged.,Charge the shift leader by 30 September 2031.,Mia,In stages,\n"
    "2,Ice blocked both exits of a store in January and nobody cleared them.,,Look at every store.,Nobody,,2031-06-30\n"
    "3,Something else,,Do something.,Mia,,\n"
)


@pytest.fixture
def api() -> Api:
    return planned.claimed()


def step(client: Client, path: str, **typed: object) -> str:
    """Send a step and give the address of the next one."""
    answer = client.post(path, typed)
    assert answer.status_code == 302, Sheet(answer.content.decode()).text
    return str(answer["Location"])


def begun(client: Client, text: str = LIST) -> str:
    return step(client, "/plans/bring/", files=SimpleUploadedFile("ours.csv", text.encode()), round="1")


def words(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Sheet(answer.content.decode()).text


def test_a_list_goes_into_the_draft_and_the_principal_signs_it(api: Api) -> None:
    omar, before = api.stage.client("omar"), Line.objects.count()
    assert "/plans/bring/" in omar.get("/rounds/1/plan/").content.decode()
    columns = begun(omar)
    said = words(omar, columns)
    assert "反馈问题" in said and "word for word" in said
    report = step(omar, columns)
    page = omar.get(report).content.decode()
    said = Sheet(page).text
    assert "by the very words" in said and "confirm it, or leave it out" in said and "none found: stays out" in said
    assert "nobody with a post at the organisation" in said
    assert "by 30 September 2031" in html.unescape(page)
    assert not DraftRow.objects.exists()

    editor = step(omar, report, **{"due.0": "2031-09-30", "due.1": "2031-01-01", "confirm": "1"})
    assert editor == "/rounds/1/plan/" and Line.objects.count() == before
    matter = plan_drafts.of_round(api.stage.actor("mia"), 1)
    laid = plan_drafts.laid(matter)
    finding = api.read("omar", "/findings/1/")["id"]
    first, second = laid.measures[finding]
    assert first.content["due_date"] == "2031-09-30" and first.content["responsible"] == api.stage.persons["mia"]
    assert second.content["due_date"] == "2031-06-30" and list(second.refused) == ["responsible"]
    (cause,) = laid.causes[finding]
    assert first.content["cause"] == cause.id and cause.content["text"] == "Nobody is charged."
    said = words(omar, editor)
    assert "Charge the shift leader by 30 September 2031." in omar.get(editor).content.decode() and said
    assert step(omar, report, confirm="1") == editor
    again = plan_drafts.laid(matter)
    assert [each.id for each in again.measures[finding]] == [first.id, second.id]
    assert len(again.causes[finding]) == 1


def test_what_colleagues_wrote_stays_where_the_list_says_otherwise(api: Api) -> None:
    omar = api.stage.client("omar")
    list_ = f"反馈问题,整改措施,整改时限\n{calling.STATEMENT},Look at every store.,2031-06-30\n"
    step(omar, step(omar, begun(omar, list_)))
    matter, mia = plan_drafts.of_round(api.stage.actor("mia"), 1), api.stage.actor("mia")

    def measure() -> draft_rows.Row:
        ((found,),) = plan_drafts.laid(matter).measures.values()
        return found

    typed = {"due_date": "2031-09-30", "goal": "No exit blocked"}
    plan_writing.put(mia, matter, row=measure().id, typed=typed, based_on=measure().version, at=timezone.now())
    report = step(omar, begun(omar, list_))
    said = Sheet(omar.post(report, {}, follow=True).content.decode()).text
    assert "both are shown, choose one" in said and "Something else stands here already" in said
    kept = measure()
    assert (kept.content["due_date"], kept.content["goal"]) == ("2031-09-30", "No exit blocked")
    assert (kept.refused["due_date"]["text"], kept.refused["due_date"]["code"]) == ("2031-06-30", "cell_holds_another")
    step(omar, report, over="yes")
    assert (measure().content["due_date"], measure().content["goal"]) == ("2031-06-30", "No exit blocked")
    assert measure().refused == {}


def test_two_measures_in_the_same_words_stay_two_however_often_the_list_comes_in(api: Api) -> None:
    omar = api.stage.client("omar")
    list_ = "反馈问题,整改措施,整改时限\n" + "".join(
        f"{calling.STATEMENT},Look at every store.,2031-0{month}-30\n" for month in (6, 9)
    )
    for _ in range(2):
        step(omar, step(omar, begun(omar, list_)))
        measures = plan_drafts.laid(plan_drafts.of_round(api.stage.actor("mia"), 1)).measures
        (rows,) = measures.values()
        assert [each.content["due_date"] for each in rows] == ["2031-06-30", "2031-09-30"]


def test_and_stan(api: Api) -> None:
    omar, stan = api.stage.client("omar"), api.stage.client("stan")
    columns = begun(omar)
    report = step(omar, columns)
    for path in (columns, report):
        assert stan.get(path).status_code == 404
        assert stan.post(path).status_code == 404
    own = stan.post("/plans/bring/", {"files": SimpleUploadedFile("a.csv", LIST.encode()), "round": "1"})
    assert own.status_code == 422
    assert calling.STATEMENT not in own.content.decode()
    otto = api.stage.client("otto")
    assert otto.get("/plans/bring/").status_code == 404


@pytest.mark.parametrize(
    ("made", "said"),
    [(b"", "is empty"), (b"%PDF-1.7", "it is a PDF"), (b"\x00\x01\x02" * 50, "was not read"), (b"1,2\n3,4\n", "")],
)
def test_bad_input_gets_a_sentence_and_stores_nothing(api: Api, made: bytes, said: str) -> None:
    omar = api.stage.client("omar")
    answer = omar.post("/plans/bring/", {"files": SimpleUploadedFile("a.csv", made), "round": "1"})
    if answer.status_code == 302:  # a table without titles: it is asked what its columns are
        answer = omar.post(str(answer["Location"]))
    shown = Sheet(answer.content.decode()).text
    assert answer.status_code == 422 and said in shown and re.search(r"\w\.", shown)
    assert not DraftRow.objects.exists()
    for typed in ({"round": "1"}, {"files": SimpleUploadedFile("a.csv", LIST.encode())}):
        assert omar.post("/plans/bring/", typed).status_code == 422
    assert omar.get("/plans/bring/report/?list=x").status_code == 404
