"""The document that an opinion is, item by item with all that stands beneath: its page, and where one signs for it."""

from collections.abc import Mapping

from huiyin.kernel.package import Item, Package
from huiyin.record.queries.drafting import Thing
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, showing
from huiyin.web.pages.package import DocumentItem
from huiyin.web.pages.parts import Link
from huiyin.web.visits import Visit


def items(
    visit: Visit, facts: Package, *, shown: Mapping[str, Shown], things: Mapping[str, Thing]
) -> tuple[DocumentItem, ...]:
    """This function will list the items of a document; a thing that the post may not open is left to the text.

    ``shown`` holds what stands behind the items' own texts.
    """
    listed = []
    for each in facts.items or [Item("problem", subject) for subject in facts.findings]:
        kind = showing.choice_words("item", each.item, language=visit.language)
        if each.subject is None:
            text = shown[each.text] if each.text else None
            said = text.text if text else ""
            language = (text.language or "") if text else ""
            listed.append(DocumentItem(kind, said, language, heading=each.item == "heading"))
        elif each.subject in things:
            thing = things[each.subject]
            beneath = tuple(detail.text for detail in thing.details)
            language = thing.text.language or ""
            listed.append(DocumentItem(kind, thing.text.text, language, _link(thing), details=beneath))
    return tuple(listed)


def _link(thing: Thing) -> Link | None:
    if not thing.number:
        return None
    return Link(showing.title_of(thing.kind, thing.number), addresses.subject(thing.kind, thing.number))
