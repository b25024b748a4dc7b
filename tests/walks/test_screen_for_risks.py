"""Screening: an organisation looks for its own risks; what it finds are self-found findings; and Stan."""

import pytest

from tests.walks.scene import Scene
from tests.walks.stage import Sheet, filled, sent
from tests.walks.test_close_a_finding import days


@pytest.fixture
def scene(db: None) -> Scene:
    return Scene()


def test_a_screening_brings_up_a_finding_and_is_accepted(scene: Scene) -> None:
    stage = scene.stage
    path = sent(
        stage.client("otto"), "/screenings/acts/call/", organisation=stage.bodies["harbour"],
        scope="Guarantees to subsidiaries.",
    )  # fmt: skip
    page = scene.page("omar", path)
    assert "Not reported yet." in page and "Nothing has come with it." in page
    address = next(part.split('"')[0] for part in page.split('href="') if "report_self_found" in part)
    address = address.replace("&amp;", "&")
    assert address not in scene.page("vera", path)
    form = filled(stage.client("omar"), address)
    assert form["screening"] == [scene.id_of("screening", 1)] and form["origin"] == ["screening"]
    found = sent(
        stage.client("omar"), address, statement="Three guarantees had no decision.", reference_date=days(-2),
        basis="Found by the screening.",
    )  # fmt: skip
    report = f"{path}acts/report/"
    wrong = filled(stage.client("omar"), report, summary="Looked at all.", areas__0="Loans", number_found="4")
    assert stage.client("omar").post(report, wrong).status_code == 409
    sent(stage.client("omar"), report, summary="Looked at all.", areas__0="Loans", number_found="1")
    sent(stage.client("vera"), f"{path}acts/return/", further_requirement="And 2022?", due_date=days(9))
    assert "And 2022?" in scene.page("omar", path)
    sent(stage.client("omar"), report, summary="And 2022.", areas__0="Loans", number_found="1")
    sent(stage.client("vera"), f"{path}acts/accept/")
    page = scene.page("otto", path)
    assert found in page and "names one risk; 1 on the ledger came with it" in Sheet(page).text
    scene.absent("stan", path, found, f"{path}acts/accept/")
    assert "Guarantees" not in scene.page("stan", "/screenings/")
