"""Errors have one shape, speak the caller's language, and say the same of what is hidden as of what is absent."""

import json

import pytest
from django.test import RequestFactory
from django.urls import URLPattern

from huiyin.api import caller, urls
from huiyin.installation import urls as installed
from tests.walks.calling import Api

CLOSE = "/findings/1/acts/close/"
GIVEN = {"given": {"decision": "All is in order."}}


def test_nobody_learns_anything_without_a_token(api: Api) -> None:
    for path in ("/findings/", "/findings/1/", "/findings/987654/", "/people/", "/jobs/"):
        answer = api.get("", path)
        assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
        assert answer["WWW-Authenticate"] == "Bearer"
    assert api.post("", CLOSE, GIVEN).status_code == 401


def test_a_token_that_does_not_work_is_answered_alike(api: Api) -> None:
    answers = {api.client.get("/api/findings/", headers={"Authorization": f"Bearer {text}"}).content
               for text in ("", "x", "huiyin_" + "A" * 64, api.key("omar")[::-1])}  # fmt: skip
    assert len(answers) == 1


def test_too_many_of_them_are_slowed_down_and_others_are_not(api: Api) -> None:
    for _ in range(caller.MOST_FAILURES):
        assert api.client.get("/api/findings/", headers={"Authorization": "Bearer x"}).status_code == 401
    slowed = api.client.get("/api/findings/", headers={"Authorization": "Bearer x"})
    assert (slowed.status_code, slowed.json()["code"]) == (429, "too_many_requests")
    assert int(slowed["Retry-After"]) == caller.FAILURES_SECONDS
    assert api.get("omar", "/findings/").status_code == 200


@pytest.mark.parametrize("name", ["stan", "ada", "audrey"])
def test_hidden_is_absent_to_the_byte(api: Api, name: str) -> None:
    """Every address with a number, walked over the map of addresses: none is listed by hand."""
    nothing = api.get(name, "/nothing/").content
    walked = 0
    for pattern in urls.urlpatterns:
        route = str(pattern.pattern)
        if not isinstance(pattern, URLPattern) or not route.startswith(("findings/<", "measures/<", "packages/<")):
            continue
        here, absent = (f"/{route.replace('<int:number>', number)}" for number in ("1", "987654"))
        if "acts/" in route and not route.endswith("/acts/"):
            pair = [api.post(name, path, {"given": {}}) for path in (here, absent)]
        else:
            pair = [api.get(name, path) for path in (here, absent)]
            assert pair[0].content == nothing
        walked += 1
        assert pair[0].status_code in (404, 422)
        assert (pair[0].status_code, pair[0].content) == (pair[1].status_code, pair[1].content), route
    assert walked > 30


def test_other_methods_are_named(api: Api) -> None:
    for method in ("put", "delete", "patch", "head", "options"):
        answer = getattr(api.client, method)("/api/findings/", headers=api.headers("omar"))
        assert (answer.status_code, answer["Allow"]) == (405, "GET")
    assert api.client.post("/api/findings/", headers=api.headers("omar")).status_code == 405


def test_a_body_that_is_no_json_is_refused(api: Api) -> None:
    answer = api.post("cyril", CLOSE, "{")
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_a_body_of_another_type_is_refused(api: Api) -> None:
    answer = api.client.post(f"/api{CLOSE}", json.dumps(GIVEN), content_type="text/plain", headers=api.headers("cyril"))
    assert (answer.status_code, answer.json()["facts"]) == (415, {"expected": ["application/json"]})


def test_a_body_beyond_the_limit_is_refused(api: Api) -> None:
    answer = api.post("cyril", CLOSE, {"given": {"decision": "x" * 6_000_000}})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_all_faults_are_named_at_once_in_the_words_of_the_house(api: Api) -> None:
    answer = api.post("cyril", CLOSE, {"given": {"decision": 3, "state": "closed"}, "label": True, "number": 4})
    faults = {each["field"]: each["code"] for each in answer.json()["faults"]}
    assert answer.status_code == 422
    assert faults == {
        "decision": "not_a_text", "state": "unknown_field", "label": "not_an_integer", "number": "unknown_field",
    }  # fmt: skip


def test_a_filter_that_is_spelt_wrong_is_refused(api: Api) -> None:
    answer = api.get("cyril", "/findings/", stat="closed")
    assert answer.status_code == 422
    assert answer.json()["faults"][0]["field"] == "stat"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"state": "nowhere"}, "given_faulty"),
        ({"order": "colour"}, "given_faulty"),
        ({"cursor": "x" * 81}, "given_faulty"),
        ({"size": 201}, "given_faulty"),
        ({"organisation": "x"}, "given_faulty"),
        ({"category": "a\x00"}, "given_faulty"),
    ],
)
def test_values_that_no_list_has_are_refused(api: Api, query: dict[str, object], code: str) -> None:
    answer = api.get("cyril", "/findings/", **query)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_a_cursor_of_another_list_is_refused(api: Api) -> None:
    answer = api.get("cyril", "/findings/", cursor=">1", order="due")
    assert (answer.status_code, answer.json()["code"]) == (409, "bad_cursor")


def test_a_rule_is_refused_with_its_code_facts_and_sentence_in_both_languages(api: Api) -> None:
    said = {}
    for language in ("en", "zh-CN"):
        answer = api.post("vera", CLOSE, GIVEN, **{"Accept-Language": language})
        problem = answer.json()
        assert (answer.status_code, problem["status"], problem["code"]) == (409, 409, "is_not_the_verifier")
        assert answer["Content-Type"] == "application/problem+json"
        said[language] = problem["detail"]
    assert said["en"].isascii() or "you verified" in said["en"]
    assert any("\u4e00" <= character <= "\u9fff" for character in said["zh-CN"])


def test_more_parameters_than_are_read_are_refused(api: Api) -> None:
    answer = api.get("cyril", "/findings/", **{f"state{number}": "closed" for number in range(1500)})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_a_call_to_another_host_is_answered_as_calls_are(api: Api) -> None:
    answer = api.client.get("/api/findings/", headers=api.headers("cyril", host="elsewhere.example"))
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    page = api.client.get("/findings/", headers={"host": "elsewhere.example"})
    assert (page.status_code, page["Content-Type"]) == (404, "text/html; charset=utf-8")


def test_a_fault_before_the_api_is_answered_as_calls_are(rf: RequestFactory) -> None:
    """The database may be away when the session is asked for."""
    call, page = (installed.handler500(rf.get(path)) for path in ("/api/findings/", "/sign-in/"))
    assert (call.status_code, call["Content-Type"]) == (500, "application/problem+json")
    assert (page.status_code, page["Content-Type"]) == (500, "text/html; charset=utf-8")


def test_half_a_character_is_repeated_as_far_as_it_can_be_written(api: Api) -> None:
    answer = api.post("cyril", CLOSE, '{"given": {"decision": "\\ud800"}, "language": "\\ud800"}')
    assert answer.status_code == 422
