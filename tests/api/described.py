"""Answers held against the description."""

import json
from typing import Any

import jsonschema_rs
from django.http import HttpResponse
from django.test import Client

from huiyin.api import openapi, urls

DOCUMENT = openapi.document(urls.api)


def schema_of(path: str, method: str, status: int) -> dict[str, Any]:
    """Give the schema of an answer by the path that was called."""
    steps = path.partition("?")[0].strip("/").split("/")
    template = "/api/" + "/".join("{number}" if step.isdecimal() else step for step in steps) + "/"
    described = DOCUMENT["paths"][template][method]["responses"][str(status)]
    if "$ref" in described:
        described = DOCUMENT["components"]["responses"][described["$ref"].rpartition("/")[2]]
    content = next(iter(described["content"].values()))
    return {**content["schema"], "components": DOCUMENT["components"]}


class Held(Client):
    """A client whose every answer must be one that the description has; ``statuses`` are those that came."""

    def __init__(self) -> None:
        super().__init__()
        self.statuses: list[int] = []

    def request(self, **request: Any) -> HttpResponse:
        """Send a request and hold its answer."""
        answer = super().request(**request)
        path, method = request["PATH_INFO"].removeprefix("/api"), request["REQUEST_METHOD"].lower()
        jsonschema_rs.validate(schema_of(path, method, answer.status_code), json.loads(answer.content))
        self.statuses.append(answer.status_code)
        return answer
