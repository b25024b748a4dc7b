"""The rows of a draft keep what several people of one organisation are writing at once, cell by cell. No act, no line.

Two who change different cells of a row are both right. Two who change the same cell are told, and so is one person
with two windows: what came first stands, what came second is kept beside it, and a person decides (decision 0003).
"""

import datetime
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.db.models import F, Max, Q, QuerySet
from uuid_utils import compat

from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.record.models import DraftRow

CHANGED_MEANWHILE = "cell_changed_meanwhile"
HOLDS_ANOTHER = "cell_holds_another"  # what comes in from a list, or from whoever hasn't read what stands there
UNDECIDED = frozenset({CHANGED_MEANWHILE, HOLDS_ANOTHER})  # two say different things: a person is to choose
SIGNED_MEANWHILE = "draft_signed_meanwhile"
LEFT_OUT = "left_out"  # the cell of a finding that says that it is not in the plan
MOST_ROWS = 20_000  # as many as an act takes
_FEW = 100  # so many rows are asked for by id; for more the whole draft is read, or the statement would be a long one
_KEY = ("site", "organisation", "subject", "row")
_WRITTEN = ("content", "refused", "changed", "version", "updated_at", "updated_by")
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
    """A row as it stands. ``refused`` holds, by cell, the ``text`` that was not taken, its ``code`` and ``facts``, the
    version ``at`` which it came and what ``others`` had typed; ``version`` is 0 where nobody has written it yet."""

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
class Written:
    """Cells of a row over the version that their writer had before them: 0 for one who has read nothing of it, None
    for one who has decided to write over whatever is there. ``unread`` are cells that weren't before them."""

    row: Row
    cells: Mapping[str, Cell]
    based_on: int | None = None
    unread: Collection[str] = ()


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


def one(draft: Of, row: str) -> Row | None:
    """This function will read one row, None where nobody has written it."""
    return several(draft, (row,)).get(row)


def several(draft: Of, ids: Iterable[str], *, hold: bool = False) -> dict[str, Row]:
    """This function will read rows by id: one query. ``hold`` locks them: a signing that is under way is waited for."""
    rows = _rows(draft).select_for_update() if hold else _rows(draft)
    return {each.id: each for each in map(_row, _some(rows, ids).order_by("row").values_list(*_COLUMNS))}


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


def begin(draft: Of, wanted: Sequence[Row], *, by: str, at: datetime.datetime) -> None:
    """This function will lay out rows at once, all in their first version; those that are there stay as they are."""
    made = [_stored(draft, replace(each, version=1), by=by, at=at) for each in wanted]
    DraftRow.objects.bulk_create(made, ignore_conflicts=True, batch_size=500)


def answer_id(plan: str, number: int) -> str:
    """This function will give the id of the row that answers a comment on a plan."""
    return str(uuid.uuid5(uuid.UUID(plan), f"comment {number}"))


@transaction.atomic
def add(draft: Of, sort: str, *, parent: str | None, after: str = "", by: str, at: datetime.datetime) -> Row:
    """This function will add an empty row below another one of the same parent, at the end where none is named.

    :raises Refused: draft_full.
    """
    require_room(draft, 1)
    beside = _rows(draft).filter(parent=parent, sort=sort)
    above = beside.filter(row=after).values_list("place", flat=True).first() if after else None
    if above is None:
        above = beside.aggregate(last=Max("place"))["last"] or 0
    else:
        beside.filter(place__gt=above).update(place=F("place") + 1)
    made = Row(str(compat.uuid7()), sort, parent, place=above + 1, version=1)
    begin(draft, (made,), by=by, at=at)
    return made


def add_written(draft: Of, wanted: Sequence[Written], *, by: str, at: datetime.datetime) -> tuple[Row, ...]:
    """This function will add rows with their cells, each at the end of its parent's: few queries for all of
    them, as many as their batches.

    :raises Refused: draft_full.
    """
    require_room(draft, len(wanted))
    listed = _rows(draft).values_list("sort", "parent").annotate(last=Max("place"))
    last = {(sort, str(parent)): place for sort, parent, place in listed}
    made = []
    for each in wanted:
        key = (each.row.sort, str(each.row.parent))
        last[key] = last.get(key, 0) + 1
        empty = Row(str(compat.uuid7()), each.row.sort, each.row.parent, place=last[key])
        made.append(_over(empty, each, by=by))
    begin(draft, made, by=by, at=at)
    return tuple(made)


def require_room(draft: Of, count: int) -> None:
    """This function will ask whether so many rows can be added.

    :raises Refused: draft_full.
    """
    if _rows(draft).count() + count > MOST_ROWS:
        raise Refused("draft_full", most=MOST_ROWS)


def write_all(draft: Of, wanted: Sequence[Written], *, by: str, at: datetime.datetime) -> tuple[Row, ...]:
    """This function will write cells of rows, each once, in a transaction of the caller's: two queries, and
    one more for each batch.

    A cell that was written since keeps what it holds, and what was typed is marked beside it. A row says what it is
    where nobody has written it yet.

    :raises Refused: draft_signed_meanwhile, when a row went into a plan.
    """
    begin(draft, [each.row for each in wanted if each.row.version == 0], by=by, at=at)
    # By id, so that two who write the same rows never wait for each other.
    locked = _some(_rows(draft).select_for_update(), [each.row.id for each in wanted]).order_by("row")
    stored = {each.id: each for each in map(_row, locked.values_list(*_COLUMNS))}
    if not all(each.row.id in stored for each in wanted):
        raise Refused(SIGNED_MEANWHILE)
    made = tuple(_over(stored[each.row.id], each, by=by) for each in wanted)
    if len(made) == 1:
        _rows(draft).filter(row=made[0].id).update(**_columns(made[0], by=by, at=at))
    else:
        changed = [_stored(draft, each, by=by, at=at) for each in made]
        DraftRow.objects.bulk_create(
            changed, update_conflicts=True, unique_fields=_KEY, update_fields=_WRITTEN, batch_size=500
        )
    return made


def _over(stored: Row, written: Written, *, by: str) -> Row:
    """This function will write cells over those of a row as it is stored."""
    content, refused, changed = dict(stored.content), dict(stored.refused), dict(stored.changed)
    version = stored.version + 1
    for name, cell in written.cells.items():
        # What was laid out with the row, of a plan that came back, counts as written by its first version.
        last, last_by = changed.get(name, (int(name in content), ""))
        value = None if cell.value in ("", (), []) else cell.value
        read = 0 if name in written.unread else written.based_on
        others = _unseen(refused.get(name), cell.text, read=read)
        if cell.code:
            refused[name] = _beside(cell.text, cell.code, cell.facts, at=version, others=others)
        elif read is not None and (last > read or others):
            if content.get(name) != value:
                code, facts = (CHANGED_MEANWHILE, {"person": last_by}) if read and last_by else (HOLDS_ANOTHER, {})
                refused[name] = _beside(cell.text, code, facts, at=version, others=others)
        else:
            content[name] = value
            refused.pop(name, None)
            changed[name] = (version, by)
        if content.get(name) is None:
            content.pop(name, None)
    return replace(stored, content=content, refused=refused, changed=changed, version=version)


def _beside(text: str, code: str, facts: Mapping[str, Any], *, at: int, others: Sequence[str]) -> dict[str, Any]:
    """This function will keep what was not taken into a cell: beside it, with what was kept there before."""
    return {"text": text, "code": code, "facts": dict(facts), "at": at, "others": list(others)}


def _unseen(held: Mapping[str, Any] | None, text: str, *, read: int | None) -> list[str]:
    """This function will list what is kept beside a cell and was not before whoever writes it: they can't mean it to
    go."""
    if held is None or read is None or held.get("at", 0) <= read:
        return []
    return [each for each in (held["text"], *held.get("others", ())) if each != text]


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


def _stored(draft: Of, row: Row, *, by: str, at: datetime.datetime) -> DraftRow:
    """This function will make the row of the table."""
    return DraftRow(
        site=draft.site,
        organisation=draft.organisation,
        kind=draft.kind,
        subject=draft.subject,
        row=row.id,
        sort=row.sort,
        parent=row.parent,
        place=row.place,
        removed=row.removed,
        **_columns(row, by=by, at=at),
    )


def _columns(row: Row, *, by: str, at: datetime.datetime) -> dict[str, Any]:
    return {
        "content": row.content, "refused": row.refused, "changed": row.changed, "version": row.version,
        "updated_at": at, "updated_by": by,
    }  # fmt: skip


def _some(found: QuerySet[DraftRow], ids: Iterable[str]) -> QuerySet[DraftRow]:
    wanted = set(ids)
    return found if len(wanted) > _FEW else found.filter(row__in=wanted)


def _rows(draft: Of) -> QuerySet[DraftRow]:
    return DraftRow.objects.filter(
        site=draft.site, organisation=draft.organisation, subject=draft.subject, kind=draft.kind
    )


def _row(values: tuple[Any, ...]) -> Row:
    row, sort, parent, *others = values
    return Row(str(row), sort, None if parent is None else str(parent), *others)
