"""The self-examination (自查剖析): what one member of the leadership found in themself, handed in and judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("handed_in", "returned", "accepted")
OPTION = "self_examination"


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfExamination(Subject):
    """``person`` is the member whose it is, ``post_kind`` the post that they held when they handed it in.

    ``findings`` are those that were reported with it, in their order.
    """

    round: str
    organisation: str
    person: str
    post_kind: str
    text: str
    findings: tuple[str, ...] = ()
    handed_in_date: str
    return_reason: str | None = None
    returns: int = 0
    accepted_date: str | None = None


def is_the_only_one(at: Situation) -> Mapping[str, Any] | None:
    """A member examines themself once in a round; what came back is handed in again, and nothing beside it."""
    earlier = at.given.get("earlier", 0)
    return {"earlier": earlier} if earlier else None


def born(taken: Taken, bundle: Bundle) -> SelfExamination:
    """This function will make the self-examination of the member who hands it in."""
    given, signature = taken.given, taken.signatures[0]
    return SelfExamination(
        id=taken.subjects[0][1],
        site=taken.site,
        state="handed_in",
        round=given["round"],
        organisation=given["organisation"],
        person=signature.holder,
        post_kind=signature.post_kind,
        text=given["text"]["text"],
        handed_in_date=taken.on,
    )


def handed_in_again(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the newest text; older ones stay in their lines."""
    text = taken.given["text"]["text"]
    return (replace(taken.subject, text=text, handed_in_date=taken.on, return_reason=None),)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    reason = taken.given["reason"]["text"]
    return (replace(taken.subject, return_reason=reason, returns=taken.subject.returns + 1),)


def accepted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, accepted_date=taken.on),)


ACTS = (
    ActRow(
        "hand_in",
        "self_examination",
        (),
        "handed_in",
        birth=True,
        option=OPTION,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("text", FieldKind.TEXT),
            common.FILES,
            # How many the member has handed in before in this round: the book counts them.
            Field("earlier", FieldKind.INTEGER, required=False, by_book=True),
        ),
        needs=(is_the_only_one,),
    ),
    ActRow(
        "hand_in_again",
        "self_examination",
        ("returned",),
        "handed_in",
        given=(Field("text", FieldKind.TEXT), common.FILES),
        effect=handed_in_again,
    ),
    ActRow("return", "self_examination", ("handed_in",), "returned", given=(common.REASON,), effect=returned),
    ActRow("accept", "self_examination", ("handed_in",), "accepted", given=(common.NOTE,), effect=accepted),
)
KIND = Kind(
    "self_examination",
    SelfExamination,
    (*ACTS, *common.acts("self_examination", STATES)),
    references={"round": "round", "organisation": "body", "person": "person", "findings": "finding"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
