"""The package of the principal: no other post of the organisation learns through any door what is in it."""

import dataclasses
import json
import re
import uuid
from collections.abc import Sequence
from typing import Any

import pytest
from django.utils import timezone

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.record import journal, reports
from huiyin.record.models import ReadTrace
from huiyin.record.queries import desk
from tests.kernel.ledger import CN
from tests.papers.printed import reading
from tests.walks import calling, stage
from tests.walks.calling import Api, days
from tests.walks.stage import Sheet, Stage

OUTSTANDING = "Unspeakable waste in the northern store"
PRIVATE = "For your eyes alone"
SHARED = "Reports come late"
DECIDE = "finding.decide_objection"
OTHERS = ("mia", "hank", "cora")
PAGES = (
    "/", "/findings/", "/findings/?state=issued", "/findings/1/", "/findings/1/acts/claim/", "/findings/2/",
    "/packages/", "/packages/2/", "/packages/2/acts/sign_for/", "/search/?q=Unspeakable", "/search/?q=eyes",
    "/figures/", "/rounds/1/", "/sessions/", "/sessions/1/", "/plans/acts/submit/",
)  # fmt: skip
READS = (
    "/findings/?text=waste&count=true", "/findings/?count=true", "/findings/1/", "/findings/1/lines/", "/findings/2/",
    "/findings/2/lines/", "/packages/", "/packages/1/", "/packages/1/lines/", "/packages/2/", "/packages/2/lines/",
    "/sessions/", "/sessions/1/", "/rounds/1/", "/rounds/1/lines/", "/achievements/", "/registers/",
)  # fmt: skip


def drafter(inga: Actor) -> Actor:
    """Give a member of Inga's team: who heads it approves no draft of their own."""
    person = str(uuid.uuid4())
    return dataclasses.replace(
        inga, person=person, identities=frozenset({person}), post=str(uuid.uuid4()), post_kind=Post.TEAM_MEMBER
    )


def fed_back(on: Stage, *, told: Sequence[str] = ("principal", "leadership")) -> dict[str, str]:
    """Tell the principal of two findings and the leadership of one; give the ids of what there is."""
    otto, cyril, lena = (on.actor(name) for name in ("otto", "cyril", "lena"))
    place: dict[str, Any] = {"organisation": on.bodies["harbour"]}
    issued = {"title": "Plan", "issuer": "Committee", "issued_date": days(-200), "profile": "cn-inspection"}
    ids = {"mandate": on.perform("mandate.issue", otto, **issued).subjects[0][1]}
    planned = {"mandate": ids["mandate"], "term": "15", "ordinal": 3, "title": "Round", "profile": "cn-inspection"}
    place["round"] = ids["round"] = on.perform("round.plan", otto, **planned).subjects[0][1]
    inspection = on.perform("inspection.assign", otto, **place, team=on.bodies["team"]).subjects[0][1]
    inga = on.actor("inga")
    for name, statement in (("own", OUTSTANDING), ("both", SHARED)):
        given = {"inspection": inspection, "statement": statement, "manifestations": ["once"], "working_paper": "Paper"}
        ids[name] = on.perform("finding.draft", drafter(inga), **given).subjects[0][1]
        opened = on.perform("finding.approve", inga, subject=ids[name])
        on.perform("finding.countersign", cyril, subject=ids[name], opened=opened.act_id)
    on.perform("inspection.submit_report", inga, subject=inspection, summary="Summary")
    on.perform("inspection.hear_report", lena, subject=inspection, minutes="Minutes")
    on.perform("inspection.decide_use", lena, subject=inspection, uses=["feed_back"], decision="So be it")
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        on.perform(f"round.{phase}", otto, subject=ids["round"])
    for audience, text, findings in (
        ("principal", PRIVATE, ("own", "both")),
        ("leadership", "To all of you", ("both",)),
    ):
        if audience not in told:
            continue
        content = {"audience": audience, "text": text, "findings": [ids[each] for each in findings]}
        content |= {"told_to_both": True} if audience == "leadership" and len(told) > 1 else {}
        ids[audience] = on.perform("package.compose", otto, inspection=inspection, **place, **content).subjects[0][1]
        opened = on.perform("package.approve", cyril, subject=ids[audience])
        on.perform("package.countersign", lena, subject=ids[audience], opened=opened.act_id)
        on.perform("package.issue", otto, subject=ids[audience])
    when = {"day": days(1), "starts": "09:00", "ends": "10:00", "place": "Hall", "chair": on.persons["inga"]}
    ids["session"] = on.perform("session.schedule", otto, inspection=inspection, **when).subjects[0][1]
    return ids


@pytest.mark.django_db
def test_it_shows_through_no_door_to_others() -> None:
    on = stage.raised()
    api, ids = Api(on), fed_back(on)
    secrets = (OUTSTANDING, PRIVATE, ids["own"], ids["principal"], ids["session"])
    told = "".join(api.get("omar", path).content.decode() for path in READS)
    assert [each for each in secrets if each not in told] == []
    for name in OTHERS:
        client = on.client(name)
        for path in PAGES:
            answer = client.get(path, follow=True)
            assert answer.status_code in (200, 403, 404), (name, path)
            assert [each for each in secrets if each in answer.content.decode()] == [], (name, path)
        for path in READS:
            answer = api.get(name, path)
            assert [each for each in secrets if each in answer.content.decode()] == [], (name, path)
    absent = api.get("mia", "/findings/987654/").content
    assert api.get("mia", "/findings/1/").content == absent
    counted = {name: api.read(name, "/findings/", count="true")["count"] for name in ("omar", *OTHERS)}
    assert counted == {"omar": 2, "mia": 1, "hank": 0, "cora": 0}
    seen = api.read("mia", "/findings/2/")["facts"]
    assert seen["package"] == ids["leadership"] and not {"drafted_by", "approved_by", "composed_by"} & seen.keys()
    assert api.read("omar", "/findings/1/")["facts"]["package"] == ids["principal"]
    shared(api)


@pytest.mark.django_db
def test_no_line_about_something_else_gives_it_away() -> None:
    on = stage.raised()
    api, ids = Api(on), fed_back(on)
    otto, reason = on.actor("otto"), "The unspeakable waste is dealt with apart"
    launched = on.perform(
        "campaign.launch", otto, round=ids["round"], title="Campaign", aim="Aim",
        organisations=[on.bodies["harbour"]], from_date=days(-1), until_date=days(30),
    )  # fmt: skip
    campaign = launched.subjects[0][1]
    on.perform("campaign.include", otto, subject=campaign, findings=[ids["own"], ids["both"]])
    line = on.perform("campaign.exclude", otto, subject=campaign, findings=[ids["own"]], reason=reason).number
    secrets = (ids["own"], reason)
    paths = ("/campaigns/1/lines/", f"/journal/{line}/", f"/journal/{line}/proof/")
    told = "".join(api.get("omar", path).content.decode() for path in paths)
    assert [each for each in secrets if each not in told] == []
    for name in OTHERS:
        told = [each["act"] for each in api.read(name, "/campaigns/1/lines/")["lines"]]
        # A line that was about nothing else isn't there; that of both is left to Mia, who sees the other finding.
        assert told == (["campaign.include", "campaign.launch"] if name == "mia" else ["campaign.launch"])
        for path in paths[1:]:
            assert api.get(name, path).content == api.get(name, path.replace(str(line), "987654")).content
            assert on.client(name).get(path).status_code == 404, (name, path)
        for content in (api.get(name, paths[0]).content, on.client(name).get("/campaigns/1/").content):
            assert [each for each in secrets if each in content.decode()] == [], name


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["mia", "hank"])
def test_a_second_post_elsewhere_is_no_way_round(name: str) -> None:
    on = stage.raised()
    api, ids = Api(on), fed_back(on)
    ada, began = on.actor("ada"), days(-10)
    secrets = (OUTSTANDING, PRIVATE, ids["own"], ids["principal"], ids["session"])
    elsewhere = {"office": Post.OFFICE_CLERK, "team": Post.TEAM_MEMBER, "discipline": Post.LOOK_BACK_CHECKER}
    for body, post in elsewhere.items():
        held = {"person": on.persons[name], "body": on.bodies[body], "post_kind": post.value}
        second = on.perform("post.appoint", ada, **held, clearance=2, from_date=began).subjects[0][1]
        on.posts[name] = second
        api.keys.pop(name, None)
        assert on.client(name).post("/post/", {"post": second}).status_code == 302
        for path in (*READS, "/journal/"):
            answer = api.get(name, path)
            assert [each for each in secrets if each in answer.content.decode()] == [], (post, path)
        for path in (*PAGES, "/journal/"):
            answer = on.client(name).get(path)
            assert [each for each in secrets if each in answer.content.decode()] == [], (post, path)


def shared(api: Api) -> None:
    """The principal shares it with the leadership: from then on Mia can open and claim it, and Hank after that."""
    api.act("omar", "/findings/1/acts/share/", share_with="leadership")
    assert api.read("mia", "/findings/1/")["texts"]
    assert api.get("hank", "/findings/1/").status_code == 404
    api.act("mia", "/findings/1/acts/claim/")
    calling.countersigned(api, "/findings/1/", "omar")
    assert json.loads(api.get("hank", "/findings/1/").content)["state"] == "claimed"


@pytest.mark.django_db
def test_who_signs_has_before_them_all_that_they_sign_for() -> None:
    on = stage.raised()
    on.label = 2
    fed_back(on)
    before = ReadTrace.objects.count()
    form = on.client("omar").get("/packages/2/acts/sign_for/").content.decode()
    for each in (PRIVATE, OUTSTANDING, SHARED, "once"):
        assert each in form, each
    # The opinion's own text, two statements, two manifestations.
    assert ReadTrace.objects.count() == before + 5 and "reader-mark" in form
    assert "once" in on.client("omar").get("/packages/2/").content.decode()


@pytest.mark.django_db
def test_no_number_tells_the_others_that_there_is_another_opinion() -> None:
    on = stage.raised()
    api, _ = Api(on), fed_back(on)
    client = on.client("mia")
    told = api.read("mia", "/packages/")["subjects"]
    assert [(each["number"], each["facts"]["serial"], "series" in each["facts"]) for each in told] == [(1, 1, False)]
    page = Sheet(client.get("/packages/1/").content.decode()).text
    assert re.search(r"20\d\d No\. 1\b", page) and "package 2" not in page
    printed = reading.words(client.get("/packages/1/papers/receipt_sheet.docx").getvalue())
    assert "No. 1" in printed and "No. 2" not in printed
    assert client.get("/packages/2/").status_code == 404
    assert api.read("mia", "/search/", text="2", kind="package")["matches"] == []
    own = Sheet(on.client("omar").get("/packages/2/").content.decode()).text
    assert re.search(r"\(.*principal.*\) 20\d\d No\. 1\b", own)


HEADS = ("version", "last_number", "last_at", "last_act", "last_date")


def heads(api: Api, name: str) -> tuple[object, ...]:
    """Give what somebody reads of the newest change of the second finding, by every door that tells it."""
    told, form = api.read(name, "/findings/2/"), api.stage.client(name).get("/findings/2/acts/claim/").content.decode()
    listed = {each["number"]: each for each in api.read(name, "/findings/")["findings"]}[2]
    hidden = re.search(r'name="_version" value="(\d+)"', form)
    assert hidden is not None
    lines = [each["number"] for each in api.read(name, "/findings/2/lines/")["lines"]]
    return tuple({**told, **told["facts"]}[each] for each in HEADS), listed, hidden[1], lines


@pytest.mark.django_db
def test_a_later_package_leaves_no_mark_on_a_finding_that_the_leadership_reads() -> None:
    on = stage.raised()
    api, ids = Api(on), fed_back(on, told=("leadership",))
    cleo, cyril, otto, leo = (on.actor(name) for name in ("cleo", "cyril", "otto", "leo"))
    before = heads(api, "mia")
    assert before[2] == "100"
    content = {"inspection": api.read("otto", "/inspections/1/")["id"], "round": ids["round"], "text": PRIVATE}
    content |= {"organisation": on.bodies["harbour"], "audience": "principal", "told_to_both": True}
    composed = on.perform("package.compose", cleo, **content, findings=[ids["own"], ids["both"]])
    alone = composed.subjects[0][1]
    opened = on.perform("package.approve", cyril, subject=alone)
    on.perform("package.countersign", leo, subject=alone, opened=opened.act_id)
    issued = on.perform("package.issue", cleo, subject=alone)
    assert heads(api, "mia") == before
    # Nor does undoing it: the finding was left as it was.
    undone = on.perform("package.annul", otto, subject=alone, act=issued.act_id, reason="The wrong day")
    on.perform("package.countersign", cyril, subject=alone, opened=undone.act_id)
    assert heads(api, "mia") == before
    on.perform("package.issue", cleo, subject=alone)
    # Who composed it is known to the rules all the same.
    on.perform("finding.object", on.actor("omar"), subject=ids["both"], reason="Not so")
    offered = api.read("cleo", "/findings/2/acts/")["acts"]
    assert [each["unmet"] for each in offered if each["act"] == DECIDE] == [["did_not_feed_it_back"]]
    with pytest.raises(Refused, match="did_not_feed_it_back"):
        on.perform(DECIDE, cleo, subject=ids["both"], decision="rejected", reason="It is so")


def received(api: Api, name: str) -> int:
    """Give how many opinions Omar has signed for, as somebody reads it; the table says the same as the API."""
    members = api.read(name, "/rounds/1/personal/")["members"]
    return next(
        deed["acts"]
        for each in members
        if each["id"] == api.stage.persons["omar"]
        for deed in each["deeds"]
        if deed["code"] == "received"
    )


@pytest.mark.django_db
def test_no_count_tells_of_what_the_principal_signed_for_alone() -> None:
    on = stage.raised()
    api, _ = Api(on), fed_back(on)
    for number in (1, 2):
        api.act("omar", f"/packages/{number}/acts/sign_for/")
    assert {name: received(api, name) for name in ("omar", "otto", *OTHERS)} == {
        "omar": 2, "otto": 2, "mia": 1, "hank": 0, "cora": 0,
    }  # fmt: skip
    tables = {name: on.client(name).get("/rounds/1/personal.csv").getvalue().decode() for name in ("omar", "mia")}
    assert ",2" in tables["omar"] and ",2" not in tables["mia"]


@pytest.mark.django_db
def test_no_duty_and_no_figure_tells_of_what_the_principal_was_told_alone() -> None:
    on = stage.raised()
    ids, today = fed_back(on, told=("principal",)), timezone.localdate()
    awaited = {
        name: [each.act for each in desk.duties(on.actor(name), on=today, rules={"": CN}) if "self_exam" in each.act]
        for name in ("omar", "mia")
    }
    assert awaited == {"omar": ["self_examination.hand_in"], "mia": []}
    figures = reports.counted(
        str(on.site.id),
        on.bodies["harbour"],
        round_id=ids["round"],
        on=today.isoformat(),
        size=journal.size(on.site.id),
    )
    assert {each.denominator for each in figures} == {0}
