"""Any sequence of edits, reviews and changes keeps the three lists equal views of one plan for the texts that stand.

Hypothesis chooses the seeds; a walk tries plausible acts on one plan of three findings, many of them refused.
"""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.kernel import invariants, three_lists
from huiyin.kernel.finding import text_digest
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World

NAMES = ("f", "g", "h")
LEADERS = ("mia", "max")
# What brings a plan on from where it stands: tried more often, or hardly a walk would get past the review.
ONWARD = {
    "": ("plan.submit",),
    "submitted": ("plan.accept", "plan.return", "finding.decide_objection"),
    "returned": ("plan.resubmit",),
    "accepted": ("plan.amend", "measure.start", "measure.sustain", "measure.cancel", "measure.declare_done"),
}


def nobody(body: str) -> frozenset[str]:
    """This function will name those who hold a post there: what is walked here asks for nobody's."""
    return frozenset()


NOWHERE = invariants.Posts(nobody, nobody)


class Planning:
    """A plan on which its organisation and its reviewers work, by chance."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.world = World()
        self.world.claimed(*NAMES)
        self.measures = 0
        self.done: set[str] = set()

    def content(self) -> dict[str, Any]:
        """This function will make a plan in which every cause is treated, by measures for one finding or several."""
        causes = {name: self.random.randint(1, 3) for name in NAMES}
        untreated = [(name, place) for name in NAMES for place in range(1, causes[name] + 1)]
        self.random.shuffle(untreated)
        measures = []
        while untreated:
            pairs: dict[str, int] = {}
            for name, place in untreated[: self.random.randint(1, 3)]:
                pairs.setdefault(name, place)
            untreated = [pair for pair in untreated if pair not in pairs.items()]
            measures.append(self.measure(pairs))
        rows = [{"finding": self.world.id(name), "causes": [f"c{i}" for i in range(causes[name])]} for name in NAMES]
        return {"findings": rows, "measures": measures, "truth_pledge": True}

    def measure(self, pairs: dict[str, int]) -> dict[str, Any]:
        plan = self.world.facts.get(self.world.id("plan"))
        kept = self.random.choice(plan.measures) if plan and self.random.random() < 0.3 else None
        self.measures += 1
        return self.world.measure(
            "f", id=kept or self.world.id(f"m{self.measures}"), findings=[self.world.id(each) for each in pairs],
            causes=list(pairs.values()), responsible=self.world.id(self.random.choice(LEADERS)),
            measure_kind=self.random.choice(("immediate", "staged", "sustained")),
        )  # fmt: skip

    def step(self) -> None:
        world, draw = self.world, self.random.choice
        plan = world.facts.get(world.id("plan"))
        mine = draw(plan.measures) if plan and plan.measures else ""
        other = draw(plan.measures) if mine else ""
        answers = [{"number": each.number, "answer": "So"} for each in (plan.open_comments if plan else ())]
        later = {"due_date": world.on(self.random.randint(40, 99))}
        one = {draw(("finding", "measure")): draw((mine, world.id("f"))), "text": "Why?"}
        acts: dict[str, Any] = {
            "plan.submit": ("omar", "plan", {**world.place(), **self.content()}),
            "plan.resubmit": ("omar", "plan", {**self.content(), "answers": answers}),
            "plan.comment": (draw(("vera", "otto", "sven")), "plan", one),
            "plan.withdraw_comment": ("vera", "plan", {"number": 1, "reason": "Clear"}),
            "plan.return": ("sven", "plan", {}),
            "plan.accept": ("otto", "plan", {}),
            "plan.amend": ("omar", "plan", {"measures": [self.measure({draw(NAMES): 1})], "reason": "More"}),
            "measure.change": ("omar", mine, {"text": "Another", "reason": "Practice"}),
            "measure.extend": ("mia", mine, {"due_date": world.on(self.random.randint(61, 99)), "reason": "Late"}),
            "measure.cancel": ("omar", mine, {"replacement": other, "reason": "Twice"}),
            "measure.start": ("hank", mine, {}),
            "measure.declare_done": ("hank", mine, {"result": "Done"}),
            "measure.return": ("vera", mine, {"further_requirement": "More", **draw(({}, later))}),
            "measure.review_sustained": ("vera", mine, {"outcome": "in_progress", "record": "Seen"}),
            "measure.sustain": ("mia", mine, {"stage_goal": "Half", "next_review_date": world.on(90)}),
            "measure.hand_over": (
                "omar", mine, {"to": world.id(draw(LEADERS)), "handover": "Over", "unsigned_because": "Ill"},
            ),
            "finding.object": ("omar", draw(NAMES), {"reason": "Not so"}),
            "finding.decide_objection": (
                "otto", draw(NAMES), {"decision": draw(("rejected", "amended")), "reason": "So", "text": "Amended"},
            ),
        }  # fmt: skip
        name = draw(ONWARD[plan.state if plan else ""] if self.random.random() < 0.4 else sorted(acts))
        by, subject, values = acts[name]
        try:
            world.do(name, by, subject or "plan", **values)
            self.done.add(name)
            for signer in ("vera", "max", "mia", "sven", "omar"):
                if world[subject].pending is not None:
                    self.signs(signer, subject)
        except Refused:
            return

    def signs(self, signer: str, subject: str) -> None:
        try:
            self.world.sign(signer, subject)
        except Refused:
            return

    def holds(self) -> None:
        facts = self.world.facts
        plan = facts.get(self.world.id("plan"))
        if plan is None:
            return
        findings = [facts[each] for each in plan.findings]
        measures = {each: facts[each] for each in plan.measures}
        rows = [
            three_lists.problem_list(findings, measures),
            three_lists.task_list(measures.values()),
            three_lists.responsibility_list(measures.values()),
        ]
        assert len({tuple(sorted(each)) for each in rows}) == 1
        assert len(rows[0]) == len(set(rows[0]))
        assert {each.finding for each in rows[0]} == set(plan.findings)
        assert all(each.cause in facts[each.finding].causes for each in rows[0])
        assert {(each.finding, each.cause) for each in rows[0]} == {(f.id, c) for f in findings for c in f.causes}
        if plan.state == "accepted":
            assert all(each.clock("measure").due_date == each.due_date for each in measures.values() if each.clocks)
            assert all(each.planned_text == text_digest(each) for each in findings)
            assert not plan.open_comments
        found = invariants.gaps(facts.values(), look=facts.get, posts=NOWHERE, on=self.world.on())
        assert [each for each in found if each.code in {*invariants.BROKEN, "cause_untreated"}] == []


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**16))
def test_whatever_is_done_the_three_lists_tell_of_one_plan(seed: int) -> None:
    walked(seed, steps=60)


@pytest.mark.no_cover
def test_the_walks_do_all_that_they_can() -> None:
    done = set().union(*(walked(seed, steps=200) for seed in range(4)))
    assert {"plan.resubmit", "plan.accept", "plan.amend", "measure.change", "measure.cancel", "measure.return"} <= done
    assert {"measure.extend", "measure.sustain", "measure.review_sustained"} <= done


def walked(seed: int, *, steps: int) -> set[str]:
    walk = Planning(seed)
    for _ in range(steps):
        walk.step()
        walk.holds()
    assert walk.world.replay() == walk.world.facts
    return walk.done
