"""What can go into a feedback opinion, with its words: achievements, findings with manifestations, requirements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from huiyin.kernel import kinds
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import is_uuid
from huiyin.kernel.package import Package
from huiyin.record import rows, visibility
from huiyin.record.queries import printed, subjects, texts
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
    """One item of a document in plain words: its kind, the thing that it names, or the text of its own (``shown``)."""

    item: str
    subject: str = ""
    text: str = ""
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that a document may name: its words, and those beneath them (manifestations, a requirement's text).

    ``amended`` is the day on which a decision on an objection changed what an issued document says of it.
    """

    item: str
    kind: str
    subject: str
    number: int
    text: Shown
    details: tuple[Shown, ...] = ()
    category: str = ""
    amended: str = ""

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


def named(actor: Actor, ids: Iterable[tuple[str, str]], *, package: Package | None = None) -> dict[str, Thing]:
    """This function will give things by (kind, id) with their words, those that the actor may see, by id.

    With an issued ``package``, whose statements an objection amended since then is told too.
    """
    wanted = [(kind, subject) for kind, subject in ids if kind in ITEM_OF and is_uuid(subject)]
    found: list[tuple[str, int, Any]] = []
    by_kind: dict[str, list[str]] = {}
    for kind, subject in wanted:
        by_kind.setdefault(kind, []).append(subject)
    for kind, listed in by_kind.items():
        several = subjects.several(actor, kind, subjects=listed).values()
        found += [(kind, each.number, each.facts) for each in several]
    fed_back = dict(package.issued_texts) if package is not None else {}
    return {each.subject: each for each in _with_words(actor, found, fed_back=fed_back)}


def items_of(actor: Actor, package: Package) -> tuple[tuple[Item, ...], dict[str, Thing]]:
    """This function will give the items of a package in order, and the things that they name by id, as issued.

    One that only lists findings has an item for each.
    """
    if not package.items:
        items = tuple(Item("problem", each) for each in package.findings)
    else:
        shown = texts.shown([each.text for each in package.items], actor=actor)
        items = tuple(
            Item(each.item, each.subject or "", shown[each.text].text if each.text else "", shown.get(each.text or ""))
            for each in package.items
        )
    return items, things_of(actor, package)


def things_of(actor: Actor, package: Package) -> dict[str, Thing]:
    """This function will give the things that a package names, by id, with the words of the day it was issued.

    Once it is issued its words are shown to whoever sees it, as far as the parts themselves may be read: the document
    doesn't shrink because a thing was withdrawn or moved. Number 0 is that of a thing that the actor may not open.
    """
    items = [(each.item, each.subject) for each in package.items if each.subject]
    item_of = {subject: item for item, subject in items} | dict.fromkeys(package.findings, "problem")
    known = named(actor, [(NAMES[item][0], subject) for subject, item in item_of.items()], package=package)
    if not package.words:
        praised = [each for each, item in item_of.items() if item == "achievement" and each not in known]
        found = printed.achievements(actor, praised) if package.state == "issued" else {}
        return known | {
            each.subject: each for each in _with_words(actor, [("achievement", 0, f) for f in found.values()])
        }
    said = texts.shown([each for row in package.words for each in row[1:]], actor=actor)
    issued = {}
    for subject, *words in package.words:
        item, shown = item_of[subject], [said[each] for each in words]
        now = known.get(subject) or Thing(item, NAMES[item][0], subject, 0, shown[0])
        issued[subject] = replace(now, text=shown[0], details=tuple(shown[1:]))
    return issued


def addressed(actor: Actor, package: Package) -> tuple[str, str]:
    """This function will give both names of the organisation as a package was issued to it; empty before."""
    said = texts.shown(package.addressee, actor=actor)
    names = [said[each].text for each in package.addressee]
    return (names[0] if names else "", names[1] if len(names) > 1 else "")


def _with_words(
    actor: Actor, found: list[tuple[str, int, Any]], *, fed_back: Mapping[str, str] | None = None
) -> tuple[Thing, ...]:
    issued = fed_back or {}
    words = {facts.id: _commitments(facts) for _, _, facts in found}
    words |= {each: (issued[each], *rest) for each, (_, *rest) in words.items() if each in issued}
    said = texts.shown([each for several in words.values() for each in several], actor=actor)
    return tuple(
        Thing(
            ITEM_OF[kind],
            kind,
            facts.id,
            number,
            *_first_and_rest([said[each] for each in words[facts.id]]),
            category=getattr(facts, "category", None) or "",
            amended=_amended(facts, issued),
        )
        for kind, number, facts in found
    )


def _amended(facts: Any, issued: Mapping[str, str]) -> str:
    """This function will give the day on which a decision changed what was fed back, or nothing."""
    if facts.id not in issued or issued[facts.id] == facts.statement:
        return ""
    return (facts.objection.decided_on or "") if facts.objection is not None else ""


def _first_and_rest(shown: list[Shown]) -> tuple[Shown, tuple[Shown, ...]]:
    return shown[0], tuple(shown[1:])


def _commitments(facts: Any) -> tuple[str, ...]:
    """This function will name the texts of a thing, the one that it is known by first."""
    if kinds.kind_of(facts) == "requirement":
        return (facts.heading, facts.text)
    return (facts.statement, *getattr(facts, "manifestations", ()))
