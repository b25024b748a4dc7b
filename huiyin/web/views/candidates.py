"""The search of a subject field while somebody types: the candidates alone, as the form itself would show them."""

from django.http import HttpResponse
from django.template.loader import get_template
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.web import choices, framing
from huiyin.web.choices import Scene
from huiyin.web.pages.act_form import SubjectField
from huiyin.web.pages.people import PostsPage
from huiyin.web.visits import Request

LONGEST = 100


@require_safe
def candidates(request: Request, *, act: str, path: str) -> HttpResponse:
    """This function will offer the subjects that fit what was typed into one field of an act."""
    row = kinds.ROWS.get(act)
    field = None if row is None else _field(row, path)
    if row is None or field is None:
        raise Refused("not_found", kind="finding")
    values = {name: request.GET.get(name, "") for name in ("organisation", "round")}
    scene = Scene(request.visit, row, None, request.visit.rules, values)
    query = request.GET.get("q", "")[:LONGEST]
    offered = choices.candidates(scene, field, path=path, query=query, chosen=request.GET.getlist("chosen")[:50])
    shown = SubjectField(
        name=request.GET.get("name", path), label="", candidates=offered, many=field.many, query=query, searched=True
    )
    # The tags of a template speak the language of a page's frame.
    page = PostsPage(frame=framing.frame_of(request), posts=())
    return HttpResponse(get_template("fields/candidates.html").render({"field": shown, "page": page}, request))


def _field(row: ActRow, path: str) -> Field | None:
    first, _, rest = path.partition(".")
    for each in row.given:
        if each.name == first and not rest and each.kind is FieldKind.SUBJECT:
            return each
        if each.name == first and rest:
            return next((one for one in each.columns if one.name == rest and one.kind is FieldKind.SUBJECT), None)
    return None
