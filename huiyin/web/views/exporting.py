"""Tables that leave the site: the ledger as csv, as far as one person may take it, and what two persons let go."""

import datetime
from collections.abc import Collection, Iterator

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from huiyin import texts
from huiyin.kernel.bulk_export import BulkExport
from huiyin.kernel.refused import Refused
from huiyin.record import bulk_exports, trace
from huiyin.record.queries import ledger, names, subjects
from huiyin.record.queries.ledger import Listed, Wanted
from huiyin.web import showing, tables
from huiyin.web.pages.parts import Sentence
from huiyin.web.views import export_requests
from huiyin.web.views.ledger import asked_of
from huiyin.web.visits import Request, Visit

_COLUMNS = ("number", "state", "organisation", "statement", "category", "severity", "due")


@require_safe
def as_csv(request: Request) -> HttpResponseBase:
    """This function will stream the list, or the rows that were selected, as a table for a spreadsheet.

    Where one person may not take it, or not with what they took that day, it says why and leads to the request of a
    bulk export.
    """
    visit, wanted = request.visit, asked_of(request.visit, request.GET).wanted
    selected = {int(each) for each in request.GET.getlist("selected") if each.isdecimal() and len(each) < 18}
    on, line = visit.day, visit.line
    found = bulk_exports.holding(visit.actor, wanted, on=on, as_of=line, numbers=selected)
    try:
        bulk_exports.require_one_person(found)
        bulk_exports.take(visit.actor, wanted, on=on, at=visit.at, as_of=line, numbers=selected)
    except Refused as refused:
        return export_requests.why(request, found, wanted=wanted, refused=refused)
    return tables.file(_lines(visit, wanted, selected, as_of=line), name=f"findings-{on.isoformat()}")


@require_safe
def taken(request: Request, *, number: int) -> StreamingHttpResponse:
    """This function will stream what a bulk export holds to the one who took it, with a mark of both persons.

    :raises Refused: not_found, export_not_taken.
    """
    visit = request.visit
    found = subjects.by_number(visit.actor, "bulk_export", number=number)
    wanted = bulk_exports.released(visit.actor, found.facts, on=visit.today)
    size = found.facts.journal_size
    lines = _lines(visit, wanted, (), as_of=size, mark=_mark(visit, found.facts, number=number))
    return tables.file(lines, name=f"bulk-export-{number}")


def _mark(visit: Visit, export: BulkExport, *, number: int) -> str:
    """This function will say who asked for an export, who let it go, and who takes it when."""
    known = names.persons(visit.actor.site, {export.requester, *export.approved_by, visit.actor.person})
    called = {person: visit.named(*both) for person, both in known.items()}
    return texts.say(
        "export-mark",
        language=visit.language,
        profile=visit.profile,
        number=number,
        requester=called.get(export.requester, ""),
        approver=[called[each] for each in export.approved_by if each in called],
        taker=called.get(visit.actor.person, ""),
        at=visit.at.astimezone(),
    )


def _lines(
    visit: Visit, wanted: Wanted, selected: Collection[int], *, as_of: int | None, mark: str = ""
) -> Iterator[bytes]:
    heads = [tables.said(visit, Sentence(f"web-ledger-{name}")) for name in _COLUMNS]
    yield "\ufeff".encode() + tables.line(heads)
    cursor = ""
    while True:
        page = ledger.page(visit.actor, wanted, on=visit.day, order="number", cursor=cursor, size=200, as_of=as_of)
        rows = [each for each in page.rows if not selected or each.number in selected]
        read = ((("finding", str(each.subject)), (each.statement,)) for each in rows)
        trace.note_all(visit.actor, read, at=visit.at, door="web")
        for each in rows:
            yield tables.line(_cells(visit, each))
        if not page.following or len(page.rows) < 200:
            break
        cursor = page.following
    if mark:
        yield tables.line([mark])


def _cells(visit: Visit, each: Listed) -> list[str]:
    severity = tables.said(visit, Sentence(f"choice-severity-{each.severity}")) if each.severity else ""
    return [
        str(each.number),
        tables.said(visit, Sentence(f"web-state-finding-{each.state}")),
        visit.named(each.organisation_name, each.organisation_name_en),
        each.statement.text,
        tables.said(visit, showing.category_of(visit, each.category)),
        severity,
        each.due_date.isoformat() if isinstance(each.due_date, datetime.date) else "",
    ]
