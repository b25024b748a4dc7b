"""A receipt says whose hand it was: the holder's own, a delegate's for them, or a paper that a clerk entered."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.kernel.actor import Post
from tests.papers.printed import reading
from tests.walks import planned, stage, test_principals_package
from tests.walks.calling import Api, days
from tests.walks.stage import Sheet, filled, sent

SHEET = "/packages/1/papers/receipt_sheet.docx"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Received by a delegate", "for Omar", "Received, signed on paper", "entered by Otto")),
        ("zh-Hans", ("已由他人代签收", "代欧默签收", "已签收（纸质签署）", "由奥托录入")),
    ],
)
def test_own_signature_delegate_and_paper_are_told_apart(language: str, words: tuple[str, ...]) -> None:
    on = stage.raised()
    api = Api(on)
    test_principals_package.fed_back(on)
    granted = {"post": on.posts["omar"], "delegate": on.persons["mia"], "from_date": days(-1), "until_date": days(9)}
    on.perform("delegation.grant", on.actor("omar"), **granted)

    hers = on.posts["mia"]
    on.posts["mia"] = on.posts["omar"]
    client = on.client("mia")
    assert client.post("/post/", {"post": on.posts["omar"]}).status_code == 302
    api.act("mia", "/packages/1/acts/sign_for/")
    again = api.post("mia", "/packages/1/acts/sign_for/", {"given": {}})
    assert json.loads(again.content)["code"] == "not_received_yet"
    on.posts["mia"] = hers
    paper = {
        "_paper": "yes", "_signer": hers, "_signed_date": days(0),
        "_scan": SimpleUploadedFile("page.txt", b"signed page"),
    }  # fmt: skip
    path = "/packages/1/acts/sign_for/"
    typed = filled(on.client("otto"), path)
    assert on.client("otto").post(path, {**typed, **paper}).status_code == 302
    by_others = Sheet(on.client("omar").get("/packages/1/").content.decode()).text
    assert "Signed by a delegate" in by_others and "for Omar" in by_others and "Signed on paper" in by_others
    sent(on.client("omar"), path)  # his own, beside what was signed for him

    told = api.read("omar", "/packages/1/")["facts"]["receipts"]
    who = {person: name for name, person in on.persons.items()}
    assert [(who[each["person"]], each["post_kind"]) for each in told] == [
        ("omar", Post.PRINCIPAL), ("mia", Post.LEADERSHIP_MEMBER), ("omar", Post.PRINCIPAL),
    ]  # fmt: skip
    assert [who.get(each.get("signed_by") or "") for each in told] == ["mia", None, None]
    assert [who.get(each.get("entered_by") or "") for each in told] == [None, "otto", None]
    page = Sheet(on.client("otto").get("/packages/1/").content.decode()).text
    assert page.count("Signed by a delegate") == 1 and page.count("Signed on paper") == 1
    assert "entered by Otto" in page
    printed = on.client("otto").get(f"{SHEET}?language={language}").getvalue()
    lines = reading.words(printed)
    assert [each for each in words if each not in lines] == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/plans/1/reports/progress/", "/rounds/1/plan/sign/"])
def test_who_stands_in_is_offered_no_signature_that_is_the_holders_own(path: str) -> None:
    on = (planned.claimed() if path.startswith("/rounds/") else planned.planned("Charge the shift leader.")).stage
    granted = {"post": on.posts["omar"], "delegate": on.persons["mia"], "from_date": days(-1), "until_date": days(9)}
    on.perform("delegation.grant", on.actor("omar"), **granted)
    own, stands_in = on.client("omar"), on.client("mia")
    assert stands_in.post("/post/", {"post": on.posts["omar"]}).status_code == 302
    for client, signs in ((own, True), (stands_in, False)):
        page = client.get(path)
        assert page.status_code == 200 and ('name="truth_pledge"' in page.content.decode()) is signs
