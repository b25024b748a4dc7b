"""The round (轮次): one campaign of inspections under a mandate, phase by phase."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("planned", "on_site", "reporting", "feedback", "rectification", "evaluated", "archived")


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Subject):
    """``rules`` is the digest of the profile version that the round began with and keeps."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title",)

    mandate: str
    term: str
    ordinal: int
    title: str
    profile: str
    rules: str


def mandate_names_the_profile(at: Situation) -> Mapping[str, Any] | None:
    mandate = at.bundle[at.given["mandate"]]
    return None if mandate.profile == at.given["profile"] else {"rules": mandate.profile}


def born(taken: Taken, bundle: Bundle) -> Round:
    """This function will make the round of its birth act."""
    given = taken.given
    return Round(
        id=taken.subjects[0][1],
        site=taken.site,
        state="planned",
        mandate=given["mandate"],
        term=given["term"],
        ordinal=given["ordinal"],
        title=given["title"]["text"],
        profile=given["profile"],
        rules=given["rules"],
    )


def rules_changed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put the round on another version of its rule set; running dates stay as they are."""
    return (replace(taken.subject, rules=taken.given["rules"]),)


def _phase(name: str, before: str, after: str) -> ActRow:
    return ActRow(name, "round", (before,), after, given=(common.NOTE, common.BASIS, common.FILES))


ACTS = (
    ActRow(
        "plan",
        "round",
        (),
        "planned",
        birth=True,
        given=(
            Field("mandate", FieldKind.SUBJECT, of="mandate"),
            Field("term", FieldKind.CODE),
            Field("ordinal", FieldKind.INTEGER, minimum=1),
            Field("title", FieldKind.LINE),
            Field("profile", FieldKind.CODE),
            Field("rules", FieldKind.DIGEST),
        ),
        needs=(mandate_names_the_profile,),
    ),
    _phase("go_on_site", "planned", "on_site"),
    _phase("begin_reporting", "on_site", "reporting"),
    _phase("begin_feedback", "reporting", "feedback"),
    _phase("begin_rectification", "feedback", "rectification"),
    _phase("evaluate", "rectification", "evaluated"),
    _phase("archive", "evaluated", "archived"),
    ActRow(
        "change_rules",
        "round",
        STATES[:-1],
        None,
        given=(Field("rules", FieldKind.DIGEST), common.REASON, common.BASIS),
        effect=rules_changed,
    ),
)
KIND = Kind(
    "round",
    Round,
    (*ACTS, *common.acts("round", STATES), common.text_correction("round", STATES)),
    references={"mandate": "mandate"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
