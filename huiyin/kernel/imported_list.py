"""The imported list (导入清单): one table taken in whole, with a record of every row that was left out and why."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Taken

STATES = ("taken_in",)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedList(Subject):
    """``content_digest`` recognises the same list when it comes again. Counts are rows of the list."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title",)

    mandate: str
    round: str
    title: str
    content_digest: str
    rows: int
    findings: int
    left_out: int = 0


def born(taken: Taken, bundle: Bundle) -> ImportedList:
    """This function will make the imported list of its birth act."""
    given = taken.given
    return ImportedList(
        id=taken.subjects[0][1],
        site=taken.site,
        state="taken_in",
        mandate=given["mandate"],
        round=given["round"],
        title=given["title"]["text"],
        content_digest=given["content_digest"],
        rows=given["rows"],
        findings=given["findings"],
        left_out=len(given.get("left_out", ())),
    )


ACTS = (
    ActRow(
        "take_in",
        "imported_list",
        (),
        "taken_in",
        birth=True,
        given=(
            Field("mandate", FieldKind.SUBJECT, of="mandate"),
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("title", FieldKind.LINE),
            Field("content_digest", FieldKind.DIGEST),
            Field("mapping", FieldKind.TEXT),
            Field("rows", FieldKind.INTEGER),
            Field("findings", FieldKind.INTEGER),
            Field(
                "left_out",
                FieldKind.ROWS,
                required=False,
                columns=(
                    Field("file", FieldKind.LINE, required=False),
                    Field("row", FieldKind.INTEGER),
                    Field("code", FieldKind.CODE),
                ),
            ),
            common.FILES,
        ),
    ),
)
KIND = Kind(
    "imported_list",
    ImportedList,
    (*ACTS, *common.acts("imported_list", STATES), common.text_correction("imported_list", STATES)),
    references={"mandate": "mandate", "round": "round"},
    states=STATES,
    birth=born,
    plural="lists",
)
