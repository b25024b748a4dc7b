"""The description tells all: every act, every field, every error; and it is true of what is answered."""

import json
import re
from typing import Any

import jsonschema_rs
import pytest

from huiyin.api import asking, openapi
from huiyin.kernel import kinds
from tests.api.described import DOCUMENT, Held, schema_of
from tests.house.source import ROOT
from tests.walks import calling, stage
from tests.walks.calling import Api

READ = (
    "/findings/", "/findings/1/", "/findings/1/lines/", "/findings/1/acts/", "/plans/", "/plans/1/", "/measures/1/",
    "/packages/1/", "/people/", "/bodies/1/lines/", "/acts/", "/journal/", "/journal/1/", "/journal/1/proof/",
    "/checkpoints/", "/search/?text=exits", "/figures/", "/jobs/", "/inbox/",
)  # fmt: skip


def test_it_is_there_for_everybody(client: Any) -> None:
    answer = client.get("/api/openapi.json")
    assert answer.status_code == 200
    assert json.loads(answer.content) == DOCUMENT
    assert DOCUMENT["openapi"].startswith("3.1")


def test_every_act_of_the_table_is_an_operation() -> None:
    for row in kinds.ROWS.values():
        place = "" if row.birth else "{number}/"
        operation = DOCUMENT["paths"][f"/api/{kinds.PLURALS[row.kind]}/{place}acts/{row.name}/"]["post"]
        assert set(operation["responses"]) >= {"200", "201"}


def test_what_the_book_fills_in_is_asked_of_nobody() -> None:
    for row in kinds.ROWS.values():
        asked = asking.model_of(row).model_fields["given"].annotation.model_fields
        assert not {field.name for field in row.given if field.by_book} & set(asked), row.code


def test_every_operation_describes_every_error() -> None:
    for _, _, operation in openapi.operations(DOCUMENT):
        assert {str(status.value) for status in openapi.ERRORS} <= set(operation["responses"])
        assert operation["summary"] and operation["tags"]


def test_every_shape_has_a_name_of_its_own() -> None:
    """Two of one name would be described as one of them."""
    rooms = (ROOT / "huiyin" / "api").glob("*.py")
    named = [
        each
        for room in rooms
        for each in re.findall(r"^class (\w+)\((?:Schema|Strict|OneQuery)\)", room.read_text(), re.M)
    ]
    assert len(named) > 50
    assert sorted(named) == sorted(set(named))


def test_every_field_and_parameter_is_described() -> None:
    for name, schema in DOCUMENT["components"]["schemas"].items():
        for field, described in schema.get("properties", {}).items():
            assert described.get("description"), f"{name}.{field}"
    for path, _, operation in openapi.operations(DOCUMENT):
        for parameter in operation.get("parameters", ()):
            assert parameter.get("description"), f"{path} {parameter['name']}"


def test_operations_have_names_of_their_own() -> None:
    named = [operation["operationId"] for _, _, operation in openapi.operations(DOCUMENT)]
    assert len(named) == len(set(named))
    assert not [name for name in named if "huiyin" in name]


@pytest.mark.parametrize("path", READ)
@pytest.mark.parametrize("name", ["cyril", "omar", "stan", "ada"])
def test_answers_are_as_described(api: Api, path: str, name: str) -> None:
    """Answers are made without their schemas, for speed: so they are held against them here."""
    answer = api.client.get(f"/api{path}", headers=api.headers(name))
    assert answer.status_code in (200, 404)
    jsonschema_rs.validate(schema_of(path, "get", answer.status_code), json.loads(answer.content))
    if answer.status_code == 200 and "{" not in path:
        shape = schema_of(path, "get", 200)["$ref"].rpartition("/")[2]
        assert set(json.loads(answer.content)) == set(DOCUMENT["components"]["schemas"][shape]["properties"])


def test_the_main_job_is_answered_as_described(db: None) -> None:
    """Every call of the walk, from the mandate over package, plan and evidence to the verification, and what Stan is
    refused in between.
    """
    held = Held()
    api = Api(stage.raised(), client=held)
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared, calling.verified):
        step(api)
    assert api.state() == "verified"
    assert held.statuses.count(201) > 20
    assert set(held.statuses) == {200, 201, 404}


def test_the_reference_names_calls_that_are_there() -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    named = {each for each in re.findall(r"/api/[a-z_/{}.]+", page) if not each.endswith(".json")}
    assert len(named) > 15
    assert named <= set(DOCUMENT["paths"])
