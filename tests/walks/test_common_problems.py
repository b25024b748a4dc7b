"""Common problems told at the centralised meeting: the wording is for everybody, the findings underneath it are for the
office and the leading group alone, at every door (M6)."""

import json
from pathlib import Path

import pytest
from django.core.cache import cache

from huiyin.cli.main import main
from tests.papers.printed import reading
from tests.walks import calling
from tests.walks.calling import Api
from tests.walks.stage import PASSWORD, Sheet, filled

pytestmark = pytest.mark.django_db

WORDING = "Some units left exits blocked."
CLEARED = ("otto", "cyril", "lena")
# Among them those who may open the finding itself: who told the meeting of it is not theirs either.
OTHERS = ("omar", "mia", "hank", "cora", "vera", "paul", "inga", "ines", "dan", "ada", "audrey", "stan")


@pytest.fixture
def api() -> Api:
    """Set the scene: one finding, issued and claimed; two meetings of one wording, the first with it underneath."""
    cache.clear()
    api = calling.opened()
    calling.taken_in(api)
    calling.handed_over(api)
    round_ = api.read("otto", "/rounds/1/")["id"]
    bodies = {"team": api.stage.bodies["team"], "organisation": api.stage.bodies["harbour"]}
    api.act("otto", "/inspections/acts/assign/", round=round_, **bodies)
    api.act("inga", "/inspections/1/acts/submit_report/", summary="One problem.")
    api.act("lena", "/inspections/1/acts/hear_report/", minutes="Heard.")
    api.act("lena", "/inspections/1/acts/decide_use/", uses=["feed_back"], decision="Feed back.")
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        api.act("otto", f"/rounds/1/acts/{phase}/")
    finding = api.read("otto", "/findings/1/")["id"]
    item = {"item": "common_problems", "heading": "Common problems", "text": WORDING}
    place = {"round": round_, "place": "Hall"}
    with_it = {**item, "findings": [finding]}
    api.act("otto", "/meetings/acts/call/", **place, day=calling.days(1), agenda=[with_it])
    api.act("otto", "/meetings/acts/call/", **place, day=calling.days(2), agenda=[item])
    api.act("otto", "/meetings/1/acts/change_agenda/", agenda=[with_it], reason="Order")
    api.act("otto", "/meetings/2/acts/change_agenda/", agenda=[item], reason="Order")
    return api


def meeting(api: Api, name: str, number: int, finding: str) -> list[str]:
    """Give all that somebody reads of a meeting through pages and API, its own ids, numbers and days left out."""
    lines = [each["number"] for each in api.read("otto", f"/meetings/{number}/lines/")["lines"]]
    client, shown = api.stage.client(name), []
    for path in (f"/meetings/{number}/", "/meetings/", f"/search/?q={WORDING[:10]}"):
        shown.append(client.get(path).content.decode())
    shown += [api.get(name, path).content.decode() for path in (f"/meetings/{number}/", "/meetings/")]
    shown += [api.get(name, f"/meetings/{number}/lines/").content.decode()]
    for line in lines:
        shown += [api.get(name, f"/journal/{line}/{rest}").content.decode() for rest in ("", "proof/")]
    assert all(finding not in each for each in shown) or name in CLEARED
    own = json.loads(shown[3])
    if "agenda" in own["facts"]:
        assert (finding in shown[3]) is (name in CLEARED and number == 1)
        assert [sorted(row) for row in own["facts"]["agenda"]] == [
            ["findings", "heading", "item", "text"] if name in CLEARED and number == 1 else ["heading", "item", "text"]
        ]
    return shown


def test_the_wording_is_for_all_and_what_lies_underneath_for_the_cleared(api: Api) -> None:
    finding = api.read("otto", "/findings/1/")["id"]
    for name in CLEARED:
        shown = meeting(api, name, 1, finding)
        assert "Underneath" in shown[0] and 'href="/findings/1/"' in shown[0]
        assert finding in shown[5]
    for name in OTHERS:
        one, other = (meeting(api, name, number, finding) for number in (1, 2))
        page = Sheet(one[0]).text
        assert "Underneath" not in one[0] and 'href="/findings/1/"' not in one[0], name
        if api.get(name, "/meetings/1/").status_code == 200:
            assert WORDING in page or name == "ada", name
        # Of a meeting with findings underneath everybody reads as much as of one without.
        assert [len(each) for each in one[3:5]] == [len(each) for each in other[3:5]], name
        assert page.count(" ") == Sheet(other[0]).text.count(" "), name
        assert [proof.count('"name"') for proof in one[7::2]] == [proof.count('"name"') for proof in other[7::2]], name


def test_papers_and_commands_tell_no_more(api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finding = api.read("otto", "/findings/1/")["id"]
    api.act("otto", "/meetings/1/acts/change_agenda/", reason="Day", day=calling.days(0),
            agenda=[{"item": "common_problems", "heading": "H", "text": WORDING, "findings": [finding]}])  # fmt: skip
    api.act("otto", "/meetings/1/acts/hold/", day=calling.days(0),
            attendance=[{"name": "A", "title": "B", "presence": "present"}])  # fmt: skip
    api.act("otto", "/meetings/1/acts/adopt_minutes/", minutes="All was told.")
    answer = api.stage.client("inga").get("/meetings/1/papers/meeting_minutes.docx")
    said = reading.words(answer.getvalue())
    assert WORDING in said and finding not in said and calling.STATEMENT not in said
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD, encoding="utf-8")
    for name in ("otto", "inga", "omar"):
        as_ = ["--as", api.stage.accounts[name].sign_in_name, "--password-file", str(secret), "--json"]
        assert main(["show", "meeting", "1", *as_]) == 0
        shown = capsys.readouterr().out
        assert (finding in shown) is (name == "otto") and '"item": "common_problems"' in shown.replace('":"', '": "')


def test_the_office_names_them_in_the_form(api: Api) -> None:
    client, finding = api.stage.client("otto"), api.read("otto", "/findings/1/")["id"]
    path = "/meetings/2/acts/change_agenda/"
    values = filled(client, path, reason="Named")
    values |= {"agenda.0.item": "common_problems", "agenda.0.heading": "H", "agenda.0.text": WORDING}
    sent = client.post(path, {**values, "agenda.0.findings": [finding]})
    assert sent.status_code == 302, Sheet(sent.content.decode()).text
    assert "Underneath" in client.get("/meetings/2/").content.decode()
    refused = api.post("otto", "/meetings/2/acts/change_agenda/", {"given": {
        "reason": "R", "agenda": [{"item": "speech", "heading": "H", "findings": [finding]}]}})  # fmt: skip
    assert json.loads(refused.content)["code"] == "common_problems_name_their_findings"
