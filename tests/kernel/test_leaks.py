"""The leak check finds what a text gives away, however it is written, and nothing else."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import leaks
from huiyin.kernel.leaks import Known

HAN = [chr(code) for code in range(0x4E00, 0x9FA5)]
LI = Known("person", "p1", "李明")
WONG = Known("person", "p2", "Mia O'Wong")
HARBOUR = Known("body", "b1", "市港务集团")
SHORT = Known("body", "b1", "港务集团")


def said(text: str, *names: Known, **more: object) -> list[str]:
    """Give the pieces of a text that are leaks."""
    found = leaks.find(text, names=names, **more)  # type: ignore[arg-type]
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("由李明负责", "李明"),
        ("由李 明负责", "李 明"),
        ("由李·明负责", "李·明"),
        ("由李\u200b明负责", "李\u200b明"),
        ("by MIA O'WONG", "MIA O'WONG"),
        ("by Mia O Wong.", "Mia O Wong"),
        ("by Ｍｉａ Ｏ'Ｗｏｎｇ。", "Ｍｉａ Ｏ'Ｗｏｎｇ"),
        ("(Mía O’Wong)", "Mía O’Wong"),
        ("某人Mia O'Wong说", "Mia O'Wong"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, piece: str) -> None:
    assert said(text, LI, WONG) == [piece]


def test_a_name_in_letters_is_found_as_whole_words() -> None:
    ann = Known("person", "p", "Ann Li")
    assert said("Joann Li, Ann Lint, Ann, Li", ann) == ["Ann, Li"]
    assert said("Ann Li", ann) == ["Ann Li"]
    assert said("Ann Lis", ann) == []


def test_the_longest_name_at_a_place_is_the_one_that_is_told() -> None:
    longer = Known("person", "p3", "李明亮")
    (found,) = leaks.find("李明亮说", names=[LI, longer])
    assert (found.known, found.start, found.end) == (longer, 0, 3)
    assert said("", LI) == []
    assert said("李", Known("person", "p", "李")) == []  # one character is a name of nobody


def test_what_may_be_named_may_be_named_for_short_inside_it_and_not_elsewhere() -> None:
    assert said("市港务集团与港务集团", SHORT, allowed=[HARBOUR.words]) == ["港务集团"]
    assert said("市港务集团与港务集团", HARBOUR, SHORT) == ["市港务集团", "港务集团", "港务集团"]


def test_a_long_run_of_an_unreleased_text_is_found_and_a_short_one_is_not() -> None:
    secret = Known("finding", "f", "安全出口被电缆盘堵塞，三年内两次检查均未整改到位，也无人负责")
    copied = "检查发现，安全出口被电缆盘堵塞，三年内两次检查均未整改到位。"
    (found,) = leaks.find(copied, names=(), passages=[secret])
    assert copied[found.start : found.end] == "安全出口被电缆盘堵塞，三年内两次检查均未整改到位"
    assert said("有的单位安全出口堵塞", passages=[secret]) == []
    english = Known("finding", "f", "The emergency exit was blocked by reels of cable for three years")
    assert said("Some said that the emergency exit was blocked by reels of cable.", passages=[english]) == [
        "the emergency exit was blocked by reels of cable"
    ]
    assert said("The emergency exit is here.", passages=[english]) == []


def test_a_run_that_stands_twice_is_found_twice() -> None:
    secret = Known("finding", "f", "违规向关联企业出借资金三千万元")
    text = secret.words + "；" + secret.words
    assert said(text, passages=[secret]) == [secret.words, secret.words]


def test_a_body_is_known_for_short() -> None:
    def short(name: str) -> set[str]:
        forms = {"endings": ("有限公司", "集团", "ltd", "co", "group"), "beginnings": ("中国", "the ")}
        return set(leaks.short_forms(name, **forms))

    assert {"中国远洋港务", "远洋港务集团有限公司", "远洋港务"} <= short("中国远洋港务集团有限公司")
    assert {"The Harbour Works", "Harbour Works Group Co., Ltd.", "Harbour Works"} <= short(
        "The Harbour Works Group Co., Ltd."
    )
    for common in ("港务集团", "Costco", "Ltd", "Harbour Ltd"):
        assert short(common) == set()


def test_every_one_of_five_thousand_names_is_found_where_it_was_planted() -> None:
    chance = random.Random(3)
    names = list(dict.fromkeys("".join(chance.choices(HAN[:3_000], k=chance.choice((2, 3)))) for _ in range(5_000)))
    filler = HAN[3_000:]  # writing in which no name is
    planted: dict[int, str] = {}
    pieces, length = [], 0
    for name in names:
        pieces += [chance.choice(filler), name]
        planted[length + 1] = name
        length += 1 + len(name)
    # Behind them stands writing in which nothing is to be found.
    text = "".join([*pieces, *chance.choices(filler, k=20_000)])
    found = leaks.find(text, names=[Known("person", each, each) for each in names])
    # A name may stand in another one: it is told as well.
    assert planted.items() <= {each.start: each.known.words for each in found}.items()
    assert len(found) < len(planted) * 1.01
    assert max(each.end for each in found) == length


def test_leaks_are_counted_by_what_they_are() -> None:
    found = leaks.find("李明在市港务集团，李明", names=[LI, HARBOUR])
    assert leaks.counted(found) == {"person": 2, "body": 1}


@given(text=st.text(max_size=60), name=st.text(min_size=2, max_size=6))
def test_a_leak_lies_in_the_text_and_says_the_name(text: str, name: str) -> None:
    for each in leaks.find(text, names=[Known("person", "p", name)]):
        assert 0 <= each.start < each.end <= len(text)
        assert leaks.folded(name) in leaks.folded(text)


def test_people_are_called_by_surname_and_post() -> None:
    """于 and its like are words of their own: 关于主任会议 speaks of nobody."""
    given = {"titles": ("书记", "某"), "surnames": ("欧阳",), "small_words": ("于",)}
    assert leaks.called("欧阳莫", **given) == ("欧阳书记", "欧阳某")
    assert leaks.called("欧莫", **given) == ("欧书记", "欧某")
    for nobody in ("于明", "市委书记", "Omar Ouyang", "欧", "艾力·买买提"):
        assert leaks.called(nobody, **given) == ()


def test_a_body_is_called_by_what_it_does() -> None:
    stems = ("海川港务集团", "海川港务")
    assert leaks.by_trade("海川港务集团有限公司", stems=stems, types=("公司", "局")) == ("港务公司", "港务局")
    assert leaks.by_trade("Harbour Group", stems=("Harbour",), types=("公司",)) == ()
    assert leaks.by_trade("港务局", stems=(), types=("公司",)) == ()


@pytest.mark.parametrize(("words", "is_one"), [
    ("欧莫", True), ("欧阳莫书", True), ("Omar Ouyang", True), ("市委书记", False), ("Chief", False),
    ("the chief", False),
    ("一位与会的同志", False), ("", False),
])  # fmt: skip
def test_what_was_typed_is_a_name_or_a_title(words: str, is_one: bool) -> None:
    assert leaks.is_personal(words, titles=("书记",)) == is_one
