"""The pages beside the finding: as many questions for many rows as for one, and what each says where there is none."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.walks.scene import Scene
from tests.walks.test_close_a_finding import days

PINNED = {
    "/notices/": 11,
    "/notices/begin/": 13,
    "/notices/1/": 25,
    "/copy_notices/": 14,
    "/copy_notices/1/": 18,
    "/campaigns/": 10,
    "/campaigns/1/": 24,
    "/screenings/": 11,
    "/screenings/1/": 18,
    "/findings/1/": 19,
    "/findings/1/texts/": 14,
}
# What is asked for by id is asked for a hundred at once.
A_HUNDRED_MORE = {"/notices/1/": 2, "/copy_notices/": 1, "/copy_notices/1/": 3, "/campaigns/1/": 1}


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path
    return len(queries)


def full(rows: int) -> Scene:
    """Make a scene in which so many findings are worded, told of, copied and gathered."""
    scene = Scene()
    names = [f"f{row}" for row in range(rows)]
    scene.issued(*names)
    scene.worded(*names)
    every = [scene.ids[name] for name in names]
    harbour = scene.stage.bodies["harbour"]
    text = "Some units left f0 undone."
    scene.do("notice.draft", "otto", "notice", round=scene.round, readership="public", findings=every, text=text)
    scene.do("notice.revise", "otto", "notice", base_edition=1, findings=every, text=f"{text} Some hid it.")
    scene.do("copy_notice.send", "otto", "copy", round=scene.round, recipient=scene.stage.bodies["safety"],
             recipient_kind="functional_department", findings=every, text="Exits.", due_date=days(9))  # fmt: skip
    scene.do("campaign.launch", "otto", "campaign", round=scene.round, title="Safe ways", aim="Free exits.",
             organisations=[harbour], from_date=days(0), until_date=days(9))  # fmt: skip
    scene.do("campaign.include", "otto", "campaign", findings=every)
    scene.do("campaign.report_progress", "omar", "campaign", progress="Clear.")
    scene.do("screening.call", "otto", "screening", round=scene.round, organisation=harbour, scope="Guarantees.")
    return scene


@pytest.mark.parametrize("rows", [1, 10, 100])
def test_a_page_asks_as_often_for_many_rows_as_for_one(db: None, rows: int) -> None:
    client = full(rows).stage.client("otto")
    asked(client, "/")
    more = A_HUNDRED_MORE if rows >= 100 else {}
    assert {path: asked(client, path) - more.get(path, 0) for path in PINNED} == PINNED
