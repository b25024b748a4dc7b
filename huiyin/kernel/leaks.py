"""The leak check: where a text that is to go out says a name that the site knows, or what was not released (I8).

Texts and names are folded before they are compared: width, case and accents are one, so are the variants of a character
(simplified, traditional) that are handed in, and whatever is neither letter nor digit is passed over, so that a name is
found with a space or a dot inside it. Chinese is written without spaces, so a name is found anywhere in it; in a script
that has them a name is found as whole words, and a single word of a longer name where it is written as a name is.

One pass over the text: at each place the names that begin with these two characters are tried, the longest first.
"""

import enum
import types
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

# Common runs of this weight are copied and not chance: twelve Chinese characters, or about five English words.
COPIED_WEIGHT = 12
_LETTER_WEIGHT = 3 / 8
SHORTEST_NAME = 2
# What is left of a name when its legal form is taken away must still be a name and no common word.
SHORTEST_SHORT_FORM = 3
_WORDS_OF_SHORT_FORM = 2
_TRADE = 2
_LONGEST_PERSONAL = 4
_SHORTEST_PART = 4
# What stands between two sentences, or before an item of a list.
_ENDS = ".!?:;\n\u2022\u3002\uff01\uff1f\uff1a\uff1b"

Variants = Mapping[str, str]
NO_VARIANTS: Variants = types.MappingProxyType({})


class Written(enum.Enum):
    """How a text must write words for them to be the name: a word that is a common one too is told by its capital, and
    at the beginning of a sentence by nothing.
    """

    ANYHOW = enum.auto()
    WITH_A_CAPITAL = enum.auto()
    WITHIN_A_SENTENCE = enum.auto()


@dataclass(frozen=True, slots=True)
class Known:
    """Something that a public text may not say: ``what`` it is (``person``, ``body``, …), whose, and the words."""

    what: str
    subject: str
    words: str
    written: Written = Written.ANYHOW


@dataclass(frozen=True, slots=True)
class Leak:
    """One place in the text, from ``start`` to before ``end``, with what it says."""

    start: int
    end: int
    known: Known


@dataclass(frozen=True, slots=True)
class Ruling:
    """What somebody has ruled to be no leak: ``said`` where it stands ``within`` longer words, letter by letter."""

    said: str
    within: str

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """This method will yield where a text says it, from its start to before its end."""
        inside = self.within.find(self.said)
        if not self.said or inside < 0 or self.said == self.within:
            return
        place = text.find(self.within)
        while place >= 0:
            yield place + inside, place + inside + len(self.said)
            place = text.find(self.within, place + 1)


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as it is compared: ``places[i]`` is where character ``i`` stands in the text itself."""

    text: str
    places: tuple[int, ...]
    source: str

    def leak(self, start: int, length: int, known: Known) -> Leak:
        return Leak(self.places[start], self.places[start + length - 1] + 1, known)

    def is_whole(self, start: int, length: int) -> bool:
        """This method will tell whether a run begins and ends where words do, as far as its script has words."""
        before, after = self.places[start] - 1, self.places[start + length - 1] + 1
        begins = not (before >= 0 and _spelled(self.source[before]) and _spelled(self.source[before + 1]))
        ends = not (after < len(self.source) and _spelled(self.source[after]) and _spelled(self.source[after - 1]))
        return begins and ends

    def is_written(self, start: int, how: Written) -> bool:
        """This method will tell whether the word at a place is written as a name is."""
        place = self.places[start]
        if how is Written.ANYHOW:
            return True
        before = self.source[:place].rstrip(" \t\"'(\u201c\u2018\uff08*-")
        begins = not before or before[-1] in _ENDS
        return self.source[place].isupper() and (how is Written.WITH_A_CAPITAL or not begins)


def is_cjk(character: str) -> bool:
    """This function will tell whether a character is one of Chinese writing, which leaves no space between words."""
    code = ord(character)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF


def _spelled(character: str) -> bool:
    return character.isalnum() and not is_cjk(character)


def _fold(text: str, variants: Variants) -> _Folded:
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for each in unicodedata.normalize("NFKD", character).casefold():
            if each.isalnum():
                characters.append(variants.get(each, each))
                places.append(place)
    return _Folded("".join(characters), tuple(places), text)


def folded(text: str, *, variants: Variants = NO_VARIANTS) -> str:
    """This function will give a text as it is compared."""
    return _fold(text, variants).text


def find(
    text: str,
    *,
    names: Iterable[Known],
    passages: Iterable[Known] = (),
    allowed: Iterable[str] = (),
    overruled: Iterable[Ruling] = (),
    variants: Variants = NO_VARIANTS,
) -> tuple[Leak, ...]:
    """This function will find every place where a text says a name, or repeats a passage at length, in order.

    ``allowed`` are words that the text may say: a name that stands inside one of them is no leak. What was
    ``overruled`` isn't either. ``variants`` gives for a character the one that it is compared as.
    """
    own = _fold(text, variants)
    open_spans = [(each.start, each.end) for each in _named(own, [Known("", "", each) for each in allowed], variants)]
    found = [
        each
        for each in _named(own, names, variants)
        if not any(start <= each.start and each.end <= end for start, end in open_spans)
    ]
    found += _copied(own, passages, variants)
    let_go = {place for each in overruled for place in each.places(text)}
    left = (each for each in found if (each.start, each.end) not in let_go)
    return tuple(sorted(left, key=lambda each: (each.start, -each.end)))


def around(text: str, leak: Leak) -> str:
    """This function will give what a leak says with one word, or one Chinese character, more on either side."""
    start, end = leak.start, leak.end
    for step in (-1, 1):
        place = start - 1 if step < 0 else end
        while 0 <= place < len(text) and text[place].isspace():
            place += step
        first = place
        while 0 <= place < len(text) and (place == first or (_spelled(text[first]) and _spelled(text[place]))):
            place += step
        start, end = (place + 1, end) if step < 0 else (start, place)
    return text[start:end].strip()


def _named(own: _Folded, names: Iterable[Known], variants: Variants) -> list[Leak]:
    """This function will find names: at each place the longest one."""
    by_start: dict[str, dict[str, Known]] = {}
    for each in names:
        words = folded(each.words, variants=variants)
        if len(words) >= SHORTEST_NAME:
            known = by_start.setdefault(words[:SHORTEST_NAME], {})
            # What is a name however it is written comes before a word that only may be one.
            if words not in known or each.written.value < known[words].written.value:
                known[words] = each
    ordered = {start: sorted(of.items(), key=lambda item: -len(item[0])) for start, of in by_start.items()}
    found = []
    for place in range(len(own.text) - SHORTEST_NAME + 1):
        for words, each in ordered.get(own.text[place : place + SHORTEST_NAME], ()):
            is_said = own.text.startswith(words, place) and own.is_whole(place, len(words))
            if is_said and own.is_written(place, each.written):
                found.append(own.leak(place, len(words), each))
                break
    return found


def _copied(own: _Folded, passages: Iterable[Known], variants: Variants) -> list[Leak]:
    """This function will find long runs that a text has in common with passages, by runs of fixed length first."""
    places: dict[str, list[int]] = {}
    for place in range(len(own.text) - COPIED_WEIGHT + 1):
        places.setdefault(own.text[place : place + COPIED_WEIGHT], []).append(place)
    found = []
    for each in passages:
        words, at = folded(each.words, variants=variants), 0
        while at + COPIED_WEIGHT <= len(words):
            starts = places.get(words[at : at + COPIED_WEIGHT], ())
            lengths = [_common(own.text, start, words, at) for start in starts]
            for start, length in zip(starts, lengths, strict=True):
                if _weight(words[at : at + length]) >= COPIED_WEIGHT:
                    found.append(own.leak(start, length, each))
            # What a run covers would be found again from each of its places.
            at += max((length - COPIED_WEIGHT + 1 for length in lengths), default=1)
    return found


def _common(text: str, start: int, words: str, at: int) -> int:
    length = COPIED_WEIGHT
    while start + length < len(text) and at + length < len(words) and text[start + length] == words[at + length]:
        length += 1
    return length


def _weight(words: str) -> float:
    return sum(1 if is_cjk(each) else _LETTER_WEIGHT for each in words)


def short_forms(name: str, *, endings: Sequence[str], beginnings: Sequence[str]) -> tuple[str, ...]:
    """This function will give what people call a body for short: its name without legal form and without country.

    ``endings`` and ``beginnings`` are taken away one after another, as long as enough is left to be a name.
    """
    found: list[str] = []
    left = name.strip()
    while True:
        shorter = _without_ending(left, endings)
        if shorter == left:
            break
        left = shorter
        found.append(left)
    for words in (name.strip(), *found):
        found += [words[len(each) :].strip() for each in beginnings if words.casefold().startswith(each.casefold())]
    return tuple(each for each in dict.fromkeys(found) if _is_a_name(each))


def called(name: str, *, titles: Sequence[str], surnames: Sequence[str], small_words: Sequence[str]) -> tuple[str, ...]:
    """This function will give what a person with a Chinese name is called for short: surname and post, 欧书记, 欧某.

    ``surnames`` are those of two characters. One that is among the ``small_words`` as well is left out, since it
    stands before a post by chance: 关于主任会议.
    """
    if not is_personal(name, titles=titles) or not is_cjk(name[0]):
        return ()
    surname = name[:2] if name[:2] in surnames and len(name) > 2 else name[0]
    return () if surname in small_words else tuple(f"{surname}{each}" for each in titles)


def is_personal(words: str, *, titles: Sequence[str]) -> bool:
    """This function will tell whether words that somebody typed are a person's name, and not a post or a remark."""
    if words and all(is_cjk(each) for each in words):
        return 2 <= len(words) <= _LONGEST_PERSONAL and not words.endswith(tuple(titles))
    parts = words.split()
    return len(parts) >= _WORDS_OF_SHORT_FORM and all(each[0].isupper() for each in parts)


def by_trade(name: str, *, stems: Sequence[str], types: Sequence[str]) -> tuple[str, ...]:
    """This function will give what people call a body by its trade alone: 港务公司 for 海川港务集团有限公司.

    ``stems`` are its short forms; the shortest ends in the trade. One that is nothing but its trade has no such name.
    """
    stem = min((each for each in stems if all(is_cjk(one) for one in each)), key=len, default="")
    if len(stem) < _TRADE + SHORTEST_NAME:
        return ()
    return tuple(f"{stem[-_TRADE:]}{each}" for each in types if f"{stem[-_TRADE:]}{each}" != name)


def parts(
    name: str, *, endings: Sequence[str], beginnings: Sequence[str], common: Collection[str]
) -> tuple[tuple[str, Written], ...]:
    """This function will give the single words by which people call a body whose name is spelled in letters, and how
    each must be written to be that name: Harbour for Harbour Group, Harbour and Norland for Harbour of Norland Ltd.

    ``common`` are words that many bodies have in their names. A word alone that is left of a name is it anywhere; one
    of several could as well begin a sentence.
    """
    stem = name.strip()
    while (shorter := _without_ending(stem, endings)) != stem:
        stem = shorter
    lead = max((each for each in beginnings if stem.casefold().startswith(each.casefold())), key=len, default="")
    words = [each.strip("(),.'\"\u2019") for each in stem[len(lead) :].split()]
    telling = [each for each in words if len(each) >= _SHORTEST_PART and each[0].isupper()]
    kept = [each for each in telling if each.casefold() not in common and not any(is_cjk(one) for one in each)]
    how = Written.WITH_A_CAPITAL if len(words) == 1 else Written.WITHIN_A_SENTENCE
    return tuple((each, how) for each in dict.fromkeys(kept))


def _without_ending(name: str, endings: Sequence[str]) -> str:
    bare = name.rstrip(" .,")
    for each in endings:
        if bare.casefold().endswith(each.casefold()) and len(bare) > len(each):
            left = bare[: -len(each)]
            if is_cjk(each[0]) or not left[-1].isalnum():
                return left.rstrip(" .,")
    return name


def _is_a_name(words: str) -> bool:
    if any(is_cjk(each) for each in words):
        return len(folded(words)) >= SHORTEST_SHORT_FORM
    return len(words.split()) >= _WORDS_OF_SHORT_FORM


def counted(leaks: Iterable[Leak]) -> Mapping[str, int]:
    """This function will count leaks by what they are."""
    counts: dict[str, int] = {}
    for each in leaks:
        counts[each.known.what] = counts.get(each.known.what, 0) + 1
    return counts
