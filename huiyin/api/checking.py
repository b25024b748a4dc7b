"""The check of a site: started as a job, and what the last one of the account found, each gap with its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api import working
from huiyin.api.answers import answer
from huiyin.api.caller import Caller, of
from huiyin.kernel import invariants, kinds
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.notices.models import DONE, ENDED, Job
from huiyin.record import check, invariant_of
from huiyin.record.faults import Fault as BookFault
from huiyin.record.queries import plain

KIND = "check"


class CheckedFault(Schema):
    """A difference between what is stored and what the journal says."""

    code: str = Described(description="Its code.")
    sentence: str = Described(description="The same as a sentence in the caller's language.")


class CheckedGap(Schema):
    """Something that does not hold, or waits for an answer."""

    code: str = Described(description="Its code.")
    invariant: str = Described(description="`i1` to `i11`, or `owned` for what has no owner or is late.")
    kind: str = Described(description="The kind of the subject.")
    number: int = Described(description="Its number; 0 for the book as a whole.")
    broken: bool = Described(description="Whether no act can make it, so that it means tampering or a fault.")
    sentence: str = Described(description="The gap as a sentence in the caller's language.")
    path: str = Described(description="The path of the page where it is mended, empty for the book as a whole.")


class LastCheck(Schema):
    """What the last check of the account found."""

    ran_at: str | None = Described(description="When it ended, UTC; null before the first.")
    lines: int = Described(description="The number of lines that were replayed.")
    faults: list[CheckedFault] = Described(description="Differences; none means that the book is sound.")
    invariants: dict[str, int] = Described(description="How many gaps each invariant has.")
    gaps: list[CheckedGap] = Described(description="Every gap.")


def hang(api: NinjaAPI) -> None:
    """This function will hang the check onto an API."""

    @api.get("/check/", response=LastCheck, tags=["work"], summary="What the last check of the account found")
    def last(request: HttpRequest) -> HttpResponse:
        caller = _checker(request)
        ended = next((each for each in jobs.of(caller.account) if each.kind == KIND and each.state == DONE), None)
        return answer(_told(caller, ended))

    @api.post("/check/run/", response={202: working.ShownJob}, tags=["work"], summary="Have the site checked")
    def run(request: HttpRequest) -> HttpResponse:
        caller = _checker(request)
        mine = [each for each in jobs.of(caller.account) if each.kind == KIND and each.state not in ENDED]
        job = mine[0] if mine else jobs.start(KIND, account=caller.account, params={}, at=caller.at, post=caller.post)
        return answer(working.shown(job, caller), status=202)


def _checker(request: HttpRequest) -> Caller:
    """This function will let in those who may have the site checked.

    :raises Refused: not_found.
    """
    caller = of(request)
    if caller.actor.post_kind not in check.POSTS:
        raise Refused("not_found", kind="check")
    return caller


def _told(caller: Caller, ended: Job | None) -> dict[str, Any]:
    found = ended.result if ended is not None else {}
    gaps = found.get("gaps", [])
    return {
        "ran_at": plain.moment(ended.ended_at) if ended is not None and ended.ended_at is not None else None,
        "lines": found.get("lines", 0),
        "faults": [_fault(caller, each) for each in found.get("faults", [])],
        "invariants": invariant_of.counted(str(each["code"]) for each in gaps),
        "gaps": [_gap(caller, each) for each in gaps],
    }


def _fault(caller: Caller, found: dict[str, Any]) -> dict[str, str]:
    fault = BookFault(found["code"], found["table"], found["key"], found["facts"])
    return {"code": fault.code, "sentence": check.say(fault, language=caller.language)}


def _gap(caller: Caller, found: dict[str, Any]) -> dict[str, Any]:
    facts = found["facts"]
    sentence = said.say(f"gap-{found['code']}", language=caller.language, profile=caller.profile, **facts)
    path = f"/{kinds.PLURALS[found['kind']]}/{found['number']}/" if found["number"] else ""
    return {
        "code": found["code"],
        "invariant": invariant_of.OF[found["code"]],
        "kind": found["kind"],
        "number": found["number"],
        "broken": found["code"] in invariants.BROKEN,
        "sentence": sentence,
        "path": path,
    }
