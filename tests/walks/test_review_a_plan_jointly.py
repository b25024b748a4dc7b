"""A plan on its way through the joint review, without JavaScript: commented item by item, returned, answered, compared
and accepted by three organs; those whose plan it is judge nothing of it, and a stranger finds nothing.
"""

import re

import pytest

from huiyin.kernel.refused import Refused
from huiyin.people.models import Account
from huiyin.record.queries import plans, rectified, reviews, subjects
from huiyin.record.queries.reviews import Review
from tests.walks.planning import Planning
from tests.walks.stage import Sheet, filled, sent

REVIEW, COMPARED = "/plans/1/review/", "/plans/1/submissions/"


def scene_in(language: str) -> Planning:
    """Have a plan submitted, and everybody read in a language."""
    scene = Planning()
    scene.submitted("north", "south")
    Account.objects.filter(site=scene.stage.site).update(language=language)
    return scene


def comment(scene: Planning, who: str, text: str, **on: str) -> int:
    """Send the form of a comment as the page has it, and give the answer's status."""
    client = scene.stage.client(who)
    act_id = re.search(r'name="_act_id" value="([^"]+)"', client.get(REVIEW).content.decode())
    assert act_id is not None
    answer = client.post(REVIEW, {"_act_id": act_id[1], "text": text, **on})
    return int(answer.status_code)


def state(scene: Planning) -> str:
    return str(subjects.by_id(scene.stage.actor("cyril"), "plan", subject=scene.ids["plan"]).facts.state)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_plan_is_reviewed_by_three_organs(db: None, language: str) -> None:
    scene = scene_in(language)
    scene.absent("stan", REVIEW, COMPARED, "/plans/1/acts/comment/")
    assert comment(scene, "vera", "Which exits of the north?", finding=scene.ids["north"]) == 302
    assert comment(scene, "paul", "Who checks it?", measure=scene.ids["m of south"]) == 302
    assert comment(scene, "otto", " ") == 422
    page = scene.page("otto", REVIEW)
    assert "Which exits of the north?" in page
    assert f"comment-on-finding-{1}" in page
    returned(scene)
    answered(scene)
    compared(scene, language)
    accepted(scene)


def returned(scene: Planning) -> None:
    """The organisation can't comment nor accept; the office returns what has open comments."""
    for who in ("omar", "hank"):
        own = scene.page(who, REVIEW)
        assert "<textarea" not in own
        assert scene.stage.client(who).post(REVIEW, {"_act_id": scene.ids["north"], "text": "Fine."}).status_code == 409
        assert scene.stage.client(who).get("/plans/1/acts/accept/").status_code == 403
    accept = scene.stage.client("cyril")
    refused = accept.post("/plans/1/acts/accept/", filled(accept, "/plans/1/acts/accept/"))
    assert refused.status_code == 409
    sent(scene.stage.client("otto"), "/plans/1/acts/return/")
    assert state(scene) == "returned"


def answered(scene: Planning) -> None:
    """The principal answers every comment and submits again; without an answer the plan does not come in."""
    changed = [scene.measure("north", text="Check both exits daily."), scene.measure("south")]
    content = scene.content("north", "south", measures=changed)
    with pytest.raises(Refused, match="every_comment_is_answered"):
        scene.do("plan.resubmit", "omar", "plan", **content, answers=[{"number": 1, "answer": "Both of them."}])
    answers = [{"number": 1, "answer": "Both of them."}, {"number": 2, "answer": "The shift leader."}]
    scene.do("plan.resubmit", "omar", "plan", **content, answers=answers)
    assert state(scene) == "submitted"
    page = Sheet(scene.page("vera", REVIEW)).text
    assert "Both of them." in page
    assert "The shift leader." in page


def compared(scene: Planning, language: str) -> None:
    """What the second submission changed is told in words, and nothing else is."""
    page = Sheet(scene.page("vera", COMPARED)).text
    assert "Check both exits daily." not in Sheet(scene.page("vera", f"{COMPARED}?left=2&right=2")).text
    said = {"en": "Added: 0. Removed: 0. Changed: 1.", "zh-Hans": "新增 0 项，删除 0 项，修改 1 项。"}[language]
    assert said in page


def accepted(scene: Planning) -> None:
    """Office and both supervisors sign, in any order; the last signature starts the clocks."""
    scene.absent("stan", REVIEW)
    sent(scene.stage.client("vera"), "/plans/1/acts/accept/")
    found = _loaded(scene, "paul")
    assert [each.post_kind for each in found.signed] == ["discipline_supervisor"]
    assert [group[-1].value for group in found.outstanding] == ["office_head", "organisation_supervisor"]
    for who in ("cyril", "paul"):
        assert state(scene) == "submitted"
        sent(scene.stage.client(who), "/plans/1/acts/countersign/")
    assert state(scene) == "accepted"
    scene.page("omar", REVIEW)


def _loaded(scene: Planning, who: str) -> Review:
    actor = scene.stage.actor(who)
    whole = plans.whole(actor, number=1)
    return reviews.review(actor, whole, rules=rectified.rules_of(actor, whole.plan.facts))


def test_a_comment_is_taken_back_by_the_organ_that_made_it(db: None) -> None:
    scene = scene_in("en")
    assert comment(scene, "vera", "Whose exits?") == 302
    page = scene.page("vera", REVIEW)
    link = re.search(r'href="(/plans/1/acts/withdraw_comment/\?number=1)"', page)
    assert link is not None
    assert "withdraw_comment/?number=1" not in scene.page("paul", REVIEW)
    sent(scene.stage.client("vera"), link[1], reason="Answered at the meeting.")
    assert "Taken back" in Sheet(scene.page("paul", REVIEW)).text


def test_a_comment_sent_twice_is_one_comment_and_its_words_come_back_where_it_is_refused(db: None) -> None:
    scene = scene_in("en")
    client = scene.stage.client("vera")
    act_id = re.search(r'name="_act_id" value="([^"]+)"', client.get(REVIEW).content.decode())
    assert act_id is not None
    for _ in range(2):
        again = client.post(REVIEW, {"_act_id": act_id[1], "text": "Once."})
        assert again.status_code == 302
    facts = subjects.by_id(scene.stage.actor("vera"), "plan", subject=scene.ids["plan"]).facts
    assert [each.number for each in facts.comments] == [1]
    other = client.post(REVIEW, {"_act_id": act_id[1], "text": "Not the same.", "finding": scene.ids["north"]})
    assert other.status_code == 409
    assert "Not the same." in other.content.decode()
