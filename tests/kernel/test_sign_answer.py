"""What people say of warning signs."""

import pytest

from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World


def test_a_sign_is_judged_in_its_cycle_and_the_answer_can_be_taken_back() -> None:
    world = World()
    world.declared()
    told = {"organisation": world.id("a"), "finding": world.id("f"), "rule": "documents_only", "reason": "Looked at."}
    world.do("sign_answer.judge", "vera", "sign", verdict="not_a_sign", **told)
    answer = world["sign"]
    assert (answer.state, answer.cycle, answer.rule, answer.verdict) == ("given", 1, "documents_only", "not_a_sign")
    world.do("sign_answer.take_back", "vera", "sign", reason="Looked at again.")
    assert world["sign"].state == "taken_back"
    with pytest.raises(Refused, match="wrong_state"):
        world.do("sign_answer.take_back", "vera", "sign", reason="Once more.")
