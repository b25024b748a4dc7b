"""The plan that an organisation is writing: its rows, cell by cell, pasted tables, what is lacking, the submission."""

import uuid
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from pydantic import Field as Described

from huiyin.api.answers import answer
from huiyin.api.asking import Strict
from huiyin.api.caller import Caller, of
from huiyin.kernel.refused import Refused
from huiyin.record import plan_drafts, plan_gaps, plan_plain, plan_signing, plan_writing
from huiyin.record.draft_rows import Row
from huiyin.record.plan_cells import Behind
from huiyin.record.plan_drafts import Matter

MOST = 2**31 - 1
TAGS = ["plan"]
PATH = "/rounds/{int:number}/plan-draft/"


class Cells(Schema):
    """What could not be taken into a cell."""

    typed: str = Described(description="What was typed. It is kept until something else is written.")
    code: str = Described(description="Why it could not be taken.")
    others: list[str] = Described(description="What had been typed before and was not taken either, the newest first.")


class DraftRow(Schema):
    """One row of a plan that is being written."""

    row: str = Described(description="UUID of the row. That of a finding is the finding's own.")
    sort: str = Described(description="finding, cause, measure or answer.")
    finding: int | None = Described(description="The number of the finding that it lies under, null for an answer.")
    version: int = Described(description="Counts what was written into the row; 0 where nothing was.")
    removed: bool = Described(description="Whether it was taken out.")
    cells: dict[str, str] = Described(description="By column, as it would be typed.")
    refused: dict[str, Cells] = Described(description="By column, what could not be taken.")


class DraftFinding(Schema):
    """One finding that the plan is for."""

    number: int = Described(description="Its number.")
    claims: int = Described(description="How many claim it.")
    left_out: bool = Described(description="Whether it waits for a plan of its own.")


class Draft(Schema):
    """A plan that is being written."""

    round: int = Described(description="The number of the round.")
    plan: int | None = Described(description="The number of the plan that was returned, null before there is one.")
    read: str = Described(description="To be sent with the submission: another one after every change.")
    findings: list[DraftFinding] = Described(description="By number.")
    rows: list[DraftRow] = Described(description="By finding, causes before measures.")


class Gap(Schema):
    """One thing that is lacking."""

    code: str = Described(description="What is lacking: the condition of the act, or the fault of the cell.")
    count: int = Described(description="How many of it.")
    finding: int | None = Described(description="The number of the finding.")
    row: str | None = Described(description="The row, or the number of a comment.")
    column: str | None = Described(description="The column.")


class Looked(Schema):
    """One thing that a reviewer will look at."""

    code: str = Described(description="What it is.")
    finding: int | None = Described(description="The number of the finding.")
    row: str | None = Described(description="The row of a measure.")


class Gaps(Schema):
    """What is lacking, and what a reviewer will look at."""

    findings: int = Described(description="Findings that are in the plan.")
    causes: int = Described(description="Their causes.")
    measures: int = Described(description="Their measures.")
    gaps: list[Gap] = Described(description="Nothing is lacking where it is empty.")
    signs: list[Looked] = Described(description="Nothing of it stands in the way.")


class NewRow(Strict):
    """A row to be added."""

    sort: str = Described(description="cause or measure.", json_schema_extra={"enum": ["cause", "measure"]})
    finding: int = Described(ge=1, le=MOST, description="The number of the finding.")
    after: uuid.UUID | None = Described(default=None, description="The row above it; the last place otherwise.")
    cells: dict[str, str] = Described(default_factory=dict, description="By column, as it would be typed.")


class ChangedRow(Strict):
    """Cells to be written, or a row to be taken out or put back."""

    version: int = Described(
        default=0, ge=0, le=MOST, description="The version that was read; a cell changed since is not written over."
    )
    over: bool = Described(default=False, description="Whether to write over whatever stands there, read or not.")
    cells: dict[str, str] = Described(default_factory=dict, description="By column, as it would be typed.")
    removed: bool | None = Described(default=None, description="Whether to take the row out, or to put it back.")


class Table(Strict):
    """A table as a spreadsheet copies it."""

    sort: str = Described(
        default="measure", description="cause or measure.", json_schema_extra={"enum": ["cause", "measure"]}
    )
    finding: int = Described(ge=1, le=MOST, description="The number of the finding.")
    row: uuid.UUID | None = Described(default=None, description="The row to begin in; a new one otherwise.")
    column: str = Described(default="text", max_length=40, description="The column to begin in.")
    table: str = Described(description="Cells apart by tabs, rows by line ends, quoted as a spreadsheet does.")
    versions: dict[str, int] = Described(default_factory=dict, description="By row, the version that was read.")


class Pasted(Schema):
    """What became of a table."""

    taken: int = Described(description="Cells that were taken.")
    refused: int = Described(description="Cells that were not, and are marked.")
    added: int = Described(description="Rows that came in below.")
    rows: list[DraftRow] = Described(description="The rows as they are now.")


class PlanSignature(Strict):
    """The signature of the principal."""

    read: str = Described(max_length=100, description="The mark of the draft that was read.")
    act_id: uuid.UUID = Described(description="UUID of the act; the same again is the same act.")
    truth_pledge: bool = Described(description="The pledge that it is true and complete.")
    label: int = Described(default=1, ge=0, le=3, description="Handling label.")


class Submitted(Schema):
    """The plan that was submitted."""

    plan: int = Described(description="Its number.")


def hang(api: NinjaAPI) -> None:
    """This function will hang the plan that is being written onto an API."""
    _hang_rows(api)
    _hang_the_whole(api)


def _hang_the_whole(api: NinjaAPI) -> None:
    @api.get(PATH, response=Draft, tags=TAGS, summary="The plan that one's organisation is writing")
    def draft(request: HttpRequest, number: int) -> HttpResponse:
        caller, matter = _opened(request, number)
        whole = plan_signing.whole(caller.actor, matter)
        behind = Behind(plan_drafts.people_of(caller.actor), matter.findings, whole.laid.cause_ids())
        return answer(plan_plain.draft(whole, behind=behind, language=caller.language))

    @api.get(f"{PATH}gaps/", response=Gaps, tags=TAGS, summary="What the plan that is being written lacks")
    def gaps(request: HttpRequest, number: int) -> HttpResponse:
        caller, matter = _opened(request, number)
        whole = plan_signing.whole(caller.actor, matter)
        told = plan_gaps.of(caller.actor, whole, on=caller.on.isoformat(), rules=caller.rules())
        return answer(plan_plain.gaps(told, whole))

    @api.post(f"{PATH}beginning/", response=Draft, tags=TAGS, summary="Take a returned plan up as it was submitted")
    def begin(request: HttpRequest, number: int) -> HttpResponse:
        caller, matter = _opened(request, number)
        plan_writing.begin(caller.actor, matter, at=caller.at)
        return draft(request, number)

    @api.post(f"{PATH}submission/", response=Submitted, tags=TAGS, summary="Sign the plan as it is written")
    def submit(request: HttpRequest, number: int, payload: PlanSignature) -> HttpResponse:
        caller = of(request)
        before = plan_signing.signed_before(caller.actor, str(payload.act_id))
        return answer({"plan": before if before is not None else _signed(request, number, payload)})


def _hang_rows(api: NinjaAPI) -> None:
    @api.post(f"{PATH}rows/", response={201: DraftRow}, tags=TAGS, summary="Add a row to the plan being written")
    def add(request: HttpRequest, number: int, payload: NewRow) -> HttpResponse:
        caller, matter = _opened(request, number)
        made = plan_writing.add(
            caller.actor,
            matter,
            sort=payload.sort,
            finding=matter.findings.get(payload.finding, ""),
            after=str(payload.after or ""),
            typed=payload.cells,
            at=caller.at,
        )
        return answer(_row(caller, matter, made), status=HTTPStatus.CREATED)

    @api.patch(f"{PATH}rows/{{uuid:row}}/", response=DraftRow, tags=TAGS, summary="Write cells of a row")
    def change(request: HttpRequest, number: int, row: uuid.UUID, payload: ChangedRow) -> HttpResponse:
        caller, matter = _opened(request, number)
        actor, at, name = caller.actor, caller.at, str(row)
        if payload.removed is not None:
            plan_writing.put_away(actor, matter, row=name, removed=payload.removed, at=at)
        based_on = None if payload.over else payload.version
        now = plan_writing.put(actor, matter, row=name, typed=payload.cells, based_on=based_on, at=at)
        return answer(_row(caller, matter, now))

    @api.post(f"{PATH}tables/", response=Pasted, tags=TAGS, summary="Paste a table into the plan being written")
    def paste(request: HttpRequest, number: int, payload: Table) -> HttpResponse:
        caller, matter = _opened(request, number)
        done = plan_writing.paste(
            caller.actor,
            matter,
            sort=payload.sort,
            finding=matter.findings.get(payload.finding, ""),
            row=str(payload.row or ""),
            column=payload.column,
            text=payload.table,
            versions=payload.versions,
            at=caller.at,
        )
        rows = _rows(caller, matter, done.rows)
        return answer({"taken": done.taken, "refused": done.refused, "added": done.added, "rows": rows})


def _signed(request: HttpRequest, number: int, payload: PlanSignature) -> int:
    caller, matter = _opened(request, number)
    return plan_signing.sign(
        caller.actor,
        plan_signing.whole(caller.actor, matter),
        read=payload.read,
        act_id=str(payload.act_id),
        truth_pledge=payload.truth_pledge,
        language=caller.language,
        label=payload.label,
        at=caller.at,
    )


def _opened(request: HttpRequest, number: int) -> tuple[Caller, Matter]:
    """This function will open the plan that the caller's organisation writes for a round.

    :raises Refused: not_found.
    """
    caller = of(request)
    if not 0 < number <= 2**63 - 1:
        raise Refused("not_found", kind="round")
    return caller, plan_drafts.of_round(caller.actor, number)


def _row(caller: Caller, matter: Matter, row: Row) -> dict[str, Any]:
    return _rows(caller, matter, (row,))[0]


def _rows(caller: Caller, matter: Matter, rows: tuple[Row, ...]) -> list[dict[str, Any]]:
    causes = plan_drafts.laid(matter).cause_ids()
    behind = Behind(plan_drafts.people_of(caller.actor), matter.findings, causes)
    return [plan_plain.row(each, behind=behind, language=caller.language) for each in rows]
