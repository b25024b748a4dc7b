"""Likeness keeps how near two texts are once what is usual here weighs little, and whether they tell of other facts.

Same words need not mean the same: "3 pumps at plant 2" and "7 pumps at plant 5" share a form, "was replaced" and "was
not replaced" all but a word. Such pairs are told apart where the changes are few and lie in figures, places or denials.
Scattered changes, as somebody makes who wants a copy not to look like one, are none of these.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from huiyin.insight import lexicon

_OTHER = lexicon.WORDS["other"]
_DENIES = lexicon.any_of(_OTHER["negations"])
_AFFIRMS = lexicon.any_of(_OTHER["affirmations"])
_PLACE_AFTER = lexicon.any_of(_OTHER["places"])
_PLACE_BESIDE = lexicon.any_of(_OTHER["place_words"])
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Figures at the same places share so many digits by chance, and more where somebody changed some at random.
_SAME_FIGURES = 0.5
# With two figures or more the words around them may differ somewhat; with one they must be the same but for a trifle.
_FORM_OF_FIGURES, _ONE_FORM = 0.6, 0.94
# A single denial turns the sense only where little else was changed.
_LITTLE_ELSE = 0.9
_LOOKED_BEFORE, _LOOKED_AFTER = 12, 2
_LONGEST_PLACE = 24
_NEARLY_TOUCH = 1

# Where a change begins and ends in the one text and in the other.
Change = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near: ``share`` of their own is the same (0 to 1), and ``kept`` how much that is in Chinese characters."""

    share: float
    kept: float
    other_facts: bool


def compared(one: str, other: str, *, one_weights: Sequence[float], other_weights: Sequence[float]) -> Likeness:
    """This function will compare two folded texts with the weights of their characters."""
    one_left, other_left = [True] * len(one), [True] * len(other)
    changes = []
    for change in Levenshtein.opcodes(one, other):
        if change.tag != "equal":
            one_left[change.src_start : change.src_end] = [False] * (change.src_end - change.src_start)
            other_left[change.dest_start : change.dest_end] = [False] * (change.dest_end - change.dest_start)
            changes.append((change.src_start, change.src_end, change.dest_start, change.dest_end))
    one_kept = sum(weight for weight, left in zip(one_weights, one_left, strict=True) if left)
    other_kept = sum(weight for weight, left in zip(other_weights, other_left, strict=True) if left)
    one_all, other_all = sum(one_weights), sum(other_weights)
    share = (one_kept / one_all + other_kept / other_all) / 2 if one_all and other_all else 0.0
    return Likeness(share=share, kept=min(one_kept, other_kept), other_facts=_other_facts(one, other, changes))


def _other_facts(one: str, other: str, changes: Sequence[Change]) -> bool:
    """This function will tell whether two near texts say the same of other things, or the opposite."""
    return _other_figures(one, other, changes) or _denied(one, other, changes) or _other_places(one, other, changes)


def _rest_share(one: str, other: str, changes: Sequence[Change]) -> float:
    """This function will give the share of characters that are no digits and stand in both texts."""
    gone = sum(
        max(sum(not each.isdigit() for each in one[a:b]), sum(not each.isdigit() for each in other[c:d]))
        for a, b, c, d in changes
    )
    whole = max(sum(not each.isdigit() for each in one), sum(not each.isdigit() for each in other), 1)
    return 1 - gone / whole


def _other_figures(one: str, other: str, changes: Sequence[Change]) -> bool:
    """This function will tell whether the figures that stand in the same places are others, while the words stay."""
    pairs = _figure_pairs(one, other, changes)
    if not pairs:
        return False
    same = sum(Levenshtein.normalized_similarity(*pair) for pair in pairs) / len(pairs)
    rest = _rest_share(one, other, changes)
    return same < _SAME_FIGURES and rest >= (_FORM_OF_FIGURES if len(pairs) > 1 else _ONE_FORM)


def _figure_pairs(one: str, other: str, changes: Sequence[Change]) -> list[tuple[str, str]]:
    """This function will give the figures, years aside, that stand in both texts at the same place."""
    others = [each for each in _NUMBER.finditer(other) if not _YEAR.fullmatch(each[0])]
    pairs = []
    for each in _NUMBER.finditer(one):
        shift = 0
        for a, b, c, d in changes:
            if b > each.start():
                # Within a change the places run on from its beginning.
                shift = c - a if a <= each.start() else shift
                break
            shift = d - b
        start, end = each.start() + shift - 1, each.end() + shift + 1
        beside = next((found for found in others if found.start() < end and start < found.end()), None)
        if beside is not None and not _YEAR.fullmatch(each[0]):
            pairs.append((each[0], beside[0]))
    return pairs


def _denied(one: str, other: str, changes: Sequence[Change]) -> bool:
    """This function will tell whether one text denies what the other says, in the same words."""
    if len(_DENIES.findall(_AFFIRMS.sub("", one))) == len(_DENIES.findall(_AFFIRMS.sub("", other))):
        return False
    return _rest_share(one, other, changes) >= _LITTLE_ELSE


def _other_places(one: str, other: str, changes: Sequence[Change]) -> bool:
    """This function will tell whether nothing differs but places and figures, and more than one of them.

    A single name that was put in for another, however often, is how a text is copied from one organisation to the next.
    """
    pairs = set()
    for a, b, c, d in _slots(one, other, changes):
        if not (_is_place(one, a, b) and _is_place(other, c, d)):
            return False
        pairs.add((one[a:b], other[c:d]))
    return len(pairs) > 1


def _slots(one: str, other: str, changes: Sequence[Change]) -> list[Change]:
    """This function will join changes that nearly touch: "342" to "38" is one figure, not two digits."""
    slots: list[Change] = []
    for a, b, c, d in changes:
        while a and c and one[a - 1] == other[c - 1] and one[a - 1].isdigit():
            a, c = a - 1, c - 1
        while b < len(one) and d < len(other) and one[b] == other[d] and one[b].isdigit():
            b, d = b + 1, d + 1
        if slots and a - slots[-1][1] <= _NEARLY_TOUCH:
            a, c = slots[-1][0], slots[-1][2]
            slots[-1] = (a, b, c, d)
        else:
            slots.append((a, b, c, d))
    return slots


def _is_place(text: str, start: int, end: int) -> bool:
    """This function will tell whether what stands there is a figure, or a place or unit by what follows it."""
    if not 0 < end - start <= _LONGEST_PLACE:
        return False
    if text[start:end].strip().isdigit() or _PLACE_AFTER.search(text[max(start, end - 2) : end + _LOOKED_AFTER]):
        return True
    return bool(_PLACE_BESIDE.search(text[max(0, start - _LOOKED_BEFORE) : end + _LOOKED_BEFORE]))
