"""One finding in words: what is wrong, item by item with its facts, told strongly, honestly again, or more softly."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.planting import grammar
from benchmarks.planting.grammar import Writer

# How the items of a finding are set beside each other.
STYLES: dict[str, tuple[Callable[[int], str], ...]] = {
    "zh": (
        lambda place: "一二三四五六"[place] + "是",
        lambda place: f"{place + 1}.",
        lambda place: f"（{place + 1}）",
        lambda place: "①②③④⑤⑥"[place],
        lambda place: "",
    ),
    "en": (
        lambda place: ("First, ", "Second, ", "Third, ", "Fourth, ", "Fifth, ", "Sixth, ")[place],
        lambda place: f"{place + 1}. ",
        lambda place: f"({'abcdef'[place]}) ",
        lambda place: f"{place + 1}) ",
        lambda place: "",
    ),
}


_FACTS = (("p", "site"), ("n", "n"), ("a", "amount"), ("d", "month"))


@dataclass(frozen=True, slots=True)
class Item:
    """One item with its facts: strong and soft are two ways to say what is wrong."""

    thing: str
    strong: str
    soft: str
    facts: tuple[tuple[str, str], ...]
    money: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One finding, not yet put into words."""

    writer: Writer
    items: tuple[Item, ...]
    summary: tuple[str, str]
    frames: tuple[str, ...]
    style: int

    @property
    def fed_back(self) -> str:
        return self.worded(self.summary[0], self.manifestations, style=self.style)

    @property
    def manifestations(self) -> tuple[str, ...]:
        return tuple(_filled(frame, item, item.strong) for frame, item in zip(self.frames, self.items, strict=True))

    def worded(self, summary: str, items: Sequence[str], *, style: int) -> str:
        """This method will set a summary and items into one text."""
        code = self.writer.tongue.code
        mark = STYLES[code][style]
        if code == "zh":
            return summary + "：" + "；".join(mark(place) + each for place, each in enumerate(items)) + "。"
        return summary + ": " + "; ".join(mark(place) + each for place, each in enumerate(items)) + "."

    def restated(self, *, style: int | None = None, order: Sequence[int] | None = None) -> str:
        """This method will say it again in other frames, with every item, every figure and every hard word."""
        chance = self.writer.chance
        kept = [_filled(_frame(self.writer, item), item, item.strong) for item in self.items]
        kept = [kept[place] for place in order] if order is not None else kept
        style = chance.randrange(len(STYLES[self.writer.tongue.code])) if style is None else style
        return self.worded(self.summary[0], kept, style=style)

    def softer(self, *, verbs: bool, figures: bool, items: int) -> str:
        """This method will say it again with softer verbs, without figures, or with that many items fewer."""
        writer = self.writer
        kept = self.items[: len(self.items) - items]
        told = [
            _filled(_frame(writer, item, vague=figures), item, item.soft if verbs else item.strong) for item in kept
        ]
        style = writer.chance.randrange(len(STYLES[writer.tongue.code]))
        return self.worded(self.summary[1 if verbs else 0], told, style=style)


def finding(writer: Writer, *, items: int) -> Told:
    """This function will think up a finding of so many items."""
    chance = writer.chance
    things = chance.sample(writer.topic.things, items)
    made = []
    for thing in things:
        strong, soft = chance.choice(writer.topic.wrongs)
        facts = tuple((name, writer.slot(slot)) for name, slot in _FACTS)
        made.append(Item(thing, strong, soft, facts, money=chance.random() < 0.6))
    strong, soft = writer.write(chance.choice(writer.tongue.items["summary"])).split("|")
    frames = tuple(_frame(writer, each) for each in made)
    return Told(writer, tuple(made), (strong, soft), frames, chance.randrange(len(STYLES[writer.tongue.code])))


def _frame(writer: Writer, item: Item, *, vague: bool = False) -> str:
    kind = ("vague_" if vague else "") + ("money" if item.money else "plain")
    return writer.chance.choice(writer.tongue.items[kind])


def _filled(frame: str, item: Item, wrong: str) -> str:
    return frame.format(thing=item.thing, wrong=wrong, **dict(item.facts))


def writer(chance: random.Random, code: str, topic: str) -> Writer:
    """This function will give one who writes about a topic in a language."""
    tongue = grammar.tongue(code)
    return Writer(tongue, chance, tongue.topics[topic])
