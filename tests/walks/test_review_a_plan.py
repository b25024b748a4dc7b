"""A plan goes to review, is commented, returned, answered by number, accepted, changed; then the report is signed."""

import pytest

from huiyin.record.queries import names
from tests.walks import stage
from tests.walks.stage import Sheet, filled
from tests.walks.test_close_a_finding import Walk, days, handed_over, taken_in


@pytest.fixture
def walk(db: None) -> Walk:
    return Walk(stage.raised())


def seen(walk: Walk, name: str, path: str) -> str:
    return Sheet(walk.stage.client(name).get(path).content.decode()).text


def test_a_plan_is_reviewed_item_by_item_and_carried_out(walk: Walk) -> None:
    taken_in(walk)
    handed_over(walk)
    plan = walk.act(
        "omar", "/plans/acts/submit/", findings__0__causes="Nobody is charged.",
        measures__0__text="Charge somebody.", measures__0__measure_kind="staged", measures__0__target="3",
        measures__0__unit="exits", measures__0__lead_unit="Stores", measures__0__co_units="Fire brigade\nWorks",
        measures__0__responsible=walk.stage.persons["mia"], measures__0__due_date=days(30), truth_pledge="yes",
    )  # fmt: skip
    walk.act("vera", f"{plan}acts/comment/", finding=walk.id("omar", "finding"), text="Whom?")
    cyril, accept = walk.stage.client("cyril"), f"{plan}acts/accept/"
    refused = cyril.post(accept, filled(cyril, accept))
    assert refused.status_code == 409 and "comments stand open: 1" in Sheet(refused.content.decode()).text
    back = f"{plan}acts/return/"
    longer = Sheet(cyril.post(back, {**filled(cyril, back), "_add": "comments"}).content.decode())
    assert cyril.post(back, {**longer.values, "comments.0.text": "By when?"}).status_code == 302
    again = f"{plan}acts/resubmit/"
    assert {"1. Whom?", "2. By when?"} <= set(words_of(walk, again))
    walk.act("omar", again, answers__0__answer="The shift leader.", answers__1__answer="May.", truth_pledge="yes")
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


def words_of(walk: Walk, path: str) -> list[str]:
    page = Sheet(walk.stage.client("omar").get(path).content.decode())
    return [each.strip() for each in page.words]


def test_a_text_that_changed_after_the_form_was_opened_is_not_planned(walk: Walk) -> None:
    taken_in(walk)
    handed_over(walk)
    client = walk.stage.client("omar")
    typed = filled(
        client, "/plans/acts/submit/", findings__0__causes="Nobody is charged.", measures__0__text="Charge somebody.",
        measures__0__measure_kind="staged", measures__0__responsible=walk.stage.persons["mia"],
        measures__0__due_date=days(30), truth_pledge="yes",
    )  # fmt: skip
    assert typed["findings.0.text_digest"] != [""]
    answer = client.post("/plans/acts/submit/", {**typed, "findings.0.text_digest": "0" * 64})
    assert answer.status_code == 409
    assert "has changed" in Sheet(answer.content.decode()).text
