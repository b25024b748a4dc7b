"""The leak check finds what a text gives away, however it is written, and nothing else."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import leaks
from huiyin.kernel.leaks import Known, Ruling, Written

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


@pytest.mark.no_cover
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


def test_variants_of_a_character_are_one_in_names_and_texts_and_passages() -> None:
    variants = {"務": "务", "團": "团", "歐": "欧", "書": "书", "記": "记"}
    assert said("某港務集團", SHORT, variants=variants) == ["港務集團"]
    assert said("某港务集团", Known("body", "b", "港務集團"), variants=variants) == ["港务集团"]
    assert said("歐書記", Known("person", "p", "欧书记"), variants=variants) == ["歐書記"]
    secret = Known("finding", "f", "港务集团违规向关联企业出借资金")
    copied = "港務集團违规向关联企业出借资金"
    assert said(copied, passages=[secret], variants=variants) == [copied]
    assert said("港務", Known("body", "b", "港务"), allowed=["港务"], variants=variants) == []


def test_a_single_word_is_a_name_where_it_is_written_as_one() -> None:
    alone = Known("body", "b", "Harbour", Written.WITH_A_CAPITAL)
    one_of_several = Known("body", "b", "Harbour", Written.WITHIN_A_SENTENCE)
    text = "Harbour dues.\n- Harbour, the harbour, a (Harbour) and Harbours."
    assert said(text, alone) == ["Harbour"] * 3
    assert said(text, one_of_several) == ["Harbour"]
    # A name that is one however it is written comes first, whatever was known before it.
    whole = Known("body", "c", "harbour")
    assert said("by harbour", one_of_several, whole) == said("by harbour", whole, one_of_several) == ["harbour"]


def test_a_body_is_called_by_the_words_that_tell_it_from_others() -> None:
    def told(name: str) -> list[tuple[str, Written]]:
        given = {"endings": ("group", "ltd", "co"), "beginnings": ("the ", "the state "), "common": {"power"}}
        return list(leaks.parts(name, **given))  # type: ignore[arg-type]

    assert told("The Harbour Group Co., Ltd.") == [("Harbour", Written.WITH_A_CAPITAL)]
    assert told("The State Harbour of (Norland) Power") == [
        ("Harbour", Written.WITHIN_A_SENTENCE),
        ("Norland", Written.WITHIN_A_SENTENCE),
    ]
    for nothing in ("港务集团", "Bay Ltd", "Power Group", "of norland", "港Harbour务 Ltd", ""):
        assert told(nothing) == []


def test_what_was_overruled_is_no_leak_within_those_words_and_nowhere_else() -> None:
    name = Known("person", "p", "王伟")
    text = "大王伟业，大王。伟业，王伟，大王伟业"
    ruled = Ruling("王伟", "大王伟业")
    assert [each.start for each in leaks.find(text, names=[name])] == [1, 6, 11, 15]
    assert [each.start for each in leaks.find(text, names=[name], overruled=[ruled])] == [6, 11]
    # Another name that somebody has within the same words is told still.
    other = Known("person", "q", "大王")
    assert said("大王伟业", name, other, overruled=[ruled]) == ["大王"]
    for no_ruling in (Ruling("王伟", "王伟"), Ruling("", "大"), Ruling("王伟", "李明")):
        assert list(no_ruling.places("王伟李明大")) == []


@pytest.mark.parametrize(("text", "words", "shown"), [
    ("有的大王伟业未改", "王伟", "大王伟业"),
    ("王伟", "王伟", "王伟"),
    ("The Harbour  dues, late", "Harbour", "The Harbour  dues"),
    ("(Harbour)", "Harbour", "(Harbour)"),
    ("在Harbour 的", "Harbour", "在Harbour 的"),
])  # fmt: skip
def test_what_stands_around_a_leak(text: str, words: str, shown: str) -> None:
    (found,) = leaks.find(text, names=[Known("person", "p", words)])
    assert leaks.around(text, found) == shown
