"""The round (轮次): one campaign of inspections under a mandate, phase by phase."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common, site_taxonomy, standing
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Condition, Kind, Situation, Taken

STATES = ("planned", "on_site", "reporting", "feedback", "rectification", "evaluated", "archived")
BEFORE_FEEDBACK = STATES[:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Subject):
    """``rules`` is the digest of the profile version that the round began with and keeps; ``inspections`` are those
    assigned in it, ``delivered`` those among them whose results were fed back to both audiences.

    ``taxonomy`` is the version of the site's own taxonomy that takes the place of the profile's; ``category_moves``
    pairs categories of before, that it doesn't hold, with those that took them in.
    """

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title",)

    mandate: str
    term: str
    ordinal: int
    title: str
    profile: str
    rules: str
    inspections: tuple[str, ...] = ()
    delivered: tuple[str, ...] = ()
    taxonomy: str | None = None
    category_moves: tuple[tuple[str, str], ...] = ()


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


def taxonomy_is_in_force(at: Situation) -> Mapping[str, Any] | None:
    found = at.bundle[at.given["taxonomy"]]
    return None if found.state == "in_force" else {"edition": found.edition}


def every_category_goes_somewhere(at: Situation) -> Mapping[str, Any] | None:
    """Findings keep their categories: each of the present ones is held by the new taxonomy, or it is said where to."""
    new = site_taxonomy.tree(at.bundle[at.given["taxonomy"]])
    moved = {row["from_category"]: row["to_category"] for row in at.given.get("moves", ())}
    lost = [each.code for each in at.rules.taxonomy.categories if not new.holds(moved.get(each.code, each.code))]
    nowhere = [each for each in moved.values() if not new.offers(each)]
    return {"lost": len(lost), "nowhere": len(nowhere)} if lost or nowhere else None


def taxonomy_changed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put the round on a version of the site's own taxonomy, and keep what moved by it."""
    given = taken.given
    moves = tuple((row["from_category"], row["to_category"]) for row in given.get("moves", ()))
    changed = replace(
        taken.subject,
        taxonomy=given["taxonomy"],
        category_moves=(*taken.subject.category_moves, *moves),
    )
    return (changed,)


def _standing(at: Situation) -> list[Any]:
    """This function will give the inspections of the round that were not annulled, as far as they are at hand."""
    found = (at.bundle.get(each) for each in at.subject.inspections)
    return [each for each in found if each is not None and each.state != common.ANNULLED]


def feedback_has_begun(at: Situation) -> Mapping[str, Any] | None:
    """No organisation is told anything before reports were heard and their use was decided (M39). Whoever can't see
    the round, or its desk has not loaded it, is told that it is before that."""
    found = at.bundle.get(at.given["round"] if at.subject is None else at.subject.round)
    state = getattr(found, "state", STATES[0])
    return {"state": f"round.{state}"} if state in BEFORE_FEEDBACK else None


def a_use_is_decided(at: Situation) -> Mapping[str, Any] | None:
    """There is nothing to feed back before the use of one result at least was decided (M39)."""
    standing = _standing(at)
    decided = sum(each.state == "use_decided" for each in standing)
    return {"decided": 0, "organisations": len(standing)} if standing and not decided else None


def every_organisation_was_told(at: Situation) -> Mapping[str, Any] | None:
    """Feedback is over when both packages were told in the session of every organisation to which it is fed back.

    What is not decided yet is still to come; what is used otherwise is not waited for.
    """
    awaited = [each.id for each in _standing(at) if not each.uses or "feed_back" in each.uses]
    told = set(awaited).intersection(at.subject.delivered)
    return {"told": len(told), "organisations": len(awaited)} if len(told) < len(awaited) else None


def _phase(name: str, before: str, after: str, *foreseen: Condition) -> ActRow:
    return ActRow(
        name,
        "round",
        (before,),
        after,
        given=(common.NOTE, common.BASIS, common.FILES),
        foreseen=foreseen,
        reads=("inspections",) if foreseen else (),
    )


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
            *standing.NAMESAKE,
        ),
        needs=(mandate_names_the_profile, standing.round_is_new),
    ),
    _phase("go_on_site", "planned", "on_site"),
    _phase("begin_reporting", "on_site", "reporting"),
    _phase("begin_feedback", "reporting", "feedback", a_use_is_decided),
    _phase("begin_rectification", "feedback", "rectification", every_organisation_was_told),
    ActRow(
        "evaluate",
        "round",
        ("rectification",),
        "evaluated",
        given=(
            Field("reason", FieldKind.TEXT, required=False),
            common.NOTE,
            common.BASIS,
            common.FILES,
            *standing.UNPLANNED,
        ),
        needs=(standing.findings_have_plans,),
    ),
    ActRow(
        "archive",
        "round",
        ("evaluated",),
        "archived",
        given=(common.NOTE, common.BASIS, common.FILES, *standing.UNENDED),
        needs=(standing.findings_have_ended,),
    ),
    ActRow(
        "change_rules",
        "round",
        STATES[:-1],
        None,
        given=(Field("rules", FieldKind.DIGEST), common.REASON, common.BASIS),
        effect=rules_changed,
    ),
    ActRow(
        "change_taxonomy",
        "round",
        STATES[:-1],
        None,
        given=(
            Field("taxonomy", FieldKind.SUBJECT, of="taxonomy"),
            Field(
                "moves",
                FieldKind.ROWS,
                required=False,
                columns=(Field("from_category", FieldKind.CODE), Field("to_category", FieldKind.CODE)),
            ),
            common.REASON,
            common.BASIS,
        ),
        needs=(taxonomy_is_in_force, every_category_goes_somewhere),
        effect=taxonomy_changed,
    ),
)
KIND = Kind(
    "round",
    Round,
    (*ACTS, *common.acts("round", STATES), common.text_correction("round", STATES)),
    references={
        "mandate": "mandate",
        "inspections": "inspection",
        "delivered": "inspection",
        "taxonomy": "taxonomy",
    },
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
