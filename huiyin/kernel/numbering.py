"""The numbers by which people name subjects: they run by kind, so that "Finding 12" is one thing at its site.

What is kept from some readers of a kind has numbers of its own, which lie between the others: a missing one tells
nobody that there is something else, because it is missing whether there is or not.
"""

from collections.abc import MutableMapping
from typing import Any

from huiyin.kernel import kinds


def next_number(given_out: MutableMapping[str, int], subject: Any) -> int:
    """This function will give the number of a subject that is born, and count it in ``given_out``.

    Of a kind whose numbers run apart, the first value has 1, 4, 7 … where there are three, the second 2, 5, 8 …
    """
    kind = kinds.KINDS[kinds.kind_of(subject)]
    if kind.apart is None:
        series, place, step = kind.name, 0, 1
    else:
        field, values = kind.apart
        place, step = values.index(getattr(subject, field)), len(values)
        series = f"{kind.name}.{values[place]}"
    given_out[series] = given_out.get(series, 0) + 1
    return (given_out[series] - 1) * step + place + 1
