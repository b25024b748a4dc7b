"""What can go into a feedback opinion, with its words: achievements, findings with manifestations, requirements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import kinds
from huiyin.kernel.given import is_uuid
from huiyin.kernel.package import Package
from huiyin.kernel.permit import Actor
from huiyin.record import rows, visibility
from huiyin.record.queries import subjects, texts
from huiyin.record.queries.texts import Shown

# Item of a document → the kind of thing that it names, and the states in which one can be named.
NAMES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "achievement": ("achievement", ("approved",)),
    "problem": ("finding", ("approved", "issued", "claimed")),
    "requirement": ("requirement", ("issued",)),
}
ITEM_OF: Mapping[str, str] = {kind: item for item, (kind, _) in NAMES.items()}
MOST = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a document in plain words: its kind, the thing that it names, or the text of its own."""

    item: str
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that a document may name: its words, and those beneath them (manifestations, a requirement's text)."""

    item: str
    kind: str
    subject: str
    number: int
    text: Shown
    details: tuple[Shown, ...] = ()
    category: str = ""

    @property
    def shown(self) -> tuple[Shown, ...]:
        """Every text of it, for the trace of reading."""
        return (self.text, *self.details)


def things(actor: Actor, *, organisation: str, round_id: str, inspection: str = "") -> tuple[Thing, ...]:
    """This function will list what can be put into an opinion on an organisation: four queries for up to 50 things.

    Achievements by number, findings by category and number, requirements by number; at most :data:`MOST` of each.
    """
    found: list[tuple[str, int, Any]] = []
    for kind, states in NAMES.values():
        narrowed: dict[str, Any] = {"round": round_id}
        if kind != "requirement":
            narrowed["organisation"] = organisation
        if kind == "achievement" and inspection:
            narrowed["inspection"] = inspection
        order = ("category", "number") if kind == "finding" else ("number",)
        seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), state__in=states, **narrowed)
        listed = seen.order_by(*order).values_list("number", "facts")[:MOST]
        found += [(kind, number, rows.decode(kind, stored)) for number, stored in listed]
    return _with_words(actor, found)


def named(actor: Actor, ids: Iterable[tuple[str, str]]) -> dict[str, Thing]:
    """This function will give things by (kind, id) with their words, those that the actor may see, by id."""
    wanted = [(kind, subject) for kind, subject in ids if kind in ITEM_OF and is_uuid(subject)]
    found: list[tuple[str, int, Any]] = []
    by_kind: dict[str, list[str]] = {}
    for kind, subject in wanted:
        by_kind.setdefault(kind, []).append(subject)
    for kind, listed in by_kind.items():
        several = subjects.several(actor, kind, subjects=listed).values()
        found += [(kind, each.number, each.facts) for each in several]
    return {each.subject: each for each in _with_words(actor, found)}


def items_of(actor: Actor, package: Package) -> tuple[tuple[Item, ...], dict[str, Thing]]:
    """This function will give the items of a package in order, and the things that they name by id.

    One that only lists findings has an item for each.
    """
    if not package.items:
        items = tuple(Item("problem", each) for each in package.findings)
    else:
        shown = texts.shown([each.text for each in package.items], actor=actor)
        items = tuple(
            Item(each.item, each.subject or "", shown[each.text].text if each.text else "") for each in package.items
        )
    wanted = [(NAMES[each.item][0], each.subject) for each in items if each.subject]
    return items, named(actor, wanted)


def _with_words(actor: Actor, found: list[tuple[str, int, Any]]) -> tuple[Thing, ...]:
    said = texts.shown([each for _, _, facts in found for each in _commitments(facts)], actor=actor)
    return tuple(
        Thing(
            ITEM_OF[kind],
            kind,
            facts.id,
            number,
            *_first_and_rest([said[each] for each in _commitments(facts)]),
            category=getattr(facts, "category", None) or "",
        )
        for kind, number, facts in found
    )


def _first_and_rest(shown: list[Shown]) -> tuple[Shown, tuple[Shown, ...]]:
    return shown[0], tuple(shown[1:])


def _commitments(facts: Any) -> tuple[str, ...]:
    """This function will name the texts of a thing, the one that it is known by first."""
    if kinds.kind_of(facts) == "requirement":
        return (facts.heading, facts.text)
    return (facts.statement, *getattr(facts, "manifestations", ()))
