"""The feedback through the pages, without JavaScript: from a draft to requirements answered, with everybody in their
post."""

import pathlib
import re

import pytest
from django.utils import timezone

from huiyin.cli.main import main
from huiyin.record import check
from tests.papers.printed import reading
from tests.walks import feedback
from tests.walks.calling import Api
from tests.walks.feedback import DEMAND, GOOD, MANIFESTATION, STATEMENT, TEXT, page, pressed
from tests.walks.stage import PASSWORD, Sheet, sent
from tests.walks.test_close_a_finding import Walk


@pytest.fixture
def walk(db: None) -> Walk:
    return feedback.raised()


def test_results_are_fed_back_and_answered(
    walk: Walk, capsys: pytest.CaptureFixture[str], tmp_path: pathlib.Path
) -> None:
    feedback.found_out(walk)
    feedback.decided(walk)
    assert "Compose" in page(walk, "otto", "/rounds/1/feedback/").text
    assert feedback.on_the_desk(walk, "otto", feedback.COMPOSE.format("principal"))
    principal = feedback.composed(walk, "principal")
    assert feedback.on_the_desk(walk, "otto", feedback.COMPOSE.format("leadership"))
    two_clerks(walk, principal)
    feedback.issued(walk, principal)
    told_alone(walk)
    leadership = feedback.composed(walk, "leadership", text=TEXT)
    feedback.issued(walk, leadership)
    assert "the leadership team, and Mia" in page(walk, "omar", walk.path).text
    meeting = feedback.met(walk)
    session = feedback.scheduled(walk)
    feedback.told(walk, session, {"principal": principal, "leadership": leadership})
    received(walk, principal, leadership)
    objected(walk)
    answered(walk)
    seen_by_everybody(walk, meeting)
    read_by_machines(walk)
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD, encoding="utf-8")
    read_by_command(walk, capsys, secret)
    report = check.check(str(walk.stage.site.id), on=timezone.localdate())
    assert report.faults == ()


def two_clerks(walk: Walk, package: str) -> None:
    """Two open the same version; the second sees both side by side, has lost nothing, and saves over it knowingly."""
    path = f"{package}acts/revise/"
    otto, cleo = walk.stage.client("otto"), walk.stage.client("cleo")
    first, second = page(walk, "otto", path), page(walk, "cleo", path)
    walk.turned_away(path)
    changed = {**first.values, "text": first.values["text"][0].replace("split", "divided")}
    assert otto.post(path, changed).status_code == 302
    mine = {**second.values, "text": "What Cleo typed for an hour."}
    answer = cleo.post(path, mine)
    assert answer.status_code == 409
    stale = Sheet(answer.content.decode())
    assert "Version 2, saved meanwhile" in stale.text and "divided" in stale.text
    assert stale.values["text"] == ["What Cleo typed for an hour."]
    assert stale.values["_act_id"] == second.values["_act_id"]
    unread = cleo.post(path, stale.values)
    assert unread.status_code == 409
    assert cleo.post(path, {**stale.values, "_read": "2"}).status_code == 302
    versions = page(walk, "cyril", f"{package}versions/")
    assert "What Cleo typed for an hour." in versions.text and "divided" in versions.text
    chain = page(walk, "cyril", package).text
    assert "Next to sign" in chain and "because they drafted it: Otto and Cleo" in chain


def told_alone(walk: Walk) -> None:
    """The finding shows who may open it; until the principal shares it that is the principal alone."""
    shown = page(walk, "omar", walk.path).text
    assert "the principal alone" in shown and "For the principal alone" in shown
    assert "For the principal alone" in page(walk, "omar", "/findings/").text
    hidden = walk.stage.client("mia").get(walk.path)
    assert hidden.content == walk.stage.client("mia").get("/findings/987654/").content
    walk.act("omar", f"{walk.path}acts/share/", persons=[walk.stage.persons["mia"]])
    assert "the principal alone, and Mia" in page(walk, "mia", walk.path).text
    assert walk.stage.client("hank").get(walk.path).status_code == 404


def received(walk: Walk, principal: str, leadership: str) -> None:
    """The principal signs for both; of the leadership one would not, which the office records."""
    for package in (principal, leadership):
        walk.act("omar", f"{package}acts/sign_for/")
    offered = walk.stage.client("otto").get(f"{leadership}acts/refuse_to_sign/").content.decode()
    people = walk.stage.persons.items()
    assert {name for name, each in people if f'value="{each}"' in offered} == {"omar", "mia"}
    walk.act(
        "otto", f"{leadership}acts/refuse_to_sign/", person=walk.stage.persons["mia"],
        post_kind="leadership_member", said="I was not in office then.", witnesses="Lena, Otto",
    )  # fmt: skip
    shown = page(walk, "otto", leadership).text
    assert "I was not in office then." in shown and "Would not sign" in shown
    mia = walk.stage.client("mia")
    absent = mia.get("/packages/987654/")
    assert [mia.get(path).content for path in (principal, f"{principal}versions/")] == [absent.content] * 2
    assert "For you alone" in page(walk, "omar", principal).text
    assert "For you alone" not in page(walk, "omar", leadership).text


def objected(walk: Walk) -> None:
    """The principal objects with reasons; somebody outside the drafting sustains it, and the finding is withdrawn."""
    walk.act("omar", f"{walk.path}acts/object/", reason="The nine parts were nine quays.")
    walk.act("leo", f"{walk.path}acts/decide_objection/", decision="sustained", reason="So it was.")
    assert walk.state() == "withdrawn"


def answered(walk: Walk) -> None:
    """The organisation answers what is asked; the supervisor returns it once, then accepts."""
    own = page(walk, "omar", "/rounds/1/answers/")
    assert DEMAND in own.text and "Give answer 1" in own.text
    assert "The principal gives the answer." in page(walk, "hank", "/rounds/1/answers/").text
    walk.act("omar", "/answers/1/acts/give/", text="All are opened since Monday.")
    walk.act("vera", "/answers/1/acts/return/", reason="Since which Monday?")
    assert "Since which Monday?" in page(walk, "omar", "/rounds/1/answers/").text
    walk.act("omar", "/answers/1/acts/give/", text="Since the second of the month.")
    walk.act("vera", "/answers/1/acts/accept/")
    table = walk.stage.client("vera").get("/rounds/1/answers.csv").getvalue().decode("utf-8-sig")
    assert table.splitlines()[1].startswith("1,Open tenders,Harbour Group,Accepted,,")


def seen_by_everybody(walk: Walk, meeting: str) -> None:
    """Who may open which page of the feedback, and what it says at the end."""
    progress = page(walk, "lena", "/rounds/1/feedback/").text
    assert "1 of 1" in progress and "2 of 3 signed, 1 refused" in progress
    assert "All done" in progress
    assert "Harbour Group" in page(walk, "cyril", "/rounds/1/coverage/").text
    assert "Room 2" in page(walk, "omar", "/rounds/1/sessions/").text
    assert "Chairman" in page(walk, "inga", meeting).text
    kept = page(walk, "omar", meeting).text
    assert "Take it seriously." in kept and "Chairman" not in kept and "All was conveyed." not in kept
    for path in ("/rounds/1/feedback/", "/rounds/1/coverage/"):
        assert walk.stage.client("omar").get(path).status_code == 404
    for path in ("/rounds/1/answers/", "/rounds/1/sessions/", "/rounds/1/answers.csv"):
        assert walk.stage.client("stan").get(path).status_code == 404
    for path in (meeting, "/packages/2/", "/packages/2/versions/", "/packages/2/acts/revise/"):
        assert walk.stage.client("stan").get(path).status_code == 404, path
    assert walk.stage.client("stan").get(feedback.COMPOSE.format("principal")).status_code == 404
    assert walk.stage.client("inga").get(feedback.COMPOSE.format("principal")).status_code == 403


def read_by_machines(walk: Walk) -> None:
    """The same through the API; what is drafted and counted over all is not there for the others."""
    api = Api(walk.stage)
    progress = api.read("otto", "/rounds/1/progress/")
    assert (progress["told"], progress["fed_back"], progress["refusals"]) == (1, 1, 1)
    [row] = progress["rows"]
    assert (row["signed"], row["refused"], row["unsigned"], row["next_act"]) == (2, 1, 0, None)
    covered = api.read("lena", "/rounds/1/coverage/")
    assert (covered["inspected"], len(covered["rows"])) == (1, 3)
    [owed] = api.read("vera", "/rounds/1/matrix/")["rows"]
    assert (owed["state"], owed["returns"]) == ("accepted", 1)
    sessions = api.read("omar", "/rounds/1/sessions/")
    assert sessions["rows"][0]["told"] == ["principal", "leadership"] and sessions["clashes"] == []
    assert [each["edition"] for each in api.read("otto", "/packages/2/versions/")["rows"]] == [1, 2, 3]
    assert api.read("omar", "/packages/2/versions/")["rows"] == []
    assert f"（一）{STATEMENT}" in api.read("otto", "/packages/2/written/", language="zh-Hans")["text"]
    for name in ("stan", "omar", "inga"):
        for path in ("/rounds/1/progress/", "/rounds/1/coverage/", "/packages/2/written/"):
            assert api.get(name, path).status_code == 404, (name, path)
    for path in ("/rounds/1/matrix/", "/rounds/1/sessions/"):
        assert api.get("stan", path).status_code == 404, path


def read_by_command(walk: Walk, capsys: pytest.CaptureFixture[str], secret: pathlib.Path) -> None:
    """The same by command."""

    def said(*words: str, by: str = "otto", code: int = 0) -> str:
        name = walk.stage.accounts[by].sign_in_name
        assert main([*words, "--as", name, "--password-file", str(secret)]) == code
        return capsys.readouterr().out

    assert "Told in both audiences: 1 of 1." in said("round", "progress", "1")
    assert "Inspected: 1 of 3." in said("round", "coverage", "1")
    assert "Accepted" in said("round", "matrix", "1")
    assert "Room 2" in said("round", "sessions", "1")
    assert "What Cleo typed for an hour." in said("package", "versions", "2")
    assert f"（一）{STATEMENT}" in said("package", "written", "2", "--in", "zh-Hans")
    said("package", "written", "2", by="stan", code=1)


def test_an_opinion_is_corrected_after_a_decision_and_its_issue_cites_a_basis(walk: Walk) -> None:
    feedback.found_out(walk)
    feedback.decided(walk)
    first = feedback.composed(walk, "leadership")
    feedback.issued(walk, first)
    walk.act("omar", f"{walk.path}acts/object/", reason="The nine parts were nine quays.")
    text = "The tender of the north quay was split into seven parts."
    walk.act("leo", f"{walk.path}acts/decide_objection/", decision="amended", reason="Seven were.", text=text)
    client, path = walk.stage.client("otto"), feedback.COMPOSE.format("leadership")
    sheet = pressed(client, path, pressed(client, path, page(walk, "otto", path), _all="yes"), _write="en")
    saved = client.post(path, sheet.values)
    assert saved.status_code == 302, Sheet(saved.content.decode()).text
    second = str(saved["Location"])
    walk.act("cyril", f"{second}acts/approve/")
    walk.countersign("lena", second)
    walk.act("otto", f"{second}acts/issue/", basis="Arrangement 7 of the committee")
    for name in ("mia", "omar", "lena"):
        shown = page(walk, name, second).text
        assert "Feedback package 1, of which finding 1 was amended since" in shown and text in shown
    assert "Arrangement 7 of the committee" in page(walk, "lena", second).text
    assert STATEMENT in page(walk, "mia", first).text
    for name in ("mia", "otto"):  # on paper too, by number and day
        assert "This opinion corrects the opinion " in printed(walk, name, second)
        assert "This opinion corrects" not in printed(walk, name, first)
    facts = Api(walk.stage).read("mia", second)["facts"]
    assert (facts["corrects"], len(facts["amended"])) == (feedback.id_of(walk, "package", 1), 1)


def printed(walk: Walk, who: str, path: str) -> str:
    """Take the opinion of the leadership as a docx, and read it."""
    answer = walk.stage.client(who).get(f"{path}papers/feedback_leadership.docx")
    assert answer.status_code == 200
    return reading.words(answer.getvalue())


def test_who_was_not_asked_is_named_at_every_door_and_asked_later(
    walk: Walk, capsys: pytest.CaptureFixture[str], tmp_path: pathlib.Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSWORD}\n")
    bodies = {"team": walk.stage.bodies["team"], "organisation": walk.stage.bodies["river"]}
    walk.stage.perform("inspection.assign", walk.stage.actor("otto"), round=walk.id("otto", "round"), **bodies)
    feedback.decided(walk)
    feedback.met(walk)
    api = Api(walk.stage)
    assert api.get("stan", "/requirements/1/").status_code == 404

    def told(why: str, words: str) -> None:
        [row] = api.read("lena", "/rounds/1/matrix/")["unasked"]
        assert (row["why"], row["organisation"]["name_en"]) == (why, "River Power")
        for shown in (page(walk, "otto", "/rounds/1/answers/").text, by_command()):
            assert f"River Power: {words}" in shown

    def by_command() -> str:
        name = walk.stage.accounts["otto"].sign_in_name
        assert main(["round", "matrix", "1", "--as", name, "--password-file", str(secret)]) == 0
        return capsys.readouterr().out

    told("undecided", "the use of its results is not decided yet")
    at = "/inspections/2/acts/"
    walk.act("inga", f"{at}submit_report/", summary="One problem.")
    walk.act("lena", f"{at}hear_report/", minutes="Heard.")
    walk.act("lena", f"{at}decide_use/", uses=["feed_back"], decision="Feed back.")
    told("decided_since", "its results are to be fed back since")
    walk.act("otto", "/requirements/1/acts/ask_others/")
    assert api.read("otto", "/rounds/1/matrix/")["unasked"] == []
    assert "River Power" in page(walk, "otto", "/rounds/1/answers/").text
    assert api.get("stan", "/requirements/1/").status_code == 200


def test_the_document_is_put_in_order_by_plain_buttons(walk: Walk) -> None:
    feedback.found_out(walk)
    client, path = walk.stage.client("otto"), feedback.COMPOSE.format("leadership")
    opened = client.get(path).content.decode()
    things = re.findall(r'name="_put" value="([0-9a-f-]{36})"', opened)
    assert len(things) == 2
    sheet = Sheet(opened)
    for thing in reversed(things):
        sheet = pressed(client, path, sheet, _put=thing)
    assert (sheet.values["items.0.item"], sheet.values["items.1.item"]) == (["problem"], ["achievement"])
    sheet = pressed(client, path, sheet, _up="1")
    assert sheet.values["items.0.item"] == ["achievement"]
    sheet = pressed(client, path, sheet, _add="heading")
    typed = Sheet(client.post(path, {**sheet.values, "items.2.text": "Seen in April", "_up": "2"}).content.decode())
    assert typed.values["items.1.text"] == ["Seen in April"]
    wrote = pressed(client, path, typed, _write="zh-Hans")
    text = wrote.values["text"][0]
    assert text.index(GOOD) < text.index("二、Seen in April") < text.index(f"（一）{STATEMENT}")
    assert MANIFESTATION in text
    edited = {**wrote.values, "text": f"{text}\nBy hand."}
    proposed = Sheet(client.post(path, {**edited, "_write": "en"}).content.decode())
    assert "so it was not overwritten" in proposed.text and proposed.values["text"][0].endswith("By hand.")
    taken = pressed(client, path, proposed, _take="en")
    assert taken.values["text"][0].startswith("Feedback on the inspection of Harbour Group")
    shorter = pressed(client, path, taken, _remove="items.1")
    assert "items.2.item" not in shorter.values
    empty = client.post(path, {**shorter.values, "text": " "})
    assert empty.status_code == 422 and 'href="#field-text"' in empty.content.decode()
    assert sent(client, path, text="Enough.") == "/packages/1/"
