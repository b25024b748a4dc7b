"""Work in the background: what the account asked for, how far it has come, and what the account was told."""

import datetime
import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.kernel.refused import Refused
from huiyin.notices import inbox, jobs, progress
from huiyin.notices.models import RUNNING, InboxItem, Job
from huiyin.record.queries import plain


class ShownJob(Schema):
    """One piece of work in the background."""

    id: str = Described(description="The UUID of the job.")
    kind: str = Described(description="What is done: import, check, sample.")
    state: str = Described(description="waiting, running, done or failed.")
    created_at: str = Described(description="When it was asked for; UTC.")
    started_at: str | None = Described(description="When it was last begun; UTC.")
    ended_at: str | None = Described(description="When it ended; UTC.")
    done: int = Described(description="How much is done; 0 unless it runs.")
    total: int = Described(description="Of how much; 0 while that is not known.")
    code: str = Described(description="How it ended, as a code; empty before.")
    sentence: str = Described(description="The same as a sentence in the caller's language.")
    facts: dict[str, Any] = Described(description="The values that the sentence speaks of.")
    result: dict[str, Any] = Described(description="What came out, for a program to read on with.")


class Jobs(Schema):
    """The jobs of the account."""

    jobs: list[ShownJob] = Described(description="Newest first, at most 50.")


class Message(Schema):
    """One message to the account."""

    id: str = Described(description="The UUID of the message.")
    at: str = Described(description="When it was told; UTC.")
    code: str = Described(description="What it says, as a code.")
    sentence: str = Described(description="The same as a sentence in the caller's language.")
    facts: dict[str, Any] = Described(description="The values that the sentence speaks of.")
    job: str | None = Described(description="The UUID of the job that it tells of.")
    read_at: str | None = Described(description="When it was marked as read; UTC.")


class Inbox(Schema):
    """One page of the inbox, newest first."""

    messages: list[Message] = Described(description="At most 50.")
    unread: int = Described(description="How many messages have not been read.")
    before: str | None = Described(description="The cursor of the next page; null at the end.")


class InboxQuery(Schema):
    """Which page of the inbox."""

    before: str = Described(default="", max_length=40, description="The cursor: `before` of a page.")


def hang(api: NinjaAPI) -> None:
    """This function will hang jobs and inbox onto an API."""

    @api.get("/jobs/", response=Jobs, tags=["work"], summary="The jobs of the account")
    def many(request: HttpRequest) -> HttpResponse:
        caller = of(request)
        return answer({"jobs": [shown(each, caller) for each in jobs.of(caller.account)]})

    @api.get("/jobs/{uuid:job}/", response=ShownJob, tags=["work"], summary="One job of the account")
    def one(request: HttpRequest, job: uuid.UUID) -> HttpResponse:
        caller = of(request)
        return answer(shown(jobs.one(caller.account, job), caller))

    @api.get("/inbox/", response=Inbox, tags=["work"], summary="What the account was told")
    def messages(request: HttpRequest, query: Query[InboxQuery]) -> HttpResponse:
        caller = of(request)
        found = inbox.items(caller.account, before=_before(query.before))
        full = len(found) == inbox.SIZE
        return answer(
            {
                "messages": [_message(each, caller) for each in found],
                "unread": inbox.unread(caller.account),
                "before": plain.moment(found[-1].created_at) if full else None,
            }
        )

    @api.post("/inbox/read/", response=Inbox, tags=["work"], summary="Mark all messages as read")
    def read(request: HttpRequest) -> HttpResponse:
        caller = of(request)
        inbox.read_all(caller.account, at=caller.at)
        found = inbox.items(caller.account)
        told = [_message(each, caller) for each in found]
        return answer({"messages": told, "unread": inbox.unread(caller.account), "before": None})


def _before(cursor: str) -> datetime.datetime | None:
    if not cursor:
        return None
    try:
        return datetime.datetime.strptime(cursor, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.UTC)
    except ValueError:
        raise Refused("bad_cursor") from None


def shown(job: Job, caller: Caller) -> dict[str, Any]:
    """This function will give a job as :class:`ShownJob` has it."""
    noted = progress.read(job.id) if job.state == RUNNING else None
    return {
        "id": str(job.id),
        "kind": job.kind,
        "state": job.state,
        "created_at": plain.moment(job.created_at),
        "started_at": _moment(job.started_at),
        "ended_at": _moment(job.ended_at),
        "done": noted.done if noted else 0,
        "total": noted.total if noted else 0,
        "code": job.message,
        "sentence": _sentence(job.message, job.facts, caller),
        "facts": job.facts,
        "result": job.result,
    }


def _message(item: InboxItem, caller: Caller) -> dict[str, Any]:
    return {
        "id": str(item.id),
        "at": plain.moment(item.created_at),
        "code": item.message,
        "sentence": _sentence(item.message, item.facts, caller),
        "facts": item.facts,
        "job": str(item.job.id) if item.job else None,
        "read_at": _moment(item.read_at),
    }


def _moment(value: datetime.datetime | None) -> str | None:
    return plain.moment(value) if value is not None else None


def _sentence(code: str, facts: dict[str, Any], caller: Caller) -> str:
    return said.say(code, language=caller.language, profile=caller.profile, **facts) if code else ""
