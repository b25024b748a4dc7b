"""The description of the API: OpenAPI 3.1 as the schemas give it, with what every operation has in common put in."""

import functools
import json
import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from ninja import NinjaAPI

from huiyin.api import errors

# Why each error comes; the same on every operation that can give it.
ERRORS: Mapping[HTTPStatus, str] = {
    HTTPStatus.BAD_REQUEST: "The call can't be read: no JSON, or a form that is cut off.",
    HTTPStatus.UNAUTHORIZED: "No token or session that works came with the call.",
    HTTPStatus.FORBIDDEN: "The call needs the CSRF token, or another post. It never tells what there is.",
    HTTPStatus.NOT_FOUND: "There is nothing here for this post: absent and hidden give the same bytes.",
    HTTPStatus.METHOD_NOT_ALLOWED: "The path takes other methods; `Allow` names them.",
    HTTPStatus.CONFLICT: "A rule of the procedure stands in the way: `code` and `facts` say which.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "More was sent than is taken at once.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body has another media type than the one described here.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Values do not fit: `faults` names each.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many calls without a token that works came from this address.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "A fault of the program; it is in its log.",
}
# What stands in paths, which ninja leaves without a word.
PLACES: Mapping[str, str] = {
    "number": "The number of the subject among its kind, or of the line.",
    "commitment": "The commitment of the file in the journal, hex.",
    "job": "The UUID of the job.",
    "row": "The UUID of the row of the draft.",
    "code": "The code of the figure.",
}
# What else these errors bring.
HEADERS: Mapping[HTTPStatus, tuple[str, str]] = {
    HTTPStatus.UNAUTHORIZED: ("WWW-Authenticate", "How to say who calls: `Bearer`."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("Allow", "The methods that the path takes."),
    HTTPStatus.TOO_MANY_REQUESTS: ("Retry-After", "In how many seconds to call again."),
}
_PROBLEM = "Problem"
_METHODS = frozenset({"get", "post", "patch"})


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """This function will yield path, method and description of every operation of a document."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in _METHODS:
                yield path, method, operation


@functools.cache
def document(api: NinjaAPI) -> dict[str, Any]:
    """This function will describe an API with the errors of every operation."""
    described: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/"), default=str))
    schemas = described["components"]["schemas"]
    problem = errors.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas[_PROBLEM] = problem
    responses = described["components"].setdefault("responses", {})
    for status, reason in ERRORS.items():
        responses[_name(status)] = {
            "description": reason,
            "content": {errors.MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{_PROBLEM}"}}},
        }
        if status in HEADERS:
            name, described_as = HEADERS[status]
            header = {"description": described_as, "required": True, "schema": {"type": "string"}}
            responses[_name(status)]["headers"] = {name: header}
    for _, _, operation in operations(described):
        operation["operationId"] = operation["operationId"].removeprefix("huiyin_api_")
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "path":
                parameter["description"] = PLACES[parameter["name"]]
        for status in ERRORS:
            operation["responses"][str(status.value)] = {"$ref": f"#/components/responses/{_name(status)}"}
    return described


def _name(status: HTTPStatus) -> str:
    return re.sub(r"[^A-Za-z]", "", status.phrase.title())


@functools.cache
def encoded(api: NinjaAPI) -> bytes:
    """This function will write the description once; it is the same for everybody."""
    return json.dumps(document(api), ensure_ascii=False, separators=(",", ":")).encode()
