"""The headers keep how the title row of a list is found, and which field a title stands for and why."""

import functools
import importlib.resources
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from huiyin.papers import dates, shapes

# A title row stands near the top; what comes later is content.
_SEARCHED_ROWS = 40
_TITLE_CHARACTERS = 120
_NUMBER = re.compile(r"[-+]?[\d.,]+%?\Z")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|【[^【】]*】")
_NOT_WORDS = re.compile(r"[^0-9a-z\u3400-\u9fff#]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
# Scores of a field for a header, of 100.
_EXACT, _WHOLE_WORDS, _CONTAINED = 100, 80, 60
# Between a group title and its own.
GROUP = " / "


@dataclass(frozen=True, slots=True)
class Header:
    """The titles of a table. ``row`` is their (first) row, ``rows`` how many there are, ``names`` one per
    column: unique, never empty (``column C`` where the file has none)."""

    row: int
    rows: int
    names: tuple[str, ...]

    @property
    def first_content_row(self) -> int:
        return self.row + self.rows


@dataclass(frozen=True, slots=True)
class Match:
    """That a header stands for a field: how surely (0 to 100), by which rule and by which known word."""

    field: str
    score: int
    rule: str
    word: str


def folded(name: str) -> str:
    """This function will reduce a header to what is compared: NFKC, lower case, no punctuation, single
    spaces."""
    return " ".join(_NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", name).casefold()).split())


def match(name: str, *, vocabulary: str = "headers") -> tuple[Match, ...]:
    """This function will give the fields that a header may stand for, best first; ``vocabulary`` names the words that
    are known: those of lists of findings, or of plans (``plan_headers``).

    Of a grouped title (``反馈问题 / 问题类别``) the group says what the table is about, the rest what the column is.
    """
    group, grouped, own = name.rpartition(GROUP)
    if group and grouped and (of_its_own := match(own, vocabulary=vocabulary)):
        return of_its_own
    bare = folded(_BRACKETS.sub(" ", name)) or folded(name)
    whole = folded(name)
    found: list[Match] = []
    for field, words in _vocabulary(vocabulary).items():
        best: Match | None = None
        for word, alone in words:
            score, rule = _score(bare, whole, word, alone=alone)
            if score and (best is None or score > best.score):
                best = Match(field, score, rule, word)
        if best is not None:
            found.append(best)
    return tuple(sorted(found, key=lambda each: -each.score))


def wanted(columns: Iterable[str]) -> frozenset[str]:
    """This function will give what titles are looked for by: folded headers, of a grouped title its parts as
    well."""
    names: set[str] = set()
    for column in columns:
        names.add(folded(column))
        names.update(folded(part) for part in column.split(GROUP) if GROUP in column)
    return frozenset(name for name in names if name)


def find(rows: Sequence[tuple[int, list[str]]], *, titles: frozenset[str] = frozenset()) -> Header | None:
    """This function will find the title row among the first rows of a table; None where nothing looks like
    one.

    ``titles`` are folded names (see :func:`wanted`) that the titles must hold (those of a mapping): they
    outweigh every other sign.
    """
    best: tuple[float, int] | None = None
    searched = list(rows[:_SEARCHED_ROWS])
    for index, (_, cells) in enumerate(searched):
        score = _title_score(cells, titles=titles)
        if score > 0 and (best is None or score > best[0]):
            best = (score, index)
    if best is None:
        return None
    index = best[1]
    number, cells = searched[index]
    if index and _is_group_row(searched[index - 1][1], cells):
        above = searched[index - 1]
        return Header(above[0], number - above[0] + 1, _names(_joined(above[1], cells)))
    if index + 1 < len(searched) and _is_group_row(cells, searched[index + 1][1]):
        below = searched[index + 1]
        return Header(number, below[0] - number + 1, _names(_joined(cells, below[1])))
    return Header(number, 1, _names(cells))


def declared(rows: Sequence[tuple[int, list[str]]], *, row: int, count: int) -> Header | None:
    """This function will take the titles from the row that a person named; None where the table ends before
    it."""
    chosen = [cells for number, cells in rows if row <= number < row + count]
    if len(chosen) < count:
        return None
    names = chosen[0]
    for below in chosen[1:]:
        names = _joined(names, below)
    return Header(row, count, _names(names))


@functools.cache
def _vocabulary(name: str) -> dict[str, tuple[tuple[str, bool], ...]]:
    raw = importlib.resources.files("huiyin.papers").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return {
        field: tuple((folded(word.removesuffix("!")), word.endswith("!")) for word in (*words["en"], *words["zh"]))
        for field, words in tomllib.loads(raw).items()
    }


def _score(bare: str, whole: str, word: str, *, alone: bool) -> tuple[int, str]:
    if word in (bare, whole):
        return _EXACT, "exact"
    if alone or not word:
        return 0, ""
    if _HAN.search(word):
        # Chinese titles carry no spaces: a known word counts by how much of the title it makes up.
        return (_CONTAINED + 30 * len(word) // max(len(bare), 1), "contained") if word in bare else (0, "")
    if f" {word} " in f" {bare} ":
        share = len(word.split()) / max(len(bare.split()), 1)
        return (_WHOLE_WORDS if share >= 0.5 else _CONTAINED) + int(15 * share), "contained"
    return 0, ""


def _title_score(cells: Sequence[str], *, titles: frozenset[str]) -> float:
    """This function will tell how far a row looks like titles: short, distinct words, known ones best."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or (len(filled) < 2 and len(cells) > 1):
        return 0.0
    if titles:
        names = {folded(cell) for cell in filled}
        return float(len(names & titles))
    score = 0.0
    for cell in filled:
        if len(cell) > _TITLE_CHARACTERS:
            score -= 4
        elif _NUMBER.match(cell) or dates.looks_like_a_date(cell):
            score -= 2
        else:
            score += 1
            best = match(cell)
            if best:
                score += 3 * best[0].score / 100
    return score * len({folded(cell) for cell in filled}) / len(filled)


def _is_group_row(above: Sequence[str], below: Sequence[str]) -> bool:
    """This function will tell whether one row groups the titles in the next: it leaves gaps, which the
    next fills.

    A gap under a group title is what a merged cell leaves; a title above the whole table is one cell alone.
    """
    width = max(len(above), len(below))
    upper = [above[i].strip() if i < len(above) else "" for i in range(width)]
    lower = [below[i].strip() if i < len(below) else "" for i in range(width)]
    titles, subtitles = [each for each in upper if each], [each for each in lower if each]
    if len(titles) < 2 or len(subtitles) < 2:
        return False
    if any(len(each) > _TITLE_CHARACTERS or _NUMBER.match(each) for each in (*titles, *subtitles)):
        return False
    if any(dates.looks_like_a_date(each) for each in subtitles):
        return False
    # A group title stands over two filled titles or more, the second of them under a gap. Where the upper row
    # has any other title, the lower must be blank (a cell merged downwards): both filled is a title and its
    # first value.
    grouped = {i for i in range(width - 1) if upper[i] and lower[i] and not upper[i + 1] and lower[i + 1]}
    gaps = [i for i in range(1, width) if not upper[i] and lower[i]]
    covered = all(upper[i] or lower[i] for i in range(max(gaps, default=0)))
    return bool(grouped) and covered and not any(upper[i] and lower[i] and i not in grouped for i in range(width))


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """This function will make one title of two: ``Group / Title``; a group title goes on over the gaps after
    it."""
    names: list[str] = []
    group = ""
    for i in range(max(len(above), len(below))):
        upper = above[i].strip() if i < len(above) else ""
        lower = below[i].strip() if i < len(below) else ""
        if upper:
            group = upper
        if not lower:
            names.append(upper)
            group = ""
        else:
            names.append(f"{group}{GROUP}{lower}" if group else lower)
    return names


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    seen: dict[str, int] = {}
    last = max((i for i, cell in enumerate(cells) if cell.strip()), default=-1)
    for i, cell in enumerate(cells[: last + 1], start=1):
        name = " ".join(cell.split()) or f"column {shapes.column_letters(i)}"
        key = folded(name) or name
        seen[key] = seen.get(key, 0) + 1
        names.append(name if seen[key] == 1 else f"{name} ({seen[key]})")
    return tuple(names)
