"""Reading through the API: as much as the pages show, in few queries however long the page is."""

import csv
import io
import json
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.notices.models import Job
from tests.walks import calling
from tests.walks.calling import Api
from tests.web import office

# Token, its account and the epoch of the actors; then the page, its texts, its names; what was taken that day.
MOST_QUERIES = 9


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/findings/", MOST_QUERIES),
        ("/findings/?size=200&count=true", MOST_QUERIES + 1),
        ("/findings/1/", MOST_QUERIES),
        ("/findings/1/lines/", MOST_QUERIES + 6),
        ("/journal/", MOST_QUERIES + 4),
        ("/bodies/", MOST_QUERIES),
    ],
)
def test_a_page_asks_few_questions(api: Api, path: str, most: int, django_assert_max_num_queries: Any) -> None:
    api.client.get(f"/api{path}", headers=api.headers("cyril"))  # what is kept between calls is kept now
    with django_assert_max_num_queries(most):
        assert api.client.get(f"/api{path}", headers=api.headers("cyril")).status_code == 200


def test_the_ledger_is_filtered_counted_and_turned_over(api: Api) -> None:
    calls = ({"state": "verified"}, {"text": "exits"}, {"organisation": api.stage.bodies["harbour"]}, {"count": "true"})
    for query in calls:
        page = api.read("cyril", "/findings/", **query)
        assert [each["number"] for each in page["findings"]] == [1]
    assert api.read("cyril", "/findings/", count="true")["count"] == 1
    assert api.read("cyril", "/findings/", state="draft")["findings"] == []
    page = api.read("cyril", "/findings/", order="number")
    assert (page["following"], page["preceding"]) == ("", "")
    assert api.read("cyril", "/findings/", order="number", cursor=">1")["findings"] == []
    assert api.read("stan", "/findings/")["findings"] == []


def test_the_ledger_is_shown_as_it_was(api: Api) -> None:
    history = api.read("cyril", "/findings/1/lines/")["lines"]
    born = history[-1]["number"]
    assert api.read("cyril", "/findings/", as_of=born)["findings"][0]["state"] == "issued"
    assert api.read("cyril", "/findings/1/", as_of=born)["version"] == 1
    assert api.get("cyril", "/findings/1/", as_of=born - 1).status_code == 404


def test_a_subject_comes_with_its_texts_and_files(api: Api) -> None:
    found = api.read("cyril", "/findings/1/")
    said = found["texts"][found["facts"]["statement"]]
    assert (said["text"], said["language"], said["hidden"]) == (calling.STATEMENT, "en", False)
    assert {each["evidence"] for each in found["files"].values()} == {"action", "effect"}


def test_a_file_leaves_as_an_attachment_to_those_who_may_see_it(api: Api) -> None:
    commitment = next(iter(api.read("cyril", "/findings/1/")["files"]))
    answer = api.get("cyril", f"/files/{commitment}/")
    assert b"".join(answer.streaming_content) in (b"Order of the day", b"Exits clear all month")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    absent = api.get("stan", f"/files/{'0' * 64}/")
    for hidden in (api.get("stan", f"/files/{commitment}/"), api.get("stan", "/files/1/")):
        assert (hidden.status_code, hidden.content) == (404, absent.content)


def test_restricted_reading_leaves_a_trace(api: Api) -> None:
    """A mandate's title at label 2 is read by somebody; the auditor sees who, and not what it says."""
    given = {
        "title": "Restricted plan",
        "issuer": "The committee",
        "issued_date": "2026-01-01",
        "profile": "cn-inspection",
    }
    born = api.post("otto", "/mandates/acts/issue/", {"given": given, "label": 2}).json()
    api.read("cyril", f"/mandates/{born['number']}/")
    reads = api.read("audrey", "/reads/", subject=born["subject"])["reads"]
    assert {(each["person"], each["door"]) for each in reads} == {(api.stage.persons["cyril"], "api")}
    assert "Restricted plan" not in json.dumps(reads)
    assert api.get("cyril", "/reads/").status_code == 404


def test_the_search_finds_what_the_post_sees(api: Api) -> None:
    found = api.read("cyril", "/search/", text="exits")["matches"]
    assert ("finding", 1) in {(each["kind"], each["number"]) for each in found}
    assert [each for each in api.read("stan", "/search/", text="exits")["matches"] if each["kind"] == "finding"] == []


def test_figures_name_what_they_count(api: Api) -> None:
    told = api.read("cyril", "/figures/")
    rates = {each["code"]: (each["numerator"], each["denominator"], each["unit"]) for each in told["rates"]}
    assert rates["verified_rate"] == (1, 1, "findings")
    assert told["book"] == {**told["book"], "issued": 1, "open": 1, "closed": 0}
    assert api.read("stan", "/figures/")["book"]["issued"] == 0
    theirs = api.stage.bodies["harbour"]
    assert api.read("omar", "/figures/", organisation=theirs)["book"]["issued"] == 1
    tables = {each["code"]: each for each in told["tables"]}
    (row,) = tables["declared_verified"]["rows"]
    assert (row["of"], row["counts"]) == ({"organisation": theirs}, [1, 1, 1, 0])
    before = api.read("cyril", "/figures/", day="2020-01-01")
    assert (before["as_of"], before["journal_size"], before["book"]["issued"]) == ("2020-01-01", 0, 0)
    for name, asked in (("ada", {}), ("stan", {"organisation": theirs}), ("omar", {"round": str(uuid.uuid4())})):
        assert api.get(name, "/figures/", **asked).status_code == 404


def test_a_later_journal_continues_an_earlier_one(api: Api) -> None:
    proof = api.read("cyril", "/checkpoints/consistency/", first=3, second=7)
    assert (proof["first"]["size"], proof["second"]["size"]) == (3, 7)
    assert api.get("cyril", "/checkpoints/consistency/", first=7, second=3).status_code == 409
    assert api.read("omar", "/checkpoints/")["key"].startswith("huiyin/")


def a_list(api: Api, *more: str) -> list[dict[str, str]]:
    sheet = io.StringIO()
    rows = csv.writer(sheet)
    rows.writerow(["Reference", "Organisation", "Finding", "Date found", *more])
    rows.writerow(["A-1", "港务集团", "The gate was open.", "2026-01-05"])
    rows.writerow(["A-2", "Somebody Else", "The lamp was broken.", "2026-01-06"])
    file = SimpleUploadedFile("list.csv", sheet.getvalue().encode())
    put = api.client.post("/api/files/", {"file": file}, headers=api.headers("otto"))
    return [{"digest": put.json()["digest"], "file_name": "list.csv"}]


def test_a_list_of_too_many_columns_is_refused(api: Api) -> None:
    answer = api.post("otto", "/imports/check/", {"files": a_list(api, *map(str, range(2000)))})
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_columns")


def test_a_list_is_checked_and_nothing_is_stored(api: Api) -> None:
    files = a_list(api)
    checked = api.post("otto", "/imports/check/", {"files": files}).json()
    assert (checked["rows"], checked["findings"], checked["would_store"], checked["error_count"]) == (2, 2, 2, 0)
    assert [each["name"] for each in checked["unknown_organisations"]] == ["Somebody Else"]
    again = api.post("otto", "/imports/check/", {"files": files, "mapping": checked["mapping"]}).json()
    explained = {"columns": [{**each, "rule": "", "reason": ""} for each in checked["columns"]]}
    assert {**again, "columns": [{**each, "rule": "", "reason": ""} for each in again["columns"]]} == {
        **checked,
        **explained,
    }
    assert {each["rule"] for each in again["columns"]} == {"mapping"}
    assert [(each["column"], each["fields"], each["rule"]) for each in checked["columns"]][:2] == [
        ("Reference", ["reference"], "exact"),
        ("Organisation", ["organisation_name"], "exact"),
    ]
    assert [(each["encoding"], each["delimiter"], each["header_rows"]) for each in checked["files"]] == [
        ("UTF-8", ",", [1])
    ]
    assert api.read("cyril", "/lists/")["subjects"][0]["number"] == 1


def test_a_list_is_stored_in_the_background_once(api: Api) -> None:
    round_id = api.read("cyril", "/findings/1/")["facts"]["round"]
    sent = {
        "files": a_list(api), "round": round_id, "title": "List of January", "create_bodies": True,
        "job_id": str(uuid.uuid4()),
    }  # fmt: skip
    first, second = (api.post("otto", "/imports/", sent) for _ in range(2))
    assert (first.status_code, first.json()["id"], second.json()["id"]) == (202, sent["job_id"], sent["job_id"])
    assert Job.objects.filter(id=sent["job_id"]).count() == 1
    assert api.read("otto", f"/jobs/{sent['job_id']}/")["kind"] == "import"
    assert api.get("cyril", f"/jobs/{sent['job_id']}/").status_code == 404
    office.worked()
    stored = api.read("otto", f"/jobs/{sent['job_id']}/")
    assert (stored["state"], stored["result"]["findings"], stored["result"]["bodies"]) == ("done", 2, 1)
    assert api.read("otto", "/inbox/")["unread"] >= 1
    assert api.post("omar", "/imports/", sent).status_code == 404
    assert api.post("omar", "/imports/check/", {"files": sent["files"]}).status_code == 404


def test_a_list_may_begin_a_round_of_its_own(api: Api) -> None:
    sent = {"files": a_list(api), "title": "List", "create_bodies": True}
    place = {"round": api.read("cyril", "/findings/1/")["facts"]["round"], "new_round": "Second"}
    for wrong in ({}, place, {"new_round": " "}):
        refused = api.post("otto", "/imports/", {**sent, **wrong})
        assert (refused.status_code, refused.json()["faults"][0]["field"]) == (422, "round"), refused.json()
    job = api.post("otto", "/imports/", {**sent, "new_round": "Of the list"}).json()["id"]
    office.worked()
    assert api.read("otto", f"/jobs/{job}/")["state"] == "done"
    assert {each["number"] for each in api.read("otto", "/rounds/")["subjects"]} == {1, 2}
    assert len(api.read("otto", "/mandates/")["subjects"]) == 2
