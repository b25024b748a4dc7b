"""Take the three lists of a plan out, change them in a spreadsheet, bring them in, and take in what was changed."""

from __future__ import annotations

import dataclasses
import io
import json
import re
from typing import Any

import openpyxl
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client, override_settings
from django.utils import timezone

from huiyin.record import plan_drafts, plan_writing
from huiyin.record.models import DraftRow, Line, Taking
from tests.walks import calling, planned
from tests.walks.calling import Api
from tests.walks.stage import Sheet

pytestmark = pytest.mark.django_db

LISTS = "/plans/1/lists/"
TEXT = "=Charge the shift leader\nwith the exits"


@pytest.fixture
def api() -> Api:
    return planned.planned(TEXT)


def content(answer: HttpResponseBase) -> bytes:
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def changed(made: bytes, *edits: tuple[str, int, str, Any]) -> bytes:
    """Change cells of a workbook as a person would: (sheet, row, title, value)."""
    book = openpyxl.load_workbook(io.BytesIO(made))
    for name, row, title, value in edits:
        page = book[name]
        titles = [cell.value for cell in page[1]]
        page.cell(row, titles.index(title) + 1).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def brought(client: Client, made: bytes, *, name: str = "lists.xlsx") -> str:
    """Bring a file in, and give the address of what is different in it."""
    answer = client.post(f"{LISTS}bring/", {"files": SimpleUploadedFile(name, made)})
    assert answer.status_code == 302, Sheet(answer.content.decode()).text
    return str(answer["Location"])


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Sheet(answer.content.decode()).text


def test_the_lists_stand_on_screen_and_leave_as_files(api: Api) -> None:
    omar, stan = api.stage.client("omar"), api.stage.client("stan")
    for code, wanted in (("problem_list", calling.STATEMENT), ("task_list", "Charge the shift leader"),
                         ("responsibility_list", "Mia")):  # fmt: skip
        assert wanted in text(omar, f"{LISTS}?list={code}")
        table = content(omar.get(f"{LISTS}{code}.csv")).decode("utf-8-sig")
        assert wanted in table and "\n=" not in table and ",=" not in table
        for form, begin in (("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK")):
            assert content(omar.get(f"/plans/1/papers/{code}.{form}")).startswith(begin)
    book = openpyxl.load_workbook(io.BytesIO(content(omar.get(f"{LISTS}lists.xlsx"))))
    assert book.sheetnames == ["Problem list", "Task list", "Responsibility list"]
    cell = next(cell for row in book["Task list"].iter_rows() for cell in row if cell.value == TEXT)
    assert cell.data_type == "s"
    absent = stan.get("/plans/987654/lists/")
    for path in ("", "lists.xlsx", "task_list.csv", "bring/", "changes/?list=x", "?list=task_list"):
        barred = stan.get(LISTS + path)
        assert (barred.status_code, barred.content) == (404, absent.content), path


def test_lists_are_tables_but_for_those_whom_the_plan_binds(api: Api) -> None:
    omar, vera = api.stage.client("omar"), api.stage.client("vera")
    paths = (f"{LISTS}lists.xlsx", f"{LISTS}task_list.csv", "/plans/1/papers/task_list.xlsx",
             "/plans/1/papers/task_list.docx")  # fmt: skip
    taken = Taking.objects.filter(person=api.stage.persons["vera"])
    with override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, bulk_rows=0)):
        for path in paths:
            assert content(omar.get(path))
            refused = vera.get(path)
            said = Sheet(refused.content.decode()).text
            assert refused.status_code == 403 and "with this it would be 1" in said, path
        assert api.get("vera", LISTS).status_code == 409 and api.get("omar", LISTS).status_code == 200
        assert TEXT.splitlines()[1] in text(vera, f"{LISTS}?list=task_list")
        assert not taken.exists()
    for path in paths:
        assert content(vera.get(path))
    # One finding; its measure is not restricted.
    assert taken.count() == 1


def test_unchanged_lists_come_in_without_any_difference(api: Api) -> None:
    omar = api.stage.client("omar")
    for path, name in (("lists.xlsx", "lists.xlsx"), ("task_list.csv", "tasks.csv")):
        seen = text(omar, brought(omar, content(omar.get(LISTS + path)), name=name))
        assert "Nothing is different." in seen


def test_changed_cells_become_acts_that_are_taken_one_by_one(api: Api) -> None:
    omar, stan = api.stage.client("omar"), api.stage.client("stan")
    made = changed(
        content(omar.get(f"{LISTS}lists.xlsx")),
        ("Task list", 2, "Measure", "Charge two shift leaders"), ("Task list", 2, "Due", calling.days(40)),
        ("Problem list", 2, "Problem as fed back", "Nothing at all"),
    )  # fmt: skip
    before = Line.objects.count()
    path = brought(omar, made)
    seen = text(omar, path)
    for words in (TEXT.replace("\n", " "), "Charge two shift leaders", calling.days(20), calling.days(40),
                  "this column can't be changed by a list"):  # fmt: skip
        assert words in seen
    assert Line.objects.count() == before

    token = path.partition("?")[2]
    assert stan.get(f"{LISTS}changes/?{token}").status_code == 404
    assert "Take in what is ticked" not in text(api.stage.client("hank"), brought(api.stage.client("hank"), made))
    page = omar.get(path).content.decode()
    change, extend = re.findall(r'name="take" value="([^"]+)"', page)
    assert (change, extend) == ("measure.change.1", "measure.extend.1")
    for typed, said in (({}, "nothing was ticked"), ({"take": change}, "asks for a reason")):
        answer = omar.post(path, typed)
        assert answer.status_code == 422 and said in Sheet(answer.content.decode()).text
    assert Line.objects.count() == before

    taken = omar.post(path, {"take": change, "reason": "One is not enough"})
    assert taken.status_code == 302 and Line.objects.count() == before + 1
    again = omar.post(path, {"take": change, "reason": "One is not enough"})
    assert again.status_code == 422 and Line.objects.count() == before + 1
    assert "waits for a signature" in text(omar, path)
    calling.countersigned(api, "/measures/1/", "vera")
    assert api.read("omar", "/measures/1/")["facts"]["changes"][0]["name"] == "text"
    assert "Charge two shift leaders" not in text(omar, path)

    answer = omar.post(path, {"take_all": "yes", "reason": "The doors come late"})
    assert answer.status_code == 302
    calling.countersigned(api, "/measures/1/", "vera")
    assert api.read("omar", "/measures/1/")["facts"]["due_date"] == calling.days(40)
    assert "measure.extend" not in omar.get(path).content.decode()


def test_an_act_that_is_refused_says_why_and_the_others_are_taken(api: Api) -> None:
    omar = api.stage.client("omar")
    made = changed(
        content(omar.get(f"{LISTS}lists.xlsx")), ("Task list", 2, "Due", calling.days(40)),
        ("Task list", 2, "Figure of the goal", 3), ("Task list", 2, "Progress", "Half is done"),
    )  # fmt: skip
    api.act("hank", "/measures/1/acts/start/")
    path = brought(omar, made)
    answer = omar.post(path, {"take_all": "yes", "reason": "So it is"})
    said = Sheet(answer.content.decode()).text
    assert answer.status_code == 409 and "figure" in said.lower()
    assert api.read("omar", "/measures/1/")["facts"]["progress"]


def test_a_list_of_another_layout_becomes_acts_of_an_accepted_plan_too(api: Api) -> None:
    omar = api.stage.client("omar")
    more = f"1,Look at every store,{calling.days(40)},Mia,Immediate"
    rows = (f'1,"{TEXT}",{calling.days(40)},Mia,', more, "9,Else,,,")
    list_ = "Finding no,Measure,Deadline,Responsible person,Kind of measure\n" + "\n".join(rows)
    answer = omar.post(f"{LISTS}bring/", {"files": SimpleUploadedFile("ours.csv", list_.encode())})
    path = str(answer["Location"])
    assert "columns/" in path and "word for word" in text(omar, path)
    changes = str(omar.post(path, {})["Location"])
    seen = text(omar, changes)
    assert calling.days(20) in seen and "Look at every store" in seen and "Row 4" in seen
    page = omar.get(changes).content.decode()
    assert len(re.findall(r'name="take"', page)) == 2
    assert omar.post(changes, {"take_all": "yes", "reason": "As agreed"}).status_code == 302
    calling.countersigned(api, "/measures/1/", "vera")
    calling.countersigned(api, "/plans/1/", "vera")
    assert api.read("omar", "/measures/2/")["facts"]["due_date"] == calling.days(40)
    assert 'name="take"' not in omar.get(changes).content.decode()


@pytest.mark.parametrize(
    ("name", "made", "words"),
    [
        ("a.xlsx", b"%PDF-1.7", "it is a PDF"),
        ("a.csv", b"", "is empty"),
    ],
)
def test_what_is_no_list_of_ours_gets_a_sentence_that_helps(api: Api, name: str, made: bytes, words: str) -> None:
    omar = api.stage.client("omar")
    answer = omar.post(f"{LISTS}bring/", {"files": SimpleUploadedFile(name, made)})
    assert answer.status_code == 422 and words in Sheet(answer.content.decode()).text
    assert omar.post(f"{LISTS}bring/", {}).status_code == 422
    assert omar.get(f"{LISTS}bring/").status_code == 200


def test_a_past_day_shows_and_prints_the_past(api: Api) -> None:
    omar = api.stage.client("omar")
    yesterday = calling.days(-1)
    for path in ("", "task_list.csv", "lists.xlsx"):
        assert omar.get(f"{LISTS}{path}?as_of={yesterday}").status_code == 404
    assert omar.get(f"/plans/1/papers/task_list.docx?as_of={yesterday}").status_code == 404


def test_the_offices_own_workbook_is_filled_and_comes_in_the_same(api: Api) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["No.", "What we do", "Until"])
    page.append(["{{ row.measure_no }}", "{{ row.measure }}", "{{ row.due }}"])
    held = io.BytesIO()
    book.save(held)
    file = SimpleUploadedFile("own.xlsx", held.getvalue())
    answer = api.client.post("/api/files/", {"file": file}, headers=api.headers("cyril"))
    sent = [{"digest": json.loads(answer.content)["digest"], "file_name": "own.xlsx"}]
    given = {"paper": "task_list", "written_in": "en", "blank_file": sent}
    assert api.post("cyril", "/blanks/acts/adopt/", {"given": given}).status_code == 201
    assert api.post("cyril", "/blanks/acts/adopt/", {"given": given}).status_code == 409

    omar = api.stage.client("omar")
    made = content(omar.get("/plans/1/papers/task_list.xlsx"))
    filled = openpyxl.load_workbook(io.BytesIO(made)).active
    assert filled is not None
    assert [cell.value for cell in filled[1]][:3] == ["No.", "What we do", "Until"]
    assert [cell.value for cell in filled[2]][:3] == [1, TEXT, calling.days(20)]
    assert "Nothing is different." in text(omar, brought(omar, made))
    assert content(omar.get("/plans/1/papers/task_list.docx")).startswith(b"PK")


@pytest.fixture
def returned() -> Api:
    """A plan of one finding with two measures that was returned."""
    made = planned.planned("Charge two leaders", more=("Look at every store",), accepted=False)
    made.act("cyril", "/plans/1/acts/return/", comments=[{"text": "Which stores?"}])
    return made


def held(api: Api) -> dict[str, Any]:
    """Give what the draft of the plan holds: cells of its rows by what they say first."""
    laid = plan_drafts.laid(plan_drafts.of_round(api.stage.actor("mia"), 1))
    rows = [*(row for rows in (*laid.measures.values(), *laid.causes.values()) for row in rows), *laid.own.values()]
    return {str(row.content.get("text", row.sort)): row.content for row in rows}


def test_a_returned_plans_lists_come_back_as_cells_of_its_draft(returned: Api) -> None:
    omar, mia = returned.stage.client("omar"), returned.stage.client("mia")
    made, lines = content(mia.get(f"{LISTS}lists.xlsx")), Line.objects.count()
    assert "Nothing is different." in text(mia, brought(mia, made)) and not DraftRow.objects.exists()
    cells = (
        ("Task list", 2, "Measure", "Charge three leaders"), ("Task list", 2, "Start", calling.days(2)),
        ("Task list", 2, "Kind", "Sustained"), ("Task list", 2, "Lead unit", None),
        ("Task list", 2, "Root cause", "Nobody counts."), ("Task list", 3, "Root cause", "Nobody counts."),
        ("Task list", 3, "Due", "soon"), ("Task list", 3, "Responsible leader", None),
        ("Problem list", 2, "The organisation's own wording", "Exits iced over"), ("Task list", 3, "State", "Done"),
        ("Task list", 4, "Finding no.", 1), ("Task list", 4, "Measure", "Count again"),
        ("Task list", 4, "Responsible leader", "Hank"),
    )  # fmt: skip
    path = brought(mia, changed(made, *cells))
    page = mia.get(path).content.decode()
    seen = Sheet(page).text
    for words in ("Charge three leaders", "Exits iced over", "where a date must stand", "the cell was emptied",
                  "can't be changed by", "nobody is bound before", "Count again"):  # fmt: skip
        assert words in seen, words
    assert len(re.findall(r'name="take"', page)) == 4 and not DraftRow.objects.exists()
    stan = returned.stage.client("stan")
    assert stan.post(path, {"take_all": "yes"}).status_code == 404

    taken = mia.post(path, {"take_all": "yes"})
    assert taken.status_code == 302 and Line.objects.count() == lines
    now = held(returned)
    first = now["Charge three leaders"]
    assert (first["measure_kind"], first["start_date"], first.get("lead_unit")) == ("sustained", calling.days(2), None)
    assert "Nobody counts." in now and now["finding"]["own_wording"] == "Exits iced over"
    assert now["Look at every store"]["due_date"] == calling.days(20)
    assert now["Count again"].get("responsible") is None
    assert 'name="take"' not in text(mia, path)

    wrong = changed(made, *cells[:3], ("Task list", 3, "Measure", "Look at all"))
    page = mia.get(brought(mia, wrong)).content.decode()
    assert re.findall(r'name="take" value="(draft.measure.2)', page) and "Charge three leaders" not in Sheet(page).text
    assert "Another post" not in Sheet(page).text and omar.get(path).status_code == 404


def test_what_the_draft_has_changed_since_its_lists_left_stays_beside_what_they_say(returned: Api) -> None:
    mia, omar = returned.stage.client("mia"), returned.stage.actor("omar")
    made = content(mia.get(f"{LISTS}lists.xlsx"))
    matter = plan_drafts.of_round(omar, 1)
    plan_writing.begin(omar, matter, at=timezone.now())
    ((row, _),) = plan_drafts.laid(matter).measures.values()
    plan_writing.put(omar, matter, row=row.id, typed={"text": "Charge one"}, based_on=row.version, at=timezone.now())
    cells = (("Task list", 2, "Measure", "Charge three leaders"), ("Task list", 2, "Start", calling.days(2)))
    path = brought(mia, changed(made, *cells))
    sent = mia.post(path, {"take_all": "yes"}, follow=True)
    assert "can't be taken so" in Sheet(sent.content.decode()).text
    ((now, _),) = plan_drafts.laid(matter).measures.values()
    assert (now.content["text"], now.content["start_date"]) == ("Charge one", calling.days(2))
    assert {name: told["text"] for name, told in now.refused.items()} == {"text": "Charge three leaders"}
