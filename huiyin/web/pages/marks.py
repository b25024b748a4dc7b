"""The marks keep how each state looks: one row per state of each kind, with shape, tone and word.

Green, amber and red are for timeliness only. The lifecycle goes from pale to deep grey-blue (``stage-1`` to ``stage-5``);
what has left the book is ``quiet``, what came back is ``turned``.
"""

from collections.abc import Mapping

from huiyin.web.pages.parts import Mark, Sentence

# kind → state → (shape, tone). Rule: docs/procedure.md, the tables of each subject.
_LOOKS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "finding": {
        "draft": ("dashed", "stage-1"),
        "facts_put": ("dashed", "stage-1"),
        "approved": ("ring", "stage-1"),
        "issued": ("ring", "stage-2"),
        "claimed": ("quarter", "stage-2"),
        "rectifying": ("half", "stage-3"),
        "declared": ("most", "stage-3"),
        "verifying": ("lens", "stage-4"),
        "verified": ("tick", "stage-4"),
        "closed": ("sealed", "stage-5"),
        "sustained": ("loop", "turned"),
        "withdrawn": ("crossed", "quiet"),
        "risk_accepted": ("scales", "quiet"),
        "annulled": ("crossed", "quiet"),
        "split": ("fork", "quiet"),
    },
    "plan": {
        "drafting": ("dashed", "stage-1"),
        "submitted": ("most", "stage-3"),
        "accepted": ("tick", "stage-4"),
        "returned": ("back", "turned"),
    },
    "measure": {
        "proposed": ("dashed", "stage-1"),
        "accepted": ("ring", "stage-2"),
        "in_progress": ("half", "stage-3"),
        "done_declared": ("most", "stage-3"),
        "accepted_done": ("tick", "stage-5"),
        "returned": ("back", "turned"),
        "sustained": ("loop", "turned"),
        "cancelled": ("crossed", "quiet"),
    },
    "round": {
        "planned": ("dashed", "stage-1"),
        "on_site": ("quarter", "stage-2"),
        "reporting": ("half", "stage-2"),
        "feedback": ("half", "stage-3"),
        "rectification": ("most", "stage-3"),
        "evaluated": ("tick", "stage-4"),
        "archived": ("sealed", "stage-5"),
    },
    "inspection": {
        "assigned": ("ring", "stage-1"),
        "reported": ("half", "stage-2"),
        "heard": ("most", "stage-3"),
        "decided": ("tick", "stage-4"),
    },
    "package": {
        "composed": ("dashed", "stage-1"),
        "approved": ("half", "stage-2"),
        "issued": ("most", "stage-3"),
        "signed_for": ("tick", "stage-5"),
    },
    "evidence": {"action": ("hand", "stage-2"), "effect": ("target", "stage-4")},
    "job": {
        "waiting": ("dashed", "stage-1"),
        "running": ("half", "stage-3"),
        "done": ("tick", "stage-5"),
        "failed": ("crossed", "late"),
        "refused": ("crossed", "late"),
    },
    "part": {"shown": ("tick", "stage-4"), "erased": ("crossed", "quiet"), "hidden": ("dashed", "quiet")},
    "side": {
        "objection": ("flag", "turned"),
        "concern": ("flag", "late"),
        "pending": ("dashed", "turned"),
        "unowned": ("crossed", "late"),
        "watched": ("lens", "turned"),
        "paper": ("pen", "quiet"),
        "opened": ("dashed", "turned"),
        "reported": ("quote", "quiet"),
    },
}


def state_mark(kind: str, state: str) -> Mark:
    """This function will give the mark of a state, for instance of ``finding`` and ``closed``.

    :raises KeyError: for a state that has no row; a test holds the rows against the kernel's states.
    """
    shape, tone = _LOOKS[kind][state]
    return Mark(shape, tone, Sentence(f"web-state-{kind}-{state}"))


def states(kind: str) -> tuple[str, ...]:
    """This function will name the states of a kind that have a mark, in the order of the lifecycle."""
    return tuple(_LOOKS[kind])


def kinds() -> tuple[str, ...]:
    """This function will name the kinds that have marks."""
    return tuple(_LOOKS)
