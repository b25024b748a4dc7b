"""Wording: a plan that says less than what was fed back, and one that only says it otherwise."""

from collections import Counter
from decimal import Decimal

import pytest

from huiyin.insight import figures
from tests.insight.matters import matter, raised, sign

SOFTER = [
    ("该单位违规发放补贴，长期弄虚作假。", "该单位补贴发放管理不够规范，个别环节有待加强。"),
    ("The unit violated the rules and falsified records.", "Record keeping could be improved in some respects."),
    ("违规发放补贴12.5万元，涉及三十二人。", "违规发放补贴，涉及多人。"),
    ("Sums of 125,000 were paid to 32 persons against the rules.", "Sums were paid to persons against the rules."),
    ("一是灭火器过期无人更换；二是消防通道被杂物堵死；三是值班记录由一人事后补写。",
     "一是灭火器过期无人更换；二是值班记录由一人事后补写。"),
    ("(1) extinguishers out of date; (2) the fire lane was blocked by wood; (3) the log was written later by one man.",
     "(1) extinguishers out of date; (2) the log was written later by one man."),
]  # fmt: skip
OTHERWISE = [
    ("该单位违规发放补贴，长期弄虚作假。", "补贴发放违反规定，多年来存在造假行为。"),
    ("The unit violated the rules and falsified records.", "Rules were violated there, and its records are false."),
    ("违规发放补贴12.5万元，涉及三十二人。", "向32人违规发放补贴125000元。"),
    ("Two pumps of 1,200 were unserved on 3 March 2026.", "In spring 2 pumps out of 1200 were unserved."),
    ("一是灭火器过期无人更换；二是消防通道被杂物堵死。", "1.灭火器过期无人更换。2.消防通道被杂物堵死。"),
    ("(1) extinguishers out of date; (2) the fire lane was blocked.", "Extinguishers out of date; fire lane blocked."),
]  # fmt: skip


@pytest.mark.parametrize(("fed_back", "restated"), SOFTER)
def test_what_is_softer_is_seen(fed_back: str, restated: str) -> None:
    assert raised(matter(1, fed_back=fed_back, restated=restated)) == {"softened": {1}}


@pytest.mark.parametrize(
    ("fed_back", "restated"), [*OTHERWISE, *((each, each) for each, _ in SOFTER), (SOFTER[0][0], "")]
)
def test_what_is_only_said_otherwise_is_not(fed_back: str, restated: str) -> None:
    assert raised(matter(1, fed_back=fed_back, restated=restated)) == {}


def test_a_sign_counts_what_was_lost() -> None:
    facts = dict(sign("softened", matter(1, fed_back=SOFTER[4][0], restated=SOFTER[4][1])).facts)
    assert facts == {"words": 0, "figures": 0, "items": 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三起、3次、three times", [3, 3, 3]),
        ("一百二十三人，两千零五元，十二亿元，百分之五十", [123, 2005, 1_200_000_000, 50]),
        ("1,234.50 元和 5万元", ["1234.5", 50_000]),
        ("2026年3月4日，2026-03-04，第十二条，《办法》(三)，一是，Section 12, 4 March", []),
    ],
)
def test_figures_are_the_same_in_digits_and_words(text: str, found: list[int | str]) -> None:
    assert figures.figures(text) == Counter(Decimal(each) for each in found)
