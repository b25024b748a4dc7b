"""How answers leave: JSON as it stands, files as attachments, and a trace of each restricted text that was read."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from huiyin.api.caller import Caller
from huiyin.record import blobs, trace
from huiyin.record.queries.plain import Read


def answer(content: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """This function will answer with JSON as it stands: checking every row against its schema again costs too much."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(body, status=status, content_type="application/json")


def traced(caller: Caller, shown: Iterable[Read]) -> None:
    """This function will note the restricted texts that an answer holds, before it leaves, and count what is taken.

    :raises Refused: as ``takings.take``.
    """
    read = [(subject, texts) for subject, texts in shown if any(each.value is not None for each in texts)]
    if read:
        trace.note_all(caller.actor, read, at=caller.at, door="api")


def download(file: Mapping[str, Any]) -> StreamingHttpResponse:
    """This function will stream a file as an attachment that no browser opens in place (attack 12)."""
    sent = StreamingHttpResponse(blobs.read(file["digest"]), content_type="application/octet-stream")
    sent["Content-Disposition"] = content_disposition_header(True, file["file_name"]) or "attachment"
    sent["Content-Length"] = str(file["size_bytes"])
    sent["Content-Security-Policy"] = "sandbox; default-src 'none'"
    sent["X-Content-Type-Options"] = "nosniff"
    return sent
