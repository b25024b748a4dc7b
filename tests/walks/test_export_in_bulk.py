"""A bulk export: refused to one person with the reasons, requested, let go by another, taken once; and Stan."""

import re

import pytest

from tests.walks.scene import Scene
from tests.walks.stage import Sheet, sent
from tests.walks.test_close_a_finding import days
from tests.web.test_exporting import held_to


@pytest.fixture
def scene(db: None) -> Scene:
    scene = Scene()
    scene.issued("north", "south", "east")
    return scene


def test_the_export_of_the_ledger_leads_to_a_request_that_another_lets_go(scene: Scene) -> None:
    client = scene.stage.client("otto")
    with held_to(2):
        answer = client.get("/findings.csv?state=issued")
        page = answer.content.decode()
        assert answer.status_code == 403
        assert "It holds 3 rows or more; one person may take 2 at a time." in Sheet(page).text
        hidden = dict(re.findall(r'<input type="hidden" name="([\w.]+)" value="([^"]*)"', page))
        form = Sheet(client.post("/bulk_exports/acts/request/", hidden).content.decode())
        assert form.values["conditions.0.name"] == ["state"] and "Issued" in form.text
        path = client.post("/bulk_exports/acts/request/", {**form.values, "purpose": "A meeting"})["Location"]
        assert "It waits for somebody who did not ask for it" in scene.page("otto", path)
        assert "Bulk export 1 waits for your word" in Sheet(scene.page("cyril", "/")).text
        refused = client.post(f"{path}acts/approve/", {"until_date": days(3)})
        assert refused.status_code == 409
        sent(scene.stage.client("cyril"), f"{path}acts/approve/", until_date=days(3))
        assert "you may take it once" in Sheet(scene.page("otto", "/")).text
        assert "you may take it once" in scene.page("otto", path)
        assert "waits for the one who asked" in scene.page("cyril", path)
        sent(client, f"{path}acts/take/")
        page = scene.page("otto", path)
        assert f'href="{path}findings.csv"' in page and "Otto" in page and "Cyril" in page
        assert f"{path}findings.csv" not in scene.page("cyril", path)
        table = client.get(f"{path}findings.csv").getvalue().decode()
        assert "Statement of east" in table and len(table.splitlines()) == 5
        scene.absent("stan", path, f"{path}findings.csv", f"{path}acts/take/")


def test_restricted_texts_take_two_persons_however_few_they_are(scene: Scene) -> None:
    client = scene.stage.client("omar")
    sent(
        client, "/findings/acts/report_self_found/", origin="screening", statement="Restricted.",
        reference_date=days(-1), basis="Own.", _label="2",
    )  # fmt: skip
    page = Sheet(scene.stage.client("otto").get("/findings.csv?origin=screening&q=restricted").content.decode()).text
    assert "It holds texts marked" in page and "rows or more" not in page
    assert "origin: risk screening" in page and 'contains "restricted"' in page
