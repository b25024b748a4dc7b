"""Wording: the plan says the finding more softly than it was fed back, without its figures, or in part."""

import re
import unicodedata
from collections.abc import Iterator

from rapidfuzz import fuzz

from huiyin.insight import figures, folding, lexicon, raising
from huiyin.insight.declared import Matter, Sign
from huiyin.insight.site import Site

_HARD = [re.compile(each) for each in lexicon.WORDS["hard"]["families"]]
_SOFT = re.compile("|".join(lexicon.WORDS["hard"]["soft"]))
_MARKER = re.compile("|".join(lexicon.WORDS["items"]["markers"]))
_BREAKS = [re.compile(each) for each in lexicon.WORDS["items"]["breaks"]]
# Two items of some length each, or it is one sentence with a mark in it.
_ITEM_WORTH = 5.0
# Of an item that is there in other words, so much is found again at least, of 100; of one that is there, so much.
_GONE, _THERE = 55, 70
# A text that leaves something out is shorter.
_SHORTER = 0.9


def signs(_: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``softened`` where strong words, figures or items were lost on the way."""
    if not folding.worth(folding.folded(matter.restated)):
        return
    fed_back, restated = (unicodedata.normalize("NFKC", each).casefold() for each in (matter.fed_back, matter.restated))
    verbs, amounts, items = (
        _lost_words(fed_back, restated),
        _lost_figures(fed_back, restated),
        _lost_items(fed_back, restated),
    )
    if verbs or amounts or items:
        yield raising.sign(
            "softened", matter, strength=0.45 + 0.15 * min(verbs, 2) + 0.1 * min(amounts, 2) + 0.2 * min(items, 2),
            beside=[(None, matter.restated, matter.fed_back)], words=verbs, figures=amounts, items=items,
        )  # fmt: skip


def _lost_words(fed_back: str, restated: str) -> int:
    """This function will count the families of strong words that are gone, where soft words came or two are gone."""
    lost = sum(bool(each.search(fed_back)) and not each.search(restated) for each in _HARD)
    softer = len(_SOFT.findall(restated)) > len(_SOFT.findall(fed_back))
    return lost if lost and softer else 0


def _lost_figures(fed_back: str, restated: str) -> int:
    """This function will count the figures that were dropped: not those that stand there with another value."""
    before, after = figures.figures(fed_back), figures.figures(restated)
    fewer = before.total() - after.total()
    return fewer if before and fewer * 2 >= before.total() else 0


def _lost_items(fed_back: str, restated: str) -> int:
    """This function will count the items that aren't found again, where others are; or the fewer that are numbered."""
    items = _items(fed_back)
    found = [fuzz.partial_ratio(each, folding.folded(restated)) for each in items]
    gone = sum(each < _GONE for each in found)
    if gone and max(found) >= _THERE and len(restated) < _SHORTER * len(fed_back):
        return gone
    before, after = len(_numbered(fed_back)), len(_numbered(restated))
    return before - after if before > after > 1 else 0


def _items(text: str) -> list[str]:
    """This function will divide a text by its numbers, else by semicolons, else by sentences; none where it is one."""
    for parts in (_numbered(text), *(each.split(text) for each in _BREAKS)):
        items = [folded for part in parts if folding.worth(folded := folding.folded(part)) >= _ITEM_WORTH]
        if len(items) > 1:
            return items
    return []


def _numbered(text: str) -> list[str]:
    """This function will give what stands after each number of an item."""
    return [each for each in _MARKER.split(text)[1:] if folding.worth(folding.folded(each)) >= _ITEM_WORTH]
