"""The achievement (成绩): a positive observation of a team, told in the feedback, with no measure attached."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.kernel import common, finding_needs
from huiyin.kernel.facts import Subject
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Taken

STATES = ("recorded", "approved", "withdrawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievement(Subject):
    """Its text stands as it was approved: a document that names it never changes behind a receipt."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("statement",)

    inspection: str
    organisation: str
    round: str
    statement: str
    category: str | None = None
    drafted_by: tuple[str, ...]


def born(taken: Taken, bundle: Bundle) -> Achievement:
    """This function will make the achievement of its birth act."""
    given, place = taken.given, taken.given["frozen"]
    return Achievement(
        id=taken.subjects[0][1],
        site=taken.site,
        state="recorded",
        inspection=given["inspection"],
        organisation=place["organisation"],
        round=place["round"],
        statement=given["statement"]["text"],
        category=given.get("category"),
        drafted_by=taken.participants,
    )


ACTS: tuple[ActRow, ...] = (
    ActRow(
        "record",
        "achievement",
        (),
        "recorded",
        birth=True,
        given=(
            Field("inspection", FieldKind.SUBJECT, of="inspection"),
            Field("statement", FieldKind.TEXT),
            Field("category", FieldKind.CODE, required=False),
        ),
        needs=(finding_needs.inspection_is_under_way, finding_needs.category_is_of_the_taxonomy),
        freezes=(("inspection", "organisation"), ("inspection", "round")),
    ),
    ActRow("approve", "achievement", ("recorded",), "approved", given=(common.NOTE,)),
    ActRow("withdraw", "achievement", ("recorded", "approved"), "withdrawn", given=(common.REASON,)),
)
KIND = Kind(
    "achievement",
    Achievement,
    (*ACTS, *common.acts("achievement", STATES), common.text_correction("achievement", ("recorded",))),
    references={"inspection": "inspection", "organisation": "body", "round": "round"},
    states=STATES,
    open_states=("recorded",),
    birth=born,
)
