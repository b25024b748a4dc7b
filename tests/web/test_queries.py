"""Pages ask the database as often for a thousand rows as for one: their numbers of questions, pinned."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web import office

PINNED = {
    "/": 20,
    "/findings/": 11,
    "/findings/?q=安全": 13,
    "/findings/1/": 18,
    "/rounds/": 10,
    "/rounds/1/": 24,
    "/bodies/1/": 17,
    "/people/1/": 17,
    "/journal/": 14,
    "/figures/": 16,
    "/search/?q=安全": 19,
    "/inbox/": 8,
}


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize("rows", [1, 10, 1_000])
def test_a_page_asks_as_often_for_many_rows_as_for_one(db: None, rows: int) -> None:
    on = office.opened()
    listed = "".join(f"A-{row},港务集团,第{row}个问题：安全出口被电缆盘堵塞。\n" for row in range(rows))
    office.taken_in(on, "编号,被巡视单位,存在问题\n" + listed)
    client = on.client("otto")
    asked(client, "/")
    assert {path: asked(client, path) for path in PINNED} == PINNED
