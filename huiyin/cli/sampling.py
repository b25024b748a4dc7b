"""The sampling keeps how the operator, or a stranger, asks for sizes and bounds and draws a sample again: no account is
needed, and nothing is read from the book."""

import argparse
import csv
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from huiyin import texts
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.insight import plain, sampling
from huiyin.insight.intervals import Found
from huiyin.kernel import drawing
from huiyin.kernel.refused import Refused

COLUMNS = ("stratum", "item", "weight")
BY = ("size", "weight")


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    group = words.group(commands, "sampling")
    size = words.command(group, "size", plan, of="sampling")
    words.argument(size, "--confidence", metavar="PERCENT", default="95", says="sampling_confidence")
    words.argument(size, "--tolerable", metavar="PERCENT", default="5", says="sampling_tolerable")
    words.argument(size, "--tolerable-count", metavar="NUMBER", says="sampling_tolerable_count")
    words.argument(size, "--expected", metavar="PERCENT", default="", says="sampling_expected")
    words.argument(size, "--expected-errors", metavar="NUMBER", says="sampling_expected_errors")
    words.argument(size, "--population", metavar="NUMBER", says="sampling_population")
    words.argument(size, "--method", choices=sampling.METHODS, default="", says="sampling_method")
    roundings = {"expected": sampling.EXPECTED_ROUNDINGS, "tolerable": sampling.TOLERABLE_ROUNDINGS}
    for name, choices in roundings.items():
        says = f"sampling_{name}_rounding"
        words.argument(size, f"--{name}-rounding", choices=choices, default=sampling.UP, says=says)
    bound = words.command(group, "bound", tell, of="sampling")
    words.argument(bound, "--sample", metavar="NUMBER", required=True, says="sampling_sample")
    words.argument(bound, "--errors", metavar="NUMBER", required=True, says="sampling_errors")
    words.argument(bound, "--population", metavar="NUMBER", says="sampling_population")
    words.argument(bound, "--confidence", metavar="PERCENT", default="95", says="sampling_confidence")
    words.argument(bound, "--one-sided", action="store_true", says="sampling_one_sided")
    drawn = words.command(group, "draw", draw, of="sampling")
    words.argument(drawn, "file", metavar="FILE", type=Path, says="sampling_frame")
    words.argument(drawn, "--ordered", metavar="DIGEST", required=True, says="sampling_ordered")
    words.argument(drawn, "--announced", metavar="VALUE", required=True, says="sampling_announced")
    words.argument(drawn, "--number", metavar="NUMBER", required=True, says="sampling_number")
    words.argument(drawn, "--minimum", metavar="NUMBER", default="0", says="sampling_minimum")
    words.argument(drawn, "--by", choices=BY, default="size", says="sampling_by")


def plan(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will say how many have to be checked."""
    made = sampling.plan(
        plain.wanted(
            confidence=asked.confidence,
            tolerable=asked.tolerable,
            tolerable_count=_number(asked.tolerable_count),
            expected=asked.expected,
            expected_errors=_number(asked.expected_errors),
            population=_number(asked.population),
            method=asked.method,
            expected_rounding=asked.expected_rounding,
            tolerable_rounding=asked.tolerable_rounding,
        )
    )
    for code, facts in plain.explained(made):
        speaker.say(code, **facts)
    speaker.table(
        ["sampling_errors", "sampling_high", "sampling_high_count", "sampling_shown"],
        [
            (row.errors, f"{plain.written(row.high.high)} %", row.high.high_count, _yes(row.shown, speaker))
            for row in plain.rows(made)
        ],
    )
    speaker.give(plain.plan_values(made))
    return DONE


def tell(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will say what a check has shown."""
    found = Found(_number(asked.population), plain.whole(asked.sample), plain.whole(asked.errors))
    bound, (code, facts) = plain.bound(found, asked.confidence, two_sided=not asked.one_sided)
    speaker.say(code, **facts)
    speaker.give(plain.bound_values(bound))
    return DONE


def draw(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will share out a sample among the strata of a file, and draw it."""
    items = _items(asked.file)
    measures = Counter({name: len(found) for name, found in items.items()})
    if asked.by == "weight":
        measures = Counter({name: sum(each.weight for each in found) for name, found in items.items()})
    shares = [drawing.Share(name, len(found), measures[name]) for name, found in items.items()]
    numbers = drawing.allocate(plain.whole(asked.number), shares, minimum=plain.whole(asked.minimum))
    strata = [drawing.Stratum(name, tuple(found), numbers[name]) for name, found in items.items()]
    seed, frame = drawing.seed(asked.ordered, asked.announced), drawing.frame_digest(strata)
    chosen = drawing.draw(seed, strata)
    speaker.say("sampling-drawn", seed=seed, frame=frame, number=len(chosen))
    speaker.table(
        ["sampling_stratum", "sampling_place", "sampling_item", "sampling_ticket", "sampling_digest"],
        [(each.stratum, each.place, each.item, each.ticket, each.digest) for each in chosen],
    )
    rows: list[dict[str, Any]] = [
        {name: getattr(each, name) for name in ("stratum", "item", "place", "ticket", "digest")} for each in chosen
    ]
    speaker.give({"seed": seed, "frame_digest": frame, "numbers": numbers, "chosen": rows})
    return DONE


def _number(text: str | None) -> int | None:
    return None if text is None else plain.whole(text)


def _yes(shown: bool, speaker: Speaker) -> str:
    return texts.say("sampling-shown" if shown else "sampling-not-shown", language=speaker.language)


def _items(file: Path) -> dict[str, list[drawing.Item]]:
    """This function will read a csv with the columns stratum and item, and weight if there is one.

    :raises Refused: sampling_frame_not_read, sampling_not_a_number.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise Refused("sampling_frame_not_read", file=file.name) from None
    items = defaultdict[str, list[drawing.Item]](list)
    for row in rows:
        stratum, item, weight = (row.get(column) for column in COLUMNS)
        if stratum is None or item is None:
            raise Refused("sampling_frame_not_read", file=file.name)
        items[stratum].append(drawing.Item(item, plain.whole(weight) if weight else 1))
    return items
