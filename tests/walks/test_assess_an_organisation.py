"""The assessment extract: drawn up, signed by another, every number opened, read by whom it is about alone."""

import json
from pathlib import Path

import pytest

from huiyin.cli.main import main
from tests.papers.printed import reading
from tests.walks import calling, stage
from tests.walks.calling import Api
from tests.walks.stage import Stage, sent
from tests.walks.test_print_a_paper import content

PAPERS = ("assessment_extract", "leader_extract")
BEHIND = "/extracts/1/behind/declared_rate/"


@pytest.mark.django_db
def test_each_number_opens_its_findings_at_every_door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = Api(stage.raised())
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    on, year = api.stage, int(calling.days(0)[:4])
    otto = on.client("otto")
    assert 'href="/extracts/"' in otto.get("/").content.decode()
    typed = {"organisation": on.bodies["harbour"], "year": year, "note": "For the year's assessment"}
    assert sent(otto, "/extracts/acts/draw_up/", **typed).startswith("/extracts/1/")
    api.act("otto", "/extracts/acts/draw_up/", organisation=on.bodies["harbour"], year=year, post=on.posts["mia"])
    for name in ("omar", "mia"):
        absent = api.get(name, "/extracts/987654/").content
        assert api.get(name, "/extracts/1/").content == absent, "nothing is read before it is put to them"
    assert api.get("otto", f"/extracts/1/papers/{PAPERS[0]}/").status_code == 404, "nor printed"
    assert api.post("otto", "/extracts/1/acts/sign/", {"given": {}}).status_code in (403, 409)
    _heard(api, tmp_path, capsys)
    cyril = on.client("cyril")
    assert "/extracts/1/" in cyril.get("/").content.decode(), "it waits for whoever may sign it"
    sent(cyril, "/extracts/1/acts/sign/")
    by = [*_by(on, "cyril", tmp_path), "--json"]
    assert main(["act", "extract", "sign", "2", *by]) == 0
    assert json.loads(capsys.readouterr().out)["effect"] == "taken"

    told = api.read("omar", BEHIND)
    assert (told["numerator"], told["denominator"], told["same"], told["unseen"]) == (1, 1, True, 0)
    assert [(each["number"], each["counts"], each["state"], each["open"]) for each in told["findings"]] == [
        (1, True, "declared", True)
    ]
    assert api.get("omar", "/extracts/1/behind/nothing/").status_code == 404

    page = on.client("omar").get("/extracts/1/").content.decode()
    assert f'href="{BEHIND}"' in page and "the numbers are the same" in page and "year&#x27;s assessment" in page
    assert "Findings whose rectification has been declared" in page or "declared in the current cycle" in page
    opened = on.client("omar").get(BEHIND).content.decode()
    assert 'href="/findings/1/"' in opened and "is the one that was frozen" in opened
    own = on.client("mia").get("/extracts/2/").content.decode()
    assert "Signed by the leader in the year" in own and "Claimed" in own

    for name, number in (("omar", 2), ("hank", 1), ("stan", 1), ("vera", 1), ("inga", 1)):
        for path in (f"/extracts/{number}/", f"/extracts/{number}/behind/declared_rate/"):
            assert api.get(name, path).status_code == 404, (name, path)
            assert on.client(name).get(path).status_code == 404, (name, path)

    asked = ["extracts", "behind", "1", "closed_rate", *_by(on, "otto", tmp_path)]
    assert main([*asked, "--language", "zh-Hans"]) == 0
    assert "固定时一致" in capsys.readouterr().out
    assert main([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["numerator"] == 0
    _printed(api, tmp_path, year=year)


def _heard(api: Api, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Have the principal comment through the page, the leader by command; the office answers through the API."""
    on, until = api.stage, calling.days(9)
    assert "/extracts/1/" in on.client("otto").get("/").content.decode(), "it waits to be put"
    sent(on.client("otto"), "/extracts/1/acts/put/", comments_until=until)
    api.act("otto", "/extracts/2/acts/put/", comments_until=until)
    omar, cyril = on.client("omar"), on.client("cyril")
    assert "/extracts/1/" in omar.get("/").content.decode(), "it waits for the principal"
    for name in ("mia", "hank", "stan", "vera"):
        assert on.client(name).get("/extracts/1/").status_code == 404, name
    assert api.post("cyril", "/extracts/1/acts/sign/", {"given": {}}).status_code in (403, 409)
    sent(omar, "/extracts/1/acts/comment/", text="The <b>exits</b> were cleared in May.")
    shown = omar.get("/extracts/1/").content.decode()
    assert "The &lt;b&gt;exits&lt;/b&gt; were cleared in May." in shown and "Waits for an answer." in shown
    assert api.post("cyril", "/extracts/1/acts/sign/", {"given": {}}).status_code in (403, 409)
    api.act("otto", "/extracts/1/acts/answer_comment/", number=1, answer="As the ledger has it.")
    assert "As the ledger has it." in cyril.get("/extracts/1/").content.decode()
    own = [*_by(on, "mia", folder), "--json"]
    assert main(["act", "extract", "agree", "2", *own]) == 0
    assert json.loads(capsys.readouterr().out)["effect"] == "taken"


def _by(on: Stage, name: str, folder: Path) -> list[str]:
    """Say by whom a command is given."""
    secret = folder / "secret"
    secret.write_text(stage.PASSWORD)
    return ["--as", f"{name}.{on.site.code}", "--password-file", str(secret)]


def _printed(api: Api, folder: Path, *, year: int) -> None:
    """See that both papers name the finding behind each number, in both languages, for those who read them alone."""
    on = api.stage
    frozen = {each["code"]: each["behind"] for each in api.read("omar", "/extracts/1/")["facts"]["numbers"]}
    for language, said in (("en", "Findings behind the figures"), ("zh-Hans", "各项指标所据")):
        told = reading.words(content(on.client("omar").get(f"/extracts/1/papers/{PAPERS[0]}.docx?language={language}")))
        assert all(
            each in told
            for each in ("cleared in May", "As the ledger has it.", said, frozen["declared_rate"][:16], str(year))
        ), language
        own = content(on.client("mia").get(f"/extracts/2/papers/{PAPERS[1]}.pdf?language={language}"))
        assert said in reading.pdf_text(own, folder)
    assert [each["code"] for each in api.read("mia", "/extracts/2/papers/")["papers"]] == [PAPERS[1]]
    for name, number in (("stan", 1), ("omar", 2), ("vera", 1)):
        assert api.get(name, f"/extracts/{number}/papers/{PAPERS[number - 1]}/").status_code == 404
