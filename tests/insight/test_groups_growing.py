"""New findings come to the groups that are there, and nothing else moves."""

import dataclasses

import pytest

from huiyin.insight import groups, growing, meaning, shelved
from huiyin.insight.groups import Finding, Grouping
from huiyin.insight.wishes import Wishes
from tests.insight import topics

PLAIN = topics.findings()


@pytest.fixture(scope="module")
def meant() -> list[Finding]:
    """The findings with what they mean."""
    vectors = meaning.of(each.text for each in PLAIN)
    return [dataclasses.replace(each, vector=vector) for each, vector in zip(PLAIN, vectors, strict=True)]


@pytest.fixture(scope="module")
def found(meant: list[Finding]) -> Grouping:
    """Groups of all but the last of each topic, and nothing on cold food."""
    return groups.grouped([each for each in meant if not each.id.endswith("-7") and each.category != "cold"])


def told(identity: str, text: str, category: str = "") -> Finding:
    return Finding(identity, text, category=category, vector=meaning.of([text])[0])


def test_nothing_moves_that_was_there(found: Grouping, meant: list[Finding]) -> None:
    new = [each for each in meant if each.id.endswith("-7") or each.category == "cold"]
    now = growing.added(found, new)
    assert {one: key for one, key in now.labels().items() if one in found.labels()} == found.labels()
    assert sorted([*now.labels(), *now.alone]) == sorted(each.id for each in meant)
    for before, after in zip(found.groups, now.groups, strict=False):
        assert (before.key, before.shown, before.phrases) == (after.key, after.shown, after.phrases)
    assert growing.added(found, new[::-1]).groups == now.groups
    assert growing.added(now, new) == now


def test_the_same_text_joins_its_group_and_is_counted(found: Grouping) -> None:
    exits = next(each for each in found.groups if "exits-0" in each.ids)
    now = growing.added(found, [told("new", "三楼安全通道堆放杂物，疏散受阻。", "exits")])
    grown = next(each for each in now.groups if each.key == exits.key)
    assert set(grown.ids) == {*exits.ids, "new"}
    assert dict(grown.categories)["exits"] == dict(exits.categories)["exits"] + 1
    assert grown.texts == exits.texts


def test_a_text_told_otherwise_joins_those_who_tell_the_same(found: Grouping) -> None:
    exits = {found.labels()[each] for each in found.labels() if each.startswith("exits")}
    now = growing.added(found, [told("new", "疏散通道被货物堵塞，安全出口上锁，无法逃生。")])
    assert now.labels()["new"] in exits


def test_what_is_new_comes_together_and_takes_in_what_was_alone(found: Grouping) -> None:
    first = growing.added(found, [told("one", "Villagers have not been paid compensation for their land.")])
    assert "one" in first.alone
    second = growing.added(first, [told("two", "Compensation for land has not been paid to the villagers.")])
    group = next(each for each in second.groups if "two" in each.ids)
    assert group.ids == ("one", "two")
    assert "one" not in second.alone
    assert group.phrases
    third = growing.added(second, [told("three", "Land was taken from villagers and no compensation paid.")])
    assert third.labels()["three"] == group.key


def test_a_pin_holds_and_an_excluded_finding_stays_out(found: Grouping) -> None:
    cars = found.labels()["cars-0"]
    said = Wishes(pinned={"new": cars, "other": "no such group"}, excluded=frozenset({"out"}))
    new = [told(one, "三楼安全通道堆放杂物，疏散受阻。") for one in ("new", "other", "out")]
    now = growing.added(found, new, said=said)
    assert now.labels()["new"] == cars
    assert now.labels()["other"] == now.labels()["exits-0"]
    assert "out" not in {*now.labels(), *now.alone}


@pytest.mark.parametrize("with_meaning", [True, False], ids=["meaning", "wording"])
def test_a_grouping_that_was_laid_away_grows_as_if_it_had_not_been(meant: list[Finding], with_meaning: bool) -> None:
    everything = meant if with_meaning else PLAIN
    found = groups.grouped(everything[:40])
    again = shelved.unpacked(shelved.packed(found))
    assert again == found
    grown, as_well = growing.added(found, everything[40:]), growing.added(again, everything[40:])
    assert grown == as_well
    assert shelved.packed(grown) == shelved.packed(as_well)


def test_a_form_that_is_not_known_is_refused(monkeypatch: pytest.MonkeyPatch, found: Grouping) -> None:
    monkeypatch.setattr(shelved, "_FORM", 2)
    kept = shelved.packed(found)
    monkeypatch.undo()
    with pytest.raises(ValueError, match="form 2"):
        shelved.unpacked(kept)


def test_groups_grow_from_nothing() -> None:
    now = growing.added(groups.grouped([]), PLAIN[:2])
    assert sorted([*now.labels(), *now.alone]) == sorted(each.id for each in PLAIN[:2])
