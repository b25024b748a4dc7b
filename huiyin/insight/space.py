"""Space keeps how alike two texts are, in units of chance: 0 is what two texts have in common anyway, 1 is one spread
of that. So a limit means the same for short and long texts, for few and many, and across languages.

A text's place is made of two parts, each of length one: what it means (the sentence model, where it is installed) and,
weighing less, how it is worded. From both the mean of its language is taken, or a text would be near to whatever is
written in the same language; the directions of meaning that all texts here share are shortened (soft whitening).
Where vectors are missing they are guessed from the wording of the texts that have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from huiyin.insight import grams, meaning
from huiyin.insight.grams import Rows

Languages = NDArray[np.int64]

LANGUAGES = 2
# Of a sketch beside meanings, and of one that must do alone.
_WIDTH, _WIDTH_ALONE = 512, 4_096
_WORDING = 0.2
# How much a direction is shortened: by its variance beside so many times the mean of all.
_SOFT = 3.0
# A language that few texts are in is centred with what all have in common, as if so many more texts were in it.
_PRIOR = 5
_PAIRS_OF = 2_000
_FEWEST_PAIRS = 90
_USUAL_SPREAD = 0.09
_BELOW = 0.1587  # the share that lies more than one spread below the middle, on a normal curve
_THIRD = 3
_LOOSEST, _CLOSEST = 1.5, 4.0
_RIDGE = 1.0
_FEWEST_MEANINGS = 30


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it is compared: cleaned, and its vector where there is one."""

    cleaned: str
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """What was learned of the texts here. ``least`` is how alike two groups must be to be one."""

    rareness: Rows
    wordings: Rows  # the mean of each language
    meanings: Rows | None
    turn: Rows | None
    guess: Rows | None
    middle: Rows  # what texts of these two languages have in common anyway
    spread: Rows
    least: float

    @property
    def width(self) -> int:
        """This method will give the length of a place."""
        return int(self.wordings.shape[1] + (0 if self.meanings is None else self.meanings.shape[1]))

    def places(self, texts: Sequence[Text]) -> tuple[Rows, Languages]:
        """This method will give the place of each text and its language."""
        languages = languages_of(texts)
        worded = grams.sketches(
            [grams.codes(each.cleaned) for each in texts], weights=self.rareness, size=self.wordings.shape[1]
        )
        has_words = (np.abs(worded).sum(axis=1, keepdims=True) > 0).astype(np.float32)
        worded = grams.unit((worded - self.wordings[languages]) * has_words)
        if self.meanings is None or self.turn is None or self.guess is None:
            return worded, languages
        meant = _read(texts, default=self.meanings[languages]) - self.meanings[languages]
        meant = grams.unit(meant @ self.turn)
        missing = np.array([each.vector is None for each in texts], dtype=bool)
        meant[missing] = grams.unit(worded[missing] @ self.guess)
        return np.hstack([meant, np.float32(_WORDING**0.5) * worded]), languages

    def pairs(self, places: Rows, languages: Languages) -> Rows:
        """This method will say how alike each two of some texts are."""
        return self.between(places, languages, others=(places, languages))

    def between(self, places: Rows, languages: Languages, *, others: tuple[Rows, Languages]) -> Rows:
        """This method will say how alike each of some texts is to each of some others."""
        alike: Rows = places @ others[0].T
        alike -= self.middle[languages[:, None], others[1][None]]
        alike /= self.spread[languages[:, None], others[1][None]]
        # A text that says nothing is like none, not even like another that says nothing.
        alike[~places.any(axis=1)] = -np.inf
        alike[:, ~others[0].any(axis=1)] = -np.inf
        return alike

    def aims(self, sums: Rows, counts: Rows) -> tuple[Rows, Rows]:
        """This method will give what a text must be multiplied with to say how alike it is to groups, on average.

        ``sums`` holds the places of a group's members added up by language, ``counts`` how many these are; what comes
        out is by the language of the text.
        """
        share = counts / counts.sum(axis=1, keepdims=True)
        means = sums / counts.sum(axis=1)[:, None, None]
        aimed = np.stack([np.einsum("gld,l->gd", means, 1 / self.spread[:, own]) for own in range(LANGUAGES)])
        off = np.stack([share @ (self.middle[:, own] / self.spread[:, own]) for own in range(LANGUAGES)])
        return aimed.astype(np.float32), off.astype(np.float32)

    def nearest(self, places: Rows, languages: Languages, *, aims: tuple[Rows, Rows]) -> tuple[NDArray[np.int64], Rows]:
        """This method will give the group that each text is most like, and how much it is."""
        which, how = np.zeros(len(places), dtype=np.int64), np.full(len(places), -np.inf, dtype=np.float32)
        for own in range(LANGUAGES):
            rows = np.flatnonzero(languages == own)
            if len(rows) and aims[0].shape[1]:
                alike = places[rows] @ aims[0][own].T - aims[1][own]
                which[rows] = alike.argmax(axis=1)
                how[rows] = np.where(places[rows].any(axis=1), alike.max(axis=1), -np.inf)
        return which, how


def learned(texts: Sequence[Text]) -> Space:
    """This function will learn from texts that stand for all, in an order that doesn't depend on how they came."""
    every = [grams.codes(each.cleaned) for each in texts]
    rareness = grams.rareness(every)
    languages = languages_of(texts)
    known = np.array([each.vector is not None for each in texts], dtype=bool)
    with_meaning = known.sum() >= min(_FEWEST_MEANINGS, len(texts)) and known.any()
    worded = grams.sketches(every, weights=rareness, size=_WIDTH if with_meaning else _WIDTH_ALONE)
    wordings = _means(worded, languages)
    meanings = turn = guess = None
    if with_meaning:
        read = _read(texts, default=np.zeros((len(texts), meaning.SIZE), dtype=np.float32))[known]
        meanings = _means(read, languages[known])
        centred = grams.unit(read - meanings[languages[known]])
        turn = _turn(centred)
        guess = _guess(grams.unit(worded - wordings[languages])[known], grams.unit(centred @ turn))
    middle = np.zeros((LANGUAGES, LANGUAGES), dtype=np.float32)
    first = Space(rareness, wordings, meanings, turn, guess, middle, middle + 1, 0.0)
    places, languages = first.places([each for each in texts if each.cleaned][:_PAIRS_OF])
    middle, spread = _chance(places @ places.T, languages)
    second = Space(rareness, wordings, meanings, turn, guess, middle, spread, 0.0)
    least = _least(second.pairs(*first.places(texts)))
    return Space(rareness, wordings, meanings, turn, guess, middle, spread, least)


def summed(places: Rows, languages: NDArray[np.int64]) -> tuple[Rows, Rows]:
    """This function will add up places by language, and count them."""
    sums = np.stack([places[languages == own].sum(axis=0) for own in range(LANGUAGES)])
    return sums, np.array([(languages == own).sum() for own in range(LANGUAGES)], dtype=np.float32)


def languages_of(texts: Iterable[Text]) -> Languages:
    """This function will give the language of each text: 0 Chinese, 1 any other."""
    return np.array([int(not grams.is_chinese(each.cleaned)) for each in texts], dtype=np.int64)


def _read(texts: Sequence[Text], *, default: Rows) -> Rows:
    rows = default.copy()
    for at, each in enumerate(texts):
        if each.vector is not None:
            rows[at] = meaning.read(each.vector)
    return rows


def _means(rows: Rows, languages: Languages) -> Rows:
    """This function will give the mean of each language."""
    whole = rows.mean(axis=0) if len(rows) else np.zeros(rows.shape[1], dtype=np.float32)
    sums = [rows[languages == own].sum(axis=0) + _PRIOR * whole for own in range(LANGUAGES)]
    return np.stack([each / ((languages == own).sum() + _PRIOR) for own, each in enumerate(sums)]).astype(np.float32)


def _turn(centred: Rows) -> Rows:
    """This function will turn towards the directions in which the meanings differ, and shorten the longest."""
    spreads, directions = np.linalg.eigh(centred.T.astype(np.float64) @ centred / max(len(centred), 1))
    spreads = np.clip(spreads, 0, None)
    # Of few texts only so many directions are seen; the others are no measure.
    usual = spreads.sum() / max(min(len(centred), len(spreads)), 1)
    turned: Rows = (directions / np.sqrt(spreads + _SOFT * usual + 1e-9)).astype(np.float32)
    return turned


def _guess(worded: Rows, meant: Rows) -> Rows:
    """This function will find how the wording tells the meaning (ridge regression)."""
    inner = worded.T.astype(np.float64) @ worded + _RIDGE * np.eye(worded.shape[1])
    found: Rows = np.linalg.solve(inner, worded.T.astype(np.float64) @ meant).astype(np.float32)
    return found


def _chance(alike: Rows, languages: Languages) -> tuple[Rows, Rows]:
    """This function will tell what two texts have in common by chance: the middle, and the spread below it.

    Above it lie the texts that belong together; they say nothing of chance.
    """
    others = ~np.eye(len(alike), dtype=bool)
    middle, spread = _middle_and_spread(alike[others])
    middles = np.full((LANGUAGES, LANGUAGES), middle, dtype=np.float32)
    spreads = np.full((LANGUAGES, LANGUAGES), spread, dtype=np.float32)
    for one in range(LANGUAGES):
        for two in range(LANGUAGES):
            found = alike[others & (languages == one)[:, None] & (languages == two)[None]]
            if len(found) >= _FEWEST_PAIRS:
                middles[one, two], spreads[one, two] = _middle_and_spread(found)
    return middles, spreads


def _middle_and_spread(found: Rows) -> tuple[float, float]:
    if len(found) < _FEWEST_PAIRS:
        # A few pairs say nothing of chance; what is usual is taken instead.
        return 0.0, _USUAL_SPREAD
    middle, below = np.quantile(found, [0.5, _BELOW])
    return float(middle), max(float(middle - below), _USUAL_SPREAD / 3)


def _least(alike: Rows) -> float:
    """This function will say how alike two groups must be: half-way, as factors go, from chance to how alike a text
    and its third nearest usually are. Where everything is worded alike that asks for more."""
    alike = alike[np.isfinite(alike).any(axis=1)]
    if len(alike) <= _THIRD:
        return _LOOSEST
    np.fill_diagonal(alike, -np.inf)
    third = np.partition(alike, len(alike) - _THIRD, axis=1)[:, len(alike) - _THIRD]
    return float(np.clip(np.sqrt(max(float(np.median(third)), 0.0)), _LOOSEST, _CLOSEST))
