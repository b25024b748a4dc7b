"""The PDF keeps how a paper is set by typst, to PDF/A-2b, twice to the same bytes.

Values reach the layout as JSON, never as markup. Only folders of type are read; the layout can reach no other file
and no network.
"""

import datetime
import functools
import json
import pathlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import typst

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import fonts, laying, pieces, values
from huiyin.papers.printed.blank import FOOT_LINE_PT, FOOT_PT, MARK_LINE_PT, MARK_PT
from huiyin.papers.printed.faces import FACES, LATIN, Role
from huiyin.papers.printed.paper import Paper, page_of

_LAYOUT = pathlib.Path(__file__).with_name("layout.typ")
# One round of setting finds one run of characters without a glyph.
_ROUNDS = 60
_NO_GLYPH = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True)
class Set:
    """A PDF, the faces that it was set in by role, and the characters shown by their numbers for want of a glyph."""

    content: bytes
    faces: dict[Role, str]
    unshown: tuple[str, ...]


def make(
    paper: Paper, shown: dict[str, Any], *, language: str, profile: str, mark: values.Mark,
    own_fonts: Sequence[pathlib.Path] = (),
) -> Set:  # fmt: skip
    """This function will set a paper from what ``values.filled`` gave.

    A character that no font has is shown as its number, [U+1F600], and named; it is never dropped.

    :raises Refused: paper_no_glyph.
    """
    compiler, families = _compiler(tuple(own_fonts))
    faces = {role: next((name for name in face.families if name in families), "") for role, face in FACES.items()}
    laid = list(laying.laid(pieces.pieces(paper, language=language, profile=profile), shown, language=language))
    order = json.dumps(
        {
            "chinese": language == "zh-Hans",
            "page": vars(page_of(paper, language)),
            "head": paper.head,
            "foot": [FOOT_PT, FOOT_LINE_PT, MARK_PT, MARK_LINE_PT],
            "title": values.one_line(shown["paper_title"], language=language),
            "date": _parts(mark.at),
            "mark": values.foot_line(mark, language=language, profile=profile),
            "across": values.mark_line(mark, language=language, profile=profile) if mark.restricted else "",
            "faces": {role: [name for name in face.families if name in families] for role, face in FACES.items()},
            "latin": [name for name in LATIN.families if name in families],
            "laid": laid,
        },
        ensure_ascii=False,
    )
    unshown: list[str] = []
    for _ in range(_ROUNDS):
        try:
            content = compiler.compile(
                sys_inputs={"order": order}, format="pdf", pdf_standards=["a-2b"], timestamp=_midnight(mark.at)
            )
        except typst.TypstError as error:
            without = _without_glyph(error)
            unshown += without
            for character in without:
                order = order.replace(character, f"[U+{ord(character):04X}]")
            continue
        return Set(cast(bytes, content), faces, tuple(sorted(set(unshown))))
    raise Refused("paper_no_glyph", paper=paper.code, characters=" ".join(sorted(set(unshown))))


@functools.cache
def _compiler(own: tuple[pathlib.Path, ...]) -> tuple[typst.Compiler, frozenset[str]]:
    found = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in fonts.folders(own)])
    return typst.Compiler(str(_LAYOUT), root=str(_LAYOUT.parent), font_paths=found), frozenset(found.families())


def _without_glyph(error: typst.TypstError) -> list[str]:
    """This function will read which characters a complaint is about; any other complaint is a bug of the layout."""
    found = _NO_GLYPH.search(error.message)
    if found is None:
        raise error
    named = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
    return [character for character in dict.fromkeys(named) if not character.isascii()]


def _parts(at: datetime.datetime) -> list[int]:
    return [at.year, at.month, at.day]


def _midnight(at: datetime.datetime) -> int:
    """The day alone: two prints of one day differ in their mark, and in nothing that can't be read."""
    return int(datetime.datetime(at.year, at.month, at.day, tzinfo=datetime.UTC).timestamp())
