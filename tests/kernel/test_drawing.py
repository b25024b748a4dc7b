"""The drawing: the same names give the same sample, by anybody; weights are tickets; shares keep their bounds."""

import dataclasses
import hashlib
import itertools
import random
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import drawing
from huiyin.kernel.drawing import Item, Share, Stratum
from huiyin.kernel.refused import Refused

NAMES = st.lists(st.sampled_from([*"abcdefg", "财政局", "12", "a b"]), unique=True, max_size=7)


@st.composite
def strata(draw: st.DrawFn) -> tuple[Stratum, ...]:
    made = []
    for name in draw(NAMES):
        items = tuple(Item(each, draw(st.integers(1, 4))) for each in draw(NAMES))
        made.append(Stratum(name, items, draw(st.integers(0, len(items)))))
    return tuple(made)


def drawn_anew(seed: str, strata: tuple[Stratum, ...]) -> list[tuple[str, str]]:
    """This function will draw as the page says, and share nothing with the house: every ticket of the urn in order."""
    found = []
    for stratum in sorted(strata, key=lambda each: each.name):
        urn = []
        for item in stratum.items:
            for ticket in range(item.weight):
                said = f"huiyin draw 1\n{seed}\n{stratum.name}\n{item.name}\n{ticket + 1}"
                urn.append((hashlib.sha256(said.encode("utf-8")).hexdigest(), item.name))
        order = list(dict.fromkeys(name for _, name in sorted(urn)))
        found += [(stratum.name, name) for name in order[: stratum.number]]
    return found


@pytest.mark.no_cover
@given(st.sampled_from(["2026", "0f" * 32]), strata(), st.randoms(use_true_random=False))
def test_anybody_draws_the_same_in_whatever_order_the_names_come(
    seed: str, frame: tuple[Stratum, ...], by: random.Random
) -> None:
    chosen = drawing.draw(seed, frame)
    assert [(each.stratum, each.item) for each in chosen] == drawn_anew(seed, frame)
    mixed = [
        dataclasses.replace(stratum, items=tuple(by.sample(stratum.items, len(stratum.items)))) for stratum in frame
    ]
    by.shuffle(mixed)
    assert drawing.draw(seed, mixed) == chosen
    assert drawing.frame_digest(mixed) == drawing.frame_digest(frame)


def test_what_was_drawn_says_which_ticket_put_it_there() -> None:
    items = (Item("12", 3), Item("31"), Item("7"))
    chosen = drawing.draw("2026", (Stratum("财政局", items, 2),))
    assert [each.place for each in chosen] == [1, 2]
    for each in chosen:
        said = f"huiyin draw 1\n2026\n{each.stratum}\n{each.item}\n{each.ticket}"
        assert hashlib.sha256(said.encode()).hexdigest() == each.digest
    more = drawing.draw("2026", (Stratum("财政局", items, 3),))
    assert more[:2] == chosen


def test_tickets_are_odds_as_in_an_urn() -> None:
    """Over many seeds the first and second of three come as often as drawing tickets without putting back says."""
    weights = {"a": 1, "b": 2, "c": 5}
    frame = (Stratum("s", tuple(Item(*each) for each in weights.items()), 2),)
    seeds = 4_000
    pairs = Counter(tuple(each.item for each in drawing.draw(str(seed), frame)) for seed in range(seeds))
    for first, second in itertools.permutations(weights, 2):
        share = Fraction(weights[first], 8) * Fraction(weights[second], 8 - weights[first])
        # Five standard deviations; the seeds are fixed, so that what holds once holds always.
        assert abs(pairs[first, second] - seeds * share) ** 2 < 25 * seeds * share * (1 - share)


@pytest.mark.no_cover
def test_every_subset_is_as_likely_where_weights_are_alike() -> None:
    frame = (Stratum("s", tuple(Item(each) for each in "abcde"), 2),)
    seeds = 4_000
    subsets = Counter(frozenset(each.item for each in drawing.draw(str(seed), frame)) for seed in range(seeds))
    assert len(subsets) == 10
    # Chi-square with nine degrees of freedom passes 27.9 once in a thousand times.
    assert sum((count - seeds // 10) ** 2 for count in subsets.values()) / (seeds / 10) < 27.9


def test_another_frame_has_another_name() -> None:
    one = Stratum("s", (Item("a"), Item("b", 2)), 1)
    others = (
        one,
        dataclasses.replace(one, number=2),
        dataclasses.replace(one, name="t"),
        dataclasses.replace(one, items=(Item("a"), Item("b"))),
        dataclasses.replace(one, items=(Item("a"), Item("c", 2))),
        dataclasses.replace(one, items=(Item("a"),)),
    )
    assert len({drawing.frame_digest((each,)) for each in others}) == len(others)
    assert drawing.seed("ab", "c") != drawing.seed("a", "bc")
    assert drawing.seed("ab", "c") == hashlib.sha256(b"huiyin seed 1\nab\nc").hexdigest()


TWO = (Item("a"), Item("b"))


@pytest.mark.parametrize(
    ("code", "seed", "frame"),
    [
        ("draw_name_unfit", "", ()),
        ("draw_name_unfit", "a\nb", ()),
        ("draw_name_unfit", "\ud800", ()),
        ("draw_name_unfit", "s", (Stratum("e\u0301", TWO, 1),)),
        ("draw_name_unfit", "s", (Stratum("s", (Item("a\tb"),), 1),)),
        ("draw_named_twice", "s", (Stratum("s", TWO, 1), Stratum("s", TWO, 1))),
        ("draw_named_twice", "s", (Stratum("s", TWO + TWO, 1),)),
        ("draw_number_out_of_range", "s", (Stratum("s", TWO, 3),)),
        ("draw_number_out_of_range", "s", (Stratum("s", TWO, -1),)),
        ("draw_weight_out_of_range", "s", (Stratum("s", (Item("a", 0),), 1),)),
        ("draw_weight_out_of_range", "s", (Stratum("s", (Item("a", 1_001),), 1),)),
        ("draw_too_many_tickets", "s", (Stratum("s", tuple(Item(str(each), 1_000) for each in range(10_001)), 1),)),
    ],
)
def test_what_could_be_drawn_in_two_ways_or_never_ends_is_refused(
    code: str, seed: str, frame: tuple[Stratum, ...]
) -> None:
    with pytest.raises(Refused) as caught:
        drawing.draw(seed, frame)
    assert caught.value.code == code


def shares(**sizes: int | tuple[int, int]) -> list[Share]:
    made = {name: size if isinstance(size, tuple) else (size, 1) for name, size in sizes.items()}
    return [Share(name, size, size * weight) for name, (size, weight) in made.items()]


@pytest.mark.parametrize(
    ("number", "among", "minimum", "allocated"),
    [
        (10, shares(a=600, b=300, c=100), 0, {"a": 6, "b": 3, "c": 1}),
        # 4.7, 3.3 and 2: the largest remainder is that of a.
        (10, shares(a=47, b=33, c=20), 0, {"a": 5, "b": 3, "c": 2}),
        (1, shares(b=5, a=5), 0, {"a": 1, "b": 0}),
        # Per head, a weighs nine times as much.
        (10, shares(a=(50, 9), b=(50, 1)), 0, {"a": 9, "b": 1}),
        (10, shares(a=980, b=10, c=10), 2, {"a": 6, "b": 2, "c": 2}),
        # All of a is drawn, and the rest goes to b.
        (10, shares(a=(4, 100), b=(50, 1)), 0, {"a": 4, "b": 6}),
        (9, shares(a=(4, 100), b=50, c=1, d=0), 3, {"a": 4, "b": 4, "c": 1, "d": 0}),
        (4, shares(a=3, b=9), 2, {"a": 2, "b": 2}),
        (12, shares(a=3, b=9), 0, {"a": 3, "b": 9}),
        (0, [], 1, {}),
    ],
)
def test_a_sample_is_shared_out(number: int, among: list[Share], minimum: int, allocated: dict[str, int]) -> None:
    assert drawing.allocate(number, among, minimum=minimum) == allocated


SHARES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5)), max_size=6)


@given(SHARES, st.integers(0, 4), st.data())
def test_shares_add_up_keep_their_bounds_and_stay_within_one_of_the_exact_ones(
    sizes: list[tuple[int, int]], minimum: int, data: st.DataObject
) -> None:
    among = [Share(str(place), each[0], each[0] * each[1]) for place, each in enumerate(sizes)]
    least, most = sum(min(each.size, minimum) for each in among), sum(each.size for each in among)
    number = data.draw(st.integers(least, most))
    allocated = drawing.allocate(number, among, minimum=minimum)
    assert drawing.allocate(number, among[::-1], minimum=minimum) == allocated
    assert sum(allocated.values()) == number
    assert all(min(each.size, minimum) <= allocated[each.name] <= each.size for each in among)
    free = [each for each in among if min(each.size, minimum) < allocated[each.name] < each.size]
    for one, other in itertools.combinations(free, 2):
        # Between bounds, two strata differ from their common measure by less than one each.
        low = Fraction(allocated[one.name] - 1, one.measure)
        high = Fraction(allocated[one.name] + 1, one.measure)
        assert low < Fraction(allocated[other.name] + 1, other.measure)
        assert high > Fraction(allocated[other.name] - 1, other.measure)


@pytest.mark.parametrize(
    ("code", "number", "among"),
    [
        ("draw_shares_do_not_fit", 13, shares(a=3, b=9)),
        ("draw_shares_do_not_fit", 1, shares(a=3, b=9)),
        ("draw_named_twice", 2, [Share("a", 1, 1), Share("a", 2, 2)]),
        ("draw_weight_out_of_range", 2, shares(a=(3, 0))),
    ],
)
def test_shares_that_do_not_fit_are_refused(code: str, number: int, among: list[Share]) -> None:
    with pytest.raises(Refused) as caught:
        drawing.allocate(number, among, minimum=1)
    assert caught.value.code == code
