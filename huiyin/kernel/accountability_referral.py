"""The accountability referral (问责建议移送): a determined concern handed to the organ that decides who answers for it.

It is due with the determination, sent with reasons, received by the organ, and ends with the result that it states.
Nobody inspected reads of it; what a person concerned is told of the concern is a hearing (see ``hearing``).
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.finding import Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("due", "sent", "received", "answered")
UPHELD = ("perfunctory", "false")  # the determinations of a concern with which a referral is due
RESULTS = ("held_accountable", "not_held_accountable", "passed_on")
CLOCK = "referral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Subject):
    """``recipient`` is the body that must answer it, ``persons`` those whom it names, if it names any."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    finding: str
    organisation: str
    round: str
    determination: str
    determined_date: str
    recipient: str | None = None
    persons: tuple[str, ...] = ()
    text: str | None = None
    sent_date: str | None = None
    received_by: str | None = None
    received_date: str | None = None
    result: str | None = None
    result_text: str | None = None
    result_date: str | None = None


def id_of(act_id: str) -> str:
    """This function will give the referral that is due with a determination its id."""
    return str(uuid.uuid5(uuid.UUID(act_id), "accountability_referral"))


def due(found: Finding, taken: Taken, *, subject: str, determination: str) -> Referral:
    """This function will make the referral that is due with a determination."""
    return Referral(
        id=subject,
        site=taken.site,
        state="due",
        label=found.label,
        finding=found.id,
        organisation=found.organisation,
        round=found.round,
        determination=determination,
        determined_date=taken.on,
    )


def goes_to_another_body(at: Situation) -> Mapping[str, Any] | None:
    """Nobody decides on what is referred about themselves."""
    return {} if at.given["recipient"] == at.subject.organisation else None


def sent(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep to whom it went, whom it names, and its text."""
    given = taken.given
    named = tuple(dict.fromkeys(given.get("persons", ())))
    changed = {"recipient": given["recipient"], "persons": named, "text": given["text"]["text"]}
    return (replace(taken.subject, sent_date=taken.on, **changed),)


def received(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who received it for the body, and when."""
    return (replace(taken.subject, received_by=taken.signatures[0].holder, received_date=taken.on),)


def answered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the result."""
    given = taken.given
    told = given["result_text"]["text"]
    return (replace(taken.subject, result=given["result"], result_text=told, result_date=taken.on),)


ACTS = (
    ActRow(
        "send",
        "accountability_referral",
        ("due",),
        "sent",
        given=(
            Field("recipient", FieldKind.SUBJECT, of="body"),
            Field("persons", FieldKind.SUBJECT, required=False, of="person", many=True),
            Field("text", FieldKind.TEXT),
            common.FILES,
        ),
        needs=(goes_to_another_body,),
        effect=sent,
        starts=(CLOCK,),
    ),
    ActRow("receive", "accountability_referral", ("sent",), "received", given=(common.NOTE,), effect=received),
    ActRow(
        "state_result",
        "accountability_referral",
        ("received",),
        "answered",
        given=(
            Field("result", FieldKind.CHOICE, choices=RESULTS),
            Field("result_text", FieldKind.TEXT),
            common.FILES,
        ),
        effect=answered,
        stops=(CLOCK,),
    ),
)
KIND = Kind(
    "accountability_referral",
    Referral,
    (*ACTS, *common.acts("accountability_referral", STATES)),
    references={
        "finding": "finding", "organisation": "body", "round": "round", "recipient": "body", "persons": "person",
        "received_by": "person",
    },
    states=STATES,
    open_states=STATES[:-1],
)  # fmt: skip
