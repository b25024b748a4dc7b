"""Files: put before the act that names them, handed out again to whoever may see the part that holds them."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import FileEx, NinjaAPI, P, Schema
from ninja.files import UploadedFile
from pydantic import Field as Described

from huiyin.api.answers import answer, download
from huiyin.api.caller import of
from huiyin.kernel import given
from huiyin.kernel.refused import Refused
from huiyin.record import blobs, trace
from huiyin.record.queries import files


class StoredFile(Schema):
    """A file that lies in the store."""

    digest: str = Described(description="SHA-256, hex: what an act names it by.")
    size_bytes: int = Described(description="Its size.")
    media_type: str = Described(description="What its first bytes say that it is.")


# A binary answer is described by hand, since no schema makes it.
_BINARY = {
    "responses": {
        200: {
            "description": "The file, as an attachment that no browser opens in place.",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}
# An empty file is refused; ninja says no more of an upload than that it is one.
NOT_EMPTY = {
    "requestBody": {"content": {"multipart/form-data": {"schema": {"properties": {"file": {"minLength": 1}}}}}}
}


def hang(api: NinjaAPI) -> None:
    """This function will hang the taking in and handing out of files onto an API."""

    @api.post(
        "/files/",
        response={201: StoredFile},
        tags=["file"],
        summary="Put a file; the same bytes are the same file",
        openapi_extra=NOT_EMPTY,
    )
    def put(request: HttpRequest, file: FileEx[UploadedFile, P(description="The file.")]) -> HttpResponse:
        caller = of(request)
        stored = blobs.put(file.chunks(), site=caller.actor.site, at=caller.at, body=caller.actor.body)
        told = {"digest": stored.digest, "size_bytes": stored.size_bytes, "media_type": stored.media_type}
        return answer(told, status=201)

    @api.get("/files/{commitment}/", tags=["file"], summary="The content of a file", openapi_extra=_BINARY)
    def content(request: HttpRequest, commitment: str) -> HttpResponse | StreamingHttpResponse:
        caller = of(request)
        if not given.DIGEST.match(commitment):
            raise Refused("not_found", kind="file")
        held = files.behind(caller.actor, commitment)
        trace.note_file(caller.actor, held, at=caller.at, door="api")
        return download(held.shown.value)
