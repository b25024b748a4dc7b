"""Whoever signs second has everything before them that the first one asked for: on the form, the pages and the desk."""

import uuid
from typing import Any

import pytest

from huiyin.people.models import Account
from huiyin.record.models import ReadTrace
from tests.walks.planning import Planning
from tests.walks.stage import Sheet, sent
from tests.walks.test_close_a_finding import days

ADDED = {
    "text": "Fit a second alarm.", "goal": "Nobody is locked in.", "target": 7, "unit": "alarms",
    "deliverable": "Alarm record", "lead_unit": "Technical Service", "co_units": ["Port Fire Brigade"],
}  # fmt: skip
HEAD = {"en": "What is asked", "zh-Hans": "待签内容"}


def told(scene: Planning, who: str, *paths: str) -> dict[str, str]:
    return {path: Sheet(scene.page(who, path)).text for path in paths}


def missing(pages: dict[str, str], said: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(path, each) for path, page in pages.items() for each in said if each not in page]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_second_signer_of_an_amendment_reads_each_added_measure(db: None, language: str) -> None:
    scene = Planning()
    scene.accepted("north")
    Account.objects.filter(site=scene.stage.site).update(language=language)
    names = {"en": ("Mia", "Hank"), "zh-Hans": ("米娅", "韩克")}[language]
    added = scene.measure("north", id=str(uuid.uuid4()), due_date=days(400), start_date=days(3), **ADDED)
    added["handler"] = scene.person("hank")
    scene.do("plan.amend", "omar", "plan", measures=[added], reason="A new cycle")
    said = ("Fit a second alarm.", "Nobody is locked in.", "7", "alarms", "Alarm record", "Technical Service",
            "Port Fire Brigade", "A new cycle", days(400), days(3), *names, HEAD[language])  # fmt: skip
    pages = told(scene, "vera", "/plans/1/", "/plans/1/review/", "/plans/1/acts/countersign/", "/")
    assert not missing(pages, said)
    assert not [path for path, page in pages.items() if scene.ids["north"] in page]
    scene.absent("stan", "/plans/1/", "/plans/1/acts/countersign/")
    sent(scene.stage.client("vera"), "/plans/1/acts/countersign/")
    assert HEAD[language] not in Sheet(scene.page("vera", "/plans/1/")).text


ASKED: dict[str, tuple[str, dict[str, Any], tuple[str, ...]]] = {
    "measure.extend": ("mia", {"due_date": days(77), "reason": "Parts are late."},
                       (days(20), days(77), "Parts are late.")),
    "measure.change": ("omar", {"text": "Check both exits.", "deliverable": "Two photographs", "reason": "Clearer"},
                       ("Charge the shift leader", "Check both exits.", "Exits clear", "Two photographs", "Clearer")),
    "measure.cancel": ("omar", {"replacement": "m of south", "reason": "Done by the other"},
                       ("Charge the shift leader with the exits of south.", "Done by the other")),
}  # fmt: skip


@pytest.mark.parametrize("act", ASKED)
def test_the_second_signer_of_an_act_on_a_measure_reads_what_stands_and_what_is_asked(db: None, act: str) -> None:
    scene = Planning()
    scene.accepted("north", "south")
    by, given, said = ASKED[act]
    if act == "measure.cancel":
        both = scene.measure("north", "south", text="Charge the shift leader with the exits of south.")
        scene.ids["m of south"] = both["id"] = str(uuid.uuid4())
        scene.do("plan.amend", "omar", "plan", measures=[both], reason="Taken together")
        scene.sign("plan", "plan", "vera")
        given = {**given, "replacement": scene.ids["m of south"]}
    scene.do(act, by, "m of north", **given)
    pages = told(scene, "vera", "/measures/1/acts/countersign/", "/measures/1/acts/decline/", "/measures/1/", "/")
    assert not missing(pages, said)
    scene.sign("measure", "m of north", "vera")
    assert HEAD["en"] not in Sheet(scene.page("vera", "/measures/1/")).text


def test_what_is_asked_keeps_to_the_label_and_leaves_its_trace(db: None) -> None:
    scene = Planning()
    scene.accepted("north")
    scene.stage.label = 2
    scene.do("measure.change", "omar", "m of north", text="Check the vault.", unit="rooms", target=3, reason="Clearer")
    seen = texts_noted()
    assert not missing(told(scene, "vera", "/measures/1/acts/countersign/"), ("Check the vault.", "rooms"))
    assert len(texts_noted() - seen) == 3
    scene.do("post.appoint", "ada", "low post", person=scene.person("vera"), body=scene.stage.bodies["discipline"],
             post_kind="discipline_supervisor", clearance=1, from_date=days(0))  # fmt: skip
    scene.stage.client("vera").post("/post/", {"post": scene.ids["low post"]})
    page = Sheet(scene.page("vera", "/measures/1/acts/countersign/")).text
    assert "Check the vault." not in page
    assert "This text is not open to your post." in page


def texts_noted() -> set[str]:
    return set(ReadTrace.objects.values_list("part", flat=True))
