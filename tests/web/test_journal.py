"""The journal through the pages: who opens it, what a line shows, and a proof that the checking program accepts."""

import json
import pathlib
import re

import pytest
from django.utils import timezone

from huiyin import verifier
from huiyin.kernel import canonical
from huiyin.record import checkpoints, trace
from tests.web import office


def test_the_journal_is_for_those_who_read_it(db: None) -> None:
    on = office.opened()
    for name, status in (("otto", 200), ("cyril", 200), ("audrey", 200), ("omar", 404), ("vera", 404), ("ada", 404)):
        assert on.client(name).get("/journal/").status_code == status


def test_the_filter_keeps_acts_and_days(db: None) -> None:
    on = office.opened()
    client = on.client("otto")
    assert client.get("/journal/?act=round.plan").content.decode().count("<tr data-row") == 1
    today = timezone.localdate().isoformat()
    everything = client.get("/journal/").content.decode().count("<tr data-row")
    assert client.get(f"/journal/?from={today}&to={today}").content.decode().count("<tr data-row") == everything
    assert client.get("/journal/?to=2020-01-01").content.decode().count("<tr data-row") == 0
    assert client.get("/journal/?before=made-up").status_code == 404


def test_a_page_follows_the_other_without_a_gap(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    client = on.client("otto")
    newest = client.get("/journal/").content.decode()
    older = client.get("/journal/?before=3").content.decode()
    assert newest.count("<tr data-row") > older.count("<tr data-row") == 2


def test_a_line_shows_its_parts_to_those_who_may_read_them(db: None) -> None:
    on = office.opened()
    office.taken_in(on, "编号,被巡视单位,存在问题\nA-1,港务集团," + office.SECRET + "\n", label=2)
    number = newest_line(on)
    page = on.client("otto").get(f"/journal/{number}/").content.decode()
    assert office.SECRET in page
    hidden = on.client("audrey").get(f"/journal/{number}/").content.decode()
    assert office.SECRET not in hidden
    assert 'href="/findings/1/"' in page and 'href="/findings/1/"' not in hidden
    assert on.client("stan").get(f"/journal/{number}/").status_code == 404
    assert on.client("otto").get("/journal/900001/").status_code == 404


def test_reading_a_restricted_text_leaves_a_trace_for_the_auditor(db: None) -> None:
    on = office.opened()
    office.taken_in(on, "编号,被巡视单位,存在问题\nA-1,港务集团," + office.SECRET + "\n", label=2)
    number = newest_line(on)
    assert not trace.page(on.actor("audrey"))
    on.client("otto").get(f"/journal/{number}/")
    on.client("audrey").get(f"/journal/{number}/")
    read = trace.page(on.actor("audrey"))
    assert {str(each.person) for each in read} == {on.actor("otto").person}
    page = on.client("audrey").get("/trace/").content.decode()
    assert "Otto" in page
    assert office.SECRET not in page
    for name in ("otto", "omar", "ada"):
        assert on.client(name).get("/trace/").status_code == 404


def newest_line(on: office.Stage) -> int:
    """Give the number of the last line, which imported a finding."""
    found = re.findall(
        r'href="/journal/(\d+)/"', on.client("otto").get("/journal/?act=finding.import").content.decode()
    )
    return int(found[0])


@pytest.mark.parametrize("name", ["otto", "audrey"])
def test_a_proof_is_accepted_by_the_program_that_is_handed_out(
    db: None, name: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on = office.opened()
    checkpoints.make(str(on.site.id), at=timezone.now())
    client = on.client(name)
    places = {}
    for file, path in (("proof.json", "/journal/3/proof/"), ("site.key", "/journal/key/")):
        answer = client.get(path)
        assert answer["Content-Disposition"].startswith("attachment")
        places[file] = tmp_path / file
        places[file].write_bytes(answer.content)
    proof = json.loads(places["proof.json"].read_bytes())
    assert places["proof.json"].read_bytes() == canonical.encode(proof)
    assert verifier.main(["proof", str(places["proof.json"]), "--key", str(places["site.key"])]) == 0
    assert client.get("/journal/checkpoint/").content.decode() == proof["checkpoint"]
    assert b"import" in client.get("/journal/verifier.py").content
    capsys.readouterr()
