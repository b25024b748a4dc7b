"""Grams keep a text as the short runs of characters that it holds, in numbers that are the same in every process.

Figures, dates, names of organisations, names of laws and what everybody writes fall away first: what is left tells of
what was found. A text's runs are added up, by sign, in a row of fixed length (a sketch), so that any number of texts
takes bounded memory; the angle between two rows is the angle between the texts, but for a little chance.
"""

import re
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from huiyin.insight import folding, lexicon

Rows = NDArray[np.float32]

BUCKETS = 1 << 18
_LONGEST = 1_500
_FIGURES = re.compile(lexicon.WORDS["groups"]["figures"])
_RUN = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff\s]+")
# Characters of a run, in Chinese and in alphabets.
_HAN, _LATIN = (1, 2, 3), (2, 3, 4)
_SIGN = 4
_SPACE = " "
_OF_HAN = 0.2


def cleaned(text: str, *, names: Iterable[str] = ()) -> str:
    """This function will fold a text and take out figures and the names that are given: "" where nothing is left."""
    for name in names:
        text = text.replace(name, _SPACE) if len(name) > 1 else text
    return " ".join(_FIGURES.sub(_SPACE, folding.folded(text)).split())[:_LONGEST]


def is_chinese(text: str) -> bool:
    """This function will tell whether a text is written in Chinese: a fifth of its characters is enough."""
    return sum(map(folding.is_han, text)) > _OF_HAN * len(text)


def codes(text: str) -> NDArray[np.uint32]:
    """This function will give the checksums of the runs of a cleaned text, each once."""
    found: set[str] = set()
    for word in _RUN.findall(text):
        sizes, bounded = (_HAN, word) if folding.is_han(word[0]) else (_LATIN, f" {word} ")
        for size in sizes:
            found.update(bounded[at : at + size] for at in range(len(bounded) - size + 1))
    return np.array(sorted(zlib.crc32(each.encode()) for each in found), dtype=np.uint32)


def rareness(all_codes: Sequence[NDArray[np.uint32]]) -> Rows:
    """This function will weigh each bucket of runs: those that few texts hold weigh much."""
    held = np.zeros(BUCKETS, dtype=np.int64)
    for each in all_codes:
        held[np.unique(each % BUCKETS)] += 1
    return (np.log((1 + len(all_codes)) / (1 + held)) + 1).astype(np.float32)


def sketches(all_codes: Sequence[NDArray[np.uint32]], *, weights: Rows, size: int) -> Rows:
    """This function will give one row for each text, of length one; a text without runs is a row of zeros."""
    rows = np.zeros((len(all_codes), size), dtype=np.float32)
    for row, each in zip(rows, all_codes, strict=True):
        signed = np.where(each & _SIGN, weights[each % BUCKETS], -weights[each % BUCKETS])
        row += np.bincount((each >> 3) % size, weights=signed, minlength=size).astype(np.float32)
    return unit(rows)


def unit(rows: NDArray[np.floating[Any]]) -> Rows:
    """This function will give the rows with length one, those of zeros as they are."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 1e-6, lengths, 1)).astype(np.float32)
