"""A taxonomy as people edit it: rows of plain values in the order of the tree, held against the version before.

A row has ``code``, ``under``, ``zh``, ``en`` and ``closed``, as the acts of the taxonomy take them.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.kernel.site_taxonomy import SiteTaxonomy
from huiyin.papers import sheets
from huiyin.record.queries import subjects, taxonomies
from huiyin.record.queries.taxonomies import COLUMNS
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Sentence
from huiyin.web.pages.taxonomy import TreeRow
from huiyin.web.visits import Visit

Rows = Sequence[Mapping[str, Any]]
EDITS = ("taxonomy.adopt", "taxonomy.revise")
MOST_BYTES = 1_000_000
_DEEPEST = 4
_CHANGES = ("added", "renamed", "moved", "closed")


def shipped(rules: Profile) -> list[dict[str, Any]]:
    """This function will give the tree that comes with a rule set, with its names in both languages."""
    return [{**row, "closed": bool(row["closed"])} for row in taxonomies.shipped(rules)]


def of(visit: Visit, taxonomy: SiteTaxonomy) -> list[dict[str, Any]]:
    """This function will give a version of the site's own tree: one query for each hundred names."""
    return [{**row, "closed": bool(row["closed"])} for row in taxonomies.table(visit.actor, taxonomy)]


def before(visit: Visit, code: str, *, values: Mapping[str, Any], rules: Profile) -> list[dict[str, Any]]:
    """This function will give what an edit starts from: the version that it follows, else the tree of the rule set."""
    predecessor = values.get("predecessor", "")
    if code != "taxonomy.revise" or not isinstance(predecessor, str) or subjects.uuid_of(predecessor) is None:
        return shipped(rules)
    try:
        return of(visit, subjects.by_id(visit.actor, "taxonomy", subject=predecessor).facts)
    except Refused:
        return []


def in_order(rows: Rows) -> list[dict[str, Any]]:
    """This function will put rows in the order of the tree, each after what it stands under, at the end what stands
    under nothing that is there, as it came.
    """
    under: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        under.setdefault(row.get("under", ""), []).append(place)
    ordered: list[int] = []
    waiting = list(reversed(under.get("", ())))
    while waiting:
        place = waiting.pop()
        ordered.append(place)
        code = rows[place].get("code", "")
        waiting += [each for each in reversed(under.pop(code, ())) if code]
    seen = set(ordered)
    # A row that has no code yet is a theme that somebody is about to write.
    ordered += [place for place in range(len(rows)) if place not in seen]
    return [dict(rows[place]) for place in ordered]


def with_missing(rows: Rows, *, kept: Rows) -> list[dict[str, Any]]:
    """This function will add those of before that a table leaves out, unchanged: no code is ever lost."""
    named = {row.get("code") for row in rows}
    return [*(dict(row) for row in rows), *(dict(row) for row in kept if row["code"] not in named)]


def shown(rows: Rows, *, held_against: Rows | None = None) -> tuple[TreeRow, ...]:
    """This function will show rows with their depth, and with what has changed against others where these are given."""
    known = {row["code"]: row for row in held_against or ()}
    depths: dict[str, int] = {}
    listed = []
    for row in rows:
        code, over = row.get("code", ""), row.get("under", "")
        depth = min(depths.get(over, -1) + 1, _DEEPEST) if over else 0
        depths.setdefault(code, depth)
        change = "" if held_against is None else _change(row, known.get(code))
        listed.append(
            TreeRow(
                code=code,
                depth=depth,
                zh=row.get("zh", ""),
                en=row.get("en", ""),
                closed=bool(row.get("closed")),
                change=marks.state_mark("change", change) if change else None,
                before=" · ".join((known[code]["zh"], known[code]["en"])) if change == "renamed" else "",
            )
        )
    return tuple(listed)


def _change(row: Mapping[str, Any], old: Mapping[str, Any] | None) -> str:
    """This function will name what has changed most in a row: it is new, closed, called otherwise, or moved."""
    if old is None:
        return "added"
    if bool(row.get("closed")) and not old["closed"]:
        return "closed"
    if (row.get("zh"), row.get("en")) != (old["zh"], old["en"]):
        return "renamed"
    return "moved" if row.get("under", "") != old.get("under", "") else ""


def changes(rows: Rows, *, held_against: Rows) -> Sentence:
    """This function will say in one sentence how many categories are added, renamed, moved and closed."""
    known = {row["code"]: row for row in held_against}
    found = [_change(row, known.get(row.get("code", ""))) for row in rows]
    counts = {name: found.count(name) for name in _CHANGES}
    if not any(counts.values()):
        return Sentence("web-taxonomy-unchanged")
    return Sentence("web-taxonomy-changes", counts)


def from_file(upload: UploadedFile) -> list[dict[str, Any]]:
    """This function will read a table with a head of its columns, in UTF-8 or as spreadsheets in China write it.

    :raises Refused: table_not_read.
    """
    raw = upload.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise Refused("table_not_read", columns=COLUMNS)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    try:
        listed = [_plain(row) for row in csv.DictReader(io.StringIO(text))]
    except csv.Error:
        raise Refused("table_not_read", columns=COLUMNS) from None
    rows = taxonomies.given_of(listed)
    if not rows or not any(row.get("code") for row in rows):
        raise Refused("table_not_read", columns=COLUMNS)
    return rows


def _plain(row: Mapping[Any, Any]) -> dict[str, str]:
    """This function will take a line as it was meant: a cell is no list, and the mark against formulas is no text."""
    return {str(name).strip(): sheets.plain(value) for name, value in row.items() if isinstance(value, str)}


def table(rows: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """This function will give rows as a table that :func:`from_file` reads, its head first."""
    lines = [[str(row.get(name) or "") for name in COLUMNS[:-1]] + ["1" if row.get("closed") else ""] for row in rows]
    return [list(COLUMNS), *lines]
