"""Matters as the tests of warning signs make them: one that bears no sign, and what a test changes in it."""

import random
import uuid
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from huiyin.insight import signs
from huiyin.insight.declared import Matter, Pointed, Shown, Sign, Treated

HANDED_OVER = date(2026, 3, 2)
DECLARED = date(2026, 5, 11)
EFFECT = Shown("e" * 64, "effect", DECLARED, DECLARED, "")

# What two organisations wrote of their own, in each language, on nothing that the other writes about.
ZH = (
    "东区泵房更换密封圈后连续运行三个月无渗漏，值班员每班抄录压力表读数并由机电科长周末复核签名，旧泵已送修理厂拆解，残值入账。",
    "财务室把二〇一九年以来的差旅票据按人重新装订，多报的住宿补助由本人退回，出纳与会计不再由同一人兼任，银行印鉴分开保管。",
    "食堂采购改为三家供货商每周比价，验收单由仓管和厨师长共同签字，过秤照片当天上传，剩余食材的去向记在黑板上供职工查看。",
)
EN = (
    "The seals of the eastern pump were replaced and it ran three months without a leak; the shift writes down the "
    "gauge every four hours and the head of mechanics countersigns on Saturday.",
    "Travel vouchers since the spring were bound anew by traveller, lodging claimed twice was paid back by each, and "
    "the cashier no longer keeps the ledger nor the bank's stamp.",
    "The canteen compares three suppliers each week, the cook and the storekeeper both sign for what is weighed, and "
    "what is left over in the evening is written on the blackboard for all.",
)
_HAN = "江山河湖田园林木花草鸟鱼虫石金银铜铁锡铅风雨雷电雪霜云雾"
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def matter(number: int, **changed: Any) -> Matter:
    """This function will make a matter that bears no sign, of an organisation of its own."""
    made = Matter(
        finding=uuid.UUID(int=number), cycle=1, body=uuid.UUID(int=number), round=uuid.UUID(int=1),
        round_begun=date(2026, 1, 5), category="safety", weight=2, fed_back="", restated="", told="",
        handed_over=HANDED_OVER, declared=DECLARED, closed=None, evaluated_until=None, manifestations=(),
        measures=(Treated(date(2026, 6, 1), date(2026, 6, 1), 0, DECLARED, True),),
        evidence=(replace(EFFECT, digest=f"{number:064x}"),),
    )  # fmt: skip
    return replace(made, **changed)


def raised(*matters: Matter) -> dict[str, set[int]]:
    """This function will give which findings bear which sign."""
    found: dict[str, set[int]] = {}
    for each in signs.signs(matters):
        found.setdefault(each.rule, set()).add(each.finding.int)
    return found


def sign(rule: str, *matters: Matter) -> Sign:
    """This function will give the strongest sign of a rule."""
    return next(each for each in signs.signs(matters) if each.rule == rule)


def changed(text: str, *, seed: int = 1, share: float = 0.2) -> str:
    """This function will change a fifth of the characters, here and there: replaced, doubled or gone."""
    chance = random.Random(seed)
    pool = _HAN if any("\u4e00" <= each <= "\u9fff" for each in text) else _LATIN
    places = set(chance.sample(range(len(text)), int(share * len(text))))
    ways = ("{new}", "{new}", "{old}{new}", "")
    return "".join(
        chance.choice(ways).format(old=each, new=chance.choice(pool)) if place in places else each
        for place, each in enumerate(text)
    )


def days(count: int) -> timedelta:
    return timedelta(days=count)


def answered(text: str, answer: str | None) -> Pointed:
    return Pointed(text, answer)
