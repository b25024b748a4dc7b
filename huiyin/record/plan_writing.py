"""What is typed into the draft of a plan: cell by cell, or many rows at once, each cell taken or refused by itself."""

import dataclasses
import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from huiyin.kernel import finding as kernel_finding
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import is_uuid
from huiyin.kernel.refused import Refused
from huiyin.record import draft_rows, pasted, plan_cells, plan_drafts, plan_returned, rows
from huiyin.record.draft_rows import Cell, Row, Written
from huiyin.record.plan_drafts import KIND, SORTS, WAITING, Matter
from huiyin.record.queries import subjects


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into cells of a row that is there, or of a new one of a ``sort`` under a ``finding``.

    ``based_on`` is the version that the writer had before them: 0 for nothing, None for writing over whatever is
    there. ``unread`` are cells that weren't before them.
    """

    cells: Mapping[str, str]
    row: str = ""
    sort: str = ""
    finding: str = ""
    based_on: int | None = None
    unread: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a pasted table: how many cells were taken and refused, how many rows came in below."""

    taken: int
    refused: int
    added: int
    rows: tuple[Row, ...]


def begin(actor: Actor, matter: Matter, *, at: datetime.datetime) -> None:
    """This function will lay out a returned plan as it was submitted, unless somebody has begun already."""
    if matter.plan is not None and not draft_rows.begun(matter.draft):
        made = plan_returned.rows_of(actor, matter.plan.facts)
        draft_rows.begin(matter.draft, made, by=actor.person, at=at)


def put(
    actor: Actor,
    matter: Matter,
    *,
    row: str,
    typed: Mapping[str, str],
    based_on: int | None,
    at: datetime.datetime,
) -> Row:
    """This function will write what was typed into cells of a row, each taken or refused by itself.

    :raises Refused: not_found; given_faulty, for a column that the row has not.
    """
    return put_all(actor, matter, typed=(Typed(typed, row=row, based_on=based_on),), at=at)[0]


@transaction.atomic
def put_all(actor: Actor, matter: Matter, *, typed: Sequence[Typed], at: datetime.datetime) -> tuple[Row, ...]:
    """This function will write what was typed into rows that are there, and add the others each at the end of its
    finding: as many queries for thousands of rows as for one, save those of each batch and of each hundred findings.

    :raises Refused: not_found, given_faulty, draft_full.
    """
    ids = [each.row for each in typed if is_uuid(each.row)]
    stored = draft_rows.several(matter.draft, ids)
    if matter.plan is not None and not stored:
        begin(actor, matter, at=at)  # or the rest of the returned plan would be missing from its draft
        stored = draft_rows.several(matter.draft, ids)
    places = [_place(matter, each, stored) for each in typed]
    for each, place in zip(typed, places, strict=True):
        _known(place.sort, each.cells)
    _remember(actor, matter, {str(each.parent) for each in places if each.parent and each.version == 0}, at=at)
    reading = _Reading(actor, matter, typed, places)
    read = [
        Written(place, reading.cells(place, each.cells), each.based_on, each.unread)
        for each, place in zip(typed, places, strict=True)
    ]
    new, old = ([each for each in read if bool(each.row.id) is known] for known in (False, True))
    added = iter(draft_rows.add_written(matter.draft, new, by=actor.person, at=at) if new else ())
    written = iter(draft_rows.write_all(matter.draft, old, by=actor.person, at=at) if old else ())
    return tuple(next(written if each.row.id else added) for each in read)


class _Reading:
    """Reads cells of many rows; what is typed the same into many of them is read once."""

    def __init__(self, actor: Actor, matter: Matter, typed: Sequence[Typed], places: Sequence[Row]) -> None:
        columns = {name for each in typed for name in each.cells}
        findings = sorted({each.parent for each in places if each.parent})
        self._matter = matter
        self._behind = plan_drafts.behind(
            actor, matter, columns=columns, finding=findings[0] if len(findings) == 1 else None
        )
        self._read: dict[tuple[str, str, str], Cell] = {}
        self._digests = _digests(actor, findings) if "text_digest" in columns else {}

    def cells(self, place: Row, typed: Mapping[str, str]) -> dict[str, Cell]:
        """This method will read the cells of one row."""
        finding = place.parent or ""
        found = {name: self._cell(name, text, finding) for name, text in typed.items()}
        if "also" in found:
            found["also"] = _with_hidden(self._matter, place, found["also"])
        if "text_digest" in found:
            now = self._digests[finding]
            read = typed["text_digest"] == now
            found["text_digest"] = Cell("", now) if read else Cell("", code="text_changed_meanwhile")
        return found

    def _cell(self, name: str, text: str, finding: str) -> Cell:
        key = (name, text, finding if name in ("cause", "also") else "")
        if key not in self._read:
            self._read[key] = plan_cells.read(name, text, behind=self._behind, finding=finding)
        return self._read[key]


def _with_hidden(matter: Matter, place: Row, cell: Cell) -> Cell:
    """This function will keep the further findings of a measure that its present writer can't see."""
    kept = [each for each in place.content.get("also", ()) if each[0] not in matter.ids]
    return cell if cell.code or not kept else Cell(cell.text, [*(cell.value or ()), *kept])


def add(
    actor: Actor,
    matter: Matter,
    *,
    sort: str,
    finding: str,
    after: str = "",
    typed: Mapping[str, str] | None = None,
    at: datetime.datetime,
) -> Row:
    """This function will add a row under a finding, with what was typed for it.

    :raises Refused: not_found; given_faulty.
    """
    if finding not in matter.ids or sort not in ("cause", "measure"):
        raise _gone(matter, "finding")
    if not after:
        return put_all(actor, matter, typed=(Typed(typed or {}, sort=sort, finding=finding),), at=at)[0]
    _known(sort, typed or {})
    with transaction.atomic():
        begin(actor, matter, at=at)
        _remember(actor, matter, {finding}, at=at)
        made = draft_rows.add(matter.draft, sort, parent=finding, after=after, by=actor.person, at=at)
        return put(actor, matter, row=made.id, typed=typed, based_on=None, at=at) if typed else made


def put_away(actor: Actor, matter: Matter, *, row: str, removed: bool, at: datetime.datetime) -> Row:
    """This function will take a row out of the plan, or put it back.

    :raises Refused: not_found.
    """
    place = _row(matter, row)
    if place.sort not in ("cause", "measure"):
        raise Refused("not_found", kind=KIND)
    draft_rows.put_away(matter.draft, row, removed=removed, by=actor.person, at=at)
    return place


def let_go(actor: Actor, matter: Matter, *, row: str, name: str, at: datetime.datetime) -> None:
    """This function will forget what was refused in a cell.

    :raises Refused: not_found.
    """
    draft_rows.let_go(matter.draft, _row(matter, row).id, name=name, by=actor.person, at=at)


def paste(
    actor: Actor,
    matter: Matter,
    *,
    sort: str,
    finding: str,
    row: str,
    column: str,
    text: str,
    versions: Mapping[str, int] | None = None,
    at: datetime.datetime,
) -> Pasted:
    """This function will take a table in from a cell on: over the rows below it, then into new ones of the finding.

    ``row`` is empty where everything goes into new rows. Each cell is taken or refused by itself.

    :raises Refused: not_found, given_faulty; paste_too_large, paste_too_wide, for the whole of it.
    """
    table = pasted.cells(text)
    columns = SORTS.get(sort, ())
    if finding not in matter.ids or sort not in ("cause", "measure"):
        raise Refused("not_found", kind="finding")
    _known(sort, {column: ""})
    names_ = columns[columns.index(column) :]
    widest = max((len(each) for each in table), default=0)
    if widest > len(names_):
        raise Refused("paste_too_wide", columns=widest, room=len(names_))
    present = getattr(plan_drafts.laid(matter, findings=[finding]), f"{sort}s").get(finding, [])
    ids = [each.id for each in present]
    under = ids[ids.index(row) :] if row in ids else []
    missing = len(table) - len(under)
    told = versions or {}
    new = [Typed({}, sort=sort, finding=finding)] * max(missing, 0)
    rows_ = (*(Typed({}, row=each, based_on=told.get(each, 0)) for each in under), *new)
    done = put_all(
        actor,
        matter,
        typed=[
            dataclasses.replace(each, cells=dict(zip(names_, cells, strict=False)))
            for each, cells in zip(rows_, table, strict=False)
        ],
        at=at,
    )
    counted = sum(len(each) for each in table)
    refused = sum(
        name in now.refused
        for now, cells in zip(done, table, strict=True)
        for name, _ in zip(names_, cells, strict=False)
    )
    return Pasted(counted - refused, refused, max(missing, 0), done)


def fill(
    actor: Actor,
    matter: Matter,
    *,
    column: str,
    typed: str,
    chosen: Mapping[str, int | None],
    at: datetime.datetime,
) -> tuple[Row, ...]:
    """This function will write the same into one column of several measures or causes.

    :raises Refused: not_found, given_faulty.
    """
    told = [Typed({column: typed}, row=each, based_on=version) for each, version in chosen.items()]
    return put_all(actor, matter, typed=told, at=at)


def _row(matter: Matter, row: str) -> Row:
    """This function will find a row to be written.

    :raises Refused: not_found.
    """
    return _place(matter, Typed({}, row=row), draft_rows.several(matter.draft, (row,) if is_uuid(row) else ()))


def _place(matter: Matter, typed: Typed, stored: Mapping[str, Row]) -> Row:
    """This function will find the row of what was typed, or say what a new one is (its id is empty); that of a finding
    or an answer needn't have been written before.

    :raises Refused: not_found.
    """
    row = typed.row
    if not row:
        if typed.finding not in matter.ids or typed.sort not in ("cause", "measure"):
            raise _gone(matter, "finding")
        return Row("", typed.sort, typed.finding)
    if row in matter.ids:
        return stored.get(row) or Row(row, "finding", row)
    if row in matter.answers:
        return stored.get(row) or Row(row, "answer", None)
    found = stored.get(row)
    if found is None or not matter.is_open(found):
        raise _gone(matter, KIND)
    return found


def _gone(matter: Matter, kind: str) -> Refused:
    """This function will say why something is not in the draft: it was signed since its reader has opened it."""
    place = {"organisation": matter.draft.organisation, "round": matter.round.facts.id}
    signed = matter.plan is None and rows.current("plan", matter.draft.site).filter(state="submitted", **place).exists()
    return Refused(draft_rows.SIGNED_MEANWHILE) if signed else Refused("not_found", kind=kind)


def _known(sort: str, typed: Mapping[str, str]) -> None:
    unknown = [each for each in typed if each not in SORTS.get(sort, ())]
    if unknown:
        raise Refused("no_such_column", column=unknown[0][:40])


def _remember(actor: Actor, matter: Matter, findings: Collection[str], *, at: datetime.datetime) -> None:
    """This function will note, with the first word that is written for a finding, the text that its writer had (I3).

    :raises Refused: draft_signed_meanwhile.
    """
    known = draft_rows.several(matter.draft, findings, hold=True) if findings else {}
    fresh = [each for each in findings if each not in known]
    own = None if matter.plan is None else matter.plan.facts.id
    made = []
    for finding, found in (subjects.several(actor, "finding", subjects=fresh) if fresh else {}).items():
        if found.facts.state not in WAITING or found.facts.plan not in (None, own):
            raise Refused(draft_rows.SIGNED_MEANWHILE)
        digest = kernel_finding.text_digest(found.facts)
        made.append(Row(finding, "finding", finding, content={"text_digest": digest}))
    draft_rows.begin(matter.draft, made, by=actor.person, at=at)


def _digests(actor: Actor, findings: Collection[str]) -> dict[str, str]:
    """This function will give the digest of the text of each finding as it stands: one query for each hundred."""
    found = subjects.several(actor, "finding", subjects=findings) if findings else {}
    return {subject: kernel_finding.text_digest(each.facts) for subject, each in found.items()}
