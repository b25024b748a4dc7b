"""The signs of a whole site: in any order the same, one by one the same, and each in sentences of both languages."""

import random
import uuid
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import signs as made_up
from huiyin import texts
from huiyin.insight import signs
from tests.insight.matters import EFFECT, ZH, answered, changed, matter

SITE = [
    matter(1, told=ZH[0], evidence=(EFFECT,)),
    matter(2, told=changed(ZH[0]), evidence=(EFFECT,)),
    matter(3, told=changed(ZH[0], seed=2), evidence=()),
    matter(4, told=ZH[1], manifestations=(answered("漏水", None), answered("x", changed(ZH[1], seed=3)))),
    *made_up.matters(60),
]


@settings(max_examples=10)
@given(seed=st.integers(0, 1_000))
def test_the_order_does_not_matter_and_one_by_one_is_the_same(seed: int) -> None:
    chance = random.Random(seed)
    mixed = chance.sample(SITE, len(SITE))
    watch = signs.Watch(mixed[:20])
    for each in mixed[20:]:
        watch.add(each)
        watch.of(each.finding, each.cycle)
    assert watch.all() == signs.signs(SITE)


def test_a_new_matter_bears_what_it_bears_in_the_whole() -> None:
    *before, last = SITE[1:] + SITE[:1]
    watch = signs.Watch(before)
    watch.add(last)
    whole = [each for each in signs.signs(SITE) if each.finding == last.finding]
    assert watch.of(last.finding, last.cycle) == whole != []


def test_a_finding_comes_once_in_a_cycle() -> None:
    with pytest.raises(ValueError, match="cycle 1 already"):
        signs.signs([matter(1), matter(1)])


def test_very_many_copies_of_one_text_are_all_found() -> None:
    copies = [matter(1_000 + seed, told=changed(ZH[2], seed=seed)) for seed in range(40)]
    found = signs.signs([*made_up.matters(200), *copies])
    bearing = {each.finding for each in found if each.rule == "copied_text"}
    assert len(bearing & {each.finding for each in copies}) >= 38


def test_the_base_rate_counts_matters_and_what_people_said() -> None:
    found = signs.signs(SITE[:4])
    answers = {("same_file", uuid.UUID(int=1), 1): False, ("same_file", uuid.UUID(int=2), 1): True}
    rates = {each.rule: each for each in signs.base_rates(found, matters=4, answers=answers)}
    assert list(rates) == list(signs.RULES)
    same = rates["same_file"]
    assert (same.share, same.not_signs, same.answered) == (Fraction(2, 4), 1, 2)
    assert rates["relapse"].share == 0
    assert signs.base_rates([], matters=0, answers={})[0].share is None


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("profile", ["", "cn-inspection", "ig-audit"])
def test_every_sign_has_its_sentences_and_accuses_nobody(language: str, profile: str) -> None:
    for rule in signs.RULES:
        for part in ("-says-not", "-innocent"):
            assert texts.say(f"sign-{rule}{part}", language=language, profile=profile)[-1] in ".。"
        assert texts.say(f"sign-{rule}", language=language, profile=profile)
    for each in signs.signs(SITE):
        said = texts.say(f"sign-{each.rule}-says", language=language, profile=profile, **dict(each.facts))
        assert said[-1] in ".。"
        assert not any(word in said.lower() for word in ("fraud", "false", "guilty", "造假", "虚假"))
