"""Looking: subjects by the words in their texts, and the figures with what each of them counts."""

import datetime
import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin.api.answers import answer
from huiyin.api.caller import of
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.record.queries import ledger, matches, subjects, tabled


class SearchQuery(Schema):
    """What is looked for."""

    text: str = Described(min_length=1, max_length=200, description="Words, a number, or two Chinese characters.")
    kind: str = Described(default="", description="One kind only.", json_schema_extra={"enum": ["", *matches.KINDS]})


class Match(Schema):
    """One subject that fits. What its texts say is read from the subject itself."""

    kind: str = Described(description="The kind of the subject.")
    number: int = Described(description="Its number among its kind.")
    id: str = Described(description="Its UUID.")
    state: str = Described(description="Its state.")
    name: str = Described(description="What it is called, empty where it has no name.")
    name_en: str = Described(description="The same in English, empty where there is none.")
    organisation: str = Described(description="The name of its organisation, empty where it has none.")


class Matches(Schema):
    """What fits, kind by kind."""

    matches: list[Match] = Described(description="At most 20 of each kind.")


class FiguresQuery(Schema):
    """What is counted; everything that the post sees unless it is narrowed."""

    round: uuid.UUID | None = Described(default=None, description="UUID of a round.")
    organisation: uuid.UUID | None = Described(default=None, description="UUID of an organisation.")
    day: datetime.date | None = Described(default=None, description="As of the end of this day, `YYYY-MM-DD`.")


class Figure(Schema):
    """One figure as an exact fraction."""

    code: str = Described(description="Its code.")
    name: str = Described(description="Its name in the caller's language.")
    numerator: int = Described(description="What is counted.")
    denominator: int = Described(description="Of how many; 0 where there is nothing to divide by.")
    unit: str = Described(description="What both count: findings, rectifications; days for a mean.")


class Book(Schema):
    """Issued = open + sustained + closed + withdrawn + risk_accepted, or something is wrong."""

    issued: int = Described(description="Findings with a date of issue.")
    open: int = Described(description="In a state where something is still to be done.")
    sustained: int = Described(description="Under review as long-lasting.")
    closed: int = Described(description="Closed in the present cycle.")
    withdrawn: int = Described(description="Withdrawn.")
    risk_accepted: int = Described(description="Accepted as a risk for a time.")


class TableRow(Schema):
    """One row of a table behind a plot."""

    of: dict[str, str] = Described(description="What it is of: day, class of age, date, organisation (UUID), theme.")
    named: list[str] = Described(description="The same in the caller's language.")
    counts: list[int] = Described(description="One count for each column.")


class CountedTable(Schema):
    """A table behind a plot."""

    code: str = Described(description="Its code.")
    name: str = Described(description="Its name in the caller's language.")
    definition: str = Described(description="What it counts, in the caller's language.")
    unit: str = Described(description="What is counted.")
    keys: list[str] = Described(description="What a row is of, in order.")
    columns: list[str] = Described(description="Codes of the columns, in order.")
    rows: list[TableRow] = Described(description="All rows.")


class Figures(Schema):
    """Figures over the findings that the post sees."""

    as_of: str = Described(description="The day, `YYYY-MM-DD`.")
    journal_size: int = Described(description="The number of lines that they rest on.")
    book: Book = Described(description="The balance of the book.")
    rates: list[Figure] = Described(description="Rates and times.")
    ages: list[Figure] = Described(description="Open findings by age.")
    tables: list[CountedTable] = Described(description="The tables behind the plots.")


def hang(api: NinjaAPI) -> None:
    """This function will hang search and figures onto an API."""

    @api.get("/search/", response=Matches, tags=["search"], summary="Subjects of every kind that hold some words")
    def search(request: HttpRequest, query: Query[SearchQuery]) -> HttpResponse:
        actor = of(request).actor
        if query.kind and query.kind not in matches.KINDS:
            raise Refused("given_faulty", faults=(Fault("kind", "not_a_choice", {"value": query.kind[:40]}),))
        wanted = (query.kind,) if query.kind else matches.KINDS
        # PostgreSQL keeps no U+0000, so nothing that holds one is found.
        text = query.text.replace("\x00", " ")
        found = [each for of_kind in matches.of_kinds(actor, wanted, text=text).values() for each in of_kind]
        return answer({"matches": [_match(each) for each in found]})

    @api.get("/figures/", response=Figures, tags=["figures"], summary="The figures, each with what it counts")
    def counted(request: HttpRequest, query: Query[FiguresQuery]) -> HttpResponse:
        caller = of(request)
        organisations = (query.organisation,) if query.organisation else ()
        wanted = ledger.Wanted(round=query.round, organisations=organisations)
        reader = tabled.Reader(caller.actor, caller.language, caller.profile)
        day = min(query.day or caller.on, caller.on)
        line = subjects.line_of_day(caller.actor.site, day) if day < caller.on else None
        return answer(tabled.plain(reader, wanted, day=day, as_of=line))


def _match(found: matches.Match) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "number": found.number,
        "id": found.subject,
        "state": found.state,
        "name": found.name,
        "name_en": found.name_en,
        "organisation": found.organisation,
    }
