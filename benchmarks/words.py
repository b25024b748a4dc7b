"""Made-up statements in Chinese and English, and the searches of which it is known how often they are found."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

# Each stands in one statement of forty: 2.5 % of the rows.
THEMES = (
    "消防", "采购", "招标", "合同", "资产", "档案", "培训", "考勤", "差旅", "接待", "公车", "印章", "库存", "安全",
    "环保", "排污", "特种", "电梯", "锅炉", "食堂", "宿舍", "保密", "信访", "审计", "预算", "决算", "绩效", "薪酬",
    "招聘", "任免", "考核", "党费", "会议", "学习", "监督", "问责", "整改", "台账", "巡查", "值班",
)  # fmt: skip
# Pairs of these: 576 words, each in about one statement of 576, so in 10,000 rows at most of a million.
FIRST = "东西南北中上下左右前后内外高低新旧大小长短明光华"
SECOND = "江河湖海山川林原城镇乡村桥路港湾岛峰谷泉溪洲坪岭"
# Pairs of these: a word in ten statements, drawn without end.
RARE_FROM, RARE_COUNT = 0x4E00, 1_500
ENGLISH = (
    "No inspection record was kept at the", "The contract was signed before approval at the",
    "Equipment was used without registration at the", "The inventory differs from the ledger at the",
)  # fmt: skip
_RARE_EACH = 10


@dataclass(frozen=True, slots=True)
class Search:
    """A word to look for, and how common it is: rare, some or common."""

    text: str
    kind: str


def rare(place: int) -> str:
    """This function will give the rare word of a statement by its place in the list: ten statements share one."""
    number = place // _RARE_EACH
    first, second = divmod(number * 7_919 % (RARE_COUNT * RARE_COUNT), RARE_COUNT)
    return chr(RARE_FROM + first) + chr(RARE_FROM + second)


def statements(count: int, *, seed: int = 1) -> Iterator[str]:
    """This function will make as many statements, always the same ones."""
    chance = random.Random(seed)
    for place in range(count):
        where = chance.choice(FIRST) + chance.choice(SECOND)
        theme = chance.choice(THEMES)
        yield (
            f"{where}分公司{theme}管理制度执行不严格，“{rare(place)}”项目未按规定办理手续，现场记录不完整。"
            f"{chance.choice(ENGLISH)} {place % 997} site."
        )


def searches(count: int, findings: int, *, seed: int = 2) -> tuple[Search, ...]:
    """This function will draw searches: 40 % rare, 40 % found in up to 10,000 rows, 20 % in at least 1 % of all."""
    chance = random.Random(seed)
    drawn = []
    for _ in range(count):
        dice = chance.random()
        if dice < 0.4:
            drawn.append(Search(rare(chance.randrange(findings)), "rare"))
        elif dice < 0.8:
            drawn.append(Search(chance.choice(FIRST) + chance.choice(SECOND), "some"))
        else:
            drawn.append(Search(chance.choice(THEMES), "common"))
    return tuple(drawn)
