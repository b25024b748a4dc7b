"""The taxonomy that a site adopts (问题类别表): its own tree, version by version, each with a digest that lines name.

A version is a subject of its own and never changes. The next one names the one that it follows: it keeps every code,
closes those that are no longer used, and gives no code a second life.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, strict
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken
from huiyin.kernel.taxonomy import CATEGORIES_LIMIT, LEVELS_LIMIT, Category, Taxonomy

STATES = ("in_force", "superseded")


@dataclass(frozen=True, slots=True)
class Node:
    """One category; ``zh`` and ``en`` are the commitments of its names, ``under`` the code above it, or empty."""

    code: str
    under: str
    zh: str
    en: str
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTaxonomy(Subject):
    """``edition`` counts the versions from 1. ``digest`` covers name, edition and nodes, their names by commitment."""

    name: str
    edition: int
    nodes: tuple[Node, ...]
    digest: str
    predecessor: str | None = None
    adopted_date: str


def tree(found: SiteTaxonomy) -> Taxonomy:
    """This function will give a version as rules use it: what is right under nothing is a theme."""
    levels: dict[str, int] = {"": 0}
    categories = []
    for node in found.nodes:
        levels[node.code] = levels[node.under] + 1
        categories.append(Category(node.code, node.under, levels[node.code], node.closed))
    return Taxonomy(found.name, found.edition, tuple(categories), found.digest)


def _faulty(rows: Iterable[Mapping[str, Any]]) -> int:
    """This function will count rows that stand under nothing above them, too deep, or with a code that stands twice.

    What is open stands under what is open: otherwise it could be chosen and not be found.
    """
    levels: dict[str, int] = {"": 0}
    closed: set[str] = set()
    faulty = 0
    for row in rows:
        code, under, is_closed = row["code"], row.get("under", ""), row.get("closed", False)
        if code in levels or levels.get(under, LEVELS_LIMIT) >= LEVELS_LIMIT or (under in closed and not is_closed):
            faulty += 1
        levels.setdefault(code, levels.get(under, 0) + 1)
        if is_closed:
            closed.add(code)
    return faulty


def categories_form_a_tree(at: Situation) -> Mapping[str, Any] | None:
    rows = at.given["categories"]
    faulty = _faulty(rows)
    return {"categories": faulty, "most": CATEGORIES_LIMIT} if faulty or len(rows) > CATEGORIES_LIMIT else None


def follows_the_newest(at: Situation) -> Mapping[str, Any] | None:
    """Two people at one tree: who starts from what somebody else has followed already reads that first."""
    before = at.bundle[at.given["predecessor"]]
    return None if before.state == "in_force" else {"edition": before.edition}


def no_code_is_lost_or_used_again(at: Situation) -> Mapping[str, Any] | None:
    closed = {row["code"]: row.get("closed", False) for row in at.given["categories"]}
    before = at.bundle[at.given["predecessor"]].nodes
    lost = [node.code for node in before if node.code not in closed]
    again = [node.code for node in before if node.closed and not closed.get(node.code, True)]
    return {"lost": len(lost), "again": len(again)} if lost or again else None


def born(taken: Taken, bundle: Bundle) -> SiteTaxonomy:
    """This function will make a version of either of its birth acts."""
    given = taken.given
    before = bundle[given["predecessor"]] if "predecessor" in given else None
    name, edition = (given["name"], 1) if before is None else (before.name, before.edition + 1)
    nodes = tuple(
        Node(
            row["code"],
            row.get("under", ""),
            row["zh"]["text"],
            row["en"]["text"],
            row.get("closed", False),
        )
        for row in given["categories"]
    )
    table = {
        "name": name,
        "edition": edition,
        "categories": [[node.code, node.under, node.zh, node.en, node.closed] for node in nodes],
    }
    return SiteTaxonomy(
        id=taken.subjects[0][1],
        site=taken.site,
        state="in_force",
        name=name,
        edition=edition,
        nodes=nodes,
        digest=strict.digest(table),
        predecessor=before.id if before is not None else None,
        adopted_date=taken.on,
    )


def followed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put the new version in the place of the one that it follows, which rounds may still keep."""
    return (taken.subject, replace(bundle[taken.subject.predecessor], state="superseded"))


_CATEGORIES = Field(
    "categories",
    FieldKind.ROWS,
    columns=(
        Field("code", FieldKind.CODE),
        Field("under", FieldKind.CODE, required=False),
        Field("zh", FieldKind.LINE),
        Field("en", FieldKind.LINE),
        Field("closed", FieldKind.FLAG, required=False),
    ),
)
ACTS = (
    ActRow(
        "adopt",
        "taxonomy",
        (),
        "in_force",
        birth=True,
        given=(Field("name", FieldKind.CODE), _CATEGORIES, common.BASIS),
        needs=(categories_form_a_tree,),
    ),
    ActRow(
        "revise",
        "taxonomy",
        (),
        "in_force",
        birth=True,
        given=(Field("predecessor", FieldKind.SUBJECT, of="taxonomy"), _CATEGORIES, common.REASON),
        needs=(follows_the_newest, categories_form_a_tree, no_code_is_lost_or_used_again),
        effect=followed,
        touches=("given.predecessor",),
        moves=(("taxonomy", "in_force", "superseded"),),
    ),
)
KIND = Kind(
    "taxonomy",
    SiteTaxonomy,
    (*ACTS, *common.acts("taxonomy", STATES)),
    references={"predecessor": "taxonomy"},
    states=STATES,
    birth=born,
    plural="taxonomies",
)
