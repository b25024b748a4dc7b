"""A feedback opinion on its way: its items as they stand in the form, what a button does to them, the text they give.

Everything here is a value in and a value out; the view asks the book and performs the act.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from huiyin.kernel.package import Package
from huiyin.kernel.refused import Refused
from huiyin.papers import opinion
from huiyin.record.drafts import Kept, Opinion
from huiyin.record.queries.drafting import NAMES, Item, Thing
from huiyin.record.queries.texts import Shown
from huiyin.web.choices import Scene

Row = Mapping[str, Any]
Rows = Sequence[Row]
# Kinds of items that may have a text of their own; a problem is always a finding.
OWN = ("heading", "achievement", "requirement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One form on its way. ``offered`` can go in; ``things`` are those and whatever is in already, by id.

    ``based_on`` is 0 for a new document; ``language`` is that of the text; ``proposes`` asks to show the text that the
    items give beside the typed one. ``kept`` is the version of the draft that was read, 0 for none. ``told_to_both``
    says that the other audience is told of some of it too.
    """

    scene: Scene
    place: Mapping[str, str]
    offered: tuple[Thing, ...]
    things: Mapping[str, Thing]
    rows: list[Row]
    text: str
    act_id: str
    subject: str
    based_on: int = 0
    label: int = 1
    language: str = ""
    proposes: bool = False
    refused: Refused | None = None
    kept: int = 0
    told_to_both: bool = False

    @property
    def opinion(self) -> Opinion:
        """Which opinion it is a draft of."""
        place, found = self.place, self.scene.found
        if found is not None:
            return Opinion(found.facts.id, place["organisation"])
        return Opinion(place["inspection"], place["organisation"], place["audience"])

    @property
    def content(self) -> dict[str, Any]:
        """What of the form is kept until somebody saves it as a version."""
        own = self.scene.found.facts.label if self.scene.found is not None else 0
        return {
            "items": [dict(row) for row in self.rows],
            "text": self.text,
            "language": self.language,
            "label": max(self.label, own),
            "based_on": self.based_on,
        }

    @property
    def given(self) -> dict[str, Any]:
        """The values of the act as the kernel takes them."""
        own: dict[str, Any] = {"text": self.text, **({"items": self.rows} if self.rows else {})}
        own |= {"told_to_both": True} if self.told_to_both else {}
        return {**own, "based_on": self.based_on} if self.scene.found else {**own, **self.place}


def continued(draft: Draft, kept: Kept) -> Draft:
    """This function will go on with what was kept, in the place of what was opened."""
    content = kept.content
    return replace(
        draft,
        rows=list(content["items"]),
        text=content["text"],
        language=content["language"],
        label=content["label"],
        based_on=content["based_on"],
        kept=kept.version,
    )


def subject_of(row: Row) -> tuple[str, str]:
    """This function will give kind and id of the thing that an item names, empty for one with a text of its own."""
    kind = NAMES.get(str(row.get("item", "")), ("", ()))[0]
    return (kind, str(row[kind])) if kind and row.get(kind) else ("", "")


def rows_of(package: Package, shown: Mapping[str, Shown]) -> list[dict[str, Any]]:
    """This function will lay out the items of a version. One that only lists findings has an item for each."""
    if not package.items:
        return [{"item": "problem", "finding": each} for each in package.findings]
    rows = []
    for each in package.items:
        row: dict[str, Any] = {"item": each.item}
        if each.subject:
            row[NAMES[each.item][0]] = each.subject
        elif each.text:
            row["text"] = shown[each.text].text
        rows.append(row)
    return rows


def with_thing(rows: Rows, thing: Thing) -> list[Row]:
    """This function will put a thing at the end of the document; one that is in already stays where it is."""
    if any(subject_of(row)[1] == thing.subject for row in rows):
        return list(rows)
    return [*rows, {"item": thing.item, thing.kind: thing.subject}]


def with_all(rows: Rows, things: Iterable[Thing]) -> list[Row]:
    """This function will put in whatever is not in yet."""
    for thing in things:
        rows = with_thing(rows, thing)
    return list(rows)


def moved(rows: Rows, place: int, *, by: int) -> list[Row]:
    """This function will move an item up or down; beyond an end it stays."""
    target = place + by
    if not (0 <= place < len(rows) and 0 <= target < len(rows)):
        return list(rows)
    order = list(rows)
    order[place], order[target] = order[target], order[place]
    return order


def written(
    rows: Rows, things: Mapping[str, Thing], *, audience: str, organisation: str, language: str, profile: str
) -> str:
    """This function will write the text that the items give."""
    pieces = opinion.pieces_of((_item(row) for row in rows), things)
    return opinion.written(pieces, audience=audience, organisation=organisation, language=language, profile=profile)


def _item(row: Row) -> Item:
    return Item(str(row.get("item", "")), subject_of(row)[1], str(row.get("text", "")))
