"""The risk screening (风险排查): an organisation looks for its own risks; what it finds becomes self-found findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("under_way", "reported", "accepted")
CLOCK = "screening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening(Subject):
    """``findings`` are those that the organisation reported with this screening, in their order.

    ``number_found`` is what its report says; None until there is one.
    """

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("scope",)

    round: str
    organisation: str
    scope: str
    findings: tuple[str, ...] = ()
    summary: str | None = None
    areas: tuple[str, ...] = ()
    number_found: int | None = None
    reported_date: str | None = None
    further_requirement: str | None = None
    returns: int = 0
    accepted_date: str | None = None


def number_is_what_was_reported(at: Situation) -> Mapping[str, Any] | None:
    """The report counts the findings that came with the screening, and says so where there are none."""
    said, found = at.given["number_found"], len(at.subject.findings)
    if said != found or at.given.get("nothing_found", False) != (found == 0):
        return {"said": said, "findings": found}
    return None


def born(taken: Taken, bundle: Bundle) -> Screening:
    """This function will make the screening of either of its birth acts."""
    given = taken.given
    return Screening(
        id=taken.subjects[0][1],
        site=taken.site,
        state="under_way",
        round=given["round"],
        organisation=given["organisation"],
        scope=given["scope"]["text"],
    )


def reported(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the newest report; an earlier one stays in its own line."""
    given = taken.given
    changed = replace(
        taken.subject,
        summary=given["summary"]["text"],
        areas=tuple(each["text"] for each in given["areas"]),
        number_found=given["number_found"],
        reported_date=taken.on,
        further_requirement=None,
    )
    return (changed,)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will send the report back with a written further requirement and a new date."""
    due = taken.given["due_date"]
    changed = replace(
        taken.subject,
        further_requirement=taken.given["further_requirement"]["text"],
        returns=taken.subject.returns + 1,
        clocks=(*taken.subject.clocks, Clock(CLOCK, taken.on, due, due)),
    )
    return (changed,)


def accepted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, accepted_date=taken.on),)


def _birth(name: str) -> ActRow:
    return ActRow(
        name,
        "screening",
        (),
        "under_way",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("scope", FieldKind.TEXT),
        ),
        starts=(CLOCK,),
    )


ACTS = (
    _birth("call"),
    _birth("open"),
    ActRow(
        "report",
        "screening",
        ("under_way",),
        "reported",
        given=(
            Field("summary", FieldKind.TEXT),
            Field("areas", FieldKind.LINE, many=True),
            Field("number_found", FieldKind.INTEGER),
            Field("nothing_found", FieldKind.FLAG, required=False),
            common.FILES,
        ),
        needs=(number_is_what_was_reported,),
        effect=reported,
        stops=(CLOCK,),
    ),
    ActRow(
        "return",
        "screening",
        ("reported",),
        "under_way",
        given=(Field("further_requirement", FieldKind.TEXT), Field("due_date", FieldKind.DATE)),
        needs=(common.due_date_is_in_the_future,),
        effect=returned,
    ),
    ActRow("accept", "screening", ("reported",), "accepted", given=(common.NOTE,), effect=accepted),
)
KIND = Kind(
    "screening",
    Screening,
    (*ACTS, *common.acts("screening", STATES), common.text_correction("screening", STATES)),
    references={"round": "round", "organisation": "body", "findings": "finding"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
