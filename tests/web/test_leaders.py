"""The pages about a leadership: claims by member, self-examinations, personal acts; and the reports on a plan."""

import datetime
import html
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from huiyin.people.models import Account
from huiyin.record.queries import subjects
from huiyin.record.queries.names import Held
from huiyin.web.pages.parts import Sentence
from huiyin.web.views import leaders
from tests.walks.planning import Planning
from tests.walks.stage import Sheet, filled, sent
from tests.walks.test_close_a_finding import days

LEADERS, EXAMINATIONS, PERSONAL = (f"/rounds/1/{name}/" for name in ("leaders", "examinations", "personal"))
PINNED = {
    LEADERS: 21,
    EXAMINATIONS: 17,
    PERSONAL: 24,
    "/measures/1/": 24,
    "/plans/1/reports/progress/": 27,
    "/reports/1/": 34,
}


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path
    return len(queries)


def reported(count: int) -> Planning:
    """Have a plan carried out by a leadership that has examined itself, and a report signed on it."""
    scene = Planning()
    scene.accepted(*(f"f{place}" for place in range(count)))
    scene.do("self_examination.hand_in", "mia", "hers", **scene.place, text="I looked away.")
    scene.do("measure.start", "hank", "m of f0")
    sign = {"organisation": scene.place["organisation"], "plan": scene.ids["plan"], "report_kind": "progress"}
    scene.do("report.sign", "omar", "report", **sign, text="So far.", truth_pledge=True)
    return scene


@pytest.mark.parametrize("count", [1, 10])
def test_a_page_asks_as_often_for_many_findings_as_for_one(db: None, count: int) -> None:
    client = reported(count).stage.client("omar")
    asked(client, "/")
    assert {path: asked(client, path) for path in PINNED} == PINNED


def test_who_claims_what_is_one_matrix_and_a_table(db: None) -> None:
    scene = Planning()
    scene.claimed("north")
    scene.issued("south")
    page = Sheet(scene.page("vera", LEADERS)).text
    assert "Claim nothing: Omar" in page
    assert "1 of 2" in page
    assert "Claimed by nobody" in page
    table = scene.stage.client("vera").get("/rounds/1/leaders.csv")
    lines = b"".join(table.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert lines[0].split(",")[:2] == ["Finding", "Note"]
    assert [line.split(",")[1] for line in lines[1:]] == ["", "Claimed by nobody"]
    assert "Statement of north" not in "".join(lines)
    unclaimed = Sheet(scene.page("omar", f"{LEADERS}?show=unclaimed")).text
    assert "Statement of south" in unclaimed
    assert "Statement of north" not in unclaimed
    scene.absent("stan", LEADERS, EXAMINATIONS, PERSONAL, "/rounds/1/leaders.csv")


def test_a_member_hears_of_no_other_members_self_examination(db: None) -> None:
    scene = Planning()
    scene.claimed("north")
    path = Sheet(scene.page("mia", EXAMINATIONS))
    assert "Missing" in path.text
    made = sent(
        scene.stage.client("mia"), f"/self_examinations/acts/hand_in/?round={scene.round}"
        f"&organisation={scene.place['organisation']}", text="I looked away."
    )  # fmt: skip
    assert made == "/self_examinations/1/"
    scene.absent("stan", made)
    scene.absent("hank", made)
    omar = Sheet(scene.page("omar", EXAMINATIONS)).text
    assert "1 of 2" in omar
    assert "Missing" in omar
    mia = Sheet(scene.page("mia", EXAMINATIONS)).text
    assert "1 of 1" in mia
    found = re.search(r'href="(/findings/acts/report_self_found/[^"]+)"', scene.page("omar", made))
    assert found is not None
    sent(scene.stage.client("omar"), html.unescape(found[1]), basis="Her self-examination", statement="Keys were lent.",
         reference_date=days(0))  # fmt: skip
    assert "Keys were lent." in Sheet(scene.page("omar", made)).text
    sent(scene.stage.client("omar"), f"{made}acts/return/", reason="Say what you did.")
    assert "Say what you did." in Sheet(scene.page("mia", made)).text


@pytest.mark.parametrize(("state", "day", "ended"), [("held", 9, False), ("held", 10, True), ("relieved", 9, True)])
def test_a_post_stands_with_the_day_of_its_end_once_that_is_past(state: str, day: int, ended: bool) -> None:
    """Whoever is relieved has ended at once; a post that ends by its date stays held, and nobody writes a line."""
    until = datetime.date(2026, 11, 9)
    texts = ("person_name", "person_name_en", "body", "body_name", "body_name_en", "title", "subject", "person")
    numbers = dict.fromkeys(("number", "person_number", "body_number"), 1)
    dated = {"from_date": until, "until_date": until}
    given: dict[str, Any] = {**dict.fromkeys(texts, ""), **numbers, **dated, "post_kind": "principal", "state": state}
    own = Held(**given)
    told = leaders._post_of(own, datetime.date(2026, 11, day))
    assert (isinstance(told, Sentence) and told.code == "leaders-post-until") == ended


def test_what_each_did_is_counted_and_stands_with_its_day(db: None) -> None:
    scene = reported(1)
    page = Sheet(scene.page("vera", PERSONAL)).text
    assert "Signed a report" in page
    assert ", until" not in page
    scene.ids["post of mia"] = scene.stage.posts["mia"]
    scene.do("post.relieve", "ada", "post of mia", reason="Elsewhere")
    assert ", until" in Sheet(scene.page("vera", PERSONAL)).text
    table = scene.stage.client("vera").get("/rounds/1/personal.csv")
    lines = b"".join(table.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert "Omar,Signed a rectification plan,1,0" in lines
    assert "Mia,Claimed a finding,1,0" in lines


def test_a_report_is_composed_on_the_figures_of_now_signed_returned_and_received(db: None) -> None:
    scene = Planning()
    scene.accepted("north")
    scene.absent("stan", "/plans/1/reports/progress/")
    scene.absent("vera", "/plans/1/reports/progress/")
    omar, path = scene.stage.client("omar"), "/plans/1/reports/progress/"
    assert omar.get("/reporting/")["Location"] == path
    begun = filled(omar, path, truth_pledge="yes")
    assert "Declared done: 0 of 1 (0.0 %)." in scene.page("omar", path)
    assert "Declared done" not in begun["text"][0]
    open_rooms = omar.post("/reports/acts/sign/", begun)
    assert open_rooms.status_code == 422
    said = Sheet(open_rooms.content.decode()).text
    assert "Still to be filled in: [What was done about the main findings, and what effect can be shown …]" in said
    typed = {**begun, "text": "Two exits are clear."}
    unsigned = omar.post("/reports/acts/sign/", {**typed, "truth_pledge": ""})
    assert unsigned.status_code in (409, 422)
    assert "Two exits are clear." in unsigned.content.decode()
    signed = omar.post("/reports/acts/sign/", typed)
    assert (signed.status_code, signed["Location"]) == (302, "/reports/1/")
    page = Sheet(scene.page("vera", "/reports/1/")).text
    assert "Counted again from the journal, they are the same." in page
    scene.absent("hank", "/reports/1/")
    sent(scene.stage.client("vera"), "/reports/1/acts/return/", comments__0="Which exit?", due_date="2999-01-01")
    again = filled(omar, "/reports/1/again/", truth_pledge="yes", text="The north one.")
    assert omar.post("/reports/1/acts/sign_again/", again).status_code == 302
    sent(scene.stage.client("otto"), "/reports/1/acts/receive/")
    facts = subjects.by_id(scene.stage.actor("omar"), "report", subject=scene.id_of("report", 1)).facts
    assert (facts.state, facts.edition, facts.serial) == ("received", 2, 1)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_report_lists_what_is_done_and_not_as_of_its_figures(db: None, language: str) -> None:
    scene = Planning()
    scene.accepted("north", "south")
    Account.objects.filter(site=scene.stage.site).update(language=language)
    scene.do("measure.extend", "mia", "m of north", due_date=days(40), reason="Parts are late.")
    scene.sign("measure", "m of north", "vera")
    scene.do("measure.declare_done", "hank", "m of south", result="Clear.")
    scene.do("measure.accept_done", "vera", "m of south")
    words = {
        "en": ("Measures not done", "Measures done", "Acts in person", "Signed a", "Declared done: 0 of 2 (0.0 %)."),
        "zh-Hans": ("未完成措施", "已完成措施", "本人履职情况", "签署", "已申报完成 0 个，共 2 个，占 0.0%。"),
    }[language]  # fmt: skip
    said = (*words, "with the exits of north.", "with the exits of south.", days(20), days(40))
    composed = Sheet(scene.page("omar", "/plans/1/reports/principal/")).text
    assert [each for each in said if each not in composed] == []
    assert "Acts in person" not in scene.page("omar", "/plans/1/reports/progress/")
    sign = {"organisation": scene.place["organisation"], "plan": scene.ids["plan"], "report_kind": "principal"}
    scene.do("report.sign", "omar", "report", **sign, text="So far.", truth_pledge=True)
    scene.do("measure.start", "hank", "m of north")
    scene.do("measure.declare_done", "hank", "m of north", result="Clear too.")
    for who in ("omar", "vera", "cyril"):
        page = Sheet(scene.page(who, "/reports/1/")).text
        assert [each for each in said if each not in page] == []
        assert page.index(words[0]) < page.index("with the exits of north.") < page.index(words[1])
    scene.absent("stan", "/reports/1/")


def test_the_desk_says_what_lies_with_its_person(db: None) -> None:
    scene = Planning()
    scene.accepted("north")
    scene.issued("south")
    mia = Sheet(scene.page("mia", "/")).text
    assert "Open measures of mine: 1. Past their date: 0." in mia
    assert "One finding here is claimed by nobody." in mia
    assert "What lies with me" not in Sheet(scene.page("otto", "/")).text
