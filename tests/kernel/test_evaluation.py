"""The evaluation: scored by the rubric from what is counted, put to the principal, signed by another under a number."""

import dataclasses

import pytest

from huiyin.kernel import evaluation
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import RUBRIC, World

LATE = {"code": "late_report", "times": 2, "reason": "Two reports came late."}


def test_it_is_scored_put_to_the_principal_and_signed_by_another_under_a_number() -> None:
    world = World()
    world.rectifying("f", "g")
    world.do("evaluation.draw_up", "cleo", "e", organisation=world.id("a"), round=world.id("round"), deductions=[LATE],
             note="First")  # fmt: skip
    found = world["e"]
    assert (found.state, found.rubric, found.total, found.grade) == ("drawn_up", RUBRIC.digest, 0, "poor")
    assert [(each.code, each.times, each.points) for each in found.deductions] == [("late_report", 2, 400)]
    scores = {each.code: each for each in found.scores}
    assert (scores["verified_rate"].denominator, scores["first_pass_rate"].denominator) == (2, 0)
    world.do("evaluation.put", "cleo", "e", comments_until=world.on(9))
    world.do("evaluation.comment", "omar", "e", text="One came in time.")
    world.done("f")
    world.declare("f")
    world.do("evaluation.score_again", "cleo", "e")
    assert world["e"].deductions == () and world["e"].note is None and world["e"].state == "drawn_up"
    world.agreed_to("e", kind="evaluation")
    with pytest.raises(Refused, match="every_comment_has_its_answer"):
        world.do("evaluation.sign", "otto", "e")
    world.do("evaluation.answer_comment", "cleo", "e", number=1, answer="Left out.")
    with pytest.raises(Refused, match="of_the_organisation"):
        world.do("evaluation.comment", "oona", "e", text="Theirs")
    world.do("evaluation.sign", "otto", "e")
    found = world["e"]
    assert (found.state, found.serial, found.signed_by, found.drafted_by) == (
        "signed", 1, (world.id("otto"),), (world.id("cleo"),),
    )  # fmt: skip
    assert {each.journal_size for each in found.figures} == {9}
    assert world.replay() == world.facts


def test_only_what_is_counted_and_named_by_the_rubric_is_evaluated() -> None:
    world = World()
    world.imported("f")
    assert not evaluation.counts(world["f"])
    place = {"organisation": world.id("a"), "round": world.id("round")}
    with pytest.raises(Refused, match="something_is_counted"):
        world.do("evaluation.draw_up", "cleo", "e", **place)
    world.rectifying("g")
    with pytest.raises(Refused, match="deductions_are_of_the_rubric"):
        world.do("evaluation.draw_up", "cleo", "e", **place, deductions=[{**LATE, "code": "rude"}])
    world.do("evaluation.draw_up", "otto", "e", **place)
    world.agreed_to("e", kind="evaluation")
    with pytest.raises(Refused, match="is_not_the_drafter"):
        world.do("evaluation.sign", "otto", "e")
    told = world["g"]
    assert evaluation.counts(told)
    assert not evaluation.counts(dataclasses.replace(told, audience="principal"))
    assert not evaluation.counts(dataclasses.replace(told, state="annulled"))


def test_what_comes_out_otherwise_is_named() -> None:
    world = World()
    world.rectifying("f")
    world.do("evaluation.draw_up", "cleo", "e", organisation=world.id("a"), round=world.id("round"))
    found = world["e"]
    same = {"again": found.scores, "total": found.total, "grade": found.grade}
    assert evaluation.differing(found, **same) == ()
    first = dataclasses.replace(found.scores[0], points=7)
    changed = {**same, "again": (first, *found.scores[1:]), "total": 1}
    assert evaluation.differing(found, **changed) == ("total", first.code)
