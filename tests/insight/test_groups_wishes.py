"""What an analyst said of groups holds in the next run, whatever texts say; what was said last holds of it."""

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.insight import groups, growing, meaning
from huiyin.insight.groups import Finding, Grouping
from huiyin.insight.wishes import Conflict, Wishes
from tests.insight import topics

PLAIN = topics.findings()
IDS = [each.id for each in PLAIN]


@pytest.fixture(scope="module")
def meant() -> list[Finding]:
    """The findings with what they mean."""
    vectors = meaning.of(each.text for each in PLAIN)
    return [dataclasses.replace(each, vector=vector) for each, vector in zip(PLAIN, vectors, strict=True)]


def group_of(found: Grouping, finding: str) -> groups.Group:
    return next(each for each in found.groups if finding in each.ids)


def holds(found: Grouping, said: Wishes) -> None:
    """Check that every wish holds."""
    labels = found.labels()
    for some in said.together:
        assert len({labels[one] for one in some - said.excluded}) <= 1
    for first, second in said.apart:
        assert not {labels[one] for one in first if one in labels} & {labels[one] for one in second if one in labels}
    for one, key in said.pinned.items():
        assert one in said.excluded or labels[one] == key
    assert not said.excluded & {*labels, *found.alone}


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_wishes_that_can_hold_hold(data: st.DataObject) -> None:
    few = st.frozensets(st.sampled_from(IDS), min_size=1, max_size=5)
    said = Wishes(
        together=tuple(data.draw(st.lists(few, max_size=3))),
        apart=tuple(data.draw(st.lists(st.tuples(few, few), max_size=3))),
        pinned=data.draw(st.dictionaries(st.sampled_from(IDS), st.sampled_from(["k1", "k2"]), max_size=4)),
        excluded=data.draw(st.frozensets(st.sampled_from(IDS), max_size=3)),
    )
    at_once = data.draw(st.sampled_from([6_000, 20]))
    try:
        found = groups.grouped(PLAIN, wishes=said, at_once=at_once)
    except Conflict as conflict:
        assert set(conflict.ids) <= set(IDS) - said.excluded
        return
    holds(found, said)
    shuffled = random.Random(1).sample(PLAIN, len(PLAIN))
    assert groups.grouped(shuffled, wishes=said, at_once=at_once).groups == found.groups


@pytest.mark.parametrize(
    "said",
    [
        Wishes(
            together=(frozenset({"exits-0", "exits-1"}),), apart=((frozenset({"exits-0"}), frozenset({"exits-1"})),)
        ),
        Wishes(
            together=(frozenset({"exits-0", "exits-1"}), frozenset({"exits-1", "exits-2"})),
            apart=((frozenset({"exits-0"}), frozenset({"exits-2"})),),
        ),
        Wishes(together=(frozenset({"exits-0", "cars-0"}),), pinned={"exits-0": "one", "cars-0": "other"}),
    ],
    ids=["at once", "by way of a third", "two pins"],
)
def test_both_together_and_apart_is_refused(said: Wishes) -> None:
    with pytest.raises(Conflict):
        groups.grouped(PLAIN, wishes=said)


def test_merged_groups_stay_one_and_a_split_parts_them_again(meant: list[Finding]) -> None:
    first = groups.grouped(meant)
    exits, cars = group_of(first, "exits-0"), group_of(first, "cars-0")
    assert exits.key != cars.key
    merged = Wishes().merged(exits.ids, cars.ids)
    second = groups.grouped(meant, wishes=merged, before=first.labels())
    assert {*exits.ids, *cars.ids} <= set(group_of(second, "exits-0").ids)
    assert group_of(second, "exits-0").key in {exits.key, cars.key}
    split = merged.split(exits.ids, cars.ids)
    third = groups.grouped(meant, wishes=split, before=second.labels())
    holds(third, split)
    assert group_of(third, "exits-0").key != group_of(third, "cars-0").key
    again = split.merged(exits.ids, cars.ids)
    holds(groups.grouped(meant, wishes=again), again)


def test_a_name_stays_with_what_it_was_given_to(meant: list[Finding]) -> None:
    first = groups.grouped(meant)
    exits = group_of(first, "exits-0")
    said = Wishes().renamed(exits.key, "Escape routes", by=exits.shown)
    second = groups.grouped([each for each in meant if each.id != "exits-3"], wishes=said)
    named = group_of(second, exits.shown[0])
    assert (named.key, named.name) == (exits.key, "Escape routes")
    merged = said.merged(exits.ids, group_of(first, "cars-0").ids)
    assert group_of(groups.grouped(meant, wishes=merged), "cars-0").name == "Escape routes"


def test_of_two_named_groups_that_are_merged_the_first_name_holds(meant: list[Finding]) -> None:
    first = groups.grouped(meant)
    exits, cars = group_of(first, "exits-0"), group_of(first, "cars-0")
    said = Wishes().renamed(exits.key, "Escape", by=exits.shown).renamed(cars.key, "Cars", by=cars.shown)
    merged = said.merged(cars.ids, exits.ids)
    found = group_of(groups.grouped(meant, wishes=merged), "exits-0")
    assert (found.key, found.name) == (cars.key, "Cars")
    parted = merged.split(exits.ids, cars.ids)
    holds(groups.grouped(meant, wishes=parted), parted)


def test_a_pinned_finding_leaves_where_it_was(meant: list[Finding]) -> None:
    first = groups.grouped(meant)
    exits, cars = group_of(first, "exits-0"), group_of(first, "cars-0")
    said = Wishes().merged(exits.ids).split(exits.ids, cars.ids).pin("exits-0", cars.key, by=cars.shown)
    second = groups.grouped(meant, wishes=said)
    assert second.labels()["exits-0"] == cars.key == second.labels()[cars.shown[0]]
    assert second.labels()["exits-1"] != cars.key


def test_an_excluded_finding_is_nowhere_and_comes_back_when_asked(meant: list[Finding]) -> None:
    found = groups.grouped(meant, wishes=Wishes().without("exits-0", "nobody"))
    assert "exits-0" not in {*found.labels(), *found.alone}
    assert growing.added(found, [meant[8]], said=Wishes().without("exits-0")).labels() == found.labels()


def test_a_large_block_is_held_together_in_rounds() -> None:
    many = [
        dataclasses.replace(each, id=f"{each.id}-{n}", text=f"{each.text}{'甲乙丙丁戊'[n]}处")
        for n in range(5)
        for each in PLAIN
    ]
    block = frozenset(each.id for each in many if each.id.startswith(("cars", "cold", "waste", "exits", "assets")))
    assert len(block) == 200
    said = Wishes(together=(block | {"accounts-0-0"},))
    found = groups.grouped(many, wishes=said, at_once=30)
    holds(found, said)
    assert sorted([*found.labels(), *found.alone]) == sorted(each.id for each in many)
