"""The main job through the pages, without JavaScript: from a list to a closed finding, with everybody in their post."""

import datetime
import pathlib
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from huiyin import verifier
from huiyin.kernel import finding
from huiyin.record import check, keys
from huiyin.record.queries import names, subjects
from tests.walks import stage, writing
from tests.walks.stage import Sheet, Stage, filled, sent

STATEMENT = "Ice blocked both exits of the store on 4 January; nobody had cleared them."
KEY = "5" * 64


def days(count: int) -> str:
    """Give the day so many days from today."""
    return (timezone.localdate() + datetime.timedelta(days=count)).isoformat()


def paper(name: str, text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode(), content_type="text/plain")


class Walk:
    """One finding on its way; ``turned_away`` tries every act as somebody of another organisation first."""

    def __init__(self, on: Stage) -> None:
        self.stage = on
        self.path = ""

    def id(self, who: str, kind: str) -> str:
        """Give the id of the newest subject of a kind that somebody sees."""
        return names.candidates(self.stage.actor(who), kind, most=1)[0].subject

    def act(self, who: str, path: str, **typed: Any) -> str:
        self.turned_away(path)
        return sent(self.stage.client(who), path, **typed)

    def turned_away(self, path: str) -> None:
        """Stan, a principal elsewhere, gets the page of absence for whatever has a number."""
        if not any(part.isdecimal() for part in path.split("/")) or path.startswith(("/rounds/", "/mandates/")):
            return
        stan = self.stage.client("stan")
        absent = stan.get("/findings/987654/acts/close/")
        for answer in (stan.get(path), stan.post(path, {})):
            assert (answer.status_code, answer.content) == (404, absent.content), path

    def state(self) -> str:
        number = int(self.path.split("/")[2])
        return str(subjects.by_number(self.stage.actor("cyril"), "finding", number=number).facts.state)

    def countersign(self, who: str, path: str) -> str:
        return self.act(who, f"{path}acts/countersign/")


@pytest.fixture
def walk(db: None) -> Walk:
    return Walk(stage.raised())


def taken_in(walk: Walk) -> None:
    """The office enters the mandate, plans the round, takes a list in, and imports one finding of it."""
    mandate = walk.act(
        "otto", "/mandates/acts/issue/", title="Plan of inspections", issuer="The committee",
        issued_date=days(-300), profile="cn-inspection",
    )  # fmt: skip
    assert mandate == "/mandates/1/"
    walk.act(
        "otto", "/rounds/acts/plan/", mandate=walk.id("otto", "mandate"), term="15", ordinal="3",
        title="Round three", profile="cn-inspection",
    )  # fmt: skip
    walk.act(
        "otto", "/lists/acts/take_in/", mandate=walk.id("otto", "mandate"), round=walk.id("otto", "round"),
        title="Findings of January", content_digest=KEY, mapping="statement = A", rows="1", findings="1",
    )  # fmt: skip
    walk.path = walk.act(
        "otto", "/findings/acts/import/", round=walk.id("otto", "round"), organisation=walk.stage.bodies["harbour"],
        imported_list=walk.id("otto", "imported_list"), source_key=KEY, reference_date=days(-200),
        statement=STATEMENT, manifestations__0="The north exit was blocked.",
    )  # fmt: skip


def handed_over(walk: Walk) -> None:
    """A package is composed by one, approved by another, issued and signed for."""
    package = walk.act(
        "otto", "/packages/acts/compose/", round=walk.id("otto", "round"), organisation=walk.stage.bodies["harbour"],
        audience="leadership", findings=[walk.id("otto", "finding")], text="You are asked to put this right.",
    )  # fmt: skip
    approve = f"{package}acts/approve/"  # a clerk opens the form to enter somebody's paper, and can't sign it himself
    refused = walk.stage.client("otto").post(approve, filled(walk.stage.client("otto"), approve))
    assert refused.status_code == 409
    walk.act("cyril", approve)
    walk.countersign("lena", package)
    walk.act("otto", f"{package}acts/issue/")
    walk.act("omar", f"{package}acts/sign_for/")
    walk.act("mia", f"{walk.path}acts/claim/")
    walk.countersign("omar", walk.path)
    assert walk.state() == "claimed"


def planned(walk: Walk) -> None:
    """The principal submits a plan for all that is claimed; office and both supervisors accept it."""
    plan = writing.planned(
        walk.stage.client("omar"), cause="Nobody is charged with the exits.",
        text="Charge the shift leader with the exits.", measure_kind="immediate",
        responsible=walk.stage.persons["mia"], due_date=days(20),
    )  # fmt: skip
    assert walk.stage.client("omar").get(f"{plan}acts/accept/").status_code == 403
    walk.act("cyril", f"{plan}acts/accept/")
    walk.countersign("vera", plan)
    walk.countersign("paul", plan)
    assert walk.state() == "rectifying"


def rectified(walk: Walk) -> None:
    """The measure is carried out and accepted; the finding is declared by three, with evidence of both kinds."""
    walk.act("hank", "/measures/1/acts/start/")
    walk.act("hank", "/measures/1/acts/declare_done/", result="The order of the day names the shift leader.")
    walk.act("vera", "/measures/1/acts/accept_done/")
    declare = f"{walk.path}acts/declare/"
    typed = filled(
        walk.stage.client("hank"), declare, statement="The exits are checked at every hand-over.",
        same_kind_check="All other stores were looked at.", truth_pledge="yes", evidence__evidence="action",
        evidence__dated=days(-3),
    )  # fmt: skip
    refused = walk.stage.client("hank").post(declare, {**typed, "evidence": paper("order.txt", "Order of the day")})
    assert refused.status_code == 409
    sheet = Sheet(refused.content.decode())
    assert "The exits are checked at every hand-over." in sheet.values["statement"]
    assert "evidence.kept.0.kept" in sheet.names
    kept = {
        **sheet.values, "evidence.kept.0.evidence": "action", "evidence.evidence": "effect",
        "evidence.dated": days(-2), "truth_pledge": "yes",
    }  # fmt: skip
    for _ in range(2):  # the second click is the same act
        photos = paper("photos.txt", "Exits clear all month")
        done = walk.stage.client("hank").post(declare, {**kept, "evidence": photos})
        assert done.status_code == 302, Sheet(done.content.decode()).text
    walk.countersign("mia", walk.path)
    walk.countersign("omar", walk.path)
    assert walk.state() == "declared"


def verified(walk: Walk) -> None:
    """A supervisor who advised on nothing verifies every manifestation and all five tests."""
    walk.act("vera", f"{walk.path}acts/begin_verification/", depth="desk")
    tests = {f"tests__{place}__outcome": "met" for place in range(len(finding.TESTS))}
    tests |= {f"tests__{place}__reason": "Looked at." for place in range(len(finding.TESTS))}
    walk.act(
        "vera", f"{walk.path}acts/verify/", answers__0__outcome="met", answers__0__answer="Clear on three visits.",
        **tests,
    )  # fmt: skip
    assert walk.state() == "verified"


def closed(walk: Walk) -> None:
    """Whoever verified does not close; the office does, and the line is proved to anybody."""
    close = f"{walk.path}acts/close/"
    typed = filled(walk.stage.client("vera"), close, decision="All is in order.")
    barred = walk.stage.client("vera").post(close, typed)
    assert barred.status_code == 409
    assert "you verified it" in Sheet(barred.content.decode()).text
    walk.act("cyril", close, decision="All is in order.", notice_text="The exits are clear.")
    assert walk.state() == "closed"


def test_a_finding_is_closed(walk: Walk, tmp_path: pathlib.Path) -> None:
    for step in (taken_in, handed_over, planned, rectified, verified, closed):
        step(walk)
    site = str(walk.stage.site.id)
    page = Sheet(walk.stage.client("omar").get(walk.path).content.decode())
    assert STATEMENT in page.text and "Clear on three visits." in page.text
    assert page.text.count("Looked at.") == len(finding.TESTS)
    found = subjects.by_number(walk.stage.actor("cyril"), "finding", number=1)
    assert check.check(site, on=timezone.localdate()).faults == ()
    key = keys.make(site)
    proof = walk.stage.client("omar").get(f"/journal/{found.from_number}/proof/")
    assert proof.status_code == 200
    (tmp_path / "proof.json").write_bytes(b"".join(proof) if proof.streaming else proof.content)
    assert verifier.main(["proof", str(tmp_path / "proof.json"), "--key", key]) == 0


def test_what_comes_back_says_what_is_not_met(walk: Walk) -> None:
    for step in (taken_in, handed_over, planned, rectified):
        step(walk)
    walk.act("vera", f"{walk.path}acts/begin_verification/", depth="desk")
    facts = subjects.by_number(walk.stage.actor("vera"), "finding", number=1).facts
    vera, path = walk.stage.client("vera"), f"{walk.path}acts/return/"
    asked = filled(vera, path, further_requirement="Clear the north exit as well.", due_date=days(20))
    row = {"unmet.0.manifestation": facts.manifestations[0], "unmet.0.answer": "Ice lies there."}
    again = vera.post(path, {**asked, **row, "due_date": days(-1)})
    assert again.status_code == 409 and "Ice lies there." in again.content.decode()
    assert vera.post(path, {**asked, **row}).status_code == 302
    assert walk.state() == "rectifying"
    page = Sheet(walk.stage.client("omar").get(walk.path).content.decode())
    assert "Clear the north exit as well." in page.text and "Ice lies there." in page.text
