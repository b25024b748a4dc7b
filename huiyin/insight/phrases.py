"""Phrases keep what the members of a group say and others here don't: the runs of Chinese characters and of words that
explain the group, each with how many of the members hold it.

No dictionary is asked: a run counts for as much as it is in the group and not elsewhere, and longer ones that as many
members hold stand for the shorter ones within them.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from huiyin.insight import folding, lexicon

_HAN_FROM, _HAN_TO = 2, 8
_WORDS = 3
_GIVEN = 6
_LONGEST = 6
_MEMBERS = 200
_RUN = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+")
_LOOSE_HAN = frozenset(lexicon.WORDS["groups"]["loose_characters"])
_LOOSE_WORDS = frozenset(lexicon.WORDS["groups"]["loose_words"].split())
# A longer phrase stands for a shorter one in it that hardly more members hold.
_HARDLY_MORE = 1.25


def held(text: str, *, least: int = _HAN_FROM) -> set[str]:
    """This function will give the phrases in a cleaned text, in Chinese of so many characters at ``least``."""
    found: set[str] = set()
    for run in _RUN.findall(text):
        if folding.is_han(run[0]):
            for size in range(least, _HAN_TO + 1):
                for at in range(len(run) - size + 1):
                    phrase = run[at : at + size]
                    if phrase[0] not in _LOOSE_HAN and phrase[-1] not in _LOOSE_HAN:
                        found.add(phrase)
        else:
            words = run.split()
            for size in range(1, _WORDS + 1):
                for at in range(len(words) - size + 1):
                    some = words[at : at + size]
                    if some[0] not in _LOOSE_WORDS and some[-1] not in _LOOSE_WORDS and len(some[0]) > 1:
                        found.add(" ".join(some))
    return found


class Usual:
    """How many texts here hold a phrase, counted in texts that stand for all."""

    def __init__(self, counts: Mapping[str, int], *, texts: int) -> None:
        self.counts, self.texts = counts, texts

    def one(self, phrase: str) -> float:
        """This method will tell how much a phrase is one: of the texts with a part of it, the share that hold it whole.

        "Inspection found extinguishers" is none: of all that was found only some is extinguishers.
        """
        if folding.is_han(phrase[0]):
            parts = [part for at in range(1, len(phrase)) for part in (phrase[:at], phrase[at:])]
        else:
            words = phrase.split()
            parts = [" ".join(part) for at in range(1, len(words)) for part in (words[:at], words[at:])]
        return min((self.share(phrase) / self.share(part) for part in parts), default=1.0)

    def share(self, phrase: str) -> float:
        """This method will give the share of all texts that hold a phrase."""
        return (self.counts.get(phrase, 0) + 1) / (self.texts + 1)


def counted(texts: Iterable[str]) -> Usual:
    """This function will count the phrases of texts that stand for all."""
    found: Counter[str] = Counter()
    read = 0
    for text in texts:
        found.update(held(text, least=1))
        read += 1
    # What a single text holds is as good as unseen, and is most of all there is.
    return Usual({phrase: count for phrase, count in found.items() if count > 1}, texts=read)


def of_group(texts: Sequence[str], *, usual: Usual) -> tuple[tuple[str, int], ...]:
    """This function will give the phrases that explain a group, best first, and how many of its texts hold each.

    Of a large group its first two hundred texts are read; counts are of these.
    """
    read = texts[:_MEMBERS]
    holders = Counter(phrase for text in read for phrase in held(text))
    fewest = 2 if len(read) > 1 else 1
    worth = {
        phrase: count / len(read) * _worth(phrase, count / len(read), usual)
        for phrase, count in holders.items()
        if count >= fewest and count / len(read) > usual.share(phrase)
    }
    chosen: list[str] = []
    for phrase in sorted(worth, key=lambda each: (-worth[each], -len(each), each)):
        if len(chosen) == _GIVEN:
            break
        if not any(_same(phrase, other, holders) for other in chosen):
            chosen.append(phrase)
    return tuple((phrase, holders[phrase]) for phrase in chosen)


def _worth(phrase: str, share: float, usual: Usual) -> float:
    """This function will say how much a phrase tells that this share of a group holds."""
    return math.log(share / usual.share(phrase)) * math.sqrt(_size(phrase) * usual.one(phrase))


def _size(phrase: str) -> int:
    """This function will say how long a phrase is, as far as that counts: in Chinese characters, a word is two."""
    return min(len(phrase) if folding.is_han(phrase[0]) else 2 * len(phrase.split()), _LONGEST)


def _same(phrase: str, other: str, holders: Counter[str]) -> bool:
    """This function will tell whether two phrases overlap so that one of them is enough."""
    if phrase in other or other in phrase:
        return True
    if not folding.is_han(phrase[0]):
        return bool(set(phrase.split()) & set(other.split()) - _LOOSE_WORDS)
    overlap = any(phrase[-size:] == other[:size] or other[-size:] == phrase[:size] for size in range(1, len(phrase)))
    return overlap and holders[phrase] <= holders[other] * _HARDLY_MORE
