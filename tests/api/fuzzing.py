"""Calls that nobody would write, made by schemathesis from the description and sent to the whole application.

What is made at random names nothing that exists; so numbers, ids, codes and digests are exchanged, here and there, for
those of the site that the tests stand on. A value of a wrong shape stays as wrong as it was made.
"""

import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.utils import timezone
from hypothesis import strategies as st
from schemathesis.checks import CheckContext
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext
from schemathesis.schemas import BaseSchema

from huiyin.api import openapi, urls
from huiyin.installation.wsgi import application
from huiyin.kernel import kinds, permit
from huiyin.kernel.given import Field, FieldKind
from huiyin.record import check, journal
from tests.walks.calling import Api
from tests.walks.stage import PEOPLE

SEED = 20261123
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
CODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}\Z")
REFUSED = ["400", "401", "403", "404", "405", "409", "413", "415", "422", "429"]
# Reads that only one post may make.
READERS = {
    "journal_reads": ("audrey", "cyril"),
    "importing_check": ("otto", "omar"),
    "importing_store": ("otto", "omar"),
}


def described(*, cases: int, boundaries: bool = False) -> BaseSchema:
    """Give the description to schemathesis, with the application behind it.

    Each operation gets so many cases by chance, and with ``boundaries`` one for every edge of every value too.
    """
    config = {
        "seed": SEED,
        "generation": {"max-examples": cases, "database": "none"},
        "phases": {"examples": {"enabled": False}, "coverage": {"enabled": boundaries}},
        # Too much is answered 413, which schemathesis by itself doesn't count among the refusals.
        "checks": {"negative_data_rejection": {"expected-statuses": REFUSED}},
    }
    schema = schemathesis.openapi.from_dict(openapi.document(urls.api), config=SchemathesisConfig.from_dict(config))
    schema.app = application
    return schema


def chosen(among: Iterable[Any], *, by: Any) -> Any:
    """Choose by what was made, so that the same case is always sent alike."""
    several = list(among)
    return several[zlib.crc32(repr(by).encode("utf-8", "backslashreplace")) % len(several)]


def _fields() -> Iterator[Field]:
    """Yield every declared field of every act, columns of rows too."""
    waiting = [each for row in kinds.ROWS.values() for each in row.given]
    while waiting:
        each = waiting.pop()
        waiting += each.columns
        yield each


class World:
    """What there is on the site, by the name of the field that takes it."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.values: dict[str, set[str]] = defaultdict(set)
        self.codes = {each.name for each in _fields() if each.kind in (FieldKind.CODE, FieldKind.DIGEST)}
        self.codes -= {each.name for each in _fields() if each.kind is FieldKind.CHOICE}
        lines: list[Any] = [self.api.read("cyril", f"/journal/{number}/") for number in self._numbers()]
        ids: dict[str, set[str]] = defaultdict(set)
        for line in lines:
            self._gather("", line["given"])
            for kind, subject in line["subjects"]:
                ids[kind].add(subject)
            self.values["commitment"] |= {each["commitment"] for each in line["files"]}
            self.values["digest"] |= {each["digest"] for each in line["files"] if each["digest"]}
        self.numbers = {plural: len(ids[kind]) for kind, plural in kinds.PLURALS.items() if ids[kind]}
        for each in _fields():
            if each.kind is FieldKind.SUBJECT:
                self.values[each.name] |= ids[each.of]
            elif each.kind is FieldKind.ACT:
                self.values[each.name] |= {line["act_id"] for line in lines}

    def _numbers(self) -> Iterable[int]:
        last = self.api.read("cyril", "/journal/")["lines"][0]["number"]
        return range(1, last + 1)

    def _gather(self, name: str, value: Any) -> None:
        if isinstance(value, Mapping):
            for key, each in value.items():
                self._gather(key, each)
        elif isinstance(value, list):
            for each in value:
                self._gather(name, each)
        elif isinstance(value, str) and name in self.codes:
            self.values[name].add(value)

    def known(self, value: Any, name: str = "") -> Any:
        """Exchange what could be known for what is known, more often than not."""
        if isinstance(value, dict):
            return {key: self.known(each, key) for key, each in value.items()}
        if isinstance(value, list):
            return [self.known(each, name) for each in value]
        # A real value takes the place of one that has its shape, so that a wrong one stays wrong.
        same = [each for each in sorted(self.values[name]) if _shape(each) and _shape(each) == _shape(value)]
        return chosen([value, *same[:1], *same], by=value) if same else value


def _shape(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    return next((shape.pattern for shape in (UUID, CODE) if shape.match(value)), "")


def at_home(schema: BaseSchema, world: World) -> None:
    """Let the calls speak of what is there."""

    @schema.hook
    def map_path_parameters(context: HookContext, path_parameters: dict[str, Any] | None) -> Any:
        number = (path_parameters or {}).get("number")
        if isinstance(number, int) and number > 0 and number % 5:
            plural = context.operation.path.removeprefix("/api/").partition("/")[0]
            return {**path_parameters, "number": number % world.numbers.get(plural, 1) + 1}
        return world.known(path_parameters)

    @schema.hook
    def map_query(context: HookContext, query: dict[str, Any]) -> dict[str, Any]:
        return world.known(query)

    @schema.hook
    def map_body(context: HookContext, body: Any) -> Any:
        return world.known(body)


def callers(operation_id: str) -> list[str]:
    """Name those whose post may make a call; for reads, one who is a stranger to the finding too."""
    kind, acting, name = operation_id.partition("_act_")
    if not acting:
        return list(READERS.get(operation_id, ("cyril", "omar", "ada", "stan")))
    may = [who for who, (_, _, post, _) in PEOPLE.items() if permit.provisos(post, f"{kind}.{name}") is not None]
    return may or ["cyril"]


def is_one_shape(context: CheckContext, response: Response, case: Case) -> None:
    """Errors are told in one shape (RFC 9457), and none of them is a fault of the program."""
    if response.status_code < 400:
        return
    problem = json.loads(response.content)
    assert response.headers["content-type"] == ["application/problem+json"]
    assert problem["status"] == response.status_code < 500
    assert problem["detail"] and problem["code"]


@contextmanager
def one_connection() -> Iterator[None]:
    """Keep the connection that the test's transaction lives on, as Django's own client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


@contextmanager
def taken_back() -> Iterator[None]:
    """Do something and take it back, so that the next case finds the site as this one did."""
    with one_connection(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def acts_at_random(data: st.DataObject, schema: BaseSchema, api: Api) -> int:
    """Send acts one after another in the names of those who may perform them; give how many were performed."""
    operations = [found.ok() for found in schema.get_all_operations()]
    acts = [each for each in operations if "_act_" in each.definition.raw["operationId"]]
    done = 0
    for operation in data.draw(st.lists(st.sampled_from(acts), min_size=8, max_size=24)):
        case = data.draw(operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
        case.body = {"given": case.body["given"]}  # other times and papers are refused too often
        done += call(case, api).status_code == 201
    return done


def the_book_holds(data: st.DataObject, schema: BaseSchema, api: Api) -> None:
    """Send acts without order or sense: each that was performed is a line, and the check finds no fault."""
    site = str(api.stage.site.id)
    with taken_back():
        before = journal.size(site)
        done = acts_at_random(data, schema, api)
        assert journal.size(site) == before + done
        assert check.check(site, on=timezone.localdate()).faults == ()


def call(case: Case, api: Api) -> Response:
    """Send a case in somebody's name and hold the answer against the description."""
    cache.clear()  # or the calls without a token, which the checks make too, would be slowed down
    operation_id = case.operation.definition.raw["operationId"]
    name = chosen(callers(operation_id), by=(case.path_parameters, case.body, case.query))
    headers = {"Authorization": f"Bearer {api.key(name)}"}
    return case.call_and_validate(headers=headers, additional_checks=[is_one_shape])
