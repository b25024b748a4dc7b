"""Copied text, like documents, relapse: each with the innocent twin that shares its words."""

import uuid
from dataclasses import replace
from datetime import date

import pytest

from huiyin.insight.declared import Shown
from tests.insight.matters import EN, ZH, answered, changed, matter, raised, sign

LANGUAGES = pytest.mark.parametrize("told", [ZH, EN], ids=["zh", "en"])
FORMS = [
    ("对西门仓库的12只灭火器和3个消火栓逐一试压，把失效的换下，标签写明下次检验日期，由班长每月5日巡查。",
     "对七号码头的48只灭火器和9个消火栓逐一试压，把失效的换下，标签写明下次检验日期，由班长每月21日巡查。"),
    ("The 12 extinguishers and 3 hydrants of the west depot were pressure tested and those that failed exchanged.",
     "The 47 extinguishers and 9 hydrants of the fish hall were pressure tested and those that failed exchanged."),
    ("排水沟已清淤并加盖，雨季前由村民代表沿线走了一遍，没有再发现堵塞的地方，照片张贴在公示栏里。",
     "排水沟未清淤并加盖，雨季前由村民代表沿线走了一遍，没有再发现堵塞的地方，照片张贴在公示栏里。"),
    ("The ditch was cleared and covered before the rains; villagers walked along it with the foreman in April.",
     "The ditch was not cleared and covered before the rains; villagers walked along it with the foreman in April."),
]  # fmt: skip


@LANGUAGES
def test_a_copy_with_a_fifth_of_its_characters_changed_is_found_on_both_sides(told: tuple[str, ...]) -> None:
    own = [matter(number, told=text) for number, text in enumerate(told, start=1)]
    for seed in range(8):
        copy = matter(9, told=changed(told[0], seed=seed))
        assert raised(*own, copy) == {"copied_text": {1, 9}}, copy.told


@LANGUAGES
def test_an_answer_copied_from_a_declaration_is_found(told: tuple[str, ...]) -> None:
    copy = matter(9, manifestations=(answered("a", "—b"), answered("c", changed(told[1]))))
    found = sign("copied_text", matter(1, told=told[0]), matter(2, told=told[1]), copy)
    assert (found.finding.int, dict(found.facts)["bodies"]) in {(2, 1), (9, 1)}
    assert {found.beside[0][1], found.beside[0][2]} == {told[1], changed(told[1])}


@pytest.mark.parametrize(("one", "other"), FORMS)
def test_the_same_words_about_other_facts_are_no_copy(one: str, other: str) -> None:
    assert raised(matter(1, told=one), matter(2, told=other)) == {}
    assert raised(matter(1, told=one), matter(2, told=changed(one))) == {"copied_text": {1, 2}}


@pytest.mark.parametrize(
    "said",
    [
        "我单位高度重视，按照要求完成整改，建立健全长效机制，确保问题整改到位，依据《中华人民共和国安全生产法》第三十八条。",
        "The matter has been rectified as required under the Public Works Safety Act of 1998.",
        "已换新锁，钥匙两把。",
        "The lock is new, there are two keys.",
    ],
)
def test_what_everybody_writes_and_what_is_short_is_no_copy(said: str) -> None:
    assert raised(matter(1, told=said), matter(2, told=said), matter(3, told=said)) == {}


@LANGUAGES
def test_a_phrase_that_this_site_uses_everywhere_weighs_little(told: tuple[str, ...]) -> None:
    usual, *own = told
    different = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]
    site = [matter(20 + number, told=usual + own[0][number * 5 : number * 5 + 4] + each)
            for number, each in enumerate(different * 5)]  # fmt: skip
    assert raised(*site) == {}
    assert raised(*site, matter(1, told=usual + own[1]), matter(2, told=usual + changed(own[1]))) == {
        "copied_text": {1, 2}
    }


def test_a_finding_is_not_its_own_copy() -> None:
    first = matter(1, told=ZH[0], closed=date(2026, 6, 1))
    again = replace(first, cycle=2, evidence=first.evidence)
    assert raised(first, again) == {}


@LANGUAGES
def test_a_document_nearly_like_another_is_found_unless_it_is_the_same_file(told: tuple[str, ...]) -> None:
    def shown(digest: str, text: str) -> tuple[Shown, ...]:
        return (Shown(digest * 64, "effect", None, None, text),)

    text = told[0] + told[1]
    one, same = matter(1, evidence=shown("a", text)), matter(2, evidence=shown("a", text))
    other = matter(3, evidence=shown("b", told[2] + told[2][::-1]))
    assert raised(one, matter(2, evidence=shown("c", changed(text))), other) == {"like_document": {1, 2}}
    assert raised(one, same, other) == {"same_file": {1, 2}}


@LANGUAGES
def test_a_relapse_is_what_was_closed_in_an_earlier_round_and_found_again(told: tuple[str, ...]) -> None:
    body = uuid.UUID(int=77)
    earlier = matter(1, body=body, fed_back=told[0], closed=date(2025, 6, 1), round=uuid.UUID(int=9),
                     round_begun=date(2025, 1, 5))  # fmt: skip
    later = matter(2, body=body, fed_back=changed(told[0]))
    assert raised(earlier, later) == {"relapse": {2}}
    twins = {
        "never closed": (replace(earlier, closed=None), later),
        "the same round": (replace(earlier, round=later.round), later),
        "another organisation": (replace(earlier, body=uuid.UUID(int=78)), later),
        "another category": (earlier, replace(later, category="accounts")),
        "another fault": (earlier, replace(later, fed_back=told[1])),
    }
    assert {why: raised(*pair) for why, pair in twins.items()} == {why: {} for why in twins}
