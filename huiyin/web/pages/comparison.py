"""The comparison keeps two texts side by side, line by line, with what differs told by words and marks, not by colour.

Lines are matched first; within lines that changed, words are (in Chinese, characters).
"""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Link, Option, Sentence, Words

_WORD = re.compile(r"[\u3400-\u9fff]|\w+|\s+|.", re.DOTALL)
# Longer lines are compared as a whole: the work grows with the square of the words.
MOST_WORDS = 1_500


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line. ``gone`` stands on the left alone, ``new`` on the right alone."""

    text: str
    gone: bool = False
    new: bool = False


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line of either text beside its fellow; an empty side has no such line."""

    left: tuple[Run, ...]
    right: tuple[Run, ...]
    change: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts under their names. ``changes`` counts the lines that differ."""

    left_name: Words
    right_name: Words
    lines: tuple[ComparedLine, ...]
    left_language: str = ""
    right_language: str = ""

    @property
    def changes(self) -> int:
        return sum(line.change is not None for line in self.lines)


def side_by_side(
    left: str, right: str, /, *, left_name: Words, right_name: Words, languages: tuple[str, str] = ("", "")
) -> Comparison:
    """This function will lay two texts side by side under their names."""
    return Comparison(left_name, right_name, compared(left, right), *languages)


def compared(left: str, right: str) -> tuple[ComparedLine, ...]:
    """This function will lay two texts side by side."""
    before, after = left.splitlines(), right.splitlines()
    found: list[ComparedLine] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, left_from, left_to, right_from, right_to in matcher.get_opcodes():
        if tag == "equal":
            found += [ComparedLine((Run(line),), (Run(line),)) for line in before[left_from:left_to]]
        else:
            found += _changed(before[left_from:left_to], after[right_from:right_to])
    return tuple(found)


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[ComparedLine]:
    """This function will yield changed lines in pairs, then those that one side alone has."""
    pairs = min(len(before), len(after))
    for left, right in zip(before, after, strict=False):
        yield ComparedLine(*_within(left, right), change=Sentence("web-compare-changed"))
    for left in before[pairs:]:
        yield ComparedLine((Run(left, gone=True),), (), change=Sentence("web-compare-gone"))
    for right in after[pairs:]:
        yield ComparedLine((), (Run(right, new=True),), change=Sentence("web-compare-new"))


def _within(left: str, right: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """This function will mark what differs within two lines."""
    before, after = _WORD.findall(left), _WORD.findall(right)
    if max(len(before), len(after)) > MOST_WORDS:
        return (Run(left, gone=True),), (Run(right, new=True),)
    here: list[Run] = []
    there: list[Run] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, left_from, left_to, right_from, right_to in matcher.get_opcodes():
        same = tag == "equal"
        if left_from < left_to:
            here.append(Run("".join(before[left_from:left_to]), gone=not same))
        if right_from < right_to:
            there.append(Run("".join(after[right_from:right_to]), new=not same))
    return tuple(here), tuple(there)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsPage(Page):
    """Two versions of one document side by side. ``left`` and ``right`` choose which; both are all versions."""

    template: ClassVar[str] = "versions.html"
    heading: Words
    action_url: str
    left: tuple[Option, ...]
    right: tuple[Option, ...]
    comparison: Comparison | None = None
    back: Link = field(default_factory=lambda: Link("", ""))

    @property
    def title(self) -> Words:
        return self.heading
