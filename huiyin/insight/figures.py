"""Figures keep which amounts a text names, in digits or in words, so that "3", "three" and the Chinese word are one.

Dates, years, numbers of articles and of items are no figures.
"""

import re
import unicodedata
from collections import Counter
from decimal import Decimal

from huiyin.insight import lexicon

_WORDS = lexicon.WORDS["figures"]
_NOT = re.compile("|".join(_WORDS["not_figures"]), re.IGNORECASE)
# Two characters of the lexicon mean two.
_DIGITS = {each: value for value, group in enumerate(_WORDS["numerals"].split()) for each in group}
_TENS: dict[str, int] = _WORDS["tens"]
_POWERS: dict[str, int] = _WORDS["powers"]
_NUMERAL = "".join(_DIGITS) + "".join(_TENS) + "".join(_POWERS)
_POWER = "".join(_POWERS)
_IN_CHINESE = re.compile(f"{_WORDS['percent']}([{_NUMERAL}]+)|([{_NUMERAL}]+)(?={_WORDS['counters']})")
_IN_DIGITS = re.compile(rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s*([{_POWER}]))?")
_IN_ENGLISH = re.compile(rf"\b({'|'.join(_WORDS['words'])})\b", re.IGNORECASE)


def figures(text: str) -> Counter[Decimal]:
    """This function will give the figures of a text, each as often as it is named."""
    left = _NOT.sub(" ", unicodedata.normalize("NFKC", text))
    found = Counter(_value(each[0], each[1]) for each in _IN_DIGITS.finditer(left))
    left = _IN_DIGITS.sub(" ", left)
    found.update(Decimal(_chinese(each[1] or each[2])) for each in _IN_CHINESE.finditer(left))
    found.update(Decimal(_WORDS["words"][each[1].lower()]) for each in _IN_ENGLISH.finditer(left))
    return found


def _value(digits: str, power: str | None) -> Decimal:
    plain = digits.rstrip(_POWER).strip().replace(",", "")
    return (Decimal(plain) * (_POWERS[power] if power else 1)).normalize()


def _chinese(numeral: str) -> int:
    """This function will read a Chinese numeral: hundreds and tens add up, ten thousands multiply all before."""
    total = section = digit = 0
    for each in numeral:
        if each in _DIGITS:
            digit = _DIGITS[each]
        elif each in _TENS:
            section += (digit or 1) * _TENS[each]
            digit = 0
        else:
            total = (total + section + digit or 1) * _POWERS[each]
            section = digit = 0
    return total + section + digit
