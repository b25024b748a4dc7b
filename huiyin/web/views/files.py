"""Files leave as attachments from a sandbox: asked for by commitment, so that rights are asked anew each time."""

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from huiyin.record import blobs, trace
from huiyin.record.queries import files
from huiyin.web.visits import Request


@require_safe
def file(request: Request, *, commitment: str) -> HttpResponseBase:
    """This function will hand out a file whose subject and part the post may see; the digest is checked on the way.

    :raises Refused: not_found; as ``takings.take``, for a file is data and no page.
    """
    visit = request.visit
    held = files.behind(visit.actor, commitment)
    trace.note_file(visit.actor, held, at=visit.at, door="web")
    shown = held.shown
    response = StreamingHttpResponse(blobs.read(shown.value["digest"]), content_type="application/octet-stream")
    # Whatever its first bytes say, a browser never shows it from here (attack 12).
    response["Content-Disposition"] = content_disposition_header(True, shown.value["file_name"])
    response["Content-Length"] = str(shown.value["size_bytes"])
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
