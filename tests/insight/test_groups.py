"""Groups of findings: what tells the same comes together, in any order; a group explains itself and keeps its key."""

import dataclasses
import random
from collections import Counter

import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from huiyin.insight import grams, groups, joining, meaning, phrases
from huiyin.insight.groups import Finding, Grouping
from tests.insight import topics

PLAIN = topics.findings()


@pytest.fixture(scope="module")
def meant() -> list[Finding]:
    """The findings with what they mean."""
    vectors = meaning.of(each.text for each in PLAIN)
    return [dataclasses.replace(each, vector=vector) for each, vector in zip(PLAIN, vectors, strict=True)]


def worded_anew(times: int) -> list[Finding]:
    """Return the findings many times, each time with other words around them."""
    chance = random.Random(4)
    heads = ["现场", "走访时", "抽查中", "核对时", "翻阅资料时", "访谈中"]
    return [
        dataclasses.replace(
            each, id=f"{each.id}-{time}", text=f"{chance.choice(heads)}{chance.choice('甲乙丙丁')}{each.text}"
        )
        for time in range(times)
        for each in PLAIN
    ]


def everything(found: Grouping) -> list[str]:
    return sorted([*(one for each in found.groups for one in each.ids), *found.alone])


def pairs_right(found: Grouping, told: list[Finding]) -> float:
    """Return the adjusted Rand index, counted pair by pair."""
    labels, of = found.labels(), {each.id: each.category for each in told}
    here = sorted(of)
    both = one = two = every = 0
    for at, a in enumerate(here):
        for b in here[at + 1 :]:
            same_group, same_topic = labels.get(a, a) == labels.get(b, b), of[a] == of[b]
            every, both, one, two = every + 1, both + (same_group and same_topic), one + same_group, two + same_topic
    by_chance = one * two / every
    return (both - by_chance) / ((one + two) / 2 - by_chance)


def test_what_tells_the_same_comes_together_across_languages(meant: list[Finding]) -> None:
    found = groups.grouped(meant)
    assert pairs_right(found, meant) > 0.5
    chinese = {each.id: grams.is_chinese(each.text) for each in meant}
    across = [each for each in found.groups if len({chinese[one] for one in each.ids}) == 2]
    assert len(across) >= 5


def test_without_the_model_wording_alone_still_beats_chance() -> None:
    english = [each for each in PLAIN if not grams.is_chinese(each.text)]
    assert pairs_right(groups.grouped(english), english) > 0.05


@pytest.mark.parametrize("at_once", [6_000, 25], ids=["at once", "in rounds"])
def test_the_order_in_which_findings_come_decides_nothing(meant: list[Finding], at_once: int) -> None:
    told = [*meant, *worded_anew(2)]
    first = groups.grouped(told, at_once=at_once)
    for seed in range(3):
        shuffled = random.Random(seed).sample(told, len(told))
        again = groups.grouped(shuffled, at_once=at_once)
        assert (again.groups, again.alone) == (first.groups, first.alone)


@pytest.mark.parametrize("at_once", [6_000, 40], ids=["at once", "in rounds"])
def test_each_finding_is_in_one_group_or_alone(at_once: int) -> None:
    told = worded_anew(4)
    found = groups.grouped(told, at_once=at_once, seed=7)
    assert everything(found) == sorted(each.id for each in told)
    assert max(Counter(one for each in found.groups for one in each.ids).values()) == 1
    assert len({each.key for each in found.groups}) == len(found.groups)
    assert pairs_right(found, told) > 0.1


def test_what_is_the_same_but_for_figures_and_names_is_one_text() -> None:
    told = [
        Finding("a", "滨江小学2023年抽查8笔报销，其中3笔无票据。", names=("滨江小学",)),
        Finding("b", "石桥医院2024年抽查90笔报销，其中17笔无票据。", names=("石桥医院",)),
        Finding("c", "冷藏柜温度过高。"),
    ]
    found = groups.grouped(told)
    assert [each.ids for each in found.groups] == [("a", "b")]
    assert found.groups[0].texts == 1
    assert found.alone == ("c",)


@pytest.mark.parametrize("texts", [[], ["一条"], ["", "", "  "], ["2024", "《安全生产法》", "。"]])
def test_little_and_nothing_to_go_by_is_left_alone(texts: list[str]) -> None:
    told = [Finding(str(number), text) for number, text in enumerate(texts)]
    found = groups.grouped(told)
    assert everything(found) == [each.id for each in told]
    assert found.groups == ()


def test_a_group_explains_itself_by_its_members(meant: list[Finding]) -> None:
    found = groups.grouped(meant)
    texts = {each.id: grams.cleaned(each.text) for each in meant}
    for each in found.groups:
        assert set(each.shown) <= set(each.ids)
        assert len({grams.is_chinese(texts[one]) for one in each.shown[:2]}) == min(
            2, len({grams.is_chinese(texts[one]) for one in each.ids})
        )
        for phrase, holders in each.phrases:
            assert holders == len({texts[one] for one in each.ids if phrase in phrases.held(texts[one])})
        assert sum(count for _, count in each.categories) == len(each.ids)
        assert each.texts == len({texts[one] for one in each.ids})
    exits = next(each for each in found.groups if "exits-0" in each.ids)
    assert any("疏散" in phrase for phrase, _ in exits.phrases)


def test_a_phrase_that_everybody_writes_explains_nothing() -> None:
    texts = [f"检查发现{what}" for what in ("灭火器失效", "灭火器过期", "台账缺失", "车辆私用", "密码过弱", "废物混放")]
    found = dict(phrases.of_group(texts[:2], usual=phrases.counted(texts)))
    assert "灭火器" in found
    assert "检查发现" not in found


def test_vectors_that_are_missing_are_guessed(meant: list[Finding]) -> None:
    told = [each if number % 4 else dataclasses.replace(each, vector=None) for number, each in enumerate(meant)]
    found = groups.grouped(told)
    assert everything(found) == sorted(each.id for each in told)
    assert pairs_right(found, told) > 0.25


def test_the_vectors_that_help_most_are_named() -> None:
    told = [*PLAIN, dataclasses.replace(PLAIN[0], id="zz", text=PLAIN[0].text + "2024")]
    wanted = groups.to_embed(told, most=10)
    assert len(wanted) == 10
    assert wanted == groups.to_embed(told[::-1], most=10)
    assert len(groups.to_embed(told, most=1_000)) == len(PLAIN)
    known = [dataclasses.replace(each, vector=b"\0" * 768) for each in told[:5]]
    assert not {each.id for each in known} & set(groups.to_embed([*known, *told[5:-1]], most=1_000))


def test_a_group_keeps_its_key_when_more_findings_come(meant: list[Finding]) -> None:
    half = [each for number, each in enumerate(meant) if number % 2]
    before = groups.grouped(half).labels()
    now = groups.grouped(meant, before=before)
    for each in now.groups:
        known = Counter(before[one] for one in each.ids if one in before)
        if each.key in known:
            assert known[each.key] == max(known.values())
    kept = sum(now.labels()[one] == key for one, key in before.items() if one in now.labels())
    assert kept >= len(before) * 0.6
    assert groups.grouped(meant, before=now.labels()).labels() == now.labels()


@pytest.mark.parametrize("seed", range(6))
def test_average_linkage_is_that_of_scipy(seed: int) -> None:
    chance = np.random.default_rng(seed)
    rows = chance.normal(size=(40, 5))
    alike = (rows @ rows.T).astype(np.float32)
    far = np.array(alike.max() - alike, dtype=np.float64)
    np.fill_diagonal(far, 0)
    tree = linkage(squareform(far, checks=False), "average")
    for least in (-1.0, 0.5, 2.0):
        flat = fcluster(tree, alike.max() - least, "distance")
        theirs = sorted([number for number, each in enumerate(flat) if each == label] for label in set(flat))
        assert joining.joined(alike.copy(), least=least) == theirs


def test_what_must_not_meet_is_never_joined_by_way_of_others() -> None:
    alike = np.full((5, 5), 9.0, dtype=np.float32)
    alike[0, 4] = alike[4, 0] = joining.NEVER
    found = joining.joined(alike, least=1.0)
    assert len(found) == 2
    assert not any({0, 4} <= set(each) for each in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023年抽查１２笔，《会计法》第三条", "抽查 笔"),
        ("FIRE Exits: blocked (12 of 40)!", "fire exits blocked of"),
        ("根据巡视反馈意见，消防通道堵塞", "消防通道堵塞"),
    ],
)
def test_what_is_no_part_of_the_problem_is_taken_out(text: str, said: str) -> None:
    assert grams.cleaned(text) == said
