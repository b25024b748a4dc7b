"""Beside a finding: leaks of a notice, copies and uses, progress of a campaign, versions of texts, trees as tables."""

import datetime
import uuid
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import AfterValidator
from pydantic import Field as Described

from huiyin.api import asking, shapes
from huiyin.api.answers import answer, traced
from huiyin.api.caller import of
from huiyin.api.reading import MOST_NUMBER, OneQuery, subject_of
from huiyin.kernel import canonical, given
from huiyin.kernel.leaks import Leak, Ruling, around
from huiyin.record.queries import campaigns, copies, notices, plain, taxonomies, texts, versions
from huiyin.record.queries.copies import Copy
from huiyin.record.queries.versions import Version


class LeakPlace(Schema):
    """One place in the text of a notice that gives something away."""

    what: str = Described(description="`person`, `body`, `working_paper` or `finding`.")
    subject: str = Described(description="UUID of whose name, paper or text it is.")
    start: int = Described(description="Where it begins, in characters from 0.")
    end: int = Described(description="Where it has ended.")
    said: str = Described(description="What the text says there.")
    within: str = Described(
        description="The same with what stands around it: `piece` and `within` of the act `overrule`."
    )


class Leaks(Schema):
    """What a notice would give away as it stands."""

    text: str = Described(description="The commitment of the text that was checked, hex.")
    leaks: list[LeakPlace] = Described(description="The places, in their order; none means that it may be approved.")


class LeaksAsked(asking.Strict):
    """A text for the public that is not stored yet, and what it may tell of."""

    text: Annotated[str, AfterValidator(canonical.text)] = Described(
        max_length=given.TEXT_LIMIT_CHARACTERS, description="The text."
    )
    round: asking.Id = Described(description="UUID of the round.")
    findings: list[asking.Id] = Described(
        default_factory=list, max_length=given.ROWS_LIMIT, description="UUIDs of the findings that it tells of."
    )
    named_bodies: list[asking.Id] = Described(
        default_factory=list, max_length=given.ROWS_LIMIT, description="UUIDs of the bodies that it may name."
    )
    notice: int | None = Described(
        default=None,
        ge=1,
        le=MOST_NUMBER,
        description="The number of the notice that it is to stand in: what was ruled to be no leak there is none.",
    )


class LeaksFound(Schema):
    """What the text would give away. Nothing was stored."""

    leaks: list[LeakPlace] = Described(description="The places in the text as it would be kept: NFC, trimmed.")


class CopiesQuery(Schema):
    """Which copies."""

    round: uuid.UUID | None = Described(default=None, description="UUID of a round.")
    as_of: int | None = Described(default=None, ge=0, le=MOST_NUMBER, description="As of this line of the journal.")


class SentCopy(Schema):
    """One copy notice."""

    number: int = Described(description="Its number.")
    recipient_kind: str = Described(description="As what the body receives it.")
    state: str = Described(description="`sent`, `acknowledged` or `used`.")
    findings: list[str] = Described(description="UUIDs of the findings that it tells of; none for a common text.")
    sent_date: str = Described(description="When it was sent, `YYYY-MM-DD`.")
    due_date: str | None = Described(description="Until when its use is to be stated; null once it is.")
    late: bool = Described(description="Whether that day has passed.")


class CopiesOfBody(Schema):
    """What one body was sent."""

    body: str = Described(description="UUID of the body.")
    acknowledged: int = Described(description="How many of the copies were received.")
    used: int = Described(description="Of how many the use is stated.")
    late: int = Described(description="How many wait past their date.")
    copies: list[SentCopy] = Described(description="The copies, by number.")


class Copies(Schema):
    """The matrix of copies and uses, as far as the post sees it."""

    recipients: list[CopiesOfBody] = Described(description="Bodies in the order of their first copy.")


class OrganisationProgress(Schema):
    """How what one organisation has in a campaign stands, as far as the post sees it."""

    organisation: str = Described(description="UUID of the organisation.")
    states: dict[str, int] = Described(description="How many findings are in each state.")
    findings: int = Described(description="How many count; withdrawn ones do not.")
    verified: int = Described(description="How many of those are verified or closed.")
    closed: int = Described(description="How many of those are closed.")
    measure_states: dict[str, int] = Described(description="How many measures are in each state.")
    measures: int = Described(description="How many count; cancelled ones do not.")
    done: int = Described(description="How many of those a supervisor accepted as done.")


class ProgressReport(Schema):
    """What one organisation reported."""

    organisation: str = Described(description="UUID of the organisation.")
    person: str = Described(description="UUID of the person who signed it.")
    on: str = Described(description="The day, `YYYY-MM-DD`.")
    text: shapes.Text = Described(description="What was reported, as the post may read it.")


class CampaignProgress(Schema):
    """How a campaign stands."""

    organisations: list[OrganisationProgress] = Described(description="One entry for each organisation.")
    reports: list[ProgressReport] = Described(description="Reports, newest first.")


class TextVersion(Schema):
    """One version of one text of a finding."""

    field: str = Described(description="`statement` or `manifestations`.")
    place: int = Described(description="Which of the manifestations, from 0.")
    text: shapes.Text = Described(description="The text, as the post may read it.")
    line: int = Described(description="The line from which it stands, for this post.")
    until_line: int | None = Described(description="The line that put another in its place; null while it stands.")
    recorded_at: str = Described(description="When that line was recorded, UTC.")
    act: str | None = Described(description="The act of that line; null where the post may not open it.")
    signed_by: str | None = Described(description="UUID of who signed it; null as before.")
    reason: shapes.Text | None = Described(description="The reason that it gives; null for none.")


class TextVersions(Schema):
    """All versions of the texts of a finding."""

    versions: list[TextVersion] = Described(description="Oldest first.")


class TreeCategory(Schema):
    """One category of a taxonomy."""

    code: str = Described(description="Its code, never used again for anything else.")
    under: str = Described(description="The code above it, empty for a theme.")
    zh: str = Described(description="Its name in Chinese.")
    en: str = Described(description="Its name in English.")
    closed: bool = Described(description="Whether nothing is classed by it any more.")


class Tree(Schema):
    """One version of a taxonomy."""

    name: str = Described(description="The code of the taxonomy.")
    edition: int = Described(description="Its version, from 1.")
    digest: str = Described(description="The digest that lines name, hex.")
    categories: list[TreeCategory] = Described(description="Each after the one that it stands under.")


def hang(api: NinjaAPI) -> None:
    """This function will hang these reads onto an API."""
    _hang_what_goes_out(api)
    _hang_what_stands(api)
    _hang_trees(api)


def _hang_what_goes_out(api: NinjaAPI) -> None:
    @api.get("/notices/{int:number}/leaks/", response=Leaks, tags=["notice"], summary="What a notice would give away")
    def notice_leaks(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, "notice", number=number)
        shown = texts.shown((found.facts.text,), actor=caller.actor)[found.facts.text]
        traced(caller, [(("notice", found.facts.id), (shown,))])
        leaks = notices.leaks_of(caller.actor, found.facts)
        return answer({"text": found.facts.text, "leaks": _places(leaks, shown.text)})

    @api.post("/notices/leaks/", response=LeaksFound, tags=["notice"], summary="What a text would give away, unstored")
    def text_leaks(request: HttpRequest, payload: LeaksAsked) -> HttpResponse:
        caller, text = of(request), payload.text
        named = payload.named_bodies
        ruled: tuple[Ruling, ...] = ()
        if payload.notice is not None:
            ruled = notices.rulings_of(caller.actor, subject_of(caller, "notice", number=payload.notice).facts)
        leaks = notices.leaks_in(
            caller.actor,
            text,
            round_id=payload.round,
            findings=payload.findings,
            named_bodies=named,
            overruled=ruled,
        )
        return answer({"leaks": _places(leaks, text)})

    @api.get("/copies/", response=Copies, tags=["copy_notice"], summary="What was copied to whom, received and used")
    def copy_matrix(request: HttpRequest, query: Query[CopiesQuery]) -> HttpResponse:
        caller = of(request)
        wanted = str(query.round) if query.round else ""
        found = copies.matrix(caller.actor, on=caller.on, round_id=wanted, as_of=query.as_of)
        return answer(
            {
                "recipients": [
                    {
                        "body": each.body,
                        "acknowledged": each.acknowledged,
                        "used": each.used,
                        "late": each.late,
                        "copies": [_copy(copy) for copy in each.copies],
                    }
                    for each in found
                ]
            }
        )


def _hang_what_stands(api: NinjaAPI) -> None:
    @api.get(
        "/campaigns/{int:number}/progress/",
        response=CampaignProgress,
        tags=["campaign"],
        summary="How a campaign stands, by organisation",
    )
    def campaign_progress(request: HttpRequest, number: int, query: Query[OneQuery]) -> HttpResponse:
        caller = of(request)
        facts = subject_of(caller, "campaign", number=number, as_of=query.as_of).facts
        heard = campaigns.reports(caller.actor, facts)
        traced(caller, [(("campaign", facts.id), tuple(each.text for each in heard))])
        return answer(
            {
                "organisations": [
                    {
                        "organisation": each.organisation,
                        "states": dict(each.states),
                        "findings": each.findings,
                        "verified": each.verified,
                        "closed": each.closed,
                        "measure_states": dict(each.measure_states),
                        "measures": each.measures,
                        "done": each.done,
                    }
                    for each in campaigns.progress(caller.actor, facts, as_of=query.as_of)
                ],
                "reports": [
                    {
                        "organisation": each.organisation,
                        "person": each.person,
                        "on": each.on,
                        "text": plain.text(each.text),
                    }
                    for each in heard
                ],
            }
        )

    @api.get(
        "/findings/{int:number}/texts/",
        response=TextVersions,
        tags=["finding"],
        summary="Every version of a finding's texts, with who, when and why",
    )
    def finding_texts(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, "finding", number=number)
        told = versions.of_finding(caller.actor, found.facts.id)
        read = [each.text for each in told] + [each.reason for each in told if each.reason is not None]
        traced(caller, [(("finding", found.facts.id), tuple(read))])
        return answer({"versions": [_version(each) for each in told]})


def _hang_trees(api: NinjaAPI) -> None:
    @api.get(
        "/rounds/{int:number}/categories/",
        response=Tree,
        tags=["round"],
        summary="The taxonomy that the findings of a round are classed by",
    )
    def round_categories(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        facts = subject_of(caller, "round", number=number).facts
        used = taxonomies.rules_of(caller.actor, facts).taxonomy
        rows = taxonomies.of_round(caller.actor, facts)
        return answer(_tree(used.name, used.version, used.digest, rows))

    @api.get(
        "/taxonomies/{int:number}/table/",
        response=Tree,
        tags=["taxonomy"],
        summary="One version of a site's own taxonomy as plain values",
    )
    def taxonomy_table(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        facts = subject_of(caller, "taxonomy", number=number).facts
        rows = taxonomies.table(caller.actor, facts)
        return answer(_tree(facts.name, facts.edition, facts.digest, rows))


def _tree(name: str, edition: int, digest: str, rows: Iterable[Mapping[str, str]]) -> dict[str, Any]:
    categories = [{**row, "closed": bool(row["closed"])} for row in rows]
    return {"name": name, "edition": edition, "digest": digest, "categories": categories}


def _places(leaks: Iterable[Leak], text: str) -> list[dict[str, Any]]:
    return [
        {
            "what": each.known.what,
            "subject": each.known.subject,
            "start": each.start,
            "end": each.end,
            "said": text[each.start : each.end],
            "within": around(text, each),
        }
        for each in leaks
    ]


def _copy(copy: Copy) -> dict[str, Any]:
    return {
        "number": copy.number,
        "recipient_kind": copy.recipient_kind,
        "state": copy.state,
        "findings": list(copy.told),
        "sent_date": copy.sent_date.isoformat(),
        "due_date": copy.due_date.isoformat() if isinstance(copy.due_date, datetime.date) else None,
        "late": copy.late,
    }


def _version(each: Version) -> dict[str, Any]:
    return {
        "field": each.field,
        "place": each.place,
        "text": plain.text(each.text),
        "line": each.line,
        "until_line": each.until_line,
        "recorded_at": plain.moment(each.recorded_at),
        "act": each.told.act if each.told is not None else None,
        "signed_by": str(each.told.signed_by.person) if each.told is not None else None,
        "reason": plain.text(each.reason) if each.reason is not None else None,
    }
