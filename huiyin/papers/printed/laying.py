"""The laying keeps how a paper's pieces are filled into plain lines and rows, which the typesetter sets as they are."""

from collections.abc import Iterator, Sequence
from typing import Any

from huiyin.papers.printed import placeholders, ranks
from huiyin.papers.printed.pieces import Line, LineKind, Loop, Piece, Table, When
from huiyin.papers.printed.placeholders import Scope

# {"kind": "body", "text": "…"}; a table has "widths", "header" and "rows" in place of "text".
Laid = dict[str, Any]


def laid(all_pieces: Sequence[Piece], scope: Scope, *, language: str) -> Iterator[Laid]:
    """This function will yield what is set, in order; a line of nothing but empty values is left out."""
    for piece in all_pieces:
        match piece:
            case Line(kind, text):
                filled = placeholders.fill(text, scope)
                if filled or not placeholders.only_values(text):
                    # The lines of a title belong together; those of a text are paragraphs.
                    parts = [filled] if kind == "title" else filled.split("\n")
                    for place, part in enumerate(parts):
                        yield {"kind": _kind(kind, part, place=place, language=language), "text": part}
            case Loop():
                for item in placeholders.value(scope, piece.name, owner=piece.owner):
                    yield from laid(piece.pieces, {**scope, piece.item: item}, language=language)
            case When(name, inner):
                if scope[name]:
                    yield from laid(inner, scope, language=language)
            case Table():
                yield _table(piece, scope)


def _kind(kind: LineKind, part: str, *, place: int, language: str) -> LineKind:
    """This function will tell what one line of a value is set as: what follows behind a number stands under it."""
    if kind == "whole":
        return ranks.kind_of(part, language=language)
    return "inner" if place and kind in ("item", "line") else kind


def _table(table: Table, scope: Scope) -> Laid:
    scopes = [{**scope, "row": item} for item in scope[table.name]] if table.name else [scope]
    rows = [[_cell(text, each, table) for text in row] for each in scopes for row in table.rows]
    told = {"kind": table.kind, "widths": table.widths, "header": table.header, "rows": rows}
    return told | {"by_hand": table.by_hand}


def _cell(text: str, scope: Scope, table: Table) -> str | None:
    """This function will fill a cell; one without a placeholder is left to the pen, as is an empty one by hand."""
    filled = placeholders.fill(text, scope) if text else None
    return filled or None if table.by_hand else filled
