"""Chance keeps how often a crowd or an order would come about by itself, as exact sums of binomials."""

from collections.abc import Sequence
from math import comb


def at_least(crowd: int, of: int, *, share: float) -> float:
    """This function will give the chance that so many of all, or more, fall where each falls with that share."""
    return sum(comb(of, each) * share**each * (1 - share) ** (of - each) for each in range(crowd, of + 1))


def split(left: int, of: int, *, others_left: int, others_of: int) -> float:
    """This function will give the chance that of the open ones so many are of the first kind (Fisher, one-sided).

    ``left`` of ``of`` are open, and of the others ``others_left`` of ``others_of``.
    """
    open_ones, everything = left + others_left, of + others_of
    ways = sum(
        comb(of, each) * comb(others_of, open_ones - each)
        for each in range(left, min(of, open_ones) + 1)
    )  # fmt: skip
    return ways / comb(everything, open_ones)


def median(values: Sequence[float]) -> float:
    """This function will give the middle value, the lower of two; 0 where there is none."""
    return sorted(values)[(len(values) - 1) // 2] if values else 0.0
