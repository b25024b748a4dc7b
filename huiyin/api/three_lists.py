"""The three lists of a plan: as rows, as one workbook, compared when they come in; other lists into a draft."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin.api import asking, printing
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.api.importing import RowFault
from huiyin.api.reading import subject_of
from huiyin.kernel import kinds
from huiyin.papers import mapping as mappings
from huiyin.papers.drawn import kept_mappings, lists_in, making, taken_out
from huiyin.papers.drawn.lists_in import Checked
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.drawn.taken_out import Compared
from huiyin.papers.faults import Fault
from huiyin.papers.mapping import Mapping
from huiyin.papers.plan_lists import columns, drafting, foreign, redrafting
from huiyin.papers.plan_lists.acting import DraftPlace, Proposed
from huiyin.papers.plan_lists.comparison import Changed
from huiyin.papers.tables import GivenFile
from huiyin.record import blobs
from huiyin.record.plan_drafts import Matter

MOST_FILES = 10
_CELL = "A text, a figure, a day as `YYYY-MM-DD`, or null."


class ListRows(Schema):
    """The lists of a plan, each as its rows."""

    problem_list: list[dict[str, Any]] = Described(description=f"By finding: cells by column. {_CELL}")
    task_list: list[dict[str, Any]] = Described(description="By measure: one row for each of its findings.")
    responsibility_list: list[dict[str, Any]] = Described(description="By the person who answers.")


class BroughtLists(asking.Strict):
    """Lists that come in, and which column of them holds what where they did not leave here."""

    files: list[asking.SentFile] = Described(min_length=1, max_length=MOST_FILES, description="The files.")
    mapping: str | None = Described(
        default=None,
        max_length=100_000,
        description="A mapping of any other layout, as TOML or by its name; for lists that left here, leave it out.",
    )


class OwnList(BroughtLists):
    """A list of measures of any layout, for the plan of the caller's organisation in a round."""

    round: int = Described(ge=1, le=2**53 - 1, description="The number of the round.")


class ChosenDay(asking.Strict):
    """A due date that a person chose for a row, of the days that were found in it."""

    row: int = Described(ge=0, le=2**31, description="The place of the row among the rows checked, from 0.")
    day: asking.Date = Described(description="The day.")


class OwnListToKeep(OwnList):
    """A list as it was checked, and what a person has decided about its rows."""

    confirm: list[int] = Described(
        default=[], max_length=20_000, description="Places of rows whose finding was only alike and is confirmed."
    )
    due: list[ChosenDay] = Described(default=[], max_length=20_000, description="Due dates chosen for rows.")
    over: bool = Described(
        default=False, description="Whether to write over what the draft says otherwise; else both are kept."
    )


class CellChange(Schema):
    """One cell that is different."""

    file: str = Described(description="The file.")
    sheet: str = Described(description="The sheet, empty for csv.")
    row: int = Described(description="The row as a spreadsheet counts.")
    column: str = Described(description="The column, by its code.")
    before: str = Described(description="What stands in the book.")
    after: str = Described(description="What the list says.")
    changed_here: bool = Described(description="Whether the book has changed it too since the list left.")


class ProposedAct(Schema):
    """An act that would make the book say what the list says. It is performed like any other act.

    Of a returned plan, a row of the draft in which it is mended: `given` is the body of the call, a PATCH where `row`
    names one, else a POST.
    """

    act: str = Described(description="The act; of a draft, the one that will submit it.")
    path: str = Described(description="Where it is performed.")
    given: dict[str, Any] = Described(description="What it is given; add what `said` names.")
    row: str | None = Described(description="UUID of the row of a draft, null elsewhere and for one to be added.")
    said: str | None = Described(description="The field in which a person says why, null where none is asked for.")
    cells: list[CellChange] = Described(description="The cells that it takes in; none for a row that was added.")
    rows: list[int] = Described(description="The rows that were added and that it is made of.")


class Difference(Schema):
    """What is different in lists that came in. Nothing has been stored."""

    rows: int = Described(description="Rows that were known again.")
    acts: list[ProposedAct] = Described(description="The acts that this proposes.")
    barred: list[RowFault] = Described(description="What can't be taken in, and why.")
    notes: list[RowFault] = Described(description="Rows and columns that are missing, moved, copied or foreign.")


class FoundDay(Schema):
    """A day found in running text: proposed, never set."""

    day: str = Described(description="The day, `YYYY-MM-DD`.")
    words: str = Described(description="The words that it was found in.")


class MatchedRow(Schema):
    """One row, and the finding that it belongs to."""

    row: int = Described(description="The row as a spreadsheet counts.")
    finding: int | None = Described(description="The number of the finding, null where none was found.")
    how: str = Described(description="key, number, reference, words or alike; empty where none was found.")
    share: int = Described(description="How alike the words are, in percent.")
    others: list[int] = Described(description="Numbers of findings that fit as well.")
    days: list[FoundDay] = Described(description="Days found in its measure.")


class OwnListChecked(Schema):
    """What a list of measures would put into the draft. Nothing has been stored."""

    mapping: str = Described(description="The mapping that was used, as TOML: keep it, and send it with the next list.")
    rows: list[MatchedRow] = Described(description="All rows with content.")
    left: list[int] = Described(description="Numbers of findings that no row is for.")
    faults: list[RowFault] = Described(description="Cells and rows that don't fit; such cells stay empty.")


class OwnListKept(Schema):
    """What was put into the draft."""

    measures: int = Described(description="Measures that the draft holds of this list.")
    beside: int = Described(description="Cells in which the draft says something else: both are kept, choose one.")


def hang(api: NinjaAPI) -> None:
    """This function will hang the three lists onto an API."""

    @api.get("/plans/{int:number}/lists/", response=ListRows, tags=["plan"], summary="The three lists of a plan")
    def plan_lists(request: HttpRequest, number: int) -> HttpResponse:
        caller = _reader(request, number)
        _, content = taken_out.read(_asker(caller), number=number)
        rows = {code: [dict(row.cells) for row in content.lists[code]] for code in columns.LISTS}
        return answer({code: [_plain(cells) for cells in several] for code, several in rows.items()})

    @api.get(
        "/plans/{int:number}/lists/file/",
        tags=["plan"],
        summary="The three lists of a plan as one workbook, which may be changed and compared",
        openapi_extra=printing.binary((making.MEDIA_TYPES["xlsx"],)),
    )
    def plan_lists_file(request: HttpRequest, number: int, query: Query[printing.LanguageQuery]) -> FileResponse:
        caller = _reader(request, number)
        asker = Asker(actor=caller.actor, at=caller.at, language=query.language or caller.language,
                      profile=caller.profile)  # fmt: skip
        return printing.handed_out(taken_out.workbook(asker, number=number))

    @api.post(
        "/plans/{int:number}/lists/compare/",
        response=Difference,
        tags=["plan"],
        summary="What is different in lists that come in, and the acts that this proposes; nothing is stored",
    )
    def plan_lists_compare(request: HttpRequest, number: int, payload: BroughtLists) -> HttpResponse:
        caller = _reader(request, number)
        mapping = None if payload.mapping is None else _named(payload.mapping, caller)
        found = taken_out.compare(
            _asker(caller), _given(payload, caller), number=number, today=caller.on, mapping=mapping
        )
        return answer(
            {
                "rows": found.difference.rows,
                "acts": [_act(each, found) for each in found.plans.acts],
                "barred": [_fault(each, caller) for each in found.plans.barred],
                "notes": [_fault(each, caller) for each in found.difference.notes],
            }
        )

    _own(api)


def _own(api: NinjaAPI) -> None:
    """This function will hang the bringing in of an organisation's own list onto an API."""

    @api.post(
        "/plans/lists/check/",
        response=OwnListChecked,
        tags=["plan"],
        summary="Check a list of measures against the findings that wait for a plan; nothing is stored",
    )
    def own_list_check(request: HttpRequest, payload: OwnList) -> HttpResponse:
        caller = _writer(request)
        mapping = _mapping(payload, caller)
        checked = _checked(payload, mapping, caller)
        report = checked.report
        return answer(
            {
                "mapping": mappings.dumps(mapping),
                "rows": [
                    {
                        "row": each.row.row,
                        "finding": each.finding.number if each.finding is not None else None,
                        "how": each.how,
                        "share": each.share,
                        "others": list(each.others),
                        "days": [
                            {"day": day.day, "words": day.words}
                            for day in report.days.get(drafting.place(each.row), ())
                        ],
                    }
                    for each in report.rows
                ],
                "left": [each.number for each in report.left],
                "faults": [_fault(each, caller) for each in (*report.faults, *report.notes)],
            }
        )

    @api.post(
        "/plans/lists/keep/",
        response=OwnListKept,
        tags=["plan"],
        summary="Put the rows of a list whose finding is sure or confirmed into the draft of the plan",
    )
    def own_list_keep(request: HttpRequest, payload: OwnListToKeep) -> HttpResponse:
        caller = _writer(request)
        checked = _checked(payload, _mapping(payload, caller), caller)
        places = [drafting.place(each.row) for each in checked.report.rows]
        confirmed = {places[each] for each in payload.confirm if 0 <= each < len(places)}
        due = {places[each.row]: str(each.day) for each in payload.due if each.row < len(places)}
        kept = lists_in.keep(
            caller.actor, checked, confirmed=confirmed, due=due, over=payload.over, at=caller.at, today=caller.on
        )
        return answer({"measures": kept.measures, "beside": kept.beside})


def _reader(request: HttpRequest, number: int) -> Caller:
    caller = of(request)
    subject_of(caller, "plan", number=number)
    return caller


def _writer(request: HttpRequest) -> Caller:
    caller = of(request)
    lists_in.require_writer(caller.actor)
    return caller


def _asker(caller: Caller) -> Asker:
    return Asker(actor=caller.actor, at=caller.at, language=caller.language, profile=caller.profile)


def _given(payload: BroughtLists, caller: Caller) -> tuple[GivenFile, ...]:
    files = asking.stored_files(payload.files, site=caller.actor.site)
    return tuple(GivenFile(each.file_name, blobs.place_of(each.digest)) for each in files)


def _mapping(payload: BroughtLists, caller: Caller) -> Mapping:
    """This function will read the mapping that was sent, else make the proposed one.

    :raises Refused: mapping_not_toml, mapping_faulty, and whatever reading the files refuses.
    """
    if payload.mapping is not None:
        return _named(payload.mapping, caller)
    proposed = foreign.propose(_given(payload, caller), known=mappings.shipped().values())
    kept = kept_mappings.fitting(caller.actor, proposed.header.names)
    return foreign.mapping_of(proposed, kept_mappings.chosen(kept), name="plan")


def _named(asked: str, caller: Caller) -> Mapping:
    return kept_mappings.of(caller.actor).get(asked) or mappings.loads(asked)


def _checked(payload: OwnList, mapping: Mapping, caller: Caller) -> Checked:
    return lists_in.check(
        caller.actor, _given(payload, caller), mapping=mapping, round_number=payload.round, today=caller.on
    )


def _plain(cells: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime.date) else value for name, value in cells.items()}


def _act(each: Proposed, found: Compared) -> dict[str, Any]:
    told = {"said": each.said or None, "cells": _cells(each.cells), "rows": [row.row for row in each.rows]}
    if each.draft is not None and found.matter is not None:
        return {**told, "act": each.act, **_of_draft(each, each.draft, found, found.matter)}
    kind, _, name = each.act.partition(".")
    path = f"/api/{kinds.PLURALS[kind]}/{each.number}/acts/{name}/"
    return {**told, "act": each.act, "path": path, "given": dict(each.given), "row": None}


def _of_draft(each: Proposed, place: DraftPlace, found: Compared, matter: Matter) -> dict[str, Any]:
    """This function will tell how a row of a draft is written: what it is given is the body of the call. It names no
    version where a cell was changed since the list left: both are kept then."""
    rows = f"/api/rounds/{matter.round.number}/plan-draft/rows/"
    given: dict[str, Any] = {"cells": dict(each.given)}
    if place.row:
        read = {} if redrafting.unread(each) else {"version": found.versions.get(place.row, 0)}
        return {"path": f"{rows}{place.row}/", "given": {**given, **read}, "row": place.row}
    number = next(at for at, subject in matter.findings.items() if subject == place.finding)
    return {"path": rows, "given": {**given, "sort": place.sort, "finding": number}, "row": None}


def _cells(found: Iterable[Changed]) -> list[dict[str, Any]]:
    names = ("file", "sheet", "row", "column", "before", "after", "changed_here")
    return [{name: getattr(each, name) for name in names} for each in found]


def _fault(fault: Fault, caller: Caller) -> dict[str, Any]:
    names = ("file", "sheet", "row", "column", "code", "value")
    return {name: getattr(fault, name) for name in names} | {
        "sentence": fault.sentence(language=caller.language, profile=caller.profile)
    }
