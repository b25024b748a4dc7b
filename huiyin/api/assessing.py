"""Assessment: the findings behind one number of an extract."""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from pydantic import Field as Described

from huiyin.api.answers import answer
from huiyin.api.caller import of
from huiyin.api.reading import subject_of
from huiyin.kernel.refused import Refused
from huiyin.record.queries import extracts


class CountedFinding(Schema):
    """One finding that a number counts, as it stood when it was counted."""

    number: int = Described(description="The number of the finding within its site.")
    state: str = Described(description="Its state then.")
    category: str = Described(description="Its category then, empty for none.")
    handed_over_date: str | None = Described(description="When it was handed over.")
    declared_date: str | None = Described(description="When it was declared in its cycle of then.")
    verified_date: str | None = Described(description="When it was verified in its cycle of then.")
    closed_date: str | None = Described(description="When it was closed in its cycle of then.")
    counts: bool = Described(description="Whether it is above the line of the figure.")
    open: bool = Described(description="Whether the post may read the finding itself today.")


class BehindNumber(Schema):
    """The findings behind one number of an extract."""

    code: str = Described(description="Code of the figure.")
    numerator: int = Described(description="As frozen.")
    denominator: int = Described(description="As frozen.")
    unit: str = Described(description="What is counted.")
    as_of: str = Described(description="The day by which it was counted.")
    journal_size: int = Described(description="The journal's size by which it was counted.")
    digest: str = Described(description="SHA-256 over both lists of ids, as frozen.")
    same: bool = Described(description="Whether the findings counted now give that digest.")
    above: int = Described(description="How many findings are above the line.")
    below: int = Described(description="Of how many findings.")
    unseen: int = Described(description="How many are not listed because their label is above the post's.")
    findings: list[CountedFinding] = Described(description="By number.")


def hang(api: NinjaAPI) -> None:
    """This function will hang assessment onto an API."""

    @api.get(
        "/extracts/{int:number}/behind/{code}/",
        response=BehindNumber,
        tags=["extract"],
        summary="The findings behind one number of an assessment extract",
    )
    def behind(request: HttpRequest, number: int, code: str) -> HttpResponse:
        caller = of(request)
        if len(code) > 64:
            raise Refused("not_found", kind="extract")
        facts = subject_of(caller, "extract", number=number).facts
        return answer(extracts.behind(caller.actor, facts, code=code))
