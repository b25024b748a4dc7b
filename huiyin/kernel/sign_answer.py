"""The answer to a warning sign (疑点答复): what somebody who checks says of one, kept from those inspected.

Signs are computed and are no acts (``docs/decisions``); that a person looked at one, and what they found, is. An answer
is a subject of its own, so that no line, column or history of a finding tells that there are signs.
"""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.kernel import common, watch
from huiyin.kernel.facts import Subject
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Taken

STATES = ("given", "taken_back")
# The rules by which signs are raised. Their detectors lie in insight, which the kernel does not know.
RULES = (
    "copied_text", "same_file", "like_document", "evidence_before", "metadata_differs", "documents_only", "unanswered",
    "closing_burst", "hard_left", "slipping", "softened", "orphaned", "relapse",
)  # fmt: skip
VERDICTS = ("not_a_sign", "is_a_sign")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignAnswer(Subject):
    """``cycle`` is that of the finding when the answer was given: what was declared later is looked at anew."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    organisation: str
    finding: str
    cycle: int
    rule: str
    verdict: str
    reason: str
    answered_date: str


def born(taken: Taken, bundle: Bundle) -> SignAnswer:
    """This function will make the answer of its birth act."""
    given = taken.given
    return SignAnswer(
        id=taken.subjects[0][1],
        site=taken.site,
        state=STATES[0],
        organisation=given["organisation"],
        finding=given["finding"],
        cycle=given["frozen"]["cycle"],
        rule=given["rule"],
        verdict=given["verdict"],
        reason=given["reason"]["text"],
        answered_date=taken.on,
    )


ACTS = (
    ActRow(
        "judge",
        "sign_answer",
        (),
        STATES[0],
        birth=True,
        given=(
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("finding", FieldKind.SUBJECT, of="finding"),
            Field("rule", FieldKind.CHOICE, choices=RULES),
            Field("verdict", FieldKind.CHOICE, choices=VERDICTS),
            common.REASON,
        ),
        needs=(watch.is_of_that_organisation,),
        freezes=(("finding", "cycle"),),
    ),
    ActRow("take_back", "sign_answer", STATES[:1], STATES[1], given=(common.REASON,)),
)
KIND = Kind(
    "sign_answer",
    SignAnswer,
    (*ACTS, *common.acts("sign_answer", STATES)),
    references={"organisation": "body", "finding": "finding"},
    states=STATES,
    birth=born,
)
