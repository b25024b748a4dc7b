"""Commonness keeps how usual a wording is in this site, so that what everybody writes weighs little.

It is counted in a fixed sample: the texts whose checksums are smallest, so that neither the order in which texts come
nor the size of the site matters. Near copies in the sample count once: a text that was copied a hundred times would
otherwise become usual by being copied. Where they are very many they are a form that all fill in, and count each.
"""

import bisect
import math
from collections import Counter

from rapidfuzz.distance import Levenshtein

from huiyin.insight import folding

_SAMPLE = 400
# Texts in the sample that are as near as this are one text: two copies of one, each with a fifth changed.
_ONE_TEXT = 0.6
# More of the sample than this aren't copies of one text.
_A_FORM = 1 / 8
# A share of the sample: up to here a wording weighs in full, and from there down to nothing where all have it.
_USUAL_FROM = 0.02
# In a small site two others with the same words aren't yet usage: as if there were this many texts at least.
_AT_LEAST = 30
# Texts are compared with several others; their weights are kept that long.
_REMEMBERED = 4_000


class Commonness:
    """The sample of one kind of text, and what each run of characters weighs by it."""

    def __init__(self) -> None:
        self._sample: list[tuple[int, str]] = []
        self._weights: dict[int, float] | None = None
        self._weighed: dict[str, list[float]] = {}

    def add(self, rank: int, text: str) -> None:
        """This method will take a text into the sample where its rank is among the smallest."""
        if len(self._sample) < _SAMPLE or rank < self._sample[-1][0]:
            bisect.insort(self._sample, (rank, text))
            del self._sample[_SAMPLE:]
            self._weights = None
            self._weighed.clear()

    def weights(self, text: str) -> list[float]:
        """This method will give the weight of each character of a folded text, 0 to what a character says at most.

        A character weighs as its most usual run: it is part of that phrase.
        """
        weighed = self._weighed.get(text)
        if weighed is None:
            if len(self._weighed) >= _REMEMBERED:
                self._weighed.clear()
            weighed = self._weighed[text] = self._weigh(text)
        return weighed

    def _weigh(self, text: str) -> list[float]:
        known = self._weights
        if known is None:
            known = self._weights = self._counted()
        weights = [1.0 if folding.is_han(each) else folding.worth(each) for each in text]
        for key, start, end in folding.runs(text, folding.PHRASE):
            usual = known.get(key)
            if usual is not None:
                for place in range(start, end):
                    weights[place] = min(weights[place], usual * folding.worth(text[place]))
        return weights

    def _counted(self) -> dict[int, float]:
        """This method will weigh the runs that more than one text of the sample holds; all others weigh 1."""
        groups: list[list[str]] = []
        for _, text in self._sample:
            near = (each for each in groups if _is_one_text(text, each[0]))
            group = next(near, None)
            if group is None:
                groups.append([text])
            else:
                group.append(text)
        most = max(2, int(len(self._sample) * _A_FORM))
        apart = [text for group in groups for text in (group if len(group) > most else group[:1])]
        counted: Counter[int] = Counter()
        for text in apart:
            counted.update({key for key, _, _ in folding.runs(text, folding.PHRASE)})
        of = max(len(apart) - 1, _AT_LEAST)
        return {key: weight for key, count in counted.items() if (weight := _weight((count - 1) / of)) < 1}


def _is_one_text(one: str, other: str) -> bool:
    return Levenshtein.normalized_similarity(one, other, score_cutoff=_ONE_TEXT) >= _ONE_TEXT


def _weight(share: float) -> float:
    """This function will weigh what that share of others holds: 1 up to 2 %, 0.6 at 10 %, 0.2 at half, 0 at all."""
    if share <= _USUAL_FROM:
        return 1.0
    return max(0.0, math.log(share) / math.log(_USUAL_FROM))
