"""Supervision: what waits on the organisations, the letters that are due, and one letter sent by a clerk."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from pydantic import Field as Described

from huiyin.api import asking, shapes
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.kernel import letter, permit
from huiyin.kernel.refused import Refused
from huiyin.notices import letters
from huiyin.record.queries import supervision


class DueLetter(Schema):
    """One letter that the next run of the ladder sends."""

    kind: str = Described(description="The kind of what it is about.")
    matter: str = Described(description="UUID of what it is about.")
    number: int = Described(description="Its number.")
    organisation: str = Described(description="UUID of the organisation that owes it.")
    clock: str = Described(description="By which clock.")
    due_date: str = Described(description="Its date, `YYYY-MM-DD`.")
    step: int = Described(description="The step of the ladder, in days from the date.")
    skipped: list[int] = Described(description="The steps that this letter stands for too.")
    to: list[str] = Described(description="Whom it goes to, in the words of the rule set.")


class DueLetters(Schema):
    """What a run would send now."""

    due: list[DueLetter] = Described(description="By organisation, kind and number.")


class Waiting(Schema):
    """What waits on one organisation, as far as the post sees it."""

    organisation: str = Described(description="UUID of the organisation.")
    team: str | None = Described(description="UUID of the team that inspected it last; null where none is seen.")
    overdue_measures: int = Described(description="Measures whose date has passed.")
    overdue_findings: int = Described(description="Findings whose date has passed.")
    overdue_papers: int = Described(description="Plans, answers, screenings and reports whose date has passed.")
    missing: int = Described(description="Findings issued or claimed that are in no plan.")
    returned: int = Described(description="Plans, answers and reports that were returned.")
    stalled: int = Described(description="Measures at work on which nothing was done for 30 days.")
    unanswered: int = Described(description="Letters and requirements without receipt or answer.")


class AllWaiting(Schema):
    """What waits on the organisations."""

    organisations: list[Waiting] = Described(description="Those on whom most waits first.")


class Press(asking.Strict):
    """About what a letter is to be sent."""

    kind: str = Described(max_length=40, description="`measure`, `finding`, `plan`, `answer`, `screening`, `report`.")
    number: int = Described(ge=1, le=2**53 - 1, description="Its number.")


def hang(api: NinjaAPI) -> None:
    """This function will hang supervision onto an API."""

    @api.get("/letters/due/", response=DueLetters, tags=["letter"], summary="The letters that a run would send now")
    def due(request: HttpRequest) -> HttpResponse:
        caller = _office(of(request))
        return answer({"due": [_due(each) for each in letters.due(caller.account.site, at=caller.at)]})

    @api.post(
        "/letters/press/",
        response={201: shapes.Receipt},
        tags=["letter"],
        summary="Send one letter: that of the ladder where one is due, else a further one",
    )
    def press(request: HttpRequest, payload: Press) -> HttpResponse:
        caller = _office(of(request))
        if payload.kind not in letter.OWED:
            raise Refused("not_found", kind="letter")
        receipt = letters.press(
            caller.actor, caller.account.site, kind=payload.kind, number=payload.number, at=caller.at
        )
        told = {
            "line": receipt.number,
            "act_id": receipt.act_id,
            "digest": receipt.digest,
            "number": receipt.subject_number,
            "subject": receipt.subjects[0][1],
            "effect": receipt.effect,
            "repeated": receipt.repeated,
        }
        return answer(told, status=201)

    @api.get("/supervision/", response=AllWaiting, tags=["letter"], summary="What waits on the organisations")
    def waiting(request: HttpRequest) -> HttpResponse:
        caller = of(request)
        found = supervision.standing(caller.actor, at=caller.at, on=caller.on)
        listed = [{"organisation": each.organisation, "team": each.team, **each.counts} for each in found]
        return answer({"organisations": listed})


def _office(caller: Caller) -> Caller:
    """This function will let those go on who send letters.

    :raises Refused: not_found.
    """
    if permit.provisos(caller.actor.post_kind, "letter.issue") is None:
        raise Refused("not_found", kind="letter")
    return caller


def _due(each: Any) -> dict[str, Any]:
    names = ("kind", "matter", "number", "organisation", "clock", "due_date", "step")
    told = {name: getattr(each, name) for name in names}
    return {**told, "skipped": list(each.skipped), "to": list(each.to)}
