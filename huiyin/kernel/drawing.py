"""The drawing keeps how a sample is drawn from a published seed, so that anybody can draw it again.

The specification with an example: docs/sampling.md. In short: everything in a stratum has as many tickets in an urn as
it weighs; a ticket's number is a SHA-256 digest of seed, stratum, name and count; the lowest ticket of each thing is
its place in the order, and the first so many are drawn. That is a draw of tickets one after another without putting
back, in which further tickets of what is drawn already say nothing. With all weights alike it is a plain random sample.
No floats, no generator with a state, no order of input: the same names give the same sample in every language.

What the rules refuse: draw_name_unfit, draw_named_twice, draw_weight_out_of_range, draw_number_out_of_range,
draw_too_many_tickets, draw_shares_do_not_fit.
"""

import bisect
import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from huiyin.kernel.refused import Refused

DRAW, SEED, FRAME = "huiyin draw 1", "huiyin seed 1", "huiyin frame 1"
MOST_WEIGHT = 1_000
MOST_TICKETS = 10_000_000
# Controls and breaks of line would let two different things be written as the same lines; surrogates can't be written.
_UNFIT = frozenset(("Cc", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may be drawn: its name, and how many tickets it has."""

    name: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Stratum:
    """What is drawn from by itself, and how many of it."""

    name: str
    items: tuple[Item, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was drawn: its place in the order of its stratum, from 1, and the ticket that put it there."""

    stratum: str
    item: str
    place: int
    ticket: int
    digest: str


@dataclass(frozen=True, slots=True)
class Share:
    """What a stratum has a claim to: how many are in it, and how much each of them weighs."""

    name: str
    size: int
    weight: int = 1


def seed(order_digest: str, announced: str) -> str:
    """This function will make the seed from what was fixed first and what was announced afterwards.

    ``order_digest`` names the line of the journal that fixed the frame and said what would be announced.

    :raises Refused: draw_name_unfit.
    """
    return hashlib.sha256(_lines(SEED, order_digest, announced)).hexdigest()


def frame_digest(strata: Iterable[Stratum]) -> str:
    """This function will name a frame (strata, items, weights, numbers) by one digest, whatever its order.

    :raises Refused: as :func:`draw`.
    """
    said = hashlib.sha256(FRAME.encode())
    for stratum in _examined(strata):
        said.update(f"\nstratum\t{stratum.name}\t{stratum.number}".encode())
        for item in sorted(stratum.items, key=lambda item: item.name):
            said.update(f"\nitem\t{item.name}\t{item.weight}".encode())
    return said.hexdigest()


def draw(seed: str, strata: Iterable[Stratum]) -> tuple[Chosen, ...]:
    """This function will draw from each stratum: strata by name (by code point), what was drawn in its order.

    Asking for more of a stratum gives the same ones first: the next in order are its reserve.

    :raises Refused: draw_name_unfit, draw_named_twice, draw_weight_out_of_range, draw_number_out_of_range,
        draw_too_many_tickets.
    """
    examined = _examined(strata)
    start = _lines(DRAW, seed)
    return tuple(
        Chosen(stratum.name, name, place, ticket, digest.hex())
        for stratum in examined
        for place, (digest, name, ticket) in enumerate(_ordered(start, stratum)[: stratum.number], start=1)
    )


def _ordered(start: bytes, stratum: Stratum) -> list[tuple[bytes, str, int]]:
    before = hashlib.sha256(b"%b\n%b\n" % (start, stratum.name.encode()))
    return sorted(_lowest(before, item) for item in stratum.items)


def _lowest(before: "hashlib._Hash", item: Item) -> tuple[bytes, str, int]:
    of_item = before.copy()
    of_item.update(f"{item.name}\n".encode())
    tickets = []
    for ticket in range(1, item.weight + 1):
        each = of_item.copy()
        each.update(b"%d" % ticket)
        tickets.append((each.digest(), ticket))
    digest, ticket = min(tickets)
    return digest, item.name, ticket


def _lines(*lines: str) -> bytes:
    for line in lines:
        _examine(line)
    return "\n".join(lines).encode()


def _examined(strata: Iterable[Stratum]) -> list[Stratum]:
    """This function will refuse what could be drawn in two ways, and put the strata in order."""
    ordered = sorted(strata, key=lambda stratum: stratum.name)
    _named_once([stratum.name for stratum in ordered])
    tickets = 0
    for stratum in ordered:
        _named_once([item.name for item in stratum.items])
        if not 0 <= stratum.number <= len(stratum.items):
            raise Refused("draw_number_out_of_range", name=stratum.name, number=stratum.number, most=len(stratum.items))
        for item in stratum.items:
            if not 1 <= item.weight <= MOST_WEIGHT:
                raise Refused("draw_weight_out_of_range", name=item.name, weight=item.weight, most=MOST_WEIGHT)
            tickets += item.weight
    if tickets > MOST_TICKETS:
        raise Refused("draw_too_many_tickets", tickets=tickets, most=MOST_TICKETS)
    return ordered


def _named_once(names: Sequence[str]) -> None:
    seen = set[str]()
    for name in names:
        _examine(name)
        if name in seen:
            raise Refused("draw_named_twice", name=name)
        seen.add(name)


def _examine(name: str) -> None:
    fit = name.isascii() and name.isprintable()
    if not name or not (fit or _is_one_line(name)):
        raise Refused("draw_name_unfit", name=repr(name))


def _is_one_line(name: str) -> bool:
    return unicodedata.is_normalized("NFC", name) and _UNFIT.isdisjoint(map(unicodedata.category, name))


def allocate(number: int, shares: Iterable[Share], *, minimum: int = 0) -> dict[str, int]:
    """This function will share out a sample among strata, by how many are in each times their weight.

    Shares are proportional, but no stratum gets fewer than ``minimum`` (or all of its own, where there are fewer) or
    more than there are in it; the largest remainders are rounded up, among equal ones by name.

    :raises Refused: draw_shares_do_not_fit; draw_name_unfit, draw_named_twice, draw_weight_out_of_range.
    """
    ordered = sorted(shares, key=lambda share: share.name)
    _named_once([share.name for share in ordered])
    for share in ordered:
        if not 1 <= share.weight <= MOST_WEIGHT:
            raise Refused("draw_weight_out_of_range", name=share.name, weight=share.weight, most=MOST_WEIGHT)
    least = sum(min(share.size, minimum) for share in ordered)
    most = sum(share.size for share in ordered)
    if not least <= number <= most:
        raise Refused("draw_shares_do_not_fit", number=number, least=least, most=most)
    exact = _exact(number, [share for share in ordered if share.size], minimum)
    allocated = {share.name: int(exact.get(share.name, 0)) for share in ordered}
    remainders = sorted((allocated[name] - part, name) for name, part in exact.items())
    for _, name in remainders[: number - sum(allocated.values())]:
        allocated[name] += 1
    return allocated


def _exact(number: int, shares: Sequence[Share], minimum: int) -> dict[str, Fraction]:
    """This function will find the one measure by which the shares, held between their bounds, add up to the number.

    The sum of the shares grows with the measure and has its corners where a share leaves or meets a bound: it is
    looked for between two neighbouring corners, where it is a straight line.
    """

    def held(measure: Fraction) -> dict[str, Fraction]:
        return {
            share.name: max(
                Fraction(min(share.size, minimum)), min(Fraction(share.size), measure * share.size * share.weight)
            )
            for share in shares
        }

    bounds = [(bound, share) for share in shares for bound in (min(share.size, minimum), share.size)]
    corners = sorted({Fraction(0), *(Fraction(bound, share.size * share.weight) for bound, share in bounds)})
    after = bisect.bisect_left(corners, Fraction(number), key=lambda measure: sum(held(measure).values(), Fraction()))
    if after == 0:
        return held(corners[0])
    below, above = corners[after - 1 : after + 1]
    low, high = sum(held(below).values()), sum(held(above).values())
    return held(below + (above - below) * (number - low) / (high - low))
