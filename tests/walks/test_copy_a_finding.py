"""Copying: released results go to those who must use them, who receive them and say what use they made; and Stan."""

import pytest

from tests.walks.scene import Scene
from tests.walks.stage import Sheet, sent
from tests.walks.test_close_a_finding import days


@pytest.fixture
def scene(db: None) -> Scene:
    scene = Scene()
    scene.issued("north")
    return scene


def test_a_copy_is_sent_received_and_used(scene: Scene) -> None:
    stage = scene.stage
    assert "Nothing has been copied yet" in scene.page("otto", "/copy_notices/")
    sent(
        stage.client("otto"), "/copy_notices/acts/send/", recipient=stage.bodies["safety"],
        recipient_kind="functional_department", findings=[scene.ids["north"]], text="Exits are blocked.",
        due_date=days(20),
    )  # fmt: skip
    path = "/copy_notices/1/"
    assert "Copy notice 1 waits to be acknowledged." in Sheet(scene.page("dan", "/")).text
    sent(stage.client("dan"), f"{path}acts/acknowledge/")
    page = Sheet(scene.page("dan", path)).text
    assert "Not stated yet." in page and "Exits are blocked." in page
    sent(stage.client("dan"), f"{path}acts/state_use/", use="The rule on corridors was changed.")
    for who in ("dan", "otto", "lena"):
        assert "The rule on corridors was changed." in scene.page(who, path)
    matrix = Sheet(scene.page("otto", "/copy_notices/")).text
    assert "Safety Bureau" in matrix and "Use stated" in matrix
    scene.absent("stan", path, f"{path}acts/acknowledge/")
    scene.absent("omar", path)
    for who in ("stan", "omar"):
        assert "Safety Bureau" not in scene.page(who, "/copy_notices/")
        assert '"/copy_notices/"' not in scene.page(who, "/")


def test_the_matrix_says_what_is_late_and_is_downloaded_as_it_is_seen(scene: Scene) -> None:
    stage = scene.stage
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        stage.perform(f"round.{phase}", stage.actor("otto"), subject=scene.round)
    given = {"round": scene.round, "text": "=Common", "due_date": days(1), "recipient_kind": "functional_department"}
    scene.do("copy_notice.send", "otto", "first", recipient=stage.bodies["safety"], **given)
    given["findings"] = [scene.ids["north"]]
    scene.do("copy_notice.send", "otto", "second", recipient=stage.bodies["discipline"], **given)
    page = scene.page("otto", "/copy_notices/")
    assert "A common text" in page and "Discipline Office" in page
    assert "Nothing has been copied yet" in scene.page("otto", f"/copy_notices/?as_of={days(-1)}")
    table = b"".join(stage.client("otto").get("/copy_notices.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert len(table.splitlines()) == 3 and "Safety Bureau,Functional department,1,Sent" in table
    own = b"".join(stage.client("dan").get("/copy_notices.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert len(own.splitlines()) == 2 and "Discipline" not in own
    elsewhere = f"/copy_notices/?round={'0' * 8}-0000-4000-8000-{'0' * 12}"
    assert "Nothing has been copied yet" in scene.page("otto", elsewhere)
