"""The speech keeps how a command answers: sentences and tables for people, JSON for machines, in one language."""

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from huiyin import texts
from huiyin.kernel.refused import Refused

_WIDE = "WF"
_GAP = "  "
_LEAST_SHOWN = 16


class Speaker:
    """Answers in one language. ``as_json`` turns every answer into one JSON value on the output."""

    def __init__(self, language: str, *, as_json: bool = False, profile: str = "") -> None:
        self.language = language
        self.as_json = as_json
        self.profile = profile

    def text(self, code: str, **facts: Any) -> str:
        """This function will say a text of the house in the language of the command."""
        return texts.say(code, language=self.language, profile=self.profile, **facts)

    def say(self, code: str, **facts: Any) -> None:
        """This function will print a sentence, unless a machine is listening."""
        if not self.as_json:
            print(self.text(code, **facts), flush=True)

    def warn(self, code: str, **facts: Any) -> None:
        """This function will print a sentence beside the output."""
        print(self.text(code, **facts), file=sys.stderr, flush=True)

    def give(self, value: Any) -> None:
        """This function will print a value for a machine, if one is listening."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False, indent=2, default=str), flush=True)

    def table(self, titles: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """This function will print rows under their titles, unless a machine is listening; titles are codes."""
        if self.as_json:
            return
        shown = [[self.text(f"cli-column-{title}") for title in titles]]
        shown += [[_one_line("" if cell is None else str(cell)) for cell in row] for row in rows]
        widths = [max(map(_width, column)) for column in zip(*shown, strict=True)]
        if sys.stdout.isatty():
            room = os.get_terminal_size().columns - sum(widths[:-1]) - len(_GAP) * (len(widths) - 1)
            shown = [[*row[:-1], _cut(row[-1], max(room, _LEAST_SHOWN))] for row in shown]
        for row in shown:
            cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
            print(_GAP.join(cells).rstrip())

    def refuse(self, refused: Refused) -> None:
        """This function will say why something was refused, each faulty value on a line of its own."""
        for line in refusal(refused, language=self.language, profile=self.profile):
            print(line, file=sys.stderr)
        self.give({"refused": refused.code, "facts": refused.facts})


def refusal(refused: Refused, *, language: str, profile: str = "") -> tuple[str, ...]:
    """This function will put a refusal into sentences: the one of its code, then one for each faulty value."""
    facts = dict(refused.facts)
    faults = facts.pop("faults") if refused.code == "given_faulty" else ()
    said = [texts.say(f"refused-{refused.code}", language=language, profile=profile, **facts)]
    for fault in faults:
        why = texts.say(f"fault-{fault.code}", language=language, profile=profile, **fault.facts)
        said.append(f"  {fault.field}: {why}")
    return tuple(said)


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _width(value: str) -> int:
    """This function will count the columns of a terminal that a text takes: Chinese characters take two."""
    if value.isascii():
        return len(value)
    return sum(2 if unicodedata.east_asian_width(each) in _WIDE else 1 for each in value)


def _cut(value: str, room: int) -> str:
    if _width(value) <= room:
        return value
    while value and _width(value) >= room:
        value = value[:-1]
    return f"{value}…"
