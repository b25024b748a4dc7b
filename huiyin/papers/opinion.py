"""The text of a feedback opinion (反馈意见), written from its items in the words of a rule set: a pure function.

    一、取得的成绩
    （一）…
    二、反馈的突出问题
    （一）…
    1. …
    三、整改要求
    （一）…

What people wrote stays as they wrote it; only headings, numbers and line ends come from here. Somebody edits the text
afterwards, so this is a beginning and never a second truth.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huiyin import texts
from huiyin.record.queries.drafting import Item, Thing

_DIGITS = "零一二三四五六七八九"
# A heading that somebody numbered themself is not numbered again.
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]\s?")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of the document in words: a heading, an achievement, a problem with its manifestations, a requirement
    with its text."""

    item: str
    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one heading. A heading that somebody wrote takes what follows, whatever it is."""

    heading: str
    pieces: tuple[Piece, ...]


def pieces_of(items: Iterable[Item], things: Mapping[str, Thing]) -> tuple[Piece, ...]:
    """This function will put items into words; one whose thing is not at hand, and one without a word, is left out."""
    return tuple(each for item in items for each in (_piece(item, things.get(item.subject)),) if each.text)


def _piece(item: Item, thing: Thing | None) -> Piece:
    if thing is None:
        return Piece(item.item, item.text)
    return Piece(thing.item, thing.text.text, tuple(each.text for each in thing.details))


def written(pieces: Iterable[Piece], *, audience: str, organisation: str, language: str, profile: str = "") -> str:
    """This function will write the opinion from its items, in their order, section by section."""
    lines = [texts.say(f"opinion-title-{audience}", language=language, profile=profile, organisation=organisation)]
    for place, section in enumerate(sections(pieces, audience=audience, language=language, profile=profile), start=1):
        number = "" if _NUMBERED.match(section.heading) else _first(place, language)
        lines += ["", f"{number}{section.heading}"]
        for order, piece in enumerate(section.pieces, start=1):
            lines.append(f"{_second(order, language)}{_line(piece.text)}")
            several = len(piece.details) > 1
            for detail, said in enumerate(piece.details, start=1):
                lines.append(f"{_third(detail, language)}{_line(said)}" if several else _line(said))
    return "\n".join(lines)


def sections(pieces: Iterable[Piece], *, audience: str, language: str, profile: str = "") -> tuple[Section, ...]:
    """This function will part the items into sections: by the headings that were written, else by kind."""
    found: list[tuple[str, str, list[Piece]]] = []  # kind ("" under a written heading), heading, items
    for piece in pieces:
        if piece.item == "heading":
            found.append(("", _line(piece.text), []))
            continue
        if not found or found[-1][0] not in ("", piece.item):
            code = f"opinion-heading-{piece.item}"
            heading = texts.say(code, language=language, profile=profile, audience=audience)
            found.append((piece.item, heading, []))
        found[-1][2].append(piece)
    return tuple(Section(heading, tuple(listed)) for _, heading, listed in found)


def _line(text: str) -> str:
    """This function will put a text on one line, so that the numbers stand where lines begin."""
    return " ".join(text.split())


def _first(place: int, language: str) -> str:
    return f"{numeral(place)}、" if language == "zh-Hans" else f"{place}. "


def _second(place: int, language: str) -> str:
    return f"（{numeral(place)}）" if language == "zh-Hans" else f"({place}) "


def _third(place: int, language: str) -> str:
    return f"{place}. " if language == "zh-Hans" else f"({_letters(place)}) "


def numeral(number: int) -> str:
    """This function will write a number from 1 to 99 in Chinese numerals, others in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def _letters(number: int) -> str:
    """This function will count as lists of letters do: a … z, aa, ab …"""
    said = ""
    while number:
        number, place = divmod(number - 1, len(_LETTERS))
        said = _LETTERS[place] + said
    return said
