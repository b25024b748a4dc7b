"""What is asked for becomes one call, whichever door it comes through."""

import datetime
import uuid

import pytest

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.record import calls

NOW = datetime.datetime(2026, 11, 23, 8, tzinfo=datetime.UTC)
BEFORE = NOW - datetime.timedelta(days=3)
SCAN = File("a" * 64, 12, "application/pdf", "scan.pdf")
PAPER = calls.Paper(uuid.uuid4(), BEFORE, SCAN)


def test_an_act_is_performed_when_it_was_signed_else_when_it_is_said_else_now() -> None:
    earlier = BEFORE - datetime.timedelta(days=1)
    for asked, found in (
        ({}, (NOW, "server", None)),
        ({"stated_at": BEFORE}, (BEFORE, "stated", None)),
        ({"paper": PAPER}, (BEFORE, "paper", SCAN)),
        ({"paper": PAPER, "stated_at": earlier}, (BEFORE, "paper", SCAN)),
    ):
        call = calls.call("finding.close", {}, at=NOW, **asked)
        assert (call.performed_at, call.clock, call.scan) == found


def test_the_same_birth_sent_again_is_about_the_same_subject() -> None:
    key = str(uuid.uuid4())
    first, second = (calls.call("person.register", {}, at=NOW, act_id=key) for _ in range(2))
    assert (first.act_id, first.subject) == (second.act_id, second.subject) == (key, first.subject)
    assert first.salt != second.salt
    assert calls.call("body.found", {}, at=NOW, act_id=key).subject != first.subject
    assert calls.call("person.register", {}, at=NOW).act_id != calls.call("person.register", {}, at=NOW).act_id


@pytest.mark.parametrize("act_id", ["", "again", "A" * 36, f"{uuid.uuid4()}\n"])
def test_an_id_that_is_none_is_refused(act_id: str) -> None:
    with pytest.raises(Refused) as refused:
        calls.call("finding.close", {}, at=NOW, act_id=act_id)
    assert (refused.value.code, refused.value.facts) == ("not_an_act_id", {"act_id": act_id[:40]})
