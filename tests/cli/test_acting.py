"""Acts by command: the same act is one act however often it is given, and a file may be called anything."""

import json
import os
import uuid
from pathlib import Path

import pytest

from huiyin.cli.main import main
from huiyin.kernel import kinds
from tests.walks.office import Office

pytestmark = pytest.mark.django_db
MANDATE = {"title": "Plan", "issuer": "The committee", "issued_date": "2026-01-01", "profile": "ig-audit"}


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    made = Office(tmp_path, capsys)
    made.set_up()
    return made


def test_the_same_birth_given_again_is_one_birth(office: Office) -> None:
    again = ("--act-id", str(uuid.uuid4()))
    first, second = (office.act("clara", "mandate.issue", None, *again, **MANDATE) for _ in range(2))
    assert first == second


def test_a_file_may_have_a_name_that_is_no_text(office: Office) -> None:
    path = os.path.join(os.fsencode(office.folder), b"\xff order.txt")
    Path(os.fsdecode(path)).write_bytes(b"Order of the day")
    office.act("clara", "mandate.issue", None, "--file", os.fsdecode(path), **MANDATE)


def test_what_an_act_must_be_given_is_told_before_it_is_tried(office: Office) -> None:
    assert "hand_over_fix" in office.say("acts", "finding")
    told = json.loads(office.say("acts", "finding", "return", "--json"))
    assert {each["name"] for each in told["given"]} >= {"further_requirement", "due_date"}
    assert "discipline_supervisor" in told["posts"]
    assert "2026-03-04" in office.say("acts", "finding", "return", "--language", "zh-Hans")
    office.say("acts", "finding", "vanish", code=1)


def test_every_act_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    for name, kind in kinds.KINDS.items():
        assert main(["acts", name]) == 0
        assert all(main(["acts", name, row.name, "--language", "zh-Hans"]) == 0 for row in kind.acts)
