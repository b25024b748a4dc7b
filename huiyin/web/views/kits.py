"""The kit of an on-site check goes out as one file; its answer comes back, is reported on, and fills the act's form."""

import io
import uuid

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from huiyin.kernel.refused import Refused
from huiyin.papers.kits import answer, making
from huiyin.papers.kits.answer import Taken
from huiyin.web import addresses, framing, papers, posted, rendering, showing
from huiyin.web.pages.kit import KitPage
from huiyin.web.pages.parts import Fact, Link, Sentence
from huiyin.web.visits import Request

_KEPT = 409


@require_safe
def kit(request: Request, *, number: int) -> FileResponse:
    """This function will hand out a kit to those who carry out checks.

    :raises Refused: not_found; those of ``making.kit``.
    """
    visit = request.visit
    made = making.kit(papers.asker(visit, papers.language_of(request, visit)), number=number)
    return FileResponse(
        io.BytesIO(made.content), as_attachment=True, filename=made.file_name, content_type=made.media_type
    )


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: Request, *, number: int) -> HttpResponse:
    """This function will show where the kit is had, and what an answer that came back says. Nothing is stored by it.

    :raises Refused: not_found.
    """
    visit = request.visit
    making.taken_along_by(visit.actor, number=number)
    if request.method != "POST":
        return rendering.answer(request, _page(request, number))
    upload = request.FILES.get("answer")
    raw = upload.read(answer.LARGEST_BYTES + 1) if upload is not None else b""
    try:
        taken = answer.take(visit.actor, raw, number=number, at=visit.at)
    except Refused as refused:
        if refused.code == "not_found":
            raise
        return rendering.answer(request, _page(request, number, refused=refused), status=_KEPT)
    return rendering.answer(request, _page(request, number, taken=taken))


def _page(request: Request, number: int, *, taken: Taken | None = None, refused: Refused | None = None) -> KitPage:
    own = addresses.subject("on_site_check", number)
    return KitPage(
        frame=framing.frame_of(request),
        crumbs=(Link(showing.title_of("on_site_check", number), own),),
        heading=Sentence("kit-page-title", {"number": number}),
        kit_url=f"{own}kit/check.html",
        action_url=f"{own}kit/",
        form_url=addresses.act(making.CARRY_OUT, number),
        report=None if taken is None else _report(taken),
        fits=taken is not None and taken.fits,
        hidden=() if taken is None else _hidden(taken, owner=str(request.visit.account.id)),
        refused=None if refused is None else Sentence(f"refused-{refused.code}", dict(refused.facts)),
    )


def _report(taken: Taken) -> tuple[Fact, ...]:
    counted = (Fact(Sentence(f"choice-result-{each}"), count) for each, count in sorted(taken.counted.items()))
    return (
        *counted,
        Fact(Sentence("kit-unanswered"), taken.unanswered),
        Fact(Sentence("kit-foreign"), taken.foreign),
        Fact(Sentence("kit-people"), len(taken.values.get("asked", ()))),
        Fact(Sentence("kit-files"), len(taken.values.get("photographs", ()))),
    )


def _hidden(taken: Taken, *, owner: str) -> tuple[tuple[str, str], ...]:
    """This function will write the values of an answer as the act's form names them."""
    found = [("_act_id", str(uuid.uuid4())), ("_find", "answer"), ("day", taken.values["day"])]
    for name in ("results", "asked"):
        for place, row in enumerate(taken.values.get(name, ())):
            found += [(f"{name}.{place}.{column}", value) for column, value in row.items()]
    for place, file in enumerate(taken.values.get("photographs", ())):
        found.append((f"photographs.kept.{place}.kept", posted.token_of(file, owner=owner)))
    return tuple(found)
