"""The main job by command: a list comes in, one finding of it goes from hand to hand until it is closed."""

import datetime
import json
import os
from pathlib import Path

import pytest
from django.utils import timezone

from tests.walks.office import ORGANISATION, Office

LIST = """Organisation,Date,Finding
Mill of Walks,2025-03-04,Invoices were paid twice.
Mill of Walks,2025-03-05,Keys were handed out without a list.
"""
FIRST_AUDITEE = "Auditee of report 134732-21"
TESTS = ("measures_carried_out", "breaches_dealt_with", "effect_meets_the_norm", "same_kind_fixed", "source_treated")

pytestmark = pytest.mark.django_db


def walked(office: Office, tmp_path: Path, *, named: str) -> None:
    """Take finding 1, which is of the body of this name, from its package to the proof that it was closed."""
    organisation = next(each["id"] for each in office.ask("bodies", by="clara") if each["name"] == named)
    package = office.act(
        "clara", "package.compose", round=1, organisation=organisation, audience="leadership", findings=[1],
        text="Please rectify.",
    )["number"]  # fmt: skip
    office.act("otto", "package.approve", package)
    office.act("clara", "package.issue", package)
    office.act("omar", "package.sign_for", package)
    office.act("mia", "package.sign_for", package)

    assert office.act("mia", "finding.claim", 1)["effect"] == "opened"
    assert office.act("omar", "finding.countersign", 1)["effect"] == "taken"

    due = (timezone.localdate() + datetime.timedelta(days=20)).isoformat()
    plan = office.act(
        "omar", "plan.submit", organisation=organisation, round=1, truth_pledge=True,
        findings=[{"finding": 1, "causes": ["Nobody compared the invoices."]}],
        measures=[{
            "findings": [1], "causes": [1], "text": "Compare each invoice.", "deliverable": "A rule",
            "measure_kind": "immediate", "responsible": office.persons["mia"], "due_date": due,
        }],
    )["number"]  # fmt: skip
    office.act("clara", "plan.accept", plan)
    office.act("hank", "measure.start", 1)
    office.act("hank", "measure.declare_done", 1, result="The rule is in force.")

    # The rule set counts days in its own zone, where it may still be yesterday.
    dated = (timezone.localdate() - datetime.timedelta(days=2)).isoformat()
    evidence = []
    for kind in ("action", "effect"):
        file = tmp_path / f"{kind}.txt"
        file.write_text(f"Evidence of {kind}.")
        evidence += ["--file", f"{file}:{kind}:{dated}"]
    declared = office.act(
        "mia", "finding.declare", 1, *evidence, statement="Done.", same_kind_check="None found.", truth_pledge=True
    )
    assert declared["effect"] == "opened"
    office.act("omar", "finding.countersign", 1)

    office.act("vera", "finding.begin_verification", 1, depth="desk")
    facts = office.ask("show", "finding", "1", by="vera")["facts"]
    manifestations = facts.get("manifestations", [facts["statement"]])
    office.act(
        "vera", "finding.verify", 1,
        answers=[{"manifestation": each, "outcome": "met", "answer": "Seen."} for each in manifestations],
        tests=[{"test": each, "outcome": "met", "reason": "Looked at."} for each in TESTS],
    )  # fmt: skip
    closed = office.act("cyril", "finding.close", 1, decision="Closed after comparison.")
    assert office.ask("findings", "show", "1", by="clara")["state"] == "closed"
    assert [each["number"] for each in office.ask("findings", "list", by="clara")["findings"]][-1:] != []

    assert [each["sound"] for each in office.ask("check", "--site", "walks")] == [True]
    proof = tmp_path / "proof.json"
    office.ask("journal", "proof", str(closed["line"]), "--out", str(proof), by="clara")
    assert json.loads(proof.read_text())["line"]["act"] == "finding.close"
    note = office.ask("journal", "checkpoint", "--site", "walks")["note"]
    (tmp_path / "note").write_text(note)
    export = tmp_path / "export"
    office.ask("journal", "export", str(export), "--site", "walks")
    key = str(export / "key")
    office.say("journal", "verify", str(export), "--key", key, "--against", str(tmp_path / "note"))
    office.say("journal", "verify", str(proof), "--key", key)


def test_from_a_list_to_a_proof(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office = Office(tmp_path, capsys)
    office.set_up()
    listed = tmp_path / "list.csv"
    listed.write_text(LIST)

    dry = office.ask("import", str(listed), by="clara")
    assert (dry["checked"]["findings"], dry["stored"]) == (2, None)
    stored = office.ask("import", str(listed), "--store", "--new-round", "Walk", by="clara")["stored"]
    assert (stored["findings"], stored["bodies"]) == (2, 0)
    again = office.ask("import", str(listed), "--store", "--new-round", "Walk", by="clara")["stored"]
    assert (again["unchanged"], again["imported_list"]) == (True, stored["imported_list"])
    walked(office, tmp_path, named=ORGANISATION)


def test_from_the_real_audits_to_a_proof(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = os.environ.get("HUIYIN_DATA")
    if not data:
        print("not here: audits-us, HUIYIN_DATA is not set")
        return
    files = [str(Path(data, "audits-us", name)) for name in ("findings.xlsx", "corrective-action-plans.xlsx")]
    office = Office(tmp_path, capsys)
    office.set_up(organisation=FIRST_AUDITEE)

    # These audits state no day of their own; evidence of effect must be dated after the day that is given here.
    wish = ("--create-bodies", "--store", "--new-round", "Audits", "--found-on", "2022-06-30")
    stored = office.ask("import", *files, *wish, by="clara")["stored"]
    assert (stored["findings"], stored["bodies"], stored["left_out"]) == (124, 8, 0)
    again = office.ask("import", *files, *wish, by="clara")["stored"]
    assert (again["unchanged"], again["bodies"]) == (True, 0)
    reported = office.ask("findings", "show", "1", by="clara")["facts"]["reported"]
    assert "measure" in {name for name, _ in reported}
    walked(office, tmp_path, named=FIRST_AUDITEE)


def test_a_refused_act_is_a_sentence_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office = Office(tmp_path, capsys)
    office.set_up()
    listed = tmp_path / "list.csv"
    listed.write_text(LIST)
    office.ask("import", str(listed), "--store", "--new-round", "Walk", by="clara")
    refused = office.ask("act", "finding", "close", "1", by="cyril", code=1)
    assert refused["refused"]
    said = office.say("act", "finding", "claim", "1", *office.named("clara"), "--language", "zh-Hans", code=1)
    assert said.strip().endswith("。")
    assert office.ask("findings", "show", "1", by="clara")["state"] == "issued"
