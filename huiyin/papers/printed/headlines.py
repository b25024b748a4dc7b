"""The headlines keep how a title that is longer than its line is broken: by sense, and in lines of about one length.

GB/T 9704-2012, 7.3.1: a title of several lines keeps its words whole and its lines in proportion. A typesetter fills
the first line and leaves one character for the last.
"""

import functools
import re
import unicodedata

# What is never cut: what ends the name of a body and belongs to it, and what titles of papers are made of.
_TAILS = (
    "有限责任公司|股份有限公司|控股有限公司|有限公司|总公司|公司|集团|委员会|管委会|办公室|领导小组|领导班子|党委|党组"
)
_WORDS = (
    "主要负责人|反馈意见|反馈|意见|情况|整改|方案|报告|通报|通知|纪要|工作|巡视组|巡察组|巡视|巡察|市委|省委|区委|县委"
    "|关于|中共|中央|人民政府"
)
_TAIL, _WORD = re.compile(rf"[（(]?(?:{_TAILS})"), re.compile(rf"(?:{_TAILS}|{_WORDS})")
_PIECES = re.compile(rf"{_TAILS}|{_WORDS}|[0-9A-Za-z][\w.,:%&'’/-]*|\S|\s+")
_CLOSING = "的，。、；：？！）》」』〕】”’)].,;:?!"
_OPENING = "（《「『〔【“‘(["
# After these a Chinese line ends well; with these a line ends badly.
_ENDS_WELL = ("的", "、", "，", "：", "和", "与", "及")
_ENDS_BADLY = ("关于", "向", "对", "在")
_SHORT_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"})
# What it costs: a line as much off the even length, and one that ends elsewhere than it should.
_UNEVEN, _AT_A_WORD, _BAD_END, _BEFORE_A_TAIL, _ANYWHERE = 0.5, 40.0, 60.0, 100.0, 150.0


# What is longer is no title, and is not worth looking for the best of so many ways.
_LONGEST = 200


def broken(title: str, *, most: float) -> str:
    """This function will put line ends into a title, so that no line is wider than ``most`` wide characters.

    A line that fits stays as it is; a word that alone is wider is left to the typesetter.
    """
    return "\n".join(_line(each, most=most) for each in title.split("\n"))


def _line(text: str, *, most: float) -> str:
    if _wide(text) <= most or len(text) > _LONGEST:
        return text
    pieces = _joined(_PIECES.findall(text))
    if any(_wide(each.strip()) > most for each in pieces):
        return text
    even = _wide(text) / -(-_wide(text) // most)

    @functools.cache
    def best(start: int) -> tuple[int, float, tuple[str, ...]]:
        """The fewest lines from a piece on, of those the most even, with what each says."""
        rest = "".join(pieces[start:]).strip()
        found: list[tuple[int, float, tuple[str, ...]]] = []
        if _wide(rest) <= most:
            found.append((1, _UNEVEN * (_wide(rest) - even) ** 2, (rest,)))
        for end in range(start + 1, len(pieces)):
            said = "".join(pieces[start:end]).strip()
            if _wide(said) > most:
                break
            lines, cost, below = best(end)
            cost += _UNEVEN * (_wide(said) - even) ** 2 + _end(pieces[end - 1], pieces[end])
            found.append((lines + 1, cost, (said, *below)))
        return min(found, key=lambda each: each[:2])

    return "\n".join(best(0)[2])


def _end(before: str, after: str) -> float:
    """What it costs to end a line between two pieces."""
    bare = before.strip()
    if bare.isascii():
        return _BAD_END if bare.lower() in _SHORT_WORDS else 0.0
    if bare.endswith(_ENDS_WELL):
        return 0.0
    worst = _BAD_END if bare.endswith(_ENDS_BADLY) else 0.0
    if _TAIL.match(after):
        return worst + _BEFORE_A_TAIL
    return worst + (_AT_A_WORD if _WORD.match(after) or _WORD.fullmatch(bare) else _ANYWHERE)


def _joined(pieces: list[str]) -> list[str]:
    """This function will join to a word what may not be parted from it: stops after it, spaces too, brackets before."""
    joined: list[str] = []
    for each in pieces:
        if joined and (each in _CLOSING or each.isspace() or joined[-1][-1] in _OPENING):
            joined[-1] += each
        else:
            joined.append(each)
    return joined


def _wide(text: str) -> float:
    """The width in wide characters; a letter takes half of one."""
    return sum(1.0 if unicodedata.east_asian_width(each) in "WFA" else 0.5 for each in text)
