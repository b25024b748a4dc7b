"""What is somebody's duty: which acts wait for a post, and by which columns it is told that they do."""

from collections.abc import Mapping

from django.db.models import Exists, OuterRef, Q

from huiyin.kernel.actor import INSPECTED, LEADERSHIP, Post
from huiyin.record.models import FindingRow

# Acts that somebody waits for. Others (to object, to undo) are one's right, not one's duty; to reopen is one once a
# concern was found to be justified.
DUTIES: Mapping[str, tuple[str, ...]] = {
    "finding": (
        "approve",
        "claim",
        "declare",
        "begin_verification",
        "verify",
        "close",
        "review_sustained",
        "decide_objection",
        "determine_concern",
        "reopen",
        "record_reply",
    ),
    "plan": ("accept", "resubmit"),
    "measure": ("start", "declare_done", "accept_done", "review_sustained", "hand_over"),
    "self_examination": ("accept", "hand_in_again"),
    "report": ("receive", "sign_again"),
    "package": ("approve", "issue", "sign_for"),
    "answer": ("give", "accept"),
    "meeting": ("hold", "adopt_minutes"),
    "session": ("tell_principal", "tell_leadership", "close"),
    "achievement": ("approve",),
    "inspection": ("submit_report", "hear_report", "decide_use"),
    "screening": ("report", "accept"),
    "copy_notice": ("acknowledge", "state_use"),
    "letter": ("acknowledge", "answer"),
    "consultation_item": ("answer", "accept"),
    "watch": ("lift",),
    "on_site_check": ("draw", "carry_out"),
    "hearing": ("answer", "record_silence"),
    "accountability_referral": ("send", "receive", "state_result"),
    "notice": ("approve", "publish"),
    "bulk_export": ("approve", "take"),
    "extract": ("put", "agree", "answer_comment", "sign"),
    "evaluation": ("put", "agree", "answer_comment", "sign"),
}
# A claimed finding may be claimed by a second leader too, but waits for none.
FROM: Mapping[str, tuple[str, ...]] = {
    "finding.claim": ("issued",),
    "letter.acknowledge": ("issued",),
    "letter.answer": ("acknowledged",),
}
# Where an act waits for more than a state, the columns that tell: or those that wait would drown in those that don't.
ONLY: Mapping[str, Q] = {
    "finding.close": Q(concern_open=False, objection_open=False),
    "measure.hand_over": Q(unowned=True),
    "letter.answer": Q(asks=True),
    # What is closed needs no watching any more; whoever watches it on after that says so by doing nothing.
    "watch.lift": Q(
        Exists(
            FindingRow.objects.filter(
                site=OuterRef("site"),
                subject=OuterRef("finding"),
                until_number__isnull=True,
                state__in=("closed", "withdrawn"),
            )
        )
    ),
}
# What others only sign second waits for them once it was opened, and not before; who only gets a copy owes nothing.
OPENED_BY: Mapping[str, tuple[Post, ...]] = {"measure.hand_over": LEADERSHIP, "letter.acknowledge": INSPECTED}
# Acts that depend on something open beside the state, which may be any of many.
WITHOUT_STATE = {
    "finding.decide_objection": Q(objection_open=True),
    "finding.determine_concern": Q(concern_open=True),
    "finding.reopen": Q(concern_upheld=True),
}
