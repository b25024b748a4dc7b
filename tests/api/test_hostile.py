"""What no friend would send: characters that are none, values without end, rows without end, nests without end."""

import dataclasses
import json
import os
import pathlib
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.kernel import canonical, given
from tests.walks.calling import Api, days

CLOSE = "/findings/1/acts/close/"
REGISTER = "/people/acts/register/"
ISSUE = "/mandates/acts/issue/"
MANDATE = {"title": "Plan", "issuer": "The committee", "issued_date": "2026-01-01", "profile": "cn-inspection"}
HALF = "\ud83d"


def faults(answer: Any) -> dict[str, str]:
    """Give the code of each fault by its field, once the answer is one that names faults."""
    assert answer.status_code == 422, answer.content.decode()
    return {each["field"]: each["code"] for each in json.loads(answer.content)["faults"]}


@pytest.mark.parametrize("text", ["a\x00b", f"a{HALF}b", "\x00", HALF])
def test_a_text_that_cannot_be_kept_is_a_fault(api: Api, text: str) -> None:
    assert faults(api.post("cyril", CLOSE, {"given": {"decision": text}})) == {"decision": "text_not_storable"}
    assert faults(api.post("ada", REGISTER, {"given": {"name": text}})) == {"name": "text_not_storable"}


@pytest.mark.parametrize("name", ["a\x00b.txt", f"{HALF}.txt", "two\nlines.txt", "   ", "\n"])
def test_a_file_has_a_name_of_one_line(api: Api, name: str) -> None:
    """Names stand in headers and lists."""
    file = {"digest": api.put("otto", "Order of the day"), "file_name": name}
    sent = {"given": {**MANDATE, "files": [file]}}
    assert faults(api.post("otto", ISSUE, sent)) == {"files.0.file_name": "text_not_storable"}


@pytest.mark.parametrize("name", ['a"b\\c.txt', "整改；方案.txt", "../../etc/passwd", "a\tb.txt", "x" * 200])
def test_a_file_of_any_other_name_comes_back(api: Api, name: str) -> None:
    file = {"digest": api.put("otto", "Order of the day"), "file_name": name}
    made = api.act("otto", ISSUE, **MANDATE, files=[file])
    shown = api.read("otto", f"/journal/{made['line']}/")["files"][0]
    assert shown["file_name"] == name
    answer = api.get("otto", f"/files/{shown['commitment']}/")
    assert b"".join(answer.streaming_content) == b"Order of the day"
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_key_that_is_no_text_is_named_as_far_as_it_can_be(api: Api) -> None:
    for sent in ({"decision": "x", HALF: 1}, {"decision": "x", "k" * 9999: 1}):
        ((field, code),) = faults(api.post("cyril", CLOSE, {"given": sent})).items()
        assert code in ("unknown_field", "text_not_storable")
        assert len(field) <= 80


def test_what_was_sent_is_repeated_in_the_sentence(api: Api) -> None:
    given_ = {"reply": "maybe"}
    answer = api.post("otto", "/findings/1/acts/record_reply/", {"given": given_, "language": HALF})
    said = {each["field"]: each["sentence"] for each in answer.json()["faults"]}
    assert said["reply"].startswith("“maybe” is none of the choices")
    assert "None" not in said["language"]


def test_a_text_too_long_is_told_how_long_it_is(api: Api) -> None:
    limit = given.TEXT_LIMIT_CHARACTERS
    assert api.post("cyril", CLOSE, {"given": {"decision": "字" * limit}}).status_code == 201
    answer = api.post("cyril", CLOSE, {"given": {"decision": "字" * (limit + 1)}})
    assert faults(answer) == {"decision": "text_too_long"}
    assert all(each in answer.json()["faults"][0]["sentence"] for each in ("100,001", "100,000"))


def test_more_rows_than_are_taken_are_refused(api: Api) -> None:
    rows = [str(uuid.uuid4())] * (given.ROWS_LIMIT + 1)
    sent = {
        "round": str(uuid.uuid4()), "organisation": api.stage.bodies["harbour"], "audience": "leadership",
        "findings": rows, "text": "Put this right.",
    }  # fmt: skip
    assert faults(api.post("otto", "/packages/acts/compose/", {"given": sent})) == {"findings": "too_many"}


@pytest.mark.parametrize("body", ["[" * 100_000, '{"given":' * 50_000, "1" * 5_000, "\x00", "nul", '"'])
def test_a_body_that_cannot_be_read_is_refused(api: Api, body: str) -> None:
    answer = api.post("cyril", CLOSE, body)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


@pytest.mark.parametrize(
    "body", ["[]", "null", "3", '"text"', "NaN", "1e999", "\ufeff{}", '{"given": []}', '{"given": null}']
)
def test_a_body_of_another_shape_is_refused(api: Api, body: str) -> None:
    assert api.post("cyril", CLOSE, body).status_code == 422


WRONG: list[tuple[str, Any, str]] = [
    ("label", True, "not_an_integer"),
    ("label", "1", "not_an_integer"),
    ("label", 1.5, "not_an_integer"),
    ("label", 4, "value_unfit"),
    ("label", float("inf"), "not_an_integer"),
    ("act_id", 7, "not_a_text"),
    ("act_id", str(uuid.uuid4()).upper(), "value_unfit"),
    ("language", "de", "not_a_choice"),
    ("performed_at", "2026-03-25", "value_unfit"),
    ("performed_at", "2026-03-25T10:00:60Z", "value_unfit"),
    ("performed_at", "0001-01-01T00:00:00+23:59", "value_unfit"),
    ("on_paper", [], "not_a_row"),
]


@pytest.mark.parametrize(("field", "value", "code"), WRONG)
def test_a_value_of_the_wrong_type_is_a_fault(api: Api, field: str, value: Any, code: str) -> None:
    answer = api.post("cyril", CLOSE, {"given": {"decision": "All is in order."}, field: value})
    assert faults(answer) == {field: code}


def test_a_whole_number_may_be_written_with_a_point(api: Api) -> None:
    """JSON knows one kind of number; some programs write every one of them with a point."""
    answer = api.post("cyril", CLOSE, {"given": {"decision": "All is in order."}, "label": 1.0})
    assert answer.status_code == 201


def test_a_file_beyond_the_limit_is_refused(api: Api, settings: Any) -> None:
    settings.HUIYIN = dataclasses.replace(settings.HUIYIN, file_bytes=100)
    sizes = {}
    for size in (0, 100, 101):
        file = SimpleUploadedFile("paper.txt", b"x" * size)
        answer = api.client.post("/api/files/", {"file": file}, headers=api.headers("otto"))
        sizes[size] = (answer.status_code, answer.json().get("code"))
    assert sizes == {0: (409, "file_empty"), 100: (201, None), 101: (413, "file_too_large")}


def test_a_key_of_any_kind_but_an_id_is_refused_even_beside_an_id(api: Api) -> None:
    for key in ("", "again", str(uuid.uuid4()).upper()):
        sent = {"act_id": str(uuid.uuid4()), "given": {"name": "新人"}}
        answer = api.post("ada", REGISTER, sent, **{"Idempotency-Key": key})
        assert (answer.status_code, answer.json()["code"]) == (422, "not_an_act_id"), key


def test_an_act_is_repeated_by_its_signer_only(api: Api) -> None:
    """Somebody else with the same id gets neither the receipt nor an act of his own."""
    sent = {"act_id": str(uuid.uuid4()), "given": {"decision": "All is in order."}}
    assert api.post("cyril", CLOSE, sent).status_code == 201
    other = api.post("otto", CLOSE, sent)
    assert (other.status_code, other.json()["code"]) == (409, "act_id_reused")
    assert api.post("stan", CLOSE, sent).status_code == 404


def test_naughty_strings_are_kept_as_they_are(api: Api) -> None:
    home = os.environ.get("HUIYIN_DATA")
    if not home:
        print("not here: naughty strings, HUIYIN_DATA is not set")
        return
    naughty = json.loads(pathlib.Path(home, "naughty-strings", "blns.json").read_text("utf-8"))
    kept = [canonical.text(each) for each in naughty if "\x00" not in each and canonical.text(each)]
    assert len(kept) > 400
    round_id = api.read("omar", "/findings/1/")["facts"]["round"]
    made = api.act(
        "omar", "/findings/acts/report_self_found/", round=round_id, organisation=api.stage.bodies["harbour"],
        origin="screening", reference_date=days(-3), statement="Naughty strings.", basis="A list.",
        manifestations=[each for each in naughty if "\x00" not in each and each.strip()],
    )  # fmt: skip
    found = api.read("omar", f"/findings/{made['number']}/")
    assert [found["texts"][each]["text"] for each in found["facts"]["manifestations"]] == kept
    for text in naughty[::5]:
        for path in ("/search/", "/findings/"):
            assert api.get("cyril", path, text=text).status_code in (200, 422), text
