"""Joining keeps how things that are alike become groups: the two groups whose members are most alike on average are
joined, again and again, until no two are as alike as asked (average linkage, by chains of nearest neighbours).

What must stay apart is alike by minus infinity; an average with that in it is minus infinity too, so that no later step
can bring the two together. The order of the rows decides only between equals.
"""

import numpy as np
from numpy.typing import NDArray

NEVER = -np.inf


def joined(alike: NDArray[np.float32], *, least: float, weights: NDArray[np.float64] | None = None) -> list[list[int]]:
    """This function will give the groups of row numbers, singles among them, by their first members.

    ``alike`` is symmetric and is used up. ``weights`` says how many members each row stands for already.
    """
    count = len(alike)
    np.fill_diagonal(alike, NEVER)
    sizes = np.ones(count) if weights is None else weights.astype(np.float64)
    members: list[list[int]] = [[each] for each in range(count)]
    active = np.ones(count, dtype=bool)
    done: list[list[int]] = []
    chain: list[int] = []
    start = 0
    while True:
        while not chain:
            while start < count and not active[start]:
                start += 1
            if start == count:
                return sorted(done)
            chain.append(start)
        top = chain[-1]
        nearest = int(alike[top].argmax())
        # A link back wins among equals, or the chain would run in a circle.
        if len(chain) > 1 and alike[top, chain[-2]] >= alike[top, nearest]:
            nearest = chain[-2]
        if not alike[top, nearest] >= least:
            # An average never rises above what it is made of: nothing will ever be near enough to this one.
            done.append(sorted(members[top]))
            _leave(alike, active, top)
            chain.pop()
        elif len(chain) > 1 and nearest == chain[-2]:
            chain = chain[:-2]
            first, second = sorted((top, nearest))
            mean = (alike[first] * sizes[first] + alike[second] * sizes[second]) / (sizes[first] + sizes[second])
            mean[first] = NEVER
            alike[first], alike[:, first] = mean, mean
            sizes[first] += sizes[second]
            members[first] += members[second]
            _leave(alike, active, second)
        else:
            chain.append(nearest)


def _leave(alike: NDArray[np.float32], active: NDArray[np.bool_], gone: int) -> None:
    """This function will take one out, so that nobody's nearest is it."""
    active[gone] = False
    alike[gone], alike[:, gone] = NEVER, NEVER
