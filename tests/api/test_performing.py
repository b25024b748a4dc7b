"""Acts through the API: once however often they are sent, with nothing that is the server's own, and nobody else's."""

import json
import uuid
from typing import Any

import pytest
from django.utils import timezone

from huiyin.kernel import journal as lines
from huiyin.record import journal
from tests.walks import calling, stage
from tests.walks.calling import Api, days

CLOSE = "/findings/1/acts/close/"
GIVEN = {"decision": "All is in order."}
REGISTER = "/people/acts/register/"


def size(api: Api) -> int:
    return journal.size(str(api.stage.site.id))


def test_the_same_act_twice_is_one_act_with_one_receipt(api: Api) -> None:
    before = size(api)
    body = {"act_id": str(uuid.uuid4()), "given": GIVEN}
    first, second = (api.post("cyril", CLOSE, body) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == {**second.json(), "repeated": False}
    assert second.json()["repeated"] is True
    assert size(api) == before + 1


def test_the_header_is_as_good_as_the_field(api: Api) -> None:
    key = str(uuid.uuid4())
    first, second = (
        api.post("ada", REGISTER, {"given": {"name": "新人"}}, **{"Idempotency-Key": key}) for _ in range(2)
    )
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["act_id"] == second.json()["act_id"] == key
    assert first.json()["subject"] == second.json()["subject"]


def test_a_key_that_is_no_uuid_is_refused(api: Api) -> None:
    answer = api.post("ada", REGISTER, {"given": {"name": "新人"}}, **{"Idempotency-Key": "again"})
    assert (answer.status_code, answer.json()["code"]) == (422, "not_an_act_id")


def test_an_id_used_for_something_else_is_refused(api: Api) -> None:
    key = str(uuid.uuid4())
    assert api.post("ada", REGISTER, {"act_id": key, "given": {"name": "新人"}}).status_code == 201
    answer = api.post("cyril", CLOSE, {"act_id": key, "given": GIVEN})
    assert (answer.status_code, answer.json()["code"]) == (409, "act_id_reused")


OWNED: list[tuple[str, dict[str, Any]]] = [
    ("state", {"state": "closed"}),
    ("subject", {"subject": str(uuid.uuid4())}),
    ("signed_by", {"signed_by": str(uuid.uuid4())}),
    ("recorded_at", {"recorded_at": "2026-01-01T00:00:00Z"}),
    ("previous", {"previous": "0" * 64}),
    ("salt", {"salt": "0" * 64}),
    ("clock", {"clock": "server"}),
    ("closed_by", {"given": {**GIVEN, "closed_by": []}}),
    ("label", {"given": {**GIVEN, "label": 0}}),
]


@pytest.mark.parametrize(("field", "sent"), OWNED)
def test_what_is_the_servers_own_is_refused_not_ignored(api: Api, field: str, sent: dict[str, Any]) -> None:
    before = size(api)
    answer = api.post("cyril", CLOSE, {"given": GIVEN, **sent})
    assert answer.status_code == 422
    assert answer.json()["faults"] == [
        {"field": field, "code": "unknown_field", "sentence": "This field does not belong to the act. Leave it out."}
    ]
    assert size(api) == before


def test_ids_of_another_site_name_nothing(api: Api) -> None:
    other = stage.raised()
    sent = {"given": {"name": "新部门", "body_kind": "team", "parent": other.bodies["office"]}}
    answer = api.post("ada", "/bodies/acts/found/", sent)
    assert answer.status_code in (409, 422)
    assert other.bodies["office"] not in answer.json()["detail"]
    assert api.get("cyril", "/findings/", organisation=other.bodies["harbour"]).json()["findings"] == []


def test_the_newborns_id_must_be_new(api: Api) -> None:
    sent = {"subject": api.stage.persons["omar"], "given": {"name": "新人"}}
    assert api.post("ada", REGISTER, sent).status_code == 409


def test_a_file_must_have_been_put_before(api: Api) -> None:
    file = {"digest": "a" * 64, "file_name": "order.txt", "evidence": "action", "dated": days(-3)}
    given = {"statement": "Done.", "same_kind_check": "Looked.", "truth_pledge": True, "evidence": [file]}
    answer = api.post("hank", "/findings/1/acts/declare/", {"given": given})
    assert (answer.status_code, answer.json()["code"]) == (409, "file_not_stored")


@pytest.mark.parametrize("condition", [("password", "x"), ("state", "lost"), ("round", "1"), ("papers", "packages")])
def test_a_condition_that_the_ledger_does_not_know_is_a_rule_of_the_book(api: Api, condition: tuple[str, str]) -> None:
    """The schema takes any code and any line there, so the answer can't be that the values do not fit it."""
    given = {"purpose": "A meeting", "conditions": [dict(zip(("name", "value"), condition, strict=True))]}
    answer = api.post("vera", "/bulk_exports/acts/request/", {"given": given})
    told = answer.json()
    assert (answer.status_code, told["code"], tuple(told["facts"].values())) == (409, "condition_unfit", condition)


def test_a_time_that_never_was_is_a_fault(api: Api) -> None:
    answer = api.post("cyril", CLOSE, {"given": GIVEN, "performed_at": "2026-02-30T10:00:00Z"})
    assert answer.json()["faults"][0] == {**answer.json()["faults"][0], "field": "performed_at", "code": "not_a_date"}


def test_a_paper_signature_is_entered_by_the_office_with_its_scan(api: Api) -> None:
    scan = {"digest": api.put("otto", "Scan of the signed decision"), "file_name": "scan.txt"}
    paper = {"post": api.stage.posts["cyril"], "performed_at": timezone.now().isoformat()[:19] + "Z", "scan": scan}
    answer = api.post("otto", CLOSE, {"given": GIVEN, "on_paper": paper})
    assert answer.status_code == 201, answer.content.decode()
    line = api.read("cyril", f"/journal/{answer.json()['line']}/")
    assert line["clock"] == "paper"
    assert line["signed_by"] == api.stage.persons["cyril"]
    assert line["entered_by"] == api.stage.persons["otto"]
    stored = journal.line_of(str(api.stage.site.id), answer.json()["act_id"])
    assert stored is not None
    assert lines.decode_line(stored.envelope.encode()).envelope.entered_by == api.stage.persons["otto"]


def test_the_list_of_acts_says_what_is_open_and_what_stands_in_the_way(api: Api) -> None:
    acts = {name: api.read(name, "/findings/1/acts/")["acts"] for name in ("cyril", "vera", "omar")}
    unmet = {name: {each["act"]: each["unmet"] for each in found} for name, found in acts.items()}
    assert unmet["cyril"]["finding.close"] == []
    assert "finding.close" not in unmet["omar"]
    assert all(each["words"] for found in acts.values() for each in found)
    assert "finding.report_self_found" in {each["act"] for each in api.read("omar", "/acts/")["acts"]}


def test_a_session_needs_the_token_of_its_forms(api: Api) -> None:
    """What a browser sends along by itself must not be enough to change anything (attack 8)."""
    browser = calling.Client(enforce_csrf_checks=True)
    browser.force_login(api.stage.accounts["cyril"])
    api.stage.accounts["cyril"].refresh_from_db()
    account = api.stage.accounts["cyril"]
    account.active_post = uuid.UUID(api.stage.posts["cyril"])
    account.save(update_fields=["active_post"])
    assert browser.get("/api/findings/").status_code == 200
    sent = json.dumps({"given": GIVEN})
    barred = browser.post(f"/api{CLOSE}", sent, content_type="application/json")
    assert (barred.status_code, barred.json()["code"]) == (403, "forbidden")
    secret = "a" * 32
    browser.cookies["huiyin_csrf"] = secret
    done = browser.post(f"/api{CLOSE}", sent, content_type="application/json", headers={"X-CSRFToken": secret})
    assert done.status_code == 201, done.content.decode()
