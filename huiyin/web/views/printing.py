"""Papers and calendars leave as attachments. Asking for one changes nothing but the trace of what was read."""

import io
import uuid

from django.http import FileResponse, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from huiyin.kernel.refused import Refused
from huiyin.notices import jobs as work
from huiyin.papers.drawn import blanks, making, offered, rounds
from huiyin.papers.drawn.making import Printed
from huiyin.papers.printed.printing import sets_own_blanks
from huiyin.record.queries import printed as printed_queries
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, framing, papers, rendering, showing
from huiyin.web.pages.papers import Looked, PapersPage
from huiyin.web.pages.parts import Fact, Link, Sentence
from huiyin.web.views import export_requests, jobs
from huiyin.web.visits import Request, Visit


@require_safe
def paper(request: Request, *, plural: str, number: int, file: str) -> FileResponse:
    """This function will hand out a paper of a subject.

    :raises Refused: those of ``making.paper``.
    """
    visit, (code, _, form) = request.visit, file.partition(".")
    asker = papers.asker(visit, papers.language_of(request, visit))
    return _handed_out(making.paper(asker, _kind(plural), number=number, code=code, form=form))


@require_safe
def calendar(request: Request, *, number: int) -> FileResponse:
    """This function will hand out the calendar of a round.

    :raises Refused: not_found.
    """
    visit = request.visit
    return _handed_out(making.calendar(papers.asker(visit, papers.language_of(request, visit)), number=number))


@require_safe
def shipped(request: Request, *, file: str) -> FileResponse:
    """This function will hand out the blank that comes with the program, to those who may put their own in its place.

    :raises Refused: not_found.
    """
    visit, (code, _, form) = request.visit, file.partition(".")
    if not blanks.may_keep(visit.actor) or form != "docx":
        raise Refused("not_found", kind="blank")
    language = papers.language_of(request, visit)
    content = blanks.shipped(code, language=language, profile=visit.profile)
    return _handed_out(Printed(f"{code.replace('_', '-')}-{language}.docx", making.MEDIA_TYPES["docx"], content))


def _kind(plural: str) -> str:
    kind = addresses.KINDS.get(plural, "")
    if kind not in offered.KINDS:
        raise Refused("not_found", kind=kind)
    return kind


def _handed_out(printed: Printed) -> FileResponse:
    return _sealed(
        FileResponse(
            io.BytesIO(printed.content), as_attachment=True, filename=printed.file_name, content_type=printed.media_type
        )
    )


def _sealed(response: FileResponse) -> FileResponse:
    # Whatever its first bytes say, a browser never shows it from here (attack 12).
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@require_POST
def print_round(request: Request, *, number: int) -> HttpResponse:
    """This function will have all opinions of a round printed in the background.

    :raises Refused: those of ``rounds.asked``.
    """
    visit = request.visit
    language = papers.language_of(request, visit)
    try:
        params = rounds.asked(visit.actor, number=number, language=language, on=visit.today)
    except Refused as refused:
        if refused.code != "print_restricted_many":
            raise
        return export_requests.why_not_printed(request, refused, number=number)
    post = uuid.UUID(visit.actor.post)
    job = work.start_once(rounds.JOB, account=visit.account, params=params, at=visit.at, post=post)
    return HttpResponseRedirect(jobs.address(job))


@require_safe
def printed(request: Request, *, job: uuid.UUID) -> FileResponse:
    """This function will hand out what a job of the asker has printed.

    :raises Refused: not_found, file_changed.
    """
    visit = request.visit
    found = work.one(visit.account, job)
    run = rounds.Run(found.id, found.kind, found.post, found.params, found.result, found.created_at)
    path = rounds.file_of(run, actor=visit.actor, at=visit.at)
    name = f"round-{found.params['round']}.zip"
    return _sealed(FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type="application/zip"))


@require_safe
def listing(request: Request, *, plural: str, number: int) -> HttpResponse:
    """This function will show which papers a subject has; with ``look``, what the PDF of one of them is set in."""
    visit, kind = request.visit, _kind(plural)
    found = subjects.by_number(visit.actor, kind, number=number)
    rows = offered.of(found, actor=visit.actor)
    if not rows:
        raise Refused("not_found", kind=kind)
    language = papers.language_of(request, visit)
    own = papers.address(kind, number)
    offers = papers.offers(found, rows, language=language)
    looked: Looked | Refused | None = None
    look = request.GET.get("look", "")
    if any(look == row.code for row in rows):
        looked = _looked(visit, found, look, language=language)
    packages = 0
    if kind == "round" and rounds.may_ask(visit.actor):
        packages = len(printed_queries.packages(visit.actor, round_id=found.facts.id))
    page = PapersPage(
        frame=framing.frame_of(request),
        crumbs=(Link(showing.title_of(kind, number), addresses.subject(kind, number)),),
        heading=Sentence("paper-heading", {"name": showing.title_of(kind, number)}),
        languages=tuple(
            Link(Sentence(f"paper-language-{each}"), f"{own}?language={each}", current=each == language)
            for each in ("zh-Hans", "en")
        ),
        blanks=Link(showing.list_name("blank"), addresses.listing("blank")) if blanks.may_keep(visit.actor) else None,
        own=_own(visit, rows, language=language),
        rows=tuple(
            (offer, Link(Sentence("paper-look"), f"{own}?language={language}&look={row.code}"))
            for offer, row in zip(offers, rows, strict=True)
        ),
        looked=looked if isinstance(looked, Looked) else None,
        refused=rendering.sentence_of(looked) if isinstance(looked, Refused) else None,
        calendar=Link(Sentence("paper-calendar"), f"{addresses.subject(kind, number)}calendar.ics")
        if kind == "round"
        else None,
        print_url=f"{own}print/?language={language}" if packages else "",
        packages=packages,
    )
    return rendering.answer(request, page)


def _own(visit: Visit, rows: tuple[offered.Row, ...], *, language: str) -> tuple[Sentence, ...]:
    """This function will name the site's own blanks that the papers are filled into, each by its digest."""
    asker = papers.asker(visit, language)
    found = ((row, blanks.in_use(asker, row.code)) for row in rows)
    code = "paper-own-blank-set" if sets_own_blanks() else "paper-own-blank"
    return tuple(
        Sentence(code, {"name": Sentence(f"paper-name-{row.code}"), "digest": own.digest})
        for row, own in found
        if own is not None
    )


def _looked(visit: Visit, found: Found, code: str, *, language: str) -> Looked | Refused:
    """This function will make the PDF once to tell what it is set in."""
    try:
        printed = making.paper(papers.asker(visit, language), found.kind, number=found.number, code=code, form="pdf")
    except Refused as refused:
        if refused.code == "not_found":
            raise
        return refused
    made = printed.made
    if made is None:
        raise TypeError("a paper was made without a press")
    faces = tuple(Fact(Sentence(f"paper-face-{role}"), name) for role, name in made.faces.items())
    # A browser may have no glyph either.
    unshown = tuple(f"{each} U+{ord(each):04X}" for each in made.unshown)
    return Looked(name=Sentence(f"paper-name-{code}"), faces=faces, unshown=unshown, told=bool(faces))
