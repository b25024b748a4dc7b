"""The placeholders keep the small language of blanks: four kinds of tag, and nothing that is ever evaluated.

    {{ addressee }}                          the value of a field
    {{ problem.statement }}                  a field of the item at hand
    {%p for problem in problems %}           … up to {%p endfor %}: paragraphs repeated for each item
    {%tr for problem in problems %}          … up to {%tr endfor %}: table rows repeated for each item
    {%p if opening %}                        … up to {%p endif %}: paragraphs left out where the field is empty

There are no expressions, filters, calls or attributes of attributes, so a blank can name a value and no more.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

# What a value is filled into: names of fields, and under the name of a loop the item at hand.
Scope = Mapping[str, Any]

_NAME = r"[a-z][a-z0-9_]{0,60}"
VALUE = re.compile(r"\{\{\s*(" + _NAME + r")(?:\.(" + _NAME + r"))?\s*\}\}")
_LOOP = re.compile(r"\{%(p|tr)\s+for\s+(" + _NAME + r")\s+in\s+(?:(" + _NAME + r")\.)?(" + _NAME + r")\s*%\}")
_WHEN = re.compile(r"\{%(p|tr)\s+if\s+(?:(" + _NAME + r")\.)?(" + _NAME + r")\s*%\}")
_END = re.compile(r"\{%(p|tr)\s+(endfor|endif)\s*%\}")
# Whatever looks like a tag of any template language: each must be one of those above.
LIKE_A_TAG = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)|[}%#]\}", re.DOTALL)
# What a person took for a tag: braces of Chinese writing, or parted by blanks, some of which nobody sees.
_BLANK = "[\\s\u200b\u200c\u200d\u2060\ufeff]"
_BRACE, _INNER = "[{｛﹛]", "[{｛﹛%％﹪#＃]"
_UNBRACE, _INNER_END = "[}｝﹜]", "[}｝﹜%％﹪#＃]"
_NEAR = re.compile(f"{_BRACE}{_BLANK}*{_INNER}.*?(?:{_INNER_END}{_BLANK}*{_UNBRACE}|$)", re.DOTALL)
_PARTED = re.compile(f"(?<=[{{]){_BLANK}+(?=[{{%#])|(?<=[}}%#]){_BLANK}+(?=[}}])")


@dataclass(frozen=True)
class Control:
    """A tag that steers: ``for``, ``if``, ``endfor`` or ``endif``, over paragraphs (p) or table rows (tr)."""

    verb: Literal["for", "if", "endfor", "endif"]
    over: Literal["p", "tr"]
    item: str = ""
    owner: str = ""
    name: str = ""

    @property
    def opens(self) -> bool:
        """Whether an end must follow."""
        return self.verb in ("for", "if")

    @property
    def end(self) -> str:
        """The verb that closes it."""
        return f"end{self.verb}"


def near(text: str) -> tuple[str, str] | None:
    """This function will find what is nearly a tag, with its right writing."""
    for found in _NEAR.finditer(text):
        right = _PARTED.sub("", unicodedata.normalize("NFKC", found[0]))
        if right != found[0]:
            return found[0], right
    return None


def stray(text: str) -> str:
    """This function will find what is a tag, or was meant as one, where no value is ever filled in."""
    if found := LIKE_A_TAG.search(text):
        return found[0]
    nearly = near(text)
    return nearly[0] if nearly else ""


def control(text: str) -> Control | None:
    """This function will read a text that is one steering tag and nothing else; None for any other text."""
    text = text.strip()
    if found := _LOOP.fullmatch(text):
        return Control("for", _over(found[1]), item=found[2], owner=found[3] or "", name=found[4])
    if found := _WHEN.fullmatch(text):
        return Control("if", _over(found[1]), owner=found[2] or "", name=found[3])
    if found := _END.fullmatch(text):
        return Control("endfor" if found[2] == "endfor" else "endif", _over(found[1]))
    return None


def value(scope: Scope, name: str, *, owner: str = "") -> Any:
    """This function will look a value up; the blank was examined, so that what it names is there."""
    return scope[owner][name] if owner else scope[name]


def fill(text: str, scope: Scope) -> str:
    """This function will put values in the place of their tags, in one pass: a value that looks like a tag stays."""
    return VALUE.sub(lambda tag: str(value(scope, tag[2] or tag[1], owner=tag[1] if tag[2] else "")), text)


def only_values(text: str) -> bool:
    """This function will tell whether a text is nothing but values, so that it vanishes where they are empty."""
    return bool(VALUE.search(text)) and not VALUE.sub("", text).strip()


def _over(letter: str) -> Literal["p", "tr"]:
    return "tr" if letter == "tr" else "p"
