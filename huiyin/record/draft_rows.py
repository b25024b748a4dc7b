"""The rows of a draft keep what several people of one organisation are writing at once, cell by cell. No act, no line.

Two who change different cells of a row are both right. Two who change the same cell are told: what the first wrote
stands, what the second wrote is kept beside it, and a person decides (decision 0003).
"""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F, Max, Q, QuerySet
from uuid_utils import compat

from huiyin.kernel.permit import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.record.models import DraftRow

CHANGED_MEANWHILE = "cell_changed_meanwhile"
SIGNED_MEANWHILE = "draft_signed_meanwhile"
LEFT_OUT = "left_out"  # the cell of a finding that says that it is not in the plan
MOST_ROWS = 20_000  # as many as an act takes
_COLUMNS = ("row", "sort", "parent", "place", "content", "refused", "changed", "version", "removed")


@dataclass(frozen=True, slots=True)
class Of:
    """What a draft is of: the organisation that writes it, the kind that it will be, the round or returned plan."""

    site: str
    organisation: str
    kind: str
    subject: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What was typed into a cell: its ``value`` where it could be taken, else the ``code`` and facts of its refusal."""

    text: str
    value: Any = None
    code: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands. ``refused`` holds, by cell, the ``text`` that was not taken, its ``code`` and ``facts``;
    ``version`` is 0 where nobody has written it yet."""

    id: str
    sort: str
    parent: str | None
    place: int = 0
    content: Mapping[str, Any] = field(default_factory=dict)
    refused: Mapping[str, Any] = field(default_factory=dict)
    changed: Mapping[str, Any] = field(default_factory=dict)
    version: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who has written in a draft lately, and when last."""

    person: str
    at: datetime.datetime


def of(actor: Actor, kind: str, *, subject: str) -> Of:
    """This function will name the draft of the actor's organisation.

    :raises Refused: not_found, for a post outside.
    """
    if actor.post_kind not in INSPECTED:
        raise Refused("not_found", kind=kind)
    return Of(actor.site, actor.body, kind, subject)


def rows(draft: Of, *, parents: Iterable[str] | None = None) -> tuple[Row, ...]:
    """This function will read the rows of a draft in their order, those taken out too: one query.

    ``parents`` keeps the rows of some, beside those that have none.
    """
    found = _rows(draft)
    if parents is not None:
        found = found.filter(Q(parent__in=set(parents)) | Q(parent__isnull=True))
    return tuple(_row(each) for each in found.order_by("place", "row").values_list(*_COLUMNS))


def one(draft: Of, row: str, *, hold: bool = False) -> Row | None:
    """This function will read one row, None where nobody has written it. ``hold`` locks it: a signing that is under
    way is waited for."""
    rows_ = _rows(draft).select_for_update() if hold else _rows(draft)
    found = rows_.filter(row=row).values_list(*_COLUMNS).first()
    return None if found is None else _row(found)


def several(draft: Of, ids: Iterable[str]) -> dict[str, Row]:
    """This function will read rows by id: one query."""
    found = _rows(draft).filter(row__in=set(ids)).values_list(*_COLUMNS)
    return {each.id: each for each in map(_row, found)}


def begun(draft: Of) -> bool:
    """This function will tell whether anything is written."""
    return _rows(draft).exists()


def stamp(draft: Of) -> str:
    """This function will give a mark that is another one after every change: so nobody signs what they haven't read."""
    told = _rows(draft).aggregate(at=Max("updated_at"))
    return f"{_rows(draft).count()}-{told['at'].isoformat() if told['at'] else ''}"


def writers(draft: Of, *, since: datetime.datetime) -> tuple[Writer, ...]:
    """This function will name those who have written since a moment, the latest first: one query."""
    found = _rows(draft).filter(updated_at__gte=since).values_list("updated_by").annotate(at=Max("updated_at"))
    told = (Writer(str(person), at) for person, at in found.order_by("-at"))
    return tuple(told)


@transaction.atomic
def begin(draft: Of, wanted: Sequence[Row], *, by: str, at: datetime.datetime) -> None:
    """This function will lay out rows at once, all in their first version; those that are there stay as they are."""
    made = [
        DraftRow(
            site=draft.site,
            organisation=draft.organisation,
            kind=draft.kind,
            subject=draft.subject,
            row=each.id,
            sort=each.sort,
            parent=each.parent,
            place=each.place,
            content=each.content,
            version=1,
            updated_at=at,
            updated_by=by,
        )
        for each in wanted
    ]
    DraftRow.objects.bulk_create(made, ignore_conflicts=True, batch_size=500)


@transaction.atomic
def add(
    draft: Of, sort: str, *, parent: str | None, after: str = "", by: str, at: datetime.datetime, count: int = 1
) -> tuple[Row, ...]:
    """This function will add empty rows below another one of the same parent, at the end where none is named.

    :raises Refused: draft_full.
    """
    if _rows(draft).count() + count > MOST_ROWS:
        raise Refused("draft_full", most=MOST_ROWS)
    beside = _rows(draft).filter(parent=parent, sort=sort)
    above = beside.filter(row=after).values_list("place", flat=True).first() if after else None
    if above is None:
        above = beside.aggregate(last=Max("place"))["last"] or 0
    else:
        beside.filter(place__gt=above).update(place=F("place") + count)
    made = tuple(Row(str(compat.uuid7()), sort, parent, place=above + 1 + step, version=1) for step in range(count))
    begin(draft, made, by=by, at=at)
    return made


@transaction.atomic
def write(
    draft: Of, row: Row, *, cells: Mapping[str, Cell], based_on: int | None, by: str, at: datetime.datetime
) -> Row:
    """This function will write cells of a row over the version that their writer had before them.

    A cell that somebody else has written since keeps what they wrote, and what was typed is marked beside it; None as
    version writes over whatever is there. ``row`` says what the row is where nobody has written it yet.

    :raises Refused: draft_signed_meanwhile, when the row went into a plan.
    """
    if row.version == 0:
        begin(draft, (row,), by=by, at=at)
    stored = _rows(draft).select_for_update().filter(row=row.id).first()
    if stored is None:
        raise Refused(SIGNED_MEANWHILE)
    content, refused, changed = dict(stored.content), dict(stored.refused), dict(stored.changed)
    version = stored.version + 1
    for name, cell in cells.items():
        last, last_by = changed.get(name, (0, by))
        value = None if cell.value in ("", (), []) else cell.value
        late = based_on is not None and last > based_on and last_by != by
        if cell.code:
            refused[name] = {"text": cell.text, "code": cell.code, "facts": dict(cell.facts)}
        elif late and content.get(name) != value:
            refused[name] = {"text": cell.text, "code": CHANGED_MEANWHILE, "facts": {"person": last_by}}
        else:
            content[name] = value
            refused.pop(name, None)
            changed[name] = (version, by)
        if content.get(name) is None:
            content.pop(name, None)
    _rows(draft).filter(row=row.id).update(
        content=content, refused=refused, changed=changed, version=version, updated_at=at, updated_by=by
    )
    return Row(
        row.id, stored.sort, row.parent, stored.place, content, refused, changed, version, removed=stored.removed
    )


@transaction.atomic
def let_go(draft: Of, row: str, *, name: str, by: str, at: datetime.datetime) -> None:
    """This function will forget what was refused in a cell: what stands there is right."""
    stored = _rows(draft).select_for_update().filter(row=row).first()
    if stored is not None and name in stored.refused:
        refused = {each: told for each, told in stored.refused.items() if each != name}
        _rows(draft).filter(row=row).update(refused=refused, version=stored.version + 1, updated_at=at, updated_by=by)


def put_away(draft: Of, row: str, *, removed: bool, by: str, at: datetime.datetime) -> None:
    """This function will take a row out, or put it back where it was: it is kept until the draft is signed.

    :raises Refused: draft_signed_meanwhile.
    """
    moved = _rows(draft).filter(row=row)
    if not moved.update(removed=removed, version=F("version") + 1, updated_at=at, updated_by=by):
        raise Refused(SIGNED_MEANWHILE)


def hold(draft: Of) -> None:
    """This function will lock all rows of a draft: whoever writes now waits for what becomes of it.

    Locks: rows of the draft, before any subject.
    """
    list(_rows(draft).select_for_update().order_by("row").values_list("row"))


def drop(draft: Of, *, waiting: Collection[str], then: Of) -> None:
    """This function will throw a draft away, because it is being signed, but for the rows of findings that wait: they
    go on in the draft of another plan, as if they had never been left out of this one.

    Measures that the plan held before have their ids from it, and get new ones.
    """
    _rows(draft).exclude(parent__in=waiting).delete()
    for each in _rows(draft):
        content = {name: value for name, value in each.content.items() if name != LEFT_OUT}
        is_known = each.sort == "measure" and draft.subject != then.subject
        row = compat.uuid7() if is_known else each.row
        _rows(draft).filter(row=each.row).update(row=row, subject=then.subject, content=content)


def _rows(draft: Of) -> QuerySet[DraftRow]:
    return DraftRow.objects.filter(
        site=draft.site, organisation=draft.organisation, subject=draft.subject, kind=draft.kind
    )


def _row(values: tuple[Any, ...]) -> Row:
    row, sort, parent, *others = values
    return Row(str(row), sort, None if parent is None else str(parent), *others)
