"""What auditors read: who has read restricted texts, and who came in or was turned away."""

import uuid
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.refused import Refused
from huiyin.people import access
from huiyin.people.models import AccessRecord
from huiyin.record import traces
from huiyin.record.queries import names
from huiyin.web import framing, rendering, showing
from huiyin.web.pages.parts import Link, Pager, Sentence
from huiyin.web.pages.traces import AccessPage, AccessRow, RefusedRow, TracePage, TraceRow
from huiyin.web.visits import Request, Visit


@require_safe
def reads(request: Request) -> HttpResponse:
    """This function will list who has read restricted texts, newest first."""
    visit, query = request.visit, request.GET
    number = query.get("number", "")
    asked = int(number) if number.isdecimal() and len(number) < 16 else None
    found, following = traces.page(visit.actor, before=_cursor(query.get("before", "")), number=asked)
    kept = {"number": number} if asked is not None else {}
    page = TracePage(
        frame=framing.frame_of(request, place="trace"),
        rows=tuple(_read(visit, each) for each in found),
        pager=Pager(
            len(found),
            next_url=f"/trace/?{urlencode({**kept, 'before': str(following)})}" if following else "",
            previous_url=f"/trace/?{urlencode(kept)}" if query.get("before") else "",
        ),
        number=number if asked is not None else "",
        tabs=tabs("trace"),
    )
    return rendering.answer(request, page)


def tabs(current: str) -> tuple[Link, ...]:
    """This function will lead from one of the two logs to the other."""
    return tuple(Link(Sentence(f"work-{name}-title"), f"/{name}/", name == current) for name in ("trace", "access"))


def _cursor(text: str) -> uuid.UUID | None:
    if not text:
        return None
    try:
        return uuid.UUID(text)
    except ValueError:
        raise Refused("bad_cursor") from None


def _read(visit: Visit, read: traces.Read) -> TraceRow:
    return TraceRow(
        at=read.at,
        person_name=visit.named(read.person_name, read.person_name_en),
        post_name=Sentence(f"post-{read.post_kind}") if read.post_kind else "",
        subject=showing.title_of(read.kind, read.number),
        part=read.part,
        door=Sentence(f"work-door-{read.door}"),
    )


@require_safe
def log(request: Request) -> HttpResponse:
    """This function will list who came in, who was turned away, and who changed the right to come in."""
    visit = request.visit
    if visit.actor.post_kind not in access.READERS:
        raise Refused("not_found", kind="access")
    before = _record(visit, request.GET.get("before", ""))
    found = access.records(visit.actor, before=before)
    people = names.persons(visit.actor.site, {each for row in found for each in (row.person, row.by)})
    full = len(found) == access.ROWS_AT_MOST
    refusals = access.refusals(visit.actor) if before is None else ()
    page = AccessPage(
        frame=framing.frame_of(request, place="trace"),
        rows=tuple(_row(visit, each, people) for each in found),
        refusals=tuple(
            RefusedRow(at=each.at, sign_in_name=each.sign_in_name, address=each.address or "", locked=each.locked_out)
            for each in refusals
        ),
        pager=Pager(
            len(found),
            next_url=f"/access/?{urlencode({'before': found[-1].id})}" if full else "",
            previous_url="/access/" if before is not None else "",
        ),
        tabs=tabs("access"),
    )
    return rendering.answer(request, page)


def _record(visit: Visit, text: str) -> AccessRecord | None:
    """This function will find the record that a page ends before, of the own site only."""
    cursor = _cursor(text)
    if cursor is None:
        return None
    found = AccessRecord.objects.filter(id=cursor, site=visit.actor.site).first()
    if found is None:
        raise Refused("bad_cursor")
    return found


def _row(visit: Visit, record: AccessRecord, people: dict[str, tuple[str, str]]) -> AccessRow:
    by = visit.named(*people.get(str(record.by), ("", "")))
    return AccessRow(
        at=record.at,
        event=Sentence(f"work-access-{record.event}"),
        person_name=visit.named(*people.get(str(record.person), ("", ""))),
        by_name=by if record.by != record.person else "",
        address=record.address or "",
    )
