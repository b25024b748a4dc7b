"""Folding keeps how a text is made comparable: width, case, punctuation, names of laws and fixed phrases fall away.

What is left is cut into short runs of characters (shingles), longer ones in alphabets, since a letter says less than a
character: phrases are told by runs of three (five), copies sought by runs of five (seven), which cross from one phrase
into the next and are rarer. Runs are told by a checksum that is the same in every process.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterator

from huiyin.insight import lexicon

_HAN_FROM, _HAN_TO = "\u33ff", "\ua000"
# Characters of a run that begins in Chinese, and of one that doesn't.
PHRASE, SOUGHT = (3, 5), (5, 7)
# A letter says about a third of what a Chinese character says.
_LATIN_WORTH = 0.35
_NOT_WORD = re.compile(r"[\W_]+")
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3})")
_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff]) +| +(?=[\u3400-\u9fff])")
_LAWS = lexicon.any_of(lexicon.WORDS["fixed"]["laws"])


def _plain(text: str) -> str:
    """This function will fold width, case and punctuation."""
    spaced = _NOT_WORD.sub(" ", _IN_NUMBER.sub("", text).casefold())
    return _BESIDE_HAN.sub("", spaced).strip()


_FIXED = lexicon.any_of(
    [re.escape(_plain(each)) for language in ("zh-Hans", "en") for each in lexicon.WORDS["fixed"][language]]
)


def folded(text: str) -> str:
    """This function will give the text as it is compared: "" where nothing of its own is left."""
    if not text:
        return ""
    without_laws = _LAWS.sub(" ", unicodedata.normalize("NFKC", text))
    return _BESIDE_HAN.sub("", _FIXED.sub(" ", _plain(without_laws))).strip()


def is_han(character: str) -> bool:
    """This function will tell Chinese characters from all others."""
    return _HAN_FROM < character < _HAN_TO


def worth(text: str) -> float:
    """This function will give how much a folded text says, in Chinese characters."""
    han = sum(_HAN_FROM < each < _HAN_TO for each in text)
    return han + (len(text) - han) * _LATIN_WORTH


def runs(text: str, run: tuple[int, int]) -> Iterator[tuple[int, int, int]]:
    """This function will give the whole runs of a folded text: the checksum of each, where it begins and ends."""
    han, latin = run
    last = len(text)
    for at, character in enumerate(text):
        end = at + (han if _HAN_FROM < character < _HAN_TO else latin)
        if end <= last:
            yield zlib.crc32(text[at:end].encode()), at, end
