"""The mandate (部署/授权): the decision that permits a round and names its rule set."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Taken

STATES = ("in_force",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate(Subject):
    """``issuer`` and ``title`` are texts; ``document_number`` is a text too, since numbers of papers carry names."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title", "issuer", "document_number")

    title: str
    issuer: str
    document_number: str | None = None
    issued_date: str
    profile: str


def born(taken: Taken, bundle: Bundle) -> Mandate:
    """This function will make the mandate of its birth act."""
    given = taken.given
    number = given.get("document_number")
    return Mandate(
        id=taken.subjects[0][1],
        site=taken.site,
        state="in_force",
        title=given["title"]["text"],
        issuer=given["issuer"]["text"],
        document_number=number["text"] if number else None,
        issued_date=given["issued_date"],
        profile=given["profile"],
    )


ACTS = (
    ActRow(
        "issue",
        "mandate",
        (),
        "in_force",
        birth=True,
        given=(
            Field("title", FieldKind.LINE),
            Field("issuer", FieldKind.LINE),
            Field("document_number", FieldKind.LINE, required=False),
            Field("issued_date", FieldKind.DATE),
            Field("profile", FieldKind.CODE),
            common.FILES,
        ),
    ),
)
KIND = Kind(
    "mandate",
    Mandate,
    (*ACTS, *common.acts("mandate", STATES), common.text_correction("mandate", STATES)),
    states=STATES,
    birth=born,
)
