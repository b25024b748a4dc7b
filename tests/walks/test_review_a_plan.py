"""A plan goes to review, is commented, returned, answered by number, accepted, changed; then the report is signed."""

import re

import pytest

from huiyin.record.queries import names
from tests.walks import stage, writing
from tests.walks.stage import Sheet, filled
from tests.walks.test_close_a_finding import Walk, days, handed_over, taken_in


@pytest.fixture
def walk(db: None) -> Walk:
    return Walk(stage.raised())


def seen(walk: Walk, name: str, path: str) -> str:
    return Sheet(walk.stage.client(name).get(path).content.decode()).text


def told_to_write(walk: Walk, path: str) -> list[str]:
    """Give the words of the buttons on the coordinator's desk that lead to an address."""
    page = walk.stage.client("cora").get("/").content.decode()
    return [text.strip() for text in re.findall(rf'class="button[^"]*" href="{path}"[^>]*>([^<]*)<', page)]


def test_a_plan_is_reviewed_item_by_item_and_carried_out(walk: Walk) -> None:
    taken_in(walk)
    handed_over(walk)
    # Who writes the plan is told of it as its signer is, and is led to the editor alone.
    assert told_to_write(walk, "/rounds/1/plan/") == ["Write the rectification plan"]
    omar = walk.stage.client("omar")
    plan = writing.planned(
        omar, cause="Nobody is charged.", text="Charge somebody.", measure_kind="staged", target="3", unit="exits",
        lead_unit="Stores", co_units="Fire brigade\nWorks", responsible=walk.stage.persons["mia"], due_date=days(30),
    )  # fmt: skip
    walk.act("vera", f"{plan}acts/comment/", finding=walk.id("omar", "finding"), text="Whom?")
    cyril, accept = walk.stage.client("cyril"), f"{plan}acts/accept/"
    refused = cyril.post(accept, filled(cyril, accept))
    assert refused.status_code == 409 and "comments stand open: 1" in Sheet(refused.content.decode()).text
    back = f"{plan}acts/return/"
    longer = Sheet(cyril.post(back, {**filled(cyril, back), "_add": "comments"}).content.decode())
    assert cyril.post(back, {**longer.values, "comments.0.text": "By when?"}).status_code == 302
    assert told_to_write(walk, "/rounds/1/plan/") == ["Write rectification plan 1 again"]
    editor = str(omar.get(f"{plan}acts/resubmit/")["Location"])
    assert omar.post(f"{editor}write/", {"_begin": "yes"}).status_code == 302
    page = omar.get(editor).content.decode()
    assert "Whom?" in page and "By when?" in page
    for row, answer in zip(
        re.findall(r'id="c-([0-9a-f-]{36})-answer"', page), ("May.", "The shift leader."), strict=True
    ):
        writing.put(omar, editor, row, answer=answer)
    assert writing.sign(omar, editor) == plan
    assert "Stores" in seen(walk, "vera", "/measures/1/")
    walk.act("cyril", f"{plan}acts/accept/")
    walk.countersign("vera", plan)
    walk.countersign("paul", plan)
    walk.act("omar", "/measures/1/acts/change/", text="Charge the shift leader.", reason="Named")
    walk.countersign("vera", "/measures/1/")
    assert "Charge the shift leader." in seen(walk, "hank", "/measures/1/")
    found = names.facts_of(walk.stage.actor("omar"), "plan", ids=[walk.id("omar", "plan")])[0]
    assert [bool(each.answer) for each in found.comments] == [True, True]
    report = walk.act("omar", "/reports/acts/sign/", plan=found.id, text="So far.", truth_pledge="yes",
                      report_kind="progress")  # fmt: skip
    walk.act("cyril", f"{report}acts/receive/")
    mine = walk.act("mia", "/self_examinations/acts/hand_in/", text="I did not look.")
    walk.act("omar", f"{mine}acts/accept/")
    for path in (plan, "/measures/1/", report, mine):
        assert walk.stage.client("stan").get(path).status_code == 404
        assert walk.stage.client("stan").get(path).content == walk.stage.client("stan").get("/plans/9/").content
