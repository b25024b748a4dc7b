"""The plan editor without a script: every deed is a form or a button, what changes comes back as parts of the page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from huiyin.record.queries import subjects
from tests.walks.stage import Sheet, Stage
from tests.web import office, planning
from tests.web.planning import LATER, WHOLE, add, put

PATH = "/rounds/1/plan/"
WRITE = f"{PATH}write/"


@pytest.fixture
def on(db: None) -> Stage:
    return planning.handed_over()


def text(client: Client, path: str = PATH) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.content.decode()
    return Sheet(answer.content.decode()).text


def part(client: Client, **sent: Any) -> str:
    answer = client.post(WRITE, {"_part": "yes", **sent})
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def ids(on: Stage) -> list[str]:
    return [each.facts.id for each in planning.findings(on)]


def test_the_menu_and_the_old_addresses_lead_to_the_one_editor(on: Stage) -> None:
    for name in ("cora", "hank", "mia", "omar"):
        answer = on.client(name).get("/plans/acts/submit/")
        assert (answer.status_code, answer["Location"]) == (302, PATH), name
    assert on.client("otto").get("/plans/acts/submit/").status_code == 200  # enters what was signed on paper
    assert on.client("stan").get("/plans/acts/submit/")["Location"] == "/plans/"
    for name in ("stan", "otto", "vera"):
        assert on.client(name).get(PATH).status_code == 404
        assert on.client(name).post(WRITE, {"_add": f"measure:{ids(on)[0]}:"}).status_code == 404
        assert on.client(name).get(f"{PATH}sign/").status_code == 404
    assert "Write the" in text(on.client("cora"), "/plans/")


def test_a_row_is_written_as_a_form_and_what_was_not_changed_is_not_written(on: Stage) -> None:
    first, _ = ids(on)
    row = add(on, first, **WHOLE)
    page = on.client("cora").get(f"{PATH}?edit={row}").content.decode()
    form = page[page.index('aria-labelledby="row-form-head"') :]
    version = re.search(r'name="version" value="(\d+)"', form)
    assert version is not None and f'name="was.due_date" value="{LATER}"' in form
    put(on, row, by="omar", goal="Exits stay clear")
    sent = {"row": row, "version": version[1], "was.text": WHOLE["text"], "cell.text": WHOLE["text"],
            "was.goal": "", "cell.goal": "", "was.due_date": LATER, "cell.due_date": "31/02/2027"}  # fmt: skip
    assert on.client("cora").post(WRITE, sent)["Location"].endswith(f"#row-{row}")
    page = text(on.client("cora"))
    assert "Exits stay clear" in page and "31/02/2027" in page and "is no date" in page
    assert "1 cell holds what could not be taken" in page


def test_what_is_lacking_leads_to_its_cell(on: Stage) -> None:
    first, second = ids(on)
    row = add(on, first, text="Clear them.")
    page = on.client("cora").get(PATH).content.decode()
    assert "2 findings have no root cause" in " ".join(page.split())
    assert f'href="/rounds/1/plan/?at=1#c-{row}-due_date"' in page and f'id="c-{row}-due_date"' in page
    panel = on.client("cora").get(f"{PATH}panel/").content.decode()
    assert 'id="plan-panel"' in panel and "<html" not in panel
    narrowed = on.client("cora").get(f"{PATH}?only=every_finding_has_a_measure").content.decode()
    assert second in narrowed and f'id="row-{row}"' not in narrowed
    assert row in on.client("cora").get(f"{PATH}?q=CLEAR").content.decode()


def test_two_who_write_the_same_cell_are_told_and_the_second_chooses(on: Stage) -> None:
    row = add(on, ids(on)[0], text="One")
    put(on, row, by="omar", text="Theirs", version="2")
    now = part(on.client("cora"), row=row, version="2", **{"cell.text": "Mine"})
    assert "Theirs" in now and "<q>Mine</q>" in now and "Omar has changed this cell" in now
    add(on, ids(on)[1], by="omar")
    assert "Omar is writing too" in text(on.client("cora"))
    stale = part(on.client("cora"), _take=f"{row}:text:2")
    assert "Theirs" in stale and "<q>Mine</q>" in stale
    version = re.search(rf'_take" value="({row}:text:\d+)"', stale)
    assert version is not None
    taken = part(on.client("cora"), _take=version[1])
    assert "Mine" in taken and "Theirs" not in taken and "cell-fault" not in taken
    put(on, row, by="omar", text="Again", version="9")
    part(on.client("cora"), row=row, version="2", **{"cell.text": "No"})
    kept = part(on.client("cora"), _let_go=f"{row}:text")
    assert "Again" in kept and "cell-fault" not in kept
    assert on.client("cora").post(WRITE, {"_take": f"{row}:goal"}).status_code == 404
    part(on.client("cora"), row=row, version="20", **{"cell.text": "Here"})
    own = part(on.client("cora"), row=row, version="2", **{"cell.text": "There"})
    assert "You have changed this cell elsewhere" in own and "<q>There</q>" in own


def test_a_table_is_pasted_and_a_column_filled(on: Stage) -> None:
    first, second = ids(on)
    table = "Clear the exits.\t\t\t\t\t\t\t立行立改\t米娅\nDrill.\t\t2\t\t\t\t\tsoon\tNobody\n"
    client = on.client("cora")
    sent = client.post(WRITE, {"_paste": "yes", "into": "1", "column": "text", "table": table})
    assert sent.status_code == 302
    page = text(client)
    assert "Clear the exits." in page and "Nobody called “Nobody” holds a" in page and "they are marked" in page
    rows = re.findall(r'name="chosen" value="([0-9a-f-]{36}:\d+)"', client.get(PATH).content.decode())
    assert client.post(WRITE, {"_fill": "yes", "column": "due_date", "fill": LATER, "chosen": rows}).status_code == 302
    assert text(client).count(LATER) == 2
    now = part(client, _fill="yes", column="unit", fill="doors", chosen=rows[:1])
    assert now.count(">doors<") == 1 and "Filled in 1 row" in now
    now = part(client, _paste="yes", into=second, column="text", table="A\r\nB\r\n")
    assert "2 cells taken" in now and f'data-group="{second}"' in now and f'data-group="{first}"' not in now
    for table, told in (("x\t" * 40, "columns, and from there on"), ("x" * 1_100_000, "too large")):
        answer = client.post(WRITE, {"_paste": "yes", "into": "1", "column": "text", "table": table})
        assert answer.status_code == 409 and told in answer.content.decode()
    assert client.post(WRITE, {"_paste": "yes", "into": "1", "table": "x" * 10_000_000}).status_code == 413
    assert client.post(WRITE, {"_paste": "yes", "into": "77", "column": "text", "table": "x"}).status_code == 404
    answer = client.post(WRITE, {"_fill": "yes", "_part": "yes", "column": "id", "fill": "x", "chosen": rows})
    assert answer.status_code == 409 and "there is no column" in answer.content.decode()


def test_a_row_taken_out_can_be_put_back(on: Stage) -> None:
    row = add(on, ids(on)[0], text="Clear the exits.")
    assert "1 row was taken out" in part(on.client("cora"), _remove=row)
    assert f'id="row-{row}"' not in on.client("cora").get(PATH).content.decode()
    assert f'id="row-{row}"' in part(on.client("cora"), _restore=row)
    assert on.client("cora").post(WRITE, {"_remove": "garbage"}).status_code == 404


def test_a_finding_can_be_left_out_and_put_in(on: Stage) -> None:
    second = ids(on)[1]
    assert "Left out" in part(on.client("cora"), _left_out=f"{second}:yes")
    assert "Left out" not in part(on.client("cora"), _left_out=f"{second}:")
    answer = on.client("cora").post(WRITE, {"_reread": f"{second}:{'0' * 64}", "_part": "yes"})
    assert answer.status_code == 200


def planned(on: Stage) -> None:
    first, second = ids(on)
    for finding in (first, second):
        add(on, finding, "cause", text="Nobody is charged.")
    add(on, first, **WHOLE, also="2")


def signing(on: Stage, by: str = "omar", **typed: str) -> Any:
    client = on.client(by)
    sheet = Sheet(client.get(f"{PATH}sign/").content.decode())
    return client.post(f"{PATH}sign/", {**sheet.values, "truth_pledge": "yes", **typed})


def test_the_principal_reads_and_signs_once_and_takes_up_what_was_returned(on: Stage) -> None:
    refused = signing(on)
    assert refused.status_code == 422 or refused.status_code == 409
    planned(on)
    told = text(on.client("omar"), f"{PATH}sign/")
    assert "Findings: 2 · root causes: 2 · measures: 1" in told and "Nothing is missing" in told, told
    assert "signs and submits" in text(on.client("cora"), f"{PATH}sign/")
    assert "Nothing is missing in what your post sees" in text(on.client("cora"), f"{PATH}panel/")
    assert signing(on, truth_pledge="").status_code == 422
    sheet = Sheet(on.client("omar").get(f"{PATH}sign/").content.decode())
    values = {**sheet.values, "truth_pledge": "yes"}
    add(on, ids(on)[0], **WHOLE)
    late = on.client("omar").post(f"{PATH}sign/", values)
    assert late.status_code == 409 and "somebody has changed it since you read it" in late.content.decode()
    values = {**Sheet(on.client("omar").get(f"{PATH}sign/").content.decode()).values, "truth_pledge": "yes"}
    for _ in range(2):
        assert on.client("omar").post(f"{PATH}sign/", values)["Location"] == "/plans/1/"
    assert "No finding waits for" in text(on.client("cora"))
    plan = subjects.by_number(on.actor("cyril"), "plan", number=1).facts
    comments = [{"text": "Say who."}, {"finding": ids(on)[1], "text": "Which exit?"},
                {"measure": plan.measures[0], "text": "By when?"}]  # fmt: skip
    on.perform("plan.return", on.actor("cyril"), subject=plan.id, comments=comments)
    assert on.client("omar").get("/plans/1/acts/resubmit/")["Location"] == PATH
    assert on.client("stan").get("/plans/1/acts/resubmit/").status_code == 404
    assert "was returned" in text(on.client("cora"))
    on.client("cora").post(WRITE, {"_begin": "yes"})
    page = on.client("cora").get(PATH).content.decode()
    assert all(each in page for each in ("Say who.", "Which exit?", "By when?", WHOLE["text"]))
    assert "3 comments are not answered" in " ".join(page.split())
    answers = re.findall(r'id="c-([0-9a-f-]{36})-answer"', page)
    for each in answers:
        put(on, each, answer="Done.")
    assert signing(on)["Location"] == "/plans/1/"
    again = subjects.by_number(on.actor("cyril"), "plan", number=1).facts
    assert (again.state, again.submissions, len(again.open_comments)) == ("submitted", 2, 0)


@pytest.mark.parametrize("rows", [1, 10, 100])
def test_the_page_asks_as_often_for_many_findings_as_for_one(db: None, rows: int) -> None:
    on = planning.handed_over(rows, claimed=0)
    client = on.client("omar")
    row = add(on, ids(on)[0], by="omar", text="x")
    counted = {}
    asks: tuple[tuple[str, Callable[[], Any]], ...] = (
        ("page", lambda: client.get(PATH)),
        ("panel", lambda: client.get(f"{PATH}panel/")),
        ("cell", lambda: client.post(WRITE, {"_part": "yes", "row": row, "version": "2", "cell.goal": "y"})),
        ("sign", lambda: client.get(f"{PATH}sign/")),
    )
    for name, ask in asks:
        with CaptureQueriesContext(connection) as asked:
            assert ask().status_code == 200
        counted[name] = len(asked)
    assert counted == {"page": 27, "panel": 17, "cell": 18, "sign": 22}


def test_pages_of_findings_can_be_gone_through(db: None) -> None:
    on = planning.handed_over(23, claimed=0)
    client = on.client("omar")
    first, second = client.get(PATH).content.decode(), client.get(f"{PATH}?page=2").content.decode()
    assert (first.count("data-group="), second.count("data-group=")) == (20, 3)
    assert client.get(f"{PATH}?at=22").content.decode().count("data-group=") == 3
    assert client.get(f"{PATH}?page=99999").status_code == client.get(f"{PATH}?page=x&at=y").status_code == 200
    assert office.round_of(on)
