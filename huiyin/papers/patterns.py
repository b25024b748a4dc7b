"""The patterns keep how a value is found inside a text: plain words around one place, never a regular
expression.

A mapping may come from anybody who may import, and an expression of theirs could hold a worker for hours.
"""

import re

PLACE = "{date}"
_CHARACTERS = 200


def is_pattern(pattern: str) -> bool:
    """This function will tell whether a pattern has its one place and plain words on both sides of it."""
    before, place, after = pattern.partition(PLACE)
    return bool(place and before.strip() and after.strip()) and len(pattern) <= _CHARACTERS and PLACE not in after


def compiled(pattern: str) -> re.Pattern[str]:
    """This function will turn a pattern into an expression whose group 1 is the place; runs of white space
    are equal.

    The place holds at most 60 characters and not the character that ends it, so that a hostile text costs
    no time.
    """
    before, _, after = pattern.partition(PLACE)
    left = r"\s+".join(map(re.escape, before.split()))
    right = r"\s+".join(map(re.escape, after.split()))
    end = re.escape(after.split()[0][0])
    return re.compile(rf"{left}\s*([^{end}\n]{{0,60}}?)\s*{right}", re.IGNORECASE)
