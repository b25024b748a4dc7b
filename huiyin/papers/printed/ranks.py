"""The ranks keep how the headings of a text that was written out as a whole are known: by the number they begin with.

GB/T 9704-2012, 7.3.3, has 一、 set in Heiti and （一） in Kaiti; here only where nothing else stands on the line, since
whoever goes on writing behind the number has written a paragraph.
"""

import re
from collections.abc import Sequence

from huiyin.papers.printed.pieces import LineKind

_NUMERAL = "[一二三四五六七八九十百]{1,5}"
_FIRST_LONGEST, _SECOND_LONGEST = 30, 60
# From the first that fits: what a line begins with, how long it may be, what it is.
_CHINESE: Sequence[tuple[re.Pattern[str], int, LineKind]] = (
    (re.compile(rf"{_NUMERAL}、[^。；！？]+"), _FIRST_LONGEST, "heading"),
    (re.compile(rf"（{_NUMERAL}）[^。；！？]+。?"), _SECOND_LONGEST, "item"),
)
_ENGLISH: Sequence[tuple[re.Pattern[str], int, LineKind]] = (
    (re.compile(r"\d{1,2}\.\s[^.;!?]+"), _SECOND_LONGEST, "heading"),
    (re.compile(r"\(\d{1,3}\)\s.+"), 10_000, "item"),
    (re.compile(r"\([a-z]{1,2}\)\s.+"), 10_000, "under"),
)


def kind_of(line: str, *, language: str) -> LineKind:
    """This function will tell what a line of a text is set as."""
    for begins, longest, kind in _CHINESE if language == "zh-Hans" else _ENGLISH:
        if len(line) <= longest and begins.fullmatch(line):
            return kind
    return "body"
