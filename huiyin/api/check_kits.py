"""The kit that an on-site check takes along, and the answer that comes back: read, reported on, and proposed."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import FileEx, NinjaAPI, P, Query, Schema
from ninja.files import UploadedFile
from pydantic import Field as Described

from huiyin.api.answers import answer
from huiyin.api.caller import of
from huiyin.api.files import NOT_EMPTY
from huiyin.api.printing import LanguageQuery, binary, handed_out
from huiyin.api.reading import subject_of
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.kits import answer as answers
from huiyin.papers.kits import making


class KitTaken(Schema):
    """What an answer proposes, and how it fits the check. Nothing of it is done yet."""

    given: dict[str, Any] = Described(description="The values of the act `carry_out`, to be sent with it.")
    counted: dict[str, int] = Described(description="How often each result is there.")
    unanswered: int = Described(description="Manifestations of the check without one result.")
    foreign: int = Described(description="Results that are of none of its manifestations.")
    fits: bool = Described(description="Whether the act would take the results as they are.")


def hang(api: NinjaAPI) -> None:
    """This function will hang kits and their answers onto an API."""

    @api.get(
        "/on_site_checks/{int:number}/kit/",
        tags=["on_site_check"],
        summary="The kit of a check: one HTML file that works without a network",
        openapi_extra=binary(("text/html",)),
    )
    def check_kit(request: HttpRequest, number: int, query: Query[LanguageQuery]) -> FileResponse:
        caller = of(request)
        subject_of(caller, "on_site_check", number=number)
        language = query.language or caller.language
        asker = Asker(actor=caller.actor, at=caller.at, language=language, profile=caller.profile)
        return handed_out(making.kit(asker, number=number))

    @api.post(
        "/on_site_checks/{int:number}/kit/answers/",
        response=KitTaken,
        tags=["on_site_check"],
        summary="Read the answer of a kit: what it proposes for carry_out, and how that fits the check",
        openapi_extra=NOT_EMPTY,
    )
    def check_answer(
        request: HttpRequest, number: int, file: FileEx[UploadedFile, P(description="The file that a kit gave.")]
    ) -> HttpResponse:
        caller = of(request)
        subject_of(caller, "on_site_check", number=number)
        raw = file.read(answers.LARGEST_BYTES + 1)
        taken = answers.take(caller.actor, raw, number=number, at=caller.at)
        values = dict(taken.values)
        if "photographs" in values:
            values["photographs"] = [
                {"digest": each.digest, "file_name": each.file_name} for each in values["photographs"]
            ]
        told = {"given": values, "counted": dict(taken.counted), "unanswered": taken.unanswered}
        return answer({**told, "foreign": taken.foreign, "fits": taken.fits})
