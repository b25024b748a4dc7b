"""The site's own taxonomies: found by digest, named in both languages, as a table of plain values and back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from huiyin import texts as said
from huiyin.kernel.actor import Actor
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.kernel.round import Round
from huiyin.kernel.site_taxonomy import SiteTaxonomy
from huiyin.record import profiles, rows, visibility
from huiyin.record.queries import subjects, texts

COLUMNS = ("code", "under", "zh", "en", "closed")
# How offices mark a row; anything else is open.
_MARKED = frozenset({"1", "true", "x", "yes"})
_MOST = 100


def by_digest(actor: Actor, digest: str) -> SiteTaxonomy:
    """This function will find the version that a line names: one query.

    :raises Refused: not_found.
    """
    found = _seen(actor, Q(digest=digest))
    if not found:
        raise Refused("not_found", kind="taxonomy")
    return found[0]


def rules_of(actor: Actor, found: Round) -> Profile:
    """This function will give the rules of a round, the site's own taxonomy in them: a query where there is one."""
    own = subjects.by_id(actor, "taxonomy", subject=found.taxonomy).facts if found.taxonomy is not None else None
    return profiles.of_round(found, own)


def round_of(actor: Actor, given: Mapping[str, Any]) -> Round | None:
    """This function will find the round whose rules an act is decided by, from what it is given: the round named, else
    that of the inspection named; None where neither is visible: two queries at most.
    """
    for kind in ("round", "inspection"):
        asked = given.get(kind)
        if isinstance(asked, str) and subjects.uuid_of(asked) is not None:
            found = subjects.of_kinds(actor, [(kind, asked)]).get(asked)
            if isinstance(found, Round):
                return found
            if found is not None:
                return round_of(actor, {"round": found.round})
    return None


def shipped(rules: Profile) -> list[dict[str, str]]:
    """This function will give the tree that comes with a rule set, as :func:`table` gives a site's own."""
    return [
        {
            "code": each.code,
            "under": each.under,
            "zh": said.say(f"category-{each.code}", language="zh-Hans", profile=rules.name),
            "en": said.say(f"category-{each.code}", language="en", profile=rules.name),
            "closed": "1" if each.closed else "",
        }
        for each in rules.taxonomy.categories
    ]


def of_round(actor: Actor, found: Round) -> list[dict[str, str]]:
    """This function will give the tree that the findings of a round are classed by, under the names of that version:
    a query and one for each hundred names, where it is the site's own.
    """
    if found.taxonomy is None:
        return shipped(profiles.by_digest(found.rules))
    return table(actor, subjects.by_id(actor, "taxonomy", subject=found.taxonomy).facts)


def named(actor: Actor) -> dict[str, tuple[str, str]]:
    """This function will give both names of every category that the site has adopted, the newest names: two queries
    for each hundred names.
    """
    nodes = {node.code: node for each in _seen(actor, Q()) for node in each.nodes}
    shown = texts.shown([each for node in nodes.values() for each in (node.zh, node.en)], actor=actor)
    return {code: (shown[node.zh].text, shown[node.en].text) for code, node in nodes.items()}


def _seen(actor: Actor, condition: Q) -> list[SiteTaxonomy]:
    seen = rows.current("taxonomy", actor.site).filter(visibility.visible_to(actor, "taxonomy"), condition)
    stored = seen.exclude(state="annulled").order_by("-number").values_list("facts", flat=True)[:_MOST]
    # The newest last, so that what it says stands.
    return [rows.decode("taxonomy", each) for each in reversed(stored)]


def table(actor: Actor, taxonomy: SiteTaxonomy) -> list[dict[str, str]]:
    """This function will give a version as rows of plain values, one for each category, for a csv or a workbook."""
    shown = texts.shown([each for node in taxonomy.nodes for each in (node.zh, node.en)], actor=actor)
    return [
        {
            "code": node.code,
            "under": node.under,
            "zh": shown[node.zh].text,
            "en": shown[node.en].text,
            "closed": "1" if node.closed else "",
        }
        for node in taxonomy.nodes
    ]


def given_of(listed: Iterable[Mapping[str, str]]) -> list[dict[str, Any]]:
    """This function will read rows of plain values as ``taxonomy.adopt`` and ``taxonomy.revise`` take them; rows
    without anything are left out. What is wrong in the others is for the act to say.
    """
    taken = []
    for each in listed:
        plain = {name: str(each.get(name) or "").strip() for name in COLUMNS}
        if any(plain.values()):
            closed = plain.pop("closed").casefold() in _MARKED
            taken.append({**{name: value for name, value in plain.items() if value}, "closed": closed})
    return taken


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that still bears a category which its round's taxonomy offers no more, and where that went."""

    number: int
    subject: str
    category: str
    to: str


def left_behind(actor: Actor, found: Round, *, most: int = 500) -> tuple[Left, ...]:
    """This function will list findings of a round whose main category has moved or was closed: three queries.

    They stay as they are until somebody classifies them anew.
    """
    rules, moved = rules_of(actor, found), dict(found.category_moves)
    offered = [each.code for each in rules.taxonomy.categories if not each.closed]
    seen = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"), round=found.id)
    stale = seen.exclude(category__in=[*offered, ""]).exclude(state__in=("withdrawn", "annulled"))
    listed = stale.order_by("number").values_list("number", "subject", "category")[:most]
    return tuple(Left(number, str(subject), code, moved.get(code, "")) for number, subject, code in listed)
