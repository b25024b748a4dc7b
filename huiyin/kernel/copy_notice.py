"""The copy notice (抄告): released results sent to a body that must use them, with its receipt and statement of use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.finding import BEFORE_ISSUE
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.round import feedback_has_begun
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("sent", "acknowledged", "used")
RECIPIENT_KINDS = ("functional_department", "superior", "personnel_organ", "discipline_organ")
CLOCK = "use"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyNotice(Subject):
    """``recipient`` is the body that must use the results, and say how until ``due_date``."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    round: str
    recipient: str
    recipient_kind: str
    findings: tuple[str, ...] = ()
    text: str
    due_date: str
    sent_date: str
    acknowledged_by: str | None = None
    acknowledged_date: str | None = None
    use: str | None = None
    used_date: str | None = None


def copies_what_was_fed_back(at: Situation) -> Mapping[str, Any] | None:
    """Copies come after the feedback has begun; findings from lists of before were fed back elsewhere."""
    found = [at.bundle[each] for each in at.given.get("findings", ())]
    if found and all(each.origin == "imported" for each in found):
        return None
    return feedback_has_begun(at)


def findings_are_released(at: Situation) -> Mapping[str, Any] | None:
    """What was not issued, was withdrawn, or is for the principal alone goes to nobody else."""
    found = [at.bundle[each] for each in at.given.get("findings", ())]
    unissued = [each for each in found if each.issued_date is None or each.state in (*BEFORE_ISSUE, "withdrawn")]
    restricted = [each for each in found if each.audience == "principal"]
    if unissued or restricted:
        return {"unissued": len(unissued), "restricted": len(restricted)}
    return None


def is_not_their_own(at: Situation) -> Mapping[str, Any] | None:
    """An organisation learns of its own findings by feedback, not by a copy."""
    own = [each for each in at.given.get("findings", ()) if at.bundle[each].organisation == at.given["recipient"]]
    return {"findings": len(own)} if own else None


def use_date_is_in_the_future(at: Situation) -> Mapping[str, Any] | None:
    return None if at.given["due_date"] > at.on else {"date": at.given["due_date"]}


def born(taken: Taken, bundle: Bundle) -> CopyNotice:
    """This function will make the copy notice of its birth act, with the clock of its use."""
    given = taken.given
    due = given["due_date"]
    return CopyNotice(
        id=taken.subjects[0][1],
        site=taken.site,
        state="sent",
        round=given["round"],
        recipient=given["recipient"],
        recipient_kind=given["recipient_kind"],
        findings=tuple(dict.fromkeys(given.get("findings", ()))),
        text=given["text"]["text"],
        due_date=due,
        sent_date=taken.on,
        clocks=(Clock(CLOCK, taken.on, due, due),),
    )


def acknowledged(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who received it for the body, and when."""
    return (replace(taken.subject, acknowledged_by=taken.signatures[0].holder, acknowledged_date=taken.on),)


def used(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, use=taken.given["use"]["text"], used_date=taken.on),)


ACTS = (
    ActRow(
        "send",
        "copy_notice",
        (),
        "sent",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("recipient", FieldKind.SUBJECT, of="body"),
            Field("recipient_kind", FieldKind.CHOICE, choices=RECIPIENT_KINDS),
            Field("findings", FieldKind.SUBJECT, required=False, of="finding", many=True),
            Field("text", FieldKind.TEXT),
            Field("due_date", FieldKind.DATE),
            common.FILES,
        ),
        needs=(copies_what_was_fed_back, findings_are_released, is_not_their_own, use_date_is_in_the_future),
    ),
    ActRow("acknowledge", "copy_notice", ("sent",), "acknowledged", given=(common.NOTE,), effect=acknowledged),
    ActRow(
        "state_use",
        "copy_notice",
        ("acknowledged",),
        "used",
        given=(Field("use", FieldKind.TEXT), common.FILES),
        effect=used,
        stops=(CLOCK,),
    ),
)
KIND = Kind(
    "copy_notice",
    CopyNotice,
    (*ACTS, *common.acts("copy_notice", STATES)),
    references={"round": "round", "recipient": "body", "findings": "finding"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
