"""Sampling: how many have to be checked, what a check has shown, and the draw that anybody can draw again."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.insight import plain, sampling
from huiyin.insight.intervals import MOST_POPULATION, Found
from huiyin.kernel import drawing
from huiyin.kernel.refused import Refused

TAGS = ["sampling"]
# So many names travel in one call; the command draws from longer lists.
MOST_STRATA, MOST_ITEMS = 200, 20_000
PERCENT = r"^[0-9]{1,3}(\.[0-9]{1,6})?$"
LINE = r"^[^\x00-\x1f\x7f]+$"


class SizeQuery(Schema):
    """What a plan is asked for. Percentages are decimals: `5`, `1.25`."""

    confidence_percent: str = Described(default="95", pattern=PERCENT, description="One-sided confidence.")
    tolerable_percent: str = Described(default="5", pattern=PERCENT, description="The rate that is tolerated.")
    tolerable_count: int | None = Described(
        default=None, ge=1, le=MOST_POPULATION, description="Instead of a rate: how many of the population."
    )
    expected_percent: str = Described(default="", pattern=f"{PERCENT}|^$", description="The rate that is expected.")
    expected_errors: int | None = Described(
        default=None,
        ge=0,
        le=MOST_POPULATION,
        description="Instead of a rate: how many in the sample; 0 without either.",
    )
    population: int | None = Described(default=None, ge=1, le=MOST_POPULATION, description="How many there are in all.")
    method: Literal["", "hypergeometric", "binomial", "poisson"] = Described(
        default="", description="Without it: hypergeometric where the population is named, else binomial."
    )
    expected_rounding: Literal["up", "down", "nearest"] = Described(
        default="up", description="How the expected rate becomes a number of errors."
    )
    tolerable_rounding: Literal["up", "down", "nearest", "beyond"] = Described(
        default="up", description="How the tolerable rate becomes a number in the population."
    )


class Bound(Schema):
    """From how much to how much is wrong, rounded outward."""

    low_percent: str = Described(description="The lower bound as a percentage, `0` where only the upper was asked for.")
    high_percent: str = Described(description="The upper bound as a percentage.")
    low_count: int | None = Described(description="The lower bound in whole things; null without a population.")
    high_count: int | None = Described(description="The upper bound in whole things; null without a population.")


class RowOfBounds(Bound):
    """The upper bound where so many errors are found."""

    errors: int = Described(description="Errors found in the sample.")
    shown: bool = Described(description="Whether the sample then shows what the plan is for.")


class Size(Schema):
    """A plan."""

    sample: int = Described(description="How many to draw and check.")
    allowed_errors: int = Described(description="How many of them may be wrong.")
    tolerable_count: int | None = Described(
        description="Fewer than this are then wrong in all; null without a population."
    )
    method: str = Described(description="The distribution that was used.")
    bounds: list[RowOfBounds] = Described(
        description="What may be said for the numbers of errors around the allowed one."
    )
    explanation: list[str] = Described(description="What to do, what it shows and why, in the caller's language.")


class BoundQuery(Schema):
    """What a check of one stratum has found."""

    sample: int = Described(ge=0, le=MOST_POPULATION, description="How many were checked.")
    errors: int = Described(ge=0, le=MOST_POPULATION, description="How many of them were wrong.")
    population: int | None = Described(default=None, ge=1, le=MOST_POPULATION, description="How many there are in all.")
    confidence_percent: str = Described(default="95", pattern=PERCENT, description="The confidence.")
    sides: Literal["one", "two"] = Described(default="two", description="Upper bound alone, or interval.")


class Said(Bound):
    """An interval, and its sentence."""

    explanation: str = Described(description="The same in words, in the caller's language.")


class ItemIn(Schema):
    """Something that may be drawn."""

    name: str = Described(min_length=1, max_length=200, pattern=LINE, description="Its name, one line in NFC.")
    weight: int = Described(default=1, ge=1, le=drawing.MOST_WEIGHT, description="How many tickets it has.")


class StratumIn(Schema):
    """What is drawn from by itself."""

    name: str = Described(min_length=1, max_length=200, pattern=LINE, description="Its name, one line in NFC.")
    number: int = Described(ge=0, le=MOST_ITEMS, description="How many to draw of it.")
    items: list[ItemIn] = Described(max_length=MOST_ITEMS, description="What is in it, in any order.")


class DrawIn(Schema):
    """A draw: the order's digest and the announced value make the seed."""

    order_digest: str = Described(
        min_length=1, max_length=200, pattern=LINE, description="Digest of the ordering line."
    )
    announced: str = Described(
        min_length=1, max_length=500, pattern=LINE, description="The value announced afterwards."
    )
    strata: list[StratumIn] = Described(max_length=MOST_STRATA, description="The frame.")


class ChosenOut(Schema):
    """What was drawn."""

    stratum: str = Described(description="The name of its stratum.")
    item: str = Described(description="Its name.")
    place: int = Described(description="Its place in the order of its stratum, from 1.")
    ticket: int = Described(description="The ticket that put it there.")
    digest: str = Described(description="The number of that ticket, hex.")


class Drawn(Schema):
    """A draw that anybody can draw again."""

    seed: str = Described(description="The seed, hex.")
    frame_digest: str = Described(description="The digest of the frame, hex.")
    chosen: list[ChosenOut] = Described(description="What was drawn, in its order.")


class ShareIn(Schema):
    """A stratum that has a claim to a part of the sample."""

    name: str = Described(min_length=1, max_length=200, pattern=LINE, description="Its name, one line in NFC.")
    size: int = Described(ge=0, le=MOST_POPULATION, description="How many are in it.")
    measure: int | None = Described(
        default=None, ge=0, le=drawing.MOST_TICKETS, description="What it counts by: its size, unless said otherwise."
    )


class AllocationIn(Schema):
    """A sample to be shared out."""

    number: int = Described(ge=0, le=MOST_POPULATION, description="How many in all.")
    minimum: int = Described(default=0, ge=0, le=MOST_POPULATION, description="At least so many of each stratum.")
    strata: list[ShareIn] = Described(max_length=MOST_STRATA, description="The strata.")


class ShareOut(Schema):
    """The part of one stratum."""

    name: str = Described(description="Its name.")
    number: int = Described(description="How many to draw of it.")


class Allocation(Schema):
    """A sample, shared out."""

    strata: list[ShareOut] = Described(description="The strata by name.")


def hang(api: NinjaAPI) -> None:
    """This function will hang sampling onto an API."""

    @api.get("/sampling/size/", response=Size, tags=TAGS, summary="How many have to be checked")
    def sampling_size(request: HttpRequest, query: Query[SizeQuery]) -> HttpResponse:
        caller = _planner(request)
        asked = query.model_dump()
        for name in ("confidence", "tolerable", "expected"):
            asked[name] = asked.pop(f"{name}_percent")
        plan = sampling.plan(plain.wanted(**asked))
        words = [said.say(code, language=caller.language, **facts) for code, facts in plain.explained(plan)]
        return answer({**plain.plan_values(plan), "explanation": words})

    @api.get("/sampling/bound/", response=Said, tags=TAGS, summary="What a check has shown about all")
    def sampling_bound(request: HttpRequest, query: Query[BoundQuery]) -> HttpResponse:
        caller = _planner(request)
        found = Found(query.population, query.sample, query.errors)
        bound, (code, facts) = plain.bound(found, query.confidence_percent, two_sided=query.sides == "two")
        return answer({**plain.bound_values(bound), "explanation": said.say(code, language=caller.language, **facts)})

    @api.post("/sampling/draw/", response=Drawn, tags=TAGS, summary="Draw from a seed; nothing is stored")
    def sampling_draw(request: HttpRequest, payload: DrawIn) -> HttpResponse:
        _planner(request)
        return answer(_drawn(payload))

    @api.post("/sampling/allocation/", response=Allocation, tags=TAGS, summary="Share out a sample; nothing is stored")
    def sampling_allocation(request: HttpRequest, payload: AllocationIn) -> HttpResponse:
        _planner(request)
        shares = [
            drawing.Share(each.name, each.size, each.size if each.measure is None else each.measure)
            for each in payload.strata
        ]
        shared = drawing.allocate(payload.number, shares, minimum=payload.minimum)
        return answer({"strata": [{"name": name, "number": number} for name, number in shared.items()]})


def _planner(request: HttpRequest) -> Caller:
    """This function will let in those who plan checks.

    :raises Refused: not_found.
    """
    caller = of(request)
    if caller.actor.post_kind not in plain.POSTS:
        raise Refused("not_found", kind="sampling")
    return caller


def _drawn(payload: DrawIn) -> dict[str, Any]:
    strata = [
        drawing.Stratum(each.name, tuple(drawing.Item(item.name, item.weight) for item in each.items), each.number)
        for each in payload.strata
    ]
    seed = drawing.seed(payload.order_digest, payload.announced)
    chosen = [
        {
            "stratum": each.stratum, "item": each.item, "place": each.place, "ticket": each.ticket,
            "digest": each.digest,
        }
        for each in drawing.draw(seed, strata)
    ]  # fmt: skip
    return {"seed": seed, "frame_digest": drawing.frame_digest(strata), "chosen": chosen}
