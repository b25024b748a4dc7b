"""What the walks around a plan begin with: findings claimed by leaders, a plan submitted, a plan accepted."""

import uuid
from typing import Any

from huiyin.record.queries import subjects
from tests.walks.scene import Scene
from tests.walks.test_close_a_finding import days


class Planning(Scene):
    """A scene with the harbour's leadership at work; measures by name, ``m of f`` for that of finding ``f``."""

    @property
    def place(self) -> dict[str, str]:
        """Where a plan is made."""
        return {"round": self.round, "organisation": self.stage.bodies["harbour"]}

    def person(self, name: str) -> str:
        """Give the id of somebody of the cast."""
        return self.stage.persons[name]

    def sign(self, kind: str, name: str, *by: str) -> None:
        """The act that waits on a subject is signed by the next ones in turn."""
        for who in by:
            waiting = subjects.by_id(self.stage.actor(who), kind, subject=self.ids[name]).facts.pending
            self.do(f"{kind}.countersign", who, name, opened=waiting.act_id)

    def claimed(self, *called: str, by: str = "mia") -> None:
        """Findings are issued, and claimed by a leader."""
        self.issued(*called)
        for name in called:
            self.do("finding.claim", by, name)
            self.sign("finding", name, "omar")

    def measure(self, *findings: str, **more: Any) -> dict[str, Any]:
        """Lay out a measure that treats the first cause of each of some findings."""
        name = f"m of {findings[0]}"
        return {
            "id": self.ids.setdefault(name, str(uuid.uuid4())),
            "findings": [self.ids[each] for each in findings],
            "causes": [1] * len(findings),
            "text": f"Charge the shift leader with the exits of {findings[0]}.",
            "deliverable": "Exits clear",
            "measure_kind": "staged",
            "responsible": self.person("mia"),
            "due_date": days(20),
            **more,
        }

    def content(self, *called: str, **more: Any) -> dict[str, Any]:
        """Lay out a plan with one measure for each finding."""
        return {
            "findings": [{"finding": self.ids[each], "causes": [f"Nobody looks after {each}."]} for each in called],
            "measures": [self.measure(each) for each in called],
            "truth_pledge": True,
            **more,
        }

    def submitted(self, *called: str, **more: Any) -> None:
        """The principal submits a plan for claimed findings."""
        self.claimed(*called)
        self.do("plan.submit", "omar", "plan", **self.place, **self.content(*called, **more))

    def accepted(self, *called: str, **more: Any) -> None:
        """Office and both supervisors accept a plan."""
        self.submitted(*called, **more)
        self.do("plan.accept", "cyril", "plan")
        self.sign("plan", "plan", "vera", "paul")
