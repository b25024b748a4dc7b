"""The comparison keeps two versions of a text side by side, cut into what stayed, what went and what came.

Words are compared whole in scripts that have spaces; Chinese is compared character by character.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

_CJK = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(rf"[^\W{_CJK}]+|\s+|.", re.DOTALL)
# Texts that are longer together than this are compared by lines: time grows with the product of both lengths.
_MOST_PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; ``changed`` where the other version doesn't have it."""

    words: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a text. The pieces of each, put together, are the version itself."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    language: str = ""

    @property
    def same(self) -> bool:
        return not any(piece.changed for piece in (*self.before, *self.after))


def compare(before: str, after: str, *, language: str = "") -> Comparison:
    """This function will compare two versions of a text."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) * len(new) > _MOST_PAIRS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    went: list[Piece] = []
    came: list[Piece] = []
    for same, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        changed = same != "equal"
        went += _piece(old[i1:i2], changed=changed)
        came += _piece(new[j1:j2], changed=changed)
    return Comparison(tuple(went), tuple(came), language)


def _piece(tokens: Sequence[str], *, changed: bool) -> list[Piece]:
    return [Piece("".join(tokens), changed)] if tokens else []
