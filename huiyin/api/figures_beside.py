"""Figures side by side: those of a past day or size of the journal beside those of another, or of now."""

import uuid

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin.api.answers import answer
from huiyin.api.caller import of
from huiyin.record.queries import figures_beside, ledger

_POINT = "A day `YYYY-MM-DD` for its end, or a number of lines of the journal."


class BesideQuery(Schema):
    """What is compared, and where; everything that the post sees unless it is narrowed."""

    before: str = Described(min_length=1, max_length=40, description=_POINT)
    after: str = Described(default="", max_length=40, description=f"{_POINT} Without it: now.")
    round: uuid.UUID | None = Described(default=None, description="UUID of a round.")
    organisation: uuid.UUID | None = Described(default=None, description="UUID of an organisation.")


class ComparedAt(Schema):
    """One of the two points."""

    as_of: str = Described(description="The day, `YYYY-MM-DD`.")
    journal_size: int = Described(description="The number of lines that its figures rest on.")


class Fraction(Schema):
    """A figure at one point, as an exact fraction."""

    numerator: int = Described(description="What is counted.")
    denominator: int = Described(description="Of how many; 0 where there is nothing to divide by.")


class ComparedFigure(Schema):
    """One figure at both points."""

    code: str = Described(description="Its code.")
    name: str = Described(description="Its name in the caller's language.")
    unit: str = Described(description="What both count: findings, rectifications; days for a mean.")
    before: Fraction = Described(description="At the first point.")
    after: Fraction = Described(description="At the second point.")


class ComparedEntry(Schema):
    """One entry of the book at both points."""

    code: str = Described(description="Its code: issued, open, sustained, closed, withdrawn, risk_accepted.")
    name: str = Described(description="Its name in the caller's language.")
    before: int = Described(description="How many findings at the first point.")
    after: int = Described(description="How many findings at the second point.")


class ComparedFigures(Schema):
    """The figures of two points side by side."""

    before: ComparedAt = Described(description="The first point.")
    after: ComparedAt = Described(description="The second point.")
    book: list[ComparedEntry] = Described(description="The balance of the book.")
    rates: list[ComparedFigure] = Described(description="Rates and times.")
    ages: list[ComparedFigure] = Described(description="Open findings by age.")


def hang(api: NinjaAPI) -> None:
    """This function will hang the comparison onto an API."""

    @api.get(
        "/figures/beside/",
        response=ComparedFigures,
        tags=["figures"],
        summary="The figures of two days or sizes of the journal side by side",
    )
    def beside(request: HttpRequest, query: Query[BesideQuery]) -> HttpResponse:
        caller = of(request)
        organisations = (query.organisation,) if query.organisation else ()
        wanted = ledger.Wanted(round=query.round, organisations=organisations)
        before, after = (
            figures_beside.point(caller.actor.site, each, today=caller.on) for each in (query.before, query.after)
        )
        found = figures_beside.compared(caller.actor, wanted, before=before, after=after)
        return answer(figures_beside.plain(found, language=caller.language, profile=caller.profile))
