"""Taking a list in: its files are put first, then the list is checked, then stored in the background."""

import uuid
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from pydantic import Field as Described
from pydantic import StrictBool
from uuid_utils import compat

from huiyin.api import asking, working
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.kernel import body
from huiyin.kernel.actor import OFFICE
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.notices.models import Job
from huiyin.papers import columns, faults, intake, proposal
from huiyin.papers import mapping as mappings
from huiyin.papers.mapping import Mapping
from huiyin.papers.proposal import Proposal
from huiyin.papers.report import CheckReport
from huiyin.papers.tables import GivenFile
from huiyin.record import blobs
from huiyin.record.queries import subjects

MOST_FILES = 50
MOST_FAULTS = 200
_USUAL_NAME = "mapping"


class List(asking.Strict):
    """The files of a list, and which column of them holds what."""

    files: list[asking.SentFile] = Described(min_length=1, max_length=MOST_FILES, description="The files of the list.")
    mapping: str | None = Described(
        default=None,
        max_length=100_000,
        description="The name of a mapping that comes with the house, or one written as TOML; proposed if left out.",
    )


class ListToStore(List):
    """A list as it was checked, and what may be done about what is not right."""

    round: asking.Id | None = Described(default=None, description="UUID of the round that its findings belong to.")
    new_round: str | None = Described(
        default=None,
        min_length=1,
        max_length=200,
        description="Instead of `round`: issue a mandate and plan a round with this title.",
    )
    title: str = Described(min_length=1, max_length=200, description="What the list is to be called.")
    leave_out: StrictBool = Described(default=False, description="Store the rest where rows have errors.")
    create_bodies: StrictBool = Described(default=False, description="Found the organisations that are not known.")
    body_kind: str = Described(
        default=intake.PRESUMED_BODY_KIND,
        description="The kind of the organisations founded.",
        json_schema_extra={"enum": list(body.BODY_KINDS)},
    )
    label: asking.Label = Described(default=1, description="The handling label of the list and its findings.")
    job_id: asking.Id | None = Described(default=None, description="UUID of the job: the same again is the same job.")


class RowFault(Schema):
    """What is wrong with one value of a list."""

    file: str = Described(description="The file.")
    sheet: str = Described(description="The sheet, empty for csv.")
    row: int = Described(description="The row as a spreadsheet counts, 0 for the whole file.")
    column: str = Described(description="The title of the column.")
    code: str = Described(description="What is wrong, as a code.")
    value: str = Described(description="The beginning of what stands there.")
    sentence: str = Described(description="What is wrong and what to do, in the caller's language.")


class Unknown(Schema):
    """An organisation that the list names and that is not known here."""

    key: str = Described(description="What the list knows it by.")
    name: str = Described(description="What the list calls it.")
    findings: int = Described(description="How many findings it has in the list.")


class ReadFile(Schema):
    """How one file was read."""

    file: str = Described(description="The file.")
    kind: str = Described(description="csv, xlsx, xls or ods, by its content.")
    encoding: str = Described(description="The encoding that was recognised, empty for workbooks.")
    delimiter: str = Described(description="What its cells were cut at, empty for workbooks.")
    sheets: list[str] = Described(description="The sheets that were read; one without a name for csv.")
    header_rows: list[int] = Described(description="The row of the titles of each of them.")


class Column(Schema):
    """What becomes of one column, and why."""

    file: str = Described(description="The first file that has it.")
    sheet: str = Described(description="Its sheet, empty for csv.")
    column: str = Described(description="Its title.")
    fields: list[str] = Described(description="The fields of a finding that are read from it.")
    becomes: str = Described(description="field, kept, joins, tells_apart or not_read.")
    rule: str = Described(description="Why: exact or contained (its title), none, chosen, mapping.")
    reason: str = Described(description="Why, in the caller's language.")


class Checked(Schema):
    """What storing a list would do. Nothing has been stored."""

    mapping: str = Described(description="The mapping that was used, as TOML: send it back to store just this.")
    files: list[ReadFile] = Described(description="How each file was read.")
    columns: list[Column] = Described(description="What becomes of each column.")
    content_digest: str = Described(description="The same for the same files, whatever their names and order.")
    earlier: int | None = Described(description="The number of the list that was made from the same files, if any.")
    would_store: int = Described(description="How many findings would be born.")
    stored: int = Described(description="How many of its findings are in the book already.")
    rows: int = Described(description="Rows with content below the titles.")
    findings: int = Described(description="Rows that are findings.")
    not_findings: int = Described(description="Rows that say that nothing was found.")
    faulty_rows: int = Described(description="Rows that have errors.")
    errors: list[RowFault] = Described(description=f"The first {MOST_FAULTS} errors.")
    error_count: int = Described(description="How many errors there are.")
    warnings: list[RowFault] = Described(description=f"The first {MOST_FAULTS} warnings.")
    duplicate_count: int = Described(description="How many rows are there twice.")
    unknown_organisations: list[Unknown] = Described(description=f"The first {MOST_FAULTS} of them.")
    unknown_count: int = Described(description="How many organisations are not known here.")
    can_leave_out: bool = Described(description="Whether the rest may be stored without the faulty rows.")


def hang(api: NinjaAPI) -> None:
    """This function will hang the taking in of lists onto an API."""

    @api.post("/imports/check/", response=Checked, tags=["import"], summary="Check a list and store nothing")
    def check(request: HttpRequest, payload: List) -> HttpResponse:
        caller = _of_the_office(request)
        files = _given(payload.files, caller)
        mapping, proposed = _mapping(payload.mapping, files)
        checked = intake.check(files, mapping, actor=caller.actor, today=caller.on)
        return answer(_checked(checked, mapping, proposed, caller=caller))

    @api.post("/imports/", response={202: working.ShownJob}, tags=["import"], summary="Store a list in the background")
    def store(request: HttpRequest, payload: ListToStore) -> HttpResponse:
        caller = _of_the_office(request)
        if payload.body_kind not in body.BODY_KINDS:
            fault = Fault("body_kind", "not_a_choice", {"value": payload.body_kind[:40]})
            raise Refused("given_faulty", faults=(fault,))
        files = _given(payload.files, caller)
        mapping, _ = _mapping(payload.mapping, files)
        _require_place(payload, caller)
        job = _started(payload, mapping, caller)
        return answer(working.shown(job, caller), status=HTTPStatus.ACCEPTED)


def _of_the_office(request: HttpRequest) -> Caller:
    """This function will let the office in; for others there are no imports.

    :raises Refused: not_found.
    """
    caller = of(request)
    if caller.actor.post_kind not in OFFICE:
        raise Refused("not_found", kind="imported_list")
    return caller


def _given(sent: Iterable[asking.SentFile], caller: Caller) -> tuple[GivenFile, ...]:
    files = asking.stored_files(sent, site=caller.actor.site)
    return tuple(GivenFile(each.file_name, blobs.place_of(each.digest)) for each in files)


def _mapping(asked: str | None, files: tuple[GivenFile, ...]) -> tuple[Mapping, Proposal | None]:
    """This function will find the mapping asked for, else the one that the files fit, else propose one; with the
    proposal, where there is one.

    :raises Refused: mapping_incomplete, and whatever reading a mapping or a file refuses.
    """
    known = mappings.shipped()
    if asked is not None:
        return known.get(asked) or mappings.loads(asked), None
    recognised = proposal.recognise(files, known.values())
    if recognised is not None:
        return recognised, None
    proposed = proposal.propose(files, name=_USUAL_NAME)
    return proposal.complete(proposed), proposed


def _require_place(asked: ListToStore, caller: Caller) -> None:
    """This function will hold a list to one round, one that the caller sees or a new one.

    :raises Refused: given_faulty, not_found.
    """
    new_round = " ".join((asked.new_round or "").split())
    if bool(asked.round) == bool(new_round):
        raise Refused("given_faulty", faults=(Fault("round", "unknown_field" if new_round else "missing_value", {}),))
    if asked.round:
        subjects.by_id(caller.actor, "round", subject=asked.round)


def _started(asked: ListToStore, mapping: Mapping, caller: Caller) -> Job:
    job_id = uuid.UUID(asked.job_id) if asked.job_id else compat.uuid7()
    params = {
        "files": [{"name": each.file_name, "digest": each.digest} for each in asked.files],
        "mapping": mappings.to_plain(mapping),
        "round": asked.round or "",
        "new_round": " ".join((asked.new_round or "").split()),
        "title": " ".join(asked.title.split()),
        "leave_out": asked.leave_out,
        "create_bodies": asked.create_bodies,
        "body_kind": asked.body_kind,
        "label": asked.label,
        "language": caller.account.language,
    }
    post = uuid.UUID(caller.actor.post)
    return jobs.start("import", account=caller.account, params=params, at=caller.at, post=post, job_id=job_id)


def _checked(checked: intake.Checked, mapping: Mapping, proposed: Proposal | None, *, caller: Caller) -> dict[str, Any]:
    report: CheckReport = checked.report
    used = report.columns if proposed is None else columns.explained(report.columns, proposed)
    return {
        "mapping": mappings.dumps(mapping),
        "files": [note.read_as() for note in report.files],
        "columns": [columns.plain(each, language=caller.language, profile=caller.profile) for each in used],
        "content_digest": report.content_digest,
        "earlier": checked.earlier,
        "would_store": checked.would_store,
        "stored": checked.stored,
        "rows": report.rows,
        "findings": report.findings,
        "not_findings": report.not_findings,
        "faulty_rows": report.faulty_rows,
        "errors": [_fault(each, caller) for each in report.errors[:MOST_FAULTS]],
        "error_count": len(report.errors),
        "warnings": [_fault(each, caller) for each in report.warnings[:MOST_FAULTS]],
        "duplicate_count": report.duplicate_count,
        "unknown_organisations": [
            {"key": each.key, "name": each.name, "findings": each.findings}
            for each in report.unknown_organisations[:MOST_FAULTS]
        ],
        "unknown_count": len(report.unknown_organisations),
        "can_leave_out": report.can_leave_out,
    }


def _fault(fault: faults.Fault, caller: Caller) -> dict[str, Any]:
    return {
        "file": fault.file,
        "sheet": fault.sheet,
        "row": fault.row,
        "column": fault.column,
        "code": fault.code,
        "value": fault.value,
        "sentence": fault.sentence(language=caller.language, profile=caller.profile),
    }
