"""Two texts held against each other by letters, figures and negations: no model and no dictionary but short lists."""

import re
import unicodedata
from collections.abc import Iterable
from fractions import Fraction

_CJK = re.compile(r"[\u3400-\u9fff]")
_DIGITS = re.compile(r"(?<![A-Za-z0-9.])(\d[\d,]*(?:\.\d+)?)\s*([\u4e07\u4ebf]*)")
_WRITTEN = re.compile(
    r"[\u96f6\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u4ebf]{2,}"
)
_ITEM = re.compile(
    r"^\s*[(\uff08]?(?:\d{1,2}|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})[)\uff09.\u3001\uff0e]\s*",
    re.MULTILINE,
)
_A_CLAUSE = 8  # fewer n-grams than this are a word or two
_MYRIAD = 10_000
_PAIR = 2  # the one numeral that Unicode does not count among them


def contained(part: str, whole: str) -> Fraction:
    """This function will tell what share of a text's character n-grams another text holds; of no text all is held.

    Two characters where they are Chinese, four where not; spaces and signs don't count.
    """
    grams, whole = _grams(part), _plain(whole)
    return Fraction(sum(each in whole for each in grams), len(grams)) if grams else Fraction(1)


def added(text: str, to: str) -> Fraction:
    """This function will tell what share of a text another one does not hold, figures aside; of little, nothing."""
    grams, whole = _grams(_without_figures(text)), _plain(_without_figures(to))
    strange = sum(each not in whole for each in grams)
    return Fraction(strange, len(grams)) if strange >= _A_CLAUSE else Fraction(0)


def figures(text: str) -> frozenset[Fraction]:
    """This function will read the figures of a text, in digits or in Chinese words; numbers of items are none."""
    text = _ITEM.sub("", unicodedata.normalize("NFKC", text))
    found = {_in_digits(number, scales) for number, scales in _DIGITS.findall(text)}
    return frozenset(
        found | {_in_words(each) for each in _WRITTEN.findall(_DIGITS.sub("", text)) if _is_a_figure(each)}
    )


def negations(text: str, words: Iterable[str]) -> int:
    """This function will count how often a text says no."""
    text = text.lower()
    return sum(len(re.findall(rf"\b{each}\b" if each.isascii() else each, text)) for each in words)


def _value(character: str) -> int:
    """This function will give what a Chinese numeral stands for."""
    return int(unicodedata.numeric(character, _PAIR))


def _is_a_figure(written: str) -> bool:
    values = [_value(each) for each in written]
    return min(values) < 10 <= max(values)


def _in_digits(number: str, scales: str) -> Fraction:
    value = Fraction(number.replace(",", ""))
    for each in scales:
        value *= _value(each)
    return value


def _in_words(written: str) -> Fraction:
    total = part = digit = 0
    for value in map(_value, written):
        if value < 10:
            digit = value
        elif value < _MYRIAD:
            part, digit = part + (digit or 1) * value, 0
        else:
            told = part + digit or int(not total)
            total = total + told * value if value == _MYRIAD else (total + told) * value
            part = digit = 0
    return Fraction(total + part + digit)


def _without_figures(text: str) -> str:
    text = _DIGITS.sub("", unicodedata.normalize("NFKC", text))
    return _WRITTEN.sub("", text)


def _grams(text: str) -> set[str]:
    plain = _plain(text)
    size = 2 if _CJK.search(plain) else 4
    return {plain[place : place + size] for place in range(max(len(plain) - size + 1, 1))} - {""}


def _plain(text: str) -> str:
    """This function will leave letters and digits alone, in one case."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).lower() if each.isalnum())
