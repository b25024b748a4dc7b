"""The marks keep how each state looks: one row per state of each kind, with shape, tone and word.

Green, amber and red are for timeliness only. The lifecycle goes from pale to deep grey-blue (``stage-1`` to
``stage-5``); what has left the book is ``quiet``, what came back is ``turned``.
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
    },
    "outcome": {
        "met": ("tick", "stage-5"),
        "not_met": ("back", "turned"),
        "not_applicable": ("crossed", "quiet"),
    },
    "plan": {
        "submitted": ("most", "stage-3"),
        "returned": ("back", "turned"),
        "accepted": ("tick", "stage-5"),
    },
    "measure": {
        "proposed": ("dashed", "stage-1"),
        "accepted": ("ring", "stage-2"),
        "in_progress": ("half", "stage-3"),
        "done_declared": ("most", "stage-3"),
        "accepted_done": ("tick", "stage-5"),
        "sustained": ("pause", "stage-4"),
        "cancelled": ("crossed", "quiet"),
        "dropped": ("crossed", "quiet"),
    },
    "mandate": {"in_force": ("tick", "stage-5")},
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
        "use_decided": ("tick", "stage-5"),
    },
    "package": {
        "composed": ("dashed", "stage-1"),
        "approved": ("half", "stage-3"),
        "issued": ("tick", "stage-5"),
        "withdrawn": ("crossed", "quiet"),
    },
    "achievement": {
        "recorded": ("dashed", "stage-1"),
        "approved": ("tick", "stage-5"),
        "withdrawn": ("crossed", "quiet"),
    },
    "meeting": {
        "called": ("ring", "stage-1"),
        "held": ("most", "stage-3"),
        "minuted": ("tick", "stage-5"),
        "cancelled": ("crossed", "quiet"),
    },
    "requirement": {"issued": ("ring", "stage-3"), "withdrawn": ("crossed", "quiet")},
    "answer": {
        "awaited": ("ring", "stage-1"),
        "answered": ("most", "stage-3"),
        "accepted": ("tick", "stage-5"),
        "returned": ("back", "turned"),
        "withdrawn": ("crossed", "quiet"),
    },
    "session": {
        "scheduled": ("ring", "stage-1"),
        "principal_told": ("half", "stage-2"),
        "leadership_told": ("most", "stage-3"),
        "delivered": ("tick", "stage-5"),
        "cancelled": ("crossed", "quiet"),
    },
    "delivery": {
        "open": ("ring", "stage-1"),
        "begun": ("half", "stage-2"),
        "done": ("tick", "stage-5"),
        "refused": ("flag", "turned"),
        "otherwise": ("crossed", "quiet"),
    },
    "audience": {"principal": ("lens", "turned"), "leadership": ("fork", "stage-3")},
    "receipt": {
        "signed": ("tick", "stage-5"),
        "on_paper": ("pen", "stage-4"),
        "by_delegate": ("fork", "stage-4"),
        "by_delegate_on_paper": ("pen", "stage-3"),
        "refused": ("flag", "turned"),
        "missing": ("ring", "stage-1"),
    },
    "presence": {
        "present": ("tick", "stage-4"),
        "absent": ("crossed", "turned"),
        "excused": ("pause", "quiet"),
    },
    "register": {"open": ("ring", "stage-3")},
    "screening": {
        "under_way": ("half", "stage-2"),
        "reported": ("most", "stage-3"),
        "accepted": ("tick", "stage-5"),
    },
    "self_examination": {
        "handed_in": ("most", "stage-3"),
        "returned": ("back", "turned"),
        "accepted": ("tick", "stage-5"),
    },
    "report": {
        "signed": ("most", "stage-3"),
        "returned": ("back", "turned"),
        "received": ("tick", "stage-5"),
    },
    "watch": {"watching": ("lens", "stage-3"), "lifted": ("crossed", "quiet")},
    "verdict": {"not_a_sign": ("crossed", "quiet"), "is_a_sign": ("lens", "turned")},
    "sign_answer": {"given": ("lens", "stage-3"), "taken_back": ("crossed", "quiet")},
    "on_site_check": {
        "planned": ("ring", "stage-1"),
        "drawn": ("half", "stage-2"),
        "carried_out": ("tick", "stage-5"),
        "cancelled": ("crossed", "quiet"),
    },
    "evaluation": {
        "drawn_up": ("half", "stage-2"),
        "put": ("quote", "stage-3"),
        "signed": ("tick", "stage-5"),
        "withdrawn": ("crossed", "quiet"),
    },
    "hearing": {"told": ("half", "stage-2"), "answered": ("tick", "stage-5"), "silent": ("pause", "quiet")},
    "accountability_referral": {
        "due": ("flag", "late"),
        "sent": ("half", "stage-2"),
        "received": ("most", "stage-3"),
        "answered": ("tick", "stage-5"),
    },
    "extract": {
        "drawn_up": ("half", "stage-2"),
        "put": ("quote", "stage-3"),
        "signed": ("tick", "stage-5"),
        "withdrawn": ("crossed", "quiet"),
    },
    "campaign": {"running": ("half", "stage-3"), "concluded": ("tick", "stage-5")},
    "copy_notice": {
        "sent": ("ring", "stage-2"),
        "acknowledged": ("half", "stage-3"),
        "used": ("tick", "stage-5"),
    },
    "letter": {
        "issued": ("ring", "stage-2"),
        "acknowledged": ("half", "stage-3"),
        "answered": ("tick", "stage-5"),
    },
    "consultation": {"recorded": ("half", "stage-3"), "concluded": ("tick", "stage-5")},
    "consultation_item": {
        "asked": ("ring", "stage-1"),
        "answered": ("most", "stage-3"),
        "accepted": ("tick", "stage-5"),
        "returned": ("back", "turned"),
        "withdrawn": ("crossed", "quiet"),
    },
    "bulk_export": {
        "requested": ("ring", "stage-2"),
        "approved": ("half", "stage-3"),
        "taken": ("tick", "stage-5"),
        "refused": ("crossed", "quiet"),
    },
    "taxonomy": {"in_force": ("tick", "stage-5"), "superseded": ("crossed", "quiet")},
    "notice": {
        "drafted": ("dashed", "stage-1"),
        "approved": ("half", "stage-3"),
        "published": ("sealed", "stage-5"),
        "withdrawn": ("crossed", "quiet"),
    },
    "blank": {"adopted": ("tick", "stage-5"), "retired": ("crossed", "quiet")},
    "imported_list": {"taken_in": ("tick", "stage-5")},
    "body": {"standing": ("ring", "stage-3"), "abolished": ("crossed", "quiet")},
    "person": {"known": ("ring", "stage-3"), "merged": ("fork", "quiet")},
    "post": {"held": ("ring", "stage-3"), "relieved": ("crossed", "quiet")},
    "delegation": {"granted": ("ring", "stage-3"), "withdrawn": ("crossed", "quiet")},
    "recusal": {"declared": ("ring", "turned"), "lifted": ("crossed", "quiet")},
    "job": {
        "waiting": ("dashed", "stage-1"),
        "running": ("half", "stage-3"),
        "done": ("tick", "stage-5"),
        "failed": ("crossed", "late"),
    },
    "change": {
        "added": ("target", "stage-4"),
        "renamed": ("pen", "turned"),
        "moved": ("fork", "turned"),
        "closed": ("crossed", "quiet"),
    },
    "claim": {
        "leads": ("sealed", "stage-5"),
        "claims": ("tick", "stage-3"),
        "answers": ("hand", "stage-2"),
    },
    "step": {"opened": ("pen", "turned"), "declined": ("crossed", "quiet")},
    "examination": {"missing": ("ring", "turned")},
    "comment": {
        "open": ("flag", "turned"),
        "answered": ("tick", "stage-4"),
        "withdrawn": ("crossed", "quiet"),
    },
    "item_change": {
        "added": ("target", "stage-4"),
        "removed": ("crossed", "quiet"),
        "changed": ("pen", "turned"),
    },
    "chain": {"done": ("tick", "stage-5"), "next": ("pen", "turned"), "later": ("dashed", "quiet")},
    "wording": {"written": ("pen", "turned"), "released": ("tick", "stage-5")},
    "objection": {
        "open": ("flag", "turned"),
        "rejected": ("crossed", "quiet"),
        "amended": ("tick", "stage-4"),
        "sustained": ("tick", "stage-5"),
    },
    "evidence": {"action": ("hand", "stage-2"), "effect": ("target", "stage-4")},
    "part": {"shown": ("tick", "stage-4"), "erased": ("crossed", "quiet"), "hidden": ("dashed", "quiet")},
    "side": {
        "objection": ("flag", "turned"),
        "concern": ("flag", "late"),
        "awaiting_signature": ("pen", "turned"),
        "watched": ("lens", "turned"),
        "unowned": ("crossed", "late"),
        "reopened": ("back", "turned"),
        "on_paper": ("pen", "quiet"),
        "stated": ("quote", "quiet"),
        "principal_only": ("lens", "turned"),
        "reported_elsewhere": ("quote", "quiet"),
        "provisional": ("dashed", "turned"),
    },
}
# Whatever was annulled looks the same, of whatever kind.
_ANNULLED = ("crossed", "quiet")


def state_mark(kind: str, state: str) -> Mark:
    """This function will give the mark of a state, for instance of ``finding`` and ``closed``.

    :raises KeyError: for a state that has no row; a test holds the rows against the kernel's states.
    """
    if state == "annulled":
        return Mark(*_ANNULLED, Sentence("web-state-annulled"))
    shape, tone = _LOOKS[kind][state]
    return Mark(shape, tone, Sentence(f"web-state-{kind}-{state}"))


def states(kind: str) -> tuple[str, ...]:
    """This function will name the states of a kind that have a mark, in the order of the lifecycle."""
    return tuple(_LOOKS[kind])


def kinds() -> tuple[str, ...]:
    """This function will name the kinds that have marks."""
    return tuple(_LOOKS)
