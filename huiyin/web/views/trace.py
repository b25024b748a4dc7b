"""What auditors read: who has read restricted texts, and who came in or was turned away."""

import uuid
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.refused import Refused
from huiyin.people import access
from huiyin.people.models import AccessRecord
from huiyin.record import trace
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
    before = _cursor(query.get("before", ""))
    # One more than is shown tells whether there are more.
    found = trace.page(visit.actor, before=before, finding=asked, size=trace.SIZE + 1)
    shown, has_more = found[: trace.SIZE], len(found) > trace.SIZE
    kept = {"number": number} if asked is not None else {}
    page = TracePage(
        frame=framing.frame_of(request, place="trace"),
        rows=_reads(visit, shown),
        pager=Pager(
            len(shown),
            next_url=f"/trace/?{urlencode({**kept, 'before': str(shown[-1].place)})}" if has_more else "",
            previous_url=f"/trace/?{urlencode(kept)}" if before is not None else "",
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


def _reads(visit: Visit, found: tuple[trace.Read, ...]) -> tuple[TraceRow, ...]:
    site = visit.actor.site
    people = names.persons(site, {each.person for each in found})
    posts = names.post_kinds(site, {each.post for each in found})
    numbers = names.numbers(site, {each.subject for each in found})
    return tuple(
        TraceRow(
            at=each.at,
            person_name=visit.named(*people.get(str(each.person), ("", ""))),
            post_name=Sentence(f"post-{posts[str(each.post)]}") if str(each.post) in posts else "",
            subject=showing.title_of(each.kind, numbers.get(str(each.subject), ("", 0))[1]),
            part=each.part,
            door=Sentence(f"work-door-{each.door}"),
        )
        for each in found
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
