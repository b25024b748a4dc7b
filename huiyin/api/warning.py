"""Warning signs: the ranked list for those who check, and how usual each rule is. Answers are acts of their own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin.api import asking
from huiyin.api.answers import answer
from huiyin.api.caller import of
from huiyin.record import signs as kept
from huiyin.record import takings
from huiyin.record.queries import signs
from huiyin.record.queries.signs import Listed, Rate


class BesidePair(Schema):
    """What lies side by side."""

    finding: str | None = Described(description="UUID of the other finding; null where it is of none.")
    number: int | None = Described(description="Its number.")
    own: str = Described(description="The excerpt here; empty where it is restricted.")
    other: str = Described(description="The excerpt there; empty where it is restricted.")


class SignAnswered(Schema):
    """What somebody said of a sign."""

    number: int = Described(description="The number of the answer.")
    verdict: str = Described(description="`not_a_sign` or `is_a_sign`.")


class RaisedSign(Schema):
    """One sign of one finding in one cycle: an indication by a fixed rule, from which nothing follows."""

    finding: str = Described(description="UUID of the finding.")
    number: int = Described(description="Its number.")
    cycle: int = Described(description="Its cycle.")
    organisation: str = Described(description="UUID of the organisation.")
    rule: str = Described(description="The code of the rule.")
    strength: int = Described(description="For the order only, in ten-thousandths.")
    facts: dict[str, Any] = Described(description="What its sentence needs.")
    beside: list[BesidePair] = Described(description="Its evidence, the nearest first, at most five.")
    withheld: bool = Described(description="Whether what lies side by side is restricted and left out.")
    answers: list[SignAnswered] = Described(description="What people said of it; the newest counts.")


class SignRate(Schema):
    """How usual a rule is among what the post sees."""

    rule: str = Described(description="The code of the rule.")
    carrying: int = Described(description="Declared or closed findings that carry it.")
    matters: int = Described(description="Of so many.")
    not_signs: int = Described(description="Answered signs that were found to be none.")
    answered: int = Described(description="Of so many answered.")


class RaisedSigns(Schema):
    """The signs of a site as they were last computed."""

    journal_size: int = Described(description="Of which journal size they are; 0 before the first run.")
    signs: list[RaisedSign] = Described(description="The strongest first.")
    next: str = Described(description="`after` of the next page; empty on the last.")
    rates: list[SignRate] = Described(description="Every rule, in a fixed order.")


class SignsQuery(asking.Strict):
    """Which signs are asked for."""

    rule: str = Described(default="", max_length=40, description="Only those of this rule.")
    organisation: asking.Id | None = Described(default=None, description="Only those of this organisation, a UUID.")
    finding: asking.Id | None = Described(default=None, description="Only those of this finding, a UUID.")
    after: str = Described(default="", max_length=60, description="Where the list goes on: `next` of the page before.")
    limit: int = Described(default=signs.SIZE, ge=1, le=signs.MOST, description="How many at once.")


def hang(api: NinjaAPI) -> None:
    """This function will hang warning signs onto an API."""

    @api.get("/signs/", response=RaisedSigns, tags=["sign_answer"], summary="Warning signs, the strongest first")
    def listed(request: HttpRequest, query: Query[SignsQuery]) -> HttpResponse:
        caller = of(request)
        organisation = None if query.organisation is None else str(query.organisation)
        finding = None if query.finding is None else str(query.finding)
        found, following = signs.page(
            caller.actor,
            rule=query.rule,
            organisation=organisation,
            finding=finding,
            after=query.after,
            size=query.limit,
        )
        takings.take(caller.actor, {each.finding: False for each in found}, at=caller.at)
        run = kept.last_run(caller.actor.site)
        told = {
            "journal_size": 0 if run is None else run.size,
            "signs": [plain(each) for each in found],
            "next": following,
            "rates": [rate(each) for each in signs.rates(caller.actor)],
        }
        return answer(told)


def plain(each: Listed) -> dict[str, Any]:
    """This function will give a sign for a program."""
    same = ("finding", "number", "cycle", "organisation", "rule", "strength", "withheld")
    return {
        **{name: getattr(each, name) for name in same},
        "facts": dict(each.facts),
        "beside": [
            {"finding": one.finding, "number": one.number, "own": one.own, "other": one.other} for one in each.beside
        ],
        "answers": [{"number": one.number, "verdict": one.verdict} for one in each.answers],
    }


def rate(each: Rate) -> dict[str, Any]:
    """This function will give a rate for a program."""
    return {name: getattr(each, name) for name in ("rule", "carrying", "matters", "not_signs", "answered")}
