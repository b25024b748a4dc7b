"""What the house set out to reach on two cores, by the name of what is measured, and why some of it is not reached.

A reason is printed where its measure falls short, and only there.
"""

from collections.abc import Iterable
from typing import Any

from benchmarks import listing, planning, printing, signs
from benchmarks.measure import USUAL

SMALL, LARGE = 1_000, 1_000_000
_LIST = {USUAL: 15, LARGE: 50}
# Milliseconds at p95, from this size on.
MUST_REACH: dict[str, dict[int, int]] = {
    "list of 25 by due date, the office": _LIST,
    "list of 25 by number": _LIST,
    "list of 25 by last act": _LIST,
    "list of 25, a principal": _LIST,
    "list of 25, a supervisor": _LIST,
    "one state": _LIST,
    "late": _LIST,
    "late or near, one organisation": _LIST,
    "one category with all under it": _LIST,
    "one severity": _LIST,
    "waits for signatures (none)": _LIST,
    "state, organisation and text": _LIST,
    "four states and two organisations": _LIST,
    "search, the whole mix": _LIST,
    "search, a principal": _LIST,
    "API, list of 25 findings": _LIST,
    "ledger page, HTML": {USUAL: 60},
    "an act, one writer": {SMALL: 15},
    planning.NAME: {SMALL: 1_000},
    planning.CELL: {SMALL: 100},
    planning.PLAN: {SMALL: 1_000},
    planning.REVIEW: {SMALL: 1_000},
    planning.LISTS: {SMALL: 1_000},
}
MUST_DO = {  # per second
    "bulk: findings imported": 5_000,
    "bulk: claims and countersignatures": 5_000,
    "the same checked and stored, rows": 5_000,
    "journal verified without the database, lines": 50_000,
    # All 66 of the sample's round within a minute.
    printing.NAME: 1.1,
    # 500 findings and 3,000 measures within five seconds.
    listing.OUT: listing.ROWS / 5,
    # 100,000 matters within five minutes, and a new one within seconds.
    signs.ALL: 100_000 / 300,
    signs.ONE: 0.5,
}
MUST_HOLD_MIB = 200

_ACTS = (
    "An act is a line, its salted parts, a state row with its indexes and a search row, all in one process and one "
    "transaction; the database alone takes about a third of that."
)
_SEARCH = (
    "A word that is in very many rows is found in all of them before the filter of the reader leaves some: the index "
    "knows words, not who may see a row."
)
_WIDE = "Thousands of texts are looked up by their commitments and set into a page by templates, in one process."
WHY = {
    "bulk: findings imported": _ACTS,
    "bulk: claims and countersignatures": _ACTS,
    "the same checked and stored, rows": _ACTS + " A row is also read, judged and compared with all keys before it.",
    "an act, one writer": "One act waits for the disk once, so that what was acknowledged is there after a power cut; "
    "with the number of findings the pages of the indexes that it touches grow cold.",
    "journal verified without the database, lines": "Each line is parsed, put into canonical form and hashed by one "
    "module on the standard library, so that a stranger can read it; a faster parser would be one more thing to trust.",
    "search, the whole mix": _SEARCH,
    "search, a principal": _SEARCH,
    "state, organisation and text": _SEARCH,
    planning.NAME: _WIDE,
    planning.PLAN: _WIDE,
    planning.REVIEW: _WIDE,
    planning.LISTS: _WIDE,
    listing.OUT: "A workbook is written cell by cell with a type and a style each, so that no text becomes a formula.",
}
_ELSE = (
    "No single cause was found: other work on the machine, or the slower of the two databases; the median stands "
    "beside it."
)


def short_of(row: dict[str, Any], findings: int) -> int | None:
    """This function will give the limit that a timed row is over, None where it holds or nothing was set."""
    limits = [limit for size, limit in MUST_REACH.get(row["name"], {}).items() if findings >= size]
    return limits[-1] if limits and row["p95"] > limits[-1] else None


def below(name: str, rate: float) -> float | None:
    """This function will give the rate that was set where it is not reached."""
    least = MUST_DO.get(name)
    return least if least is not None and rate < least else None


def reasons(found: Iterable[dict[str, Any]]) -> list[str]:
    """This function will say why, for everything that falls short in what was measured, each once."""
    names: dict[str, None] = {}
    for each in found:
        names.update((row["name"], None) for row in each["timed"] if short_of(row, each["findings"]) is not None)
        names.update((name, None) for name, count, seconds in each["rates"] if below(name, count / seconds) is not None)
    return [f"- **{name}**: {WHY.get(name, _ELSE)}" for name in names]
