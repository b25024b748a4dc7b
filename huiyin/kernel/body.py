"""The body (单位): any organisation, a node of a dated tree, renamed, moved, abolished by acts, with successors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common, standing
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("standing", "abolished")
BODY_KINDS = (
    "enterprise",
    "department",
    "institution",
    "region",
    "office",
    "team",
    "supervisor",
    "leading_group",
    "other",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Subject):
    """``name`` and ``name_en`` are texts; ``code`` is the body's own code in lists, where it has one."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("name", "name_en", "code")

    name: str
    name_en: str | None = None
    code: str | None = None
    body_kind: str
    parent: str | None = None
    from_date: str
    until_date: str | None = None
    successors: tuple[str, ...] = ()


def tree_stays_a_tree(at: Situation) -> Mapping[str, Any] | None:
    """A body is never put under itself or under a body that stands under it."""
    seen, above = {at.subject.id}, at.given.get("parent")
    while above is not None:
        if above in seen:
            return {"body": at.subject.id}
        seen.add(above)
        found = at.bundle.get(above)
        above = found.parent if found is not None else None
    return None


def successors_stand(at: Situation) -> Mapping[str, Any] | None:
    """What follows an abolished body is another body that stands."""
    named = at.given.get("successors", ())
    barred = [each for each in named if each == at.subject.id or at.bundle[each].state != "standing"]
    return {"bodies": len(barred)} if barred else None


def born(taken: Taken, bundle: Bundle) -> Body:
    """This function will make the body of its birth act."""
    given = taken.given
    return Body(
        id=taken.subjects[0][1],
        site=taken.site,
        state="standing",
        name=given["name"]["text"],
        name_en=given["name_en"]["text"] if "name_en" in given else None,
        code=given["code"]["text"] if "code" in given else None,
        body_kind=given["body_kind"],
        parent=given.get("parent"),
        from_date=given.get("from_date", taken.on),
    )


def renamed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    given = taken.given
    name_en = given["name_en"]["text"] if "name_en" in given else taken.subject.name_en
    return (replace(taken.subject, name=given["name"]["text"], name_en=name_en),)


def moved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, parent=taken.given.get("parent")),)


def abolished(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will end the body and name its successors; its open findings were transferred before."""
    successors = tuple(taken.given.get("successors", ()))
    return (replace(taken.subject, until_date=taken.on, successors=successors),)


_PARENT = Field("parent", FieldKind.SUBJECT, required=False, of="body")
_NAMES = (Field("name", FieldKind.LINE), Field("name_en", FieldKind.LINE, required=False))
ACTS = (
    ActRow(
        "found",
        "body",
        (),
        "standing",
        birth=True,
        given=(
            *_NAMES,
            Field("code", FieldKind.LINE, required=False),
            Field("body_kind", FieldKind.CHOICE, choices=BODY_KINDS),
            _PARENT,
            Field("from_date", FieldKind.DATE, required=False),
        ),
    ),
    ActRow("rename", "body", ("standing",), None, given=(*_NAMES, common.REASON), effect=renamed),
    ActRow(
        "move",
        "body",
        ("standing",),
        None,
        given=(_PARENT, common.REASON),
        needs=(tree_stays_a_tree,),
        effect=moved,
        reads=("given.parent.parent*",),
    ),
    ActRow(
        "abolish",
        "body",
        ("standing",),
        "abolished",
        given=(Field("successors", FieldKind.SUBJECT, required=False, many=True, of="body"), common.REASON)
        + standing.OF_A_BODY,
        needs=(successors_stand, standing.nothing_is_left_behind),
        effect=abolished,
    ),
)
KIND = Kind(
    "body",
    Body,
    (*ACTS, *common.acts("body", STATES), common.text_correction("body", STATES)),
    references={"parent": "body", "successors": "body"},
    states=STATES,
    birth=born,
    plural="bodies",
)
