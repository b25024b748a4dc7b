"""Sentences from slots, in two languages: wide enough that two honest texts about one thing are seldom alike."""

import datetime
import functools
import random
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TODAY = datetime.date(2026, 1, 10)
_SLOT = re.compile(r"\{(\w+)\}")
_PLACES = {
    "zh": ("东临安平永新长石青白金南北西云龙泰和兴宁清福", "江河湖山川林原城桥港岛泉溪洲坪岭阳浦台乡"),
    "en": (
        "Ash Beck Black Brook Clay Crow Dun East Elm Fair Glen Hart Hazel Kings Lang Mill North Oak Port Red Stan West",
        "bury by combe dale den field ford gate ham hurst ley mere minster mouth ness port stead ton well wick worth",
    ),
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """What findings of one category are about: things, what is wrong with them, what is done, what comes of it."""

    code: str
    name: str
    things: tuple[str, ...]
    wrongs: tuple[tuple[str, str], ...]
    fixes: tuple[str, ...]
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: its slots, its sentences by what they are for, its topics by their code."""

    code: str
    slots: Mapping[str, tuple[str, ...]]
    moves: Mapping[str, tuple[str, ...]]
    items: Mapping[str, tuple[str, ...]]
    regulations: tuple[str, ...]
    forms: tuple[str, ...]
    topics: Mapping[str, Topic]


@functools.cache
def tongue(code: str) -> Tongue:
    """This function will read a language from its file, once."""
    told: dict[str, Any] = tomllib.loads((HERE / f"{code}.toml").read_text(encoding="utf-8"))
    topics = {}
    for each in told["topics"]:
        wrongs = tuple((strong, soft) for strong, soft in (pair.split("|") for pair in each["wrongs"]))
        topics[each["code"]] = Topic(
            each["code"], each["name"], tuple(each["things"]), wrongs, tuple(each["fixes"]), tuple(each["effects"])
        )
    public = told["public"]
    return Tongue(
        code, _lists(told["slots"]), _lists(told["moves"]), _lists(told["items"]),
        tuple(public["regulations"]), tuple(public["forms"]), topics,
    )  # fmt: skip


def _lists(given: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(each) for name, each in given.items()}


@functools.cache
def _parts(template: str) -> tuple[str, ...]:
    """This function will cut a template: words at even places, names of slots at odd ones."""
    return tuple(_SLOT.split(template))


def day(when: datetime.date, code: str) -> str:
    """This function will write a day out."""
    return (
        f"{when.year}年{when.month}月{when.day}日"
        if code == "zh"
        else f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
    )


def month(when: datetime.date, code: str) -> str:
    """This function will write a month out."""
    return f"{when.year}年{when.month}月" if code == "zh" else f"{_MONTHS[when.month - 1]} {when.year}"


@dataclass(slots=True)
class Writer:
    """One who writes about one matter: what is bound stays the same through all that is written."""

    tongue: Tongue
    chance: random.Random
    topic: Topic
    around: datetime.date = TODAY
    bound: dict[str, str] = field(default_factory=dict)

    def write(self, template: str) -> str:
        """This method will fill the slots of a template, and the slots of what fills them."""
        parts = _parts(template)
        if len(parts) == 1:
            return template
        return "".join(part if place % 2 == 0 else self.slot(part) for place, part in enumerate(parts))

    def say(self, move: str, *, times: int = 1) -> str:
        """This method will say something of a kind, that many times in different frames."""
        frames = self.tongue.moves[move]
        return "".join(self.write(each) for each in self.chance.sample(frames, min(times, len(frames))))

    def slot(self, name: str) -> str:
        """This method will draw what fills a slot; a capital letter in its name asks for one in the text."""
        if name[0].isupper():
            filled = self.slot(name.lower())
            return filled[0].upper() + filled[1:]
        if name in self.bound:
            return self.bound[name]
        if name in self.tongue.slots:
            return self.write(self.chance.choice(self.tongue.slots[name]))
        return self._drawn(name)

    def _drawn(self, name: str) -> str:
        chance, code = self.chance, self.tongue.code
        if name in ("date", "month", "d"):
            when = self.around + datetime.timedelta(chance.randint(-150, -1))
            return day(when, code) if name == "date" else month(when, code)
        if name == "amount":
            return amount(chance, code)
        if name == "place":
            return place(chance, code)
        if name == "site":
            return place(chance, code) + ("" if code == "zh" else " ") + chance.choice(self.tongue.slots["tail"])
        drawn = {
            "n": lambda: str(chance.randint(11, 480)),
            "small": lambda: str(chance.randint(2, 9)),
            "share": lambda: f"{chance.randint(520, 998) / 10}%",
            "thing": lambda: chance.choice(self.topic.things),
            "it": lambda: chance.choice(self.topic.things),
            "fix": lambda: chance.choice(self.topic.fixes),
            "effect": lambda: chance.choice(self.topic.effects),
            "topic": lambda: self.topic.name,
        }
        return drawn[name]()


def amount(chance: random.Random, code: str) -> str:
    """This function will draw a sum of money."""
    if code == "zh":
        return f"{chance.randint(12, 9_900) / 10}万元" if chance.random() < 0.7 else f"{chance.randint(800, 99_000)}元"
    return f"${chance.randint(800, 990_000):,}"


def place(chance: random.Random, code: str) -> str:
    """This function will make up the name of a place."""
    first, second = _PLACES[code]
    if code == "zh":
        return chance.choice(first) + chance.choice(second)
    return chance.choice(first.split()) + chance.choice(second.split())
