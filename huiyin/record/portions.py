"""Portions of what one query asks for: a database takes so many values at once and no more."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def portions(ordered: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """This function will cut a sequence into portions of a size, the last of them shorter; none where it is empty."""
    return (ordered[start : start + size] for start in range(0, len(ordered), size))
