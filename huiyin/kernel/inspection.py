"""The inspection (巡视任务): one team inspects one organisation; nothing is issued before its report is heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("assigned", "reported", "heard", "use_decided")
USES = ("feed_back", "refer", "study", "report_upward")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Subject):
    """``uses`` are the uses of the results that the leading group decided on, empty until then."""

    round: str
    team: str
    organisation: str
    uses: tuple[str, ...] = ()


def round_takes_inspections(at: Situation) -> Mapping[str, Any] | None:
    """From the feedback on all organisations of a round were told and asked; who is inspected later is in another."""
    found = at.bundle[at.given["round"]]
    return None if found.state in ("planned", "on_site", "reporting") else {"state": f"round.{found.state}"}


def organisation_is_inspected_once(at: Situation) -> Mapping[str, Any] | None:
    others = (at.bundle[each] for each in at.bundle[at.given["round"]].inspections)
    same = [each for each in others if each.organisation == at.given["organisation"]]
    return {} if any(each.state != common.ANNULLED for each in same) else None


def born(taken: Taken, bundle: Bundle) -> Inspection:
    """This function will make the inspection of its birth act."""
    given = taken.given
    return Inspection(
        id=taken.subjects[0][1],
        site=taken.site,
        state="assigned",
        round=given["round"],
        team=given["team"],
        organisation=given["organisation"],
    )


def assigned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will let the round know its inspection; lines of before did not touch the round."""
    inspection = taken.subject
    round_ = bundle.get(inspection.round)
    if round_ is None:
        return (inspection,)
    return (inspection, replace(round_, inspections=(*round_.inspections, inspection.id)))


def use_decided(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the uses decided on, in the order of :data:`USES`."""
    uses = tuple(use for use in USES if use in taken.given["uses"])
    return (replace(taken.subject, uses=uses),)


ACTS = (
    ActRow(
        "assign",
        "inspection",
        (),
        "assigned",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("team", FieldKind.SUBJECT, of="body"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
        ),
        needs=(round_takes_inspections, organisation_is_inspected_once),
        effect=assigned,
        touches=("given.round",),
        reads=("given.round.inspections",),
    ),
    ActRow(
        "submit_report",
        "inspection",
        ("assigned",),
        "reported",
        given=(Field("summary", FieldKind.TEXT, audience="office"), common.FILES),
    ),
    ActRow(
        "hear_report",
        "inspection",
        ("reported",),
        "heard",
        given=(Field("minutes", FieldKind.TEXT, audience="office"),),
    ),
    ActRow(
        "decide_use",
        "inspection",
        ("heard",),
        "use_decided",
        given=(
            Field("uses", FieldKind.CHOICE, many=True, choices=USES),
            Field("decision", FieldKind.TEXT, audience="office"),
        ),
        effect=use_decided,
    ),
)
KIND = Kind(
    "inspection",
    Inspection,
    (*ACTS, *common.acts("inspection", STATES)),
    references={"round": "round", "team": "body", "organisation": "body"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
