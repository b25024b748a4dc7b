"""A measure whose leader leaves: nobody answers for it, every page says so, until two members sign its handover."""

import re

import pytest

from huiyin.people.models import Account
from huiyin.record.queries import subjects
from tests.walks.planning import Planning
from tests.walks.stage import Sheet, sent
from tests.walks.test_close_a_finding import days

PAGE, HAND_OVER = "/measures/1/", "/measures/1/acts/hand_over/"


def facts(scene: Planning) -> object:
    return subjects.by_id(scene.stage.actor("cyril"), "measure", subject=scene.ids["m of north"]).facts


def appointed(scene: Planning, name: str) -> None:
    """Somebody else joins the leadership of the harbour."""
    scene.do("post.appoint", "ada", f"second post of {name}", person=scene.person(name),
             body=scene.stage.bodies["harbour"], post_kind="leadership_member", from_date=days(0))  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_measure_is_handed_over(db: None, language: str) -> None:
    scene = Planning()
    scene.accepted("north")
    Account.objects.filter(site=scene.stage.site).update(language=language)
    scene.do("measure.start", "hank", "m of north")
    scene.do("measure.report_progress", "hank", "m of north", progress="One exit is clear.")
    assert "unowned" not in scene.page("omar", PAGE)
    scene.ids["post of mia"] = scene.stage.posts["mia"]
    scene.do("post.relieve", "ada", "post of mia", reason="Another office")
    said = {"en": "Nobody answers for this measure", "zh-Hans": "本措施目前无人负责"}[language]
    for who in ("omar", "vera", "cyril"):
        assert said in Sheet(scene.page(who, PAGE)).text
    scene.absent("stan", PAGE, HAND_OVER)
    desk = Sheet(scene.page("omar", "/")).text
    assert {"en": "Nobody answers for measure 1", "zh-Hans": "无人负责"}[language] in desk
    assert scene.stage.client("hank").get(HAND_OVER).status_code == 403
    omar = scene.stage.client("omar")
    appointed(scene, "cora")
    sent(omar, HAND_OVER, to=scene.person("cora"), handover="Two exits, one of them clear.")
    assert said in Sheet(scene.page("vera", PAGE)).text
    waiting = subjects.by_id(scene.stage.actor("omar"), "measure", subject=scene.ids["m of north"]).facts.pending
    cora = scene.stage.client("cora")
    cora.post("/post/", {"post": scene.ids["second post of cora"]})
    sent(cora, "/measures/1/acts/countersign/")
    assert waiting is not None
    page = Sheet(scene.page("vera", PAGE)).text
    assert said not in page
    handed = {"en": "Cora answers for it now, and Mia no more.", "zh-Hans": "现由 柯拉 负责，米娅 不再负责。"}[language]
    assert handed in page
    assert "Two exits, one of them clear." in page
    assert "One exit is clear." in page


def test_an_extension_keeps_the_original_date_and_counts(db: None) -> None:
    scene = Planning()
    scene.accepted("north")
    before = days(20)
    sent(scene.stage.client("mia"), "/measures/1/acts/extend/", due_date=days(40), reason="Parts are late.")
    asked = Sheet(scene.page("vera", PAGE)).text
    assert "Waits for signatures" in asked
    sent(scene.stage.client("vera"), "/measures/1/acts/countersign/")
    page = scene.page("omar", PAGE)
    assert "Extended once" in Sheet(page).text
    assert "for the first time" in Sheet(page).text
    assert before in page
    assert "Parts are late." in page


def test_a_change_shows_what_stood_before_and_a_cancelled_one_what_stands_in_its_place(db: None) -> None:
    scene = Planning()
    scene.accepted("north")
    sent(scene.stage.client("omar"), "/measures/1/acts/change/", text="Check both exits.", target="2", unit="exits",
         reason="Clearer")  # fmt: skip
    sent(scene.stage.client("vera"), "/measures/1/acts/countersign/")
    page = re.sub(r"</?(?:ins|del)>", "", scene.page("omar", PAGE))
    assert "Check both exits." in page
    assert "Charge the shift leader with the exits of north." in page
    other = scene.measure("north", id=scene.ids.setdefault("other", "7b3c6e0a-9f5d-4f67-8d0f-1f1d7a2b3c4d"))
    scene.do("plan.amend", "omar", "plan", measures=[other], reason="A better one")
    scene.sign("plan", "plan", "vera")
    sent(scene.stage.client("omar"), "/measures/1/acts/cancel/", replacement=other["id"], reason="Replaced")
    sent(scene.stage.client("vera"), "/measures/1/acts/countersign/")
    assert "In its place stands Measure 2" in Sheet(scene.page("omar", PAGE)).text
