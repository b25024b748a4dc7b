"""The feedback of a round: its progress, the coverage of its term, requirements by organisation, sessions; the versions
of an opinion and the text that its items give.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api.answers import answer, traced
from huiyin.api.caller import Caller, of
from huiyin.api.reading import subject_of
from huiyin.api.shapes import Organisation
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.papers import opinion
from huiyin.record import profiles
from huiyin.record.queries import plainly, subjects
from huiyin.record.queries.subjects import Found


class Delivered(Schema):
    """How far the feedback of one organisation has come."""

    organisation: Organisation = Described(description="Whose it is.")
    inspection: int = Described(description="The number of its inspection.")
    state: str = Described(description="The state of the inspection.")
    is_fed_back: bool = Described(description="Whether it was decided to feed its results back.")
    issued: list[str] = Described(description="The audiences whose opinion is issued: `principal`, `leadership`.")
    session: int | None = Described(description="The number of its session, null where there is none.")
    session_state: str | None = Described(description="The state of that session.")
    signed: int = Described(description="Receipts signed for what was issued.")
    refused: int = Described(description="Persons who would not sign and have not signed later.")
    unsigned: int = Described(description="Receipts that are outstanding.")
    asked: int = Described(description="Requirements that it owes an answer to.")
    answered: int = Described(description="Of those, answered or accepted.")
    next_act: str | None = Described(description="The first act that its feedback waits for, null when it is done.")


class Progress(Schema):
    """How far the feedback of a round has come."""

    state: str = Described(description="The state of the round.")
    organisations: int = Described(description="Inspections that stand.")
    reported: int = Described(description="Of those, reported.")
    heard: int = Described(description="Of those, heard by the leading group.")
    decided: int = Described(description="Of those, with a decision on the use of results.")
    fed_back: int = Described(description="Of those, with results that are to be fed back.")
    told: int = Described(description="Of those, told in both audiences.")
    receipts: int = Described(description="Receipts signed.")
    refusals: int = Described(description="Refusals recorded.")
    requirements: int = Described(description="Requirements in force.")
    findings: dict[str, int] = Described(description="Findings of the round by state.")
    answers: dict[str, int] = Described(description="Answers of the round by state.")
    rows: list[Delivered] = Described(description="One for each inspection, by number.")


class CoveredBody(Schema):
    """A body that is to be inspected within a term."""

    organisation: Organisation = Described(description="The body.")
    parent: str | None = Described(description="UUID of the body above it, null at the top.")
    body_kind: str = Described(description="Its kind.")
    rounds: list[str] = Described(description="UUIDs of the rounds of the term that inspected it; none means not yet.")


class Coverage(Schema):
    """Who was inspected in a term."""

    term: str = Described(description="The term.")
    inspected: int = Described(description="Bodies inspected at least once.")
    rows: list[CoveredBody] = Described(description="All bodies that can be inspected, by name.")


class OwedAnswer(Schema):
    """One organisation's answer to one requirement."""

    requirement: int = Described(description="The number of the requirement.")
    answer: int = Described(description="The number of the answer.")
    organisation: Organisation = Described(description="Who owes it.")
    state: str = Described(description="awaited, answered, returned, accepted or withdrawn.")
    returns: int = Described(description="How often it was returned.")
    due_date: str | None = Described(description="The date due while it waits, `YYYY-MM-DD`.")
    answered_date: str | None = Described(description="When it was given, `YYYY-MM-DD`.")


class UnaskedOrganisation(Schema):
    """An inspected organisation that some requirement did not reach."""

    organisation: Organisation = Described(description="Which.")
    why: str = Described(
        description="`undecided`: the use of its results is not decided yet; `used_otherwise`: they are not fed back; "
        "`decided_since`: `requirement.ask_others` asks it."
    )
    requirements: list[int] = Described(description="The numbers of the requirements that it can be asked by.")


class Matrix(Schema):
    """Requirement by organisation."""

    rows: list[OwedAnswer] = Described(description="The answers that the post sees, by number.")
    unasked: list[UnaskedOrganisation] = Described(
        description="Inspected organisations that some requirement did not reach, of those that the post sees."
    )


class HeldSession(Schema):
    """One session of the round."""

    session: int = Described(description="Its number.")
    organisation: Organisation = Described(description="With whom it is.")
    state: str = Described(description="Its state.")
    day: str = Described(description="The day, `YYYY-MM-DD`.")
    starts: str = Described(description="Local time, `09:30`.")
    ends: str = Described(description="Local time.")
    place: str = Described(description="Where.")
    moved: int = Described(description="How often it was rescheduled.")
    told: list[str] = Described(description="Audiences that were told.")


class Clash(Schema):
    """Two sessions that can't both take place."""

    first: int = Described(description="The number of the earlier.")
    second: int = Described(description="The number of the later.")
    over: str = Described(description="What both need: `chair`, `team` or `organisation`.")


class Sessions(Schema):
    """The sessions of a round."""

    rows: list[HeldSession] = Described(description="Those that the post sees, in the order of their time.")
    clashes: list[Clash] = Described(description="Of those still to be held, which can't both take place.")


class Version(Schema):
    """One version of an opinion."""

    edition: int = Described(description="Counted from 1.")
    line: int = Described(description="The line of the journal that made it.")
    act: str = Described(description="`package.compose` or `package.revise`.")
    signed_by: str = Described(description="UUID of who made it.")
    performed_at: str = Described(description="When, UTC.")
    text: str = Described(description="Its text.")
    language: str | None = Described(description="The language of the text.")


class Versions(Schema):
    """The versions of an opinion."""

    rows: list[Version] = Described(description="Oldest first; none for those whom drafts do not concern.")


class WrittenQuery(Schema):
    """In which language the text is written."""

    language: str = Described(
        default="", description="The caller's own unless it is named.",
        json_schema_extra={"enum": ["", *said.LANGUAGES]},
    )  # fmt: skip


class Written(Schema):
    """The text that the items of an opinion give. Nothing is changed by asking."""

    language: str = Described(description="The language that it was written in.")
    text: str = Described(description="The text.")


_OF_ROUNDS: tuple[tuple[str, Callable[..., dict[str, Any]], type[Schema], str], ...] = (
    ("progress", plainly.progress, Progress, "How far the feedback of a round has come"),
    ("coverage", plainly.coverage, Coverage, "Who was inspected in the term of a round, and who not yet"),
    ("matrix", plainly.matrix, Matrix, "Requirement by organisation"),
    ("sessions", plainly.sessions, Sessions, "The sessions of a round, with those that clash"),
)


def hang(api: NinjaAPI) -> None:
    """This function will hang the reads of the feedback onto an API."""
    for name, read, shape, summary in _OF_ROUNDS:
        _of_round(api, name, read, shape=shape, summary=summary)

    @api.get(
        "/packages/{int:number}/versions/", response=Versions, tags=["package"], summary="The versions of an opinion"
    )
    def versions(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, "package", number=number)
        content, shown = plainly.versions(caller.actor, found)
        traced(caller, ((("package", found.facts.id), shown),))
        return answer(content)

    @api.get(
        "/packages/{int:number}/written/",
        response=Written,
        tags=["package"],
        summary="The text that the items of an opinion give",
    )
    def written(request: HttpRequest, number: int, query: Query[WrittenQuery]) -> HttpResponse:
        caller = of(request)
        language = _language(caller, query.language)
        found = subject_of(caller, "package", number=number)
        return answer({"language": language, "text": _text(caller, found, language)})


def _of_round(
    api: NinjaAPI, name: str, read: Callable[..., dict[str, Any]], *, shape: type[Schema], summary: str
) -> None:
    def view(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        return answer(read(caller.actor, subject_of(caller, "round", number=number)))

    path = f"/rounds/{{int:number}}/{name}/"
    api.get(path, response=shape, tags=["round"], summary=summary, operation_id=f"round_{name}")(view)


def _language(caller: Caller, asked: str) -> str:
    if asked and asked not in said.LANGUAGES:
        raise Refused("given_faulty", faults=(Fault("language", "not_a_choice", {"value": asked[:40]}),))
    return asked or caller.language


def _text(caller: Caller, found: Found, language: str) -> str:
    items, things, (name, name_en) = plainly.draft(caller.actor, found)
    traced(caller, ((("package", found.facts.id), plainly.shown_of(things.values())),))
    round_ = subjects.by_id(caller.actor, "round", subject=found.facts.round)
    return opinion.written(
        opinion.pieces_of(items, things),
        audience=found.facts.audience,
        organisation=said.named(name, name_en, language=language),
        language=language,
        profile=profiles.by_digest(round_.facts.rules).name,
    )
